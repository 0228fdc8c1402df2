import { describe, expect, test } from 'vitest';
import { toAttributes } from '#platform/dynamo/expressions.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { type MailRecord, mailKey } from '#platform/outbox/owed.ts';
import { justOwed } from '../../../functions/follow-ups/just-owed.ts';
import { postOffice } from './post-office.ts';

const { owe, mail } = postOffice(memoryDatabase());

const recordOf = (record: MailRecord, eventName: 'INSERT' | 'MODIFY' | 'REMOVE' = 'INSERT') => ({
  eventName,
  dynamodb: { NewImage: toAttributes({ ...mailKey(record.id), ...record, facts: undefined }) },
});

describe('What a batch of the stream asks for', () => {
  test('a mail that was just owed is read whole', async () => {
    const record = await mail(await owe({ reader: 'noor' }));
    expect(justOwed({ Records: [recordOf(record)] })).toEqual([record]);
  });

  test('what changed later, went, is a call, or cannot be read is passed over', async () => {
    const record = await mail(await owe({ reader: 'fatima' }));
    const call = await mail(await owe({ reader: 'rsvp_1', by: 'call' }));
    const batch = [
      recordOf(record, 'MODIFY'),
      { eventName: 'REMOVE' as const, dynamodb: {} },
      recordOf({ ...record, state: 'sending' }),
      recordOf(call),
      { eventName: 'INSERT' as const, dynamodb: { NewImage: toAttributes({ of: 'mail#x', item: 'mail', id: 'x' }) } },
      {},
    ];
    expect(justOwed({ Records: batch })).toEqual([]);
  });
});
