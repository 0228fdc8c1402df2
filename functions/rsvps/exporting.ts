import type { Organiser } from '#kernel/actors.ts';
import { addMinutes, type Instant } from '#kernel/instants.ts';
import { sameSecret, seal } from '#platform/links.ts';
import { ExportFormat, ExportKind } from './core/desk-acts.ts';

/** How long the link of an export works. */
export const exportMinutes = 5;

/** What somebody may fetch, and until when. */
export type Export = { readonly what: ExportKind; readonly format: ExportFormat; readonly until: Instant };

/** Whom a link is made for: it opens in no other event, for nobody else, and not for the same person at another organisation. */
type For = { readonly slug: string; readonly organiser: Organiser };

const mark = (secret: string, { what, format, until }: Export, { slug, organiser }: For): string =>
  seal(secret, ['export', slug, organiser.organisation, organiser.person, what, format, until]);

export const newExport = (what: ExportKind, format: ExportFormat, now: Instant): Export => ({
  what,
  format,
  until: addMinutes(now, exportMinutes),
});

/** The last part of the address: what, how, until when, and the proof that we said so. Holds nothing about anybody. */
export const exportLink = (secret: string, made: Export, reader: For): string =>
  [made.what, made.format, Date.parse(made.until).toString(36), mark(secret, made, reader)].join('.');

/** What a link opens for this person now; `over` once its minutes are past. Anything that we did not make for them is nothing. */
export const openExport = (
  secret: string,
  link: string,
  reader: For,
  now: Instant,
): { readonly is: 'open'; readonly made: Export } | { readonly is: 'over' } | undefined => {
  const [what = '', format = '', until = '', sealed = ''] = link.split('.');
  const kind = ExportKind.safeParse(what);
  const as = ExportFormat.safeParse(format);
  if (!kind.success || !as.success || !/^[0-9a-z]{1,9}$/.test(until)) return undefined;
  const made: Export = {
    what: kind.data,
    format: as.data,
    until: new Date(Number.parseInt(until, 36)).toISOString(),
  };
  if (!sameSecret(mark(secret, made, reader), sealed)) return undefined;
  return made.until <= now ? { is: 'over' } : { is: 'open', made };
};

/** Rows under a head; a number stays a number where the format knows one. */
export type Sheet = {
  /** As the tab of the workbook is called. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
};

/**
 * As Excel in the Netherlands opens it by itself: UTF-8 with its mark, semicolons, CRLF. What begins as a formula would (=, +, -, @, a tab, and
 * their wide forms) gets an apostrophe before it, so that a name that somebody typed never calculates.
 */
export const csvOf = async ({ head, rows }: Sheet): Promise<Uint8Array> => {
  const { stringify } = await import('csv-stringify/sync');
  const text = stringify([[...head], ...rows.map((row) => [...row])], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
  return new TextEncoder().encode(text);
};

/** A workbook of one sheet. Every text is a text cell, which calculates nothing, whatever it begins with. */
export const xlsxOf = async ({ name, head, rows }: Sheet): Promise<Uint8Array> => {
  const { default: write } = await import('write-excel-file/node');
  const file = write(
    [
      head.map((value) => ({ type: String, value, fontWeight: 'bold' as const })),
      ...rows.map((row) =>
        row.map((value) => (typeof value === 'number' ? { type: Number, value } : { type: String, value })),
      ),
    ],
    { sheet: name, stickyRowsCount: 1 },
  );
  return new Uint8Array(await file.toBuffer());
};

export const fileTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
