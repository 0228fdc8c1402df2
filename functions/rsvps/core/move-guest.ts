import {
  type Break,
  type Complaint,
  count,
  fits,
  type Hallful,
  judgePlan,
  type Seating,
  type TableGuest,
  type Tally,
  talliesOf,
} from './table-plan.ts';

export type Moved =
  | {
      readonly is: 'moved';
      readonly seating: Seating;
      /** What the move makes worse and what it makes better, of the wishes that were or are not met. */
      readonly worse: readonly Complaint[];
      readonly better: readonly Complaint[];
    }
  | { readonly is: 'unchanged' }
  | { readonly is: 'refused'; readonly because: 'locked' | 'not-a-table' | 'not-a-guest' | 'moved-since' }
  /** What it would break; `swaps` are guests at that table with whom changing places breaks nothing. */
  | {
      readonly is: 'refused';
      readonly because: 'breaks';
      readonly breaks: readonly Break[];
      readonly swaps: readonly string[];
    };

/**
 * Puts one guest at another table by hand, or at a first one. What would break a hard rule is refused with the rule; what only goes against a wish is done and
 * said. A locked guest stays until unlocked. `from` is the table that was on screen, 0 for none: somebody who sits elsewhere by now is not moved.
 */
export const moveGuest = (
  hallful: Hallful,
  before: Seating,
  { guest: key, to, from }: { readonly guest: string; readonly to: number; readonly from?: number | undefined },
): Moved => {
  const guest = hallful.guests.find((one) => one.guest === key);
  if (guest === undefined) return { is: 'refused', because: 'not-a-guest' };
  const tallies = talliesOf(hallful, before);
  const table = tallies.get(to);
  if (table === undefined) return { is: 'refused', because: 'not-a-table' };
  const here = tallies.get(before.get(key) ?? 0)?.table.number;
  if (here === to) return { is: 'unchanged' };
  if (from !== undefined && from !== (here ?? 0)) return { is: 'refused', because: 'moved-since' };
  if (guest.locked && here !== undefined) return { is: 'refused', because: 'locked' };
  if (!fits(table, guest)) {
    const breaks = newBreaks(hallful, before, new Map([...before, [key, to]]));
    return { is: 'refused', because: 'breaks', breaks, swaps: swapsWith(hallful, before, guest, table) };
  }
  return movedTo(hallful, before, new Map([...before, [key, to]]));
};

/**
 * Two guests of two tables change places, by the same rules. A guest without a table takes the place of the other, who is then without. `from` and `to` are
 * where the two sat on screen, 0 for nowhere: who sits elsewhere by now stays there, and who sits as was asked changes no more.
 */
export const swapGuests = (
  hallful: Hallful,
  before: Seating,
  {
    guest: key,
    other: otherKey,
    from,
    to,
  }: {
    readonly guest: string;
    readonly other: string;
    readonly from?: number | undefined;
    readonly to?: number | undefined;
  },
): Moved => {
  const [guest, other] = [key, otherKey].map((one) => hallful.guests.find((known) => known.guest === one));
  if (guest === undefined || other === undefined) return { is: 'refused', because: 'not-a-guest' };
  const tallies = talliesOf(hallful, before);
  const here = tallies.get(before.get(key) ?? 0);
  const there = tallies.get(before.get(otherKey) ?? 0);
  const [at, otherAt] = [here, there].map((tally) => tally?.table.number ?? 0);
  if (from !== undefined && at === to && otherAt === from) return { is: 'unchanged' };
  if ((from !== undefined && at !== from) || (to !== undefined && otherAt !== to)) {
    return { is: 'refused', because: 'moved-since' };
  }
  if (there === undefined) return { is: 'refused', because: 'moved-since' };
  if (here === there) return { is: 'unchanged' };
  if ((guest.locked && here !== undefined) || other.locked) return { is: 'refused', because: 'locked' };
  const after = new Map([...before, [key, there.table.number]]);
  if (here === undefined) after.delete(otherKey);
  else after.set(otherKey, here.table.number);
  if (!fitInstead(guest, other, here, there)) {
    return { is: 'refused', because: 'breaks', breaks: newBreaks(hallful, before, after), swaps: [] };
  }
  return movedTo(hallful, before, after);
};

const movedTo = (hallful: Hallful, before: Seating, after: Seating): Moved => {
  const [was, now] = [judgePlan(hallful, before), judgePlan(hallful, after)];
  return {
    is: 'moved',
    seating: after,
    worse: complaintsOnlyIn(now.complaints, was.complaints),
    better: complaintsOnlyIn(was.complaints, now.complaints),
  };
};

const sameComplaint = (a: Complaint, b: Complaint): boolean =>
  a.is === b.is && a.table === b.table && a.province === b.province;

const complaintsOnlyIn = (some: readonly Complaint[], others: readonly Complaint[]): readonly Complaint[] =>
  some.filter((one) => one.amount > (others.find((other) => sameComplaint(one, other))?.amount ?? 0));

/** Rules that a change breaks and that were not broken in the same way before. */
const newBreaks = (hallful: Hallful, before: Seating, after: Seating): readonly Break[] => {
  const known = new Set(judgePlan(hallful, before).breaks.map((one) => JSON.stringify(one)));
  return judgePlan(hallful, after).breaks.filter((one) => !known.has(JSON.stringify(one)));
};

const swapsWith = (hallful: Hallful, before: Seating, guest: TableGuest, there: Tally): readonly string[] => {
  const here = talliesOf(hallful, before).get(before.get(guest.guest) ?? 0);
  // Somebody without a table has no place to give for another.
  if (here === undefined) return [];
  return hallful.guests
    .filter((other) => before.get(other.guest) === there.table.number && !other.locked)
    .filter((other) => fitInstead(guest, other, here, there))
    .map((other) => other.guest);
};

/** Whether both fit where the other sits, once both got up. Leaves the tallies as they were. */
const fitInstead = (guest: TableGuest, other: TableGuest, here: Tally | undefined, there: Tally): boolean => {
  if (here !== undefined) count(here, guest, -1);
  count(there, other, -1);
  const both = fits(there, guest) && (here === undefined || fits(here, other));
  if (here !== undefined) count(here, guest, 1);
  count(there, other, 1);
  return both;
};

export type Locking =
  | { readonly is: 'locked'; readonly locked: boolean }
  | { readonly is: 'unchanged' }
  | { readonly is: 'refused'; readonly because: 'not-a-guest' | 'no-table' };

/** A locked guest keeps the table they have, whatever is planned anew; so only somebody who has one is locked. */
export const lockGuest = (hallful: Hallful, before: Seating, key: string, locked: boolean): Locking => {
  const guest = hallful.guests.find((one) => one.guest === key);
  if (guest === undefined) return { is: 'refused', because: 'not-a-guest' };
  if (guest.locked === locked) return { is: 'unchanged' };
  if (!hallful.tables.some(({ number }) => number === before.get(key))) return { is: 'refused', because: 'no-table' };
  return { is: 'locked', locked };
};
