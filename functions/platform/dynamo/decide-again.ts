import type { Patience } from '../clock.ts';

/** At most this many tries, and none begun later than this: then the visitor is asked to press once more. */
const tries = 8;
const longest = 3_000;
/** First pause at most this long; each next one may be twice as long. */
const firstPause = 20;

/**
 * Takes a decision again while it meets a conflict: each attempt reads anew and decides on what it finds. Pauses have full jitter
 * (a random part of 20, 40, 80 … ms), so that a crowd spreads out instead of coming back together. `busy` after eight tries or three
 * seconds; nothing has been written then.
 */
export const decideAgain = async <T>(
  patience: Patience,
  attempt: () => Promise<T | 'conflict'>,
): Promise<T | 'busy'> => {
  const started = patience.milliseconds();
  for (let tried = 1; ; tried += 1) {
    const outcome = await attempt();
    if (outcome !== 'conflict') return outcome;
    const pause = firstPause * 2 ** (tried - 1) * fraction(patience);
    if (tried === tries || patience.milliseconds() - started + pause > longest) return 'busy';
    await patience.wait(pause);
  }
};

const fraction = (patience: Patience): number => {
  const [high = 0, low = 0] = patience.random(2);
  return (high * 256 + low) / 65_536;
};
