import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addHours } from '#kernel/instants.ts';
import { platformTables } from '#platform/contract.ts';
import { startDatabase } from '../../support/dynamodb-local.ts';
import { messageExamples } from '../../support/examples/messages.ts';
import { address, monday, postOffice } from './post-office.ts';

let running: Awaited<ReturnType<typeof startDatabase>>;
beforeAll(async () => {
  running = await startDatabase();
}, 60_000);
afterAll(() => running.stop());

let houses = 0;
/** Tables of its own for every test. */
const opened = async () => {
  houses += 1;
  const tables = { outbox: `outbox-${houses}`, todo: `todo-${houses}` };
  await running.makeTables({ [tables.outbox]: platformTables.outbox, [tables.todo]: platformTables.todo });
  return postOffice(running.database, tables);
};

describe('The sender over DynamoDB Local', () => {
  test('T5: stream and two sweeps at once send each mail once', async () => {
    const office = await opened();
    const ids = await Promise.all(Array.from({ length: 60 }, (_, at) => office.owe({ reader: `guest-${at}` })));
    const records = await Promise.all(ids.map(office.mail));
    const [one, two, three] = [office.senderOver(), office.senderOver(), office.senderOver()];
    await Promise.all([one.sendNow(records), two.sweep(), three.sweep()]);
    expect(office.provider.postings).toHaveLength(60);
    const states = await Promise.all(ids.map(async (id) => (await office.mail(id)).state));
    expect(new Set(states)).toEqual(new Set(['sent']));
  });

  test('T5: what comes back out of the table renders to the same bytes, calendar file included', async () => {
    const office = await opened();
    const examples = [
      messageExamples['seat-reserved for another'],
      messageExamples['seat-reserved with a long name'],
      messageExamples['place-waiting'],
      messageExamples['event-changed'],
      messageExamples['event-cancelled'],
    ];
    office.rooms.facts = ({ reader }) => ({
      to: address,
      language: reader.endsWith('0') ? 'en' : 'nl',
      facts: examples[Number(reader.split('-')[1])]?.facts,
    });
    office.provider.mode('lost');
    // One by one, so that losing several answers in a row does not end the run.
    for (const [at, { kind }] of examples.entries()) {
      await office.owe({ reader: `guest-${at}`, kind });
      await office.senderOver().sweep();
    }
    office.provider.mode('ok');
    office.later(1);
    await office.senderOver().sweep();
    expect(office.provider.postings).toHaveLength(10);
    expect(office.provider.mails()).toHaveLength(5);
    expect((await office.mails()).map(({ state }) => state)).toEqual(examples.map(() => 'sent'));
  });

  test('an uncertain mail and its question are written together', async () => {
    const office = await opened();
    office.provider.mode('lost');
    const id = await office.owe({ reader: 'noor' });
    await office.sender.sweep();
    office.clock.now = addHours(monday, 23);
    await office.sender.sweep();
    expect((await office.mail(id)).state).toBe('uncertain');
    expect(await office.todos()).toMatchObject([{ kind: 'mail-uncertain', subject: id }]);
  });

  test('T12: erasing takes facts and address out of the item and out of the index', async () => {
    const office = await opened();
    const id = await office.owe({ reader: 'noor' });
    await office.sender.sweep();
    office.clock.now = addHours(monday, 13 * 7 * 24);
    await office.sender.sweep();
    const record = await office.mail(id);
    expect(record.state).toBe('sent');
    expect(record.to ?? record.facts ?? record.dueAt).toBeUndefined();
  });

  test('a pause is noted once and never shortened', async () => {
    const { store } = await opened();
    expect(await store.pausedUntil()).toBeUndefined();
    await store.pause(addHours(monday, 1));
    await store.pause(monday);
    expect(await store.pausedUntil()).toBe(addHours(monday, 1));
  });

  test('calls are marked, put back and looked at with their acts', async () => {
    const office = await opened();
    const actor = { is: 'organiser', person: 'person_hanna', organisation: 'org_programme' } as const;
    const call = await office.owe({ reader: 'rsvp_1', by: 'call' });
    await office.store.called(call, actor, monday);
    expect((await office.mail(call)).state).toBe('called');
    await office.store.notCalled(call, actor, monday);
    expect(await office.store.calls('samen-aan-de-slag')).toMatchObject([{ id: call, state: 'open' }]);
    const { records } = await office.store.log({ event: 'samen-aan-de-slag' }, 50);
    expect(records).toHaveLength(1);
  });
});
