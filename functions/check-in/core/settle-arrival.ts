import * as z from 'zod/mini';
import { Instant } from '#kernel/instants.ts';
import type { CameIn } from './door-list.ts';

/** One scan or choice by which somebody was let in: the operation, its true time, the device and what the door calls that. */
export const Mark = z.object({ op: z.string(), at: Instant, device: z.string(), door: z.string() });
export type Mark = z.infer<typeof Mark>;

/**
 * That somebody is in, for as long as one mark stands. `marks` in the order of their true times, at most twenty: the first is when they came in.
 * `walkIn`: came without a place; `follows`: and sits on no chair yet.
 */
export const Attendance = z.object({
  guest: z.string(),
  party: z.int().check(z.gte(1)),
  marks: z.array(Mark),
  walkIn: z.optional(z.boolean()),
  follows: z.optional(z.boolean()),
  revision: z.int().check(z.gte(1)),
});
export type Attendance = z.infer<typeof Attendance>;

/** More doors than an evening has; of more than these the earliest stay. */
const mostMarks = 20;

const inOrder = (a: Mark, b: Mark): number =>
  a.at === b.at ? (a.op < b.op ? -1 : a.op === b.op ? 0 : 1) : a.at < b.at ? -1 : 1;

/** When and where somebody came in, as everybody may be told; undefined while they are not. */
export const cameIn = (held: Pick<Attendance, 'marks'> | undefined): CameIn | undefined => {
  const first = held?.marks[0];
  return first && { at: first.at, door: first.door };
};

export type Arrival = {
  readonly is: 'applied' | 'merged';
  readonly attendance: Attendance;
  /** Of `merged`: who was first. */
  readonly first?: CameIn;
};

/**
 * Somebody is let in, maybe not for the first time: the earliest true time counts, whichever arrived here first, ties by the operation's id. A later one
 * is merged and told the first; nothing of it is lost, so that taking the first back leaves the second.
 */
export const settleArrival = (
  held: Attendance | undefined,
  { guest, party, walkIn, follows }: Omit<Attendance, 'marks' | 'revision'>,
  mark: Mark,
): Arrival => {
  const before = held?.marks ?? [];
  const marks = [...before.filter(({ op }) => op !== mark.op), mark].sort(inOrder).slice(0, mostMarks);
  const first = marks[0] ?? mark;
  const attendance: Attendance = {
    guest,
    party,
    marks,
    ...((walkIn === true || held?.walkIn === true) && { walkIn: true }),
    // Whoever got a chair at one door has it, whatever another door said.
    ...(follows === true && (held === undefined || held.follows === true || before.length === 0) && { follows: true }),
    revision: (held?.revision ?? 0) + 1,
  };
  return first.op === mark.op
    ? { is: 'applied', attendance }
    : { is: 'merged', attendance, first: { at: first.at, door: first.door } };
};

/** An operation was a mistake: its mark goes, and who has none left is not in. Undefined when it left no mark. */
export const takeBackArrival = (held: Attendance | undefined, op: string): Attendance | undefined =>
  held?.marks.some((mark) => mark.op === op)
    ? { ...held, marks: held.marks.filter((mark) => mark.op !== op), revision: held.revision + 1 }
    : undefined;
