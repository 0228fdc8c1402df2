import {
  type Aims,
  aimsOf,
  breaksAt,
  costOf,
  count,
  fits,
  type Hallful,
  type Judgement,
  judgePlan,
  peopleIn,
  type Seating,
  seatsIn,
  type TableGuest,
  type Tally,
  talliesOf,
} from './table-plan.ts';

/** Somebody who gets another table, or (without `from`) a first one. */
export type Change = { readonly guest: string; readonly from?: number | undefined; readonly to: number };

/** Why a newcomer gets no table. `more-than-two`: there may be one, but not without more changes than a late plan bears. */
export type NoTable = {
  readonly guest: string;
  readonly because: 'no-seat' | 'no-wheelchair-place' | 'municipality-at-every-table' | 'more-than-two';
};

export type Replanned = {
  readonly is: 'replanned' | 'unchanged';
  readonly seating: Seating;
  readonly changes: readonly Change[];
  /** Guests of the old plan who are no longer there. */
  readonly left: readonly string[];
  readonly noTable: readonly NoTable[];
  readonly judgement: Judgement;
};

/** So many guests change table at most: whoever sits down for the first time is one of them, when there is one newcomer. */
const mostChanges = 2;
/** Ways looked at for one change: all there are up to 250 guests or so; at the door a larger hall makes do with what was met by then. */
const mostWays = 100_000;
/** Points that it has to bring to have somebody who sits somewhere get up: two may, for a table without a single member. */
const oneGetsUp = 2;
/** No wish weighs up to a broken rule. */
const oneBreak = 1_000;

/**
 * A plan after late changes: who is no longer among the guests leaves it, who has no table of this hall is seated, and as little as possible moves. Of those
 * who sit already at most two change table (one, where there is one newcomer), at most one to make room for each newcomer, nobody who is locked, and nobody
 * for less than `oneGetsUp` points. Somebody gets up only for a newcomer, for a table that somebody left, or for a broken rule: an old wish is no reason.
 * Nothing gets a hard rule broken; rules that were broken (a table lost seats, somebody needs a wheelchair place) are mended as far as two changes go.
 * `before` is the old plan, with those who left. A newcomer for whom no such change helps is said in `noTable`.
 */
export const replanTables = (hallful: Hallful, before: Seating): Replanned => {
  const { tables, guests } = hallful;
  const present = new Set(guests.map(({ guest }) => guest));
  const left = [...before.keys()].filter((guest) => !present.has(guest));
  const sitting = sittingAt(hallful, before);
  const coming = guests
    .filter(({ guest }) => !sitting.at.has(guest))
    .sort((a, b) => Number(b.wheelchair) - Number(a.wheelchair) || b.party - a.party || (a.guest < b.guest ? -1 : 1));
  let allowed = coming.length === 1 ? mostChanges - 1 : mostChanges;
  const noTable: NoTable[] = [];
  for (const newcomer of coming) {
    const best = bestOf(sitting, waysToSeat(sitting, newcomer, allowed > 0));
    if (best === undefined) noTable.push({ guest: newcomer.guest, because: whyNoTable(sitting, newcomer) });
    else {
      make(sitting, best);
      allowed -= best.length - 1;
    }
  }
  const leftTables = new Set(left.map((guest) => before.get(guest) ?? 0));
  while (allowed > 0) {
    const best = bestOf(sitting, waysToBetter(sitting, leftTables, allowed));
    if (best === undefined) break;
    make(sitting, best);
    allowed -= best.length;
  }
  const changes = guests.flatMap(({ guest }): readonly Change[] => {
    const to = sitting.at.get(guest);
    const from = tables.some(({ number }) => number === before.get(guest)) ? before.get(guest) : undefined;
    return to === undefined || to === from ? [] : [{ guest, ...(from !== undefined && { from }), to }];
  });
  return {
    is: changes.length + left.length === 0 ? 'unchanged' : 'replanned',
    seating: sitting.at,
    changes,
    left,
    noTable,
    judgement: judgePlan(hallful, sitting.at),
  };
};

/** One guest and the table they go to. A way is one to three of them, made together or not at all. */
type Step = { readonly guest: TableGuest; readonly to: number };
type Way = readonly Step[];

type Sitting = {
  readonly guests: readonly TableGuest[];
  readonly aims: Aims;
  readonly tallies: ReadonlyMap<number, Tally>;
  readonly at: Map<string, number>;
};

const sittingAt = (hallful: Hallful, before: Seating): Sitting => {
  const tallies = talliesOf(hallful, before);
  const at = new Map<string, number>();
  for (const { guest } of hallful.guests) {
    const table = before.get(guest);
    if (table !== undefined && tallies.has(table)) at.set(guest, table);
  }
  return { guests: hallful.guests, aims: aimsOf(hallful), tallies, at };
};

const mayMove = ({ at }: Sitting, { guest, locked }: TableGuest): boolean => at.has(guest) && !locked;

const make = (sitting: Sitting, way: Way): void => {
  for (const { guest, to } of way) put(sitting, guest, to);
};

const put = ({ tallies, at }: Sitting, guest: TableGuest, to: number | undefined): void => {
  const from = tallies.get(at.get(guest.guest) ?? 0);
  if (from !== undefined) count(from, guest, -1);
  const next = to === undefined ? undefined : tallies.get(to);
  if (next === undefined) at.delete(guest.guest);
  else {
    count(next, guest, 1);
    at.set(guest.guest, next.table.number);
  }
};

/** The way that costs least, of those that break no rule; the first of several. Undefined when none is worth it. */
const bestOf = (sitting: Sitting, ways: Iterable<Way>): Way | undefined => {
  let best: { readonly way: Way; readonly cost: number } | undefined;
  let looked = 0;
  for (const way of ways) {
    looked += 1;
    if (looked > mostWays) break;
    const cost = costOfWay(sitting, way);
    if (cost !== undefined && cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { way, cost };
  }
  return best?.way;
};

/** Points that a way costs at the tables it touches, with those for getting up; undefined where it breaks a rule, or brings nothing to those who sit. */
const costOfWay = (sitting: Sitting, way: Way): number | undefined => {
  const { tallies, at, aims } = sitting;
  const touched = new Set(way.flatMap(({ guest, to }) => [at.get(guest.guest) ?? to, to]));
  const measure = (): { readonly breaks: number; readonly cost: number } => {
    let [breaks, cost] = [0, 0];
    for (const number of touched) {
      const tally = tallies.get(number);
      if (tally === undefined) continue;
      breaks += breaksAt(tally);
      cost += costOf(tally, aims);
    }
    return { breaks, cost };
  };
  const was = way.map(({ guest }) => at.get(guest.guest));
  const gettingUp = was.filter((table) => table !== undefined).length;
  const old = measure();
  let newcomerFits = true;
  for (const { guest, to } of way) {
    const table = tallies.get(to);
    // A broken rule that a move mends is no room for a newcomer to break another.
    if (!at.has(guest.guest) && table !== undefined) newcomerFits &&= fits(table, guest);
    put(sitting, guest, to);
  }
  const now = measure();
  for (const [step, { guest }] of way.entries()) put(sitting, guest, was[step]);
  const gained = (now.breaks - old.breaks) * oneBreak + now.cost - old.cost + gettingUp * oneGetsUp;
  if (now.breaks > old.breaks || !newcomerFits) return undefined;
  const nobodyNew = gettingUp === way.length;
  return nobodyNew && gained >= 0 ? undefined : gained;
};

/** A newcomer sits down where there is room, or where somebody gets up for them and goes to another table. */
function* waysToSeat(sitting: Sitting, newcomer: TableGuest, oneMayMove: boolean): Generator<Way> {
  const { tallies, at, guests } = sitting;
  for (const [to, table] of tallies) {
    if (fits(table, newcomer)) yield [{ guest: newcomer, to }];
  }
  if (!oneMayMove) return;
  for (const guest of guests) {
    const here = at.get(guest.guest) ?? 0;
    const table = tallies.get(here);
    if (table === undefined || !mayMove(sitting, guest)) continue;
    count(table, guest, -1);
    const room = fits(table, newcomer);
    count(table, guest, 1);
    if (!room) continue;
    for (const [to, other] of tallies) {
      if (to !== here && fits(other, guest))
        yield [
          { guest, to },
          { guest: newcomer, to: here },
        ];
    }
  }
}

/**
 * One guest to or from a table that wants something (somebody left it and a wish is broken there, or a rule is), or two who change places with one of them at
 * such a table. Where a rule is broken also two moves in a row: somebody leaves that table for one where somebody else makes room by going to a third.
 */
function* waysToBetter(sitting: Sitting, leftTables: ReadonlySet<number>, most: number): Generator<Way> {
  const { tallies, at, aims, guests } = sitting;
  const numbers = [...tallies.keys()];
  const broken = new Set(numbers.filter((number) => breaksAt(tallies.get(number) as Tally) > 0));
  const wanting = new Set(
    numbers.filter(
      (number) => broken.has(number) || (leftTables.has(number) && costOf(tallies.get(number) as Tally, aims) > 0),
    ),
  );
  const movable = guests.filter((guest) => mayMove(sitting, guest));
  for (const guest of movable) {
    const here = at.get(guest.guest) ?? 0;
    for (const to of numbers) {
      if (to !== here && (wanting.has(here) || wanting.has(to))) yield [{ guest, to }];
    }
  }
  if (most < 2) return;
  for (const guest of movable) {
    const here = at.get(guest.guest) ?? 0;
    if (!wanting.has(here)) continue;
    for (const other of movable) {
      const there = at.get(other.guest) ?? 0;
      if (there === here) continue;
      yield [
        { guest, to: there },
        { guest: other, to: here },
      ];
      if (!broken.has(here)) continue;
      for (const third of numbers) {
        if (third !== here && third !== there)
          yield [
            { guest, to: there },
            { guest: other, to: third },
          ];
      }
    }
  }
}

const whyNoTable = ({ tallies, at, guests }: Sitting, newcomer: TableGuest): NoTable['because'] => {
  const tables = [...tallies.values()];
  const seated = guests.filter(({ guest }) => at.has(guest));
  if (peopleIn(seated) + newcomer.party > seatsIn(tables.map(({ table }) => table))) return 'no-seat';
  if (newcomer.wheelchair && tables.every((one) => one.wheelchairs >= one.table.wheelchairPlaces)) {
    return 'no-wheelchair-place';
  }
  const { municipality } = newcomer;
  if (municipality !== undefined && tables.every((one) => (one.municipalities.get(municipality) ?? 0) > 0)) {
    return 'municipality-at-every-table';
  }
  return 'more-than-two';
};
