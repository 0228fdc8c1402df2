import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { hasSeats, type Rsvp, withAct, withRequest } from './rsvp.ts';

/** Who stands at the door without a place: with a chair that was lent to the device, one that is added now, or none yet ("uw tafel volgt"). */
export type Chair = 'leased' | 'added' | 'follows';

export type WalkInRequest = {
  /** The operation's id: the same one, however often it arrives, is one act. */
  readonly id: string;
  readonly guest: string;
  /** Only somebody nobody knew is written down as they say; who is known keeps what they told, and comes with as many as stand here. */
  readonly answers: {
    readonly name: string;
    readonly email?: string | undefined;
    readonly role?: string | undefined;
    readonly municipality?: string | undefined;
    readonly organisation?: string | undefined;
    readonly party: number;
  };
  readonly language: Language;
  readonly chair: Chair;
  /** When they came: a place in line goes by it. */
  readonly at: Instant;
  readonly actor: string;
  /** The invitation that this answers, and how it stood. */
  readonly invitation?: { readonly invitation: string; readonly state: string } | undefined;
};

export type WalkInRefusal = 'no-leased-place' | 'event-cancelled' | 'event-over' | 'place-given-up';

export type WalkIn =
  /** `chair`: where it comes from. `own`: they hold seats already, and need none of the door's. `open`: one that was free for everybody. */
  | {
      readonly is: 'seated';
      readonly chair: 'leased' | 'added' | 'own' | 'open';
      readonly rsvp: Rsvp;
      readonly was: Rsvp | undefined;
    }
  /** In, without a chair: in the line, at its end where they did not stand in it (`joins`). */
  | {
      readonly is: 'follows';
      readonly joins?: 'full' | 'behind';
      readonly rsvp: Rsvp;
      readonly was: Rsvp | undefined;
    }
  /** This operation was acted on before, or they have a place already: nothing to write. */
  | { readonly is: 'settled'; readonly chair: 'leased' | 'added' | 'own' | 'open' | 'follows'; readonly rsvp: Rsvp }
  | { readonly is: 'refused'; readonly because: WalkInRefusal };

type Meeting = {
  readonly slug: string;
  readonly state: 'draft' | 'published' | 'cancelled';
  readonly version: number;
  readonly approval?: boolean | undefined;
  /** When its guests are erased: nobody is written down after that. */
  readonly erasesAt: Instant;
};

/** What is left at the door and for everybody, and how many wait. */
type Room = { readonly door: number; readonly open: number; readonly waiting: number };

/**
 * Lets somebody without a place in. Whoever is offered a place, or waits for a yes, has chairs already and is seated on those; who waits leaves the line,
 * who gave up begins a new generation, who did not come and came after all gets a chair anew. Nobody who waits is passed: the chairs of the door were lent
 * to it by the same rule (T3), and an added one is one more. `held` is what they have here, under whatever key.
 */
export const walkIn = (
  meeting: Meeting,
  room: Room,
  held: Rsvp | undefined,
  asked: WalkInRequest,
  now: Instant,
): WalkIn => {
  const refused = (because: WalkInRefusal): WalkIn => ({ is: 'refused', because });
  const { answers, chair } = asked;
  if (held?.requests.some(({ id }) => id === asked.id)) {
    if (held.state === 'cancelled') return refused('place-given-up');
    return { is: 'settled', chair: chairOf(held, asked), rsvp: held };
  }
  if (held?.state === 'seated' && hasSeats(held)) return { is: 'settled', chair: 'own', rsvp: held };
  if (meeting.state !== 'published') return refused('event-cancelled');
  if (meeting.erasesAt <= now) return refused('event-over');
  const written = (becomes: Becomes): Rsvp => recordOf(meeting, held, asked, becomes, now);
  if (held !== undefined && hasSeats(held)) {
    return {
      is: 'seated',
      chair: 'own',
      was: held,
      rsvp: written({ state: 'seated', pool: held.pool, party: held.party }),
    };
  }
  const { party } = answers;
  if (chair === 'follows') {
    if (held?.state === 'waiting')
      return { is: 'follows', was: held, rsvp: written({ state: 'waiting', party: held.party }) };
    const fits = room.open >= party;
    if (fits && room.waiting === 0)
      return { is: 'seated', chair: 'open', was: held, rsvp: written({ state: 'seated', party }) };
    return { is: 'follows', joins: fits ? 'behind' : 'full', was: held, rsvp: written({ state: 'waiting', party }) };
  }
  if (chair === 'leased' && room.door < party) return refused('no-leased-place');
  return { is: 'seated', chair, was: held, rsvp: written({ state: 'seated', pool: 'door', party }) };
};

type Becomes = Pick<Rsvp, 'state' | 'party'> & { readonly pool?: Rsvp['pool'] };

const chairOf = ({ state, pool, walkedIn }: Rsvp, { id, chair }: WalkInRequest) => {
  if (state === 'waiting') return 'follows';
  if (walkedIn?.request !== id) return 'own';
  if (pool === 'door' && chair !== 'follows') return chair;
  return chair === 'follows' ? 'open' : 'own';
};

const recordOf = (
  meeting: Meeting,
  held: Rsvp | undefined,
  asked: WalkInRequest,
  { state, pool, party }: Becomes,
  now: Instant,
): Rsvp => {
  const { answers, invitation } = asked;
  const back = held === undefined || held.state === 'cancelled';
  // Who had a place and now waits for one is told anew when they have one.
  const anew = back || (held.state === 'seated' && state === 'waiting');
  const fresh: Rsvp = {
    for: 'self',
    name: answers.name,
    ...(answers.role !== undefined && { role: answers.role }),
    ...(answers.municipality !== undefined && { municipality: answers.municipality }),
    ...(answers.organisation !== undefined && { organisation: answers.organisation }),
    // Who is known and told no address yet may tell one now.
    ...(answers.email !== undefined && { email: answers.email }),
    slug: meeting.slug,
    guest: asked.guest,
    language: asked.language,
    linkGeneration: 1,
    repeats: 0,
    requests: [],
    acts: [],
    ...(held && keptOf(held)),
    party,
    state,
    generation: (held?.generation ?? 0) + (anew ? 1 : 0),
    changes: held === undefined ? 0 : held.changes + 1,
    revision: (held?.revision ?? 0) + 1,
    askedAt: back ? asked.at : held.askedAt,
    toldVersion: meeting.version,
    linkMailedAt: now,
    ...(pool !== undefined && { pool }),
    ...(meeting.approval === true && { approved: true }),
    ...(invitation !== undefined && { invitation: invitation.invitation }),
    walkedIn: {
      request: asked.id,
      was: wasBefore(held),
      ...(invitation !== undefined && { invitation: invitation.state }),
    },
    // Who leaves the line may let a smaller party behind in; and whoever joins it, it is looked at.
    ...((held?.state === 'waiting') !== (state === 'waiting') && { dueAt: now }),
  };
  return {
    ...fresh,
    requests: [...withRequest(fresh, { id: asked.id, hash: '', was: state === 'waiting' ? 'waiting' : 'seated' })],
    acts: [...withAct(fresh, { at: now, by: asked.actor, act: `walk-in: ${state}`, fields: [] })],
  };
};

/** What a record keeps of who is let in on it: not its old pool, nor what was open about the place before. */
const keptOf = ({
  pool: _pool,
  lent: _lent,
  walkedIn: _walkedIn,
  offeredUntil: _until,
  wasSeated: _wasSeated,
  releasedBy: _by,
  passedTo: _to,
  wish: _wish,
  dueAt,
  state,
  ...kept
}: Rsvp) => ({
  ...kept,
  // The end of an offer is nothing to wait for any more; that the line is to be looked at is.
  ...(dueAt !== undefined && state !== 'offered' && { dueAt }),
});

const wasBefore = (held: Rsvp | undefined): NonNullable<Rsvp['walkedIn']>['was'] => {
  if (held === undefined) return 'nobody';
  return held.state === 'seated' ? 'lent' : held.state;
};

export type TakenBackWalkIn =
  /** `to`: what they are again. Chairs go back to where they came from, but for who had some before: they keep those. */
  | {
      readonly is: 'taken-back';
      readonly to: 'cancelled' | 'waiting' | 'lent';
      readonly rsvp: Rsvp;
      readonly was: Rsvp;
    }
  | { readonly is: 'nothing-to-take-back' };

/**
 * A walk-in was a mistake: whoever stood in line stands there again at their own place, whoever did not come is not there again, anybody else has no place.
 * Who was let in on chairs they held already keeps those. An added chair stays at the door. `request`: of the walk-in itself; another one is let be.
 */
export const takeBackWalkIn = (
  held: Rsvp,
  { request, actor }: { readonly request: string; readonly actor: string },
  now: Instant,
): TakenBackWalkIn => {
  const before = held.walkedIn;
  const own = before?.was === 'asked' || before?.was === 'offered';
  if (before?.request !== request || own || held.state === 'cancelled') return { is: 'nothing-to-take-back' };
  const to = before.was === 'waiting' || before.was === 'lent' ? before.was : 'cancelled';
  if (held.state === to) return { is: 'nothing-to-take-back' };
  const { pool: _pool, walkedIn: _walkedIn, wish: _wish, ...kept } = held;
  return {
    is: 'taken-back',
    to,
    was: held,
    rsvp: {
      ...kept,
      state: to === 'lent' ? 'seated' : to,
      ...(to === 'lent' && { lent: true }),
      ...(to === 'cancelled' && { wasSeated: held.state === 'seated', releasedBy: 'organiser' as const }),
      // Whoever is let in again is told anew.
      generation: held.generation + (to === 'waiting' ? 1 : 0),
      changes: held.changes + 1,
      revision: held.revision + 1,
      dueAt: now,
      acts: [...withAct(held, { at: now, by: actor, act: 'take-back-walk-in', fields: [] })],
    },
  };
};

export type SeatedInside =
  /** `chair`: one that is free for everybody, or those that were held for them since. */
  | { readonly is: 'seated'; readonly chair: 'free' | 'own'; readonly rsvp: Rsvp; readonly was: Rsvp }
  /** They have one. */
  | { readonly is: 'settled'; readonly rsvp: Rsvp }
  | { readonly is: 'no-chair' }
  | { readonly is: 'nothing-to-seat' };

/**
 * Somebody was let in without a chair, and maybe one came free since. `free`: chairs that may be given at the door (T3). What they told is kept, and so is what
 * they were before they walked in: taking that back takes back this as well. Who had given the place up has one anew.
 */
export const seatInside = (
  meeting: Pick<Meeting, 'state'>,
  { free }: { readonly free: number },
  held: Rsvp,
  { actor }: { readonly actor: string },
  now: Instant,
): SeatedInside => {
  if (held.state === 'seated') return held.lent === true ? { is: 'nothing-to-seat' } : { is: 'settled', rsvp: held };
  if (meeting.state !== 'published') return { is: 'nothing-to-seat' };
  const own = hasSeats(held);
  if (!own && free < held.party) return { is: 'no-chair' };
  const { walkedIn, state, pool } = held;
  return {
    is: 'seated',
    chair: own ? 'own' : 'free',
    was: held,
    rsvp: {
      ...keptOf(held),
      state: 'seated',
      ...(own && pool !== undefined && { pool }),
      ...(walkedIn !== undefined && { walkedIn }),
      generation: held.generation + (state === 'cancelled' ? 1 : 0),
      changes: held.changes + 1,
      revision: held.revision + 1,
      linkMailedAt: now,
      // Who leaves the line may let a smaller party behind in.
      ...(state === 'waiting' && { dueAt: now }),
      acts: [...withAct(held, { at: now, by: actor, act: 'seat-inside', fields: [] })],
    },
  };
};
