import type { Instant } from '#kernel/instants.ts';
import { phaseOf, type SignIn } from './sign-in.ts';

export type CodeRedeeming =
  | { readonly is: 'redeemed' }
  /** Costs a try; `triesLeft` is what remains after it. */
  | { readonly is: 'wrong-code'; readonly triesLeft: number }
  | { readonly is: 'refused'; readonly because: 'other-browser' | 'already-used' | 'tries-spent' | 'expired' };

/**
 * Takes a code from the browser that asked for it. `signIn` is that browser's own, none when it never asked. Nobody signs in with an address
 * that is not known, whatever is guessed: its code is always wrong.
 */
export const redeemCode = (signIn: SignIn | undefined, codeHolds: boolean, now: Instant): CodeRedeeming => {
  if (signIn === undefined) return { is: 'refused', because: 'other-browser' };
  switch (phaseOf(signIn, now)) {
    case 'used':
      return { is: 'refused', because: 'already-used' };
    case 'spent':
      return { is: 'refused', because: 'tries-spent' };
    case 'expired':
      return { is: 'refused', because: 'expired' };
    case 'open':
      return codeHolds && signIn.known ? { is: 'redeemed' } : { is: 'wrong-code', triesLeft: signIn.triesLeft - 1 };
  }
};
