import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expressionsOf, fromAttributes, toAttribute, toAttributes } from '#platform/dynamo/expressions.ts';
import type { Condition, Test, Value, Write } from '#platform/dynamo/port.ts';

const key = { of: 'event#a', item: 'seats#open' };
const update = (more: Omit<Extract<Write, { update: unknown }>, 'update' | 'in'>): Write => ({
  update: key,
  in: 'events',
  ...more,
});
const present: Condition = { of: 'present' };

const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.string().filter((name) => name !== '__proto__'),
      tie('value'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
})).value;

describe('what is stored', () => {
  test('comes back as it was, whatever its shape', () => {
    fc.assert(
      fc.property(value, (held) => {
        expect(fromAttributes({ held: toAttribute(held) })).toEqual({ held });
      }),
    );
  });

  test('leaves out fields that are undefined, at any depth', () => {
    expect(toAttributes({ a: 'x', b: undefined, c: { d: undefined, e: 1 } })).toEqual({
      a: { S: 'x' },
      c: { M: { e: { N: '1' } } },
    });
  });

  test('keeps apart what looks alike', () => {
    expect(['1', 1, true, null, [], {}].map(toAttribute)).toEqual([
      { S: '1' },
      { N: '1' },
      { BOOL: true },
      { NULL: true },
      { L: [] },
      { M: {} },
    ]);
  });
});

describe('a condition', () => {
  test.each([
    ['absent', 'attribute_not_exists(#left)', undefined],
    ['present', 'attribute_exists(#left)', undefined],
    [{ is: 1 }, '#left = :v0', { ':v0': { N: '1' } }],
    [{ atLeast: 2 }, '#left >= :v0', { ':v0': { N: '2' } }],
    [{ above: 'a' }, '#left > :v0', { ':v0': { S: 'a' } }],
    [{ below: 3 }, '#left < :v0', { ':v0': { N: '3' } }],
    [{ oneOf: ['a', 'b'] }, '#left IN (:v0, :v1)', { ':v0': { S: 'a' }, ':v1': { S: 'b' } }],
  ] as readonly (readonly [Test, string, unknown])[])('of %j', (wanted, expression, values) => {
    const { condition, names, values: held } = expressionsOf({ put: key, in: 'events', if: { left: wanted } });
    expect([condition, names, held]).toEqual([`(${expression})`, { '#left': 'left' }, values]);
  });

  test('T1 of a seat holds all of it at once', () => {
    const { condition } = expressionsOf(
      update({ add: { left: -2 }, if: { left: { atLeast: 2 }, waiting: { is: 0 }, state: { is: 'open' } } }),
    );
    expect(condition).toBe('(#left >= :v1 AND #waiting = :v2 AND #state = :v3)');
  });

  test('of several clauses holds when any one does, each whole', () => {
    const { condition } = expressionsOf({
      put: key,
      in: 'events',
      if: [{ tries: 'absent' }, { tries: { below: 3 }, state: 'present' }],
    });
    expect(condition).toBe('(attribute_not_exists(#tries)) OR (#tries < :v0 AND attribute_exists(#state))');
  });

  test('is none where none was asked', () => {
    expect(expressionsOf({ put: key, in: 'events' })).toEqual({
      update: undefined,
      condition: undefined,
      names: undefined,
      values: undefined,
    });
  });
});

describe('an update', () => {
  test('sets, adds and removes in one expression', () => {
    const {
      update: expression,
      names,
      values,
    } = expressionsOf(
      update({ set: { state: 'open', since: '2019' }, add: { left: -1 }, remove: ['dueAt', 'dueBucket'], if: present }),
    );
    expect(expression).toBe('SET #state = :v0, #since = :v1 ADD #left :v2 REMOVE #dueAt, #dueBucket');
    expect(values).toEqual({ ':v0': { S: 'open' }, ':v1': { S: '2019' }, ':v2': { N: '-1' } });
    expect(names).toMatchObject({ '#state': 'state', '#dueBucket': 'dueBucket', '#of': 'of' });
  });

  test.each([
    [{ set: { a: 1 } }, 'SET #a = :v0'],
    [{ add: { a: 1 } }, 'ADD #a :v0'],
    [{ remove: ['a'] }, 'REMOVE #a'],
  ] as const)('of one sort says only that: %j', (more, expression) => {
    expect(expressionsOf(update({ ...more, if: present })).update).toBe(expression);
  });

  test('uses every placeholder that it names, and names every one that it uses: DynamoDB refuses anything else', () => {
    const name = fc.constantFrom('left', 'waiting', 'state', 'capacity', 'name', 'size', 'of');
    const number = fc.integer({ min: -9, max: 9 });
    const wanted: fc.Arbitrary<Test> = fc.oneof(
      fc.constantFrom('absent' as const, 'present' as const),
      number.map((is) => ({ is })),
      number.map((atLeast) => ({ atLeast })),
      number.map((below) => ({ below })),
      fc.array(number, { minLength: 1, maxLength: 3 }).map((oneOf) => ({ oneOf })),
    );
    const clause = fc.dictionary(name, wanted, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
    const write = fc.record({
      set: fc.dictionary(name, number, { maxKeys: 2, noNullPrototype: true }),
      add: fc.dictionary(name, number, { maxKeys: 2, noNullPrototype: true }),
      remove: fc.array(name, { maxLength: 2 }),
      if: fc.oneof(clause, fc.array(clause, { minLength: 1, maxLength: 3 })),
    });
    fc.assert(
      fc.property(write, (more) => {
        const { update: expression, condition, names, values } = expressionsOf(update(more));
        const text = `${expression} ${condition}`;
        const used = (pattern: RegExp) => [...new Set(text.match(pattern))].sort();
        expect(used(/#\w+/g)).toEqual(Object.keys(names ?? {}).sort());
        expect(used(/:v\d+/g)).toEqual(Object.keys(values ?? {}).sort());
        expect(text).not.toContain('undefined');
      }),
    );
  });
});
