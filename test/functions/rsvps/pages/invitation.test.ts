import type { ReactElement } from 'react';
import { describe, expect, test } from 'vitest';
import { type Language, languages } from '#kernel/languages.ts';
import { renderPage } from '#platform/pages/render.ts';
import { evening } from '../../../../infra/local/seed-story.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { readingScore } from '../../../support/reading-score.ts';
import { invitationStatesIn, longName, publicStatesIn, reason, refusals, secretDiet } from './invitation-states.tsx';

const rendered = (states: Readonly<Record<string, ReactElement>>) =>
  Object.fromEntries(Object.entries(states).map(([name, page]) => [name, renderPage(page)]));
const personal = { nl: rendered(invitationStatesIn('nl')), en: rendered(invitationStatesIn('en')) };
const shared = { nl: rendered(publicStatesIn('nl')), en: rendered(publicStatesIn('en')) };
const every: readonly (readonly [string, string])[] = languages.flatMap((language) =>
  Object.entries({ ...personal[language], ...shared[language] }).map(
    ([name, html]) => [`${name} (${language})`, html] as const,
  ),
);
const shown = (name: string, language: Language = 'nl'): string => {
  const html = personal[language][name] ?? shared[language][name];
  if (html === undefined) throw new Error(`No state ${name}`);
  return html;
};
const mainOf = (html: string): string => /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
const textOf = (html: string): string =>
  mainOf(html)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const matches = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);

/** What an organiser wrote is theirs to say; a name, an address and a number nobody can make easier. */
const given = [
  evening.summary,
  reason,
  longName,
  ...evening.programme.map((line) => line.slice(6)),
  ...evening.directions.split('\n'),
  'Marieke Jansma, 070 555 01 22, avond@programma.example',
  'Noor van den Berg',
  'Anouk de Vries-Jansen',
];
const withoutGiven = (html: string): string => given.reduce((rest, words) => rest.replaceAll(words, 'dit'), html);
/** What we wrote: a row of facts is no sentence. */
const wordsOf = (html: string): readonly string[] =>
  withoutGiven(mainOf(html))
    .replace(/<(textarea|dl|h1)[\s\S]*?<\/\1>/g, '')
    .split(/<\/(?:h\d|p|label|legend|button|a|div|li|span|summary)>/)
    .map((part) => part.replace(/<[^>]*>/g, '').trim())
    .filter((part) => part !== '');

describe('the pages of who is invited', () => {
  test.each(every)('%s is good HTML', async (_name, html) => {
    expect(await markupFindings(html)).toEqual([]);
  });

  test('have one heading each, no style and no script that is not ours', () => {
    for (const [name, html] of every) {
      expect(html.match(/<h1/g), name).toHaveLength(1);
      expect(html, name).not.toMatch(/\sstyle=|<style|\son\w+=/);
      expect(mainOf(html), name).not.toMatch(/placeholder|\srequired/);
    }
  });

  test('stay out of search engines, save the two that everybody may find', () => {
    for (const language of languages) {
      for (const [name, html] of Object.entries(personal[language])) expect(html, name).toContain('content="noindex"');
      expect(shown('prepare', language)).not.toContain('content="noindex"');
      expect(shown('prepare, with groups', language)).toContain('content="noindex"');
    }
  });

  test('leave no hole where words or a number should be', () => {
    for (const [name, html] of every)
      expect(textOf(html), name).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}|, ?,|\. ?\.|: \./);
  });

  test('every form carries the key of the browser and a key of its own', () => {
    for (const [name, html] of every) {
      for (const form of matches(mainOf(html), /<form([\s\S]*?)<\/form>/g)) {
        expect(form, name).toContain('name="form"');
        expect(form, name).toContain('name="request"');
      }
    }
  });

  test('T11 make no choice beforehand', () => {
    for (const [name, html] of every) {
      const chosen = /^(?:faulty|refused)/.test(name);
      if (!chosen) expect(mainOf(html), name).not.toMatch(/<input[^>]*checked/);
    }
  });

  test('read easily in Dutch: Flesch-Douma 60 or more, at most 15 words a sentence', () => {
    for (const [name, html] of Object.entries({ ...personal.nl, ...shared.nl })) {
      const { score, wordsPerSentence } = readingScore([...new Set(wordsOf(html))]);
      expect(score, name).toBeGreaterThanOrEqual(60);
      expect(wordsPerSentence, name).toBeLessThanOrEqual(15);
    }
  });

  test('mark on an English page what an organiser wrote in Dutch', () => {
    for (const name of ['invited', 'prepare', 'proposal']) {
      const english = mainOf(shown(name, 'en'))
        .replace(/<section[^>]* lang="nl"[\s\S]*<\/section>/, '')
        .replace(/<(\w+)[^>]* lang="nl"[^>]*>[\s\S]*?<\/\1>/g, '');
      for (const dutch of [evening.summary, 'Lange Houtstraat', 'Inloop met soep', 'Gevraagd besluit'])
        expect(english, name).not.toContain(dutch);
    }
  });
});

describe('the invitation', () => {
  test('says for whom, when, where, who invites and until when an answer helps', () => {
    const text = textOf(shown('invited'));
    for (const told of [
      'Noor van den Berg',
      'wethouder van Helmond',
      'woensdag 22 mei 2019, 17.30 tot 21.30 uur',
      'De Oude Leeszaal',
      'Het programmateam Samen aan de slag',
      'Antwoord graag voor woensdag 22 mei 2019, 12.00 uur',
    ])
      expect(text).toContain(told);
  });

  test('asks for a party only where more than one may come, and for diet only where the event does', () => {
    expect(shown('invited')).not.toContain('name="party"');
    expect(shown('invited, with others')).toContain('name="companions"');
    expect(shown('invited, nothing asked')).not.toMatch(/name="(?:diet|access|party)"/);
  });

  test('has one button', () => {
    expect(matches(mainOf(shown('invited')), /<button[^>]*>([^<]*)</g)).toEqual(['Antwoord versturen']);
  });

  test('is addressed to an office where no name is known', () => {
    expect(textOf(shown('invited, office only'))).toContain('wethouder van Súdwest-Fryslân');
    expect(textOf(shown('invited, nobody known'))).toContain('de genodigde');
  });

  test('T10 shows what was told that is sensitive nowhere but in the field it was typed in', () => {
    for (const [name, html] of every)
      expect(html.replace(/<textarea[\s\S]*?<\/textarea>/g, ''), name).not.toContain(secretDiet);
    expect(textOf(shown('seated, with others and a diet'))).toContain('U gaf een dieetwens door.');
  });

  test.each([
    ['seated', 'Er is een plek voor Noor van den Berg', 'door Anouk de Vries-Jansen, namens Noor van den Berg'],
    ['seated by telephone', 'Er is een plek', 'door de organisator, na een telefoontje met Anouk'],
    ['seated, with others and a diet', 'Er is een plek', 'door Noor van den Berg zelf'],
    ['seated, office only', 'U hebt een plek', 'door Anouk de Vries-Jansen, namens de genodigde'],
    ['waiting', 'Noor van den Berg staat op de wachtlijst', 'Plaats 4 op de wachtlijst'],
    ['offered', 'kan een plek krijgen', 'Wij houden die vast tot dinsdag 21 mei 2019, 12.00 uur'],
    ['given up, by guest', 'is afgemeld', 'Geef dan opnieuw antwoord'],
    ['given up, by clock', 'is afgemeld', 'De tijd om ja te zeggen is voorbij'],
    ['declined', 'Dank voor het antwoord', 'U gaf er een reden bij.'],
    ['handed over', `${longName} komt`, 'Bel of mail Marieke Jansma'],
    ['handed over, name gone', 'Iemand anders komt', 'Bel of mail Marieke Jansma'],
    ['not yet known', 'Wij vragen het later nog eens', 'dinsdag 21 mei 2019'],
    ['withdrawn', 'Onze uitnodiging vervalt', 'Het spijt ons'],
    ['event cancelled', 'gaat niet door', reason],
  ])('%s: says how it stands and what comes next', (name, ...told) => {
    for (const words of told) expect(textOf(shown(name))).toContain(words);
  });

  test('says where it is mailed, without an address', () => {
    expect(textOf(shown('seated'))).toContain('Wij mailen dit ook naar Noor van den Berg en naar het secretariaat.');
    expect(textOf(shown('seated by telephone'))).toContain('Wij mailen dit ook naar het secretariaat.');
    expect(textOf(shown('seated, no mail'))).toContain('Bewaar de code uit de brief');
  });

  test('has no form where nothing can be answered', () => {
    for (const name of [
      'save the date',
      'handed over',
      'withdrawn',
      'event cancelled',
      'invited, begun',
      'invited, over',
      'declined, closed',
    ])
      expect(mainOf(shown(name)), name).not.toContain('<form');
    for (const name of ['declined', 'waiting', 'seated, closed', 'sent another', 'given up, by guest'])
      expect(mainOf(shown(name)), name).toContain('<form');
  });

  test('every refusal says what can still be done, and whom to call', () => {
    for (const refusal of refusals.filter((one) => one !== 'busy' && one !== 'other-answers'))
      expect(textOf(shown(`refused, ${refusal}`)), refusal).toContain('Marieke Jansma, 070 555 01 22');
    expect(shown('refused, with a place')).toContain('<details class="fold" open="">');
  });

  test('thanks once, and only for an answer', () => {
    expect(textOf(shown('seated just now'))).toContain('Dank u wel');
    expect(textOf(shown('seated'))).not.toContain('Dank u wel');
  });

  test('leads to what one can prepare for a meeting of alderpersons, and for nothing else', () => {
    expect(shown('invited')).toContain('/voorbereiden"');
    expect(shown('invited, to an action')).not.toContain('/voorbereiden"');
    expect(shown('withdrawn')).not.toContain('/voorbereiden"');
  });
});

describe('the pages to prepare with', () => {
  test('name nobody and hold no form', () => {
    for (const [name, html] of Object.entries({ ...shared.nl, ...shared.en }))
      expect(html, name).not.toMatch(/<form|Marieke|Jansma|avond@/);
  });

  test('count who comes from the event’s own numbers', () => {
    expect(textOf(shown('prepare'))).toContain('Er is plek voor ongeveer 60 gemeenten.');
    expect(textOf(shown('prepare, with groups'))).toContain(
      'Er is plek voor 44 gasten. Daarnaast komen er gasten van het programma: 1 minister, 5 coalitiepartners, 8 programma-adviseurs en 2 andere gasten.',
    );
  });

  test('write the address of what is signed out for paper', () => {
    expect(shown('prepare')).toContain('href="https://aanschuif.example/campagnes/een-tegen-eenzaamheid"');
    expect(shown('prepare', 'en')).toContain(
      'href="https://aanschuif.example/en/bijeenkomsten/samen-aan-de-slag/collegevoorstel"',
    );
    expect(textOf(shown('prepare, no text'))).toContain('staat hier zodra die klaar is');
  });

  test('the proposal’s text to copy says what the page says, line by line', () => {
    const html = shown('proposal');
    const text = /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(html)?.[1] ?? '';
    const read = textOf(html.replace(/<textarea[\s\S]*?<\/textarea>/, ''));
    const lines = text.split('\n').filter((line) => line !== '');
    expect(lines.length).toBeGreaterThan(30);
    for (const line of lines) expect(read).toContain(line.replace(/^- /, ''));
  });

  test('the proposal names five pillars, also before there is a text', () => {
    for (const name of ['proposal', 'proposal, no text']) {
      const pillars = /De vijf pijlers<\/h4>[\s\S]*?<ul[^>]*>([\s\S]*?)<\/ul>/.exec(shown(name))?.[1] ?? '';
      expect(pillars.match(/<li/g), name).toHaveLength(5);
    }
  });
});
