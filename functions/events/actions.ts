import type { Actor, Organiser } from '#kernel/actors.ts';
import type { Group } from '#kernel/groups.ts';
import type { Random } from '#kernel/ids.ts';
import type { Instant } from '#kernel/instants.ts';
import type { EventFacts } from '#kernel/messages.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Cursor, Write } from '#platform/dynamo/port.ts';
import { cancelEvent } from './core/cancel-event.ts';
import { changeEvent } from './core/change-event.ts';
import { changeQuestions, type QuestionAct } from './core/change-questions.ts';
import { createEvent } from './core/create-event.ts';
import type { PoolDuty } from './core/duty.ts';
import { type Event, type EventPlan, type EventWithSeats, erasingMoments } from './core/event.ts';
import { leasable } from './core/lend-to-door.ts';
import { movedTo } from './core/moved-to.ts';
import { newPools, samePools } from './core/pools.ts';
import { publishEvent } from './core/publish-event.ts';
import { releasePool } from './core/release-pool.ts';
import { daysOfReminder, reminderNow, reminderNumber, usualReminders, versionOfReminder } from './core/reminders.ts';
import type { EventsStore } from './store.ts';

export type { Announcement, Duty, PoolDuty, ReminderDuty } from './core/duty.ts';
export type { Event, EventPlan, EventWithSeats } from './core/event.ts';
export type EventsActions = ReturnType<typeof eventsActions>;

/** What other rooms and the pages may ask of events. */
export const eventsActions = ({
  store,
  random,
  patience,
}: {
  store: EventsStore;
  random: Random;
  patience: Patience;
}) => {
  const managed = async (organiser: Organiser, slug: string): Promise<EventWithSeats | undefined> => {
    const found = await store.find(slug, { consistent: true });
    return found?.event.organisation === organiser.organisation ? found : undefined;
  };

  return {
    /** For everybody: published and cancelled events; a draft is nobody's but its organisation's. */
    published: async (
      slug: string,
      options: { readonly consistent?: true } = {},
    ): Promise<EventWithSeats | undefined> => {
      const found = await store.find(slug, options);
      return found?.event.state === 'draft' ? undefined : found;
    },
    managed,
    calendar: (now: Instant, limit: number, after?: Cursor) => store.calendar(now, limit, after),
    desk: (organiser: Organiser, limit: number, after?: Cursor) => store.desk(organiser.organisation, limit, after),

    /** The same request makes one event, however often it arrives. */
    create: async (
      plan: EventPlan,
      request: string,
      organiser: Organiser,
      now: Instant,
      /** What a copy asks its guests. */
      questions?: Event['questions'],
    ): Promise<{ slug: string } | 'busy'> => {
      let taken = 0;
      return decideAgain(patience, async () => {
        const made = createEvent(plan, { organiser, random, again: taken, ...(questions && { questions }) });
        const outcome = await store.create(made, request, organiser, now);
        if (outcome === 'conflict') return 'conflict';
        if (outcome.is === 'created') return { slug: made.event.slug };
        if (outcome.is === 'made-before') return { slug: outcome.slug };
        taken += 1;
        return 'conflict';
      });
    },

    save: (slug: string, plan: EventPlan, revision: number, organiser: Organiser, now: Instant) =>
      decideAgain(patience, async () => {
        const found = await managed(organiser, slug);
        if (found === undefined) return { is: 'not-found' as const };
        const change = changeEvent(found, plan, revision, now);
        if (change.is !== 'changed') return change;
        const written = await store.save(change.event, {
          was: found.event,
          pools: change.pools,
          ...(change.tell && { announce: 'changed' as const }),
          actor: organiser,
          act: 'change-event',
          fields: change.fields,
          now,
        });
        return written.is === 'written' ? change : 'conflict';
      }),

    /** What guests are asked. `revision` is that of the event as it was on screen. */
    changeQuestions: (slug: string, act: QuestionAct, revision: number, organiser: Organiser, now: Instant) =>
      decideAgain(patience, async () => {
        const found = await managed(organiser, slug);
        if (found === undefined) return { is: 'not-found' as const };
        const change = changeQuestions(found.event, act, revision);
        if (change.is !== 'changed') return change;
        const written = await store.save(change.event, {
          was: found.event,
          pools: [],
          actor: organiser,
          act: 'change-questions',
          fields: change.fields,
          now,
        });
        return written.is === 'written' ? change : 'conflict';
      }),

    publish: (slug: string, organiser: Organiser, now: Instant) =>
      decideAgain(patience, async () => {
        const found = await managed(organiser, slug);
        if (found === undefined) return { is: 'not-found' as const };
        const publishing = publishEvent(found.event, now);
        if (publishing.is !== 'published') return publishing;
        const pools = samePools(found, publishing.event);
        const act = { was: found.event, pools, actor: organiser, act: 'publish-event', now };
        const written = await store.save(publishing.event, act);
        return written.is === 'written' ? publishing : 'conflict';
      }),

    cancel: (slug: string, reason: string, organiser: Organiser, now: Instant) =>
      decideAgain(patience, async () => {
        const found = await managed(organiser, slug);
        if (found === undefined) return { is: 'not-found' as const };
        const cancelling = cancelEvent(found.event, reason, now);
        if (cancelling.is !== 'cancelled') return cancelling;
        const told = found.event.state === 'published' ? { announce: 'cancelled' as const } : {};
        const pools = samePools(found, cancelling.event);
        const act = { was: found.event, pools, ...told, actor: organiser as Actor, act: 'cancel-event', now };
        const written = await store.save(cancelling.event, act);
        return written.is === 'written' ? cancelling : 'conflict';
      }),

    /**
     * For a room that approves an action and publishes it in its own transaction: the event as it will stand, and the items that make it. Refused
     * by its first two when the slug is taken; ask again with `again` one higher. It reminds as events usually do, unless the plan says otherwise. `person` is who answers for it at the desk of `organisation`.
     */
    publishing: (
      plan: EventPlan,
      { organisation, person, again }: { organisation: string; person: string; again: number },
      now: Instant,
    ): { readonly slug: string; readonly writes: readonly Write[] } => {
      const { event: draft } = createEvent(
        { reminders: usualReminders, ...plan },
        { organiser: { organisation, person }, random, again },
      );
      const event = { ...draft, state: 'published' as const };
      const made = { event, ...newPools(event) };
      const actor: Actor = { is: 'organiser', person, organisation };
      return { slug: event.slug, writes: store.creating(made, { actor, act: 'publish-event', now }) };
    },
    /** For that room: the same event elsewhere or at another time, as items; its guests are told. None when nothing moves or it is over. */
    moving: (
      found: EventWithSeats,
      to: Pick<EventPlan, 'startsAt' | 'endsAt' | 'venue'>,
      actor: Actor,
      now: Instant,
    ): readonly Write[] => {
      const { event } = found;
      if (event.state !== 'published' || event.startsAt <= now || to.startsAt <= now) return [];
      const moved = movedTo(event, to);
      return store.saving(moved, {
        was: event,
        pools: samePools(found, moved),
        announce: 'changed',
        actor,
        act: 'change-event',
        fields: ['starts', 'ends', 'venue'],
        now,
      });
    },
    /** And the end of it: cancelled for everybody to read, its guests told. None when it was cancelled before or is over. */
    ending: (found: EventWithSeats, reason: string, actor: Actor, now: Instant): readonly Write[] => {
      const { event } = found;
      const cancelling = cancelEvent(event, reason, now);
      return cancelling.is === 'cancelled'
        ? store.saving(cancelling.event, {
            was: event,
            pools: samePools(found, cancelling.event),
            announce: 'cancelled',
            actor,
            act: 'cancel-event',
            now,
          })
        : [];
    },

    /** A press at the desk: chairs that a group has left go to everybody now, and at no later moment. The line is the caller's to move. */
    releasePool: (organiser: Organiser, slug: string, group: Group, now: Instant) =>
      decideAgain(patience, async () => {
        const found = await managed(organiser, slug);
        if (found === undefined) return { is: 'not-found' as const };
        const release = releasePool(found, group);
        if (release.is !== 'released') return release;
        const act = { actor: organiser, act: 'release-pool', fields: [group], now };
        const written = await store.commit(store.releasing(slug, group, release.was, now, act));
        return written.is === 'written' ? release : 'conflict';
      }),
    /** The same by the clock, once and never early: a duty that was moved meanwhile waits for its new moment. */
    releaseDuePool: ({ what, slug, group }: PoolDuty, now: Instant) =>
      decideAgain(patience, async () => {
        const [found, duty] = await Promise.all([
          store.find(slug, { consistent: true }),
          store.duty({ what, slug, group }),
        ]);
        if (found === undefined || duty?.dueAt === undefined || duty.dueAt > now) return 'not-due' as const;
        const release = releasePool(found, group);
        const done = store.moveDuty(duty, 'done', now);
        const writes = release.is === 'released' ? store.releasing(slug, group, release.was, now) : [];
        const written = await store.commit([...writes, done]);
        return written.is === 'written' ? (release.is === 'released' ? 'released' : 'not-due') : 'conflict';
      }),

    /** What a mail tells about an event, as it is now. */
    factsFor: (event: Event): EventFacts => {
      const { slug, kind, title, startsAt, endsAt, zone, venue, directions, organisations, contact, version } = event;
      return { slug, kind, title, startsAt, endsAt, zone, venue, directions, organisations, contact, version };
    },

    /** When what guests told is erased. */
    erasing: erasingMoments,

    /**
     * Whether the reminder of so many days before is to be owed, or sent, at `now`. Of two that pile up while nothing could be sent, only the latest is;
     * one that was skipped because its moment had passed when it was set counts for nothing. Reads nothing unless a later one's moment has come.
     */
    reminds: async (event: Event, days: number, now: Instant): Promise<boolean> => {
      const reminder = reminderNow(event, days, now);
      if (reminder === 'none') return false;
      const { slug } = event;
      const later = await Promise.all(reminder.after.map((other) => store.duty({ what: 'remind', slug, days: other })));
      return later.every((duty) => duty === undefined);
    },
    /** What tells the mails of that reminder from those of others, and back. */
    reminderNumber: ({ version }: Pick<Event, 'version'>, days: number): number => reminderNumber(version, days),
    daysOfReminder,
    versionOfReminder,

    leasable,

    /** For rsvps: seats as transaction items, and what events owe their guests. */
    seats: store.seats,
    find: store.find,
    due: store.due,
    duty: store.duty,
    moveDuty: store.moveDuty,
    forgetContact: store.forgetContact,
    lookAtLine: store.lookAtLine,
  };
};
