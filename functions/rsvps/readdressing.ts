import type { EventsActions, EventWithSeats } from '#events/actions.ts';
import type { Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Write } from '#platform/dynamo/port.ts';
import { type Invitation, isInvitationId, withAnswer } from './core/invitation.ts';
import { type ReaddressedGuest, readdressGuest } from './core/readdress-guest.ts';
import type { Rsvp } from './core/rsvp.ts';
import { withOtherKey } from './core/table-plan.ts';
import { isGuestKey } from './guest-key.ts';
import type { Inviting } from './inviting.ts';
import { whereItIs } from './moved-place.ts';
import type { PlaceWrites } from './place-writes.ts';
import { standingIn } from './standing-in.ts';
import type { RsvpsStore } from './store.ts';

type Moved = Extract<ReaddressedGuest, { is: 'readdressed' }>;

/** The mail that tells a guest anew what they have. */
const mailOf = {
  asked: 'place-asked',
  seated: 'seat-reserved',
  offered: 'place-offered',
  waiting: 'place-waiting',
} as const satisfies Record<Exclude<Rsvp['state'], 'cancelled'>, MessageKind>;

/** Another address for a guest at the desk of an event. */
export const readdressing = ({
  store,
  events,
  invites,
  writes,
  secret,
  patience,
}: {
  store: RsvpsStore;
  events: EventsActions;
  invites: Pick<Inviting, 'readdress'>;
  writes: PlaceWrites;
  secret: string;
  patience: Patience;
}) => {
  const standIn = standingIn({ store: store.invited, places: store, secret });

  /** What the new address tells, what goes along under the new key, and what a person was asked under the old one. */
  const moving = async (
    found: EventWithSeats,
    { rsvp, known, old, was }: Moved,
    organisation: string,
    now: Instant,
  ): Promise<readonly Write[]> => {
    const { slug } = was;
    const [card, formerCard, plan, corrected] = await Promise.all([
      store.cards.card(slug, was.guest),
      store.cards.card(slug, rsvp.guest),
      store.tablePlan(slug),
      store.corrected(slug, was.guest, organisation),
    ]);
    const planned = plan && withOtherKey(plan, was.guest, rsvp.guest);
    const state = rsvp.state === 'cancelled' ? 'seated' : rsvp.state;
    const asks = { since: now, due: found.event.startsAt };
    return [
      events.seats.isOn(slug),
      store.put(old, was),
      store.put(rsvp, known),
      ...(was.state === 'waiting' ? [store.leaveLine(was), store.joinLine(rsvp)] : []),
      writes.owe(rsvp.insteadOf === undefined ? mailOf[state] : 'place-taken-over', rsvp, rsvp.generation, now),
      ...writes.answered(found, was),
      ...writes.asked(found, rsvp, now),
      ...(rsvp.wish === undefined
        ? []
        : [store.askAbout('change-asked', rsvp, found.event.organisation, { ...asks, since: rsvp.wish.at })]),
      ...corrected,
      ...(card === undefined
        ? []
        : [
            store.cards.remove(card),
            store.cards.put({ ...card, guest: rsvp.guest, revision: (formerCard?.revision ?? 0) + 1 }, formerCard),
          ]),
      ...(plan === undefined || planned === undefined ? [] : [store.putTablePlan(slug, planned, plan)]),
    ];
  };

  /** Invitations that this place answers stay answered by it; one of their own at the new address is answered by it from now on. */
  const invitations = async (
    { rsvp, was }: Moved,
    theirs: Invitation | undefined,
    actor: string,
    now: Instant,
  ): Promise<readonly Write[]> => {
    const { slug } = was;
    const pointed = await store.invited.invitedAs(slug, was.guest);
    const ids = new Set([was.invitation, pointed].filter((id) => id !== undefined));
    const read = await Promise.all([...ids].map((id) => store.invited.invitation(slug, id)));
    const answered = read.flatMap((one) => (one?.place === was.guest ? [one] : []));
    const act = { at: now, by: actor, act: 'readdress', fields: ['email'] };
    return [
      ...answered.map((one) =>
        store.invited.put({ ...one, place: rsvp.guest, ...withAnswer(one, undefined, act) }, one),
      ),
      ...(answered.some(({ invitation }) => invitation === theirs?.invitation)
        ? []
        : standIn.theirs(theirs, rsvp, actor, now)),
    ];
  };

  return {
    /**
     * Mails a guest at another address from now on: what they have is told there at once, older links end, and nobody is asked any more about mail that did not
     * arrive. Who was called because there was no address is mailed from then on. The place of an invitation follows that invitation's address. `as` is the key under which the
     * place stands afterwards.
     */
    readdressGuest: (organiser: Organiser, slug: string, guest: string, email: string, now: Instant) =>
      decideAgain(patience, async () => {
        const found = isGuestKey(guest) ? await events.managed(organiser, slug) : undefined;
        const held = found && (await whereItIs(store, await store.place(slug, guest)));
        if (found === undefined || held === undefined) return { is: 'not-found' as const };
        const { guest: key, known, invitation } = await standIn.find(slug, { name: held.name, email });
        // The place they hold is no second one, however the new address finds it: it may have been theirs before.
        const other = known?.guest === held.guest ? await store.place(slug, key) : known;
        const decision = readdressGuest(
          held,
          { guest: key, email },
          other?.guest === held.guest ? undefined : other,
          found.event,
          organiser.person,
          now,
        );
        if (decision.is !== 'readdressed') return decision;
        if (isInvitationId(held.guest)) {
          const own = await store.invited.invitation(slug, held.guest);
          if (own === undefined || own.state === 'handed-over') return { is: 'not-found' as const };
          const { secretariat } = own;
          const outcome = await invites.readdress(
            organiser,
            slug,
            own.invitation,
            { email, ...(secretariat !== undefined && { secretariat }) },
            now,
          );
          if (outcome === 'busy') return 'conflict';
          if (outcome.is === 'refused') {
            const because = outcome.because === 'withdrawn' ? ('given-up' as const) : outcome.because;
            return { is: 'refused' as const, because };
          }
          return outcome.is === 'not-found' || outcome.is === 'unchanged'
            ? outcome
            : { is: 'readdressed' as const, as: held.guest };
        }
        const written = await store.commit([
          ...(await moving(found, decision, organiser.organisation, now)),
          ...(await invitations(decision, invitation, organiser.person, now)),
        ]);
        return written.is === 'written' ? { is: 'readdressed' as const, as: decision.rsvp.guest } : 'conflict';
      }),
  };
};
