import type { Actor } from '#kernel/actors.ts';
import type { PlacePool } from '#kernel/groups.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Key, Write } from '#platform/dynamo/port.ts';
import type { EventWithSeats } from '../core/event.ts';

/** Who did it and why they said they did. */
type Added = { readonly reason: string; readonly actor: Actor; readonly now: Instant };

/** Chairs of one place, in the pool it has them from; the open one where none is named. */
type Chairs = { readonly party: number; readonly pool?: PlacePool | undefined };

type Found = Pick<EventWithSeats, 'event' | 'seats'>;

type Needs = {
  readonly table: string;
  readonly factsKey: (slug: string) => Key;
  readonly seatsKey: (slug: string, pool?: 'open' | PlacePool) => Key;
  readonly actItem: (slug: string, act: Added & { readonly act: string; readonly fields: readonly string[] }) => Write;
  readonly promoteItem: (slug: string, now: Instant) => Write;
};

/**
 * Chairs at the door, as transaction items for whoever keeps the devices and the guests. They move between the open pool and `seats#door` and never
 * multiply: the capacities of all pools together stay the event's. What is taken of the door's pool is who walked in; what is left of it lies with devices.
 */
export const doorSeats = ({ table, factsKey, seatsKey, actItem, promoteItem }: Needs) => {
  /** The door's pool grows, or begins. Never at an event that is off. */
  const atDoor = (
    { event: { slug, closesAt, promoteUntil } }: Found,
    add: Readonly<Record<string, number>>,
  ): Write => ({
    update: seatsKey(slug, 'door'),
    in: table,
    set: { waiting: 0, state: 'open', closesAt, promoteUntil },
    add,
    if: [{ of: 'absent' }, { state: { is: 'open' } }],
  });

  return {
    /**
     * Lends chairs of the open pool to a device at the door, at most `leasable`: while they are left, of an event that is on, and not while somebody
     * waits whom the line would still let in (T3).
     */
    leaseToDoor: (found: Found, chairs: number, now: Instant): readonly Write[] => {
      const free = { left: { atLeast: chairs }, state: { is: 'open' } } as const;
      return [
        {
          update: seatsKey(found.event.slug),
          in: table,
          add: { capacity: -chairs, left: -chairs },
          if: [
            { ...free, waiting: { is: 0 } },
            { ...free, promoteUntil: { below: now } },
            { ...free, promoteUntil: { is: now } },
          ],
        },
        atDoor(found, { capacity: chairs, left: chairs }),
      ];
    },

    /** Chairs that a device did not give away are everybody's again, and the line is looked at. Refused when fewer are left at the door. */
    returnFromDoor: (slug: string, chairs: number, now: Instant): readonly Write[] => [
      {
        update: seatsKey(slug, 'door'),
        in: table,
        add: { capacity: -chairs, left: -chairs },
        if: { left: { atLeast: chairs } },
      },
      { update: seatsKey(slug), in: table, add: { capacity: chairs, left: chairs }, if: { of: 'present' } },
      promoteItem(slug, now),
    ],

    /** A walk-in takes chairs that were lent to the door (T1). It gives them back there with `giveBack`. */
    takeAtDoor: (slug: string, party: number): Write => ({
      update: seatsKey(slug, 'door'),
      in: table,
      add: { left: -party },
      if: { left: { atLeast: party }, state: { is: 'open' } },
    }),

    /**
     * As many chairs more, taken at once: at the door, or in the pool that is named. The event's capacity rises with them and its revision, so that a form
     * that was open meanwhile takes nothing away again. Only of a published event.
     */
    addChair: (
      found: Found,
      { party, pool = 'door' }: { readonly party: number; readonly pool?: 'open' | PlacePool },
      { reason, actor, now }: Added,
    ): readonly Write[] => {
      const { slug } = found.event;
      return [
        {
          update: factsKey(slug),
          in: table,
          add: { capacity: party, revision: 1 },
          if: { state: { is: 'published' } },
        },
        pool === 'door'
          ? // What is left of a pool that begins with it is nothing.
            atDoor(found, { capacity: party, left: 0 })
          : { update: seatsKey(slug, pool), in: table, add: { capacity: party }, if: { of: 'present' } },
        actItem(slug, { actor, act: 'add-chair', fields: ['capacity'], reason, now }),
      ];
    },

    /** The chairs of somebody who did not come become everybody's, and the line is looked at; the guest keeps the record of a place without one. */
    lendNoShow: (slug: string, { party, pool }: Chairs, now: Instant): readonly Write[] => [
      {
        update: seatsKey(slug),
        in: table,
        add: { ...(pool !== undefined && { capacity: party }), left: party },
        if: { of: 'present' },
      },
      ...(pool === undefined
        ? []
        : [
            {
              update: seatsKey(slug, pool),
              in: table,
              add: { capacity: -party },
              if: { capacity: { atLeast: party } },
            },
          ]),
      promoteItem(slug, now),
    ],

    /** They come after all, and as many chairs are still left for everybody: past the line, for the place was theirs. */
    takeBackLent: (slug: string, { party, pool }: Chairs): readonly Write[] => [
      {
        update: seatsKey(slug),
        in: table,
        add: { ...(pool !== undefined && { capacity: -party }), left: -party },
        if: { left: { atLeast: party } },
      },
      ...(pool === undefined
        ? []
        : [{ update: seatsKey(slug, pool), in: table, add: { capacity: party }, if: { of: 'present' } } as const]),
    ],

    /** Somebody who was let in by mistake goes back to the place in line they had. */
    backInLine: (slug: string): Write => ({
      update: seatsKey(slug),
      in: table,
      add: { waiting: 1 },
      if: { of: 'present' },
    }),
  };
};
