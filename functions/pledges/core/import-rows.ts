import type { LocalDate } from '#kernel/instants.ts';
import { columnsAmong, type FileRefusal, isTooLarge, parseRows } from '#kernel/lists.ts';
import { PersonName } from '#kernel/people.ts';
import { typedDate } from '#kernel/typed-dates.ts';
import type { ImportRow } from './import-row.ts';

/** What somebody may bring at once: more rows than there ever were municipalities, and far more text than they need. */
export const mostRows = 1_000;
/** Longest source, in UTF-16 units: the name of a list or an address. */
const longestSource = 300;

/** A list as it was read: which rows can be taken, and of the others why not. Rows are numbered as Excel numbers them, the header is 1. */
export type ReadRows = { readonly good: readonly GoodRow[]; readonly bad: readonly BadRow[] };
export type GoodRow = ImportRow & { readonly line: number };
export type BadRow = {
  readonly line: number;
  /** The municipality as it was typed. */
  readonly typed: string;
  readonly problems: readonly RowProblem[];
};

export type RowProblem =
  | {
      readonly because:
        | 'no-municipality'
        | 'unknown-municipality'
        | 'several-municipalities'
        | 'not-then'
        | 'no-date'
        | 'not-a-date'
        | 'in-future'
        | 'decision-not-a-date'
        | 'decision-in-future'
        | 'not-a-name'
        | 'not-a-role'
        | 'no-source'
        | 'not-a-source'
        | 'takes-part';
    }
  /** An earlier row, `line`, has the same municipality. */
  | { readonly because: 'twice'; readonly line: number };

/** Why nothing of a list can be read. */
export type ListRefusal =
  | FileRefusal
  | { readonly because: 'empty' | 'too-many-rows' | 'no-rows' }
  | { readonly because: 'no-column'; readonly column: 'municipality' | 'signed' }
  | { readonly because: 'quote-open'; readonly line: number };

type ReadingRows = {
  /** What every row without a source of its own comes from; empty for none. */
  readonly source: string;
  readonly today: LocalDate;
  /** By its code or its name, among those in force on that date. */
  readonly find: (typed: string, on: LocalDate) => { readonly code: string } | 'none' | 'several';
};

/**
 * Reads a list of earlier members: a header and a row each, parted by semicolons, commas or tabs, the columns in any order. A municipality is found
 * among those of the date on which it signed, so that an ended one counts under the name of then. Every problem of a row is said at once; of a
 * municipality that comes twice the first good row counts. Whether somebody takes part already is not known here: see `leaveOut`.
 */
export const readRows = (text: string, reading: ReadingRows): ReadRows | { readonly refused: ListRefusal } => {
  if (isTooLarge(text)) return { refused: { because: 'too-large' } };
  const parsed = parseRows(text);
  if ('openSince' in parsed) return { refused: { because: 'quote-open', line: parsed.openSince } };
  const [header, ...rows] = parsed.rows;
  if (header === undefined) return { refused: { because: 'empty' } };
  const columns = columnsAmong(header.cells, called);
  for (const column of ['municipality', 'signed'] as const) {
    if (!columns.has(column)) return { refused: { because: 'no-column', column } };
  }
  if (rows.length === 0) return { refused: { because: 'no-rows' } };
  if (rows.length > mostRows) return { refused: { because: 'too-many-rows' } };

  const lineOf = new Map<string, number>();
  const good: GoodRow[] = [];
  const bad: BadRow[] = [];
  for (const { line, cells } of rows) {
    const cell = (column: Column): string => {
      const at = columns.get(column);
      return at === undefined ? '' : (cells[at] ?? '').trim();
    };
    const typed = cell('municipality').slice(0, 100);
    const read = readRow(cell, reading);
    if ('problems' in read) {
      bad.push({ line, typed, problems: read.problems });
      continue;
    }
    const earlier = lineOf.get(read.code);
    if (earlier !== undefined) {
      bad.push({ line, typed, problems: [{ because: 'twice', line: earlier }] });
      continue;
    }
    lineOf.set(read.code, line);
    good.push({ ...read, line });
  }
  return { good, bad };
};

/** Moves the rows of municipalities that take part already to those that cannot be taken. */
export const leaveOut = (
  { good, bad }: ReadRows,
  takesPart: ReadonlySet<string>,
  nameOf: (code: string) => string,
): ReadRows => ({
  good: good.filter(({ code }) => !takesPart.has(code)),
  bad: [
    ...bad,
    ...good
      .filter(({ code }) => takesPart.has(code))
      .map(({ code, line }) => ({ line, typed: nameOf(code), problems: [{ because: 'takes-part' as const }] })),
  ].sort((a, b) => a.line - b.line),
});

const readRow = (
  cell: (column: Column) => string,
  { source, today, find }: ReadingRows,
): ImportRow | { readonly problems: readonly RowProblem[] } => {
  const problems: RowProblem[] = [];
  const wrong = (because: Exclude<RowProblem['because'], 'twice'>): undefined => {
    problems.push({ because });
    return undefined;
  };
  const signedOn = cell('signed') === '' ? wrong('no-date') : (dateIn(cell('signed')) ?? wrong('not-a-date'));
  if (signedOn !== undefined && signedOn > today) wrong('in-future');
  const typedDecision = cell('decided');
  const decidedOn = typedDecision === '' ? undefined : (dateIn(typedDecision) ?? wrong('decision-not-a-date'));
  if (decidedOn !== undefined && decidedOn > today) wrong('decision-in-future');

  // No name is this long, and every letter more is work for each municipality it might be.
  const typed = cell('municipality')
    .replace(/^(?:gemeente|municipality of)\s+/i, '')
    .slice(0, 100);
  // Nobody signed after today, and a date that cannot be read says nothing about which municipalities there were.
  const on = signedOn === undefined || signedOn > today ? today : signedOn;
  const found = typed === '' ? undefined : find(typed, on);
  if (found === undefined) wrong('no-municipality');
  if (found === 'several') wrong('several-municipalities');
  if (found === 'none') wrong(on < today && find(typed, today) !== 'none' ? 'not-then' : 'unknown-municipality');

  const name = cell('name') === '' ? undefined : PersonName.safeParse(cell('name'));
  if (name?.success === false) wrong('not-a-name');
  const role = cell('role') === '' ? undefined : PersonName.safeParse(cell('role'));
  if (role?.success === false) wrong('not-a-role');
  const from = cell('source') || source.trim();
  if (from === '') wrong('no-source');
  if (!isSource(from)) wrong('not-a-source');

  if (problems.length > 0 || signedOn === undefined || typeof found !== 'object') return { problems };
  return {
    code: found.code,
    signedOn,
    ...(decidedOn !== undefined && { decidedOn }),
    ...(name?.success === true && { name: name.data }),
    ...(role?.success === true && { role: role.data }),
    source: from,
  };
};

/** Whether a text can stand as a source: short enough, on one line. */
export const isSource = (text: string): boolean => text.length <= longestSource && !/[\p{Cc}\p{Cs}]/u.test(text);

/** A date as Excel shows it, also with midnight behind it, which is how it writes a date that it takes for a moment. */
const dateIn = (typed: string): LocalDate | undefined =>
  typedDate(typed.slice(0, 40).replace(/[T\s]+0?0[:.]00(?:[:.]00)?(?:\.000Z?)?$/, ''));

type Column = 'municipality' | 'signed' | 'decided' | 'name' | 'role' | 'source';

/** What a column may be called, in Dutch and in English, without capitals and blanks. A name of a municipality goes before its code. */
const called: Readonly<Record<Column, readonly string[]>> = {
  municipality: [
    'gemeente',
    'gemeentenaam',
    'naamgemeente',
    'municipality',
    'municipalityname',
    'nameofmunicipality',
    'gemeentecode',
    'municipalitycode',
    'code',
  ],
  signed: [
    'ondertekend',
    'ondertekendop',
    'datum',
    'datumondertekening',
    'getekend',
    'getekendop',
    'signed',
    'signedon',
    'datesigned',
    'dateofsigning',
    'date',
  ],
  decided: [
    'besluit',
    'besluitop',
    'datumbesluit',
    'collegebesluit',
    'decision',
    'decidedon',
    'decisiondate',
    'dateofdecision',
    'collegedecision',
  ],
  name: [
    'naam',
    'wethouder',
    'naamwethouder',
    'ondertekenaar',
    'name',
    'alderperson',
    'nameofalderperson',
    'signatory',
  ],
  role: ['functie', 'rol', 'role'],
  source: ['bron', 'source'],
};
