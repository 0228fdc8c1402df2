import * as z from 'zod/mini';
import { CollegeWord } from '#kernel/college-words.ts';
import { Instant } from '#kernel/instants.ts';
import { EmailAddress, PersonName } from '#kernel/people.ts';

/**
 * What a device captured, once opened. `guest` is a guest's key in rsvps, or `invitation:<inv_…>` for somebody who was invited and has no place. Texts are
 * at most 120 UTF-16 units, so that a sealed operation stays under 2 kB and 25 of them under 64 kB.
 */
const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));
const guest = z.string().check(z.minLength(1), z.maxLength(120));
const code = z.string().check(z.regex(/^GM\d{4}$/));
const operationId = z.string().check(z.regex(/^op_[\w-]{22}$/));

/** How a guest was found: by the picture of a ticket, its short code, or by name. */
export const FoundBy = z.enum(['ticket', 'code', 'name']);

export const Capture = z.discriminatedUnion('kind', [
  /** Somebody with a place came in. */
  z.object({ kind: z.literal('check-in'), guest, by: FoundBy }),
  /** Within a minute: the check-in or walk-in `of` was a mistake. */
  z.object({ kind: z.literal('undo'), of: operationId }),
  /**
   * Somebody without a place came in. `chair`: from the places leased to this device, a chair the door lead added (`reason` says why), or none yet
   * ("Welkom, uw tafel volgt": an office holder is never left standing).
   */
  z.object({
    kind: z.literal('walk-in'),
    guest: z.optional(guest),
    name: PersonName,
    role: z.optional(text),
    municipality: z.optional(code),
    organisation: z.optional(text),
    email: z.optional(EmailAddress),
    party: z.int().check(z.gte(1), z.lte(8)),
    chair: z.enum(['leased', 'added', 'follows']),
    reason: z.optional(text),
  }),
  /** A signature under the text of that version, at a table where one is given. */
  z.object({
    kind: z.literal('sign'),
    campaign: text,
    version: z.int().check(z.gte(1)),
    municipality: code,
    name: PersonName,
    role: text,
    email: z.optional(EmailAddress),
    college: CollegeWord,
    also: z.boolean(),
    guest: z.optional(guest),
    table: z.optional(z.int().check(z.gte(1))),
  }),
  /** What a signatory asks after signing, none of it required. `partner`: the id of whom to pass name, role and address to; saying so is the consent. */
  z.object({
    kind: z.literal('wishes'),
    of: operationId,
    adviser: z.boolean(),
    kit: z.boolean(),
    partner: z.optional(text),
  }),
  /** A substitute without a mandate: interest, and a link for the alderperson. */
  z.object({
    kind: z.literal('ask-alderperson'),
    campaign: text,
    municipality: code,
    name: z.optional(PersonName),
    email: EmailAddress,
    from: PersonName,
  }),
]);
export type Capture = z.infer<typeof Capture>;
export type CaptureKind = Capture['kind'];

/**
 * An operation as a device keeps and sends it. Sealed is the capture, for the event's key alone; what stands open beside it names nobody. `seq` counts from 1
 * on each device without a gap. `madeAt` is by the device's own clock, `ahead` how many ms that clock was before (negative: behind) the server's when last
 * compared. `signature` is the device's ECDSA P-256 with SHA-256 over `signedText`, base64url of 64 bytes.
 */
export const Operation = z.object({
  id: operationId,
  seq: z.int().check(z.gte(1)),
  kind: z.enum(['check-in', 'undo', 'walk-in', 'sign', 'wishes', 'ask-alderperson']),
  madeAt: Instant,
  ahead: z.int(),
  /** base64url; the hash of the ticket that was scanned, where one was. */
  ticket: z.optional(z.string().check(z.maxLength(64))),
  /** base64url of ephemeral public key (65 bytes), nonce (12) and ciphertext with its tag. */
  sealed: z.string().check(z.maxLength(2_200), z.regex(/^[\w-]+$/)),
  signature: z.string().check(z.maxLength(100), z.regex(/^[\w-]+$/)),
});
export type Operation = z.infer<typeof Operation>;

/** What a device signs of an operation. */
export const signedText = (
  event: string,
  device: string,
  { id, seq, kind, madeAt, ahead, ticket, sealed }: Omit<Operation, 'signature'>,
): string => JSON.stringify(['operation', event, device, id, seq, kind, madeAt, ahead, ticket ?? '', sealed]);

/** What a device signs of a whole request: the path, its moment by the server's clock as far as the device knows that, and the body as sent. */
export const signedRequest = (path: string, at: string, body: string): string =>
  JSON.stringify(['request', path, at, body]);

/** Most signatures that a device reports: more than there are municipalities. */
export const mostReported = 400;

/** The signatures that wait on a device, by operation and municipality: what it says before it sends them, and while it does. Nobody is named. */
export const UnderWay = z.object({
  campaign: text,
  signatures: z.array(z.object({ id: operationId, municipality: code })).check(z.maxLength(mostReported)),
});
export type UnderWay = z.infer<typeof UnderWay>;

/** Most operations in one upload. */
export const mostOperations = 25;

/**
 * What became of one operation; the device forgets it then and not before. `merged`: somebody else was first, and nothing is lost. `duplicate`: this very
 * operation was settled before, as `was`. `quarantined`: a person decides, because the device was revoked.
 */
export type Settled = { readonly id: string } & (
  | { readonly is: 'applied' }
  | { readonly is: 'merged'; readonly first?: { readonly at: string; readonly door: string } }
  | { readonly is: 'duplicate'; readonly was: 'applied' | 'merged' | 'rejected' | 'quarantined' }
  | { readonly is: 'rejected'; readonly because: Rejection }
  | { readonly is: 'quarantined' }
);

/** Why an operation was not done; each has words in both languages, and stands on the desk until a person has seen it. */
export const rejections = [
  /** The signature is not this device's, or what was sealed cannot be read. */
  'not-from-this-device',
  'unreadable',
  'no-such-guest',
  'place-given-up',
  'no-leased-place',
  'event-cancelled',
  'not-in-force',
  'campaign-closed',
  'text-replaced',
  'already-takes-part',
  'signed-before',
  'nothing-to-undo',
  'too-late-to-undo',
] as const;
export type Rejection = (typeof rejections)[number];
