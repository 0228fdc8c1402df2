import * as z from 'zod/mini';
import { CollegeWord } from '#kernel/college-words.ts';
import { Instant } from '#kernel/instants.ts';
import { Language } from '#kernel/languages.ts';

/** Where somebody signed: on the web, at an event (its slug), on paper, or long before this platform (the import's source). */
export const SignedAt = z.union([
  z.object({ is: z.literal('web') }),
  z.object({ is: z.literal('event'), event: z.string() }),
  z.object({ is: z.literal('paper'), event: z.optional(z.string()) }),
  z.object({ is: z.literal('import'), source: z.string() }),
]);
export type SignedAt = z.infer<typeof SignedAt>;

/**
 * How a signature came. `public` (anybody on the public page) and `paper` (one keys it in) wait for a person; `invited` (the own link) and `desk`
 * (on the spot, before an organiser or table host) count at once.
 */
export const SignedBy = z.enum(['public', 'paper', 'invited', 'desk', 'import']);
export type SignedBy = z.infer<typeof SignedBy>;

/**
 * One person's signature for one municipality: an act of office that outlives the evening. The key is municipality and person; whoever withdrew and
 * signs again raises `generation`.
 */
export const Signature = z.object({
  slug: z.string(),
  code: z.string(),
  /**
   * A hash of the folded name under a secret: one signature per person per municipality is the key itself. What waits from the public page has a key of its
   * own, so that nothing about it depends on who signed before.
   */
  person: z.string(),
  /** The key it waited under, when that was one of its own: its copy names that one. */
  sentAs: z.optional(z.string()),
  name: z.string(),
  /** The office: "wethouder". */
  role: z.string(),
  /** Absent when given at the table without, imported, or no longer kept. */
  email: z.optional(z.string()),
  language: Language,
  /** The signatory's own moment: the device's time, put right by its last measured difference. Ties go by key. */
  signedAt: Instant,
  recordedAt: Instant,
  where: SignedAt,
  by: SignedBy,
  /** Of the text. */
  version: z.int().check(z.gte(1)),
  college: CollegeWord,
  /** `ended`: it stood, and its municipality stopped. */
  state: z.enum(['stands', 'awaits', 'withdrawn', 'refused', 'ended']),
  /** Who keyed it in and who confirmed it, by id. */
  enteredBy: z.optional(z.string()),
  confirmedBy: z.optional(z.string()),
  /** The operation that made this generation; made by the client, so that the same operation is one however often it arrives. */
  request: z.string(),
  /** Stands for everything the operation held. */
  hash: z.string(),
  /** Whether the municipality joined with it, as far as everybody may know. */
  joins: z.boolean(),
  generation: z.int().check(z.gte(1)),
  linkGeneration: z.int().check(z.gte(1)),
  endedAt: z.optional(Instant),
  endedBecause: z.optional(z.enum(['withdrawn', 'wrong-municipality', 'not-known'])),
  revision: z.int().check(z.gte(1)),
});
export type Signature = z.infer<typeof Signature>;

/** How a link and a mail name it: `GM0518~<hash>`. */
export const signatureId = ({ code, person }: Pick<Signature, 'code' | 'person'>): string => `${code}~${person}`;
/** The key under which it was first told of: the same on a copy made while it waited and on one made later. */
export const referenceOf = ({ code, person, sentAs, generation }: Signature): string =>
  sentAs === undefined
    ? `${signatureId({ code, person })}.${generation}`
    : `${signatureId({ code, person: sentAs })}.1`;
export const isSignatureId = (text: string): boolean => /^GM\d{4}~[\w-]{16}$/.test(text);

/** The order in which municipalities came, for naming number 100: by the signatory's own moment, ties by key. */
export const bySigning = (a: Pick<Signature, 'signedAt' | 'code'>, b: Pick<Signature, 'signedAt' | 'code'>): number =>
  a.signedAt < b.signedAt ? -1 : a.signedAt > b.signedAt ? 1 : a.code < b.code ? -1 : a.code > b.code ? 1 : 0;

/** Asked of an alderperson by mail or by the substitute at the table: an own link to sign. */
export const SignInvitation = z.object({
  slug: z.string(),
  id: z.string(),
  code: z.string(),
  name: z.optional(z.string()),
  email: z.string(),
  /** The substitute who asked. */
  from: z.optional(z.string()),
  language: Language,
  invitedAt: Instant,
  generation: z.int().check(z.gte(1)),
});
export type SignInvitation = z.infer<typeof SignInvitation>;
export const isInvitationId = (text: string): boolean => /^inv_[0-9a-z]{26}$/.test(text);
