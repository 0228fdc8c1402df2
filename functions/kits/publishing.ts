import type { EventPlan, EventsActions } from '#events/actions.ts';
import type { Actor } from '#kernel/actors.ts';
import { type Instant, instantOf, localDateOf } from '#kernel/instants.ts';
import { workingDayBefore } from '#kernel/working-days.ts';
import type { Write } from '#platform/dynamo/port.ts';
import type { Look } from './core/availability.ts';
import type { Order, OrderedSlot } from './core/order.ts';
import { timesOf, zone } from './core/slot.ts';

export type Publishing = ReturnType<typeof publishing>;

/**
 * The actions that stand in the calendar because a desk approved them, one event a slot, as items for the transaction of the approval. They belong
 * to the programme's organisation, whose organisers find them at their desk.
 */
export const publishing = ({ events }: { events: EventsActions }) => {
  const planOf = (order: Order, slot: OrderedSlot, { desk, kit }: Look, now: Instant): EventPlan | undefined => {
    const station = desk.stations.find(({ code }) => code === slot.station);
    if (order.action === undefined || station === undefined) return undefined;
    const { startsAt, endsAt } = timesOf(slot, desk.hours);
    const noon = instantOf({ local: `${workingDayBefore(localDateOf(startsAt, zone))}T12:00`, zone });
    const { title, summary, places, contact } = order.action;
    return {
      kind: 'station-action',
      title,
      summary,
      text: '',
      programme: [],
      venue: venueOf(slot, { desk }),
      zone,
      startsAt,
      endsAt,
      closesAt: startsAt,
      promoteUntil: 'instant' in noon && noon.instant > now ? noon.instant : startsAt,
      capacity: places,
      partyLimit: Math.min(10, places),
      asks: [],
      forWhom: 'Iedereen die op het station is',
      cost: 'Gratis',
      organisations: [order.ordererName, kit.organisationName],
      contact,
      directions: '',
      offers: [],
      listed: 'everyone',
    };
  };

  const end = async (
    slots: readonly OrderedSlot[],
    reason: string,
    actor: Actor,
    now: Instant,
  ): Promise<readonly Write[]> => {
    const slugs = slots.flatMap(({ event }) => (event === undefined ? [] : [event]));
    const found = await Promise.all(slugs.map((slug) => events.find(slug, { consistent: true })));
    const why = reason === '' ? 'Deze activiteit gaat niet door.' : shortened(reason);
    return found.flatMap((one) => (one === undefined ? [] : events.ending(one, why, actor, now)));
  };

  return {
    /** Ends the events of slots that are no longer the order's. */
    end,

    /**
     * What the order's slots are now, followed in the calendar: an approved slot without an event gets one, where an action was asked for; one that
     * moved takes its event along; what fell away is cancelled. Nothing is published of a slot that still waits for its orderer. `again` counts tries.
     */
    follow: async (
      order: Order,
      was: Order,
      look: Look,
      actor: Actor,
      again: number,
      now: Instant,
    ): Promise<{ readonly order: Order; readonly writes: readonly Write[] }> => {
      const fallen = order.slots.filter(
        ({ id, answer, event }) =>
          event !== undefined && (answer === 'refused' || answer === 'given-up' || isGone(was, id)),
      );
      const writes: Write[] = [...(await end(fallen, order.reason ?? '', actor, now))];
      const slots: OrderedSlot[] = [];
      for (const slot of order.slots) {
        const to = slot.answer === 'approved' ? timesOf(slot, look.desk.hours) : undefined;
        if (to === undefined || to.startsAt <= now) {
          slots.push(slot);
          continue;
        }
        if (slot.event !== undefined) {
          const event = await events.find(slot.event, { consistent: true });
          const venue = venueOf(slot, look);
          const moved =
            event !== undefined &&
            (event.event.startsAt !== to.startsAt ||
              event.event.venue.name !== venue.name ||
              event.event.venue.street !== venue.street);
          if (moved) writes.push(...events.moving(event, { ...to, venue }, actor, now));
          slots.push(slot);
          continue;
        }
        const plan = planOf(order, slot, look, now);
        if (plan === undefined) {
          slots.push(slot);
          continue;
        }
        // Two actions of one order have one title: only the first of a title needs no letters behind it.
        const nth = again + slots.filter(({ event }) => event !== undefined).length;
        const made = events.publishing(
          plan,
          { organisation: look.desk.programme, person: order.person, again: nth },
          now,
        );
        writes.push(...made.writes);
        slots.push({ ...slot, event: made.slug });
      }
      return { order: { ...order, slots }, writes };
    },
  };
};

/** As much of a reason as an event takes; a desk may write twice as much to its orderer. */
const longestReason = 500;
const shortened = (reason: string): string =>
  reason.length > longestReason
    ? // Not half a character at the end.
      `${reason.slice(0, longestReason - 1).replace(/[\ud800-\udbff]$/, '')}…`
    : reason;

const isGone = (was: Order, id: string): boolean => was.slots.every((slot) => slot.id !== id);

const venueOf = (slot: OrderedSlot, { desk }: Pick<Look, 'desk'>): EventPlan['venue'] => {
  const station = desk.stations.find(({ code }) => code === slot.station);
  const spot = station?.spots.find(({ id }) => id === slot.spot)?.name;
  const called = station?.name ?? slot.station;
  return { name: `Station ${called}`, street: spot ?? `Station ${called}`, city: station?.city ?? called };
};
