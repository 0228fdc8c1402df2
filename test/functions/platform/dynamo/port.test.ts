import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { dueIndex, everyItem, everyItemIn, ifAbsent, type ScannedDatabase } from '#platform/dynamo/port.ts';
import { sdkScannedDatabase } from '#platform/dynamo/sdk.ts';
import { startDatabase } from '../../../support/dynamodb-local.ts';

/** The port's promises, held by Amazon's engine and by the twin in memory alike. */
const promises = (name: string, open: () => ScannedDatabase) =>
  describe(name, () => {
    const at = (item: string, of = name) => ({ of, item });

    test('what was put comes back as it was, without the fields that were undefined', async () => {
      const database = open();
      const put = {
        ...at('shapes'),
        text: 'é',
        count: 3,
        yes: true,
        none: null,
        list: [1, 'a', { b: false }],
        gap: undefined,
      };
      expect(await database.write({ put, in: 'things' })).toEqual({ is: 'written' });
      const { gap: _, ...kept } = put;
      expect(await database.get('things', at('shapes'))).toEqual(kept);
      expect(await database.get('things', at('nothing'))).toBeUndefined();
    });

    test('a failed condition writes nothing and gives back the item as it was', async () => {
      const database = open();
      const put = { ...at('once'), left: 2 };
      await database.write({ put, in: 'things', if: ifAbsent });
      const again = await database.write({ put: { ...put, left: 9 }, in: 'things', if: ifAbsent });
      expect(again).toEqual({ is: 'condition', failed: [{ was: put }] });
    });

    test('a transaction is all or nothing and names which write failed', async () => {
      const database = open();
      await database.write({ put: { ...at('pool'), left: 1, waiting: 0 }, in: 'things' });
      const take = {
        update: at('pool'),
        in: 'things',
        add: { left: -1 },
        if: { left: { atLeast: 1 }, waiting: { is: 0 } },
      } as const;
      const one = await database.transact([take, { put: at('guest-1'), in: 'things', if: ifAbsent }]);
      const two = await database.transact([take, { put: at('guest-2'), in: 'things', if: ifAbsent }]);
      expect(one).toEqual({ is: 'written' });
      expect(two).toEqual({ is: 'condition', failed: [{ was: { ...at('pool'), left: 0, waiting: 0 } }, undefined] });
      expect(await database.get('things', at('guest-2'))).toBeUndefined();
    });

    test.each([
      ['below', { left: { below: 3 } }, true],
      ['below itself', { left: { below: 2 } }, false],
      ['above', { left: { above: 1 } }, true],
      ['one of', { state: { oneOf: ['open', 'closed'] } }, true],
      ['none of', { state: { oneOf: ['draft'] } }, false],
      ['absent', { nothing: 'absent' }, true],
      ['present', { state: 'present' }, true],
      ['present, but not there', { nothing: 'present' }, false],
      ['a number against an absent field', { nothing: { atLeast: 0 } }, false],
      ['either of two', [{ left: { is: 9 } }, { state: { is: 'open' } }], true],
      ['neither of two', [{ left: { is: 9 } }, { state: { is: 'shut' } }], false],
    ] as const)('condition: %s', async (_, condition, holds) => {
      const database = open();
      await database.write({ put: { ...at('condition'), left: 2, state: 'open' }, in: 'things' });
      const written = await database.write({
        update: at('condition'),
        in: 'things',
        set: { seen: true },
        if: condition,
      });
      expect(written.is).toBe(holds ? 'written' : 'condition');
    });

    test('an update sets, adds and removes', async () => {
      const database = open();
      await database.write({ put: { ...at('update'), a: 1, b: 'x', c: 5 }, in: 'things' });
      await database.write({
        update: at('update'),
        in: 'things',
        set: { b: 'y' },
        add: { c: -2, d: 1 },
        remove: ['a'],
        if: { of: 'present' },
      });
      expect(await database.get('things', at('update'))).toEqual({ ...at('update'), b: 'y', c: 3, d: 1 });
    });

    test('a query keeps to its range, its order and its pages', async () => {
      const database = open();
      const of = `${name}-list`;
      for (const letter of 'abcdefg') await database.write({ put: at(`x#${letter}`, of), in: 'things' });
      await database.write({ put: at('y#z', of), in: 'things' });
      const items = [];
      for await (const item of everyItem(database, { in: 'things', of, item: { startsWith: 'x#' }, limit: 3 }))
        items.push(item.item);
      expect(items).toEqual(['x#a', 'x#b', 'x#c', 'x#d', 'x#e', 'x#f', 'x#g']);
      const between = await database.query({
        in: 'things',
        of,
        item: { from: 'x#c', to: 'x#e' },
        limit: 9,
        newestFirst: true,
      });
      expect(between.items.map(({ item }) => item)).toEqual(['x#e', 'x#d', 'x#c']);
    });

    test('the due index holds only what is due, in order of its moment', async () => {
      const database = open();
      const of = `${name}-due`;
      for (const [item, dueAt] of [
        ['late', '2019-05-22'],
        ['soon', '2019-05-20'],
        ['never', undefined],
      ] as const) {
        await database.write({ put: { ...at(item, of), ...(dueAt && { dueBucket: of, dueAt }) }, in: 'things' });
      }
      const page = await database.query({ in: 'things', index: dueIndex, of, item: { to: '2019-05-21' }, limit: 9 });
      expect(page.items.map(({ item }) => item)).toEqual(['soon']);
      const all = [];
      for await (const item of everyItem(database, { in: 'things', index: dueIndex, of, limit: 1 }))
        all.push(item.item);
      expect(all).toEqual(['soon', 'late']);
    });

    test('a scan shows every item of its table once, whatever a page holds, and none of another', async () => {
      const database = open();
      const put = Array.from({ length: 12 }, (_, n) => ({ of: `part-${n % 3}`, item: `x#${n}`, n, name: 'é' }));
      for (const one of put) await database.write({ put: one, in: 'heap' });
      const byKey = (a: { item: string }, b: { item: string }) => (a.item < b.item ? -1 : 1);
      for (const limit of [1, 5, 12, 100]) {
        const seen = [];
        let after: Awaited<ReturnType<typeof database.scan>>['next'];
        do {
          const page = await database.scan({ in: 'heap', limit, ...(after && { after }) });
          expect(page.items.length).toBeLessThanOrEqual(limit);
          seen.push(...page.items);
          after = page.next;
        } while (after !== undefined);
        expect(seen.sort(byKey)).toEqual([...put].sort(byKey));
      }
      await database.write({ delete: { of: 'part-0', item: 'x#0' }, in: 'heap' });
      const left = [];
      for await (const { item } of everyItemIn(database, 'heap')) left.push(item);
      expect(left.sort()).toEqual(put.flatMap(({ item }) => (item === 'x#0' ? [] : [item])).sort());
    });

    test('a scan goes on where the database ends a page sooner: more than 1 MB is all there', async () => {
      const database = open();
      const text = 'soep '.repeat(70_000);
      for (const item of ['a', 'b', 'c', 'd']) await database.write({ put: { of: 'bulk', item, text }, in: 'bulk' });
      const lengths = [];
      for await (const { item, text: read } of everyItemIn(database, 'bulk')) lengths.push([item, String(read).length]);
      expect(lengths.sort()).toEqual(['a', 'b', 'c', 'd'].map((item) => [item, text.length]));
    });
  });

let local: Awaited<ReturnType<typeof startDatabase>>;
beforeAll(async () => {
  local = await startDatabase({ things: { due: true }, heap: {}, bulk: {} });
});
afterAll(() => local.stop());

promises('DynamoDB Local', () => sdkScannedDatabase(local.client));
const memory = memoryDatabase();
promises('the twin in memory', () => memory);
