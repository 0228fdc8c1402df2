import type { EventsActions, EventWithSeats } from '#events/actions.ts';
import type { Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Owed } from '#platform/outbox/owed.ts';
import { decidedByHand, type Head, promoteWaiting } from './core/promote-waiting.ts';
import { type LineEntry, lineKey, type Rsvp } from './core/rsvp.ts';
import type { PlaceWrites } from './place-writes.ts';
import type { RsvpsStore } from './store.ts';

/** What somebody who was in line is told, by what became of the place. */
const mailOf = {
  seated: 'place-promoted',
  offered: 'place-offered',
  asked: 'place-asked',
  waiting: 'place-waiting',
  cancelled: 'place-released',
} as const;

/** So many go in at one event in one run at most; the rest stays due. */
const mostPromoted = 500;

/** How a line moves up: by whoever freed a place, by the stream and by the sweep, all the same way. */
export const movingUp = ({
  store,
  events,
  writes,
  patience,
}: {
  store: RsvpsStore;
  events: EventsActions;
  writes: PlaceWrites;
  patience: Patience;
}) => {
  const headOf = async (slug: string): Promise<(Head & LineEntry) | undefined> => {
    const entry = await store.headOfLine(slug);
    const rsvp = entry === undefined ? undefined : await store.place(slug, entry.guest);
    return entry === undefined || rsvp === undefined ? undefined : { ...entry, rsvp };
  };

  const letIn = async (found: EventWithSeats, { rsvp, was }: { rsvp: Rsvp; was: Rsvp }, now: Instant, late = false) => {
    const written = await store.commit([
      events.seats.promote(rsvp.slug, rsvp.party, now, {
        late,
        until: rsvp.state === 'offered' ? rsvp.offeredUntil : undefined,
      }),
      store.leaveLine(was),
      store.put(rsvp, was),
      writes.owe(mailOf[rsvp.state], rsvp, rsvp.generation, now),
      ...writes.asked(found, rsvp, now),
    ]);
    return written.is === 'written';
  };

  const promoteHead = async (slug: string, now: Instant): Promise<'promoted' | 'nobody' | 'conflict'> => {
    const found = await events.find(slug, { consistent: true });
    if (found === undefined) return 'nobody';
    const { waiting, left } = found.seats;
    const head = waiting === 0 || left === 0 ? undefined : await headOf(slug);
    // Between the two reads somebody gave up and came back, now at the end of the line.
    if (head !== undefined && head.item !== lineKey(head.rsvp)) return 'conflict';
    const decision = promoteWaiting(head, found.seats, now, 'clockwork', found.event);
    if (decision.is === 'promoted') return (await letIn(found, decision, now)) ? 'promoted' : 'conflict';
    return answerQuestion(found, decision.is === 'too-late' && found.event.startsAt > now, now);
  };

  /**
   * After the last moment a person decides. The question stands on the desk until it is answered, or until nobody is left to let in;
   * by mail it is put once an hour at most.
   */
  const answerQuestion = async (
    { event, seats }: EventWithSeats,
    open: boolean,
    now: Instant,
  ): Promise<'nobody' | 'conflict'> => {
    if (!open) {
      if (decidedByHand(seats.promoteUntil, { offerHours: event.offerHours }, now))
        await store.commit([store.solved(event.slug, event.organisation)]);
      return 'nobody';
    }
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
    if (written.is === 'condition') return (await store.commit([question])).is === 'conflict' ? 'conflict' : 'nobody';
    return written.is === 'conflict' ? 'conflict' : 'nobody';
  };

  /**
   * Lets people in as far as seats allow, the head of the line first. Safe to run at any time, by anyone, side by side. `again`: it was too busy or
   * too much for one run, so whoever holds a mark that this is due leaves it.
   */
  const promoteLine = async (slug: string, now: Instant): Promise<'settled' | 'again'> => {
    // A round either seats somebody or meets somebody else who did; both bring the end nearer.
    for (let round = 0; round < mostPromoted; round += 1) {
      const outcome = await decideAgain(patience, () => promoteHead(slug, now));
      if (outcome === 'nobody') return 'settled';
      if (outcome === 'busy') return 'again';
    }
    return 'again';
  };

  return {
    promoteLine,

    /** Right after a place came free; then takes off the mark that would have made the sweep do it. */
    promoteAfter: async (freed: Rsvp, now: Instant): Promise<void> => {
      const outcome = await promoteLine(freed.slug, now);
      if (outcome === 'settled' && freed.dueAt !== undefined) await store.settled(store.dueOf(freed, freed.dueAt));
    },

    /** A person lets the head of the line in after the last moment. Somebody further back is refused: nobody is passed. */
    promoteByOrganiser: async (organiser: Organiser, slug: string, guest: string, now: Instant) => {
      const outcome = await decideAgain(patience, async () => {
        const found = await events.managed(organiser, slug);
        if (found === undefined) return { is: 'not-found' as const };
        const head = await headOf(slug);
        if (head?.guest !== guest) return { is: 'not-first' as const };
        const decision = promoteWaiting(head, found.seats, now, { organiser: organiser.person }, found.event);
        if (decision.is !== 'promoted') return { is: 'no-room' as const };
        return (await letIn(found, decision, now, true)) ? decision : 'conflict';
      });
      if (outcome !== 'busy' && outcome.is === 'promoted') await promoteLine(slug, now);
      return outcome;
    },
  };
};
