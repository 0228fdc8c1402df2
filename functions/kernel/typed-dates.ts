import { LocalDate } from './instants.ts';

const months = [
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  'january february march april may june july august september october november december'.split(' '),
];

/** Counted from 1 by its name, or by its first three letters or more, in Dutch or English; 0 for none. */
const monthCalled = (named: string): number =>
  Math.max(...months.map((names) => names.findIndex((name) => name.startsWith(named)))) + 1;

/** "31-8-2027", "31 augustus 2027", "31 August 2027" and "2027-08-31" as a date of the calendar; undefined when it is none, or lies outside 1970 to 2199. */
export const typedDate = (typed: string): LocalDate | undefined => {
  const text = typed.trim().toLowerCase();
  const inNumbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  const inWords = /^(\d{1,2}) ([a-z]{3,})\.? (\d{4})$/.exec(text);
  const [, day = '', named = '', year = ''] = inNumbers ?? inWords ?? [];
  const month = inWords === null ? named : String(monthCalled(named));
  const written = day === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return /^(?:19[7-9]|2[01]\d)\d-/.test(written) && LocalDate.safeParse(written).success ? written : undefined;
};

/** The date as its field shows it again: "31-08-2027". */
export const dateAsTyped = (date: LocalDate): string => date.split('-').reverse().join('-');

/** "2019-05-22T17:30" as a browser sends it and "22-05-2019 17.30" as a person types it, both as a wall time; anything else comes back as it was. */
export const typedWallTime = (typed: string): string => {
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})[\s,]+(\d{1,2})[.:](\d{2})(?:\s*uur)?$/.exec(typed.trim());
  if (dutch === null)
    return typed
      .trim()
      .replace(' ', 'T')
      .replace(/^(.{16}):00(?:\.000)?$/, '$1');
  const [, day = '', month = '', year = '', hour = '', minute = ''] = dutch;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${hour.padStart(2, '0')}:${minute}`;
};

/** "7.00", "07:00", "7u30" and "7 uur" as a time of the day, `07:00`; undefined when it is none. */
export const typedTime = (typed: string): string | undefined => {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:\s*[.:u]\s*(\d{2}))?\s*(?:uur|u|h)?\.?$/i.exec(typed.trim()) ?? [];
  return hour !== '' && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : undefined;
};
