import type { LocalDate } from '#kernel/instants.ts';
import { type Slot, slotId } from '../core/slot.ts';

/** Where this room's pages for everybody and for orderers are, and those of other rooms that they lead to. Without `/en`. */
export const cataloguePath = '/pakketten';
export const kitPath = (slug: string): string => `${cataloguePath}/${slug}`;
export const picturePath = (slug: string, hash: string): string => `${kitPath(slug)}/plaatje/${hash}`;
export const printVersionPath = (slug: string): string => `${kitPath(slug)}/printversie`;
/** For a host, who asks for a package together with an action. */
export const takePartPath = (slug: string): string => `${kitPath(slug)}/meedoen`;
export const eventPath = (slug: string): string => `/bijeenkomsten/${slug}`;

/** Which part of a calendar is shown: a station, the first date, and one month or three. */
export type CalendarPart = {
  readonly station: string;
  readonly from: LocalDate;
  readonly months?: number | undefined;
};

const queryOf = ({ station, from, months = 1 }: CalendarPart): string =>
  `station=${encodeURIComponent(station)}&vanaf=${from}${months === 1 ? '' : `&maanden=${months}`}`;

export const calendarPath = (slug: string, part?: CalendarPart): string =>
  `${kitPath(slug)}/kalender${part === undefined ? '' : `?${queryOf(part)}`}`;

/** The first step; `chosen` are the slots ticked so far. */
export const beginPath = (slug: string, part?: CalendarPart, chosen: readonly Slot[] = []): string =>
  `${kitPath(slug)}/aanvragen${part === undefined ? '' : `?${queryOf(part)}${chosenIn(chosen)}`}`;

export const ordersPath = '/bureau/aanvragen';
export const orderPath = (order: string): string => `${ordersPath}/${order}`;
export const cancelPath = (order: string): string => `${orderPath(order)}?intrekken=ja`;
export const printPath = (order: string): string => `${orderPath(order)}?vorm=afdruk`;

/** The steps of a draft, by their part of the address; the last step is the order's own page. */
export const steps = ['plekken', 'opstelling', 'activiteit', 'contact'] as const;
export type Step = (typeof steps)[number];
export const stepPath = (order: string, step: Step): string => `${orderPath(order)}/${step}`;

/** The first step of an order that exists, with other slots ticked than it has. */
export const slotsPath = (order: string, part: CalendarPart, chosen: readonly Slot[]): string =>
  `${stepPath(order, 'plekken')}?${queryOf(part)}&gekozen=ja${chosenIn(chosen)}`;

const chosenIn = (chosen: readonly Slot[]): string => chosen.map((slot) => `&slot=${slotId(slot)}`).join('');
