import type { EventsActions } from '#events/actions.ts';
import type { Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Write } from '#platform/dynamo/port.ts';
import type { Invitation } from './core/invitation.ts';
import { inviteAgain } from './core/invite-again.ts';
import { invitedGuestKey } from './invitation-keys.ts';
import { owedInvitation } from './inviting.ts';
import type { InvitationsStore } from './store/invitations.ts';
import type { RsvpsStore } from './store.ts';

/** The way back for an invitation that was withdrawn. */
export const invitingAgain = ({
  store,
  places,
  events,
  secret,
  patience,
}: {
  store: InvitationsStore;
  places: Pick<RsvpsStore, 'place' | 'owe' | 'commit'>;
  events: Pick<EventsActions, 'managed' | 'seats'>;
  secret: string;
  patience: Patience;
}) => {
  /** The place they hold although their invitation was taken back: from the form for everybody, or because a release was undone. */
  const heldBy = async ({ slug, place, substitute }: Invitation, guest: string | undefined) => {
    const own = substitute === undefined ? place : undefined;
    const keys = [...new Set([own, guest])].filter((key) => key !== undefined);
    const held = await Promise.all(keys.map((key) => places.place(slug, key)));
    return held.find((one) => one !== undefined && one.state !== 'cancelled');
  };

  /** Whoever signs up with their name and address answers this invitation again, unless those find another that is valid. */
  const found = async (invitation: Invitation, guest: string | undefined, others: readonly Invitation[]) => {
    if (guest === undefined) return [];
    const pointed = await store.invitedAs(invitation.slug, guest);
    const another = others.some((one) => one.invitation === pointed && one.state !== 'withdrawn');
    return another && pointed !== invitation.invitation ? [] : [store.claimPointer(guest, invitation, pointed)];
  };

  return {
    /** Makes a withdrawn invitation valid again, in one transaction with the mail that withdrawing it made necessary. Pressed twice it is done once. */
    inviteAgain: (organiser: Organiser, slug: string, id: string, now: Instant) =>
      decideAgain(patience, async () => {
        const managed = await events.managed(organiser, slug);
        const was = managed && (await store.invitation(slug, id));
        if (managed === undefined || was === undefined) return { is: 'not-found' as const };
        if (was.state !== 'withdrawn') return { is: 'valid-already' as const };
        const guest = invitedGuestKey(secret, was);
        const [signedUp, others] = await Promise.all([heldBy(was, guest), store.invitations(slug)]);
        const decision = inviteAgain(was, managed.event, { signedUp, others }, organiser.person, now);
        if (decision.is !== 'invited-again') return decision;
        const { invitation, owes } = decision;
        const writes: readonly Write[] = [
          store.put(invitation, was),
          // Of a cancellation at the same moment they would not hear.
          ...(managed.event.state === 'published' ? [events.seats.isOn(slug)] : []),
          ...(await found(invitation, guest, others)),
          ...(owes === undefined ? [] : [places.owe(owedInvitation(owes, invitation), now)]),
        ];
        const written = await places.commit(writes);
        return written.is === 'written' ? decision : 'conflict';
      }),
  };
};
