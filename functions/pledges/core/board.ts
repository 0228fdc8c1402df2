import type { Instant } from '#kernel/instants.ts';
import type { Campaign } from './campaign.ts';

/** A municipality as a visitor reads it, with its point on the map. */
export type Place = {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly lat: number;
  readonly lng: number;
};

/** A member as everybody may see it: two words, "aangesloten" or "aangesloten, besluit volgt". */
export type PublicMember = {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly since: Instant;
  readonly decision: 'recorded' | 'to-follow';
  /** Municipalities that became part of it and took part under their own name. */
  readonly formerly: readonly { readonly name: string; readonly since: Instant }[];
};

/**
 * What everybody may see of a campaign at one moment: released numbers and names only. Screen, home, list, map, JSON and mails are all made from this,
 * so that no two of them can say different things.
 */
export type Board = {
  readonly campaign: Campaign;
  readonly asOf: Instant;
  /** Municipalities that count and are public. */
  readonly count: number;
  /** Known, not public yet. */
  readonly underWay: number;
  /** A mark is reached and waits for the presenter. */
  readonly held: boolean;
  /** The next mark, and how many municipalities that still takes. Absent after the last one. */
  readonly next?: { readonly mark: number; readonly toGo: number };
  readonly goal: number;
  /** Municipalities in force on the day. */
  readonly all: number;
  /** Public members that may be named, the last to sign first; at most eight. */
  readonly latest: readonly (Omit<Place, 'lat' | 'lng'> & { readonly since: Instant })[];
  /** Every municipality of the day, in the order of the list; `joined` only where it may be named. */
  readonly dots: readonly (Place & { readonly joined: boolean })[];
  readonly provinces: readonly { readonly province: string; readonly joined: number; readonly all: number }[];
  /** How many of the public members may not be named yet. */
  readonly unnamed: number;
  /** The last mark that somebody released on purpose; without `municipality` when it may not be named yet. */
  readonly milestone?: { readonly mark: number; readonly municipality?: string; readonly releasedAt: Instant };
};
