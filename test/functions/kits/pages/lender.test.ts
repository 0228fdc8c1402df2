import { describe, expect, test } from 'vitest';
import { languages } from '#kernel/languages.ts';
import { renderPage } from '#platform/pages/render.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { readingScore } from '../../../support/reading-score.ts';
import { lenderStatesIn } from './lender-states.tsx';

const states = Object.entries(lenderStatesIn('nl'));
const bodyOf = (html: string): string => /<main.*<\/main>/s.exec(html)?.[0] ?? '';
const textOf = (html: string): string =>
  bodyOf(html)
    .replace(/<textarea[\s\S]*?<\/textarea>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
/** What partners, desks and municipalities wrote. */
const given = [
  'Stel je voor',
  'Koffie voor wie even blijft staan.',
  'Gemeenten die reizigers koffie geven.',
  'Een koffiekar op een perron',
  'Meld u bij de servicebalie in de hal.',
];
/** What a page says, a part an element; terms, labels and buttons of three words and fewer only flatter the score. */
const sentencesOf = (html: string): readonly string[] =>
  bodyOf(html)
    .split(/<[^>]+>/)
    .map((part) => part.trim())
    .filter((part) => part.split(' ').length > 3);
const html = (state: string): string => {
  const page = lenderStatesIn('nl')[state];
  if (page === undefined) throw new Error(`No state ${state}`);
  return renderPage(page);
};

describe('the desk of whoever lends and gives', () => {
  describe.each(languages)('in %s', (language) => {
    const pages = Object.entries(lenderStatesIn(language));
    const prefix = language === 'en' ? /^\/en\// : /^\/(?!en\/)/;

    test.each(pages)('%s is good HTML', async (_, page) => {
      expect(await markupFindings(renderPage(page))).toEqual([]);
    });

    test.each(pages)('%s leads to pages in the same language', (_, page) => {
      const addresses = [...bodyOf(renderPage(page)).matchAll(/(?:href|action)="(\/[^"]*)"/g)].map(([, to]) => to);
      for (const address of addresses) expect(address).toMatch(prefix);
    });
  });

  test('no page mixes the languages, but for what people typed', () => {
    const ours = {
      en: /\b(?:please|your|the|kit|station desk)\b/i,
      nl: /\b(?:het|een|niet|wij|uw|onderdelen|uur|tot)\b/i,
    };
    for (const language of languages) {
      for (const [state, page] of Object.entries(lenderStatesIn(language))) {
        const said = given.reduce((rest, words) => rest.replaceAll(words, ''), textOf(renderPage(page)));
        expect(said, `${state} (${language})`).not.toMatch(ours[language === 'nl' ? 'en' : 'nl']);
      }
    }
  });

  // The kit of the story is called so.
  test.each(states)('%s says u, never je, and shouts nowhere', (_, page) => {
    const said = sentencesOf(renderPage(page)).join(' ').replaceAll('Stel je voor', '');
    expect(said).not.toMatch(/\b(?:je|jij|jouw|jullie|klik hier|dagdeel)\b|!/i);
  });

  test.each(states)('%s reads easily: Flesch-Douma 60 or more, at most 15 words a sentence', (_, page) => {
    const said = [...new Set(sentencesOf(renderPage(page)))].filter((part) => !part.includes('commissievergadering'));
    const { score, wordsPerSentence } = readingScore(said);
    expect(score).toBeGreaterThanOrEqual(60);
    expect(wordsPerSentence).toBeLessThanOrEqual(15);
  });

  test.each(states)('%s: every form carries a key of its own, so that a second press does nothing', (_, page) => {
    const forms = bodyOf(renderPage(page)).match(/<form.*?<\/form>/gs) ?? [];
    for (const form of forms) expect(form).toContain(`name="request" value="${'r'.repeat(22)}"`);
  });

  test('every page is at most 16 kB of HTML but for the desk with everything on it and a count of several units', () => {
    for (const [state, page] of states) {
      expect(Buffer.byteLength(renderPage(page)), state).toBeLessThanOrEqual(
        /^desk$|of two$/.test(state) ? 24_576 : 16_384,
      );
    }
  });

  test('packing asks nothing of what is known to stay behind, and says so', () => {
    const page = html('handing, to pack what is there');
    expect(page).not.toContain('name="packed~01~kan"');
    expect(page).toContain('Dit gaat niet mee. Thermoskannen: 1 ontbreekt, 1 kapot; hesjes: 2 ontbreken.');
    expect(page).toContain('2 hesjes');
  });

  test('a count begins with empty numbers beside what went along, for thumbs', () => {
    const page = html('handing, to count');
    expect(page).toContain('4 hesjes gingen mee');
    expect(page).toContain('1 koffiekar ging mee');
    const numbers = page.match(/<input[^>]*name="(?:whole|broken|left)~[^>]*>/g) ?? [];
    expect(numbers).toHaveLength(9);
    for (const input of numbers) {
      expect(input).toContain('inputMode="numeric"');
      expect(input).toContain('value=""');
    }
  });

  test('a fault in a count of two units names the unit', () => {
    expect(html('handing, count of two')).toContain('Pakket 2, thermoskannen: hoeveel zijn er?');
  });

  test('after a count with something missing it says what, who sees to it, and who was warned', () => {
    const page = html('handing, counted and incomplete');
    for (const said of [
      'Thermoskannen: 1 ontbreekt, 1 kapot; hesjes: 2 ontbreken.',
      'Piet Visser zorgt ervoor, uiterlijk maandag 18 oktober 2027.',
      'Gemeente Eindhoven heeft Pakket 1 hierna, vanaf vrijdag 15 oktober. Wij stuurden een mail.',
      'Pakket 2 is compleet',
    ]) {
      expect(page, said).toContain(said);
    }
  });

  test('where it stands is asked as a question before a mail goes, with whom it reaches', () => {
    expect(html('report, empty')).toContain('Dan gaat er meteen een mail naar Gemeente Eindhoven.');
    expect(html('report, faulty')).toContain('heeft nog niemand Pakket 1 gevraagd');
    expect(html('complete')).toContain('Gemeente Eindhoven krijgt een mail dat alles weer in orde is.');
  });

  test('an order that waits or is over has nothing to press', () => {
    for (const state of ['handing, requested', 'handing, moved', 'handing, cancelled', 'handing, counted']) {
      expect(bodyOf(html(state)), state).not.toContain('<form');
    }
  });
});
