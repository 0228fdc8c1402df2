import * as z from 'zod/mini';
import { CollegeWord } from '#kernel/college-words.ts';
import { Instant } from '#kernel/instants.ts';
import { Mark, markNumber } from './campaign.ts';
import { bySigning } from './signature.ts';

/** Who made it: fixed at the moment it is released, so that the name called on stage stays. */
export const MilestoneName = z.object({
  code: z.string(),
  /** Absent for an imported member and for one whose signature was withdrawn. */
  signatory: z.optional(z.object({ name: z.string(), role: z.string() })),
  college: z.optional(CollegeWord),
  /** Whether it may be named to everybody. */
  named: z.boolean(),
});
export type MilestoneName = z.infer<typeof MilestoneName>;

/** A mark that was reached, once. `quiet`: long ago, by an import or by a mark set below the count; nobody waited and nobody was told. */
export const Milestone = z.object({
  slug: z.string(),
  mark: Mark,
  /** The mark as a number, on the day it was reached. */
  number: z.int().check(z.gte(1)),
  state: z.enum(['held', 'released']),
  quiet: z.boolean(),
  reachedAt: Instant,
  /** When it goes public by itself: 8.00 on the morning after. */
  publicAt: Instant,
  /** Whoever arrived from here on waits with it: moment and code. Absent once it is public, and while the count has fallen below it again. */
  heldFrom: z.optional(z.string()),
  /** How often it was released; an undone release stays in `acts`. */
  releases: z.int().check(z.gte(0)),
  releasedAt: z.optional(Instant),
  who: z.optional(MilestoneName),
  acts: z.array(z.object({ at: Instant, by: z.string(), act: z.enum(['reached', 'released', 'undone']) })),
  revision: z.int().check(z.gte(1)),
});
export type Milestone = z.infer<typeof Milestone>;

/** What the counter's item holds. */
export const Tally = z.object({ count: z.int() });
export type Tally = z.infer<typeof Tally>;

export type Standing = {
  /** What everybody may see. */
  readonly shown: number;
  /** Known, but not on the screen yet. */
  readonly underWay: number;
  /** The lowest mark that has not been released; undefined when all have. */
  readonly next: number | undefined;
  /** Reached and waiting: all of what follows it waits with it. */
  readonly held: boolean;
};

/**
 * What is public of a count. A mark that nobody released is a ceiling just below itself, whether or not anybody has noticed yet that it was
 * reached: so no reader can be first. `all` is how many municipalities there are on the day.
 */
export const standing = (
  { count }: Tally,
  marks: readonly Mark[],
  milestones: readonly Pick<Milestone, 'mark' | 'state'>[],
  all: number,
): Standing => {
  const released = new Set(milestones.filter(({ state }) => state === 'released').map(({ mark }) => mark));
  const open = marks.filter((mark) => !released.has(mark)).map((mark) => markNumber(mark, all));
  const next = open.length === 0 ? undefined : Math.min(...open);
  const shown = next === undefined ? count : Math.min(count, next - 1);
  return { shown, underWay: count - shown, next, held: next !== undefined && count >= next };
};

/** Marks that the count has reached and of which there is no milestone yet, the lowest first. */
export const marksReached = (
  count: number,
  marks: readonly Mark[],
  milestones: readonly Pick<Milestone, 'mark'>[],
  all: number,
): readonly { readonly mark: Mark; readonly number: number }[] => {
  const there = new Set(milestones.map(({ mark }) => mark));
  return marks
    .filter((mark) => !there.has(mark) && markNumber(mark, all) <= count)
    .map((mark) => ({ mark, number: markNumber(mark, all) }))
    .sort((a, b) => a.number - b.number);
};

/** A municipality that counts, with the moment it does so by its first signature. */
export type Counted = { readonly code: string; readonly since: Instant };

/** Who made that number: the municipality at that place in the order of signing. The same on every rebuild. */
export const municipalityAt = <C extends Counted>(counted: readonly C[], number: number): C | undefined =>
  [...counted].sort((a, b) => bySigning({ signedAt: a.since, code: a.code }, { signedAt: b.since, code: b.code }))[
    number - 1
  ];

/** Releases a held milestone with the name that was read before pressing; another name than the one on the page is shown again first. */
export const releaseMilestone = (
  held: Milestone,
  who: MilestoneName,
  {
    count,
    revision,
    code,
    by,
    next,
  }: {
    readonly count: number;
    readonly revision: number | 'clock';
    readonly code: string;
    readonly by: string;
    /** The lowest mark that is not public: they go one after the other. */
    readonly next: number | undefined;
  },
  now: Instant,
):
  | { readonly is: 'released'; readonly milestone: Milestone }
  | {
      readonly is: 'refused';
      readonly because: 'already-released' | 'not-there-any-more' | 'other-municipality' | 'lower-first';
    } => {
  if (held.state === 'released') return { is: 'refused', because: 'already-released' };
  if (next !== undefined && next < held.number) return { is: 'refused', because: 'lower-first' };
  if (count < held.number) return { is: 'refused', because: 'not-there-any-more' };
  if (revision !== 'clock' && (revision !== held.revision || code !== who.code)) {
    return { is: 'refused', because: 'other-municipality' };
  }
  const { heldFrom: _, ...waiting } = held;
  return {
    is: 'released',
    milestone: {
      ...waiting,
      state: 'released',
      who,
      releases: held.releases + 1,
      releasedAt: now,
      acts: [...held.acts, { at: now, by, act: 'released' }],
      revision: held.revision + 1,
    },
  };
};

/** Takes a release back, the highest first: it waits again, until the next morning at the latest, and what happened stays in its history. */
export const undoRelease = (
  held: Milestone,
  {
    publicAt,
    by,
    higherShown,
    heldFrom,
  }: {
    readonly publicAt: Instant;
    readonly by: string;
    /** A higher mark is public. */
    readonly higherShown: boolean;
    readonly heldFrom: string | undefined;
  },
  now: Instant,
):
  | { readonly is: 'undone'; readonly milestone: Milestone }
  | { readonly is: 'refused'; readonly because: 'not-released' | 'higher-shown' } => {
  if (held.state !== 'released' || held.quiet) return { is: 'refused', because: 'not-released' };
  if (higherShown) return { is: 'refused', because: 'higher-shown' };
  const { releasedAt: _, who: __, ...rest } = held;
  return {
    is: 'undone',
    milestone: {
      ...rest,
      state: 'held',
      publicAt,
      ...(heldFrom !== undefined && { heldFrom }),
      acts: [...held.acts, { at: now, by, act: 'undone' }],
      revision: held.revision + 1,
    },
  };
};
