import { beforeEach, describe, expect, test } from 'vitest';
import { ownContacts } from '#events/for-own-data.ts';
import { eventsStore } from '#events/store.ts';
import type { Contact } from '#kernel/contacts.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { everyItemIn } from '#platform/dynamo/port.ts';
import { houseOver, later, monday, noWaiting, organiser, publish, seeded, tables } from '../../support/house.ts';

const mees: Contact = { name: 'Mees de Wit', phone: '+31701234567', email: 'mees@programma.example' };
const els: Contact = { name: 'Els Smit', phone: '+31701234568', email: 'els@programma.example' };
const nobody: Contact = { name: '', phone: '', email: '' };
const afterwards = later(3 * 86_400_000);

let database: ReturnType<typeof memoryDatabase>;
let house: ReturnType<typeof houseOver>;
let slug: string;
beforeEach(async () => {
  database = memoryDatabase();
  house = houseOver(database);
  slug = await publish(house, { contact: mees });
});
const contactOf = async (at: string) => (await house.events.find(at, { consistent: true }))?.event.contact;
const nameAnother = () =>
  database.write({
    update: { of: `event#${slug}`, item: 'facts' },
    in: tables.events,
    set: { contact: els },
    add: { revision: 1 },
    if: { of: 'present' },
  });
/** What is found of Mees; `crossing` happens between the last look at an event and the write. */
const found = async (now = monday, crossing = async (): Promise<unknown> => undefined) => {
  const store = eventsStore({ database, table: tables.events, random: seeded('own') });
  let crossed = false;
  const find = ownContacts({
    store: {
      ...store,
      commit: async (writes) => {
        if (!crossed) await crossing();
        crossed = true;
        return store.commit(writes);
      },
    },
    patience: noWaiting(),
    items: () => everyItemIn(database, tables.events),
  });
  return find((address) => address === mees.email, now);
};
const erase = async (now = monday, crossing?: () => Promise<unknown>) => {
  for (const one of await found(now, crossing)) expect(await one.erase(now)).toBe('done');
};

describe('whom an event names to reach', () => {
  test('is told by every event that names them, and by no other', async () => {
    await publish(house, { title: 'Van een ander', contact: els });
    await publish(house, { title: 'Nog een avond', contact: mees });
    const things = (await found()).map(({ thing }) => thing);
    expect(things.map(({ about }) => about).sort()).toEqual(['Nog een avond', 'Samen aan de slag']);
    expect(things[0]).toMatchObject({
      what: 'contact-person',
      says: { name: mees.name, phone: mees.phone },
      goes: 'to-come',
    });
  });

  test('stays while the event is to come: guests have to reach somebody', async () => {
    await erase();
    expect(await contactOf(slug)).toEqual(mees);
  });

  test.each([
    ['once it is over', async () => {}, afterwards],
    ['once it is off', () => house.events.cancel(slug, 'Het gaat niet door.', organiser, monday), monday],
  ] as const)('goes %s, and the event and its guests stay', async (_, before, now) => {
    await before();
    await erase(now);
    expect(await contactOf(slug)).toEqual(nobody);
    expect(await house.events.find(slug)).toMatchObject({ event: { title: 'Samen aan de slag' }, seats: { left: 60 } });
    expect(await found(now)).toEqual([]);
  });

  test('whoever is named in the same moment stays', async () => {
    await erase(afterwards, nameAnother);
    expect(await contactOf(slug)).toEqual(els);
  });
});
