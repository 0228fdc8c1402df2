import type { People } from '#accounts/actions.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';
import type { Write } from '#platform/dynamo/port.ts';
import type { Order } from './core/order.ts';
import type { KitsStore } from './store.ts';

export type OrderMail = Extract<MessageKind, `kit-${string}`>;

/** So many colleagues of one desk or partner get a mail; more would not fit a transaction of 100 beside a large order. */
const mostReaders = 12;

export type Mailing = ReturnType<typeof mailing>;

/**
 * What an order owes as mail, as transaction items. A mail is told from an earlier one of its kind by the order's version, which rises with every
 * promise; a held order by its revision, and a reminder or warning by its own number.
 */
export const mailing = ({ store, people }: { store: KitsStore; people: People }) => {
  const mail = (
    kind: OrderMail,
    order: Order,
    reader: string,
    now: Instant,
    generation = order.version,
    language: Language = 'nl',
  ): Write =>
    store.owe(
      {
        kind,
        subject: order.order,
        reader,
        generation: Math.max(1, generation),
        since: order.askedAt,
        language,
      },
      now,
    );

  return {
    toOrderer: (kind: OrderMail, order: Order, now: Instant, generation?: number): readonly Write[] => [
      mail(kind, order, order.person, now, kind === 'kit-held' ? order.revision : generation, order.language),
    ],

    /** One to each colleague of the desk, in Dutch: whose order it is chose the language of that order's own mails. */
    toDesk: async (kind: OrderMail, order: Order, now: Instant, generation?: number): Promise<readonly Write[]> =>
      (await people.peopleOf(order.desk))
        .slice(0, mostReaders)
        // A desk of somebody who also orders gets the mail of the desk and that of the orderer: `kit-cancelled` has both.
        .map(({ person }) => mail(kind, order, kind === 'kit-cancelled' ? `desk~${person}` : person, now, generation)),

    /** The organiser who looks at what stays unanswered. */
    toOrganiser: (order: Order, now: Instant): readonly Write[] => [mail('kit-unanswered', order, 'organiser', now)],

    /** The question to the organisers is answered, or no longer matters. */
    answered: (order: Order, programme: string): readonly Write[] =>
      order.state !== 'requested' || order.reminders < 2
        ? []
        : [store.solved({ kind: 'kit-unanswered', subject: order.order, organisation: programme })],
  };
};
