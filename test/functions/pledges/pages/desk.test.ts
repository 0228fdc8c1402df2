import { describe, expect, test } from 'vitest';
import { languages } from '#kernel/languages.ts';
import { renderPage } from '#platform/pages/render.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { readingScore } from '../../../support/reading-score.ts';
import { deskStates } from './desk-states.tsx';

const states = Object.entries(deskStates());
const bodyOf = (html: string): string => /<main.*<\/main>/s.exec(html)?.[0] ?? '';
/** What a page says, a part an element; terms, labels and buttons of three words and fewer only flatter the score. */
const sentencesOf = (html: string): readonly string[] =>
  bodyOf(html)
    .split(/<[^>]+>/)
    .map((part) => part.trim())
    .filter((part) => part.split(' ').length > 3);
const html = (state: string): string => {
  const page = deskStates()[state];
  if (page === undefined) throw new Error(`No state ${state}`);
  return renderPage(page);
};

describe.each(languages)('the desk of campaigns, in %s', (language) => {
  const spoken = Object.entries(deskStates(language));

  test.each(spoken)('%s is good HTML, in that language', async (_, page) => {
    const html = renderPage(page);
    expect(html).toContain(`<html lang="${language}"`);
    expect(await markupFindings(html)).toEqual([]);
    expect(bodyOf(html).replace(/<[^>]+>/g, ' ')).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}/);
  });

  test('leads to pages in the same language', () => {
    const prefix = language === 'en' ? /^\/en\/(?!en\/)/ : /^\/(?!en\/)/;
    for (const [state, page] of spoken) {
      for (const [, address = ''] of bodyOf(renderPage(page)).matchAll(/(?:href|action)="(\/[^"]*)"/g)) {
        expect(address, state).toMatch(prefix);
      }
    }
  });
});

describe('the desk of campaigns', () => {
  test('does not mix languages', () => {
    for (const [state, page] of Object.entries(deskStates('en'))) {
      const ours = bodyOf(renderPage(page))
        .replace(/<span lang="nl">[\s\S]*?<\/span>/g, '')
        .replace(/<textarea[\s\S]*?<\/textarea>|<input[^>]*>/g, '')
        .replaceAll('naam@gemeente.nl', '')
        .replace(/<[^>]+>/g, ' ');
      expect(ours, state).not.toMatch(/\b(?:niet|wij|nog|het|een|wordt|gemeente|gemeenten|u|uw|nummer|tot|door)\b/i);
    }
  });

  test.each(states)('%s says u, never je, and shouts nowhere', (_, page) => {
    expect(sentencesOf(renderPage(page)).join(' ')).not.toMatch(/\b(?:je|jij|jouw|jullie|klik hier)\b|!/i);
  });

  test('reads easily: Flesch-Douma 60 or more, at most 15 words a sentence', () => {
    const said = [...new Set(states.flatMap(([, page]) => sentencesOf(renderPage(page))))];
    const { score, wordsPerSentence } = readingScore(said.filter((part) => !part.includes('commissievergadering')));
    expect(score).toBeGreaterThanOrEqual(60);
    expect(wordsPerSentence).toBeLessThanOrEqual(15);
  });

  test('is at most 16 kB of HTML a page, and 8 kB but for its two forms', () => {
    for (const [state, page] of states) {
      const forms = /^(?:new|edit|text|changed)/.test(state);
      expect(Buffer.byteLength(renderPage(page)), state).toBeLessThanOrEqual(forms ? 16_384 : 12_288);
    }
  });

  test('every form carries a key of its own, so that a second press does nothing', () => {
    for (const [state, page] of states) {
      const forms = bodyOf(renderPage(page)).match(/<form.*?<\/form>/gs) ?? [];
      for (const form of forms) expect(form, state).toContain(`name="request" value="${'r'.repeat(22)}"`);
    }
  });

  test('asks nothing of whoever only looks: what is held leads to its page first', () => {
    const page = html('a mark is held');
    expect(bodyOf(page)).not.toContain('<form');
    expect(page).toContain('Nummer 100 is bereikt. Nog niemand ziet het.');
    expect(page).toContain('href="/bureau/campagnes/samen-aan-tafel/mijlpaal/100">Bekijk nummer 100</a>');
    expect(page).toContain('donderdag 23 mei 2019, 8.00 uur');
    expect(page).toContain('data-count="113" data-shown="99" data-under-way="15"');
  });

  test('reads out who it is before the one button', () => {
    const page = bodyOf(html('milestone, held'));
    const button = page.indexOf('>Toon nummer 100</button>');
    for (const said of ['Den Haag', 'Fatima El Amrani', 'wethouder zorg en welzijn', 'Komt nog', 'Ja']) {
      expect(page.indexOf(said), said).toBeGreaterThan(0);
      expect(page.indexOf(said), said).toBeLessThan(button);
    }
    expect(page.match(/<button/g)).toHaveLength(1);
  });

  test('has nothing to press for a number that is no longer there, or that nobody waited for', () => {
    for (const state of ['milestone, gone', 'milestone, quiet'])
      expect(bodyOf(html(state)), state).not.toContain('<form');
  });

  test('says of each act whose it was, without a name', () => {
    const page = bodyOf(html('milestone, released'));
    for (const said of ['getoond door u', 'teruggehaald door een collega', 'getoond vanzelf'])
      expect(page).toContain(said);
  });

  test('a rehearsal never says that everybody sees it', () => {
    for (const [state, page] of states.filter(([name]) => name.startsWith('rehearsal'))) {
      expect(bodyOf(renderPage(page)), state).not.toMatch(/iedereen|vanzelf openbaar/i);
    }
  });
});
