import type { IndexPlan, TablePlan } from './blueprint.ts';
import { list, type Plain, record, text } from './template.ts';

export type Item = Readonly<Record<string, Plain>>;

/** Request units as DynamoDB bills them: of the tables, and of their indexes under `table/index`. */
export type Units = {
  readonly tables: Record<string, { read: number; write: number }>;
  readonly indexes: Record<string, { read: number; write: number }>;
  /** How often each function called what, refused and failed calls included: `calls['rsvps-http'].Query`. */
  readonly calls: Record<string, Record<string, number>>;
};

const valueSize = (value: Plain): number => {
  const [[type = '', held = null] = []] = Object.entries(record(value));
  switch (type) {
    case 'S':
      return Buffer.byteLength(text(held));
    case 'N':
      return Math.ceil(text(held).replace(/^-|\.|^0+/g, '').length / 2) + (text(held).startsWith('-') ? 2 : 1);
    case 'B':
      return Buffer.from(text(held), 'base64').length;
    case 'L':
      return 3 + list(held).reduce<number>((sum, one) => sum + 1 + valueSize(one), 0);
    case 'M':
      return 3 + itemSize(record(held)) + Object.keys(record(held)).length;
    case 'SS':
    case 'NS':
    case 'BS':
      return list(held).reduce<number>((sum, one) => sum + valueSize({ [type[0] ?? '']: one }), 0);
    default:
      return 1;
  }
};

/** An item's size in bytes by DynamoDB's rules: names and values in UTF-8, numbers by their digits. */
export const itemSize = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueSize(value), 0);

const kilobytes = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024));

const inIndex = ({ keys, projected }: IndexPlan, tableKeys: readonly string[], item: Item | undefined) => {
  if (item === undefined || keys.some((key) => item[key] === undefined)) return undefined;
  if (projected === 'ALL') return item;
  const kept = new Set([...keys, ...tableKeys, ...projected]);
  return Object.fromEntries(Object.entries(item).filter(([name]) => kept.has(name)));
};

/**
 * What writing one item costs: on the table 1 unit per started KB of the larger of before and after, twice that in a
 * transaction; on an index 1 per started KB when the item enters it, leaves it or changes in it, the sum of both when
 * its index key changes, and nothing when what the index holds stays the same.
 */
export const writeUnits = (
  { keys, indexes }: Pick<TablePlan, 'keys' | 'indexes'>,
  before: Item | undefined,
  after: Item | undefined,
  inTransaction: boolean,
): { readonly table: number; readonly indexes: Readonly<Record<string, number>> } => {
  const larger = Math.max(itemSize(before ?? {}), itemSize(after ?? {}));
  const costs = indexes.map((index): readonly [string, number] => {
    const old = inIndex(index, keys, before);
    const young = inIndex(index, keys, after);
    const size = (one: Item | undefined) => (one === undefined ? 0 : kilobytes(itemSize(one)));
    const order = (one: Item | undefined) => JSON.stringify(Object.entries(one ?? {}).sort());
    if (order(old) === order(young)) return [index.name, 0];
    const moved = index.keys.some((key) => JSON.stringify(old?.[key]) !== JSON.stringify(young?.[key]));
    return [index.name, moved ? size(old) + size(young) : Math.max(size(old), size(young))];
  });
  return {
    table: kilobytes(larger) * (inTransaction ? 2 : 1),
    indexes: Object.fromEntries(costs.filter(([, cost]) => cost > 0)),
  };
};

/** Adds up what calls cost until it is set back. */
export const openMeter = () => {
  let units: Units = { tables: {}, indexes: {}, calls: {} };
  const add = (to: Units['tables'], name: string, kind: 'read' | 'write', amount: number) => {
    const entry = to[name] ?? { read: 0, write: 0 };
    entry[kind] += amount;
    to[name] = entry;
  };
  return {
    units: (): Units => units,
    reset() {
      units = { tables: {}, indexes: {}, calls: {} };
    },
    called(functionName: string, operation: string) {
      const own = units.calls[functionName] ?? {};
      own[operation] = (own[operation] ?? 0) + 1;
      units.calls[functionName] = own;
    },
    wrote(table: TablePlan, before: Item | undefined, after: Item | undefined, inTransaction: boolean) {
      const cost = writeUnits(table, before, after, inTransaction);
      add(units.tables, table.name, 'write', cost.table);
      for (const [name, amount] of Object.entries(cost.indexes)) {
        add(units.indexes, `${table.name}/${name}`, 'write', amount);
      }
    },
    /**
     * Takes `ConsumedCapacity` of an answer: what DynamoDB Local says of reads is right, save that a query which finds
     * nothing costs half a unit on AWS (a whole one when consistent) and nothing there.
     */
    read(consumed: Plain | undefined, input: Readonly<Record<string, Plain>>) {
      const least = input.ConsistentRead === true ? 1 : 0.5;
      for (const one of list(consumed).map(record)) {
        const name = text(one.TableName);
        const index = input.IndexName === undefined ? undefined : text(input.IndexName);
        const used = index === undefined ? one.Table : record(one.GlobalSecondaryIndexes)[index];
        const amount = Math.max(least, Number(record(used).CapacityUnits ?? 0));
        if (index === undefined) add(units.tables, name, 'read', amount);
        else add(units.indexes, `${name}/${index}`, 'read', amount);
      }
    },
  };
};

export type Meter = ReturnType<typeof openMeter>;
