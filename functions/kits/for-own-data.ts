import type { Instant } from '#kernel/instants.ts';
import type { FindOwn, OwnFound, OwnState, Owns } from '#kernel/own-data.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Item } from '#platform/dynamo/port.ts';
import { Application, type ApplicationState, isToCome } from './core/application.ts';
import { Kit } from './core/kit.ts';
import { withDue } from './core/next-due.ts';
import { keepsSlots, Order } from './core/order.ts';
import type { KitsStore } from './store.ts';

const states = {
  draft: 'draft',
  waits: 'handed-in',
  asked: 'handed-in',
  approved: 'approved',
  refused: 'ended',
  withdrawn: 'ended',
} as const satisfies Record<ApplicationState, OwnState>;

const contactIn = (named: unknown): unknown => {
  if (typeof named !== 'object' || named === null || !('contact' in named)) return undefined;
  const { contact } = named;
  return typeof contact === 'object' && contact !== null && 'email' in contact ? contact.email : undefined;
};

/**
 * For who asks what is kept of them: what hosts handed in under an address, the orders of a kit whose action names it, and the kits that do. Whoever lends a kit,
 * and the guests of an action, have to be able to reach somebody until it is over.
 */
export const ownKits = ({
  store,
  hostForget,
  patience,
  items,
}: {
  readonly store: KitsStore;
  readonly hostForget: (id: string, now: Instant) => Promise<'done' | 'busy'>;
  readonly patience: Patience;
  readonly items: () => AsyncIterable<Item>;
}): FindOwn => {
  /** The action with whom to reach, and who could be phoned on the day, go from an order that is over. */
  const eraseOrder = ({ order: id }: Order, owns: Owns, now: Instant) =>
    decideAgain(patience, async () => {
      const order = await store.order(id, { consistent: true });
      if (order === undefined || keepsSlots(order.state) || !owns(order.action?.contact.email)) return 'done';
      const { action: _action, onTheDay: _onTheDay, ...rest } = order;
      const after = withDue({ ...rest, revision: order.revision + 1 }, now);
      const written = await store.commit([{ ...store.putOrder(after, order), erases: 'on-the-day-contact' }]);
      return written.is === 'written' ? 'done' : 'conflict';
    });

  return async (owns, now) => {
    const applications: Application[] = [];
    const orders: Order[] = [];
    const kits: Kit[] = [];
    for await (const item of items()) {
      if (item.item === 'application' && owns(item.email, item.begunAt)) applications.push(Application.parse(item));
      if (item.item === 'order' && owns(contactIn(item.action), item.askedAt)) orders.push(Order.parse(item));
      if (item.of.startsWith('kit#') && item.item === 'facts' && owns(contactIn(item))) kits.push(Kit.parse(item));
    }
    return [
      ...applications.map((one): OwnFound => {
        const { guests, delivery, activity, where, report } = one;
        return {
          thing: {
            what: one.state === 'draft' ? 'host-draft' : 'host',
            about: activity?.title,
            state: states[one.state],
            says: {
              name: guests?.name,
              phone: guests?.phone,
              organisation: guests?.organisation,
              activity: activity?.summary,
              place: where && `${where.venue}, ${where.street}, ${where.city}`,
              delivery: delivery && `${delivery.street}, ${delivery.postcode} ${delivery.city}`,
              answered: one.reason ?? one.question,
              report: report?.said,
            },
            at: one.begunAt,
            until: one.dueAt,
            goes: isToCome(one, now) ? 'to-come' : 'whole',
          },
          readers: [`kit#${one.application} host`],
          erase: (at) => hostForget(one.application, at),
        };
      }),
      ...orders.map(
        (one): OwnFound => ({
          thing: {
            what: 'kit-order',
            about: one.action?.title,
            state: 'ordered',
            says: { name: one.action?.contact.name, phone: one.action?.contact.phone, organisation: one.ordererName },
            at: one.askedAt,
            goes: keepsSlots(one.state) ? 'lent' : 'address',
          },
          readers: [],
          erase: (at) => eraseOrder(one, owns, at),
        }),
      ),
      ...kits.map(
        ({ title, contact, organisationName }): OwnFound => ({
          thing: {
            what: 'kit',
            about: title,
            says: { name: contact.name, phone: contact.phone, organisation: organisationName },
            goes: 'role',
          },
          readers: [],
          erase: async () => 'done',
        }),
      ),
    ];
  };
};
