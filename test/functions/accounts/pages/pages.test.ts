import { describe, expect, test } from 'vitest';
import { languages } from '#kernel/languages.ts';
import { renderPage } from '#platform/pages/render.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { readingScore } from '../../../support/reading-score.ts';
import { accessStates, longName } from './access-states.tsx';
import { ownStatesIn } from './own-states.tsx';
import { contactWords, longAddress, statesIn } from './states.tsx';

/** What we wrote on a page: its title, texts, labels and buttons. Addresses, names and the shell are not ours to simplify here. */
const wordsOf = (html: string): string[] => {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  return main
    .replaceAll(longAddress, 'dit adres')
    .replaceAll(contactWords, 'ons')
    .replaceAll(longName, 'Ad Bos')
    .replace(/<select[\s\S]*?<\/select>/g, '')
    .split(/<\/(?:h\d|p|label|button|a|div|li)>/)
    .map((part) => part.replace(/<[^>]*>/g, '').trim())
    .filter((part) => part !== '');
};

describe('the pages for signing in', () => {
  test.each(languages)('are good HTML in every state (%s)', async (language) => {
    for (const [state, page] of Object.entries(statesIn(language))) {
      expect(await markupFindings(renderPage(page)), state).toEqual([]);
    }
  });

  test('read easily: Flesch-Douma 60 or more, at most 15 words a sentence', () => {
    const texts = Object.values(statesIn('nl')).flatMap((page) => wordsOf(renderPage(page)));
    const { score, wordsPerSentence } = readingScore([...new Set(texts)]);
    expect(score).toBeGreaterThanOrEqual(60);
    expect(wordsPerSentence).toBeLessThanOrEqual(15);
  });

  test('say u, never je', () => {
    const text = Object.values(statesIn('nl')).flatMap((page) => wordsOf(renderPage(page)));
    expect(text.join(' ')).not.toMatch(/\b(?:je|jij|jouw|jullie|klik hier)\b/i);
  });
});

describe('the desk that lets people in', () => {
  test.each(languages)('is good HTML in every state (%s)', async (language) => {
    for (const [state, page] of Object.entries(accessStates(language))) {
      expect(await markupFindings(renderPage(page)), state).toEqual([]);
    }
  });

  test('reads easily and says u', () => {
    const texts = [...new Set(Object.values(accessStates('nl')).flatMap((page) => wordsOf(renderPage(page))))];
    const { score, wordsPerSentence } = readingScore(texts);
    expect(score).toBeGreaterThanOrEqual(60);
    expect(wordsPerSentence).toBeLessThanOrEqual(15);
    expect(texts.join(' ')).not.toMatch(/\b(?:je|jij|jouw|jullie|klik hier)\b/i);
  });

  test('stays in the language one reads: no link or form of it leads to the other', () => {
    for (const [state, page] of Object.entries({ ...accessStates('en'), ...ownStatesIn('en') })) {
      const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(renderPage(page))?.[1] ?? '';
      expect(main, state).not.toMatch(/(?:href|action)="\/(?:bureau|mijn-toegang)/);
    }
  });

  test('makes no choice beforehand (T11)', () => {
    for (const state of ['nobody yet', 'list', 'one person']) {
      const page = accessStates('nl')[state];
      expect(page && renderPage(page)).not.toMatch(/<input[^>]*type="radio"[^>]*checked/);
    }
  });
});

describe('the pages about passkeys and one’s own access', () => {
  test.each(languages)('are good HTML in every state (%s)', async (language) => {
    for (const [state, page] of Object.entries(ownStatesIn(language))) {
      expect(await markupFindings(renderPage(page)), state).toEqual([]);
    }
  });

  test('read easily and say u', () => {
    const texts = [...new Set(Object.values(ownStatesIn('nl')).flatMap((page) => wordsOf(renderPage(page))))];
    const { score, wordsPerSentence } = readingScore(texts);
    expect(score).toBeGreaterThanOrEqual(60);
    expect(wordsPerSentence).toBeLessThanOrEqual(15);
    expect(texts.join(' ')).not.toMatch(/\b(?:je|jij|jouw|jullie|klik hier)\b/i);
  });

  test('make no choice beforehand (T11)', () => {
    for (const page of Object.values(ownStatesIn('nl'))) {
      expect(renderPage(page)).not.toMatch(/<input[^>]*type="radio"[^>]*checked/);
    }
  });

  test('say in words that a script is needed, to whoever has none', () => {
    for (const language of languages) {
      for (const state of ['use a passkey', 'make a passkey', 'make another']) {
        const page = ownStatesIn(language)[state];
        expect(page && renderPage(page)).toMatch(/data-without-script.*JavaScript/);
      }
    }
  });
});
