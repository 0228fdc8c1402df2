import { describe, expect, test } from 'vitest';
import {
  type Card,
  type CardField,
  longestSentence,
  mayIntroduce,
  maySee,
  readCard,
  saysTheSame,
} from '#rsvps/core/card.ts';
import { nextNine } from '#rsvps/core/card-times.ts';
import { fillInCard } from '#rsvps/core/fill-in-card.ts';
import type { RsvpState } from '#rsvps/core/rsvp.ts';
import { later, monday } from '../../../support/house.ts';
import { cardOf, rsvpOf } from './examples.ts';

type Typed = Partial<Record<CardField, string>>;
const full: Typed = {
  'proud-theme': 'sport',
  proud: 'Elke week wandelen wij met honderd mensen.',
  'seeks-theme': 'housing',
  seeks: 'Hoe vindt u nieuwe buren?',
  'to-show': 'yes',
  'to-introduce': 'no',
};
const read = (typed: Typed, reachable = true) => readCard((field) => typed[field] ?? '', { reachable });

describe('the form of a card', () => {
  test('gives both halves and both answers', () => {
    expect(read(full)).toEqual({
      answers: {
        proud: { theme: 'sport', sentence: 'Elke week wandelen wij met honderd mensen.' },
        seeks: { theme: 'housing', sentence: 'Hoe vindt u nieuwe buren?' },
        toShow: true,
        toIntroduce: false,
      },
    });
  });

  test('lets one half be empty', () => {
    expect(read({ ...full, proud: ' ', 'proud-theme': '' })).toEqual({
      answers: { seeks: { theme: 'housing', sentence: 'Hoe vindt u nieuwe buren?' }, toShow: true, toIntroduce: false },
    });
  });

  test('makes one line of a sentence', () => {
    expect(read({ ...full, proud: '  Wij \r\n\r\n wandelen.  ' })).toMatchObject({
      answers: { proud: { sentence: 'Wij wandelen.' } },
    });
  });

  test('wants something on the card, and a yes or a no to each of the two questions: nobody agrees by saying nothing', () => {
    expect(read({})).toEqual({
      faults: { 'proud-theme': 'nothing-filled-in', 'to-show': 'missing', 'to-introduce': 'missing' },
    });
  });

  test.each<[string, Typed, object]>([
    ['a sentence without a theme', { 'proud-theme': '' }, { 'proud-theme': 'missing' }],
    ['a theme without a sentence', { seeks: '' }, { seeks: 'missing' }],
    ['a theme that is not there', { 'seeks-theme': 'everything' }, { 'seeks-theme': 'not-a-choice' }],
    ['a sentence that is too long', { proud: 'a'.repeat(longestSentence + 1) }, { proud: 'too-long' }],
    ['another answer than yes or no', { 'to-show': 'perhaps' }, { 'to-show': 'not-a-choice' }],
  ])('refuses %s', (_what, typed, faults) => {
    expect(read({ ...full, ...typed })).toEqual({ faults });
  });

  test('does not ask for an introduction who cannot be written to', () => {
    expect(read({ ...full, 'to-introduce': 'yes' }, false)).toMatchObject({ answers: { toIntroduce: false } });
    expect(read({ ...full, 'to-introduce': '' }, false)).toMatchObject({ answers: { toIntroduce: false } });
  });
});

describe('what may be done with a card', () => {
  const others: readonly RsvpState[] = ['asked', 'offered', 'waiting', 'cancelled'];

  test('others read it when its guest agreed to that and has a place', () => {
    expect(maySee(cardOf({ toShow: true }), rsvpOf())).toBe(true);
    expect(maySee(cardOf({ toShow: false, toIntroduce: true }), rsvpOf())).toBe(false);
    for (const state of others) expect(maySee(cardOf({ toShow: true }), rsvpOf({ state }))).toBe(false);
    expect(maySee(cardOf({ toShow: true }), undefined)).toBe(false);
  });

  test('a guest is introduced who agreed to that, has a place and an address', () => {
    expect(mayIntroduce(cardOf({ toIntroduce: true }), rsvpOf())).toBe(true);
    expect(mayIntroduce(cardOf({ toShow: true, toIntroduce: false }), rsvpOf())).toBe(false);
    for (const state of others) expect(mayIntroduce(cardOf({ toIntroduce: true }), rsvpOf({ state }))).toBe(false);
    const { email: _email, ...withoutAddress } = rsvpOf();
    expect(mayIntroduce(cardOf({ toIntroduce: true }), withoutAddress)).toBe(false);
  });
});

describe('filling in a card', () => {
  const event = { kind: 'alderperson-meeting', state: 'published', matchAt: later(1_000) } as const;
  const { slug: _slug, guest: _guest, at: _at, revision: _revision, ...answers } = cardOf();

  test('can be done until cards are matched', () => {
    expect(fillInCard(rsvpOf(), undefined, answers, event, later(999))).toMatchObject({
      is: 'filled-in',
      card: { revision: 1, guest: rsvpOf().guest },
    });
    expect(fillInCard(rsvpOf(), undefined, answers, event, later(1_000))).toEqual({
      is: 'refused',
      because: 'cards-matched',
    });
  });

  test('wants a place, and an event that goes ahead', () => {
    expect(fillInCard(rsvpOf({ state: 'waiting' }), undefined, answers, event, monday)).toEqual({
      is: 'refused',
      because: 'no-place',
    });
    expect(fillInCard(rsvpOf(), undefined, answers, { ...event, state: 'cancelled' }, monday)).toEqual({
      is: 'refused',
      because: 'event-cancelled',
    });
  });

  test('again with the same answers changes nothing; with another consent it does', () => {
    const was = cardOf();
    expect(fillInCard(rsvpOf(), was, answers, event, later(1))).toEqual({ is: 'unchanged', card: was });
    expect(fillInCard(rsvpOf(), was, { ...answers, toShow: false }, event, later(1))).toMatchObject({
      is: 'filled-in',
      card: { toShow: false, revision: 2, at: later(1) },
    });
  });

  test('notices every part that differs', () => {
    const card: Card = cardOf();
    expect(saysTheSame(card, answers)).toBe(true);
    const { proud: _proud, ...half } = answers;
    expect(saysTheSame(card, half)).toBe(false);
    expect(saysTheSame(card, { ...answers, seeks: { theme: 'work', sentence: 'x' } })).toBe(false);
    expect(saysTheSame(card, { ...answers, toIntroduce: !card.toIntroduce })).toBe(false);
  });
});

describe('nine o’clock', () => {
  test.each([
    ['the evening itself', '2019-05-22T19:30:00.000Z', 'Europe/Amsterdam', '2019-05-23T07:00:00.000Z'],
    ['before nine', '2019-05-23T04:00:00.000Z', 'Europe/Amsterdam', '2019-05-23T07:00:00.000Z'],
    ['at nine', '2019-05-23T07:00:00.000Z', 'Europe/Amsterdam', '2019-05-24T07:00:00.000Z'],
    ['the night the clock goes back', '2019-10-26T20:00:00.000Z', 'Europe/Amsterdam', '2019-10-27T08:00:00.000Z'],
    ['on Bonaire', '2019-05-23T01:30:00.000Z', 'America/Kralendijk', '2019-05-23T13:00:00.000Z'],
  ] as const)('after %s', (_when, moment, zone, nine) => {
    expect(nextNine(moment, zone)).toBe(nine);
  });
});
