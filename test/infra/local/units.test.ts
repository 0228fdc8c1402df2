import { describe, expect, test } from 'vitest';
import { type Item, itemSize, openMeter, writeUnits } from '../../../infra/local/units.ts';

const table = {
  keys: ['of', 'item'],
  indexes: [
    { name: 'due', keys: ['dueBucket', 'dueAt'], projected: [] },
    { name: 'all', keys: ['about'], projected: 'ALL' },
  ] as const,
};
const mail: Item = { of: { S: 'mail#1' }, item: { S: 'mail' } };
const due: Item = { ...mail, dueBucket: { S: '1' }, dueAt: { S: '2019-05-20' } };

describe('request units', () => {
  test('the size of an item is its names and values in UTF-8', () => {
    expect(itemSize({ of: { S: 'ab' } })).toBe(4);
    expect(itemSize({ of: { S: 'ë' } })).toBe(4);
    expect(itemSize({ n: { N: '1234' } })).toBe(1 + 3);
    expect(itemSize({ yes: { BOOL: true }, no: { NULL: true } })).toBe(4 + 3);
    expect(itemSize({ l: { L: [{ S: 'a' }, { S: 'bc' }] } })).toBe(1 + 3 + 2 + 3);
    expect(itemSize({ m: { M: { a: { S: 'b' } } } })).toBe(1 + 3 + 1 + 2);
    expect(itemSize({ s: { SS: ['a', 'bc'] } })).toBe(4);
  });

  test('a write is one unit per started kilobyte of the larger of before and after, two in a transaction', () => {
    const large: Item = { ...mail, text: { S: 'x'.repeat(1100) } };
    expect(writeUnits(table, undefined, mail, false).table).toBe(1);
    expect(writeUnits(table, undefined, mail, true).table).toBe(2);
    expect(writeUnits(table, large, mail, true).table).toBe(4);
    expect(writeUnits(table, undefined, undefined, true).table).toBe(2);
  });

  test('an index costs when the item enters it, leaves it or moves in it, and nothing otherwise', () => {
    const moved: Item = { ...due, dueAt: { S: '2019-05-21' } };
    expect(writeUnits(table, undefined, mail, true).indexes).toEqual({});
    expect(writeUnits(table, undefined, due, true).indexes).toEqual({ due: 1 });
    expect(writeUnits(table, due, mail, true).indexes).toEqual({ due: 1 });
    expect(writeUnits(table, due, moved, true).indexes).toEqual({ due: 2 });
    expect(writeUnits(table, due, { ...due, attempts: { N: '2' } }, true).indexes).toEqual({});
    const about: Item = { ...mail, about: { S: 'event' } };
    expect(writeUnits(table, about, { ...about, attempts: { N: '2' } }, true).indexes).toEqual({ all: 1 });
  });

  test('a query that finds nothing still costs half a unit', () => {
    const meter = openMeter();
    const none = {
      TableName: 'mails',
      Table: { CapacityUnits: 0 },
      GlobalSecondaryIndexes: { due: { CapacityUnits: 0 } },
    };
    meter.read(none, {});
    meter.read(none, { ConsistentRead: true });
    meter.read(none, { IndexName: 'due' });
    expect(meter.units()).toEqual({
      tables: { mails: { read: 1.5, write: 0 } },
      indexes: { 'mails/due': { read: 0.5, write: 0 } },
      calls: {},
    });
    meter.reset();
    expect(meter.units()).toEqual({ tables: {}, indexes: {}, calls: {} });
  });
});
