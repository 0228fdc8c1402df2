import { describe, expect, test } from 'vitest';
import { type Language, languages } from '#kernel/languages.ts';
import { renderPage } from '#platform/pages/render.ts';
import { faultsInWords } from '#rsvps/pages/answer.tsx';
import { referenceOf } from '#rsvps/pages/place.tsx';
import { wording } from '#rsvps/wording/index.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { readingScore } from '../../../support/reading-score.ts';
import { rsvpOf } from '../core/examples.ts';
import { eventOf, everyFault, guestStatesIn, longAddress, longName, reason, statesIn } from './states.tsx';

const shown = (name: string, language: Language = 'nl'): string => {
  const page = statesIn(language)[name];
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

/** What we wrote: names, addresses and what others typed are not ours to simplify here; a row of facts is no sentence. */
const wordsOf = (html: string): readonly string[] =>
  mainOf(html)
    .replace(/<(select|textarea|dl|h1)[\s\S]*?<\/\1>/g, '')
    .replaceAll(longName, 'Noor')
    .replaceAll('Noor van den Berg', 'Noor')
    .replaceAll(longAddress, 'dit adres')
    .replaceAll(reason, '')
    .replaceAll('Mees de Wit, 070 123 45 67, mees@programma.example', 'ons')
    .split(/<\/(?:h\d|p|label|legend|button|a|div|li|span)>/)
    .map((part) => part.replace(/<[^>]*>/g, '').trim())
    .filter((part) => part !== '');

describe.each(languages)('the pages of this room, in %s', (language) => {
  test.each(Object.keys(statesIn(language)))('%s is good HTML', async (name) => {
    expect(await markupFindings(shown(name, language))).toEqual([]);
  });

  test('have one heading, a title of their own, no style and no script that is not ours', () => {
    for (const name of Object.keys(statesIn(language))) {
      const html = shown(name, language);
      expect(html.match(/<h1/g), name).toHaveLength(1);
      expect(html, name).not.toMatch(/\sstyle=|<style|\son\w+=/);
      for (const source of matches(html, /<script[^>]*src="([^"]*)"/g)) expect(source).toMatch(/^\/static\//);
    }
  });

  test('stay out of search engines: each is somebody’s own', () => {
    for (const name of Object.keys(guestStatesIn(language))) {
      expect(shown(name, language), name).toContain('content="noindex"');
    }
  });

  test('lead guests to pages in their own language', () => {
    const prefix = language === 'en' ? /^\/en\// : /^\/(?!en\/)/;
    for (const name of Object.keys(guestStatesIn(language))) {
      for (const address of matches(mainOf(shown(name, language)), /(?:href|action)="(\/[^"]*)"/g)) {
        expect(address, name).toMatch(prefix);
      }
    }
  });

  test('leave no hole where words or a number should be', () => {
    for (const name of Object.keys(statesIn(language))) {
      expect(textOf(shown(name, language)), name).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}|, ?,|\. ?\.|: \./);
    }
  });

  test('have words for every fault of every question', () => {
    for (const [field, fault] of everyFault) {
      const [said = ''] = Object.values(faultsInWords(language, { [field]: fault }, eventOf()));
      expect(said, `${field} ${fault}`).toMatch(/^[A-Z].{8,}[^.]$/);
    }
  });
});

describe('words for guests', () => {
  const texts = (name: string) => wordsOf(shown(name));

  test('read easily: Flesch-Douma 60 or more, at most 15 words a sentence', () => {
    const all = [...new Set(Object.keys(guestStatesIn('nl')).flatMap(texts))];
    const { score, wordsPerSentence } = readingScore(all);
    expect(score).toBeGreaterThanOrEqual(60);
    expect(wordsPerSentence).toBeLessThanOrEqual(15);
  });

  test.each(Object.keys(guestStatesIn('nl')))('read easily on the page itself: %s', (name) => {
    expect(readingScore(texts(name)).score).toBeGreaterThanOrEqual(60);
  });

  test('read easily where something is wrong', () => {
    const said = everyFault.map(([field, fault]) => wording.nl.fault(field, fault, 4));
    expect(readingScore(said).score).toBeGreaterThanOrEqual(60);
  });

  test('say u, never je, and never to click here', () => {
    for (const name of Object.keys(statesIn('nl'))) {
      expect(textOf(shown(name)), name).not.toMatch(/\b(?:je|jij|jouw|jullie|klik hier)\b/i);
    }
  });

  test('are not mixed: no Dutch on an English page and no English on a Dutch one', () => {
    for (const name of Object.keys(guestStatesIn('en'))) {
      const english = textOf(shown(name, 'en')).replaceAll(reason, '').replace('Wethouders', '');
      expect(english, name).not.toMatch(/\b(?:aanmelden|bijeenkomst|wachtlijst|niet|wij|plekken|uur)\b/i);
      expect(textOf(shown(name)), name).not.toMatch(/\b(?:sign|place|waiting|please|your|the)\b/i);
    }
  });
});

describe('the form', () => {
  test('says of which question an answer is too long: links that read alike lead to different places', () => {
    const links = matches(shown('form, faulty'), /<a[^>]*href="#[^"]*"[^>]*>([^<]*)</g);
    expect(new Set(links).size).toBe(links.length);
  });

  test('gives a number back as it was typed, also one that is none', () => {
    for (const name of ['form, faulty', 'place, nothing chosen']) {
      const [input = ''] = matches(shown(name), /<input([^>]*name="party"[^>]*)>/g);
      expect(input, name).not.toContain('type="number"');
      expect(input, name).toContain('inputMode="numeric"');
    }
  });

  test('T13 keeps everything typed, whatever became of it', () => {
    for (const name of ['form, faulty', 'form, busy', 'form, limited', 'form, other answers']) {
      const html = shown(name);
      for (const value of [longName, longAddress, 'Samenwerkingsverband Noordwest', 'Het secretariaat van']) {
        expect(html, name).toContain(value);
      }
      expect(html, name).toContain('Vegetarisch, en geen noten.</textarea>');
      expect(html, name).toMatch(/<option[^>]*selected[^>]*value="GM1900"|<option[^>]*value="GM1900"[^>]*selected/);
      expect(matches(html, /<input([^>]*checked[^>]*)>/g).join()).toContain('value="other"');
    }
  });

  test('names each fault twice, in the summary and at the question, and the summary leads there', () => {
    const html = shown('form, faulty');
    expect(html).toContain('<title>Fout: ');
    expect(html).toContain('Er ging iets mis. Controleer 10 antwoorden');
    const summary = /<div[^>]*role="alert"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
    const targets = matches(summary, /href="#([^"]*)"/g);
    expect(targets).toHaveLength(10);
    for (const id of targets) expect(matches(html, new RegExp(`id="(${id})"`, 'g'))).toHaveLength(1);
    expect(html.match(/Vul een geldig e-mailadres in/g)).toHaveLength(2);
    expect(shown('form, faulty', 'en')).toContain('<title>Error: ');
  });

  test('marks what may be skipped, and says so before the first question', () => {
    const html = mainOf(shown('form, empty'));
    expect(html.indexOf('(niet verplicht)” mag u overslaan')).toBeLessThan(html.indexOf('name="for"'));
    expect(html).not.toContain('*');
    expect(html).not.toContain('placeholder');
    expect(html).not.toMatch(/\srequired/);
  });

  test('T11 chooses nothing beforehand', () => {
    expect(shown('form, empty')).not.toMatch(/<input[^>]*checked/);
  });

  test('says how many places are left, or that one waits and behind how many', () => {
    expect(textOf(shown('form, empty'))).toContain('Er zijn nog 7 plekken.');
    expect(textOf(shown('form, one chair'))).toContain('Er is nog 1 plek.');
    expect(textOf(shown('form, full'))).toContain('Daar staat nog niemand.');
    expect(textOf(shown('form, full, one waits'))).toContain('Daar staat nu 1 aanmelding.');
    expect(textOf(shown('form, full, many wait'))).toContain('Daar staan nu 1.234 aanmeldingen.');
  });

  test.each([
    ['form, empty', wording.nl.form.check],
    ['form, one chair', 'Aanmelden'],
    ['form, full, one waits', wording.nl.form.sendWaiting],
    ['form, busy', 'Aanmelden'],
    ['form, other answers', 'Nog iemand aanmelden'],
  ])('has one button that says what it does: %s, "%s"', (name, button) => {
    const form = /<form[^>]*class="form"[\s\S]*?<\/form>/.exec(shown(name))?.[0] ?? '';
    expect(matches(form, /<button[^>]*>([^<]*)</g)).toEqual([button]);
  });

  test('T12 says why it asks and on which date what is told is erased', () => {
    const text = textOf(shown('form, empty'));
    expect(text).toContain('alleen voor deze bijeenkomst');
    expect(text).toContain('donderdag 23 mei 2019');
    expect(text).toContain('donderdag 22 augustus 2019');
    expect(textOf(shown('form, one chair'))).not.toContain('eten en toegang');
  });

  test('helps a browser to fill in what it knows', () => {
    const html = shown('form, an action');
    for (const known of ['name', 'email', 'tel']) expect(html).toMatch(new RegExp(`autocomplete="${known}"`, 'i'));
  });

  test('shows the same form as refused when it was sent already with other answers', () => {
    expect(shown('form, other answers')).toContain('data-outcome="refused"');
    expect(shown('form, busy')).not.toContain('data-outcome');
  });
});

describe('the page to check the answers', () => {
  const html = shown('check');

  test('shows every answer in words and takes each along', () => {
    const text = textOf(html);
    for (const said of ['Iemand anders', longName, 'Súdwest-Fryslân', 'Vegetarisch, en geen noten.', 'wethouder']) {
      expect(text).toContain(said);
    }
    const inputs = matches(html, /<input([^>]*type="hidden"[^>]*)>/g).join('\n');
    for (const value of ['value="GM1900"', 'value="other"', 'value="4"', `value="${longAddress}"`]) {
      expect(inputs).toContain(value);
    }
  });

  test('says that nothing has been sent, and lets both send and change', () => {
    expect(textOf(html)).toContain('Er is nog niets verstuurd.');
    const main = mainOf(html);
    expect(matches(main, /<button[^>]*>([^<]*)</g)).toEqual(['Aanmelden', 'Antwoorden wijzigen']);
    expect(main).toMatch(/<button[^>]*value="change"/);
  });
});

describe('the own page', () => {
  test.each([
    ['place, seated', 'seated'],
    ['place, waiting', 'waiting'],
    ['place, released', 'released'],
    ['place, cancelled', 'cancelled'],
    ['mailed', 'mailed'],
    ['refused, closed', 'refused'],
    ['refused, cancelled', 'refused'],
  ])('%s says its outcome to machines: %s', (name, outcome) => {
    expect(shown(name)).toContain(`data-outcome="${outcome}"`);
  });

  test('shows the place in line of this moment, and only to who waits', () => {
    expect(shown('place, waiting')).toContain('data-place-in-line="12"');
    expect(textOf(shown('place, waiting'))).toContain('Plaats 12 op de wachtlijst');
    expect(shown('place, seated')).not.toContain('data-place-in-line');
  });

  test('T11 chooses nothing beforehand, except what was just chosen', () => {
    for (const name of ['place, seated', 'place, waiting', 'place, changed', 'place, nothing chosen']) {
      expect(shown(name), name).not.toMatch(/<input[^>]*checked/);
    }
    expect(matches(shown('place, refused: busy'), /<input([^>]*checked[^>]*)>/g).join()).toContain('value="keep"');
  });

  test('T12 never shows back what is sensitive', () => {
    expect(shown('place, seated, an action')).not.toContain('Een tolk');
    expect(textOf(shown('place, seated, an action'))).toContain('Dit is ingevuld.');
  });

  test('has a form only while something can be changed', () => {
    const changes = (name: string) => mainOf(shown(name)).includes('name="choice"');
    expect([changes('place, seated'), changes('place, waiting')]).toEqual([true, true]);
    for (const name of ['place, released', 'place, cancelled', 'place, begun']) expect(changes(name), name).toBe(false);
  });

  test('takes along what was on screen, so that a page from before changes nothing since', () => {
    const inputs = matches(shown('place, seated'), /<input([^>]*type="hidden"[^>]*)>/g);
    const sentAs = (name: string) =>
      inputs.filter((input) => input.includes(`name="${name}"`)).map((input) => /value="([^"]*)"/.exec(input)?.[1]);
    expect([sentAs('generation'), sentAs('party-was')]).toEqual([['1'], ['2']]);
  });

  test('lets who gave up come back, and tells a cancelled event’s reason', () => {
    expect(mainOf(shown('place, released'))).toContain('href="/bijeenkomsten/samen-aan-de-slag/aanmelden"');
    expect(textOf(shown('place, cancelled'))).toContain(reason);
  });

  test('names who comes and who answered', () => {
    const text = textOf(shown('place, for another'));
    expect(text).toContain(`Er is een plek voor ${longName}`);
    for (const [name, page] of Object.entries(guestStatesIn('nl'))) {
      if (name.includes('another'))
        expect(textOf(renderPage(page)), name).not.toMatch(/U hebt een plek|U staat|U bent/);
    }
    expect(text).toContain('Aangemeld door Het secretariaat');
    expect(textOf(shown('place, seated'))).not.toContain('Aangemeld door');
  });

  test('promises a mail only to who has an address', () => {
    expect(textOf(shown('place, seated'))).toContain('Wij mailen u dit ook.');
    expect(textOf(shown('place, seated, by telephone'))).not.toContain('Wij mailen');
  });

  test('sends who has no address to the contact person instead of to the mail', () => {
    expect(textOf(shown('mailed'))).toContain(wording.nl.mailed.text);
    expect(textOf(shown('known, no address'))).not.toMatch(/uw mail|onze mail/);
    expect(shown('known, no address')).toContain('data-outcome="mailed"');
  });

  test('T10 has a reference that one can say, and that opens nothing', () => {
    const { guest, generation } = rsvpOf({ guest: 'aaaaaaaaaaaaaaaa~bbbbbbbbbbbb-_cD', generation: 3 });
    expect(referenceOf({ guest, generation })).toBe('BB77CD-3');
    expect(shown('place, seated')).not.toContain(guest);
  });
});
