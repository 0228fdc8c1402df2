import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerInvitation } from '#rsvps/core/answer-invitation.ts';
import { type Invitation, InvitationState } from '#rsvps/core/invitation.ts';
import { inviteAgain } from '#rsvps/core/invite-again.ts';
import { concerns } from '#rsvps/core/round.ts';
import { later, monday } from '../../../support/house.ts';
import { runs } from '../../../support/runs.ts';
import { rsvpOf } from './examples.ts';
import { invitationOf } from './invitations.ts';

const hour = 3_600_000;
const event = {
  state: 'published',
  closesAt: later(10 * hour),
  startsAt: later(20 * hour),
  zone: 'Europe/Amsterdam',
} as const;
const withdrawnAt = later(hour);
const gone = { at: withdrawnAt, by: 'prs_colleague', act: 'invite: withdrawn', fields: [] };
const withdrawn = (different: Partial<Invitation> = {}): Invitation => {
  const before = invitationOf();
  return { ...before, state: 'withdrawn', changes: 1, revision: 3, acts: [...before.acts, gone], ...different };
};
/** The same without what was sent. */
const unsent = (different: Partial<Invitation> = {}): Invitation => {
  const { invitedAt: _sent, ...kept } = withdrawn({ mails: 0 });
  return { ...kept, ...different };
};
const again = (
  was: Invitation,
  known: Partial<Parameters<typeof inviteAgain>[2]> = {},
  when: Partial<Parameters<typeof inviteAgain>[1]> = {},
  now = later(2 * hour),
) => inviteAgain(was, { ...event, ...when }, { signedUp: undefined, others: [], ...known }, 'prs_organiser', now);

describe('a withdrawn invitation', () => {
  test('is valid again with its link and code, without an answer, and says who took it back and who brought it back', () => {
    const was = withdrawn();
    const outcome = again(was);
    expect(outcome).toMatchObject({
      is: 'invited-again',
      owes: 'invitation',
      invitation: { state: 'invited', generation: was.generation, changes: 2, revision: 4, mails: 2 },
    });
    const acts = outcome.is === 'invited-again' ? outcome.invitation.acts.slice(-2) : [];
    expect(acts.map(({ act, by }) => [act, by])).toEqual([
      ['invite: withdrawn', 'prs_colleague'],
      ['invite: again', 'prs_organiser'],
    ]);
  });

  test('forgets the answer it had, and asks for one: the place is another matter', () => {
    const outcome = again(
      withdrawn({
        answeredAt: monday,
        answeredBy: { is: 'self' },
        reason: 'Ik zit in de raad.',
        askAgainOn: '2019-05-21',
        place: 'inv_aaaaaaaaaaaaaaaaaaaaaa',
      }),
      { signedUp: rsvpOf({ state: 'cancelled' }) },
    );
    if (outcome.is !== 'invited-again') throw new Error(outcome.is);
    expect(outcome.invitation).toMatchObject({ state: 'invited', place: 'inv_aaaaaaaaaaaaaaaaaaaaaa' });
    for (const field of ['answeredAt', 'answeredBy', 'reason', 'askAgainOn'])
      expect(outcome.invitation).not.toHaveProperty(field);
    expect(concerns('reminder', outcome.invitation)).toBe(true);
  });

  test('that had sent somebody else does not touch their place: a yes takes one of its own', () => {
    const outcome = again(withdrawn({ place: 'theirs', substitute: 'Noor Bakker' }));
    if (outcome.is !== 'invited-again') throw new Error(outcome.is);
    expect(outcome.invitation).not.toHaveProperty('place');
    expect(outcome.invitation).not.toHaveProperty('substitute');
    const form = { id: 'form-1', hash: 'h', by: { is: 'self' } as const, actor: 'guest' };
    const yes = answerInvitation(
      outcome.invitation,
      undefined,
      { is: 'coming', party: 1 },
      form,
      event,
      later(3 * hour),
    );
    expect(yes).toMatchObject({ is: 'answered', invitation: { place: outcome.invitation.invitation } });
  });

  test.each([
    ['was never sent: it is on the list as before, and nobody hears', unsent(), {}, 'drafted', undefined],
    ['was never sent, of a draft', unsent(), { state: 'draft' }, 'drafted', undefined],
    [
      'was a date to keep free: that mail goes once more, with the entry for the calendar',
      unsent({ savedTheDateAt: monday, mails: 1 }),
      {},
      'drafted',
      'save-the-date',
    ],
    [
      'is told after closing: its link takes no answer, so no mail',
      withdrawn(),
      { closesAt: monday },
      'invited',
      undefined,
    ],
  ] as const)('%s', (_, was, when, state, owes) => {
    const outcome = again(was, {}, when);
    expect(outcome).toMatchObject({ is: 'invited-again', owes, invitation: { state } });
    const reached = outcome.is === 'invited-again' ? outcome.invitation.mails - was.mails : -1;
    expect(reached).toBe(owes === undefined ? 0 : 1);
  });

  test('T2 of who signed up since has that answer and that place, and no mail', () => {
    const signedUp = rsvpOf({ askedAt: later(90) });
    expect(again(withdrawn({ place: 'inv_aaaaaaaaaaaaaaaaaaaaaa' }), { signedUp })).toMatchObject({
      owes: undefined,
      invitation: { state: 'accepted', place: signedUp.guest, answeredAt: later(90), answeredBy: { is: 'self' } },
    });
  });

  test.each([
    ['of a cancelled event', {}, { state: 'cancelled' }, 'event-cancelled'],
    ['once it begins', {}, { startsAt: later(2 * hour) }, 'event-over'],
    [
      'of whom the address was asked anew',
      { others: [invitationOf({ invitation: 'inv_b', addedAt: withdrawnAt, email: 'Wethouder@Helmond.example' })] },
      {},
      'asked-anew',
    ],
    [
      'whose address another was corrected to since',
      {
        others: [
          invitationOf({
            invitation: 'inv_b',
            acts: [{ at: later(90 * 60_000), by: 'prs_organiser', act: 'readdress', fields: ['email'] }],
          }),
        ],
      },
      {},
      'asked-anew',
    ],
  ] as const)('is not valid again %s', (_, known, when, because) => {
    expect(again(withdrawn(), known, when)).toEqual({ is: 'refused', because });
  });

  test('is valid again beside another that had the address all along, was withdrawn too, or reads elsewhere', () => {
    const others = [
      withdrawn(),
      invitationOf({ invitation: 'inv_b' }),
      withdrawn({ invitation: 'inv_c', addedAt: later(3 * hour) }),
      invitationOf({ invitation: 'inv_d', addedAt: later(3 * hour), email: 'een.ander@helmond.example' }),
    ];
    expect(again(withdrawn(), { others }).is).toBe('invited-again');
    const { email: _none, ...byLetter } = withdrawn();
    const { email: _neither, ...another } = invitationOf({ invitation: 'inv_e', addedAt: later(3 * hour) });
    expect(again(byLetter, { others: [another] }).is).toBe('invited-again');
  });
});

test('only what was withdrawn is made valid again, and then exactly once, whatever it was before', () => {
  const states = fc.constantFrom(...InvitationState.options);
  fc.assert(
    fc.property(states, fc.boolean(), fc.boolean(), fc.integer({ min: 0, max: 30 }), (state, sent, saved, hours) => {
      const was = unsent({
        state,
        ...(sent && { invitedAt: monday }),
        ...(saved && { savedTheDateAt: monday }),
      });
      const now = later(hours * hour);
      const outcome = again(was, {}, {}, now);
      if (state !== 'withdrawn' || now >= event.startsAt) {
        const over = { is: 'refused', because: 'event-over' };
        expect(outcome).toEqual(state === 'withdrawn' ? over : { is: 'valid-already' });
        return;
      }
      if (outcome.is !== 'invited-again') throw new Error(outcome.is);
      expect(outcome.invitation.state).toBe(sent ? 'invited' : 'drafted');
      expect(outcome.owes !== undefined).toBe((sent || saved) && now < event.closesAt);
      expect(again(outcome.invitation, {}, {}, now)).toEqual({ is: 'valid-already' });
    }),
    { numRuns: runs(200) },
  );
});
