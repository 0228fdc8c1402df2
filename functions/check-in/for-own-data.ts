import type { EventsActions } from '#events/actions.ts';
import type { FindOwn, OwnFound } from '#kernel/own-data.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Item } from '#platform/dynamo/port.ts';
import { SettledOperation, Wish } from './core/kept.ts';
import type { CheckInStore } from './store.ts';

const emailIn = (who: unknown): unknown =>
  typeof who === 'object' && who !== null && 'email' in who ? who.email : undefined;

/**
 * For who asks what is kept of them: what an address asked after signing at an event, and what the operation by which it signed there remembers. That a guest
 * came in is kept under a key that leads to nobody once the guest is gone; under which name they signed goes before them.
 */
export const ownWishes = ({
  store,
  events,
  patience,
  items,
}: {
  readonly store: Pick<CheckInStore, 'forgetWish' | 'forgetWho' | 'forgetSigned' | 'commit'>;
  readonly events: Pick<EventsActions, 'find' | 'erasing'>;
  readonly patience: Patience;
  readonly items: () => AsyncIterable<Item>;
}) => {
  type Mine = { readonly slug: string; readonly who: Pick<Wish, 'name' | 'role' | 'municipality' | 'at'> } & (
    | { readonly wish: Wish }
    | { readonly operation: SettledOperation }
  );
  const erase = (mine: Mine) =>
    decideAgain(patience, async () => {
      const writes =
        'wish' in mine
          ? [store.forgetWish(mine.slug, mine.wish)]
          : [store.forgetWho(mine.slug, mine.operation), store.forgetSigned(mine.slug, mine.operation.id)];
      return (await store.commit(writes)).is === 'conflict' ? 'conflict' : 'done';
    });

  const find: FindOwn = async (owns) => {
    const found: Mine[] = [];
    for await (const item of items()) {
      const slug = item.of.slice('event#'.length);
      if (item.item.startsWith('wish#') && owns(item.email, item.at)) {
        const wish = Wish.parse(item);
        found.push({ slug, who: wish, wish });
      }
      if (item.item.startsWith('op#') && owns(emailIn(item.who), item.arrivedAt)) {
        const operation = SettledOperation.parse(item);
        const { who, at } = operation;
        if (who !== undefined) found.push({ slug, who: { ...who, at }, operation });
      }
    }
    return Promise.all(
      found.map(async (mine): Promise<OwnFound> => {
        const event = (await events.find(mine.slug))?.event;
        const { name, role, municipality, at } = mine.who;
        return {
          thing: {
            what: 'attendance',
            about: event?.title,
            state: 'signed',
            says: { name, role, municipality },
            at,
            until: event && events.erasing(event).guests,
            goes: 'whole',
          },
          readers: [],
          erase: () => erase(mine),
        };
      }),
    );
  };

  return {
    find,
    /** The names with which guests signed who are about to go, each known as `event#<slug> <guest>`: their address may stand nowhere beside it. */
    forgetSigned: async (guests: ReadonlySet<string>): Promise<'done' | 'busy'> => {
      let outcome: 'done' | 'busy' = 'done';
      for await (const { of, item, guest } of items()) {
        if (!item.startsWith('signed#') || !guests.has(`${of} ${String(guest)}`)) continue;
        const write = store.forgetSigned(of.slice('event#'.length), item.slice('signed#'.length));
        const forgotten = await decideAgain(patience, async () =>
          (await store.commit([write])).is === 'conflict' ? 'conflict' : 'done',
        );
        if (forgotten === 'busy') outcome = 'busy';
      }
      return outcome;
    },
  };
};
