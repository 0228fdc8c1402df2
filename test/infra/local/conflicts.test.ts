import { describe, expect, test } from 'vitest';
import { itemsTouched, plantConflicts } from '../../../infra/local/conflicts.ts';
import type { Plain } from '../../../infra/local/template.ts';

const seats = { of: { S: 'event#a' }, item: { S: 'seats#open' } };
const place = (guest: string) => ({ of: { S: 'event#a' }, item: { S: `guest#${guest}` } });
const sign = (guest: string): Record<string, Plain> => ({
  TransactItems: [{ Put: { TableName: 'rsvps', Item: place(guest) } }, { Update: { TableName: 'events', Key: seats } }],
});
const touched = (operation: string, input: Record<string, Plain>) =>
  itemsTouched(operation, input, () => ['of', 'item']);

describe('planted conflicts', () => {
  test('one holder an item: who comes within 8 ms is told which item was held', () => {
    let now = 0;
    const meet = plantConflicts(8, () => now);
    expect(meet('TransactWriteItems', touched('TransactWriteItems', sign('one')))).toBeUndefined();
    now = 7.9;
    const refused = meet('TransactWriteItems', touched('TransactWriteItems', sign('two')));
    const { __type, CancellationReasons } = JSON.parse(refused?.body ?? '{}');
    expect(refused?.status).toBe(400);
    expect(__type).toContain('TransactionCanceledException');
    expect(CancellationReasons.map(({ Code }: { Code: string }) => Code)).toEqual(['None', 'TransactionConflict']);
    now = 8;
    expect(meet('TransactWriteItems', touched('TransactWriteItems', sign('two')))).toBeUndefined();
  });

  test('a single write to a held item is refused in its own way, and holds nothing itself', () => {
    const meet = plantConflicts(8, () => 0);
    const update = touched('UpdateItem', { TableName: 'events', Key: seats });
    expect(meet('UpdateItem', update)).toBeUndefined();
    expect(meet('UpdateItem', update)).toBeUndefined();
    expect(meet('TransactWriteItems', touched('TransactWriteItems', sign('one')))).toBeUndefined();
    expect(JSON.parse(meet('UpdateItem', update)?.body ?? '{}').__type).toContain('TransactionConflictException');
  });

  test('other items, and reads outside a transaction, meet nothing', () => {
    const meet = plantConflicts(8, () => 0);
    meet('TransactWriteItems', touched('TransactWriteItems', sign('one')));
    expect(meet('PutItem', touched('PutItem', { TableName: 'rsvps', Item: place('two') }))).toBeUndefined();
    expect(meet('GetItem', touched('GetItem', { TableName: 'events', Key: seats }))).toBeUndefined();
    const read = { TransactItems: [{ Get: { TableName: 'events', Key: seats } }] };
    expect(meet('TransactGetItems', touched('TransactGetItems', read))).toBeDefined();
  });
});
