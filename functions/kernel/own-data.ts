import type { Instant } from './instants.ts';
import type { KeptWhat } from './kept.ts';

/**
 * Whether what stands in an item is an address of whom it is about: of who asks for their data, or of somebody who was erased. No address is nobody's. `since`:
 * the instant from which it is kept, where the item has one: who was erased and came back after that is nobody who was erased.
 */
export type Owns = (address: unknown, since?: unknown) => boolean;

/** What a record says of somebody in words of their own; each has a name on the page. */
export type OwnField =
  | 'salutation'
  | 'name'
  | 'phone'
  | 'role'
  | 'municipality'
  | 'organisation'
  | 'party'
  | 'companions'
  | 'signed-up-by'
  | 'diet'
  | 'access'
  | 'answers'
  | 'note'
  | 'wish'
  | 'proud'
  | 'seeks'
  | 'reason'
  | 'answered'
  | 'activity'
  | 'place'
  | 'delivery'
  | 'report';

/** What a record is, or where it stands. */
export type OwnState =
  | 'seated'
  | 'waiting'
  | 'offered'
  | 'asked'
  | 'cancelled'
  | 'moved'
  | 'invited'
  | 'declined'
  | 'secretariat'
  | 'substitute'
  | 'signed'
  | 'awaits'
  | 'ended'
  | 'handed-in'
  | 'approved'
  | 'draft'
  | 'ordered'
  | 'mail-about-place'
  | 'mail-about-signing'
  | 'mail-about-kit'
  | 'mail-after-event'
  | 'mail-about-access';

/**
 * What choosing to be erased does with it. `whole`: it goes. `address`: the address goes, and with it every way to reach them; the rest is an act of office,
 * or somebody else's. `lent`, `to-come`: not while a kit is out, or an action they answer for has yet to be. `role`: an organiser ends that.
 */
export type OwnGoes = 'whole' | 'address' | 'lent' | 'to-come' | 'role';

/** One thing that is kept of somebody, as they may read it: never what is of somebody else in the same record. */
export type OwnThing = {
  readonly what: KeptWhat;
  /** The title of the event, campaign or action. */
  readonly about?: string | undefined;
  readonly state?: OwnState | undefined;
  readonly says?: { readonly [F in OwnField]?: string | undefined };
  /** Since when it is kept, or when a mail was sent. */
  readonly at?: Instant | undefined;
  /** When it is erased by itself, where that has a date; else the rule on the privacy page holds. */
  readonly until?: Instant | undefined;
  readonly goes: OwnGoes;
};

/**
 * A thing that was found, with what erases it: pressing again, or after a failure halfway, ends the same; `busy`: not now, because somebody else is at it.
 * `readers`: under which names mails about it know them, each as `<about> <reader>` (`event#avond inv_…`).
 */
export type OwnFound = {
  readonly thing: OwnThing;
  readonly readers: readonly string[];
  readonly erase: (now: Instant) => Promise<'done' | 'busy'>;
};

/** What a room offers: everything in its own items that is of whom `owns` knows. */
export type FindOwn = (owns: Owns, now: Instant) => Promise<readonly OwnFound[]>;
