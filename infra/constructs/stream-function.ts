import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { Contract, FunctionContract } from '#kernel/contract.ts';
import { accept } from './accept.ts';
import { type Room, tableNamed } from './house.ts';
import { type RoomFunction, roomFunction } from './room-function.ts';

/** The functions of a contract that a stream starts. */
export type StreamParts<C extends Contract> = {
  [P in keyof C['functions']]: C['functions'][P] extends { readonly stream: object } ? P : never;
}[keyof C['functions']] &
  string;

/**
 * A function that a table's stream starts, for speed only: it gets a record once, and what it could not do is still due and will be done
 * by the next tick. Hence no retry, no splitting, no destination and no partial failure, and a record that had to wait five minutes is
 * let go. Erased items start nothing; `only: 'new'` leaves out changes too. `batch` is the most records of one call.
 */
export const streamFunction = <C extends Contract>(
  room: Room<C>,
  part: StreamParts<C>,
  { batch, only }: { readonly batch: number; readonly only?: 'new' },
): RoomFunction => {
  const { house, contract, scope } = room;
  const asked: FunctionContract | undefined = contract.functions[part];
  const wantedBy = `${contract.room}-${part}`;
  if (asked?.stream === undefined) throw new Error(`The contract of ${contract.room} names no stream for ${part}.`);
  const { table, contract: tableContract } = tableNamed(house, asked.stream.table, wantedBy);
  // The table names a stream's ARN even where there is none.
  if (!tableContract.stream || table.tableStreamArn === undefined) {
    throw new Error(`${wantedBy} reads the stream of "${asked.stream.table}", whose contract switches on none.`);
  }
  const made = roomFunction(room, part, { readsStream: table.tableStreamArn });
  const mapping = new EventSourceMapping(scope, `${part}-stream`, {
    target: made.lambda,
    eventSourceArn: table.tableStreamArn,
    startingPosition: StartingPosition.LATEST,
    batchSize: batch,
    retryAttempts: 0,
    maxRecordAge: Duration.minutes(5),
    filters: [
      FilterCriteria.filter({
        eventName: only === 'new' ? ['INSERT'] : ['INSERT', 'MODIFY'],
        dynamodb: { Keys: { item: { S: asked.stream.items.flatMap((word) => [word, { prefix: `${word}#` }]) } } },
      }),
    ],
  });
  accept(mapping, {
    'Serverless-LambdaEventSourceMappingDestination':
      'A record is tried once; what it stood for is still due in the table.',
  });
  return made;
};
