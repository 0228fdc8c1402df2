import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reserveSeat } from '#rsvps/core/reserve-seat.ts';
import { keptActs, keptRequests, Rsvp } from '#rsvps/core/rsvp.ts';
import { answersOf, later, monday } from '../../../support/house.ts';
import { meeting, requestOf, rsvpOf } from './examples.ts';

const room = { left: 2, waiting: 0 };
const hour = 60 * 60_000;

describe('reserving a seat', () => {
  test.each([
    ['the last one is left', { left: 1, waiting: 0 }, 1, 'seated'],
    ['just enough are left for a party', { left: 3, waiting: 0 }, 3, 'seated'],
    ['one too few are left', { left: 2, waiting: 0 }, 3, 'waiting'],
    ['none is left', { left: 0, waiting: 0 }, 1, 'waiting'],
    ['T3 somebody waits, although there is room', { left: 9, waiting: 1 }, 1, 'waiting'],
  ] as const)('when %s', (_, pool, party, is) => {
    const request = requestOf({ answers: answersOf('Noor Bakker', { party }) });
    expect(reserveSeat(meeting, pool, undefined, request, monday)).toMatchObject({
      is,
      was: undefined,
      rsvp: { state: is, party, generation: 1, changes: 0, revision: 1, toldVersion: 3 },
    });
  });

  test('makes a record that can be read back, with what was asked and who asked it', () => {
    const outcome = reserveSeat(meeting, room, undefined, requestOf({ askedAt: monday }), later(5));
    if (outcome.is !== 'seated') throw new Error(outcome.is);
    expect(Rsvp.parse(outcome.rsvp)).toEqual(outcome.rsvp);
    expect(outcome.rsvp).toMatchObject({ askedAt: monday, linkMailedAt: later(5), repeats: 0, linkGeneration: 1 });
    expect(outcome.rsvp.requests).toEqual([{ id: 'form-two', hash: 'hash-two', was: 'seated' }]);
    expect(outcome.rsvp.acts).toEqual([{ at: later(5), by: 'visitor', act: 'reserve-seat: seated', fields: [] }]);
  });

  test('T12 leaves no answer in the record of the act', () => {
    const outcome = reserveSeat(meeting, room, undefined, requestOf(), monday);
    expect(JSON.stringify('rsvp' in outcome && outcome.rsvp.acts)).not.toMatch(/noor|berg|wethouder/i);
  });

  test.each([
    ['a draft', { state: 'draft' }, 'not-published'],
    ['a cancelled event', { state: 'cancelled' }, 'event-cancelled'],
    ['an event whose sign-up has closed', { closesAt: monday }, 'rsvps-closed'],
  ] as const)('is refused for %s', (_, different, because) => {
    expect(reserveSeat({ ...meeting, ...different }, room, undefined, requestOf(), monday)).toEqual({
      is: 'refused',
      because,
    });
  });

  test('is possible until the very last millisecond, and for an organiser after it', () => {
    const closing = { ...meeting, closesAt: later(1) };
    expect(reserveSeat(closing, room, undefined, requestOf(), monday).is).toBe('seated');
    expect(reserveSeat(closing, room, undefined, requestOf(), later(1)).is).toBe('refused');
    expect(reserveSeat(closing, room, undefined, requestOf({ from: 'organiser' }), later(1)).is).toBe('seated');
    const erasing = { ...closing, erasesAt: later(9) };
    expect(reserveSeat(erasing, room, undefined, requestOf({ from: 'organiser' }), later(8)).is).toBe('seated');
    expect(reserveSeat(erasing, room, undefined, requestOf({ from: 'organiser' }), later(9))).toEqual({
      is: 'refused',
      because: 'event-over',
    });
    const cancelled = { ...meeting, state: 'cancelled' } as const;
    expect(reserveSeat(cancelled, room, undefined, requestOf({ from: 'organiser' }), monday).is).toBe('refused');
  });
});

describe('the same form again', () => {
  const same = requestOf({ id: 'form-one', hash: 'hash-one' });

  test('T2 gets the answer it got, whatever has become of the event since', () => {
    for (const state of ['published', 'cancelled', 'draft'] as const) {
      const outcome = reserveSeat({ ...meeting, state, closesAt: monday }, room, rsvpOf(), same, later(9));
      expect(outcome).toMatchObject({ is: 'repeated', answered: 'seated' });
    }
  });

  test('T2 gets it also after the place was given up: a reload is no way back in', () => {
    expect(reserveSeat(meeting, room, rsvpOf({ state: 'cancelled' }), same, monday).is).toBe('repeated');
  });

  test('T2 with other answers is refused', () => {
    expect(reserveSeat(meeting, room, rsvpOf(), { ...same, hash: 'other' }, monday)).toEqual({
      is: 'refused',
      because: 'other-answers',
    });
  });

  test('T2 is known among the latest five; an older one counts as a new form of somebody who is in', () => {
    let held = rsvpOf({ requests: [] });
    for (let form = 1; form <= keptRequests + 1; form += 1) {
      const outcome = reserveSeat(meeting, room, held, requestOf({ id: `form-${form}`, hash: 'h' }), monday);
      if (outcome.is !== 'mailed') throw new Error(outcome.is);
      held = outcome.rsvp;
    }
    expect(held.requests.map(({ id }) => id)).toEqual(['form-2', 'form-3', 'form-4', 'form-5', 'form-6']);
    const again = (id: string) => reserveSeat(meeting, room, held, requestOf({ id, hash: 'h' }), monday).is;
    expect([again('form-2'), again('form-1')]).toEqual(['repeated', 'mailed']);
  });
});

describe('the same person from another form', () => {
  test.each([
    [hour - 1, false],
    [hour, true],
  ])('gets the link by mail once an hour: after %i ms %s', (after, mail) => {
    const outcome = reserveSeat(meeting, room, rsvpOf(), requestOf(), later(after));
    expect(outcome).toMatchObject({
      is: 'mailed',
      mail,
      rsvp: { revision: 2, repeats: mail ? 1 : 0, linkMailedAt: mail ? later(after) : monday },
    });
  });

  test('T2 changes nothing of the place, whatever the form says', () => {
    const request = requestOf({ answers: answersOf('Noor van den Berg', { party: 4, diet: 'x' }), language: 'en' });
    const held = rsvpOf();
    const outcome = reserveSeat(meeting, room, held, request, later(2 * hour));
    if (outcome.is !== 'mailed') throw new Error(outcome.is);
    const { requests: _, revision: __, linkMailedAt: ___, repeats: ____, ...place } = outcome.rsvp;
    expect(held).toMatchObject(place);
  });

  test('is told by mail also when the event is full or sign-up has closed', () => {
    const closed = { ...meeting, closesAt: monday };
    expect(reserveSeat(closed, { left: 0, waiting: 3 }, rsvpOf(), requestOf(), later(1)).is).toBe('mailed');
    expect(reserveSeat(meeting, room, rsvpOf({ state: 'waiting' }), requestOf(), later(1)).is).toBe('mailed');
  });
});

describe('who gave up and comes back', () => {
  const gone = rsvpOf({ state: 'cancelled', generation: 2, changes: 5, revision: 9, repeats: 3, linkGeneration: 4 });

  test('begins a new generation, at the end of the line when there is one', () => {
    expect(
      reserveSeat(meeting, { left: 0, waiting: 2 }, gone, requestOf({ askedAt: later(7) }), later(7)),
    ).toMatchObject({ is: 'waiting', was: gone, rsvp: { generation: 3, changes: 6, revision: 10, askedAt: later(7) } });
  });

  test('keeps the link, and what must not happen twice', () => {
    const outcome = reserveSeat(meeting, room, gone, requestOf(), monday);
    expect(outcome).toMatchObject({ rsvp: { linkGeneration: 4, repeats: 3 } });
    expect('rsvp' in outcome && outcome.rsvp.requests.map(({ id }) => id)).toEqual(['form-one', 'form-two']);
  });

  test('answers anew: what was told before is not taken along', () => {
    const told = rsvpOf({ ...gone, diet: 'vegetarisch', wasSeated: true, releasedBy: 'organiser' });
    const outcome = reserveSeat(meeting, room, told, requestOf(), monday);
    for (const field of ['diet', 'wasSeated', 'releasedBy']) {
      expect('rsvp' in outcome && outcome.rsvp).not.toHaveProperty(field);
    }
  });

  test('T3 leaves due what the place given up still owed to the line', () => {
    const outcome = reserveSeat(meeting, room, { ...gone, dueAt: later(3) }, requestOf(), later(9));
    expect(outcome).toMatchObject({ rsvp: { dueAt: later(3) } });
    expect(reserveSeat(meeting, room, gone, requestOf(), later(9))).not.toHaveProperty('rsvp.dueAt');
  });

  test('is refused after closing like anybody', () => {
    expect(reserveSeat({ ...meeting, closesAt: monday }, room, gone, requestOf(), monday)).toMatchObject({
      is: 'refused',
      because: 'rsvps-closed',
    });
  });
});

describe('whatever the event and the guest look like', () => {
  test('T1 T3 nobody is seated beyond what is left nor past who waits, and the record keeps its bounds', () => {
    fc.assert(
      fc.property(
        fc.record({ left: fc.nat({ max: 5 }), waiting: fc.nat({ max: 3 }) }),
        fc.integer({ min: 1, max: 6 }),
        fc.option(
          fc.record({
            state: fc.constantFrom('seated' as const, 'waiting' as const, 'cancelled' as const),
            generation: fc.integer({ min: 1, max: 4 }),
            changes: fc.nat({ max: 9 }),
            acts: fc.nat({ max: 30 }).map((count) => Array.from({ length: count }, () => rsvpOf().acts[0] ?? never())),
          }),
          { nil: undefined },
        ),
        fc.nat({ max: 2 * hour }),
        (pool, party, held, after) => {
          const was = held === undefined ? undefined : rsvpOf(held);
          const request = requestOf({ answers: answersOf('Noor Bakker', { party }) });
          const outcome = reserveSeat(meeting, pool, was, request, later(after));
          if (outcome.is === 'seated') {
            expect(party).toBeLessThanOrEqual(pool.left);
            expect(pool.waiting).toBe(0);
          }
          if (!('rsvp' in outcome)) return;
          expect(outcome.rsvp.acts.length).toBeLessThanOrEqual(Math.max(keptActs, was?.acts.length ?? 0));
          expect(outcome.rsvp.requests.length).toBeLessThanOrEqual(keptRequests);
          expect(outcome.rsvp.revision).toBe((was?.revision ?? 0) + 1);
          expect(outcome.rsvp.generation).toBeGreaterThanOrEqual(was?.generation ?? 1);
        },
      ),
    );
  });
});

const never = (): never => {
  throw new Error('An example has an act.');
};

describe('how an event lets people in', () => {
  const room = { left: 2, waiting: 0 };
  const is = (decision: ReturnType<typeof reserveSeat>) => (decision.is === 'refused' ? decision.because : decision.is);
  const decide = (
    request: Parameters<typeof requestOf>[0],
    more: Partial<Parameters<typeof reserveSeat>[0]> = {},
    pool: Parameters<typeof reserveSeat>[1] = room,
    now = monday,
  ) => reserveSeat({ ...meeting, ...more }, pool, undefined, requestOf(request), now);

  test('by invitation: the public form is closed, the invited and organisers are not', () => {
    const entry = { entry: 'invitation' } as const;
    expect(is(decide({ from: 'guest' }, entry))).toBe('rsvps-closed');
    expect(is(decide({ from: 'invited', invitation: 'inv_x' }, entry))).toBe('seated');
    expect(is(decide({ from: 'organiser' }, entry))).toBe('seated');
  });

  test('the invited answer until closing, like anybody', () => {
    expect(is(decide({ from: 'invited' }, {}, room, meeting.closesAt))).toBe('rsvps-closed');
  });

  test('with a yes for each: the public form asks and holds its seats, whoever is invited or entered has that yes', () => {
    const approval = { approval: true };
    expect(decide({ from: 'guest' }, approval)).toMatchObject({ is: 'asked', rsvp: { state: 'asked' } });
    expect(decide({ from: 'guest' }, approval)).not.toHaveProperty('rsvp.approved');
    for (const from of ['invited', 'organiser'] as const)
      expect(decide({ from }, approval)).toMatchObject({ is: 'seated', rsvp: { approved: true } });
    expect(is(decide({ from: 'guest' }, approval, { left: 0, waiting: 0 }))).toBe('waiting');
  });

  test('a group’s places go first, past the line; a party that does not fit there is anybody’s', () => {
    const kept = (left: number, open = { left: 0, waiting: 3 }) => ({
      ...open,
      reserved: { group: 'partners' as const, left },
    });
    expect(decide({ from: 'organiser' }, {}, kept(1))).toMatchObject({ is: 'seated', rsvp: { pool: 'partners' } });
    const full = decide({ from: 'organiser' }, {}, kept(0));
    expect(full).toMatchObject({ is: 'waiting' });
    expect(full).not.toHaveProperty('rsvp.pool');
    expect(is(decide({ from: 'organiser' }, {}, kept(0, room)))).toBe('seated');
  });

  test('a place that came of an invitation, or instead of somebody, says so', () => {
    const insteadOf = { guest: 'inv_x', name: 'Noor' };
    expect(decide({ from: 'invited', invitation: 'inv_x', insteadOf, calendarFrom: 3 })).toMatchObject({
      rsvp: { invitation: 'inv_x', insteadOf, changes: 3 },
    });
  });
});
