import type { Language } from '#kernel/languages.ts';
import type { MessageFacts } from '#kernel/messages.ts';
import {
  type BlockWords,
  type LinkPlaceholder,
  linkPlaceholders,
  most,
  type Placeholder,
  placeholders,
  type RoundDraft,
  type Words,
} from './round.ts';

/** What one reader's mail is filled with: from their own record and from the event, in their language. */
export type Filling = Readonly<Record<Exclude<Placeholder, LinkPlaceholder>, string>>;
/** Which links this reader has. */
export type Links = Readonly<Record<LinkPlaceholder, boolean>>;
/** A paragraph in its pieces. */
export type Paragraph = MessageFacts<'follow-up'>['paragraphs'][number];

const anyPlaceholder = /\{([^{}\n]{0,40})\}/g;
const isPlaceholder = (text: string): text is Placeholder => (placeholders as readonly string[]).includes(text);
const isLink = (text: string): text is LinkPlaceholder => (linkPlaceholders as readonly string[]).includes(text);
const isValue = (text: string): text is keyof Filling => isPlaceholder(text) && !isLink(text);
const linkNamed = { tekenlink: 'sign', 'uw pagina': 'page', kopie: 'copy' } as const satisfies Record<
  LinkPlaceholder,
  string
>;

/** Whether a brace is no placeholder's: another word between braces, one that is not closed, or two. Its reader would see it. */
export const hasStrayBrace = (text: string): boolean =>
  /[{}]/.test(text.replaceAll(anyPlaceholder, (said, what: string) => (isPlaceholder(what) ? '' : said)));

/** The placeholders that a text names. */
export const namedIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(anyPlaceholder)].map(([, said = '']) => said));

/** Filled in one pass, so that what is filled in is never read as a placeholder itself. */
const piecesOf = (paragraph: string, filling: Filling): Paragraph => {
  const pieces: Paragraph = [];
  let words = '';
  let from = 0;
  for (const match of paragraph.matchAll(anyPlaceholder)) {
    const [said, what = ''] = match;
    words += paragraph.slice(from, match.index);
    from = match.index + said.length;
    if (isLink(what)) {
      if (words !== '') pieces.push(words);
      pieces.push({ link: linkNamed[what] });
      words = '';
    } else words += isValue(what) ? filling[what] : said;
  }
  words += paragraph.slice(from);
  return words === '' ? pieces : [...pieces, words];
};

/**
 * A text for one reader: its paragraphs. One that names a link which this reader has not is left out whole: who takes part is not asked to sign, and who did
 * not sign themselves is offered no copy.
 */
export const filledIn = (text: string, filling: Filling, links: Links): readonly Paragraph[] =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .filter((paragraph) => linkPlaceholders.every((link) => links[link] || !namedIn(paragraph).has(link)))
    .map((paragraph) => piecesOf(paragraph, filling));

const anyFilling: Filling = { naam: '-', gemeente: '-', bijeenkomst: '-', wanneer: '-', waar: '-', aantal: '-' };

/** Whether nothing of a letter would be left for a reader who may not sign and did not: each paragraph names a link that they have not. */
export const leavesNothing = (text: string): boolean =>
  text.trim() !== '' && filledIn(text, anyFilling, { tekenlink: false, 'uw pagina': true, kopie: false }).length === 0;

/** In the reader's language, or in Dutch where nobody wrote it in another. */
export const wordsIn = (words: Words, language: Language): Words['nl'] => words[language] ?? words.nl;
const blockIn = (words: BlockWords, language: Language): string => words[language] ?? words.nl;

/** One letter of a round with those blocks, as one reader will read it. Knows their filling and links, and nothing of anybody else. */
export const letterIn = (
  { letters, blocks }: Pick<RoundDraft, 'letters' | 'blocks'>,
  which: { readonly letter: string; readonly blocks: readonly string[]; readonly language: Language },
  filling: Filling,
  links: Links,
): { readonly subject: string; readonly paragraphs: readonly Paragraph[] } | undefined => {
  const letter = letters.find(({ id }) => id === which.letter);
  if (letter === undefined) return undefined;
  const { subject, text } = wordsIn(letter.words, which.language);
  const texts = [
    text,
    ...blocks.filter(({ id }) => which.blocks.includes(id)).map(({ words }) => blockIn(words, which.language)),
  ];
  return { subject, paragraphs: texts.flatMap((one) => filledIn(one, filling, links)) };
};

export type TextFault = 'missing' | 'too-long' | 'placeholder' | 'unknown-placeholder' | 'nothing-left';
/** What is wrong with a round, and where. `missing` may be saved and keeps it from being switched on; the others are refused at once. */
export type RoundFault =
  | { readonly at: 'title'; readonly fault: 'missing' | 'too-long' }
  | { readonly at: 'letters'; readonly fault: 'missing' | 'too-many' }
  | { readonly at: 'blocks'; readonly fault: 'too-many' }
  | {
      readonly at: 'letter' | 'block';
      readonly id: string;
      readonly language: Language;
      readonly field: 'subject' | 'text';
      readonly fault: TextFault;
    };

const textFault = (text: string, longest: number): TextFault | undefined => {
  if (text.trim() === '') return 'missing';
  if (text.length > longest) return 'too-long';
  return hasStrayBrace(text) ? 'unknown-placeholder' : undefined;
};
const letterFault = (text: string): TextFault | undefined =>
  textFault(text, most.text) ?? (leavesNothing(text) ? 'nothing-left' : undefined);
/** Providers keep subjects, so nobody's name stands in one. */
const subjectFault = (subject: string): TextFault | undefined => {
  if (/[{}]/.test(subject)) return 'placeholder';
  return textFault(subject, most.subject);
};

/** Everything that is wrong, at once. */
export const faultsIn = ({ title, letters, blocks }: RoundDraft): readonly RoundFault[] => {
  const ofText = (
    at: 'letter' | 'block',
    id: string,
    language: Language,
    fields: Readonly<Partial<Record<'subject' | 'text', TextFault | undefined>>>,
  ): readonly RoundFault[] =>
    (['subject', 'text'] as const).flatMap((field) => {
      const fault = fields[field];
      return fault === undefined ? [] : [{ at, id, language, field, fault }];
    });
  const both = <W>(words: { readonly nl: W; readonly en?: W | undefined }) => [
    { language: 'nl' as const, said: words.nl },
    ...(words.en === undefined ? [] : [{ language: 'en' as const, said: words.en }]),
  ];
  return [
    ...(title.trim() === '' ? [{ at: 'title', fault: 'missing' } as const] : []),
    ...(title.length > most.title ? [{ at: 'title', fault: 'too-long' } as const] : []),
    ...(letters.length === 0 ? [{ at: 'letters', fault: 'missing' } as const] : []),
    ...(letters.length > most.letters ? [{ at: 'letters', fault: 'too-many' } as const] : []),
    ...(blocks.length > most.blocks ? [{ at: 'blocks', fault: 'too-many' } as const] : []),
    ...letters.flatMap(({ id, words }) =>
      both(words).flatMap(({ language, said }) =>
        ofText('letter', id, language, { subject: subjectFault(said.subject), text: letterFault(said.text) }),
      ),
    ),
    ...blocks.flatMap(({ id, words }) =>
      both(words).flatMap(({ language, said }) => ofText('block', id, language, { text: textFault(said, most.block) })),
    ),
  ];
};
