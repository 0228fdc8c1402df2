import { describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { Hall, TablePlan } from '#rsvps/core/table-plan.ts';
import { answersOf, houseOver, later, look, organiser, publish, signUp } from '../../support/house.ts';
import { rsvpOf } from './core/examples.ts';
import { device, doors } from './door-promises.ts';
import { coming, invitedEvening, inviteeOf, notComing, somebodyElse } from './invited-house.ts';

describe('what a door list is made from', () => {
  test('T12 is who is expected and as what, and nothing that a door need not know', async () => {
    const house = houseOver(memoryDatabase());
    const slug = await publish(house, { capacity: 2 });
    const secrets = { diet: 'glutenvrij', access: 'ringleiding', phone: '+31612345678' };
    for (const [at, name] of ['Noor Eerst', 'Joris Tweede', 'Kees Wacht'].entries())
      await signUp(house, slug, answersOf(name, at === 0 ? secrets : { organisation: 'VNG' }), { now: later(at) });
    const { guests } = await look(house, slug);
    const noor = guests.find(({ name }) => name === 'Noor Eerst');
    const hall = Hall.parse({
      tables: [{ number: 4, seats: 8, wheelchairPlaces: 1 }],
      revision: 1,
      requests: [],
      acts: [],
    });
    const places = guests.map(({ guest }, at) => ({ guest, table: at === 0 ? 4 : 9, locked: false }));
    const plan = TablePlan.parse({ places, revision: 1, requests: [], acts: [] });
    await house.store.commit([
      house.store.putHall(slug, hall, undefined),
      house.store.putTablePlan(slug, plan, undefined),
    ]);
    const list = await house.rsvps.forDoor(slug);
    const first = list.find(({ name }) => name === 'Noor Eerst');
    expect(first).toEqual({
      key: noor?.guest,
      name: 'Noor Eerst',
      role: 'wethouder',
      municipality: 'GM0794',
      party: 1,
      is: 'seated',
      help: true,
      linkGeneration: 1,
      ...(guests[0]?.guest === noor?.guest && { table: 4 }),
    });
    // A table that the hall does not have is none.
    expect(list.filter(({ table }) => table !== undefined).map(({ table }) => table)).toEqual([4]);
    expect(list.map(({ name, is, help }) => [name, is, help]).sort()).toEqual([
      ['Joris Tweede', 'seated', false],
      ['Kees Wacht', 'waiting', false],
      ['Noor Eerst', 'seated', true],
    ]);
    const written = JSON.stringify(list);
    for (const secret of ['glutenvrij', 'ringleiding', '31612345678', '@']) expect(written).not.toContain(secret);
  });

  test('names whoever was invited and has no place once, and nobody who was not asked', async () => {
    const names = ['Anna Komt', 'Bram Stil', 'Cato Niet', 'Dirk Ander', 'Evi Terug', 'Fien Zelf'];
    const night = await invitedEvening(
      memoryDatabase(),
      names.map((name) => inviteeOf(name)),
    );
    const { house, slug, answer, of } = night;
    await answer('Anna Komt', coming);
    await answer('Cato Niet', notComing);
    await answer('Dirk Ander', somebodyElse());
    await house.rsvps.answering.withdraw(organiser, slug, (await of('Evi Terug')).invitation, later(5));
    // The same person came by a place that says nothing of the invitation.
    const fien = await of('Fien Zelf');
    const key = (await house.store.invited.invitations(slug)).find(({ name }) => name === 'Fien Zelf');
    await house.store.commit([
      house.store.put(
        rsvpOf({
          slug,
          guest: 'a'.repeat(16).concat('~', 'b'.repeat(16)),
          name: 'Fien Zelf',
          invitation: fien.invitation,
        }),
        undefined,
      ),
    ]);
    expect(key?.state).toBe('invited');
    const list = await house.rsvps.forDoor(slug);
    expect(list.map(({ name, is }) => [name, is]).sort()).toEqual([
      ['Anna Komt', 'seated'],
      ['Bram Stil', 'invited'],
      ['Cato Niet', 'invited'],
      ['Fien Zelf', 'seated'],
      ['Noor Bakker', 'seated'],
    ]);
    const silent = list.find(({ name }) => name === 'Bram Stil');
    expect(silent).toEqual({
      key: `invitation:${(await of('Bram Stil')).invitation}`,
      name: 'Bram Stil',
      role: 'wethouder',
      municipality: 'GM0794',
      party: 1,
      is: 'invited',
      help: false,
      linkGeneration: 0,
    });
  });

  test('says whose chairs were lent, and shows a walk-in as soon as they are in', async () => {
    const night = await invitedEvening(memoryDatabase(), [inviteeOf('Anna Komt'), inviteeOf('Bram Stil')]);
    const { house, slug, answer, of } = night;
    await answer('Anna Komt', coming);
    const anna = await of('Anna Komt');
    await house.rsvps.lendNoShow(slug, anna.invitation, { actor: device, now: doors });
    await house.rsvps.walkIn(
      slug,
      { guest: `invitation:${(await of('Bram Stil')).invitation}`, name: 'Bram Stil', party: 1 },
      { request: `op_${'a'.repeat(22)}`, chair: 'added', reason: 'vol', actor: device, now: doors, at: doors },
    );
    const list = await house.rsvps.forDoor(slug);
    expect(list.map(({ name, is, lent }) => [name, is, lent]).sort()).toEqual([
      ['Anna Komt', 'seated', true],
      ['Bram Stil', 'seated', undefined],
    ]);
  });

  test('of another event holds nobody of this one', async () => {
    const house = houseOver(memoryDatabase());
    const [one, other] = [await publish(house), await publish(house, { title: 'Een andere avond' })];
    await signUp(house, one, answersOf('Noor Eerst'));
    expect(await house.rsvps.forDoor(other)).toEqual([]);
    expect(await house.rsvps.forDoor('er-is-er-geen')).toEqual([]);
  });

  test('of 5,000 guests reads pages and not guests one by one, and no other partition', async () => {
    const real = memoryDatabase();
    const house = houseOver(real);
    const slug = await publish(house, { capacity: 6_000 });
    for (let at = 0; at < 5_000; at += 100) {
      await house.store.commit(
        Array.from({ length: 100 }, (_, one) => {
          const guest = `${String(at + one).padStart(16, '0')}~${'n'.repeat(16)}`;
          return house.store.put(rsvpOf({ slug, guest, name: `Gast ${at + one}` }), undefined);
        }),
      );
    }
    const calls: string[] = [];
    const counted = houseOver({
      ...real,
      get: (table, key, options) => {
        calls.push(`get ${key.of} ${key.item}`);
        return real.get(table, key, options);
      },
      query: (query) => {
        calls.push(`query ${query.of}`);
        return real.query(query);
      },
    });
    expect(await counted.rsvps.forDoor(slug)).toHaveLength(5_000);
    expect(calls.every((call) => call.includes(`event#${slug}`))).toBe(true);
    expect(calls.filter((call) => call.startsWith('get'))).toHaveLength(2);
    expect(calls.filter((call) => call.startsWith('query')).length).toBeLessThanOrEqual(12);
  });
});
