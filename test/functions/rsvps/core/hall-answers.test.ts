import { describe, expect, test } from 'vitest';
import { readHall, readTable } from '#rsvps/core/hall-answers.ts';

describe('what is filled in about a hall', () => {
  const hall = (tables: string, seats: string, wheelchairs = '') =>
    readHall((field) => ({ tables, seats, wheelchairs })[field]);
  const table = (seats: string, wheelchairs = '') => readTable((field) => ({ tables: '', seats, wheelchairs })[field]);

  test('makes tables that are alike, with a wheelchair place at the first ones', () => {
    expect(hall('3', ' 8 ', '4')).toEqual({
      tables: [
        { number: 1, seats: 8, wheelchairPlaces: 2 },
        { number: 2, seats: 8, wheelchairPlaces: 1 },
        { number: 3, seats: 8, wheelchairPlaces: 1 },
      ],
    });
    expect(table('6', '1')).toEqual({ seats: 6, wheelchairPlaces: 1 });
  });

  test.each([
    ['', '', '', { tables: 'missing', seats: 'missing' }],
    ['tien', '8,5', '-1', { tables: 'not-a-number', seats: 'not-a-number', wheelchairs: 'not-a-number' }],
    ['0', '0', '', { tables: 'too-few', seats: 'too-few' }],
    ['61', '31', '9999', { tables: 'too-many', seats: 'too-many', wheelchairs: 'too-many' }],
    ['2', '2', '5', { wheelchairs: 'more-than-seats' }],
  ])(
    'says all that is wrong at once: %j tables, %j seats, %j wheelchair places',
    (tables, seats, wheelchairs, faults) => {
      expect(hall(tables, seats, wheelchairs)).toEqual({ faults });
    },
  );

  test('of one table too', () => {
    expect(table('', 'x')).toEqual({ faults: { seats: 'missing', wheelchairs: 'not-a-number' } });
    expect(table('2', '3')).toEqual({ faults: { wheelchairs: 'more-than-seats' } });
  });
});
