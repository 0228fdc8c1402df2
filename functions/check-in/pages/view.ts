import type { Instant, LocalDate, Zone } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { addressIn } from '#platform/pages/page-address.ts';

/** What these pages show of an event. */
export type EventView = {
  readonly slug: string;
  readonly title: string;
  readonly state: 'draft' | 'published' | 'cancelled';
  readonly zone: Zone;
};

/** What can be signed, and its text in force. */
export type PledgeView = {
  readonly title: string;
  readonly asks: string;
  readonly decides: string;
  readonly text: {
    readonly version: number;
    readonly since: LocalDate;
    readonly intro: string;
    readonly pillars: readonly { readonly title: string; readonly text: string }[];
  };
};

/**
 * Where one is in the hall: at the organiser's own tablet, or at a table's. The forms of a place lead back to it. Paths are without language; pages put them in
 * that of the visit.
 */
export type Spot = {
  readonly frame: Frame;
  readonly event: EventView;
  readonly host: 'desk' | 'table';
  /** The list of guests; forms for a guest go there. */
  readonly listPath: string;
  /** Where somebody signs. */
  readonly signPath: string;
};

export const hallPath = (slug: string): string => `/bureau/bijeenkomsten/${slug}/zaal`;

/** The page on which this guest signs; without a guest nothing is filled in. */
export const signingPath = ({ signPath }: Pick<Spot, 'signPath'>, guest?: string, more = ''): string =>
  `${signPath}?gast=${encodeURIComponent(guest ?? '')}${more}`;

export const substitutePath = (spot: Pick<Spot, 'signPath'>, guest?: string): string =>
  signingPath(spot, guest, '&als=vervanger');

/** A path of the hall in the language of the visit. */
export const inHall = ({ frame }: Pick<Spot, 'frame'>, path: string): string => addressIn(frame.language, path);

/** A moment as a date in words. */
export const noon = (date: LocalDate): Instant => `${date}T11:00:00.000Z`;
