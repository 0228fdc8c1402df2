import { describe, expect, test } from 'vitest';
import { type Language, languages } from '#kernel/languages.ts';
import { renderPage } from '#platform/pages/render.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { readingScore } from '../../../support/reading-score.ts';
import { lineStatesIn } from './line-states.tsx';
import { longName } from './states.tsx';

const shown = (name: string, language: Language = 'nl'): string => {
  const page = lineStatesIn(language)[name];
  if (page === undefined) throw new Error(`No state ${name}`);
  return renderPage(page);
};
const mainOf = (html: string): string => /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
const textOf = (html: string): string =>
  mainOf(html)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const rowsOf = (html: string, id: string): readonly string[] => {
  const table = new RegExp(`<table[^>]*id="${id}"[\\s\\S]*?</table>`).exec(html)?.[0] ?? '';
  return [...(/<tbody>([\s\S]*)<\/tbody>/.exec(table)?.[1] ?? '').matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(
    ([, row = '']) =>
      row
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
  );
};

const names = Object.keys(lineStatesIn('nl'));

describe.each(languages)('places and line at the desk, in %s', (language) => {
  test.each(names)('%s is good HTML, without a hole where words should be', async (name) => {
    const html = shown(name, language);
    expect(await markupFindings(html)).toEqual([]);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/\sstyle=|<style|\son\w+=/);
    expect(textOf(html)).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}|, ?,|\. ?\.|: \./);
    expect(textOf(html)).not.toMatch(/\b(?:je|jij|jouw|jullie|klik hier)\b/i);
  });

  test('lead to pages in the language of the desk', () => {
    const prefix = language === 'en' ? /^\/en\// : /^\/(?!en\/)/;
    for (const name of names) {
      for (const [, address] of mainOf(shown(name, language)).matchAll(/(?:href|action)="(\/[^"]*)"/g)) {
        expect(address, name).toMatch(prefix);
      }
    }
  });
});

describe('places and line at the desk', () => {
  test('are not mixed: no Dutch on an English page and no English on a Dutch one', () => {
    for (const name of names) {
      expect(textOf(shown(name, 'en')), name).not.toMatch(
        /\b(?:aanmelding|bijeenkomst|wachtlijst|gast|gasten|niet|wij|plek|plekken|uur|tot)\b/i,
      );
      expect(textOf(shown(name)), name).not.toMatch(/\b(?:sign-up|place|places|waiting|guest|your|the)\b/i);
    }
  });

  test('count and tell time in English too', () => {
    expect(rowsOf(shown('line, busy', 'en'), 'offers')).toEqual([
      expect.stringMatching(/^Cato Drie .* Monday 20 May 2019, 10:00 Daan Vier Takes the place/),
      expect.stringMatching(/^Wim ’t Hart .* Monday 20 May 2019, 11:00 .+$/),
    ]);
    expect(textOf(shown('capacity, one more', 'en'))).toContain('After that there is 1 place free.');
    expect(textOf(shown('capacity, more', 'en'))).toContain('2 sign-ups stay on the waiting list.');
  });

  test('read easily: Flesch-Douma 60 or more, at most 15 words a sentence', () => {
    const texts = names.flatMap((name) =>
      mainOf(shown(name))
        .replace(/<(table|h1)[\s\S]*?<\/\1>/g, '')
        .replaceAll(longName, 'Noor')
        .split(/<\/(?:h\d|p|label|legend|button|a|div|li|span)>/)
        .map((part) => part.replace(/<[^>]*>/g, '').trim())
        .filter((part) => part !== ''),
    );
    const { score, wordsPerSentence } = readingScore([...new Set(texts)]);
    expect(score).toBeGreaterThanOrEqual(60);
    expect(wordsPerSentence).toBeLessThanOrEqual(15);
  });

  test('say of each offer until when, and who is next', () => {
    expect(rowsOf(shown('line, busy'), 'offers')).toEqual([
      expect.stringMatching(/^Cato Drie .* maandag 20 mei 2019, 10\.00 uur Daan Vier Neemt de plek/),
      expect.stringMatching(/^Wim ’t Hart .* maandag 20 mei 2019, 11\.00 uur .+$/),
    ]);
  });

  test('name in each button of an offer whose answer it writes down', () => {
    const buttons = [
      ...shown('line, busy').matchAll(/<button[^>]*value="(?:take|refuse)-offer"[^>]*>([\s\S]*?)<\/button>/g),
    ];
    const said = buttons.map(([, words = '']) => words.replace(/<[^>]*>/g, ''));
    expect(said).toContain('Neemt de plek: Cato Drie');
    expect(said).toContain('Wil de plek niet: Wim ’t Hart');
    expect(new Set(said).size).toBe(said.length);
  });

  test('show every pool with what is left, and let only one that is kept be released', () => {
    const rows = rowsOf(shown('line, busy'), 'pools');
    expect(rows[0]).toBe('Iedereen 64 64 0');
    expect(rows[1]).toBe('Coalitiepartners 10 6 4 dinsdag 21 mei 2019, 12.00 uur Vrijgeven');
    expect(rows[2]).toBe('Programma-adviseurs 6 6 0 Vrijgegeven');
  });

  test('show the chairs that lie at the door, and nothing to press for them', () => {
    expect(rowsOf(shown('line, doors open'), 'pools')).toEqual(['Iedereen 76 59 17', 'Bij de deur 4 3 1']);
    expect(rowsOf(shown('line, doors open', 'en'), 'pools')[1]).toBe('At the door 4 3 1');
  });

  test('T3 offer to give a place to the head of the line only, and only when a person has to', () => {
    const promotes = (name: string) => [...mainOf(shown(name)).matchAll(/value="promote"/g)].length;
    expect([promotes('line, late'), promotes('line, busy')]).toEqual([1, 0]);
    expect(rowsOf(shown('line, late'), 'line')[0]).toContain('Plek geven');
  });

  test('ask for a reason before a no, and say nothing by itself', () => {
    expect(shown('line, busy')).not.toContain('value="refuse"');
    expect(shown('no, to a place')).toContain('value="refuse"');
    expect(shown('no, to a wish')).toContain('value="refuse-wish"');
  });

  test('show what other chairs do before they are there, and change nothing yet', () => {
    expect(shown('line, busy')).not.toContain('value="capacity"');
    expect(textOf(shown('capacity, more'))).toContain('Er komen 2 plekken bij.');
    expect(textOf(shown('capacity, more'))).toContain('Daan Vier, 2 personen');
    expect(textOf(shown('capacity, more'))).toContain('Er blijven 2 aanmeldingen op de wachtlijst.');
  });

  test('T1 refuse a hall that is too small with who is in it', () => {
    const html = shown('capacity, too few');
    expect(html).not.toContain('value="capacity"');
    for (const name of ['Cato Drie', 'Bram Twee']) expect(textOf(html)).toContain(name);
  });
});
