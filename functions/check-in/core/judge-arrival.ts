import type { Instant } from '#kernel/instants.ts';
import type { CameIn, DoorGuest, DoorList } from './door-list.ts';

/** Green lets in, amber asks the crew for a choice, red says why not; each has a word, a sound and a shape of its own. */
export type Verdict =
  | { readonly is: 'welcome'; readonly guest: DoorGuest }
  | { readonly is: 'already-in'; readonly guest: DoorGuest; readonly in: CameIn }
  /** On the list without a place. `placeFree`: this device has enough leased places for the party. */
  | { readonly is: 'no-place'; readonly guest: DoorGuest; readonly placeFree: boolean }
  | { readonly is: 'gave-up'; readonly guest: DoorGuest; readonly placeFree: boolean }
  | { readonly is: 'event-cancelled' }
  | { readonly is: 'other-event'; readonly event?: { readonly title: string; readonly startsAt: Instant } }
  /** Never green: "Nog niet op deze lijst: zoek op naam". */
  | { readonly is: 'not-on-list' };

/** What the door knows of a guest at this moment: the list, and over it what this device and others did since. */
export type Seen = {
  readonly list: DoorList;
  readonly cameIn: ReadonlyMap<string, CameIn>;
  readonly places: { readonly leased: number; readonly given: number };
};

/** What stands before a guest who was found, by name or by ticket. */
export const judgeGuest = (guest: DoorGuest, { list, cameIn, places }: Seen): Verdict => {
  if (list.event.cancelled) return { is: 'event-cancelled' };
  const came = cameIn.get(guest.key);
  if (came !== undefined) return { is: 'already-in', guest, in: came };
  if (guest.is === 'seated') return { is: 'welcome', guest };
  const placeFree = places.leased - places.given >= guest.party;
  return guest.is === 'cancelled' ? { is: 'gave-up', guest, placeFree } : { is: 'no-place', guest, placeFree };
};

/** A ticket as it was read: of which event, and the hash of its text or code; undefined when it is no ticket of ours. */
export type ReadTicket = { readonly event?: string; readonly hash: string };

/** What a ticket or short code means at this door. An unknown one is never green. */
export const judgeTicket = (ticket: ReadTicket | undefined, seen: Seen): Verdict => {
  const { list } = seen;
  if (ticket === undefined) return { is: 'not-on-list' };
  if (ticket.event !== undefined && ticket.event !== list.event.slug) {
    const event = list.others.find(({ slug }) => slug === ticket.event);
    return { is: 'other-event', ...(event && { event: { title: event.title, startsAt: event.startsAt } }) };
  }
  const guest = list.guests.find(({ ticket: whole, code }) => whole === ticket.hash || code === ticket.hash);
  return guest === undefined ? { is: 'not-on-list' } : judgeGuest(guest, seen);
};
