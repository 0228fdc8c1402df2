import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Language, languages } from '#kernel/languages.ts';
import { faultsInWords } from '#kits/pages/order-fields.tsx';
import { orderWording } from '#kits/wording/order.ts';
import { renderPage } from '#platform/pages/render.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { readingScore } from '../../../support/reading-score.ts';
import { desk, everyFault, kit, longName, orderStatesIn, pack, publicStatesIn } from './examples-orders.tsx';

const statesIn = (language: Language) => ({ ...publicStatesIn(language), ...orderStatesIn(language) });
const shown = (name: string, language: Language = 'nl'): string => {
  const page = statesIn(language)[name];
  if (page === undefined) throw new Error(`No state ${name}`);
  return renderPage(page);
};
const open = Object.keys(publicStatesIn('nl'));
const own = Object.keys(orderStatesIn('nl'));
const states = [...open, ...own];
const mainOf = (html: string): string => /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
const textOf = (html: string): string =>
  mainOf(html)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const matches = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);

/** Names, addresses and others' words are not ours to simplify. */
const given = [
  longName,
  'Noor Bakker',
  'Gemeente Helmond',
  ...desk.stations.map(({ name }) => name).reverse(),
  desk.name,
  kit.title,
];
const wordsOf = (html: string): readonly string[] =>
  given
    .reduce((rest, words) => rest.replaceAll(words.replaceAll("'", '&#x27;'), 'Jan'), mainOf(html))
    .replace(/<(textarea|dl|h1|table|nav)[\s\S]*?<\/\1>/g, '')
    .replace(/<div class="print-version"[\s\S]*<\/div>/, '')
    .replace(/\d{3} \d{3} \d{2} \d{2}|\S+@\S+|https?:[^\s<]+/g, 'hier')
    .split(/<\/(?:h\d|p|label|legend|button|a|div|li|span)>/)
    .map((part) => part.replace(/<[^>]*>/g, '').trim())
    .filter((part) => part !== '');

describe.each(languages)('the pages of kits and orders, in %s', (language) => {
  test.each(states)('%s is good HTML', async (name) => {
    expect(await markupFindings(shown(name, language))).toEqual([]);
  });

  test('have one heading, no level skipped, no style and no script that is not ours', () => {
    for (const name of states) {
      const html = shown(name, language);
      expect(html.match(/<h1/g), name).toHaveLength(1);
      expect(html, name).not.toMatch(/\sstyle=|<style|\son\w+=/);
      for (const source of matches(html, /<script[^>]*src="([^"]*)"/g)) expect(source).toMatch(/^\/static\//);
      const main = mainOf(html);
      const levels = matches(main.slice(main.indexOf('<h1')), /<h(\d)/g).map(Number);
      for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0), name).toBeLessThanOrEqual(1);
    }
  });

  test('that everybody may read hold no form; those of an orderer stay out of search engines', () => {
    for (const name of open) expect(shown(name, language), name).not.toContain('<form');
    for (const name of own) expect(shown(name, language), name).toContain('content="noindex"');
  });

  test('lead to pages in their own language', () => {
    const prefix = language === 'en' ? /^\/en\// : /^\/(?!en\/)/;
    for (const name of states) {
      for (const address of matches(mainOf(shown(name, language)), /(?:href|action)="(\/[^"]*)"/g)) {
        expect(address, name).toMatch(prefix);
      }
    }
  });

  test('leave no hole where words or a number should be', () => {
    for (const name of states) {
      expect(textOf(shown(name, language)), name).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}|, ?,|\. ?\.|: \./);
    }
  });

  test('have words for every fault of every question', () => {
    for (const [field, fault] of everyFault) {
      const [said = ''] = Object.values(faultsInWords(orderWording[language], { [field]: fault }));
      expect(said, `${field} ${fault}`).toMatch(/^[A-Z].{8,}[^.]$/);
    }
  });

  test('T11 ask for a choice that they do not make', () => {
    for (const name of ['slots, empty', 'set-up, empty', 'action, empty', 'moved', 'requested, warned']) {
      expect(mainOf(shown(name, language)), name).not.toMatch(/<input[^>]*checked/);
    }
  });
});

describe('words about kits', () => {
  test('read easily: Flesch-Douma 60 or more, at most 15 words a sentence', () => {
    const { score, wordsPerSentence } = readingScore([...new Set(states.flatMap((name) => wordsOf(shown(name))))]);
    expect(score).toBeGreaterThanOrEqual(60);
    expect(wordsPerSentence).toBeLessThanOrEqual(15);
  });

  test.each(states)('read easily on the page itself: %s', (name) => {
    expect(readingScore(wordsOf(shown(name))).score).toBeGreaterThanOrEqual(60);
  });

  test('say u, never je, and tijdvak, never dagdeel', () => {
    for (const name of states) {
      const text = textOf(shown(name)).replace(/stel.je.voor/gi, '');
      expect(text, name).not.toMatch(/\b(?:je|jij|jouw|jullie|klik|dagde(?:el|len))\b/i);
    }
  });

  test('are not mixed: no Dutch of ours on an English page', () => {
    const dutch = [
      kit.title,
      kit.summary,
      kit.forWhom,
      pack.title,
      pack.summary,
      pack.forWhom,
      ...desk.houseRules,
      desk.name,
      'Pakket 1',
    ];
    for (const name of states) {
      const html = mainOf(shown(name, 'en'))
        .replace(/<(div|span)[^>]* lang="nl"[^>]*>[\s\S]*?<\/\1>/g, '')
        .replace(/<textarea[\s\S]*?<\/textarea>|<dl[\s\S]*?<\/dl>/g, '');
      const text = dutch.reduce((rest, words) => rest.replaceAll(words, ''), textOf(`<main>${html}</main>`));
      expect(text, name).not.toMatch(/\b(?:pakket|aanvraag|niet|wij|tijdvak|uur|gesloten)\b/i);
    }
  });
});

describe('the calendar', () => {
  test('names each day, each part with its hours, and says in words why a part is not free', () => {
    const text = textOf(shown('calendar'));
    for (const said of ['ochtend 7.00 tot 9.00 uur', 'Week 41', 'dinsdag 12 oktober', 'Al gegeven']) {
      expect(text).toContain(said);
    }
    expect(text).toContain('maandag 11 oktober Gesloten: Werk aan het perron dinsdag 12 oktober Vrij Vrij Vrij');
    expect(text).toContain('woensdag 6 oktober Vrij Vrij Gesloten: Drukte door voetbal');
    expect(textOf(shown('calendar, three months'))).toContain('Te kort dag: het station wil 15 werkdagen');
  });

  test('explains the reasons that stand in it and no others', () => {
    const text = textOf(shown('calendar'));
    expect(text).toContain('Geen pakket vrij: elk pakket is dan op weg');
    expect(text).not.toContain('Te kort dag');
  });

  test('offers exactly the days outside the buffers of another: 18 to 22 October are not free', () => {
    const free = matches(shown('calendar'), /<th scope="row">(\w+ \d+ oktober)<\/th><td class="calendar__yes"/g);
    expect(free).toContain('zondag 17 oktober');
    expect(free).not.toContain('maandag 18 oktober');
    expect(free).not.toContain('vrijdag 22 oktober');
    expect(free).toContain('zaterdag 23 oktober');
  });

  test('of 90 days travels in at most 25 kB, with boxes to tick as well', () => {
    const sizes = ['calendar, three months', 'slots, empty'].map((name) => gzipSync(shown(name)).length);
    for (const size of sizes) expect(size).toBeLessThanOrEqual(25 * 1024);
    expect(matches(shown('calendar, three months'), /(<th scope="row">)/g)).toHaveLength(90);
  });
});

describe('the page of a package', () => {
  const button = '>Meedoen met uw activiteit</a>';
  test('leads to taking part while there is one', () => {
    expect(shown('package')).toContain(button);
    expect(shown('package')).toContain('Nog 34 pakketten');
    expect(shown('package, one left')).toContain('Nog 1 pakket<');
  });
  test.each(['package, gone', 'package, closed'])('%s: says so, and offers to print it and the list', (name) => {
    const html = shown(name);
    expect(html).not.toContain(button);
    expect(html).toContain(`href="/pakketten/${pack.slug}/printversie"`);
    expect(html).toContain(`href="/pakketten/${pack.slug}/meedoen"`);
    expect(html).toContain('Fonds Samen');
  });
  test('closes with the day that ends at midnight, not with the next', () => {
    expect(textOf(shown('package, closed'))).toContain('Dit kon tot en met dinsdag 31 augustus 2027');
  });
  test('that is not open yet leads nowhere', () => {
    expect(shown('package, not open')).not.toContain('/meedoen');
    expect(textOf(shown('package, not open'))).toContain('Vanaf donderdag 9 september 2027, 9.00 uur');
  });
});

describe('the first step', () => {
  test('keeps what was ticked for another station or month in a list of its own, still ticked', () => {
    const html = shown('slots, chosen here and elsewhere');
    expect(html).toContain('U koos al');
    const ticked = matches(html, /(<input[^>]*name="slot"[^>]*>)/g).filter((box) => box.includes('checked'));
    expect(ticked.map((box) => /value="([^"]*)"/.exec(box)?.[1])).toEqual([
      'HMH~2027-11-02~midday',
      'HM~2027-10-12~morning',
    ]);
    expect(shown('slots, empty')).not.toContain('U koos al');
  });
  test('names each box by its day and part', () => {
    expect(textOf(shown('slots, empty'))).toContain('dinsdag 12 oktober, namiddag: Vrij');
  });
});

describe('the page of an order', () => {
  const presses = (name: string) => matches(mainOf(shown(name)), /<button[^>]*>([^<]*)</g);
  test.each([
    ['draft', ['Houd 20 minuten vast']],
    ['draft, unfinished', []],
    ['held', ['Aanvraag versturen']],
    ['lapsed', ['Vraag opnieuw aan']],
    ['requested', []],
    ['moved', ['Antwoord versturen']],
    ['requested, warned', ['Keuze versturen']],
    ['approved', []],
    ['counted', []],
    ['cancelling, asks', ['Aanvraag intrekken']],
  ])('%s: has the buttons %j', (name, buttons) => {
    expect(presses(name)).toEqual(buttons);
  });

  test('says until when it is held', () => {
    expect(textOf(shown('held'))).toContain('Alles hieronder is voor u vrij tot 9.20 uur');
    expect(textOf(shown('held', 'en'))).toContain('until 09:20');
  });

  test('that could not be had names the problems and puts each free one a press away', () => {
    const html = shown('draft, not free');
    expect(textOf(html)).toContain('dinsdag 12 oktober 2027, ochtend (7.00 tot 9.00 uur), station Helmond: Al gegeven');
    expect(matches(html, /<button[^>]*value="([^"]*)"/g)).toEqual(['HMH~2027-10-12~morning', 'HM~2027-10-13~morning']);
    expect(html).toContain('name="for" value="HM~2027-10-12~morning"');
  });

  test('that was moved shows what was asked beside what is proposed', () => {
    const text = textOf(shown('moved'));
    expect(text).toContain('namiddag (15.00 tot 16.30 uur), station Helmond dinsdag 12 oktober 2027');
    expect(text).toContain('Dit kan niet');
    expect(text).toContain('“In de namiddag is het te druk in de hal.”');
  });

  test('that is approved says permit, spot, the days of the kit, parts, rules, and where its actions are', () => {
    const html = shown('approved');
    for (const said of [
      'T-2027-114',
      'Stationshal, naast de piano',
      'Voor u vrij van vrijdag 8 oktober 2027 tot en met donderdag 14 oktober 2027',
      'Meld u een kwartier vooraf bij de servicebalie.',
      'thermoskannen',
      'Houd de looproute vrij.',
    ]) {
      expect(textOf(html)).toContain(said);
    }
    expect(html).toContain('href="/bijeenkomsten/koffie-op-het-station-1"');
    expect(html).not.toContain('koffie-op-het-station-3');
  });

  test('of a kit that lacks something says what, by when it is right, and offers another only where there is one', () => {
    expect(textOf(shown('requested, warned'))).toContain('1 × thermoskannen: weg 2 × hesjes: kapot');
    expect(matches(shown('requested, warned'), /name="choice"[^>]*value="(\w+)"/g)).toEqual([
      'without',
      'wait',
      'other',
    ]);
    expect(matches(shown('approved, warned, waits'), /name="choice"[^>]*value="(\w+)"/g)).toEqual(['without', 'wait']);
  });

  test.each(['sent', 'on site', 'back', 'counted', 'refused', 'cancelled'])('%s: offers no cancelling', (name) => {
    expect(shown(name)).not.toContain('intrekken=ja');
  });
  test.each(['draft', 'held', 'lapsed', 'requested', 'moved', 'approved'])(
    '%s: leads to a question before cancelling',
    (name) => {
      expect(shown(name)).toContain('intrekken=ja');
    },
  );
});
