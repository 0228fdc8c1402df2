import { addHours, type Instant } from '#kernel/instants.ts';
import { type Device, gapsOf, isHome } from './device.ts';

/** A device of which something is missing: still open, still sending, or with numbers that never came. */
export type MissingDevice = {
  readonly id: string;
  readonly name: string;
  readonly open: boolean;
  readonly waiting: number;
  readonly gaps: number;
};

export type Evening =
  /** Everything that was captured is here: what follows an evening may begin. */
  | {
      readonly is: 'closed';
      readonly because: 'all-closed' | 'a-day-passed';
      readonly missing: readonly MissingDevice[];
    }
  | { readonly is: 'open'; readonly because: 'not-over' | 'devices'; readonly missing: readonly MissingDevice[] };

/** After this many hours nobody waits for a device any longer. */
const longestWait = 24;

/** From when on nobody waits for a device any longer. */
export const latestFor = (endsAt: Instant): Instant => addHours(endsAt, longestWait);

/**
 * Whether the evening is closed: it is over, and every device that was paired has closed or was revoked with everything home; or a day has passed. What a
 * revoked device still had is not waited for: it may never come.
 */
export const eveningOf = (devices: readonly Device[], endsAt: Instant, now: Instant): Evening => {
  const missing = devices
    .filter(({ standing }) => standing === 'open' || standing === 'closed')
    .filter((device) => device.standing === 'open' || !isHome(device))
    .map((device) => ({
      id: device.id,
      name: device.name,
      open: device.standing === 'open',
      waiting: device.waiting,
      gaps: gapsOf(device),
    }));
  if (now < endsAt) return { is: 'open', because: 'not-over', missing };
  if (now >= latestFor(endsAt)) return { is: 'closed', because: 'a-day-passed', missing };
  return missing.length > 0
    ? { is: 'open', because: 'devices', missing }
    : { is: 'closed', because: 'all-closed', missing };
};
