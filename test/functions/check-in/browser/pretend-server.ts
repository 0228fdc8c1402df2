import { createHash, webcrypto } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { CameIn, DoorGuest, DoorList, ListAnswer, PairAnswer, SyncAnswer } from '#check-in/core/door-list.ts';
import { Capture, Operation, type Settled, signedRequest, signedText } from '#check-in/core/operation.ts';
import { securityHeaders } from '#platform/http/headers.ts';

const { subtle } = webcrypto;
const root = join(import.meta.dirname, '../../../..');

/** An operation as it arrived, opened. */
export type Arrived = { readonly device: string; readonly operation: Operation; readonly capture: Capture };

type PretendDevice = {
  readonly name: string;
  readonly code: string;
  readonly x: string;
  readonly key: webcrypto.CryptoKey;
  standing: 'open' | 'closed' | 'revoked';
};

/** What goes wrong on the way, decided for each call. */
type Trouble = (path: string) => 'nothing' | 'no-network' | 'answer-lost' | 'busy' | 'other-page';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'base64url'));
const utf8 = new TextEncoder();

const openSealed = async (key: webcrypto.CryptoKey, sealed: string, beside: string): Promise<unknown> => {
  const whole = bytesOf(sealed);
  const [open, nonce, rest] = [whole.slice(0, 65), whole.slice(65, 77), whole.slice(77)];
  const other = await subtle.importKey('raw', open, { name: 'ECDH', namedCurve: 'P-256' }, false, []);
  const shared = await subtle.deriveBits({ name: 'ECDH', public: other }, key, 256);
  const material = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: open, info: utf8.encode('aanschuif door') };
  const secret = await subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['decrypt']);
  const plain = await subtle.decrypt({ name: 'AES-GCM', iv: nonce, additionalData: utf8.encode(beside) }, secret, rest);
  return JSON.parse(new TextDecoder().decode(plain));
};

const verifies = (key: webcrypto.CryptoKey, said: string, signature: string): Promise<boolean> =>
  subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, bytesOf(signature), utf8.encode(said));

const bundles = new Map<string, Promise<string>>();
/** A script as the build makes it. */
const bundle = (contents: string): Promise<string> => {
  const made =
    bundles.get(contents) ??
    build({
      stdin: { contents, resolveDir: root, loader: 'ts' },
      absWorkingDir: root,
      bundle: true,
      write: false,
      format: 'iife',
      minify: true,
      target: 'es2022',
      logLevel: 'error',
    }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  bundles.set(contents, made);
  return made;
};

const pageScript = `
  import { openEngine } from './functions/check-in/browser/door/engine.ts';
  Object.assign(window, { openEngine });
  document.querySelector('main').textContent = 'ready';
`;

const minute = 60_000;

/**
 * The server's half of the door as far as a device sees it: it checks every signature, opens every sealed capture, and answers each operation once. Its rules are the
 * simplest that a test needs: whoever comes in earliest counts. `now` is the server's clock, in ms.
 */
export const pretendServer = async (
  guests: readonly DoorGuest[],
  { now = () => Date.now(), more = {} }: { now?: () => number; more?: Partial<DoorList> } = {},
) => {
  const pair = await subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
  const { x = '', y = '' } = await subtle.exportKey('jwk', pair.publicKey);
  const [script, worker] = await Promise.all([
    bundle(pageScript),
    bundle(`import './functions/check-in/browser/door-worker.ts';`),
  ]);
  const names = new Map(
    Object.entries({ 'door.js': script, 'door-worker.js': worker, 'door.css': 'main { color: navy }' }).map(
      ([name, text]) => {
        const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
        return [`/static/${name.replace('.', `.${hash}.`)}`, text];
      },
    ),
  );
  const pathOf = (name: string): string => [...names.keys()].find((path) => path.startsWith(`/static/${name}.`)) ?? '';

  const devices = new Map<string, PretendDevice>();
  const arrived: Arrived[] = [];
  const outcomes = new Map<string, Settled>();
  const cameIn = new Map<string, CameIn>();
  const news: { guest: string; in?: CameIn }[] = [];
  const calls: string[] = [];
  const people = [...guests];
  const state = {
    trouble: ((): 'nothing' => 'nothing') as Trouble,
    /** How often each upload is delivered. */
    deliveries: 1,
    keptFor: 12 * 60 * minute,
    codes: new Map([['K7M2-9XQF', 'evening']]),
    stale: false,
    /** Decides otherwise than by the simple rules. */
    judge: undefined as ((one: Arrived) => Settled | undefined) | undefined,
    /** Answers nothing for these: as if they had not been looked at. */
    silentOn: new Set<string>(),
  };
  const instant = (at = now()): string => new Date(at).toISOString();

  const listFor = (device: string): DoorList => ({
    madeAt: instant(),
    event: {
      slug: 'evening',
      title: 'Evening',
      startsAt: instant(now() - 60 * minute),
      endsAt: instant(now() + 180 * minute),
      zone: 'Europe/Amsterdam',
      cancelled: false,
      keptUntil: instant(now() + state.keptFor),
    },
    device: { id: device, name: devices.get(device)?.name ?? '', role: 'lead' },
    key: { kty: 'EC', crv: 'P-256', x, y },
    guests: people.map((guest) => ({ ...guest, in: cameIn.get(guest.key) })),
    others: [{ slug: 'other', title: 'Other evening', startsAt: instant(now() + 24 * 60 * minute) }],
    municipalities: [{ code: 'GM0344', displayName: 'Utrecht', name: 'Utrecht' }],
    leased: { places: 2, given: 0 },
    partners: [],
    ...more,
  });

  const settle = (one: Arrived): Settled => {
    const { operation, capture, device } = one;
    const { id, madeAt, ahead } = operation;
    const before = outcomes.get(id);
    if (before !== undefined && before.is !== 'duplicate') return { id, is: 'duplicate', was: before.is };
    arrived.push(one);
    const outcome = state.judge?.(one) ?? plainly();
    outcomes.set(id, outcome);
    return outcome;

    function plainly(): Settled {
      if (devices.get(device)?.standing === 'revoked') return { id, is: 'quarantined' };
      if (capture.kind === 'check-in' || (capture.kind === 'walk-in' && capture.guest !== undefined)) {
        const guest = capture.guest ?? '';
        const came = { at: new Date(Date.parse(madeAt) - ahead).toISOString(), door: devices.get(device)?.name ?? '' };
        const first = cameIn.get(guest);
        if (first !== undefined && first.at <= came.at) return { id, is: 'merged', first };
        cameIn.set(guest, came);
        news.push({ guest, in: came });
        return first === undefined ? { id, is: 'applied' } : { id, is: 'merged', first: came };
      }
      if (capture.kind === 'undo') {
        const undone = arrived.find((other) => other.operation.id === capture.of)?.capture;
        if (undone?.kind !== 'check-in') return { id, is: 'rejected', because: 'nothing-to-undo' };
        cameIn.delete(undone.guest);
        news.push({ guest: undone.guest });
      }
      return { id, is: 'applied' };
    }
  };

  const sync = async (
    device: string,
    body: { operations: unknown[]; since: string; waiting: number; closing?: true },
  ) => {
    const known = devices.get(device);
    if (known === undefined) throw new Error('Unknown device');
    const settled: Settled[] = [];
    for (const sent of body.operations) {
      const operation = Operation.parse(sent);
      const { signature, ...rest } = operation;
      if (!(await verifies(known.key, signedText('evening', device, rest), signature))) throw new Error('Not signed');
      const { id, seq, kind } = operation;
      const capture = Capture.parse(
        await openSealed(pair.privateKey, operation.sealed, ['evening', device, id, seq, kind].join('|')),
      );
      if (!state.silentOn.has(id)) settled.push(settle({ device, operation, capture }));
    }
    if (body.closing && body.waiting === 0 && body.operations.length === 0 && known.standing === 'open')
      known.standing = 'closed';
    const isOpen = known.standing === 'open';
    const answer: SyncAnswer = {
      now: instant(),
      standing: known.standing,
      settled,
      news: isOpen ? news.slice(Number(body.since || 0)) : [],
      since: String(news.length),
      stale: isOpen && state.stale,
    };
    state.stale = false;
    return answer;
  };

  const answerCall = async (
    request: IncomingMessage,
    path: string,
    text: string,
  ): Promise<{ status: number; body: unknown }> => {
    const body = JSON.parse(text);
    if (path === '/api/deur/koppelen') {
      const before = [...devices].find(([, one]) => one.code === body.code && one.x === body.key.x);
      if (before !== undefined) {
        return {
          status: 200,
          body: { is: 'paired', now: instant(), device: before[0], event: 'evening' } satisfies PairAnswer,
        };
      }
      if (!state.codes.delete(body.code)) {
        return { status: 200, body: { is: 'refused', now: instant(), because: 'no-such-code' } satisfies PairAnswer };
      }
      const device = `dev_${devices.size + 1}`;
      const key = await subtle.importKey('jwk', body.key, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
      devices.set(device, { name: body.name, code: body.code, x: body.key.x, key, standing: 'open' });
      return { status: 200, body: { is: 'paired', now: instant(), device, event: 'evening' } satisfies PairAnswer };
    }
    const [device = '', at = '', signature = ''] = ['x-device', 'x-at', 'x-signature'].map((name) =>
      String(request.headers[name]),
    );
    const known = devices.get(device);
    if (known === undefined || !(await verifies(known.key, signedRequest(path, at, text), signature))) {
      return { status: 401, body: { title: 'Unknown device' } };
    }
    if (Math.abs(Date.parse(at) - now()) > 5 * minute) return { status: 401, body: { title: 'Clock', now: instant() } };
    if (path.endsWith('/lijst')) {
      const { standing } = known;
      return {
        status: 200,
        body: { now: instant(), standing, ...(standing === 'open' && { list: listFor(device) }) } satisfies ListAnswer,
      };
    }
    let answer = await sync(device, body);
    for (let times = 1; times < state.deliveries; times += 1) answer = await sync(device, body);
    return { status: 200, body: answer };
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname: path } = new URL(request.url ?? '/', 'http://door.test');
    calls.push(`${request.method} ${path}`);
    const trouble = state.trouble(path);
    const fall = () => void request.socket.destroy();
    if (trouble === 'no-network') return fall();
    const say = (status: number, type: string, body: string) =>
      void response
        .writeHead(status, { 'content-type': `${type}; charset=utf-8`, ...securityHeaders('http://door.test') })
        .end(body);
    if (trouble === 'busy') return say(503, 'application/problem+json', '{"title":"Busy"}');
    if (trouble === 'other-page') return say(200, 'text/html', '<h1>Welkom bij het wifi van het hotel</h1>');
    if (path.startsWith('/api/')) {
      const parts: Uint8Array[] = [];
      for await (const part of request) parts.push(part);
      const { status, body } = await answerCall(request, path, Buffer.concat(parts).toString('utf8'));
      return trouble === 'answer-lost' ? fall() : say(status, 'application/json', JSON.stringify(body));
    }
    const file = names.get(path);
    if (file !== undefined) return say(200, path.endsWith('.css') ? 'text/css' : 'text/javascript', file);
    if (path.endsWith('/deur/werker.js')) {
      const files = JSON.stringify([pathOf('door'), pathOf('door-worker')]);
      return say(
        200,
        'text/javascript',
        `self.doorFiles = ${files}; importScripts(${JSON.stringify(pathOf('door-worker'))});`,
      );
    }
    if (path.endsWith('/deur/app.webmanifest')) return say(200, 'application/manifest+json', '{"name":"Deur"}');
    if (!path.endsWith('/deur/app')) return say(404, 'text/plain', 'Not here');
    const sheet = [...names.keys()].find((name) => name.endsWith('.css')) ?? '';
    const script = [...names.keys()].find((name) => /\/door\.\w+\.js$/.test(name)) ?? '';
    return say(
      200,
      'text/html',
      `<!doctype html><html lang="${path.startsWith('/en') ? 'en' : 'nl'}"><title>Deur</title><link rel="stylesheet" href="${sheet}">` +
        `<link rel="manifest" href="/deur/app.webmanifest"><main></main><script src="${script}" defer></script></html>`,
    );
  };

  const failures: unknown[] = [];
  const server = createServer((request, response) => {
    handle(request, response).catch((failure: unknown) => {
      failures.push(failure);
      request.socket.destroy();
    });
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });

  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    devices,
    arrived,
    outcomes,
    cameIn,
    news,
    calls,
    people,
    failures,
    stop: () =>
      new Promise<void>((stopped) => {
        server.closeAllConnections();
        server.close(() => stopped());
      }),
  };
};
