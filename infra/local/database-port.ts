import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { actsOf, isAllowed, tableNameOf, transactionParts } from './access.ts';
import type { Blueprint, TablePlan } from './blueprint.ts';
import { itemsTouched, plantConflicts } from './conflicts.ts';
import { type DynamoDbLocal, sendToDynamoDb } from './dynamodb-local.ts';
import { type Plain, record } from './template.ts';
import { type Item, openMeter } from './units.ts';

const refuse = (response: ServerResponse, status: number, type: string, message: string): void => {
  const body = JSON.stringify({ __type: `com.amazon.coral.service#${type}`, Message: message, message });
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(body);
};

const readsWith = new Set(['GetItem', 'Query', 'Scan', 'BatchGetItem', 'TransactGetItems']);

type Written = { readonly table: TablePlan; readonly key: Item };

/**
 * The port to which every function's AWS calls go. A call to DynamoDB is told by its access key id, checked against that
 * function's own policy, may meet a planted conflict, is counted if asked, and then goes on to DynamoDB Local. Below
 * `/resend` the mail provider answers; everything else is refused with 501 and told to `notice`, so that nothing on a
 * laptop ever reaches AWS.
 */
export const openDatabasePort = async ({
  blueprint,
  database,
  conflicts,
  resend,
  notice,
}: {
  blueprint: Pick<Blueprint, 'functions' | 'tables'>;
  database: DynamoDbLocal;
  conflicts?: { readonly holdMs: number } | undefined;
  resend: (request: IncomingMessage, response: ServerResponse) => void;
  notice: (words: string) => void;
}) => {
  const callers = new Map(blueprint.functions.map((plan) => [plan.accessKeyId, plan]));
  const tables = new Map(blueprint.tables.map((table) => [table.name, table]));
  const conflict = conflicts === undefined ? undefined : plantConflicts(conflicts.holdMs);
  const meter = openMeter();
  const noticed = new Set<string>();
  const noticeOnce = (words: string) => {
    if (!noticed.has(words)) notice(words);
    noticed.add(words);
  };
  /** When a table was last written to, in milliseconds of `performance.now()`. */
  const lastWrites = new Map<string, number>();
  let measuring = false;

  const writtenBy = (operation: string, input: Record<string, Plain>): readonly Written[] => {
    const one = (part: Record<string, Plain>): readonly Written[] => {
      const table = tables.get(tableNameOf(part.TableName));
      if (table === undefined) return [];
      const named = record(part.Item ?? part.Key);
      return [{ table, key: Object.fromEntries(table.keys.map((key) => [key, named[key] ?? null])) }];
    };
    if (operation === 'TransactWriteItems') return transactionParts(input).flatMap(({ part }) => one(part));
    return ['PutItem', 'UpdateItem', 'DeleteItem'].includes(operation) ? one(input) : [];
  };
  const itemOf = async ({ table, key }: Written): Promise<Item | undefined> => {
    const { Item } = await database.call('GetItem', { TableName: table.name, Key: key, ConsistentRead: true });
    return Item === undefined ? undefined : record(Item);
  };
  const forward = async (operation: string, input: Record<string, Plain>, body: Buffer) => {
    const target = `DynamoDB_20120810.${operation}`;
    if (!measuring) return sendToDynamoDb(database.port, target, body);
    if (readsWith.has(operation)) {
      const answer = await sendToDynamoDb(
        database.port,
        target,
        JSON.stringify({ ...input, ReturnConsumedCapacity: 'INDEXES' }),
      );
      if (answer.status === 200)
        meter.read(record(JSON.parse(answer.body.toString()) as Plain).ConsumedCapacity, input);
      return answer;
    }
    const written = writtenBy(operation, input);
    const before = await Promise.all(written.map(itemOf));
    const answer = await sendToDynamoDb(database.port, target, body);
    const after = answer.status === 200 ? await Promise.all(written.map(itemOf)) : before;
    for (const [place, { table }] of written.entries()) {
      meter.wrote(table, before[place], after[place], operation === 'TransactWriteItems');
    }
    return answer;
  };

  const answerCall = async (request: IncomingMessage, response: ServerResponse) => {
    const [, operation = ''] = /^DynamoDB_20120810\.(\w+)$/.exec(String(request.headers['x-amz-target'])) ?? [];
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    if (operation === '' || request.url?.startsWith('/unsupported')) {
      noticeOnce(`A function called something that is not emulated: ${request.headers['x-amz-target'] ?? request.url}`);
      return refuse(response, 501, 'NotEmulated', 'The laptop does not emulate this service');
    }
    const [, accessKeyId = ''] = /Credential=(\w+)\//.exec(request.headers.authorization ?? '') ?? [];
    const caller = callers.get(accessKeyId);
    if (caller === undefined) {
      return refuse(response, 400, 'UnrecognizedClientException', 'The security token in the request is invalid.');
    }
    meter.called(caller.name, operation);
    const body = Buffer.concat(parts);
    let input: Record<string, Plain>;
    try {
      input = record(JSON.parse(body.toString()) as Plain);
    } catch {
      return refuse(response, 400, 'SerializationException', 'The request is not JSON.');
    }
    const arnOf = (name: string) => tables.get(name)?.arn ?? '*';
    const partitionKeyOf = (name: string) => tables.get(name)?.keys[0] ?? '';
    const denied = actsOf(operation, input, arnOf, partitionKeyOf).find((act) => !isAllowed(caller.statements, act));
    if (denied !== undefined) {
      const what = `${denied.action} on resource: ${denied.resource}`;
      noticeOnce(`${caller.name} has no grant for ${what}`);
      const because = `because no identity-based policy allows the ${denied.action} action`;
      return refuse(
        response,
        400,
        'AccessDeniedException',
        `User: ${caller.arn} is not authorized to perform: ${what} ${because}`,
      );
    }
    const touched =
      conflict === undefined ? [] : itemsTouched(operation, input, (name) => tables.get(name)?.keys ?? []);
    const answer = conflict?.(operation, touched) ?? (await forward(operation, input, body));
    if (answer.status === 200) {
      for (const { table } of writtenBy(operation, input)) lastWrites.set(table.name, performance.now());
    }
    response
      .writeHead(answer.status, {
        'content-type': 'application/x-amz-json-1.0',
        'content-length': Buffer.byteLength(answer.body),
      })
      .end(answer.body);
  };

  const server = createServer((request, response) => {
    if (request.url?.startsWith('/resend/')) return resend(request, response);
    answerCall(request, response).catch((error: Error) => {
      if (!response.headersSent) refuse(response, 500, 'InternalServerError', error.message);
    });
  });
  // The SDK keeps connections; one closed just as it is used again would look like a broken call.
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const endpoint = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return {
    endpoint,
    meter,
    lastWrite: (table: string) => lastWrites.get(table) ?? Number.NEGATIVE_INFINITY,
    /** Counting costs a read before and after each written item. */
    measure(on: boolean) {
      measuring = on;
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};
