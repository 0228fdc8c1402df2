import type { Event, EventsActions, EventWithSeats } from '#events/actions.ts';
import type { Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { MessageFacts } from '#kernel/messages.ts';
import { compareNames } from '#kernel/names.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Write } from '#platform/dynamo/port.ts';
import {
  type Card,
  type CardAnswers,
  type CardRound,
  counts,
  inPairs,
  mayIntroduce,
  maySee,
  partnersOf,
} from './core/card.ts';
import { nextNine } from './core/card-times.ts';
import { type CardEvent, fillInCard } from './core/fill-in-card.ts';
import { fits, matchCards } from './core/match-cards.ts';
import type { Rsvp } from './core/rsvp.ts';
import { owedMail } from './owed-mail.ts';
import type { RsvpsStore } from './store.ts';

/** Mails of one step: with the move of the round well under the 100 items of a transaction. */
const mailsAStep = 25;
/** Steps of one event in one run: 2,000 mails. The rest is due again at once. */
const stepsARun = 80;

/** A card that may be read by others, with whose it is and at which table they sit. */
export type ShownCard = {
  readonly card: Card;
  readonly rsvp: Pick<Rsvp, 'name' | 'role' | 'municipality' | 'organisation'>;
  readonly table?: number;
};

/** What stands on a card that may be read by others. */
export type ShownSides = Pick<Card, 'proud' | 'seeks'>;

/** The cards of an event as its desk sees them. Who did not agree to be shown is in the numbers alone. */
export type CardsAtDesk = {
  readonly event: Event;
  /** Of guests who have a place; `shown` of them may be seen, `toIntroduce` may be introduced. */
  readonly numbers: {
    readonly places: number;
    readonly filledIn: number;
    readonly shown: number;
    readonly toIntroduce: number;
  };
  /** By name. */
  readonly shown: readonly ShownCard[];
  readonly matchAt: Instant;
  /** Once cards were matched: how many guests that introduced, and how many of them got their mail. */
  readonly matched?: { readonly pairs: number; readonly guests: number; readonly told: number };
};

/** Proud-and-looking cards of guests: filled in at the own place, shown with consent, matched once on the morning after. */
export const carding = ({
  store,
  events,
  patience,
  municipalityNamed,
}: {
  store: RsvpsStore;
  events: EventsActions;
  patience: Patience;
  municipalityNamed: (code: string) => Promise<string | undefined>;
}) => {
  const { cards } = store;

  /** Nine o'clock on the morning after, which is the morning on which sensitive answers go. */
  const matchAt = (event: Event): Instant => nextNine(events.erasing(event).sensitive, event.zone);
  const eventFor = (event: Event): CardEvent => ({ kind: event.kind, state: event.state, matchAt: matchAt(event) });

  /** The place and its event; an event without cards is not there. */
  const placeWithCards = async ({ slug, guest }: Pick<Rsvp, 'slug' | 'guest'>) => {
    const [rsvp, found, card] = await Promise.all([
      store.place(slug, guest),
      events.find(slug, { consistent: true }),
      cards.card(slug, guest),
    ]);
    return rsvp === undefined || found?.event.kind !== 'alderperson-meeting' ? undefined : { rsvp, found, card };
  };

  /** The first card of an event makes its round, which looks every morning at nine whether it is the morning after: an event that moves is followed by itself. */
  const beginRound = async ({ slug, zone }: Event, now: Instant): Promise<readonly Write[]> =>
    (await cards.round(slug)) === undefined
      ? [cards.putRound({ slug, told: 0, revision: 1, dueAt: nextNine(now, zone) }, undefined)]
      : [];

  const pairsOf = async (slug: string) => {
    const [all, guests] = await Promise.all([cards.cards(slug), store.guests(slug)]);
    return matchCards(all, guests);
  };

  /** One transaction: the next so many mails, and the round behind them. */
  const step = async (round: CardRound, now: Instant): Promise<'more' | 'done' | 'conflict'> => {
    const { slug, dueAt: _dueAt, ...kept } = round;
    const found = await events.find(slug, { consistent: true });
    const over = found === undefined || found.event.state === 'cancelled' || events.erasing(found.event).guests <= now;
    const early = !over && matchAt(found.event) > now;
    const pairs = over || early ? undefined : (round.pairs ?? (await pairsOf(slug)));
    const readers = pairs === undefined ? [] : inPairs(pairs);
    const next = readers.slice(round.told, round.told + mailsAStep);
    const told = round.told + next.length;
    const moved: CardRound = {
      ...kept,
      slug,
      told,
      revision: round.revision + 1,
      ...(pairs !== undefined && { pairs: [...pairs], matchedAt: round.matchedAt ?? now }),
      ...(told < readers.length && { dueAt: now }),
      ...(early && { dueAt: nextNine(now, found.event.zone) }),
    };
    const places = await Promise.all(next.map((guest) => store.place(slug, guest)));
    let writes: readonly Write[] = places
      .filter((rsvp) => rsvp !== undefined)
      .map((rsvp) => store.owe(owedMail('cards-introduced', rsvp, rsvp.generation), now));
    for (;;) {
      const written = await store.commit([...writes, cards.putRound(moved, round)]);
      if (written.is === 'conflict') return 'conflict';
      if (written.is === 'written') return told < readers.length ? 'more' : 'done';
      const { failed } = written;
      // The round stands last. When it fails, somebody else has gone on from here.
      if (failed.at(-1) !== undefined) return 'done';
      writes = writes.filter((_, at) => failed[at] === undefined);
    }
  };

  const goOn = async (slug: string, now: Instant): Promise<void> => {
    for (let run = 0; run < stepsARun; run += 1) {
      const outcome = await decideAgain(patience, async () => {
        const round = await cards.round(slug);
        return round?.dueAt === undefined || round.dueAt > now ? ('done' as const) : step(round, now);
      });
      if (outcome !== 'more') return;
    }
  };

  const fromOf = async ({ municipality, organisation }: Rsvp): Promise<string> =>
    (municipality === undefined ? undefined : await municipalityNamed(municipality)) ?? organisation ?? '';

  return {
    /** A guest's own card, for who holds the link of the place. `matchAt` is until when it can be filled in. */
    ownCard: async (rsvp: Pick<Rsvp, 'slug' | 'guest'>) => {
      const at = await placeWithCards(rsvp);
      return at && { rsvp: at.rsvp, event: at.found.event, card: at.card, matchAt: matchAt(at.found.event) };
    },

    /** Fills in the own card, or changes it. */
    fillIn: (place: Pick<Rsvp, 'slug' | 'guest'>, answers: CardAnswers, now: Instant) =>
      decideAgain(patience, async () => {
        const at = await placeWithCards(place);
        if (at === undefined) return { is: 'not-found' as const };
        const { rsvp, found, card } = at;
        const decision = fillInCard(rsvp, card, answers, eventFor(found.event), now);
        if (decision.is !== 'filled-in') return decision;
        const written = await store.commit([
          cards.stillSeated(rsvp),
          cards.put(decision.card, card),
          ...(await beginRound(found.event, now)),
        ]);
        return written.is === 'written' ? decision : 'conflict';
      }),

    /** Takes the own card away, whenever that is asked: from then on it is shown nowhere and nobody is introduced by it. */
    removeCard: (place: Pick<Rsvp, 'slug' | 'guest'>) =>
      decideAgain(patience, async () => {
        const at = await placeWithCards(place);
        if (at === undefined) return { is: 'not-found' as const };
        if (at.card === undefined) return { is: 'unchanged' as const };
        const written = await store.commit([cards.remove(at.card)]);
        return written.is === 'written' ? { is: 'removed' as const } : 'conflict';
      }),

    /** For the organiser of the event. */
    cardsAtDesk: async (organiser: Organiser, slug: string): Promise<CardsAtDesk | undefined> => {
      const found = await events.managed(organiser, slug);
      if (found === undefined || found.event.kind !== 'alderperson-meeting') return undefined;
      const [all, guests, hall, plan, round] = await Promise.all([
        cards.cards(slug),
        store.guests(slug),
        store.hall(slug),
        store.tablePlan(slug),
        cards.round(slug),
      ]);
      const rsvpOf = new Map(guests.map((rsvp) => [rsvp.guest, rsvp]));
      // Who sits at a table that was taken away since sits nowhere.
      const there = new Set(hall?.tables.map(({ number }) => number));
      const places = (plan?.places ?? []).filter(({ table }) => there.has(table));
      const tableOf = new Map(places.map(({ guest, table }) => [guest, table]));
      const filledIn = all.filter(({ guest }) => counts(rsvpOf.get(guest)));
      const shown = filledIn.flatMap((card) => {
        const rsvp = rsvpOf.get(card.guest);
        const table = tableOf.get(card.guest);
        return rsvp !== undefined && maySee(card, rsvp) ? [{ card, rsvp, ...(table !== undefined && { table }) }] : [];
      });
      return {
        event: found.event,
        numbers: {
          places: guests.filter(counts).length,
          filledIn: filledIn.length,
          shown: shown.length,
          toIntroduce: filledIn.filter((card) => mayIntroduce(card, rsvpOf.get(card.guest))).length,
        },
        shown: shown.sort((a, b) => compareNames(a.rsvp.name, b.rsvp.name)),
        matchAt: matchAt(found.event),
        ...(round?.pairs !== undefined && {
          matched: { pairs: round.pairs.length, guests: inPairs(round.pairs).length, told: round.told },
        }),
      };
    },

    /** The cards that may be read at the event, of these guests: what a table's host may know of who sits there. By guest. */
    cardsToShow: async (slug: string, guests: readonly string[]): Promise<ReadonlyMap<string, ShownSides>> => {
      const shown = await Promise.all(
        guests.map(async (guest): Promise<readonly (readonly [string, ShownSides])[]> => {
          const [card, rsvp] = await Promise.all([cards.card(slug, guest), store.place(slug, guest)]);
          if (card === undefined || !maySee(card, rsvp)) return [];
          const { proud, seeks } = card;
          return [[guest, { ...(proud !== undefined && { proud }), ...(seeks !== undefined && { seeks }) }]];
        }),
      );
      return new Map(shown.flat());
    },

    /** What the tick does: every event of which it is the morning after. What breaks is told and stays due. */
    sweepCards: async (now: Instant, most: number, broke: (error: unknown) => void): Promise<number> => {
      const due = await cards.dueRounds(now, most);
      for (const slug of due) await goOn(slug, now).catch(broke);
      return due.length;
    },

    /** For the sender: whom this reader is introduced to, as far as both still agree. */
    cardsIntroducedFacts: async (
      { reader }: { readonly reader: string },
      { event }: EventWithSeats,
    ): Promise<
      | {
          readonly to: string | undefined;
          readonly phone: string | undefined;
          readonly language: Language;
          readonly facts: MessageFacts<'cards-introduced'>;
        }
      | { readonly skipped: string }
    > => {
      const { slug } = event;
      const [round, own, rsvp] = await Promise.all([
        cards.round(slug),
        cards.card(slug, reader),
        store.place(slug, reader),
      ]);
      if (round === undefined || own === undefined || rsvp === undefined) return { skipped: 'gone' };
      if (!mayIntroduce(own, rsvp)) return { skipped: 'gone' };
      const introduced = await Promise.all(
        partnersOf(reader, round.pairs ?? []).map(async (guest) => {
          const [card, place] = await Promise.all([cards.card(slug, guest), store.place(slug, guest)]);
          if (card === undefined || place?.email === undefined || !mayIntroduce(card, place)) return undefined;
          const { offers, seeks } = fits(card, own);
          return {
            name: place.name,
            from: await fromOf(place),
            ...(place.role !== undefined && { role: place.role }),
            email: place.email,
            ...(offers && card.proud !== undefined && { proud: card.proud }),
            ...(seeks && card.seeks !== undefined && { seeks: card.seeks }),
          };
        }),
      );
      const people = introduced.filter((person) => person !== undefined);
      if (people.length === 0) return { skipped: 'gone' };
      return {
        to: rsvp.email,
        phone: rsvp.phone,
        language: rsvp.language,
        facts: {
          event: events.factsFor(event),
          ...(rsvp.for === 'other' && { whom: rsvp.name }),
          introduced: people.sort((a, b) => compareNames(a.name, b.name)),
          link: { purpose: 'place', subject: slug, reader: rsvp.guest, generation: rsvp.linkGeneration },
          keptUntil: events.erasing(event).guests,
        },
      };
    },
  };
};
