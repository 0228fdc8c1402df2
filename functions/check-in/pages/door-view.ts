import type { Instant } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import type { CameIn, DeviceRole, DeviceStanding } from '../core/door-list.ts';
import type { CaptureKind, Rejection } from '../core/operation.ts';
import type { EventView } from './view.ts';

export type { DoorCounts } from '../core/counts.ts';

/** Where the pages of the door are at the desk of an event. Without `/en`. */
export const doorPath = (slug: string): string => `/bureau/bijeenkomsten/${slug}/deur`;
/** One device: its code while nobody used it, and what can be done with it. */
export const devicePath = (slug: string, device: string): string => `${doorPath(slug)}/${encodeURIComponent(device)}`;
/** What was captured and waits for a person. */
export const waitingPath = (slug: string): string => `${doorPath(slug)}/beslissen`;
export const attendancePath = (slug: string): string => `${doorPath(slug)}/binnen`;
/** Where a list on paper is keyed in; or that one guest was there after all. */
export const arrivalsPath = (
  slug: string,
  { guest, page = 1 }: { readonly guest?: string; readonly page?: number } = {},
): string => {
  const query = new URLSearchParams({
    ...(guest !== undefined && { gast: guest }),
    ...(page > 1 && { bladzijde: String(page) }),
  });
  return `${attendancePath(slug)}/invoeren${query.size === 0 ? '' : `?${query}`}`;
};
export const closingPath = (slug: string): string => `${doorPath(slug)}/afsluiten`;
export const wishesPath = (slug: string): string => `${doorPath(slug)}/wensen`;
export const paperPath = (slug: string): string => `${doorPath(slug)}/papier`;
/** Where a card of paper is keyed in. */
export const paperCardPath = (slug: string): string => `${paperPath(slug)}/invoeren`;
/** The app on a device; public. */
export const doorAppPath = '/deur/app';

/** What every page of the door at the desk gets. */
export type DoorPage = {
  readonly frame: Frame;
  readonly event: EventView;
  /** The key of the forms on it. */
  readonly request: string;
};

/** Places for who comes without one: those that a device may be given, and those that devices have and did not give away. */
export type DoorPlaces = { readonly free: number; readonly onDevices: number };

/** A device, or one that is expected: `awaits` until its code is used. */
export type DeviceView = {
  readonly id: string;
  readonly name: string;
  readonly role: DeviceRole;
  readonly table?: number | undefined;
  readonly standing: DeviceStanding | 'awaits';
  readonly lastSeenAt?: Instant | undefined;
  /** What it said it still has to send, when it was last seen. */
  readonly waiting: number;
  /** Operations that it made, by their numbers, and that never arrived. */
  readonly gaps: number;
  readonly leased: number;
  readonly given: number;
};

/** The code by which a device is paired; known while nobody used it. */
export type PairingView = { readonly code: string; readonly until: Instant };

/** Something captured that a person decides about. `by` is a name, or what stands for one. */
export type WaitingView = {
  readonly id: string;
  readonly device: string;
  readonly kind: CaptureKind;
  /** Of whom, as far as it could be opened. */
  readonly guest?: string | undefined;
  /** By the device, corrected by its difference with the server. */
  readonly at: Instant;
  readonly arrivedAt: Instant;
  readonly because: Rejection | 'revoked';
  /** What was there already. */
  readonly first?: CameIn | undefined;
  /** Whether a person can have it done after all. */
  readonly can: boolean;
  readonly decided?: { readonly at: Instant; readonly by: string; readonly as: 'accepted' | 'dropped' } | undefined;
};

/** How somebody stands at the door. `walk-in`: in, and had no place before. */
export const attendanceStandings = ['in', 'walk-in', 'expected', 'not-come'] as const;
export type AttendanceStanding = (typeof attendanceStandings)[number];

export type AttendanceView = {
  readonly key: string;
  readonly name: string;
  /** Role, municipality and organisation. */
  readonly from: string;
  readonly party: number;
  readonly table?: number | undefined;
  readonly standing: AttendanceStanding;
  readonly in?: CameIn | undefined;
};

/** What somebody asked after signing. `partner`: the name of whom to pass this on to. */
export type WishView = {
  readonly key: string;
  readonly at: Instant;
  readonly municipality: string;
  readonly name: string;
  readonly role: string;
  readonly email?: string | undefined;
  readonly adviser: boolean;
  readonly kit: boolean;
  readonly partner?: { readonly id: string; readonly name: string } | undefined;
};

/** Somebody who may sign on paper. `code`: the short one of their ticket. */
export type PaperSigner = {
  readonly key: string;
  readonly name: string;
  readonly municipality: string;
  readonly role?: string | undefined;
  readonly code: string;
};

/** Somebody on the paper list. */
export type PaperGuest = {
  readonly key: string;
  readonly name: string;
  readonly municipality: string;
  readonly party: number;
  readonly table?: number | undefined;
  /** Help was asked for. */
  readonly help: boolean;
};
