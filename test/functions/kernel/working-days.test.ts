import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingDays, isWorkingDay, workingDayBefore } from '#kernel/working-days.ts';

describe('a working day', () => {
  test.each([
    ['2019-01-01', 'New Year'],
    ['2019-04-22', 'Easter Monday 2019'],
    ['2019-05-30', 'Ascension 2019'],
    ['2019-06-10', 'Whit Monday 2019'],
    ['2020-04-13', 'Easter Monday 2020'],
    ['2020-04-27', "King's Day"],
    ['2020-05-05', 'Liberation Day, 75 years'],
    ['2024-05-09', 'Ascension 2024'],
    ['2025-04-21', 'Easter Monday 2025'],
    ['2025-05-05', 'Liberation Day, 80 years'],
    ['2026-05-14', 'Ascension 2026'],
    ['2026-05-25', 'Whit Monday 2026'],
    ['2026-12-25', 'Christmas'],
    ['2028-12-26', 'second day of Christmas'],
    ['2038-04-26', 'the latest Easter there is, plus one'],
  ])('%s is none: %s', (date) => {
    expect(isWorkingDay(date)).toBe(false);
  });

  test.each([
    ['2019-04-19', 'Good Friday: offices are open'],
    ['2021-05-05', 'Liberation Day in an ordinary year'],
    ['2019-12-24', 'the day before Christmas'],
    ['2019-05-22', 'the evening in Den Haag'],
  ])('%s is one: %s', (date) => {
    expect(isWorkingDay(date)).toBe(true);
  });

  test("King's Day moves to Saturday the 26th when the 27th is a Sunday, and the Monday after is free for nobody", () => {
    expect(isWorkingDay('2025-04-28')).toBe(true);
    expect(workingDayBefore('2025-04-28')).toBe('2025-04-25');
  });

  test('is never a Saturday or a Sunday', () => {
    expect(isWorkingDay('2019-05-25')).toBe(false);
    expect(isWorkingDay('2019-05-26')).toBe(false);
  });
});

describe('counting', () => {
  test('the working day before the evening of Wednesday 22 May is Tuesday', () => {
    expect(workingDayBefore('2019-05-22')).toBe('2019-05-21');
  });

  test('before a Monday comes Friday, before Tuesday after Easter comes Good Friday, after Christmas the year goes on', () => {
    expect(workingDayBefore('2019-05-20')).toBe('2019-05-17');
    expect(workingDayBefore('2019-04-23')).toBe('2019-04-19');
    expect(addWorkingDays('2019-12-24', 1)).toBe('2019-12-27');
    expect(addWorkingDays('2019-12-31', 1)).toBe('2020-01-02');
  });

  test('nothing added is the date itself', () => {
    expect(addWorkingDays('2019-05-26', 0)).toBe('2019-05-26');
  });

  test('forward and back again is the same working day', () => {
    const dates = fc
      .date({ min: new Date('2014-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), (date, days) => {
        const reached = addWorkingDays(date, days);
        expect(isWorkingDay(reached)).toBe(true);
        fc.pre(isWorkingDay(date));
        expect(addWorkingDays(reached, -days)).toBe(date);
      }),
    );
  });
});
