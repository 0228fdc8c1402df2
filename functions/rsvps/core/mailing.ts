import * as z from 'zod/mini';
import { PlacePool } from '#kernel/groups.ts';
import { Instant } from '#kernel/instants.ts';
import { type Rsvp, RsvpState } from './rsvp.ts';

/** To whom: everybody in these states, of these municipalities and this group where any are named; or these guests and nobody else. */
export const Audience = z.object({
  states: z.array(RsvpState),
  group: z.optional(z.union([PlacePool, z.literal('open')])),
  /** Codes of municipalities; a province is all of its own. */
  municipalities: z.optional(z.array(z.string())),
  via: z.optional(z.enum(['invitation', 'form'])),
  guests: z.optional(z.array(z.string())),
});
export type Audience = z.infer<typeof Audience>;

/** Subject and text as an organiser wrote them; the text may hold placeholders, the subject none: providers keep subjects. */
export const Letter = z.object({ subject: z.string(), text: z.string() });
export type Letter = z.infer<typeof Letter>;

/** A mail to a group, written once; `cursor` is the last guest it was owed to. Erased with the guests of its event. */
export const Mailing = z.extend(Letter, {
  slug: z.string(),
  /** Counts from 1 within the event; tells its mails from another's. */
  number: z.int().check(z.gte(1)),
  audience: Audience,
  /** Of the event when it was written: what was written before it was called off is not sent any more. */
  version: z.optional(z.int()),
  /** The key of the form that sent it: the same form twice is one mailing. */
  request: z.string(),
  by: z.string(),
  at: Instant,
  /** To how many it was owed so far. */
  owed: z.int().check(z.gte(0)),
  cursor: z.optional(z.string()),
  dueAt: z.optional(Instant),
});
export type Mailing = z.infer<typeof Mailing>;

/** A letter sent to its own writer to look at. `name` and `to` are theirs. Kept for a day. */
export const TrialLetter = z.extend(Letter, {
  id: z.string(),
  name: z.string(),
  to: z.string(),
});
export type TrialLetter = z.infer<typeof TrialLetter>;

/** Most mailings of one event, so that erasing them fits one transaction. */
export const mostMailings = 20;

/** What a text may ask for. Each is filled from the record of whoever reads the mail and from the event, and there is no other. */
export const placeholders = ['naam', 'bijeenkomst', 'wanneer', 'waar', 'uw pagina'] as const;
export type Placeholder = (typeof placeholders)[number];

const anyPlaceholder = /\{([^{}\n]{0,40})\}/g;
const isPlaceholder = (text: string): text is Placeholder => (placeholders as readonly string[]).includes(text);

/** What stands between braces and is no placeholder, as it was typed. */
export const unknownIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(anyPlaceholder)].map(([, said = '']) => said).filter((said) => !isPlaceholder(said))),
];

const longest = { subject: 80, text: 5_000 } as const;

export type LetterFault = 'missing' | 'too-long' | 'placeholder' | 'unknown-placeholder';

/** Reads what was typed; both faults are said at once. */
export const readLetter = (
  typed: (field: 'subject' | 'text') => string,
): { readonly letter: Letter } | { readonly faults: Readonly<Partial<Record<'subject' | 'text', LetterFault>>> } => {
  const faults: Partial<Record<'subject' | 'text', LetterFault>> = {};
  const subject = typed('subject').replace(/\s+/g, ' ').trim();
  const text = typed('text').replace(/\r\n?/g, '\n').trim();
  if (subject === '') faults.subject = 'missing';
  else if (subject.length > longest.subject) faults.subject = 'too-long';
  else if (/[{}]/.test(subject)) faults.subject = 'placeholder';
  if (text === '') faults.text = 'missing';
  else if (text.length > longest.text) faults.text = 'too-long';
  else if (unknownIn(text).length > 0) faults.text = 'unknown-placeholder';
  return Object.keys(faults).length > 0 ? { faults } : { letter: { subject, text } };
};

/** What one reader's mail is filled with: their own name, and the event in their language. */
export type Filling = Readonly<Record<Exclude<Placeholder, 'uw pagina'>, string>>;

/**
 * A text for one reader: its paragraphs, each in the pieces between which the address of their own page comes. Filled in one pass, so that what
 * is filled in is never read as a placeholder itself.
 */
export const filledIn = (text: string, filling: Filling): readonly (readonly string[])[] =>
  text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) =>
      paragraph
        .split('{uw pagina}')
        .map((piece) =>
          piece.replace(anyPlaceholder, (said, what: string) =>
            isPlaceholder(what) && what !== 'uw pagina' ? filling[what] : said,
          ),
        ),
    );

/** Whether a mail of this mailing goes to this guest. Who gave up gets none, whoever asks. */
export const isFor = (
  { states, group, municipalities, via, guests }: Audience,
  rsvp: Pick<Rsvp, 'guest' | 'state' | 'pool' | 'municipality' | 'invitation'>,
): boolean =>
  rsvp.state !== 'cancelled' &&
  states.includes(rsvp.state) &&
  (group === undefined || (rsvp.pool ?? 'open') === group) &&
  (municipalities === undefined || (rsvp.municipality !== undefined && municipalities.includes(rsvp.municipality))) &&
  (via === undefined || (rsvp.invitation === undefined) === (via === 'form')) &&
  (guests === undefined || guests.includes(rsvp.guest));
