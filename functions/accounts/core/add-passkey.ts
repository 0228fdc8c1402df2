import type { Instant } from '#kernel/instants.ts';
import { mostPasskeys, type Passkey, type Passkeys } from './passkeys.ts';

export type AddPasskeyOutcome =
  | { readonly is: 'added'; readonly passkeys: Passkeys; readonly key: Passkey }
  | { readonly is: 'refused'; readonly because: 'key-known' | 'too-many' | 'has-passkey' };

/**
 * Adds a key that the browser has proven. From half a session (`first`) only somebody without any may: whoever can read the mail but does not hold
 * a key gets no further with a key of their own.
 */
export const addPasskey = (
  passkeys: Passkeys,
  made: Pick<Passkey, 'id' | 'publicKey' | 'counter' | 'transports' | 'name'>,
  { first }: { readonly first: boolean },
  now: Instant,
): AddPasskeyOutcome => {
  const { keys } = passkeys;
  if (first && keys.length > 0) return { is: 'refused', because: 'has-passkey' };
  if (keys.some(({ id }) => id === made.id)) return { is: 'refused', because: 'key-known' };
  if (keys.length >= mostPasskeys) return { is: 'refused', because: 'too-many' };
  const version = passkeys.version + 1;
  const key: Passkey = { ...made, addedAt: now, added: version };
  return { is: 'added', passkeys: { ...passkeys, version, keys: [...keys, key] }, key };
};
