import { describe, expect, test } from 'vitest';
import { type Language, languages } from '#kernel/languages.ts';
import { renderPage } from '#platform/pages/render.ts';
import { wording } from '../../../../functions/check-in/wording/index.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { readingScore } from '../../../support/reading-score.ts';
import { longName, pledge, states } from './states.tsx';

const names = Object.keys(states());
const shown = (name: string, language: Language = 'nl'): string => {
  const page = states(language)[name];
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

/** What we wrote, not what an organiser or guest did. */
const wordsOf = (name: string): readonly string[] =>
  mainOf(shown(name))
    .replace(/<(select|dl|ol|h1)[\s\S]*?<\/\1>/g, '')
    .replaceAll(longName, 'Noor')
    .replaceAll(pledge.text.intro, '')
    .replaceAll(pledge.title, '')
    .replace(/https:\S*/g, '')
    .split(/<\/(?:h\d|p|label|legend|button|a|div|li|span)>/)
    .map((part) => part.replace(/<[^>]*>/g, '').trim())
    .filter((part) => part !== '');

describe.each(languages)('the pages of the hall, in %s', (language) => {
  test.each(names)('%s is good HTML', async (name) => {
    expect(await markupFindings(shown(name, language))).toEqual([]);
  });

  test('have one heading, no style, no script that is not ours, and stay out of search engines', () => {
    for (const name of names) {
      const html = shown(name, language);
      expect(html, name).toContain(`<html lang="${language}"`);
      expect(html.match(/<h1/g), name).toHaveLength(1);
      expect(html, name).not.toMatch(/\sstyle=|<style|\son\w+=/);
      expect(html, name).toContain('content="noindex"');
    }
  });

  test('leave no hole where words should be, and say u', () => {
    for (const name of names) {
      const text = textOf(shown(name, language));
      expect(text, name).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}|, ?,|\. ?\.|: \./);
      expect(text, name).not.toMatch(/\b(?:je|jij|jouw|jullie|klik)\b/i);
    }
  });

  test('lead to pages of the hall and the desk in the same language', () => {
    const prefix = language === 'en' ? /^\/en\// : /^\/(?!en\/)/;
    for (const name of names) {
      for (const address of matches(mainOf(shown(name, language)), /(?:href|action)="(\/[^"]*)"/g)) {
        expect(address, name).toMatch(prefix);
      }
    }
  });

  test('have words for every refusal', () => {
    const { hall, sign } = wording[language];
    for (const said of [...Object.values(hall.refused), ...Object.values(sign.refused)]) {
      expect(said).toMatch(/^[A-Z].{10,}\.$/);
    }
  });
});

describe('the pages of the hall', () => {
  test('do not mix languages: what an organiser wrote says that it is Dutch', () => {
    for (const name of names) {
      const ours = mainOf(shown(name, 'en'))
        .replace(/<option[\s\S]*?<\/option>/g, '')
        .replace(/<(span|ol)[^>]*lang="nl"[\s\S]*?<\/\1>/g, '')
        .replaceAll(longName, 'Noor')
        .replaceAll('naam@gemeente.nl', '')
        .replace(/<[^>]*>/g, ' ');
      expect(ours, name).not.toMatch(/\b(?:bijeenkomst|niet|wij|plek|nog|het|wordt|gemeente|gast|u|uw)\b/i);
    }
  });

  test.each(names)('read easily: %s', (name) => {
    const { score, wordsPerSentence } = readingScore([...new Set(wordsOf(name))]);
    expect(score).toBeGreaterThanOrEqual(60);
    expect(wordsPerSentence).toBeLessThanOrEqual(15);
  });

  test('T13 keep everything typed, whatever became of it', () => {
    for (const name of names.filter((one) => /faulty|hall, (?:busy|event-|other)/.test(one))) {
      expect(shown(name), name).toContain(longName);
      expect(shown(name), name).toMatch(
        /<option[^>]*selected[^>]*value="GM1900"|<option[^>]*value="GM1900"[^>]*selected/,
      );
    }
  });

  test.each([
    ['hall, faulty', 4],
    ['signing, faulty', 7],
    ['substitute, faulty', 4],
  ])('%s names each fault in the summary and at the question', (name, count) => {
    const html = shown(name);
    expect(html).toContain('<title>Fout: ');
    const summary = /<div[^>]*role="alert"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
    const targets = matches(summary, /href="#([^"]*)"/g);
    expect(targets).toHaveLength(count);
    for (const id of targets) expect(matches(html, new RegExp(`id="(${id})"`, 'g'))).toHaveLength(1);
  });

  test('lead a table host nowhere near the desk', () => {
    for (const name of [
      'hall, at a table',
      'signing, at a table',
      'substitute',
      'already a member',
      'signed',
      'ended',
    ]) {
      expect(mainOf(shown(name)), name).not.toContain('/bureau');
    }
    expect(mainOf(shown('hall, at a table'))).not.toContain('value="table"');
  });
});

describe('a guest in the list', () => {
  test('whose municipality can still join stands first, with a button that says what happens', () => {
    const text = textOf(shown('hall'));
    const order = ['Nog niet aangesloten (2)', 'Noor', 'Al aangesloten (2)', 'Fatima', 'Zonder gemeente (1)', 'Ineke'];
    const places = order.map((said) => text.indexOf(said));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(matches(mainOf(shown('hall')), /<a aria-describedby="guest-[^>]*>([^<]*)</g)).toEqual(
      Array.from({ length: 5 }, () => 'Laat tekenen'),
    );
  });

  test('has no button while nothing can be signed', () => {
    for (const name of ['hall, nothing to sign', 'hall, draft', 'hall, cancelled']) {
      expect(mainOf(shown(name)), name).not.toContain('Laat tekenen');
    }
  });
});

describe('the sheet', () => {
  test('T11 chooses nothing beforehand', () => {
    for (const name of ['signing', 'signing, at a table', 'signing, nobody of the list']) {
      expect(shown(name), name).not.toMatch(/<input[^>]*checked/);
    }
  });

  test('has what is signed above the form, and the name right above the button', () => {
    const html = mainOf(shown('signing'));
    expect(html.indexOf('Lange adem')).toBeLessThan(html.indexOf('<form'));
    expect(html.indexOf('name="may-name"')).toBeLessThan(html.indexOf('name="name"'));
    expect(matches(html, /<button[^>]*>([^<]*)</g)).toEqual(['Onderteken']);
  });

  test('of a municipality that takes part says so, and keeps every answer for a second name', () => {
    const html = mainOf(shown('already a member'));
    expect(textOf(shown('already a member'))).toContain('Uw gemeente doet al mee sinds dinsdag 6 november 2018');
    expect(matches(html, /<(?:button|a class="nl-button)[^>]*>([^<]*)</g)).toEqual([
      'Onderteken ook',
      'Onderteken niet, naar de gasten',
    ]);
    for (const field of ['municipality', 'role', 'college', 'may-name', 'name', 'version', 'request']) {
      expect(html, field).toContain(`name="${field}"`);
    }
  });

  test('thanks without any number', () => {
    for (const name of ['signed', 'signed, no address']) {
      expect(textOf(shown(name)), name).not.toMatch(/\d/);
      expect(shown(name)).toContain('data-outcome="signed"');
    }
  });
});
