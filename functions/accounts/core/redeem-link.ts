import type { Instant } from '#kernel/instants.ts';
import { type OpenSignIn, phaseOf, type SignIn } from './sign-in.ts';

export type LinkRefusal =
  | 'no-such-link'
  | 'link-replaced'
  | 'already-used'
  | 'tries-spent'
  | 'expired'
  | 'other-browser';

export type LinkRedeeming =
  | { readonly is: 'redeemed'; readonly signIn: OpenSignIn }
  | { readonly is: 'refused'; readonly because: LinkRefusal };

/**
 * Takes a link when somebody presses its button, in the browser that asked for it. `made` says for which generation its token was made: the
 * current one, an earlier one, or none at all. What the link itself is worth comes first, so that a dead one never sends its reader to
 * another browser.
 */
export const redeemLink = (
  signIn: SignIn | undefined,
  { made, ownBrowser }: { made: 'now' | 'before' | 'never'; ownBrowser: boolean },
  now: Instant,
): LinkRedeeming => {
  if (signIn === undefined || made === 'never' || !signIn.known) return { is: 'refused', because: 'no-such-link' };
  if (made === 'before') return { is: 'refused', because: 'link-replaced' };
  if (signIn.state === 'used') return { is: 'refused', because: 'already-used' };
  switch (phaseOf(signIn, now)) {
    case 'spent':
      return { is: 'refused', because: 'tries-spent' };
    case 'expired':
      return { is: 'refused', because: 'expired' };
    case 'open':
      return ownBrowser ? { is: 'redeemed', signIn } : { is: 'refused', because: 'other-browser' };
  }
};
