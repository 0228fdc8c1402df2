import { isAllowed } from './access.ts';
import type { Blueprint, SchedulePlan } from './blueprint.ts';
import type { Clock } from './clock.ts';
import type { Outcome } from './environments.ts';

/**
 * Fires each schedule once in every period of its rate, by the laptop's clock. A run that is still going when the next
 * is due is left to finish, and that next one is skipped. A failed run is not tried again: the next one is the retry.
 */
export const openSchedules = (
  { schedules, functions }: Pick<Blueprint, 'schedules' | 'functions'>,
  clock: Clock,
  invoke: (functionId: string, event: string) => Promise<Outcome>,
  notice: (words: string) => void,
) => {
  let mode: 'on' | 'off' = 'on';
  const periodOf = ({ everyMs }: SchedulePlan) => Math.floor(clock.nowMs() / everyMs);
  const fired = new Map(schedules.map((schedule) => [schedule, periodOf(schedule)]));
  const running = new Map<SchedulePlan, Promise<void>>();

  const run = (schedule: SchedulePlan): Promise<void> => {
    const arn = functions.find(({ id }) => id === schedule.functionId)?.arn ?? '';
    if (!isAllowed(schedule.statements, { action: 'lambda:InvokeFunction', resource: arn, context: {} })) {
      notice(`Schedule ${schedule.name} has no grant to invoke ${arn}`);
      return Promise.resolve();
    }
    fired.set(schedule, periodOf(schedule));
    const done = invoke(schedule.functionId, schedule.input).then(() => {
      running.delete(schedule);
    });
    running.set(schedule, done);
    return done;
  };
  const due = () => schedules.filter((schedule) => fired.get(schedule) !== periodOf(schedule));
  const timer = setInterval(() => {
    if (mode === 'on') for (const schedule of due()) if (!running.has(schedule)) void run(schedule);
  }, 1000);
  timer.unref();

  return {
    mode: () => mode,
    set(wanted: 'on' | 'off') {
      // What would have fired while it was off stays unfired.
      for (const schedule of schedules) fired.set(schedule, periodOf(schedule));
      mode = wanted;
    },
    /** Runs every schedule once and answers when all have finished, whatever the mode. */
    async now() {
      await Promise.all(running.values());
      await Promise.all(schedules.map(run));
    },
    /** Runs what is due and answers when it has finished; nothing while the schedules are off. */
    async walk() {
      await Promise.all(running.values());
      if (mode === 'on') await Promise.all(due().map(run));
    },
    stop: () => clearInterval(timer),
  };
};
