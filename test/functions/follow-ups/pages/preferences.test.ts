import { describe, expect, test } from 'vitest';
import { languages } from '#kernel/languages.ts';
import { renderPage } from '#platform/pages/render.ts';
import { faultFindings, markupFindings } from '../../../support/page-checks.ts';
import { readingScore } from '../../../support/reading-score.ts';
import { preferencesPage, preferencesStates } from './preferences-states.tsx';

const states = Object.keys(preferencesStates);
const shown = (name: string, language: 'nl' | 'en' = 'nl'): string => renderPage(preferencesPage(name, language));
const mainOf = (html: string): string => /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';

/** What we wrote: an event, names and the organiser's telephone are not ours to simplify. */
const wordsOf = (html: string): readonly string[] =>
  mainOf(html)
    .replace(/<(?:h1|dt)[\s\S]*?<\/(?:h1|dt)>/g, '')
    .replaceAll(/Samen aan de slag|Hanna Bos, [\d ]+, \S+@example\.nl/g, 'ons')
    .split(/<\/(?:h\d|p|label|legend|button|a|div|li|span)>/)
    .map((part) => part.replace(/<[^>]*>/g, '').trim())
    .filter((part) => part.split(' ').length > 3);

describe.each(languages)('the page on which somebody says which mail they want, in %s', (language) => {
  test.each(states)('%s is good HTML, has one heading and no style, and stays out of search engines', async (name) => {
    const html = shown(name, language);
    expect(await markupFindings(html)).toEqual([]);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/\sstyle=|<style|\son\w+=/);
    expect(html).toContain('content="noindex"');
    expect(html).not.toMatch(/undefined|\[object/);
  });

  test.each(states)('%s has one form with one button, and no choice made beforehand', (name) => {
    const main = mainOf(shown(name, language));
    expect(main.match(/<form/g)).toHaveLength(1);
    expect(main.match(/<button/g)).toHaveLength(1);
    expect(main).not.toContain('checked');
    expect(main).toContain('name="request"');
    expect(main).toContain('name="form"');
  });

  test('without a choice: the fault stands at the question, and the summary leads there', () => {
    expect(faultFindings(shown('sent without a choice', language))).toEqual([]);
  });
});

test('the page reads easily: Flesch-Douma 60 or more, at most 15 words a sentence', () => {
  for (const name of states) {
    const { score, wordsPerSentence } = readingScore([...new Set(wordsOf(shown(name)))]);
    expect(score, name).toBeGreaterThanOrEqual(60);
    expect(wordsPerSentence, name).toBeLessThanOrEqual(15);
  }
});

test('the three ways to get mail are told in words of their own', () => {
  expect(shown('of an invitation')).toContain('U krijgt nu alle mail van deze organisator.');
  expect(shown('without mail about the event')).toContain('U krijgt nu geen extra mail meer over deze bijeenkomst.');
  expect(shown('without mail about the campaign')).toContain('U krijgt nu geen extra mail meer over deze campagne.');
  expect(shown('without mail of the organiser')).toContain('U krijgt nu geen extra mail meer van deze organisator.');
});

test('of a mail to several groups it is not said in which its reader is', () => {
  const several = shown('to several groups of guests');
  expect(several).toContain('U staat op de gastenlijst.');
  expect(several).not.toMatch(/naar wie een plek heeft|naar de wachtlijst/);
  expect(shown('to a guest chosen in every way')).toContain('De mail ging naar wie een plek heeft.');
});
