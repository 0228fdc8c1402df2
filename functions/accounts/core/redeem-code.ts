import type { Instant } from '#kernel/instants.ts';
import { type OpenSignIn, phaseOf, type SignIn } from './sign-in.ts';

export type CodeRedeeming =
  | { readonly is: 'redeemed'; readonly signIn: OpenSignIn }
  /** The sign-in as it is once this has cost its try. */
  | { readonly is: 'wrong-code'; readonly signIn: OpenSignIn }
  | { readonly is: 'refused'; readonly because: 'tries-spent' | 'expired'; readonly signIn: OpenSignIn }
  | { readonly is: 'refused'; readonly because: 'other-browser' | 'already-used' };

/**
 * Takes a code from the browser that asked for it. `signIn` is that browser's own, none when it never asked. Nobody signs in with an address
 * that is not known, whatever is guessed: its code is always wrong.
 */
export const redeemCode = (signIn: SignIn | undefined, codeHolds: boolean, now: Instant): CodeRedeeming => {
  if (signIn === undefined) return { is: 'refused', because: 'other-browser' };
  if (signIn.state === 'used') return { is: 'refused', because: 'already-used' };
  switch (phaseOf(signIn, now)) {
    case 'spent':
      return { is: 'refused', because: 'tries-spent', signIn };
    case 'expired':
      return { is: 'refused', because: 'expired', signIn };
    case 'open':
      return codeHolds && signIn.known
        ? { is: 'redeemed', signIn }
        : { is: 'wrong-code', signIn: { ...signIn, triesLeft: signIn.triesLeft - 1 } };
  }
};
