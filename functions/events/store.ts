import type { Actor } from '#kernel/actors.ts';
import { actorId } from '#kernel/actors.ts';
import { type Group, PlacePool } from '#kernel/groups.ts';
import { newId, type Random } from '#kernel/ids.ts';
import { addDays, type Instant } from '#kernel/instants.ts';
import {
  type Clause,
  type Cursor,
  type Database,
  dueIndex,
  everyItem,
  type Index,
  type Item,
  ifAbsent,
  type Write,
  type Written,
} from '#platform/dynamo/port.ts';
import { Duty } from './core/duty.ts';
import { Event, type EventWithSeats, erasingMoments, type OtherPools, Seats } from './core/event.ts';
import { type PoolChange, releasesOf } from './core/pools.ts';
import { remindersMoved } from './core/reminders.ts';
import { doorSeats } from './store/door-seats.ts';

const calendarIndex: Index = { name: 'calendar', of: 'calendar', item: 'startsAt' };
const deskIndex: Index = { name: 'desk', of: 'organisation', item: 'startsAt' };

const bucket = 'events';
const twoYears = 730;

const partition = (slug: string): string => `event#${slug}`;
const factsKey = (slug: string) => ({ of: partition(slug), item: 'facts' });
const seatsKey = (slug: string, pool: 'open' | PlacePool = 'open') => ({ of: partition(slug), item: `seats#${pool}` });

/** Which duty: of its kind there may be one an announced version, one a group, or one so many days before. */
type DutyName = Pick<Duty, 'what' | 'slug'> & {
  readonly version?: number;
  readonly group?: Group;
  readonly days?: number;
};
const dutyKey = ({ what, slug, version, group, days }: DutyName) => {
  const of = partition(slug);
  switch (what) {
    case 'announce':
      return { of, item: `announce#${String(version).padStart(6, '0')}` };
    case 'release-pool':
      // Before the facts, so that reading an event with its pools reads none of these.
      return { of, item: `due#release#${group}` };
    case 'remind':
      return { of, item: `due#remind#${String(days).padStart(2, '0')}` };
    default:
      return { of, item: what.replace('erase-', 'erase#') };
  }
};

/**
 * Everything that is written about one act goes with a line that says who, what and which fields; no values. `reason`: why somebody said they did it, where
 * they are asked.
 */
type Act = {
  readonly actor: Actor;
  readonly act: string;
  readonly fields?: readonly string[];
  readonly reason?: string;
  readonly now: Instant;
};

/** What a save moves. `announce`: guests are told. `pools`: every pool of the event, for each carries the event's state and closing too. */
type Change = {
  readonly was: Event;
  readonly pools: readonly PoolChange[];
  readonly announce?: 'changed' | 'cancelled';
} & Act;

export type EventsStore = ReturnType<typeof eventsStore>;

/** The only file that knows the events table. */
export const eventsStore = ({ database, table, random }: { database: Database; table: string; random: Random }) => {
  const factsItem = (event: Event): Item => ({
    ...factsKey(event.slug),
    ...event,
    ...(event.state !== 'draft' && event.listed === 'everyone' ? { calendar: 'public' } : {}),
  });
  const putFacts = (event: Event, was: number): Write => ({
    put: factsItem(event),
    in: table,
    if: { revision: { is: was } },
  });
  const actItem = (slug: string, { actor, act, fields, reason, now }: Act): Write => ({
    put: {
      of: partition(slug),
      item: `act#${now}#${newId('act', now, random)}`,
      actor: actorId(actor),
      act,
      fields: fields ?? [],
      ...(reason !== undefined && { reason }),
      at: now,
      gone: Math.ceil(Date.parse(addDays(now, twoYears, 'Europe/Amsterdam')) / 1000),
    },
    in: table,
  });
  const dutyItem = (duty: Duty, dueAt: Instant): Write => ({
    put: { ...dutyKey(duty), ...duty, dueBucket: bucket, dueAt },
    in: table,
  });
  /** The line is looked at now. */
  const promoteItem = (slug: string, now: Instant): Write => dutyItem({ what: 'promote', slug }, now);
  /** Moving an event moves what is erased after it; put anew, they begin at the first guest again. */
  const erasing = (event: Event): Write[] => {
    const at = erasingMoments(event);
    return [
      dutyItem({ what: 'erase-sensitive', slug: event.slug }, at.sensitive),
      dutyItem({ what: 'erase-guests', slug: event.slug }, at.guests),
    ];
  };
  const releaseDuties = (pools: readonly PoolChange[], event: Event, was: Event | undefined): Write[] => {
    const { due, gone } = releasesOf(pools, event, was);
    const { slug } = event;
    return [
      ...due.map(({ group, releasedAt }) => dutyItem({ what: 'release-pool', slug, group }, releasedAt)),
      ...gone.map((group): Write => ({ delete: dutyKey({ what: 'release-pool', slug, group }), in: table })),
    ];
  };
  /** A moved event reminds at other moments, a cancelled one at none; a moment that passed is skipped. */
  const reminding = (event: Event, was: Event | undefined, now: Instant): Write[] => {
    const { due, gone } = remindersMoved(event, was, now);
    const { slug } = event;
    return [
      ...due.map(({ days, at }) => dutyItem({ what: 'remind', slug, days }, at)),
      ...gone.map((days): Write => ({ delete: dutyKey({ what: 'remind', slug, days }), in: table })),
    ];
  };
  const creating = ({ event, seats, pools }: EventWithSeats, act: Act): Write[] => [
    { put: factsItem(event), in: table, if: ifAbsent },
    { put: { ...seatsKey(event.slug), ...seats }, in: table, if: ifAbsent },
    ...poolsIn(pools).map(
      ([group, pool]): Write => ({ put: { ...seatsKey(event.slug, group), ...pool }, in: table, if: ifAbsent }),
    ),
    ...releaseDuties([], event, undefined),
    ...reminding(event, undefined, act.now),
    ...erasing(event),
    actItem(event.slug, act),
  ];
  /** A pool as the save leaves it, unless what was kept for a group has gone to everybody since it was read. */
  const poolWrite = (event: Event, { pool, was, by, becomes }: PoolChange): Write => {
    const key = seatsKey(event.slug, pool);
    const { closesAt, promoteUntil } = event;
    if (was === undefined) {
      const made = { capacity: by, left: by, waiting: 0, state: becomes, closesAt, promoteUntil };
      return { put: { ...key, ...made }, in: table, if: ifAbsent };
    }
    const asRead: Clause = pool === 'open' ? { capacity: { is: was.capacity } } : { state: { is: was.state } };
    if (becomes === 'gone') return { delete: key, in: table, if: { ...asRead, left: { is: was.capacity } } };
    return {
      update: key,
      in: table,
      set: { state: becomes, closesAt, promoteUntil },
      add: { capacity: by, left: by },
      if: { ...asRead, left: { atLeast: Math.max(0, -by) } },
    };
  };
  /** Chairs of a group that go to everybody, exactly as many as were left when it was read; and the line is looked at. */
  const releasing = (slug: string, group: Group, { left }: Seats, now: Instant): Write[] => [
    {
      update: seatsKey(slug, group),
      in: table,
      set: { state: 'released' },
      add: { capacity: -left, left: -left },
      if: { left: { is: left } },
    },
    {
      update: seatsKey(slug),
      in: table,
      add: { capacity: left, left },
      if: { state: { oneOf: ['draft', 'open'] } },
    },
    promoteItem(slug, now),
  ];
  const saving = (event: Event, change: Change): Write[] => {
    const { was, pools, announce, now } = change;
    const duties: Write[] = [];
    if (announce !== undefined) {
      const { startsAt, endsAt, zone, venue } = was;
      const before = announce === 'changed' ? { was: { startsAt, endsAt, zone, venue } } : {};
      duties.push(
        dutyItem({ what: 'announce', slug: event.slug, version: event.version, news: announce, ...before }, now),
      );
    }
    // More seats, more time for the line to move up, or another way of moving it: each may let somebody in.
    const grows = pools.some(({ pool, by }) => pool === 'open' && by > 0);
    if (grows || event.promoteUntil > was.promoteUntil || event.offerHours !== was.offerHours)
      duties.push(promoteItem(event.slug, now));
    if (event.endsAt !== was.endsAt || event.kind !== was.kind) duties.push(...erasing(event));
    return [
      putFacts(event, was.revision),
      ...pools.map((pool) => poolWrite(event, pool)),
      actItem(event.slug, change),
      ...releaseDuties(pools, event, was),
      ...reminding(event, was, now),
      ...duties,
    ];
  };

  return {
    /** The event and its pools: one query of one partition, half a read unit while they are under 4 kB together. */
    find: async (slug: string, options: { readonly consistent?: true } = {}): Promise<EventWithSeats | undefined> => {
      const page = await database.query({
        in: table,
        of: partition(slug),
        item: { from: 'facts', to: 'seats#~' },
        limit: 20,
        ...options,
      });
      const facts = page.items.find((item) => item.item === 'facts');
      const seats = page.items.find((item) => item.item === 'seats#open');
      const pools = PlacePool.options.flatMap((name) => {
        const pool = page.items.find(({ item }) => item === `seats#${name}`);
        return pool === undefined ? [] : [[name, Seats.parse(pool)] as const];
      });
      return facts === undefined || seats === undefined
        ? undefined
        : {
            event: Event.parse(facts),
            seats: Seats.parse(seats),
            pools: Object.fromEntries(pools),
            ...(page.items.some(({ item }) => item === 'invites') && { invites: true as const }),
          };
    },

    /** A new event as transaction items: its facts and its pool, each refused when the slug is taken, what is erased after it, and the act. */
    creating,

    /** Refused when the slug is taken, or when this request made an event before: then that one's slug comes back. */
    create: async (
      made: EventWithSeats,
      request: string,
      actor: Actor,
      now: Instant,
    ): Promise<{ is: 'created' } | { is: 'slug-taken' } | { is: 'made-before'; slug: string } | 'conflict'> => {
      const written = await database.transact([
        {
          put: {
            of: `request#${request}`,
            item: 'request',
            slug: made.event.slug,
            gone: Math.ceil(Date.parse(now) / 1000) + 90 * 86_400,
          },
          in: table,
          if: ifAbsent,
        },
        ...creating(made, { actor, act: 'create-event', now }),
      ]);
      if (written.is === 'written') return { is: 'created' };
      if (written.is === 'conflict') return 'conflict';
      const before = written.failed[0]?.was?.slug;
      return typeof before === 'string' ? { is: 'made-before', slug: before } : { is: 'slug-taken' };
    },

    /**
     * Facts, pools, record of the act and what is owed to guests, together. A pool that shrinks below what is taken fails its write.
     */
    save: (event: Event, change: Change): Promise<Written> => database.transact(saving(event, change)),

    /** The same as transaction items, for a room that writes its own with them. */
    saving,

    /**
     * Events that everyone may find, published or cancelled, that begin at `from` or later, in order of their start. DynamoDB refuses to go on from
     * outside the range it is asked for: a list that was left open past the start of its last event goes on from there all the same.
     */
    calendar: async (from: Instant, limit: number, after?: Cursor) =>
      eventsOn(
        await database.query({
          in: table,
          index: calendarIndex,
          of: 'public',
          item: { from: after?.startsAt !== undefined && after.startsAt < from ? after.startsAt : from },
          limit,
          ...(after && { after }),
        }),
      ),

    /** All events of an organisation, the latest start first. */
    desk: async (organisation: string, limit: number, after?: Cursor) =>
      eventsOn(
        await database.query({
          in: table,
          index: deskIndex,
          of: organisation,
          newestFirst: true,
          limit,
          ...(after && { after }),
        }),
      ),

    /** What is due by now, the longest due first. One item that cannot be read does not keep the others from being done. */
    due: async (now: Instant, limit: number): Promise<readonly (Duty | 'unreadable')[]> => {
      const keys = await database.query({ in: table, index: dueIndex, of: bucket, item: { to: now }, limit });
      const items = await Promise.all(
        keys.items.map((key) => database.get(table, { of: key.of, item: key.item }, { consistent: true })),
      );
      return items.flatMap((item) => (item === undefined ? [] : [Duty.safeParse(item).data ?? 'unreadable']));
    },

    duty: async (duty: DutyName): Promise<Duty | undefined> => {
      const item = await database.get(table, dutyKey(duty), { consistent: true });
      return item === undefined ? undefined : Duty.parse(item);
    },

    /** The transaction item that moves a duty on: to the next guest, to a later moment, or out of the way when all is done. */
    moveDuty: (duty: Duty, to: { readonly cursor: string; readonly dueAt: Instant } | 'done', now: Instant): Write => ({
      update: dutyKey(duty),
      in: table,
      ...(to === 'done'
        ? { set: { doneAt: now }, remove: ['dueBucket', 'dueAt', 'cursor'] }
        : { set: { cursor: to.cursor, dueAt: to.dueAt } }),
      if: {
        dueAt: duty.dueAt === undefined ? 'absent' : { is: duty.dueAt },
        cursor: duty.cursor === undefined ? 'absent' : { is: duty.cursor },
      },
    }),

    /** A group's pool that goes to everybody, as items; `by` an organiser with the record of the act, and then at no later moment any more. */
    releasing: (slug: string, group: Group, was: Seats, now: Instant, by?: Act): readonly Write[] => [
      ...releasing(slug, group, was, now),
      ...(by === undefined
        ? []
        : [actItem(slug, by), { delete: dutyKey({ what: 'release-pool', slug, group }), in: table } as const]),
    ],

    /** The transaction item by which the line is looked at now: whose record would have said so is gone. */
    lookAtLine: promoteItem,

    /** The contact person goes when the guests go; the event itself stays as a public record. `as`: the revision in which they were read. */
    forgetContact: (slug: string, as?: number): Write => ({
      update: factsKey(slug),
      in: table,
      set: { contact: { name: '', phone: '', email: '' } },
      add: { revision: 1 },
      if: as === undefined ? { of: 'present' } : { revision: { is: as } },
      erases: 'contact-person',
    }),

    /** The transaction items that rsvps commits with its own. Each is refused by the database itself when it does not hold. */
    seats: { ...seatWrites(table), ...doorSeats({ table, factsKey, seatsKey, actItem, promoteItem }) },

    /** Every record of an act on this event, oldest first. */
    acts: (slug: string) =>
      everyItem(database, { in: table, of: partition(slug), item: { startsWith: 'act#' }, limit: 100 }),

    commit: (writes: readonly Write[]): Promise<Written> => database.transact(writes),
  };
};

const eventsOn = (page: { readonly items: readonly Item[]; readonly next?: Cursor }) => ({
  events: page.items.map((item) => Event.parse(item)),
  ...(page.next && { next: page.next }),
});

const poolsIn = (pools: OtherPools) =>
  PlacePool.options.flatMap((name) => {
    const pool = pools[name];
    return pool === undefined ? [] : [[name, pool] as const];
  });

/** Which pool, and whether an organiser may after closing. */
type Taking = { readonly pool?: PlacePool | undefined; readonly late?: boolean | undefined };

/** When seats may be taken: while they are left, past nobody who waits, of an open event, until closing unless an organiser is `late`. */
const whileFree = (party: number, now: Instant, late: boolean | undefined): Clause => ({
  left: { atLeast: party },
  waiting: { is: 0 },
  state: { is: 'open' },
  ...(late !== true && { closesAt: { above: now } }),
});

const seatWrites = (table: string) => ({
  /**
   * Seats a party, from the open pool unless a group's is named. Nobody is seated past somebody who waits, nor beyond what is left, nor after closing, nor
   * from a pool that was released. `late`: an organiser may after closing.
   */
  take: (slug: string, party: number, now: Instant, { pool, late }: Taking = {}): Write => ({
    update: seatsKey(slug, pool),
    in: table,
    add: { left: -party },
    if: whileFree(party, now, late),
  }),
  /**
   * More people on a place whose group's pool was released: its seats come from everybody's, under the same conditions, and are counted where the place
   * has its others.
   */
  takeReleased: (
    slug: string,
    party: number,
    now: Instant,
    { pool, late }: Taking & { readonly pool: PlacePool },
  ): readonly Write[] => [
    {
      update: seatsKey(slug),
      in: table,
      add: { capacity: -party, left: -party },
      if: whileFree(party, now, late),
    },
    {
      update: seatsKey(slug, pool),
      in: table,
      add: { capacity: party },
      if: { state: { is: 'released' } },
    },
  ],
  /**
   * One more in line: because the party does not fit (`full`), or although it would, `behind` others who wait. Each holds only for its own reason, so
   * that nobody joins as if it were full what is not.
   */
  join: (
    slug: string,
    party: number,
    now: Instant,
    why: 'full' | 'behind',
    { late }: Omit<Taking, 'pool'> = {},
  ): Write => ({
    update: seatsKey(slug),
    in: table,
    add: { waiting: 1 },
    if: {
      ...(why === 'full' ? { left: { below: party } } : { waiting: { above: 0 } }),
      state: { is: 'open' },
      ...(late !== true && { closesAt: { above: now } }),
    },
  }),
  /** A party, or the part of it that stays home, gives its seats back: to its own pool, or to everybody's once that was `released`. */
  giveBack: (
    slug: string,
    party: number,
    { pool, released }: { readonly pool?: PlacePool | undefined; readonly released?: boolean | undefined } = {},
  ): readonly Write[] => {
    if (pool === undefined) {
      return [{ update: seatsKey(slug), in: table, add: { left: party }, if: { of: 'present' } }];
    }
    if (released !== true) {
      const state = { oneOf: ['draft', 'open', 'cancelled'] };
      return [{ update: seatsKey(slug, pool), in: table, add: { left: party }, if: { state } }];
    }
    return [
      { update: seatsKey(slug), in: table, add: { capacity: party, left: party }, if: { of: 'present' } },
      {
        update: seatsKey(slug, pool),
        in: table,
        add: { capacity: -party },
        if: { state: { is: 'released' }, capacity: { atLeast: party } },
      },
    ];
  },
  /** Notes that the event has invitations; its page is read with it in the same query. */
  invites: (slug: string): Write => ({ put: { of: partition(slug), item: 'invites' }, in: table }),
  /** Changes nothing, and is refused unless the event is open: for what depends on that and writes no seat. */
  isOn: (slug: string): Write => ({
    update: seatsKey(slug),
    in: table,
    add: { left: 0 },
    if: { state: { is: 'open' } },
  }),
  leaveLine: (slug: string): Write => ({
    update: seatsKey(slug),
    in: table,
    add: { waiting: -1 },
    if: { waiting: { above: 0 } },
  }),
  /**
   * The head of the line takes its seats, until the event's last moment for that. `until`: they are held for it, at most to that moment. `late`: after
   * it, by a person.
   */
  promote: (
    slug: string,
    party: number,
    now: Instant,
    { late, until }: { readonly late?: boolean | undefined; readonly until?: Instant | undefined } = {},
  ): Write => ({
    update: seatsKey(slug),
    in: table,
    add: { left: -party, waiting: -1 },
    if: {
      left: { atLeast: party },
      waiting: { above: 0 },
      state: { is: 'open' },
      ...(late !== true && { promoteUntil: until === undefined ? { above: now } : { atLeast: until } }),
    },
  }),
  /** What the pool's write came back with when it was refused. */
  read: (was: Item | undefined): Seats | undefined => (was === undefined ? undefined : Seats.parse(was)),
});
