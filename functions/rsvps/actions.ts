import type { EventsActions } from '#events/actions.ts';
import { type Actor, actorId, type Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Message, MessageKind } from '#kernel/messages.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Refused, Write } from '#platform/dynamo/port.ts';
import type { Limits } from '#platform/limits/limits.ts';
import { linkHolds, seal } from '#platform/links.ts';
import type { Owed } from '#platform/outbox/owed.ts';
import type { Answers } from './core/answers.ts';
import { changePlace, type PlaceChange } from './core/change-place.ts';
import { placeMailFacts } from './core/mail-facts.ts';
import { promoteWaiting } from './core/promote-waiting.ts';
import { releaseSeat } from './core/release-seat.ts';
import { reserveSeat, type SeatRequest } from './core/reserve-seat.ts';
import { Rsvp } from './core/rsvp.ts';
import { enteredGuestKey, guestKeyOf, isGuestKey, mailboxOf } from './guest-key.ts';
import type { RsvpsStore } from './store.ts';

export type RsvpsActions = ReturnType<typeof rsvpsActions>;

type Needs = {
  readonly store: RsvpsStore;
  readonly events: EventsActions;
  readonly secret: string;
  readonly patience: Patience;
};

/** Guests told of a moved or cancelled event in one transaction: 25 mails and the move of the cursor, of the 100 items it may hold. */
const guestsAStep = 25;
/** Steps of one duty in one run: 2,000 guests. The rest is due again at once. */
const stepsARun = 80;

/** What one may do with places. */
export const rsvpsActions = ({ store, events, secret, patience }: Needs) => {
  const mailOf = (kind: MessageKind, rsvp: Rsvp, generation: number): Owed => ({
    kind,
    subject: rsvp.slug,
    reader: rsvp.guest,
    generation,
    language: rsvp.language,
    by: rsvp.email === undefined ? 'call' : 'mail',
  });

  /** The line of an event moves up as far as seats allow. Safe to run at any time, by anyone, side by side. */
  const promoteLine = async (slug: string, now: Instant): Promise<number> => {
    let promoted = 0;
    // A round either seats somebody or meets somebody else who did; both bring the end nearer.
    for (let round = 0; round < 500; round += 1) {
      const outcome = await decideAgain(patience, () => promoteHead(slug, now));
      if (outcome !== 'promoted') return promoted;
      promoted += 1;
    }
    return promoted;
  };

  const promoteHead = async (slug: string, now: Instant): Promise<'promoted' | 'nobody' | 'conflict'> => {
    const found = await events.find(slug, { consistent: true });
    if (found === undefined || found.seats.waiting === 0 || found.seats.left === 0) return 'nobody';
    const entry = await store.headOfLine(slug);
    const rsvp = entry === undefined ? undefined : await store.place(slug, entry.guest);
    const head = entry === undefined || rsvp === undefined ? undefined : { ...entry, rsvp };
    const decision = promoteWaiting(head, found.seats, now);
    if (decision.is === 'nobody') return 'nobody';
    if (decision.is === 'too-late') {
      await askOrganiser(found.event, now);
      return 'nobody';
    }
    return (await commitPromotion(decision, now)) ? 'promoted' : 'conflict';
  };

  const commitPromotion = async (
    { rsvp, was }: { readonly rsvp: Rsvp; readonly was: Rsvp },
    now: Instant,
    late?: 'late',
  ): Promise<boolean> => {
    const written = await store.commit([
      events.seats.promote(rsvp.slug, rsvp.party, now, late),
      store.leaveLine(was),
      store.put(rsvp, was),
      store.owe(mailOf('place-promoted', rsvp, rsvp.generation), now),
    ]);
    return written.is === 'written';
  };

  /** The organiser hears it once an hour at most, and finds it on the desk until somebody decides. */
  const askOrganiser = async (event: { slug: string; organisation: string }, now: Instant): Promise<void> => {
    const hour = Math.floor(Date.parse(now) / 3_600_000);
    const owed: Owed = {
      kind: 'place-free-late',
      subject: event.slug,
      reader: 'organiser',
      generation: hour,
      language: 'nl',
      by: 'mail',
    };
    await store.commit([store.askPerson(event.slug, event.organisation, now), store.owe(owed, now)]);
  };

  /** Promotes right after a place came free, then takes the mark off that would have made the sweep do it. */
  const promoteAfter = async (rsvp: Rsvp, now: Instant): Promise<void> => {
    await promoteLine(rsvp.slug, now);
    if (rsvp.dueAt !== undefined) await store.settled(store.dueOf(rsvp, rsvp.dueAt));
  };

  const release = async (slug: string, guest: string, by: 'guest' | 'organiser', actor: Actor, now: Instant) => {
    const outcome = await decideAgain(patience, async () => {
      const [held, found] = await Promise.all([store.place(slug, guest), events.find(slug)]);
      if (held === undefined || found === undefined) return { is: 'not-found' as const };
      const decision = releaseSeat(held, { startsAt: found.event.startsAt, by, actor: actorId(actor) }, now);
      if (decision.is !== 'released') return decision;
      const written = await store.commit([
        ...(decision.from === 'seated'
          ? [events.seats.giveBack(slug, held.party)]
          : [events.seats.leaveLine(slug), store.leaveLine(held)]),
        store.put(decision.rsvp, held),
        store.owe(mailOf('place-released', decision.rsvp, decision.rsvp.generation), now),
      ]);
      return written.is === 'written' ? decision : 'conflict';
    });
    if (outcome !== 'busy' && outcome.is === 'released') await promoteAfter(outcome.rsvp, now);
    return outcome;
  };

  const announceStep = async (
    duty: Extract<Awaited<ReturnType<EventsActions['due']>>[number], { what: 'announce' }>,
    now: Instant,
  ) => {
    const { guests, more } = await store.guestsAfter(duty.slug, duty.cursor, guestsAStep);
    const kind = duty.news === 'changed' ? ('event-changed' as const) : ('event-cancelled' as const);
    const told = guests.filter((rsvp) => rsvp.state !== 'cancelled' && rsvp.toldVersion < duty.version);
    const mails = told.map((rsvp) => store.owe(mailOf(kind, rsvp, duty.version), now));
    return { mails, ...stepOf(guests, more, now) };
  };

  const stepOf = (guests: readonly Rsvp[], more: boolean, now: Instant) => {
    const last = guests.at(-1);
    return { to: more && last !== undefined ? { cursor: last.guest, dueAt: now } : ('done' as const) };
  };

  /** Does a page of what an event owes. Mails that are owed already are left out and the step taken again without them. */
  const dutyStep = async (
    duty: Awaited<ReturnType<EventsActions['due']>>[number],
    now: Instant,
  ): Promise<'more' | 'done' | 'conflict'> => {
    if (duty.what === 'promote') {
      await promoteLine(duty.slug, now);
      const written = await store.commit([events.moveDuty(duty, 'done', now)]);
      return written.is === 'conflict' ? 'conflict' : 'done';
    }
    const step =
      duty.what === 'announce'
        ? await announceStep(duty, now)
        : await eraseStep(duty.slug, duty.what, duty.cursor, now);
    // The moved duty goes last: what stands before it can be left out when it turns out to be there.
    const move = events.moveDuty(duty, step.to, now);
    let writes: readonly Write[] = step.mails;
    for (;;) {
      const written = await store.commit([...writes, move]);
      if (written.is === 'conflict') return 'conflict';
      if (written.is === 'written') return step.to === 'done' ? 'done' : 'more';
      const { failed } = written;
      if (failed.at(-1) !== undefined) return 'done'; // somebody else has moved it on
      writes = writes.filter((_, at) => failed[at] === undefined);
    }
  };

  const eraseStep = async (
    slug: string,
    what: 'erase-sensitive' | 'erase-guests',
    cursor: string | undefined,
    now: Instant,
  ) => {
    const { guests, more } = await store.guestsAfter(slug, cursor, guestsAStep);
    const step = stepOf(guests, more, now);
    const mails = guests.flatMap((rsvp) =>
      what === 'erase-guests' ? store.forget(rsvp) : [store.forgetSensitive(rsvp)],
    );
    return {
      mails: what === 'erase-guests' && step.to === 'done' ? [...mails, events.forgetContact(slug)] : mails,
      ...step,
    };
  };

  /** Everything one duty asks, as far as one run goes. */
  const doDuty = async (due: Awaited<ReturnType<EventsActions['due']>>[number], now: Instant): Promise<void> => {
    let duty: typeof due | undefined = due;
    for (let step = 0; step < stepsARun && duty?.dueAt !== undefined && duty.dueAt <= now; step += 1) {
      const current: typeof due = duty;
      const outcome = await decideAgain(patience, () => dutyStep(current, now));
      if (outcome !== 'more') return;
      duty = await events.duty(current);
    }
  };

  return {
    /**
     * A place for a guest, or one in line. `limits` count per network; over them nothing is tried. The answer is what the database
     * took, never what was read: a full hall found out in the write is decided again with what the write saw.
     */
    reserve: async (
      slug: string,
      answers: Answers,
      {
        request,
        language,
        actor,
        now,
        within,
      }: {
        readonly request: string;
        readonly language: Language;
        readonly actor: Actor;
        readonly now: Instant;
        readonly within?: () => ReturnType<Limits>;
      },
    ) => {
      const over = await within?.();
      if (over !== undefined && over !== 'within') return { is: 'limited' as const, until: over.until };
      const from = actor.is === 'organiser' ? ('organiser' as const) : ('guest' as const);
      const guest = guestKeyOf(secret, answers) ?? enteredGuestKey(secret, slug, request);
      const hash = seal(secret, ['answers', JSON.stringify(answers)], 12);
      const asked: SeatRequest = {
        id: request,
        hash,
        guest,
        answers,
        language,
        askedAt: now,
        from,
        actor: actorId(actor),
      };
      const late = from === 'organiser' ? ('late' as const) : undefined;
      // What a refused write saw goes before what a read found: a read may be older.
      let seen: { held?: Rsvp | undefined; pool?: { left: number; waiting: number } } = {};
      return decideAgain(patience, async () => {
        for (let turn = 0; turn < 4; turn += 1) {
          const [found, mailbox] = await Promise.all([events.find(slug), heldBy(slug, guest)]);
          if (found === undefined) return { is: 'not-found' as const };
          // A place that seems held is looked at as it is: nobody is told they are in by an old read.
          const held: Rsvp | undefined =
            'held' in seen || mailbox === undefined ? (seen.held ?? mailbox) : await store.place(slug, guest);
          const decision = reserveSeat(found.event, seen.pool ?? found.seats, held, asked, now);
          seen = {};
          if (decision.is === 'refused' || decision.is === 'repeated') return decision;
          const { rsvp, was } = decision;
          if (decision.is === 'mailed') {
            const mail = decision.mail ? [store.owe(mailOf('already-signed-up', rsvp, rsvp.repeats), now)] : [];
            const written = await store.commit([store.put(rsvp, was), ...mail]);
            if (written.is === 'written') return decision;
            if (written.is === 'conflict') return 'conflict';
            seen = { held: readBack(written.failed[0]) };
            continue;
          }
          const written = await store.commit(
            decision.is === 'seated'
              ? [
                  events.seats.take(slug, rsvp.party, now, late),
                  store.put(rsvp, was),
                  store.owe(mailOf('seat-reserved', rsvp, rsvp.generation), now),
                ]
              : [
                  events.seats.join(slug, rsvp.party, now, late),
                  store.put(rsvp, was),
                  store.owe(mailOf('place-waiting', rsvp, rsvp.generation), now),
                  store.joinLine(rsvp),
                ],
          );
          if (written.is === 'written') return decision;
          if (written.is === 'conflict') return 'conflict';
          const [seats, place] = written.failed;
          const pool = seats === undefined ? undefined : events.seats.read(seats.was);
          seen = { ...(place !== undefined && { held: readBack(place) }), ...(pool !== undefined && { pool }) };
        }
        return 'conflict';
      });
    },

    /** The place a personal link opens: the guest's own, and only with the token of its present generation. */
    byLink: async (slug: string, link: string): Promise<Rsvp | undefined> => {
      const at = link.lastIndexOf('.');
      const guest = link.slice(0, at);
      if (at < 0 || !isGuestKey(guest)) return undefined;
      const rsvp = await store.place(slug, guest);
      if (rsvp === undefined) return undefined;
      const holds = linkHolds(
        secret,
        { purpose: 'place', subject: slug, reader: guest, generation: rsvp.linkGeneration },
        link.slice(at + 1),
      );
      return holds ? rsvp : undefined;
    },

    placeInLine: store.placeInLine,
    releaseOwn: (rsvp: Rsvp, now: Instant) =>
      release(rsvp.slug, rsvp.guest, 'guest', { is: 'guest', guest: rsvp.guest }, now),

    changeOwn: async (rsvp: Rsvp, change: PlaceChange, now: Instant) => {
      const outcome = await decideAgain(patience, async () => {
        const [held, found] = await Promise.all([
          store.place(rsvp.slug, rsvp.guest),
          events.find(rsvp.slug, { consistent: true }),
        ]);
        if (held === undefined || found === undefined) return { is: 'not-found' as const };
        const decision = changePlace(held, change, found.seats, found.event, now);
        if (decision.is !== 'changed') return decision;
        const { seatsBy } = decision;
        const resized = held.state === 'waiting' && decision.rsvp.party !== held.party;
        const written = await store.commit([
          ...(seatsBy > 0 ? [events.seats.take(rsvp.slug, seatsBy, now)] : []),
          ...(seatsBy < 0 ? [events.seats.giveBack(rsvp.slug, -seatsBy)] : []),
          ...(resized ? [store.resize(decision.rsvp)] : []),
          store.put(decision.rsvp, held),
          store.owe(mailOf('place-changed', decision.rsvp, decision.rsvp.changes), now),
        ]);
        return written.is === 'written' ? decision : 'conflict';
      });
      if (outcome !== 'busy' && outcome.is === 'changed' && outcome.rsvp.dueAt !== undefined)
        await promoteAfter(outcome.rsvp, now);
      return outcome;
    },

    /** For the organiser of the event: everybody, those in line in its order. */
    guestList: async (organiser: Organiser, slug: string) => {
      const found = await events.managed(organiser, slug);
      if (found === undefined) return undefined;
      const [guests, line] = await Promise.all([store.guests(slug), store.line(slug)]);
      return { ...found, guests, line: line.map(({ guest }) => guest) };
    },

    releaseByOrganiser: async (organiser: Organiser, slug: string, guest: string, now: Instant) => {
      if ((await events.managed(organiser, slug)) === undefined || !isGuestKey(guest))
        return { is: 'not-found' as const };
      return release(slug, guest, 'organiser', organiser, now);
    },

    /** A person lets the head of the line in after the last moment for promotion. Somebody further back is refused: nobody is passed. */
    promoteByOrganiser: async (organiser: Organiser, slug: string, guest: string, now: Instant) =>
      decideAgain(patience, async () => {
        const found = await events.managed(organiser, slug);
        if (found === undefined) return { is: 'not-found' as const };
        const entry = await store.headOfLine(slug);
        const rsvp = entry === undefined ? undefined : await store.place(slug, entry.guest);
        if (entry === undefined || rsvp === undefined || entry.guest !== guest) return { is: 'not-first' as const };
        const decision = promoteWaiting({ ...entry, rsvp }, found.seats, now, { organiser: organiser.person });
        if (decision.is !== 'promoted') return { is: 'no-room' as const };
        if (!(await commitPromotion(decision, now, 'late'))) return 'conflict';
        if (found.seats.waiting === 1 || found.seats.left === entry.party) {
          await store.commit([store.solved(slug, found.event.organisation)]);
        }
        return decision;
      }),

    promoteLine,

    /** What the tick does: lines that may move up, and what events owe their guests. Tells how much there was. */
    sweep: async (now: Instant, most: number): Promise<number> => {
      const [places, duties] = await Promise.all([store.due(now, most), events.due(now, most)]);
      for (const slug of new Set(places.map((place) => place.slug))) await promoteLine(slug, now);
      for (const place of places) await store.settled(place);
      for (const duty of duties) await doDuty(duty, now);
      return places.length + duties.length;
    },

    /** What the events stream brings: one duty, done now and not in a minute. */
    follow: async (duty: Parameters<EventsActions['duty']>[0], now: Instant): Promise<void> => {
      const found = await events.duty(duty);
      if (found !== undefined) await doDuty(found, now);
    },

    /**
     * For the sender: to whom and with which facts, as they are now; or that there is nothing left to report. `phone` is for the call list
     * of guests without an address.
     */
    mailFactsFor: async (
      mail: {
        readonly kind: MessageKind;
        readonly subject: string;
        readonly reader: string;
        readonly generation: number;
      },
      now: Instant,
    ): Promise<
      | {
          readonly to: string | undefined;
          readonly phone: string | undefined;
          readonly language: Language;
          readonly facts: Message['facts'];
        }
      | { readonly skipped: string }
    > => {
      const found = await events.find(mail.subject);
      if (found === undefined) return { skipped: 'event-gone' };
      const { event, seats } = found;
      const facts = events.factsFor(event);
      if (mail.kind === 'place-free-late') {
        if (seats.left === 0 || seats.waiting === 0 || event.startsAt <= now) return { skipped: 'solved' };
        const message: Message = { kind: mail.kind, facts: { event: facts, left: seats.left, waiting: seats.waiting } };
        return { to: event.contact.email, phone: undefined, language: 'nl', facts: message.facts };
      }
      const rsvp = await store.place(mail.subject, mail.reader);
      if (rsvp === undefined) return { skipped: 'guest-gone' };
      const address = mailboxOf(rsvp.guest);
      const [mailbox, placeInLine, announced] = await Promise.all([
        address === undefined ? [rsvp] : store.mailbox(mail.subject, address),
        rsvp.state === 'waiting' ? store.placeInLine(rsvp) : 1,
        mail.kind === 'event-changed'
          ? events.duty({ what: 'announce', slug: mail.subject, version: mail.generation })
          : undefined,
      ]);
      const was = announced?.what === 'announce' ? announced.was : undefined;
      const inOrder = [...mailbox].sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1));
      const message = placeMailFacts(
        mail,
        rsvp,
        { facts, state: event.state, reason: event.reason, keptUntil: events.erasing(event).guests, was },
        inOrder,
        placeInLine,
      );
      return message === 'gone'
        ? { skipped: 'gone' }
        : { to: rsvp.email, phone: rsvp.phone, language: rsvp.language, facts: message.facts };
    },
  };

  async function heldBy(slug: string, guest: string): Promise<Rsvp | undefined> {
    const address = mailboxOf(guest);
    if (address === undefined) return store.place(slug, guest);
    return (await store.mailbox(slug, address)).find((rsvp) => rsvp.guest === guest);
  }
};

const readBack = (refused: Refused | undefined): Rsvp | undefined =>
  refused?.was === undefined ? undefined : Rsvp.parse(refused.was);
