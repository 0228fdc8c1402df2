import { isClauses } from './expressions.ts';
import type { Clause, Cursor, Item, Key, Page, Query, ScannedDatabase, Test, Value, Write, Written } from './port.ts';

/**
 * The port's twin in memory, for decisions simulated by the thousand. Held to the same contract tests as DynamoDB Local; it knows no
 * sizes, no throttling and no delay between a write and what an index shows.
 */
export const memoryDatabase = (): ScannedDatabase => {
  const tables = new Map<string, Table>();
  const table = (name: string): Table => {
    const known = tables.get(name) ?? { items: new Map(), by: new Map() };
    tables.set(name, known);
    return known;
  };
  const transact = async (writes: readonly Write[]): Promise<Written> => {
    const failed = writes.map((write) => {
      const was = table(write.in).items.get(name(keyOf(write)));
      return holds(write, was) ? undefined : { was };
    });
    if (failed.some((refused) => refused !== undefined)) return { is: 'condition', failed };
    for (const write of writes) apply(table(write.in), write);
    return { is: 'written' };
  };
  return {
    get: async (of, key) => table(of).items.get(name(key)),
    query: async (query) => pageOf(partitionOf(table(query.in), query), query),
    write: (write) => transact([write]),
    transact,
    scan: async ({ in: of, limit, after }) => pageAfter([...table(of).items.values()], limit, after),
  };
};

/** Items by key, and by each attribute that a query ever went by and its value: a year's outbox is not searched for what is due each minute. */
type Table = {
  readonly items: Map<string, Item>;
  readonly by: Map<string, Map<Value | undefined, Map<string, Item>>>;
};

const partitionOf = ({ items, by }: Table, { index, of }: Query): readonly Item[] => {
  const attribute = index?.of ?? 'of';
  if (!by.has(attribute)) {
    by.set(attribute, new Map());
    for (const [key, item] of items) keepBy(by, attribute, key, item);
  }
  return [...(by.get(attribute)?.get(of)?.values() ?? [])];
};

const keepBy = (by: Table['by'], attribute: string, key: string, item: Item): void => {
  const partitions = by.get(attribute);
  const partition = partitions?.get(item[attribute]) ?? new Map<string, Item>();
  partition.set(key, item);
  partitions?.set(item[attribute], partition);
};

/** Puts an item in place of what was there, or takes that away. */
const keep = ({ items, by }: Table, key: string, item: Item | undefined): void => {
  const was = items.get(key);
  for (const [attribute, partitions] of by) partitions.get(was?.[attribute])?.delete(key);
  if (item === undefined) items.delete(key);
  else {
    items.set(key, item);
    for (const attribute of by.keys()) keepBy(by, attribute, key, item);
  }
};

const name = (key: Key): string => `${key.of}\u0000${key.item}`;

const pageAfter = (items: readonly Item[], limit: number, after: Cursor | undefined): Page => {
  const whole = ({ of, item }: Key): string => `${of}\u0000${item}`;
  const sorted = items
    .filter((item) => after === undefined || whole(item) > whole(after as Key))
    .sort((a, b) => (whole(a) < whole(b) ? -1 : 1));
  const last = sorted[limit - 1];
  return { items: sorted.slice(0, limit), ...(last && { next: { of: last.of, item: last.item } }) };
};

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
  if ('put' in write) keep(table, name(key), withoutGaps(write.put));
  else if ('delete' in write) keep(table, name(key), undefined);
  else {
    const before: Item = table.items.get(name(key)) ?? { of: key.of, item: key.item };
    const added = Object.entries(write.add ?? {}).map(([attribute, by]) => [
      attribute,
      Number(before[attribute] ?? 0) + by,
    ]);
    const after = { ...before, ...write.set, ...Object.fromEntries(added) };
    for (const attribute of write.remove ?? []) delete (after as Record<string, unknown>)[attribute];
    keep(table, name(key), after);
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
  const place = (item: Item): string => `${String(item[sort])}\u0000${name(item)}`;
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
