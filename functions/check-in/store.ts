import type { Instant } from '#kernel/instants.ts';
import {
  type Cursor,
  type Database,
  dueIndex,
  everyItem,
  type Item,
  ifAbsent,
  type Write,
  type Written,
} from '#platform/dynamo/port.ts';
import { ask, solve } from '#platform/todo/todo.ts';
import { Device } from './core/device.ts';
import { Decided, Door, GuestSigned, News, Pairing, SettledOperation, WaitingOperation, Wish } from './core/kept.ts';
import { Attendance } from './core/settle-arrival.ts';
import { deskLog } from './store/desk-log.ts';

const bucket = 'check-in';
const partition = (slug: string): string => `event#${slug}`;

type Tables = { readonly 'check-in': string; readonly todo: string };
export type CheckInStore = ReturnType<typeof checkInStore>;

const deviceKey = ({ slug, id }: Pick<Device, 'slug' | 'id'>) => ({ of: partition(slug), item: `device#${id}` });
const operationKey = (slug: string, { device, id }: Pick<SettledOperation, 'device' | 'id'>) => ({
  of: partition(slug),
  item: `op#${device}#${id}`,
});
/** Which operation it is, and where it stands among those that wait: as it arrived, and what arrived together in the order in which the device made it. */
type InLine = Pick<SettledOperation, 'device' | 'id' | 'arrivedAt' | 'seq'>;
const waitingKey = (slug: string, { device, id, arrivedAt, seq }: InLine) => ({
  of: partition(slug),
  item: `waits#${arrivedAt}#${String(seq).padStart(8, '0')}#${device}#${id}`,
});
const attendanceKey = (slug: string, guest: string) => ({ of: partition(slug), item: `in#${guest}` });
const doorKey = (slug: string) => ({ of: partition(slug), item: 'door' });
const todoOf = (slug: string, organisation: string) => ({ kind: 'door-waits', subject: slug, organisation }) as const;

/** Why a transaction was refused, by the write that was. */
export const refusedAt = (written: Written): number =>
  written.is === 'condition' ? written.failed.findIndex((refused) => refused !== undefined) : -1;

/** The only file that knows the check-in table. */
export const checkInStore = ({ database, tables }: { readonly database: Database; readonly tables: Tables }) => {
  const table = tables['check-in'];
  const read = async <T>(key: { of: string; item: string }, parse: (item: Item) => T): Promise<T | undefined> => {
    const item = await database.get(table, key, { consistent: true });
    return item === undefined ? undefined : parse(item);
  };
  const all = async <T>(slug: string, startsWith: string, parse: (item: Item) => T): Promise<readonly T[]> => {
    const found: T[] = [];
    const query = { in: table, of: partition(slug), item: { startsWith }, limit: 500, consistent: true as const };
    for await (const item of everyItem(database, query)) found.push(parse(item));
    return found;
  };

  return {
    ...deskLog({ database, table }),
    door: (slug: string) => read(doorKey(slug), (item) => Door.parse(item)),
    /** Makes the door of an event, with the moment at which its devices close by themselves; fine when it was there. */
    openDoor: (door: Door): Promise<Written> =>
      database.write({ put: { ...doorKey(door.slug), ...door, dueBucket: bucket }, in: table, if: ifAbsent }),
    putDoor: (door: Door, was: Door): Write => ({
      put: { ...doorKey(door.slug), ...door, ...(door.dueAt !== undefined && { dueBucket: bucket }) },
      in: table,
      if: { news: { is: was.news }, next: { is: was.next } },
    }),
    /** What every device holds changed, so that each fetches its list anew. */
    listsMoved: (slug: string): Write => ({
      update: doorKey(slug),
      in: table,
      add: { news: 1 },
      if: { of: 'present' },
    }),
    /** Somebody is inside without a chair: from the next tick on one is looked for. Whoever changes the door meanwhile reads it again. */
    somebodyFollows: (slug: string, now: Instant): Write => ({
      update: doorKey(slug),
      in: table,
      set: { follows: true, dueAt: now, dueBucket: bucket },
      add: { news: 1 },
      if: { of: 'present' },
    }),
    forgetDoor: (slug: string): Write => ({ delete: doorKey(slug), in: table }),
    due: async (now: Instant, limit: number): Promise<readonly string[]> => {
      const keys = await database.query({ in: table, index: dueIndex, of: bucket, item: { to: now }, limit });
      return keys.items.map(({ of }) => of.slice('event#'.length));
    },

    device: (slug: string, id: string) => read(deviceKey({ slug, id }), (item) => Device.parse(item)),
    devices: (slug: string) => all(slug, 'device#', (item) => Device.parse(item)),
    makeDevice: (device: Device): Write => ({ put: { ...deviceKey(device), ...device }, in: table, if: ifAbsent }),
    /** A device in another standing, or with other places; refused when either, or what it reported, moved since it was read. What it says of itself meanwhile stays. */
    changeDevice: (device: Device, was: Device): Write => ({
      update: deviceKey(was),
      in: table,
      set: Object.fromEntries(
        Object.entries(device).flatMap(([field, value]) =>
          value === undefined || value === was[field as keyof Device] ? [] : [[field, value] as const],
        ),
      ),
      if: {
        standing: { is: was.standing },
        free: { is: was.free },
        leased: { is: was.leased },
        codeGeneration: { is: was.codeGeneration },
        reported: was.reported === undefined ? 'absent' : { is: was.reported },
      },
    }),
    /** One more operation of a device that still stands as it was read, with the leased places it takes (or gives back: negative). */
    receive: ({ slug, id, standing }: Device, took = 0): Write => ({
      update: deviceKey({ slug, id }),
      in: table,
      add: { received: 1, ...(took !== 0 && { free: -took }) },
      if: { standing: { is: standing }, ...(took > 0 && { free: { atLeast: took } }) },
    }),
    /** Sets places aside for a walk-in that is about to be asked of another room; or puts them back. */
    setAside: ({ slug, id, standing }: Device, places: number): Write => ({
      update: deviceKey({ slug, id }),
      in: table,
      add: { free: -places },
      if: { standing: { is: standing }, ...(places > 0 && { free: { atLeast: places } }) },
    }),
    /** What a device said about itself at this contact. */
    seen: async (
      { slug, id }: Device,
      { now, waiting, highest }: { now: Instant; waiting: number; highest: number },
    ): Promise<void> => {
      const update = { update: deviceKey({ slug, id }), in: table };
      const set = { lastSeenAt: now, waiting };
      const higher: Write = {
        ...update,
        set: { ...set, highest },
        if: { of: 'present', highest: { below: highest } },
      };
      if (highest > 0 && (await database.write(higher)).is === 'written') return;
      await database.write({ ...update, set, if: { of: 'present' } });
    },
    /** What an open device reported last, over what it had reported when it was read; undefined: nothing more. */
    reports: (was: Device, said: { readonly campaign: string; readonly of: string } | undefined): Write => ({
      update: deviceKey(was),
      in: table,
      ...(said === undefined
        ? { remove: ['reportedIn', 'reported'] }
        : { set: { reportedIn: said.campaign, reported: said.of } }),
      if: {
        standing: { is: 'open' },
        reported: was.reported === undefined ? 'absent' : { is: was.reported },
      },
    }),
    gotList: async ({ slug, id }: Device, { of, at }: { of: string; at: Instant }): Promise<void> => {
      const set = { listOf: of, listAt: at, lastSeenAt: at };
      await database.write({ update: deviceKey({ slug, id }), in: table, set, if: { of: 'present' } });
    },

    /** Which device a code is for, by its hash. */
    pairing: async (hash: string) => read({ of: `pairing#${hash}`, item: 'pairing' }, (item) => Pairing.parse(item)),
    putPairing: (hash: string, { slug, id, codeUntil }: Device): Write => ({
      put: {
        of: `pairing#${hash}`,
        item: 'pairing',
        slug,
        device: id,
        gone: Math.ceil(Date.parse(codeUntil) / 1000) + 86_400,
      },
      in: table,
    }),

    attendance: (slug: string, guest: string) => read(attendanceKey(slug, guest), (item) => Attendance.parse(item)),
    attendances: (slug: string) => all(slug, 'in#', (item) => Attendance.parse(item)),
    putAttendance: (slug: string, attendance: Attendance, was: Attendance | undefined): Write => ({
      put: { ...attendanceKey(slug, attendance.guest), ...attendance },
      in: table,
      if: was === undefined ? ifAbsent : { revision: { is: was.revision } },
    }),

    /** Somebody came in or was taken back, in the order in which the server wrote it. */
    putNews: (slug: string, now: Instant, op: string, news: Omit<News, 'item'>): Write => ({
      put: { of: partition(slug), item: `news#${now}#${op}`, ...news },
      in: table,
    }),
    /** At most `limit` lines of news, from that moment on. */
    news: async (slug: string, from: Instant, limit: number): Promise<readonly (News & { readonly at: Instant })[]> => {
      const range = { from: `news#${from}`, to: 'news#~' };
      const page = await database.query({ in: table, of: partition(slug), item: range, limit, consistent: true });
      return page.items.map((item) => ({ ...News.parse(item), at: item.item.split('#')[1] ?? from }));
    },

    operation: (slug: string, which: Pick<SettledOperation, 'device' | 'id'>) =>
      read(operationKey(slug, which), (item) => SettledOperation.parse(item)),
    operations: (slug: string, device = '') => all(slug, `op#${device}`, (item) => SettledOperation.parse(item)),
    /** Put if absent, or over what was only begun. */
    settle: (slug: string, operation: SettledOperation, begun = false): Write => ({
      put: { ...operationKey(slug, operation), ...operation },
      in: table,
      if: begun ? { was: { is: 'begun' } } : ifAbsent,
    }),
    /** Over one that was settled: taken back, or decided by a person. */
    changeOperation: (slug: string, operation: SettledOperation, was: SettledOperation): Write => ({
      put: { ...operationKey(slug, operation), ...operation },
      in: table,
      if: { was: { is: was.was }, undoneBy: was.undoneBy === undefined ? 'absent' : { is: was.undoneBy } },
    }),

    waiting: (slug: string) => all(slug, 'waits#', (item) => WaitingOperation.parse(item)),
    /** At most `limit` of them, oldest first. */
    waitingPage: async (slug: string, limit: number, after?: Cursor) => {
      const item = { startsWith: 'waits#' };
      const query = { in: table, of: partition(slug), item, limit, consistent: true as const };
      const page = await database.query({ ...query, ...(after && { after }) });
      return { waiting: page.items.map((one) => WaitingOperation.parse(one)), next: page.next };
    },
    waitingOperation: (slug: string, which: InLine) =>
      read(waitingKey(slug, which), (item) => WaitingOperation.parse(item)),
    /** Points to an operation about which a person decided, by when. */
    putDecided: (slug: string, { device, id }: SettledOperation, now: Instant): Write => ({
      put: { of: partition(slug), item: `decided#${now}#${device}#${id}`, device, id },
      in: table,
    }),
    /** The latest of those, newest first. */
    decidedLately: async (slug: string, limit: number): Promise<readonly SettledOperation[]> => {
      const item = { startsWith: 'decided#' };
      const page = await database.query({ in: table, of: partition(slug), item, limit, newestFirst: true });
      const found = await Promise.all(
        page.items.map((one) => read(operationKey(slug, Decided.parse(one)), (kept) => SettledOperation.parse(kept))),
      );
      return found.filter((one) => one !== undefined);
    },
    /** Stands at the desk until a person has seen it; and on the list of what waits for people. */
    await: (slug: string, organisation: string, waiting: WaitingOperation): readonly Write[] => [
      { put: { ...waitingKey(slug, waiting), ...waiting }, in: table },
      ask(tables.todo, { ...todoOf(slug, organisation), event: slug, since: waiting.arrivedAt }),
    ],
    awaitNoMore: (slug: string, waiting: WaitingOperation): Write => ({
      delete: waitingKey(slug, waiting),
      in: table,
      if: { of: 'present' },
    }),
    solved: (slug: string, organisation: string): Write => solve(tables.todo, todoOf(slug, organisation)),

    guestsSigned: (slug: string) => all(slug, 'signed#', (item) => GuestSigned.parse(item)),
    /** By the operation: the same one is one line. */
    putGuestSigned: (slug: string, request: string, signed: GuestSigned): Write => ({
      put: { of: partition(slug), item: `signed#${request}`, ...signed },
      in: table,
    }),

    wishes: (slug: string) => all(slug, 'wish#', (item) => Wish.parse(item)),
    putWish: (slug: string, wish: Wish): Write => ({
      put: { of: partition(slug), item: `wish#${wish.key}`, ...wish },
      in: table,
    }),

    forgetWish: (slug: string, { key }: Pick<Wish, 'key'>): Write => ({
      delete: { of: partition(slug), item: `wish#${key}` },
      in: table,
      if: { of: 'present' },
      erases: 'attendance',
    }),
    /** Who signed goes; that the operation was settled stays, so that a device that sends it again is told so. */
    forgetWho: (slug: string, operation: SettledOperation): Write => ({
      update: operationKey(slug, operation),
      in: table,
      remove: ['who'],
      if: { who: 'present' },
      erases: 'attendance',
    }),

    /** Which guest it was goes, with the name they signed with. */
    forgetSigned: (slug: string, request: string): Write => ({
      delete: { of: partition(slug), item: `signed#${request}` },
      in: table,
    }),

    /** Deletes a page of what is kept of an event's evening; false when nothing is left but the door itself. */
    erase: async (slug: string): Promise<boolean> => {
      const page = await database.query({ in: table, of: partition(slug), limit: 26, consistent: true });
      const items = page.items.filter(({ item }) => item !== 'door').slice(0, 25);
      await Promise.all(
        items.map(({ of, item }) =>
          database.write({
            delete: { of, item },
            in: table,
            erases: item.startsWith('in#') ? 'attendance' : undefined,
          }),
        ),
      );
      return items.length > 0;
    },

    commit: (writes: readonly Write[]): Promise<Written> => database.transact(writes),
  };
};
