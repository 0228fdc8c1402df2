import { parseRows } from '#kernel/lists.ts';

/**
 * The rows of a list that were left out, to take home: a header and the rows as they came, with a last column that says what is wrong. Parted by
 * semicolons, as a Dutch Excel reads it. A row that was never there is left out of it.
 */
export const leftOutRows = (
  text: string,
  told: ReadonlyMap<number, string>,
  /** The name of the last column. */
  column: string,
): string => {
  const parsed = parseRows(text);
  if ('openSince' in parsed) return '';
  const [header, ...rows] = parsed.rows;
  if (header === undefined) return '';
  // What was said of these rows before, when they were taken home once already.
  const before = header.cells.lastIndexOf(column);
  const width = before === -1 ? header.cells.length : before;
  const lines = rows.flatMap(({ line, cells }) => {
    const why = told.get(line);
    if (why === undefined) return [];
    const own = Array.from({ length: width }, (_, at) => cells[at] ?? '');
    // More cells than the header has names for stand behind it: without them a row would look right that is not.
    const beyond = cells.slice(before === -1 ? width : width + 1);
    const last = beyond.findLastIndex((one) => one.trim() !== '');
    return [[...own, why, ...beyond.slice(0, last + 1)]];
  });
  return [[...header.cells.slice(0, width), column], ...lines].map((cells) => cells.map(asCell).join(';')).join('\r\n');
};

/** A telephone number may begin with a plus; anything else that a spreadsheet would calculate is made text. */
const asCell = (cell: string): string => {
  const formula = /^[\s]*[=+\-@]/.test(cell) && !/^\s*\+[\d\s().-]+$/.test(cell);
  const text = formula ? `'${cell}` : cell;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
