import type { Instant } from '#kernel/instants.ts';
import type { FindOwn, OwnFound } from '#kernel/own-data.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Item } from '#platform/dynamo/port.ts';
import { Event, erasingMoments } from './core/event.ts';
import type { EventsStore } from './store.ts';

const emailIn = (contact: unknown): unknown =>
  typeof contact === 'object' && contact !== null && 'email' in contact ? contact.email : undefined;

const isOver = ({ endsAt, state }: Event, now: Instant): boolean => endsAt <= now || state === 'cancelled';

/**
 * For who asks what is kept of them: the events that name an address as whom to reach. Who that is has to stand there until the event is over; then it goes
 * when they ask, and else with the guests.
 */
export const ownContacts =
  ({
    store,
    patience,
    items,
  }: {
    readonly store: Pick<EventsStore, 'find' | 'forgetContact' | 'commit'>;
    readonly patience: Patience;
    readonly items: () => AsyncIterable<Item>;
  }): FindOwn =>
  async (owns, now) => {
    const found: OwnFound[] = [];
    for await (const item of items()) {
      if (item.item !== 'facts' || !owns(emailIn(item.contact))) continue;
      const event = Event.parse(item);
      const { slug, title, contact } = event;
      found.push({
        thing: {
          what: 'contact-person',
          about: title,
          says: { name: contact.name, phone: contact.phone },
          until: erasingMoments(event).guests,
          goes: isOver(event, now) ? 'whole' : 'to-come',
        },
        readers: [],
        erase: () =>
          decideAgain(patience, async () => {
            const held = (await store.find(slug, { consistent: true }))?.event;
            // Another has been named since, or it was moved to a day that is to come.
            if (held === undefined || !owns(held.contact.email) || !isOver(held, now)) return 'done';
            return (await store.commit([store.forgetContact(slug, held.revision)])).is === 'written'
              ? 'done'
              : 'conflict';
          }),
      });
    }
    return found;
  };
