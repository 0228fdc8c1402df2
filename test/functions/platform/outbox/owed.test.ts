import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageKinds } from '#kernel/message-kinds.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { dueIndex } from '#platform/dynamo/port.ts';
import { bucketOf, logIndex, MailRecord, mailBuckets, mailId, mailKey, type Owed, owe } from '#platform/outbox/owed.ts';
import { later, monday } from '../../../support/house.ts';

const owed: Owed = {
  kind: 'seat-reserved',
  subject: 'samen-aan-de-slag',
  reader: 'guest-one',
  generation: 1,
  language: 'nl',
  by: 'mail',
};

describe('the id of a mail', () => {
  const what = fc.record({
    kind: fc.constantFrom(...messageKinds),
    subject: fc.string(),
    reader: fc.string(),
    generation: fc.integer({ min: 1 }),
  });

  test('T5 is made from what the mail is: the same for the same, another for anything else', () => {
    fc.assert(
      fc.property(what, what, (one, other) => {
        expect(mailId({ ...one })).toBe(mailId({ ...one, language: 'en', by: 'call' } as Owed));
        const same = (['kind', 'subject', 'reader', 'generation'] as const).every((part) => one[part] === other[part]);
        expect(mailId(one) === mailId(other)).toBe(same);
      }),
    );
  });

  test('T5 does not run its parts into each other', () => {
    expect(mailId({ ...owed, subject: 'a', reader: 'bc' })).not.toBe(mailId({ ...owed, subject: 'ab', reader: 'c' }));
    expect(mailId({ ...owed, subject: 'a","b', reader: 'c' })).not.toBe(
      mailId({ ...owed, subject: 'a', reader: 'b","c' }),
    );
  });

  test('T12 names nobody and fits the provider as an idempotency key', () => {
    expect(mailId({ ...owed, reader: 'noor@helmond.example' })).toMatch(/^mail_[\w-]{24}$/);
  });
});

describe('what is owed', () => {
  test('by mail is due at once, in one of four buckets, and nobody has tried it', async () => {
    const database = memoryDatabase();
    expect((await database.transact([owe('outbox', owed, monday)])).is).toBe('written');
    const item = await database.get('outbox', mailKey(mailId(owed)));
    const record = MailRecord.parse(item);
    expect(record).toMatchObject({ ...owed, state: 'pending', attempts: 0, owedAt: monday, dueAt: monday });
    expect(mailBuckets).toContain(record.dueBucket);
    const due = await database.query({
      in: 'outbox',
      index: dueIndex,
      of: bucketOf(record.id),
      item: { to: monday },
      limit: 9,
    });
    expect(due.items.map(({ id }) => id)).toEqual([record.id]);
  });

  test('by call waits for a person and is never due to the sender', async () => {
    const write = owe('outbox', { ...owed, by: 'call' }, monday);
    expect(write).toMatchObject({ put: { state: 'open', by: 'call' } });
    expect('put' in write && Object.keys(write.put)).not.toContain('dueAt');
    expect('put' in write && Object.keys(write.put)).not.toContain('dueBucket');
  });

  test('T5 twice is owed once, also when the second is by call or in another language', async () => {
    const database = memoryDatabase();
    await database.transact([owe('outbox', owed, monday)]);
    for (const again of [owed, { ...owed, language: 'en' }, { ...owed, by: 'call' }] as const) {
      expect((await database.transact([owe('outbox', again, later(1))])).is).toBe('condition');
    }
    expect((await database.transact([owe('outbox', { ...owed, generation: 2 }, later(1))])).is).toBe('written');
  });

  test('is found in the log of its event, in the order it was owed; a sign-in has a log of its own', async () => {
    const database = memoryDatabase();
    for (const [at, one] of [
      [2, { ...owed, reader: 'late' }],
      [1, { ...owed, reader: 'early' }],
      [3, { ...owed, kind: 'sign-in', subject: 'sgn_1' }],
    ] as const) {
      await database.transact([owe('outbox', one, later(at))]);
    }
    const log = async (of: string) =>
      (await database.query({ in: 'outbox', index: logIndex, of, limit: 9 })).items.map(({ reader }) => reader);
    expect(await log(`event#${owed.subject}`)).toEqual(['early', 'late']);
    expect(await log('sign-in')).toEqual(['guest-one']);
  });

  test('T12 holds no address, no name and no fact before it is claimed', () => {
    const write = owe('outbox', owed, monday);
    const fields = 'put' in write ? Object.keys(write.put) : [];
    expect(fields.sort()).toEqual(
      [
        ...['of', 'item', 'id', 'kind', 'subject', 'reader', 'generation', 'language', 'by'],
        ...['state', 'owedAt', 'attempts', 'about', 'dueBucket', 'dueAt'],
      ].sort(),
    );
  });

  test('spreads over the four buckets, so that none of them holds much more than its quarter', () => {
    const counts = new Map(mailBuckets.map((bucket) => [bucket as string, 0]));
    for (let reader = 0; reader < 4_000; reader += 1) {
      const bucket = bucketOf(mailId({ ...owed, reader: `guest-${reader}` }));
      counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
    }
    expect(counts.size).toBe(4);
    for (const count of counts.values()) {
      expect(count).toBeGreaterThan(850);
      expect(count).toBeLessThan(1_150);
    }
  });
});
