import type { Expected } from './door-list.ts';

/**
 * People, each party with everybody in it. The desk and every tablet count by this, so that one number has one meaning: `in` is those of `expected` who came
 * and the `walkIns` together.
 */
export type DoorCounts = {
  /** Had a place beforehand, whether they came or not. */
  readonly expected: number;
  readonly in: number;
  /** Expected and not in: still to come while the doors are open, not come once they are closed. */
  readonly missing: number;
  /** Came in without a place beforehand. */
  readonly walkIns: number;
};

/** Somebody at the door. `walkIn`: was let in without a place; that they sit on a chair since changes nothing of it. */
export type Counted = {
  readonly is: Expected;
  readonly party: number;
  readonly isIn: boolean;
  readonly walkIn: boolean;
};

/** Who was offered a place or waits for a yes has chairs: once in, they had a place. Before that they are not expected. */
const hadPlace = ({ is, isIn, walkIn }: Counted): boolean =>
  isIn ? !walkIn && (is === 'seated' || is === 'offered' || is === 'asked') : is === 'seated';

export const countPeople = (people: Iterable<Counted>): DoorCounts => {
  const counts = { expected: 0, in: 0, missing: 0, walkIns: 0 };
  for (const one of people) {
    const had = hadPlace(one);
    if (had) counts.expected += one.party;
    if (one.isIn) counts.in += one.party;
    if (had && !one.isIn) counts.missing += one.party;
    if (one.isIn && !had) counts.walkIns += one.party;
  }
  return counts;
};
