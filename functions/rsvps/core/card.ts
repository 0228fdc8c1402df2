import * as z from 'zod/mini';
import { CardTheme } from '#kernel/card-themes.ts';
import { Instant } from '#kernel/instants.ts';
import type { Rsvp } from './rsvp.ts';

/** One half of a card: what it is about, and one sentence. */
export const CardSide = z.object({ theme: CardTheme, sentence: z.string() });
export type CardSide = z.infer<typeof CardSide>;

/** What somebody wrote: at least one half, and an answer of its own to each of two questions. */
export const CardAnswers = z.object({
  proud: z.optional(CardSide),
  seeks: z.optional(CardSide),
  /** It may be read by everybody at the event: on the screen and on the card of a table. */
  toShow: z.boolean(),
  /** Name, municipality, sentence and e-mail address may go to whom it fits. */
  toIntroduce: z.boolean(),
});
export type CardAnswers = z.infer<typeof CardAnswers>;

/** The proud-and-looking card of one place; `guest` is the key of that place. Erased with the guests. */
export const Card = z.extend(CardAnswers, {
  slug: z.string(),
  guest: z.string(),
  /** When it was last changed. */
  at: Instant,
  /** Rises with every write, so that nobody writes over what they have not read. */
  revision: z.int().check(z.gte(1)),
});
export type Card = z.infer<typeof Card>;

/** Two guests to introduce to each other, by their keys; the lesser key first. */
export const Pair = z.object({ one: z.string(), other: z.string() });
export type Pair = z.infer<typeof Pair>;

/**
 * How far an event is with its cards. Made with the first card. From nine o'clock on the morning after, `pairs` says who is introduced to whom: worked out once,
 * and not again. `told` counts who got the mail, of everybody in a pair in the order of their keys.
 */
export const CardRound = z.object({
  slug: z.string(),
  pairs: z.optional(z.array(Pair)),
  told: z.int().check(z.gte(0)),
  matchedAt: z.optional(Instant),
  dueAt: z.optional(Instant),
  revision: z.int().check(z.gte(1)),
});
export type CardRound = z.infer<typeof CardRound>;

/** Everybody in a pair, once, in the order of their keys. */
export const inPairs = (pairs: readonly Pair[]): readonly string[] =>
  [...new Set(pairs.flatMap(({ one, other }) => [one, other]))].sort();

/** With whom this guest is paired. */
export const partnersOf = (guest: string, pairs: readonly Pair[]): readonly string[] =>
  pairs.flatMap(({ one, other }) => (one === guest ? [other] : other === guest ? [one] : []));

/** Whether a card counts: its guest has a place. Who gave up, waits or still has to say yes has none. */
export const counts = (rsvp: Pick<Rsvp, 'state'> | undefined): boolean => rsvp?.state === 'seated';

/** Whether a card may be read by others at the event. There is no other way to a screen or to paper. */
export const maySee = (card: Pick<CardAnswers, 'toShow'>, rsvp: Pick<Rsvp, 'state'> | undefined): boolean =>
  card.toShow && counts(rsvp);

/** Whether this guest may be introduced: said so, has a place, and can be written to. */
export const mayIntroduce = (
  card: Pick<CardAnswers, 'toIntroduce'>,
  rsvp: Pick<Rsvp, 'state' | 'email'> | undefined,
): boolean => card.toIntroduce && counts(rsvp) && rsvp?.email !== undefined;

export const cardFields = ['proud-theme', 'proud', 'seeks-theme', 'seeks', 'to-show', 'to-introduce'] as const;
export type CardField = (typeof cardFields)[number];

/** Why an answer cannot be taken; each has words in both languages. */
export type CardFault = 'missing' | 'too-long' | 'not-a-choice' | 'nothing-filled-in';
export type CardFaults = { readonly [F in CardField]?: CardFault };

/** Characters of a sentence: two lines on a card of A6. */
export const longestSentence = 160;

/**
 * Reads the form of a card. Everything wrong is said at once. A half is empty, or has both a theme and a sentence; at least one half is filled in. Both questions want a
 * yes or a no. Who cannot be written to is not asked for an introduction: `reachable` is false and the answer is no.
 */
export const readCard = (
  typed: (field: CardField) => string,
  { reachable }: { readonly reachable: boolean },
): { readonly answers: CardAnswers } | { readonly faults: CardFaults } => {
  const faults: { [F in CardField]?: CardFault } = {};
  const half = (side: 'proud' | 'seeks'): CardSide | undefined => {
    const theme = typed(`${side}-theme`).trim();
    const sentence = typed(side).replace(/\s+/g, ' ').trim();
    if (theme === '' && sentence === '') return undefined;
    const read = CardTheme.safeParse(theme);
    if (theme === '') faults[`${side}-theme`] = 'missing';
    else if (!read.success) faults[`${side}-theme`] = 'not-a-choice';
    if (sentence === '') faults[side] = 'missing';
    else if (sentence.length > longestSentence) faults[side] = 'too-long';
    return read.success ? { theme: read.data, sentence } : { theme: 'work', sentence };
  };
  const consent = (field: 'to-show' | 'to-introduce'): boolean => {
    const said = typed(field).trim();
    if (said === '') faults[field] = 'missing';
    else if (said !== 'yes' && said !== 'no') faults[field] = 'not-a-choice';
    return said === 'yes';
  };

  const proud = half('proud');
  const seeks = half('seeks');
  if (proud === undefined && seeks === undefined) faults['proud-theme'] = 'nothing-filled-in';
  const toShow = consent('to-show');
  const toIntroduce = reachable && consent('to-introduce');
  if (Object.keys(faults).length > 0) return { faults };
  return {
    answers: {
      toShow,
      toIntroduce,
      ...(proud !== undefined && { proud }),
      ...(seeks !== undefined && { seeks }),
    },
  };
};

/** Whether a card says this already. */
export const saysTheSame = (card: Card, answers: CardAnswers): boolean =>
  card.toShow === answers.toShow &&
  card.toIntroduce === answers.toIntroduce &&
  (['proud', 'seeks'] as const).every(
    (side) => card[side]?.theme === answers[side]?.theme && card[side]?.sentence === answers[side]?.sentence,
  );
