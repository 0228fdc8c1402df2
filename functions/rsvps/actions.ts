import type { EventsActions } from '#events/actions.ts';
import { type Actor, actorId, type Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Message, MessageKind } from '#kernel/messages.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import { linkHolds } from '#platform/links.ts';
import { changePlace, type PlaceChange } from './core/change-place.ts';
import { placeMailFacts } from './core/mail-facts.ts';
import { releaseSeat } from './core/release-seat.ts';
import type { Rsvp } from './core/rsvp.ts';
import { duties } from './duties.ts';
import { isGuestKey, mailboxOf } from './guest-key.ts';
import { movingUp } from './moving-up.ts';
import { owedMail } from './owed-mail.ts';
import { reserving } from './reserving.ts';
import type { RsvpsStore } from './store.ts';

export type RsvpsActions = ReturnType<typeof rsvpsActions>;

type Needs = {
  readonly store: RsvpsStore;
  readonly events: EventsActions;
  readonly secret: string;
  readonly patience: Patience;
};

/** What one may do with places. */
export const rsvpsActions = ({ store, events, secret, patience }: Needs) => {
  const { promoteLine, promoteAfter, promoteByOrganiser } = movingUp({ store, events, patience });
  const reserve = reserving({ store, events, secret, patience });
  const doDuty = duties({ store, events, patience, promoteLine });

  /** `meant` is the generation that was on screen: a page from before somebody came back gives up nothing. */
  const release = async (
    slug: string,
    guest: string,
    { by, actor, meant }: { by: 'guest' | 'organiser'; actor: Actor; meant: number | undefined },
    now: Instant,
  ) => {
    const outcome = await decideAgain(patience, async () => {
      const [held, found] = await Promise.all([store.place(slug, guest), events.find(slug)]);
      if (held === undefined || found === undefined) return { is: 'not-found' as const };
      if (meant !== undefined && meant !== held.generation) return { is: 'released-before' as const };
      const decision = releaseSeat(held, { startsAt: found.event.startsAt, by, actor: actorId(actor) }, now);
      if (decision.is !== 'released') return decision;
      const written = await store.commit([
        ...(decision.from === 'seated'
          ? [events.seats.giveBack(slug, held.party)]
          : [events.seats.leaveLine(slug), store.leaveLine(held)]),
        store.put(decision.rsvp, held),
        store.owe(owedMail('place-released', decision.rsvp, decision.rsvp.generation), now),
      ]);
      return written.is === 'written' ? decision : 'conflict';
    });
    if (outcome !== 'busy' && outcome.is === 'released') await promoteAfter(outcome.rsvp, now);
    return outcome;
  };

  return {
    reserve: async (...asked: Parameters<typeof reserve>) => {
      const outcome = await reserve(...asked);
      const [, , { now }] = asked;
      if (outcome !== 'busy' && outcome.is === 'waiting' && outcome.rsvp.dueAt !== undefined)
        await promoteAfter(outcome.rsvp, now);
      return outcome;
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
    releaseOwn: (rsvp: Rsvp, now: Instant, meant?: number) =>
      release(rsvp.slug, rsvp.guest, { by: 'guest', actor: { is: 'guest', guest: rsvp.guest }, meant }, now),

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
          store.owe(owedMail('place-changed', decision.rsvp, decision.rsvp.changes), now),
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

    releaseByOrganiser: async (organiser: Organiser, slug: string, guest: string, now: Instant, meant?: number) => {
      if ((await events.managed(organiser, slug)) === undefined || !isGuestKey(guest))
        return { is: 'not-found' as const };
      return release(slug, guest, { by: 'organiser', actor: organiser, meant }, now);
    },

    promoteByOrganiser,
    promoteLine,

    /**
     * What the tick does: lines that may move up, and what events owe their guests. Tells how much there was. What breaks is told to `broke`, stays
     * due, and keeps nothing else from being done.
     */
    sweep: async (now: Instant, most: number, broke: (error: unknown) => void = () => {}): Promise<number> => {
      const tryTo = (act: () => Promise<unknown>) => act().catch(broke);
      const [places, due] = await Promise.all([store.due(now, most), events.due(now, most)]);
      for (const slug of new Set(places.map((place) => place.slug))) {
        await tryTo(async () => {
          if ((await promoteLine(slug, now)) === 'again') return;
          for (const place of places) if (place.slug === slug) await store.settled(place);
        });
      }
      for (const duty of due) {
        if (duty === 'unreadable') broke(new Error('A duty that is due cannot be read.'));
        else await tryTo(() => doDuty(duty, now));
      }
      return places.length + due.length;
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
      const found = await events.find(mail.subject, { consistent: true });
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
        address === undefined ? [rsvp] : store.mailbox(mail.subject, address, { consistent: true }),
        // Counting the line is dear, and only one mail tells it.
        mail.kind === 'place-waiting' && rsvp.state === 'waiting' ? store.placeInLine(rsvp) : 1,
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
};
