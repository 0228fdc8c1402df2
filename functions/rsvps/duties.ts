import type { Announcement, Duty, EventsActions, EventWithSeats, ReminderDuty } from '#events/actions.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Write } from '#platform/dynamo/port.ts';
import type { Rsvp } from './core/rsvp.ts';
import type { Inviting } from './inviting.ts';
import { owedMail } from './owed-mail.ts';
import { placeWrites } from './place-writes.ts';
import type { RsvpsStore } from './store.ts';

/** Guests of one step: 25 mails, or 25 guests with their lines, and the move of the cursor, of the 100 items a transaction may hold. */
const guestsAStep = 25;
/** Steps of one duty in one run: 2,000 guests. The rest is due again at once. */
const stepsARun = 80;

type Step = {
  readonly writes: readonly Write[];
  readonly to: { readonly cursor: string; readonly dueAt: Instant } | 'done';
};

/**
 * What an event owes its guests, done a page at a time: each page's writes and the cursor's move are one transaction, so a page is
 * done once whoever does it, and whoever comes next goes on where the last one stopped. The last page of an announcement begins the round that tells
 * whoever was invited and has no place, that of a reminder the round that reminds who is silent.
 */
export const duties = ({
  store,
  events,
  patience,
  promoteLine,
  invites,
}: {
  store: RsvpsStore;
  events: EventsActions;
  patience: Patience;
  promoteLine: (slug: string, now: Instant) => Promise<'settled' | 'again'>;
  invites: Pick<Inviting, 'forgetAll' | 'forgetReasons' | 'telling' | 'reminding'>;
}) => {
  const writes = placeWrites({ store, events });

  const pageOf = async (
    { slug, cursor }: Duty,
    now: Instant,
    writesFor: (guests: readonly Rsvp[]) => readonly Write[],
  ): Promise<Step> => {
    const { guests, more } = await store.guestsAfter(slug, cursor, guestsAStep);
    const last = guests.at(-1);
    return { writes: writesFor(guests), to: more && last !== undefined ? { cursor: last.guest, dueAt: now } : 'done' };
  };

  /** Who signed up since was told the new time by the answer itself. */
  const announce = (duty: Announcement, now: Instant) => (guests: readonly Rsvp[]) => {
    const kind = duty.news === 'changed' ? 'event-changed' : 'event-cancelled';
    return guests
      .filter((rsvp) => rsvp.state !== 'cancelled' && rsvp.toldVersion < duty.version)
      .map((rsvp) => store.owe(owedMail(kind, rsvp, duty.version), now));
  };

  /** Who has a place hears when and where; the event is looked at anew for each page, for it may be off by then. */
  const remind = async (duty: ReminderDuty, now: Instant): Promise<Step> => {
    const found = await events.find(duty.slug, { consistent: true });
    if (found === undefined || !(await events.reminds(found.event, duty.days, now))) return { writes: [], to: 'done' };
    const number = events.reminderNumber(found.event, duty.days);
    const step = await pageOf(duty, now, (guests) =>
      guests
        .filter((rsvp) => rsvp.state === 'seated')
        .map((rsvp) => store.owe(owedMail('event-reminder', rsvp, number), now)),
    );
    return step.to === 'done'
      ? { ...step, writes: [...step.writes, ...(await invites.reminding(found, duty.days, now))] }
      : step;
  };

  /** Whether somebody may be let in late is asked anew after every change; a cancelled event asks nothing any more. */
  const withdrawQuestion = async (slug: string): Promise<readonly Write[]> => {
    const found = await events.find(slug);
    return found === undefined ? [] : [store.solved(slug, found.event.organisation)];
  };

  /** What an organiser is asked about guests goes with what it is about. */
  const answeredFor =
    (found: EventWithSeats | undefined) =>
    (guests: readonly Rsvp[]): readonly Write[] =>
      found === undefined ? [] : guests.flatMap((rsvp) => writes.answered(found, rsvp));

  const stepOf = async (duty: Duty, now: Instant): Promise<Step | 'again'> => {
    switch (duty.what) {
      case 'promote':
        await store.commit(await withdrawQuestion(duty.slug));
        return (await promoteLine(duty.slug, now)) === 'again' ? 'again' : { writes: [], to: 'done' };
      // Its own transaction moves the duty: what is released once is not released by half.
      case 'release-pool':
        if ((await events.releaseDuePool(duty, now)) === 'busy') return 'again';
        return (await promoteLine(duty.slug, now)) === 'again' ? 'again' : { writes: [], to: 'done' };
      case 'announce': {
        const told = announce(duty, now);
        const solved = duty.news === 'cancelled' ? answeredFor(await events.find(duty.slug)) : () => [];
        const step = await pageOf(duty, now, (guests) => [...told(guests), ...solved(guests)]);
        if (step.to !== 'done') return step;
        const withdrawn = duty.news === 'cancelled' ? await withdrawQuestion(duty.slug) : [];
        return { ...step, writes: [...step.writes, ...withdrawn, ...(await invites.telling(duty, now))] };
      }
      case 'remind':
        return remind(duty, now);
      case 'erase-sensitive': {
        const step = await pageOf(duty, now, (guests) => guests.map(store.forgetSensitive));
        if (step.to === 'done') await invites.forgetReasons(duty.slug);
        return step.to === 'done' ? { ...step, writes: [...step.writes, ...store.forgetTables(duty.slug)] } : step;
      }
      case 'erase-guests': {
        const found = await events.find(duty.slug);
        const solved = answeredFor(found);
        const what = found?.event.kind === 'alderperson-meeting' ? 'guest-of-meeting' : 'guest-of-action';
        const step = await pageOf(duty, now, (guests) => [
          ...guests.flatMap((guest) => store.forget(guest, what)),
          ...solved(guests),
        ]);
        if (step.to !== 'done') return step;
        await invites.forgetAll(duty.slug);
        if ((await store.cards.forgetAll(duty.slug)) === 'conflict') return 'again';
        const mailings = (await store.mailings(duty.slug)).map(store.forgetMailing);
        const last = [...mailings, ...store.forgetTablePlan(duty.slug), events.forgetContact(duty.slug)];
        return { ...step, writes: [...step.writes, ...last] };
      }
    }
  };

  /** Commits a step; `done` is the end of this run, and what is still due stays due. What turns out to be done already (a mail that is owed) is left out and the rest tried again. */
  const take = async (duty: Duty, now: Instant): Promise<'more' | 'done' | 'conflict'> => {
    const step = await stepOf(duty, now);
    if (step === 'again') return 'done';
    const move = events.moveDuty(duty, step.to, now);
    let { writes } = step;
    for (;;) {
      const written = await store.commit([...writes, move]);
      if (written.is === 'conflict') return 'conflict';
      if (written.is === 'written') return step.to === 'done' ? 'done' : 'more';
      const { failed } = written;
      // The move stands last. When it fails, somebody else has gone on from here.
      if (failed.at(-1) !== undefined) return 'done';
      writes = writes.filter((_, at) => failed[at] === undefined);
    }
  };

  /** Everything one duty asks, as far as one run goes. */
  return async (due: Duty, now: Instant): Promise<void> => {
    let duty: Duty | undefined = due;
    for (let step = 0; step < stepsARun && duty?.dueAt !== undefined && duty.dueAt <= now; step += 1) {
      const current: Duty = duty;
      if ((await decideAgain(patience, () => take(current, now))) !== 'more') return;
      duty = await events.duty(current);
    }
  };
};
