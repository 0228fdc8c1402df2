import type { Context, APIGatewayProxyEventV2 as Event, APIGatewayProxyStructuredResultV2 as Result } from 'aws-lambda';
import type { Contract } from '#kernel/contract.ts';

/** A room's HTTP function as its wiring exports it. */
export type Handler = (event: Event, context: Context) => Promise<Result>;

/** What came back, read as far as a test asks. */
export type Page = {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Where a 303 leads, as it was sent. */
  readonly location: string | undefined;
  /** `data-outcome` of the main element. */
  readonly outcome: string | undefined;
  /** What the inputs on the page hold, by name, the hidden ones included; the first where a name comes twice. Buttons are not in it. */
  readonly fields: Readonly<Record<string, string>>;
  /** The `Set-Cookie` lines. */
  readonly cookies: readonly string[];
};

export type Sending = {
  readonly language?: 'nl' | 'en';
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly ip?: string;
};

export type VisitorSettings = { readonly siteAddress?: string; readonly originSecret?: string };

/** What tests give a shell; `visitor` sends the same. */
export const testSettings = {
  SITE_ADDRESS: 'https://aanschuif.example',
  SITE_NAME: 'Aanschuif',
  ORIGIN_SECRET: 'origin-secret-of-the-tests',
  LINK_SECRET: 'link-secret-of-the-tests',
  EXAMPLE_DATA: 'no',
} as const;

export type Visitor = {
  /** Follows nothing: a 303 comes back as it is. */
  readonly get: (path: string, sending?: Sending) => Promise<Page>;
  /** Sends a form with its token; a browser without one opens the page first, as a person does. A list sends a name more than once. */
  readonly post: (
    path: string,
    fields?: Readonly<Record<string, string | readonly string[] | undefined>>,
    sending?: Sending,
  ) => Promise<Page>;
  /** The cookies by name, to look at or to take over. */
  readonly jar: Map<string, string>;
  /** The same browser in another room. */
  readonly in: (handler: Handler, contract: Contract) => Visitor;
};

/** A browser without JavaScript in front of one room's function: CloudFront's headers, the gateway's event, a cookie jar. */
export const visitor = (
  handler: Handler,
  contract: Contract,
  { siteAddress = testSettings.SITE_ADDRESS, originSecret = testSettings.ORIGIN_SECRET }: VisitorSettings = {},
  jar = new Map<string, string>(),
): Visitor => {
  const send = async (method: string, path: string, body: string | undefined, sending: Sending): Promise<Page> => {
    const english = path === '/en' || path.startsWith('/en/');
    const url = new URL(english ? path.slice(3) || '/' : path, siteAddress);
    const headers = withoutGaps({
      host: url.host,
      'x-origin-secret': originSecret,
      'x-language': sending.language ?? (english ? 'en' : 'nl'),
      'cloudfront-viewer-address': `${sending.ip ?? '198.51.100.7'}:50123`,
      ...(body === undefined
        ? {}
        : { origin: new URL(siteAddress).origin, 'content-type': 'application/x-www-form-urlencoded' }),
      ...sending.headers,
    });
    const event = eventOf(contract, { method: sending.method ?? method, url, headers, body, jar });
    const result = await handler(event, { ...context });
    for (const line of result.cookies ?? []) keep(jar, line);
    return pageOf(result);
  };
  return {
    jar,
    get: (path, sending = {}) => send('GET', path, undefined, sending),
    post: async (path, fields = {}, sending = {}) => {
      const token = () => jar.get('__Host-form') ?? jar.get('form');
      const form = new URLSearchParams();
      for (const [name, value] of Object.entries(fields)) {
        for (const one of [value ?? []].flat()) form.append(name, one);
      }
      if (!form.has('form')) {
        if (token() === undefined) await send('GET', path, undefined, { ...sending, method: 'GET' });
        form.append('form', token() ?? '');
      }
      return send('POST', path, form.toString(), sending);
    },
    in: (other, otherContract) => visitor(other, otherContract, { siteAddress, originSecret }, jar),
  };
};

const context = { awsRequestId: 'req-test', functionName: 'test', getRemainingTimeInMillis: () => 10_000 } as Context;

let requests = 0;

/** The event as HTTP API writes it in payload 2.0, with the route and the parameters it would have matched. */
const eventOf = (
  contract: Contract,
  sent: {
    method: string;
    url: URL;
    headers: Record<string, string>;
    body: string | undefined;
    jar: Map<string, string>;
  },
): Event => {
  const { method, url, headers, body, jar } = sent;
  const { path, parameters } = match(contract, url.pathname);
  const routeKey = path === '$default' ? path : `ANY ${path}`;
  requests += 1;
  return {
    version: '2.0',
    routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(jar.size > 0 && { cookies: [...jar].map(([name, value]) => `${name}=${value}`) }),
    headers,
    ...(Object.keys(parameters).length > 0 && { pathParameters: parameters }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'test',
      domainName: url.host,
      domainPrefix: 'test',
      http: { method, path: url.pathname, protocol: 'HTTP/1.1', sourceIp: '198.51.100.7', userAgent: 'test' },
      requestId: `req-${requests}`,
      routeKey,
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
    ...(body !== undefined && { body }),
    isBase64Encoded: false,
  };
};

/** The route with the most literal segments wins, as in the gateway; what matches nothing falls to `$default`. */
const match = (contract: Contract, pathname: string): { path: string; parameters: Record<string, string> } => {
  const segments = pathname.split('/');
  const matching = Object.values(contract.routes)
    .map(({ path }) => ({ path, parts: path.split('/') }))
    .filter(
      ({ parts }) =>
        parts.length === segments.length &&
        parts.every((part, at) => (isParameter(part) ? segments[at] !== '' : part === segments[at])),
    )
    .sort((a, b) => a.parts.filter(isParameter).length - b.parts.filter(isParameter).length);
  const [found] = matching;
  if (found === undefined) return { path: '$default', parameters: {} };
  const parameters = found.parts.flatMap((part, at) =>
    isParameter(part) ? [[part.slice(1, -1), decoded(segments[at] ?? '')] as const] : [],
  );
  return { path: found.path, parameters: Object.fromEntries(parameters) };
};

const isParameter = (part: string): boolean => part.startsWith('{');

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

const keep = (jar: Map<string, string>, line: string): void => {
  const [pair = '', ...attributes] = line.split(';');
  const name = pair.slice(0, pair.indexOf('='));
  if (attributes.some((attribute) => attribute.trim() === 'Max-Age=0')) jar.delete(name);
  else jar.set(name, pair.slice(pair.indexOf('=') + 1));
};

const pageOf = ({ statusCode = 200, headers = {}, body = '', cookies = [] }: Result): Page => {
  const plain = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  return {
    status: statusCode,
    body,
    headers: plain,
    location: plain.location,
    outcome: /<main[^>]*\sdata-outcome="([^"]*)"/.exec(body)?.[1],
    fields: fieldsIn(body),
    cookies,
  };
};

const fieldsIn = (body: string): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (const [, tag = ''] of body.matchAll(/<input(\s[^>]*?)\/?>/g)) {
    const { name, value, type, checked } = attributesOf(tag);
    const choice = type === 'radio' || type === 'checkbox';
    if (name !== undefined && (!choice || checked !== undefined)) fields[name] ??= value ?? (choice ? 'on' : '');
  }
  for (const [, tag = '', text = ''] of body.matchAll(/<textarea(\s[^>]*)>([\s\S]*?)<\/textarea>/g)) {
    fields[attributesOf(tag).name ?? ''] ??= unescaped(text.replace(/^\n/, ''));
  }
  for (const [, tag = '', content = ''] of body.matchAll(/<select(\s[^>]*)>([\s\S]*?)<\/select>/g)) {
    const options = [...content.matchAll(/<option(\s[^>]*)?>/g)].map(([, option = '']) => attributesOf(option));
    const chosen = options.find(({ selected }) => selected !== undefined) ?? options[0];
    fields[attributesOf(tag).name ?? ''] ??= chosen?.value ?? '';
  }
  return fields;
};

const attributesOf = (tag: string): Record<string, string> =>
  Object.fromEntries(
    [...tag.matchAll(/\s([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      unescaped(value),
    ]),
  );

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };

const unescaped = (text: string): string =>
  text.replace(/&([^;]+);/g, (whole, name: string) => entities[name] ?? whole);

const withoutGaps = (headers: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name.toLowerCase(), value]])),
  );
