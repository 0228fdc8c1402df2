import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { languages } from '#kernel/languages.ts';
import { renderPage } from '#platform/pages/render.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { readingScore } from '../../../support/reading-score.ts';
import { statesIn } from './states.tsx';

/** Names and addresses are not ours to simplify. */
const given =
  /Noor Bakker|Samira El Amrani|\S+@\S+|De Glazen Zaal, Den Haag|Station Helmond, Helmond|Amazon Web Services|Resend|Ministerie van Volksgezondheid, Welzijn en Sport|Vereniging van Nederlandse Gemeenten/g;

/** What we wrote on a page: every heading, text, cell and link of its main element. */
const wordsOf = (html: string): string[] => {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  return main
    .split(/<\/(?:h\d|p|a|dt|dd|li|th|td|caption)>/)
    .map((part) =>
      part
        .replace(/<[^>]*>/g, ' ')
        .replace(given, ' ')
        .trim(),
    )
    .filter((part) => part !== '');
};

describe('the pages of this room', () => {
  test.each(languages)('are good HTML in every state (%s)', async (language) => {
    for (const [state, page] of Object.entries(statesIn(language))) {
      expect(await markupFindings(renderPage(page)), state).toEqual([]);
    }
  });

  test.each(Object.entries(statesIn('nl')))(
    '%s reads easily: Flesch-Douma 60 or more, at most 15 words a sentence',
    (_, page) => {
      const { score, wordsPerSentence } = readingScore([...new Set(wordsOf(renderPage(page)))]);
      expect(score).toBeGreaterThanOrEqual(60);
      expect(wordsPerSentence).toBeLessThanOrEqual(15);
    },
  );

  test('say u, never je', () => {
    const text = Object.values(statesIn('nl')).flatMap((page) => wordsOf(renderPage(page)));
    expect(text.join(' ')).not.toMatch(/\b(?:je|jij|jouw|jullie|klik hier)\b/i);
  });

  test.each(languages)(
    'are at most 8 kB of HTML beside the map, in every state of every public page; the privacy page, with a row for all that is kept, 13 (%s)',
    (language) => {
      for (const [state, page] of Object.entries(statesIn(language))) {
        // As long as what is kept of somebody is.
        if (state.includes('desk') || state.startsWith('own data')) continue;
        const html = renderPage(page).replace(/<svg aria-labelledby="map-title".*?<\/svg>/s, '');
        expect(Buffer.byteLength(html), state).toBeLessThanOrEqual(state === 'privacy' ? 13_000 : 8_000);
      }
    },
  );

  test.each(languages)('weigh at most 8 kB on the way, the map of every municipality included (%s)', (language) => {
    for (const [state, page] of Object.entries(statesIn(language))) {
      expect(gzipSync(renderPage(page)).length, state).toBeLessThanOrEqual(8_000);
    }
  });
});
