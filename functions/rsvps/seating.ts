import type { DirectoryActions } from '#directory/actions.ts';
import type { EventsActions, EventWithSeats } from '#events/actions.ts';
import { type Actor, actorId, type Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import { compareNames } from '#kernel/names.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Written } from '#platform/dynamo/port.ts';
import type { Impossible } from './core/fit-tables.ts';
import { lockGuest, type Moved, moveGuest, swapGuests } from './core/move-guest.ts';
import { planningSteps, planTables } from './core/plan-tables.ts';
import { type Change, type NoTable, replanTables } from './core/replan-tables.ts';
import { hasSeats, keptRequests, type Rsvp, withAct } from './core/rsvp.ts';
import {
  type Complaint,
  chanceFrom,
  type DiningTable,
  type Hall,
  type Hallful,
  type Judgement,
  judgePlan,
  type Seating,
  type TableGuest,
  type TablePlan,
} from './core/table-plan.ts';
import type { TablesStore } from './store/tables.ts';
import type { RsvpsStore } from './store.ts';

export type SeatingActions = ReturnType<typeof seatingActions>;

type Needs = {
  readonly store: Pick<RsvpsStore, 'guests' | 'commit'> & TablesStore;
  readonly events: Pick<EventsActions, 'managed' | 'erasing'>;
  readonly directory: Pick<DirectoryActions, 'municipality'>;
  /** The codes of the municipalities that have joined by then. */
  readonly memberCodes: (now: Instant) => Promise<ReadonlySet<string>>;
  readonly patience: Patience;
};

/** Everything about the tables of one event, as it is now. */
export type Tables = {
  readonly slug: string;
  readonly hall: Hall | undefined;
  readonly plan: TablePlan | undefined;
  /** Who has a place at the event, by name. */
  readonly guests: readonly TableGuest[];
  readonly rsvps: ReadonlyMap<string, Rsvp>;
  readonly seating: Seating;
  /** As it was planned, with those who left since. */
  readonly before: Seating;
  readonly judgement: Judgement;
  /** How many of the plan no longer have a place at the event. */
  readonly left: number;
};

type NotFound = { readonly is: 'not-found' };
type Refused<Because extends string> = { readonly is: 'refused'; readonly because: Because };

/** What a form about the whole plan carries: its own key, and the revision of the plan that was on screen (0 where there was none). */
export type Asked = { readonly request: string; readonly revision: number };

export type PlanOutcome =
  | NotFound
  | { readonly is: 'planned'; readonly judgement: Judgement }
  | { readonly is: 'repeated' }
  | { readonly is: 'impossible'; readonly because: Impossible }
  | Refused<'no-hall' | 'nobody' | 'changed-since' | 'none-found'>;

export type ReplanOutcome =
  | NotFound
  | {
      readonly is: 'replanned' | 'unchanged';
      readonly changes: readonly Change[];
      readonly noTable: readonly NoTable[];
    }
  | { readonly is: 'repeated' }
  | Refused<'no-hall' | 'changed-since'>;

export type MoveOutcome =
  | NotFound
  | { readonly is: 'moved'; readonly worse: readonly Complaint[]; readonly better: readonly Complaint[] }
  | Exclude<Moved, { readonly is: 'moved' }>;

/**
 * The table plan of an event: the hall, who sits where, and what changes in it late. An organiser acts on events of the own organisation; `replanLate` and
 * `tableOf` are for the door, which has settled itself who may. Each act reads all, decides, and writes the plan with its revision and the hall it
 * was made for; the plan itself keeps the latest acts. Size of a municipality is not looked at: the register does not know it.
 */
export const seatingActions = ({ store, events, directory, memberCodes, patience }: Needs) => {
  const read = async (slug: string, now: Instant): Promise<Tables> => {
    const [hall, plan, all, members] = await Promise.all([
      store.hall(slug),
      store.tablePlan(slug),
      store.guests(slug),
      memberCodes(now),
    ]);
    const here = all.filter((rsvp) => rsvp.state === 'seated' && hasSeats(rsvp));
    const rsvps = new Map(here.map((rsvp) => [rsvp.guest, rsvp]));
    const tables = hall?.tables ?? [];
    const places = (plan?.places ?? []).filter(({ guest }) => rsvps.has(guest));
    const seating = new Map(
      places
        .filter(({ table }) => tables.some(({ number }) => number === table))
        .map(({ guest, table }) => [guest, table]),
    );
    const before = new Map((plan?.places ?? []).map(({ guest, table }) => [guest, table]));
    const locked = new Set(
      places.filter((place) => place.locked && seating.has(place.guest)).map(({ guest }) => guest),
    );
    const wheelchair = new Set(plan?.wheelchair ?? []);
    const guests = [...rsvps.values()]
      .sort((a, b) => compareNames(a.name, b.name) || (a.guest < b.guest ? -1 : 1))
      .map((rsvp) => ({
        ...asGuest(rsvp, directory, members),
        wheelchair: wheelchair.has(rsvp.guest),
        locked: locked.has(rsvp.guest),
      }));
    const left = (plan?.places.length ?? 0) - places.length;
    return {
      slug,
      hall,
      plan,
      guests,
      rsvps,
      seating,
      before,
      judgement: judgePlan({ tables, guests }, seating),
      left,
    };
  };

  /** The organiser's own event, with its tables. */
  const managed = async (
    organiser: Organiser,
    slug: string,
    now: Instant,
  ): Promise<(Tables & EventWithSeats) | undefined> => {
    const found = await events.managed(organiser, slug);
    return found === undefined ? undefined : { ...found, ...(await read(slug, now)) };
  };

  const hallfulOf = ({ hall, guests }: Tables): Hallful => ({ tables: hall?.tables ?? [], guests });

  type Edit = {
    readonly act: string;
    readonly seating?: Seating;
    /** By guest; whoever is not named keeps what they have. */
    readonly locks?: ReadonlyMap<string, boolean>;
    readonly wheelchair?: readonly string[];
    readonly moved?: readonly Change[];
    readonly request?: string;
    readonly plannedAt?: Instant;
  };

  /** Writes what changed over the plan that was read. Who no longer has a place at the event leaves it with the next plan or late change. */
  const write = async (was: Tables, change: Edit, actor: Actor, now: Instant): Promise<Written['is']> => {
    const { slug, hall, plan, guests } = was;
    const seating = change.seating ?? was.seating;
    const wheelchair = (change.wheelchair ?? plan?.wheelchair ?? []).filter((guest) => was.rsvps.has(guest));
    // Until the plan is made anew or brought up to date it knows at which tables somebody is missing.
    const planned = change.plannedAt !== undefined || change.moved !== undefined;
    const gone = planned ? [] : (plan?.places ?? []).filter(({ guest }) => !was.rsvps.has(guest));
    const places = guests.flatMap(({ guest, locked }) => {
      const table = seating.get(guest);
      return table === undefined ? [] : [{ guest, table, locked: change.locks?.get(guest) ?? locked }];
    });
    const next: TablePlan = {
      places: [...places, ...gone],
      ...(wheelchair.length > 0 && { wheelchair }),
      ...(change.moved !== undefined && { moved: [...change.moved] }),
      revision: (plan?.revision ?? 0) + 1,
      requests: withRequest(plan?.requests ?? [], change.request),
      acts: [...withAct({ acts: plan?.acts ?? [] }, { at: now, by: actorId(actor), act: change.act, fields: [] })],
      ...((change.plannedAt ?? plan?.plannedAt) !== undefined && { plannedAt: change.plannedAt ?? plan?.plannedAt }),
    };
    const writes = [store.putTablePlan(slug, next, plan), ...(hall === undefined ? [] : [store.sameHall(slug, hall)])];
    return (await store.commit(writes)).is;
  };

  /** Reads and decides until nobody came between. */
  const decide = <Outcome>(
    organiser: Organiser,
    slug: string,
    now: Instant,
    attempt: (found: Tables & EventWithSeats) => Promise<Outcome | 'conflict'>,
  ): Promise<Outcome | NotFound | 'busy'> =>
    decideAgain(patience, async () => {
      const found = await managed(organiser, slug, now);
      return found === undefined ? { is: 'not-found' as const } : attempt(found);
    });

  const saveHall = (
    organiser: Organiser,
    slug: string,
    act: string,
    request: string,
    now: Instant,
    change: (hall: Hall | undefined) => readonly DiningTable[] | undefined,
  ) =>
    decide(organiser, slug, now, async ({ hall }) => {
      if (hall?.requests.includes(request)) return { is: 'repeated' as const };
      const tables = change(hall);
      if (tables === undefined) return { is: 'refused' as const, because: 'not-a-table' as const };
      const next: Hall = {
        tables: [...tables],
        revision: (hall?.revision ?? 0) + 1,
        requests: withRequest(hall?.requests ?? [], request),
        acts: [...withAct({ acts: hall?.acts ?? [] }, { at: now, by: actorId(organiser), act, fields: [] })],
      };
      const written = await store.commit([store.putHall(slug, next, hall)]);
      return written.is === 'written' ? { is: 'saved' as const } : 'conflict';
    });

  const moving = (
    organiser: Organiser,
    slug: string,
    now: Instant,
    act: string,
    attempt: (hallful: Hallful, seating: Seating) => Moved,
  ): Promise<MoveOutcome | 'busy'> =>
    decide<MoveOutcome>(organiser, slug, now, async (found) => {
      const moved = attempt(hallfulOf(found), found.seating);
      if (moved.is !== 'moved') return moved;
      const { seating, worse, better } = moved;
      const written = await write(found, { act, seating }, organiser, now);
      return written === 'written' ? { is: 'moved', worse, better } : 'conflict';
    });

  const replanFrom = async (
    found: Tables,
    actor: Actor,
    now: Instant,
    request?: string,
  ): Promise<ReplanOutcome | 'conflict'> => {
    if (found.hall === undefined) return { is: 'refused', because: 'no-hall' };
    const { is, seating, changes, noTable } = replanTables(hallfulOf(found), found.before);
    if (is === 'unchanged' && found.left === 0) return { is, changes, noTable };
    const written = await write(
      found,
      { act: 'replan-tables', seating, moved: changes, ...(request && { request }) },
      actor,
      now,
    );
    return written === 'written' ? { is: 'replanned', changes, noTable } : 'conflict';
  };

  return {
    /** What the organiser sees; undefined for an event of somebody else. */
    tables: managed,

    /** All tables anew, numbered from 1. Who sat at a table that is gone has none. */
    setHall: (organiser: Organiser, slug: string, tables: readonly DiningTable[], request: string, now: Instant) =>
      saveHall(organiser, slug, 'set-hall', request, now, () => tables),

    /** One table gets other seats; who sits there stays, and the plan says when they no longer fit. */
    changeTable: (organiser: Organiser, slug: string, table: DiningTable, request: string, now: Instant) =>
      saveHall(organiser, slug, 'change-table', request, now, (hall) =>
        hall?.tables.some(({ number }) => number === table.number)
          ? hall.tables.map((one) => (one.number === table.number ? table : one))
          : undefined,
      ),

    /** Divides everybody anew, but for who is locked. The same form twice plans once; a plan that changed since it was on screen is left as it is. */
    plan: (
      organiser: Organiser,
      slug: string,
      { request, revision }: Asked,
      now: Instant,
    ): Promise<PlanOutcome | 'busy'> =>
      decide<PlanOutcome>(organiser, slug, now, async (found) => {
        const { hall, plan, guests, seating: before } = found;
        if (plan?.requests.includes(request)) return { is: 'repeated' };
        if (hall === undefined) return { is: 'refused', because: 'no-hall' };
        if ((plan?.revision ?? 0) !== revision) return { is: 'refused', because: 'changed-since' };
        if (guests.length === 0) return { is: 'refused', because: 'nobody' };
        // Another press is another plan; the same plan can be made again from what is stored.
        const chance = chanceFrom(revision + 1);
        const planned = planTables(hallfulOf(found), { before, chance, steps: planningSteps });
        if (planned.is === 'not-found') return { is: 'refused', because: 'none-found' };
        if (planned.is === 'impossible') return planned;
        const { seating, judgement } = planned;
        const written = await write(found, { act: 'plan-tables', seating, request, plannedAt: now }, organiser, now);
        return written === 'written' ? { is: 'planned', judgement } : 'conflict';
      }),

    /** After late changes, at most two guests change table. */
    replan: (
      organiser: Organiser,
      slug: string,
      { request, revision }: Asked,
      now: Instant,
    ): Promise<ReplanOutcome | 'busy'> =>
      decide<ReplanOutcome>(organiser, slug, now, async (found) => {
        if (found.plan?.requests.includes(request)) return { is: 'repeated' };
        if ((found.plan?.revision ?? 0) !== revision) return { is: 'refused', because: 'changed-since' };
        return replanFrom(found, organiser, now, request);
      }),

    /** The same for the door, after somebody came or did not: safe to ask at any time, as often as one likes. Where guests were never divided it seats nobody: that is the organiser's. */
    replanLate: (slug: string, actor: Actor, now: Instant): Promise<ReplanOutcome | 'busy'> =>
      decideAgain(patience, async () => {
        // Most events have no tables, and then nobody's record is read for this.
        const { plannedAt, places = [] } = (await store.tablePlan(slug)) ?? {};
        return plannedAt === undefined && places.length === 0
          ? { is: 'unchanged' as const, changes: [], noTable: [] }
          : replanFrom(await read(slug, now), actor, now);
      }),

    /** The number of each guest's table, for the door. */
    tableOf: async (slug: string, now: Instant): Promise<Seating> => (await read(slug, now)).seating,

    move: (organiser: Organiser, slug: string, asked: Parameters<typeof moveGuest>[2], now: Instant) =>
      moving(organiser, slug, now, 'move-guest', (hallful, seating) => moveGuest(hallful, seating, asked)),

    swap: (organiser: Organiser, slug: string, asked: Parameters<typeof swapGuests>[2], now: Instant) =>
      moving(organiser, slug, now, 'swap-guests', (hallful, seating) => swapGuests(hallful, seating, asked)),

    lock: (organiser: Organiser, slug: string, guest: string, locked: boolean, now: Instant) =>
      decide(organiser, slug, now, async (found) => {
        const outcome = lockGuest(hallfulOf(found), found.seating, guest, locked);
        if (outcome.is !== 'locked') return outcome;
        const act = locked ? 'lock-guest' : 'unlock-guest';
        const written = await write(found, { act, locks: new Map([[guest, locked]]) }, organiser, now);
        return written === 'written' ? outcome : 'conflict';
      }),

    /** Whether somebody needs a wheelchair place. Refused from the morning after: by then it is erased. */
    markWheelchair: (organiser: Organiser, slug: string, guest: string, needed: boolean, now: Instant) =>
      decide(organiser, slug, now, async (found) => {
        const marked = found.guests.filter(({ wheelchair }) => wheelchair).map((one) => one.guest);
        if (!found.rsvps.has(guest)) return { is: 'refused' as const, because: 'not-a-guest' as const };
        if (events.erasing(found.event).sensitive <= now) return { is: 'refused' as const, because: 'over' as const };
        if (marked.includes(guest) === needed) return { is: 'unchanged' as const };
        const wheelchair = needed ? [...marked, guest] : marked.filter((one) => one !== guest);
        const written = await write(found, { act: 'mark-wheelchair', wheelchair }, organiser, now);
        return written === 'written' ? { is: 'marked' as const } : 'conflict';
      }),
  };
};

const withRequest = (requests: readonly string[], request: string | undefined): string[] =>
  request === undefined ? [...requests] : [...requests.filter((one) => one !== request), request].slice(-keptRequests);

const asGuest = (
  { guest, name, party, pool, municipality }: Rsvp,
  directory: Pick<DirectoryActions, 'municipality'>,
  members: ReadonlySet<string>,
): Omit<TableGuest, 'wheelchair' | 'locked'> => {
  const known = municipality === undefined ? undefined : directory.municipality(municipality);
  return {
    guest,
    name,
    party,
    group: groupOf(pool, municipality),
    ...(municipality !== undefined && { municipality, member: members.has(municipality) }),
    ...(known !== undefined && { province: known.province }),
  };
};

const groupOf = (pool: Rsvp['pool'], municipality: string | undefined): TableGuest['group'] => {
  if (pool === 'partners' || pool === 'advisers') return pool;
  return (pool === undefined || pool === 'door') && municipality !== undefined ? 'municipal' : 'others';
};
