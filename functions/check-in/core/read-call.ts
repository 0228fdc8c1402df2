import * as z from 'zod/mini';
import { mostOperations, Operation, UnderWay } from './operation.ts';

/** Longest name of a tablet, in UTF-16 units; what is longer is cut. */
const longestName = 60;

const Pairing = z.object({
  code: z.string().check(z.maxLength(100)),
  name: z.optional(z.string().check(z.maxLength(1_000))),
  key: z.unknown(),
});

const Sending = z.object({
  // One that cannot be read says so by itself: it holds up none of the others.
  operations: z
    .array(z.looseObject({ id: z.string().check(z.regex(/^op_[\w-]{22}$/)) }))
    .check(z.maxLength(mostOperations)),
  since: z.string().check(z.maxLength(40)),
  waiting: z.int().check(z.gte(0), z.lte(1_000_000)),
  closing: z.optional(z.boolean()),
  // What cannot be read of it holds up nothing.
  underWay: z.catch(z.optional(UnderWay), undefined),
});

/** What a tablet says when it uses its code, out of the body as it came; undefined for anything else. No name, or an empty one: it keeps the desk's. */
export const readPairing = (
  body: string,
): { readonly code: string; readonly name: string; readonly key: unknown } | undefined => {
  const asked = Pairing.safeParse(jsonIn(body)).data;
  if (asked === undefined) return undefined;
  const name = (asked.name ?? '').replace(/[\p{Cc}\p{Cs}\p{Cf}]+/gu, ' ').trim();
  return { ...asked, name: name.slice(0, longestName).trim() };
};

export type Sent = {
  readonly operations: readonly Operation[];
  /** Ids of what cannot be read as an operation. */
  readonly illegible: readonly string[];
  readonly since: string;
  /** How many stay on the device after these. */
  readonly waiting: number;
  readonly closing?: boolean | undefined;
  /** The signatures that wait on the device, these operations among them. */
  readonly underWay?: UnderWay | undefined;
};

/** What a tablet sends, out of the body as it came; undefined for what no tablet would send. */
export const readSending = (body: string): Sent | undefined => {
  const sent = Sending.safeParse(jsonIn(body)).data;
  if (sent === undefined) return undefined;
  const read = sent.operations.map((one) => ({ id: one.id, operation: Operation.safeParse(one).data }));
  const illegible = read.flatMap(({ id, operation }) => (operation === undefined ? [id] : []));
  const { underWay } = sent;
  return {
    ...sent,
    operations: read.flatMap(({ operation }) => (operation === undefined ? [] : [operation])),
    illegible,
    // Of what is refused at once nothing is under way.
    underWay: underWay && {
      ...underWay,
      signatures: underWay.signatures.filter(({ id }) => !illegible.includes(id)),
    },
  };
};

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
