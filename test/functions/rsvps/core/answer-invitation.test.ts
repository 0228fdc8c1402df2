import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnswerForm, answerInvitation, type InvitationAnswer } from '#rsvps/core/answer-invitation.ts';
import { Invitation, InvitationState } from '#rsvps/core/invitation.ts';
import { RsvpState } from '#rsvps/core/rsvp.ts';
import { later, monday } from '../../../support/house.ts';
import { rsvpOf } from './examples.ts';
import { invitationOf } from './invitations.ts';

const event = { state: 'published', closesAt: later(24), startsAt: later(48), zone: 'Europe/Amsterdam' } as const;
const twoDays = { closesAt: '2019-05-22T07:00:00.000Z', startsAt: '2019-05-22T15:00:00.000Z' } as const;
const form: AnswerForm = { id: 'form-one', hash: 'hash-one', by: { is: 'self' }, actor: 'guest' };
const byPhone: AnswerForm = { ...form, by: { is: 'by-phone', person: 'prs_organiser' }, actor: 'prs_organiser' };
const coming: InvitationAnswer = { is: 'coming', party: 1 };
const notComing: InvitationAnswer = { is: 'not-coming', reason: 'Een raadsvergadering.' };
const somebodyElse: InvitationAnswer = { is: 'somebody-else', name: 'Noor Bakker', email: 'noor@helmond.example' };
const notYet: InvitationAnswer = { is: 'not-yet-known', askAgainOn: '2019-05-21' };
const ownPlace = rsvpOf({ guest: invitationOf().invitation });
const accepted = invitationOf({ state: 'accepted', place: invitationOf().invitation });

describe('an answer to an invitation', () => {
  test('“Ja, ik kom” takes a place under the invitation’s own key', () => {
    const outcome = answerInvitation(invitationOf(), undefined, coming, form, event, later(1));
    expect(outcome).toMatchObject({
      is: 'answered',
      step: { is: 'seat' },
      invitation: { state: 'accepted', place: invitationOf().invitation, answeredBy: { is: 'self' }, revision: 2 },
    });
    expect(outcome.is === 'answered' && Invitation.parse(outcome.invitation)).toEqual(
      outcome.is === 'answered' && outcome.invitation,
    );
  });

  test('“Nee” keeps the reason, and lets the tentative entry go', () => {
    expect(answerInvitation(invitationOf(), undefined, notComing, form, event, later(1))).toMatchObject({
      step: { is: 'nothing' },
      invitation: { state: 'declined', reason: 'Een raadsvergadering.', changes: 1 },
    });
  });

  test('“Nee” of who has a place gives it back', () => {
    expect(answerInvitation(accepted, ownPlace, notComing, form, event, later(1))).toMatchObject({
      step: { is: 'release', place: ownPlace },
      invitation: { state: 'declined' },
    });
  });

  test('“Iemand anders komt” gives the place to somebody, or takes one for them', () => {
    expect(answerInvitation(accepted, ownPlace, somebodyElse, form, event, later(1))).toMatchObject({
      step: { is: 'hand-over' },
      invitation: { state: 'handed-over', substitute: 'Noor Bakker' },
    });
    expect(answerInvitation(invitationOf(), undefined, somebodyElse, form, event, later(1))).toMatchObject({
      step: { is: 'seat-another' },
    });
  });

  test('“Dat weten we nog niet” waits for the day they chose; not for one on which it no longer helps, nor with a place in hand', () => {
    expect(answerInvitation(invitationOf(), undefined, notYet, form, { ...event, ...twoDays }, monday)).toMatchObject({
      invitation: { state: 'not-yet-known', askAgainOn: '2019-05-21' },
    });
    for (const askAgainOn of ['2019-05-20', '2019-05-22', '2019-06-01']) {
      expect(
        answerInvitation(
          invitationOf(),
          undefined,
          { is: 'not-yet-known', askAgainOn },
          form,
          { ...event, ...twoDays },
          monday,
        ),
        askAgainOn,
      ).toEqual({ is: 'refused', because: 'too-late-to-ask-again' });
    }
    expect(answerInvitation(accepted, ownPlace, notYet, form, event, monday)).toMatchObject({
      because: 'holds-a-place',
    });
  });

  test('a later answer takes the place of an earlier one, and nothing of that is left', () => {
    const declined = invitationOf({ state: 'declined', reason: 'Een raadsvergadering.', changes: 1 });
    const outcome = answerInvitation(declined, rsvpOf({ state: 'cancelled' }), coming, form, event, later(1));
    expect(outcome).toMatchObject({ step: { is: 'seat' }, invitation: { state: 'accepted' } });
    expect(outcome.is === 'answered' && outcome.invitation.reason).toBeUndefined();
  });

  test('the same form again is the same answer, with other answers it is refused', () => {
    const first = answerInvitation(invitationOf(), undefined, coming, form, event, later(1));
    if (first.is !== 'answered') throw new Error('Not answered');
    expect(answerInvitation(first.invitation, ownPlace, coming, form, event, later(2)).is).toBe('repeated');
    expect(
      answerInvitation(first.invitation, ownPlace, notComing, { ...form, hash: 'other' }, event, later(2)),
    ).toEqual({ is: 'refused', because: 'other-answers' });
  });

  test('after closing only a no is taken, or what an organiser hears on the telephone', () => {
    for (const answer of [coming, somebodyElse, notYet]) {
      expect(answerInvitation(invitationOf(), undefined, answer, form, event, later(24))).toEqual({
        is: 'refused',
        because: 'rsvps-closed',
      });
    }
    expect(answerInvitation(accepted, ownPlace, notComing, form, event, later(24)).is).toBe('answered');
    expect(answerInvitation(invitationOf(), undefined, coming, byPhone, event, later(30))).toMatchObject({
      is: 'answered',
      invitation: { answeredBy: { is: 'by-phone', person: 'prs_organiser' } },
    });
  });

  test('nobody answers what was withdrawn, cancelled, over, or never sent', () => {
    const because = (
      invitation: Invitation,
      different: Partial<typeof event> | { state: 'cancelled' },
      now = later(1),
    ) => {
      const outcome = answerInvitation(invitation, undefined, coming, form, { ...event, ...different }, now);
      return outcome.is === 'refused' ? outcome.because : outcome.is;
    };
    expect(because(invitationOf({ state: 'withdrawn' }), {})).toBe('withdrawn');
    expect(because(invitationOf(), { state: 'cancelled' })).toBe('event-cancelled');
    expect(because(invitationOf(), {}, later(48))).toBe('event-over');
    expect(because(invitationOf({ state: 'drafted' }), {})).toBe('not-sent-yet');
  });

  test('while somebody else holds the place, their place is not touched', () => {
    const theirs = rsvpOf({ guest: 'cccccccccccccccc~dddddddddddddddd' });
    const over = invitationOf({ state: 'handed-over', place: theirs.guest });
    for (const answer of [coming, notComing, somebodyElse]) {
      expect(answerInvitation(over, theirs, answer, form, event, later(1))).toEqual({
        is: 'refused',
        because: 'handed-over',
      });
    }
    expect(answerInvitation(over, { ...theirs, state: 'cancelled' }, coming, form, event, later(1)).is).toBe(
      'answered',
    );
  });

  test('whatever is answered in whatever state, the record reads back and rises by one revision', () => {
    const answers = fc.constantFrom(coming, notComing, somebodyElse, notYet);
    const states = fc.constantFrom(...InvitationState.options);
    const places = fc.option(fc.constantFrom(...RsvpState.options), { nil: undefined });
    fc.assert(
      fc.property(
        answers,
        states,
        places,
        fc.integer({ min: 0, max: 60 }),
        fc.boolean(),
        (answer, state, place, at, phone) => {
          const was = invitationOf({ state, ...(place !== undefined && { place: ownPlace.guest }) });
          const held = place === undefined ? undefined : { ...ownPlace, state: place };
          const outcome = answerInvitation(was, held, answer, phone ? byPhone : form, event, later(at));
          if (outcome.is !== 'answered') return;
          expect(Invitation.parse(outcome.invitation)).toEqual(outcome.invitation);
          expect(outcome.invitation.revision).toBe(was.revision + 1);
          // A place in hand is always dealt with; nothing is done to one that is not.
          const active = held !== undefined && held.state !== 'cancelled';
          expect('place' in outcome.step).toBe(active);
        },
      ),
      { numRuns: 500 },
    );
  });
});
