import { describe, expect, test } from 'vitest';
import { type Language, languages } from '#kernel/languages.ts';
import { renderPage } from '#platform/pages/render.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { readingScore } from '../../../support/reading-score.ts';
import { cardStates, cardsStates, namesOnCards } from './card-states.tsx';
import { longName } from './states.tsx';

const bodyOf = (html: string): string => /<main.*<\/main>/s.exec(html)?.[0] ?? '';
const textOf = (html: string): string =>
  bodyOf(html)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
/** What we wrote: what guests wrote and what they are called is theirs. */
const wordsOf = (html: string): readonly string[] =>
  bodyOf(html)
    .replace(
      /<(select|textarea|h1|dl|tbody|ul class="table-sheet__guests")[\s\S]*?<\/(?:select|textarea|h1|dl|tbody|ul)>/g,
      '',
    )
    .replaceAll(longName, 'Noor')
    .split(/<\/(?:h\d|p|label|legend|button|a|div|li|span|caption)>/)
    .map((part) => part.replace(/<[^>]*>/g, '').trim())
    .filter((part) => part.split(' ').length > 3);

const every = {
  nl: { ...cardStates('nl'), ...cardsStates('nl') },
  en: { ...cardStates('en'), ...cardsStates('en') },
} as const;

describe.each(languages)('the pages of cards, in %s', (language) => {
  const shown = Object.entries(every[language]).map(([state, page]) => [state, renderPage(page)] as const);

  test.each(shown)('%s is good HTML', async (_state, html) => {
    expect(await markupFindings(html)).toEqual([]);
  });

  test('have one heading, no style, no script that is not ours, and no hole where words should be', () => {
    for (const [state, html] of shown) {
      expect(html.match(/<h1/g), state).toHaveLength(1);
      expect(html, state).not.toMatch(/\sstyle=|<style|\son\w+=/);
      expect(textOf(html), state).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}| {2}/);
      expect(html, state).toContain('content="noindex"');
    }
  });

  test('choose nothing that was not answered before, and never what to do', () => {
    for (const [state, html] of shown) {
      if (/^(?:no card|closed|faulty: nothing filled)/.test(state)) expect(html, state).not.toContain('checked');
      expect(html, state).not.toMatch(/name="choice"[^>]*checked|checked[^>]*name="choice"/);
    }
  });

  test('read easily', () => {
    if (language === 'en') return;
    for (const [state, html] of shown) {
      const { score, wordsPerSentence } = readingScore([...new Set(wordsOf(html))]);
      expect(score, state).toBeGreaterThanOrEqual(60);
      expect(wordsPerSentence, state).toBeLessThanOrEqual(15);
    }
  });
});

describe('on paper', () => {
  const onPaper = (state: string, language: Language = 'nl'): string => {
    const page = cardsStates(language)[state];
    if (page === undefined) throw new Error(`No state ${state}`);
    return bodyOf(renderPage(page));
  };

  test('each table is a sheet in its order, and who has no table yet is on the last', () => {
    const page = onPaper('on paper');
    expect([...page.matchAll(/<h2[^>]*>([^<]*)</g)].map(([, title]) => title)).toEqual([
      'Tafel 1',
      'Tafel 2',
      'Nog geen tafel',
    ]);
    for (const name of namesOnCards) expect(page.split(name)).toHaveLength(2);
  });

  test('without a plan there is one sheet', () => {
    expect(onPaper('on paper, no table plan').match(/<section/g)).toHaveLength(1);
  });

  test('what lies on the tables is Dutch and says so, also where the page itself is English', () => {
    const page = onPaper('on paper', 'en');
    expect(page).toContain('<h1');
    expect(page).toContain('Table cards: Samen aan de slag');
    expect(page).toContain('<div class="table-sheets" lang="nl">');
    expect([...page.matchAll(/<h2[^>]*>([^<]*)</g)].map(([, title]) => title)).toEqual([
      'Tafel 1',
      'Tafel 2',
      'Nog geen tafel',
    ]);
  });
});

describe('cards at the desk in English', () => {
  const shown = Object.entries(cardsStates('en')).map(([state, page]) => [state, bodyOf(renderPage(page))] as const);

  test('lead to pages in English', () => {
    for (const [state, html] of shown) {
      for (const [, address] of html.matchAll(/(?:href|action)="(\/[^"]*)"/g))
        expect(address, state).toMatch(/^\/en\//);
    }
  });

  test('count one card and several, and tell when they are compared', () => {
    const text = (state: string) => textOf(shown.find(([name]) => name === state)?.[1] ?? '');
    expect(text('desk')).toContain('41 cards, of 59 guests with a place');
    expect(text('desk')).toContain('On Thursday 23 May 2019, 09:00 we compare the cards.');
    expect(text('desk, one')).toContain('1 card, of 1 guest with a place');
    expect(text('desk, one hidden')).toContain('1 card is not here.');
  });
});
