import * as z from 'zod/mini';
import { Contact } from '#kernel/contacts.ts';
import { Instant, LocalDate } from '#kernel/instants.ts';

/** A number worth a moment; `all` is every municipality there is on the day. */
export const Mark = z.union([z.int().check(z.gte(1)), z.literal('all')]);
export type Mark = z.infer<typeof Mark>;

export const Pillar = z.object({ title: z.string(), text: z.string() });
export type Pillar = z.infer<typeof Pillar>;

/** What is signed. A version never changes once somebody could sign it; another text is another version. */
export const PledgeText = z.object({
  version: z.int().check(z.gte(1)),
  /** The date since which it is in force. */
  since: LocalDate,
  intro: z.string(),
  pillars: z.array(Pillar),
});
export type PledgeText = z.infer<typeof PledgeText>;

/** What an organiser fills in. */
export const CampaignPlan = z.object({
  title: z.string(),
  summary: z.string(),
  /** What joining asks of money and people, and who decides: two of the three answers before the button; the text is the third. */
  asks: z.string(),
  decides: z.string(),
  /** How many municipalities the campaign is after. */
  goal: Mark,
  /** Ascending, `all` last; each once. */
  marks: z.array(Mark),
  opensAt: Instant,
  closesAt: Instant,
  contact: Contact,
  /** Who hears when a number is public: the press contact's address. */
  press: z.optional(z.string()),
});
export type CampaignPlan = z.infer<typeof CampaignPlan>;

export const Campaign = z.extend(CampaignPlan, {
  slug: z.string(),
  organisation: z.string(),
  state: z.enum(['draft', 'published']),
  /** Of the text in force; 0 while there is none. */
  version: z.int().check(z.gte(0)),
  revision: z.int().check(z.gte(1)),
});
export type Campaign = z.infer<typeof Campaign>;

/** A rehearsal is a campaign beside the real one, under the same slug with this behind it: no key of the one is a key of the other. */
export const rehearsalOf = (slug: string): string => `${slug}~oefening`;
export const isRehearsal = (slug: string): boolean => slug.endsWith('~oefening');

/** Whether somebody can sign now, or why not. */
export const standingOf = (
  { state, version, opensAt, closesAt }: Pick<Campaign, 'state' | 'version' | 'opensAt' | 'closesAt'>,
  now: Instant,
): 'open' | 'draft' | 'not-open' | 'closed' => {
  if (state === 'draft' || version === 0) return 'draft';
  if (now < opensAt) return 'not-open';
  return now < closesAt ? 'open' : 'closed';
};

/** The mark as a number, given how many municipalities there are. */
export const markNumber = (mark: Mark, all: number): number => (mark === 'all' ? all : mark);
