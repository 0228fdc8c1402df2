import { readInvitationCode } from '#kernel/links.ts';
import type { DeviceStanding, DoorGuest, DoorList } from '../../core/door-list.ts';
import { judgeGuest, judgeTicket, type Seen, type Verdict } from '../../core/judge-arrival.ts';
import { type Capture, mostOperations, type Operation, type UnderWay } from '../../core/operation.ts';
import { importEventKey, type Locked, lock, makeKeys, randomId, sealCapture, signOperation, unlock } from './crypto.ts';
import type { DoorView, Engine, Kept } from './engine.types.ts';
import { type Finder, finderOf } from './engine-find.ts';
import {
  actOf,
  type Heard,
  hearEarlier,
  hearList,
  hearNews,
  hearSettled,
  knownOf,
  listActs,
  type OwnAct,
  type Told,
  tellMore,
  underWayOf,
} from './engine-known.ts';
import { type World, windowWorld } from './engine-world.ts';
import { doorStore, type Identity, isDiskFull, type Meta, type WhyNot } from './store.ts';
import { askForList, askToPair, askToSettle, type Failed, waitBefore } from './sync.ts';
import { hashBeside, readAtDoor } from './tickets.ts';

/** The list as it is used: with what finds in it, and the key that captures are sealed to. */
type Opened = {
  readonly list: DoorList;
  readonly keys: ReadonlySet<string>;
  readonly finder: Finder;
  readonly key: CryptoKey;
};

/** All that lies in the database, opened. It changes only together with the database. */
type Memory = {
  readonly meta: Meta;
  readonly sign?: CryptoKey;
  readonly box?: CryptoKey;
  readonly opened?: Opened;
  readonly heard: Heard;
  readonly acts: ReadonlyMap<string, OwnAct>;
  readonly queued: number;
};

const nothingHeard: Heard = { cameIn: new Map(), told: [] };
const empty: Memory = {
  meta: { revision: 0, identities: [], ahead: 0, since: '' },
  heard: nothingHeard,
  acts: new Map(),
  queued: 0,
};

const heardName = 'heard';
const lockedName = (device: string, name: string): string => `${device}|${name}`;
const writtenHeard = ({ cameIn, told }: Heard) => ({ cameIn: [...cameIn], told });
const readHeard = (written: unknown): Heard => {
  const { cameIn, told } = written as ReturnType<typeof writtenHeard>;
  return { cameIn: new Map(cameIn), told };
};

/** What is done with what waits: say what it is, send the oldest of it, or close when nothing does. */
type Sending = 'report' | 'send' | 'close';

/** Characters of a request's body, of which the server takes 64,000 bytes; only letters of the alphabet stand in it. */
const largestSent = 60_000;

/** What one turn of talking with the server came to. `more`: some came home and others wait. */
type Turn = { readonly is: 'done'; readonly more: boolean } | Failed;

/** A list younger than this, in milliseconds, is not fetched again for a walk-in elsewhere: at a busy door that would be with every talk. */
const youngest = 60_000;

/** How often a tab waits for another one that is sending, and how long each time, in milliseconds. */
const [patienceWithTabs, aMoment] = [60, 250];

/**
 * The door on this device. Everything that is kept stands in its database before anything is said of it, and is sent from there, by itself and for as long as it takes. Without arguments it
 * takes the window's world.
 */
export const openEngine = async (given: Partial<World> = {}): Promise<Engine> => {
  const world: World = { ...windowWorld(), ...given };
  const store = doorStore(world.database);
  const watching = new Set<() => void>();

  let memory = empty;
  let view: DoorView = { is: 'not-paired', toSend: 0 };
  let broken = false;
  let failures = 0;
  let lastFailure: Failed | undefined;
  let listWanted = false;
  /** Somebody came in through another door whom no list knew: they stand in the next one. */
  let strangers = false;
  /** Whether it was out of reach, or opened a moment ago: then it first says which signatures it has to send. */
  let wasAway = true;

  const current = (): Identity | undefined => memory.meta.identities.find((one) => one.current);
  const serverTime = (): string => new Date(world.clock() - memory.meta.ahead).toISOString();
  const found = (key: string): DoorGuest | undefined =>
    view.is === 'ready' ? view.list.guests.find((guest) => guest.key === key) : undefined;

  /** What the screens see now. They are told when something changed. */
  let shown: unknown;
  const show = (): void => {
    if (shown === memory && !broken) return;
    shown = memory;
    const { meta, opened, heard, acts, queued: toSend } = memory;
    const because = broken ? 'storage-broken' : meta.because;
    view =
      opened === undefined
        ? { is: 'not-paired', ...(because !== undefined && { because }), toSend }
        : {
            is: 'ready',
            ...knownOf(opened.list, heard, acts.values()),
            role: opened.list.device.role,
            standing: 'open',
            time: serverTime(),
            toSend,
            lastHeardAt: meta.lastHeardAt,
            told: heard.told,
          };
    for (const tell of watching) tell();
  };

  // What changes memory and database goes one after the other; nothing in a turn waits for the network.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = last.then(act);
    last = done.catch(() => undefined);
    return done;
  };

  const tabs = world.tabs(() => void inTurn(catchUp).then(show, storageBroke));

  const storageBroke = (): void => {
    broken = true;
    show();
  };

  const open = async (list: DoorList): Promise<Opened> => ({
    list,
    keys: new Set(list.guests.map(({ key }) => key)),
    finder: finderOf(list.guests, list.municipalities),
    key: await importEventKey(world, list.key),
  });

  /** Everything as the database has it. What does not open is as if it were not there: a list comes again. */
  const load = async (): Promise<void> => {
    const { sign, box, list, known, queued, ...meta } = await store.read();
    const device = meta.identities.find((one) => one.current)?.device;
    const read = { ...empty, meta, queued };
    broken = false;
    if (device === undefined || box === undefined || sign === undefined) {
      memory = read;
      return;
    }
    const opening = async (name: string, locked: Locked | undefined): Promise<unknown> =>
      locked === undefined ? undefined : unlock(world, box, lockedName(device, name), locked).catch(() => undefined);
    const same = memory.opened?.list.device.id === device && memory.meta.listMadeAt === meta.listMadeAt;
    const whole = same
      ? memory.opened
      : await opening('list', list).then((it) => (it ? open(it as DoorList) : undefined));
    const heard = await opening(heardName, known.get(heardName));
    const acts = await Promise.all(
      [...known].filter(([name]) => name !== heardName).map(([name, locked]) => opening(name, locked)),
    );
    memory = {
      ...read,
      sign,
      box,
      ...(whole && { opened: whole }),
      heard: heard === undefined ? nothingHeard : readHeard(heard),
      acts: new Map((acts.filter((act) => act !== undefined) as OwnAct[]).map((act) => [act.id, act])),
    };
  };

  /** After another tab changed something, and after the time until which a list may be kept. */
  const catchUp = async (): Promise<void> => {
    if ((await store.state()).revision !== memory.meta.revision) await load();
    const keptUntil = current()?.keptUntil;
    if (keptUntil !== undefined && serverTime() >= keptUntil) await leave('over');
  };

  /** Takes over what was written. Whoever missed a change of another tab reads everything. */
  const took = async (meta: Meta | undefined, next: (before: Memory) => Memory): Promise<void> => {
    if (meta?.revision === memory.meta.revision + 1) memory = { ...next(memory), meta };
    else await load();
    tabs.tell();
  };

  const leave = async (because: WhyNot): Promise<void> => {
    // Gone from here whatever the database says.
    memory = { ...empty, meta: { ...memory.meta, because }, queued: memory.queued };
    await store.empty(because);
    await load();
    tabs.tell();
  };

  const locking = async (
    box: CryptoKey,
    device: string,
    values: readonly (readonly [name: string, value: unknown])[],
  ): Promise<ReadonlyMap<string, Locked>> =>
    new Map(
      await Promise.all(
        values.map(async ([name, value]) => [name, await lock(world, box, lockedName(device, name), value)] as const),
      ),
    );

  // ── keeping ────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** As often as another tab may be a number ahead in a row: nobody waits for a tab that may be asleep. */
  const mostTries = 20;

  const keepNow = async (capture: Capture, ticket: string | undefined): Promise<Kept> => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      await catchUp();
      const identity = current();
      const { opened, sign, box } = memory;
      if (identity === undefined || opened === undefined || sign === undefined || box === undefined) {
        return { is: 'not-saved', because: broken ? 'storage-broken' : 'no-list' };
      }
      const { device, event } = identity;
      const { ahead } = memory.meta;
      const made = world.clock();
      const beside = await hashBeside(world, ticket, event);
      const head = { id: randomId(world, 'op_'), seq: await store.nextSeq(device), kind: capture.kind };
      const operation: Operation = await signOperation(world, sign, event, device, {
        ...head,
        madeAt: new Date(made).toISOString(),
        ahead,
        ...(beside !== undefined && { ticket: beside }),
        sealed: await sealCapture(world, opened.key, event, device, head, capture),
      });
      const at = new Date(made - ahead).toISOString();
      const act = actOf(capture, { ...head, at, door: opened.list.device.name }, found, (id) => memory.acts.get(id));
      const written = await store.keep(device, operation, await lock(world, box, lockedName(device, act.id), act));
      if (written === 'taken') continue;
      if (written === 'not-current') {
        await load();
        return { is: 'not-saved', because: 'no-list' };
      }
      if (!(await store.holds(device, operation))) return { is: 'not-saved', because: 'storage-broken' };
      broken = false;
      await took(written, (before) => ({
        ...before,
        acts: new Map([...before.acts, [act.id, act]]),
        queued: before.queued + 1,
      }));
      return { is: 'saved', id: act.id };
    }
    return { is: 'not-saved', because: 'storage-broken' };
  };

  const keep = async (capture: Capture, ticket?: string): Promise<Kept> => {
    const kept = await inTurn(() => keepNow(capture, ticket)).catch(
      (cause: unknown): Kept => ({ is: 'not-saved', because: isDiskFull(cause) ? 'disk-full' : 'storage-broken' }),
    );
    show();
    if (kept.is === 'saved') wake();
    return kept;
  };

  // ── talking with the server ────────────────────────────────────────────────────────────────────────────────────────

  const ends = (standing: DeviceStanding): WhyNot | undefined => (standing === 'open' ? undefined : standing);

  /** Asks for the list and keeps it. */
  const renewList = async (identity: Identity, key: CryptoKey): Promise<Failed | undefined> => {
    const { device } = identity;
    const settled = new Set([...memory.acts.values()].filter((act) => act.settled !== undefined).map(({ id }) => id));
    const asked = await askForList(world, identity, key, memory.meta.ahead);
    if (asked.is !== 'answered') return asked;
    const { ahead, answer } = asked;
    const { standing, list, now } = answer;
    return inTurn(async () => {
      await catchUp();
      const { box } = memory;
      if (current()?.device !== device || box === undefined) return undefined;
      const over = ends(standing);
      if (over !== undefined) {
        await leave(over);
        return undefined;
      }
      if (list === undefined) return { is: 'refused', status: 200 };
      const opened = await open(list);
      const heard = hearList(memory.heard, list);
      const { changed, forgotten } = listActs(memory.acts.values(), settled, now);
      const remembered = await locking(box, device, [
        [heardName, writtenHeard(heard)],
        ...changed.map((act) => [act.id, act] as const),
      ]);
      const locked = await lock(world, box, lockedName(device, 'list'), list);
      const about = { madeAt: list.madeAt, keptUntil: list.event.keptUntil, ahead, lastHeardAt: now };
      const written = await store.keepList(device, locked, about, remembered, forgotten);
      const acts = new Map(memory.acts);
      for (const id of forgotten) acts.delete(id);
      for (const act of changed) acts.set(act.id, act);
      await took(written, (before) => ({ ...before, opened, heard, acts }));
      // Another tab's list of the same moment is not read again; this one is at hand.
      if (memory.meta.listMadeAt === list.madeAt) memory = { ...memory, opened };
      broken = false;
      listWanted = false;
      strangers = false;
      show();
      await catchUp();
      return undefined;
    });
  };

  /** What it says of signatures on their way beside operations of that many characters; nothing where both together would be too large to be taken. */
  const reportBeside = (identity: Identity, characters: number): { readonly underWay?: UnderWay } => {
    const underWay = identity.current ? underWayOf(memory.acts.values()) : undefined;
    const fits = underWay !== undefined && characters + JSON.stringify(underWay).length < largestSent;
    return fits ? { underWay } : {};
  };

  /** Sends what is oldest, at most 25, fewer after failures, and takes in what comes back. Says how many came home. */
  const upload = async (identity: Identity, key: CryptoKey, how: Sending): Promise<Failed | number> => {
    const { device } = identity;
    const { first: oldest, all } = await store.waiting(device, Math.max(1, Math.floor(mostOperations / 2 ** failures)));
    const first = how === 'report' ? [] : oldest;
    const asked = await askToSettle(world, identity, key, memory.meta.ahead, {
      operations: first,
      since: identity.current ? memory.meta.since : '',
      waiting: all - first.length,
      ...reportBeside(identity, JSON.stringify(first).length),
      ...(how === 'close' && all === 0 && { closing: true }),
    });
    if (asked.is !== 'answered') return asked;
    const { answer, ahead } = asked;
    return inTurn(async () => {
      await catchUp();
      const answers = new Map(answer.settled.filter(({ is }) => isKnownOutcome(is)).map((one) => [one.id, one]));
      const home = first.filter(({ id }) => answers.has(id));
      const seqs = home.map(({ seq }) => seq);
      const { box } = memory;
      const isCurrent = current()?.device === device && box !== undefined;
      if (!isCurrent) {
        await took(await store.settle(device, seqs, { ahead, lastHeardAt: answer.now }), (before) => ({
          ...before,
          queued: before.queued - home.length,
        }));
        return home.length;
      }
      const told: Told[] = [];
      const acts = new Map(memory.acts);
      for (const { id } of home) {
        const [act, outcome] = [acts.get(id), answers.get(id)];
        if (act === undefined || outcome === undefined) continue;
        const heardOf = hearSettled(act, outcome);
        acts.set(id, heardOf.act);
        if (heardOf.told !== undefined) told.push(heardOf.told);
      }
      const news = hearNews(memory.heard, answer.news);
      const earlier = hearEarlier(acts.values(), news.cameIn);
      for (const one of earlier) {
        acts.set(one.act.id, one.act);
        told.push(one.told);
      }
      const isNews = answer.news.length > 0 || told.length > 0;
      const heard = isNews ? tellMore(news, told) : memory.heard;
      const known = await locking(box, device, [
        ...(isNews ? [[heardName, writtenHeard(heard)] as const] : []),
        ...[...new Set([...home.map(({ id }) => id), ...earlier.map(({ act }) => act.id)])].flatMap((id) =>
          acts.has(id) ? [[id, acts.get(id)] as const] : [],
        ),
      ]);
      const next = (before: Memory): Memory => ({ ...before, heard, acts, queued: before.queued - home.length });
      try {
        const about = { known, since: answer.since, ahead, lastHeardAt: answer.now };
        await took(await store.settle(device, seqs, about), next);
      } catch (cause) {
        if (!isDiskFull(cause)) throw cause;
        // What was told is known until this tab closes, and comes again after that.
        await store.forgetHome(device, seqs);
        memory = next(memory);
      }
      if (answer.stale) listWanted = true;
      strangers ||= answer.news.some(({ guest, in: came }) => came !== undefined && isStranger(guest));
      const over = ends(answer.standing);
      if (over !== undefined) await leave(over);
      return home.length;
    });
  };

  /** A table's list has its own guests alone, and others are no news there. */
  const isStranger = (guest: string): boolean =>
    memory.opened?.list.device.role !== 'table' && memory.opened?.keys.has(guest) === false;
  const ageOfList = (): number =>
    memory.opened === undefined ? 0 : Date.parse(serverTime()) - Date.parse(memory.opened.list.madeAt);

  /** For what this tablet is: the list when it is missing or another, and between the two whatever waits. */
  const talkAs = async (identity: Identity, closing: boolean): Promise<Turn> => {
    const key = await store.signingKey(identity.device);
    if (key === undefined) return { is: 'done', more: false };
    const without = memory.opened === undefined ? await renewList(identity, key) : undefined;
    if (without !== undefined && memory.queued === 0) return without;
    // The hall knows at once what is coming, from every tablet; of sending it this holds up nothing that the network does not.
    if (wasAway && memory.queued > 0 && underWayOf(memory.acts.values()) !== undefined) {
      const reported = await upload(identity, key, 'report');
      if (typeof reported !== 'number' && reported.is === 'unreachable') return reported;
    }
    const home = await upload(identity, key, closing ? 'close' : 'send');
    if (typeof home !== 'number') return home;
    const wanted = listWanted || (strangers && ageOfList() > youngest);
    const failed = wanted && current() !== undefined ? await renewList(identity, key) : without;
    return failed ?? { is: 'done', more: home > 0 && memory.queued > 0 };
  };

  /** For what it was before: only what still waits. When that cannot be had, nothing else waits for it. */
  const talkAsBefore = async (identity: Identity): Promise<void> => {
    const key = await store.signingKey(identity.device);
    if (key !== undefined) await upload(identity, key, 'send');
  };

  /** One talk with the server. */
  const talk = async (closing: boolean): Promise<Turn> => {
    const { identities } = memory.meta;
    const now = identities.find((one) => one.current);
    const turn: Turn = now === undefined ? { is: 'done', more: false } : await talkAs(now, closing);
    if (turn.is === 'unreachable') return turn;
    for (const identity of identities) if (identity !== now) await talkAsBefore(identity);
    return turn;
  };

  let talking: Promise<Turn | undefined> | undefined;
  /** How often in a row another tab was found talking. One that went to sleep in the middle is not waited for. */
  let busy = 0;
  const mostBusy = 3;
  /** Never two at a time, in this tab or another; undefined while another one talks. */
  const talkOnce = (closing: boolean): Promise<Turn | undefined> => {
    talking ??= inTurn(catchUp)
      .then(() => world.alone(`${world.database}-sync`, busy >= mostBusy, () => talk(closing)))
      .catch((): Turn => ({ is: 'unreachable' }))
      .then((turn) => {
        talking = undefined;
        busy = turn === undefined ? busy + 1 : 0;
        if (turn !== undefined) {
          lastFailure = turn.is === 'done' ? undefined : turn;
          failures = turn.is === 'done' ? 0 : failures + 1;
          wasAway = turn.is !== 'done';
        }
        show();
        return turn;
      });
    return talking;
  };

  let again = false;
  let callOff = (): void => undefined;
  const run = async (): Promise<void> => {
    callOff();
    again = false;
    const turn = await talkOnce(false);
    const atOnce = turn?.is === 'done' && (turn.more || again);
    callOff();
    callOff = world.after(atOnce ? 0 : waitBefore(failures, memory.queued, world.chance()), () => void run());
  };
  /** At once, or as soon as what is under way is done. Who was told "not now" waits its time. */
  const wake = (): void => {
    again = true;
    if (talking === undefined && lastFailure?.is !== 'refused') void run();
  };

  /** Waits until nobody talks, and then does. */
  const talkNext = async (closing: boolean): Promise<Turn> => {
    for (let waits = 0; waits < patienceWithTabs; waits += 1) {
      while (talking !== undefined) await talking;
      const turn = await talkOnce(closing);
      if (turn !== undefined) return turn;
      await new Promise<void>((go) => {
        world.after(aMoment, go);
      });
    }
    return { is: 'unreachable' };
  };

  // ── what the screens ask ───────────────────────────────────────────────────────────────────────────────────────────

  /** The code and keys of a pairing whose answer did not come: under the same keys the server takes the code once more. */
  let asking: { readonly code: string; readonly keys: Awaited<ReturnType<typeof makeKeys>> } | undefined;

  const pair: Engine['pair'] = async (typed, name) => {
    const code = readInvitationCode(typed);
    // Paired a moment ago, and the list did not come.
    if (current() !== undefined && memory.opened === undefined) return (await listComes()) ? 'paired' : 'no-network';
    if (code === undefined) return 'no-such-code';
    try {
      const { open: key, ...keys } = asking?.code === code ? asking.keys : await makeKeys(world);
      await inTurn(() => store.prepare(keys));
      asking = { code, keys: { open: key, ...keys } };
      // A browser that says no keeps it all the same, until its disk runs full.
      await world.persist().catch(() => undefined);
      const asked = await askToPair(world, { code, name: name.trim(), key });
      if (asked.is === 'unreachable') return 'no-network';
      if (asked.is === 'refused') return asked.status === 429 ? 'too-many-tries' : 'no-network';
      const { answer, ahead } = asked;
      if (answer.is === 'refused') return answer.because;
      const { device, event } = answer;
      asking = undefined;
      await inTurn(async () => {
        await store.adopt({ device, event, ahead }, keys);
        await load();
        broken = false;
      });
      tabs.tell();
    } catch {
      return 'storage-broken';
    }
    return (await listComes()) ? 'paired' : 'no-network';
  };

  /** Three tries; after that it goes on by itself. */
  const listComes = async (): Promise<boolean> => {
    for (let tries = 0; tries < 3 && memory.opened === undefined; tries += 1) await talkNext(false);
    wake();
    return memory.opened !== undefined;
  };

  const close: Engine['close'] = async () => {
    for (;;) {
      const device = current()?.device;
      if (device === undefined) return 'closed';
      const before = memory.queued;
      const turn = await talkNext(true);
      if (current()?.device !== device) return 'closed';
      if (turn.is === 'unreachable') return 'no-network';
      if (turn.is === 'refused') return memory.queued > 0 ? 'still-to-send' : 'no-network';
      if (memory.queued >= before) return 'still-to-send';
    }
  };

  const seenNow = (): Seen | undefined => (view.is === 'ready' ? view : undefined);
  const notOnList: Verdict = { is: 'not-on-list' };

  const engine: Engine = {
    now: () => (view.is === 'ready' ? { ...view, time: serverTime() } : view),
    watch: (tell) => {
      watching.add(tell);
      return () => watching.delete(tell);
    },
    pair,
    judge: async (read, by) => {
      const before = seenNow();
      if (before === undefined) return notOnList;
      const ticket = await readAtDoor(world, read, by, before.list.event.slug);
      return judgeTicket(ticket, seenNow() ?? before);
    },
    judgeGuest: (key) => {
      const [seen, guest] = [seenNow(), found(key)];
      return seen === undefined || guest === undefined ? notOnList : judgeGuest(guest, seen);
    },
    find: (typed) => {
      const { opened } = memory;
      if (opened === undefined || view.is !== 'ready') return [];
      const { cameIn, list } = view;
      return opened.finder(typed, (key) => cameIn.has(key), list.guests.slice(opened.list.guests.length));
    },
    keep,
    close,
    fetchAgain: async () => {
      listWanted = true;
      await talkNext(false);
    },
    seen: async (ids) => {
      await inTurn(async () => {
        await catchUp();
        const [device, { box }] = [current()?.device, memory];
        if (device === undefined || box === undefined) return;
        const heard = { ...memory.heard, told: memory.heard.told.filter(({ id }) => !ids.includes(id)) };
        const written = await store.remember(
          heardName,
          await lock(world, box, lockedName(device, heardName), writtenHeard(heard)),
        );
        await took(written, (before) => ({ ...before, heard }));
      }).catch(storageBroke);
      show();
    },
  };

  await inTurn(async () => {
    await load();
    await catchUp();
  }).catch(storageBroke);
  show();
  world.whenOnline(() => {
    lastFailure = undefined;
    wake();
  });
  void run();
  return engine;
};

const outcomes: readonly string[] = ['applied', 'merged', 'duplicate', 'rejected', 'quarantined'];
const isKnownOutcome = (is: string): boolean => outcomes.includes(is);
