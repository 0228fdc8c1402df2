import type { Instant } from '#kernel/instants.ts';
import type { Write } from '#platform/dynamo/port.ts';
import { answeredByPlace, passedOnTo } from './core/answer-invitation.ts';
import type { HandOver } from './core/hand-over.ts';
import type { Invitation } from './core/invitation.ts';
import type { Rsvp } from './core/rsvp.ts';
import { guestKeyOf } from './guest-key.ts';
import { heldNow } from './moved-place.ts';
import type { InvitationsStore } from './store/invitations.ts';
import type { RsvpsStore } from './store.ts';

/** Somebody who is to come instead, as far as this event knows them. */
export type KnownSubstitute = {
  /** The key they have as a guest. */
  readonly guest: string;
  /** The place they hold, under that key or by an invitation of their own; or else what is kept under the key. */
  readonly known: Rsvp | undefined;
  /** Their own invitation, where they were asked themselves. */
  readonly invitation: Invitation | undefined;
};

/** Who comes instead may have been asked as well: by what they hold already, and by the invitations that the change answers. */
export const standingIn = ({
  store,
  places,
  secret,
}: {
  store: Pick<InvitationsStore, 'invitation' | 'invitedAs' | 'put'>;
  places: Pick<RsvpsStore, 'place'>;
  secret: string;
}) => {
  const invitedAs = async (slug: string, guest: string): Promise<Invitation | undefined> => {
    const id = await store.invitedAs(slug, guest);
    return id === undefined ? undefined : store.invitation(slug, id);
  };

  /** The own invitation of who comes, answered with that place; none where it was taken back, or sent somebody else. */
  const theirs = (invitation: Invitation | undefined, place: Rsvp, actor: string, now: Instant): Write[] => {
    const answered = invitation && answeredByPlace(invitation, place, actor, now);
    return invitation === undefined || answered === undefined ? [] : [store.put(answered, invitation)];
  };

  return {
    find: async (slug: string, to: { readonly name: string; readonly email: string }): Promise<KnownSubstitute> => {
      const guest = guestKeyOf(secret, to) ?? '';
      const [kept, invitation] = await Promise.all([places.place(slug, guest), invitedAs(slug, guest)]);
      const under = await heldNow(places, kept);
      const own =
        invitation?.place === undefined || invitation.state === 'handed-over'
          ? undefined
          : await places.place(slug, invitation.place);
      return { guest, known: own !== undefined && own.state !== 'cancelled' ? own : under, invitation };
    },

    theirs,

    /** For a hand-over on the page of the place: what it makes of the invitation that the place answered, and of the own one of who comes. */
    invitations: async (
      { rsvp, was }: Extract<HandOver, { is: 'handed-over' }>,
      invitation: Invitation | undefined,
      actor: string,
      now: Instant,
    ): Promise<readonly Write[]> => {
      const answered =
        was.invitation === undefined
          ? await invitedAs(was.slug, was.guest)
          : await store.invitation(was.slug, was.invitation);
      // Back to whoever was asked: one record, and they come themselves.
      if (answered !== undefined && answered.invitation === invitation?.invitation) {
        const back = answeredByPlace({ ...answered, state: 'accepted' }, rsvp, actor, now);
        return back === undefined ? [] : [store.put(back, answered)];
      }
      const passed = answered && passedOnTo(answered, was, rsvp, actor, now);
      return [
        ...(answered === undefined || passed === undefined ? [] : [store.put(passed, answered)]),
        ...theirs(invitation, rsvp, actor, now),
      ];
    },
  };
};
