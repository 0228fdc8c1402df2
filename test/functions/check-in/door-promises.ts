import { beforeEach, describe, expect, test } from 'vitest';
import { addMilliseconds, addMinutes, type Instant } from '#kernel/instants.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { tableLimits } from '#platform/limits/limits.ts';
import type { Capture, Settled } from '../../../functions/check-in/core/operation.ts';
import { campaignPlan, municipalities, openCampaign, pillars } from '../../support/campaign.ts';
import { type DoorHouse, doorHouse, seatingOf } from '../../support/door.ts';
import { type DoorDevice, doorDevice, sealTo } from '../../support/door-device.ts';
import { answersOf, look, organiser, planOf, publish, signUp, tables } from '../../support/house.ts';

/** Half past five: the doors open. */
const doorsOpen: Instant = '2019-05-22T15:30:00.000Z';
const helmond = 'GM0794';

const isOf = (settled: readonly Settled[]) => settled.map(({ is }) => is);
const checkInOf = (guest: string): Capture => ({ kind: 'check-in', guest, by: 'ticket' });
const walkInOf = (name: string, different: Partial<Extract<Capture, { kind: 'walk-in' }>> = {}): Capture => ({
  kind: 'walk-in',
  name,
  role: 'wethouder',
  municipality: helmond,
  party: 1,
  chair: 'leased',
  ...different,
});
const signOf = (
  campaign: string,
  municipality: string,
  different: Partial<Extract<Capture, { kind: 'sign' }>> = {},
): Capture => ({
  kind: 'sign',
  campaign,
  version: 1,
  municipality,
  name: `Wethouder van ${municipality}`,
  role: 'wethouder',
  email: `wethouder@${municipality.toLowerCase()}.example`,
  college: { is: 'to-decide', mayName: true },
  also: false,
  ...different,
});

/** The same database, in which others come in between any two calls: in memory a request would otherwise be done before the next begins. */
const takingTurns = (database: Database): Database => {
  const after =
    <A extends readonly unknown[], R>(call: (...asked: A) => Promise<R>) =>
    async (...asked: A): Promise<R> => {
      await new Promise((resolve) => setImmediate(resolve));
      return call(...asked);
    };
  const { get, query, write, transact } = database;
  return { get: after(get), query: after(query), write: after(write), transact: after(transact) };
};

/** What holds at the door, over any database. */
export const doorPromises = (fresh: () => Promise<Database>): void => {
  let database: Database;
  let house: DoorHouse;
  let slug: string;
  let now: Instant;
  const later = (ms: number) => {
    now = addMilliseconds(now, ms);
  };

  beforeEach(async () => {
    database = await fresh();
    now = doorsOpen;
    house = doorHouse(database, () => now);
    slug = await publish(house.house);
  });

  const guestOf = async (name: string): Promise<string> => {
    const guest = (await look(house.house, slug)).guests.find((one) => one.name === name)?.guest;
    if (guest === undefined) throw new Error(`No ${name}`);
    return guest;
  };
  const signedUp = async (...names: readonly string[]): Promise<readonly string[]> => {
    for (const name of names) await signUp(house.house, slug, answersOf(name));
    return Promise.all(names.map(guestOf));
  };
  const came = async () => {
    const all = await house.checkInStore.attendances(slug);
    return Object.fromEntries(all.flatMap(({ guest, marks }) => (marks[0] ? [[guest, marks[0]]] : [])));
  };
  const deviceAt = (id: string) => house.checkInStore.device(slug, id);

  describe('a tablet', () => {
    test('pairs with its code once, gets its list, and knows nobody’s address or diet', async () => {
      await signUp(house.house, slug, answersOf('Noor van den Berg', { diet: 'Vegetarisch', access: 'Een tolk' }));
      const tablet = await house.tablet(slug, { name: 'Deur 1', places: 2 });
      const list = tablet.list();
      expect(list?.guests).toMatchObject([{ name: 'Noor van den Berg', municipality: helmond, help: true, party: 1 }]);
      expect(list?.leased).toEqual({ places: 2, given: 0 });
      expect(list?.device).toMatchObject({ name: 'Deur 1', role: 'door' });
      expect(JSON.stringify(list)).not.toMatch(/Vegetarisch|tolk|@gemeente/);
      const [made] = await house.checkInStore.devices(slug);
      expect(made).toMatchObject({ standing: 'open', leased: 2, free: 2, pairedAt: now });
    });

    test('that asks again because the answer was lost is the same one; another finds the code used', async () => {
      const asked = { name: 'Deur 1', role: 'door' as const, places: 0 };
      const made = await house.checkIn.makeDevice(organiser, slug, asked, 'form-1', now);
      expect(await house.checkIn.makeDevice(organiser, slug, asked, 'form-1', now)).toEqual(made);
      const [one] = await house.checkInStore.devices(slug);
      const code = (await house.checkIn.deviceAtDesk(organiser, slug, one?.id ?? '', now))?.device.code ?? '';
      const tablet = await doorDevice(house.post, { clock: () => now });
      const other = await doorDevice(house.post, { clock: () => now });
      const first = await tablet.pair(code.toLowerCase().replace('-', ' '));
      expect(first).toMatchObject({ is: 'paired', device: one?.id, event: slug });
      expect(await tablet.pair(code)).toEqual(first);
      expect(await other.pair(code)).toMatchObject({ is: 'refused', because: 'no-such-code' });
      expect(await house.checkInStore.devices(slug)).toHaveLength(1);
    });

    test('finds its code gone after ten minutes, until the desk makes another', async () => {
      const made = await house.checkIn.makeDevice(
        organiser,
        slug,
        { name: '', role: 'lead', places: 0 },
        'form-1',
        now,
      );
      if (made === 'busy' || made.is !== 'changed') throw new Error('not made');
      const code = async () => (await house.checkIn.deviceAtDesk(organiser, slug, made.device.id, now))?.device.code;
      const first = (await code()) ?? '';
      now = addMinutes(now, 10);
      const tablet = await doorDevice(house.post, { clock: () => now });
      expect(await tablet.pair(first)).toMatchObject({ is: 'refused' });
      expect(await code()).toBeUndefined();
      await house.checkIn.renewCode(organiser, slug, made.device.id, now);
      const second = (await code()) ?? '';
      expect(second).not.toBe(first);
      expect(await tablet.pair(first)).toMatchObject({ is: 'refused' });
      expect(await tablet.pair(second)).toMatchObject({ is: 'paired' });
    });

    test('keeps the name that the desk gave it when it says none', async () => {
      const asked = { name: 'Ingang noord', role: 'door' as const, places: 0 };
      const made = await house.checkIn.makeDevice(organiser, slug, asked, 'form-1', now);
      if (made === 'busy' || made.is !== 'changed') throw new Error('not made');
      const code = (await house.checkIn.deviceAtDesk(organiser, slug, made.device.id, now))?.device.code ?? '';
      const tablet = await doorDevice(house.post, { clock: () => now });
      expect(await tablet.pair(code, '')).toMatchObject({ is: 'paired' });
      expect(await deviceAt(tablet.id())).toMatchObject({ name: 'Ingang noord', standing: 'open' });
    });

    test('that guesses codes is stopped', async () => {
      house = doorHouse(database, () => now, { limits: tableLimits(database, tables.limits) });
      const tablet = await doorDevice(house.post, { clock: () => now });
      const answers: string[] = [];
      for (let tries = 0; tries < 31; tries += 1) {
        const answer = await tablet.pair(`0000-${String(tries).padStart(4, '0')}`);
        answers.push(answer.is === 'refused' ? answer.because : answer.is);
      }
      expect(answers.at(29)).toBe('no-such-code');
      expect(answers.at(30)).toBe('too-many-tries');
    });

    test('gets no more places than are left, nor any while somebody waits', async () => {
      const small = await publish(house.house, {
        title: 'Klein',
        capacity: 2,
        promoteUntil: addMinutes(now, 60),
        startsAt: addMinutes(now, 120),
        closesAt: addMinutes(now, 120),
        endsAt: addMinutes(now, 240),
      });
      const make = (places: number, form: string) =>
        house.checkIn.makeDevice(organiser, small, { name: 'Deur', role: 'door', places }, form, now);
      expect(await make(3, 'a')).toEqual({ is: 'refused', because: 'not-enough-places' });
      expect(await make(1, 'b')).toMatchObject({ is: 'changed' });
      await signUp(house.house, small, answersOf('Noor'));
      await signUp(house.house, small, answersOf('Wacht'));
      expect((await look(house.house, small)).seats).toMatchObject({ left: 0, waiting: 1 });
      expect(await make(1, 'c')).toEqual({ is: 'refused', because: 'not-enough-places' });
    });

    test('of a table holds that table’s guests and lets nobody in', async () => {
      const [noor = ''] = await signedUp('Noor');
      const tablet = await house.tablet(slug, { role: 'table', table: 3 });
      expect(tablet.list()?.guests).toEqual([]);
      await tablet.keep(checkInOf(noor));
      await tablet.keep(walkInOf('Binnenkomer'));
      expect((await tablet.sync()).settled).toMatchObject([
        { is: 'rejected', because: 'no-such-guest' },
        { is: 'rejected', because: 'no-leased-place' },
      ]);
    });
  });

  describe('who comes in', () => {
    test('is in once, and a second door reads the time and place of the first', async () => {
      const [noor = ''] = await signedUp('Noor');
      const [one, two] = [await house.tablet(slug, { name: 'Deur 1' }), await house.tablet(slug, { name: 'Deur 2' })];
      const first = await one.keep(checkInOf(noor));
      const at = now;
      later(60_000);
      await two.keep(checkInOf(noor));
      expect((await one.sync()).settled).toEqual([{ id: first.id, is: 'applied' }]);
      expect((await two.sync()).settled).toMatchObject([{ is: 'merged', first: { at, door: 'Deur 1' } }]);
      expect(await came()).toMatchObject({ [noor]: { at, door: 'Deur 1' } });
    });

    test('is in since the earliest true time, whichever arrived first and whatever the clocks say', async () => {
      const [noor = ''] = await signedUp('Noor');
      const fast = await house.tablet(slug, { name: 'Loopt voor', ahead: 180_000 });
      const slow = await house.tablet(slug, { name: 'Loopt achter', ahead: -180_000 });
      later(60_000);
      const at = now;
      await fast.keep(checkInOf(noor));
      later(30_000);
      await slow.keep(checkInOf(noor));
      expect(isOf((await slow.sync()).settled)).toEqual(['applied']);
      expect(isOf((await fast.sync()).settled)).toEqual(['applied']);
      expect(await came()).toMatchObject({ [noor]: { at, door: 'Loopt voor' } });
      const news = await slow.sync();
      expect(news.news).toEqual([{ guest: noor, in: { at, door: 'Loopt voor' } }]);
    });

    test('is told to every other tablet', async () => {
      const [noor = '', sam = ''] = await signedUp('Noor', 'Sam');
      const [one, two] = [await house.tablet(slug, { name: 'Deur 1' }), await house.tablet(slug, { name: 'Deur 2' })];
      expect((await two.sync()).news).toEqual([]);
      await one.keep(checkInOf(noor));
      await one.sync();
      later(20_000);
      expect((await two.sync()).news).toEqual([{ guest: noor, in: { at: doorsOpen, door: 'Deur 1' } }]);
      later(60_000);
      await one.keep(checkInOf(sam));
      await one.sync();
      expect((await two.sync()).news).toMatchObject([{ guest: sam }]);
    });

    test('is in once, however often the same upload arrives', async () => {
      const guests = await signedUp('Noor', 'Sam', 'Lot');
      const tablet = await house.tablet(slug);
      for (const guest of guests) await tablet.keep(checkInOf(guest));
      const operations = tablet.queue();
      expect(isOf((await tablet.sync({ lost: true })).settled)).toEqual(['applied', 'applied', 'applied']);
      expect(isOf((await tablet.sync({ operations })).settled)).toEqual(['duplicate', 'duplicate', 'duplicate']);
      const last = await tablet.sync({ operations: [...operations].reverse() });
      expect(last.settled).toEqual(operations.map(({ id }) => ({ id, is: 'duplicate', was: 'applied' })));
      expect(await deviceAt(tablet.id())).toMatchObject({ received: 3, highest: 3, waiting: 0 });
      expect(Object.keys(await came())).toHaveLength(3);
    });

    test('is taken back within a minute, and not later', async () => {
      const [noor = '', sam = ''] = await signedUp('Noor', 'Sam');
      const tablet = await house.tablet(slug);
      const wrong = await tablet.keep(checkInOf(noor));
      const late = await tablet.keep(checkInOf(sam));
      later(50_000);
      await tablet.keep({ kind: 'undo', of: wrong.id });
      later(30_000);
      await tablet.keep({ kind: 'undo', of: late.id });
      await tablet.keep({ kind: 'undo', of: wrong.id });
      const { settled } = await tablet.sync();
      expect(settled.slice(2)).toMatchObject([
        { is: 'applied' },
        { is: 'rejected', because: 'too-late-to-undo' },
        { is: 'rejected', because: 'nothing-to-undo' },
      ]);
      expect(Object.keys(await came())).toEqual([sam]);
      expect((await tablet.sync()).news.find(({ guest }) => guest === noor)).toEqual({ guest: noor });
    });

    test('stays in by the second scan when the first is taken back', async () => {
      const [noor = ''] = await signedUp('Noor');
      const [one, two] = [await house.tablet(slug, { name: 'Deur 1' }), await house.tablet(slug, { name: 'Deur 2' })];
      const first = await one.keep(checkInOf(noor));
      later(10_000);
      await two.keep(checkInOf(noor));
      await one.keep({ kind: 'undo', of: first.id });
      await one.sync();
      await two.sync();
      expect(await came()).toMatchObject({ [noor]: { door: 'Deur 2' } });
    });

    test('an undo that arrives before what it takes back waits for it', async () => {
      const [noor = ''] = await signedUp('Noor');
      const tablet = await house.tablet(slug);
      const first = await tablet.keep(checkInOf(noor));
      const undo = await tablet.keep({ kind: 'undo', of: first.id });
      expect((await tablet.sync({ operations: [undo] })).settled).toEqual([]);
      expect(await deviceAt(tablet.id())).toMatchObject({ waiting: 2, received: 0, highest: 2 });
      expect(isOf((await tablet.sync()).settled)).toEqual(['applied', 'applied']);
      expect(await came()).toEqual({});
    });
  });

  describe('somebody without a place', () => {
    test('takes a leased one; a second on a tablet with one place is refused and stands at the desk', async () => {
      const tablet = await house.tablet(slug, { places: 1 });
      await tablet.keep(walkInOf('Eerste', { email: 'eerste@gemeente.example' }));
      const second = await tablet.keep(walkInOf('Tweede'));
      expect((await tablet.sync()).settled).toMatchObject([
        { is: 'applied' },
        { is: 'rejected', because: 'no-leased-place' },
      ]);
      expect(await deviceAt(tablet.id())).toMatchObject({ leased: 1, free: 0, received: 2 });
      const { event, people, seats, pools } = await look(house.house, slug);
      expect(people).toBe(1);
      expect(seats.capacity + (pools.door?.capacity ?? 0)).toBe(event.capacity);
      expect(pools.door).toMatchObject({ capacity: 1, left: 0 });
      const desk = await house.checkIn.waitingAtDesk(organiser, slug);
      expect(desk?.waiting).toMatchObject([
        { id: second.id, because: 'no-leased-place', capture: { name: 'Tweede' }, can: true },
      ]);
      expect(await house.todos()).toMatchObject([{ kind: 'door-waits', event: slug }]);
    });

    test('gives the place back when that was a mistake', async () => {
      const tablet = await house.tablet(slug, { places: 1 });
      const first = await tablet.keep(walkInOf('Eerste'));
      await tablet.keep({ kind: 'undo', of: first.id });
      await tablet.keep(walkInOf('Tweede'));
      expect(isOf((await tablet.sync()).settled)).toEqual(['applied', 'applied', 'applied']);
      const { seated, pools } = await look(house.house, slug);
      expect(seated.map(({ name }) => name)).toEqual(['Tweede']);
      expect(pools.door).toMatchObject({ capacity: 1, left: 0 });
      expect(Object.keys(await came())).toEqual([await guestOf('Tweede')]);
    });

    test('gets a chair that the lead adds, and the capacity rises with it; a door cannot', async () => {
      const [door, lead] = [await house.tablet(slug), await house.tablet(slug, { role: 'lead' })];
      await door.keep(walkInOf('Geweigerd', { chair: 'added', reason: 'Minister' }));
      await lead.keep(walkInOf('Toegelaten', { chair: 'added', reason: 'Minister' }));
      expect((await door.sync()).settled).toMatchObject([{ is: 'rejected', because: 'no-leased-place' }]);
      expect(isOf((await lead.sync()).settled)).toEqual(['applied']);
      expect((await look(house.house, slug)).event.capacity).toBe(61);
    });

    test('is in without a chair: "uw tafel volgt"', async () => {
      const full = await publish(house.house, { title: 'Vol', capacity: 1 });
      await signUp(house.house, full, answersOf('Noor'));
      const tablet = await house.tablet(full);
      await tablet.keep(walkInOf('Ambtsdrager', { chair: 'follows' }));
      expect(isOf((await tablet.sync()).settled)).toEqual(['applied']);
      const [one] = await house.checkInStore.attendances(full);
      expect(one).toMatchObject({ walkIn: true, follows: true });
      expect((await look(house.house, full)).people).toBe(1);
    });

    test('two dark tablets each add a guest to a hall with one free seat: the one with the place seats one', async () => {
      const one = await publish(house.house, { title: 'Een plek', capacity: 1 });
      const first = await house.tablet(one, { name: 'Deur 1', places: 1 });
      const second = await house.tablet(one, { name: 'Deur 2' });
      await first.keep(walkInOf('Eerste'));
      await second.keep(walkInOf('Tweede'));
      await second.sync();
      await first.sync();
      const { people } = await look(house.house, one);
      expect(people).toBe(1);
    });
  });

  describe('at once', () => {
    let campaign: string;
    beforeEach(async () => {
      campaign = await openCampaign(house.campaigns);
      house = doorHouse(takingTurns(database), () => now);
    });

    test('T8: an upload that arrives three times in the same moment is done once', async () => {
      const guests = await signedUp('Noor', 'Sam');
      const tablet = await house.tablet(slug, { places: 2 });
      for (const guest of guests) await tablet.keep(checkInOf(guest));
      await tablet.keep(walkInOf('Eerste'));
      await tablet.keep(walkInOf('Tweede'));
      await tablet.keep(signOf(campaign, helmond));
      const operations = tablet.queue();
      await Promise.all([1, 2, 3].map(() => tablet.sync({ operations, lost: true })));
      await tablet.syncAll();
      expect(await deviceAt(tablet.id())).toMatchObject({ received: 5, highest: 5, waiting: 0, leased: 2, free: 0 });
      expect((await look(house.house, slug)).people).toBe(4);
      expect(Object.keys(await came())).toHaveLength(4);
      expect((await house.checkInStore.operations(slug)).map(({ was }) => was)).toEqual(Array(5).fill('applied'));
    });

    test('T8: one guest at eight doors in the same moment is in once, since the first of them', async () => {
      const [noor = ''] = await signedUp('Noor');
      const doors = await Promise.all(Array.from({ length: 8 }, (_, at) => house.tablet(slug, { name: `Deur ${at}` })));
      const at = now;
      for (const door of doors) {
        await door.keep(checkInOf(noor));
        later(1_000);
      }
      await Promise.all(doors.map((door) => door.sync()));
      for (const door of doors) await door.syncAll();
      const all = await house.checkInStore.attendances(slug);
      expect(all).toHaveLength(1);
      expect(all[0]?.marks).toHaveLength(8);
      expect(await came()).toMatchObject({ [noor]: { at, door: 'Deur 0' } });
    });

    test('two tablets that use one code: one is the device', async () => {
      const made = await house.checkIn.makeDevice(
        organiser,
        slug,
        { name: '', role: 'door', places: 0 },
        'form-1',
        now,
      );
      if (made === 'busy' || made.is !== 'changed') throw new Error('not made');
      const code = (await house.checkIn.deviceAtDesk(organiser, slug, made.device.id, now))?.device.code ?? '';
      const tablets = await Promise.all([1, 2, 3].map(() => doorDevice(house.post, { clock: () => now })));
      const answers = await Promise.all(tablets.map((tablet) => tablet.pair(code)));
      expect(answers.filter(({ is }) => is === 'paired')).toHaveLength(1);
    });

    test('places are lent as often as the form was pressed by somebody, and no more than are left', async () => {
      const small = await publish(house.house, { title: 'Klein', capacity: 5 });
      const tablet = await house.tablet(small);
      const asked = { name: 'Deur', role: 'door' as const, places: 3 };
      const pressed = await Promise.all([
        ...['a', 'a', 'b'].map((form) => house.checkIn.makeDevice(organiser, small, asked, form, now)),
        house.checkIn.lease(organiser, small, tablet.id(), 3, now),
      ]);
      expect(new Set(pressed.map((one) => (one === 'busy' ? one : one.is)))).toEqual(new Set(['changed', 'refused']));
      const { seats, pools } = await look(house.house, small);
      expect([seats.left, pools.door?.left]).toEqual([2, 3]);
      const lent = (await house.checkInStore.devices(small)).reduce((sum, { leased }) => sum + leased, 0);
      expect(lent).toBe(3);
    });

    test('what arrives while its tablet is revoked is done or waits for a person, and never both', async () => {
      const guests = await signedUp('Noor', 'Sam', 'Lot', 'Tom');
      const tablet = await house.tablet(slug);
      for (const guest of guests) await tablet.keep(checkInOf(guest));
      await Promise.all([tablet.sync(), house.checkIn.revoke(organiser, slug, tablet.id(), now)]);
      await tablet.syncAll();
      const all = await house.checkInStore.operations(slug);
      const waits = (await house.checkInStore.waiting(slug)).length;
      expect(all.map(({ was }) => was).filter((was) => was === 'quarantined')).toHaveLength(waits);
      expect(Object.keys(await came())).toHaveLength(4 - waits);
      expect(await deviceAt(tablet.id())).toMatchObject({ standing: 'revoked', received: 4 });
    });

    test('what is revoked between reading and writing waits for a person', async () => {
      const [noor = ''] = await signedUp('Noor');
      const tablet = await house.tablet(slug);
      await tablet.keep(checkInOf(noor));
      let before: (() => Promise<unknown>) | undefined = () => house.checkIn.revoke(organiser, slug, tablet.id(), now);
      const late = doorHouse(
        {
          ...database,
          transact: async (writes) => {
            const act = before;
            before = undefined;
            await act?.();
            return database.transact(writes);
          },
        },
        () => now,
      );
      const path = `/api/deur/${slug}/verwerken`;
      const body = JSON.stringify({ operations: tablet.queue(), since: '', waiting: 0 });
      const headers = await tablet.headersFor(path, body);
      expect(JSON.parse((await late.post(path, body, headers)).body)).toMatchObject({
        standing: 'revoked',
        settled: [{ is: 'quarantined' }],
      });
      expect(await came()).toEqual({});
    });

    test('T8: a delivery that reads of its places after another set them aside goes on with those', async () => {
      const tablet = await house.tablet(slug, { places: 1 });
      await tablet.keep(walkInOf('Eerste'));
      const path = `/api/deur/${slug}/verwerken`;
      const body = JSON.stringify({ operations: tablet.queue(), since: '', waiting: 0 });
      const deliver = async (to: DoorHouse) => to.post(path, body, await tablet.headersFor(path, body));
      // The first ends when it has set the place aside, and nothing else.
      let written = 0;
      const first = doorHouse(
        {
          ...database,
          transact: async (writes) => {
            written += 1;
            if (written > 1) throw new Error('Gone');
            return database.transact(writes);
          },
        },
        () => now,
        { tolerates: () => true },
      );
      // The second has read by then that the operation is new, and not yet what the device has left.
      let meanwhile: Promise<Awaited<ReturnType<Database['get']>>> | undefined;
      const second = doorHouse(
        {
          ...database,
          get: async (table, key, options) => {
            if (key.item.startsWith('op#') && meanwhile === undefined) {
              meanwhile = (async () => {
                const item = await database.get(table, key, options);
                await deliver(first);
                return item;
              })();
              return meanwhile;
            }
            if (key.item.startsWith('device#')) await meanwhile;
            return database.get(table, key, options);
          },
        },
        () => now,
      );
      expect(JSON.parse((await deliver(second)).body).settled).toMatchObject([{ is: 'applied' }]);
      expect(written).toBeGreaterThan(1);
      expect(await deviceAt(tablet.id())).toMatchObject({ received: 1, leased: 1, free: 0 });
      expect((await look(house.house, slug)).people).toBe(1);
      expect(Object.keys(await came())).toHaveLength(1);
    });

    test('two people who decide about the same thing: one of them does', async () => {
      const [noor = ''] = await signedUp('Noor');
      const tablet = await house.tablet(slug);
      await tablet.keep(checkInOf(noor));
      await house.checkIn.revoke(organiser, slug, tablet.id(), now);
      await tablet.sync();
      const [one] = (await house.checkIn.waitingAtDesk(organiser, slug))?.waiting ?? [];
      const outcomes = await Promise.all(
        (['accepted', 'dropped'] as const).map((as) => house.checkIn.decide(organiser, slug, one as never, as, now)),
      );
      expect(outcomes.filter((outcome) => outcome !== 'busy' && outcome.is === 'decided')).toHaveLength(1);
      const accepted = outcomes[0] !== 'busy' && outcomes[0]?.is === 'decided';
      expect(Object.keys(await came())).toHaveLength(accepted ? 1 : 0);
    });
  });

  describe('what a tablet is refused', () => {
    test('says why, and stands at the desk with both sides until a person has seen it', async () => {
      const [noor = ''] = await signedUp('Noor');
      const tablet = await house.tablet(slug);
      await house.rsvps.releaseByOrganiser(organiser, slug, noor, now);
      await tablet.keep(checkInOf(noor));
      await tablet.keep(checkInOf('rsvp_aaaaaaaaaaaaaaaaaaaaaa'));
      expect((await tablet.sync()).settled).toMatchObject([
        { is: 'rejected', because: 'place-given-up' },
        { is: 'rejected', because: 'no-such-guest' },
      ]);
      const waiting = (await house.checkIn.waitingAtDesk(organiser, slug))?.waiting ?? [];
      expect(waiting.map(({ because, can }) => [because, can])).toEqual([
        ['place-given-up', true],
        ['no-such-guest', false],
      ]);
      const decide = (at: number, as: 'accepted' | 'dropped') =>
        house.checkIn.decide(organiser, slug, waiting[at] as never, as, now);
      expect(await decide(0, 'accepted')).toEqual({ is: 'decided' });
      expect(await house.todos()).toHaveLength(1);
      expect(await decide(1, 'accepted')).toEqual({ is: 'cannot', because: 'no-such-guest' });
      expect(await decide(1, 'dropped')).toEqual({ is: 'decided' });
      expect(await house.todos()).toEqual([]);
      expect(Object.keys(await came())).toEqual([noor]);
      expect((await house.checkIn.waitingAtDesk(organiser, slug))?.waiting).toEqual([]);
      expect(await decide(1, 'dropped')).toEqual({ is: 'not-found' });
    });

    test('is everything that it did not sign, or that cannot be opened as what it says it is', async () => {
      const [noor = ''] = await signedUp('Noor');
      const [tablet, other] = [await house.tablet(slug), await house.tablet(slug)];
      const key = tablet.list()?.key;
      if (key === undefined) throw new Error('no key');
      const foreign = await other.made(checkInOf(noor));
      const good = await tablet.made(checkInOf(noor));
      await tablet.keep(checkInOf(noor), { signature: foreign.signature });
      await tablet.keep(checkInOf(noor), { sealed: good.sealed });
      await tablet.keep(checkInOf(noor), { sealed: await sealTo(key, 'no json', 'anything') });
      await tablet.keep(checkInOf(noor), { kind: 'walk-in' });
      await tablet.keep({ kind: 'check-in', guest: '', by: 'ticket' });
      const { settled } = await tablet.sync();
      expect(settled).toMatchObject([
        { because: 'not-from-this-device' },
        { because: 'unreadable' },
        { because: 'unreadable' },
        { because: 'unreadable' },
        { because: 'unreadable' },
      ]);
      expect(await came()).toEqual({});
    });

    test('one operation that is no operation holds up none of the others', async () => {
      const [noor = ''] = await signedUp('Noor');
      const tablet = await house.tablet(slug);
      const good = await tablet.keep(checkInOf(noor));
      const bad = { ...good, id: `op_${'b'.repeat(22)}`, seq: 'twee' };
      const answer = await tablet.call(`/api/deur/${slug}/verwerken`, {
        operations: [bad, good],
        since: '',
        waiting: 0,
      });
      expect(JSON.parse(answer.body).settled).toEqual([
        { id: good.id, is: 'applied' },
        { id: bad.id, is: 'rejected', because: 'unreadable' },
      ]);
    });

    test('nothing of a cancelled event comes in', async () => {
      const [noor = ''] = await signedUp('Noor');
      const tablet = await house.tablet(slug, { places: 1 });
      now = addMinutes(doorsOpen, -60);
      await house.events.cancel(slug, 'Storm', organiser, now);
      now = addMinutes(doorsOpen, 1);
      await tablet.keep(checkInOf(noor));
      await tablet.keep(walkInOf('Iemand'));
      expect((await tablet.sync()).settled).toMatchObject([
        { because: 'event-cancelled' },
        { because: 'event-cancelled' },
      ]);
      expect((await tablet.fetchList()).list?.event.cancelled).toBe(true);
    });
  });

  describe('the tables', () => {
    const atTables = async () => (await seatingOf(house.house).tableOf(slug, now)).size;
    const news = async () => (await house.checkInStore.door(slug))?.news ?? 0;
    const tableIn = (guests: readonly { name: string; table?: number | undefined }[] | undefined, name: string) =>
      guests?.find((guest) => guest.name === name)?.table;

    /** Two tables of four at which these guests sit. */
    const planned = async (...names: readonly string[]): Promise<readonly string[]> => {
      // No municipality sits twice at a table.
      const codes = municipalities.filter((code) => code !== helmond);
      for (const [at, name] of names.entries()) {
        await signUp(house.house, slug, answersOf(name, { municipality: codes[at] ?? helmond }));
      }
      const keys = await Promise.all(names.map(guestOf));
      const seating = seatingOf(house.house);
      const hall = [1, 2].map((number) => ({ number, seats: 4, wheelchairPlaces: 0 }));
      await seating.setHall(organiser, slug, hall, 'form-hall', now);
      expect(await seating.plan(organiser, slug, { request: 'form-plan', revision: 0 }, now)).toMatchObject({
        is: 'planned',
      });
      return keys;
    };

    test('have a chair for who walks in, and every tablet is told to fetch its list', async () => {
      await planned('Noor', 'Emre', 'Linh', 'Wim', 'Hanna');
      const [one, two] = [await house.tablet(slug, { places: 2 }), await house.tablet(slug)];
      const before = await seatingOf(house.house).tableOf(slug, now);
      const told = await news();
      later(61_000);
      await one.keep(walkInOf('Binnenkomer'));
      await one.keep(walkInOf('Nog een'));
      expect(await one.sync()).toMatchObject({ settled: [{ is: 'applied' }, { is: 'applied' }], stale: true });
      expect(await news()).toBe(told + 1);
      expect(await two.sync()).toMatchObject({ stale: true });
      await two.fetchList();
      for (const name of ['Binnenkomer', 'Nog een']) expect([1, 2]).toContain(tableIn(two.list()?.guests, name));
      const after = await seatingOf(house.house).tableOf(slug, now);
      expect([...before].filter(([guest, table]) => after.get(guest) !== table).length).toBeLessThanOrEqual(2);
      // The same upload once more moves nobody.
      const plan = await seatingOf(house.house).tables(organiser, slug, now);
      await one.sync();
      expect((await seatingOf(house.house).tables(organiser, slug, now))?.plan).toEqual(plan?.plan);
    });

    test('are left by who did not come, and found again when the doors open once more', async () => {
      const [noor = ''] = await planned('Noor', 'Emre', 'Linh');
      const tablet = await house.tablet(slug);
      await tablet.keep(checkInOf(noor));
      await tablet.sync();
      const told = await news();
      await house.checkIn.closeDoors(organiser, slug, now);
      expect(await atTables()).toBe(1);
      expect(await news()).toBeGreaterThan(told);
      await house.checkIn.openDoors(organiser, slug, now);
      expect(await atTables()).toBe(3);
    });

    test('lose who was let in by mistake, taken back on the tablet or by a person at the desk', async () => {
      await planned('Noor', 'Emre', 'Linh');
      const tablet = await house.tablet(slug, { places: 2 });
      const [wrong, late] = [await tablet.keep(walkInOf('Vergissing')), await tablet.keep(walkInOf('Te laat'))];
      await tablet.sync();
      expect(await atTables()).toBe(5);
      const told = await news();
      await tablet.keep({ kind: 'undo', of: wrong.id });
      await tablet.sync();
      expect(await atTables()).toBe(4);
      expect(await news()).toBeGreaterThan(told);
      later(120_000);
      await tablet.keep({ kind: 'undo', of: late.id });
      expect((await tablet.sync()).settled).toMatchObject([{ because: 'too-late-to-undo' }]);
      const [waits] = (await house.checkIn.waitingAtDesk(organiser, slug))?.waiting ?? [];
      expect(await house.checkIn.decide(organiser, slug, waits as never, 'accepted', now)).toEqual({ is: 'decided' });
      expect(await atTables()).toBe(3);
    });

    test('have a chair again for who comes after the doors closed', async () => {
      const [, emre = ''] = await planned('Noor', 'Emre');
      const tablet = await house.tablet(slug);
      await house.checkIn.closeDoors(organiser, slug, now);
      expect(await atTables()).toBe(0);
      await tablet.keep(checkInOf(emre));
      await tablet.sync();
      expect(await atTables()).toBe(1);
    });

    test('are nobody’s business before the guests were divided', async () => {
      await signedUp('Noor');
      const seating = seatingOf(house.house);
      await seating.setHall(organiser, slug, [{ number: 1, seats: 4, wheelchairPlaces: 0 }], 'form-hall', now);
      const tablet = await house.tablet(slug, { places: 1 });
      const told = await news();
      await tablet.keep(walkInOf('Binnenkomer'));
      expect(isOf((await tablet.sync()).settled)).toEqual(['applied']);
      expect(await atTables()).toBe(0);
      expect(await news()).toBe(told);
    });

    test('keep nobody out and no doors open, however they break', async () => {
      const broken: unknown[] = [];
      const breaks = async () => Promise.reject(new Error('No tables today'));
      house = doorHouse(database, () => now, {
        tablePlan: { replanLate: breaks, broke: (error) => broken.push(error) },
      });
      await planned('Noor');
      const tablet = await house.tablet(slug, { places: 1 });
      await tablet.keep(walkInOf('Binnenkomer'));
      expect(isOf((await tablet.sync()).settled)).toEqual(['applied']);
      expect(await house.checkIn.closeDoors(organiser, slug, now)).toEqual({ is: 'closed', more: false });
      expect(await house.checkIn.openDoors(organiser, slug, now)).toEqual({ is: 'opened' });
      expect(broken).toHaveLength(3);
    });
  });

  describe('a revoked tablet', () => {
    test('gets no list and no news, and what it sends waits for a person', async () => {
      const [noor = '', sam = ''] = await signedUp('Noor', 'Sam');
      const [lost, other] = [await house.tablet(slug, { name: 'Kwijt', places: 1 }), await house.tablet(slug)];
      await lost.keep(checkInOf(noor));
      await lost.keep(walkInOf('Binnenkomer'));
      await house.checkIn.revoke(organiser, slug, lost.id(), now);
      await other.keep(checkInOf(sam));
      await other.sync();
      later(20_000);
      const answer = await lost.sync();
      expect(answer).toMatchObject({
        standing: 'revoked',
        news: [],
        settled: [{ is: 'quarantined' }, { is: 'quarantined' }],
      });
      expect(await lost.fetchList()).toEqual({ now, standing: 'revoked' });
      expect(Object.keys(await came())).toEqual([sam]);
      const waiting = (await house.checkIn.waitingAtDesk(organiser, slug))?.waiting ?? [];
      expect(waiting.map(({ because, can }) => [because, can])).toEqual([
        ['revoked', true],
        ['revoked', true],
      ]);
      for (const one of waiting) {
        expect(await house.checkIn.decide(organiser, slug, one, 'accepted', now)).toEqual({ is: 'decided' });
      }
      expect(Object.keys(await came())).toHaveLength(3);
      expect((await look(house.house, slug)).people).toBe(3);
      expect(await deviceAt(lost.id())).toMatchObject({ leased: 1, free: 0 });
    });
  });

  describe('T10: no call of the door tells of another event', () => {
    test('a tablet of one event is nobody at another, and its operations are of no use there', async () => {
      const [noor = ''] = await signedUp('Noor');
      const other = await publish(house.house, { title: 'Andere avond' });
      const tablet = await house.tablet(slug);
      for (const call of ['lijst', 'verwerken']) {
        const answer = await tablet.call(`/api/deur/${other}/${call}`, { operations: [], since: '', waiting: 0 });
        expect([answer.status, JSON.parse(answer.body)]).toMatchObject([
          401,
          { now, title: 'Not a device of this event' },
        ]);
      }
      const stranger = await house.tablet(other);
      const operation = await tablet.made(checkInOf(noor));
      expect((await stranger.sync({ operations: [operation] })).settled).toMatchObject([
        { is: 'rejected', because: 'not-from-this-device' },
      ]);
      await stranger.keep(checkInOf(noor));
      expect((await stranger.sync()).settled).toMatchObject([{ is: 'rejected', because: 'no-such-guest' }]);
    });

    test('whoever has no key, another body, path or moment than was signed is nobody', async () => {
      const tablet = await house.tablet(slug);
      const path = `/api/deur/${slug}/lijst`;
      const status = async (different: Record<string, string>) => (await tablet.call(path, {}, different)).status;
      expect(await status({})).toBe(200);
      expect(await status({ 'x-signature': 'x'.repeat(86) })).toBe(401);
      expect(await status({ 'x-device': `dev_${'a'.repeat(22)}` })).toBe(401);
      expect(await status({ 'x-device': '' })).toBe(401);
      expect(await status({ 'x-at': 'gisteren' })).toBe(401);
      expect(await status({ 'x-at': addMinutes(now, 6) })).toBe(401);
      expect(await status({ 'x-at': addMinutes(now, -4) })).toBe(200);
      expect((await house.post(path, '{}', {})).status).toBe(401);
    });

    test('a campaign of another organisation cannot be signed', async () => {
      await openCampaign(house.campaigns);
      const { pledges } = house.campaigns;
      const stranger = { ...organiser, organisation: 'een-ander' };
      const made = await pledges.createCampaign(campaignPlan({ title: 'Van een ander' }), 'andere', stranger, now);
      if (made === 'busy') throw new Error('busy');
      await pledges.saveText(made.slug, { since: '2018-09-25', intro: 'Wij.', pillars }, stranger, now);
      await pledges.publishCampaign(made.slug, stranger, now);
      const tablet = await house.tablet(slug);
      await tablet.keep(signOf(made.slug, helmond));
      await tablet.keep(signOf('geen-campagne', helmond));
      await tablet.keep({
        kind: 'ask-alderperson',
        campaign: made.slug,
        municipality: helmond,
        email: 'wethouder@helmond.example',
        from: 'Vera Vervanger',
      });
      const refused = { is: 'rejected', because: 'campaign-closed' };
      expect((await tablet.sync()).settled).toMatchObject([refused, refused, refused]);
    });

    test('what no tablet would send is a problem with a reason', async () => {
      const tablet = await house.tablet(slug);
      const path = `/api/deur/${slug}/verwerken`;
      const operation = await tablet.made(checkInOf('x'));
      const sent = { operations: [], since: '', waiting: 0 };
      for (const body of [
        '',
        'null',
        '[]',
        '{}',
        '{',
        { ...sent, waiting: -1 },
        { ...sent, operations: Array.from({ length: 26 }, () => operation) },
        { ...sent, since: 'x'.repeat(41) },
      ]) {
        const answer = await tablet.call(path, body);
        expect([answer.status, answer.body.includes('title')], JSON.stringify(body).slice(0, 60)).toEqual([400, true]);
      }
      for (const body of ['', '{}', '{"code":1}', '{"code":"K7M2-9XQF","name":"x"}']) {
        const { status } = await house.post('/api/deur/koppelen', body, {});
        expect([200, 400], body).toContain(status);
      }
      expect((await tablet.call(path, 'x'.repeat(70_000))).status).toBe(413);
    });
  });

  describe('signing at the table', () => {
    let campaign: string;
    beforeEach(async () => {
      campaign = await openCampaign(house.campaigns);
    });
    const count = async () =>
      ((await house.campaigns.pledges.register(organiser, campaign, now))?.rows ?? []).filter(
        ({ membership }) => membership?.since !== undefined,
      ).length;

    test('counts once, by the true time, however often it is delivered', async () => {
      const tablet = await house.tablet(slug, { role: 'table', table: 1, ahead: 120_000 });
      expect(tablet.list()?.campaign).toMatchObject({ slug: campaign, version: 1 });
      later(60_000);
      const at = now;
      await tablet.keep(signOf(campaign, helmond));
      later(40 * 60_000);
      const operations = tablet.queue();
      await tablet.sync({ lost: true });
      await tablet.sync({ lost: true, operations });
      expect((await tablet.sync()).settled).toMatchObject([{ is: 'duplicate', was: 'applied' }]);
      expect(await count()).toBe(1);
      const found = await house.campaigns.pledges.municipality(organiser, campaign, helmond, now);
      expect(found?.signatures).toMatchObject([{ signedAt: at, by: 'desk', where: { is: 'event', event: slug } }]);
    });

    test('two of one municipality on dark tablets are one member with two names; the same person twice is merged', async () => {
      const [one, two] = [await house.tablet(slug), await house.tablet(slug)];
      later(60_000);
      await one.keep(signOf(campaign, helmond, { name: 'Eerste Wethouder' }));
      await two.keep(signOf(campaign, helmond, { name: 'Tweede Wethouder' }));
      await two.keep(signOf(campaign, helmond, { name: 'Eerste Wethouder' }));
      expect(isOf((await two.sync({ operations: two.queue().slice(0, 1) })).settled)).toEqual(['applied']);
      expect(isOf((await one.sync()).settled)).toEqual(['applied']);
      expect(isOf((await two.sync()).settled)).toEqual(['merged']);
      expect(await count()).toBe(1);
      const found = await house.campaigns.pledges.municipality(organiser, campaign, helmond, now);
      expect(found?.signatures).toHaveLength(2);
    });

    test('of a municipality that took part before is refused, and done when a person says so', async () => {
      const [first = ''] = municipalities;
      const row = [{ code: first, signedOn: '2018-11-06', source: 'lijst' }];
      await house.campaigns.pledges.importMembers(organiser, campaign, row, now);
      const tablet = await house.tablet(slug);
      expect(tablet.list()?.municipalities.find(({ code }) => code === first)?.since).toBeDefined();
      await tablet.keep(signOf(campaign, first));
      expect((await tablet.sync()).settled).toMatchObject([{ is: 'rejected', because: 'already-takes-part' }]);
      const [waiting] = (await house.checkIn.waitingAtDesk(organiser, slug))?.waiting ?? [];
      expect(await house.checkIn.decide(organiser, slug, waiting as never, 'accepted', now)).toEqual({ is: 'decided' });
      const found = await house.campaigns.pledges.municipality(organiser, campaign, first, now);
      expect(found?.signatures.map(({ state }) => state)).toContain('stands');
    });

    test('under a text that was replaced, or for a municipality that is none, is refused', async () => {
      const tablet = await house.tablet(slug);
      await tablet.keep(signOf(campaign, helmond, { version: 7 }));
      await tablet.keep(signOf(campaign, 'GM9999'));
      expect((await tablet.sync()).settled).toMatchObject([{ because: 'text-replaced' }, { because: 'not-in-force' }]);
    });

    test('is followed by wishes, which keep whose they are, also before the signature itself is here', async () => {
      const tablet = await house.tablet(slug);
      const signed = await tablet.keep(signOf(campaign, helmond));
      const wish = await tablet.keep({ kind: 'wishes', of: signed.id, adviser: true, kit: false, partner: 'VNG' });
      await tablet.keep({ kind: 'wishes', of: `op_${'x'.repeat(22)}`, adviser: true, kit: false });
      expect((await tablet.sync({ operations: [wish] })).settled).toEqual([]);
      expect((await tablet.sync()).settled).toMatchObject([
        { is: 'applied' },
        { is: 'applied' },
        { is: 'rejected', because: 'no-such-guest' },
      ]);
      expect((await house.checkIn.wishesAtDesk(organiser, slug))?.wishes).toMatchObject([
        { key: signed.id, municipality: helmond, adviser: true, kit: false, partner: 'VNG' },
      ]);
    });

    test('a substitute asks for the alderperson once', async () => {
      const tablet = await house.tablet(slug);
      const asked: Capture = {
        kind: 'ask-alderperson',
        campaign,
        municipality: helmond,
        email: 'wethouder@helmond.example',
        from: 'Vera Vervanger',
      };
      await tablet.keep(asked);
      await tablet.sync({ lost: true });
      expect((await tablet.sync()).settled).toMatchObject([{ is: 'duplicate', was: 'applied' }]);
      expect((await house.campaigns.mails(campaign)).filter(({ kind }) => kind === 'sign-invitation')).toHaveLength(1);
    });
  });

  describe('the end of the evening', () => {
    test('closes when every tablet has, and says which is missing what', async () => {
      const [noor = ''] = await signedUp('Noor');
      const [one, two] = [
        await house.tablet(slug, { name: 'Deur 1', places: 3 }),
        await house.tablet(slug, { name: 'Deur 2' }),
      ];
      await one.keep(checkInOf(noor));
      await two.keep(checkInOf(noor));
      const gone = await two.keep(checkInOf(noor));
      await two.keep(checkInOf(noor));
      two.lose(gone.id);
      now = '2019-05-22T20:00:00.000Z';
      expect(await house.checkIn.eveningClosed(slug, now)).toBe(false);
      expect(await one.sync({ closing: true })).toMatchObject({ standing: 'closed' });
      expect(await deviceAt(one.id())).toMatchObject({ standing: 'closed', leased: 0, free: 0 });
      expect((await look(house.house, slug)).pools.door).toMatchObject({ capacity: 0, left: 0 });
      await two.sync();
      expect(await house.checkIn.evening(slug, now)).toMatchObject({
        is: 'open',
        because: 'devices',
        missing: [{ name: 'Deur 2', open: true, waiting: 0, gaps: 1 }],
      });
      await two.sync({ closing: true });
      expect(await house.checkIn.evening(slug, now)).toMatchObject({
        missing: [{ name: 'Deur 2', open: false, gaps: 1 }],
      });
      expect(await house.checkIn.eveningClosed(slug, addMinutes(now, 24 * 60))).toBe(true);
    });

    test('a tablet with something left does not close', async () => {
      const [noor = ''] = await signedUp('Noor');
      const tablet = await house.tablet(slug);
      await tablet.keep(checkInOf(noor));
      expect(await tablet.sync({ operations: [], closing: true })).toMatchObject({ standing: 'open' });
      expect(await tablet.sync({ closing: true })).toMatchObject({ standing: 'closed' });
      expect(await tablet.fetchList()).toEqual({ now, standing: 'closed' });
    });

    test('doors that close lend the chairs of who did not come; who comes after all comes in', async () => {
      const full = await publish(house.house, { title: 'Vol', capacity: 3 });
      for (const name of ['Komt', 'Laat', 'Nooit']) await signUp(house.house, full, answersOf(name));
      const keys = Object.fromEntries((await look(house.house, full)).guests.map(({ name, guest }) => [name, guest]));
      const tablet = await house.tablet(full);
      await tablet.keep(checkInOf(keys.Komt ?? ''));
      await tablet.sync();
      expect(await house.checkIn.notIn(full)).toBe(2);
      expect(await house.checkIn.closeDoors(organiser, full, now)).toEqual({ is: 'closed', more: false });
      expect(await house.checkIn.closeDoors(organiser, full, now)).toEqual({ is: 'closed', more: false });
      expect((await look(house.house, full)).seats.left).toBe(2);
      expect(await house.checkIn.lease(organiser, full, tablet.id(), 2, now)).toMatchObject({ is: 'changed' });
      await tablet.keep(walkInOf('Binnenkomer'));
      await tablet.keep(walkInOf('Nog een'));
      await tablet.keep(checkInOf(keys.Laat ?? ''));
      expect(isOf((await tablet.sync()).settled)).toEqual(['applied', 'applied', 'applied']);
      const { event } = await look(house.house, full);
      expect(event.capacity).toBe(4);
      const door = await house.checkIn.doorAtDesk(organiser, full, now);
      expect(door?.door).toMatchObject({ closedAt: now });
      expect(await house.checkIn.openDoors(organiser, full, now)).toEqual({ is: 'opened' });
      expect((await house.checkIn.doorAtDesk(organiser, full, now))?.door?.closedAt).toBeUndefined();
    });

    describe('somebody inside without a chair', () => {
      let full: string;
      let lead: DoorDevice;
      const standings = async () =>
        Object.fromEntries((await look(house.house, full)).guests.map(({ name, state }) => [name, state]));
      const follows = async () =>
        (await house.checkInStore.attendances(full)).filter((one) => one.follows === true).length;

      /** An evening of two chairs, both taken; Thuis waits at home, and two are let in: the second first by the clock. */
      beforeEach(async () => {
        full = await publish(house.house, { title: 'Vol', capacity: 2 });
        await signUp(house.house, full, answersOf('Komt', { municipality: 'GM0363' }));
        for (const name of ['Nooit', 'Thuis']) await signUp(house.house, full, answersOf(name));
        lead = await house.tablet(full, { role: 'lead' });
        const komt = (await look(house.house, full)).guests.find(({ name }) => name === 'Komt')?.guest ?? '';
        await lead.keep(checkInOf(komt));
        const other = await house.tablet(full, { name: 'Deur 2' });
        await other.keep(
          walkInOf('Eerste', { chair: 'follows', email: 'eerste@gemeente.example', municipality: 'GM0344' }),
        );
        later(30_000);
        await lead.keep(walkInOf('Tweede', { chair: 'follows' }));
        await lead.sync();
        await other.sync();
        expect(await follows()).toBe(2);
      });

      test('gets the chair of who did not come when the doors close, the first of those inside before the second', async () => {
        const seating = seatingOf(house.house);
        await seating.setHall(organiser, full, [{ number: 7, seats: 4, wheelchairPlaces: 0 }], 'form-hall', now);
        await seating.plan(organiser, full, { request: 'form-plan', revision: 0 }, now);
        await house.checkIn.closeDoors(organiser, full, now);
        expect(await standings()).toMatchObject({ Eerste: 'seated', Tweede: 'waiting', Thuis: 'waiting' });
        expect(await follows()).toBe(1);
        expect((await look(house.house, full)).seats).toMatchObject({ left: 0, waiting: 2 });
        later(61_000);
        expect((await lead.sync()).stale).toBe(true);
        await lead.fetchList();
        const eerste = lead.list()?.guests.find(({ name }) => name === 'Eerste');
        expect(eerste).toMatchObject({ is: 'seated', walkIn: true, table: 7 });
      });

      test('gets a chair that was added, at the next tick and once; and then nobody is looked for any more', async () => {
        const { event } = await look(house.house, full);
        const plan = planOf({ title: 'Vol', capacity: 4 });
        expect(await house.events.save(full, plan, event.revision, organiser, now)).toMatchObject({ is: 'changed' });
        later(60_000);
        expect(await house.checkIn.sweepDoors(now, 20)).toBe(1);
        expect(await standings()).toMatchObject({ Eerste: 'seated', Tweede: 'seated', Thuis: 'waiting' });
        expect(await follows()).toBe(0);
        for (let minute = 0; minute < 3; minute += 1) {
          later(60_000);
          await house.checkIn.sweepDoors(now, 20);
        }
        expect(await house.checkIn.sweepDoors(now, 20)).toBe(0);
        expect((await look(house.house, full)).seats).toMatchObject({ left: 0, waiting: 1 });
        const told = (await look(house.house, full)).mails.filter(({ kind }) => kind === 'seat-reserved');
        // Two who signed up, and the first of those inside, who told an address.
        expect(told).toHaveLength(3);
      });

      test('is not passed by who came later and would fit', async () => {
        const wide = await publish(house.house, { title: 'Breed', capacity: 1 });
        await signUp(house.house, wide, answersOf('Zit'));
        const tablet = await house.tablet(wide);
        await tablet.keep(walkInOf('Met z’n tweeën', { chair: 'follows', party: 2 }));
        later(1_000);
        await tablet.keep(walkInOf('Alleen', { chair: 'follows' }));
        await tablet.sync();
        await house.checkIn.closeDoors(organiser, wide, now);
        expect((await look(house.house, wide)).seats).toMatchObject({ left: 1, waiting: 2 });
        expect((await house.checkInStore.attendances(wide)).filter(({ follows }) => follows === true)).toHaveLength(2);
      });

      test('is looked for every minute while there is none, and no longer when the evening is over', async () => {
        later(60_000);
        expect(await house.checkIn.sweepDoors(now, 20)).toBe(1);
        expect(await house.checkIn.sweepDoors(now, 20)).toBe(0);
        later(60_000);
        expect(await house.checkIn.sweepDoors(now, 20)).toBe(1);
        now = '2019-05-23T04:00:00.000Z';
        await house.checkIn.sweepDoors(now, 20);
        expect(await house.checkInStore.door(full)).toMatchObject({ next: 'erase' });
        expect((await house.checkInStore.door(full))?.follows).toBeUndefined();
      });
    });

    test('T12: the clock closes what was left open at six, and later erases all of it', async () => {
      const [noor = ''] = await signedUp('Noor');
      const tablet = await house.tablet(slug, { places: 4 });
      await tablet.keep(checkInOf(noor));
      await tablet.sync();
      await house.checkIn.sweepDoors(now, 20);
      expect(await deviceAt(tablet.id())).toMatchObject({ standing: 'open' });
      now = '2019-05-23T04:00:00.000Z';
      await house.checkIn.sweepDoors(now, 20);
      expect(await deviceAt(tablet.id())).toMatchObject({ standing: 'closed', free: 0, leased: 0 });
      expect(await tablet.fetchList()).toEqual({ now, standing: 'closed' });
      now = '2019-08-23T04:00:00.000Z';
      await house.checkIn.sweepDoors(now, 20);
      const { items } = await database.query({ in: tables['check-in'], of: `event#${slug}`, limit: 100 });
      expect(items).toEqual([]);
    });
  });
};
