import type { Clock } from './clock.ts';
import { json, type LocalHandler } from './local-http.ts';
import { fieldsOf } from './pages.ts';
import type { Meter } from './units.ts';

/** A switch with two positions, and `now`: do everything there is to do once, and answer when it is done. */
export type Switch = {
  readonly mode: () => 'on' | 'off';
  readonly set: (mode: 'on' | 'off') => void;
  readonly now: () => Promise<void>;
};

/** Turns a switch; refuses any other word with `undefined`. */
export const turn = async (own: Switch, mode: string | null): Promise<string | undefined> => {
  if (mode === 'now') await own.now();
  else if (mode === 'on' || mode === 'off') own.set(mode);
  else return undefined;
  return mode;
};

const units = ({ tables, indexes, calls }: ReturnType<Meter['units']>, measuring: boolean) => {
  const sum = (all: typeof tables) =>
    Object.values(all).reduce((total, one) => ({ read: total.read + one.read, write: total.write + one.write }), {
      read: 0,
      write: 0,
    });
  return { measuring, total: { tables: sum(tables), indexes: sum(indexes) }, tables, indexes, calls };
};

/**
 * What scripts and tests steer the laptop with: `GET, POST /_local/clock` (`to` an instant, or `by` hour or day),
 * `POST /_local/streams` and `/_local/sweep` (`mode` on, off or now), `GET, DELETE /_local/units`.
 */
export const controls =
  ({
    clock,
    move,
    streams,
    sweep,
    meter,
    measuring,
  }: {
    clock: Clock;
    move: (to: string) => Promise<void>;
    streams: Switch;
    sweep: Switch;
    meter: Meter;
    measuring: boolean;
  }): LocalHandler =>
  async (request) => {
    const { method, path } = request;
    if (path === '/_local/clock') {
      if (method === 'POST') {
        const fields = fieldsOf(request);
        const hours = { hour: 1, day: 24 }[fields.get('by') ?? ''];
        const to = hours === undefined ? Date.parse(fields.get('to') ?? '') : clock.nowMs() + hours * 3_600_000;
        if (Number.isNaN(to)) return json(400, { title: 'Give `to`, an instant in UTC, or `by`: hour or day' });
        if (to < clock.nowMs()) return json(409, { title: 'The clock goes forward only', now: clock.now() });
        await move(new Date(to).toISOString());
      }
      return json(200, { now: clock.now() });
    }
    const own = { '/_local/streams': streams, '/_local/sweep': sweep }[path];
    if (own !== undefined) {
      if (method !== 'POST') return json(200, { mode: own.mode() });
      const mode = await turn(own, fieldsOf(request).get('mode'));
      return mode === undefined ? json(400, { title: 'mode is one of on, off, now' }) : json(200, { mode });
    }
    if (path !== '/_local/units') return undefined;
    if (method === 'DELETE') meter.reset();
    return json(200, units(meter.units(), measuring));
  };
