import type { People } from '#accounts/actions.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Link } from '#kernel/links.ts';
import { addressHash } from '#platform/outbox/suppressed.ts';
import type { Application } from './core/application.ts';
import type { Order } from './core/order.ts';
import { linkOf } from './host-mail-facts.ts';
import type { KitsStore } from './store.ts';

/**
 * A kit that somebody asked for, as a follow-up may know it. `municipality`: in whose name an official ordered; a host asks in nobody's name but their own.
 * `mailbox`: what stands for the address of who asked (`addressHash`); absent where nobody's is known any more.
 */
type FollowedOrder = {
  readonly municipality?: string;
  readonly mailbox?: string;
  /** When it was sent off. */
  readonly at: Instant;
};

/** The host of an action in the calendar, by the id of what they handed in. `link`: their own page, where they tell how it went. Nobody once forgotten. */
export type FollowedHost = {
  readonly key: string;
  readonly to: string;
  /** What stands for that address. */
  readonly mailbox: string;
  readonly name: string;
  readonly language: Language;
  readonly link: Link;
  readonly since: Instant;
  /** They told how it went. */
  readonly reported: boolean;
};

/** What of the orders of a programme follow-ups may ask. */
export type OrdersFollowed = ReturnType<typeof ordersFollowed>;

const stands = ({ state }: Pick<Order, 'state'>): boolean => state !== 'refused' && state !== 'cancelled';

/**
 * For follow-ups: which kits were asked for at the desks and of the packages of a programme. What was never sent off (a draft, a hold that lapsed), refused,
 * called off or withdrawn is no order.
 */
export const ordersFollowed = ({
  store,
  people,
  secret,
}: {
  store: Pick<
    KitsStore,
    'desksOf' | 'ordersSince' | 'shownKits' | 'applicationsFor' | 'deliveriesOf' | 'wantingOf' | 'applicationsOfAction'
  >;
  people: Pick<People, 'mailboxOf'>;
  /** Under which the hash of an address is made. */
  secret: string;
}) => {
  const orders = async (organisation: string, since: Instant): Promise<readonly FollowedOrder[]> => {
    const desks = await store.desksOf(organisation);
    const all = (await Promise.all(desks.map(({ desk }) => store.ordersSince(desk, since)))).flat().filter(stands);
    const persons = [...new Set(all.map(({ person }) => person))];
    const emailOf = new Map(
      await Promise.all(persons.map(async (one) => [one, (await people.mailboxOf(one))?.email] as const)),
    );
    return all.flatMap(({ municipality, person, requestedAt }) => {
      const email = emailOf.get(person);
      if (requestedAt === undefined || requestedAt < since) return [];
      return [
        {
          ...(municipality !== undefined && { municipality }),
          ...(email !== undefined && { mailbox: addressHash(secret, email) }),
          at: requestedAt,
        },
      ];
    });
  };

  /** Every one that its host sent and that nobody said no to lies in one of these lists. */
  const applications = async (organisation: string, since: Instant): Promise<readonly FollowedOrder[]> => {
    const packages = (await store.shownKits()).filter(
      (kit) => kit.kind === 'package' && kit.programme === organisation,
    );
    const lists: readonly (readonly Application[])[] = await Promise.all([
      store.applicationsFor(organisation),
      ...packages.flatMap(({ slug }) => [store.deliveriesOf(slug, since), store.wantingOf(slug, since)]),
    ]);
    const once = new Map(lists.flat().map((one) => [one.application, one]));
    return [...once.values()].flatMap(({ email, sentAt }) =>
      sentAt === undefined || sentAt < since || email === ''
        ? []
        : [{ mailbox: addressHash(secret, email), at: sentAt }],
    );
  };

  return {
    /** Whoever holds this action and handed it in without an account. */
    hostsOf: async (event: string): Promise<readonly FollowedHost[]> =>
      (await store.applicationsOfAction(event)).flatMap((one) => {
        const { application, state, email, guests, language, begunAt, report } = one;
        if (state !== 'approved' || email === '' || guests === undefined) return [];
        return [
          {
            key: application,
            to: email,
            mailbox: addressHash(secret, email),
            name: guests.name,
            language,
            link: linkOf(one),
            since: begunAt,
            reported: report !== undefined,
          },
        ];
      }),

    /** All that was sent off from then on. */
    orderedSince: async (organisation: string, since: Instant): Promise<readonly FollowedOrder[]> =>
      (await Promise.all([orders(organisation, since), applications(organisation, since)])).flat(),
  };
};
