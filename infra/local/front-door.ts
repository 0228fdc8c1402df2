import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { cannotStart } from './dynamodb-local.ts';
import { type GatewayAnswer, type GatewayRequest, gatewayMessage } from './gateway.ts';
import { json, type LocalHandler } from './local-http.ts';

/** The header in which the seed shows its pass. */
export const passHeader = 'x-laptop-seed';

/** The gateway takes 10 MB at most. */
const bodyLimit = 10 * 1024 * 1024;

const bodyOf = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    // The rest is read and dropped: a connection broken off in the middle would hide the answer.
    if (bytes <= bodyLimit) parts.push(part);
  }
  return bytes > bodyLimit ? undefined : Buffer.concat(parts);
};

const send = (response: ServerResponse, { status, headers, body }: GatewayAnswer): void => {
  const { 'content-length': _, 'transfer-encoding': __, connection: ___, ...kept } = headers;
  const sendsBody = status !== 204 && status !== 304;
  response.writeHead(status, {
    ...(kept as Record<string, string | string[]>),
    ...(sendsBody ? { 'content-length': body.length } : {}),
  });
  response.end(sendsBody ? body : undefined);
};

/**
 * Listens on http://localhost: `/_local` and below go to the local pages, the first that answers; everything else goes
 * to `edge`. Requests wait until `open`, so that nobody meets half an evening; those that show the `pass`, the seed's
 * own, only until `ready`. A port in use ends in `CannotStart`. Nothing a visitor sends ends the process:
 * headers above 10 kB get 431, a body above 10 MB 413.
 */
export const openFrontDoor = async ({
  port,
  ready,
  open,
  pass,
  pages,
  edge,
  nowMs,
  notice,
}: {
  port: number;
  ready: Promise<unknown>;
  open: Promise<unknown>;
  pass: string;
  pages: () => readonly LocalHandler[];
  edge: (request: GatewayRequest) => Promise<GatewayAnswer>;
  nowMs: () => number;
  notice: (words: string) => void;
}) => {
  const answerLocal = async (request: GatewayRequest): Promise<GatewayAnswer> => {
    const { method, rawPath: path, rawQuery, headers } = request;
    const asked = {
      method: method === 'HEAD' ? 'GET' : method,
      path,
      query: new URLSearchParams(rawQuery),
      headers,
      body: request.body.toString(),
    };
    for (const page of pages()) {
      const answer = await page(asked);
      if (answer !== undefined) return { headers: {}, ...answer, body: Buffer.from(answer.body) };
    }
    const { status, headers: own = {}, body } = json(404, { title: 'There is no such local page' });
    return { status, headers: own, body: Buffer.from(body) };
  };
  const answer = async (request: IncomingMessage): Promise<GatewayAnswer> => {
    const { [passHeader]: shown, ...headers } = request.headers;
    await (shown === pass ? ready : open);
    const body = await bodyOf(request);
    if (body === undefined) return gatewayMessage(413, 'Request Entity Too Large');
    const { url = '/' } = request;
    const target = url.startsWith('/') ? url : url.replace(/^\w+:\/\/[^/?]*/, '') || '/';
    const [rawPath = '/', ...query] = target.split('?');
    const asked: GatewayRequest = {
      method: request.method ?? 'GET',
      rawPath,
      rawQuery: query.join('?'),
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : (value ?? '')]),
      ),
      body,
      sourceIp: (request.socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, ''),
      nowMs: nowMs(),
    };
    return /^\/_local(\/|$)/.test(rawPath) ? answerLocal(asked) : edge(asked);
  };
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    answer(request)
      .then((one) => send(response, one))
      .catch((error: Error) => {
        if (!request.errored) notice(`${request.method} ${request.url?.split('?')[0]} broke: ${error.message}`);
        if (response.headersSent) response.destroy();
        else send(response, gatewayMessage(500, 'Internal Server Error'));
      });
  };
  const listen = async (host: string, wanted: number) => {
    const server = createServer({ maxHeaderSize: 10_240, keepAliveTimeout: 60_000 }, listener);
    server.listen(wanted, host);
    await once(server, 'listening');
    return server;
  };
  const first = await listen('127.0.0.1', port).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE'
      ? cannotStart(
          `Port ${port} is taken by another program. End that program, or choose another port: npm start -- --port 3001`,
        )
      : error;
  });
  const address = first.address();
  const own = typeof address === 'object' && address !== null ? address.port : port;
  // Some machines look for localhost at ::1 first, and some have no ::1 at all.
  const second = await listen('::1', own).catch(() => undefined);
  const servers = second === undefined ? [first] : [first, second];
  return {
    address: `http://localhost:${own}`,
    async stop() {
      await Promise.all(
        servers.map(async (server) => {
          server.close();
          server.closeAllConnections();
          await once(server, 'close');
        }),
      );
    },
  };
};
