import { randomBytes } from 'node:crypto';
import type { Random } from '#kernel/ids.ts';
import type { Instant } from '#kernel/instants.ts';

/** The only place that reads the time. Everything below the wiring gets an instant called `now`. */
export type Clock = () => Instant;
export const systemClock: Clock = () => new Date().toISOString();

/** The only place that makes randomness. */
export const systemRandom: Random = (bytes) => randomBytes(bytes);

/** How long something may be tried, and how one waits in between. Tests bring their own, so that nothing sleeps. */
export type Patience = {
  readonly milliseconds: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly random: Random;
};

export const systemPatience: Patience = {
  milliseconds: () => performance.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: systemRandom,
};
