import type { ReactElement } from 'react';
import { describe, expect, test } from 'vitest';
import { languages } from '#kernel/languages.ts';
import { renderPage } from '#platform/pages/render.ts';
import { copyNl, questionsNl } from '../../../../functions/events/wording/questions-nl.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { readingScore } from '../../../support/reading-score.ts';
import { copyStates, questionStates } from './question-states.tsx';

const shown = (page: ReactElement | undefined): ReactElement => {
  if (page === undefined) throw new Error('There is no such state.');
  return page;
};

const ownWords = (words: unknown): string[] => {
  if (typeof words === 'string') return [words];
  if (typeof words !== 'object' || words === null) return [];
  return Object.values(words).flatMap(ownWords);
};

describe('the questions of an event, and its copy, at the desk', () => {
  describe.each(languages)('in %s', (language) => {
    test.each(Object.entries({ ...questionStates(language), ...copyStates(language) }))(
      '%s: good HTML, and no link or form that leads to the other language',
      async (_, page) => {
        const html = renderPage(page);
        expect(await markupFindings(html)).toEqual([]);
        const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
        expect(main).not.toMatch(language === 'en' ? /(?:href|action)="\/bureau/ : /(?:href|action)="\/en\//);
      },
    );
  });

  test('choose nothing beforehand for a new question', () => {
    expect(renderPage(shown(questionStates('nl')['a new one']))).not.toContain('checked=""');
  });

  test.each([
    ['questions', ownWords(questionsNl)],
    ['a copy', ownWords(copyNl)],
  ])('%s: read easily, and say u', (_, spoken) => {
    const { score, wordsPerSentence } = readingScore([...new Set(spoken)]);
    expect(score).toBeGreaterThanOrEqual(60);
    expect(wordsPerSentence).toBeLessThanOrEqual(15);
    expect(spoken.join(' ')).not.toMatch(/\b(?:je|jij|jouw|jullie|klik hier)\b/i);
  });
});
