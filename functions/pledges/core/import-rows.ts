import type { LocalDate } from '#kernel/instants.ts';
import { PersonName } from '#kernel/people.ts';
import { typedDate } from '#kernel/typed-dates.ts';
import type { ImportRow } from './import-row.ts';

/** What somebody may bring at once: more rows than there ever were municipalities, and far more text than they need. */
export const mostRows = 1_000;
const mostBytes = 1_000_000;
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
  | { readonly because: 'empty' | 'too-large' | 'too-many-rows' | 'not-text' | 'spreadsheet' | 'no-rows' }
  | { readonly because: 'no-column'; readonly column: 'municipality' | 'signed' }
  | { readonly because: 'quote-open'; readonly line: number };

/**
 * The text of a file as a Dutch Excel saves it: UTF-8 with or without its mark, UTF-16 with it, or else Windows-1252. Told by its content, not by
 * its name: an Excel workbook is refused as such, and so is what holds no text at all.
 */
export const textOfFile = (bytes: Uint8Array): { readonly text: string } | { readonly refused: ListRefusal } => {
  const starts = (...marks: readonly number[]): boolean => marks.every((mark, at) => bytes[at] === mark);
  const decode = (encoding: string, fatal = false): string => new TextDecoder(encoding, { fatal }).decode(bytes);
  if (bytes.length > mostBytes) return { refused: { because: 'too-large' } };
  // A zip, and the older format that Excel still writes.
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0)) return { refused: { because: 'spreadsheet' } };
  if (starts(0xff, 0xfe)) return { text: decode('utf-16le') };
  if (starts(0xfe, 0xff)) return { text: decode('utf-16be') };
  if (bytes.includes(0)) return { refused: { because: 'not-text' } };
  try {
    return { text: decode('utf-8', true) };
  } catch {
    return { text: decode('windows-1252') };
  }
};

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
  if (new TextEncoder().encode(text).length > mostBytes) return { refused: { because: 'too-large' } };
  const parsed = parseRows(text);
  if ('openSince' in parsed) return { refused: { because: 'quote-open', line: parsed.openSince } };
  const [header, ...rows] = parsed.rows;
  if (header === undefined) return { refused: { because: 'empty' } };
  const columns = columnsIn(header.cells);
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
    .replace(/^gemeente\s+/i, '')
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

/** What a column may be called, without capitals and blanks. */
const called: Readonly<Record<Column, readonly string[]>> = {
  municipality: ['gemeente', 'gemeentenaam', 'naamgemeente', 'gemeentecode', 'code'],
  signed: ['ondertekend', 'ondertekendop', 'datum', 'datumondertekening', 'getekend', 'getekendop'],
  decided: ['besluit', 'besluitop', 'datumbesluit', 'collegebesluit'],
  name: ['naam', 'wethouder', 'naamwethouder', 'ondertekenaar'],
  role: ['functie', 'rol'],
  source: ['bron'],
};

/** Which column stands where. Of two that mean the same, the one that is named first in `called` counts. */
const columnsIn = (header: readonly string[]): ReadonlyMap<Column, number> => {
  const names = header.map((name) => name.toLowerCase().replace(/[^a-z]/g, ''));
  const found = new Map<Column, number>();
  for (const [column, possible] of Object.entries(called) as [Column, readonly string[]][]) {
    const name = possible.find((one) => names.includes(one));
    if (name !== undefined) found.set(column, names.indexOf(name));
  }
  return found;
};

type Row = { readonly line: number; readonly cells: readonly string[] };

/**
 * Rows of cells by RFC 4180, with the mark between cells that the first row has most of, and any end of a line. Empty rows are counted and left out.
 * Excel's own first line, `sep=;`, says the mark and is no row. What begins with =, +, - or @ is text like any other.
 */
const parseRows = (given: string): { readonly rows: readonly Row[] } | { readonly openSince: number } => {
  const text = given.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const told = /^sep=([;,\t|])\n/i.exec(text);
  const parted = told?.[1] ?? mostIn(text.trimStart().split('\n', 1)[0] ?? '');
  const rows: Row[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let openSince: number | undefined;
  const endRow = (): void => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== '')) rows.push({ line, cells });
    cells = [];
    cell = '';
    line += 1;
  };
  for (let at = told?.[0].length ?? 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (openSince !== undefined) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else openSince = undefined;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      openSince = line;
    } else if (sign === parted) {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n') endRow();
    else cell += sign;
  }
  if (openSince !== undefined) return { openSince };
  endRow();
  return { rows };
};

const mostIn = (header: string): string => {
  const bare = header.replace(/"[^"]*"/g, '');
  const times = (mark: string): number => bare.split(mark).length;
  return [';', ',', '\t'].reduce((most, mark) => (times(mark) > times(most) ? mark : most));
};
