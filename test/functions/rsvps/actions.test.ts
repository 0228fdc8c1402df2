import { describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { answersOf, houseOver, later, look, monday, organiser, publish, signUp } from '../../support/house.ts';
import { plant } from '../../support/planted.ts';

const evening = async (capacity: number, different = {}) => {
  const house = houseOver(memoryDatabase());
  const slug = await publish(house, { capacity, ...different });
  return { house, slug, now: () => look(house, slug) };
};

const is = (outcome: unknown): string => (typeof outcome === 'string' ? outcome : (outcome as { is: string }).is);

describe('signing up', () => {
  test('seats a guest and owes the mail in the same breath', async () => {
    const { house, slug, now } = await evening(2);
    expect(is(await signUp(house, slug, answersOf('Noor van den Berg')))).toBe('seated');
    const { seats, seated, mails } = await now();
    expect(seats).toMatchObject({ capacity: 2, left: 1, waiting: 0 });
    expect(seated.map(({ name }) => name)).toEqual(['Noor van den Berg']);
    expect(mails.map(({ kind }) => kind)).toEqual(['seat-reserved']);
  });

  test('T1 puts the third of two in line, in the order of asking', async () => {
    const { house, slug, now } = await evening(2);
    for (const [at, name] of ['Een Aaa', 'Twee Bbb', 'Drie Ccc', 'Vier Ddd'].entries()) {
      await signUp(house, slug, answersOf(name), { now: later(at) });
    }
    const { seats, people, line, guests } = await now();
    expect(seats).toMatchObject({ left: 0, waiting: 2 });
    expect(people).toBe(2);
    const names = line.map((guest) => guests.find((rsvp) => rsvp.guest === guest)?.name);
    expect(names).toEqual(['Drie Ccc', 'Vier Ddd']);
  });

  test('T3 a party that does not fit waits, and nobody passes it although they would fit', async () => {
    const { house, slug, now } = await evening(3);
    await signUp(house, slug, answersOf('Groep Klein', { party: 2 }));
    expect(is(await signUp(house, slug, answersOf('Groep Groot', { party: 2 }), { now: later(1) }))).toBe('waiting');
    expect(is(await signUp(house, slug, answersOf('Een Alleen'), { now: later(2) }))).toBe('waiting');
    expect((await now()).seats).toMatchObject({ left: 1, waiting: 2 });
  });

  test('T2 the same form twice is one place and one mail', async () => {
    const { house, slug, now } = await evening(2);
    const first = await signUp(house, slug, answersOf('Noor Bakker'));
    const second = await signUp(house, slug, answersOf('Noor Bakker'));
    expect([is(first), is(second)]).toEqual(['seated', 'repeated']);
    const { seated, mails } = await now();
    expect([seated.length, mails.length]).toEqual([1, 1]);
  });

  test('T2 the same form with other answers is refused and changes nothing', async () => {
    const { house, slug, now } = await evening(2);
    await signUp(house, slug, answersOf('Noor Bakker'), { request: 'one-form' });
    const other = await signUp(house, slug, answersOf('Noor Bakker', { diet: 'vegetarisch' }), { request: 'one-form' });
    expect(other).toMatchObject({ is: 'refused', because: 'other-answers' });
    expect((await now()).seated[0]?.diet).toBeUndefined();
  });

  test('T2 the same person from two tabs holds one place; the link goes by mail once an hour', async () => {
    const { house, slug, now } = await evening(3);
    await signUp(house, slug, answersOf('Noor Bakker'), { request: 'tab-one' });
    expect(await signUp(house, slug, answersOf('noor  bakker'), { request: 'tab-two' })).toMatchObject({
      is: 'mailed',
      mail: false,
    });
    const hourLater = later(60 * 60_000);
    expect(await signUp(house, slug, answersOf('Noor Bakker'), { request: 'tab-three', now: hourLater })).toMatchObject(
      { mail: true },
    );
    expect(await signUp(house, slug, answersOf('Noor Bakker'), { request: 'tab-four', now: hourLater })).toMatchObject({
      mail: false,
    });
    const { people, mails } = await now();
    expect(people).toBe(1);
    expect(mails.map(({ kind }) => kind).sort()).toEqual(['already-signed-up', 'seat-reserved']);
  });

  test('two people from one mailbox hold two places', async () => {
    const { house, slug, now } = await evening(3);
    const email = 'secretariaat@helmond.example';
    await signUp(house, slug, answersOf('Wethouder van Helmond', { for: 'other', email }));
    await signUp(house, slug, answersOf('Ambtenaar van Helmond', { for: 'other', email }));
    expect((await now()).people).toBe(2);
  });

  test('who gave up and comes back goes to the end of the line', async () => {
    const { house, slug, now } = await evening(1);
    const place = await signUp(house, slug, answersOf('Eerst Een'));
    await signUp(house, slug, answersOf('Dan Twee'), { now: later(1) });
    if (typeof place === 'string' || place.is !== 'seated') throw new Error('not seated');
    await house.rsvps.releaseOwn(place.rsvp, later(2));
    const back = await signUp(house, slug, answersOf('Eerst Een'), { request: 'again', now: later(3) });
    expect(back).toMatchObject({ is: 'waiting', rsvp: { generation: 2 } });
    expect((await now()).seated.map(({ name }) => name)).toEqual(['Dan Twee']);
  });

  test('is refused after closing, except for the organiser', async () => {
    const { house, slug } = await evening(2, { closesAt: '2019-05-20T07:00:00.000Z' });
    expect(await signUp(house, slug, answersOf('Te Laat'))).toMatchObject({ is: 'refused', because: 'rsvps-closed' });
    expect(is(await signUp(house, slug, answersOf('Door Bureau'), { actor: organiser }))).toBe('seated');
  });
});

describe('giving up', () => {
  test('T3 the next in line goes in at once and gets the mail', async () => {
    const { house, slug, now } = await evening(1);
    const place = await signUp(house, slug, answersOf('Gaat Weg'));
    await signUp(house, slug, answersOf('Schuift Aan'), { now: later(1) });
    if (typeof place === 'string' || place.is !== 'seated') throw new Error('not seated');
    await house.rsvps.releaseOwn(place.rsvp, later(2));
    const { seats, seated, line, mails } = await now();
    expect(seats).toMatchObject({ left: 0, waiting: 0 });
    expect(seated.map(({ name }) => name)).toEqual(['Schuift Aan']);
    expect(line).toEqual([]);
    expect(mails.map(({ kind }) => kind).sort()).toEqual([
      'place-promoted',
      'place-released',
      'place-waiting',
      'seat-reserved',
    ]);
  });

  test('twice is once', async () => {
    const { house, slug, now } = await evening(2);
    const place = await signUp(house, slug, answersOf('Gaat Weg'));
    if (typeof place === 'string' || place.is !== 'seated') throw new Error('not seated');
    await house.rsvps.releaseOwn(place.rsvp, later(2));
    expect(is(await house.rsvps.releaseOwn(place.rsvp, later(3)))).toBe('released-before');
    expect((await now()).seats.left).toBe(2);
  });

  test('after the last moment for promotion a person decides', async () => {
    const { house, slug, now } = await evening(1, { promoteUntil: '2019-05-20T08:00:00.000Z' });
    const place = await signUp(house, slug, answersOf('Gaat Weg'));
    const next = await signUp(house, slug, answersOf('Wacht Nog'), { now: later(1) });
    if (typeof place === 'string' || place.is !== 'seated' || typeof next === 'string' || next.is !== 'waiting')
      throw new Error('?');
    const late = '2019-05-20T09:00:00.000Z';
    await house.rsvps.releaseOwn(place.rsvp, late);
    expect((await now()).seats).toMatchObject({ left: 1, waiting: 1 });
    expect((await now()).mails.map(({ kind }) => kind)).toContain('place-free-late');
    expect(is(await house.rsvps.promoteByOrganiser(organiser, slug, next.rsvp.guest, late))).toBe('promoted');
    expect((await now()).seated.map(({ name }) => name)).toEqual(['Wacht Nog']);
  });

  test('T3 when the process ends right after giving up, the sweep lets the next in', async () => {
    const { house, slug, now } = await evening(1);
    const place = await signUp(house, slug, answersOf('Gaat Weg'));
    await signUp(house, slug, answersOf('Schuift Aan'), { now: later(1) });
    if (typeof place === 'string' || place.is !== 'seated') throw new Error('not seated');
    // Read the place, read the event, write: the third call is the last thing this process does.
    const ending = houseOver(plant(house.database, 'process ends', 3).database);
    await expect(ending.rsvps.releaseOwn(place.rsvp, later(2))).rejects.toThrow('planted');
    expect((await now()).seats).toMatchObject({ left: 1, waiting: 1 });
    await house.rsvps.sweep(later(3), 200);
    expect((await now()).seated.map(({ name }) => name)).toEqual(['Schuift Aan']);
  });

  test('leaving the line lets a smaller party behind in', async () => {
    const { house, slug, now } = await evening(2);
    await signUp(house, slug, answersOf('Al Binnen'));
    const big = await signUp(house, slug, answersOf('Te Groot', { party: 2 }), { now: later(1) });
    await signUp(house, slug, answersOf('Past Wel'), { now: later(2) });
    if (typeof big === 'string' || big.is !== 'waiting') throw new Error('not waiting');
    await house.rsvps.releaseOwn(big.rsvp, later(3));
    expect((await now()).seats).toMatchObject({ left: 0, waiting: 0 });
  });
});

describe('changing how many come', () => {
  test('fewer gives the difference back and the line moves up', async () => {
    const { house, slug, now } = await evening(2);
    const pair = await signUp(house, slug, answersOf('Komt Samen', { party: 2 }));
    await signUp(house, slug, answersOf('Wacht Even'), { now: later(1) });
    if (typeof pair === 'string' || pair.is !== 'seated') throw new Error('not seated');
    await house.rsvps.changeOwn(pair.rsvp, { party: 1 }, later(2));
    expect((await now()).people).toBe(2);
    expect((await now()).waiting).toEqual([]);
  });

  test('more than there is leaves the old place as it was', async () => {
    const { house, slug, now } = await evening(2);
    const one = await signUp(house, slug, answersOf('Wil Meer'));
    await signUp(house, slug, answersOf('Ook Binnen'));
    if (typeof one === 'string' || one.is !== 'seated') throw new Error('not seated');
    expect(await house.rsvps.changeOwn(one.rsvp, { party: 2 }, later(2))).toMatchObject({
      is: 'refused',
      because: 'no-room-for-more',
    });
    expect((await now()).people).toBe(2);
  });
});

describe('an event that changes', () => {
  test('T3 more seats let exactly as many in as fit', async () => {
    const { house, slug, now } = await evening(1);
    for (const [at, name] of ['A Een', 'B Twee', 'C Drie', 'D Vier'].entries())
      await signUp(house, slug, answersOf(name), { now: later(at) });
    const { event } = await now();
    await house.events.save(slug, { ...event, capacity: 3 }, event.revision, organiser, later(10));
    await house.rsvps.sweep(later(20), 200);
    const then = await now();
    expect(then.seats).toMatchObject({ left: 0, waiting: 1 });
    expect(then.people).toBe(3);
  });

  test('T6 tells everybody once that it moved, seated and waiting', async () => {
    const { house, slug, now } = await evening(30);
    for (let guest = 0; guest < 60; guest += 1)
      await signUp(
        house,
        slug,
        answersOf(`Gast Nummer${'abcdefghij'[guest % 10]}${'klmnop'[Math.floor(guest / 10)]}`),
        { now: later(guest) },
      );
    const { event } = await now();
    await house.events.save(
      slug,
      { ...event, startsAt: '2019-05-22T16:30:00.000Z' },
      event.revision,
      organiser,
      later(100),
    );
    await house.rsvps.sweep(later(200), 200);
    await house.rsvps.sweep(later(300), 200);
    const told = (await now()).mails.filter(({ kind }) => kind === 'event-changed');
    expect(told.length).toBe(60);
    expect(new Set(told.map(({ reader }) => reader)).size).toBe(60);
  });

  test('T6 tells everybody once that it is cancelled, and takes nobody in any more', async () => {
    const { house, slug, now } = await evening(1);
    await signUp(house, slug, answersOf('A Een'));
    await signUp(house, slug, answersOf('B Twee'), { now: later(1) });
    await house.events.cancel(slug, 'De zaal is niet beschikbaar.', organiser, later(2));
    await house.rsvps.sweep(later(3), 200);
    expect((await now()).mails.filter(({ kind }) => kind === 'event-cancelled').length).toBe(2);
    expect(await signUp(house, slug, answersOf('C Drie'), { now: later(4) })).toMatchObject({
      is: 'refused',
      because: 'event-cancelled',
    });
  });
});

describe('T12 erasing', () => {
  test('sensitive answers go the morning later, guests after their term, the contact with them', async () => {
    const { house, slug, now } = await evening(2, { asks: ['diet', 'access'] });
    await signUp(house, slug, answersOf('Noor Bakker', { diet: 'vegetarisch', phone: '+31612345678' }));
    await house.rsvps.sweep('2019-05-23T03:59:00.000Z', 200);
    expect((await now()).seated[0]?.diet).toBe('vegetarisch');
    await house.rsvps.sweep('2019-05-23T04:00:00.000Z', 200);
    expect((await now()).seated[0]).not.toHaveProperty('diet');
    expect((await now()).seated[0]).not.toHaveProperty('phone');
    await house.rsvps.sweep('2019-08-22T03:59:00.000Z', 200);
    expect((await now()).guests.length).toBe(1);
    await house.rsvps.sweep('2019-08-22T04:00:00.000Z', 200);
    expect((await now()).guests).toEqual([]);
    expect((await now()).event.contact).toEqual({ name: '', phone: '', email: '' });
  });
});

describe('a guest without e-mail', () => {
  test('is seated, waits, goes in and gives up, and stands on the call list each time', async () => {
    const { house, slug, now } = await evening(1);
    const noAddress = { email: undefined as never };
    const first = await signUp(
      house,
      slug,
      { ...answersOf('Zonder Mail'), ...noAddress },
      { actor: organiser, request: 'staff-1' },
    );
    const second = await signUp(
      house,
      slug,
      { ...answersOf('Ook Zonder'), ...noAddress },
      { actor: organiser, request: 'staff-2', now: later(1) },
    );
    expect([is(first), is(second)]).toEqual(['seated', 'waiting']);
    if (typeof first === 'string' || first.is !== 'seated') throw new Error('not seated');
    await house.rsvps.releaseByOrganiser(organiser, slug, first.rsvp.guest, later(2));
    const { mails } = await now();
    expect(mails.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
      'place-promoted open',
      'place-released open',
      'place-waiting open',
      'seat-reserved open',
    ]);
  });
});

describe('T10 another organisation', () => {
  test('sees no guests, releases none and lets nobody in', async () => {
    const { house, slug } = await evening(1);
    const place = await signUp(house, slug, answersOf('Noor Bakker'));
    if (typeof place === 'string' || place.is !== 'seated') throw new Error('not seated');
    const stranger = { ...organiser, organisation: 'another' };
    expect(await house.rsvps.guestList(stranger, slug)).toBeUndefined();
    expect(is(await house.rsvps.releaseByOrganiser(stranger, slug, place.rsvp.guest, monday))).toBe('not-found');
    expect(is(await house.rsvps.promoteByOrganiser(stranger, slug, place.rsvp.guest, monday))).toBe('not-found');
  });
});

describe('slips and stale pages', () => {
  test('T12 a published event is never moved into the past: its guests would be erased', async () => {
    const { house, slug, now } = await evening(3);
    await signUp(house, slug, answersOf('Noor Bakker'));
    const { event } = await now();
    const slip = { ...event, startsAt: '2018-05-22T15:30:00.000Z', endsAt: '2018-05-22T19:30:00.000Z' };
    const saved = await house.events.save(slug, slip, event.revision, organiser, later(1));
    expect(saved).toMatchObject({ is: 'refused', because: 'moved-into-past' });
    await house.rsvps.sweep(later(2), 200);
    expect((await now()).guests.length).toBe(1);
  });

  test('T5 somebody who was erased and signs up again is owed a mail again', async () => {
    const { house, slug, now } = await evening(3);
    const first = await signUp(house, slug, answersOf('Noor Bakker'));
    if (typeof first === 'string' || first.is !== 'seated') throw new Error('not seated');
    await house.store.commit([
      ...house.store.forget(first.rsvp, 'guest-of-meeting'),
      ...house.events.seats.giveBack(slug, 1),
    ]);
    expect(is(await signUp(house, slug, answersOf('Noor Bakker'), { request: 'anew', now: later(1) }))).toBe('seated');
    expect((await now()).mails.filter(({ kind }) => kind === 'seat-reserved').length).toBe(2);
  });

  test('T3 what was too busy to promote stays due', async () => {
    const { house, slug, now } = await evening(1);
    const place = await signUp(house, slug, answersOf('Gaat Weg'));
    await signUp(house, slug, answersOf('Schuift Aan'), { now: later(1) });
    if (typeof place === 'string' || place.is !== 'seated') throw new Error('not seated');
    // Everything but the giving up itself meets somebody else.
    let transactions = 0;
    const busy = houseOver({
      ...house.database,
      transact: (writes) =>
        ++transactions === 1 ? house.database.transact(writes) : Promise.resolve({ is: 'conflict' }),
    });
    await busy.rsvps.releaseOwn(place.rsvp, later(2));
    expect((await now()).seats).toMatchObject({ left: 1, waiting: 1 });
    await house.rsvps.sweep(later(3), 200);
    expect((await now()).seated.map(({ name }) => name)).toEqual(['Schuift Aan']);
  });

  test('T3 more time for the line lets it move up', async () => {
    const { house, slug, now } = await evening(1, { promoteUntil: '2019-05-20T08:00:00.000Z' });
    const place = await signUp(house, slug, answersOf('Gaat Weg'));
    await signUp(house, slug, answersOf('Wacht Nog'), { now: later(1) });
    if (typeof place === 'string' || place.is !== 'seated') throw new Error('not seated');
    await house.rsvps.releaseOwn(place.rsvp, '2019-05-20T09:00:00.000Z');
    const { event } = await now();
    const longer = { ...event, promoteUntil: '2019-05-21T10:00:00.000Z' };
    await house.events.save(slug, longer, event.revision, organiser, '2019-05-20T09:01:00.000Z');
    await house.rsvps.sweep('2019-05-20T09:02:00.000Z', 200);
    expect((await now()).seated.map(({ name }) => name)).toEqual(['Wacht Nog']);
    expect(await house.todos()).toEqual([]);
  });

  test('the question of a late place goes when the event is cancelled', async () => {
    const { house, slug } = await evening(1, { promoteUntil: '2019-05-20T08:00:00.000Z' });
    const place = await signUp(house, slug, answersOf('Gaat Weg'));
    await signUp(house, slug, answersOf('Wacht Nog'), { now: later(1) });
    if (typeof place === 'string' || place.is !== 'seated') throw new Error('not seated');
    await house.rsvps.releaseOwn(place.rsvp, '2019-05-20T09:00:00.000Z');
    expect((await house.todos()).map(({ kind }) => kind)).toEqual(['place-free-late']);
    await house.events.cancel(slug, 'De zaal is dicht.', organiser, '2019-05-20T10:00:00.000Z');
    await house.rsvps.sweep('2019-05-20T10:01:00.000Z', 200);
    expect(await house.todos()).toEqual([]);
  });

  test('T12 nobody is entered once erasing has begun', async () => {
    const { house, slug } = await evening(3);
    const after = '2019-05-23T04:00:00.000Z';
    expect(await signUp(house, slug, answersOf('Te Laat'), { actor: organiser, now: after })).toMatchObject({
      is: 'refused',
      because: 'event-over',
    });
  });

  test('one thing that cannot be done keeps nothing else from being done', async () => {
    const { house, slug, now } = await evening(1);
    const place = await signUp(house, slug, answersOf('Gaat Weg'));
    await signUp(house, slug, answersOf('Schuift Aan'), { now: later(1) });
    if (typeof place === 'string' || place.is !== 'seated') throw new Error('not seated');
    await house.database.write({
      put: { of: 'event#stuk', item: 'promote', what: 'unknown', dueBucket: 'events', dueAt: monday },
      in: 'events',
    });
    const ending = houseOver(plant(house.database, 'process ends', 3).database);
    await expect(ending.rsvps.releaseOwn(place.rsvp, later(2))).rejects.toThrow('planted');
    const broke: unknown[] = [];
    await house.rsvps.sweep(later(3), 200, (error) => broke.push(error));
    expect(broke.length).toBe(1);
    expect((await now()).seated.map(({ name }) => name)).toEqual(['Schuift Aan']);
  });

  test('T2 a page from before somebody came back gives up nothing', async () => {
    const { house, slug, now } = await evening(3);
    const place = await signUp(house, slug, answersOf('Noor Bakker'));
    if (typeof place === 'string' || place.is !== 'seated') throw new Error('not seated');
    await house.rsvps.releaseOwn(place.rsvp, later(1), 1);
    await signUp(house, slug, answersOf('Noor Bakker'), { request: 'again', now: later(2) });
    expect(is(await house.rsvps.releaseOwn(place.rsvp, later(3), 1))).toBe('released-before');
    expect((await now()).seated.length).toBe(1);
  });

  test('a lost answer may be fetched again by a network that has had its fifty', async () => {
    const { house, slug } = await evening(3);
    const options = { request: 'the-same-form', language: 'nl', actor: { is: 'visitor' }, now: monday } as const;
    let tries = 0;
    const within = async () => (++tries > 1 ? ({ over: 'limit', until: later(1) } as const) : 'within');
    const answers = answersOf('Noor Bakker');
    expect(is(await house.rsvps.reserve(slug, answers, { ...options, within }))).toBe('seated');
    expect(is(await house.rsvps.reserve(slug, answers, { ...options, within }))).toBe('repeated');
    expect(
      is(await house.rsvps.reserve(slug, answersOf('Iemand Anders'), { ...options, request: 'another', within })),
    ).toBe('limited');
  });
});
