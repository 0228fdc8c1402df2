import { describe, expect, test } from 'vitest';
import {
  addressOf,
  draftInvitation,
  Invitation,
  isInvitationId,
  isOpen,
  isSilent,
  shownState,
  withAnswer,
} from '#rsvps/core/invitation.ts';
import { invitedRows, roundOffers, silentRows } from '#rsvps/core/invited-list.ts';
import { monday } from '../../../support/house.ts';
import { bounced, everyState, invitationOf, placeOf } from './invited-examples.ts';

const naming = {
  municipality: (code: string) =>
    ({
      GM0373: { name: 'Bergen (NH.)', province: 'Noord-Holland' },
      GM0518: { name: "'s-Gravenhage", province: 'Zuid-Holland' },
    })[code] ?? { name: 'Helmond', province: 'Noord-Brabant' },
};

describe('an invitation', () => {
  test('is asked nothing yet when it comes on the list', () => {
    const made = draftInvitation(
      { slug: 'avond', invitation: `inv_${'a'.repeat(22)}`, invitee: { name: 'Noor', language: 'nl' } },
      'prs_one',
      monday,
    );
    expect(Invitation.parse(made)).toEqual(made);
    expect([made.state, made.mails, made.acts.length]).toEqual(['drafted', 0, 1]);
  });

  test('goes to the invited, else to the secretariat, else nowhere', () => {
    expect(addressOf({ email: 'a@b.nl', secretariat: { email: 'c@d.nl' } })).toBe('a@b.nl');
    expect(addressOf({ secretariat: { email: 'c@d.nl' } })).toBe('c@d.nl');
    expect(addressOf({ secretariat: { phone: '+31492123456' } })).toBeUndefined();
  });

  test('is known by its id, and nothing else passes for one', () => {
    expect(isInvitationId(`inv_${'a'.repeat(22)}`)).toBe(true);
    for (const text of ['', 'inv_', `inv_${'a'.repeat(21)}`, `inv_${'a'.repeat(22)}#`, `rsvp_${'a'.repeat(22)}`]) {
      expect(isInvitationId(text), text).toBe(false);
    }
  });

  test('keeps the last five forms and twenty acts', () => {
    let invitation = invitationOf();
    for (let at = 0; at < 30; at += 1) {
      const act = { at: monday, by: 'guest', act: 'answer-invitation: coming', fields: [] };
      invitation = { ...invitation, ...withAnswer(invitation, { id: `form-${at}`, hash: 'h' }, act) };
    }
    expect([invitation.forms.length, invitation.acts.length, invitation.revision]).toEqual([5, 20, 31]);
    expect(invitation.forms.at(-1)?.id).toBe('form-29');
  });

  test('may be reminded while it is silent, and answered until it is withdrawn', () => {
    expect(everyState.filter(isSilent).map(({ name }) => name)).toEqual(['Aafje de Vries', 'Bert Jansen']);
    expect(everyState.filter((one) => !isOpen(one)).map(({ state }) => state)).toEqual([
      'drafted',
      'drafted',
      'withdrawn',
    ]);
  });
});

describe('what the desk shows of it', () => {
  test('is red while the mail came back and nobody answered', () => {
    const shown = (state: Invitation['state']) => shownState({ state }, { place: undefined, bounced: true });
    expect(shown('invited')).toBe('bounced');
    expect(shown('declined')).toBe('declined');
    expect(shown('drafted')).toBe('drafted');
  });

  test('follows the place that came of it', () => {
    const shown = (place: Parameters<typeof shownState>[1]['place']) =>
      shownState({ state: 'accepted' }, { place, bounced: false });
    expect([shown('seated'), shown('waiting'), shown('offered'), shown('cancelled'), shown(undefined)]).toEqual([
      'accepted',
      'waiting',
      'offered',
      'given-up',
      'accepted',
    ]);
    expect(shownState({ state: 'declined' }, { place: 'cancelled', bounced: false })).toBe('declined');
  });
});

describe('the list', () => {
  const rows = invitedRows(everyState, { placeOf, bounced, naming });

  test('is sorted by municipality as a Dutch list is, and who belongs to none comes last', () => {
    const where = rows.map((row) => row.where);
    expect(where[0]).toBe('Bergen (NH.)');
    // The mark in front does not count, the s does.
    expect(where.indexOf("'s-Gravenhage")).toBeGreaterThan(where.lastIndexOf('Helmond'));
    expect(where.at(-1)).toBe('Rode Kruis');
  });

  test('to call begins with those that no mail reached', () => {
    expect(silentRows(rows).map(({ invitation }) => invitation.name)).toEqual(['Bert Jansen', 'Aafje de Vries']);
  });

  test('says of each round how many it would reach now, and how many there were', () => {
    const offers = roundOffers(everyState, []);
    expect(Object.fromEntries(offers.map(({ what, meant }) => [what, meant]))).toEqual({
      'save-the-date': 0,
      invitation: 0,
      letters: 1,
      reminder: 2,
    });
    expect(offers.every(({ earlier }) => earlier === 0)).toBe(true);
  });

  test('offers no second reminder while the first still goes out', () => {
    const round = {
      slug: 'avond',
      round: 'rnd_one',
      what: 'reminder',
      at: monday,
      by: 'prs_one',
      meant: 2,
      done: 1,
    } as const;
    const reminder = (rounds: Parameters<typeof roundOffers>[1]) =>
      roundOffers(everyState, rounds).find(({ what }) => what === 'reminder');
    expect(reminder([round])).toMatchObject({ meant: 0, earlier: 1 });
    expect(reminder([{ ...round, doneAt: monday }])).toMatchObject({ meant: 2, earlier: 1 });
  });
});
