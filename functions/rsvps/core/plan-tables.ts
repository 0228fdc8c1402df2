import { type Fit, fitTables } from './fit-tables.ts';
import {
  aimsOf,
  type Chance,
  costOf,
  count,
  fits,
  type Hallful,
  type Judgement,
  judgePlan,
  type Seating,
  type TableGuest,
  type Tally,
  talliesOf,
} from './table-plan.ts';

export type Planned =
  | { readonly is: 'planned'; readonly seating: Seating; readonly judgement: Judgement; readonly steps: number }
  | Exclude<Fit, { readonly is: 'fits' }>;

/** Steps that a plan for a hall takes at most: 79 guests at ten tables are done within 0.1 s. */
export const planningSteps = 40_000;

/**
 * Divides all guests over the tables. Hard rules hold in whatever it gives; a locked guest stays at the table of `before`. It begins with a plan that
 * keeps the hard rules (`fitTables`) and betters it: a guest moves to another table or two change places, now and then for the worse (less and less often),
 * and the best plan met is given. `steps` is how many such changes are tried, `chance` which: the same guests, tables, steps and chance give the same plan.
 */
export const planTables = (
  hallful: Hallful,
  { before, chance, steps }: { readonly before: Seating; readonly chance: Chance; readonly steps: number },
): Planned => {
  const start = fitTables(hallful, before);
  if (start.is !== 'fits') return start;
  const { seating, taken } = betterSeating(hallful, start.seating, { before, chance, steps });
  return { is: 'planned', seating, judgement: judgePlan(hallful, seating), steps: taken };
};

/** Points that a change for the worse may cost and still be taken about one time in three: at the first step and at the last. */
const warmest = 3;
const coolest = 0.25;

const betterSeating = (
  hallful: Hallful,
  start: Seating,
  { before, chance, steps }: { readonly before: Seating; readonly chance: Chance; readonly steps: number },
): { readonly seating: Seating; readonly taken: number } => {
  const { guests } = hallful;
  const aims = aimsOf(hallful);
  const { least } = judgePlan(hallful, start);
  const tallies = [...talliesOf(hallful, start).values()];
  const placeOf = new Map(tallies.map(({ table }, at) => [table.number, at]));
  const costs = tallies.map((at) => costOf(at, aims));
  const movable = guests.filter(({ guest, locked }) => !(locked && before.get(guest) === start.get(guest)));
  const at = movable.map(({ guest }) => placeOf.get(start.get(guest) ?? 0) ?? 0);
  let cost = costs.reduce((sum, one) => sum + one, 0);
  let best = { cost, at: [...at] };
  let taken = 0;
  if (movable.length === 0 || tallies.length < 2) return { seating: start, taken };

  const pick = (below: number): number => Math.floor(chance() * below);
  // Half of the time somebody from a table where something is left to wish.
  const pickGuest = (): number => {
    let picked = pick(movable.length);
    if (chance() < 0.5) {
      for (let again = 0; again < 4 && (costs[at[picked] ?? 0] ?? 0) === 0; again += 1) picked = pick(movable.length);
    }
    return picked;
  };

  const cooling = (coolest / warmest) ** (1 / Math.max(1, steps));
  for (let warmth = warmest; taken < steps && best.cost > least; warmth *= cooling) {
    taken += 1;
    const one = pickGuest();
    const from = at[one] ?? 0;
    const other = chance() < 0.25 ? undefined : pick(movable.length);
    const to = other === undefined ? pick(tallies.length) : (at[other] ?? 0);
    if (to === from) continue;
    const change = {
      guest: movable[one],
      from: tallies[from],
      to: tallies[to],
      back: other === undefined ? undefined : movable[other],
    };
    if (!tryChange(change)) continue;
    const [costFrom, costTo] = [costOf(change.from as Tally, aims), costOf(change.to as Tally, aims)];
    const worse = costFrom + costTo - (costs[from] ?? 0) - (costs[to] ?? 0);
    if (worse > 0 && chance() >= Math.exp(-worse / warmth)) {
      undoChange(change);
      continue;
    }
    costs[from] = costFrom;
    costs[to] = costTo;
    at[one] = to;
    if (other !== undefined) at[other] = from;
    cost += worse;
    if (cost < best.cost) best = { cost, at: [...at] };
  }

  const seating = new Map(start);
  for (const [one, { guest }] of movable.entries()) seating.set(guest, tallies[best.at[one] ?? 0]?.table.number ?? 0);
  return { seating, taken };
};

type Change = {
  readonly guest: TableGuest | undefined;
  readonly from: Tally | undefined;
  readonly to: Tally | undefined;
  /** Who comes the other way. */
  readonly back: TableGuest | undefined;
};

/** Makes a change where it breaks no hard rule; else leaves everything as it was. */
const tryChange = ({ guest, from, to, back }: Change): boolean => {
  if (guest === undefined || from === undefined || to === undefined) return false;
  if (back === undefined) {
    if (!fits(to, guest)) return false;
    count(from, guest, -1);
    count(to, guest, 1);
    return true;
  }
  count(from, guest, -1);
  count(to, back, -1);
  if (fits(to, guest) && fits(from, back)) {
    count(to, guest, 1);
    count(from, back, 1);
    return true;
  }
  count(from, guest, 1);
  count(to, back, 1);
  return false;
};

const undoChange = ({ guest, from, to, back }: Change): void => {
  if (guest === undefined || from === undefined || to === undefined) return;
  count(to, guest, -1);
  count(from, guest, 1);
  if (back === undefined) return;
  count(from, back, -1);
  count(to, back, 1);
};
