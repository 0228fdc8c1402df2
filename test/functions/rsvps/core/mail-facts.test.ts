import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MessageKind, messageKinds } from '#kernel/message-kinds.ts';
import { messages } from '#kernel/messages.ts';
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
  { event = eventOf(), generation = 1, mailbox = [rsvp], place = 1, passedTo = 'Joris Vervanger' } = {},
) => placeMailFacts({ kind, generation }, rsvp, event, mailbox, place, passedTo);

/** For each kind a place of which it is true, and which generation the mail then has. */
const truths = {
  'seat-reserved': { rsvp: rsvpOf(), generation: 1, event: eventOf() },
  'place-waiting': { rsvp: rsvpOf({ state: 'waiting' }), generation: 1, event: eventOf() },
  'place-promoted': { rsvp: rsvpOf(), generation: 1, event: eventOf() },
  'place-changed': { rsvp: rsvpOf({ changes: 4 }), generation: 4, event: eventOf() },
  'place-released': { rsvp: rsvpOf({ state: 'cancelled', wasSeated: true }), generation: 1, event: eventOf() },
  'already-signed-up': { rsvp: rsvpOf({ repeats: 2 }), generation: 2, event: eventOf() },
  'event-changed': { rsvp: rsvpOf(), generation: 3, event: eventOf({ was }) },
  'event-reminder': { rsvp: rsvpOf(), generation: 307, event: eventOf() },
  'event-cancelled': { rsvp: rsvpOf(), generation: 3, event: eventOf({ state: 'cancelled', reason: 'Zaal dicht.' }) },
  'place-offered': { rsvp: rsvpOf({ state: 'offered', offeredUntil: later(9) }), generation: 1, event: eventOf() },
  'offer-lapsed': {
    rsvp: rsvpOf({ state: 'cancelled', releasedBy: 'clock', offeredUntil: later(9) }),
    generation: 1,
    event: eventOf(),
  },
  'place-asked': { rsvp: rsvpOf({ state: 'asked' }), generation: 1, event: eventOf() },
  'place-refused': {
    rsvp: rsvpOf({ state: 'cancelled', releasedBy: 'organiser', refused: { at: later(9), reason: 'Vol.' } }),
    generation: 1,
    event: eventOf(),
  },
  'change-asked': {
    rsvp: rsvpOf({ wish: { at: later(9), party: 3 } }),
    generation: Date.parse(later(9)),
    event: eventOf(),
  },
  'change-refused': {
    rsvp: rsvpOf({ refused: { at: later(12), reason: 'Vol.', wish: { at: later(9), party: 3 } } }),
    generation: Date.parse(later(12)),
    event: eventOf(),
  },
  'place-handed-over': {
    rsvp: rsvpOf({ state: 'cancelled', releasedBy: 'handed-over', passedTo: 'somebody', wasSeated: true }),
    generation: 1,
    event: eventOf(),
  },
  'place-taken-over': {
    rsvp: rsvpOf({ insteadOf: { guest: 'somebody', name: 'Mees Eerst' } }),
    generation: 1,
    event: eventOf(),
  },
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
    ['event-reminder', 'the place was given up', { state: 'cancelled' }],
    ['event-reminder', 'the place is offered again, and wants a yes', { state: 'offered' }],
    ['event-reminder', 'the place is one in line', { state: 'waiting' }],
    ['event-cancelled', 'the place was given up before', { state: 'cancelled' }],
    ['place-offered', 'it was taken', { state: 'seated' }],
    ['place-offered', 'it was refused', { state: 'cancelled', releasedBy: 'guest' }],
    ['place-offered', 'the guest came back since', { generation: 2 }],
    ['offer-lapsed', 'the guest came back', { state: 'waiting', generation: 2 }],
    ['offer-lapsed', 'the guest came back and refused', { generation: 2 }],
    ['place-asked', 'an organiser said yes', { state: 'seated' }],
    ['place-asked', 'an organiser said no', { state: 'cancelled' }],
    ['place-refused', 'the guest came back', { state: 'asked', generation: 2 }],
    ['change-asked', 'it was answered', { wish: undefined as never }],
    ['change-asked', 'something else is asked now', { wish: { at: later(10), party: 2 } }],
    ['change-asked', 'the place was given up', { state: 'cancelled' }],
    [
      'change-refused',
      'something else was refused since',
      { refused: { at: later(13), reason: 'Nee.', wish: { at: later(12) } } },
    ],
    ['change-refused', 'the place was given up', { state: 'cancelled' }],
    ['place-handed-over', 'the guest came back', { state: 'waiting', generation: 2 }],
    ['place-taken-over', 'it was given up', { state: 'cancelled' }],
    ['place-taken-over', 'the guest came back since', { generation: 2 }],
  ];
  test.each(gone)('%s: %s', (kind, _, different) => {
    const { rsvp, generation, event } = truths[kind];
    expect(mailed(kind, { ...rsvp, ...different }, { generation, event })).toBe('gone');
  });

  test.each(kinds.filter((kind) => !['place-released', 'place-handed-over', 'event-cancelled'].includes(kind)))(
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

  test('until when a place is held, also for who took an offer over', () => {
    expect(factsOf('place-offered')).toMatchObject({ heldUntil: later(9), place: { state: 'offered' } });
    expect(factsOf('place-taken-over', { state: 'offered', offeredUntil: later(9) })).toMatchObject({
      heldUntil: later(9),
    });
    expect(factsOf('place-taken-over')).not.toHaveProperty('heldUntil');
  });

  test('what was asked, why it was refused, and who comes for whom', () => {
    expect(factsOf('change-asked')).toMatchObject({ wish: { party: 3 } });
    const substitute = { name: 'Joris Vervanger', email: 'joris@gemeente.example' };
    const asked = factsOf('change-asked', { wish: { at: later(9), substitute } });
    expect(asked).toMatchObject({ wish: { substitute: 'Joris Vervanger' } });
    expect(JSON.stringify(asked)).not.toContain('joris@');
    expect(factsOf('change-refused')).toMatchObject({ wish: { party: 3 }, reason: 'Vol.' });
    expect(factsOf('place-refused')).toMatchObject({ reason: 'Vol.' });
    expect(factsOf('place-handed-over')).toMatchObject({ to: 'Joris Vervanger', wasSeated: true });
    expect(factsOf('place-taken-over')).toMatchObject({ insteadOf: 'Mees Eerst' });
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
    if (message === 'gone' || !('calendar' in message.facts) || message.facts.calendar === undefined)
      throw new Error(`no calendar of ${kind}`);
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
