import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Section } from './figures.ts';

const start = '<!-- bench:start -->';
const end = '<!-- bench:end -->';

/** The machine in words, and the day. */
export const surroundings = (now: Date): string => {
  const all = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${all.length} × ${all[0]?.model.trim() ?? 'unknown processor'}, ${gigabytes} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}, ${now.toISOString().slice(0, 10)}`;
};

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** A section as Markdown: what it is, then its table, with the first column to the left and figures to the right. */
export const markdownOf = ({ title, how, head, rows }: Section): string =>
  [
    `**${title}.** ${how}`,
    '',
    row(head),
    row(head.map((_, at) => (at === 0 ? '---' : '---:'))),
    ...rows.map(row),
    '',
  ].join('\n');

/** Puts a text between the README's two markers; a README without them gets it at its end. Nobody checks its spelling: it names processors. */
export const putInto = (readme: string, text: string): void => {
  const before = readFileSync(readme, 'utf8');
  const from = before.indexOf(start);
  const to = before.indexOf(end, from);
  const block = `${start}\n<!-- cspell:disable -->\n${text.trim()}\n<!-- cspell:enable -->\n${end}`;
  const after =
    from === -1 || to === -1
      ? `${before.trimEnd()}\n\n${block}\n`
      : `${before.slice(0, from)}${block}${before.slice(to + end.length)}`;
  writeFileSync(readme, after);
};
