import { describe, expect, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { readingScore } from '../support/reading-score.ts';
import { guestListPages, guestPages } from './guest-pages.tsx';

/**
 * Names, addresses and numbers: nobody can make them easier. Each counts as one short word, so that the sentence around it keeps its length.
 * Titles of events stay, for those are to be readable as well.
 */
const given = new RegExp(
  [
    String.raw`\S+@\S+`,
    String.raw`0\d{1,3} \d\d\d? \d\d \d\d`,
    'Marieke Jansma|Hanna Bos|Noor Bakker|Noor van den Berg|Annelies Bakker|Fatima El Amrani|Emre Şahin|Anouk de Vries-Jansen',
    'De Oude Leeszaal|Wijkhuis De Brug|De Kapel|Station Helmond|Het Zonneplein|De Glazen Zaal|Zangclub De Kapel',
    String.raw`(?:Lange Houtstraat|Brugstraat|Kerkpad|Stationsplein|Zonneplein)(?: \d+)?`,
    'Amazon Web Services|Autoriteit Persoonsgegevens|Eén tegen eenzaamheid|Amersfoort|Hoogeveen|Helmond',
  ].join('|'),
  'g',
);

/** What stands on a page between the header and the footer, a heading, sentence, label, button or cell each. Options of a list are not read one by one. */
const textsOn = (html: string): string[] =>
  (/<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '')
    .replace(/<(?:select|textarea|svg)[\s\S]*?<\/(?:select|textarea|svg)>/g, ' ')
    .split(/<\/(?:h\d|p|a|dt|dd|li|th|td|caption|label|legend|button|div)>/)
    .map((part) =>
      part
        .replace(/<[^>]*>/g, ' ')
        .replaceAll('&#x27;', '’')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&')
        .replace(given, 'Jan')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((part) => part !== '');

const pages = Object.entries({ ...guestPages('nl'), ...guestListPages() }).map(
  ([page, element]) => [page, textsOn(renderPage(element))] as const,
);

describe('the Dutch pages of guests', () => {
  test.each(pages)('%s: Flesch-Douma 60 or more, at most 15 words a sentence', (_page, texts) => {
    const { score, wordsPerSentence } = readingScore([...new Set(texts)]);
    expect(score).toBeGreaterThanOrEqual(60);
    expect(wordsPerSentence).toBeLessThanOrEqual(15);
  });

  test.each(pages)('%s: says u, and a time as 9.00 uur', (_page, texts) => {
    const all = texts.join('\n').replaceAll('Stel je voor', '');
    expect(all).not.toMatch(/\b(?:je|jij|jou|jouw|jullie)\b|\bklik/i);
    expect(all).not.toMatch(/\b0\d\.\d\d\b/);
  });

  test('are told apart from each other', () => {
    expect(pages.length).toBeGreaterThan(40);
    for (const [page, texts] of pages) expect(texts.length, page).toBeGreaterThan(1);
  });
});
