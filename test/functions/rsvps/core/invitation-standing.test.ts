import { describe, expect, test } from 'vitest';
import { answerInvitation, type InvitationAnswer } from '#rsvps/core/answer-invitation.ts';
import { draftInvitation, type Invitation, InvitationState } from '#rsvps/core/invitation.ts';
import {
  type AnswerChoice,
  answerChoices,
  choicesFor,
  daysToAskAgain,
  isAnswerChoice,
  outcomeOf,
  placeBehindLink,
  refusalOfChoice,
} from '#rsvps/core/invitation-standing.ts';
import { type Rsvp, RsvpState } from '#rsvps/core/rsvp.ts';
import { monday } from '../../../support/house.ts';
import { rsvpOf } from './examples.ts';

const id = `inv_${'a'.repeat(22)}`;
const invitationOf = (state: InvitationState): Invitation => ({
  ...draftInvitation(
    { slug: 'samen-aan-de-slag', invitation: id, invitee: { name: 'Noor van den Berg', language: 'nl' } },
    'per_hanna',
    monday,
  ),
  state,
});
const placeIn = (state: RsvpState, different: Partial<Rsvp> = {}): Rsvp => rsvpOf({ guest: id, state, ...different });

const event = {
  state: 'published',
  zone: 'Europe/Amsterdam',
  closesAt: '2019-05-22T10:00:00.000Z',
  startsAt: '2019-05-22T15:30:00.000Z',
  partyLimit: 4,
  asks: ['diet'],
} as const;
const moments = {
  'in time': monday,
  'the day before': '2019-05-21T10:00:00.000Z',
  closed: event.closesAt,
  begun: event.startsAt,
} as const;

/** An answer to each choice that is right in itself. */
const answerTo = (choice: AnswerChoice, now: string): InvitationAnswer => {
  switch (choice) {
    case 'coming':
      return { is: choice, party: 1 };
    case 'not-coming':
      return { is: choice };
    case 'somebody-else':
      return { is: choice, name: 'Roos Jansen', email: 'roos@helmond.example' };
    case 'not-yet-known':
      return { is: choice, askAgainOn: daysToAskAgain(event, now)?.soonest ?? '2019-05-22' };
  }
};

const places = [undefined, ...RsvpState.options.map((state) => placeIn(state))];
const everything = InvitationState.options.flatMap((state) =>
  places.flatMap((held) =>
    (['published', 'cancelled', 'draft'] as const).flatMap((eventState) =>
      Object.values(moments).map((now) => ({ invitation: invitationOf(state), held, eventState, now })),
    ),
  ),
);

describe('what may be chosen', () => {
  test('is what the answer itself would be taken for, in every state, with every place and at every moment', () => {
    for (const { invitation, held, eventState, now } of everything) {
      const here = { ...event, state: eventState };
      const place = placeBehindLink(invitation, held);
      for (const choice of answerChoices) {
        const refused = refusalOfChoice(choice, invitation, place, here, now);
        const form = { id: 'form', hash: 'hash', by: { is: 'self' }, actor: 'guest' } as const;
        const decided = answerInvitation(invitation, held, answerTo(choice, now), form, here, now);
        const where = `${choice}, ${invitation.state}, ${held?.state}, ${eventState}, ${now}`;
        // A yes to an open offer is refused by the place, later than by the invitation.
        if (refused === 'offer-open') expect(held?.state, where).toBe('offered');
        else if (decided.is === 'refused') expect(refused, where).toBe(decided.because);
        else expect(refused, where).toBeUndefined();
      }
    }
  });

  test('is offered only where it may be chosen', () => {
    for (const { invitation, held, eventState, now } of everything) {
      const here = { ...event, state: eventState };
      const place = placeBehindLink(invitation, held);
      for (const choice of choicesFor(invitation, place, here, now))
        expect(refusalOfChoice(choice, invitation, place, here, now)).toBeUndefined();
    }
  });

  test('is all four for who was invited', () => {
    expect(choicesFor(invitationOf('invited'), undefined, event, monday)).toEqual(answerChoices);
    expect(choicesFor(invitationOf('not-yet-known'), undefined, event, monday)).toEqual(answerChoices);
  });

  test('is only a no once it is closed, and nothing for who said no before', () => {
    expect(choicesFor(invitationOf('invited'), undefined, event, event.closesAt)).toEqual(['not-coming']);
    expect(
      choicesFor(
        invitationOf('accepted'),
        placeBehindLink(invitationOf('accepted'), placeIn('seated')),
        event,
        event.closesAt,
      ),
    ).toEqual(['not-coming']);
    expect(choicesFor(invitationOf('declined'), undefined, event, event.closesAt)).toEqual([]);
  });

  test('leaves out a yes that changes nothing, and a day to ask again for who holds a place', () => {
    const accepted = invitationOf('accepted');
    const seated = placeBehindLink(accepted, placeIn('seated'));
    expect(choicesFor(accepted, seated, event, monday)).toEqual(['coming', 'not-coming', 'somebody-else']);
    const nothingToChange = { ...event, partyLimit: 1, asks: [] };
    expect(choicesFor(accepted, seated, nothingToChange, monday)).toEqual(['not-coming', 'somebody-else']);
  });

  test('T4 holds no yes out to who is offered a place: that is taken on the page of the place', () => {
    const accepted = invitationOf('accepted');
    expect(choicesFor(accepted, placeBehindLink(accepted, placeIn('offered')), event, monday)).not.toContain('coming');
  });

  test('is told from whatever else is typed', () => {
    for (const choice of answerChoices) expect(isAnswerChoice(choice)).toBe(true);
    for (const typed of ['', 'yes', 'toString', '__proto__']) expect(isAnswerChoice(typed)).toBe(false);
  });
});

describe('the days on which to ask again', () => {
  test('begin tomorrow and end the day before closing, on the calendar of the event', () => {
    expect(daysToAskAgain(event, monday)).toEqual({ soonest: '2019-05-21', latest: '2019-05-21' });
    expect(daysToAskAgain({ ...event, zone: 'America/Kralendijk' }, '2019-05-20T02:00:00.000Z')?.soonest).toBe(
      '2019-05-20',
    );
  });

  test('are none when closing is too near', () => {
    expect(daysToAskAgain(event, moments['the day before'])).toBeUndefined();
  });
});

describe('what a link tells of the place', () => {
  test('T10 of a substitute nothing but whether it is held', () => {
    const told = placeBehindLink(
      invitationOf('handed-over'),
      placeIn('waiting', { guest: 'other~guest', name: 'Roos Jansen', diet: 'geen noten', party: 3 }),
    );
    expect(told).toEqual({ is: 'theirs', held: true });
    expect(placeBehindLink(invitationOf('handed-over'), placeIn('cancelled'))).toEqual({ is: 'theirs', held: false });
  });

  test('T10 of a sensitive answer only that it was given', () => {
    const told = placeBehindLink(
      invitationOf('accepted'),
      placeIn('seated', { diet: 'geen noten', phone: '+31612345678' }),
    );
    expect(told).toEqual({ is: 'own', state: 'seated', party: 1, gave: { diet: true, access: false } });
  });
});

describe('how it stands', () => {
  const of = (state: InvitationState, held?: Rsvp, eventState: 'published' | 'cancelled' = 'published') => {
    const invitation = invitationOf(state);
    return outcomeOf(invitation, placeBehindLink(invitation, held), { state: eventState });
  };

  test.each([
    ['drafted', undefined, 'save-the-date'],
    ['invited', undefined, 'invited'],
    ['accepted', placeIn('seated'), 'seated'],
    ['accepted', placeIn('waiting'), 'waiting'],
    ['accepted', placeIn('offered'), 'offered'],
    ['accepted', placeIn('asked'), 'asked'],
    ['accepted', placeIn('cancelled'), 'given-up'],
    ['accepted', undefined, 'accepted'],
    ['declined', placeIn('cancelled'), 'declined'],
    ['handed-over', placeIn('seated'), 'handed-over'],
    ['handed-over', placeIn('cancelled'), 'sent-another'],
    ['not-yet-known', undefined, 'not-yet-known'],
    // Signed up through the open form meanwhile: what is held goes before what was said.
    ['invited', placeIn('seated'), 'seated'],
    ['withdrawn', placeIn('seated'), 'withdrawn'],
  ] as const)('%s with a place %o', (state, held, outcome) => {
    expect(of(state, held)).toBe(outcome);
  });

  test('an event that does not go ahead comes before any answer, a withdrawn invitation before that', () => {
    expect(of('accepted', placeIn('seated'), 'cancelled')).toBe('event-cancelled');
    expect(of('withdrawn', undefined, 'cancelled')).toBe('withdrawn');
  });
});
