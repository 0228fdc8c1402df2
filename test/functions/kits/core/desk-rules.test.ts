import { describe, expect, test } from 'vitest';
import type { StationDesk } from '#kits/core/desk.ts';
import {
  mostClosed,
  readClosing,
  readDeskPlan,
  readDeskRules,
  slotsIn,
  typedFromRules,
} from '#kits/core/desk-rules.ts';
import { usualHours } from '#kits/core/slot.ts';

const desk: StationDesk = {
  desk: 'stationsloket-helmond',
  name: 'Stationsloket Helmond',
  programme: 'programmateam',
  stations: [
    { code: 'HM', name: 'Helmond', owner: 'NS', spots: [{ id: 'spot-7', name: 'Stationshal' }] },
    { code: 'HMH', name: "Helmond 't Hout", owner: 'ProRail', spots: [] },
  ],
  notice: 15,
  hours: usualHours,
  houseRules: ['Houd de looproute vrij.'],
  revision: 2,
};
const shown = typedFromRules(desk);
const rules = (typed: Readonly<Record<string, string>>) => readDeskRules(desk, (field) => typed[field] ?? shown(field));

describe('the rules of a desk', () => {
  test('read back as they were shown', () => {
    expect(rules({})).toEqual({
      rules: {
        name: desk.name,
        notice: 15,
        hours: usualHours,
        houseRules: desk.houseRules,
        spots: { HM: desk.stations[0]?.spots, HMH: [] },
      },
    });
  });

  test('a spot keeps its id as long as it keeps its name, wherever it stands in the list; a new one is called after its name', () => {
    expect(rules({ 'spots-HM': 'Plein bij de klok\r\n\r\n  stationshal ' })).toMatchObject({
      rules: {
        spots: {
          HM: [
            { id: 'plein-bij-de-klok', name: 'Plein bij de klok' },
            { id: 'spot-7', name: 'stationshal' },
          ],
        },
      },
    });
  });

  test('a name in other letters gets an id all the same, and no two spots share one', () => {
    const read = rules({ 'spots-HM': 'Плац\nПерон\nSpot 7' });
    const ids = 'rules' in read ? (read.rules.spots.HM ?? []).map(({ id }) => id) : [];
    expect(ids).toEqual(['plek', 'plek-2', 'spot-7']);
  });

  test('hours are read as people write them', () => {
    expect(rules({ 'morning-from': '6.30', 'morning-until': '9:00 uur' })).toMatchObject({
      rules: { hours: { morning: { from: '06:30', until: '09:00' } } },
    });
  });

  test.each([
    [{ name: ' ' }, { name: 'missing' }],
    [{ name: 'x'.repeat(101) }, { name: 'too-long' }],
    [{ notice: '-1' }, { notice: 'not-a-number' }],
    [{ notice: '61' }, { notice: 'not-a-number' }],
    [{ 'morning-from': '' }, { 'morning-from': 'missing' }],
    [{ 'morning-from': '25.00' }, { 'morning-from': 'not-a-time' }],
    [{ 'morning-from': '5.59' }, { 'morning-from': 'too-early' }],
    [{ 'midday-until': '11.30' }, { 'midday-until': 'ends-before-start' }],
    [{ 'midday-from': '8.59' }, { 'midday-from': 'overlaps' }],
    [{ 'spots-HM': 'Hal\nhal' }, { 'spots-HM': 'same-spot-twice' }],
    [{ 'spots-HM': 'x'.repeat(201) }, { 'spots-HM': 'too-long' }],
    [{ 'house-rules': 'x\n'.repeat(31) }, { 'house-rules': 'too-many-lines' }],
  ])('%j is refused at its field', (typed, faults) => {
    expect(rules(typed as Readonly<Record<string, string>>)).toEqual({ faults });
  });
});

const today = '2027-09-06';
const whole = {
  from: '12-10-2027',
  until: '14-10-2027',
  reason: 'Werk aan de lift',
  station: ['HM', 'HMH'],
  part: ['morning'],
};
const closing = (different: Partial<Record<keyof typeof whole, string | readonly string[]>> = {}) => {
  const form = { ...whole, ...different };
  return readClosing(
    desk,
    (field) => String(form[field as keyof typeof form] ?? ''),
    (field) => (form[field as 'station' | 'part'] ?? []) as readonly string[],
    today,
  );
};

describe('closing days', () => {
  test('takes stations, days and parts together, with a reason', () => {
    const read = closing();
    expect(read).toEqual({
      closing: {
        stations: ['HM', 'HMH'],
        from: '2027-10-12',
        until: '2027-10-14',
        parts: ['morning'],
        reason: 'Werk aan de lift',
      },
    });
    expect('closing' in read && slotsIn(read.closing)).toHaveLength(6);
  });

  test('without a last day means one day', () => {
    expect(closing({ until: '' })).toMatchObject({ closing: { from: '2027-10-12', until: '2027-10-12' } });
  });

  test('takes ninety slots in one press and not one more', () => {
    const parts = ['morning', 'midday', 'afternoon'];
    expect(mostClosed).toBe(90);
    expect(closing({ until: '26-10-2027', part: parts })).toHaveProperty('closing');
    expect(closing({ until: '27-10-2027', part: parts })).toEqual({ faults: { until: 'too-many' } });
    expect(closing({ until: '12-10-2127' })).toEqual({ faults: { until: 'too-many' } });
  });

  test.each([
    [{ station: [] }, { station: 'missing' }],
    [{ station: ['UT'] }, { station: 'missing' }],
    [{ part: ['night'] }, { part: 'missing' }],
    [{ from: '' }, { from: 'missing' }],
    [{ from: 'morgen' }, { from: 'not-a-date' }],
    [{ from: '5-9-2027', until: '' }, { from: 'in-past' }],
    [{ until: '11-10-2027' }, { until: 'ends-before-start' }],
    [{ until: 'later' }, { until: 'not-a-date' }],
    [{ reason: ' ' }, { reason: 'missing' }],
    [{ reason: 'x'.repeat(201) }, { reason: 'too-long' }],
  ])('%j is refused at its field', (different, faults) => {
    expect(closing(different)).toEqual({ faults });
  });
});

describe('a desk as organisers make it', () => {
  const typed =
    (different: Readonly<Record<string, string>> = {}) =>
    (field: string) =>
      ({ organisation: 'Stationsloket Helmond', name: 'Loket', 'owner-HM': 'NS', 'owner-HMH': '', ...different })[
        field
      ] ?? '';
  const nameOf = (code: string) =>
    ({ HM: { name: 'Helmond', city: 'Helmond' }, HMH: { name: "Helmond 't Hout", city: 'Helmond' } })[code];

  test('has the id of the organisation whose people answer, and the stations with an owner', () => {
    expect(readDeskPlan(typed(), ['HM', 'HMH', 'XX'], nameOf)).toEqual({
      plan: {
        desk: 'stationsloket-helmond',
        name: 'Loket',
        stations: [{ code: 'HM', name: 'Helmond', city: 'Helmond', owner: 'NS' }],
      },
    });
  });

  test('needs an organisation, a name and a station', () => {
    expect(readDeskPlan(typed({ organisation: '!!', name: '', 'owner-HM': 'iemand' }), ['HM'], nameOf)).toEqual({
      faults: { organisation: 'missing', name: 'missing', stations: 'missing' },
    });
  });
});
