import type { People } from '#accounts/actions.ts';
import type { EventsActions } from '#events/actions.ts';
import type { Contact } from '#kernel/contacts.ts';
import { addDays, type Instant, type LocalDate, localDateOf } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';
import type { Message, MessageFacts, PartFacts, SlotFacts } from '#kernel/messages.ts';
import { addWorkingDays } from '#kernel/working-days.ts';
import type { Lack, LendingKit, Unit } from './core/kit.ts';
import { answerBy } from './core/next-due.ts';
import { daysOf, type Order, type OrderedSlot, type OrderState, type Setup, standing } from './core/order.ts';
import { type Slot, timesOf, zone } from './core/slot.ts';
import { type OrderInView, type Ordering, openWarning } from './ordering.ts';
import type { KitsStore } from './store.ts';

type Owed = {
  readonly kind: MessageKind;
  readonly subject: string;
  readonly reader: string;
  readonly generation: number;
};

export type KitMail =
  | { readonly to: string | undefined; readonly language: Language; readonly facts: Message['facts'] }
  | { readonly skipped: string };

const gone: KitMail = { skipped: 'gone' };

/** The states in which a mail still reports what is. A reminder that somebody overtook says nothing. */
const holdsIn: { readonly [K in MessageKind]?: readonly OrderState[] } = {
  'kit-held': ['held'],
  'kit-ordered': ['requested'],
  'kit-request': ['requested'],
  'kit-request-waits': ['requested'],
  'kit-unanswered': ['requested'],
  'kit-approved': ['approved', 'sent', 'on-site'],
  'kit-moved': ['moved'],
  'kit-moved-waits': ['moved'],
  'kit-refused': ['refused'],
  'kit-cancelled': ['cancelled'],
  'kit-sent': ['sent', 'on-site'],
  'kit-tomorrow': ['approved', 'sent', 'on-site'],
  'kit-return-reminder': ['sent', 'on-site'],
  'kit-returned': ['counted'],
  'kit-incomplete': ['counted'],
  'kit-next-warned': ['requested', 'moved', 'approved'],
  'kit-ready-again': ['requested', 'moved', 'approved'],
};

/** For the sender: to whom and with which facts of an order, as they are now; or that there is nothing left to report. */
export const orderMailFacts = ({
  store,
  events,
  ordering,
  people,
  programmeContact,
}: {
  store: KitsStore;
  events: EventsActions;
  ordering: Pick<Ordering, 'look'>;
  people: People;
  /** Of the programme's organisers, who hear of what stays unanswered. */
  programmeContact: Contact;
}) => {
  const about = (seen: OrderInView) => {
    const { order, kit } = seen;
    return {
      order: { id: order.order, kit: kit.title, orderer: order.ordererName },
      slots: standing(order).map((slot) => slotFacts(slot, seen)),
      gone: order.slots
        .filter(({ answer }) => answer === 'refused' || answer === 'given-up')
        .map((slot) => slotFacts(slot, seen)),
      version: order.version,
      contact: kit.contact,
      page: `/bureau/aanvragen/${order.order}`,
    };
  };

  const forDesk = (seen: OrderInView, reader: string): MessageFacts<'kit-request'> | undefined => {
    const { order, desk } = seen;
    if (order.setup === undefined || order.requestedAt === undefined) return undefined;
    return {
      ...about(seen),
      desk: desk.name,
      setup: setupFacts(order.setup),
      link: { purpose: 'station-answer', subject: order.order, reader, generation: 1 },
      answerBy: answerBy(order.requestedAt),
    };
  };

  const factsOf = async (mail: Owed, seen: OrderInView, now: Instant): Promise<Message['facts'] | undefined> => {
    const { order, kit, desk } = seen;
    const facts = about(seen);
    const parts = partsOf(kit);
    const { first, last } = daysOf(standing(order));
    const returnBy = last === '' ? last : addWorkingDays(last, 1);
    const reason = order.reason ?? '';
    switch (mail.kind) {
      case 'kit-held':
        return order.heldUntil === undefined ? undefined : { ...facts, heldUntil: order.heldUntil };
      case 'kit-ordered':
        return order.requestedAt === undefined
          ? undefined
          : { ...facts, desk: desk.name, answerBy: answerBy(order.requestedAt) };
      case 'kit-request':
      case 'kit-request-waits':
        return forDesk(seen, mail.reader);
      case 'kit-unanswered':
        return order.requestedAt === undefined
          ? undefined
          : { ...facts, desk: desk.name, requestedAt: order.requestedAt };
      case 'kit-approved':
        return {
          ...facts,
          ...(order.permit !== undefined && { permit: order.permit }),
          ...(order.practical !== undefined && { practical: order.practical }),
          desk: desk.name,
          ...(order.setup !== undefined && { setup: setupFacts(order.setup) }),
          houseRules: desk.houseRules,
          parts: [...parts],
          delivered: deliveredOn(order),
          events: (await ordersEvents(order)).map((slug) => `/bijeenkomsten/${slug}`),
        };
      case 'kit-moved':
      case 'kit-moved-waits':
      case 'kit-refused':
        return { ...facts, reason };
      case 'kit-cancelled':
        return { ...facts, reason, to: mail.reader.startsWith('desk~') ? 'desk' : 'orderer' };
      case 'kit-sent':
      case 'kit-return-reminder':
        return { ...facts, parts: [...parts], returnBy };
      case 'kit-tomorrow':
        // Late, or moved to another day since: then it is not tomorrow.
        return localDateOf(addDays(now, 1, zone), zone) !== first
          ? undefined
          : {
              ...facts,
              parts: [...parts],
              ...(order.practical !== undefined && { practical: order.practical }),
            };
      case 'kit-returned':
      case 'kit-ready-again':
        return facts;
      case 'kit-incomplete':
        return { ...facts, ...lackFacts(kit, lacksAfter(seen)) };
      case 'kit-next-warned': {
        // The number of a warning's mail is its place among the order's warnings.
        const warned = order.warned[mail.generation - 1];
        const open = warned && openWarning(seen, warned.repair);
        if (open === undefined) return undefined;
        return { ...facts, ...lackFacts(kit, open.lacks), repairedBy: open.repairedBy, other: open.other };
      }
      default:
        return undefined;
    }
  };

  const ordersEvents = async (order: Order): Promise<readonly string[]> => {
    const slugs = standing(order).flatMap(({ event }) => (event === undefined ? [] : [event]));
    const found = await Promise.all(slugs.map((slug) => events.published(slug)));
    return slugs.filter((_, at) => found[at]?.event.state === 'published');
  };

  return async (mail: Owed, now: Instant): Promise<KitMail> => {
    const order = await store.order(mail.subject, { consistent: true });
    if (order === undefined || holdsIn[mail.kind]?.includes(order.state) !== true) return gone;
    // What was promised anew has a mail of its own; the earlier one would tell it as if it were still so.
    const ofThisVersion: readonly MessageKind[] = ['kit-approved', 'kit-moved', 'kit-refused'];
    if (ofThisVersion.includes(mail.kind) && mail.generation !== Math.max(1, order.version)) return gone;
    const seen = await ordering.look(order);
    const facts = seen && (await factsOf(mail, seen, now));
    if (facts === undefined) return gone;
    if (mail.reader === 'organiser') return { to: programmeContact.email, language: 'nl', facts };
    const atDesk = mail.reader.startsWith('desk~') || mail.kind.startsWith('kit-request');
    const mailbox = await people.mailboxOf(mail.reader.replace(/^desk~/, ''));
    return { to: mailbox?.email, language: atDesk ? 'nl' : order.language, facts };
  };
};

/** The day on which the kit is brought or can be fetched: the first of its days, before the first on site. */
const deliveredOn = (order: Order): LocalDate =>
  order.trips.map(({ from }) => from).sort()[0] ?? daysOf(standing(order)).first;

const slotFacts = (slot: OrderedSlot, { desk }: Pick<OrderInView, 'desk'>): SlotFacts => {
  const at = (one: Slot) => ({
    station: desk.stations.find(({ code }) => code === one.station)?.name ?? one.station,
    ...timesOf(one, desk.hours),
  });
  const station = desk.stations.find(({ code }) => code === slot.station);
  const spot = station?.spots.find(({ id }) => id === slot.spot)?.name;
  return {
    id: slot.id,
    ...at(slot),
    ...(spot !== undefined && { spot }),
    // Once agreed to, it is where it is.
    ...(slot.answer === 'moved' && slot.was !== undefined && { was: at({ ...slot.was }) }),
  };
};

const setupFacts = ({ what, width, depth, people }: Setup) => ({ what, width, depth, people });

const partsOf = ({ parts }: Pick<LendingKit, 'parts'>): readonly PartFacts[] =>
  parts.map(({ name, count, returns }) => ({ name, count, returns }));

/** Of all units that this order had and that lack something since. */
const lacksAfter = ({ order, units }: OrderInView): readonly Lack[] =>
  units
    .filter((unit: Unit) => order.trips.some((trip) => trip.unit === unit.unit))
    .flatMap(({ repair }) => repair?.lacks ?? []);

const lackFacts = (kit: LendingKit, lacks: readonly Lack[]) => {
  const named = (of: 'missing' | 'broken'): PartFacts[] =>
    lacks.flatMap((lack) => {
      const part = kit.parts.find(({ id }) => id === lack.part);
      return lack[of] > 0 ? [{ name: part?.name ?? lack.part, count: lack[of], returns: part?.returns ?? true }] : [];
    });
  return { missing: named('missing'), broken: named('broken') };
};
