import { type Database, everyItem, type Key, type Write } from '#platform/dynamo/port.ts';
import { AtEvent } from '../core/event-access.ts';
import type { Person } from '../core/person.ts';

const atEventKey = (slug: string, person: string) => ({ of: `event#${slug}`, item: `access#${person}` });

/** Everybody who was let in for an event, read consistently: whoever is not on its list cannot be ended there. */
export const atEventOf = async (database: Database, table: string, slug: string): Promise<readonly AtEvent[]> => {
  const found: AtEvent[] = [];
  const of = `event#${slug}`;
  const query = { in: table, of, item: { startsWith: 'access#' }, limit: 100, consistent: true } as const;
  for await (const item of everyItem(database, query)) found.push(AtEvent.parse(item));
  return found;
};

/** One line of an event's list; a newer one of the same person takes its place. */
export const atEventItem = (table: string, at: AtEvent, slug: string): Write => ({
  put: { ...atEventKey(slug, at.person), ...at },
  in: table,
});

export const atEventGone = (table: string, slug: string, person: string): Write => ({
  delete: atEventKey(slug, person),
  in: table,
});

/** The events of somebody with access in place of those that were read; refused when they changed, or the access ended, meanwhile. */
export const eventsItem = (table: string, key: Key, { events = [], roles, eventsChanged }: Person): Write => ({
  update: key,
  in: table,
  set: { events, roles, eventsChanged: (eventsChanged ?? 0) + 1 },
  if: { access: 'present', eventsChanged: eventsChanged === undefined ? 'absent' : { is: eventsChanged } },
});
