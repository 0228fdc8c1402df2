import type { Actor } from '#kernel/actors.ts';
import { actorId } from '#kernel/actors.ts';
import { newId, type Random } from '#kernel/ids.ts';
import { addDays, type Instant } from '#kernel/instants.ts';
import {
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
import { Event, type EventWithSeats, erasingMoments, Seats } from './core/event.ts';

const calendarIndex: Index = { name: 'calendar', of: 'calendar', item: 'startsAt' };
const deskIndex: Index = { name: 'desk', of: 'organisation', item: 'startsAt' };

const bucket = 'events';
const twoYears = 730;

const partition = (slug: string): string => `event#${slug}`;
const factsKey = (slug: string) => ({ of: partition(slug), item: 'facts' });
const seatsKey = (slug: string) => ({ of: partition(slug), item: 'seats#open' });

const dutyKey = (duty: Pick<Duty, 'what' | 'slug'> & { readonly version?: number }) => ({
  of: partition(duty.slug),
  item:
    duty.what === 'announce'
      ? `announce#${String(duty.version).padStart(6, '0')}`
      : duty.what.replace('erase-', 'erase#'),
});

/** Everything that is written about one act goes with a line that says who, what and which fields; no values. */
type Act = { readonly actor: Actor; readonly act: string; readonly fields?: readonly string[]; readonly now: Instant };

/** What a save moves. `announce`: guests are told. */
type Change = {
  readonly was: Event;
  readonly seatsBy: number;
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
  const actItem = (slug: string, { actor, act, fields, now }: Act): Write => ({
    put: {
      of: partition(slug),
      item: `act#${now}#${newId('act', now, random)}`,
      actor: actorId(actor),
      act,
      fields: fields ?? [],
      at: now,
      gone: Math.ceil(Date.parse(addDays(now, twoYears, 'Europe/Amsterdam')) / 1000),
    },
    in: table,
  });
  const dutyItem = (duty: Duty, dueAt: Instant): Write => ({
    put: { ...dutyKey(duty), ...duty, dueBucket: bucket, dueAt },
    in: table,
  });
  /** Moving an event moves what is erased after it; put anew, they begin at the first guest again. */
  const erasing = (event: Event): Write[] => {
    const at = erasingMoments(event);
    return [
      dutyItem({ what: 'erase-sensitive', slug: event.slug }, at.sensitive),
      dutyItem({ what: 'erase-guests', slug: event.slug }, at.guests),
    ];
  };
  const creating = ({ event, seats }: EventWithSeats, act: Act): Write[] => [
    { put: factsItem(event), in: table, if: ifAbsent },
    { put: { ...seatsKey(event.slug), ...seats }, in: table, if: ifAbsent },
    ...erasing(event),
    actItem(event.slug, act),
  ];
  const saving = (event: Event, change: Change): Write[] => {
    const { was, seatsBy, announce, now } = change;
    const duties: Write[] = [];
    if (announce !== undefined) {
      const { startsAt, endsAt, zone, venue } = was;
      const before = announce === 'changed' ? { was: { startsAt, endsAt, zone, venue } } : {};
      duties.push(
        dutyItem({ what: 'announce', slug: event.slug, version: event.version, news: announce, ...before }, now),
      );
    }
    // More seats, or more time for the line to move up: both may let somebody in.
    if (seatsBy > 0 || event.promoteUntil > was.promoteUntil)
      duties.push(dutyItem({ what: 'promote', slug: event.slug }, now));
    if (event.endsAt !== was.endsAt || event.kind !== was.kind) duties.push(...erasing(event));
    return [
      putFacts(event, was.revision),
      {
        update: seatsKey(event.slug),
        in: table,
        set: {
          state: event.state === 'published' ? 'open' : event.state,
          closesAt: event.closesAt,
          promoteUntil: event.promoteUntil,
        },
        add: { capacity: seatsBy, left: seatsBy },
        if: { left: { atLeast: Math.max(0, -seatsBy) } },
      },
      actItem(event.slug, change),
      ...duties,
    ];
  };

  return {
    /** The event and its open pool: one query of one partition, half a read unit while they are under 4 kB together. */
    find: async (slug: string, options: { readonly consistent?: true } = {}): Promise<EventWithSeats | undefined> => {
      const page = await database.query({
        in: table,
        of: partition(slug),
        item: { from: 'facts', to: 'seats#open' },
        limit: 10,
        ...options,
      });
      const facts = page.items.find((item) => item.item === 'facts');
      const seats = page.items.find((item) => item.item === 'seats#open');
      return facts === undefined || seats === undefined
        ? undefined
        : { event: Event.parse(facts), seats: Seats.parse(seats) };
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
     * Facts, pool, record of the act and what is owed to guests, together. A pool that shrinks below what is taken fails the second write.
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

    duty: async (duty: Pick<Duty, 'what' | 'slug'> & { readonly version?: number }): Promise<Duty | undefined> => {
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

    /** The contact person goes when the guests go; the event itself stays as a public record. */
    forgetContact: (slug: string): Write => ({
      update: factsKey(slug),
      in: table,
      set: { contact: { name: '', phone: '', email: '' } },
      add: { revision: 1 },
      if: { of: 'present' },
    }),

    /** The transaction items that rsvps commits with its own. Each is refused by the database itself when it does not hold. */
    seats: seatWrites(table),

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

const seatWrites = (table: string) => ({
  /** Seats a party. Nobody is seated past somebody who waits, nor beyond what is left, nor after closing. `late`: an organiser may after closing. */
  take: (slug: string, party: number, now: Instant, late?: 'late'): Write => ({
    update: seatsKey(slug),
    in: table,
    add: { left: -party },
    if: {
      left: { atLeast: party },
      waiting: { is: 0 },
      state: { is: 'open' },
      ...(late === undefined && { closesAt: { above: now } }),
    },
  }),
  /**
   * One more in line: because the party does not fit (`full`), or although it would, `behind` others who wait. Each holds only for its own reason, so
   * that nobody joins as if it were full what is not.
   */
  join: (slug: string, party: number, now: Instant, why: 'full' | 'behind', late?: 'late'): Write => ({
    update: seatsKey(slug),
    in: table,
    add: { waiting: 1 },
    if: {
      ...(why === 'full' ? { left: { below: party } } : { waiting: { above: 0 } }),
      state: { is: 'open' },
      ...(late === undefined && { closesAt: { above: now } }),
    },
  }),
  /** A party, or the part of it that stays home, gives its seats back. */
  giveBack: (slug: string, party: number): Write => ({
    update: seatsKey(slug),
    in: table,
    add: { left: party },
    if: { of: 'present' },
  }),
  leaveLine: (slug: string): Write => ({
    update: seatsKey(slug),
    in: table,
    add: { waiting: -1 },
    if: { waiting: { above: 0 } },
  }),
  /** The head of the line takes its seats, until the event's last moment for that. `late`: after it, by a person. */
  promote: (slug: string, party: number, now: Instant, late?: 'late'): Write => ({
    update: seatsKey(slug),
    in: table,
    add: { left: -party, waiting: -1 },
    if: {
      left: { atLeast: party },
      waiting: { above: 0 },
      state: { is: 'open' },
      ...(late === undefined && { promoteUntil: { above: now } }),
    },
  }),
  /** What the pool's write came back with when it was refused. */
  read: (was: Item | undefined): Seats | undefined => (was === undefined ? undefined : Seats.parse(was)),
});
