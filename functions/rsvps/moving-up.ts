import type { EventsActions, EventWithSeats } from '#events/actions.ts';
import type { Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Owed } from '#platform/outbox/owed.ts';
import { type Head, promoteWaiting } from './core/promote-waiting.ts';
import type { Rsvp } from './core/rsvp.ts';
import { owedMail } from './owed-mail.ts';
import type { RsvpsStore } from './store.ts';

/** So many go in at one event in one run at most; the rest is due again a minute later. */
const mostPromoted = 500;

/** How a line moves up: by whoever freed a place, by the stream and by the sweep, all the same way. */
export const movingUp = ({
  store,
  events,
  patience,
}: {
  store: RsvpsStore;
  events: EventsActions;
  patience: Patience;
}) => {
  const headOf = async (slug: string): Promise<Head | undefined> => {
    const entry = await store.headOfLine(slug);
    const rsvp = entry === undefined ? undefined : await store.place(slug, entry.guest);
    return entry === undefined || rsvp === undefined ? undefined : { ...entry, rsvp };
  };

  const letIn = async ({ rsvp, was }: { rsvp: Rsvp; was: Rsvp }, now: Instant, late?: 'late') => {
    const written = await store.commit([
      events.seats.promote(rsvp.slug, rsvp.party, now, late),
      store.leaveLine(was),
      store.put(rsvp, was),
      store.owe(owedMail('place-promoted', rsvp, rsvp.generation), now),
    ]);
    return written.is === 'written';
  };

  const promoteHead = async (slug: string, now: Instant): Promise<'promoted' | 'nobody' | 'conflict'> => {
    const found = await events.find(slug, { consistent: true });
    if (found === undefined) return 'nobody';
    const { waiting, left, promoteUntil } = found.seats;
    const head = waiting === 0 || left === 0 ? undefined : await headOf(slug);
    const decision = promoteWaiting(head, found.seats, now);
    if (decision.is === 'promoted') return (await letIn(decision, now)) ? 'promoted' : 'conflict';
    if (decision.is === 'too-late') await askOrganiser(found, now);
    // Past the last moment a question may be open; with nobody left to let in it is answered.
    else if (promoteUntil <= now) await store.commit([store.solved(slug, found.event.organisation)]);
    return 'nobody';
  };

  /** The organiser finds the question on the desk until it is answered, and hears of it by mail once an hour at most. */
  const askOrganiser = async ({ event }: EventWithSeats, now: Instant): Promise<void> => {
    const mail: Owed = {
      kind: 'place-free-late',
      subject: event.slug,
      reader: 'organiser',
      generation: Math.floor(Date.parse(now) / 3_600_000),
      language: 'nl',
      by: 'mail',
    };
    const question = store.askPerson(event.slug, event.organisation, now);
    const written = await store.commit([question, store.owe(mail, now)]);
    if (written.is === 'condition') await store.commit([question]);
  };

  /** Lets people in as far as seats allow, the head of the line first. Safe to run at any time, by anyone, side by side. */
  const promoteLine = async (slug: string, now: Instant): Promise<void> => {
    // A round either seats somebody or meets somebody else who did; both bring the end nearer.
    for (let round = 0; round < mostPromoted; round += 1) {
      if ((await decideAgain(patience, () => promoteHead(slug, now))) !== 'promoted') return;
    }
  };

  return {
    promoteLine,

    /** Right after a place came free; then takes off the mark that would have made the sweep do it. */
    promoteAfter: async (freed: Rsvp, now: Instant): Promise<void> => {
      await promoteLine(freed.slug, now);
      if (freed.dueAt !== undefined) await store.settled(store.dueOf(freed, freed.dueAt));
    },

    /** A person lets the head of the line in after the last moment. Somebody further back is refused: nobody is passed. */
    promoteByOrganiser: async (organiser: Organiser, slug: string, guest: string, now: Instant) => {
      const outcome = await decideAgain(patience, async () => {
        const found = await events.managed(organiser, slug);
        if (found === undefined) return { is: 'not-found' as const };
        const head = await headOf(slug);
        if (head?.guest !== guest) return { is: 'not-first' as const };
        const decision = promoteWaiting(head, found.seats, now, { organiser: organiser.person });
        if (decision.is !== 'promoted') return { is: 'no-room' as const };
        return (await letIn(decision, now, 'late')) ? decision : 'conflict';
      });
      if (outcome !== 'busy' && outcome.is === 'promoted') await promoteLine(slug, now);
      return outcome;
    },
  };
};
