import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The laptop's own clock. Instants are ISO strings in UTC with milliseconds. */
export type Clock = {
  readonly now: () => string;
  readonly nowMs: () => number;
  /** Milliseconds ahead of the machine's clock; negative in the past. */
  readonly offsetMs: () => number;
  /** Puts the clock on a moment as it stands: nothing that falls due in between happens. */
  readonly jump: (to: string) => void;
  readonly save: () => void;
};

/**
 * Runs on in real time from where it stood when the laptop last stopped, or from `start` on a fresh one. `file` keeps
 * the time; without it nothing is kept. After a kill it goes on from the last save.
 */
export const openClock = ({ file, start }: { file?: string | undefined; start: string }): Clock => {
  const kept =
    file !== undefined && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { now: string }).now : start;
  let offset = Date.parse(kept) - Date.now();
  const nowMs = () => Date.now() + offset;
  return {
    now: () => new Date(nowMs()).toISOString(),
    nowMs,
    offsetMs: () => offset,
    jump(to) {
      const at = Date.parse(to);
      if (Number.isNaN(at)) throw new Error(`Not an instant: ${to}`);
      offset = at - Date.now();
    },
    save() {
      if (file === undefined) return;
      mkdirSync(dirname(file), { recursive: true });
      // Renaming is one step: a kill in the middle leaves the old time or the new one, never half a file.
      writeFileSync(`${file}.new`, JSON.stringify({ now: new Date(nowMs()).toISOString() }));
      renameSync(`${file}.new`, file);
    },
  };
};

const stepMs = 15 * 60_000;

/**
 * Moves the clock forward to a moment, at most fifteen minutes a step; `step` runs to its end at each, so that what falls
 * due on the way happens in order and at about its time. Moves wait for one another; a moment in the past changes nothing.
 */
export const openMoves = (clock: Clock, step: () => Promise<void>) => {
  let busy: Promise<void> = Promise.resolve();
  const walk = async (to: string) => {
    const end = Date.parse(to);
    if (Number.isNaN(end)) throw new Error(`Not an instant: ${to}`);
    while (clock.nowMs() < end) {
      clock.jump(new Date(Math.min(clock.nowMs() + stepMs, end)).toISOString());
      await step();
    }
    clock.save();
  };
  return (to: string): Promise<void> => {
    const moved = busy.then(() => walk(to));
    busy = moved.catch(() => undefined);
    return moved;
  };
};
