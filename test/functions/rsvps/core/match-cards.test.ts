import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardThemes } from '#kernel/card-themes.ts';
import { type Card, mayIntroduce, type Pair } from '#rsvps/core/card.ts';
import { fits, matchCards, mostIntroductions } from '#rsvps/core/match-cards.ts';
import type { Rsvp } from '#rsvps/core/rsvp.ts';
import { runs } from '../../../support/runs.ts';
import { cardOf, rsvpOf } from './examples.ts';

type One = { readonly card: Card; readonly place: Rsvp };
type Theme = (typeof cardThemes)[number];

const one = (guest: string, proud?: Theme, seeks?: Theme, different: Partial<Rsvp> = {}): One => {
  const { proud: _proud, seeks: _seeks, ...card } = cardOf({ guest });
  return {
    card: {
      ...card,
      ...(proud !== undefined && { proud: { theme: proud, sentence: 'x' } }),
      ...(seeks !== undefined && { seeks: { theme: seeks, sentence: 'x' } }),
    },
    place: rsvpOf({ guest, municipality: `GM${guest}`, ...different }),
  };
};
const matched = (all: readonly One[]): readonly Pair[] =>
  matchCards(
    all.map(({ card }) => card),
    all.map(({ place }) => place),
  );
const pairs = (all: readonly One[]): readonly string[] => matched(all).map(({ one: a, other }) => `${a}-${other}`);

describe('who is introduced to whom', () => {
  test('a card offering X and a card seeking X, whichever comes first', () => {
    expect(pairs([one('a', 'sport'), one('b', undefined, 'sport')])).toEqual(['a-b']);
    expect(pairs([one('a', undefined, 'sport'), one('b', 'sport')])).toEqual(['a-b']);
  });

  test('two who are both proud of X, or both look for it, are not', () => {
    expect(pairs([one('a', 'sport'), one('b', 'sport')])).toEqual([]);
    expect(pairs([one('a', undefined, 'sport'), one('b', undefined, 'sport')])).toEqual([]);
  });

  test('nobody to themselves, to their own municipality or to their own organisation', () => {
    expect(pairs([one('a', 'sport', 'sport')])).toEqual([]);
    const helmond = { municipality: 'GM0794' };
    expect(pairs([one('a', 'sport', undefined, helmond), one('b', undefined, 'sport', helmond)])).toEqual([]);
    const partner = { municipality: undefined, organisation: 'Resto Zonnebloem' } as unknown as Partial<Rsvp>;
    expect(pairs([one('a', 'sport', undefined, partner), one('b', undefined, 'sport', partner)])).toEqual([]);
    expect(pairs([one('a', 'sport', undefined, partner), one('b', undefined, 'sport')])).toEqual(['a-b']);
  });

  test('not who gave up the place, and not who has none yet', () => {
    for (const state of ['cancelled', 'waiting', 'offered', 'asked'] as const) {
      expect(pairs([one('a', 'sport'), one('b', undefined, 'sport', { state })])).toEqual([]);
    }
  });

  test('not who did not agree, also when only one of the two did not', () => {
    const silent = one('b', undefined, 'sport');
    const all = [one('a', 'sport'), { ...silent, card: { ...silent.card, toIntroduce: false } }];
    expect(pairs(all)).toEqual([]);
  });

  test('who can help each other goes first', () => {
    const helped = one('z', 'sport', 'housing');
    const helpers = ['a', 'b', 'c', 'd'].map((guest) => one(guest, undefined, 'sport'));
    const mutual = ['x', 'y'].map((guest) => one(guest, 'housing', 'sport'));
    expect(pairs([helped, ...helpers, ...mutual])).toEqual(['a-z', 'x-z', 'y-z']);
  });

  test('who has nobody yet goes before who has somebody', () => {
    const offers = 'abcdefghi'.split('').map((guest) => one(guest, 'sport'));
    const seekers = 'pqr'.split('').map((guest) => one(guest, undefined, 'sport'));
    const found = matched([...offers, ...seekers]);
    expect(found.map((pair) => pair.one)).toEqual('abcdefghi'.split(''));
    expect(found.map(({ other }) => other).sort()).toEqual('pppqqqrrr'.split(''));
  });
});

const themes = cardThemes.slice(0, 4);
const theme = fc.option(fc.constantFrom(...themes), { nil: undefined });
const anyone = fc.record({
  proud: theme,
  seeks: theme,
  toIntroduce: fc.boolean(),
  seated: fc.boolean(),
  municipality: fc.constantFrom('GM0001', 'GM0002', 'GM0003', 'GM0004', 'GM0005', 'GM0006', undefined),
  reachable: fc.boolean(),
});
const hall = fc.array(anyone, { maxLength: 40 }).map((drawn) =>
  drawn.map(({ proud, seeks, toIntroduce, seated, municipality, reachable }, at): One => {
    const made = one(`g${String(at).padStart(2, '0')}`, proud, seeks, { state: seated ? 'seated' : 'cancelled' });
    const { email, municipality: _municipality, ...place } = made.place;
    return {
      card: { ...made.card, toIntroduce },
      place: {
        ...place,
        ...(municipality !== undefined && { municipality }),
        ...(reachable && email !== undefined && { email }),
      },
    };
  }),
);
const many = { numRuns: runs(300) };

describe('whatever the cards say', () => {
  const of = (all: readonly One[], guest: string): One => {
    const found = all.find(({ card }) => card.guest === guest);
    if (found === undefined) throw new Error(`Nobody is ${guest}`);
    return found;
  };
  const mutual = (a: One, b: One): boolean => fits(a.card, b.card).offers && fits(a.card, b.card).seeks;
  const possible = (a: One, b: One): boolean =>
    a !== b &&
    mayIntroduce(a.card, a.place) &&
    mayIntroduce(b.card, b.place) &&
    (fits(a.card, b.card).offers || fits(a.card, b.card).seeks) &&
    (a.place.municipality === undefined || a.place.municipality !== b.place.municipality);

  test('only pairs that may be, each once, and nobody more than three', () => {
    fc.assert(
      fc.property(hall, (all) => {
        const found = matched(all);
        const times = new Map<string, number>();
        for (const { one: a, other: b } of found) {
          expect(a < b).toBe(true);
          expect(possible(of(all, a), of(all, b))).toBe(true);
          for (const guest of [a, b]) times.set(guest, (times.get(guest) ?? 0) + 1);
        }
        expect(new Set(found.map(({ one: a, other }) => `${a} ${other}`)).size).toBe(found.length);
        expect(Math.max(0, ...times.values())).toBeLessThanOrEqual(mostIntroductions);
      }),
      many,
    );
  });

  test('a pair that is left out has somebody with three; a pair that helps both has somebody with three that help both', () => {
    fc.assert(
      fc.property(hall, (all) => {
        const found = matched(all);
        const chosen = new Set(found.map(({ one: a, other }) => `${a} ${other}`));
        const has = (guest: string, wanted: (pair: Pair) => boolean): number =>
          found.filter((pair) => (pair.one === guest || pair.other === guest) && wanted(pair)).length;
        const isMutual = ({ one: a, other }: Pair): boolean => mutual(of(all, a), of(all, other));
        for (const a of all) {
          for (const b of all) {
            if (a.card.guest >= b.card.guest || !possible(a, b)) continue;
            if (chosen.has(`${a.card.guest} ${b.card.guest}`)) continue;
            const wanted = mutual(a, b) ? isMutual : () => true;
            expect(Math.max(has(a.card.guest, wanted), has(b.card.guest, wanted))).toBe(mostIntroductions);
          }
        }
      }),
      many,
    );
  });

  test('the same cards give the same pairs, in whatever order they come', () => {
    fc.assert(
      fc.property(
        hall.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(matched(shuffled)).toEqual(matched(all));
        },
      ),
      many,
    );
  });

  test('what is not agreed to or not there any more changes nothing for the others', () => {
    fc.assert(
      fc.property(hall, (all) => {
        const meant = all.filter(({ card, place }) => mayIntroduce(card, place));
        expect(matched(meant)).toEqual(matched(all));
      }),
      many,
    );
  });
});
