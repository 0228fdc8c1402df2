import { draftInvitation, type Invitation } from '#rsvps/core/invitation.ts';
import { monday } from '../../../support/house.ts';

/** Somebody who was invited on Monday and has not answered, with whatever a test wants different. */
export const invitationOf = (different: Partial<Invitation> = {}): Invitation => ({
  ...draftInvitation(
    {
      slug: 'samen-aan-de-slag',
      invitation: 'inv_aaaaaaaaaaaaaaaaaaaaaa',
      invitee: {
        salutation: 'mevrouw',
        name: 'S. de Wit',
        role: 'wethouder',
        municipality: 'GM0794',
        email: 'wethouder@helmond.example',
        secretariat: { email: 'secretariaat@helmond.example', phone: '+31492587000' },
        language: 'nl',
      },
    },
    'prs_organiser',
    monday,
  ),
  state: 'invited',
  invitedAt: monday,
  mails: 1,
  ...different,
});
