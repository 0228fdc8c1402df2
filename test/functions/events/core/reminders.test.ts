import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Event } from '#events/core/event.ts';
import { movedTo } from '#events/core/moved-to.ts';
import {
  daysOfReminder,
  farthestReminder,
  type Reminders,
  reminderNow,
  reminderNumber,
  remindersMoved,
  remindersOf,
  versionOfReminder,
} from '#events/core/reminders.ts';
import { addDays, addHours, addMilliseconds, type Instant, localDateOf, wallTimeOf, Zone } from '#kernel/instants.ts';
import { runs } from '../../../support/runs.ts';
import { eventOf } from './events.ts';

const startsAt = '2019-05-22T15:30:00.000Z';
const usual: Reminders = { days: [7, 1], time: '12:00' };
const event = (different: Partial<Event> = {}): Event =>
  eventOf({}, { startsAt, endsAt: addHours(different.startsAt ?? startsAt, 4), reminders: usual, ...different }).event;
const moments = (one: Event): readonly Instant[] => remindersOf(one).map(({ at }) => at);

describe('when an event reminds', () => {
  test('so many days before, at a time on the clock of its zone, the farthest first', () => {
    expect(remindersOf(event())).toEqual([
      { days: 7, at: '2019-05-15T10:00:00.000Z' },
      { days: 1, at: '2019-05-21T10:00:00.000Z' },
    ]);
    expect(moments(event({ zone: 'America/Kralendijk' }))).toEqual([
      '2019-05-15T16:00:00.000Z',
      '2019-05-21T16:00:00.000Z',
    ]);
  });

  test('at noon on the wall, also when the clocks change in between', () => {
    const spring = event({ startsAt: '2019-04-01T15:30:00.000Z' });
    expect(moments(spring)).toEqual(['2019-03-25T11:00:00.000Z', '2019-03-31T10:00:00.000Z']);
    const autumn = event({ startsAt: '2019-10-28T16:30:00.000Z' });
    expect(moments(autumn)).toEqual(['2019-10-21T10:00:00.000Z', '2019-10-27T11:00:00.000Z']);
  });

  test('the days are those before the day on the wall, also of an event after midnight', () => {
    const late = event({ startsAt: '2019-05-22T22:30:00.000Z' });
    expect(moments(late)).toEqual(['2019-05-16T10:00:00.000Z', '2019-05-22T10:00:00.000Z']);
  });

  test('never once it has begun, and never where nothing is said', () => {
    expect(moments(event({ reminders: { days: [1, 0], time: '18:00' } }))).toEqual(['2019-05-21T16:00:00.000Z']);
    expect(moments(event({ reminders: { days: [0], time: '17:00' } }))).toEqual(['2019-05-22T15:00:00.000Z']);
    expect(moments(event({ reminders: { days: [0], time: '17:30' } }))).toEqual([]);
    const { reminders: _, ...silent } = event();
    expect(moments(silent)).toEqual([]);
  });
});

const anyZone = fc.constantFrom(...Zone.options);
const anyStart = fc
  .integer({ min: Date.parse('2019-01-01'), max: Date.parse('2031-12-31') })
  .map((at) => new Date(Math.floor(at / 60_000) * 60_000).toISOString());
const anyReminders = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 0, max: farthestReminder }), { maxLength: 5 }),
  time: fc
    .tuple(fc.integer({ min: 8, max: 19 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`),
});
const anyEvent = fc
  .record({ startsAt: anyStart, zone: anyZone, reminders: anyReminders })
  .map((plan) => event({ ...plan, closesAt: plan.startsAt, promoteUntil: plan.startsAt }));

describe('T6: whatever the days, the time, the zone and the year', () => {
  test('each reminder shows its time on the wall, so many days of the calendar before, and comes before the start', () => {
    fc.assert(
      fc.property(anyEvent, (one) => {
        for (const { days, at } of remindersOf(one)) {
          const wall = wallTimeOf(at, one.zone);
          expect(wall.slice(11)).toBe(one.reminders?.time);
          const [from, until] = [wall.slice(0, 10), localDateOf(one.startsAt, one.zone)];
          expect((Date.parse(until) - Date.parse(from)) / 86_400_000).toBe(days);
          expect(at < one.startsAt).toBe(true);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  test('an event that moves by whole days takes its reminders along by as many, by the clock on the wall', () => {
    fc.assert(
      fc.property(anyEvent, fc.integer({ min: -30, max: 30 }), (one, days) => {
        const to = addDays(one.startsAt, days, one.zone);
        // An hour that a change of clocks takes away moves the start itself.
        fc.pre(wallTimeOf(to, one.zone).slice(11) === wallTimeOf(one.startsAt, one.zone).slice(11));
        const moved = movedTo(one, { startsAt: to, endsAt: addHours(to, 2), venue: one.venue });
        expect(moments(moved)).toEqual(moments(one).map((at) => addDays(at, days, one.zone)));
      }),
      { numRuns: runs(300) },
    );
  });

  /** The duties as a table would hold them after these saves, by their days. */
  const after = (saves: readonly { readonly event: Event; readonly now: Instant }[]) => {
    const due = new Map<number, Instant>();
    saves.forEach(({ event: saved, now }, at) => {
      const moved = remindersMoved(saved, saves[at - 1]?.event, now);
      for (const days of moved.gone) due.delete(days);
      for (const { days, at: moment } of moved.due) due.set(days, moment);
    });
    return due;
  };

  test('however it is moved and set, what waits is what the event says now; a moment that has passed is skipped', () => {
    const anySave = fc.record({
      by: fc.integer({ min: -20, max: 40 }),
      reminders: fc.option(anyReminders, { nil: undefined }),
      later: fc.integer({ min: 1, max: 6 * 24 * 60 }),
    });
    fc.assert(
      fc.property(anyEvent, fc.array(anySave, { maxLength: 6 }), (first, changes) => {
        const published: Event = { ...first, state: 'published' };
        const saves = [{ event: published, now: addDays(first.startsAt, -30, first.zone) }];
        for (const { by, reminders, later } of changes) {
          const last = saves.at(-1) ?? { event: published, now: first.startsAt };
          const now = addMilliseconds(last.now, later * 60_000);
          const start = addDays(last.event.startsAt, by, last.event.zone);
          saves.push({ event: { ...last.event, startsAt: start, ...(reminders && { reminders }) }, now });
        }
        const due = after(saves);
        const last = saves.at(-1);
        const now = last?.now ?? first.startsAt;
        const says = remindersOf(last?.event ?? first);
        // Everything to come waits, at its moment.
        for (const { days, at } of says) if (at > now) expect(due.get(days)).toBe(at);
        // And nothing waits that the event does not say.
        for (const [days, at] of due) if (at > now) expect(says).toContainEqual({ days, at });
        const off = remindersMoved({ ...published, ...last?.event, state: 'cancelled' }, last?.event, now);
        expect([off.due, [...off.gone].sort()]).toEqual([[], says.map(({ days }) => days).sort()]);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('what a save does to what waits', () => {
  const now = '2019-05-10T08:00:00.000Z';
  const draft = event({ state: 'draft' });
  const published = event();

  test('publishing lays them down, but not those whose moment has passed', () => {
    expect(remindersMoved(draft, undefined, now)).toEqual({ due: [], gone: [] });
    expect(remindersMoved(published, draft, now).due).toEqual(remindersOf(published));
    expect(remindersMoved(published, draft, '2019-05-16T08:00:00.000Z').due.map(({ days }) => days)).toEqual([1]);
    expect(remindersMoved(published, undefined, '2019-05-22T08:00:00.000Z').due).toEqual([]);
  });

  test('a save that moves none of their moments leaves them alone, also one that is under way', () => {
    const retitled = { ...published, title: 'Anders' };
    expect(remindersMoved(retitled, published, '2019-05-15T10:00:30.000Z')).toEqual({ due: [], gone: [] });
  });

  test('one that is no more goes, and so does one whose new moment has passed', () => {
    const once = { ...published, reminders: { days: [1], time: '12:00' } };
    expect(remindersMoved(once, published, now)).toEqual({ due: [], gone: [7] });
    const sooner = { ...published, startsAt: addDays(startsAt, -7, 'Europe/Amsterdam') };
    expect(remindersMoved(sooner, published, now)).toEqual({
      due: [{ days: 1, at: '2019-05-14T10:00:00.000Z' }],
      gone: [7],
    });
  });

  test('another time of the day moves what is to come', () => {
    const later = { ...published, reminders: { days: [7, 1], time: '16:00' } };
    expect(remindersMoved(later, published, '2019-05-16T08:00:00.000Z')).toEqual({
      due: [{ days: 1, at: '2019-05-21T14:00:00.000Z' }],
      gone: [7],
    });
  });

  test('cancelled, nothing waits any more', () => {
    expect(remindersMoved({ ...published, state: 'cancelled' }, published, now)).toEqual({ due: [], gone: [7, 1] });
  });
});

describe('whether a reminder has a point', () => {
  test.each<[string, Event, number, Instant, readonly number[] | 'none']>([
    ['its moment has come', event(), 7, '2019-05-15T10:00:00.000Z', []],
    ['its moment is to come', event(), 7, '2019-05-15T09:59:59.999Z', 'none'],
    ['another came since', event(), 7, '2019-05-21T10:00:00.000Z', [1]],
    ['the last of two', event(), 1, '2019-05-21T23:00:00.000Z', []],
    ['the event reminds of no such day', event(), 3, '2019-05-21T10:00:00.000Z', 'none'],
    ['the event has begun', event(), 1, startsAt, 'none'],
    ['the event is off', event({ state: 'cancelled' }), 1, '2019-05-21T10:00:00.000Z', 'none'],
  ])('%s', (_, one, days, now, says) => {
    expect(reminderNow(one, days, now)).toEqual(says === 'none' ? says : { after: says });
  });

  test('its number tells the version and the days apart', () => {
    expect(reminderNumber(2, 7)).not.toBe(reminderNumber(1, 7));
    expect(
      new Set([0, 1, 7, 60].flatMap((days) => [1, 2, 3].map((version) => reminderNumber(version, days)))).size,
    ).toBe(12);
    expect([0, 7, 60].map((days) => daysOfReminder(reminderNumber(12, days)))).toEqual([0, 7, 60]);
    expect([0, 7, 60].map((days) => versionOfReminder(reminderNumber(12, days)))).toEqual([12, 12, 12]);
  });
});
