import type { EventsActions } from '#events/actions.ts';
import { actorId, type Organiser } from '#kernel/actors.ts';
import { addMinutes, type Instant } from '#kernel/instants.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { RsvpsActions } from '#rsvps/actions.ts';
import { type Evening, eveningOf } from './core/closing.ts';
import type { Door } from './core/kept.ts';
import { cameIn } from './core/settle-arrival.ts';
import type { devices } from './devices.ts';
import { happened } from './for-follow-ups.ts';
import type { replanning } from './replanning.ts';
import { seatingInside } from './seating-inside.ts';
import type { CheckInStore } from './store.ts';

/** How long a press may work on chairs before it leaves the rest to the tick, in ms. */
const longestPress = 4_000;
/** The same for one run of the tick. */
const longestRun = 30_000;
/** Pages of 25 items that one run erases. */
const pagesARun = 80;

type Needs = {
  readonly store: CheckInStore;
  readonly events: EventsActions;
  readonly rsvps: Pick<RsvpsActions, 'forDoor' | 'lendNoShow' | 'takeBackLent' | 'seatInside'>;
  readonly patience: Patience;
  readonly devices: ReturnType<typeof devices>;
  readonly replan: ReturnType<typeof replanning>;
};

/** The end of an evening: who did not come, which device is missing what, and what the clock does of it. */
export const closing = ({ store, events, rsvps, patience, devices, replan }: Needs) => {
  /** Changes the door of an event, whoever else does so meanwhile. */
  const changeDoor = (slug: string, change: (door: Door) => Door): Promise<Door | undefined | 'busy'> =>
    decideAgain(patience, async () => {
      const was = await store.door(slug);
      if (was === undefined) return undefined;
      const door = { ...change(was), news: was.news + 1 };
      const written = await store.commit([store.putDoor(door, was)]);
      return written.is === 'written' ? door : 'conflict';
    });

  /** Those with a place who are not in. */
  const notIn = async (slug: string) => {
    const [expected, attendances] = await Promise.all([rsvps.forDoor(slug), store.attendances(slug)]);
    const inside = new Set(attendances.filter((one) => cameIn(one) !== undefined).map(({ guest }) => guest));
    return expected.filter(({ is, key }) => is === 'seated' && !inside.has(key));
  };

  /** Lends the chairs of everybody who is not in; false when time was too short for all. Whoever does it again goes on. */
  const lendAll = async (slug: string, now: Instant, forMs: number): Promise<boolean> => {
    const started = patience.milliseconds();
    for (const { key, lent } of await notIn(slug)) {
      if (lent === true) continue;
      if (patience.milliseconds() - started > forMs) return false;
      if ((await rsvps.lendNoShow(slug, key, { actor: clockwork, now })) === 'busy') return false;
    }
    return true;
  };

  const dueOf = (door: Door, moments: ReturnType<EventsActions['erasing']>): Instant =>
    door.next === 'close' ? moments.sensitive : moments.guests;
  /** The same, or within a minute while somebody inside waits for a chair. */
  const nextLook = (door: Door, moments: ReturnType<EventsActions['erasing']>, now: Instant): Instant => {
    const [due, soon] = [dueOf(door, moments), addMinutes(now, 1)];
    return door.follows === true && door.next === 'close' && soon < due ? soon : due;
  };

  const seat = seatingInside({ store, rsvps });
  const clockwork = { is: 'clockwork' } as const;

  /** Looks whether there is a chair for who waits inside; nobody left who waits, it is looked at no more. */
  const seatWhoFollows = async (slug: string, door: Door, now: Instant): Promise<void> => {
    const { waits, seated } = await seat(slug, clockwork, now);
    if (seated > 0) await replan(slug, clockwork, now);
    const found = await events.find(slug, { consistent: true });
    if (found === undefined) return;
    const moments = events.erasing(found.event);
    // Whoever was let in meanwhile moved the door as well: then it is looked at once more.
    await changeDoor(slug, ({ follows, ...was }) =>
      waits || seated > 0 || was.news !== door.news
        ? { ...was, ...(follows && { follows }), dueAt: nextLook({ ...was, follows }, moments, now) }
        : { ...was, dueAt: dueOf(was, moments) },
    );
  };

  const doDue = async (slug: string, now: Instant): Promise<void> => {
    const [door, found] = await Promise.all([store.door(slug), events.find(slug, { consistent: true })]);
    if (door === undefined) return;
    const moments = found && events.erasing(found.event);
    if (door.lending === true && found !== undefined && moments !== undefined) {
      const all = door.closedAt === undefined || (await lendAll(slug, now, longestRun));
      if (!all) return;
      await changeDoor(slug, ({ lending: _, ...was }) => ({ ...was, dueAt: nextLook(was, moments, now) }));
      await seat(slug, clockwork, now);
      await replan(slug, clockwork, now);
      return;
    }
    if (door.follows === true && door.next === 'close' && moments !== undefined && moments.sensitive > now) {
      await seatWhoFollows(slug, door, now);
      return;
    }
    // An event that was moved later waits for its new moment.
    if (moments !== undefined && dueOf(door, moments) > now) {
      await changeDoor(slug, (was) => ({ ...was, dueAt: dueOf(was, moments) }));
      return;
    }
    if (door.next === 'close' && moments !== undefined) {
      await devices.closeAll(slug, now);
      await changeDoor(slug, ({ follows: _, ...was }) => ({ ...was, next: 'erase', dueAt: moments.guests }));
      return;
    }
    for (let page = 0; page < pagesARun; page += 1) {
      if (await store.erase(slug)) continue;
      await store.commit([store.forgetDoor(slug), store.solved(slug, door.organisation)]);
      return;
    }
  };

  return {
    ...happened({ store, events }),

    /** How many would count as not come if the doors closed now. */
    notIn: async (slug: string) => (await notIn(slug)).reduce((sum, { party }) => sum + party, 0),

    /**
     * Whoever is not in counts as not come, and their chairs can be given to others. It can be taken back, and who comes after all comes in. `more`: the
     * clock lends the rest of the chairs within a minute. Who waits inside without a chair gets one of them. Then the tables are brought up to date.
     */
    closeDoors: async (organiser: Organiser, slug: string, now: Instant) => {
      const found = await events.managed(organiser, slug);
      if (found === undefined) return { is: 'not-found' as const };
      const moments = events.erasing(found.event);
      const { organisation } = found.event;
      await store.openDoor({ slug, organisation, news: 0, next: 'close', dueAt: moments.sensitive });
      const closed = await changeDoor(slug, (was) => ({
        ...was,
        closedAt: was.closedAt ?? now,
        closedBy: was.closedBy ?? actorId(organiser),
        lending: true,
        dueAt: now,
      }));
      if (closed === 'busy' || closed === undefined) return 'busy' as const;
      if (!(await lendAll(slug, now, longestPress))) return { is: 'closed' as const, more: true };
      await changeDoor(slug, ({ lending: _, ...was }) => ({ ...was, dueAt: nextLook(was, moments, now) }));
      await seat(slug, clockwork, now);
      await replan(slug, organiser, now);
      return { is: 'closed' as const, more: false };
    },

    /** The doors are open again: who did not come yet is expected, on their own chairs as far as nobody sits on those. */
    openDoors: async (organiser: Organiser, slug: string, now: Instant) => {
      const found = await events.managed(organiser, slug);
      if (found === undefined) return { is: 'not-found' as const };
      const moments = events.erasing(found.event);
      const opened = await changeDoor(slug, ({ closedAt: _, closedBy: __, lending: ___, ...was }) => ({
        ...was,
        dueAt: nextLook(was, moments, now),
      }));
      if (opened === 'busy') return 'busy' as const;
      const started = patience.milliseconds();
      for (const { key, party, lent } of await notIn(slug)) {
        if (lent !== true) continue;
        const left = (await events.find(slug, { consistent: true }))?.seats.left ?? 0;
        if (left < party || patience.milliseconds() - started > longestPress) break;
        await rsvps.takeBackLent(slug, key, { actor: organiser, now });
      }
      await replan(slug, organiser, now);
      return { is: 'opened' as const };
    },

    /** Which devices are missing what, and whether what follows an evening may begin. */
    evening: async (slug: string, now: Instant): Promise<Evening | undefined> => {
      const [found, all] = await Promise.all([events.find(slug), store.devices(slug)]);
      return found && eveningOf(all, found.event.endsAt, now);
    },

    /** What the tick does: chairs of who did not come, devices that were left open, and in the end everything that is kept here. */
    sweepDoors: async (now: Instant, most: number, broke: (error: unknown) => void = () => {}): Promise<number> => {
      const due = await store.due(now, most);
      for (const slug of due) await doDue(slug, now).catch(broke);
      return due.length;
    },
  };
};
