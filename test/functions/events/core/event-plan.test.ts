import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EventPlan } from '../../../../functions/events/core/event.ts';
import {
  type PlanFault,
  type PlanField,
  planFields,
  readPlan,
  typedFrom,
} from '../../../../functions/events/core/event-plan.ts';
import { anyText } from '../../../support/any-text.ts';
import { monday } from '../../../support/house.ts';
import { runs } from '../../../support/runs.ts';
import { formWith, typedOf } from './examples.ts';

const read = (different: Parameters<typeof formWith>[0] = {}, now = monday) =>
  readPlan(typedOf(formWith(different)), now);
const planFrom = (different: Parameters<typeof formWith>[0] = {}, now = monday): EventPlan => {
  const outcome = read(different, now);
  if ('faults' in outcome) throw new Error(JSON.stringify(outcome.faults));
  return outcome.plan;
};
const faultsIn = (different: Parameters<typeof formWith>[0]) => {
  const outcome = read(different);
  return 'faults' in outcome ? outcome.faults : {};
};

describe('an event form', () => {
  test('becomes a plan: wall times become moments, lines become lists, a telephone number one that can be dialled', () => {
    const plan = planFrom();
    expect(EventPlan.parse(plan)).toEqual(plan);
    expect(plan).toMatchObject({
      startsAt: '2019-05-22T15:30:00.000Z',
      endsAt: '2019-05-22T19:30:00.000Z',
      closesAt: '2019-05-22T10:00:00.000Z',
      promoteUntil: '2019-05-21T10:00:00.000Z',
      capacity: 60,
      partyLimit: 4,
      organisations: ['VWS', 'VNG'],
      contact: { name: 'Mees de Wit', phone: '+31701234567', email: 'mees@programma.example' },
    });
    expect(plan.programme).toEqual([
      { time: '17.30', what: 'Inloop met soep' },
      { time: '18.15', what: 'Welkom' },
      { time: '', what: 'Met ruimte voor vragen' },
    ]);
  });

  test('shown again and sent again is the same plan', () => {
    const plan = planFrom();
    expect(readPlan(typedFrom(plan), monday)).toEqual({ plan });
  });

  test('without a closing time closes at the start', () => {
    expect(planFrom({ closes: '' }).closesAt).toBe('2019-05-22T15:30:00.000Z');
  });

  test.each([
    ['12.00 on the working day before', '2019-05-22T17:30', monday, '2019-05-21T10:00:00.000Z'],
    ['Friday 12.00 before a Monday', '2019-05-27T17:30', monday, '2019-05-24T10:00:00.000Z'],
    ['the Wednesday before the Friday after Ascension', '2019-05-31T17:30', monday, '2019-05-29T10:00:00.000Z'],
    [
      'the start itself when that noon is past',
      '2019-05-22T17:30',
      '2019-05-21T10:00:00.000Z',
      '2019-05-22T15:30:00.000Z',
    ],
  ])('without a last moment for promotion takes %s', (_, starts, now, expected) => {
    const ends = starts.replace('17:30', '21:30');
    expect(planFrom({ starts, ends, closes: '', 'promote-until': '' }, now).promoteUntil).toBe(expected);
  });

  test('reads times as people type them in the Netherlands', () => {
    for (const starts of ['22-05-2019 17.30', '22-5-2019 17:30 uur', '22/05/2019, 17.30', '2019-05-22 17:30']) {
      expect(planFrom({ starts }).startsAt, starts).toBe('2019-05-22T15:30:00.000Z');
    }
  });

  test('reads how many places there are as people write thousands in either language, and half a place as none', () => {
    for (const capacity of ['1200', '1.200', '1,200', '1 200']) {
      expect(planFrom({ capacity }).capacity, capacity).toBe(1200);
    }
    expect(faultsIn({ capacity: '12,5' })).toEqual({ capacity: 'not-a-number' });
  });

  test('takes the wall time of the zone it is in: noon on Bonaire is six hours later in summer', () => {
    const plan = planFrom({ zone: 'America/Kralendijk', closes: '', 'promote-until': '' });
    expect(plan.startsAt).toBe('2019-05-22T21:30:00.000Z');
  });

  test('takes what is offered and asked in one order, each once, and nothing it does not know', () => {
    const plan = planFrom({ asks: ['access', 'diet', 'access', 'bsn'], offers: ['interpreter', 'wheelchair', 'bar'] });
    expect(plan.asks).toEqual(['diet', 'access']);
    expect(plan.offers).toEqual(['wheelchair', 'interpreter']);
  });

  test.each<[PlanField, PlanFault, string]>([
    ['kind', 'missing', ''],
    ['kind', 'not-a-choice', 'wedding'],
    ['title', 'missing', ' '],
    ['title', 'too-long', 'a'.repeat(121)],
    ['summary', 'too-long', 'a'.repeat(301)],
    ['text', 'too-long', 'a'.repeat(6001)],
    ['programme', 'too-long', 'a'.repeat(1001)],
    ['venue', 'missing', ''],
    ['street', 'missing', ''],
    ['city', 'missing', ''],
    ['starts', 'missing', ''],
    ['starts', 'not-a-time', 'volgende week'],
    ['starts', 'not-a-time', '2019-02-30T17:30'],
    ['starts', 'not-a-time', '0219-05-22T17:30'],
    ['ends', 'missing', ''],
    ['ends', 'ends-before-start', '2019-05-22T17:30'],
    ['closes', 'closes-after-start', '2019-05-22T17:31'],
    ['promote-until', 'promotes-after-start', '2019-05-22T17:31'],
    ['capacity', 'missing', ''],
    ['capacity', 'not-a-number', '0'],
    ['capacity', 'not-a-number', '-3'],
    ['capacity', 'not-a-number', '1e3'],
    ['capacity', 'not-a-number', '100.001'],
    ['party-limit', 'not-a-number', '21'],
    ['party-limit', 'missing', ''],
    ['for-whom', 'missing', ''],
    ['cost', 'missing', ''],
    ['organisations', 'missing', '\n'],
    ['contact-name', 'missing', ''],
    ['contact-phone', 'missing', ''],
    ['contact-phone', 'not-a-phone', '112'],
    ['contact-email', 'missing', ''],
    ['contact-email', 'not-an-email', 'mees@'],
    ['directions', 'too-long', 'a'.repeat(1001)],
    ['remind-days', 'not-days', 'een week'],
    ['remind-days', 'not-days', '7, -1'],
    ['remind-days', 'not-days', '61'],
    ['remind-days', 'not-days', '1 2 3 4 5 6'],
    ['remind-at', 'not-a-reminding-time', 'middag'],
    ['remind-at', 'not-a-reminding-time', '7.59'],
    ['remind-at', 'not-a-reminding-time', '20.01'],
  ])('%s is refused as %s', (field, fault, value) => {
    expect(faultsIn({ [field]: value })).toEqual({ [field]: fault });
  });

  test('a party larger than the event is refused', () => {
    expect(faultsIn({ capacity: '3', 'party-limit': '4' })).toEqual({ 'party-limit': 'party-above-capacity' });
  });

  test('the hour that is skipped in March and the one that comes twice in October are refused', () => {
    const night = { closes: '', 'promote-until': '' };
    expect(faultsIn({ ...night, starts: '2019-03-31T02:30', ends: '2019-03-31T05:00' })).toEqual({
      starts: 'time-does-not-exist',
    });
    expect(faultsIn({ ...night, starts: '2019-10-26T23:00', ends: '2019-10-27T02:30' })).toEqual({
      ends: 'time-exists-twice',
    });
  });

  test('reminders are so many days before, the farthest first and each once, at noon unless said', () => {
    const read = (days: string, at = '') => {
      const outcome = readPlan(typedOf(formWith({ 'remind-days': days, 'remind-at': at })), monday);
      return 'plan' in outcome ? outcome.plan.reminders : outcome.faults;
    };
    expect(read('1, 7')).toEqual({ days: [7, 1], time: '12:00' });
    expect(read('7 en 1 en 7', '9 uur')).toEqual({ days: [7, 1], time: '09:00' });
    expect(read('14 and 0', '08:00')).toEqual({ days: [14, 0], time: '08:00' });
    expect(read('60', '20.00')).toEqual({ days: [60], time: '20:00' });
    // Nobody is reminded, and at what time is no question then.
    expect(read('')).toBeUndefined();
    expect(read('', '23.00')).toBeUndefined();
    // The evening begins at half past five.
    expect(read('7, 0', '17.30')).toEqual({ 'remind-at': 'reminds-after-start' });
  });

  test('everything wrong is said at once', () => {
    const outcome = readPlan(() => [], monday);
    const optionalHere = planFields.filter((field) =>
      /-(?:seats|until|hours)$|^entry$|^approval$|^remind-/.test(field),
    );
    const optional = [
      'text',
      'programme',
      'zone',
      'closes',
      'promote-until',
      'asks',
      'directions',
      'offers',
      'listed',
      ...optionalHere,
    ];
    const asked = planFields.filter((field) => !optional.includes(field));
    expect('faults' in outcome && Object.keys(outcome.faults).sort()).toEqual([...asked].sort());
  });

  test('T13 whatever is typed is read or refused, and what is read can be stored and read again', () => {
    const anything = fc.record(
      Object.fromEntries(planFields.map((field) => [field, fc.array(anyText(), { maxLength: 3 })])),
    );
    fc.assert(
      fc.property(anything, fc.subarray([...planFields]), (typed, kept) => {
        const good = typedOf(formWith());
        const outcome = readPlan((field) => (kept.includes(field) ? good(field) : (typed[field] ?? [])), monday);
        if ('plan' in outcome) expect(EventPlan.parse(outcome.plan)).toEqual(outcome.plan);
        else expect(Object.keys(outcome.faults).length).toBeGreaterThan(0);
      }),
      { numRuns: runs(150) },
    );
  });
});

describe('how people get in', () => {
  test.each([
    ['a meeting', 'alderperson-meeting', '', 24],
    ['a meeting', 'alderperson-meeting', '0', undefined],
    ['a meeting', 'alderperson-meeting', '48', 48],
    ['an action', 'week-action', '', undefined],
    ['an action', 'station-action', '2', 2],
  ] as const)('%s (%s) with %j hours to choose offers for %s', (_, kind, typed, offerHours) => {
    expect(planFrom({ kind, 'offer-hours': typed }).offerHours).toBe(offerHours);
  });

  test.each(['169', '-1', 'een dag', '1,5'])('a term of %s is no term', (typed) => {
    expect(faultsIn({ 'offer-hours': typed })).toEqual({ 'offer-hours': 'not-hours' });
  });

  test('is by a form for everybody unless it is said to be by invitation, and without a yes unless one is asked', () => {
    expect(planFrom({ entry: 'open' })).not.toHaveProperty('entry');
    expect(planFrom({ entry: 'invitation', approval: ['yes'] })).toMatchObject({ entry: 'invitation', approval: true });
  });
});

describe('places kept for groups', () => {
  test('are read with the moment at which they are everybody’s', () => {
    const plan = planFrom({ 'partners-seats': '10', 'partners-until': '2019-05-20T12:00', 'ministers-seats': '2' });
    expect(plan.groups).toEqual([
      { group: 'ministers', seats: 2, releasedAt: '2019-05-21T10:00:00.000Z' },
      { group: 'partners', seats: 10, releasedAt: '2019-05-20T10:00:00.000Z' },
    ]);
    expect(readPlan(typedFrom(plan), monday)).toEqual({ plan });
  });

  test.each<[Parameters<typeof formWith>[0], ReturnType<typeof faultsIn>]>([
    [{ 'partners-seats': 'tien' }, { 'partners-seats': 'not-a-number' }],
    [{ 'partners-until': '2019-05-20T12:00' }, { 'partners-seats': 'seats-missing' }],
    [{ 'partners-seats': '2', 'partners-until': '2019-05-22T17:31' }, { 'partners-until': 'releases-after-start' }],
    [{ 'partners-seats': '40', 'advisers-seats': '21' }, { capacity: 'groups-above-capacity' }],
  ])('%j is said as %j', (typed, faults) => {
    expect(faultsIn(typed)).toEqual(faults);
  });
});
