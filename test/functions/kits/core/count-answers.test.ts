import { describe, expect, test } from 'vitest';
import { readCount, readLacks, readPacking, readPlace, repairDays, thereOf } from '#kits/core/count-answers.ts';
import type { Unit } from '#kits/core/kit.ts';

const kit = {
  parts: [
    { id: 'kar', name: 'koffiekar', count: 1, returns: true },
    { id: 'kan', name: 'thermoskannen', count: 2, returns: true },
    { id: 'hesje', name: 'hesjes', count: 4, returns: true },
    { id: 'beker', name: 'bekers', count: 400, returns: false },
  ],
};
const unitOf = (different: Partial<Unit> = {}): Unit => ({
  kit: 'stel-je-voor',
  unit: '01',
  name: 'Pakket 1',
  state: 'cleaning',
  place: 'Magazijn',
  repairs: 0,
  revision: 1,
  ...different,
});
const oneJugGone = unitOf({
  state: 'incomplete',
  repair: {
    owner: 'Piet Visser',
    due: '2027-10-18',
    since: '2027-10-13T09:00:00.000Z',
    lacks: [{ part: 'kan', missing: 1, broken: 0 }],
  },
});
const today = '2027-10-13';
const typedOf = (typed: Readonly<Record<string, string>>) => (field: string) => typed[field] ?? '';
const all = { 'whole~01~kar': '1', 'whole~01~kan': '2', 'whole~01~hesje': '4', place: 'Magazijn' };
const repair = { owner: 'Piet Visser', due: '2027-10-18' };
const count = (typed: Readonly<Record<string, string>>, units = [unitOf()]) =>
  readCount(typedOf(typed), { kit, units, today });

describe('a count part by part', () => {
  test('that is whole asks nobody to see to it', () => {
    expect(count(all)).toEqual({
      counts: [
        {
          unit: '01',
          parts: {
            kar: { whole: 1, broken: 0 },
            kan: { whole: 2, broken: 0 },
            hesje: { whole: 4, broken: 0 },
            beker: { whole: 0, broken: 0 },
          },
        },
      ],
      lacking: false,
      place: 'Magazijn',
      repair: { owner: '', due: today },
    });
  });

  test('with one jug less, or one broken, asks who sees to it and by when', () => {
    for (const typed of [{ 'whole~01~kan': '1' }, { 'whole~01~kan': '1', 'broken~01~kan': '1' }]) {
      expect(count({ ...all, ...typed })).toEqual({ faults: { owner: 'missing', due: 'missing' } });
      expect(count({ ...all, ...typed, ...repair })).toMatchObject({ lacking: true, repair });
    }
  });

  test('passes over no part that returns; an empty field for broken ones means none', () => {
    expect(count({ ...all, 'whole~01~hesje': '' })).toEqual({ faults: { 'whole~01~hesje': 'missing' } });
    expect(count({ place: '' })).toEqual({
      faults: {
        'whole~01~kar': 'missing',
        'whole~01~kan': 'missing',
        'whole~01~hesje': 'missing',
        place: 'missing',
      },
    });
  });

  test('of what is used up may be left out, and makes nothing incomplete', () => {
    expect(count({ ...all, 'left~01~beker': '120' })).toMatchObject({
      lacking: false,
      counts: [{ parts: { beker: { whole: 120, broken: 0 } } }],
    });
  });

  test.each([
    ['whole~01~hesje', 'vier', 'not-a-number'],
    ['whole~01~hesje', '-1', 'not-a-number'],
    ['whole~01~hesje', '5', 'more-than-went'],
    ['broken~01~hesje', '5', 'more-than-went'],
    ['left~01~beker', '401', 'more-than-went'],
    ['place', 'x'.repeat(121), 'too-long'],
  ])('%s cannot be %s: %s', (field, typed, fault) => {
    expect(count({ ...all, [field]: typed })).toEqual({ faults: { [field]: fault } });
  });

  test('never finds more of a part than there is, whole and broken together', () => {
    expect(count({ ...all, 'broken~01~hesje': '1' })).toEqual({ faults: { 'whole~01~hesje': 'more-than-went' } });
  });

  test.each([
    ['due', '12-10', 'not-a-date'],
    ['due', '2027-10-17', 'not-a-date'],
    ['due', '2029-10-17', 'not-a-date'],
    ['due', '2027-10-12', 'in-past'],
    ['owner', 'x'.repeat(121), 'too-long'],
  ])('a repair with %s %s is refused: %s', (field, typed, fault) => {
    expect(count({ ...all, 'whole~01~kan': '1', ...repair, [field]: typed })).toEqual({ faults: { [field]: fault } });
  });

  test('of two units asks each part of each', () => {
    const done = count(all, [unitOf(), unitOf({ unit: '02', name: 'Pakket 2' })]);
    expect('faults' in done && Object.keys(done.faults)).toEqual(['whole~02~kar', 'whole~02~kan', 'whole~02~hesje']);
  });
});

describe('packing', () => {
  test('wants every part ticked that is there', () => {
    expect(Object.keys(readPacking(typedOf({}), { kit, units: [unitOf()] }))).toEqual([
      'packed~01~kar',
      'packed~01~kan',
      'packed~01~hesje',
      'packed~01~beker',
    ]);
    const ticked = { 'packed~01~kar': 'yes', 'packed~01~kan': 'yes', 'packed~01~beker': 'yes' };
    expect(readPacking(typedOf(ticked), { kit, units: [unitOf()] })).toEqual({ 'packed~01~hesje': 'not-packed' });
  });

  test('wants nothing of what is known to lack', () => {
    const [, jug] = kit.parts;
    expect(jug && [thereOf(unitOf(), jug), thereOf(oneJugGone, jug)]).toEqual([2, 1]);
    const noVests = unitOf({
      state: 'incomplete',
      repair: { owner: 'P', due: today, since: '', lacks: [{ part: 'hesje', missing: 3, broken: 1 }] },
    });
    expect(readPacking(typedOf({}), { kit, units: [noVests] })).not.toHaveProperty('packed~01~hesje');
  });
});

describe('something found later', () => {
  const lacks = (typed: Readonly<Record<string, string>>) =>
    readLacks(typedOf({ place: 'Magazijn', ...repair, ...typed }), { kit, unit: unitOf(), today });

  test('is what lacks and what is broken, of the parts that return', () => {
    expect(lacks({ 'missing~01~kan': '1', 'broken~01~hesje': '2' })).toEqual({
      lacks: [
        { part: 'kan', missing: 1, broken: 0 },
        { part: 'hesje', missing: 0, broken: 2 },
      ],
      repair,
      place: 'Magazijn',
    });
  });

  test('is something: a report without a number is none', () => {
    expect(lacks({})).toEqual({ faults: { 'missing~01~kar': 'nothing-lacks' } });
    expect(lacks({ 'missing~01~kar': '0' })).toEqual({ faults: { 'missing~01~kar': 'nothing-lacks' } });
  });

  test('is seen to by somebody, by a day, and is never more than there was', () => {
    expect(lacks({ 'missing~01~kan': '1', owner: '', due: '' })).toEqual({
      faults: { owner: 'missing', due: 'missing' },
    });
    expect(lacks({ 'missing~01~kan': '2', 'broken~01~kan': '1' })).toEqual({
      faults: { 'missing~01~kan': 'more-than-went' },
    });
  });
});

test('where something stands is always said', () => {
  expect(readPlace(typedOf({ place: ' Magazijn  Utrecht ' }))).toEqual({ place: 'Magazijn Utrecht' });
  expect(readPlace(typedOf({}))).toEqual({ faults: { place: 'missing' } });
});

test('a repair is due on a working day', () => {
  expect(repairDays('2027-10-15').slice(0, 2)).toEqual(['2027-10-15', '2027-10-18']);
  expect(repairDays('2027-10-16')[0]).toBe('2027-10-18');
});
