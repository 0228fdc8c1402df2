import { describe, expect, test } from 'vitest';
import { messageKinds } from '#kernel/message-kinds.ts';
import {
  choices,
  choicesFrom,
  isOnePress,
  readChoice,
  whyOf,
} from '../../../../functions/follow-ups/core/preferences.ts';

const unknown = { audience: undefined, facts: undefined };

describe('what somebody may choose', () => {
  test('is whatever does not hold already, and nothing that would mean less than what holds', () => {
    expect(choicesFrom('everything')).toEqual(['about', 'organisation']);
    expect(choicesFrom('about')).toEqual(['organisation', 'everything']);
    expect(choicesFrom('organisation')).toEqual(['everything']);
  });

  test('is one of three words, and nothing else that a form can hold', () => {
    for (const choice of choices) expect(readChoice(choice)).toBe(choice);
    for (const typed of [null, '', 'Everything', 'everything ', 'toString', '__proto__']) {
      expect(readChoice(typed)).toBeUndefined();
    }
  });
});

describe('one press of a mail program', () => {
  test.each([
    'List-Unsubscribe=One-Click',
    'List-Unsubscribe=One-Click\r\n',
    'a=b&List-Unsubscribe=One-Click',
    '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    '--x\nContent-Disposition: form-data; name="List-Unsubscribe"\nContent-Type: text/plain\n\nOne-Click\n--x--',
  ])('is %j', (body) => {
    expect(isOnePress(body)).toBe(true);
  });

  test.each([
    '',
    'choice=organisation',
    'List-Unsubscribe',
    'List-Unsubscribe=One-Clickety',
    'X-List-Unsubscribe=One-Click',
    '{"List-Unsubscribe":"One-Click"}',
    '--x\r\nContent-Disposition: form-data; name="choice"\r\n\r\nOne-Click\r\n--x--',
    '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\n\r\nOne-Click\r\n--x--',
    '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\nOne-Click\r\n--x--',
  ])('is not %j', (body) => {
    expect(isOnePress(body)).toBe(false);
  });

  test('is found, or not, by reading a long form once', () => {
    const headers = 'name="List-Unsubscribe"\r\n'.repeat(5_000);
    expect(isOnePress(headers)).toBe(false);
    expect(isOnePress(`${headers}\r\nOne-Click`)).toBe(true);
  });
});

describe('why a mail came', () => {
  test('is said of every kind', () => {
    for (const kind of messageKinds) expect(whyOf(kind, unknown).is).toMatch(/^[a-z-]+$/);
  });

  test('to guests is the group that the organiser chose, as far as that is still known', () => {
    const audience = { states: ['seated'], group: 'partners', via: 'invitation', municipalities: ['GM0794'] };
    expect(whyOf('organiser-mail', { ...unknown, audience })).toEqual({
      is: 'guest',
      states: ['seated'],
      group: 'partners',
      via: 'invitation',
      municipality: true,
      picked: false,
    });
    const picked = { states: ['seated', 'waiting'], group: 'open', guests: ['a~b'] };
    expect(whyOf('organiser-mail', { ...unknown, audience: picked })).toEqual({
      is: 'guest',
      states: ['seated', 'waiting'],
      municipality: false,
      picked: true,
    });
    for (const gone of [undefined, {}, { states: 'seated' }, { states: ['elsewhere'] }]) {
      expect(whyOf('organiser-mail', { ...unknown, audience: gone })).toEqual({
        is: 'guest',
        states: [],
        municipality: false,
        picked: false,
      });
    }
  });

  test('after an event is the group of the letter, and no group once the mail as sent is erased', () => {
    expect(whyOf('follow-up', { ...unknown, facts: { why: 'not-come' } })).toEqual({
      is: 'after-event',
      group: 'not-come',
    });
    expect(whyOf('follow-up', unknown)).toEqual({ is: 'after-event' });
  });
});
