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

type Reader = { readonly table: TablePlan; readonly iterators: Map<string, string | undefined>; arn: string };

/**
 * Reads the tables' streams and hands the records to the functions that the template maps to them, in order, in batches,
 * filtered, each batch once: a function that fails has had its try. Reading pauses while the streams are off and goes on
 * from there. `lastWrite` says when a table was last written to (`performance.now()`), so that quiet tables cost nothing.
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
  lastWrite: () => number;
  nowMs: () => number;
  invoke: (functionId: string, event: string) => Promise<Outcome>;
  notice: (words: string) => void;
}) => {
  let mode: 'on' | 'off' = 'on';

  /** Finds new shards and reads them from their beginning, or passes over all that they hold. */
  const findShards = async (reader: Reader, passOver: boolean) => {
    const { StreamDescription } = await database.call('DescribeStream', { StreamArn: reader.arn });
    for (const shard of list(record(StreamDescription).Shards)) {
      const ShardId = text(record(shard).ShardId);
      if (reader.iterators.has(ShardId)) continue;
      const place = { StreamArn: reader.arn, ShardId, ShardIteratorType: 'TRIM_HORIZON' };
      let iterator: string | undefined = text((await database.call('GetShardIterator', place)).ShardIterator);
      // The jar's LATEST skips records to come when several tables have streams.
      for (let passed = 1; passOver && passed > 0 && iterator !== undefined; ) {
        const answer = await database.call('GetRecords', { ShardIterator: iterator, Limit: 1000 });
        passed = list(answer.Records).length;
        iterator = answer.NextShardIterator === undefined ? undefined : text(answer.NextShardIterator);
      }
      reader.iterators.set(ShardId, iterator);
    }
  };
  const readers = await Promise.all(
    tables
      .filter(({ name, hasStream }) => hasStream && mappings.some(({ table }) => table === name))
      .map(async (table) => {
        const { Table } = await database.call('DescribeTable', { TableName: table.name });
        const reader: Reader = { table, iterators: new Map(), arn: text(record(Table).LatestStreamArn) };
        await findShards(reader, true);
        return reader;
      }),
  );

  const eventOf = (table: TablePlan, plain: Plain): Plain => {
    const stored = record(plain);
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
    for (const [shard, iterator] of reader.iterators) {
      if (iterator === undefined) continue;
      const answer = await database.call('GetRecords', { ShardIterator: iterator, Limit: 1000 });
      const next = answer.NextShardIterator;
      reader.iterators.set(shard, next === undefined || next === null ? undefined : text(next));
      const records = list(answer.Records).map((one) => eventOf(reader.table, one));
      count += records.length;
      if (records.length > 0) {
        const own = mappings.filter(({ table }) => table === reader.table.name);
        await Promise.all(own.map((mapping) => deliver(mapping, records)));
      }
    }
    // A shard closes after some hours; its successor is read from its beginning.
    if ([...reader.iterators.values()].every((iterator) => iterator === undefined)) {
      await findShards(reader, false);
    }
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
      const fresh = performance.now() - lastWrite() < 2000;
      if (mode === 'on' && (fresh || performance.now() - lastRead > 1000)) {
        lastRead = performance.now();
        try {
          if ((await readOnce(reader)) > 0) continue;
          failures = 0;
        } catch (error) {
          if (stopped) return;
          failures += 1;
          // An iterator lives fifteen minutes: a machine that slept comes back with dead ones.
          reader.iterators.clear();
          if (failures > 3) notice(`The stream of ${reader.table.name} cannot be read: ${String(error)}`);
          await findShards(reader, true).catch(() => undefined);
        }
      }
      await sleep(100);
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
        if (counts.every((count) => count === 0) && lastWrite() < began) return;
      }
    },
    /** Ends the reading; a batch that is being handled right now is not waited for. */
    stop() {
      stopped = true;
    },
  };
};
