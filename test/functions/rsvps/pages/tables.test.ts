import { describe, expect, test } from 'vitest';
import { type Language, languages } from '#kernel/languages.ts';
import { renderPage } from '#platform/pages/render.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { readingScore } from '../../../support/reading-score.ts';
import {
  crowdedPlan,
  keysOfGuests,
  nameOfMovable,
  nameOfPair,
  namesOfGuests,
  planWith,
  tablesStatesIn,
} from './tables-states.tsx';

const names = Object.keys(tablesStatesIn('nl'));
const shownIn = (language: Language) =>
  new Map(Object.entries(tablesStatesIn(language)).map(([state, page]) => [state, renderPage(page)]));
const shown = { nl: shownIn('nl'), en: shownIn('en') };
const html = (state: string, language: Language = 'nl'): string => {
  const page = shown[language].get(state);
  if (page === undefined) throw new Error(`No state ${state}`);
  return page;
};
const bodyOf = (page: string): string => /<main.*<\/main>/s.exec(page)?.[0] ?? '';
const textOf = (page: string): string =>
  bodyOf(page)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
/** What a page says, a part an element; labels and buttons of three words and fewer only flatter the score. */
const sentencesOf = (page: string): readonly string[] =>
  bodyOf(page)
    .replace(/<(select|h1|ul class="(?:table-sheet__guests|name-cards__list)")[\s\S]*?<\/\1>/g, '')
    .split(/<[^>]+>/)
    .map((part) => namesOfGuests.reduce((said, name) => said.replaceAll(name, 'Noor'), part.trim()))
    .filter((part) => part.split(' ').length > 3);

/** What an organiser reads: what lies on the tables is Dutch for every reader. */
const onScreen = (page: string): string =>
  textOf(
    page
      .replace(/<div class="table-sheets"[\s\S]*<\/div>(?=<\/main>)/, '')
      .replace(/<ul class="name-cards__list"[\s\S]*?<\/ul>(?=<\/section>)/g, ''),
  );

describe.each(languages)('the pages about tables, in %s', (language) => {
  const page = (state: string): string => html(state, language);

  test.each(names)('%s is good HTML', async (state) => {
    expect(await markupFindings(page(state))).toEqual([]);
  });

  test('have one heading, no style, no script that is not ours, and no hole where words should be', () => {
    for (const state of names) {
      expect(page(state).match(/<h1/g), state).toHaveLength(1);
      expect(page(state), state).not.toMatch(/\sstyle=|<style|\son\w+=/);
      expect(textOf(page(state)), state).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}|, ?,|\. ?\.|: \.| {2}/);
    }
  });

  test('carry a key in every form, so that a second press does nothing', () => {
    for (const state of names) {
      for (const form of bodyOf(page(state)).match(/<form.*?<\/form>/gs) ?? []) {
        expect(form, state).toContain(`name="request" value="${'r'.repeat(22)}"`);
        expect(form, state).toContain(`name="form" value="${'f'.repeat(22)}"`);
      }
    }
  });

  test('give no two controls one id', () => {
    for (const state of names) {
      const ids = [...page(state).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, state).toBe(ids.length);
    }
  });

  test('lead to pages in the language of the desk', () => {
    const prefix = language === 'en' ? /^\/en\// : /^\/(?!en\/)/;
    for (const state of names) {
      for (const [, address] of bodyOf(page(state)).matchAll(/(?:href|action)="(\/[^"]*)"/g)) {
        expect(address, state).toMatch(prefix);
      }
    }
  });
});

describe('what the pages about tables say', () => {
  test('say u, never je, and shout nowhere', () => {
    for (const state of names) {
      expect(textOf(html(state)), state).not.toMatch(/\b(?:je|jij|jouw|jullie|klik hier)\b|!/i);
    }
  });

  test('read easily: Flesch-Douma 60 or more, at most 15 words a sentence', () => {
    const said = [...new Set(names.flatMap((state) => sentencesOf(html(state))))];
    const { score, wordsPerSentence } = readingScore(said);
    expect(score).toBeGreaterThanOrEqual(60);
    expect(wordsPerSentence).toBeLessThanOrEqual(15);
  });

  test('is not mixed: no Dutch on an English page and no English on a Dutch one', () => {
    for (const state of names) {
      const english = onScreen(html(state, 'en')).replaceAll('Een plek voor een rolstoel.', '');
      expect(english, state).not.toMatch(/\b(?:tafel|tafels|zaal|gast|gasten|indeling|niet|wij|plek|plekken|keer)\b/i);
      expect(textOf(html(state)), state).not.toMatch(/\b(?:table|tables|room|guest|guests|place|places|your|the)\b/i);
    }
  });

  test('is said in English in one sentence for all tables alike', () => {
    const page = textOf(html('planned, too few partners', 'en'));
    expect(page).toContain(
      'There is no coalition partner at tables 1 and 4. There are 8 for 10 tables, so it cannot be better.',
    );
    expect(page).toContain('There is no programme adviser at table 6. There are 9');
    expect(textOf(html('planned', 'en'))).toContain(
      '79 people are coming. There are 10 tables with 80 places in the room.',
    );
  });
});

describe('the plan on the screen', () => {
  test('asks for the hall first, and for nothing else', () => {
    const page = html('no hall');
    expect(page).toContain('Welke tafels staan er in de zaal?');
    expect(bodyOf(page).match(/<form/g)).toHaveLength(1);
  });

  test('says that all is well, and how many sit', () => {
    expect(html('planned')).toContain('data-tables="10" data-seated="79" data-unseated="0" data-score="0"');
    expect(textOf(html('planned'))).toContain('Alle vaste regels kloppen, en er is niets meer te wensen.');
    expect(textOf(html('planned'))).toContain('Er komen 79 personen. In de zaal staan 10 tafels met 80 plekken.');
    expect(bodyOf(html('planned'))).not.toContain('value="replan"');
  });

  test('says what is missing at which tables, and when it cannot be better', () => {
    expect(textOf(html('planned, too few partners'))).toContain(
      'Aan tafel 1 en 4 zit geen coalitiepartner. Er zijn er 8 voor 10 tafels, dus beter kan niet.',
    );
    expect(textOf(html('planned, too few partners'))).toContain(
      'Aan tafel 6 zit geen programma-adviseur. Er zijn er 9',
    );
  });

  test('does not promise better where it cannot be', () => {
    expect(textOf(html('planned, too few partners'))).toContain('Beter dan dit kan niet');
    expect(textOf(html('late changes'))).toContain('Dit kan beter');
  });

  test('tells by name who got another table', () => {
    const page = textOf(html('a newcomer for whom there is no table'));
    expect(page).toContain(`${nameOfMovable} gaat van tafel 2 naar tafel 1.`);
    expect(page).toContain('Voor Noor Late is er geen rolstoelplek meer vrij.');
  });

  test('says which rule is broken, and offers to mend it', () => {
    const page = textOf(html('a hall that shrank'));
    expect(page).toMatch(/Tafel 3 is te vol: [78] personen op 6 plekken\./);
    expect(page).toMatch(/Aan tafel 4 is geen rolstoelplek\. .+ heeft die wel nodig\./);
    expect(page).not.toContain('Alle vaste regels kloppen');
    expect(bodyOf(html('a hall that shrank'))).toContain('value="replan"');
    expect(textOf(html('two from one municipality'))).toMatch(/Aan tafel 2 komen .+ en .+ uit dezelfde gemeente: /);
  });

  test('tells who has no table yet and that somebody gave up', () => {
    const page = textOf(html('late changes'));
    expect(page).toContain('Er zijn 2 gasten afgemeld die al een tafel hadden. Die plekken zijn nu vrij.');
    expect(page).toContain('Nog geen tafel');
  });

  test('leads from every guest to what can be done with them, and holds the form of nobody else', () => {
    const page = bodyOf(html('planned'));
    const links = [...page.matchAll(/href="([^"]*\?gast=([^"#&]*)#gast)"/g)].map(([, , key]) => key);
    expect([...links].sort()).toEqual([...keysOfGuests].sort());
    expect(page).not.toMatch(/value="move"|Gaf op/);
    expect(bodyOf(html('planned, a guest unfolded')).match(/value="move"/g)).toHaveLength(1);
  });

  test('lets every guest be moved, locked and given a wheelchair place by buttons alone, and a locked one be freed only', () => {
    const rows = keysOfGuests.map((key) => {
      const [row = ''] =
        /<details class="unfold" id="gast" open="".*?<\/details>/s.exec(renderPage(planWith(key))) ?? [];
      return row;
    });
    for (const row of rows) {
      const locked = row.includes('Staat vast');
      expect(row.includes('value="move"')).toBe(!locked);
      expect(row.includes('<select')).toBe(!locked);
      expect(row).toContain(locked ? 'value="unlock"' : 'value="lock"');
      expect(row).toMatch(/value="(?:no-)?wheelchair"/);
    }
    expect(rows.some((row) => row.includes('Gaf op: Een plek voor een rolstoel.'))).toBe(true);
  });

  test('stays light: under 60 kB for the evening, under 1 MB for the largest hall and thousands who do not fit in it', () => {
    expect(Buffer.byteLength(html('planned, a guest unfolded'))).toBeLessThan(60_000);
    const largest = renderPage(crowdedPlan());
    expect(Buffer.byteLength(largest)).toBeLessThan(1_000_000);
    expect(textOf(largest)).toContain('En nog 3.100 gasten.');
  });

  test('no longer takes or shows a mark when its time is over', () => {
    expect(bodyOf(html('over'))).not.toMatch(/value="(?:no-)?wheelchair"/);
  });

  test('asks with whom to change places, and chooses nobody', () => {
    const page = bodyOf(html('a move that breaks a rule'));
    expect(page).toContain(`${nameOfMovable} kan niet aan tafel 2`);
    expect(page.match(/type="radio"/g)).toHaveLength(3);
    expect(page).not.toContain('checked=""');
    expect(bodyOf(html('a move that breaks a rule, nobody to swap with'))).not.toContain('type="radio"');
  });

  test('comes back with the row, the table or the hall open where something is missing', () => {
    for (const state of ['a move without a table chosen', 'a table, faulty', 'the hall, faulty']) {
      expect(html(state)).toContain('<title>Fout: ');
      expect(bodyOf(html(state)).match(/<details class="unfold"[^>]* open=""/g), state).toHaveLength(1);
    }
    expect(html('the hall, faulty')).toContain('value="99"');
  });
});

describe('on paper', () => {
  test('a table holds names, offices and municipalities, and nothing about food or help', () => {
    const page = bodyOf(html('on paper: lists'));
    expect(page.match(/class="table-sheet"/g)).toHaveLength(10);
    for (const name of namesOfGuests) expect(page).toContain(name);
    expect(page).not.toMatch(/vegetarisch|rolstoel|noten|aangesloten|<form/i);
  });

  test('a card holds a number and no name', () => {
    const page = bodyOf(html('on paper: cards'));
    expect(page.match(/table-card__number">(\d+)</g)).toHaveLength(10);
    expect(page.match(/aria-label="QR-code naar het formulier om te ondertekenen"/g)).toHaveLength(10);
    expect(page).toContain('<br/>aanschuif.example/bijeenkomsten/samen-aan-de-slag/tekenen<');
    expect(html('on paper: cards, nothing to sign')).not.toMatch(/eigen telefoon|aria-label="QR/);
    for (const name of namesOfGuests) expect(page).not.toContain(name);
  });

  test('every guest at a table has a card of their own, read from both sides, by table and in the order of its list', () => {
    const page = bodyOf(html('on paper: name cards'));
    const lists = bodyOf(html('on paper: lists'));
    const names = (body: string, pattern: RegExp) => [...body.matchAll(pattern)].map(([, name]) => name);
    expect(html('on paper: name cards')).toContain('data-cards="82"');
    expect(page.match(/class="name-cards"/g)).toHaveLength(10);
    const upright = names(page, /name-card__face"><span class="name-card__name">([^<]*)</g);
    const turned = names(page, /name-card__face--turned"><span class="name-card__name">([^<]*)</g);
    expect(turned).toEqual(upright);
    expect(page.match(/aria-hidden="true" class="name-card__face name-card__face--turned"/g)).toHaveLength(82);
    const own = upright.filter((name) => name !== '' && name !== 'Bo Li' && !name?.startsWith('Marie-Louise'));
    expect(own).toEqual(names(lists, /unfold__name">([^<]*)</g));
    expect(page).not.toMatch(/vegetarisch|rolstoel|noten|aangesloten|<form/i);
  });

  test('who comes along has a card with the name that was told, or one to write on', () => {
    const page = bodyOf(html('on paper: name cards'));
    expect(page).toContain('>Marie-Louise van den Berg-Oosterhuis<');
    expect(page).toMatch(new RegExp(`>Bo Li</span> <span class="name-card__from">Gast van ${nameOfPair}<`));
    expect(page).toMatch(new RegExp(`name-card__name"></span> <span class="name-card__from">Gast van ${nameOfPair}<`));
    expect(textOf(html('on paper: name cards, nobody yet'))).toContain('Nog niemand heeft een tafel.');
  });

  test('the kitchen reads 79 covers, diets per table as they were written, and no name', () => {
    const page = html('kitchen');
    expect(page).toContain('data-covers="79"');
    expect(textOf(page)).toContain('79 couverts aan 10 tafels.');
    expect(textOf(page)).toContain('20 keer: Vegetarisch');
    for (const name of namesOfGuests) expect(bodyOf(page)).not.toContain(name);
    expect(textOf(html('kitchen, erased'))).toContain('zijn gewist');
    expect(textOf(html('kitchen, not planned'))).toContain('Nog geen tafel 79');
  });
});

describe('on paper from an English page', () => {
  test('what lies on the tables stays Dutch, and says so', () => {
    const lists = bodyOf(html('on paper: lists', 'en'));
    expect(lists).toContain('<div class="table-sheets" lang="nl">');
    expect(lists).toContain('Tafel 10');
    const cards = bodyOf(html('on paper: name cards', 'en'));
    expect(cards).toContain(`Gast van ${nameOfPair}`);
    expect(cards.match(/<ul class="name-cards__list" lang="nl">/g)).toHaveLength(10);
    expect(textOf(html('on paper: name cards', 'en'))).toContain('82 cards, two on a sheet of A4.');
  });

  test('the kitchen reads English', () => {
    expect(textOf(html('kitchen', 'en'))).toContain('79 covers at 10 tables.');
    expect(textOf(html('kitchen', 'en'))).toContain('20 times: Vegetarisch');
  });
});
