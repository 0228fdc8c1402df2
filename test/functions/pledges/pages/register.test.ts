import { describe, expect, test } from 'vitest';
import { languages } from '#kernel/languages.ts';
import { renderPage } from '#platform/pages/render.ts';
import type { ListRefusal } from '#pledges/core/import-rows.ts';
import { type SignFault, signFields } from '#pledges/core/sign-answers.ts';
import { registerWording } from '#pledges/wording/register.ts';
import { faultFindings, markupFindings } from '../../../support/page-checks.ts';
import { readingScore } from '../../../support/reading-score.ts';
import { longName, longRole, registerStates } from './register-states.tsx';

const states = registerStates();
const shown = (name: string): string => {
  const page = states[name];
  if (page === undefined) throw new Error(`No state ${name}`);
  return renderPage(page);
};
const mainOf = (html: string): string => /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
const textOf = (html: string): string =>
  mainOf(html)
    .replace(/<option[\s\S]*?<\/option>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const matches = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);

/** What we wrote: names, addresses and lists are not ours to simplify; a row of facts or of a table is no sentence. */
const wordsOf = (html: string): readonly string[] =>
  mainOf(html)
    .replace(/<(select|textarea|dl|table|h1)[\s\S]*?<\/\1>/g, '')
    .replaceAll(longName, 'Noor')
    .split(/<\/(?:h\d|p|label|legend|button|a|div|li|span)>/)
    .map((part) => part.replace(/<[^>]*>/g, '').trim())
    .filter((part) => part !== '');

const refusals: readonly ListRefusal[] = [
  ...(['empty', 'too-large', 'too-many-rows', 'not-text', 'spreadsheet', 'no-rows'] as const).map((because) => ({
    because,
  })),
  { because: 'no-column', column: 'municipality' },
  { because: 'no-column', column: 'signed' },
  { because: 'quote-open', line: 3 },
];
const signFaults: readonly SignFault[] = [
  'missing',
  'too-long',
  'not-a-choice',
  'not-a-name',
  'not-an-email',
  'not-a-municipality',
  'several-municipalities',
  'not-a-date',
  'in-future',
];

describe.each(languages)('the register at the desk, in %s', (language) => {
  const spoken = Object.entries(registerStates(language));
  const words = registerWording[language];

  test.each(spoken)('%s is good HTML, in that language', async (_, page) => {
    const html = renderPage(page);
    expect(html).toContain(`<html lang="${language}"`);
    expect(await markupFindings(html)).toEqual([]);
  });

  test('leads to pages in the same language, and once to the other', () => {
    const prefix = language === 'en' ? /^\/en\/(?!en\/)/ : /^\/(?!en\/)/;
    for (const [name, page] of spoken) {
      const html = renderPage(page);
      for (const address of matches(mainOf(html), /(?:href|action)="(\/[^"]*)"/g))
        expect(address, name).toMatch(prefix);
      expect(html.match(/class="[^"]*site-language"/g), name).toHaveLength(1);
    }
  });

  test('leaves no hole where words or a number should be', () => {
    for (const [name, page] of spoken) {
      expect(textOf(renderPage(page)), name).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}|, ?,|\. ?\.|: \./);
    }
  });

  test('has words for everything that can be wrong with a list', () => {
    const said = refusals.map((refusal) => words.import.refused(refusal));
    expect(new Set(said).size).toBe(refusals.length);
  });

  test('has something to say of every fault on paper', () => {
    for (const field of signFields) {
      for (const fault of signFaults) expect(words.paper.fault(field, fault)).toMatch(/^[A-Z].{8,}[^.]$/);
    }
  });
});

describe('the register at the desk', () => {
  test('does not mix languages', () => {
    for (const [name, page] of Object.entries(registerStates('en'))) {
      const ours = mainOf(renderPage(page))
        .replace(/<span lang="nl">.*?<\/span>|<textarea.*?<\/textarea>|<option value="GM.*?<\/option>/gs, '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/\S+@\S+/g, '');
      const named = [longName, longRole, 'Anouk de Vries', 'Lijst van het programma'];
      expect(
        named.reduce((said, name) => said.replaceAll(name, ''), ours),
        name,
      ).not.toMatch(
        /\b(?:niet|geen|wij|nog|het|een|de|wordt|gemeenten?|u|uw|tot|door|maar|regels?|besluit|college van|ondertekend|mei|maart|uur)\b/i,
      );
    }
  });

  test('has one heading a page, no style, no script that is not ours, and stays out of search engines', () => {
    for (const name of Object.keys(states)) {
      const html = shown(name);
      expect(html.match(/<h1/g), name).toHaveLength(1);
      expect(html, name).not.toMatch(/\sstyle=|<style|\son\w+=/);
      expect(html, name).toContain('content="noindex"');
      for (const source of matches(html, /<script[^>]*src="([^"]*)"/g)) expect(source).toMatch(/^\/static\//);
    }
  });

  test('every form that posts carries the key of the browser and a key of its own', () => {
    for (const name of Object.keys(states)) {
      for (const form of matches(mainOf(shown(name)), /<form([^>]*method="post"[\s\S]*?)<\/form>/g)) {
        expect(form, name).toContain('name="form"');
        expect(form, name).toContain('name="request"');
      }
    }
  });

  test('marks what may be skipped, and uses no placeholder', () => {
    for (const name of Object.keys(states)) expect(mainOf(shown(name)), name).not.toMatch(/placeholder|\srequired/);
  });

  test('names each fault twice, and the summary leads to it', () => {
    const faulty = Object.keys(states).filter((name) => name.includes('faulty'));
    expect(faulty.length).toBeGreaterThan(4);
    for (const name of faulty) expect(faultFindings(shown(name)), name).toEqual([]);
  });
});

describe('the page of one municipality', () => {
  test('T11 chooses nothing beforehand', () => {
    for (const name of Object.keys(states).filter((one) => one.startsWith('municipality'))) {
      expect(shown(name), name).not.toMatch(/<input[^>]*checked/);
    }
  });

  test.each([
    ['municipality, nothing known', ['step']],
    ['municipality, interested', ['step', 'decision']],
    ['municipality, signed', ['step', 'decision', 'succeed', 'undo-signature']],
    ['municipality, active', ['step', 'decision', 'succeed']],
    ['municipality, stopped', ['step']],
    ['municipality, merged', []],
  ])('offers what can be done, and nothing else: %s', (name, acts) => {
    expect(
      matches(shown(name), /name="act" type="hidden" value="([^"]*)"|type="hidden" name="act" value="([^"]*)"/g).length,
    ).toBe(acts.length);
    for (const act of acts) expect(shown(name)).toContain(`value="${act}"`);
  });

  test('tells its whole history: what, since when, written down when, by whom, and where it is known from', () => {
    const text = textOf(shown('municipality, active'));
    for (const said of [
      'Ondertekend, ingevoerd uit een lijst',
      'besluit van dinsdag 14 mei 2019',
      'https://helmond.example/besluit/12',
      'Lijst van het programma',
      'Een collega',
      'De site zelf',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('prs_');
    expect(textOf(shown('municipality, merged'))).toContain('samen met Purmerend');
  });

  test('tells of each signature who, where, when, which text and what was said of the college', () => {
    const text = textOf(shown('municipality, signed'));
    for (const said of [longName, 'Bij een bijeenkomst', 'Op papier', 'Versie 2', 'Besloot op dinsdag 14 mei 2019']) {
      expect(text).toContain(said);
    }
    for (const state of ['Geldt', 'Wacht', 'Ingetrokken', 'Afgewezen']) expect(text).toContain(state);
    expect(text).toContain('Wacht op mijlpaal');
  });
});

describe('what waits', () => {
  test('is confirmed by anybody but who keyed it in from paper', () => {
    const html = shown('awaiting, public and own paper');
    expect(matches(html, /<button[^>]*>(Bevestig|Wijs af)</g)).toEqual(['Bevestig', 'Wijs af', 'Wijs af']);
    expect(textOf(html)).toContain('Daarom moet een collega haar bevestigen');
  });

  test('can only be refused for whoever signed already', () => {
    const html = shown('awaiting, signed before');
    expect(matches(html, /<button[^>]*>(Bevestig|Wijs af)</g)).toEqual(['Wijs af']);
    expect(textOf(html)).toContain('Deze persoon tekende al voor deze gemeente');
  });
});

describe('the import', () => {
  test('shows each row that is left out with its line and why', () => {
    const text = textOf(shown('import, preview'));
    expect(text).toContain('2 gemeenten kunnen erin. 8 regels slaan wij over.');
    expect(text).toContain('Deze gemeente staat ook op regel 2.');
    expect(text).toContain('Er is nog niets ingevoerd.');
  });

  test('imports only with a button that says what it does, and takes the same text along', () => {
    const html = shown('import, preview, all good');
    const form = /<form[^>]*class="form"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
    expect(matches(form, /<button[^>]*>([^<]*)</g)).toEqual(['Voer deze 2 gemeenten in']);
    expect(form).toContain('value="gemeente;ondertekend\nHelmond;14-3-2019"');
    expect(html).not.toContain('<textarea');
    expect(shown('import, preview, none good')).not.toContain('value="import"');
  });
});

describe('words of the register', () => {
  const all = [...new Set(Object.keys(states).flatMap((name) => wordsOf(shown(name))))];

  test('read easily: Flesch-Douma 60 or more, at most 15 words a sentence', () => {
    const { score, wordsPerSentence } = readingScore(all);
    expect(score).toBeGreaterThanOrEqual(60);
    expect(wordsPerSentence).toBeLessThanOrEqual(15);
  });

  test.each(Object.keys(states))('read easily on the page itself: %s', (name) => {
    expect(readingScore(wordsOf(shown(name))).score).toBeGreaterThanOrEqual(60);
  });

  test('say u, never je, and the programme’s own words', () => {
    const text = Object.keys(states)
      .map((name) => textOf(shown(name)))
      .join(' ');
    expect(text).not.toMatch(/\b(?:je|jij|jouw|jullie|klik|opslaan|uitgetreden|toegetreden|deelnemers?)\b/i);
  });
});
