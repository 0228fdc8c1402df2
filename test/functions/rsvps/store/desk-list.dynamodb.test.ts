import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareNames } from '#kernel/names.ts';
import type { Database } from '#platform/dynamo/port.ts';
import type { Rsvp } from '#rsvps/core/rsvp.ts';
import { rsvpsStore } from '#rsvps/store.ts';
import { startDatabase } from '../../../support/dynamodb-local.ts';
import { allTables, tables } from '../../../support/house.ts';
import { rsvpOf } from '../core/examples.ts';

const guests = 5_000;
const slug = 'een-grote-avond';

const first = ['Noor', 'Fatima', 'Emre', 'Linh', 'Anouk', 'Wim', 'Ineke', 'Yusuf'];
const last = [
  'van den Berg',
  'El Amrani',
  'Şahin',
  'Nguyễn',
  'de Vries-Jansen',
  '’t Hart',
  'Bos',
  'de Vries',
  'Öztürk',
];
const guestAt = (at: number): Rsvp =>
  rsvpOf({
    slug,
    guest: `${String(at).padStart(16, 'a')}~${'b'.repeat(16)}`,
    name: `${first[at % first.length]} ${last[at % last.length]}`,
    email: `gast-${at}@gemeente.example`,
    diet: 'Geen noten, en verder alles wat er op tafel komt.',
    access: at % 50 === 0 ? 'Een tolk' : undefined,
    state: at % 10 === 0 ? 'waiting' : 'seated',
  } as Partial<Rsvp>);

let local: Awaited<ReturnType<typeof startDatabase>>;
const asked: string[] = [];
let store: ReturnType<typeof rsvpsStore>;

beforeAll(async () => {
  local = await startDatabase({ rsvps: allTables.rsvps });
  const noted: Database = {
    ...local.database,
    query: async (query) => {
      const page = await local.database.query(query);
      asked.push(`${query.index?.name} ${page.items.length}`);
      return page;
    },
  };
  store = rsvpsStore({ database: noted, tables });
  for (let at = 0; at < guests; at += 100) {
    const some = Array.from({ length: 100 }, (_, more) => store.put(guestAt(at + more), undefined));
    expect(await store.commit(some)).toEqual({ is: 'written' });
  }
}, 60_000);
afterAll(() => local.stop());

describe('the list of an event with 5,000 guests', () => {
  test('comes whole, in the order of a Dutch list, in a few pages of one query', async () => {
    asked.length = 0;
    const list = await store.deskList(slug);
    expect(list).toHaveLength(guests);
    expect(new Set(list.map(({ guest }) => guest)).size).toBe(guests);
    const names = list.map(({ name }) => name);
    expect(names).toEqual([...names].sort(compareNames));
    // The emulator ends a page by the size of whole items: four here are two on the service, which counts what the index carries.
    expect(asked.length).toBeLessThanOrEqual(4);
    // Far more than one page of people: what a first screen shows is in the first answer.
    expect(Number(asked[0]?.split(' ')[1])).toBeGreaterThan(1_000);
  });

  test('T12 carries no answer, no address and no telephone number', async () => {
    const page = await local.database.query({
      in: tables.rsvps,
      index: { name: 'desk', of: 'deskOf', item: 'deskName' },
      of: slug,
      limit: 1_000,
    });
    const said = JSON.stringify(page.items);
    expect(said).not.toMatch(/noten|tolk|@gemeente|diet"|"access"|"acts"|"requests"/);
    expect(page.items.filter(({ deskAccess }) => deskAccess === true).length).toBeGreaterThan(0);
  });

  test('T12 forgets that something was asked together with what was asked', async () => {
    const [one] = (await store.deskList(slug)).filter(({ deskAccess }) => deskAccess === true);
    const rsvp = await store.place(slug, one?.guest ?? '');
    if (rsvp === undefined) throw new Error('gone');
    await store.commit([store.forgetSensitive(rsvp)]);
    const after = (await store.deskList(slug)).find(({ guest }) => guest === rsvp.guest);
    expect(after?.deskAccess).toBeUndefined();
  });

  test('is the list of this event alone', async () => {
    expect(await store.deskList('een-andere-avond')).toEqual([]);
  });
});
