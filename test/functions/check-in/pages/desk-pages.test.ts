import { describe, expect, test } from 'vitest';
import { type Language, languages } from '#kernel/languages.ts';
import { renderPage } from '#platform/pages/render.ts';
import { wishesFor } from '../../../../functions/check-in/pages/desk-wishes.tsx';
import { faultFindings, markupFindings } from '../../../support/page-checks.ts';
import { readingScore } from '../../../support/reading-score.ts';
import { deskStatesIn, longName } from './desk-states.tsx';

const shown = (name: string, language: Language = 'nl'): string => {
  const page = deskStatesIn(language)[name];
  if (page === undefined) throw new Error(`No state ${name}`);
  return renderPage(page);
};
const mainOf = (html: string): string => /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
const saidIn = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const textOf = (html: string): string => saidIn(mainOf(html));
const rowsOf = (html: string, id: string): readonly string[] => {
  const table = new RegExp(`<table[^>]*id="${id}"[\\s\\S]*?</table>`).exec(html)?.[0] ?? '';
  return [...(/<tbody>([\s\S]*)<\/tbody>/.exec(table)?.[1] ?? '').matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(
    ([, row = '']) => saidIn(row),
  );
};
const buttonsOf = (html: string): readonly string[] =>
  [...mainOf(html).matchAll(/<button[^>]*>([\s\S]*?)<\/button>/g)].map(([, words = '']) => saidIn(words));

const names = Object.keys(deskStatesIn('nl'));

describe.each(languages)('the door at the desk, in %s', (language) => {
  test.each(names)('%s is good HTML, without a hole where words should be', async (name) => {
    const html = shown(name, language);
    expect(await markupFindings(html)).toEqual([]);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/\sstyle=|<style|\son\w+=/);
    expect(textOf(html)).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}|, ?,|\. ?\.|: \./);
  });

  test.each(names.filter((name) => /faulty|nothing chosen/.test(name)))('%s tells its faults', (name) => {
    expect(faultFindings(shown(name, language))).toEqual([]);
  });

  test('leads to pages in the language of the desk', () => {
    const prefix = language === 'en' ? /^\/en\// : /^\/(?!en\/)/;
    for (const name of names) {
      for (const [, address = ''] of mainOf(shown(name, language)).matchAll(/(?:href|action)="(\/[^"]*)"/g)) {
        if (!address.includes('bestand=')) expect(address, name).toMatch(prefix);
      }
    }
  });
});

describe('the door at the desk', () => {
  test('does not mix languages', () => {
    for (const name of names) {
      // What guests read on paper is Dutch, and stands last.
      expect(saidIn(mainOf(shown(name, 'en')).replace(/<div [^>]*lang="nl">[\s\S]*$/, '')), name).not.toMatch(
        /\b(?:bijeenkomst|niet|wij|plek|plekken|uur|tot|nog|het|een|wordt)\b/i,
      );
      expect(textOf(shown(name)), name).not.toMatch(/\b(?:place|places|waiting|guest|your|the|not|still)\b/i);
    }
  });

  test('reads easily: Flesch-Douma 60 or more, at most 15 words a sentence', () => {
    const texts = names.flatMap((name) =>
      mainOf(shown(name))
        .replace(/<(table|h1)[\s\S]*?<\/\1>/g, '')
        .replaceAll(longName, 'Noor')
        .split(/<\/(?:h\d|p|label|legend|button|a|div|li|span|dt|dd)>/)
        .map((part) => part.replace(/<[^>]*>/g, '').trim())
        .filter((part) => part !== ''),
    );
    const { score, wordsPerSentence } = readingScore([...new Set(texts)]);
    expect(score).toBeGreaterThanOrEqual(60);
    expect(wordsPerSentence).toBeLessThanOrEqual(15);
  });

  test('says before the doors are closed whom it touches, and that it can be taken back', () => {
    const open = textOf(shown('door, busy'));
    expect(open).toContain('Sluit u nu de deuren, dan tellen 3 personen als niet gekomen.');
    expect(open).toContain('U kunt dit terugdraaien.');
    expect(buttonsOf(shown('door, busy'))).toContain('Deuren sluiten');
    expect(buttonsOf(shown('door, closed'))).toContain('Deuren weer openen');
    expect(buttonsOf(shown('door, closed'))).not.toContain('Deuren sluiten');
  });

  test('shows of each device what it is for, when it was last seen, and what is not home', () => {
    const [first, second, , fourth, fifth] = rowsOf(shown('door, busy'), 'devices');
    expect(first).toBe('Deur 1 Deur Open 18.31 uur 0 0 1 van 2');
    expect(second).toBe('Deur 2 Deur Open 18.12 uur 3 1 1 van 2');
    expect(fourth).toMatch(/Tafel 3 Open/);
    expect(fifth).toBe('Tafel 4 Tafel 4 Wacht op code Nog niet 0 0 0 van 0');
  });

  test('adds no device to an event that is not published, does not go on, or is over', () => {
    const adds = (name: string): boolean => buttonsOf(shown(name)).includes('Tablet toevoegen en code tonen');
    expect(names.filter((name) => /^door, (?:draft|cancelled|over)$/.test(name)).map(adds)).toEqual([
      false,
      false,
      false,
    ]);
    expect(adds('door, busy')).toBe(true);
  });

  test('shows a code as a picture with a name and in large letters, until when it holds, and three steps', () => {
    const html = shown('pairing');
    expect(html).toMatch(/<svg[^>]*aria-label="QR-code om de tablet te koppelen"[^>]*role="img"/);
    expect(textOf(html)).toContain('Code K7M2-9XQF');
    expect(textOf(html)).toContain('Deze code werkt tot 17.20 uur.');
    expect(mainOf(html).match(/<li>/g)).toHaveLength(3);
    expect(textOf(html)).toContain('aanschuif.example/deur/app');
    expect(shown('pairing, over')).not.toContain('<svg aria-label');
  });

  test('T11 says what revoking means before the button, and offers it no second time', () => {
    const html = textOf(shown('device'));
    expect(html.indexOf('Er komt niets nieuws meer op.')).toBeLessThan(html.indexOf('Deze tablet intrekken'));
    expect(buttonsOf(shown('device, revoked'))).not.toContain('Deze tablet intrekken');
  });

  test('T8 shows both sides of what waits, and lets a person do only what can be done', () => {
    const html = shown('waiting');
    const said = textOf(html);
    expect(said).toContain('Deur 2 noteerde dit om 18.04 uur. Het kwam bij ons aan om 18.31 uur.');
    expect(said).toContain('Deur 1 was er om 18.02 uur.');
    const buttons = buttonsOf(html);
    expect(buttons.filter((button) => button.startsWith('Toch verwerken'))).toHaveLength(2);
    expect(buttons.filter((button) => button.startsWith('Niet verwerken'))).toHaveLength(3);
    expect(new Set(buttons).size).toBe(buttons.length);
    expect(said).toContain('Handtekening: Emre Şahin: toch verwerkt door Samira El Amrani, om 18.40 uur.');
  });

  test('shows who is in, when and by which door, and who is not', () => {
    expect(rowsOf(shown('attendance'), 'attendance')).toEqual([
      'Noor van den Berg wethouder, Helmond Binnen 18.02 uur bij Deur 1 1 3',
      `${longName} wethouder, Súdwest-Fryslân Binnen zonder aanmelding 18.20 uur bij Deur 2 1 3`,
      'Emre Şahin wethouder, Helmond Nog niet binnen 2 3',
      'Linh Nguyễn wethouder, Helmond Niet gekomen Was er wel Linh Nguyễn 1',
    ]);
  });

  test('asks who on paper was there, in the order of the paper, and says who is in already', () => {
    const html = shown('arrivals');
    expect(mainOf(html).match(/type="checkbox"/g)).toHaveLength(4);
    expect(html).toMatch(/checked=""[^>]*value="three"|value="three"[^>]*checked=""/);
    expect(textOf(html)).toContain(
      'Noor van den Berg wethouder, Helmond, tafel 3, is binnen sinds 18.02 uur bij Deur 1',
    );
    const one = shown('arrivals, of one who counts as not come');
    expect(mainOf(one)).not.toContain('type="checkbox"');
    expect(textOf(one)).toContain('Was deze gast er wel? Vul dan in hoe laat.');
  });

  test('T12 searches a person by a form that posts', () => {
    expect(shown('attendance')).toMatch(/<form[^>]*method="post"[^>]*>(?:(?!<\/form>)[\s\S])*name="wie"/);
  });

  test('says in one sentence whether the mails afterwards may start, and what each device lacks', () => {
    expect(textOf(shown('closing, done'))).toContain('De mails na afloop mogen beginnen.');
    const html = shown('closing, one is missing');
    expect(textOf(html)).toContain('De mails na afloop wachten nog.');
    expect(textOf(html)).toContain('uiterlijk tot donderdag 23 mei 2019, 21.30 uur');
    expect(rowsOf(html, 'closing')[1]).toBe(
      'Deur 2 Deur Open Is nog open. Moet nog 3 berichten sturen. Er is 1 bericht nooit gekomen. 18.12 uur',
    );
    expect(rowsOf(html, 'closing')[6]).toBe('Deur 3 Deur Gesloten Niets. Alles is binnen. 18.31 uur');
  });

  test('T10 hands each partner only the wishes that name it', () => {
    const one = { key: 'a', at: '2019-05-22T17:10:00.000Z', municipality: 'Helmond', name: 'Noor', role: 'wethouder' };
    const bank = { ...one, adviser: true, kit: false, partner: { id: 'bank', name: 'Bank' } };
    const choir = { ...one, key: 'b', adviser: false, kit: true, partner: { id: 'choir', name: 'Koor' } };
    expect(wishesFor([bank, choir], 'partner-bank')).toEqual([bank]);
    expect(wishesFor([bank, choir], 'partner-choir')).toEqual([choir]);
    expect(wishesFor([bank, choir], 'adviser')).toEqual([bank]);
    expect(wishesFor([bank, choir], 'kit')).toEqual([choir]);
    expect(wishesFor([bank, choir], 'partner-')).toEqual([]);
    expect(wishesFor([bank, choir], 'everything')).toEqual([]);
  });

  test('prints names, where from and table, a box to tick, and when to destroy it', () => {
    const html = shown('paper');
    expect(rowsOf(html, 'paper')[0]).toBe('Noor van den Berg Helmond 3 1 Vraagt hulp');
    expect(textOf(html)).toContain('Vernietig dit papier voor donderdag 23 mei 2019, 6.00 uur.');
    expect(mainOf(html)).not.toMatch(/@|Geen noten/);
    expect(textOf(html)).not.toContain('Kaarten om te tekenen');
  });

  test('prints for each office holder a card to sign, with the text, the code, and what has to be keyed in', () => {
    const html = shown('paper, with cards');
    const said = textOf(html);
    expect(html.match(/class="sign-card"/g)).toHaveLength(3);
    expect(said).toContain('Noor van den Berg wethouder, Helmond');
    expect(said).toContain('Code K7M2-9XQF');
    expect(said).toContain('Ik onderteken “Samen aan tafel” (tekst 1) voor de gemeente Helmond.');
    for (const words of ['Bestuur telt.', 'Wat het vraagt', 'Ja, op (datum):', 'Nog niet.', 'Handtekening']) {
      expect(said).toContain(words);
    }
    expect(html).toContain('href="/bureau/bijeenkomsten/samen-aan-de-slag/deur/papier/invoeren"');
  });

  test('prints the cards in Dutch from an English page too, and says so', () => {
    const html = shown('paper, with cards', 'en');
    expect(html).toContain('<ul class="sign-cards__list" lang="nl">');
    expect(textOf(html)).toContain('Ik onderteken “Samen aan tafel”');
    expect(textOf(html)).toContain('Cards to sign');
  });
});
