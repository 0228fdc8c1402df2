import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Filling,
  faultsIn,
  filledIn,
  type Links,
  letterIn,
} from '../../../../functions/follow-ups/core/letter-text.ts';
import { linkPlaceholders, most, placeholders, type RoundDraft } from '../../../../functions/follow-ups/core/round.ts';
import { runs } from '../../../support/runs.ts';
import { firstRound } from './story.ts';

const filling: Filling = {
  naam: 'Noor van den Berg',
  gemeente: 'Helmond',
  bijeenkomst: 'Samen aan de slag',
  wanneer: 'woensdag 22 mei 2019, 17.30 tot 21.30 uur',
  waar: 'De Glazen Zaal, Den Haag',
  aantal: '120',
};
const every: Links = { tekenlink: true, 'uw pagina': true, kopie: true };
const none: Links = { tekenlink: false, 'uw pagina': false, kopie: false };

describe('A text for one reader', () => {
  test('is filled in, with a link where one is named', () => {
    expect(filledIn('Dag {naam} van {gemeente}.\n\nTeken op {tekenlink}, of niet.\n{kopie}', filling, every)).toEqual([
      ['Dag Noor van den Berg van Helmond.'],
      ['Teken op ', { link: 'sign' }, ', of niet.\n', { link: 'copy' }],
    ]);
  });

  test('a paragraph that names a link which this reader has not is left out whole', () => {
    const text = 'Dank u.\n\nOndertekenen kan nog: {tekenlink}\n\nUw afschrift: {kopie}\n\nTot ziens.';
    expect(filledIn(text, filling, { ...none, kopie: true })).toEqual([
      ['Dank u.'],
      ['Uw afschrift: ', { link: 'copy' }],
      ['Tot ziens.'],
    ]);
  });

  test('what is filled in is never read as a placeholder itself', () => {
    const named = { ...filling, naam: '{gemeente} {kopie} {naam}' };
    expect(filledIn('Dag {naam}', named, every)).toEqual([['Dag {gemeente} {kopie} {naam}']]);
  });

  test('English where it is written, and Dutch where it is not', () => {
    const round: RoundDraft = {
      ...firstRound,
      letters: [
        {
          id: 'a',
          group: 'signed',
          words: { nl: { subject: 'Dank', text: 'Dank u' }, en: { subject: 'Thanks', text: 'Thank you' } },
        },
        { id: 'b', group: 'not-come', words: { nl: { subject: 'Gemist', text: 'Gemist' } } },
      ],
      blocks: [{ id: 'k', group: 'member', words: { nl: 'Blok', en: 'Block' } }],
    };
    const read = (letter: string) => letterIn(round, { letter, blocks: ['k'], language: 'en' }, filling, every);
    expect(read('a')).toEqual({ subject: 'Thanks', paragraphs: [['Thank you'], ['Block']] });
    expect(read('b')).toEqual({ subject: 'Gemist', paragraphs: [['Gemist'], ['Block']] });
    expect(read('c')).toBeUndefined();
  });
});

describe('What is wrong with a round', () => {
  test('nothing, with the story of the evening', () => {
    expect(faultsIn(firstRound)).toEqual([]);
  });

  test('everything at once', () => {
    const round: RoundDraft = {
      ...firstRound,
      title: ' ',
      letters: [
        {
          id: 'a',
          group: 'signed',
          words: {
            nl: { subject: 'Dag {naam}', text: 'Dag {naam }' },
            en: { subject: '', text: 'x'.repeat(most.text + 1) },
          },
        },
      ],
      blocks: [{ id: 'k', group: 'member', words: { nl: '' } }],
    };
    expect(faultsIn(round)).toEqual([
      { at: 'title', fault: 'missing' },
      { at: 'letter', id: 'a', language: 'nl', field: 'subject', fault: 'placeholder' },
      { at: 'letter', id: 'a', language: 'nl', field: 'text', fault: 'unknown-placeholder' },
      { at: 'letter', id: 'a', language: 'en', field: 'subject', fault: 'missing' },
      { at: 'letter', id: 'a', language: 'en', field: 'text', fault: 'too-long' },
      { at: 'block', id: 'k', language: 'nl', field: 'text', fault: 'missing' },
    ]);
    expect(faultsIn({ ...firstRound, letters: [] })).toEqual([{ at: 'letters', fault: 'missing' }]);
    const many = Array.from({ length: 9 }, (_, at) => ({
      ...(firstRound.letters[0] ?? firstRound.letters[1]),
      id: `${at}`,
    }));
    expect(faultsIn({ ...firstRound, letters: many as RoundDraft['letters'] })).toEqual([
      { at: 'letters', fault: 'too-many' },
    ]);
  });
});

describe('What a reader would see', () => {
  const faultOf = (text: string) =>
    faultsIn({
      ...firstRound,
      letters: [{ id: 'a', group: 'signed', words: { nl: { subject: 'Dank', text } } }],
      blocks: [],
    }).map(({ fault }) => fault);

  test.each(['Dag {naam', 'Dag naam}', 'Dag {{naam}}', 'Dag {naam}}', `{${'x'.repeat(41)}}`, 'Dag {naam\n}', '{}'])(
    'no brace that belongs to nothing: %s',
    (text) => {
      expect(faultOf(text)).toEqual(['unknown-placeholder']);
    },
  );

  test('something is left of a letter, whatever links its reader has not', () => {
    for (const text of ['{kopie}', 'Teken: {tekenlink}\n\nUw afschrift: {kopie}']) {
      expect(faultOf(text)).toEqual(['nothing-left']);
      expect(filledIn(text, filling, { ...none, 'uw pagina': true })).toEqual([]);
    }
    for (const text of ['Dag.\n\n{kopie}', 'Kijk op {uw pagina}.', 'Namens {gemeente}.'])
      expect(faultOf(text)).toEqual([]);
  });

  test('of a part all may be left out', () => {
    expect(faultsIn(firstRound)).toEqual([]);
    const blocks = [{ id: 'k', group: 'member' as const, words: { nl: '{kopie}' } }];
    expect(faultsIn({ ...firstRound, blocks })).toEqual([]);
  });
});

describe('T11: a text reaches nothing but this reader', () => {
  /** Everything that anybody else might wish for, and every way to write it. */
  const wished = [
    ...placeholders,
    ...[
      'email',
      'telefoon',
      'dieet',
      'to',
      'key',
      'reader',
      'facts',
      'register',
      '__proto__',
      'constructor',
      'naam.email',
    ],
    ...['NAAM', 'naam ', ' naam', 'uw  pagina', 'uw_pagina', 'gasten[0].naam', '$naam', 'naam|gemeente'],
  ];
  const written = [
    (text: string) => `{${text}}`,
    (text: string) => `{{${text}}}`,
    (text: string) => `\${${text}}`,
    (text: string) => `{${text}}{${text}}`,
  ];

  test.each(wished.flatMap((what) => written.map((write) => [write(what)])))('%s', (text) => {
    const pieces = filledIn(text, filling, every).flat();
    let rest = pieces.filter((piece) => typeof piece === 'string').join('');
    for (const value of Object.values(filling)) rest = rest.replaceAll(value, '');
    // What is neither a value of this reader nor a link stands there as it was typed.
    expect(text.replaceAll(' ', '')).toContain(rest.slice(0, 1).trim());
    expect([...rest].every((letter) => text.includes(letter))).toBe(true);
  });

  test('whatever is typed, two readers with the same filling read the same, and nothing that was not typed or filled in', () => {
    const other: Filling = { ...filling, naam: 'Iemand Anders', gemeente: 'Elders' };
    const typed = fc.array(
      fc.oneof(
        fc.string(),
        fc.constantFrom(...placeholders).map((one) => `{${one}}`),
        fc.constantFrom('{', '}', '\n\n', '{{', '$'),
      ),
    );
    fc.assert(
      fc.property(typed, fc.subarray([...linkPlaceholders]), (parts, has) => {
        const text = parts.join('');
        const links = Object.fromEntries(linkPlaceholders.map((one) => [one, has.includes(one)])) as Links;
        const mine = filledIn(text, filling, links);
        expect(filledIn(text, { ...filling }, links)).toEqual(mine);
        const said = JSON.stringify(mine);
        if (!text.includes(other.naam)) expect(said).not.toContain(other.naam);
        if (!text.includes('{naam}') && !text.includes(filling.naam)) expect(said).not.toContain(filling.naam);
        const named = { sign: 'tekenlink', page: 'uw pagina', copy: 'kopie' } as const;
        for (const piece of mine.flat()) if (typeof piece !== 'string') expect(links[named[piece.link]]).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });
});
