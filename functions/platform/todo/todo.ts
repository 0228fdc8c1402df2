import * as z from 'zod/mini';
import { Instant } from '#kernel/instants.ts';
import { type Database, everyItem, type Write } from '../dynamo/port.ts';

/** Why something waits for a person. A new kind needs its words in `web`. */
export const TodoKind = z.enum([
  'place-free-late',
  'mail-uncertain',
  'mail-failed',
  'milestone-held',
  'signature-awaits',
  'kit-unanswered',
  'host-waits',
]);
export type TodoKind = z.infer<typeof TodoKind>;

/** Something that does not go on by itself. Belongs to one organisation; `subject` is what it is about, an event's slug or a mail's id. */
export const Todo = z.object({
  kind: TodoKind,
  subject: z.string(),
  organisation: z.string(),
  event: z.optional(z.string()),
  /** The slug of the campaign it belongs to. */
  campaign: z.optional(z.string()),
  /** The order of a kit, or what a host handed in, whose mail it is about. */
  kit: z.optional(z.string()),
  /** What a host handed in. */
  application: z.optional(z.string()),
  /** The title of the order or action it is about, for the list. */
  title: z.optional(z.string()),
  since: Instant,
});
export type Todo = z.infer<typeof Todo>;

const keyOf = (todo: Pick<Todo, 'kind' | 'subject' | 'organisation'>) => ({
  of: `organisation#${todo.organisation}`,
  item: `${todo.kind}#${todo.subject}`,
});

/** The transaction item that asks a person; asking again changes only since when. */
export const ask = (table: string, todo: Todo): Write => ({ put: { ...keyOf(todo), ...todo }, in: table });

/** The transaction item that takes the question away; fine when it was not there. */
export const solve = (table: string, todo: Pick<Todo, 'kind' | 'subject' | 'organisation'>): Write => ({
  delete: keyOf(todo),
  in: table,
});

/** What waits for the people of one organisation, at most 200, by kind. */
export const todosOf = async (database: Database, table: string, organisation: string): Promise<readonly Todo[]> => {
  const todos: Todo[] = [];
  for await (const item of everyItem(database, { in: table, of: `organisation#${organisation}`, limit: 100 })) {
    todos.push(Todo.parse(item));
    if (todos.length === 200) break;
  }
  return todos;
};
