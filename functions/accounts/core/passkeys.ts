import * as z from 'zod/mini';
import { addMinutes, Instant } from '#kernel/instants.ts';

/** Enough for a telephone, a laptop and a key on a ring, twice over; each is read at every sign-in. */
export const mostPasskeys = 10;
/** How long somebody may look at the page before they press its button. */
const minutesToAnswer = 5;

/** A key that somebody keeps on a device, as their browser made it. What is kept here opens nothing. */
export const Passkey = z.object({
  /** The browser's own id for it, base64url. */
  id: z.string(),
  /** COSE, base64url. */
  publicKey: z.string(),
  /** How often it was used, as it says itself; 0 for ever with most. */
  counter: z.int().check(z.gte(0)),
  transports: z.array(z.string()),
  /** What its owner calls it. */
  name: z.string(),
  addedAt: Instant,
  usedAt: z.optional(Instant),
  /** The version of the keys that it came with: tells the mail about it from any other. */
  added: z.int(),
});
export type Passkey = z.infer<typeof Passkey>;

/** All passkeys of one person, read and written together. `version` rises with every change, also of a counter. */
export const Passkeys = z.object({ person: z.string(), version: z.int().check(z.gte(0)), keys: z.array(Passkey) });
export type Passkeys = z.infer<typeof Passkeys>;

export const noPasskeys = (person: string): Passkeys => ({ person, version: 0, keys: [] });

/**
 * What a browser is asked to sign: made from the session, from what the keys were and until when, so nothing has to be written to show a page.
 * It is spent by its first use, because that use raises `version`.
 */
export type Challenge = {
  readonly to: 'use' | 'make';
  /** The session it is for, by the value of its cookie. */
  readonly session: string;
  readonly version: number;
  readonly until: Instant;
};

export const challengeFor = (to: Challenge['to'], session: string, { version }: Passkeys, now: Instant): Challenge => ({
  to,
  session,
  version,
  until: addMinutes(now, minutesToAnswer),
});

/** What the browser's answer is checked against beside the challenge: the site, as the browser names it. */
export type Site = { readonly rpId: string; readonly origin: string; readonly name: string };

export const siteOf = (siteAddress: string, name: string): Site => {
  const { hostname, origin } = new URL(siteAddress);
  return { rpId: hostname, origin, name };
};

/** EdDSA, ES256 and RS256, by their COSE numbers: what devices have. */
export const algorithms = [-8, -7, -257] as const;

const timeout = minutesToAnswer * 60_000;

/** What `parseCreationOptionsFromJSON` takes. `user` is the person's id and what their device shows them by. */
export const makingOptions = (
  challenge: string,
  { rpId, name }: Pick<Site, 'rpId' | 'name'>,
  user: { readonly id: string; readonly email: string; readonly name: string },
  { keys }: Passkeys,
) => ({
  challenge,
  rp: { id: rpId, name },
  user: { id: base64url(user.id), name: user.email, displayName: user.name },
  pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
  excludeCredentials: keys.map(descriptor),
  authenticatorSelection: { residentKey: 'preferred', requireResidentKey: false, userVerification: 'required' },
  attestation: 'none',
  timeout,
});

/** What `parseRequestOptionsFromJSON` takes. */
export const usingOptions = (challenge: string, { rpId }: Pick<Site, 'rpId'>, { keys }: Passkeys) => ({
  challenge,
  rpId,
  allowCredentials: keys.map(descriptor),
  userVerification: 'required',
  timeout,
});

const descriptor = ({ id, transports }: Passkey) => ({ id, type: 'public-key', transports });

const base64url = (text: string): string => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const Base64Url = z.string().check(z.minLength(1), z.maxLength(16_000), z.regex(/^[\w-]+$/));

const answered = { id: Base64Url, rawId: Base64Url, type: z.literal('public-key') };

/** What a browser's `toJSON()` gives for a key it made. */
export const MadeAnswer = z.object({
  ...answered,
  response: z.object({
    clientDataJSON: Base64Url,
    attestationObject: Base64Url,
    transports: z.optional(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(10))),
  }),
});
export type MadeAnswer = z.infer<typeof MadeAnswer>;

/** The same for a key that was used. */
export const UsedAnswer = z.object({
  ...answered,
  response: z.object({ clientDataJSON: Base64Url, authenticatorData: Base64Url, signature: Base64Url }),
});
export type UsedAnswer = z.infer<typeof UsedAnswer>;

/** What a field `answer` holds, when it holds anything of the kind. */
export const answerIn = <T>(schema: { safeParse: (value: unknown) => { data?: T | undefined } }, typed: string) => {
  try {
    return schema.safeParse(JSON.parse(typed)).data;
  } catch {
    return undefined;
  }
};

/** What somebody calls a key, on one line and at most 60 characters; `otherwise` when nothing was typed. */
export const keyName = (typed: string, otherwise: string): string => {
  const name = [
    ...typed
      .normalize('NFC')
      .replace(/[\p{C}\s\u2028\u2029]+/gu, ' ')
      .trim(),
  ]
    .slice(0, 60)
    .join('')
    .trim();
  return name === '' ? otherwise : name;
};
