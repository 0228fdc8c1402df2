import * as z from 'zod/mini';
import { Instant } from '#kernel/instants.ts';
import { type Database, everyItem, type Write, type Written } from '../dynamo/port.ts';

/**
 * Why something waits for a person. Rooms add kinds, not lists: whoever needs another adds it here, and in `web` to the table of kinds
 * (`core/kinds.ts`: where it is solved, and whether seeing it is enough) and its words in both languages (`wording/`). Without those nothing compiles.
 * The room puts `ask` in the transaction of what needs somebody and `solve` in the one that settles it.
 */
export const TodoKind = z.enum([
  'place-free-late',
  'mail-uncertain',
  'mail-failed',
  'mail-bounced',
  'mail-suppressed',
  'offer-lapses',
  'change-asked',
  'approval-asked',
  'interest',
  'milestone-held',
  'signature-awaits',
  'kit-unanswered',
  'host-waits',
  'door-waits',
  'follow-up-task',
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
  /** Whose row it is about: a guest's key, an invitation (`inv_…`), or the reader of a mail. */
  reader: z.optional(z.string()),
  /** The title of the order or action it is about, for the list. */
  title: z.optional(z.string()),
  since: Instant,
  /** By when, where there is a last moment. */
  due: z.optional(Instant),
  /** Who of the organisation said "I do this", by id, and how colleagues call them; without it anybody does. */
  owner: z.optional(z.string()),
  ownerName: z.optional(z.string()),
});
export type Todo = z.infer<typeof Todo>;

type Which = Pick<Todo, 'kind' | 'subject' | 'organisation'>;

const keyOf = (todo: Which) => ({
  of: `organisation#${todo.organisation}`,
  item: `${todo.kind}#${todo.subject}`,
});

/** The transaction item that asks a person; asking again begins anew: since now, and anybody's. */
export const ask = (table: string, todo: Omit<Todo, 'owner' | 'ownerName'>): Write => ({
  put: { ...keyOf(todo), ...todo },
  in: table,
});

/** The transaction item that takes the question away; fine when it was not there. */
export const solve = (table: string, todo: Which): Write => ({
  delete: keyOf(todo),
  in: table,
});

/** Whose it was when that was read: a person's id, or nobody's. */
const stillOf = (owner: string | undefined) =>
  ({ since: 'present', owner: owner === undefined ? 'absent' : { is: owner } }) as const;

/** Somebody takes it, from nobody or from a colleague; refused when it was solved or changed hands since it was read. */
export const take = (
  database: Database,
  table: string,
  todo: Which & Pick<Todo, 'owner'>,
  by: { readonly person: string; readonly name: string },
): Promise<Written> =>
  database.write({
    update: keyOf(todo),
    in: table,
    set: { owner: by.person, ownerName: by.name },
    if: stillOf(todo.owner),
  });

/** Gives it back to everybody; refused when it was solved or changed hands since it was read. */
export const giveBack = (database: Database, table: string, todo: Which & Pick<Todo, 'owner'>): Promise<Written> =>
  database.write({ update: keyOf(todo), in: table, remove: ['owner', 'ownerName'], if: stillOf(todo.owner) });

/** Somebody saw it, which is all it wanted; refused when it was solved or changed hands since it was read. */
export const seen = (database: Database, table: string, todo: Which & Pick<Todo, 'owner'>): Promise<Written> =>
  database.write({ delete: keyOf(todo), in: table, if: stillOf(todo.owner) });

/** What waits for the people of one organisation by kind: of what is `wanted`, at most 200. */
export const todosOf = async (
  database: Database,
  table: string,
  organisation: string,
  wanted: (todo: Todo) => boolean = () => true,
): Promise<readonly Todo[]> => {
  const todos: Todo[] = [];
  for await (const item of everyItem(database, { in: table, of: `organisation#${organisation}`, limit: 100 })) {
    const todo = Todo.parse(item);
    if (wanted(todo)) todos.push(todo);
    if (todos.length === 200) break;
  }
  return todos;
};
