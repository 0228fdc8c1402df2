import * as z from 'zod/mini';
import { FollowUpGroup } from '#kernel/follow-up-groups.ts';
import { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';

/** A time on the wall in the zone of the event, `12:00`. */
export const WallClock = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));
export type WallClock = z.infer<typeof WallClock>;

/**
 * When a round goes out, at that wall time in the zone of the event: so many days after the event, or, for each reader alone, so many days after
 * they signed or ordered a kit.
 */
export const Moment = z.discriminatedUnion('after', [
  z.object({ after: z.literal('event'), days: z.int().check(z.gte(0), z.lte(60)), time: WallClock }),
  z.object({ after: z.literal('signing'), days: z.int().check(z.gte(1), z.lte(90)), time: WallClock }),
  z.object({ after: z.literal('ordering'), days: z.int().check(z.gte(1), z.lte(90)), time: WallClock }),
]);
export type Moment = z.infer<typeof Moment>;

/** Whom a letter of a round is for. */
export const Group = FollowUpGroup;
export type Group = FollowUpGroup;

/** Letters that go by who came in. */
export const goesByWhoCame = (group: Group): boolean =>
  group === 'came-not-signed' || group === 'came-member' || group === 'not-come';

/** Who reads a block as well. `under-reserve`: the signature still awaits a decision of the college. */
export const BlockGroup = z.enum(['member', 'not-member', 'under-reserve', 'asked-kit', 'asked-partner']);
export type BlockGroup = z.infer<typeof BlockGroup>;

/** A subject (no placeholders: providers keep subjects) and a text. */
export const LetterText = z.object({ subject: z.string(), text: z.string() });
export type LetterText = z.infer<typeof LetterText>;

/** Without English its Dutch is read. */
export const Words = z.object({ nl: LetterText, en: z.optional(LetterText) });
export type Words = z.infer<typeof Words>;
export const BlockWords = z.object({ nl: z.string(), en: z.optional(z.string()) });
export type BlockWords = z.infer<typeof BlockWords>;

/** What a reader of this group gets. `id` is of the round alone and stays when the letter is moved or changed. */
export const Letter = z.object({ id: z.string(), group: Group, words: Words });
export type Letter = z.infer<typeof Letter>;

/** A paragraph or more that follows the letter, whatever the letter, for a reader of this group. */
export const Block = z.object({ id: z.string(), group: BlockGroup, words: BlockWords });
export type Block = z.infer<typeof Block>;

/**
 * Why a reader gets none after all. `answered`: since an earlier round of the event went to them they signed or asked for a kit. `left`: their signature was
 * withdrawn, or their municipality left the programme. `person`: a person said stop for them.
 */
export const StopRule = z.enum(['answered', 'left', 'person']);
export type StopRule = z.infer<typeof StopRule>;

export const RoundState = z.enum(['draft', 'on', 'stopped', 'done']);
export type RoundState = z.infer<typeof RoundState>;

/** What an organiser composes. */
export const RoundDraft = z.object({
  title: z.string(),
  moment: Moment,
  /** One mail per municipality, to the right person; or one per reader. */
  per: z.enum(['municipality', 'reader']),
  /** In order: the first that fits wins. */
  letters: z.array(Letter),
  blocks: z.array(Block),
  stops: z.array(StopRule),
});
export type RoundDraft = z.infer<typeof RoundDraft>;

/**
 * A round of follow-ups of one event. Switched on it lies due; the tick takes it page by page, and `cursor` is the key of the last recipient
 * done. Erased with the guests of its event.
 */
export const Round = z.extend(RoundDraft, {
  slug: z.string(),
  /** Counts from 1 within the event; the generation of its mails. */
  number: z.int().check(z.gte(1)),
  state: RoundState,
  /** The key of the form that made it: the same form twice is one round. */
  request: z.string(),
  /** Rises with every change an organiser makes. */
  revision: z.int().check(z.gte(1)),
  dueAt: z.optional(Instant),
  cursor: z.optional(z.string()),
  counts: z.object({
    owed: z.int().check(z.gte(0)),
    stopped: z.int().check(z.gte(0)),
    tasks: z.int().check(z.gte(0)),
  }),
  /** Who changed it last, by id, and when. */
  by: z.string(),
  at: Instant,
});
export type Round = z.infer<typeof Round>;

/** Most of each, so that a round fits an item and erasing the rounds of an event fits a transaction. */
export const most = { rounds: 20, letters: 8, blocks: 6, title: 80, subject: 80, text: 5_000, block: 2_000 } as const;

/**
 * What happens to one recipient of a round. `task`: no mail, but a person has to tell them (it bounced for good, or there is no address).
 * `stopped`: by a stop rule. `nothing`: no letter is for them.
 */
export const Outcome = z.enum(['mail', 'task', 'stopped', 'nothing']);
export type Outcome = z.infer<typeof Outcome>;

/**
 * Why somebody gets no mail: the stop rule that holds, why it takes a person, that no letter is for them, or that its moment has not begun to run; or, as a
 * preview foresees and the sender decides, that they said no to such mail (`declined`), or that their address takes none at all (`takes-none`).
 */
export type Because =
  | 'answered'
  | 'left'
  | 'person'
  | 'declined'
  | 'takes-none'
  | 'no-address'
  | 'bounced'
  | 'no-letter'
  | 'not-yet';

/** A round as it is shown: a mail that its address kept back counts as stopped, for it was owed and never left. */
export const withDeclined = (round: Round, declined: number): Round => {
  const { owed, stopped, tasks } = round.counts;
  return { ...round, counts: { owed: owed - declined, stopped: stopped + declined, tasks } };
};

/** Who gets what, and when. */
export type Recipient = {
  /** An invitation or a guest's key: the reader of the mail. One per municipality where the round says so. */
  readonly key: string;
  readonly municipality?: string | undefined;
  readonly name: string;
  readonly language: Language;
  readonly outcome: Outcome;
  /** The id of the letter. */
  readonly letter?: string | undefined;
  /** The ids of the blocks, in the order of the round. */
  readonly blocks: readonly string[];
  readonly because?: Because | undefined;
  /** A secretariat gets a copy. */
  readonly copied?: boolean | undefined;
  /** What the person who said stop gave as reason. */
  readonly reason?: string | undefined;
  readonly at: Instant;
};

/** What a text may ask for. Each is filled from the record of whoever reads the mail and from the event, and there is no other. */
export const placeholders = [
  'naam',
  'gemeente',
  'bijeenkomst',
  'wanneer',
  'waar',
  'aantal',
  'tekenlink',
  'uw pagina',
  'kopie',
] as const;
export type Placeholder = (typeof placeholders)[number];

/** The placeholders that are addresses: where one stands, the mail puts a link. */
export const linkPlaceholders = ['tekenlink', 'uw pagina', 'kopie'] as const;
export type LinkPlaceholder = (typeof linkPlaceholders)[number];
