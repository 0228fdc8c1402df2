import type { Instant } from '#kernel/instants.ts';
import { type Invitation, withAnswer } from './invitation.ts';
import type { Rsvp } from './rsvp.ts';

export type InviteAgainRefusal = 'event-cancelled' | 'event-over' | 'asked-anew';

export type InvitedAgain =
  | {
      readonly is: 'invited-again';
      readonly invitation: Invitation;
      readonly was: Invitation;
      /** The mail that is owed with it. */
      readonly owes: ReturnType<typeof owedAgain>;
    }
  /** It is valid: somebody brought it back already. */
  | { readonly is: 'valid-already' }
  | { readonly is: 'refused'; readonly because: InviteAgainRefusal };

type Meeting = {
  readonly state: 'draft' | 'published' | 'cancelled';
  readonly closesAt: Instant;
  readonly startsAt: Instant;
};

/**
 * Makes a withdrawn invitation valid again, with the same link and the same code: `invited`, and so without an answer; a place that went with it does not
 * come back by itself, for it may be somebody else's by now. What was never sent is on the list again as it was (`drafted`), so that the next round reaches it.
 * `signedUp` is the place they took since on the form for everybody: then they have answered. `others` are the event's other invitations.
 *
 * Withdrawing told whoever knew of it that it is over. So this owes the counterpart, or they would stay away: the invitation once more, which holds all they
 * need; before that was sent, the date to keep free, which puts back the calendar entry that went. No mail where they knew of nothing, where they hold
 * a place, and none after closing: its link takes no answer any more, so an organiser calls. Refused once the event is cancelled or begins, and where the
 * same address was asked anew in the meantime: one person would be asked twice.
 */
export const inviteAgain = (
  was: Invitation,
  event: Meeting,
  { signedUp, others }: { readonly signedUp: Rsvp | undefined; readonly others: readonly Invitation[] },
  actor: string,
  now: Instant,
): InvitedAgain => {
  if (was.state !== 'withdrawn') return { is: 'valid-already' };
  if (event.state === 'cancelled') return { is: 'refused', because: 'event-cancelled' };
  if (event.startsAt <= now) return { is: 'refused', because: 'event-over' };
  if (others.some((other) => isAskedAnew(was, other))) return { is: 'refused', because: 'asked-anew' };

  const { answeredAt: _at, answeredBy: _by, reason: _why, askAgainOn: _on, substitute, place: earlier, ...kept } = was;
  const answer =
    signedUp === undefined || signedUp.state === 'cancelled'
      ? undefined
      : { place: signedUp.guest, answeredAt: signedUp.askedAt, answeredBy: { is: 'self' } as const };
  // A substitute's place was theirs: the invited begin again under a key of their own.
  const place = answer?.place ?? (substitute === undefined ? earlier : undefined);
  const owes = answer === undefined ? owedAgain(was, event, now) : undefined;
  return {
    is: 'invited-again',
    was,
    owes,
    invitation: {
      ...kept,
      ...answer,
      ...(place !== undefined && { place }),
      state: answer !== undefined ? 'accepted' : was.invitedAt !== undefined ? 'invited' : 'drafted',
      // The entry in their calendar went with a number of its own; what comes after it counts on.
      changes: was.changes + 1,
      mails: owes === undefined ? was.mails : was.mails + 1,
      ...withAnswer(was, undefined, { at: now, by: actor, act: 'invite: again', fields: [] }),
    },
  };
};

/** What they hear when it is valid again; nothing where they knew of nothing, and where answers are taken on the telephone alone. */
export const owedAgain = (
  { invitedAt, savedTheDateAt }: Pick<Invitation, 'invitedAt' | 'savedTheDateAt'>,
  { state, closesAt }: Pick<Meeting, 'state' | 'closesAt'>,
  now: Instant,
): 'invitation' | 'save-the-date' | undefined => {
  if (state !== 'published' || closesAt <= now) return undefined;
  if (invitedAt !== undefined) return 'invitation';
  return savedTheDateAt === undefined ? undefined : 'save-the-date';
};

/** When it was taken back; nothing happens to an invitation after that. */
const withdrawnAt = ({ acts, addedAt }: Invitation): Instant =>
  acts.findLast(({ act }) => act === 'invite: withdrawn')?.at ?? addedAt;

/** Whether another invitation that is valid got this address since: brought, named, or corrected to it. */
const isAskedAnew = (was: Invitation, other: Invitation): boolean => {
  if (other.invitation === was.invitation || other.state === 'withdrawn') return false;
  if (was.email === undefined || other.email?.toLowerCase() !== was.email.toLowerCase()) return false;
  const since = withdrawnAt(was);
  return (
    other.addedAt >= since ||
    other.acts.some(
      ({ at, act }) => at >= since && (act === 'readdress' || act === 'invite: named' || act === 'invite: again'),
    )
  );
};
