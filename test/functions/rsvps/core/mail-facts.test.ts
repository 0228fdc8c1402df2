import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MessageKind, messageKinds, messages } from '#kernel/messages.ts';
import { changePlace } from '#rsvps/core/change-place.ts';
import { type MailedEvent, placeMailFacts } from '#rsvps/core/mail-facts.ts';
import { promoteWaiting } from '#rsvps/core/promote-waiting.ts';
import { releaseSeat } from '#rsvps/core/release-seat.ts';
import { reserveSeat } from '#rsvps/core/reserve-seat.ts';
import type { Rsvp } from '#rsvps/core/rsvp.ts';
import { evening } from '../../../support/examples/messages.ts';
import { answersOf, later, monday } from '../../../support/house.ts';
import { meeting, requestOf, rsvpOf } from './examples.ts';

const was = { startsAt: monday, endsAt: later(1), zone: 'Europe/Amsterdam', venue: evening.venue } as const;
const eventOf = (different: Partial<MailedEvent> = {}): MailedEvent => ({
  facts: { ...evening, version: 3 },
  state: 'published',
  keptUntil: '2019-08-22T04:00:00.000Z',
  ...different,
});
const mailed = (
  kind: MessageKind,
  rsvp: Rsvp,
  { event = eventOf(), generation = 1, mailbox = [rsvp], place = 1 } = {},
) => placeMailFacts({ kind, generation }, rsvp, event, mailbox, place);

/** For each kind a place of which it is true, and which generation the mail then has. */
const truths = {
  'seat-reserved': { rsvp: rsvpOf(), generation: 1, event: eventOf() },
  'place-waiting': { rsvp: rsvpOf({ state: 'waiting' }), generation: 1, event: eventOf() },
  'place-promoted': { rsvp: rsvpOf(), generation: 1, event: eventOf() },
  'place-changed': { rsvp: rsvpOf({ changes: 4 }), generation: 4, event: eventOf() },
  'place-released': { rsvp: rsvpOf({ state: 'cancelled', wasSeated: true }), generation: 1, event: eventOf() },
  'already-signed-up': { rsvp: rsvpOf({ repeats: 2 }), generation: 2, event: eventOf() },
  'event-changed': { rsvp: rsvpOf(), generation: 3, event: eventOf({ was }) },
  'event-cancelled': { rsvp: rsvpOf(), generation: 3, event: eventOf({ state: 'cancelled', reason: 'Zaal dicht.' }) },
} as const;
type Kind = keyof typeof truths;
const kinds = Object.keys(truths) as Kind[];
const factsOf = (kind: Kind, different: Partial<Rsvp> = {}) => {
  const { rsvp, generation, event } = truths[kind];
  const message = mailed(kind, { ...rsvp, ...different }, { generation, event });
  if (message === 'gone') throw new Error(`${kind} is gone`);
  return message.facts;
};

describe('a mail about a place', () => {
  test.each(kinds)('%s has facts that its template can render from', (kind) => {
    const facts = factsOf(kind);
    expect(messages[kind].parse(facts)).toEqual(facts);
    expect(facts).toMatchObject({ place: { name: 'Noor van den Berg', party: 1 }, keptUntil: eventOf().keptUntil });
  });

  test.each(kinds)('T12 %s repeats no diet, access need, telephone number, role or address', (kind) => {
    const told = { diet: 'geen noten', access: 'rolstoel', phone: '+31612345678', role: 'wethouder' };
    const text = JSON.stringify(factsOf(kind, { ...told, email: 'noor@helmond.example' }));
    expect(text).not.toMatch(/noten|rolstoel|31612345678|wethouder|helmond\.example/);
  });

  test('kinds that are about no place are nobody’s', () => {
    for (const kind of messageKinds.filter((one) => !kinds.includes(one as Kind))) {
      expect(mailed(kind, rsvpOf()), kind).toBe('gone');
    }
  });
});

describe('what a mail reports no longer exists', () => {
  const gone: readonly (readonly [Kind, string, Partial<Rsvp>])[] = [
    ['seat-reserved', 'the place was given up', { state: 'cancelled' }],
    ['seat-reserved', 'the place was given up and taken again', { generation: 2 }],
    ['seat-reserved', 'the place is one in line', { state: 'waiting' }],
    ['place-promoted', 'the place was given up', { state: 'cancelled' }],
    ['place-promoted', 'the guest came back since', { generation: 2 }],
    ['place-waiting', 'the guest is in by now', { state: 'seated' }],
    ['place-waiting', 'the guest left the line', { state: 'cancelled' }],
    ['place-waiting', 'the guest asked again since', { generation: 2 }],
    ['place-changed', 'it was changed again', { changes: 5 }],
    ['place-changed', 'the place was given up', { state: 'cancelled' }],
    ['place-released', 'the guest came back', { state: 'seated', generation: 2 }],
    ['place-released', 'the guest came back and left again', { generation: 2 }],
    ['already-signed-up', 'the place was given up', { state: 'cancelled' }],
    ['event-changed', 'the place was given up', { state: 'cancelled' }],
    ['event-cancelled', 'the place was given up before', { state: 'cancelled' }],
  ];
  test.each(gone)('%s: %s', (kind, _, different) => {
    const { rsvp, generation, event } = truths[kind];
    expect(mailed(kind, { ...rsvp, ...different }, { generation, event })).toBe('gone');
  });

  test.each(kinds.filter((kind) => !['place-released', 'event-cancelled'].includes(kind)))(
    'T6 %s is silent once the event is cancelled',
    (kind) => {
      const { rsvp, generation, event } = truths[kind];
      expect(mailed(kind, rsvp, { generation, event: { ...event, state: 'cancelled' } })).toBe('gone');
    },
  );

  test('T6 a move is silent once the event has moved again, and when nobody knows where it was', () => {
    const { rsvp } = truths['event-changed'];
    const moved = { facts: { ...evening, version: 4 }, was };
    expect(mailed('event-changed', rsvp, { generation: 3, event: eventOf(moved) })).toBe('gone');
    expect(mailed('event-changed', rsvp, { generation: 4, event: eventOf(moved) })).not.toBe('gone');
    expect(mailed('event-changed', rsvp, { generation: 3 })).toBe('gone');
  });

  test('T6 an event that takes place tells nobody that it does not', () => {
    expect(mailed('event-cancelled', rsvpOf(), { generation: 3 })).toBe('gone');
  });
});

describe('what a mail says', () => {
  test('for whom, when somebody else signed up, and who that was', () => {
    expect(factsOf('seat-reserved')).toMatchObject({ forAnother: false });
    expect(factsOf('seat-reserved')).not.toHaveProperty('by');
    expect(factsOf('seat-reserved', { for: 'other', by: 'Het secretariaat' })).toMatchObject({
      forAnother: true,
      by: 'Het secretariaat',
    });
  });

  test('all places of the mailbox that are still held, in their order', () => {
    const places = [
      rsvpOf({ name: 'Eerst', party: 2 }),
      rsvpOf({ name: 'Gegaan', state: 'cancelled' }),
      rsvpOf({ name: 'Wacht', state: 'waiting' }),
    ];
    const message = mailed('seat-reserved', places[0] ?? rsvpOf(), { mailbox: places });
    expect(message !== 'gone' && message.facts).toMatchObject({
      mailbox: [
        { name: 'Eerst', party: 2, state: 'seated' },
        { name: 'Wacht', party: 1, state: 'waiting' },
      ],
    });
  });

  test('the place in line of this moment', () => {
    const { rsvp } = truths['place-waiting'];
    expect(mailed('place-waiting', rsvp, { place: 7 })).toMatchObject({ facts: { placeInLine: 7 } });
  });

  test('whether a seat was given up, and by whom', () => {
    expect(factsOf('place-released')).toMatchObject({ wasSeated: true, releasedBy: 'guest' });
    expect(factsOf('place-released', { wasSeated: false, releasedBy: 'organiser' })).toMatchObject({
      wasSeated: false,
      releasedBy: 'organiser',
    });
  });

  test('why an event is cancelled, and where a moved one was', () => {
    expect(factsOf('event-cancelled')).toMatchObject({ reason: 'Zaal dicht.' });
    expect(factsOf('event-changed')).toMatchObject({ was, event: { startsAt: evening.startsAt } });
  });

  test('T10 the link of the guest as it is now, made from four things and no secret', () => {
    expect(factsOf('seat-reserved', { linkGeneration: 5 })).toMatchObject({
      link: { purpose: 'place', subject: 'samen-aan-de-slag', reader: rsvpOf().guest, generation: 5 },
    });
  });
});

describe('the calendar', () => {
  const sequenceOf = (rsvp: Rsvp, version: number): { uid: string; sequence: number } => {
    const kind =
      rsvp.state === 'cancelled' ? 'place-released' : rsvp.state === 'waiting' ? 'place-waiting' : 'seat-reserved';
    const event = eventOf({ facts: { ...evening, version } });
    const message = mailed(kind, rsvp, { event, generation: rsvp.generation });
    if (message === 'gone' || !('calendar' in message.facts)) throw new Error(`no calendar of ${kind}`);
    return message.facts.calendar;
  };

  test('T6 a sequence only rises, and rises with everything a calendar must notice, under one name', () => {
    const act = fc.constantFrom('give up', 'come back', 'wait', 'go in', 'bring one more', 'the event moves');
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        let rsvp = rsvpOf();
        let version = 3;
        let last = sequenceOf(rsvp, version);
        for (const [at, what] of acts.entries()) {
          const now = later(at);
          const before = rsvp;
          const back = (left: number) =>
            reserveSeat(
              meeting,
              { left, waiting: 0 },
              rsvp,
              requestOf({ id: `form-${at}`, answers: answersOf('Noor', { party: rsvp.party }) }),
              now,
            );
          const outcome =
            what === 'give up'
              ? releaseSeat(rsvp, { startsAt: later(99_999), by: 'guest', actor: 'guest' }, now)
              : what === 'come back'
                ? back(99)
                : what === 'wait'
                  ? back(0)
                  : what === 'go in' && rsvp.state === 'waiting'
                    ? promoteWaiting(
                        { party: rsvp.party, rsvp },
                        { left: 99, state: 'open', promoteUntil: later(99_999) },
                        now,
                      )
                    : what === 'bring one more'
                      ? changePlace(
                          rsvp,
                          { party: rsvp.party + 1 },
                          { left: 99, waiting: 0 },
                          { startsAt: later(99_999), closesAt: later(99_999), state: 'published' },
                          now,
                        )
                      : undefined;
          if (what === 'the event moves') version += 1;
          const noticed =
            what === 'the event moves' ||
            (outcome !== undefined && ['seated', 'waiting', 'promoted', 'released', 'changed'].includes(outcome.is));
          if (outcome !== undefined && 'rsvp' in outcome) rsvp = outcome.rsvp;
          const next = sequenceOf(rsvp, version);
          expect(next.uid).toBe(last.uid);
          if (noticed) expect(next.sequence, what).toBeGreaterThan(last.sequence);
          else expect([next.sequence, rsvp.generation]).toEqual([last.sequence, before.generation]);
          last = next;
        }
      }),
    );
  });

  test('is another’s for another guest and for another event', () => {
    const uids = [rsvpOf(), rsvpOf({ guest: 'c~d' }), rsvpOf({ slug: 'burendag' })].map(
      (rsvp) => sequenceOf(rsvp, 1).uid,
    );
    expect(new Set(uids).size).toBe(3);
  });

  test('T12 has a name without a name in it', () => {
    expect(sequenceOf(rsvpOf(), 1).uid).toMatch(/^[\w~-]+\.samen-aan-de-slag@aanschuif$/);
  });
});
