import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocalDate } from '#kernel/instants.ts';
import { beginOf } from '#pledges/core/days.ts';
import { isSource, leaveOut, mostRows, type ReadRows, readRows } from '#pledges/core/import-rows.ts';
import { places } from '#pledges/places.ts';
import { directory } from '../../../support/campaign.ts';
import { hostile } from '../../../support/hostile.ts';

const { find } = places(directory);
const today: LocalDate = '2019-05-20';
const reading = (source = 'Lijst van het programma', on = today) => ({
  source,
  today: on,
  find: (typed: string, date: LocalDate) => find(typed, beginOf(date < '2019-01-01' ? '2019-01-01' : date)),
});
const read = (text: string, source?: string, on?: LocalDate): ReadRows => {
  const outcome = readRows(text, reading(source, on));
  if ('refused' in outcome) throw new Error(outcome.refused.because);
  return outcome;
};
const refusal = (text: string) => {
  const outcome = readRows(text, reading());
  return 'refused' in outcome ? outcome.refused : undefined;
};
const problems = (text: string, source?: string, on?: LocalDate) =>
  read(text, source, on).bad.map(({ line, problems: all }) => [line, ...all.map(({ because }) => because)]);

const helmond = { code: 'GM0794', signedOn: '2019-03-14', source: 'Lijst van het programma', line: 2 };

describe('a list of earlier members', () => {
  test.each([
    ['semicolons, as a Dutch Excel saves it', 'gemeente;ondertekend\r\nHelmond;14-03-2019\r\n'],
    ['commas', 'gemeente,ondertekend\nHelmond,2019-03-14'],
    ['tabs, as cells are pasted', 'gemeente\tondertekend\nHelmond\t14-3-2019'],
    ['quotes around every cell', '"gemeente";"ondertekend"\r\n"Helmond";"14-3-2019"\r\n'],
    ['the mark of UTF-8 in front', '\uFEFFgemeente;ondertekend\nHelmond;14-03-2019'],
    ['Excel’s own first line', 'sep=;\r\ngemeente;ondertekend\r\nHelmond;14-03-2019'],
    ['columns in another order, with capitals', 'Datum;Gemeente\n14-03-2019;Helmond'],
    ['a date with midnight behind it', 'gemeente;datum\nHelmond;14-03-2019 00:00'],
    ['lines that end as an old Mac ends them', 'gemeente;ondertekend\rHelmond;14-03-2019\r'],
    ['the word gemeente before the name', 'gemeente;ondertekend\nGemeente Helmond;14-03-2019'],
    ['a code', 'code;ondertekend\ngm0794;14-03-2019'],
    ['columns nobody asked for', 'nr;gemeente;ondertekend;opmerking\n1;Helmond;14-03-2019;"met; puntkomma"'],
  ])('is read with %s', (_, text) => {
    expect(read(text)).toEqual({ good: [helmond], bad: [] });
  });

  test('brings decision, signatory and source along', () => {
    const text =
      'gemeente;ondertekend;besluit;naam;functie;bron\n' +
      '’s-Gravenhage;14-3-2019;2019-04-02;"Noor van den Berg";"wethouder zorg";"Brief ""van"" maart"\n' +
      'Súdwest-Fryslân;1-2-2019;;;;\n';
    expect(read(text).good).toEqual([
      {
        line: 2,
        code: 'GM0518',
        signedOn: '2019-03-14',
        decidedOn: '2019-04-02',
        name: 'Noor van den Berg',
        role: 'wethouder zorg',
        source: 'Brief "van" maart',
      },
      { line: 3, code: 'GM1900', signedOn: '2019-02-01', source: 'Lijst van het programma' },
    ]);
  });

  test.each([
    ['commas and a date in words', 'Municipality,Signed on\nHelmond,14 March 2019'],
    ['the code beside the name', 'Code,Municipality,Date\n17,Helmond,14/03/2019'],
    ['the words municipality of', 'Municipality;Signed\nMunicipality of Helmond;14-3-2019'],
  ])('may be in English: %s', (_, text) => {
    expect(read(text)).toEqual({ good: [helmond], bad: [] });
  });

  test('may name all its columns in English', () => {
    const text =
      'Municipality,Date of signing,Date of decision,Alderperson,Role,Source\n' +
      'Helmond,14-3-2019,2 April 2019,Noor van den Berg,alderperson,Letter of March\n';
    expect(read(text, '').good).toEqual([
      {
        ...helmond,
        decidedOn: '2019-04-02',
        name: 'Noor van den Berg',
        role: 'alderperson',
        source: 'Letter of March',
      },
    ]);
  });

  test('finds a municipality among those of the date on which it signed', () => {
    const text = 'gemeente;ondertekend\nBeemster;14-3-2019\nDijk en Waard;14-3-2019\nDijk en Waard;14-3-2023';
    const then = read(text, 'x', '2026-11-22');
    expect(then.good.map(({ code, line }) => [code, line])).toEqual([
      ['GM0370', 2],
      ['GM1980', 4],
    ]);
    expect(problems(text, 'x', '2026-11-22')).toEqual([[3, 'not-then']]);
    expect(read('gemeente;ondertekend\nHelmond;3-10-2018').good).toHaveLength(1);
  });

  test('says of each row everything that is wrong with it, with its line as Excel counts', () => {
    const text = [
      'gemeente;ondertekend;besluit;naam;functie',
      'Nergenshuizen;14-3-2019;;;',
      'Bergen;14-3-2019;;;',
      '',
      ';14-3-2019;;;',
      'Helmond;;;;',
      'Helmond;31-2-2019;;;',
      'Helmond;21-5-2019;;;',
      'Helmond;14-3-2019;later;;',
      'Helmond;14-3-2019;21-5-2019;;',
      'Helmond;14-3-2019;;https://x.example;https://x.example',
      'Nergenshuizen;gisteren;;;',
    ].join('\n');
    expect(problems(text)).toEqual([
      [2, 'unknown-municipality'],
      [3, 'several-municipalities'],
      [5, 'no-municipality'],
      [6, 'no-date'],
      [7, 'not-a-date'],
      [8, 'in-future'],
      [9, 'decision-not-a-date'],
      [10, 'decision-in-future'],
      [11, 'not-a-name', 'not-a-role'],
      [12, 'not-a-date', 'unknown-municipality'],
    ]);
  });

  test('counts a row of several lines as one, and a day that is today as come', () => {
    const text = 'gemeente;ondertekend;naam\nHelmond;20-5-2019;"Noor\nBakker"\nGouda;20-5-2019;';
    expect(problems(text)).toEqual([[2, 'not-a-name']]);
    expect(read(text).good.map(({ line }) => line)).toEqual([3]);
  });

  test('takes a municipality that comes twice once: the first row that can be taken', () => {
    const text = 'gemeente;ondertekend\nHelmond;\nHelmond;14-3-2019\nGM0794;15-3-2019';
    expect(read(text).good.map(({ line }) => line)).toEqual([3]);
    expect(read(text).bad.at(-1)).toEqual({ line: 4, typed: 'GM0794', problems: [{ because: 'twice', line: 3 }] });
  });

  test('needs to know where each row comes from', () => {
    expect(problems('gemeente;ondertekend\nHelmond;14-3-2019', ' ')).toEqual([[2, 'no-source']]);
    expect(read('gemeente;ondertekend;bron\nHelmond;14-3-2019;Brief', '').good[0]?.source).toBe('Brief');
    expect(problems(`gemeente;ondertekend;bron\nHelmond;14-3-2019;${'x'.repeat(301)}`)).toEqual([[2, 'not-a-source']]);
    expect([isSource('Brief'), isSource('a\nb')]).toEqual([true, false]);
  });

  test('takes what a spreadsheet would calculate for the text it is', () => {
    const text = 'gemeente;ondertekend;naam;functie\nHelmond;14-3-2019;"=HYPERLINK(""x"")";@SUM(A1)';
    expect(read(text).good[0]).toMatchObject({ name: '=HYPERLINK("x")', role: '@SUM(A1)' });
  });

  test('leaves out who takes part already', () => {
    const text = 'gemeente;ondertekend\nHelmond;14-3-2019\nNergens;14-3-2019\nGouda;14-3-2019';
    const left = leaveOut(read(text), new Set(['GM0513']), (code) => `${code} zelf`);
    expect(left.good.map(({ code }) => code)).toEqual(['GM0794']);
    expect(left.bad.map(({ line, typed }) => [line, typed])).toEqual([
      [3, 'Nergens'],
      [4, 'GM0513 zelf'],
    ]);
  });

  test.each([
    ['nothing', '', { because: 'empty' }],
    ['only blanks', ' \r\n;;\r\n', { because: 'empty' }],
    ['only a header', 'gemeente;ondertekend\n', { because: 'no-rows' }],
    ['no municipality', 'naam;ondertekend\nNoor;14-3-2019', { because: 'no-column', column: 'municipality' }],
    ['no date', 'gemeente;naam\nHelmond;Noor', { because: 'no-column', column: 'signed' }],
    ['no header at all', 'Helmond;14-3-2019\nGouda;15-3-2019', { because: 'no-column', column: 'municipality' }],
    [
      'a quote that never closes',
      'gemeente;ondertekend\nHelmond;"14-3-2019\nGouda;1-1-2019',
      { because: 'quote-open', line: 2 },
    ],
    ['too many rows', `gemeente;datum\n${'Helmond;14-3-2019\n'.repeat(mostRows + 1)}`, { because: 'too-many-rows' }],
    ['too much text', `gemeente;datum\n${'é'.repeat(500_001)}`, { because: 'too-large' }],
  ])('is refused as a whole with %s', (_, text, because) => {
    expect(refusal(text)).toEqual(because);
  });

  test('of as many rows as may be is read', () => {
    expect(read(`gemeente;datum\n${'Helmond;14-3-2019\n'.repeat(mostRows)}`).bad).toHaveLength(mostRows - 1);
  });

  test('T13 whatever is in it is read or refused, never broken', () => {
    fc.assert(
      fc.property(fc.array(fc.array(hostile, { maxLength: 6 }), { maxLength: 6 }), (table) => {
        const text = table.map((cells) => cells.join(';')).join('\n');
        for (const header of ['', 'gemeente;ondertekend;besluit;naam;functie;bron\n']) {
          const outcome = readRows(header + text, reading());
          expect('refused' in outcome || outcome.good.length + outcome.bad.length > 0).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
