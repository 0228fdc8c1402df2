import { connect } from 'node:net';

/** A request as it leaves a browser; `path` with its query. */
export type Sent = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
};

/** What came back, as it was sent: nothing is followed. */
export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly setCookies: readonly string[];
  readonly body: string;
  readonly location: string | undefined;
  /** `data-outcome` and `data-place-in-line` of the main element. */
  readonly outcome: string | undefined;
  readonly placeInLine: number | undefined;
};

export type Transport = (sent: Sent) => Promise<Pick<Reply, 'status' | 'headers' | 'setCookies' | 'body'>>;

/** Over a socket that stays open. */
export const overHttp =
  (address: string): Transport =>
  async ({ method, path, headers, body }) => {
    const response = await fetch(address + path, {
      method,
      headers,
      redirect: 'manual',
      ...(body !== undefined && { body }),
    });
    return {
      status: response.status,
      headers: Object.fromEntries([...response.headers].filter(([name]) => name !== 'set-cookie')),
      setCookies: response.headers.getSetCookie(),
      body: await response.text(),
    };
  };

export type Fields = Readonly<Record<string, string | readonly string[] | undefined>>;

export type Person = {
  /** By name, as the browser would send them. */
  readonly cookies: Map<string, string>;
  readonly get: (path: string, options?: { readonly method?: string }) => Promise<Reply>;
  /** Sends a form with the token of this browser; `form` among the fields goes before it. */
  readonly post: (path: string, fields: Fields) => Promise<Reply>;
  /** The same request on a connection that breaks as soon as all of it has left: its answer is lost. */
  readonly postAndHangUp: (path: string, fields: Fields) => Promise<void>;
  /** Opens the page of a form and gives its key, which a double press shares. */
  readonly open: (path: string) => Promise<{ readonly page: Reply; readonly request: string }>;
};

/** Somebody with a browser without JavaScript and an empty cookie jar. */
export const newPerson = (address: string, transport: Transport = overHttp(address)): Person => {
  const cookies = new Map<string, string>();

  const sent = (method: string, path: string, fields?: Fields): Sent => {
    const form = new URLSearchParams();
    for (const [name, value] of Object.entries({ form: cookies.get('form'), ...fields })) {
      for (const one of [value ?? []].flat()) form.append(name, one);
    }
    return {
      method,
      path,
      headers: {
        accept: 'text/html',
        ...(cookies.size > 0 && { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...(fields !== undefined && { origin: address, 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(fields !== undefined && { body: form.toString() }),
    };
  };
  const go = async (request: Sent): Promise<Reply> => {
    const reply = replyOf(await transport(request));
    for (const line of reply.setCookies) {
      const [pair = '', ...attributes] = line.split('; ');
      const at = pair.indexOf('=');
      if (attributes.includes('Max-Age=0')) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return reply;
  };
  const get: Person['get'] = (path, { method = 'GET' } = {}) => go(sent(method, path));

  return {
    cookies,
    get,
    post: (path, fields) => go(sent('POST', path, fields)),
    postAndHangUp: (path, fields) => hangUp(address, sent('POST', path, fields)),
    open: async (path) => {
      const page = await get(path);
      return { page, request: hiddenIn(page.body, 'request') ?? '' };
    },
  };
};

const replyOf = (came: Awaited<ReturnType<Transport>>): Reply => {
  const [main = ''] = /<main[^>]*>/.exec(came.body) ?? [];
  const place = /\sdata-place-in-line="(\d+)"/.exec(main)?.[1];
  return {
    ...came,
    location: came.headers.location,
    outcome: /\sdata-outcome="([^"]*)"/.exec(main)?.[1],
    placeInLine: place === undefined ? undefined : Number(place),
  };
};

/** The value of a hidden field, such as a form's key. */
export const hiddenIn = (body: string, name: string): string | undefined =>
  [...body.matchAll(/<input(\s[^>]*)>/g)]
    .map(([, tag = '']) => tag)
    .filter((tag) => tag.includes(' type="hidden"') && tag.includes(` name="${name}"`))
    .map((tag) => /\svalue="([^"]*)"/.exec(tag)?.[1] ?? '')[0];

const hangUp = (address: string, { method, path, headers, body = '' }: Sent): Promise<void> => {
  const { host, hostname, port } = new URL(address);
  const lines = Object.entries({ host, 'content-length': String(Buffer.byteLength(body)), ...headers });
  const head = [`${method} ${path} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`)].join('\r\n');
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    socket.once('error', reject);
    socket.once('close', () => resolve());
    // `end` leaves after the last byte; whatever is answered finds nobody.
    socket.end(`${head}\r\n\r\n${body}`, () => socket.destroy());
  });
};

/** Acts for all of them, so many at a time. */
export const together = async <T, R>(
  all: readonly T[],
  atOnce: number,
  act: (one: T, at: number) => Promise<R>,
): Promise<readonly R[]> => {
  const done: R[] = [];
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < all.length; at = next++) done[at] = await act(all[at] as T, at);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return done;
};
