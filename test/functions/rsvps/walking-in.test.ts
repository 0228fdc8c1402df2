import { describe, expect, test } from 'vitest';
import type { Instant } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { AtTheDoor, WalkInOptions } from '#rsvps/walking-in.ts';
import { answersOf, type House, later, look, monday, organiser, signUp } from '../../support/house.ts';
import { device, doors, minutesLater } from './door-promises.ts';
import { coming, invitedEvening, inviteeOf, notComing, somebodyElse } from './invited-house.ts';

const request = (at: number): string => `op_${String(at).padStart(22, '0')}`;

/** An evening of four chairs: three invited people, and the doors about to open with so many chairs lent to them. */
const evening = async ({
  lent = 1,
  capacity = 4,
  ...plan
}: {
  lent?: number;
  capacity?: number;
  offerHours?: number;
} = {}) => {
  const invitees = ['Anna Een', 'Bram Twee', 'Cato Drie'].map((name) => inviteeOf(name));
  const night = await invitedEvening(memoryDatabase(), invitees, { capacity, ...plan });
  const { house, slug } = night;
  const lend = async (chairs: number) => {
    const found = await house.events.find(slug, { consistent: true });
    if (found === undefined) throw new Error('The event is gone.');
    const written = await house.store.commit(house.events.seats.leaseToDoor(found, chairs, doors));
    if (written.is !== 'written') throw new Error('Nothing was lent.');
  };
  if (lent > 0) await lend(lent);
  let operations = 0;
  const walkIn = async (who: Partial<AtTheDoor>, options: Partial<WalkInOptions> = {}) => {
    operations += 1;
    const outcome = await house.rsvps.walkIn(
      slug,
      { name: 'Emre Şahin', party: 1, ...who },
      { request: request(operations), chair: 'leased', actor: device, now: doors, at: doors, ...options },
    );
    if (outcome === 'busy') throw new Error('Nobody else is there to be busy with.');
    return outcome;
  };
  const pools = async () => {
    const { seats, pools: others, event } = await look(house, slug);
    return {
      open: [seats.capacity, seats.left],
      door: [others.door?.capacity, others.door?.left],
      all: event.capacity,
    };
  };
  return { ...night, lend, walkIn, pools };
};

const seatedOf = (outcome: Awaited<ReturnType<Awaited<ReturnType<typeof evening>>['walkIn']>>) => {
  if (outcome.is !== 'seated') throw new Error(JSON.stringify(outcome));
  return outcome;
};

const take = (house: House, slug: string, name: string, different = {}) =>
  takeAll(house, slug, answersOf(name), different);
const takeAll = async (house: House, slug: string, answers: ReturnType<typeof answersOf>, different = {}) => {
  const made = await signUp(house, slug, answers, { now: later(1), ...different });
  if (made === 'busy' || !('rsvp' in made)) throw new Error(JSON.stringify(made));
  return made.rsvp;
};

describe('somebody nobody knew comes in', () => {
  test('takes a chair that was lent to the door, and is a guest with what they told', async () => {
    const { walkIn, pools } = await evening();
    const { rsvp, chair, again } = seatedOf(
      await walkIn({ role: 'wethouder', municipality: 'GM0794', email: 'emre@gemeente.example' }),
    );
    expect([chair, again]).toEqual(['leased', false]);
    expect(rsvp).toMatchObject({
      state: 'seated',
      pool: 'door',
      name: 'Emre Şahin',
      role: 'wethouder',
      municipality: 'GM0794',
      party: 1,
      generation: 1,
      askedAt: doors,
    });
    expect(await pools()).toEqual({ open: [3, 3], door: [1, 0], all: 4 });
  });
  test('T4 with an address reads that they have a place; without one nobody is to call them', async () => {
    const { walkIn, mailsTo } = await evening({ lent: 2 });
    const mailed = seatedOf(await walkIn({ email: 'emre@gemeente.example' }));
    const known = seatedOf(await walkIn({ name: 'Zonder Mail' }));
    expect(await mailsTo(mailed.rsvp.guest)).toEqual(['seat-reserved']);
    expect(await mailsTo(known.rsvp.guest)).toEqual([]);
  });
  test('T1 finds no chair where none was lent, and is told so', async () => {
    const { walkIn, pools } = await evening({ lent: 1 });
    expect(await walkIn({ party: 2 })).toEqual({ is: 'refused', because: 'no-leased-place' });
    expect(await pools()).toEqual({ open: [3, 3], door: [1, 1], all: 4 });
  });
  test('T2 T8 is one guest and one chair, however often the operation arrives', async () => {
    const { walkIn, pools, all, house, slug } = await evening({ lent: 3 });
    const options = { request: request(77) };
    for (const who of [{}, { email: 'emre@gemeente.example' }]) {
      const first = seatedOf(
        await walkIn(who, { ...options, request: `${options.request}${Object.keys(who).length}` }),
      );
      for (let time = 0; time < 3; time += 1) {
        const again = await walkIn(who, {
          ...options,
          request: `${options.request}${Object.keys(who).length}`,
          now: minutesLater(time),
        });
        expect(again).toEqual({ ...first, again: true });
      }
    }
    expect(await pools()).toEqual({ open: [1, 1], door: [3, 1], all: 4 });
    expect((await house.store.guests(slug)).length).toBe(2);
    expect((await all()).every(({ state }) => state === 'invited')).toBe(true);
  });
  test('T8 who gave the place up before the operation came again is not seated anew', async () => {
    const { walkIn, house, slug, pools } = await evening();
    const options = { request: request(5) };
    const { rsvp } = seatedOf(await walkIn({ email: 'emre@gemeente.example' }, options));
    await house.rsvps.releaseByOrganiser(organiser, slug, rsvp.guest, minutesLater(1));
    expect(await walkIn({ email: 'emre@gemeente.example' }, options)).toEqual({
      is: 'refused',
      because: 'place-given-up',
    });
    expect((await pools()).door).toEqual([1, 1]);
  });
  test('of an event that is off, or whose guests were erased, is told so', async () => {
    const { walkIn, house, slug } = await evening();
    const found = await house.events.find(slug);
    const erased = found && house.events.erasing(found.event).guests;
    expect(await walkIn({}, { now: erased ?? '' })).toEqual({ is: 'refused', because: 'event-over' });
    await house.events.cancel(slug, 'Storm', organiser, doors);
    expect(await walkIn({})).toEqual({ is: 'refused', because: 'event-cancelled' });
  });
  test('T8 is still written down the morning after, when a device finds the network late', async () => {
    const { walkIn } = await evening();
    const { rsvp } = seatedOf(await walkIn({}, { now: '2019-05-23T09:00:00.000Z' }));
    expect(rsvp.askedAt).toBe(doors);
  });
  test('that a device names and nobody here knows is nobody', async () => {
    const { walkIn } = await evening();
    const nobody = { is: 'refused', because: 'no-such-guest' };
    for (const guest of ['invitation:inv_aaaaaaaaaaaaaaaaaaaaaa', `rsvp_${'a'.repeat(22)}`, 'guest#x', 'invitation:']) {
      expect(await walkIn({ guest })).toEqual(nobody);
    }
  });
});

describe('the door lead adds a chair', () => {
  test('T1 and the event has one more, taken in the same write', async () => {
    const { walkIn, pools } = await evening({ lent: 0 });
    const { chair, rsvp } = seatedOf(await walkIn({}, { chair: 'added', reason: 'Wethouder, kwam toch' }));
    expect([chair, rsvp.pool]).toEqual(['added', 'door']);
    expect(await pools()).toEqual({ open: [4, 4], door: [1, 0], all: 5 });
  });
  test('once, however often it arrives', async () => {
    const { walkIn, pools } = await evening({ lent: 0 });
    const options = { chair: 'added', reason: 'vol', request: request(9) } as const;
    const first = await walkIn({}, options);
    expect(await walkIn({}, options)).toEqual({ ...first, again: true });
    expect((await pools()).all).toBe(5);
  });
});

describe('somebody who was invited comes in', () => {
  test.each([
    ['is silent', undefined],
    ['said no', notComing],
  ] as const)('and %s: it is used, and says yes from then on', async (_, answer) => {
    const { walkIn, of, answer: say, all } = await evening();
    if (answer !== undefined) await say('Anna Een', answer);
    const { invitation } = await of('Anna Een');
    const { rsvp } = seatedOf(await walkIn({ guest: `invitation:${invitation}`, name: 'A. Een' }));
    expect(rsvp).toMatchObject({
      guest: invitation,
      invitation,
      name: 'Anna Een',
      municipality: 'GM0794',
      state: 'seated',
    });
    expect(await of('Anna Een')).toMatchObject({ state: 'accepted', place: invitation, answeredBy: { is: 'self' } });
    expect((await all()).filter(({ state }) => state === 'accepted')).toHaveLength(1);
  });
  test('T2 and gives their own address and name instead: the invitation is found by those', async () => {
    const { walkIn, of } = await evening();
    const { rsvp } = seatedOf(await walkIn({ name: 'Anna Een', email: 'anna.een@gemeente.example' }));
    expect(rsvp.guest).toBe((await of('Anna Een')).invitation);
  });
  test('and has a place by now, given while the device was without network: keeps that, and leaves the chair', async () => {
    const { walkIn, of, answer, pools } = await evening();
    const { invitation } = await of('Anna Een');
    await answer('Anna Een', coming);
    const before = await pools();
    expect(await walkIn({ guest: `invitation:${invitation}` })).toMatchObject({
      is: 'seated',
      chair: 'own',
      again: true,
    });
    expect(await pools()).toEqual(before);
  });
  test('T1 beside the one who comes instead of them: on a chair of their own, and that one keeps the place', async () => {
    const { walkIn, of, answer, places } = await evening();
    await answer('Anna Een', somebodyElse());
    const { invitation, place } = await of('Anna Een');
    const { rsvp } = seatedOf(await walkIn({ guest: `invitation:${invitation}`, name: 'Anna Een' }));
    expect(rsvp.guest).toBe(invitation);
    expect(await of('Anna Een')).toMatchObject({ state: 'handed-over', place });
    expect(await places()).toEqual({ 'Anna Een': 'seated', 'Noor Bakker': 'seated' });
  });
});

describe('somebody without a place whom the list knows comes in', () => {
  test('T3 who waited leaves the line, and who waits before and behind stays where they are', async () => {
    const { house, slug, walkIn, lend } = await evening({ lent: 0, capacity: 1 });
    await take(house, slug, 'Zit Al');
    const waiting = [];
    for (const [at, name] of ['Wacht Een', 'Wacht Twee', 'Wacht Drie'].entries())
      waiting.push(await take(house, slug, name, { now: later(at + 1) }));
    await house.rsvps.changeCapacity(organiser, slug, 2, 2, doors);
    await lend(1);
    const { rsvp } = seatedOf(await walkIn({ guest: waiting[1]?.guest ?? '', name: 'Wacht Twee' }));
    expect(rsvp).toMatchObject({ state: 'seated', pool: 'door', generation: 1 });
    const seen = await look(house, slug);
    expect(seen.line).toEqual([waiting[0]?.guest, waiting[2]?.guest]);
    expect(seen.seats.waiting).toBe(2);
  });
  test('who gave up begins again, as the same guest', async () => {
    const { house, slug, walkIn } = await evening();
    const gone = await take(house, slug, 'Kees Weg');
    await house.rsvps.releaseByOrganiser(organiser, slug, gone.guest, later(1));
    const { rsvp } = seatedOf(await walkIn({ guest: gone.guest, name: 'Kees Weg', party: 1 }));
    expect(rsvp).toMatchObject({ guest: gone.guest, generation: 2, state: 'seated', email: gone.email });
    expect(rsvp).not.toHaveProperty('releasedBy');
  });
  test('who is offered a place sits on that, and no chair of the door is spent', async () => {
    const { house, slug, walkIn, lend, pools } = await evening({ lent: 0, capacity: 1, offerHours: 24 });
    const first = await take(house, slug, 'Zit Al');
    const next = await take(house, slug, 'Wacht Een', { now: later(1) });
    await house.rsvps.releaseByOrganiser(organiser, slug, first.guest, later(2));
    expect((await house.store.place(slug, next.guest))?.state).toBe('offered');
    await house.rsvps.changeCapacity(organiser, slug, 2, 2, doors);
    await lend(1);
    // Its term was over hours ago, and nobody has looked yet.
    const { rsvp, chair } = seatedOf(await walkIn({ guest: next.guest, name: 'Wacht Een' }));
    expect([chair, rsvp.state, rsvp.offeredUntil, rsvp.dueAt]).toEqual(['own', 'seated', undefined, undefined]);
    expect(await pools()).toEqual({ open: [1, 0], door: [1, 1], all: 2 });
    expect((await house.todos()).filter(({ kind }) => kind === 'offer-lapses')).toEqual([]);
  });
});

describe('welcome, the table follows', () => {
  test('is in the line without a mail, and gets a chair by a second press', async () => {
    const { walkIn, house, slug, mailsTo, pools } = await evening({ lent: 1, capacity: 1 });
    const follows = await walkIn({ email: 'emre@gemeente.example' }, { chair: 'follows' });
    if (follows.is !== 'follows') throw new Error(follows.is);
    expect(follows.rsvp.state).toBe('waiting');
    expect(await mailsTo(follows.rsvp.guest)).toEqual([]);
    expect((await look(house, slug)).line).toEqual([follows.rsvp.guest]);
    const { rsvp } = seatedOf(await walkIn({ guest: follows.rsvp.guest }, { chair: 'leased' }));
    expect(rsvp).toMatchObject({ guest: follows.rsvp.guest, state: 'seated', pool: 'door' });
    expect(await mailsTo(rsvp.guest)).toEqual(['seat-reserved']);
    expect((await pools()).door).toEqual([1, 0]);
    expect((await look(house, slug)).seats.waiting).toBe(0);
  });
  test('where a chair is free for everybody, and nobody waits for it, it is theirs at once', async () => {
    const { walkIn, pools } = await evening({ lent: 0 });
    const { chair, rsvp } = seatedOf(await walkIn({}, { chair: 'follows' }));
    expect([chair, rsvp.pool]).toEqual(['open', undefined]);
    expect((await pools()).open).toEqual([4, 3]);
  });
  test('answers an invitation too', async () => {
    const { walkIn, of } = await evening({ lent: 1, capacity: 1 });
    const { invitation } = await of('Bram Twee');
    expect((await walkIn({ guest: `invitation:${invitation}` }, { chair: 'follows' })).is).toBe('follows');
    expect(await of('Bram Twee')).toMatchObject({ state: 'accepted' });
  });
});

describe('a chair that comes free for who is inside', () => {
  const seat = (house: House, slug: string, guest: string, now: Instant = minutesLater(1)) =>
    house.rsvps.seatInside(slug, guest, { actor: { is: 'clockwork' }, now });
  /** One chair, taken; one who waits at home, and one who was let in without a chair. */
  const inside = async ({ party = 1, offerHours }: { party?: number; offerHours?: number } = {}) => {
    const night = await evening({ lent: 0, capacity: 1, ...(offerHours !== undefined && { offerHours }) });
    const { house, slug, walkIn } = night;
    const sits = await take(house, slug, 'Zit Al');
    const home = await takeAll(house, slug, answersOf('Wacht Thuis', { party }));
    const op = request(50);
    const follows = await walkIn({ email: 'emre@gemeente.example' }, { chair: 'follows', request: op });
    if (follows.is !== 'follows') throw new Error(follows.is);
    return { ...night, sits, home, op, guest: follows.rsvp.guest };
  };
  const stateOf = async (house: House, slug: string, guest: string) => (await house.store.place(slug, guest))?.state;

  test('is theirs, past who waits at home once the line stands still; they read it once, and twice is once', async () => {
    const { house, slug, guest, home, sits, mailsTo, pools } = await inside();
    expect(await seat(house, slug, guest)).toEqual({ is: 'no-chair' });
    await house.rsvps.lendNoShow(slug, sits.guest, { actor: device, now: doors });
    expect(await seat(house, slug, guest)).toEqual({ is: 'seated' });
    expect(await seat(house, slug, guest)).toEqual({ is: 'settled' });
    expect(await pools()).toMatchObject({ open: [1, 0], all: 1 });
    expect((await look(house, slug)).line).toEqual([home.guest]);
    expect((await look(house, slug)).seats.waiting).toBe(1);
    expect(await mailsTo(guest)).toEqual(['seat-reserved']);
  });
  test('T3 is the line’s while that still moves by itself, also when who is first does not fit', async () => {
    const { house, slug, guest, sits, home } = await inside({ party: 2 });
    await house.rsvps.releaseByOrganiser(organiser, slug, sits.guest, later(2));
    expect((await look(house, slug)).seats).toMatchObject({ left: 1, waiting: 2 });
    expect(await seat(house, slug, guest, later(3))).toEqual({ is: 'no-chair' });
    expect(await seat(house, slug, guest)).toEqual({ is: 'seated' });
    expect(await stateOf(house, slug, home.guest)).toBe('waiting');
  });
  test('is not asked for twice by who was offered one meanwhile: they sit on that', async () => {
    const { house, slug, guest, home, sits, pools } = await inside({ offerHours: 24 });
    await house.rsvps.releaseByOrganiser(organiser, slug, home.guest, later(2));
    await house.rsvps.releaseByOrganiser(organiser, slug, sits.guest, later(3));
    expect(await stateOf(house, slug, guest)).toBe('offered');
    expect(await seat(house, slug, guest, later(4))).toEqual({ is: 'seated' });
    expect((await house.store.place(slug, guest))?.offeredUntil).toBeUndefined();
    expect(await pools()).toMatchObject({ open: [1, 0] });
    expect((await house.todos()).filter(({ kind }) => kind === 'offer-lapses')).toEqual([]);
  });
  test('is there for who had given up as well, and is nobody’s of an event that is off', async () => {
    const { house, slug, guest, home, sits, pools } = await inside();
    await house.rsvps.releaseByOrganiser(organiser, slug, home.guest, doors);
    await house.rsvps.lendNoShow(slug, sits.guest, { actor: device, now: doors });
    expect(await seat(house, slug, home.guest)).toEqual({ is: 'seated' });
    expect(await house.store.place(slug, home.guest)).toMatchObject({ state: 'seated', generation: 2 });
    expect(await pools()).toMatchObject({ open: [1, 0] });
    expect(await seat(house, slug, 'rsvp_aaaaaaaaaaaaaaaaaaaaaa')).toEqual({ is: 'nothing-to-seat' });
    await house.events.cancel(slug, 'Storm', organiser, later(1));
    expect(await seat(house, slug, guest)).toEqual({ is: 'nothing-to-seat' });
  });
  test('goes back to everybody when the walk-in is taken back', async () => {
    const { house, slug, guest, op, sits, pools } = await inside();
    await house.rsvps.lendNoShow(slug, sits.guest, { actor: device, now: doors });
    await seat(house, slug, guest);
    const back = await house.rsvps.takeBackWalkIn(slug, guest, { request: op, actor: device, now: minutesLater(2) });
    expect(back).toMatchObject({ is: 'taken-back' });
    expect(await stateOf(house, slug, guest)).toBe('cancelled');
    expect(await pools()).toMatchObject({ open: [1, 1], all: 1 });
  });
});

describe('a walk-in that was a mistake', () => {
  const takeBack = (house: House, slug: string, guest: string, op: string, now: Instant = minutesLater(1)) =>
    house.rsvps.takeBackWalkIn(slug, guest, { request: op, actor: device, now });

  test('gives its chair back to the door, and the invitation says again what it said', async () => {
    const { walkIn, of, house, slug, pools, mailsTo } = await evening();
    const { invitation } = await of('Anna Een');
    const op = request(3);
    await walkIn({ guest: `invitation:${invitation}` }, { request: op });
    expect(await takeBack(house, slug, invitation, op)).toMatchObject({ is: 'taken-back', chairs: 1 });
    expect((await pools()).door).toEqual([1, 1]);
    expect(await of('Anna Een')).toMatchObject({ state: 'invited' });
    expect(await of('Anna Een')).not.toHaveProperty('answeredAt');
    expect((await house.store.place(slug, invitation))?.state).toBe('cancelled');
    // They were told that they have a place: they hear that it was none.
    expect([...(await mailsTo(invitation))].sort()).toEqual(['invitation', 'place-released', 'seat-reserved']);
    // And may come in after all.
    expect(seatedOf(await walkIn({ guest: `invitation:${invitation}` })).rsvp.generation).toBe(2);
  });
  test('T3 who stood in line stands there again, where they stood', async () => {
    const { house, slug, walkIn } = await evening({ lent: 1, capacity: 1 });
    const waiting = [];
    for (const [at, name] of ['Wacht Een', 'Wacht Twee', 'Wacht Drie'].entries())
      waiting.push(await take(house, slug, name, { now: later(at + 1) }));
    const op = request(3);
    const guest = waiting[1]?.guest ?? '';
    await walkIn({ guest }, { request: op });
    await takeBack(house, slug, guest, op);
    const seen = await look(house, slug);
    expect(seen.line).toEqual(waiting.map((one) => one.guest));
    expect([seen.seats.waiting, seen.pools.door?.left]).toEqual([3, 1]);
    expect(seatedOf(await walkIn({ guest })).chair).toBe('leased');
  });
  test('is taken back once, and only by the operation that did it', async () => {
    const { house, slug, walkIn, pools } = await evening();
    const op = request(3);
    const { rsvp } = seatedOf(await walkIn({}, { request: op }));
    expect(await takeBack(house, slug, rsvp.guest, request(4))).toEqual({ is: 'nothing-to-take-back' });
    expect((await takeBack(house, slug, rsvp.guest, op)) as unknown).toMatchObject({ is: 'taken-back' });
    expect(await takeBack(house, slug, rsvp.guest, op)).toEqual({ is: 'nothing-to-take-back' });
    expect((await pools()).door).toEqual([1, 1]);
  });
});

describe('who did not come when the doors close', () => {
  test('row 9: of three no-shows two chairs go to walk-ins, the third comes after all', async () => {
    const { house, slug, answer, of, walkIn, lend, pools } = await evening({ lent: 0, capacity: 3 });
    for (const name of ['Anna Een', 'Bram Twee', 'Cato Drie']) await answer(name, coming, { now: monday });
    const by = { actor: device, now: minutesLater(60) };
    const guests = await Promise.all(
      ['Anna Een', 'Bram Twee', 'Cato Drie'].map(async (name) => (await of(name)).invitation),
    );
    for (const guest of guests) {
      expect(await house.rsvps.lendNoShow(slug, guest, by)).toEqual({ is: 'lent', party: 1 });
      expect(await house.rsvps.lendNoShow(slug, guest, by)).toEqual({ is: 'lent-before', party: 1 });
    }
    await lend(2);
    for (const name of ['Dirk Vier', 'Evi Vijf']) expect(seatedOf(await walkIn({ name })).chair).toBe('leased');
    const [anna = '', bram = ''] = guests;
    expect(await house.rsvps.takeBackLent(slug, anna, by)).toEqual({ is: 'taken-back', chair: 'left' });
    expect(await house.rsvps.takeBackLent(slug, anna, by)).toEqual({ is: 'not-lent' });
    expect(await pools()).toEqual({ open: [1, 0], door: [2, 0], all: 3 });
    // T4: another one comes after all. Their place was promised, so there is a chair more.
    expect(await house.rsvps.takeBackLent(slug, bram, by)).toEqual({ is: 'taken-back', chair: 'added' });
    expect(await pools()).toEqual({ open: [2, 0], door: [2, 0], all: 4 });
  });
  test('T1 giving up a place whose chair was lent frees no second one', async () => {
    const { house, slug, answer, of, pools } = await evening({ lent: 0, capacity: 1 });
    await answer('Anna Een', coming, { now: monday });
    const { invitation } = await of('Anna Een');
    await house.rsvps.lendNoShow(slug, invitation, { actor: device, now: doors });
    await house.rsvps.releaseByOrganiser(organiser, slug, invitation, doors);
    expect((await pools()).open).toEqual([1, 1]);
    // And with its release it is nobody's: bringing it back takes a chair like any other.
    expect((await house.store.place(slug, invitation))?.lent).toBeUndefined();
  });
  test('who comes after all as if they had no place waits, is told anew, and sits on one chair', async () => {
    const { house, slug, answer, of, walkIn, lend, mailsTo, pools } = await evening({ lent: 0, capacity: 1 });
    await answer('Anna Een', coming, { now: monday });
    const { invitation } = await of('Anna Een');
    await house.rsvps.lendNoShow(slug, invitation, { actor: device, now: doors });
    await lend(1);
    expect((await walkIn({ guest: invitation }, { chair: 'follows' })).is).toBe('follows');
    expect(seatedOf(await walkIn({ guest: invitation })).rsvp).not.toHaveProperty('lent');
    expect((await mailsTo(invitation)).filter((kind) => kind === 'seat-reserved')).toHaveLength(2);
    expect(await pools()).toEqual({ open: [0, 0], door: [1, 0], all: 1 });
  });
  test('who has no seats has none to lend', async () => {
    const { house, slug } = await evening({ lent: 1, capacity: 1 });
    const waiting = await take(house, slug, 'Wacht Een');
    expect(await house.rsvps.lendNoShow(slug, waiting.guest, { actor: device, now: doors })).toEqual({
      is: 'nothing-to-lend',
    });
  });
});
