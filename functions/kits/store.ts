import { addMilliseconds, type Instant, type LocalDate } from '#kernel/instants.ts';
import {
  type Database,
  dueIndex,
  everyItem,
  type Index,
  type Item,
  ifAbsent,
  type Key,
  type Write,
  type Written,
} from '#platform/dynamo/port.ts';
import { type Owed, owe } from '#platform/outbox/owed.ts';
import { ask, solve, type Todo } from '#platform/todo/todo.ts';
import { Application, isDelivered, isUndecided, wantsOne } from './core/application.ts';
import type { Planner } from './core/availability.ts';
import { StationDesk } from './core/desk.ts';
import { Kit, type LendingKit, Stock, Unit } from './core/kit.ts';
import { keepsSlots, Order, type Trip } from './core/order.ts';
import { unitDaysOf } from './core/plan-trips.ts';
import { type Slot, slotId } from './core/slot.ts';

const shownIndex: Index = { name: 'shown', of: 'shown', item: 'title' };
const ordererIndex: Index = { name: 'orderer', of: 'orderer', item: 'since' };
const keeperIndex: Index = { name: 'keeper', of: 'keeper', item: 'since' };
const lenderIndex: Index = { name: 'lender', of: 'lender', item: 'since' };

const bucket = 'kits';
/** Days of the planner are kept this long after they are past: "use per municipality" counts orders, not days. */
const planKeptDays = 400;

const kitPartition = (slug: string): string => `kit#${slug}`;
const kitKey = (slug: string): Key => ({ of: kitPartition(slug), item: 'facts' });
const stockKey = (slug: string): Key => ({ of: kitPartition(slug), item: 'stock' });
const unitKey = ({ kit, unit }: Pick<Unit, 'kit' | 'unit'>): Key => ({ of: kitPartition(kit), item: `unit#${unit}` });
const deskPartition = (desk: string): string => `desk#${desk}`;
const deskKey = (desk: string): Key => ({ of: deskPartition(desk), item: 'facts' });
const stationKey = (station: string): Key => ({ of: `station#${station}`, item: 'desk' });
const orderKey = (order: string): Key => ({ of: `order#${order}`, item: 'order' });
const slotKey = (desk: string, slot: Slot): Key => ({
  of: deskPartition(desk),
  item: `day#${slot.date}#slot#${slotId(slot)}`,
});
const unitDayKey = (desk: string, kit: string, { unit, date }: { unit: string; date: LocalDate }): Key => ({
  of: deskPartition(desk),
  item: `day#${date}#unit#${kit}~${unit}`,
});

const applicationKey = (application: string): Key => ({ of: `application#${application}`, item: 'application' });
const tallyKey = (slug: string, host: string): Key => ({ of: `host#${slug}`, item: `host#${host}` });
const lateKey = (slug: string, { sentAt, application }: LateTurn): Key => ({
  of: `late#${slug}`,
  item: `late#${sentAt}#${application}`,
});
/** A turn on the late list of a package: it lies there by the moment it was first sent. */
export type LateTurn = { readonly application: string; readonly sentAt: Instant };

const secondOf = (at: Instant): number => Math.ceil(Date.parse(at) / 1000);
/** The stock can be had: opened, not closed. */
const isOpenAt = (now: Instant) => ({ opensAt: { below: addMilliseconds(now, 1) }, closesAt: { above: now } });

/** What an order keeps of its desk's days: its slots and its unit-days, by key. */
export type Kept = {
  readonly desk: string;
  readonly kit: string;
  readonly slots: readonly Slot[];
  readonly trips: readonly Trip[];
};

export type DueThing = {
  readonly what: 'order' | 'unit' | 'stock' | 'application' | 'unreadable';
  readonly key: Key;
  readonly dueAt: Instant;
};

/** A kit with all that lies beside it: one query, under 4 kB for a kit with a handful of units. */
export type KitWithUnits = { readonly kit: Kit; readonly units: readonly Unit[]; readonly stock?: Stock };

export type KitsStore = ReturnType<typeof kitsStore>;

/** The only file that knows the kits table. */
export const kitsStore = ({
  database,
  tables,
}: {
  database: Database;
  tables: { readonly kits: string; readonly outbox: string; readonly todo: string };
}) => {
  const table = tables.kits;
  const gone = (date: LocalDate): number => Math.ceil(Date.parse(date) / 1000) + planKeptDays * 86_400;
  const everyOf = async <T>(query: Parameters<typeof everyItem>[1], read: (item: Item) => T): Promise<readonly T[]> => {
    const all: T[] = [];
    for await (const item of everyItem(database, query)) all.push(read(item));
    return all;
  };

  const kitItem = (kit: Kit): Item => ({
    ...kitKey(kit.slug),
    ...kit,
    ...(kit.state === 'published' && { shown: 'kits' }),
    keeper: `kits#${kit.organisation}`,
    since: kit.slug,
  });
  const deskItem = (desk: StationDesk): Item => ({
    ...deskKey(desk.desk),
    ...desk,
    shown: 'desks',
    title: desk.name,
    keeper: `desks#${desk.programme}`,
    since: desk.desk,
  });
  /** Draft, held and lapsed are their orderer's alone. */
  const orderItem = (order: Order): Item => {
    const asked = order.requestedAt !== undefined;
    const ended = order.state === 'counted' || order.state === 'refused' || order.state === 'cancelled';
    const when = order.state === 'requested' ? 'waits' : ended ? 'past' : 'coming';
    return {
      ...orderKey(order.order),
      ...order,
      // To others it begins when it was sent.
      since: order.requestedAt ?? order.askedAt,
      ...(asked && {
        keeper: `${when}#${order.desk}`,
        // Its partner prepares what waits for an answer too.
        lender: `${ended ? 'past' : 'coming'}#${order.lentBy}`,
      }),
      ...(order.dueAt !== undefined && { dueBucket: bucket }),
    };
  };
  const applicationItem = (application: Application): Item => ({
    ...applicationKey(application.application),
    ...application,
    since: (isUndecided(application) ? application.waitsSince : application.sentAt) ?? application.begunAt,
    ...(isUndecided(application) && { keeper: `hosts#${application.programme}` }),
    ...(application.event !== undefined && { keeper: `action#${application.event}` }),
    ...(application.report !== undefined && { orderer: `reported#${application.programme}` }),
    ...(isDelivered(application) && { lender: `deliveries#${application.kit}` }),
    ...(wantsOne(application) && { lender: `wanting#${application.kit}` }),
    ...(application.dueAt !== undefined && { dueBucket: bucket }),
  });
  const readOrder = (item: Item): Order => Order.parse(item);
  const applicationsIn = (list: string, from: Instant | undefined): Promise<readonly Application[]> =>
    everyOf(
      { in: table, index: lenderIndex, of: list, limit: 200, ...(from !== undefined && { item: { from } }) },
      (item) => Application.parse(item),
    );

  const keptKeys = ({ desk, kit, slots, trips }: Kept): ReadonlyMap<string, Key> =>
    new Map(
      [...slots.map((slot) => slotKey(desk, slot)), ...unitDaysOf(trips).map((day) => unitDayKey(desk, kit, day))].map(
        (key) => [key.item, key],
      ),
    );

  /** A kit with its units and stock; `consistent` for whoever is about to write on it. */
  const kit = async (slug: string, options: { readonly consistent?: true } = {}): Promise<KitWithUnits | undefined> => {
    const items = await everyOf(
      { in: table, of: kitPartition(slug), item: { from: 'facts', to: 'unit#~' }, limit: 200, ...options },
      (item) => item,
    );
    const facts = items.find(({ item }) => item === 'facts');
    const stock = items.find(({ item }) => item === 'stock');
    return facts === undefined
      ? undefined
      : {
          kit: Kit.parse(facts),
          units: items.filter(({ item }) => item.startsWith('unit#')).map((item) => Unit.parse(item)),
          ...(stock && { stock: Stock.parse(stock) }),
        };
  };

  return {
    kit,
    /** Published kits by title; there are dozens at most. */
    shownKits: (): Promise<readonly Kit[]> =>
      everyOf({ in: table, index: shownIndex, of: 'kits', limit: 100 }, (item) => Kit.parse(item)),
    kitsOf: (organisation: string): Promise<readonly Kit[]> =>
      everyOf({ in: table, index: keeperIndex, of: `kits#${organisation}`, limit: 100 }, (item) => Kit.parse(item)),

    /** What those orders lend, by its slug; each is read once, and what is no kit (any more) is left out. */
    kitsLent: async (orders: readonly Order[]): Promise<ReadonlyMap<string, LendingKit>> => {
      const slugs = [...new Set(orders.map(({ kit }) => kit))];
      const found = await Promise.all(slugs.map(async (slug) => (await kit(slug))?.kit));
      return new Map(found.flatMap((one) => (one?.kind === 'lending' ? [[one.slug, one] as const] : [])));
    },

    putKit: (kit: Kit, was: number | undefined): Write => ({
      put: kitItem(kit),
      in: table,
      if: was === undefined ? ifAbsent : { revision: { is: was } },
    }),
    /** Changes nothing of an incomplete unit, and is refused once it changed: for whoever tells somebody of it in the same transaction. */
    stillSo: (unit: Unit): Write => ({
      update: unitKey(unit),
      in: table,
      set: { dueBucket: bucket },
      if: { revision: { is: unit.revision } },
    }),
    /** An incomplete one is due at once: everybody who has it next is to be warned, today and while it lasts. */
    putUnit: (unit: Unit, was: number | undefined): Write => ({
      put: {
        ...unitKey(unit),
        ...unit,
        ...(unit.state === 'incomplete' &&
          unit.repair !== undefined && { dueBucket: bucket, dueAt: unit.repair.since }),
      },
      in: table,
      if: was === undefined ? ifAbsent : { revision: { is: was } },
    }),
    /** A form made this kit before: its slug, by the form's request. */
    requested: async (request: string): Promise<string | undefined> => {
      const item = await database.get(table, { of: `request#${request}`, item: 'request' }, { consistent: true });
      return typeof item?.made === 'string' ? item.made : undefined;
    },
    putRequest: (request: string, made: string, now: Instant): Write => ({
      put: {
        of: `request#${request}`,
        item: 'request',
        made,
        gone: Math.ceil(Date.parse(now) / 1000) + 90 * 86_400,
      },
      in: table,
      if: ifAbsent,
    }),
    putPicture: (slug: string, picture: { hash: string; type: string; bytes: Uint8Array }): Write => ({
      put: {
        of: `picture#${slug}`,
        item: picture.hash,
        type: picture.type,
        base64: Buffer.from(picture.bytes).toString('base64'),
      },
      in: table,
    }),
    picture: async (slug: string, hash: string): Promise<{ type: string; bytes: Uint8Array } | undefined> => {
      const item = await database.get(table, { of: `picture#${slug}`, item: hash });
      return typeof item?.base64 === 'string'
        ? { type: String(item.type), bytes: Buffer.from(item.base64, 'base64') }
        : undefined;
    },
    forgetPicture: (slug: string, hash: string): Write => ({
      delete: { of: `picture#${slug}`, item: hash },
      in: table,
    }),

    /** A package's stock is made with it and grows or shrinks by so much; never below what was given. Both its dates go along. */
    putStock: (slug: string, stock: Stock): Write => ({
      put: { ...stockKey(slug), ...stock },
      in: table,
      if: ifAbsent,
    }),
    moveStock: (slug: string, by: number, dates: Pick<Stock, 'opensAt' | 'closesAt'>, now: Instant): Write => ({
      update: stockKey(slug),
      in: table,
      add: { stock: by, left: by },
      // More of it may go to the late list.
      set: { ...dates, ...(by > 0 && { dueBucket: bucket, dueAt: now }) },
      if: { left: { atLeast: Math.max(0, -by) } },
    }),

    desk: async (desk: string, options?: { readonly consistent: true }): Promise<StationDesk | undefined> => {
      const item = await database.get(table, deskKey(desk), options);
      return item === undefined ? undefined : StationDesk.parse(item);
    },
    desks: (): Promise<readonly StationDesk[]> =>
      everyOf({ in: table, index: shownIndex, of: 'desks', limit: 100 }, (item) => StationDesk.parse(item)),
    desksOf: (programme: string): Promise<readonly StationDesk[]> =>
      everyOf({ in: table, index: keeperIndex, of: `desks#${programme}`, limit: 100 }, (item) =>
        StationDesk.parse(item),
      ),
    putDesk: (desk: StationDesk, was: number | undefined): Write => ({
      put: deskItem(desk),
      in: table,
      if: was === undefined ? ifAbsent : { revision: { is: was } },
    }),
    /** A station has one desk: refused when it has another, with that one. */
    takeStation: (station: string, desk: string): Write => ({
      put: { ...stationKey(station), desk },
      in: table,
      if: [{ of: 'absent' }, { desk: { is: desk } }],
    }),
    leaveStation: (station: string, desk: string): Write => ({
      delete: stationKey(station),
      in: table,
      if: { desk: { is: desk } },
    }),

    /** What a desk's days hold, from the first up to and including the last: one query, whatever the station. */
    planner: async (
      desk: string,
      { from, until }: { readonly from: LocalDate; readonly until: LocalDate },
      options: { readonly consistent?: true } = {},
    ): Promise<Planner> => {
      const slots = new Map<string, { readonly order: string } | { readonly closed: string }>();
      const units = new Map<string, Map<LocalDate, string>>();
      const query = {
        in: table,
        of: deskPartition(desk),
        item: { from: `day#${from}`, to: `day#${until}~` },
        limit: 1_000,
        ...options,
      };
      for await (const { item, order, closed } of everyItem(database, query)) {
        const [, date = '', what = '', id = ''] = item.split('#');
        if (what === 'slot') slots.set(id, typeof closed === 'string' ? { closed } : { order: String(order) });
        else units.set(id, (units.get(id) ?? new Map()).set(date, String(order)));
      }
      return { slots, units };
    },

    order: async (order: string, options?: { readonly consistent: true }): Promise<Order | undefined> => {
      const item = await database.get(table, orderKey(order), options);
      return item === undefined ? undefined : readOrder(item);
    },
    ordersOf: (organisation: string): Promise<readonly Order[]> =>
      everyOf({ in: table, index: ordererIndex, of: organisation, newestFirst: true, limit: 100 }, readOrder),
    /** Of a desk: what waits for its answer, what it said yes to, what is over (at most `most` of those). */
    ordersAt: (desk: string, when: 'waits' | 'coming'): Promise<readonly Order[]> =>
      everyOf({ in: table, index: keeperIndex, of: `${when}#${desk}`, limit: 100 }, readOrder),
    /** All that a desk was asked from then on, whatever became of it. Read in the order in which orders move on, so that none slips past. */
    ordersSince: async (desk: string, from: Instant): Promise<readonly Order[]> => {
      const all: Order[] = [];
      for (const when of ['waits', 'coming', 'past'] as const) {
        const query = { in: table, index: keeperIndex, of: `${when}#${desk}`, item: { from }, limit: 200 };
        all.push(...(await everyOf(query, readOrder)));
      }
      return [...new Map(all.map((order) => [order.order, order])).values()];
    },
    lentBy: (lender: string, when: 'coming' | 'past'): Promise<readonly Order[]> =>
      everyOf({ in: table, index: lenderIndex, of: `${when}#${lender}`, newestFirst: true, limit: 200 }, readOrder),

    putOrder: (order: Order, was: Order | undefined): Write => ({
      put: orderItem(order),
      in: table,
      if: was === undefined ? ifAbsent : { revision: { is: was.revision } },
    }),
    forgetOrder: (order: Order): Write => ({
      delete: orderKey(order.order),
      in: table,
      if: { revision: { is: order.revision } },
      erases: 'kit-order',
    }),
    /**
     * What an order keeps of its desk's days, from what it kept before to what it keeps now: taken if nobody has it, given back if it is this
     * order's, left alone where nothing changes. So moving is one transaction over both days.
     */
    keep: (order: string, before: Kept | undefined, after: Kept | undefined): readonly Write[] => {
      const held: ReadonlyMap<string, Key> = before === undefined ? new Map() : keptKeys(before);
      const wanted: ReadonlyMap<string, Key> = after === undefined ? new Map() : keptKeys(after);
      const dateIn = (key: Key): LocalDate => key.item.slice(4, 14);
      return [
        ...[...wanted.values()]
          .filter((key) => !held.has(key.item))
          .map((key): Write => ({ put: { ...key, order, gone: gone(dateIn(key)) }, in: table, if: ifAbsent })),
        ...[...held.values()]
          .filter((key) => !wanted.has(key.item))
          .map((key): Write => ({ delete: key, in: table, if: { order: { is: order } } })),
      ];
    },
    closeSlot: (desk: string, slot: Slot, reason: string): Write => ({
      put: { ...slotKey(desk, slot), closed: reason, gone: gone(slot.date) },
      in: table,
      // Closing again changes the reason; what is promised stays promised.
      if: [{ of: 'absent' }, { closed: 'present' }],
    }),
    openSlot: (desk: string, slot: Slot): Write => ({
      delete: slotKey(desk, slot),
      in: table,
      if: [{ of: 'absent' }, { closed: 'present' }],
    }),

    /** What is due by now, the longest due first. */
    due: async (now: Instant, limit: number): Promise<readonly DueThing[]> => {
      const page = await database.query({ in: table, index: dueIndex, of: bucket, item: { to: now }, limit });
      return page.items.map(({ of, item, dueAt }) => {
        const word = item.split('#')[0];
        const known = ['order', 'unit', 'stock', 'application'] as const;
        return { what: known.find((one) => one === word) ?? 'unreadable', key: { of, item }, dueAt: String(dueAt) };
      });
    },
    orderAt: async ({ key }: DueThing): Promise<Order | undefined> => {
      const item = await database.get(table, key, { consistent: true });
      return item === undefined ? undefined : readOrder(item);
    },
    unitAt: async ({ key }: DueThing): Promise<Unit | undefined> => {
      const item = await database.get(table, key, { consistent: true });
      return item === undefined ? undefined : Unit.parse(item);
    },
    /** Due again later, unless somebody moved it meanwhile. */
    dueAgain: ({ key, dueAt }: DueThing, next: Instant): Write => ({
      update: key,
      in: table,
      set: { dueAt: next },
      if: { dueAt: { is: dueAt } },
    }),
    /** Nothing is left to do about it, unless it became due again meanwhile. */
    settled: ({ key, dueAt }: DueThing): Write => ({
      update: key,
      in: table,
      remove: ['dueBucket', 'dueAt'],
      if: { dueAt: { is: dueAt } },
    }),

    owe: (owed: Omit<Owed, 'by' | 'about'>, now: Instant): Write =>
      owe(tables.outbox, { ...owed, by: 'mail', about: 'kit' }, now),
    askPerson: (todo: Todo): Write => ask(tables.todo, todo),
    solved: (todo: Pick<Todo, 'kind' | 'subject' | 'organisation'>): Write => solve(tables.todo, todo),

    // hosts: what hosts hand in, and the late list of a package
    application: async (id: string, options?: { readonly consistent: true }): Promise<Application | undefined> => {
      const item = await database.get(table, applicationKey(id), options);
      return item === undefined ? undefined : Application.parse(item);
    },
    applicationAt: async ({ key }: DueThing): Promise<Application | undefined> => {
      const item = await database.get(table, key, { consistent: true });
      return item === undefined ? undefined : Application.parse(item);
    },
    /** What waits for an organisation's organisers or for an answer to their question; whoever waits longest first. */
    applicationsFor: (programme: string): Promise<readonly Application[]> =>
      everyOf({ in: table, index: keeperIndex, of: `hosts#${programme}`, limit: 200 }, (item) =>
        Application.parse(item),
      ),
    /** Approved ones with packages of this kind, in the order in which they were handed in: all, or from then on. */
    deliveriesOf: (slug: string, from?: Instant): Promise<readonly Application[]> =>
      applicationsIn(`deliveries#${slug}`, from),
    /** Whose host would still like one, the first who asked first: all, or from then on. */
    wantingOf: (slug: string, from?: Instant): Promise<readonly Application[]> =>
      applicationsIn(`wanting#${slug}`, from),
    /** Of whose host this action in the calendar is: one, or nobody's. */
    applicationsOfAction: (event: string): Promise<readonly Application[]> =>
      everyOf({ in: table, index: keeperIndex, of: `action#${event}`, limit: 10 }, (item) => Application.parse(item)),
    /** Whose hosts told how it went. */
    reportedTo: (programme: string): Promise<readonly Application[]> =>
      everyOf({ in: table, index: ordererIndex, of: `reported#${programme}`, limit: 200 }, (item) =>
        Application.parse(item),
      ),
    putApplication: (application: Application, was: Application | undefined): Write => ({
      put: applicationItem(application),
      in: table,
      if: was === undefined ? ifAbsent : { revision: { is: was.revision } },
    }),
    forgetApplication: (application: Application): Write => ({
      delete: applicationKey(application.application),
      in: table,
      if: { revision: { is: application.revision } },
      erases: 'host-draft',
    }),

    /** How many packages a host was promised, and the draft that waits for them; by a hash of the address. */
    tally: async (slug: string, host: string): Promise<{ readonly taken: number; readonly draft?: string }> => {
      const item = await database.get(table, tallyKey(slug, host), { consistent: true });
      return {
        taken: typeof item?.taken === 'number' ? item.taken : 0,
        ...(typeof item?.draft === 'string' && { draft: item.draft }),
      };
    },
    /** A host has one draft of a package at a time: `was` is the one that was found, when that is over. */
    beginTally: (slug: string, host: string, draft: string, was: string | undefined, goneAt: Instant): Write => ({
      update: tallyKey(slug, host),
      in: table,
      set: { draft, gone: secondOf(goneAt) },
      if: [{ draft: 'absent' }, ...(was === undefined ? [] : [{ draft: { is: was } }])],
    }),
    /** Promised so many, together never more than `most`. The draft is none any more. */
    promise: (slug: string, host: string, howMany: number, most: number, goneAt: Instant): Write => ({
      update: tallyKey(slug, host),
      in: table,
      add: { taken: howMany },
      set: { gone: secondOf(goneAt) },
      remove: ['draft'],
      if: [{ taken: 'absent' }, { taken: { below: most - howMany + 1 } }],
    }),
    /** Handed in without a promise, or forgotten. */
    endDraft: (slug: string, host: string, draft: string): Write => ({
      update: tallyKey(slug, host),
      in: table,
      remove: ['draft'],
      if: { draft: { is: draft } },
    }),
    takeBackPromise: (slug: string, host: string, howMany: number): Write => ({
      update: tallyKey(slug, host),
      in: table,
      add: { taken: -howMany },
      if: { of: 'present' },
    }),

    /**
     * Takes packages from the stock, while it is open and nobody waits. `last` holds only when these are exactly what is left, and `more` only when
     * they are not: whoever is told that the stock is gone is told once.
     */
    takeStock: (slug: string, howMany: number, now: Instant, which: 'last' | 'more'): Write => ({
      update: stockKey(slug),
      in: table,
      add: { left: -howMany },
      if: {
        ...isOpenAt(now),
        left: which === 'last' ? { is: howMany } : { above: howMany },
        waiting: { is: 0 },
      },
    }),
    /** One more on the late list: because too little is left, or because others wait. */
    waitForStock: (slug: string, howMany: number, now: Instant): Write => ({
      update: stockKey(slug),
      in: table,
      add: { waiting: 1 },
      if: [
        { ...isOpenAt(now), left: { below: howMany } },
        { ...isOpenAt(now), waiting: { above: 0 } },
      ],
    }),
    /** Somebody gives packages, or a turn on the late list, back; who waits is looked at. */
    giveBackStock: (slug: string, howMany: number, now: Instant): Write => ({
      update: stockKey(slug),
      in: table,
      add: { left: howMany },
      set: { dueBucket: bucket, dueAt: now },
      if: { of: 'present' },
    }),
    giveBackTurn: (slug: string, now: Instant): Write => ({
      update: stockKey(slug),
      in: table,
      add: { waiting: -1 },
      set: { dueBucket: bucket, dueAt: now },
      if: { waiting: { above: 0 } },
    }),
    /** The head of the late list takes what came free. */
    moveUpStock: (slug: string, howMany: number): Write => ({
      update: stockKey(slug),
      in: table,
      add: { left: -howMany, waiting: -1 },
      if: { left: { atLeast: howMany }, waiting: { above: 0 } },
    }),
    joinLate: (slug: string, late: LateTurn): Write => ({
      put: { ...lateKey(slug, late), application: late.application },
      in: table,
      if: ifAbsent,
    }),
    /** Refused when the turn was taken or given back meanwhile. */
    leaveLate: (slug: string, late: LateTurn): Write => ({
      delete: lateKey(slug, late),
      in: table,
      if: { of: 'present' },
    }),
    /** Who waits longest. */
    firstLate: async (slug: string): Promise<LateTurn | undefined> => {
      const page = await database.query({ in: table, of: `late#${slug}`, limit: 1, consistent: true });
      const item = page.items[0];
      return item === undefined
        ? undefined
        : { application: String(item.application), sentAt: item.item.split('#')[1] ?? '' };
    },
    /** The number on the late list, from 1. */
    placeOnLate: async (slug: string, late: LateTurn): Promise<number> => {
      let before = 0;
      const query = { in: table, of: `late#${slug}`, item: { to: lateKey(slug, late).item }, limit: 500 };
      for await (const _ of everyItem(database, { ...query, consistent: true })) before += 1;
      return Math.max(1, before);
    },

    /** Together or not at all; a single write costs half of a transaction. */
    commit: (writes: readonly Write[]): Promise<Written> => {
      const [only, ...more] = writes;
      return only !== undefined && more.length === 0 ? database.write(only) : database.transact(writes);
    },
  };
};

/** What an order keeps in the state it is in; nothing for a draft and an ended one. */
export const keptBy = (order: Order): Kept | undefined =>
  keepsSlots(order.state)
    ? {
        desk: order.desk,
        kit: order.kit,
        slots: order.slots.filter(({ answer }) => answer !== 'refused' && answer !== 'given-up'),
        trips: order.trips,
      }
    : undefined;
