import { describe, expect, test } from 'vitest';
import { type Language, languages } from '#kernel/languages.ts';
import { renderPage } from '#platform/pages/render.ts';
import { signFaultsInWords } from '#pledges/pages/sign.tsx';
import { signWording } from '#pledges/wording/sign.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { readingScore } from '../../../support/reading-score.ts';
import { campaign, everyFault, lines, longAddress, longName, signStatesIn, text } from './sign-states.tsx';

const shown = (name: string, language: Language = 'nl'): string => {
  const page = signStatesIn(language)[name];
  if (page === undefined) throw new Error(`No state ${name}`);
  return renderPage(page);
};
const states = Object.keys(signStatesIn('nl'));
const mainOf = (html: string): string => /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
const textOf = (html: string): string =>
  mainOf(html)
    .replace(/<option[\s\S]*?<\/option>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const matches = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);
const buttons = (html: string) => matches(mainOf(html), /<button[^>]*>([^<]*)</g);
const given = [campaign.asks, campaign.decides, ...text.intro.split('\n'), ...text.pillars.map((one) => one.text)];

const withoutGiven = (html: string): string => given.reduce((rest, words) => rest.replaceAll(words, ''), html);

/** What we wrote: names, addresses and the organiser's own words are not ours to simplify here; a row of facts is no sentence. */
const wordsOf = (html: string): readonly string[] =>
  withoutGiven(mainOf(html))
    .replace(/<(select|textarea|dl|h1|pre|svg|code)[\s\S]*?<\/\1>/g, '')
    .replaceAll(longName, 'Noor')
    .replaceAll('Noor van den Berg', 'Noor')
    .replaceAll('Mees de Wit, 070 123 45 67, mees@programma.example', 'ons')
    .replaceAll('Súdwest-Fryslân', 'Goes')
    .split(/<\/(?:h\d|p|label|legend|button|a|div|li|span|b|figcaption)>/)
    .map((part) => part.replace(/<[^>]*>/g, '').trim())
    .filter((part) => part !== '');

describe.each(languages)('the pages of signing, in %s', (language) => {
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

  test('stay out of search engines: each is somebody’s own', () => {
    for (const name of states) expect(shown(name, language), name).toContain('content="noindex"');
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
      const [said = ''] = Object.values(signFaultsInWords(signWording[language], { [field]: fault }));
      expect(said, `${field} ${fault}`).toMatch(/^[A-Z].{8,}[^.]$/);
    }
  });

  test('let nobody speak for the municipality: the college decides', () => {
    for (const name of states) {
      expect(textOf(shown(name, language)), name).not.toMatch(
        /namens (?:mijn|uw|de) gemeente|bevoegd|on behalf of|authori[sz]ed|bind(?:t|s|end|ing)\b/i,
      );
    }
  });
});

describe('words for signatories', () => {
  test('read easily: Flesch-Douma 60 or more, at most 15 words a sentence', () => {
    const { score, wordsPerSentence } = readingScore([...new Set(states.flatMap((name) => wordsOf(shown(name))))]);
    expect(score).toBeGreaterThanOrEqual(60);
    expect(wordsPerSentence).toBeLessThanOrEqual(15);
  });

  test.each(states)('read easily on the page itself: %s', (name) => {
    expect(readingScore(wordsOf(shown(name))).score).toBeGreaterThanOrEqual(60);
  });

  test('say u, never je', () => {
    for (const name of states) {
      expect(textOf(shown(name)), name).not.toMatch(/\b(?:je|jij|jouw|jullie|klik hier)\b/i);
    }
  });

  test('are not mixed: no Dutch of ours on an English page and no English on a Dutch one', () => {
    for (const name of states) {
      const english = withoutGiven(textOf(shown(name, 'en').replace(/<pre[\s\S]*?<\/pre>/g, '')));
      expect(english, name).not.toMatch(/\b(?:ondertekenen|handtekening|gemeente|niet|wij|besluit|uur)\b/i);
      expect(textOf(shown(name)), name).not.toMatch(/\b(?:sign|signature|please|your|the)\b/i);
    }
  });
});

describe('the form to sign', () => {
  test('gives three answers before the button: what is signed, what it asks, and who decides', () => {
    const main = mainOf(shown('form, empty'));
    const button = main.indexOf('Onderteken</button>');
    for (const said of [
      'Deze tekst geldt sinds vrijdag 1 maart 2019. Het is versie 2.',
      ...text.pillars.map((pillar) => pillar.text),
      campaign.asks,
      campaign.decides,
    ]) {
      expect(main.indexOf(said), said).toBeGreaterThan(-1);
      expect(main.indexOf(said), said).toBeLessThan(button);
    }
  });

  test('ends with the typed name, a sentence that says what it is, and the button', () => {
    const main = mainOf(shown('form, empty'));
    const [name, said, button] = [
      main.indexOf('name="name"'),
      main.indexOf(signWording.nl.form.signature),
      main.indexOf('Onderteken</button>'),
    ];
    expect(name).toBeGreaterThan(-1);
    expect(said).toBeGreaterThan(name);
    expect(button).toBeGreaterThan(said);
    expect(main.slice(name, button)).not.toContain('<input');
    expect(main).not.toContain('<canvas');
  });

  test('T11 chooses nothing beforehand', () => {
    for (const name of ['form, empty', 'own link, empty']) expect(shown(name)).not.toMatch(/<input[^>]*checked/);
  });

  test('says that a public signature waits, and that one from an own link counts', () => {
    expect(textOf(shown('form, empty'))).toContain(signWording.nl.form.awaits);
    expect(textOf(shown('own link, empty'))).toContain(signWording.nl.form.counts);
    expect(textOf(shown('own link, empty'))).not.toContain(signWording.nl.form.awaits);
  });

  test('T13 keeps everything typed, whatever became of it', () => {
    for (const name of states.filter((state) => /^form, (?!empty|nothing)/.test(state))) {
      const html = shown(name);
      for (const value of [longName, longAddress, 'wethouder sociaal domein en sport']) {
        expect(html, name).toContain(`value="${value}"`);
      }
      expect(html, name).toMatch(/<option[^>]*selected[^>]*value="GM1900"|<option[^>]*value="GM1900"[^>]*selected/);
      expect(matches(html, /<input([^>]*checked[^>]*)>/g), name).not.toEqual([]);
    }
  });

  test('names each fault twice, in the summary and at the question, and the summary leads there', () => {
    const html = shown('form, faulty');
    expect(html).toContain('<title>Fout: ');
    expect(html).toContain('Er ging iets mis. Controleer 5 antwoorden');
    const summary = /<div[^>]*role="alert"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
    const targets = matches(summary, /href="#([^"]*)"/g);
    expect(targets).toHaveLength(5);
    for (const id of targets) expect(matches(html, new RegExp(`id="(${id})"`, 'g'))).toHaveLength(1);
    expect(html.match(/Vul een geldig e-mailadres in/g)).toHaveLength(2);
    expect(new Set(matches(summary, /<a[^>]*>([^<]*)</g)).size).toBe(5);
  });

  test.each([
    ['form, empty', ['Onderteken']],
    ['form, busy', ['Onderteken']],
    ['form, other text', ['Onderteken']],
    ['form, other answers', ['Onderteken opnieuw']],
    ['form, already a member', ['Onderteken ook']],
    ['form, also, busy', ['Onderteken ook']],
  ])('has one button that says what it does: %s, %s', (name, said) => {
    expect(buttons(shown(name))).toEqual(said);
  });

  test('tells since when a municipality takes part, and signs as well only by a press that says so', () => {
    const html = shown('form, already a member');
    expect(textOf(html)).toContain('Uw gemeente doet al mee sinds zondag 3 maart 2019: Súdwest-Fryslân');
    expect(html).toContain('data-outcome="already-member"');
    expect(mainOf(html)).toMatch(/<button(?=[^>]*name="also")[^>]*value="yes"/);
    expect(mainOf(html)).not.toMatch(/<input[^>]*name="also"/);
    expect(mainOf(html)).toMatch(/<input[^>]*name="also-for"[^>]*value="GM1900"/);
    expect(mainOf(shown('form, also, busy'))).toMatch(/<input[^>]*name="also"[^>]*value="yes"/);
  });

  test('carries the version that stands on it', () => {
    expect(mainOf(shown('form, empty'))).toMatch(/<input[^>]*name="version"[^>]*value="2"/);
  });

  test.each([
    ['form, limited', 'limited'],
    ['form, other answers', 'refused'],
    ['form, other text', 'refused'],
    ['form, municipality ended', 'refused'],
    ['refused, closed', 'refused'],
    ['refused, signed already', 'refused'],
  ])('%s says its outcome to machines: %s', (name, outcome) => {
    expect(shown(name)).toContain(`data-outcome="${outcome}"`);
  });

  test('names the successor of a municipality that has ended', () => {
    expect(textOf(shown('form, municipality ended'))).toContain('Zij hoort nu bij Groningen.');
    expect(textOf(shown('refused, ended'))).toContain('U kunt tekenen voor Groningen.');
  });

  test('of an own link fixes the municipality, fills in the name and shows no address', () => {
    const html = mainOf(shown('own link, empty'));
    expect(textOf(shown('own link, empty'))).toContain('U tekent voor Helmond');
    expect(html).not.toContain('name="municipality"');
    expect(html).toContain('value="Noor van den Berg"');
    expect(html).toMatch(/<input[^>]*name="email"[^>]*value=""/);
  });
});

describe('the signatory’s own page', () => {
  test.each([
    ['own, signed', 'signed'],
    ['own, decided', 'signed'],
    ['own, awaits', 'awaits'],
    ['own, withdrawn', 'withdrawn'],
    ['own, refused', 'refused'],
  ])('%s says its outcome to machines: %s', (name, outcome) => {
    expect(shown(name)).toContain(`data-outcome="${outcome}"`);
  });

  test('lights the own municipality while a mark is held, and counts what is public', () => {
    const html = shown('own, signed');
    expect(html).toMatch(/<circle class="dot-own"[^>]*id="dot-GM0794"/);
    expect(html.match(/class="dot-own"/g)).toHaveLength(1);
    expect(textOf(html)).toContain('Er zijn 99 gemeenten bekend als aangesloten.');
    expect(textOf(html)).not.toContain('100');
  });

  test('shows no map for what does not count', () => {
    for (const name of ['own, awaits', 'own, withdrawn', 'own, refused', 'own, stopped']) {
      expect(shown(name), name).not.toContain('<svg class="dots"');
      expect(mainOf(shown(name)), name).not.toContain('dot-own');
    }
  });

  test('says in two words how the municipality stands', () => {
    expect(textOf(shown('own, signed'))).toContain('Helmond is aangesloten. Het besluit van het college volgt.');
    expect(textOf(shown('own, decided'))).toContain('Helmond is aangesloten. Het college heeft besloten.');
    expect(textOf(shown('own, signed, not named'))).toContain('Wij noemen uw gemeente pas als het besluit');
    expect(textOf(shown('own, stopped'))).toContain('Helmond doet op dit moment niet mee.');
  });

  test('tells what comes next in three steps, and of a mail only who gets one', () => {
    for (const name of [
      'own, signed',
      'own, decided',
      'own, awaits',
      'own, awaits, decided',
      'own, signed at the meeting',
    ]) {
      expect(shown(name).match(/class="next-steps__step"/g), name).toHaveLength(3);
    }
    expect(textOf(shown('own, signed'))).toContain('U krijgt mail');
    expect(textOf(shown('own, signed at the meeting'))).not.toContain('mail ');
    expect(textOf(shown('own, awaits, without address'))).not.toContain('U krijgt mail Vanaf');
    expect(shown('own, withdrawn')).not.toContain('next-steps');
    expect(textOf(shown('own, awaits'))).toContain('Uw college besluit ');
    expect(textOf(shown('own, awaits, decided'))).not.toContain('Uw college besluit ');
  });

  test('T11 changes nothing without a choice, which it does not make itself', () => {
    for (const name of ['own, signed', 'own, awaits', 'own, decided', 'own, nothing chosen']) {
      expect(shown(name), name).not.toMatch(/<input[^>]*checked/);
    }
  });

  test('asks for the decision of the college only while there is none, and of who counts', () => {
    const asks = (name: string) => buttons(shown(name)).includes('Leg het besluit vast');
    expect([asks('own, signed'), asks('own, signed, not named')]).toEqual([true, true]);
    for (const name of ['own, decided', 'own, stopped', 'own, awaits', 'own, withdrawn', 'own, refused']) {
      expect(asks(name), name).toBe(false);
    }
  });

  test('lets who signed withdraw, and who withdrew sign again', () => {
    const may = (name: string) => buttons(shown(name)).includes('Trek mijn handtekening in');
    expect([may('own, signed'), may('own, awaits'), may('own, withdrawn'), may('own, refused')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(mainOf(shown('own, withdrawn'))).toContain(`href="/campagnes/${campaign.slug}/ondertekenen"`);
  });

  test('keeps what was typed about a decision that could not be taken', () => {
    const html = mainOf(shown('own, decision faulty'));
    expect(html).toContain('value="31-2-2019"');
    expect(html).toContain('value="BW 118"');
    expect(shown('own, decision faulty')).toContain('<title>Fout: ');
  });

  test('links to the document of the decision only when it is an address', () => {
    expect(mainOf(shown('own, decided'))).toContain('href="https://helmond.example/besluiten/2019-118"');
  });

  test('leads to the copy and to a person', () => {
    const html = mainOf(shown('own, signed'));
    expect(html).toMatch(/href="[^"]*\/afschrift"/);
    expect(html).toContain('href="tel:+31701234567"');
    expect(html).toContain('href="mailto:mees@programma.example"');
  });
});

describe('the copy', () => {
  test('holds text, pillars, name, municipality, word of the college, moment, version and checksum', () => {
    const said = textOf(shown('copy'));
    for (const fact of [
      ...text.pillars.flatMap((pillar, at) => [`${at + 1} . ${pillar.title}`.replace(' .', '.'), pillar.text]),
      'Noor van den Berg',
      'Helmond (GM0794)',
      'Moet nog besluiten',
      'woensdag 22 mei 2019, 19.20 uur',
      'Versie 2',
      '0123456789abcdef'.repeat(4),
    ]) {
      expect(said.replace(/\s+\./g, '.'), fact).toContain(fact);
    }
  });

  test('shows the lines of the checksum as they are, in both languages', () => {
    for (const language of languages) {
      const found = /<pre[^>]*>([\s\S]*?)<\/pre>/.exec(shown('copy', language))?.[1];
      expect(found).toBe(lines.join('\n'));
    }
  });

  test('T10 gives paper no key: no personal address outside what paper leaves out', () => {
    const onPaper = mainOf(shown('copy')).replace(/<div class="screen-only[\s\S]*?<\/div><\/div>/, '');
    expect(onPaper).not.toContain('href=');
    expect(onPaper).not.toContain('c'.repeat(22));
  });
});
