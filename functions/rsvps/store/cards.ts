import type { Instant } from '#kernel/instants.ts';
import { type Database, dueIndex, everyItem, type Item, ifAbsent, type Write } from '#platform/dynamo/port.ts';
import { Card, CardRound } from '../core/card.ts';
import type { Rsvp } from '../core/rsvp.ts';

const bucket = 'cards';
/** Of the 100 items a transaction may hold. */
const cardsAStep = 90;

const partition = (slug: string): string => `event#${slug}`;
const cardKey = (slug: string, guest: string) => ({ of: partition(slug), item: `card#${guest}` });
const roundKey = (slug: string) => ({ of: partition(slug), item: 'cards#round' });
const roundItem = (round: CardRound): Item => ({
  ...roundKey(round.slug),
  ...round,
  ...(round.dueAt !== undefined && { dueBucket: bucket }),
});

/** The cards of an event in the rsvps table, `card#<guest>` each, and `cards#round`: when they are matched, and how far that is. */
export const cardsStore = ({ database, table }: { readonly database: Database; readonly table: string }) => {
  const cards = async (slug: string): Promise<readonly Card[]> => {
    const found: Card[] = [];
    const query = {
      in: table,
      of: partition(slug),
      item: { startsWith: 'card#' },
      limit: 500,
      consistent: true as const,
    };
    for await (const item of everyItem(database, query)) found.push(Card.parse(item));
    return found;
  };

  return {
    /** Every card of an event; bounded by its hall. */
    cards,

    /** One guest's card, read consistently. */
    card: async (slug: string, guest: string): Promise<Card | undefined> => {
      const item = await database.get(table, cardKey(slug, guest), { consistent: true });
      return item === undefined ? undefined : Card.parse(item);
    },

    /** Writes a card over the one that was read, or where there was none. */
    put: (card: Card, was: Card | undefined): Write => ({
      put: { ...cardKey(card.slug, card.guest), ...card },
      in: table,
      if: was === undefined ? ifAbsent : { revision: { is: was.revision } },
    }),

    /** Takes away the card that was read; refused when it was changed since. */
    remove: (card: Card): Write => ({
      delete: cardKey(card.slug, card.guest),
      in: table,
      if: { revision: { is: card.revision } },
    }),

    /** Changes nothing; refused when the place is not seated as it was read: no card for who gives up in the same moment. */
    stillSeated: ({ slug, guest, generation }: Pick<Rsvp, 'slug' | 'guest' | 'generation'>): Write => ({
      update: { of: partition(slug), item: `guest#${guest}` },
      in: table,
      add: { repeats: 0 },
      if: { state: { is: 'seated' }, generation: { is: generation } },
    }),

    round: async (slug: string): Promise<CardRound | undefined> => {
      const item = await database.get(table, roundKey(slug), { consistent: true });
      return item === undefined ? undefined : CardRound.parse(item);
    },

    /** Writes it over the one that was read, or where there was none; refused when somebody else went on. */
    putRound: (round: CardRound, was: CardRound | undefined): Write => ({
      put: roundItem(round),
      in: table,
      if: was === undefined ? ifAbsent : { revision: { is: was.revision } },
    }),

    /** Events whose cards are due, the longest first. */
    dueRounds: async (now: Instant, limit: number): Promise<readonly string[]> => {
      const page = await database.query({ in: table, index: dueIndex, of: bucket, item: { to: now }, limit });
      return page.items.map(({ of }) => of.replace('event#', ''));
    },

    /** Takes every card of an event away, and who was introduced to whom. Doing it again does nothing. */
    forgetAll: async (slug: string): Promise<'done' | 'conflict'> => {
      const all = await cards(slug);
      for (let from = 0; from <= all.length; from += cardsAStep) {
        const step = all.slice(from, from + cardsAStep);
        const written = await database.transact([
          ...step.map(({ guest }): Write => ({ delete: cardKey(slug, guest), in: table, erases: 'proud-card' })),
          { delete: roundKey(slug), in: table },
        ]);
        if (written.is !== 'written') return 'conflict';
      }
      return 'done';
    },
  };
};
