import type { Announcement, Duty, EventsActions } from '#events/actions.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Write } from '#platform/dynamo/port.ts';
import type { Rsvp } from './core/rsvp.ts';
import { owedMail } from './owed-mail.ts';
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
 * done once whoever does it, and whoever comes next goes on where the last one stopped.
 */
export const duties = ({
  store,
  events,
  patience,
  promoteLine,
}: {
  store: RsvpsStore;
  events: EventsActions;
  patience: Patience;
  promoteLine: (slug: string, now: Instant) => Promise<'settled' | 'again'>;
}) => {
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

  /** Whether somebody may be let in late is asked anew after every change; a cancelled event asks nothing any more. */
  const withdrawQuestion = async (slug: string): Promise<readonly Write[]> => {
    const found = await events.find(slug);
    return found === undefined ? [] : [store.solved(slug, found.event.organisation)];
  };

  const stepOf = async (duty: Duty, now: Instant): Promise<Step | 'again'> => {
    switch (duty.what) {
      case 'promote':
        await store.commit(await withdrawQuestion(duty.slug));
        return (await promoteLine(duty.slug, now)) === 'again' ? 'again' : { writes: [], to: 'done' };
      case 'announce': {
        const step = await pageOf(duty, now, announce(duty, now));
        const last = duty.news === 'cancelled' && step.to === 'done';
        return last ? { ...step, writes: [...step.writes, ...(await withdrawQuestion(duty.slug))] } : step;
      }
      case 'erase-sensitive':
        return pageOf(duty, now, (guests) => guests.map(store.forgetSensitive));
      case 'erase-guests': {
        const step = await pageOf(duty, now, (guests) => guests.flatMap(store.forget));
        return step.to === 'done' ? { ...step, writes: [...step.writes, events.forgetContact(duty.slug)] } : step;
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
