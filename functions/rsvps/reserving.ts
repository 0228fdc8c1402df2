import type { EventsActions, EventWithSeats } from '#events/actions.ts';
import { type Actor, actorId } from '#kernel/actors.ts';
import type { Group } from '#kernel/groups.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Refused } from '#platform/dynamo/port.ts';
import type { Limits } from '#platform/limits/limits.ts';
import { seal } from '#platform/links.ts';
import type { Answers } from './core/answers.ts';
import { type Pool, type Reservation, reserveSeat, type SeatRequest } from './core/reserve-seat.ts';
import { Rsvp } from './core/rsvp.ts';
import { enteredGuestKey, guestKeyOf, mailboxOf } from './guest-key.ts';
import { heldNow } from './moved-place.ts';
import type { PlaceWrites } from './place-writes.ts';
import { poolFor } from './pools.ts';
import type { RsvpsStore } from './store.ts';

export type ReserveOptions = {
  /** The key the form carries: the same form is acted on once. */
  readonly request: string;
  /** The key they are known by already; made from address and name where none is named. */
  readonly guest?: string;
  readonly language: Language;
  readonly actor: Actor;
  readonly now: Instant;
  /** The event as it was read for the same request: the first decision is taken on it, and the conditions of its writes are what counts. */
  readonly found?: EventWithSeats;
  /** An organiser's guest of this group takes one of its places, where one is left. */
  readonly pool?: Group | undefined;
  /** Counts the try; over the limit nothing is done. */
  readonly within?: () => ReturnType<Limits>;
};

/** What a refused write saw. It goes before what a read found, which may be older. */
type Seen = {
  readonly held?: Rsvp | undefined;
  readonly pool?: Pick<Pool, 'left' | 'waiting'> | undefined;
  readonly kept?: number | undefined;
};

/** A refused write usually settles it at the second turn; what changes more often than this is a conflict like any other. */
const turns = 4;

/** How a guest gets a place: read, decide, write; and decide again on what a refused write saw. */
export const reserving = ({
  store,
  events,
  writes,
  secret,
  patience,
}: {
  store: RsvpsStore;
  events: EventsActions;
  writes: PlaceWrites;
  secret: string;
  patience: Patience;
}) => {
  const heldBy = async (slug: string, guest: string): Promise<Rsvp | undefined> => {
    const mailbox = mailboxOf(guest);
    if (mailbox === undefined) return store.place(slug, guest);
    const found = (await store.mailbox(slug, mailbox)).some((rsvp) => rsvp.guest === guest);
    // A place that seems held is looked at as it is: nobody is told they are in by an old read.
    return found ? store.place(slug, guest) : undefined;
  };

  const attempt = async (
    slug: string,
    asked: SeatRequest,
    group: Group | undefined,
    now: Instant,
    read: EventWithSeats | undefined,
    counted: () => ReturnType<Limits>,
  ): Promise<Reservation | { is: 'not-found' } | { is: 'limited'; until: Instant } | 'conflict'> => {
    let seen: Seen = {};
    for (let turn = 0; turn < turns; turn += 1) {
      const known = turn === 0 ? read : undefined;
      const [found, held] = await Promise.all([known ?? events.find(slug), heldBy(slug, asked.guest)]);
      if (found === undefined) return { is: 'not-found' };
      const meeting = { ...found.event, erasesAt: events.erasing(found.event).sensitive };
      // Who signs up with an address that was corrected since has their place under the new one.
      const theirs = await heldNow(store, seen.held ?? held);
      const elsewhere = theirs !== undefined && theirs.guest !== asked.guest;
      const request = elsewhere ? { ...asked, guest: theirs.guest } : asked;
      const decision = reserveSeat(meeting, poolSeen(poolFor(found, group), seen), theirs, request, now);
      // An answer that was given before costs no try: a lost one may be fetched again.
      if (decision.is === 'refused' || decision.is === 'repeated') return decision;
      const limit = await counted();
      if (limit !== 'within') return { is: 'limited', until: limit.until };
      const written = await store.commit(writes.reservation(found, decision, asked.from, now));
      if (written.is === 'written') return decision;
      // What a refused write saw of another key says nothing about this one.
      if (written.is === 'conflict' || elsewhere) return 'conflict';
      const [first, second] = written.failed;
      if (decision.is === 'mailed') {
        seen = { held: readBack(first) };
        continue;
      }
      const was = events.seats.read(first?.was);
      const ofGroup = decision.rsvp.pool !== undefined;
      seen = {
        held: readBack(second),
        pool: ofGroup ? seen.pool : was,
        // Released meanwhile, or taken: nothing is kept for the group that would fit.
        kept: ofGroup ? (was?.state === 'open' ? was.left : was === undefined ? undefined : 0) : seen.kept,
      };
    }
    return 'conflict';
  };

  /** The answer is what the database took, never what was read. */
  return async (
    slug: string,
    answers: Answers,
    { request, guest, language, actor, now, found, pool, within }: ReserveOptions,
  ) => {
    const asked: SeatRequest = {
      id: request,
      hash: seal(secret, ['answers', JSON.stringify(answers)], 12),
      guest: guest ?? guestKeyOf(secret, answers) ?? enteredGuestKey(secret, slug, request),
      answers,
      language,
      askedAt: now,
      from: actor.is === 'organiser' ? 'organiser' : 'guest',
      actor: actorId(actor),
    };
    let read = found;
    let tried: ReturnType<Limits> | undefined;
    const counted = () => {
      tried ??= within?.() ?? Promise.resolve('within');
      return tried;
    };
    return decideAgain(patience, () => {
      const known = read;
      read = undefined;
      return attempt(slug, asked, pool, now, known, counted);
    });
  };
};

const readBack = (refused: Refused | undefined): Rsvp | undefined =>
  refused?.was === undefined ? undefined : Rsvp.parse(refused.was);

const poolSeen = (pool: Pool, seen: Seen): Pool => ({
  ...pool,
  ...seen.pool,
  ...(pool.reserved !== undefined && { reserved: { ...pool.reserved, left: seen.kept ?? pool.reserved.left } }),
});
