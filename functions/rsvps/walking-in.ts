import type { EventsActions, EventWithSeats } from '#events/actions.ts';
import { type Actor, actorId } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Write } from '#platform/dynamo/port.ts';
import { acceptedAtDoor, unansweredAtDoor } from './core/answer-invitation.ts';
import { type Invitation, isInvitationId, ownKeyOf } from './core/invitation.ts';
import { lendNoShow, takeBackLent } from './core/no-show.ts';
import { hasSeats, type Rsvp } from './core/rsvp.ts';
import { type Chair, seatInside, takeBackWalkIn, type WalkIn, type WalkInRefusal, walkIn } from './core/walk-in.ts';
import { enteredGuestKey, guestKeyOf, isGuestKey } from './guest-key.ts';
import { heldNow, whereItIs } from './moved-place.ts';
import type { PlaceWrites } from './place-writes.ts';
import type { InvitationsStore } from './store/invitations.ts';
import type { RsvpsStore } from './store.ts';

/** Somebody at the door without a place. `guest`: a guest's key, or `invitation:<inv_…>`; without it they are new, or found by their address. */
export type AtTheDoor = {
  readonly guest?: string | undefined;
  readonly name: string;
  readonly role?: string | undefined;
  /** A municipality's code. */
  readonly municipality?: string | undefined;
  readonly organisation?: string | undefined;
  readonly email?: string | undefined;
  readonly party: number;
};

export type WalkInOptions = {
  /** The operation's id: however often it arrives, it is one walk-in. */
  readonly request: string;
  readonly chair: Chair;
  /** Why the door lead added a chair. */
  readonly reason?: string | undefined;
  readonly actor: Actor;
  readonly now: Instant;
  /** When they came, by the server's clock; never later than now. */
  readonly at: Instant;
  /** Of the confirmation, of somebody nobody knew; Dutch unless said. */
  readonly language?: Language;
};

/**
 * What came of a walk-in. `chair`: whose chairs they sit on; `leased` and `added` are the door's, `own` and `open` cost the device nothing. `again`: this very
 * operation, or their place, was there before, and nothing was written. `follows`: in the line, to be given a chair by another walk-in.
 */
export type WalkedIn =
  | {
      readonly is: 'seated';
      readonly chair: 'leased' | 'added' | 'own' | 'open';
      readonly rsvp: Rsvp;
      readonly again: boolean;
    }
  | { readonly is: 'follows'; readonly rsvp: Rsvp; readonly again: boolean }
  | { readonly is: 'refused'; readonly because: WalkInRefusal | 'no-such-guest' };

type ByWhom = { readonly actor: Actor; readonly now: Instant };

/** Who was let in: what is kept of them, under which key they are written down, and the invitation that answers. */
type Who = { readonly key: string; readonly held: Rsvp | undefined; readonly invitation?: Invitation | undefined };

/** What happens to places at the door: walk-ins, what is taken back, and the chairs of who did not come. */
export const walkingIn = ({
  store,
  events,
  writes,
  invited,
  placeOf,
  invitedBy,
  promoteAfter,
  secret,
  patience,
}: {
  store: RsvpsStore;
  events: EventsActions;
  writes: PlaceWrites;
  invited: InvitationsStore;
  /** What somebody who was invited holds, under whatever key. */
  placeOf: (invitation: Invitation) => Promise<Rsvp | undefined>;
  /** The invitation of whoever has this address and name. */
  invitedBy: (slug: string, who: { readonly email: string; readonly name: string }) => Promise<Invitation | undefined>;
  promoteAfter: (freed: Rsvp, now: Instant) => Promise<void>;
  secret: string;
  patience: Patience;
}) => {
  const asInvited = async (invitation: Invitation): Promise<Who> => {
    const place = await placeOf(invitation);
    if (invitation.state !== 'handed-over' && invitation.state !== 'withdrawn')
      return { key: place?.guest ?? ownKeyOf(invitation), held: place, invitation };
    // Somebody else may sit on the place it answered: then who was asked comes beside them, and it stays as it is.
    const key = ownKeyOf(invitation);
    const held = await store.place(invitation.slug, key);
    const answers = invitation.state === 'handed-over' && (place === undefined || place.state === 'cancelled');
    return answers ? { key, held, invitation } : { key, held };
  };

  const whoIs = async (slug: string, who: AtTheDoor, request: string): Promise<Who | undefined> => {
    const { guest, email, name } = who;
    if (guest?.startsWith('invitation:')) {
      const id = guest.slice('invitation:'.length);
      const invitation = isInvitationId(id) ? await invited.invitation(slug, id) : undefined;
      return invitation && asInvited(invitation);
    }
    if (guest !== undefined) {
      const held = isGuestKey(guest) ? await whereItIs(store, await store.place(slug, guest)) : undefined;
      if (held === undefined) return undefined;
      const invitation = held.invitation === undefined ? undefined : await invited.invitation(slug, held.invitation);
      // Only an own invitation is answered by coming; that of whom they stood in for is answered by them.
      return invitation?.place === held.guest ? { key: held.guest, held, invitation } : { key: held.guest, held };
    }
    const key = guestKeyOf(secret, { email, name }) ?? enteredGuestKey(secret, slug, request);
    const invitation = email === undefined ? undefined : await invitedBy(slug, { email, name });
    if (invitation !== undefined) return asInvited(invitation);
    const held = await heldNow(store, await store.place(slug, key));
    return { key: held?.guest ?? key, held };
  };

  const seatsOf = (
    found: EventWithSeats,
    { chair, rsvp, was }: Extract<WalkIn, { is: 'seated' }>,
    { reason = '', actor, now }: WalkInOptions,
  ): readonly Write[] => {
    const { slug, party } = rsvp;
    const leaves = was?.state === 'waiting' ? [store.leaveLine(was)] : [];
    switch (chair) {
      case 'own':
        // A yes that crosses a cancellation is none.
        return [events.seats.isOn(slug)];
      case 'open':
        return [events.seats.take(slug, party, now, { late: true })];
      case 'leased':
        return [
          events.seats.takeAtDoor(slug, party),
          ...(was?.state === 'waiting' ? [events.seats.leaveLine(slug)] : []),
          ...leaves,
        ];
      case 'added':
        return [
          ...events.seats.addChair(found, { party }, { reason, actor, now }),
          ...(was?.state === 'waiting' ? [events.seats.leaveLine(slug)] : []),
          ...leaves,
        ];
    }
  };

  /** Who has an address reads that they have a place; nobody is telephoned who stands in the hall, and nobody hears twice of one place. */
  const told = (
    { rsvp, was }: Pick<Extract<WalkIn, { is: 'seated' }>, 'rsvp' | 'was'>,
    now: Instant,
  ): readonly Write[] =>
    rsvp.email === undefined || (was?.state === 'seated' && was.generation === rsvp.generation)
      ? []
      : [writes.owe('seat-reserved', rsvp, rsvp.generation, now)];

  const answeredWith = (who: Who, rsvp: Rsvp, actor: Actor, now: Instant): readonly Write[] => {
    const next = who.invitation && acceptedAtDoor(who.invitation, rsvp, actorId(actor), now);
    return who.invitation === undefined || next === undefined ? [] : [invited.put(next, who.invitation)];
  };

  const decide = async (
    slug: string,
    at: AtTheDoor,
    options: WalkInOptions,
  ): Promise<WalkedIn | { readonly line: Rsvp; readonly outcome: WalkedIn } | 'conflict'> => {
    const { request, chair, actor, now } = options;
    const [found, who] = await Promise.all([events.find(slug, { consistent: true }), whoIs(slug, at, request)]);
    if (found === undefined || who === undefined) return { is: 'refused', because: 'no-such-guest' };
    const { event, seats, pools } = found;
    const { key, held, invitation } = who;
    const decision = walkIn(
      { ...event, erasesAt: events.erasing(event).guests },
      { door: pools.door?.left ?? 0, open: seats.left, waiting: seats.waiting },
      held,
      {
        id: request,
        guest: key,
        answers: invitation === undefined ? at : { ...at, ...asWritten(invitation, at) },
        language: invitation?.language ?? options.language ?? 'nl',
        chair,
        at: options.at,
        actor: actorId(actor),
        ...(invitation !== undefined && { invitation }),
      },
      now,
    );
    switch (decision.is) {
      case 'refused':
        return decision;
      case 'settled':
        return decision.chair === 'follows'
          ? { is: 'follows', rsvp: decision.rsvp, again: true }
          : { is: 'seated', chair: decision.chair, rsvp: decision.rsvp, again: true };
      default: {
        const { rsvp, was } = decision;
        const place =
          decision.is === 'seated'
            ? [...seatsOf(found, decision, options), ...told(decision, now)]
            : decision.joins === undefined
              ? [events.seats.isOn(slug)]
              : [events.seats.join(slug, rsvp.party, now, decision.joins, { late: true }), store.joinLine(rsvp)];
        const written = await store.commit([
          ...place,
          store.put(rsvp, was),
          ...(was === undefined || decision.is !== 'seated' ? [] : writes.answered(found, was)),
          ...answeredWith(who, rsvp, actor, now),
        ]);
        if (written.is !== 'written') return 'conflict';
        const outcome: WalkedIn =
          decision.is === 'seated'
            ? { is: 'seated', chair: decision.chair, rsvp, again: false }
            : { is: 'follows', rsvp, again: false };
        return rsvp.dueAt === undefined ? outcome : { line: rsvp, outcome };
      }
    }
  };

  const read = async (slug: string, guest: string) => {
    const [held, found] = await Promise.all([
      isGuestKey(guest) ? store.place(slug, guest).then((rsvp) => whereItIs(store, rsvp)) : undefined,
      events.find(slug, { consistent: true }),
    ]);
    return held === undefined || found === undefined ? undefined : { held, found };
  };

  return {
    /**
     * Somebody without a place came in. In one transaction with the chair: from those lent to the door, one that is added (the event's capacity rises), or
     * none yet (`follows`). The same operation is one walk-in and gets the same answer; `place-given-up` where the place has been given up since.
     */
    walkIn: async (slug: string, who: AtTheDoor, options: WalkInOptions): Promise<WalkedIn | 'busy'> => {
      const decided = await decideAgain(patience, () => decide(slug, who, options));
      if (decided === 'busy' || !('line' in decided)) return decided;
      await promoteAfter(decided.line, options.now);
      return decided.outcome;
    },

    /**
     * That walk-in was a mistake. Chairs of the door go back to the door (`chairs`), those that were free for everybody to everybody. Who stood in line
     * stands there again; an invitation says again what it said. Who can be mailed hears that there is no place after all, for they were told there was.
     */
    takeBackWalkIn: async (
      slug: string,
      guest: string,
      { request, actor, now }: ByWhom & { readonly request: string },
    ): Promise<
      | { readonly is: 'taken-back'; readonly rsvp: Rsvp; readonly chairs: number }
      | { readonly is: 'nothing-to-take-back' }
      | 'busy'
    > => {
      let line: Rsvp | undefined;
      const outcome = await decideAgain(patience, async () => {
        const at = await read(slug, guest);
        if (at === undefined) return { is: 'nothing-to-take-back' as const };
        const decision = takeBackWalkIn(at.held, { request, actor: actorId(actor) }, now);
        if (decision.is !== 'taken-back') return decision;
        const { rsvp, was, to } = decision;
        const seated = hasSeats(was);
        const invitation =
          was.invitation === undefined || was.walkedIn?.invitation === undefined
            ? undefined
            : await invited.invitation(slug, was.invitation);
        const before =
          invitation && unansweredAtDoor(invitation, rsvp, was.walkedIn?.invitation ?? '', actorId(actor), now);
        const mail = to === 'waiting' ? 'place-waiting' : 'place-released';
        const written = await store.commit([
          ...(seated ? writes.freed(at.found, was) : []),
          ...(to === 'waiting' ? [events.seats.backInLine(slug), store.joinLine(rsvp)] : []),
          ...(was.state === 'waiting' ? [events.seats.leaveLine(slug), store.leaveLine(was)] : []),
          ...writes.answered(at.found, was),
          store.put(rsvp, was),
          ...(seated && to !== 'lent' && rsvp.email !== undefined
            ? [writes.owe(mail, rsvp, rsvp.generation, now)]
            : []),
          ...(invitation === undefined || before === undefined ? [] : [invited.put(before, invitation)]),
        ]);
        if (written.is !== 'written') return 'conflict';
        line = rsvp;
        return { is: 'taken-back' as const, rsvp, chairs: seated && was.pool === 'door' ? was.party : 0 };
      });
      if (line !== undefined) await promoteAfter(line, now);
      return outcome;
    },

    /**
     * Somebody inside has no chair yet: they get one that came free, by the rule by which chairs are lent to the door, past who waits elsewhere only once the
     * line no longer moves by itself. Who can be mailed reads that they have a place. Twice is once (`settled`).
     */
    seatInside: async (
      slug: string,
      guest: string,
      { actor, now }: ByWhom,
    ): Promise<{ readonly is: 'seated' | 'settled' | 'no-chair' | 'nothing-to-seat' } | 'busy'> => {
      let line: Rsvp | undefined;
      const outcome = await decideAgain(patience, async () => {
        const at = await read(slug, guest);
        if (at === undefined) return { is: 'nothing-to-seat' as const };
        const { held, found } = at;
        const free = events.leasable(found, now);
        const decision = seatInside(found.event, { free }, held, { actor: actorId(actor) }, now);
        if (decision.is !== 'seated') return { is: decision.is };
        const { rsvp, was, chair } = decision;
        const chairs =
          chair === 'own'
            ? [events.seats.isOn(slug)]
            : was.state === 'waiting'
              ? [events.seats.promote(slug, rsvp.party, now, { late: true }), store.leaveLine(was)]
              : events.seats.takeBackLent(slug, { party: rsvp.party });
        const written = await store.commit([
          ...chairs,
          store.put(rsvp, was),
          ...writes.answered(found, was),
          ...told({ rsvp, was }, now),
        ]);
        if (written.is !== 'written') return 'conflict';
        line = was.state === 'waiting' ? rsvp : undefined;
        return { is: 'seated' as const };
      });
      if (line !== undefined) await promoteAfter(line, now);
      return outcome;
    },

    /** The doors are closed and this guest did not come: their chairs become everybody's, and can be lent to the door. Twice is once. */
    lendNoShow: async (
      slug: string,
      guest: string,
      { actor, now }: ByWhom,
    ): Promise<
      { readonly is: 'lent' | 'lent-before'; readonly party: number } | { readonly is: 'nothing-to-lend' } | 'busy'
    > => {
      let line: Rsvp | undefined;
      const outcome = await decideAgain(patience, async () => {
        const at = await read(slug, guest);
        if (at === undefined) return { is: 'nothing-to-lend' as const };
        const decision = lendNoShow(at.held, { actor: actorId(actor) }, now);
        if (decision.is === 'lent-before') return { is: decision.is, party: at.held.party };
        if (decision.is !== 'lent') return decision;
        const { rsvp, was } = decision;
        const written = await store.commit([...events.seats.lendNoShow(slug, was, now), store.put(rsvp, was)]);
        if (written.is !== 'written') return 'conflict';
        line = rsvp;
        return { is: 'lent' as const, party: was.party };
      });
      if (line !== undefined) await promoteAfter(line, now);
      return outcome;
    },

    /**
     * They come after all: on chairs that are left for everybody, or on as many more (`added`, the event's capacity rises), because the place was promised.
     * `not-lent`: their own chairs stand there.
     */
    takeBackLent: async (
      slug: string,
      guest: string,
      { actor, now }: ByWhom,
    ): Promise<
      { readonly is: 'taken-back'; readonly chair: 'left' | 'added' } | { readonly is: 'not-lent' } | 'busy'
    > =>
      decideAgain(patience, async () => {
        const at = await read(slug, guest);
        if (at === undefined) return { is: 'not-lent' as const };
        const { held, found } = at;
        const room = { open: found.seats.left, pools: found.pools };
        const decision = takeBackLent(held, room, { actor: actorId(actor) }, now);
        if (decision.is !== 'taken-back') return decision;
        const { rsvp, was, chair } = decision;
        const written = await store.commit([
          ...(chair === 'left'
            ? events.seats.takeBackLent(slug, rsvp)
            : events.seats.addChair(
                found,
                { party: rsvp.party, pool: rsvp.pool ?? 'open' },
                { reason: cameAfterAll, actor, now },
              )),
          store.put(rsvp, was),
        ]);
        return written.is === 'written' ? { is: 'taken-back' as const, chair } : 'conflict';
      }),
  };
};

/** Why a chair was added that nobody pressed for, in the record of the act. */
const cameAfterAll = 'came-after-all';

/** An invitation knows who it is for better than who stands at the door. */
const asWritten = ({ name, role, municipality, organisation, email }: Invitation, at: AtTheDoor) => ({
  name: name ?? at.name,
  ...((role ?? at.role) !== undefined && { role: role ?? at.role }),
  ...((municipality ?? at.municipality) !== undefined && { municipality: municipality ?? at.municipality }),
  ...((organisation ?? at.organisation) !== undefined && { organisation: organisation ?? at.organisation }),
  ...((at.email ?? email) !== undefined && { email: at.email ?? email }),
});
