import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Context } from 'aws-lambda';
import { openEdge } from '../../infra/local/edge.ts';
import type { Outcome } from '../../infra/local/environments.ts';
import { openGateway } from '../../infra/local/gateway.ts';
import type { Laptop } from './laptop.ts';
import type { Transport } from './person.ts';

type Handler = (event: unknown, context: Partial<Context>) => Promise<unknown>;

/** Lambda gives no answer above this back to the gateway: 6 MB as JSON. */
const largestAnswer = 6 * 1024 * 1024;

/** What a request may hold that no browser would send. */
export type RawRequest = {
  readonly method: string;
  /** As it stands in the first line, query included. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer | undefined;
};

export type RawAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
};

/**
 * The built functions of a laptop called in this process, behind its own gateway and edge: the same bytes and events without a process and
 * a socket a call, for what has to be tried ten thousand times. An answer too large for Lambda fails as it does there. They run by this machine's clock, so start the laptop at the present.
 */
export const inProcess = (laptop: Laptop) => {
  const { functions, routes, edge: plan } = laptop.blueprint;
  Object.assign(process.env, ...functions.map(({ environment }) => environment), {
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_DYNAMODB: laptop.database.endpoint,
  });
  const require = createRequire(import.meta.url);
  const handlers = new Map(
    functions
      .filter(({ id }) => routes.some(({ functionId }) => functionId === id))
      .map(({ id, folder }) => [id, (require(join(folder, 'index.cjs')) as { handler: Handler }).handler]),
  );
  const invoke = async (functionId: string, event: string): Promise<Outcome> => {
    const handler = handlers.get(functionId);
    if (handler === undefined) throw new Error(`There is no function ${functionId}`);
    const context = { awsRequestId: 'in-process', getRemainingTimeInMillis: () => 10_000 };
    const payload = JSON.stringify(await handler(JSON.parse(event), context));
    const bytes = Buffer.byteLength(payload);
    if (bytes <= largestAnswer) return { failed: false, payload };
    const errorMessage = `Response payload size exceeded: ${bytes} bytes`;
    return { failed: true, payload: JSON.stringify({ errorType: 'Function.ResponseSizeTooLarge', errorMessage }) };
  };
  const edge = openEdge({ plan, staticFolder: '', api: openGateway(routes, invoke) });

  const send = async ({ method, target, headers, body }: RawRequest): Promise<RawAnswer> => {
    edge.clearCache();
    const [rawPath = '/', ...query] = target.split('?');
    const answer = await edge.answer({
      method,
      rawPath,
      rawQuery: query.join('?'),
      headers,
      body: body ?? Buffer.alloc(0),
      sourceIp: '127.0.0.1',
      nowMs: Date.now(),
    });
    return { status: answer.status, headers: answer.headers, body: answer.body.toString('utf8') };
  };

  const transport: Transport = async ({ method, path, headers, body }) => {
    const answer = await send({
      method,
      target: path,
      headers: { host: new URL(laptop.address).host, ...headers },
      ...(body !== undefined && { body: Buffer.from(body) }),
    });
    const { 'set-cookie': cookies = [], ...rest } = answer.headers;
    return {
      status: answer.status,
      headers: Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)])),
      setCookies: [cookies].flat(),
      body: answer.body,
    };
  };

  return { send, transport };
};
