import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directoryActions, stationActions } from '../../../functions/directory/actions.ts';

const directory = directoryActions();
const theEvening = '2019-05-22';
const today = '2026-11-22';

const namesOf = (list: readonly { readonly displayName: string }[]) => list.map(({ displayName }) => displayName);
const dates = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the municipalities on a date', () => {
  test.each([
    ['2019-01-01', 355],
    [theEvening, 355],
    ['2020-12-31', 355],
    ['2021-01-01', 352],
    ['2022-01-01', 345],
    ['2022-03-23', 345],
    ['2022-03-24', 344],
    ['2023-01-01', 342],
    [today, 342],
    ['2035-01-01', 342],
  ])('on %s there are %i', (date, count) => {
    expect(directory.municipalitiesOn(date)).toHaveLength(count);
  });

  test('are not made up for a date before the table', () => {
    expect(directory.firstDate).toBe('2019-01-01');
    expect(() => directory.municipalitiesOn('2018-12-31')).toThrow(RangeError);
    expect(() => directory.find('bergen', '2018-12-31')).toThrow(RangeError);
  });

  test('are counted per province as CBS does', () => {
    const counts: Record<string, number> = {};
    for (const { province } of directory.municipalitiesOn(today)) counts[province] = (counts[province] ?? 0) + 1;
    expect(counts).toEqual({
      Groningen: 10,
      Fryslân: 18,
      Drenthe: 12,
      Overijssel: 25,
      Flevoland: 6,
      Gelderland: 51,
      Utrecht: 26,
      'Noord-Holland': 44,
      'Zuid-Holland': 50,
      Zeeland: 13,
      'Noord-Brabant': 56,
      Limburg: 31,
    });
  });

  test('stand in the order a Dutch reader looks for them', () => {
    const names = namesOf(directory.municipalitiesOn(today));
    expect(names.slice(0, 3)).toEqual(['Aa en Hunze', 'Aalsmeer', 'Aalten']);
    expect(names.at(-1)).toBe('Zwolle');
    const around = names.indexOf('Súdwest-Fryslân');
    expect(names.slice(around - 1, around + 2)).toEqual(['Stichtse Vecht', 'Súdwest-Fryslân', 'Terneuzen']);
    expect(names.slice(names.indexOf('Den Bosch'), names.indexOf('Den Bosch') + 3)).toEqual([
      'Den Bosch',
      'Den Haag',
      'Den Helder',
    ]);
  });

  test('have a code of their own and lie in the European Netherlands, whatever the date', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const list = directory.municipalitiesOn(date);
        expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
        for (const { code, lat, lng } of list) {
          expect(code).toMatch(/^GM\d{4}$/);
          expect(lat > 50.7 && lat < 53.6 && lng > 3.3 && lng < 7.3).toBe(true);
        }
      }),
    );
  });
});

describe('one municipality', () => {
  test('is known by its code', () => {
    expect(directory.municipality('GM0518')).toMatchObject({
      name: "'s-Gravenhage",
      displayName: 'Den Haag',
      province: 'Zuid-Holland',
    });
    expect(directory.municipality('GM0794')?.displayName).toBe('Helmond');
    expect(directory.municipality('GM9999')).toBeUndefined();
    expect(directory.municipality('toString')).toBeUndefined();
  });

  test('that ended keeps its code and name, and says what it became part of', () => {
    const weesp = directory.municipality('GM0457');
    const amsterdam = directory.municipality('GM0363');
    expect(weesp).toMatchObject({ name: 'Weesp', endedOn: '2022-03-24', successors: ['GM0363'] });
    expect([weesp?.lat, weesp?.lng, weesp?.province]).toEqual([amsterdam?.lat, amsterdam?.lng, amsterdam?.province]);
  });

  test('that was split has several successors', () => {
    expect([...(directory.municipality('GM0788')?.successors ?? [])].sort()).toEqual([
      'GM0757',
      'GM0824',
      'GM0855',
      'GM0865',
    ]);
  });

  test('that began by a merger was not there the day before', () => {
    expect(directory.municipality('GM1979')?.startedOn).toBe('2021-01-01');
    expect(directory.find('eemsdelta', '2020-12-31')).toEqual([]);
    expect(namesOf(directory.find('eemsdelta', '2021-01-01'))).toEqual(['Eemsdelta']);
  });

  test('that ended has successors that were in force on that very day', () => {
    const ended = directory.municipalitiesOn(theEvening).filter(({ endedOn }) => endedOn !== undefined);
    expect(ended).toHaveLength(18);
    for (const { endedOn = '', successors = [] } of ended) {
      const there = new Set(directory.municipalitiesOn(endedOn).map(({ code }) => code));
      expect(successors.length).toBeGreaterThan(0);
      expect(successors.every((code) => there.has(code))).toBe(true);
    }
  });
});

describe('finding', () => {
  test.each([
    ['den haag', ['Den Haag']],
    ['s gravenhage', ['Den Haag']],
    ["'S-GRAV", ['Den Haag']],
    ['gravenhage', ['Den Haag']],
    ['haag', ['Den Haag']],
    ['den bosch', ['Den Bosch']],
    ['hertogen', ['Den Bosch']],
    ['sudwest', ['Súdwest-Fryslân']],
    ['fryslan', ['Noardeast-Fryslân', 'Súdwest-Fryslân']],
    ['bergen', ['Bergen (L.)', 'Bergen (NH.)', 'Bergen op Zoom']],
    ['  Helmond ', ['Helmond']],
    ['elmond', []],
    ['', []],
    [' - ', []],
    ['parijs', []],
  ])('%j gives %j', (text, names) => {
    expect(namesOf(directory.find(text, today))).toEqual(names);
  });

  test('looks in the list of the date', () => {
    expect(namesOf(directory.find('weesp', theEvening))).toEqual(['Weesp']);
    expect(directory.find('weesp', today)).toEqual([]);
  });

  test('gives everybody their own by name, by other name, by half a name', () => {
    for (const { code, name, displayName } of directory.municipalitiesOn(theEvening)) {
      for (const text of [name, displayName, name.toUpperCase(), displayName.slice(0, 4)]) {
        expect(directory.find(text, theEvening).map((found) => found.code)).toContain(code);
      }
    }
  });
});

describe('stations', () => {
  const { stations, station, stationsIn } = stationActions();

  test('are 396, each in a municipality of today, each with a code of its own', () => {
    expect(stations()).toHaveLength(396);
    const inForce = new Set(directory.municipalitiesOn(today).map(({ code }) => code));
    for (const one of stations()) {
      expect(inForce.has(one.municipality)).toBe(true);
      expect(station(one.code)).toBe(one);
    }
  });

  test('are found by code and by municipality', () => {
    expect(station('UT')).toMatchObject({ name: 'Utrecht Centraal', municipality: 'GM0344' });
    expect(station('??')).toBeUndefined();
    expect(stationsIn('GM0794').map(({ name }) => name)).toEqual([
      'Helmond',
      "Helmond 't Hout",
      'Helmond Brandevoort',
      'Helmond Brouwhuis',
    ]);
    expect(stationsIn('GM0457')).toEqual([]);
  });
});
