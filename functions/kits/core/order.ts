import * as z from 'zod/mini';
import { Instant, LocalDate } from '#kernel/instants.ts';
import { Language } from '#kernel/languages.ts';
import { DayPart, Hours, type Slot } from './slot.ts';

/** Whether it is written as the id of an order is: what stands in an address may be anything. */
export const isOrderId = (id: string): boolean => /^ord_[\w-]{20}$/.test(id);

/**
 * draft → held (twenty minutes) → requested → moved (the orderer has to agree) → approved → sent → on-site → back → counted.
 * A hold that is not sent in time is lapsed, and may be held again. Refused and cancelled end it.
 */
export const OrderState = z.enum([
  'draft',
  'held',
  'lapsed',
  'requested',
  'moved',
  'approved',
  'sent',
  'on-site',
  'back',
  'counted',
  'refused',
  'cancelled',
]);
export type OrderState = z.infer<typeof OrderState>;

/**
 * One slot of an order and what the desk said of it. `id` stays when it moves: a calendar entry goes by it. A moved one says where it was. Ended
 * ones (`refused` by the desk, `given-up` by the orderer) stay in the list. `event` once its action is published. `hours` are those of its part of
 * the day when it was held or moved: what was promised keeps them when the desk changes its hours.
 */
export const OrderedSlot = z.object({
  id: z.string(),
  station: z.string(),
  date: LocalDate,
  part: DayPart,
  hours: z.optional(Hours),
  /** The desk's spot, once it said yes. */
  spot: z.optional(z.string()),
  answer: z.enum(['asked', 'approved', 'moved', 'refused', 'given-up']),
  was: z.optional(z.object({ station: z.string(), date: LocalDate, part: DayPart, hours: z.optional(Hours) })),
  event: z.optional(z.string()),
});
export type OrderedSlot = z.infer<typeof OrderedSlot>;

/** One unit on its way for some slots: kept from `from` to `until`, buffer days included. */
export const Trip = z.object({ unit: z.string(), from: LocalDate, until: LocalDate });
export type Trip = z.infer<typeof Trip>;

/** What will stand where, and who can be phoned. Everything is asked before the hold begins. */
export const Setup = z.object({
  what: z.string(),
  /** Metres. */
  width: z.number(),
  depth: z.number(),
  power: z.enum(['none', '230V', 'own']),
  people: z.int().check(z.gte(1)),
  /** `06:30`, in Amsterdam. */
  buildUp: z.string(),
  cleared: z.string(),
});
export type Setup = z.infer<typeof Setup>;

/** On the day; the number in E.164. */
export const OnTheDay = z.object({ name: z.string(), phone: z.string() });
export type OnTheDay = z.infer<typeof OnTheDay>;

/** The action as it is published on approval, when asked. */
export const OrderAction = z.object({
  title: z.string(),
  summary: z.string(),
  places: z.int().check(z.gte(1)),
  /** Stands on the page of the action, for everybody to read. */
  contact: z.object({ name: z.string(), phone: z.string(), email: z.string() }),
});
export type OrderAction = z.infer<typeof OrderAction>;

/** Who did what, and why where that was asked; the latest twenty. */
export const OrderAct = z.object({ at: Instant, by: z.string(), act: z.string() });

export const Order = z.object({
  order: z.string(),
  kit: z.string(),
  desk: z.string(),
  /** The partner whose kit it is. */
  lentBy: z.string(),
  /** Whose order it is: the organisation, its name, the municipality's code of an official's, and the person who gets the mail. */
  orderer: z.string(),
  ordererName: z.string(),
  municipality: z.optional(z.string()),
  person: z.string(),
  language: Language,
  state: OrderState,
  /** Rises when the orderer is promised something else: a calendar entry's sequence, and part of each mail's id. */
  version: z.int().check(z.gte(0)),
  revision: z.int().check(z.gte(1)),
  slots: z.array(OrderedSlot),
  trips: z.array(Trip),
  /** When not everything is free: nothing, or what can be had. */
  ifNotAll: z.enum(['nothing', 'what-can']),
  setup: z.optional(Setup),
  onTheDay: z.optional(OnTheDay),
  action: z.optional(OrderAction),
  houseRules: z.optional(z.boolean()),
  heldUntil: z.optional(Instant),
  askedAt: Instant,
  /** When its orderer last went on with it, before it was sent. */
  savedAt: z.optional(Instant),
  requestedAt: z.optional(Instant),
  /** When the desk last said yes, another spot or time, or no. */
  answeredAt: z.optional(Instant),
  /** The colleague of the desk who took it. */
  takenBy: z.optional(z.string()),
  permit: z.optional(z.string()),
  /** What the desk wants known on the day. */
  practical: z.optional(z.string()),
  /** Why the desk moved or refused, or the orderer cancelled, in their own words. */
  reason: z.optional(z.string()),
  /** How often somebody was reminded in this state; while the kit is out its states count as one. */
  reminders: z.int().check(z.gte(0)),
  /** The mail of the day before was owed, or its moment is past. */
  toldTomorrow: z.optional(z.boolean()),
  /** Repairs (`<unit>#<number>`) of which the orderer was told, and what they chose. */
  warned: z.array(
    z.object({
      repair: z.string(),
      at: Instant,
      choice: z.optional(z.enum(['without', 'wait', 'other'])),
      over: z.optional(z.boolean()),
    }),
  ),
  requests: z.array(z.string()),
  acts: z.array(OrderAct),
  dueAt: z.optional(Instant),
});
export type Order = z.infer<typeof Order>;

/** Slots and units are kept for it. */
export const keepsSlots = (state: OrderState): boolean =>
  state === 'held' || state === 'requested' || state === 'moved' || state === 'approved' || isOut(state);
/** The kit has left, or is back and not yet counted. */
export const isOut = (state: OrderState): boolean => state === 'sent' || state === 'on-site' || state === 'back';

export const withAct = (
  { acts }: Pick<Order, 'acts'>,
  act: { readonly at: Instant; readonly by: string; readonly act: string },
): Order['acts'] => [...acts, act].slice(-20);

export const withRequest = ({ requests }: Pick<Order, 'requests'>, request: string): Order['requests'] =>
  [...requests.filter((one) => one !== request), request].slice(-10);

/** The slots that the order still has. */
export const standing = ({ slots }: Pick<Order, 'slots'>): readonly OrderedSlot[] =>
  slots.filter(({ answer }) => answer !== 'refused' && answer !== 'given-up');

/** The first and the last day on site. */
export const daysOf = (slots: readonly Slot[]): { readonly first: LocalDate; readonly last: LocalDate } => {
  const dates = slots.map(({ date }) => date).sort();
  return { first: dates[0] ?? '', last: dates.at(-1) ?? '' };
};
