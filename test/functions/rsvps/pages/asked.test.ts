import type { ReactElement } from 'react';
import { describe, expect, test } from 'vitest';
import { languages } from '#kernel/languages.ts';
import { questionWords } from '#platform/pages/question-words.ts';
import { renderPage } from '#platform/pages/render.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { readingScore } from '../../../support/reading-score.ts';
import { askedStates } from './asked-states.tsx';

const shown = (page: ReactElement | undefined): ReactElement => {
  if (page === undefined) throw new Error('There is no such state.');
  return page;
};

describe.each(languages)('an organiser’s own questions (%s)', (language) => {
  test.each(Object.entries(askedStates(language)))('%s: good HTML', async (_, page) => {
    expect(await markupFindings(renderPage(page))).toEqual([]);
  });

  test.each(Object.entries(askedStates(language)).filter(([state]) => state.startsWith('own')))(
    'T12 %s: what is sensitive is never shown back',
    (_, page) => {
      expect(renderPage(page)).not.toContain('pinda');
    },
  );
});

test('what stands around them reads easily', () => {
  const { optional: _, yes: _yes, no: _no, onlyWhen, fault, ...words } = questionWords.nl;
  const faults = (['missing', 'not-a-choice', 'too-long'] as const).map((why) => fault('Komt u met de auto?', why));
  const { score, wordsPerSentence } = readingScore([...Object.values(words), onlyWhen('Komt u mee?', 'Ja'), ...faults]);
  expect(score).toBeGreaterThanOrEqual(60);
  expect(wordsPerSentence).toBeLessThanOrEqual(15);
});

test('Dutch words on an English page say so to who hears them', () => {
  const page = renderPage(shown(askedStates('en')['form, empty']));
  expect(page).toContain('<span lang="nl">Bij welk gesprek schuift u aan?</span>');
});
