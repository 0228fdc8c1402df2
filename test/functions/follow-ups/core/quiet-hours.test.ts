import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addHours, addMilliseconds, addMinutes, type Instant, wallTimeOf } from '#kernel/instants.ts';
import { messageKinds } from '#kernel/message-kinds.ts';
import type { Message, SlotFacts } from '#kernel/messages.ts';
import { quietUntil, type Timing, timings, waitsUntil } from '../../../../functions/follow-ups/core/quiet-hours.ts';
import { messageExamples } from '../../../support/examples/messages.ts';
import { runs } from '../../../support/runs.ts';

const zone = 'Europe/Amsterdam';
const noon = '2019-05-20T10:00:00.000Z';
/** Half past ten in the evening of that day, and the morning after. */
const night = '2019-05-20T20:30:00.000Z';
const morning = '2019-05-21T06:00:00.000Z';
const kindsOf = (timing: Timing) => messageKinds.filter((kind) => timings[kind] === timing);

describe('quiet hours', () => {
  test('from nine in the evening to eight in the morning, to the minute', () => {
    expect(quietUntil('2019-05-20T18:59:59.999Z')).toBeUndefined();
    expect(quietUntil('2019-05-20T19:00:00.000Z')).toBe(morning);
    expect(quietUntil('2019-05-20T22:30:00.000Z')).toBe(morning);
    expect(quietUntil('2019-05-21T05:59:59.999Z')).toBe(morning);
    expect(quietUntil(morning)).toBeUndefined();
    // In winter.
    expect(quietUntil('2019-01-20T19:59:59.999Z')).toBeUndefined();
    expect(quietUntil('2019-01-20T20:00:00.000Z')).toBe('2019-01-21T07:00:00.000Z');
  });

  test('end at eight on the wall, also in the nights in which the clocks change', () => {
    expect(quietUntil('2019-03-30T21:00:00.000Z')).toBe('2019-03-31T06:00:00.000Z');
    expect(quietUntil('2019-03-31T00:30:00.000Z')).toBe('2019-03-31T06:00:00.000Z');
    expect(quietUntil('2019-10-26T20:00:00.000Z')).toBe('2019-10-27T07:00:00.000Z');
    expect(quietUntil('2019-10-27T00:30:00.000Z')).toBe('2019-10-27T07:00:00.000Z');
    expect(quietUntil('2019-10-27T01:30:00.000Z')).toBe('2019-10-27T07:00:00.000Z');
  });

  test('whenever it is, whoever waits waits for the next eight o’clock and no longer than eleven hours of the clock', () => {
    const anyMoment = fc
      .integer({ min: Date.parse('2019-01-01'), max: Date.parse('2032-01-01') })
      .map((at) => new Date(at).toISOString());
    fc.assert(
      fc.property(anyMoment, (now) => {
        const hour = Number(wallTimeOf(now, zone).slice(11, 13));
        const until = quietUntil(now);
        expect(until === undefined).toBe(hour >= 8 && hour < 21);
        if (until === undefined) return;
        expect(wallTimeOf(until, zone).slice(11)).toBe('08:00');
        expect(until > now).toBe(true);
        expect(quietUntil(until)).toBeUndefined();
        // Twelve in the night of October.
        expect(until <= addHours(now, 12)).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('what waits for the morning', () => {
  test('by day nothing', () => {
    for (const kind of messageKinds) expect(waitsUntil(messageExamples[kind], noon), kind).toBeUndefined();
  });

  test('what the clock or one press for many sends', () => {
    expect(kindsOf('planned')).toEqual([
      'event-reminder',
      'organiser-mail',
      'offer-lapsed',
      'cards-introduced',
      'follow-up',
      'save-the-date',
      'invitation',
      'invitation-reminder',
      'kit-request-waits',
      'kit-unanswered',
      'kit-moved-waits',
      'kit-tomorrow',
      'kit-return-reminder',
      'kit-next-warned',
    ]);
    for (const kind of kindsOf('planned')) expect(waitsUntil(messageExamples[kind], night), kind).toBe(morning);
  });

  test('not what somebody just did, nor a release', () => {
    for (const kind of kindsOf('at-once')) expect(waitsUntil(messageExamples[kind], night), kind).toBeUndefined();
  });

  test('not a letter that its writer has sent to themselves to look at', () => {
    const { facts } = messageExamples['organiser-mail'];
    const { link: _, ...trial } = facts;
    expect(waitsUntil({ kind: 'organiser-mail', facts: trial }, night)).toBeUndefined();
  });

  const changed = (startsAt: Instant, was: Instant): Message => {
    const { facts } = messageExamples['event-changed'];
    return {
      kind: 'event-changed',
      facts: { ...facts, event: { ...facts.event, startsAt }, was: { ...facts.was, startsAt: was } },
    };
  };
  const cancelled = (startsAt: Instant): Message => {
    const { facts } = messageExamples['event-cancelled'];
    return { kind: 'event-cancelled', facts: { ...facts, event: { ...facts.event, startsAt } } };
  };

  test('a change or a cancellation, unless it begins within thirty-six hours', () => {
    const soon = addHours(night, 36);
    const far = addMilliseconds(soon, 1);
    expect(waitsUntil(cancelled(soon), night)).toBeUndefined();
    expect(waitsUntil(cancelled(far), night)).toBe(morning);
    expect(waitsUntil(changed(soon, far), night)).toBeUndefined();
    // Put off: who would come tomorrow has to know today.
    expect(waitsUntil(changed(far, soon), night)).toBeUndefined();
    expect(waitsUntil(changed(far, far), night)).toBe(morning);
    // What has begun already is no hurry.
    expect(waitsUntil(changed(far, addMinutes(night, -1)), night)).toBe(morning);
  });

  test('of a kit, by its slots: where they are, where they were, and those that are no longer', () => {
    const { facts } = messageExamples['kit-moved'];
    const far = addDays(night, 20, zone);
    const soon = addHours(night, 12);
    const slot = { id: 'slot_1', station: 'Helmond', startsAt: far, endsAt: addHours(far, 4) };
    const moved = (different: { slots?: SlotFacts[]; gone?: SlotFacts[] }): Message => ({
      kind: 'kit-moved',
      facts: { ...facts, slots: [slot], gone: [], ...different },
    });
    expect(waitsUntil(moved({}), night)).toBe(morning);
    expect(waitsUntil(moved({ slots: [{ ...slot, startsAt: soon }] }), night)).toBeUndefined();
    expect(waitsUntil(moved({ gone: [{ ...slot, startsAt: soon }] }), night)).toBeUndefined();
    const was = { station: 'Helmond', startsAt: soon, endsAt: addHours(soon, 4) };
    expect(waitsUntil(moved({ slots: [{ ...slot, was }] }), night)).toBeUndefined();
  });
});
