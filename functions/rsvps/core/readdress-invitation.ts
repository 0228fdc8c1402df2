import type { Instant } from '#kernel/instants.ts';
import { answeredBySignUp } from './answer-invitation.ts';
import { addressOf, type Invitation, type Invitee, withAnswer } from './invitation.ts';
import type { Rsvp } from './rsvp.ts';

export type ReaddressedInvitation =
  | {
      readonly is: 'readdressed';
      readonly invitation: Invitation;
      /** Its mail goes elsewhere than before, so older links and codes end. */
      readonly moved: boolean;
      /** It is owed once more, at the new address. */
      readonly again: boolean;
      /** That person had signed up under the new address: their place answers it. */
      readonly signedUp: boolean;
    }
  | { readonly is: 'unchanged' }
  | { readonly is: 'refused'; readonly because: 'withdrawn' | 'has-a-place' };

/**
 * An organiser corrects where somebody who was invited is mailed. Who was asked already is asked again there. `own` is the place that came of the invitation,
 * `known` what the same person holds under the new address. That place answers the invitation, as a list finds it that is brought after somebody
 * signed up; refused where the invitation came to a place as well, for one person holds one and only the desk can say which. A place that somebody else took over
 * is not theirs, and stays what the invitation came to.
 */
export const readdressInvitation = (
  was: Invitation,
  to: Pick<Invitee, 'email' | 'secretariat'>,
  { own, known }: { readonly own: Rsvp | undefined; readonly known: Rsvp | undefined },
  actor: string,
  now: Instant,
): ReaddressedInvitation => {
  if (was.state === 'withdrawn') return { is: 'refused', because: 'withdrawn' };
  const same =
    was.email === to.email &&
    was.secretariat?.email === to.secretariat?.email &&
    was.secretariat?.phone === to.secretariat?.phone;
  if (same) return { is: 'unchanged' };
  const answers = known !== undefined && known.state !== 'cancelled' && was.state !== 'handed-over' ? known : undefined;
  const holds = own !== undefined && own.state !== 'cancelled';
  if (answers !== undefined && holds && answers.guest !== own.guest) return { is: 'refused', because: 'has-a-place' };
  const { email: _email, secretariat: _secretariat, ...rest } = was;
  const signedUp = answers !== undefined && !holds;
  const moved = addressOf(was) !== addressOf(to);
  const again = moved && !signedUp && was.state === 'invited' && addressOf(to) !== undefined;
  const changed: Invitation = {
    ...rest,
    ...(to.email !== undefined && { email: to.email }),
    ...(to.secretariat !== undefined && { secretariat: to.secretariat }),
    generation: moved ? was.generation + 1 : was.generation,
    mails: again ? was.mails + 1 : was.mails,
    ...withAnswer(was, undefined, { at: now, by: actor, act: 'readdress', fields: ['email'] }),
  };
  return {
    is: 'readdressed',
    invitation: signedUp ? answeredBySignUp(changed, answers) : changed,
    moved,
    again,
    signedUp,
  };
};
