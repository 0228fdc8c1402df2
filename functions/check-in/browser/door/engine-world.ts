import type { CryptoSource } from './crypto.ts';

/**
 * Everything outside the engine that it touches, so that a test can stand in for any of it: the network, the clock, chance, waiting, and the other tabs of
 * the same tablet. Milliseconds throughout.
 */
export type World = CryptoSource & {
  readonly fetch: typeof fetch;
  /** The device's own clock, right or wrong: milliseconds since 1970. */
  readonly clock: () => number;
  /** From 0 to 1, for spreading tries. */
  readonly chance: () => number;
  /** Does it once that much time has passed; what it gives back calls it off. */
  readonly after: (milliseconds: number, act: () => void) => () => void;
  /** Told when the network is back; returns how to stop. */
  readonly whenOnline: (act: () => void) => () => void;
  /** One tab of this device at a time does it; who finds it taken does nothing and is given undefined, or takes it away with `anyway`. */
  readonly alone: <T>(name: string, anyway: boolean, act: () => Promise<T>) => Promise<T | undefined>;
  /** Tells the other tabs that something changed, and hears it from them. */
  readonly tabs: (heard: () => void) => { readonly tell: () => void; readonly stop: () => void };
  /** Asks the browser not to clear what is kept when the disk runs full. */
  readonly persist: () => Promise<void>;
  readonly database: string;
};

/** Does it once that much time has passed; what it gives back calls it off. */
export const after = (milliseconds: number, act: () => void): (() => void) => {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
};

/** The window's own. A browser without locks has no second tab that is kept waiting: numbers stay single through the database itself. */
export const windowWorld = (): World => ({
  fetch: (input, init) => fetch(input, init),
  clock: () => Date.now(),
  chance: () => Math.random(),
  bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  subtle: crypto.subtle,
  after,
  whenOnline: (act) => {
    window.addEventListener('online', act);
    return () => window.removeEventListener('online', act);
  },
  alone: async (name, anyway, act) =>
    navigator.locks === undefined
      ? act()
      : navigator.locks.request(name, anyway ? { steal: true } : { ifAvailable: true }, (lock) =>
          lock === null ? undefined : act(),
        ),
  tabs: (heard) => {
    const channel = new BroadcastChannel('aanschuif-door');
    channel.addEventListener('message', heard);
    return { tell: () => channel.postMessage('changed'), stop: () => channel.close() };
  },
  persist: async () => {
    await navigator.storage?.persist?.();
  },
  database: 'aanschuif-door',
});
