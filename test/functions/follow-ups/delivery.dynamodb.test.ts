import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addHours } from '#kernel/instants.ts';
import { platformTables } from '#platform/contract.ts';
import { addressCorrected, bouncedOf } from '#platform/outbox/bounced.ts';
import { lastMails } from '#platform/outbox/last-mail.ts';
import { addressHash, suppressedBecause } from '#platform/outbox/suppressed.ts';
import { startDatabase } from '../../support/dynamodb-local.ts';
import { messageExamples } from '../../support/examples/messages.ts';
import { newsDesk } from './news.ts';
import { address, organisation, postOffice, secret, slug } from './post-office.ts';

let running: Awaited<ReturnType<typeof startDatabase>>;
beforeAll(async () => {
  running = await startDatabase();
}, 60_000);
afterAll(() => running.stop());

let houses = 0;
/** Tables of its own for every test, at the machine's time, because the provider's check of a webhook goes by that; the event is the day after. */
const opened = async () => {
  houses += 1;
  const tables = { outbox: `outbox-${houses}`, todo: `todo-${houses}` };
  await running.makeTables({ [tables.outbox]: platformTables.outbox, [tables.todo]: platformTables.todo });
  const office = postOffice(running.database, tables);
  const now = new Date().toISOString();
  const { facts } = messageExamples['seat-reserved'];
  const event = { ...facts.event, startsAt: addHours(now, 24), endsAt: addHours(now, 28) };
  office.clock.now = now;
  office.rooms.facts = () => ({ to: address, language: 'nl', facts: { ...facts, event } });
  return { office, tables, desk: newsDesk(office, running.database, tables) };
};

describe('Delivery news over DynamoDB Local', () => {
  test('bounces, is lifted, is corrected, arrives: each write as Amazon takes it', async () => {
    const { office, tables, desk } = await opened();
    const about = `event#${slug}`;
    const hash = addressHash(secret, address);
    const first = await office.owe({ reader: 'noor' });
    await office.sender.sweep();
    for (const told of ['delivery_delayed', 'delivered', 'temporary', 'permanent'] as const)
      expect((await desk.tell(first, told)).status).toBe(200);
    expect(await office.todos()).toMatchObject([{ kind: 'mail-bounced', reader: 'noor' }]);
    expect((await desk.tell(first, 'complained')).status).toBe(200);
    expect(await office.mail(first)).toMatchObject({ state: 'complained', suppression: hash });
    expect(await suppressedBecause(running.database, tables.outbox, hash, office.clock.now)).toBe('complained');
    // Who calls a mail unwanted has had it.
    expect(await office.todos()).toEqual([]);
    expect(await lastMails(running.database, tables.outbox, about, office.clock.now)).toMatchObject([
      { reader: 'noor', mail: first, state: 'complained' },
    ]);

    const second = await office.owe({ reader: 'noor', generation: 2 });
    await office.sender.sweep();
    expect((await office.mail(second)).state).toBe('suppressed');
    const [mark] = await bouncedOf(running.database, tables.outbox, about);
    expect(mark).toMatchObject({ how: 'suppressed', mails: [second] });

    const actor = { is: 'organiser', person: 'person_hanna', organisation } as const;
    const lifted = { actor, organisation, lifts: hash, now: office.clock.now };
    expect((await office.store.lookedAt(await office.mail(second), lifted)).is).toBe('written');
    expect((await office.store.lookedAt(await office.mail(second), lifted)).is).toBe('condition');
    if (mark === undefined) throw new Error('There is no mark');
    const corrected = addressCorrected(tables, about, mark, organisation);
    expect((await running.database.transact(corrected)).is).toBe('written');
    expect(await office.todos()).toEqual([]);

    const third = await office.owe({ reader: 'noor', generation: 3 });
    await office.sender.sweep();
    expect((await desk.tell(third, 'temporary')).status).toBe(200);
    office.later(1);
    const fourth = await office.owe({ reader: 'noor', generation: 4 });
    await office.sender.sweep();
    expect((await desk.tell(fourth, 'delivered')).status).toBe(200);
    expect(await bouncedOf(running.database, tables.outbox, about)).toEqual([]);
  });

  test('is sent again by a person, once, and the row follows', async () => {
    const { office, tables, desk } = await opened();
    const rows = () => lastMails(running.database, tables.outbox, `event#${slug}`, office.clock.now);
    office.provider.mode('refuse');
    const first = await office.owe({ reader: 'noor' });
    await office.sender.sweep();
    expect(await rows()).toMatchObject([{ mail: first, state: 'failed' }]);
    const actor = { is: 'organiser', person: 'person_hanna', organisation } as const;
    const record = await office.mail(first);
    office.later(1);
    const by = { actor, organisation, now: office.clock.now };
    const presses = await Promise.all([office.store.sendAgain(record, by), office.store.sendAgain(record, by)]);
    expect(presses.filter(({ is }) => is === 'written')).toHaveLength(1);
    expect(await office.todos()).toEqual([]);
    office.provider.mode('ok');
    office.later(1);
    await office.sender.sweep();
    const second = (await office.mail(first)).sentAgainAs ?? '';
    expect(await office.mail(second)).toMatchObject({ state: 'sent', againOf: first });
    expect((await desk.tell(second, 'delivered')).status).toBe(200);
    expect(await rows()).toMatchObject([{ mail: second, state: 'delivered' }]);

    const third = await office.owe({ reader: 'jan' });
    office.provider.mode('refuse');
    await office.sender.sweep();
    const last = await office.store.lastMailFor(await office.mail(third));
    expect((await office.store.lookedAt(await office.mail(third), { ...by, last })).is).toBe('written');
    expect(await rows()).toMatchObject([{ mail: second }]);
  });

  test('all at once and twice each ends where the furthest leads', async () => {
    const { office, tables, desk } = await opened();
    const ids = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((reader) => office.owe({ reader })));
    await office.sender.sweep();
    const told = ['sent', 'delivered', 'temporary', 'permanent'] as const;
    const statuses = await Promise.all(
      ids.flatMap((id) => [...told, ...told].map(async (one) => (await desk.tell(id, one)).status)),
    );
    // Whoever meets too many others is told again by the provider.
    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
    for (const id of ids) await desk.tell(id, 'permanent');
    for (const id of ids) expect(await office.mail(id)).toMatchObject({ state: 'bounced', bounce: 'permanent' });
    expect(await office.todos()).toHaveLength(5);
    expect(await bouncedOf(running.database, tables.outbox, `event#${slug}`)).toHaveLength(5);
  });
});
