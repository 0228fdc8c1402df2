import * as z from 'zod/mini';
import { Instant } from '#kernel/instants.ts';
import { Language } from '#kernel/languages.ts';
import type { Link } from '#kernel/links.ts';

/** How long a code and its link work. */
export const minutesToSignIn = 10;
/** A mail that leaves later would arrive with a dead code. */
export const minutesToSendMail = 8;
/** Five of a million: a guesser gets in once in 200,000 sign-ins. */
export const codeTries = 5;

const asked = {
  id: z.string(),
  known: z.boolean(),
  language: Language,
  /** The page at the desk to go on to. */
  back: z.optional(z.string()),
  askedAt: Instant,
  expiresAt: Instant,
  triesLeft: z.int().check(z.gte(0)),
  generation: z.int().check(z.gte(1)),
};

export const OpenSignIn = z.object({ ...asked, state: z.literal('open'), email: z.string() });
export type OpenSignIn = z.infer<typeof OpenSignIn>;

/**
 * One browser that wants in with one address. Each new code is its next generation, which ends the code and the link before it. An address
 * that is not known has one too, so that nothing tells the two apart; its code is never made. A used one has no address any more.
 */
export const SignIn = z.discriminatedUnion('state', [OpenSignIn, z.object({ ...asked, state: z.literal('used') })]);
export type SignIn = z.infer<typeof SignIn>;

/** `spent`: five wrong codes. */
export type Phase = 'open' | 'spent' | 'expired';

export const phaseOf = ({ triesLeft, expiresAt }: OpenSignIn, now: Instant): Phase => {
  if (triesLeft === 0) return 'spent';
  return now < expiresAt ? 'open' : 'expired';
};

/** What the link and the code of a sign-in are made from. */
export const linkOf = ({ id, generation }: Pick<SignIn, 'id' | 'generation'>): Link => ({
  purpose: 'sign-in',
  subject: id,
  reader: id,
  generation,
});

/** A code as typed or pasted: "123 456", "123-456" and "Code: 123456" are one. Refused is what has not exactly six digits. */
export const Code = z.pipe(
  z.pipe(
    z.string().check(z.maxLength(1000)),
    z.transform((typed) => typed.normalize('NFKC').replace(/\D+/g, '')),
  ),
  z.string().check(z.regex(/^\d{6}$/)),
);

/** Where signing in may lead: a page of a desk on this site, of asking for a package or of one's own access, nothing else. */
export const Back = z
  .string()
  .check(z.maxLength(200), z.regex(/^\/(?:bureau|pakketten|mijn-toegang)(?:\/[a-z0-9_-]+)*$/));
