import { describe, expect, test } from 'vitest';
import { type Language, languages } from '#kernel/languages.ts';
import {
  againFormPage,
  brokenPage,
  fileTooLargePage,
  foreignFormPage,
  notAllowedPage,
  notFoundPage,
  signInFirstPage,
  tooLargePage,
  unreachablePage,
  unreadablePage,
  wrongRolePage,
} from '#platform/http/own-pages.tsx';
import type { Frame } from '#platform/http/visit.ts';
import { renderPage } from '#platform/pages/render.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { readingScore } from '../../../support/reading-score.ts';

const pagesIn = (language: Language): readonly string[] => {
  const frame: Frame = {
    language,
    path: '/bijeenkomsten/samen/aanmelden',
    siteName: 'Aanschuif',
    siteAddress: 'https://aanschuif.example',
    formToken: 'f'.repeat(22),
  };
  const acting = { person: 'p', organisation: 'o', organisationName: 'Vereniging' };
  const form = new URLSearchParams('name=Noor&asks=diet&asks=access&form=old&remark=%3Cb%3E%22');
  const file = { name: 'leden.csv', type: 'text/csv', bytes: new Uint8Array() };
  const files = new Map([['file', file]]);
  return [
    notFoundPage(frame),
    notAllowedPage(frame),
    signInFirstPage(frame, ['organiser'], form),
    signInFirstPage(frame, ['official', 'partner'], form, files),
    wrongRolePage(frame, { needed: ['organiser'], has: { is: 'partner', ...acting } }, new URLSearchParams()),
    wrongRolePage(
      frame,
      { needed: ['organiser'], has: { is: 'desk-crew', person: 'p', organisation: 'o', event: 'samen' } },
      new URLSearchParams(),
    ),
    wrongRolePage(
      frame,
      { needed: ['official', 'partner', 'station-keeper'], has: { is: 'organiser', person: 'p', organisation: 'o' } },
      form,
      files,
    ),
    foreignFormPage(frame),
    unreadablePage(frame),
    tooLargePage(frame),
    fileTooLargePage(frame),
    brokenPage(frame, 'req-1'),
    againFormPage(frame, form),
    againFormPage(frame, form, files),
    unreachablePage(frame, form),
    unreachablePage(frame, new URLSearchParams()),
  ].map(renderPage);
};

const wordsOf = (html: string): readonly string[] =>
  (/<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '')
    .split(/<\/(?:h\d|p|a|button)>/)
    .map((part) => part.replace(/<[^>]*>/g, '').trim())
    .filter((part) => part !== '');

describe('the pages that the stack answers by itself', () => {
  test.each(languages)('are good HTML with one heading, in %s', async (language) => {
    for (const html of pagesIn(language)) {
      expect(await markupFindings(html)).toEqual([]);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).toContain(`<html lang="${language}">`);
    }
  });

  test('lead to pages in their own language', () => {
    for (const html of pagesIn('en')) {
      const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
      for (const [, address] of main.matchAll(/(?:href|action)="([^"]*)"/g)) expect(address).toMatch(/^\/en\//);
    }
  });

  test('stay out of search engines', () => {
    for (const html of pagesIn('nl')) expect(html).toContain('content="noindex"');
  });

  test('read easily and say u', () => {
    const words = [...new Set(pagesIn('nl').flatMap(wordsOf))];
    expect(readingScore(words).score).toBeGreaterThanOrEqual(60);
    expect(words.join(' ')).not.toMatch(/\b(?:je|jij|jouw|jullie|klik hier)\b/i);
  });
});
