import { isClauses } from './expressions.ts';
import type { Clause, Cursor, Database, Item, Key, Query, Test, Value, Write, Written } from './port.ts';

/**
 * The port's twin in memory, for decisions simulated by the thousand. Held to the same contract tests as DynamoDB Local; it knows no
 * sizes, no throttling and no delay between a write and what an index shows.
 */
export const memoryDatabase = (): Database => {
  const tables = new Map<string, Table>();
  const table = (name: string): Table => madeIn(tables, name);
  const transact = async (writes: readonly Write[]): Promise<Written> => {
    const failed = writes.map((write) => {
      const was = itemIn(table(write.in), keyOf(write));
      return holds(write, was) ? undefined : { was };
    });
    if (failed.some((refused) => refused !== undefined)) return { is: 'condition', failed };
    for (const write of writes) apply(table(write.in), write);
    return { is: 'written' };
  };
  return {
    get: async (of, key) => itemIn(table(of), key),
    query: async (query) => pageOf(reached(table(query.in), query), query),
    write: (write) => transact([write]),
    transact,
  };
};

/** By partition, as the service keeps them: what is asked of one event does not go past the items of all others. */
type Table = Map<string, Map<string, Item>>;

const madeIn = <Of, To>(all: Map<string, Map<Of, To>>, name: string): Map<Of, To> => {
  const known = all.get(name) ?? new Map<Of, To>();
  all.set(name, known);
  return known;
};

const itemIn = (table: Table, key: Key): Item | undefined => table.get(key.of)?.get(key.item);

const reached = (table: Table, { of, index }: Query): readonly Item[] =>
  index === undefined
    ? [...(table.get(of)?.values() ?? [])]
    : [...table.values()].flatMap((partition) => [...partition.values()]);

const keyOf = (write: Write): Key => ('put' in write ? write.put : 'update' in write ? write.update : write.delete);

const holds = (write: Write, was: Item | undefined): boolean => {
  if (write.if === undefined) return true;
  const clauses: readonly Clause[] = isClauses(write.if) ? write.if : [write.if];
  return clauses.some((clause) => Object.entries(clause).every(([attribute, test]) => passes(was?.[attribute], test)));
};

const passes = (held: Value | undefined, test: Test): boolean => {
  if (test === 'absent') return held === undefined;
  if (test === 'present') return held !== undefined;
  if (typeof held !== 'string' && typeof held !== 'number' && typeof held !== 'boolean') return false;
  if ('is' in test) return held === test.is;
  if ('oneOf' in test) return test.oneOf.includes(held);
  const bound = 'atLeast' in test ? test.atLeast : 'above' in test ? test.above : test.below;
  if (typeof held !== typeof bound) return false;
  if ('atLeast' in test) return held >= bound;
  return 'above' in test ? held > bound : held < bound;
};

const apply = (table: Table, write: Write): void => {
  const key = keyOf(write);
  const partition = madeIn(table, key.of);
  if ('put' in write) partition.set(key.item, withoutGaps(write.put));
  else if ('delete' in write) partition.delete(key.item);
  else {
    const before: Item = partition.get(key.item) ?? { of: key.of, item: key.item };
    const added = Object.entries(write.add ?? {}).map(([attribute, by]) => [
      attribute,
      Number(before[attribute] ?? 0) + by,
    ]);
    const after = { ...before, ...write.set, ...Object.fromEntries(added) };
    for (const attribute of write.remove ?? []) delete (after as Record<string, unknown>)[attribute];
    partition.set(key.item, after);
  }
};

const withoutGaps = (item: Item): Item => structuredClone(JSON.parse(JSON.stringify(item)) as Item);

const pageOf = (items: readonly Item[], query: Query): { items: readonly Item[]; next?: Cursor } => {
  const [of, sort] = query.index === undefined ? ['of', 'item'] : [query.index.of, query.index.item];
  const range = query.item ?? {};
  const within = (value: string): boolean =>
    'startsWith' in range
      ? value.startsWith(range.startsWith)
      : (range.from === undefined || value >= range.from) && (range.to === undefined || value <= range.to);
  const place = (item: Item): string => `${String(item[sort])}\u0000${item.of}\u0000${item.item}`;
  const direction = query.newestFirst ? -1 : 1;
  const sorted = items
    .filter((item) => item[of] === query.of && typeof item[sort] === 'string' && within(String(item[sort])))
    .sort((a, b) => (place(a) < place(b) ? -direction : direction));
  const after = query.after as Item | undefined;
  const start =
    after === undefined
      ? 0
      : sorted.findIndex((item) => (place(item) > place(after) ? 1 : -1) === direction && place(item) !== place(after));
  const from = start < 0 ? sorted.length : start;
  const page = sorted.slice(from, from + query.limit);
  const last = page.at(-1);
  if (last === undefined || from + query.limit >= sorted.length) return { items: page };
  return { items: page, next: { of: last.of, item: last.item, [of]: query.of, [sort]: String(last[sort]) } };
};
