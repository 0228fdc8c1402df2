import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Operation } from '../../core/operation.ts';
import type { Locked } from './crypto.ts';

/** Who this tablet is to the server, for one event. A former one has lost its list and keeps its signing key until all it made is home. */
export type Identity = {
  readonly device: string;
  readonly event: string;
  readonly current: boolean;
  /** Until when its list may be kept; unknown until there was one. */
  readonly keptUntil?: string;
};

export type WhyNot = 'closed' | 'revoked' | 'over';

/** What stands open: nobody's name. `revision` rises with every change that another tab has to hear of. */
export type Meta = {
  readonly revision: number;
  readonly identities: readonly Identity[];
  readonly because?: WhyNot;
  /** How many ms this device's clock is before the server's. */
  readonly ahead: number;
  readonly since: string;
  readonly lastHeardAt?: string;
  /** When the list here was made; undefined when there is none. */
  readonly listMadeAt?: string;
};

interface DoorDatabase extends DBSchema {
  /** `sign:<device>` and `box:<device>`: keys that cannot be read out. */
  keys: { key: string; value: CryptoKey };
  list: { key: 'list'; value: Locked };
  /** `heard`, and what this device remembers of each operation under that operation's id. */
  known: { key: string; value: Locked };
  /** By device and sequence number; the operation as it is sent. */
  queue: { key: [string, number]; value: Operation };
  /** `state`, and the last number given by each device (`seq:<device>`). */
  meta: { key: string; value: Meta | number };
}

const none: Meta = { revision: 0, identities: [], ahead: 0, since: '' };
const strict = { durability: 'strict' } as const;
const ofDevice = (device: string) => IDBKeyRange.bound([device, 0], [device, Number.MAX_SAFE_INTEGER]);
const seqKey = (device: string) => `seq:${device}`;

/** What a start needs of all that is kept here. */
export type Kept = Meta & {
  readonly sign?: CryptoKey;
  readonly box?: CryptoKey;
  readonly list?: Locked;
  readonly known: ReadonlyMap<string, Locked>;
  readonly queued: number;
};

/**
 * The database of the door on this device. Every write is one transaction that the browser reports as done only when it is on the disk. Breakage (no database, no room) is thrown;
 * `isDiskFull` tells the one from the other.
 */
export const doorStore = (name: string) => {
  let opened: Promise<IDBPDatabase<DoorDatabase>> | undefined;
  const forget = () => {
    opened = undefined;
  };
  const open = (): Promise<IDBPDatabase<DoorDatabase>> => {
    opened ??= openDB<DoorDatabase>(name, 1, {
      upgrade: (database) => {
        for (const store of ['keys', 'list', 'known', 'queue', 'meta'] as const) database.createObjectStore(store);
      },
      blocking: (_from, _to, event) => {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    }).catch((broken: unknown) => {
      forget();
      throw broken;
    });
    return opened;
  };

  /** Once more with a new connection when the browser had closed this one; nothing was begun then. */
  const using = async <T>(act: (database: IDBPDatabase<DoorDatabase>) => Promise<T>): Promise<T> => {
    try {
      return await act(await open());
    } catch (broken) {
      if (!(broken instanceof DOMException && broken.name === 'InvalidStateError')) throw broken;
      forget();
      return act(await open());
    }
  };

  const all = ['keys', 'list', 'known', 'queue', 'meta'] as const;
  type Changing = Awaited<ReturnType<typeof begin>>;
  const begin = async (database: IDBPDatabase<DoorDatabase>) => {
    const transaction = database.transaction(all, 'readwrite', strict);
    return {
      transaction,
      keys: transaction.objectStore('keys'),
      list: transaction.objectStore('list'),
      known: transaction.objectStore('known'),
      queue: transaction.objectStore('queue'),
      meta: transaction.objectStore('meta'),
    };
  };

  /** One transaction with the state as it is now; `act` gives the next. Undefined when `act` wants nothing changed, and nothing is then. */
  const change = (act: (stores: Changing, state: Meta) => Promise<Meta | undefined>): Promise<Meta | undefined> =>
    using(async (database) => {
      const stores = await begin(database);
      const { transaction, meta } = stores;
      // A fault of one request ends the whole, and is told where the whole is waited for.
      transaction.done.catch(() => undefined);
      try {
        const state = stateOf(await meta.get('state'));
        const changed = await act(stores, state);
        if (changed === undefined) {
          transaction.abort();
          return undefined;
        }
        const next = { ...changed, revision: state.revision + 1 };
        await meta.put(next, 'state');
        await transaction.done;
        return next;
      } catch (broken) {
        // The cause of an aborted transaction says more than the request that was cut off by it.
        await transaction.done.catch((cause: unknown) => {
          throw cause instanceof DOMException && cause.name !== 'AbortError' ? cause : broken;
        });
        throw broken;
      }
    });

  const leave = async ({ keys, queue, list, known, meta }: Changing, state: Meta): Promise<readonly Identity[]> => {
    await Promise.all([list.clear(), known.clear()]);
    const identities: Identity[] = [];
    for (const one of state.identities) {
      await keys.delete(`box:${one.device}`);
      if ((await queue.count(ofDevice(one.device))) > 0) identities.push({ ...one, current: false });
      else await Promise.all([keys.delete(`sign:${one.device}`), meta.delete(seqKey(one.device))]);
    }
    return identities;
  };

  return {
    read: (): Promise<Kept> =>
      using(async (database) => {
        const transaction = database.transaction(all, 'readonly');
        const known = transaction.objectStore('known');
        const state = stateOf(await transaction.objectStore('meta').get('state'));
        const current = state.identities.find((one) => one.current);
        const [sign, box, list, names, values, queued] = await Promise.all([
          current && transaction.objectStore('keys').get(`sign:${current.device}`),
          current && transaction.objectStore('keys').get(`box:${current.device}`),
          transaction.objectStore('list').get('list'),
          known.getAllKeys(),
          known.getAll(),
          transaction.objectStore('queue').count(),
        ]);
        const pairs = names.flatMap((one, at): [string, Locked][] => {
          const value = values[at];
          return value === undefined ? [] : [[one, value]];
        });
        return {
          ...state,
          ...(sign && { sign }),
          ...(box && { box }),
          ...(list && { list }),
          known: new Map(pairs),
          queued,
        };
      }),

    state: (): Promise<Meta> => using(async (database) => stateOf(await database.get('meta', 'state'))),
    signingKey: (device: string): Promise<CryptoKey | undefined> =>
      using((database) => database.get('keys', `sign:${device}`)),
    nextSeq: (device: string): Promise<number> =>
      using(async (database) => numberOf(await database.get('meta', seqKey(device))) + 1),

    /** The oldest operations of a device that wait, and how many wait in all. */
    waiting: (device: string, most: number): Promise<{ readonly first: readonly Operation[]; readonly all: number }> =>
      using(async (database) => {
        const queue = database.transaction('queue').store;
        const [first, count] = await Promise.all([queue.getAll(ofDevice(device), most), queue.count(ofDevice(device))]);
        return { first, all: count };
      }),

    /** Keys for a pairing to come: whether they can be kept is known before its code is used up. */
    prepare: async (keys: { readonly sign: CryptoKey; readonly box: CryptoKey }): Promise<void> => {
      await change(async (stores, state) => {
        await Promise.all([stores.keys.put(keys.sign, 'sign:next'), stores.keys.put(keys.box, 'box:next')]);
        return state;
      });
    },

    /** From now on the tablet is this device; whatever it was before has no list any more. */
    adopt: async (
      { device, event, ahead }: { device: string; event: string; ahead: number },
      keys: { readonly sign: CryptoKey; readonly box: CryptoKey },
    ): Promise<void> => {
      await change(async (stores, state) => {
        const former = await leave(stores, state);
        await Promise.all([
          stores.keys.put(keys.sign, `sign:${device}`),
          stores.keys.put(keys.box, `box:${device}`),
          stores.keys.delete('sign:next'),
          stores.keys.delete('box:next'),
          stores.meta.put(0, seqKey(device)),
        ]);
        return {
          revision: state.revision,
          identities: [...former, { device, event, current: true }],
          ahead,
          since: '',
        };
      });
    },

    /** An operation and what this device remembers of it, together. `taken`: another tab has given this number; `not-current`: the device was emptied meanwhile. */
    keep: async (device: string, operation: Operation, remembered: Locked): Promise<Meta | 'taken' | 'not-current'> => {
      let refused: 'taken' | 'not-current' = 'taken';
      const written = await change(async ({ queue, known, meta }, state) => {
        const last = numberOf(await meta.get(seqKey(device)));
        if (!state.identities.some((one) => one.device === device && one.current)) {
          refused = 'not-current';
          return undefined;
        }
        if (last !== operation.seq - 1) return undefined;
        await Promise.all([
          queue.add(operation, [device, operation.seq]),
          known.put(remembered, operation.id),
          meta.put(operation.seq, seqKey(device)),
        ]);
        return state;
      });
      return written ?? refused;
    },

    /** Whether the operation stands on the disk as it was made, or has gone home from there meanwhile: another tab sends as well. */
    holds: (device: string, operation: Operation): Promise<boolean> =>
      using(async (database) => {
        const transaction = database.transaction(['queue', 'known']);
        const [there, remembered] = await Promise.all([
          transaction.objectStore('queue').get([device, operation.seq]),
          transaction.objectStore('known').count(operation.id),
        ]);
        return there === undefined ? remembered > 0 : JSON.stringify(there) === JSON.stringify(operation);
      }),

    /** What one answer changed: operations that are home go, and what was told comes, together. A former device has nothing to be told. */
    settle: (
      device: string,
      home: readonly number[],
      told: {
        readonly known?: ReadonlyMap<string, Locked>;
        readonly since?: string;
        readonly ahead: number;
        readonly lastHeardAt: string;
      },
    ): Promise<Meta | undefined> =>
      change(async ({ keys, queue, known, meta }, state) => {
        const { identities } = state;
        await Promise.all(home.map((seq) => queue.delete([device, seq])));
        const { ahead, lastHeardAt, since } = told;
        const identity = identities.find((one) => one.device === device);
        if (identity?.current !== true) {
          if ((await queue.count(ofDevice(device))) > 0) return { ...state, ahead };
          await Promise.all([keys.delete(`sign:${device}`), meta.delete(seqKey(device))]);
          return { ...state, ahead, identities: identities.filter((one) => one !== identity) };
        }
        await Promise.all([...(told.known ?? [])].map(([name, value]) => known.put(value, name)));
        return { ...state, ahead, lastHeardAt, ...(since !== undefined && { since }) };
      }),

    /** A list, and what the device may forget since it is there. Undefined when the device was emptied meanwhile. */
    keepList: (
      device: string,
      list: Locked,
      about: {
        readonly madeAt: string;
        readonly keptUntil: string;
        readonly ahead: number;
        readonly lastHeardAt: string;
      },
      remembered: ReadonlyMap<string, Locked>,
      forgotten: readonly string[],
    ): Promise<Meta | undefined> =>
      change(async (stores, state) => {
        const { identities } = state;
        if (!identities.some((one) => one.device === device && one.current)) return undefined;
        const { madeAt, keptUntil, ahead, lastHeardAt } = about;
        await Promise.all([
          stores.list.put(list, 'list'),
          ...[...remembered].map(([name, value]) => stores.known.put(value, name)),
          ...forgotten.map((name) => stores.known.delete(name)),
        ]);
        return {
          ...state,
          identities: identities.map((one) => (one.device === device ? { ...one, keptUntil } : one)),
          listMadeAt: madeAt,
          ahead,
          lastHeardAt,
        };
      }),

    /** What came back and was read goes from what was heard. */
    remember: (name: string, value: Locked): Promise<Meta | undefined> =>
      change(async ({ known }, state) => {
        if (!state.identities.some((one) => one.current)) return undefined;
        await known.put(value, name);
        return state;
      }),

    /** On a disk without room for what was told: what is home goes all the same. */
    forgetHome: (device: string, home: readonly number[]): Promise<void> =>
      using(async (database) => {
        const { store, done } = database.transaction('queue', 'readwrite', strict);
        await Promise.all([...home.map((seq) => store.delete([device, seq])), done]);
      }),

    /** List, keys and all that is known here go; what waits to be sent stays, with the key that signs for it. They go also from a disk without room for saying so. */
    empty: async (because: WhyNot): Promise<void> => {
      try {
        await change(async (stores, state) => {
          const identities = await leave(stores, state);
          const { listMadeAt: _, ...rest } = state;
          return { ...rest, identities, because };
        });
      } catch (broken) {
        await using(async (database) => {
          const transaction = database.transaction(['list', 'known', 'keys'], 'readwrite', strict);
          const keys = transaction.objectStore('keys');
          await Promise.all([
            transaction.objectStore('list').clear(),
            transaction.objectStore('known').clear(),
            keys.delete(IDBKeyRange.bound('box:', 'box:\uffff')),
            transaction.done,
          ]);
        });
        throw broken;
      }
    },
  };
};

const stateOf = (value: Meta | number | undefined): Meta => (typeof value === 'object' ? value : none);
const numberOf = (value: Meta | number | undefined): number => (typeof value === 'number' ? value : 0);

/** Whether there was no room; anything else is a broken storage. */
export const isDiskFull = (broken: unknown): boolean =>
  broken instanceof DOMException && broken.name === 'QuotaExceededError';
