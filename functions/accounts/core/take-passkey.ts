import type { Instant } from '#kernel/instants.ts';
import type { Passkeys } from './passkeys.ts';

/**
 * The keys after one of them was used. A device that counts must have counted on: one that stands still or goes back is a copy, and is refused. Most
 * devices do not count and say 0 for ever.
 */
export const takePasskey = (
  passkeys: Passkeys,
  { id, counter }: { readonly id: string; readonly counter: number },
  now: Instant,
): Passkeys | 'copied' => {
  const used = passkeys.keys.find((key) => key.id === id);
  if (used === undefined || ((counter > 0 || used.counter > 0) && counter <= used.counter)) return 'copied';
  const keys = passkeys.keys.map((key) => (key.id === id ? { ...key, counter, usedAt: now } : key));
  return { ...passkeys, version: passkeys.version + 1, keys };
};
