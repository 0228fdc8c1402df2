import { isAllowed } from './access.ts';
import type { Blueprint, MappingPlan, TablePlan } from './blueprint.ts';
import type { DynamoDbLocal } from './dynamodb-local.ts';
import type { Outcome } from './environments.ts';
import { list, type Plain, record, streamArn, text } from './template.ts';

/** Whether a record passes a filter pattern of Lambda: exact values, `prefix`, `exists` and `anything-but`. */
export const passes = (pattern: Plain, value: Plain | undefined): boolean => {
  if (!Array.isArray(pattern)) {
    return Object.entries(record(pattern)).every(([key, inner]) => passes(inner, record(value)[key]));
  }
  return pattern.some((rule: Plain) => {
    const { prefix, exists, 'anything-but': not } = record(rule);
    if (prefix !== undefined) return typeof value === 'string' && value.startsWith(text(prefix));
    if (exists !== undefined) return (value !== undefined) === exists;
    if (not !== undefined) return value !== undefined && !list(not).includes(value);
    return rule === value;
  });
};

/** Where the reading of a shard stands: behind `last`, the sequence number of a record. `iterator` is made anew when lost. */
type Shard = { readonly id: string; iterator?: string | undefined; last?: string; closed: boolean };
type Reader = { readonly table: TablePlan; readonly arn: string; readonly shards: Shard[] };

/**
 * Reads the tables' streams and hands the records to the functions that the template maps to them, in order, in batches,
 * filtered, each batch once: a function that fails has had its try. Reading pauses while the streams are off and goes on
 * from there. `lastWrite` says when a table was last written to through the functions' port (`performance.now()`): it is
 * then read at once, and otherwise once a second.
 */
export const openStreams = async ({
  blueprint: { mappings, tables, functions },
  database,
  lastWrite,
  nowMs,
  invoke,
  notice,
}: {
  blueprint: Pick<Blueprint, 'mappings' | 'tables' | 'functions'>;
  database: DynamoDbLocal;
  lastWrite: (table: string) => number;
  nowMs: () => number;
  invoke: (functionId: string, event: string) => Promise<Outcome>;
  notice: (words: string) => void;
}) => {
  let mode: 'on' | 'off' = 'on';

  const findShards = async ({ arn, shards }: Reader) => {
    const { StreamDescription } = await database.call('DescribeStream', { StreamArn: arn });
    for (const shard of list(record(StreamDescription).Shards)) {
      const id = text(record(shard).ShardId);
      if (!shards.some((known) => known.id === id)) shards.push({ id, closed: false });
    }
  };
  const nextOf = async ({ arn }: Reader, shard: Shard): Promise<readonly Record<string, Plain>[]> => {
    const start =
      shard.last === undefined
        ? { ShardIteratorType: 'TRIM_HORIZON' }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: shard.last };
    shard.iterator ??= text(
      (await database.call('GetShardIterator', { StreamArn: arn, ShardId: shard.id, ...start })).ShardIterator,
    );
    const { iterator } = shard;
    shard.iterator = undefined;
    const { Records, NextShardIterator } = await database.call('GetRecords', { ShardIterator: iterator, Limit: 1000 });
    const found = list(Records).map(record);
    const last = record(found.at(-1)?.dynamodb).SequenceNumber;
    if (last !== undefined) shard.last = text(last);
    if (NextShardIterator === undefined || NextShardIterator === null) shard.closed = true;
    else shard.iterator = text(NextShardIterator);
    return found;
  };
  /** The next records of a shard, none at its present end. */
  const recordsOf = (reader: Reader, shard: Shard) =>
    nextOf(reader, shard).catch((error: Error) => {
      // An iterator dies after fifteen minutes, and one of an empty shard with the first record that comes.
      if (!/ExpiredIterator|TrimmedDataAccess/.test(error.name)) throw error;
      return nextOf(reader, shard);
    });
  const readers = await Promise.all(
    tables
      .filter(({ name, hasStream }) => hasStream && mappings.some(({ table }) => table === name))
      .map(async (table) => {
        const { Table } = await database.call('DescribeTable', { TableName: table.name });
        const reader: Reader = { table, arn: text(record(Table).LatestStreamArn), shards: [] };
        await findShards(reader);
        // What an earlier run wrote is the sweep's: on AWS too a new mapping begins at the end.
        for (const shard of reader.shards) while ((await recordsOf(reader, shard)).length > 0);
        return reader;
      }),
  );

  const eventOf = (table: TablePlan, stored: Record<string, Plain>): Plain => {
    // What the jar writes when it expires an item by itself.
    const expired = stored.eventName === 'UNKNOWN_TO_SDK_VERSION';
    return {
      ...stored,
      ...(expired
        ? { eventName: 'REMOVE', userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } }
        : {}),
      awsRegion: table.arn.split(':')[3] ?? '',
      eventSourceARN: streamArn(table.arn),
      // The jar cuts the time to the minute, and its minute is the machine's.
      dynamodb: { ...record(stored.dynamodb), ApproximateCreationDateTime: Math.floor(nowMs() / 1000) },
    };
  };
  const deliver = async (mapping: MappingPlan, records: readonly Plain[]) => {
    const plan = functions.find(({ id }) => id === mapping.functionId);
    const resource = records.map((one) => text(record(one).eventSourceARN))[0] ?? '';
    if (!isAllowed(plan?.statements ?? [], { action: 'dynamodb:GetRecords', resource, context: {} })) {
      notice(`${plan?.name} has no grant to read the stream of ${mapping.table}`);
      return;
    }
    const wanted = records.filter(
      (one) => mapping.filters.length === 0 || mapping.filters.some((pattern) => passes(pattern, one)),
    );
    for (let from = 0; from < wanted.length; from += mapping.batchSize) {
      await invoke(mapping.functionId, JSON.stringify({ Records: wanted.slice(from, from + mapping.batchSize) }));
    }
  };
  /** Reads and delivers what is there; says how many records that were. */
  const read = async (reader: Reader): Promise<number> => {
    let count = 0;
    for (const shard of reader.shards.filter(({ closed }) => !closed)) {
      const records = (await recordsOf(reader, shard)).map((one) => eventOf(reader.table, one));
      count += records.length;
      if (records.length > 0) {
        const own = mappings.filter(({ table }) => table === reader.table.name);
        await Promise.all(own.map((mapping) => deliver(mapping, records)));
      }
    }
    // A shard closes after some hours; its successor is read from its beginning.
    if (reader.shards.every(({ closed }) => closed)) await findShards(reader);
    return count;
  };
  const underway = new Map<Reader, Promise<number>>();
  const readOnce = (reader: Reader): Promise<number> => {
    // One reading at a time, or two would deliver the same records.
    const reading =
      underway.get(reader) ??
      read(reader).finally(() => {
        underway.delete(reader);
      });
    underway.set(reader, reading);
    return reading;
  };

  let stopped = false;
  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      setTimeout(resolve, ms).unref();
    });
  const loop = async (reader: Reader) => {
    let failures = 0;
    let lastRead = Number.NEGATIVE_INFINITY;
    while (!stopped) {
      const since = performance.now() - lastRead;
      if (mode === 'on' && (lastWrite(reader.table.name) > lastRead || since > 1000)) {
        lastRead = performance.now();
        try {
          await readOnce(reader);
          failures = 0;
        } catch (error) {
          if (stopped) return;
          failures += 1;
          if (failures === 3) notice(`The stream of ${reader.table.name} cannot be read: ${String(error)}`);
        }
      }
      await sleep(25);
    }
  };
  for (const reader of readers) void loop(reader);

  return {
    mode: () => mode,
    set(wanted: 'on' | 'off') {
      mode = wanted;
    },
    /** Delivers everything that was written until now, and what that made; answers when nothing is on its way. */
    async now() {
      for (;;) {
        await Promise.all(underway.values());
        const began = performance.now();
        const counts = await Promise.all(readers.map(readOnce));
        // A record can be read as soon as its write is answered: a reading begun after the last write has seen all.
        const written = readers.some(({ table }) => lastWrite(table.name) > began);
        if (!written && counts.every((count) => count === 0)) return;
      }
    },
    /** Ends the reading; a batch that is being handled right now is not waited for. */
    stop() {
      stopped = true;
    },
  };
};
