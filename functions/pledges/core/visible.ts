import * as z from 'zod/mini';
import { Instant } from '#kernel/instants.ts';
import type { Milestone } from './milestone.ts';

/** A municipality that counts, as far as screens have to know it: they ask every second, so the index of these holds no more. */
export const CountedMember = z.object({
  code: z.string(),
  named: z.boolean(),
  since: z.optional(Instant),
  countedAt: Instant,
});
export type CountedMember = z.infer<typeof CountedMember>;

/** A municipality that counts, with the moment that arrived here. */
export type Arrived = { readonly code: string; readonly countedAt?: string | undefined };

/** Orders by arrival; of two in the same millisecond it is always the same one that goes first. */
export const arrivalOf = ({ countedAt, code }: Arrived): string => `${countedAt ?? ''} ${code}`;

/**
 * Who of those that count is public: whoever arrived before the first one that waits, and never more than one below `next`, the lowest mark that is not
 * public. Who waits keeps waiting when somebody else leaves, and whoever was called on stage stays. `bound` is the arrival of the first that waits.
 */
export const visibleOf = <A extends Arrived>(
  counted: readonly A[],
  milestones: readonly Pick<Milestone, 'state' | 'who' | 'heldFrom'>[],
  next: number | undefined,
): { readonly visible: readonly A[]; readonly heldBack: ReadonlySet<string>; readonly bound: string | undefined } => {
  const called = new Set(milestones.flatMap(({ state, who }) => (state === 'released' && who ? [who.code] : [])));
  const order = [...counted].sort((a, b) => (arrivalOf(a) < arrivalOf(b) ? -1 : 1));
  const waits = milestones.flatMap(({ state, heldFrom }) => (state === 'held' && heldFrom ? [heldFrom] : [])).sort()[0];
  const ceiling = next === undefined ? order.length : next - 1;
  const inTime = order.filter((one) => !called.has(one.code) && (waits === undefined || arrivalOf(one) < waits));
  const shown = new Set(
    [...order.filter(({ code }) => called.has(code)), ...inTime].slice(0, ceiling).map(({ code }) => code),
  );
  const first = order.find(({ code }) => !shown.has(code));
  return {
    visible: order.filter(({ code }) => shown.has(code)),
    heldBack: new Set(order.filter(({ code }) => !shown.has(code)).map(({ code }) => code)),
    bound: waits ?? (first && arrivalOf(first)),
  };
};
