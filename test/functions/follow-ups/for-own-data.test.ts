import { beforeEach, expect, test } from 'vitest';
import { ownMails } from '#follow-ups/for-own-data.ts';
import { followUpsStore } from '#follow-ups/store.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { everyItemIn } from '#platform/dynamo/port.ts';
import { mailId, mailKey, type Owed, owe } from '#platform/outbox/owed.ts';
import { later, monday, noWaiting, seeded, tables } from '../../support/house.ts';

const noor = 'noor@gemeente.example';
const owns = (address: unknown): boolean => address === noor;
const owed: Owed = {
  kind: 'seat-reserved',
  subject: 'avond',
  reader: 'noor',
  generation: 1,
  language: 'nl',
  by: 'mail',
};

let database: ReturnType<typeof memoryDatabase>;
let mails: ReturnType<typeof ownMails>;
beforeEach(() => {
  database = memoryDatabase();
  mails = ownMails({
    store: followUpsStore({ database, tables, random: seeded('mails') }),
    patience: noWaiting(),
    items: () => everyItemIn(database, tables.outbox),
  });
});

const mail = async (reader: string, different: Record<string, string | object> = {}): Promise<string> => {
  const id = mailId({ ...owed, reader });
  await database.write(owe(tables.outbox, { ...owed, reader }, monday));
  await database.write({ update: mailKey(id), in: tables.outbox, set: different as never, if: { of: 'present' } });
  return id;
};
const kept = (id: string) => database.get(tables.outbox, mailKey(id));

test('a mail that was sent loses its text and address, and stays a fact', async () => {
  const id = await mail('noor', { state: 'sent', to: noor, facts: { name: 'Noor' }, sentAt: monday, dueAt: later(1) });
  expect(await mails.erase(owns, new Set(), monday)).toBe('done');
  const left = await kept(id);
  expect([left?.state, left?.to, left?.facts, left?.dueAt]).toEqual(['sent', undefined, undefined, undefined]);
});

test('a mail that waits is skipped, also where only its reader tells whose it is', async () => {
  const waits = await mail('noor');
  const tried = await mail('noor-too', { to: noor, facts: { name: 'Noor' } });
  expect(await mails.erase(owns, new Set(['event#avond noor']), monday)).toBe('done');
  for (const id of [waits, tried]) {
    expect(await kept(id)).toMatchObject({ state: 'skipped', because: 'reader-erased' });
    expect(JSON.stringify(await kept(id))).not.toMatch(/noor@|"Noor"/);
  }
});

test('what is being sent this moment is left to its sender, and can be erased once its claim is over', async () => {
  const sending = { state: 'sending', to: noor, facts: {}, claim: 'claim_1', claimedUntil: later(60_000) };
  const id = await mail('noor', sending);
  expect(await mails.erase(owns, new Set(), monday)).toBe('busy');
  expect(await kept(id)).toMatchObject(sending);
  expect(await mails.erase(owns, new Set(), later(60_001))).toBe('done');
  expect(await kept(id)).toMatchObject({ state: 'skipped' });
});

test('what another read about somebody who is erased goes too, and what is about others stays', async () => {
  const secretariat = await mail('inv_1~secretariat', {
    state: 'sent',
    to: 'bureau@gemeente.example',
    facts: { n: 'Noor' },
  });
  const other = await mail('els', { state: 'sent', to: 'els@gemeente.example', facts: { n: 'Els' } });
  const before = await kept(other);
  await mails.erase(owns, new Set(['event#avond inv_1~secretariat']), monday);
  expect((await kept(secretariat))?.facts).toBeUndefined();
  expect(await kept(other)).toEqual(before);
});

test('a mail that introduced them to another, with their address, loses its text and is not theirs to read', async () => {
  const introduced = [{ name: 'Noor Bakker', from: 'Helmond', email: noor }];
  const sent = { kind: 'cards-introduced', state: 'sent', to: 'els@gemeente.example', sentAt: monday };
  const id = await mail('els', { ...sent, facts: { introduced } });
  const other = await mail('piet', {
    ...sent,
    facts: { introduced: [{ name: 'Els Smit', email: 'els@gemeente.example' }] },
  });
  expect(await mails.find(owns, monday)).toEqual([]);
  expect(await mails.erase(owns, new Set(), monday)).toBe('done');
  expect(JSON.stringify(await kept(id))).not.toContain('Noor');
  expect(await kept(id)).toMatchObject({ state: 'sent' });
  expect((await kept(other))?.facts).toBeDefined();
});
