import type { DeviceStanding, DoorList, ListAnswer, PairAnswer, SyncAnswer } from '../../core/door-list.ts';
import type { Operation, UnderWay } from '../../core/operation.ts';
import { signRequest } from './crypto.ts';
import type { World } from './engine-world.ts';
import type { Identity } from './store.ts';

/** Milliseconds: how long an answer may take, and that of a list, which may be a megabyte. */
const patience = 10_000;
const patienceForList = 30_000;

/** The shortest and longest wait after a failure, in milliseconds. */
const [firstWait, longestWait] = [1_000, 30_000];
/** In milliseconds: how soon the server is asked again, with something waiting here and without. */
const [everyWithWork, everyWithout] = [5_000, 20_000];

/** How long to wait before the next try. After a failure twice as long each time, spread over half to the whole, so that twenty tablets do not come back as one. */
export const waitBefore = (failures: number, waiting: number, chance: number): number => {
  if (failures === 0) return waiting > 0 ? everyWithWork : everyWithout;
  return Math.min(longestWait, firstWait * 2 ** (failures - 1)) * (0.5 + chance / 2);
};

/**
 * How many ms this clock is before the server's, after an answer that said `now` and was asked for and read at these moments of this clock. The true
 * difference lies between the two; one that was known and still fits stays, so that a slow answer spoils nothing.
 */
export const aheadAfter = (ahead: number, asked: number, read: number, now: string): number => {
  const server = Date.parse(now);
  const [least, most] = [asked - server, read - server];
  return ahead >= least && ahead <= most ? ahead : Math.round((least + most) / 2);
};

/** `unreachable`: no answer that is the server's. `refused`: the server is there and will not now; asking at once again would not help. */
export type Failed = { readonly is: 'unreachable' } | { readonly is: 'refused'; readonly status: number };
export type Asked<A> = { readonly is: 'answered'; readonly answer: A; readonly ahead: number } | Failed;

type Read<A> = (body: unknown) => A | undefined;

const isRecord = (body: unknown): body is Readonly<Record<string, unknown>> =>
  typeof body === 'object' && body !== null && !Array.isArray(body);
const isMoment = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isStanding = (value: unknown): value is DeviceStanding =>
  value === 'open' || value === 'closed' || value === 'revoked';
const areRecords = (value: unknown, name: string): boolean =>
  Array.isArray(value) && value.every((one) => isRecord(one) && typeof one[name] === 'string');

// What a hotel's network answers in the server's place has none of these shapes. Inside them the server is believed.
const readPair: Read<PairAnswer> = (body) =>
  isRecord(body) &&
  isMoment(body.now) &&
  (body.is === 'refused' || (typeof body.device === 'string' && typeof body.event === 'string'))
    ? (body as PairAnswer)
    : undefined;
const isList = (list: unknown): list is DoorList =>
  isRecord(list) &&
  isRecord(list.event) &&
  isRecord(list.device) &&
  isRecord(list.key) &&
  areRecords(list.guests, 'key');
const readList: Read<ListAnswer> = (body) =>
  isRecord(body) && isMoment(body.now) && isStanding(body.standing) && (body.list === undefined || isList(body.list))
    ? (body as ListAnswer)
    : undefined;
const readSync: Read<SyncAnswer> = (body) =>
  isRecord(body) &&
  isMoment(body.now) &&
  isStanding(body.standing) &&
  typeof body.since === 'string' &&
  areRecords(body.settled, 'id') &&
  areRecords(body.news, 'guest')
    ? (body as SyncAnswer)
    : undefined;

type Posted = { readonly status: number; readonly body: unknown; readonly asked: number; readonly read: number };

/** Undefined when nothing came that can be read, in time. */
const post = async (
  { fetch, clock, after }: World,
  path: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  time: number,
): Promise<Posted | undefined> => {
  const stopping = new AbortController();
  const callOff = after(time, () => stopping.abort());
  const asked = clock();
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      signal: stopping.signal,
    });
    const text = await answer.text();
    return { status: answer.status, body: parsed(text), asked, read: clock() };
  } catch {
    return undefined;
  } finally {
    callOff();
  }
};

// A page that is no answer at all comes from whatever stands between here and the server.
const notAnswered = ({ status }: Posted): Failed =>
  status === 200 ? { is: 'unreachable' } : { is: 'refused', status };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Pairs with a code, under a key that is the device's own. */
export const askToPair = async (
  world: World,
  said: { readonly code: string; readonly name: string; readonly key: JsonWebKey },
): Promise<Asked<PairAnswer>> => {
  const posted = await post(world, '/api/deur/koppelen', JSON.stringify(said), {}, patience);
  if (posted === undefined) return { is: 'unreachable' };
  const answer = readPair(posted.body);
  if (answer === undefined) return notAnswered(posted);
  return { is: 'answered', answer, ahead: aheadAfter(0, posted.asked, posted.read, answer.now) };
};

/** Signs and asks. When the server says that the moment is too far from its own, the clock is corrected by what it says, and asked once more. */
const askSigned = async <A extends { readonly now: string }>(
  world: World,
  { device, path, body, key }: { device: string; path: string; body: string; key: CryptoKey },
  ahead: number,
  read: Read<A>,
  time: number,
): Promise<Asked<A>> => {
  let known = ahead;
  for (let tries = 1; ; tries += 1) {
    const at = new Date(world.clock() - known).toISOString();
    const signature = await signRequest(world, key, path, at, body);
    const headers = { 'x-device': device, 'x-at': at, 'x-signature': signature };
    const posted = await post(world, path, body, headers, time);
    if (posted === undefined) return { is: 'unreachable' };
    const answer = posted.status === 200 ? read(posted.body) : undefined;
    if (answer !== undefined) {
      return { is: 'answered', answer, ahead: aheadAfter(known, posted.asked, posted.read, answer.now) };
    }
    const problem = isRecord(posted.body) ? posted.body : {};
    if (posted.status !== 401 || !isMoment(problem.now) || tries > 1) {
      return notAnswered(posted);
    }
    known = aheadAfter(known, posted.asked, posted.read, problem.now);
  }
};

/** The list as it is now for this device. */
export const askForList = (
  world: World,
  { device, event }: Identity,
  key: CryptoKey,
  ahead: number,
): Promise<Asked<ListAnswer>> =>
  askSigned(world, { device, path: `/api/deur/${event}/lijst`, body: '{}', key }, ahead, readList, patienceForList);

/** Sends operations, or none, and hears what is new. `waiting`: how many stay here after these. */
export const askToSettle = (
  world: World,
  { device, event }: Identity,
  key: CryptoKey,
  ahead: number,
  said: {
    readonly operations: readonly Operation[];
    readonly since: string;
    readonly waiting: number;
    readonly closing?: true;
    readonly underWay?: UnderWay;
  },
): Promise<Asked<SyncAnswer>> =>
  askSigned(
    world,
    { device, path: `/api/deur/${event}/verwerken`, body: JSON.stringify(said), key },
    ahead,
    readSync,
    patience,
  );
