import { typedTime } from '#kernel/typed-dates.ts';
import { hasStrayBrace, leavesNothing } from './letter-text.ts';
import {
  type Block,
  BlockGroup,
  Group,
  type Letter,
  type Moment,
  most,
  type Placeholder,
  placeholders,
  type RoundDraft,
  StopRule,
} from './round.ts';

/** A round as it stands in its form: everything as it was typed, letters and blocks in their order. */
export type TypedRound = {
  readonly title: string;
  readonly after: string;
  readonly days: string;
  readonly time: string;
  readonly per: string;
  readonly letters: readonly TypedLetter[];
  readonly blocks: readonly TypedBlock[];
  readonly stops: readonly string[];
};

export type TypedLetter = {
  readonly id: string;
  readonly group: string;
  readonly subject: string;
  readonly text: string;
  readonly subjectEn: string;
  readonly textEn: string;
};

export type TypedBlock = {
  readonly id: string;
  readonly group: string;
  readonly text: string;
  readonly textEn: string;
};

/** What a text may ask for, as it is typed: the same words in both languages. */
export const inBraces = Object.fromEntries(
  placeholders.map((placeholder) => [placeholder, `{${placeholder}}`]),
) as Readonly<Record<Placeholder, string>>;

/** What can be wrong with an answer. `twice`: another letter is for the same group. `nothing-left`: every paragraph names a link that some readers have not. */
export type RoundFault =
  | 'missing'
  | 'too-long'
  | 'not-a-choice'
  | 'not-a-number'
  | 'not-a-time'
  | 'placeholder'
  | 'unknown-placeholder'
  | 'nothing-left'
  | 'twice';

/** The questions of the form. A question of a letter or block has the id behind it: `subject-b1`. */
export const roundFields = [
  'title',
  'after',
  'days',
  'time',
  'per',
  'group',
  'subject',
  'text',
  'subjectEn',
  'textEn',
  'blockGroup',
  'blockText',
  'blockTextEn',
  'stops',
] as const;
export type RoundField = (typeof roundFields)[number];

/** What a name in the form asks. */
export const roundFieldIn = (name: string): RoundField | undefined =>
  roundFields.find((field) => field === name.split('-')[0]);

const idShape = /^[a-z]\d{1,3}$/;

/** Reads a form without judging it. Whatever else it carries is left alone; of letters and blocks no more than fit a round. */
export const typedRound = (form: Pick<URLSearchParams, 'get' | 'getAll'>): TypedRound => {
  const said = (name: string): string => form.get(name) ?? '';
  const ids = (name: string, atMost: number): readonly string[] =>
    [...new Set(form.getAll(name))].filter((id) => idShape.test(id)).slice(0, atMost);
  return {
    title: said('title'),
    after: said('after'),
    days: said('days'),
    time: said('time'),
    per: said('per'),
    letters: ids('letter', most.letters).map((id) => ({
      id,
      group: said(`group-${id}`),
      subject: said(`subject-${id}`),
      text: said(`text-${id}`),
      subjectEn: said(`subjectEn-${id}`),
      textEn: said(`textEn-${id}`),
    })),
    blocks: ids('block', most.blocks).map((id) => ({
      id,
      group: said(`blockGroup-${id}`),
      text: said(`blockText-${id}`),
      textEn: said(`blockTextEn-${id}`),
    })),
    stops: form.getAll('stops'),
  };
};

/** A round as its form shows it. `time` as people write it: "12.00". */
export const asTyped = ({ title, moment, per, letters, blocks, stops }: RoundDraft): TypedRound => ({
  title,
  after: moment.after,
  days: String(moment.days),
  time: moment.time.replace(':', '.'),
  per,
  letters: letters.map(({ id, group, words }) => ({
    id,
    group,
    subject: words.nl.subject,
    text: words.nl.text,
    subjectEn: words.en?.subject ?? '',
    textEn: words.en?.text ?? '',
  })),
  blocks: blocks.map(({ id, group, words }) => ({ id, group, text: words.nl, textEn: words.en ?? '' })),
  stops,
});

/** An empty letter or block behind those that are there; its id is nobody's. What is full stays as it is. */
export const withAnother = (typed: TypedRound, what: 'letter' | 'block'): TypedRound => {
  if (what === 'letter') {
    if (typed.letters.length >= most.letters) return typed;
    const letter = { id: nextId('b', typed.letters), group: '', subject: '', text: '', subjectEn: '', textEn: '' };
    return { ...typed, letters: [...typed.letters, letter] };
  }
  if (typed.blocks.length >= most.blocks) return typed;
  return { ...typed, blocks: [...typed.blocks, { id: nextId('s', typed.blocks), group: '', text: '', textEn: '' }] };
};

export const without = (typed: TypedRound, id: string): TypedRound => ({
  ...typed,
  letters: typed.letters.filter((letter) => letter.id !== id),
  blocks: typed.blocks.filter((block) => block.id !== id),
});

/** One letter a place further to the front: the first that fits a reader is theirs. */
export const toTheFront = (typed: TypedRound, id: string): TypedRound => {
  const at = typed.letters.findIndex((letter) => letter.id === id);
  const [before, moved] = [typed.letters[at - 1], typed.letters[at]];
  if (before === undefined || moved === undefined) return typed;
  return { ...typed, letters: typed.letters.with(at - 1, moved).with(at, before) };
};

const nextId = (mark: string, present: readonly { readonly id: string }[]): string =>
  `${mark}${Math.max(0, ...present.map(({ id }) => Number(id.slice(1)))) + 1}`;

const oneLine = (typed: string): string => typed.replace(/\s+/g, ' ').trim();
const severalLines = (typed: string): string => typed.replace(/\r\n?/g, '\n').trim();

/**
 * Reads what was typed; all faults are said at once, by the name of the answer. A subject or text may be empty still: a draft can be kept half done, and
 * what it lacks keeps it from being switched on.
 */
export const readRound = (
  typed: TypedRound,
): { readonly draft: RoundDraft } | { readonly faults: Readonly<Record<string, RoundFault>> } => {
  const faults: Record<string, RoundFault> = {};
  const told = <T>(name: string, fault: RoundFault | undefined, value: T): T => {
    if (fault !== undefined) faults[name] = fault;
    return value;
  };
  const subject = (name: string, said: string): string => {
    const text = oneLine(said);
    return told(name, text.length > most.subject ? 'too-long' : /[{}]/.test(text) ? 'placeholder' : undefined, text);
  };
  const text = (name: string, said: string, longest: number): string => {
    const read = severalLines(said);
    const fault = read.length > longest ? 'too-long' : hasStrayBrace(read) ? 'unknown-placeholder' : undefined;
    return told(name, fault, read);
  };
  const letterText = (name: string, said: string): string => {
    const read = text(name, said, most.text);
    return told(name, faults[name] === undefined && leavesNothing(read) ? 'nothing-left' : undefined, read);
  };

  const title = oneLine(typed.title);
  told('title', title === '' ? 'missing' : title.length > most.title ? 'too-long' : undefined, undefined);
  const moment = readMoment(typed, (name, fault) => told(name, fault, undefined));
  const { per } = typed;
  if (per !== 'municipality' && per !== 'reader') faults.per = 'missing';

  const groups = new Set<string>();
  const letters = typed.letters.flatMap(({ id, ...said }): Letter[] => {
    const group = Group.safeParse(said.group);
    if (!group.success) faults[`group-${id}`] = 'missing';
    else if (groups.has(group.data)) faults[`group-${id}`] = 'twice';
    groups.add(said.group);
    const nl = { subject: subject(`subject-${id}`, said.subject), text: letterText(`text-${id}`, said.text) };
    const en = {
      subject: subject(`subjectEn-${id}`, said.subjectEn),
      text: letterText(`textEn-${id}`, said.textEn),
    };
    const english = en.subject !== '' || en.text !== '';
    return group.success ? [{ id, group: group.data, words: english ? { nl, en } : { nl } }] : [];
  });
  const blocks = typed.blocks.flatMap(({ id, ...said }): Block[] => {
    const group = BlockGroup.safeParse(said.group);
    if (!group.success) faults[`blockGroup-${id}`] = 'missing';
    const nl = text(`blockText-${id}`, said.text, most.block);
    const en = text(`blockTextEn-${id}`, said.textEn, most.block);
    return group.success ? [{ id, group: group.data, words: en === '' ? { nl } : { nl, en } }] : [];
  });
  const stops = StopRule.options.filter((rule) => typed.stops.includes(rule));
  if (Object.keys(faults).length > 0 || moment === undefined || (per !== 'municipality' && per !== 'reader'))
    return { faults };
  return { draft: { title, moment, per, letters, blocks, stops } };
};

/** Days are whole: after the event 0 to 60, after what a reader did 1 to 90. */
const readMoment = (
  { after, days, time }: TypedRound,
  told: (name: string, fault: RoundFault) => void,
): Moment | undefined => {
  const known = after === 'event' || after === 'signing' || after === 'ordering';
  if (!known) told('after', after === '' ? 'missing' : 'not-a-choice');
  const said = days.trim();
  const count = /^\d{1,2}$/.test(said) ? Number(said) : undefined;
  const [least, longest] = after === 'event' ? [0, 60] : [1, 90];
  const fits = count !== undefined && count >= least && count <= longest;
  if (!fits) told('days', said === '' ? 'missing' : 'not-a-number');
  const at = typedTime(time);
  if (at === undefined) told('time', time.trim() === '' ? 'missing' : 'not-a-time');
  return known && fits && at !== undefined ? { after, days: count, time: at } : undefined;
};
