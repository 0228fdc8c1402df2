import type { Database, Page, Written } from '#platform/dynamo/port.ts';

/** The six ways one call to the outside can go wrong. */
export const faults = ['fails before', 'fails after', 'answer lost', 'throttled', 'repeated', 'process ends'] as const;
export type Fault = (typeof faults)[number];

const broken = (name: string): Error => Object.assign(new Error(`planted: ${name}`), { name });

/** Nothing of the process is left: every later call of it fails as well. */
export const processEnded = 'ProcessEnded';

export type Plant = {
  /** The same calls, with the fault at the planted one. */
  readonly database: Database;
  /** One call to the outside through the same count, for whatever is not the database. */
  readonly call: <T>(run: () => Promise<T>) => Promise<T>;
  readonly calls: () => number;
  readonly struck: () => boolean;
};

/**
 * Counts every call of the port and breaks the one numbered `at` (from 1). `fails before`: not done. `fails after` and `answer lost`: done, but
 * the caller hears an error or nothing. `throttled`: not done, the caller is told to come again. `repeated`: done, the answer lost on
 * the way, done again by the client below, and only the second answer heard. `process ends`: done, and nothing after it.
 */
export const plant = (real: Database, fault?: Fault, at = 0): Plant => {
  let calls = 0;
  let struck = false;
  let ended = false;

  const strike = async <T>(run: () => Promise<T>, throttled: () => T | Promise<T>): Promise<T> => {
    if (ended) throw broken(processEnded);
    calls += 1;
    if (fault === undefined || calls !== at) return run();
    struck = true;
    return suffer(fault, run, throttled);
  };
  const suffer = async <T>(what: Fault, run: () => Promise<T>, throttled: () => T | Promise<T>): Promise<T> => {
    switch (what) {
      case 'fails before':
        throw broken('InternalServerError');
      case 'fails after':
        await run();
        throw broken('InternalServerError');
      case 'answer lost':
        await run();
        throw broken('TimeoutError');
      case 'throttled':
        return throttled();
      case 'repeated':
        await run();
        return run();
      case 'process ends':
        await run();
        ended = true;
        throw broken(processEnded);
    }
  };
  const reads = <T>(run: () => Promise<T>) => strike(run, () => Promise.reject(broken('ThrottlingException')));
  const writes = (run: () => Promise<Written>) => strike<Written>(run, () => ({ is: 'conflict' }));

  return {
    database: {
      get: (...args) => reads(() => real.get(...args)),
      query: (...args) => reads<Page>(() => real.query(...args)),
      write: (write) => writes(() => real.write(write)),
      transact: (items) => writes(() => real.transact(items)),
    },
    call: (run) => reads(run),
    calls: () => calls,
    struck: () => struck,
  };
};
