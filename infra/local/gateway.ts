import { randomUUID } from 'node:crypto';
import type { RoutePlan } from './blueprint.ts';
import type { Outcome } from './environments.ts';
import { account, list, type Plain, record, text } from './template.ts';

/** A request as it reaches the API: the path as it was sent, header names in lower case, several values joined by commas. */
export type GatewayRequest = {
  readonly method: string;
  readonly rawPath: string;
  readonly rawQuery: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly sourceIp: string;
  /** Milliseconds by the laptop's clock. */
  readonly nowMs: number;
};

/** An answer ready for the wire; header names in lower case. */
export type GatewayAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
};

export type Match = { readonly route: RoutePlan; readonly parameters: Readonly<Record<string, string>> };

type ParsedRoute = RoutePlan & { readonly method: string; readonly segments: readonly string[] };

const isVariable = (segment: string | undefined) => segment?.startsWith('{') === true;
const isGreedy = (segment: string | undefined) => segment?.endsWith('+}') === true;
const nameOf = (segment: string) => segment.replace(/^\{|\+?\}$/g, '');

/** Fixed segments go before variables, and those before greedy ones, from left to right; a method before ANY. */
const bySpecificity = (one: ParsedRoute, other: ParsedRoute): number => {
  const rank = (segment: string | undefined) => (isGreedy(segment) ? 2 : isVariable(segment) ? 1 : 0);
  for (let place = 0; place < Math.max(one.segments.length, other.segments.length); place += 1) {
    const difference = rank(one.segments[place]) - rank(other.segments[place]);
    if (difference !== 0) return difference;
  }
  return Number(one.method === 'ANY') - Number(other.method === 'ANY');
};

const matched = ({ segments }: ParsedRoute, path: readonly string[]): Record<string, string> | undefined => {
  const parameters: Record<string, string> = {};
  const last = segments.at(-1);
  if (isGreedy(last) ? path.length < segments.length : path.length !== segments.length) return undefined;
  for (const [place, segment] of segments.entries()) {
    const own = path[place] ?? '';
    if (isGreedy(segment)) parameters[nameOf(segment)] = path.slice(place).join('/');
    else if (!isVariable(segment)) {
      if (segment !== own) return undefined;
    } else if (own === '') return undefined;
    else parameters[nameOf(segment)] = own;
  }
  return parameters;
};

/** Finds the route of a decoded path the way an HTTP API does: the most specific one, `$default` last. */
export const routesOf = (routes: readonly RoutePlan[]) => {
  const parsed = routes
    .filter(({ key }) => key !== '$default')
    .map((route): ParsedRoute => {
      const [method = '', path = ''] = route.key.split(' ');
      return { ...route, method, segments: path.split('/').slice(1) };
    })
    .sort(bySpecificity);
  const fallback = routes.find(({ key }) => key === '$default');
  return (method: string, path: string): Match | undefined => {
    const segments = path.split('/').slice(1);
    for (const route of parsed) {
      if (route.method !== 'ANY' && route.method !== method) continue;
      const parameters = matched(route, segments);
      if (parameters !== undefined) return { route, parameters };
    }
    return fallback === undefined ? undefined : { route: fallback, parameters: {} };
  };
};

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const logTime = (nowMs: number): string => {
  const [date = '', time = ''] = new Date(nowMs).toISOString().split('T');
  const [year, month, day] = date.split('-');
  return `${day}/${months[Number(month) - 1]}/${year}:${time.slice(0, 8)} +0000`;
};

const isText = (contentType: string | undefined): boolean =>
  contentType === undefined || /^(text\/|application\/(json|javascript|xml)|[^;]*\+(json|xml))/i.test(contentType);

/**
 * The event of payload format 2.0. The path is decoded and the query is not, cookies stand apart from the headers, and a
 * body that is not text comes in base64, forms included: all as the real gateway has it.
 */
export const eventFor = ({ route, parameters }: Match, path: string, request: GatewayRequest): string => {
  const { cookie, ...headers } = request.headers;
  const query: Record<string, string> = {};
  for (const [key, value] of new URLSearchParams(request.rawQuery)) {
    query[key] = query[key] === undefined ? value : `${query[key]},${value}`;
  }
  const textual = isText(headers['content-type']);
  return JSON.stringify({
    version: '2.0',
    routeKey: route.key,
    rawPath: path,
    rawQueryString: request.rawQuery,
    ...(cookie === undefined ? {} : { cookies: cookie.split(/;\s*/).filter((one) => one !== '') }),
    headers,
    ...(request.rawQuery === '' ? {} : { queryStringParameters: query }),
    requestContext: {
      accountId: account,
      apiId: 'laptop',
      domainName: headers.host ?? 'localhost',
      domainPrefix: 'laptop',
      http: {
        method: request.method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: request.sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: '$default',
      time: logTime(request.nowMs),
      timeEpoch: Math.floor(request.nowMs),
    },
    ...(Object.keys(parameters).length === 0 ? {} : { pathParameters: parameters }),
    ...(request.body.length === 0 ? {} : { body: request.body.toString(textual ? 'utf8' : 'base64') }),
    isBase64Encoded: request.body.length > 0 && !textual,
  });
};

/** One of the gateway's own answers, such as `{"message":"Not Found"}`. */
export const gatewayMessage = (status: number, message: string): GatewayAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify({ message })),
});

/** What a function returned, as an answer. Without a `statusCode` the whole value is the body; an error is a bare 500. */
export const answerOf = ({ failed, payload }: Outcome): GatewayAnswer => {
  if (failed) return gatewayMessage(500, 'Internal Server Error');
  const value = JSON.parse(payload === '' ? 'null' : payload) as Plain;
  const result = record(value);
  if (result.statusCode === undefined) {
    const body = typeof value === 'string' ? value : payload;
    return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(body) };
  }
  const status = Number(result.statusCode);
  if (!Number.isInteger(status) || status < 200 || status > 599) return gatewayMessage(500, 'Internal Server Error');
  const headers = Object.entries(record(result.headers)).map(([name, one]) => [name.toLowerCase(), text(one)] as const);
  const cookies = list(result.cookies).map(text);
  return {
    status,
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      ...Object.fromEntries(headers),
      ...(cookies.length === 0 ? {} : { 'set-cookie': cookies }),
    },
    body: Buffer.from(text(result.body), result.isBase64Encoded === true ? 'base64' : 'utf8'),
  };
};

/** The integration of an HTTP API waits thirty seconds at most. */
const integrationLimitMs = 30_000;
const bodyLimit = 10 * 1024 * 1024;

/**
 * The HTTP API: finds the route, hands the event to its function and makes the answer. 404 without a route, 413 above
 * 10 MB, 400 for a path that cannot be decoded, 500 when the function fails, 503 when it takes longer than 30 s.
 */
export const openGateway = (
  routes: readonly RoutePlan[],
  invoke: (functionId: string, event: string) => Promise<Outcome>,
) => {
  const find = routesOf(routes);
  return async (request: GatewayRequest): Promise<GatewayAnswer> => {
    let path: string;
    try {
      path = decodeURIComponent(request.rawPath);
    } catch {
      return gatewayMessage(400, 'Bad Request');
    }
    if (request.body.length > bodyLimit) return gatewayMessage(413, 'Request Entity Too Large');
    const match = find(request.method, path);
    if (match === undefined) return gatewayMessage(404, 'Not Found');
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), integrationLimitMs);
    });
    const outcome = await Promise.race([invoke(match.route.functionId, eventFor(match, path, request)), tooLate]);
    clearTimeout(timer);
    return outcome === undefined ? gatewayMessage(503, 'Service Unavailable') : answerOf(outcome);
  };
};
