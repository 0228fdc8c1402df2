import { describe, expect, test } from 'vitest';
import { type Language, languages } from '#kernel/languages.ts';
import { renderPage } from '#platform/pages/render.ts';
import { faultFindings, markupFindings } from '../../../support/page-checks.ts';
import { readingScore } from '../../../support/reading-score.ts';
import { longName } from '../../rsvps/pages/states.tsx';
import { paperCardStatesIn } from './paper-card-states.tsx';

const shown = (name: string, language: Language = 'nl'): string => {
  const page = paperCardStatesIn(language)[name];
  if (page === undefined) throw new Error(`No state ${name}`);
  return renderPage(page);
};
const mainOf = (html: string): string =>
  (/<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '').replace(/<select[\s\S]*?<\/select>/g, '');
const textOf = (html: string): string =>
  mainOf(html)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const names = Object.keys(paperCardStatesIn('nl'));

describe.each(languages)('keying in a card of paper, in %s', (language) => {
  test.each(names)('%s is good HTML, without a hole where words should be', async (name) => {
    const html = shown(name, language);
    expect(await markupFindings(html)).toEqual([]);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/\sstyle=|<style|\son\w+=/);
    expect(textOf(html)).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}|, ?,|\. ?\.|: \./);
  });

  test.each(names.filter((name) => /faulty/.test(name)))('%s tells its faults', (name) => {
    expect(faultFindings(shown(name, language))).toEqual([]);
  });

  test('leads to pages in the language of the desk, with nobody in their addresses', () => {
    const prefix = language === 'en' ? /^\/en\// : /^\/(?!en\/)/;
    for (const name of names) {
      for (const [, address = ''] of mainOf(shown(name, language)).matchAll(/(?:href|action)="(\/[^"]*)"/g)) {
        expect(address, name).toMatch(prefix);
        expect(address, name).not.toMatch(/noor|berg|K7M2|ZZZZ/i);
      }
    }
  });
});

describe('keying in a card of paper', () => {
  test('does not mix languages', () => {
    for (const name of names) {
      const guests = new RegExp(`${longName}|van den Berg|wethouder|Samen aan (?:de slag|tafel)`, 'g');
      expect(textOf(shown(name, 'en')).replace(guests, ''), name).not.toMatch(
        /\b(?:kaart|handtekening|niet|wij|nog|het|een|wordt|gemeente)\b/i,
      );
      expect(textOf(shown(name)), name).not.toMatch(/\b(?:card|guest|your|the|not|still|municipality)\b/i);
    }
  });

  test('reads easily: Flesch-Douma 60 or more, at most 15 words a sentence', () => {
    const texts = names.flatMap((name) =>
      mainOf(shown(name))
        .replaceAll(longName, 'Noor')
        .split(/<\/(?:h\d|p|label|legend|button|a|div|li|span)>/)
        .map((part) => part.replace(/<[^>]*>/g, '').trim())
        .filter((part) => part !== ''),
    );
    const { score, wordsPerSentence } = readingScore([...new Set(texts)]);
    expect(score).toBeGreaterThanOrEqual(60);
    expect(wordsPerSentence).toBeLessThanOrEqual(15);
  });

  test('shows whose card it is before it asks for anything, and what it is filled in with', () => {
    const text = textOf(shown('card'));
    expect(text.indexOf('Kaart van Noor van den Berg')).toBeLessThan(text.indexOf('Heeft het college al besloten?'));
    expect(text).toContain('wethouder, Helmond');
    expect(shown('card')).toMatch(/<option value="GM0794" selected="">/);
    expect(shown('card')).toContain('value="Noor van den Berg"');
  });

  test('shows ten guests at most, and asks for more letters then', () => {
    expect(mainOf(shown('which, of many')).match(/type="radio"/g)).toHaveLength(10);
    expect(textOf(shown('which, of many'))).toContain('Dit past bij meer dan 10 gasten.');
    expect(textOf(shown('which'))).toContain('Dit past bij 3 gasten.');
    expect(shown('which')).not.toContain('checked');
  });

  test('after it was keyed in says what has to follow, and names nobody', () => {
    const html = shown('who, keyed in');
    expect(textOf(html)).toContain('Zij telt zodra iemand anders haar bevestigt.');
    expect(mainOf(html)).toContain('href="/bureau/campagnes/samen-aan-tafel/wachten"');
    expect(textOf(html)).not.toContain('Noor');
  });
});
