import { describe, expect, test } from 'vitest';
import { wallTimeOf } from '#kernel/instants.ts';
import { copyEvent } from '../../../../functions/events/core/copy-event.ts';
import { EventPlan } from '../../../../functions/events/core/event.ts';
import { monday } from '../../../support/house.ts';
import { eventOf } from './events.ts';
import { everyQuestion } from './questions.ts';

const { event } = eventOf(
  {
    groups: [{ group: 'ministers', seats: 4, releasedAt: '2019-05-21T10:00:00.000Z' }],
    offerHours: 24,
    approval: true,
  },
  { questions: [...everyQuestion], reason: 'x', state: 'cancelled' },
);
const copied = (date: string, from = event, title = 'Nog een keer') =>
  copyEvent(from, (field) => (field === 'date' ? date : title), monday);
const planOn = (date: string, from = event) => {
  const outcome = copied(date, from);
  if ('faults' in outcome) throw new Error(JSON.stringify(outcome.faults));
  return outcome.plan;
};
const wall = (instant: string): string => wallTimeOf(instant, 'Europe/Amsterdam');

describe('a copy', () => {
  test('is the whole plan under its own title, and nothing that is the event’s own', () => {
    const plan = planOn('22-11-2019');
    expect(EventPlan.parse(plan)).toEqual(plan);
    for (const own of ['slug', 'state', 'revision', 'reason', 'questions', 'owner'])
      expect(plan).not.toHaveProperty(own);
    const { startsAt, endsAt, closesAt, promoteUntil, groups, title, ...same } = plan;
    expect(title).toBe('Nog een keer');
    expect(event).toMatchObject(same);
    expect(groups).toMatchObject([{ group: 'ministers', seats: 4 }]);
  });

  test('moves every moment as many days, by the clock on the wall, also over a change of clocks', () => {
    const plan = planOn('22 november 2019');
    const days = (instant: string): string => wall(instant).slice(11);
    for (const at of ['startsAt', 'endsAt', 'closesAt', 'promoteUntil'] as const) {
      expect(days(plan[at])).toBe(days(event[at]));
    }
    expect(wall(plan.startsAt).slice(0, 10)).toBe('2019-11-22');
    expect(wall(plan.groups?.[0]?.releasedAt ?? '')).toBe('2019-11-21T12:00');
    // An hour more between them than as many times twenty-four.
    expect(Date.parse(plan.startsAt) - Date.parse(event.startsAt)).toBe((184 * 24 + 1) * 3_600_000);
  });

  test('closes at its start where the moment to close would be past already, and so does every other moment', () => {
    const early = {
      ...event,
      closesAt: '2019-05-01T15:00:00.000Z',
      promoteUntil: '2019-05-02T10:00:00.000Z',
      groups: [{ group: 'ministers' as const, seats: 4, releasedAt: '2019-05-03T10:00:00.000Z' }],
    };
    const soon = planOn('29-05-2019', early);
    expect([soon.closesAt, soon.promoteUntil, soon.groups?.[0]?.releasedAt]).toEqual(Array(3).fill(soon.startsAt));
    const later = planOn('22-11-2019', early);
    expect([later.closesAt, later.promoteUntil].map((at) => wall(at).slice(0, 10))).toEqual([
      '2019-11-01',
      '2019-11-02',
    ]);
  });

  test('in the zone of the event, which has no summer time on Bonaire', () => {
    const bonaire = { ...event, zone: 'America/Kralendijk' as const };
    const plan = planOn('2019-11-22', bonaire);
    expect(Date.parse(plan.startsAt) - Date.parse(event.startsAt)).toBe(184 * 24 * 3_600_000);
  });

  test.each([
    ['', { date: 'missing' }],
    ['morgen', { date: 'not-a-date' }],
    ['31-02-2020', { date: 'not-a-date' }],
    ['19-05-2019', { date: 'date-past' }],
  ] as const)('is refused on %j', (date, faults) => {
    expect(copied(date)).toEqual({ faults });
  });

  test('wants a title that fits', () => {
    expect(copied('22-11-2019', event, ' ')).toEqual({ faults: { title: 'missing' } });
    expect(copied('22-11-2019', event, 'x'.repeat(121))).toEqual({ faults: { title: 'too-long' } });
  });

  test('is refused on the night whose clock takes the hour away in which it is over again', () => {
    const night = {
      ...event,
      startsAt: '2019-05-22T00:15:00.000Z',
      endsAt: '2019-05-22T01:05:00.000Z',
      closesAt: '2019-05-21T22:00:00.000Z',
      promoteUntil: '2019-05-21T22:00:00.000Z',
      groups: [],
    };
    expect(wall(night.startsAt)).toBe('2019-05-22T02:15');
    expect(copied('29-03-2020', night)).toEqual({ faults: { date: 'clock-jumps' } });
    expect(copied('30-03-2020', night)).toHaveProperty('plan');
  });
});
