import type { Database, Key, Write } from '#platform/dynamo/port.ts';
import { AtEvent } from '../core/event-access.ts';
import type { Person } from '../core/person.ts';

const atEventKey = (slug: string, person: string) => ({ of: `event#${slug}`, item: `access#${person}` });

/** More people are not let in for one event. */
const mostAtOneEvent = 100;

/** Who was let in for an event, read consistently. */
export const atEventOf = async (database: Database, table: string, slug: string): Promise<readonly AtEvent[]> => {
  const page = await database.query({
    in: table,
    of: `event#${slug}`,
    item: { startsWith: 'access#' },
    limit: mostAtOneEvent,
    consistent: true,
  });
  return page.items.map((item) => AtEvent.parse(item));
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
