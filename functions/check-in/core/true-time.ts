import type { Instant } from '#kernel/instants.ts';

/** When a device says that something happened: by its own clock, and how many ms that clock was before the server's when last compared. */
type Told = { readonly madeAt: Instant; readonly ahead: number };

/**
 * When something captured on a device truly happened: the device's time corrected by its difference with the server. Never later than `now`, and never
 * before the device was paired: a clock that lies further than its own correction moves nothing beyond the evening.
 */
export const trueTime = ({ madeAt, ahead }: Told, { pairedAt, now }: { pairedAt: Instant; now: Instant }): Instant => {
  const told = Date.parse(madeAt) - ahead;
  if (!(told > Date.parse(pairedAt))) return pairedAt < now ? pairedAt : now;
  return told < Date.parse(now) ? new Date(told).toISOString() : now;
};
