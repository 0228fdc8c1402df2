import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CSpellReporter, type Issue, lint } from 'cspell';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '#kernel/languages.ts';
import { allTexts } from './dictionaries.ts';

const root = join(import.meta.dirname, '../..');

/** Words that no dictionary and no list of ours knows, each with where it stands. */
const unknownWords = async (from: string, globs: string[] = []): Promise<{ words: string[]; files: number }> => {
  const words: string[] = [];
  const reporter: CSpellReporter = {
    issue: ({ text, uri, row }: Issue) => void words.push(`${text} (${uri?.split('/').slice(-3).join('/')}:${row})`),
    error: (message, error) => void words.push(`${message}: ${error}`),
  };
  const { files } = await lint(globs, { root: from, config: join(root, 'cspell.json') }, reporter);
  return { words, files };
};

describe('spelling', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aanschuif-words-'));
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), `${text}\n`);
  beforeAll(() => {
    for (const language of languages) {
      const said = allTexts(language).map(({ says }) => says);
      write(`dictionaries.${language}.txt`, [...new Set(said)].join('\n'));
    }
    write('slips.nl.txt', 'Op de wachtlijsst. The neighbours are waiting.');
    write('slips.en.txt', 'You are on the waitting list. Uw bijeenkomst.');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('every Dutch text is Dutch, and every English text British English', async () => {
    const { words, files } = await unknownWords(folder, ['dictionaries.*.txt']);
    expect(words).toEqual([]);
    expect(files).toBe(languages.length);
  });

  test('a slip is seen, and a word in the wrong language too', async () => {
    const { words } = await unknownWords(folder, ['slips.*.txt']);
    const slips = words.map((word) => word.split(' ')[0]);
    expect(slips).toEqual(expect.arrayContaining(['wachtlijsst', 'neighbours', 'waitting', 'bijeenkomst']));
  });

  test('the papers, the wording files and the story of a fresh start are spelt right', async () => {
    const { words, files } = await unknownWords(root);
    expect(words).toEqual([]);
    expect(files).toBeGreaterThan(50);
  });
});
