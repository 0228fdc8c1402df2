import { describe, expect, test } from 'vitest';
import { type Language, languages } from '#kernel/languages.ts';
import { renderPage } from '#platform/pages/render.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { readingScore } from '../../../support/reading-score.ts';
import { desk, desksStatesIn, longName, order, stationStatesIn } from './examples-station.tsx';

const shown = (name: string, language: Language = 'nl'): string => {
  const page = stationStatesIn(language)[name] ?? desksStatesIn(language)[name];
  if (page === undefined) throw new Error(`No state ${name}`);
  return renderPage(page);
};
const states = Object.keys(stationStatesIn('nl'));
const desks = Object.keys(desksStatesIn('nl'));
const every = [...states, ...desks];
const mainOf = (html: string): string => /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
const textOf = (html: string): string =>
  mainOf(html)
    .replace(/<(option|textarea)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ');
const matches = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);

/** What others wrote: names, and the desk's own words. */
const given = [
  longName,
  'Stationsloket Helmond',
  'stationsloket-helmond',
  'stationsloket-utrecht',
  'Gemeente Helmond',
  'Gemeente Deurne',
  'Gemeente Asten',
  'Koffiekar met een banner',
  'Een kraam met',
  'Koffie op het station',
  'Het Rode Kruis',
  'Werk aan de lift',
  'De kar is stuk.',
  'Plein bij de klok',
  'Meld u bij de servicebalie in de hal.\nDe deur naast de lift is breed genoeg.',
  'In de middag is het te druk in de hal.',
  'Er is werk aan het spoor.',
  ...desk.houseRules,
];
const withoutGiven = (html: string): string => given.reduce((rest, words) => rest.replaceAll(words, 'Noor'), html);

/** What we wrote; a row of facts or of a table is no sentence. */
const wordsOf = (html: string): readonly string[] =>
  withoutGiven(mainOf(html))
    .replace(/<(select|textarea|dl|table|h1)[\s\S]*?<\/\1>/g, '')
    .split(/<\/(?:h\d|p|label|legend|button|a|div|li|span)>/)
    .map((part) => part.replace(/<[^>]*>/g, '').trim())
    // A slot with its station, day and hours is a name, not a sentence.
    .filter((part) => part !== '' && !/\d{4}, |\d tot \d/.test(part));

describe.each(languages)('the pages of a station desk and of the list of desks, in %s', (language) => {
  test.each(every)('%s is good HTML', async (name) => {
    expect(await markupFindings(shown(name, language))).toEqual([]);
  });

  test('have one heading, no level skipped, no style and no script that is not ours, and stay out of search engines', () => {
    for (const name of every) {
      const html = shown(name, language);
      expect(html.match(/<h1/g), name).toHaveLength(1);
      expect(html, name).not.toMatch(/\sstyle=|<style|\son\w+=/);
      expect(html, name).toContain('content="noindex"');
      for (const source of matches(html, /<script[^>]*src="([^"]*)"/g)) expect(source).toMatch(/^\/static\//);
      const main = mainOf(html);
      const levels = matches(main.slice(main.indexOf('<h1')), /<h(\d)/g).map(Number);
      for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0), name).toBeLessThanOrEqual(1);
    }
  });

  test('lead to pages in their own language', () => {
    const prefix = language === 'en' ? /^\/en\// : /^\/(?!en\/)/;
    for (const name of every) {
      for (const address of matches(mainOf(shown(name, language)), /(?:href|action)="(\/[^"]*)"/g)) {
        expect(address, name).toMatch(prefix);
      }
    }
  });

  test('leave no hole where words or a number should be', () => {
    for (const name of every) {
      expect(textOf(shown(name, language)), name).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}|, ?,|\. ?\.|: \./);
    }
  });

  test('every form that posts carries the key of the browser and a key of its own', () => {
    for (const name of every) {
      for (const form of matches(mainOf(shown(name, language)), /<form([^>]*method="post"[\s\S]*?)<\/form>/g)) {
        expect(form, name).toContain('name="form"');
        expect(form, name).toContain('name="request"');
      }
    }
  });
});

describe('words of the station desk', () => {
  test.each(every)('read easily on the page itself: %s', (name) => {
    const { score, wordsPerSentence } = readingScore(wordsOf(shown(name)));
    expect(score).toBeGreaterThanOrEqual(60);
    expect(wordsPerSentence).toBeLessThanOrEqual(15);
  });

  test('say u, never je, and the programme’s own words', () => {
    for (const name of every) {
      expect(withoutGiven(textOf(shown(name))).replaceAll('Stel je voor', ''), name).not.toMatch(
        /\b(?:je|jij|jouw|jullie|klik|opslaan|dagdeel|annuleren|plaats)\b/i,
      );
    }
  });

  test('are not mixed: no Dutch of ours on an English page and no English on a Dutch one', () => {
    for (const name of every) {
      expect(withoutGiven(textOf(shown(name, 'en'))), name).not.toMatch(
        /\b(?:het|een|niet|wij|uw|aanvraag|loket|plek|uur|tijdvak|antwoord|gemeente)\b/i,
      );
      expect(withoutGiven(textOf(shown(name))), name).not.toMatch(/\b(?:please|your|the|answer|request)\b/i);
    }
  });
});

describe('the desk', () => {
  test('shows the oldest request first, with until when an answer was promised and who is on it', () => {
    const text = textOf(shown('desk, full'));
    const at = (words: string) => text.indexOf(words);
    expect(at('Antwoord beloofd: uiterlijk maandag 30 augustus 2027')).toBeGreaterThan(-1);
    expect(at('uiterlijk maandag 30 augustus 2027')).toBeLessThan(at('uiterlijk woensdag 8 september 2027'));
    expect(text).toContain('te laat');
    expect(text).toContain('Sanne Smit pakt dit op');
    expect(text).toContain('Een collega pakt dit op');
  });

  test('offers "Ik pak dit op" for what nobody took, and nothing else', () => {
    expect(matches(mainOf(shown('desk, full')), /<button[^>]*>([^<]*)</g)).toEqual(['Ik pak dit op']);
  });

  test('names the stations at which nobody can say yes', () => {
    const warning =
      /<div class="utrecht-alert utrecht-alert--warning[\s\S]*?<\/ul>/.exec(shown('desk, full'))?.[0] ?? '';
    expect(warning).toContain('Helmond Brandevoort');
    expect(shown('desk, nothing')).not.toContain('utrecht-alert--warning');
  });

  test('says whom to ask when there is no desk', () => {
    expect(shown('desk, none')).toContain('href="/contact"');
  });
});

describe('one request', () => {
  const text = textOf(shown('order, new'));

  test('tells who asks, what will stand there, how large, with what power, with how many, when, and whom to call', () => {
    for (const words of [
      'Gemeente Helmond',
      'Noor van den Berg, noor@helmond.example',
      'Stel je voor, Pakket 1',
      'Koffiekar met een banner',
      '3 bij 2,5 meter',
      'eigen stroom',
      '4 mensen',
      'vanaf 6.30 uur',
      'uiterlijk 17.00 uur',
      '06 12 34 56 78',
      'Koffie op het station',
    ]) {
      expect(text).toContain(words);
    }
    expect(textOf(shown('order, new', 'en'))).toContain('3 by 2.5 metres');
  });

  test('T11 chooses nothing beforehand, signed in or behind the link, first or anew', () => {
    for (const name of ['order, new', 'order, approved', 'order, moved', 'link, new', 'link, answered']) {
      expect(matches(shown(name), /<input([^>]*type="radio"[^>]*)>/g).length, name).toBe(6);
      expect(shown(name), name).not.toMatch(/<input[^>]*checked/);
    }
  });

  test('can be answered until the kit is sent, and not after', () => {
    for (const name of ['order, new', 'order, approved', 'order, moved'])
      expect(shown(name)).toContain('>Antwoord versturen<');
    for (const name of ['order, sent', 'order, refused', 'order, cancelled', 'order, long ago']) {
      expect(mainOf(shown(name)), name).not.toContain('<form');
    }
    expect(textOf(shown('order, sent'))).toContain('Mees de Wit, 070 123 45 67');
  });

  test('names the only spot of a station, and asks for one where there are more', () => {
    const main = mainOf(shown('order, long'));
    expect(textOf(main === '' ? '' : shown('order, long'))).toContain('Zegt u ja? Dan is de plek: Perron 1.');
    expect(textOf(shown('order, long'))).toContain('Op dit station is nog geen plek vastgelegd');
    expect(matches(main, /name="(spot~[^"]*)"/g)).toEqual(['spot~m0']);
  });

  test('behind the link there is no way to another page of the desk, and it says as whom one answers', () => {
    for (const name of ['link, new', 'link, faulty', 'link, answered']) {
      expect(mainOf(shown(name)), name).not.toMatch(/href="\/bureau/);
      expect(shown(name), name).not.toContain('Ik pak dit op');
      expect(textOf(shown(name)), name).toContain('U bent Sanne Smit. U antwoordt voor Stationsloket Helmond.');
    }
  });

  test('T13 keeps every answer that was typed, whatever became of it', () => {
    for (const name of ['order, taken meanwhile', 'order, closed', 'order, changed meanwhile', 'order, busy']) {
      const html = shown(name);
      expect(matches(html, /<input([^>]*checked[^>]*)>/g), name).toHaveLength(2);
      for (const value of ['HMH~perron-1', 'plein', 'afternoon']) {
        expect(html, name).toMatch(
          new RegExp(`<option[^>]*selected[^>]*value="${value}"|<option[^>]*value="${value}"[^>]*selected`),
        );
      }
      expect(html, name).toContain('In de middag is het te druk in de hal.</textarea>');
    }
  });

  test('shows where a moved slot was', () => {
    expect(textOf(shown('order, moved'))).toContain(
      'Eerst gevraagd: Helmond: dinsdag 12 oktober 2027, namiddag (15.00 tot 16.30 uur)',
    );
  });

  test('forgets with the number who could be called', () => {
    expect(textOf(shown('order, long ago'))).toContain('niet meer bewaard');
  });
});

describe('faults', () => {
  test.each(every.filter((name) => name.includes('faulty')))(
    'are named twice, and the summary leads to them: %s',
    (name) => {
      const html = shown(name);
      expect(html).toContain('<title>Fout: ');
      const summary = /<div[^>]*role="alert"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
      const targets = matches(summary, /href="#([^"]*)"/g);
      expect(targets.length).toBeGreaterThan(1);
      for (const id of targets) expect(matches(html, new RegExp(`id="(${id})"`, 'g')), id).toHaveLength(1);
      for (const said of matches(summary, /<a[^>]*>([^<]*)</g)) expect(html.split(said).length).toBeGreaterThan(2);
    },
  );
});

describe('closed days', () => {
  test('where something is promised the order is named with its link; who only holds is not named', () => {
    const main = mainOf(shown('days, promised'));
    expect(main).toContain(`href="/bureau/stations/aanvragen/${order.order}"`);
    expect(textOf(shown('days, promised'))).toContain('iemand houdt dit nu vast');
  });

  test('say that everybody reads the reason', () => {
    expect(textOf(shown('days, none'))).toContain('iedereen leest deze reden');
  });

  test('open again only after a question', () => {
    expect(matches(mainOf(shown('days, some')), /<button[^>]*>([^<]*)</g)).toEqual(['Sluit deze dagen']);
    expect(matches(mainOf(shown('days, open again')), /<button[^>]*>([^<]*)</g)).toEqual(['Open dit tijdvak']);
  });
});

describe('the rules', () => {
  test('when a colleague changed them, what holds now stands beside what was typed', () => {
    const html = shown('rules, changed meanwhile');
    expect(html).toContain('value="20"');
    expect(textOf(html)).toMatch(/Aanvraagtijd in werkdagen 15/);
  });
});

describe('the sheet', () => {
  test('is by part of the day and station, and says when to destroy it', () => {
    const text = textOf(shown('sheet, full'));
    const order = ['Gemeente Helmond', longName, 'Gemeente Deurne', 'Nationaal Ouderenfonds', 'Gemeente Asten'];
    expect([...order].sort((a, b) => text.indexOf(a) - text.indexOf(b))).toEqual(order);
    expect(text).toContain('Vernietig dit blad op donderdag 14 oktober 2027');
    expect(text).toContain('06\u00a012\u00a034\u00a056\u00a078'.replace(/\s+/g, ' '));
  });
});

describe('the organisers’ page of desks', () => {
  test('asks of each station that was found who has the say there', () => {
    expect(matches(mainOf(shown('desks, found')), /<select[^>]*name="(owner-[^"]*)"/g)).toEqual([
      'owner-HM',
      'owner-HMH',
      'owner-HMBV',
      'owner-HMBH',
    ]);
  });
});
