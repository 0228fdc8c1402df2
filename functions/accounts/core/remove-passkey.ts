import type { Passkeys } from './passkeys.ts';

export type RemovePasskeyOutcome =
  | { readonly is: 'removed'; readonly passkeys: Passkeys }
  | { readonly is: 'refused'; readonly because: 'no-such-key' | 'last-key' };

/** Takes a key away. The last one stays where one is required: without it the next sign-in would open to whoever reads the mail. */
export const removePasskey = (
  passkeys: Passkeys,
  id: string,
  { required }: { readonly required: boolean },
): RemovePasskeyOutcome => {
  const keys = passkeys.keys.filter((key) => key.id !== id);
  if (keys.length === passkeys.keys.length) return { is: 'refused', because: 'no-such-key' };
  if (required && keys.length === 0) return { is: 'refused', because: 'last-key' };
  return { is: 'removed', passkeys: { ...passkeys, version: passkeys.version + 1, keys } };
};

/** A colleague takes all of them away, because they were lost: the next sign-in makes a new one. */
export const resetPasskeys = (passkeys: Passkeys): Passkeys => ({
  ...passkeys,
  version: passkeys.version + 1,
  keys: [],
});
