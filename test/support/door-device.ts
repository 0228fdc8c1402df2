import { webcrypto } from 'node:crypto';
import type { Instant } from '#kernel/instants.ts';
import type {
  DeviceStanding,
  DoorList,
  ListAnswer,
  PairAnswer,
  SyncAnswer,
} from '../../functions/check-in/core/door-list.ts';
import {
  type Capture,
  mostOperations,
  type Operation,
  type Settled,
  signedRequest,
  signedText,
  type UnderWay,
} from '../../functions/check-in/core/operation.ts';

const { subtle } = webcrypto;

/** One request to a call of the door: what a server answers to it. */
export type Posting = (
  path: string,
  body: string,
  headers: Readonly<Record<string, string>>,
) => Promise<{ readonly status: number; readonly body: string }>;

const text = (said: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(said);
const base64url = (bytes: ArrayBuffer | Uint8Array): string =>
  Buffer.from(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)).toString('base64url');

type PublicKey = { readonly kty: 'EC'; readonly crv: 'P-256'; readonly x: string; readonly y: string };
const publicOf = ({ x = '', y = '' }: webcrypto.JsonWebKey): PublicKey => ({ kty: 'EC', crv: 'P-256', x, y });

/** Seals a text to an event's key as a tablet does. */
export const sealTo = async (key: PublicKey, said: string, belongsTo: string): Promise<string> => {
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const to = await subtle.importKey('jwk', { ...key }, curve, false, []);
  const own = await subtle.generateKey(curve, true, ['deriveBits']);
  const raw = new Uint8Array(await subtle.exportKey('raw', own.publicKey));
  const shared = await subtle.deriveBits({ name: 'ECDH', public: to }, own.privateKey, 256);
  const material = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: raw, info: text('aanschuif door') };
  const aes = await subtle.deriveKey(hkdf, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  const iv = webcrypto.getRandomValues(new Uint8Array(12));
  const params = { name: 'AES-GCM', iv, additionalData: text(belongsTo) };
  const sealed = new Uint8Array(await subtle.encrypt(params, aes, text(said)));
  return base64url(Buffer.concat([raw, iv, sealed]));
};

/**
 * A tablet at the door, in Node: it makes its own keys, pairs with a code, keeps what it captures and sends it as the app does, with a clock of its own.
 * Everything it would keep is there to be looked at, sent again, in another order, or lost.
 */
export const doorDevice = async (
  post: Posting,
  { clock, ahead = 0 }: { readonly clock: () => Instant; readonly ahead?: number },
) => {
  const signing = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const key = publicOf(await subtle.exportKey('jwk', signing.publicKey));
  const sign = async (said: string): Promise<string> =>
    base64url(await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, signing.privateKey, text(said)));

  let device = '';
  let event = '';
  let list: DoorList | undefined;
  let seq = 0;
  let since = '';
  let standing: DeviceStanding = 'open';
  const queue: Operation[] = [];
  /** What it remembers of its own signatures: the capture itself it cannot read any more. */
  const signs = new Map<string, { readonly campaign: string; readonly municipality: string }>();
  const told = new Map<string, Settled>();

  const headersFor = async (path: string, body: string, at = clock()) => ({
    'content-type': 'application/json',
    'x-device': device,
    'x-at': at,
    'x-signature': await sign(signedRequest(path, at, body)),
  });
  const call = async (path: string, asked: unknown, different: Readonly<Record<string, string>> = {}) => {
    const body = typeof asked === 'string' ? asked : JSON.stringify(asked);
    return post(path, body, { ...(await headersFor(path, body, different['x-at'])), ...different });
  };
  const read = <A>({ status, body }: { status: number; body: string }): A => {
    if (status !== 200) throw new Error(`${status}: ${body}`);
    return JSON.parse(body) as A;
  };
  /** The clock of the tablet itself, which is `ahead` of the server's by so many ms. */
  const ownClock = (): Instant => new Date(Date.parse(clock()) + ahead).toISOString();

  const made = async (capture: Capture, different: Partial<Operation> = {}): Promise<Operation> => {
    seq += 1;
    const open = {
      id: `op_${base64url(webcrypto.getRandomValues(new Uint8Array(16)))}`,
      seq,
      kind: capture?.kind,
      madeAt: ownClock(),
      ahead,
      ...different,
    };
    const to = list?.key;
    if (to === undefined) throw new Error('A tablet without a list captures nothing.');
    const belongsTo = [event, device, open.id, open.seq, open.kind].join('|');
    const sealed = different.sealed ?? (await sealTo(to, JSON.stringify(capture), belongsTo));
    const unsigned = { ...open, sealed };
    return { ...unsigned, signature: different.signature ?? (await sign(signedText(event, device, unsigned))) };
  };

  /** The signatures that wait, as the app says them. */
  const underWay = (): UnderWay | undefined => {
    const signatures = queue.flatMap(({ id }) => {
      const municipality = signs.get(id)?.municipality;
      return municipality === undefined ? [] : [{ id, municipality }];
    });
    const campaign = signs.get(signatures.at(-1)?.id ?? '')?.campaign;
    return campaign === undefined ? undefined : { campaign, signatures };
  };

  const self = {
    id: () => device,
    event: () => event,
    list: () => list,
    standing: () => standing,
    /** What waits on it, in order. */
    queue: () => [...queue] as readonly Operation[],
    /** What it was told became of each operation. */
    told: () => told as ReadonlyMap<string, Settled>,

    pair: async (code: string, name = 'Tablet'): Promise<PairAnswer> => {
      const body = JSON.stringify({ code, name, key });
      const answer = read<PairAnswer>(await post('/api/deur/koppelen', body, { 'content-type': 'application/json' }));
      if (answer.is === 'paired') {
        device = answer.device;
        event = answer.event;
      }
      return answer;
    },
    fetchList: async (): Promise<ListAnswer> => {
      const answer = read<ListAnswer>(await call(`/api/deur/${event}/lijst`, {}));
      standing = answer.standing;
      list = answer.list ?? list;
      return answer;
    },

    /** An operation that is made and signed, and not kept: for a test that spoils it. */
    made,
    /** Captures something as the app does: sealed, signed, and kept until the server has named it. */
    keep: async (capture: Capture, different: Partial<Operation> = {}): Promise<Operation> => {
      const operation = await made(capture, different);
      queue.push(operation);
      // A test may seal anything.
      const said: Capture | null = capture;
      if (said?.kind === 'sign') signs.set(operation.id, said);
      return operation;
    },
    /** Forgets an operation, as a tablet does whose storage broke. */
    lose: (id: string): void => {
      const at = queue.findIndex((one) => one.id === id);
      if (at >= 0) queue.splice(at, 1);
    },

    /** Sends these operations, or the oldest that wait; forgets what the answer names unless that answer gets lost. */
    sync: async ({
      operations = queue.slice(0, mostOperations),
      lost = false,
      closing = false,
    }: {
      readonly operations?: readonly Operation[];
      readonly lost?: boolean;
      readonly closing?: boolean;
    } = {}): Promise<SyncAnswer> => {
      const ids = new Set(operations.map(({ id }) => id));
      const waiting = queue.filter(({ id }) => !ids.has(id)).length;
      const said = underWay();
      const sent = { operations, since, waiting, ...(closing && { closing: true }), ...(said && { underWay: said }) };
      const answer = read<SyncAnswer>(await call(`/api/deur/${event}/verwerken`, sent));
      if (lost) return answer;
      standing = answer.standing;
      since = answer.since;
      for (const one of answer.settled) {
        if (one.is !== 'duplicate' || !told.has(one.id)) told.set(one.id, one);
        self.lose(one.id);
      }
      return answer;
    },
    /** Back in reach: says which signatures wait, and sends nothing yet. */
    report: (): Promise<SyncAnswer> => self.sync({ operations: [] }),
    /** Sends until nothing waits any more. */
    syncAll: async (): Promise<void> => {
      for (let tries = 0; queue.length > 0 && tries < 100; tries += 1) await self.sync();
      if (queue.length > 0) throw new Error(`${queue.length} operations do not come home.`);
    },

    /** A call that a test made itself; `different` headers replace the right ones. */
    call,
    /** What proves that a call with this body is from this tablet. */
    headersFor,
  };
  return self;
};
export type DoorDevice = Awaited<ReturnType<typeof doorDevice>>;
