/** Far more text than any list of ours needs. */
const mostBytes = 1_000_000;

export const isTooLarge = (text: string): boolean => new TextEncoder().encode(text).length > mostBytes;

/** Why a file holds no text that can be read as a list. */
export type FileRefusal = { readonly because: 'too-large' | 'not-text' | 'spreadsheet' };

/**
 * The text of a file as a Dutch Excel saves it: UTF-8 with or without its mark, UTF-16 with it, or else Windows-1252. Told by its content, not by
 * its name: an Excel workbook is refused as such, and so is what holds no text at all.
 */
export const textOfFile = (bytes: Uint8Array): { readonly text: string } | { readonly refused: FileRefusal } => {
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

/** A row of a list, numbered as Excel numbers it: the header is 1. */
export type Row = { readonly line: number; readonly cells: readonly string[] };

/**
 * Rows of cells by RFC 4180, with the mark between cells that the first row has most of, and any end of a line. Empty rows are counted and left out.
 * Excel's own first line, `sep=;`, says the mark and is no row. What begins with =, +, - or @ is text like any other.
 */
export const parseRows = (given: string): { readonly rows: readonly Row[] } | { readonly openSince: number } => {
  const text = given.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const told = /^sep=([;,\t|])\n/i.exec(text);
  const parted = told?.[1] ?? mostIn(text.trimStart());
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

/** A name of a column may hold marks and the end of a line, in quotes. */
const mostIn = (text: string): string => {
  const [bare = ''] = text.replace(/"[^"]*"/g, '').split('\n', 1);
  const times = (mark: string): number => bare.split(mark).length;
  return [';', ',', '\t'].reduce((most, mark) => (times(mark) > times(most) ? mark : most));
};

/**
 * Which column stands where. `called`: what each may be called, in small letters without anything but letters and digits. Of two that mean the same, the
 * one that is named first counts.
 */
export const columnsAmong = <Column extends string>(
  header: readonly string[],
  called: Readonly<Record<Column, readonly string[]>>,
): ReadonlyMap<Column, number> => {
  const names = header.map((name) =>
    name
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z0-9]/g, ''),
  );
  const found = new Map<Column, number>();
  for (const [column, possible] of Object.entries(called) as [Column, readonly string[]][]) {
    const name = possible.find((one) => names.includes(one));
    if (name !== undefined) found.set(column, names.indexOf(name));
  }
  return found;
};
