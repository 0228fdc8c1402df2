/**
 * Fields that people write in several lines; every other text of a mail is one line, so that nothing typed by a guest looks like a line of ours.
 */
const severalLines = new Set(['directions', 'reason', 'permit', 'practical', 'question', 'paragraphs']);

/**
 * Facts without what no mail should carry: control characters (a null byte, a line end that would start a header), half characters, and
 * marks that turn the direction of the text behind them around. Whatever shape goes in comes out.
 */
export function tidyFacts<Facts>(facts: Facts): Facts {
  return tidied(facts, '') as Facts;
}

function tidied(value: unknown, name: string): unknown {
  if (typeof value === 'string') return severalLines.has(name) ? tidyLines(value) : tidyLine(value);
  if (Array.isArray(value)) return value.map((each) => tidied(each, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, tidied(each, key)]));
}

/** One line: every run of blanks, line ends included, is one blank. */
export function tidyLine(text: string): string {
  return withoutControls(text.replace(/\s+/gu, ' ')).trim();
}

function tidyLines(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .split('\n')
    .map(tidyLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').toWellFormed();
}
