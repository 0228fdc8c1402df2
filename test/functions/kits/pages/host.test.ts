import type { ReactElement } from 'react';
import { describe, expect, test } from 'vitest';
import { type Language, languages } from '#kernel/languages.ts';
import { renderPage } from '#platform/pages/render.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { readingScore } from '../../../support/reading-score.ts';
import { answers, contact, packageOf } from '../host-house.ts';
import { hostStatesIn, hostsStatesIn, longTitle, question, reason, report } from './examples-host.tsx';

const rendered = (states: Readonly<Record<string, ReactElement>>) =>
  Object.fromEntries(Object.entries(states).map(([name, page]) => [name, renderPage(page)]));
const hosts = { nl: rendered(hostStatesIn('nl')), en: rendered(hostStatesIn('en')) };
const desks = { nl: rendered(hostsStatesIn('nl')), en: rendered(hostsStatesIn('en')) };
const every: readonly (readonly [string, string])[] = [
  ...languages.flatMap((language) =>
    Object.entries({ ...hosts[language], ...desks[language] }).map(
      ([name, html]) => [`${name} (${language})`, html] as const,
    ),
  ),
];
const shown = (name: string, language: Language = 'nl'): string => {
  const html = hosts[language][name] ?? desks[language][name];
  if (html === undefined) throw new Error(`No state ${name}`);
  return html;
};
const mainOf = (html: string): string => /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
const textOf = (html: string): string =>
  mainOf(html)
    .replace(/<option[\s\S]*?<\/option>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const matches = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);
const buttons = (html: string) => matches(mainOf(html), /<button[^>]*>([^<]*)</g);

/** What hosts and partners wrote is theirs to say. */
const given = [
  longTitle,
  question,
  reason,
  report.said,
  packageOf().title,
  `${contact.name}, 070 123 45 67, ${contact.email}`,
  'het lokale fonds, fonds@gemeente.example',
  ...Object.values(answers.activity).filter((text) => text !== ''),
];
const withoutGiven = (html: string): string => given.reduce((rest, words) => rest.replaceAll(words, 'dit'), html);
/** What we wrote: a row of facts or of a table is no sentence. */
const wordsOf = (html: string): readonly string[] =>
  withoutGiven(mainOf(html))
    .replace(/<(select|textarea|dl|table|h1)[\s\S]*?<\/\1>/g, '')
    .split(/<\/(?:h\d|p|label|legend|button|a|div|li|span)>/)
    .map((part) => part.replace(/<[^>]*>/g, '').trim())
    .filter((part) => part !== '');

describe('the pages of hosts, of those who judge and of those who bring', () => {
  test.each(every)('%s is good HTML', async (_name, html) => {
    expect(await markupFindings(html)).toEqual([]);
  });

  test('have one heading each, no style, no script that is not ours, and stay out of search engines', () => {
    for (const [name, html] of every) {
      expect(html.match(/<h1/g), name).toHaveLength(1);
      expect(html, name).not.toMatch(/\sstyle=|<style|\son\w+=/);
      expect(html, name).toContain('content="noindex"');
      expect(mainOf(html), name).not.toMatch(/placeholder|\srequired/);
    }
  });

  test('leave no hole where words or a number should be', () => {
    for (const [name, html] of every) {
      expect(textOf(html), name).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}|, ?,|\. ?\.|: \./);
    }
  });

  test('every form carries the key of the browser and a key of its own', () => {
    for (const [name, html] of every) {
      for (const form of matches(mainOf(html), /<form([\s\S]*?)<\/form>/g)) {
        expect(form, name).toContain('name="form"');
        expect(form, name).toContain('name="request"');
      }
    }
  });

  test('T11 tick and choose nothing beforehand', () => {
    for (const [name, html] of every) {
      if (!name.startsWith('judge, faulty question')) expect(html, name).not.toMatch(/<input[^>]*checked=""/);
    }
  });

  test('name each fault twice, and the summary leads to it', () => {
    const faulty = every.filter(([name]) => name.includes('faulty'));
    expect(faulty.length).toBeGreaterThan(12);
    for (const [name, html] of faulty) {
      expect(html, name).toMatch(/<title>(?:Fout|Error): /);
      const summary = /<div[^>]*role="alert"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
      const targets = matches(summary, /href="#([^"]*)"/g);
      expect(targets.length, name).toBeGreaterThan(0);
      for (const id of targets) expect(matches(html, new RegExp(`id="(${id})"`, 'g')), `${name} ${id}`).toHaveLength(1);
      for (const said of matches(summary, /<a[^>]*>([^<]*)</g)) {
        expect(html.split(said).length - 1, `${name} ${said}`).toBeGreaterThanOrEqual(2);
      }
    }
  });

  test.each(languages)('of the desk lead to pages in their own language, in %s', (language) => {
    const prefix = language === 'en' ? /^\/en\// : /^\/(?!en\/)/;
    for (const [name, html] of Object.entries(desks[language])) {
      for (const address of matches(mainOf(html), /(?:href|action)="(\/[^"]*)"/g))
        expect(address, name).toMatch(prefix);
    }
  });

  test('list faults in the order in which the questions stand', () => {
    for (const [name, html] of every.filter(([one]) => /^step, .*faulty/.test(one))) {
      const main = mainOf(html);
      const summary = /<div[^>]*role="alert"[\s\S]*?<\/ul>/.exec(main)?.[0] ?? '';
      const places = matches(summary, /href="#([^"]*)"/g).map((id) => main.indexOf(`id="${id}"`));
      expect(places, name).toEqual(places.toSorted((a, b) => a - b));
    }
  });
});

describe('the words of hosts', () => {
  const dutch = [...Object.values(hosts.nl), ...Object.values(desks.nl)];

  test('read easily: Flesch-Douma 60 or more, at most 15 words a sentence', () => {
    const { score, wordsPerSentence } = readingScore([...new Set(dutch.flatMap(wordsOf))]);
    expect(score).toBeGreaterThanOrEqual(60);
    expect(wordsPerSentence).toBeLessThanOrEqual(15);
  });

  test.each([...Object.entries(hosts.nl), ...Object.entries(desks.nl)])(
    'read easily on the page itself: %s',
    (_, html) => {
      expect(readingScore(wordsOf(html)).score).toBeGreaterThanOrEqual(60);
    },
  );

  test('say u, never je', () => {
    for (const html of dutch) expect(textOf(html)).not.toMatch(/\b(?:je|jij|jouw|jullie|klik hier|dagdeel)\b|!/i);
  });

  test('are not mixed: no Dutch of ours on an English page and no English on a Dutch one', () => {
    for (const [name, html] of Object.entries({ ...hosts.en, ...desks.en })) {
      expect(withoutGiven(textOf(html)), name).not.toMatch(
        /\b(?:gemeente|het|een|niet|wij|uw|pakket|activiteit|organisator|bezorgd|uur|tot)\b/i,
      );
    }
    for (const [name, html] of Object.entries({ ...hosts.nl, ...desks.nl })) {
      expect(textOf(html), name).not.toMatch(/\b(?:please|your|the|activity|package)\b/i);
    }
  });
});

describe('a host', () => {
  test('is told at each step where it is, that it is kept, and until when', () => {
    const main = textOf(shown('step, guests'));
    expect(main).toContain('Stap 3 van 4');
    expect(main).toContain('tot woensdag 1 september 2027');
  });

  test('hears before answering that name, number and address will be on the page, and when they go', () => {
    const main = textOf(shown('step, guests'));
    expect(main).toContain('staan straks op de pagina van uw activiteit');
    expect(main).toContain('donderdag 30 december 2027');
  });

  test('sees all answers before the one press, each with a way back, and that nothing has been sent', () => {
    const html = shown('check');
    expect(textOf(html)).toContain('Er is nog niets verstuurd');
    expect(matches(html, /<a[^>]*href="[^"]*\?stap=([^"]*)"/g)).toEqual([
      'activiteit',
      'waar-en-wanneer',
      'gasten',
      'pakket',
    ]);
    expect(buttons(html)).toEqual(['Activiteit en pakket versturen']);
    expect(buttons(shown('check, asked'))).toEqual(['Activiteit opnieuw versturen', 'Bevestig mijn keuze']);
    expect(textOf(shown('check, asked'))).toContain(question);
  });

  test('finds the version to print and the fund where there is no package', () => {
    for (const name of ['check, nothing left', 'check, closed', 'own, late', 'own, next time']) {
      expect(shown(name), name).toContain('href="/pakketten/kom-erbij-pakket/printversie"');
      expect(textOf(shown(name)), name).toContain('fonds@gemeente.example');
    }
    expect(textOf(shown('own, late'))).toContain('nummer 3 op de wachtlijst');
  });

  test('can take it back until it is approved, and not after', () => {
    const may = (name: string) => buttons(shown(name)).includes('Bevestig mijn keuze');
    expect(['own, waits', 'own, late', 'check, asked'].map(may)).toEqual([true, true, true]);
    expect(['own, approved', 'own, refused', 'own, withdrawn', 'own, sent'].map(may)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  test('reads by when there is an answer, and the reason of a no', () => {
    expect(textOf(shown('own, waits'))).toContain('uiterlijk woensdag 4 augustus 2027');
    expect(textOf(shown('own, refused'))).toContain(reason);
  });
});

describe('who brings packages', () => {
  test('has what did not arrive on top, and a button for each next step', () => {
    const html = shown('deliveries');
    expect(matches(html, /data-group="([^"]*)"/g)).toEqual([
      'not-delivered',
      'allotted',
      'packed',
      'sent',
      'delivered',
    ]);
    expect(buttons(html)).toContain('Alle 2 zijn ingepakt');
    expect(buttons(html)).not.toContain('Alle 2 zijn niet aangekomen');
  });

  test('T12 reads on paper when to destroy it, and no mail address', () => {
    const text = textOf(shown('paper'));
    expect(text).toContain('Vernietig het papier uiterlijk op donderdag 16 september 2027');
    expect(text).toContain('8 adressen, samen 12 pakketten');
    expect(text).not.toContain('@');
  });
});
