import { describe, expect, test } from 'vitest';
import { type Language, languages } from '#kernel/languages.ts';
import { renderPage } from '#platform/pages/render.ts';
import { placeholders } from '#rsvps/core/mailing.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { readingScore } from '../../../support/reading-score.ts';
import { deskStates } from './guest-states.tsx';
import { longAddress, longName, reason } from './states.tsx';

const statesIn = (language: Language) =>
  Object.entries(deskStates(language)).map(([name, page]) => [name, renderPage(page)] as const);
const every = { nl: statesIn('nl'), en: statesIn('en') } as const;
const shown = (name: string, language: Language = 'nl'): string =>
  every[language].find(([state]) => state === name)?.[1] ?? '';
const mainOf = (html: string): string => /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
const textOf = (html: string): string =>
  mainOf(html)
    .replace(/<option[\s\S]*?<\/option>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', '’')
    .replace(/\s+/g, ' ');
const matches = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);

/** What we wrote: names, addresses and what others typed are not ours to simplify here. */
const wordsOf = (html: string): readonly string[] =>
  mainOf(html)
    .replace(/<(select|textarea|dl|h1|table|blockquote|ul)[\s\S]*?<\/\1>/g, '')
    .replaceAll(longName, 'Noor')
    .replaceAll(longAddress, 'dit adres')
    .replaceAll(reason, '')
    .replaceAll('Samen aan de slag', 'Eten')
    .split(/<\/(?:h\d|p|label|legend|button|a|div|li|span)>/)
    .map((part) => part.replace(/<[^>]*>/g, '').trim())
    .filter((part) => part !== '');

/** What an organiser reads of ours: not what somebody typed, nor what a guest reads. */
const oursIn = (html: string): string =>
  textOf(
    html
      .replace(/<blockquote[\s\S]*?<\/blockquote>/g, '')
      .replace(/<ul class="badges"[\s\S]*?<\/ul>/g, '')
      .replace(/<span lang="nl">[\s\S]*?<\/span>/g, ''),
  )
    .replaceAll('Een plek voor een rolstoel.', '')
    .replaceAll(reason, '')
    .replaceAll('{bijeenkomst}', '');

describe.each(languages)('the desk for guests, in %s', (language) => {
  const states = every[language];

  test.each(states)('%s is good HTML', async (_name, html) => {
    expect(await markupFindings(html)).toEqual([]);
  });

  test('has one heading on each page, a title of its own, no style and no script that is not ours', () => {
    for (const [name, html] of states) {
      expect(html.match(/<h1/g), name).toHaveLength(1);
      expect(html, name).not.toMatch(/\sstyle=|<style|\son\w+=/);
      expect(html, name).toContain('content="noindex"');
      for (const source of matches(html, /<script[^>]*src="([^"]*)"/g)) expect(source).toMatch(/^\/static\//);
    }
  });

  test('leaves no hole where words or a number should be', () => {
    for (const [name, html] of states) {
      expect(textOf(html), name).not.toMatch(/undefined|null|NaN|\[object|, ?,|\. ?\.|: \./);
    }
  });

  test('leads to pages in the language of the desk', () => {
    const prefix = language === 'en' ? /^\/en\// : /^\/(?!en\/)/;
    for (const [name, html] of states) {
      for (const address of matches(mainOf(html), /(?:href|action)="(\/[^"]*)"/g)) {
        expect(address, name).toMatch(prefix);
      }
    }
  });

  test('carries the key of its form in every form that posts', () => {
    for (const [name, html] of states) {
      for (const form of matches(mainOf(html), /(<form[^>]*method="post"[\s\S]*?<\/form>)/g)) {
        expect(form, name).toContain('name="form"');
        expect(form, name).toContain('name="request"');
      }
    }
  });
});

describe('the words of the desk for guests', () => {
  const states = every.nl;

  test('are not mixed: no Dutch on an English page and no English on a Dutch one', () => {
    for (const [name, html] of every.en) {
      expect(oursIn(html), name).not.toMatch(
        /\b(?:aanmelding|bijeenkomst|wachtlijst|gast|gasten|niet|wij|plek|plekken|bladzijde|uur|tot)\b/i,
      );
    }
    for (const [name, html] of states) {
      expect(oursIn(html), name).not.toMatch(/\b(?:sign-up|place|places|waiting|guest|guests|your|the)\b/i);
    }
  });

  test('say u, never je, and never to click here', () => {
    for (const [name, html] of states) {
      expect(textOf(html), name).not.toMatch(/\b(?:je|jij|jouw|jullie|klik)\b/i);
    }
  });

  test.each(states)('%s reads easily: Flesch-Douma 60 or more, at most 15 words a sentence', (_name, html) => {
    const { score, wordsPerSentence } = readingScore([...new Set(wordsOf(html))]);
    expect(score).toBeGreaterThanOrEqual(60);
    expect(wordsPerSentence).toBeLessThanOrEqual(15);
  });
});

describe('the list', () => {
  test('says of each what becomes of them', () => {
    const text = textOf(shown('list, full'));
    for (const said of [
      'Plek aangeboden Kan kiezen tot dinsdag 21 mei 2019, 9.00 uur',
      'Op de wachtlijst Nummer 1 in de rij',
      'Wacht op uw ja De plek blijft zolang vrij',
      'Geen e-mail: bellen',
      'Wil iets wijzigen. Heeft iets nodig om mee te doen. Uitgenodigd',
      'Er is een aantekening',
    ]) {
      expect(text).toContain(said);
    }
    expect(text.split('Meer plekken op dit e-mailadres')).toHaveLength(3);
  });

  test('says the same in English', () => {
    const text = textOf(shown('list, full', 'en'));
    for (const said of [
      'Place offered Can choose until Tuesday 21 May 2019, 09:00',
      'On the waiting list Number 1 ',
      'Waiting for your yes We keep the place free until then',
      'Wants to change something. Needs something to take part. Invited',
    ]) {
      expect(text).toContain(said);
    }
    expect(textOf(shown('list, several pages', 'en'))).toContain('of 5,000');
  });

  test('T12 shows no address and no sensitive answer', () => {
    for (const name of ['list, full', 'list, found', 'list, crew', 'release many']) {
      expect(shown(name), name).not.toMatch(/helmond\.example|Vegetarisch|rolstoel|Belt terug/);
    }
  });

  test('picks nobody beforehand, and everybody only when that was asked', () => {
    expect(shown('list, full')).not.toMatch(/<input[^>]*checked/);
    expect(matches(shown('list, everybody picked'), /(<input[^>]*checked[^>]*>)/g)).toHaveLength(7);
  });

  test('names whom each box picks, for who cannot see the row', () => {
    const labels = matches(shown('list, full'), /<label[^>]*><span class="only-read-aloud">([^<]*)</g);
    expect(new Set(labels).size).toBe(7);
    expect(labels).toContain('Kies Noor van den Berg');
  });

  test('keeps the part that is shown when its pages are turned', () => {
    const html = shown('list, several pages');
    expect(matches(html, /rel="next"[^>]*>|href="([^"]*bladzijde=3[^"]*)"/g).join('')).toContain('bladzijde=3');
    expect(textOf(html)).toContain('Bladzijde 2 van 100');
  });

  test('offers the crew of a desk only what they may do', () => {
    expect(mainOf(shown('list, crew'))).not.toMatch(/name="guest"|\/uitvoer|\/bericht|\/badges|afmelden/);
    expect(mainOf(shown('guest, for the crew'))).not.toMatch(/afmelden=|name="to"|antwoorden=/);
  });
});

describe('the page of a guest', () => {
  test('tells what was done and by whom in words, also what it does not know', () => {
    const text = textOf(shown('guest, with a place'));
    expect(text).toContain('De gast Aanmelding gewijzigd: aantal, eten');
    expect(text).toContain('Samira Bouzid Aantekening bewaard');
    expect(text).toContain('Iets gewijzigd');
    expect(text).not.toContain('secret');
  });

  test('asks for another address, first of all where the mail did not arrive, and only where one can be given', () => {
    const stands = (name: string, one: string, other: string) => shown(name).indexOf(one) < shown(name).indexOf(other);
    expect(stands('guest, bounced', 'name="email"', 'name="note"')).toBe(true);
    expect(stands('guest, bounced', 'name="email"', 'Wat u kunt doen')).toBe(true);
    expect(stands('guest, with a place', 'Wat u kunt doen', 'name="email"')).toBe(true);
    expect(textOf(shown('guest, without address'))).toContain('hoeft u niet meer te bellen');
    for (const name of ['guest, bounced, gave up', 'guest, bounced, for the crew', 'guest, gave up'])
      expect(shown(name), name).not.toContain('name="email"');
    expect(textOf(shown('guest, bounced, gave up'))).toContain('Bel de gast');
  });

  test('T12 shows what is sensitive only where it was asked for', () => {
    expect(shown('guest, with everything')).not.toMatch(/Vegetarisch|rolstoel/);
    expect(textOf(shown('guest, with everything'))).toContain('Toon deze antwoorden');
    expect(textOf(shown('guest, with everything shown'))).toContain('Een plek voor een rolstoel.');
  });
});

describe('a mail to a group', () => {
  test('asks to send only after it was read as a guest will read it', () => {
    expect(shown('mailing, empty')).not.toContain('value="send"');
    expect(textOf(shown('mailing, preview'))).toContain('Naar 1 gast sturen');
    expect(textOf(shown('mailing, preview'))).toContain('Kijk op “Aanmelding bekijken, wijzigen of afmelden”.');
  });

  test('shows the letter in the language of its reader, whatever the desk speaks', () => {
    const preview = textOf(shown('mailing, preview', 'en'));
    expect(preview).toContain('Send to 1 guest');
    expect(preview).toContain('Kijk op “Aanmelding bekijken, wijzigen of afmelden”.');
  });

  test('names what a text may ask for as it is typed, in both languages', () => {
    for (const language of languages) {
      const text = textOf(shown('mailing, empty', language));
      for (const asked of placeholders) expect(text).toContain(`{${asked}}`);
    }
  });
});
