import type { EventsActions, EventWithSeats } from '#events/actions.ts';
import { type Actor, actorId, type Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import { whatMatters } from './core/asked-answers.ts';
import { changePlace, type PlaceChange } from './core/change-place.ts';
import { grantPlace, refusePlace } from './core/grant-place.ts';
import { handOver } from './core/hand-over.ts';
import { readReason } from './core/reason.ts';
import type { Rsvp, Wish } from './core/rsvp.ts';
import { refuseWish, type Wished, wishChange, wishOf, withdrawWish } from './core/wish-change.ts';
import { isGuestKey } from './guest-key.ts';
import type { PlaceWrites } from './place-writes.ts';
import { roomFor } from './pools.ts';
import { standingIn } from './standing-in.ts';
import type { RsvpsStore } from './store.ts';

/** Who comes instead, as somebody typed them. */
export type SubstituteAnswers = NonNullable<Wish['substitute']>;

type At = { readonly slug: string; readonly guest: string };

/** What guests change about their places, what they have to ask for first, and what an organiser answers to that. */
export const asking = ({
  store,
  events,
  writes,
  secret,
  patience,
  promoteAfter,
}: {
  store: RsvpsStore;
  events: EventsActions;
  writes: PlaceWrites;
  secret: string;
  patience: Patience;
  promoteAfter: (freed: Rsvp, now: Instant) => Promise<void>;
}) => {
  const standIn = standingIn({ store: store.invited, places: store, secret });

  const read = async ({ slug, guest }: At) => {
    const [held, found] = await Promise.all([store.place(slug, guest), events.find(slug, { consistent: true })]);
    return held === undefined || found === undefined ? undefined : { held, found };
  };

  const wish = async (
    found: EventWithSeats,
    held: Rsvp,
    wished: Wished,
    now: Instant,
    answers?: Omit<PlaceChange, 'party'>,
  ) => {
    const decision = wishChange(held, wished, found.event, now, answers);
    if (decision.is !== 'asked-for') return decision;
    const { rsvp } = decision;
    const when = { since: now, due: found.event.startsAt };
    const written = await store.commit([
      store.put(rsvp, held),
      writes.owe('change-asked', rsvp, Date.parse(now), now),
      store.askAbout('change-asked', rsvp, found.event.organisation, when),
    ]);
    return written.is === 'written' ? decision : ('conflict' as const);
  };

  /** A granted wish goes with the record; a place that was handed over keeps none. */
  const withoutWish = ({ wish: _wish, ...kept }: Rsvp): Rsvp => kept;

  const handOverTo = async (found: EventWithSeats, held: Rsvp, to: SubstituteAnswers, actor: Actor, now: Instant) => {
    const { guest, known, invitation } = await standIn.find(held.slug, to);
    const by = actor.is === 'organiser' ? ('organiser' as const) : ('guest' as const);
    const decision = handOver(held, { ...to, guest }, known, found.event, { by, actor: actorId(actor) }, now);
    if (decision.is === 'to-ask') return wish(found, held, { substitute: to }, now);
    if (decision.is === 'refused') return decision;
    const invitations = await standIn.invitations(decision, invitation, actorId(actor), now);
    const written = await store.commit([...writes.handOver(found, decision, now), ...invitations]);
    return written.is === 'written' ? decision : ('conflict' as const);
  };

  /** For the organiser's answers: the event is theirs, and the guest is one. */
  const managed = async (organiser: Organiser, slug: string, guest: string) => {
    const found = isGuestKey(guest) ? await events.managed(organiser, slug) : undefined;
    const held = found && (await store.place(slug, guest));
    return held === undefined || found === undefined ? undefined : { held, found };
  };

  const freed = async (
    outcome: 'busy' | { readonly is: string; readonly rsvp?: Rsvp },
    now: Instant,
  ): Promise<void> => {
    if (outcome !== 'busy' && outcome.rsvp?.dueAt !== undefined && outcome.rsvp.dueAt <= now) {
      await promoteAfter(outcome.rsvp, now);
    }
  };

  return {
    /** More people, fewer, or another answer; what has to be asked for first is, and the place stays as it is until the answer. */
    changeOwn: async (rsvp: At, change: PlaceChange, now: Instant) => {
      const outcome = await decideAgain(patience, async () => {
        const at = await read(rsvp);
        if (at === undefined) return { is: 'not-found' as const };
        const { held, found } = at;
        const decision = changePlace(held, change, roomFor(found, held), found.event, now);
        if (decision.is === 'to-ask') {
          const { party, answers: _answers, sensitiveAnswers: _sensitive, ...told } = change;
          const { asks, rest } = whatMatters(found.event.questions ?? [], held, change);
          const wished = { ...(party !== undefined && { party }), ...(asks && { answers: asks }) };
          return wish(found, held, wished, now, { ...told, ...rest });
        }
        if (decision.is !== 'changed') return decision;
        const written = await store.commit(writes.change(found, decision, now));
        return written.is === 'written' ? decision : 'conflict';
      });
      if (outcome !== 'busy' && outcome.is === 'changed') await freed(outcome, now);
      return outcome;
    },

    /** "Toch niet wijzigen": what was asked at `at` is asked no longer, and no organiser is asked about it. */
    withdrawWish: ({ slug, guest }: At, at: Instant, now: Instant) =>
      decideAgain(patience, async () => {
        const known = await read({ slug, guest });
        if (known === undefined) return { is: 'not-found' as const };
        const { held, found } = known;
        const decision = withdrawWish(held, at, now);
        if (decision.is !== 'wish-withdrawn') return decision;
        const written = await store.commit([
          store.put(decision.rsvp, held),
          store.answered('change-asked', held, found.event.organisation),
        ]);
        return written.is === 'written' ? decision : 'conflict';
      }),

    /** "Stuur iemand anders". `meant` is the generation that was on screen. */
    handOverOwn: (rsvp: At, to: SubstituteAnswers, now: Instant, meant?: number) =>
      decideAgain(patience, async () => {
        const at = await read(rsvp);
        if (at === undefined) return { is: 'not-found' as const };
        if (meant !== undefined && meant !== at.held.generation) {
          return { is: 'refused' as const, because: 'given-up' as const };
        }
        return handOverTo(at.found, at.held, to, { is: 'guest', guest: at.held.guest }, now);
      }),

    /** An organiser's yes to an answer. `meant` is the generation that was on screen. */
    grantPlace: (organiser: Organiser, slug: string, guest: string, now: Instant, meant?: number) =>
      decideAgain(patience, async () => {
        const at = await managed(organiser, slug, guest);
        if (at === undefined) return { is: 'not-found' as const };
        const { held, found } = at;
        if (meant !== undefined && meant !== held.generation) {
          return { is: 'refused' as const, because: 'not-asked' as const };
        }
        const decision = grantPlace(held, found.event, organiser.person, now);
        if (decision.is !== 'granted') return decision;
        const written = await store.commit([
          store.put(decision.rsvp, held),
          // A yes that crosses a cancellation is none: they have heard by then that it is off.
          events.seats.isOn(slug),
          writes.owe('seat-reserved', decision.rsvp, held.generation, now),
          store.answered('approval-asked', held, found.event.organisation),
        ]);
        return written.is === 'written' ? decision : 'conflict';
      }),

    /** An organiser's no, with the reason the guest reads. The seats go on to whoever waits. */
    refusePlace: async (
      organiser: Organiser,
      slug: string,
      guest: string,
      why: string,
      now: Instant,
      meant?: number,
    ) => {
      const outcome = await decideAgain(patience, async () => {
        const at = await managed(organiser, slug, guest);
        if (at === undefined) return { is: 'not-found' as const };
        const { held, found } = at;
        const read = readReason(why);
        if ('fault' in read) return { is: 'faulty' as const, because: read.fault };
        if (meant !== undefined && meant !== held.generation) {
          return { is: 'refused' as const, because: 'not-asked' as const };
        }
        const decision = refusePlace(held, read.reason, organiser.person, now);
        if (decision.is !== 'turned-down') return decision;
        const written = await store.commit(writes.ended(found, decision, 'place-refused', now));
        return written.is === 'written' ? decision : 'conflict';
      });
      if (outcome !== 'busy' && outcome.is === 'turned-down') await freed(outcome, now);
      return outcome;
    },

    /** An organiser grants what was asked at `at`: from then on it is a change or a hand-over like any other, also after closing. */
    grantWish: async (organiser: Organiser, slug: string, guest: string, at: Instant, now: Instant) => {
      const outcome = await decideAgain(patience, async () => {
        const known = await managed(organiser, slug, guest);
        if (known === undefined) return { is: 'not-found' as const };
        const { held, found } = known;
        const asked = wishOf(held, at);
        if (asked.is === 'refused') return asked;
        const { party, substitute, answers } = asked.wish;
        if (substitute !== undefined) {
          const over = await handOverTo(found, held, substitute, organiser, now);
          // An organiser has nobody left to ask.
          if (over === 'conflict' || over.is === 'handed-over') return over;
          if (over.is !== 'refused') return 'conflict';
          return over.because === 'offer-lapsed'
            ? { is: 'refused' as const, because: 'given-up' as const }
            : { ...over, because: over.because };
        }
        const decision = changePlace(
          held,
          { ...(party !== undefined && { party }), ...(answers && { answers }) },
          roomFor(found, held),
          found.event,
          now,
          {
            organiser: organiser.person,
          },
        );
        if (decision.is === 'refused') return decision;
        if (decision.is !== 'changed') {
          // It came to that by itself meanwhile.
          const rsvp = { ...withoutWish(held), revision: held.revision + 1 };
          const written = await store.commit([
            store.put(rsvp, held),
            store.answered('change-asked', held, found.event.organisation),
          ]);
          return written.is === 'written' ? { is: 'changed' as const, rsvp } : 'conflict';
        }
        const granted = { ...decision, rsvp: withoutWish(decision.rsvp) };
        const written = await store.commit(writes.change(found, granted, now, 'late'));
        return written.is === 'written' ? granted : 'conflict';
      });
      if (outcome !== 'busy' && outcome.is === 'changed') await freed(outcome, now);
      return outcome;
    },

    /** An organiser's no to a wish, with the reason the guest reads. */
    refuseWish: (organiser: Organiser, slug: string, guest: string, at: Instant, why: string, now: Instant) =>
      decideAgain(patience, async () => {
        const known = await managed(organiser, slug, guest);
        if (known === undefined) return { is: 'not-found' as const };
        const { held, found } = known;
        const read = readReason(why);
        if ('fault' in read) return { is: 'faulty' as const, because: read.fault };
        const asked = wishOf(held, at);
        if (asked.is === 'refused') return asked;
        const rsvp = refuseWish(held, asked.wish, read.reason, organiser.person, now);
        const written = await store.commit([
          store.put(rsvp, held),
          writes.owe('change-refused', rsvp, Date.parse(now), now),
          store.answered('change-asked', held, found.event.organisation),
        ]);
        return written.is === 'written' ? { is: 'refused-wish' as const, rsvp } : 'conflict';
      }),
  };
};
