import { describe, expect, test } from 'vitest';
import { languages } from '#kernel/languages.ts';
import { renderPage } from '#platform/pages/render.ts';
import { planFields } from '../../../../functions/events/core/event-plan.ts';
import { wording } from '../../../../functions/events/wording/index.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { readingScore } from '../../../support/reading-score.ts';
import { deskStates, statesIn } from './states.tsx';

/** What this room says of its own accord: no organiser's words, which are in the same places. */
const ownWords = (words: unknown): string[] => {
  if (typeof words === 'string') return [words];
  if (typeof words !== 'object' || words === null) return [];
  return Object.values(words).flatMap(ownWords);
};
const spoken = [
  ...ownWords(wording.nl),
  wording.nl.event.placesNow('open', 12, 60),
  wording.nl.event.placesNote('open', 0, 'woensdag 22 mei, 12.00 uur') ?? '',
  wording.nl.event.placesNote('line', 3, '') ?? '',
  wording.nl.desk.editor.tells(59, 3),
  wording.nl.desk.cancelling.touches(59, 3),
  ...planFields.map((field) => wording.nl.desk.editor.fault(field, 'missing')),
  ...(
    ['too-long', 'not-a-choice', 'not-a-time', 'time-does-not-exist', 'time-exists-twice', 'ends-before-start'] as const
  ).map((fault) => wording.nl.desk.editor.fault('starts', fault)),
];

describe('the pages of events', () => {
  test.each(languages)('are good HTML in every state (%s)', async (language) => {
    for (const [state, page] of Object.entries(statesIn(language))) {
      expect(await markupFindings(renderPage(page)), state).toEqual([]);
    }
  });

  test.each(languages)('are good HTML in every state of the desk (%s)', async (language) => {
    for (const [state, page] of Object.entries(deskStates(language))) {
      expect(await markupFindings(renderPage(page)), state).toEqual([]);
    }
  });

  test.each([
    ['its organisers', 'published', 17],
    ['whoever was let in for it', 'of a co-organiser', 12],
    ['its organisers, once it is off,', 'cancelled', 16],
  ])('the desk of an event leads %s to its pages in four lists with a name, each page once', (_, state, pages) => {
    const page = deskStates('nl')[state];
    const html = page === undefined ? '' : renderPage(page);
    const [, nav = ''] = /<nav aria-label="Bij deze bijeenkomst"[^>]*>(.*?)<\/nav>/s.exec(html) ?? [];
    const named = [...nav.matchAll(/<h2[^>]* id="([\w-]+)">([^<]+)<\/h2><ul aria-labelledby="\1"/g)];
    expect(named.map(([, , name]) => name)).toEqual([
      'Gasten en uitnodigingen',
      'Mailen en bellen',
      'Voor de dag zelf',
      'De bijeenkomst',
    ]);
    const paths = [...nav.matchAll(/href="([^"]+)"/g)].map(([, path]) => path);
    expect(paths).toHaveLength(pages);
    expect(new Set(paths).size).toBe(pages);
  });

  test('the desk of an event says what is left at the door, once chairs were lent to it', () => {
    const shown = (language: 'nl' | 'en', state: string) => {
      const page = deskStates(language)[state];
      return page === undefined
        ? ''
        : renderPage(page)
            .replace(/<[^>]*>/g, ' ')
            .replace(/\s+/g, ' ');
    };
    expect(shown('nl', 'doors open')).toContain('Bij de deur Nog 1 van 4 vrij');
    expect(shown('en', 'doors open')).toContain('At the door 1 of 4 left');
    expect(shown('nl', 'published')).not.toContain('Bij de deur');
  });

  test('the desk stays in the language one reads: no link or form of it leads to the other', () => {
    for (const [state, page] of Object.entries(deskStates('en'))) {
      const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(renderPage(page))?.[1] ?? '';
      const led = [...main.matchAll(/(?:href|action)="(\/bureau[^"]*)"/g)].map(([, path]) => path);
      expect(led, state).toEqual([]);
    }
  });

  test('an event page is at most 8 kB of HTML and has no script', () => {
    for (const [state, page] of Object.entries(statesIn('nl'))) {
      const html = renderPage(page);
      expect(Buffer.byteLength(html), state).toBeLessThanOrEqual(8_192);
      expect(html, state).not.toContain('<script');
    }
  });

  test('read easily: Flesch-Douma 60 or more, at most 15 words a sentence', () => {
    const { score, wordsPerSentence } = readingScore([...new Set(spoken)]);
    expect(score).toBeGreaterThanOrEqual(60);
    expect(wordsPerSentence).toBeLessThanOrEqual(15);
  });

  test('say u, never je', () => {
    expect(spoken.join(' ')).not.toMatch(/\b(?:je|jij|jouw|jullie|klik hier)\b/i);
  });
});
