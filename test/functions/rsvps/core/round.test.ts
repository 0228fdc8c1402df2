import { describe, expect, test } from 'vitest';
import { type Invitation, InvitationState } from '#rsvps/core/invitation.ts';
import { concerns, goesOn, isNews, type Round, RoundKind, RoundNews, reachedBy, reaches } from '#rsvps/core/round.ts';
import { later, monday } from '../../../support/house.ts';
import { invitationOf } from './invited-examples.ts';

const email = 'noor@helmond.example';
const by = 'prs_organiser';
const states = InvitationState.options;
const kinds = RoundKind.options;

/** To whom of all states a round goes, with an address and without. */
const concerned = (what: Round['what'], different: Partial<Invitation>, without: readonly (keyof Invitation)[] = []) =>
  states.filter((state) => concerns(what, invitationOf({ ...different, state }, without)));

describe('whom a round concerns', () => {
  test.each<[RoundKind, readonly string[], readonly string[]]>([
    ['save-the-date', ['drafted'], []],
    ['invitation', ['drafted'], []],
    ['letters', [], ['drafted']],
    ['reminder', ['invited'], []],
  ])('%s', (what, mailed, onPaper) => {
    expect(concerned(what, { email })).toEqual(mailed);
    expect(concerned(what, { secretariat: { email } })).toEqual(mailed);
    expect(concerned(what, {})).toEqual(onPaper);
  });

  test('a letter goes to nobody of whom only the office is known', () => {
    expect(concerned('letters', {}, ['name'])).toEqual([]);
  });

  test.each(RoundNews.options)('%s: whoever was written to and may still come, with an address or without', (what) => {
    expect(concerned(what, { email })).toEqual(['invited', 'not-yet-known']);
    expect(concerned(what, {})).toEqual(['invited', 'not-yet-known']);
    expect(concerned(what, { email, savedTheDateAt: monday })).toEqual(['drafted', 'invited', 'not-yet-known']);
  });

  test.each(RoundNews.options)('%s is no button: a form that asks for it is not understood', (what) => {
    expect(RoundKind.safeParse(what).success).toBe(false);
  });

  test('the day is announced once', () => {
    expect(concerned('save-the-date', { email, savedTheDateAt: monday })).toEqual([]);
  });
});

describe('a reminder of the event itself', () => {
  const hours = 3_600_000;
  const at = later(30 * hours);
  const silent = (different: Partial<Invitation>) =>
    invitationOf({ email, state: 'invited', invitedAt: monday, ...different });
  const reached = (version: number | undefined, different: Partial<Invitation> = {}) =>
    reaches({ what: 'reminder', at, ...(version !== undefined && { version }) }, silent(different));

  test('leaves who was asked or reminded within a day in peace; a press of an organiser does not', () => {
    expect(reached(1)).toBe(true);
    expect(reached(1, { remindedAt: later(6 * hours) })).toBe(true);
    expect(reached(1, { remindedAt: later(6 * hours + 1) })).toBe(false);
    expect(reached(1, { invitedAt: later(20 * hours) })).toBe(false);
    expect(reached(undefined, { remindedAt: later(20 * hours) })).toBe(true);
  });

  test('ends when the event has moved since: it reminds anew then', () => {
    const event = { state: 'published', startsAt: later(40 * hours), version: 2 } as const;
    expect(goesOn({ what: 'reminder', version: 2 }, event, at)).toBe(true);
    expect(goesOn({ what: 'reminder', version: 1 }, event, at)).toBe(false);
  });

  test('is no news', () => {
    expect([...RoundKind.options, ...RoundNews.options].filter(isNews)).toEqual(['moved', 'cancelled']);
  });
});

describe('whether a round goes on', () => {
  const event = { state: 'published', startsAt: later(10), version: 2 } as const;
  const off = { ...event, state: 'cancelled', version: 3 } as const;

  test.each(kinds)('%s: until the event is cancelled or begins', (what) => {
    expect(goesOn({ what }, event, later(9))).toBe(true);
    expect(goesOn({ what }, event, later(10))).toBe(false);
    expect(goesOn({ what }, off, later(9))).toBe(false);
    expect(goesOn({ what }, { ...event, state: 'draft' }, later(9))).toBe(false);
  });

  test('a move: as any other, and until it moves again', () => {
    expect(goesOn({ what: 'moved', version: 2 }, event, later(9))).toBe(true);
    expect(goesOn({ what: 'moved', version: 2 }, event, later(10))).toBe(false);
    expect(goesOn({ what: 'moved', version: 2 }, off, later(9))).toBe(false);
    expect(goesOn({ what: 'moved', version: 2 }, { ...event, version: 3 }, later(9))).toBe(false);
  });

  test('that it is off: whenever it is', () => {
    expect(goesOn({ what: 'cancelled', version: 3 }, off, later(99))).toBe(true);
    expect(goesOn({ what: 'cancelled', version: 3 }, event, later(9))).toBe(false);
  });
});

describe('who was reached', () => {
  test.each(kinds.filter((what) => what !== 'reminder'))('is not reached again by pressing once more: %s', (what) => {
    const invitation = invitationOf(what === 'letters' ? {} : { email });
    expect(concerns(what, invitation)).toBe(true);
    expect(concerns(what, reachedBy({ what, by }, invitation, later(1)))).toBe(false);
  });

  test('is silent from the invitation on, and stays so after a reminder', () => {
    const invited = reachedBy({ what: 'invitation', by }, invitationOf({ email }), later(1));
    const reminded = reachedBy({ what: 'reminder', by }, invited, later(2));
    expect([invited.state, reminded.state]).toEqual(['invited', 'invited']);
    expect(concerns('reminder', reminded)).toBe(true);
  });

  test.each(kinds)('has one act more and a revision higher, and a mail more unless it was a letter: %s', (what) => {
    const before = invitationOf({ email });
    const after = reachedBy({ what, by }, before, later(1));
    expect(after.revision).toBe(before.revision + 1);
    expect(after.mails).toBe(before.mails + (what === 'letters' ? 0 : 1));
    expect(after.acts.at(-1)).toEqual({ at: later(1), by, act: `invite: ${what}`, fields: [] });
  });

  test.each(RoundNews.options)('by news stands as before, and the mails that ask stay as many: %s', (what) => {
    const before = invitationOf({ email, state: 'not-yet-known', mails: 2 });
    const after = reachedBy({ what, by: 'clockwork' }, before, later(1));
    const act = { at: later(1), by: 'clockwork', act: `invite: ${what}`, fields: [] };
    expect(after).toEqual({ ...before, revision: before.revision + 1, acts: [...before.acts, act] });
  });

  test('keeps the last twenty acts', () => {
    let invitation = invitationOf({ email, state: 'invited' });
    for (let pressed = 0; pressed < 30; pressed += 1) {
      invitation = reachedBy({ what: 'reminder', by }, invitation, later(pressed));
    }
    expect(invitation.acts).toHaveLength(20);
  });
});
