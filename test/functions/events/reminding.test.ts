import { describe, expect, test } from 'vitest';
import { addDays } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database, Write } from '#platform/dynamo/port.ts';
import { houseOver, monday, organiser, planOf } from '../../support/house.ts';
import { create, newPath, openHouse } from './house.ts';

const zone = 'Europe/Amsterdam';
const startsAt = '2019-06-12T15:30:00.000Z';
const plan = planOf({
  startsAt,
  endsAt: '2019-06-12T19:30:00.000Z',
  closesAt: startsAt,
  promoteUntil: startsAt,
  reminders: { days: [7, 1], time: '12:00' },
});

const isDuty = (write: Write): boolean => {
  const { item } = 'put' in write ? write.put : 'update' in write ? write.update : write.delete;
  return item.startsWith('due#remind#');
};

/** The room over a database that tells what each transaction wrote. */
const opened = () => {
  const real = memoryDatabase();
  const transactions: (readonly Write[])[] = [];
  const database: Database = {
    ...real,
    transact: (writes) => {
      transactions.push(writes);
      return real.transact(writes);
    },
  };
  const { events } = houseOver(database);
  const due = async (slug: string) =>
    Promise.all([7, 1].map(async (days) => (await events.duty({ what: 'remind', slug, days }))?.dueAt));
  const make = async (): Promise<string> => {
    const made = await events.create(plan, 'request', organiser, monday);
    if (made === 'busy') throw new Error('busy');
    return made.slug;
  };
  return { events, transactions, due, make };
};

describe('reminders lie with the event', () => {
  test('from its publishing on, and not before', async () => {
    const { events, due, make } = opened();
    const slug = await make();
    expect(await due(slug)).toEqual([undefined, undefined]);
    await events.publish(slug, organiser, monday);
    expect(await due(slug)).toEqual(['2019-06-05T10:00:00.000Z', '2019-06-11T10:00:00.000Z']);
  });

  test('T6 moving and cancelling change them in the very transaction of the event', async () => {
    const { events, due, make, transactions } = opened();
    const slug = await make();
    await events.publish(slug, organiser, monday);
    const found = await events.find(slug, { consistent: true });
    if (found === undefined) throw new Error('gone');
    transactions.length = 0;
    const later = { startsAt: addDays(startsAt, 7, zone), endsAt: addDays(plan.endsAt, 7, zone) };
    await events.save(slug, { ...plan, ...later }, found.event.revision, organiser, monday);
    expect(await due(slug)).toEqual(['2019-06-12T10:00:00.000Z', '2019-06-18T10:00:00.000Z']);
    await events.cancel(slug, 'De zaal is dicht.', organiser, monday);
    expect(await due(slug)).toEqual([undefined, undefined]);
    expect(transactions.map((writes) => writes.filter(isDuty).length)).toEqual([2, 2]);
    for (const writes of transactions) {
      expect(writes.some((write) => 'put' in write && write.put.item === 'facts')).toBe(true);
    }
  });

  test('a save that changes neither leaves them as they are', async () => {
    const { events, make, transactions } = opened();
    const slug = await make();
    await events.publish(slug, organiser, monday);
    const found = await events.find(slug, { consistent: true });
    transactions.length = 0;
    await events.save(slug, { ...plan, title: 'Anders' }, found?.event.revision ?? 0, organiser, monday);
    expect(transactions.flat().filter(isDuty)).toEqual([]);
  });

  test('reading an event reads none of them', async () => {
    const { events, make } = opened();
    const slug = await make();
    await events.publish(slug, organiser, monday);
    expect(Object.keys((await events.find(slug)) ?? {}).sort()).toEqual(['event', 'pools', 'seats']);
    expect('due#remind#99' < 'facts').toBe(true);
  });

  test('what another room publishes reminds as events usually do', () => {
    const { events } = opened();
    const { reminders: _, ...silent } = plan;
    const { writes } = events.publishing(silent, { organisation: 'kits', person: 'prs_1', again: 0 }, monday);
    expect(writes.filter(isDuty)).toHaveLength(2);
  });
});

describe('reminders at the desk', () => {
  test('a new event has a week and a day before, until the organiser says otherwise', async () => {
    const house = openHouse();
    const { fields } = await house.organiser.get(newPath);
    expect([fields['remind-days'], fields['remind-at']]).toEqual(['7, 1', '12.00']);
    const { slug } = await create(house.organiser, { 'remind-days': '14 en 2', 'remind-at': '9 uur' });
    expect((await house.events.find(slug))?.event.reminders).toEqual({ days: [14, 2], time: '09:00' });
    const page = await house.organiser.get(`/bureau/bijeenkomsten/${slug}`);
    expect([page.fields['remind-days'], page.fields['remind-at']]).toEqual(['14, 2', '09.00']);
    expect(page.body).toContain('woensdag 8 mei 2019, 9.00 uur');
  });

  test('what cannot be read comes back as it was typed, with what to do', async () => {
    const house = openHouse();
    const { status, body, fields } = await create(house.organiser, { 'remind-days': 'een week', 'remind-at': '23.00' });
    expect(status).toBe(422);
    expect(fields['remind-days']).toBe('een week');
    expect(body).toContain('Dagen van de herinneringen: vul hoogstens 5 getallen in');
  });

  test('none at all is said on the page', async () => {
    const house = openHouse();
    const { slug } = await create(house.organiser, { 'remind-days': '' });
    expect((await house.organiser.get(`/bureau/bijeenkomsten/${slug}`)).body).toContain('Wij herinneren niemand');
    expect((await house.organiser.get(`/en/bureau/bijeenkomsten/${slug}`)).body).toContain('We remind nobody');
  });
});
