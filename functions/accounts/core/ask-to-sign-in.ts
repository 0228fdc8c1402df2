import { addMinutes, type Instant } from '#kernel/instants.ts';
import { codeTries, minutesToSignIn, type OpenSignIn, phaseOf, type SignIn } from './sign-in.ts';

export type Asked = Pick<OpenSignIn, 'id' | 'email' | 'known' | 'language' | 'back'> & {
  /** The generation that the page showed when somebody pressed for a new code; nothing when it is the first. */
  readonly insteadOf?: number | undefined;
};

export type Asking =
  /** `after`: the generation this one ends. A mail is owed for it. */
  | { readonly is: 'asked'; readonly signIn: OpenSignIn; readonly after: number | undefined }
  /** A double press or a reload: the code that is on its way stays the one. */
  | { readonly is: 'repeated' };

/**
 * Gives a code, or the next one, ten minutes and five tries. The same press twice gives one: a form that was sent before still has its code,
 * and "a new code" says which code it replaces.
 */
export const askToSignIn = ({ insteadOf, ...asked }: Asked, held: SignIn | undefined, now: Instant): Asking => {
  const works = held?.state === 'open' && phaseOf(held, now) === 'open';
  if (works && insteadOf !== held.generation) return { is: 'repeated' };
  return {
    is: 'asked',
    after: held?.generation,
    signIn: {
      ...asked,
      state: 'open',
      askedAt: now,
      expiresAt: addMinutes(now, minutesToSignIn),
      triesLeft: codeTries,
      generation: (held?.generation ?? 0) + 1,
    },
  };
};
