import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ApplicationField,
  type FindMunicipality,
  readActivity,
  readDelivery,
  readGuests,
  readWhere,
  typedFrom,
} from '#kits/core/application-answers.ts';
import { hostile } from '../../../support/hostile.ts';
import { answers, applicationOf, august } from '../host-house.ts';

const find: FindMunicipality = (typed) =>
  typed === 'Bergen' ? 'several' : typed === 'Nergens' ? 'none' : { code: 'GM0794' };
const typed = (fields: Partial<Record<ApplicationField, string>>) => (field: ApplicationField) => fields[field] ?? '';
const where = {
  venue: 'Buurthuis De Linde',
  street: 'Lindelaan 1',
  city: 'Helmond',
  municipality: 'helmond',
  date: '30-9-2027',
  starts: '14.00',
  ends: '16.00',
};
const whereWith = (fields: Partial<Record<ApplicationField, string>>) =>
  readWhere(typed({ ...where, ...fields }), find, august);
const guests = { places: '30', organisation: 'De Linde', name: 'Noor Bakker', phone: '06 12 34 56 78' };
const delivery = {
  'how-many': '1',
  'delivery-street': 'Kastanjelaan 12',
  'delivery-postcode': '5701ab',
  'delivery-city': 'Helmond',
};

describe('the activity', () => {
  test('needs a title, what happens and for whom; what it costs may be left out', () => {
    expect(readActivity(typed({}))).toEqual({
      faults: { title: 'missing', summary: 'missing', 'for-whom': 'missing' },
    });
    expect(
      readActivity(typed({ title: ' Soep  eten ', summary: 'Samen.\r\nAan tafel.', 'for-whom': 'Iedereen' })),
    ).toEqual({
      answers: { title: 'Soep eten', summary: 'Samen.\nAan tafel.', forWhom: 'Iedereen', cost: '' },
    });
  });

  test('keeps within what fits on its page, and holds no hidden characters', () => {
    const read = readActivity(typed({ title: 'x'.repeat(121), summary: 'x'.repeat(301), 'for-whom': 'a\u202Eb' }));
    expect(read).toEqual({ faults: { title: 'too-long', summary: 'too-long', 'for-whom': 'not-a-text' } });
  });
});

describe('where and when', () => {
  test.each([
    '30-9-2027',
    '30/09/2027',
    '2027-09-30',
    '30 september 2027',
    'donderdag 30 september 2027',
    'Thursday 30 September 2027',
  ])('reads %s as that day in Amsterdam', (date) => {
    expect(whereWith({ date })).toMatchObject({
      answers: { startsAt: answers.where.startsAt, endsAt: answers.where.endsAt, municipality: 'GM0794' },
    });
  });

  test('reads English months too', () => {
    expect(whereWith({ date: '4 October 2027' })).toMatchObject({ answers: { startsAt: '2027-10-04T12:00:00.000Z' } });
  });

  test.each([
    ['no date', { date: '31-9-2027' }, { date: 'not-a-date' }],
    ['a day that has passed', { date: '1-8-2027' }, { date: 'in-past' }],
    ['a day after next year', { date: '30-9-2029' }, { date: 'too-far' }],
    ['no time', { starts: 'half drie' }, { starts: 'not-a-time' }],
    ['an end before the beginning', { ends: '13.30' }, { ends: 'ends-before-start' }],
    ['a municipality of that name twice', { municipality: 'Bergen' }, { municipality: 'several-municipalities' }],
    ['no municipality', { municipality: 'Nergens' }, { municipality: 'not-a-municipality' }],
    ['an hour that the clock skips', { date: '26-3-2028', starts: '2.30', ends: '4.00' }, { starts: 'not-a-time' }],
  ] as const)('says what is wrong with %s', (_what, fields, faults) => {
    expect(whereWith(fields)).toEqual({ faults });
  });

  test('says everything at once, in the order of the form', () => {
    const read = readWhere(typed({}), find, august);
    expect('faults' in read && Object.keys(read.faults)).toEqual([
      'date',
      'starts',
      'ends',
      'venue',
      'street',
      'city',
      'municipality',
    ]);
  });
});

describe('guests and contact', () => {
  test('reads a number, a name and a telephone number however they are typed', () => {
    expect(readGuests(typed(guests))).toEqual({
      answers: { places: 30, organisation: 'De Linde', name: 'Noor Bakker', phone: '+31612345678' },
    });
  });

  test.each([
    [{ places: 'veel' }, { places: 'not-a-number' }],
    [{ places: '0' }, { places: 'not-a-number' }],
    [{ places: '20000' }, { places: 'too-many' }],
    [{ phone: '112' }, { phone: 'not-a-phone' }],
    [{ name: 'https://x.example' }, { name: 'not-a-name' }],
  ] as const)('says what is wrong with %o', (fields, faults) => {
    expect(readGuests(typed({ ...guests, ...fields }))).toEqual({ faults });
  });
});

describe('the package', () => {
  test('goes to an address in the Netherlands, at most so many', () => {
    expect(readDelivery(typed(delivery), 2)).toEqual({
      answers: { howMany: 1, street: 'Kastanjelaan 12', postcode: '5701 AB', city: 'Helmond' },
    });
    expect(readDelivery(typed({ ...delivery, 'how-many': '3', 'delivery-postcode': 'B-1000' }), 2)).toEqual({
      faults: { 'how-many': 'too-many', 'delivery-postcode': 'not-a-postcode' },
    });
  });

  test('keeps how many once they were taken', () => {
    expect(readDelivery(typed({ ...delivery, 'how-many': '' }), 2, 2)).toMatchObject({ answers: { howMany: 2 } });
  });
});

describe('answers', () => {
  test('read back from what the form shows of them are the same', () => {
    const shown = typedFrom(applicationOf());
    expect(readActivity(shown)).toEqual({ answers: answers.activity });
    expect(readWhere(shown, find, august)).toEqual({ answers: answers.where });
    expect(readGuests(shown)).toEqual({ answers: answers.guests });
    expect(readDelivery(shown, 2)).toEqual({ answers: answers.delivery });
  });

  test('T13 of any kind are read or told what is wrong with them', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const anything = () => value;
        for (const read of [
          readActivity(anything),
          readWhere(anything, find, august),
          readGuests(anything),
          readDelivery(anything, 2),
        ]) {
          expect('answers' in read || Object.keys(read.faults).length > 0).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
