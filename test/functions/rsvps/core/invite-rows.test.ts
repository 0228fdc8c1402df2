import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOfFile } from '#kernel/lists.ts';
import { type InviteProblem, personKey, type ReadInvites, readInvites } from '#rsvps/core/invite-rows.ts';
import { listOf } from '../invite-lists.ts';

const among = ['Helmond', 'Utrecht', 'Den Haag', 'Súdwest-Fryslân'];
const codes: Readonly<Record<string, string>> = {
  helmond: 'GM0794',
  utrecht: 'GM0344',
  'den haag': 'GM0518',
  'súdwest-fryslân': 'GM1900',
};
const find: Parameters<typeof readInvites>[1]['find'] = (typed) => {
  if (typed === 'Bergen') return { several: ['GM0373', 'GM0893'] };
  if (typed === 'Uden') return 'ended';
  const code = codes[typed.toLowerCase()];
  return code === undefined ? 'none' : { code };
};
const read = (text: string, chosen: (line: number) => string | undefined = () => undefined): ReadInvites => {
  const outcome = readInvites(text, { find, chosen });
  if ('refused' in outcome) throw new Error(outcome.refused.because);
  return outcome;
};
const refusedFor = (text: string): string | undefined => {
  const outcome = readInvites(text, { find, chosen: () => undefined });
  return 'refused' in outcome ? outcome.refused.because : undefined;
};
const inviteeIn = (text: string) => read(text).rows[0]?.invitee;

describe('a row', () => {
  test('holds all that a Dutch Excel has of an alderperson, with the columns in any order', () => {
    expect(
      inviteeIn(
        [
          'Gemeente;Achternaam;Tussenvoegsel;Voorletters;Aanhef;Functie;E-mailadres;E-mail secretariaat;Telefoon;Groep;Taal',
          'gemeente Helmond;Berg;van den;N.;Mevr.;wethouder;N.vandenBerg@Helmond.example;secretariaat@helmond.example;0492 - 12 34 56;coalitiepartner;NL',
        ].join('\n'),
      ),
    ).toEqual({
      name: 'N. van den Berg',
      salutation: 'mevrouw',
      role: 'wethouder',
      municipality: 'GM0794',
      email: 'n.vandenberg@helmond.example',
      secretariat: { email: 'secretariaat@helmond.example', phone: '+31492123456' },
      pool: 'partners',
      language: 'nl',
    });
  });

  test('may name its columns in English', () => {
    expect(
      inviteeIn(
        [
          'Municipality,Surname,Prefix,Initials,Email,Secretariat email,Secretariat phone,Group,Language',
          'Helmond,Berg,van den,N.,noor@helmond.example,secretariat@helmond.example,0492 - 12 34 56,partners,en',
        ].join('\n'),
      ),
    ).toEqual({
      name: 'N. van den Berg',
      municipality: 'GM0794',
      email: 'noor@helmond.example',
      secretariat: { email: 'secretariat@helmond.example', phone: '+31492123456' },
      pool: 'partners',
      language: 'en',
    });
  });

  test.each([
    ['naam;gemeente\nNoor van den Berg;Helmond', 'Noor van den Berg'],
    ['voornaam;achternaam;gemeente\nNoor;Bakker;Helmond', 'Noor Bakker'],
    ['voorletters;tussenvoegsel;naam;gemeente\nN.;van den;Berg;Helmond', 'N. van den Berg'],
    ['voorletters;tussenvoegsel;naam;gemeente\nN.;van den;N. van den Berg;Helmond', 'N. van den Berg'],
    ['voorletters;tussenvoegsel;naam;gemeente\nN.;van;Van Dam;Helmond', 'N. Van Dam'],
  ])('is called by the name that stands in it, however it is divided: %s', (text, name) => {
    expect(inviteeIn(text)?.name).toBe(name);
  });

  test('says an ordinary place in so many words, and then names no group', () => {
    expect(inviteeIn('naam;gemeente;groep\nNoor;Helmond;wethouder')).not.toHaveProperty('pool');
  });

  test.each(['ANSI', 'UTF-8', 'UTF-16'])('keeps its letters as a Dutch Excel saved them: %s', (encoding) => {
    const text = 'naam;gemeente\r\nRenée Öztürk;Súdwest-Fryslân\r\n';
    const bytes =
      encoding === 'UTF-8'
        ? Buffer.from(`\uFEFF${text}`)
        : encoding === 'UTF-16'
          ? Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
          : Buffer.from(text, 'latin1');
    const file = textOfFile(bytes);
    if ('refused' in file) throw new Error(file.refused.because);
    expect(inviteeIn(file.text)).toMatchObject({ name: 'Renée Öztürk', municipality: 'GM1900' });
  });
});

describe('a bad row', () => {
  const problemsOf = (
    row: string,
    header = 'aanhef;naam;functie;gemeente;organisatie;e-mail;e-mail secretariaat;telefoon;groep;taal',
  ) => read(`${header}\n${row}`).bad[0]?.problems;

  test.each<[InviteProblem, string]>([
    ['no-name', ';;;Helmond;;;;;;'],
    ['not-a-name', ';12;;Helmond;;;;;;'],
    ['not-a-salutation', 'excellentie;Noor;;Helmond;;;;;;'],
    ['not-a-role', `;Noor;${'lang '.repeat(30)};Helmond;;;;;;`],
    ['not-an-email', ';Noor;;Helmond;;noor@;;;;'],
    ['secretariat-not-an-email', ';Noor;;Helmond;;;geen;;;'],
    ['secretariat-not-a-phone', ';Noor;;Helmond;;;;112;;'],
    ['unknown-municipality', ';Noor;;Nergenshuizen;;;;;;'],
    ['ended-municipality', ';Noor;;Uden;;;;;;'],
    ['several-municipalities', ';Noor;;Bergen;;;;;;'],
    ['not-an-organisation', ';Noor;;;http://verkoop.example;;;;;'],
    ['not-a-group', ';Noor;;Helmond;;;;;iedereen;'],
    ['not-a-language', ';Noor;;Helmond;;;;;;Fries'],
    ['cells-too-many', ';Noor;;Helmond;;;;;;;te veel'],
  ])('says what is wrong with it: %s', (problem, row) => {
    expect(problemsOf(row)).toEqual([problem]);
  });

  test('says everything at once', () => {
    expect(problemsOf('excellentie;;;Nergenshuizen;;noor@;geen;112;iedereen;Fries;te veel')).toEqual([
      'cells-too-many',
      'no-name',
      'not-a-salutation',
      'not-an-email',
      'secretariat-not-an-email',
      'secretariat-not-a-phone',
      'not-a-group',
      'not-a-language',
      'unknown-municipality',
    ]);
  });

  test('of a name that several municipalities have, says which; with a choice it is good, with another one it is not', () => {
    const text = 'naam;gemeente\nNoor;Bergen';
    expect(read(text).bad[0]?.fits).toEqual(['GM0373', 'GM0893']);
    expect(read(text, () => 'GM0893').rows[0]?.invitee.municipality).toBe('GM0893');
    expect(read(text, () => 'GM0344').bad).toHaveLength(1);
  });

  test('is named by what was typed, without what would turn the page around', () => {
    const [bad] = read(`naam;gemeente\nNoor\u202Ekram;Nergens`).bad;
    expect(bad).toMatchObject({ line: 2, typed: 'Noor kram' });
  });

  test('is numbered as Excel numbers it, empty rows and quoted lines included', () => {
    const { bad } = read('naam;gemeente\n\n;Helmond\n"Noor\nBakker";Nergens\n;Utrecht');
    expect(bad.map(({ line }) => line)).toEqual([3, 4, 5]);
  });
});

describe('somebody who stands in a list twice', () => {
  const header = 'naam;gemeente;e-mail;e-mail secretariaat;telefoon';

  test('is one, and the later row adds what the first lacks, of the secretariat too', () => {
    const { rows, merged, bad } = read(
      `${header}\nNoor Bakker;Helmond;;;0492123456\nnoor  BAKKER;helmond;noor@helmond.example;secretariaat@helmond.example;`,
    );
    expect({ merged, bad }).toEqual({ merged: [{ line: 3, into: 2, typed: 'noor  BAKKER' }], bad: [] });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.invitee).toMatchObject({
      email: 'noor@helmond.example',
      secretariat: { email: 'secretariaat@helmond.example', phone: '+31492123456' },
    });
  });

  test('with another address keeps the first, and it is said that the other is not used', () => {
    const { rows, merged } = read(`${header}\nNoor;Helmond;een@helmond.example;;\nNoor;Helmond;twee@helmond.example;;`);
    expect(rows[0]?.invitee.email).toBe('een@helmond.example');
    expect(merged[0]?.otherAddress).toBe(true);
  });

  test('in two municipalities is asked for both', () => {
    const { rows } = read(`${header}\nNoor;Helmond;noor@regio.example;;\nNoor;Utrecht;noor@regio.example;;`);
    expect(rows).toHaveLength(2);
    expect(personKey(rows[0]?.invitee ?? {})).not.toBe(personKey(rows[1]?.invitee ?? {}));
  });

  test('under two names at one address of one municipality is asked about', () => {
    const { bad } = read(`${header}\nNoor;Helmond;noor@helmond.example;;\nN. Bakker;Helmond;noor@helmond.example;;`);
    expect(bad).toEqual([{ line: 3, typed: 'N. Bakker', problems: ['same-address'], sameAs: 2 }]);
  });
});

describe('an address that a later row adds', () => {
  test.each([
    [
      'before another name has it',
      'Noor;Helmond;;;\nNoor;Helmond;een@helmond.example;;\nSam;Helmond;een@helmond.example;;',
      2,
    ],
    [
      'after another name has it',
      'Noor;Helmond;;;\nSam;Helmond;een@helmond.example;;\nNoor;Helmond;een@helmond.example;;',
      3,
    ],
  ])('%s is asked about as any', (_, text, sameAs) => {
    expect(read(`naam;gemeente;e-mail;;\n${text}`).bad).toMatchObject([
      { line: 4, problems: ['same-address'], sameAs },
    ]);
  });
});

describe('a list', () => {
  test.each([
    ['empty', ''],
    ['no-rows', 'naam;gemeente\n'],
    ['no-name-column', 'gemeente;e-mail\nHelmond;noor@helmond.example'],
    ['quote-open', 'naam;gemeente\n"Noor;Helmond'],
    ['too-many-rows', `naam\n${'Noor\n'.repeat(2_001)}`],
    ['too-large', `naam\n${'x'.repeat(1_000_001)}`],
  ])('is refused whole: %s', (because, text) => {
    expect(refusedFor(text)).toBe(because);
  });

  test('names the columns that say nothing to us', () => {
    expect(read('naam;schoenmaat;gemeente;\nNoor;38;Helmond;').unread).toEqual(['schoenmaat']);
  });

  test('of 2,000 rows with 40 bad ones of ten kinds names all 40, and has all others', () => {
    const { text, bad } = listOf(2_000, { bad: 40, among });
    const outcome = read(text);
    expect(new Map(outcome.bad.map(({ line, problems }) => [line, problems]))).toEqual(
      new Map([...bad].map(([line, problem]) => [line, [problem]])),
    );
    expect(new Set(bad.values()).size).toBe(10);
    expect(outcome.rows).toHaveLength(1_960);
    expect(new Set(outcome.rows.map(({ invitee }) => personKey(invitee))).size).toBe(1_960);
  });

  test('T13 whatever was typed, every row is good, bad or one with an earlier one, and nothing is thrown', () => {
    const cell = fc.oneof(
      fc.constantFrom('Noor', 'Helmond', 'Bergen', 'noor@helmond.example', '', '=1+1', '"', '\n', '0492123456', 'heer'),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    const header = 'aanhef;voorletters;achternaam;naam;gemeente;e-mail;telefoon;taal';
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 20 }), (rows) => {
        const text = [header, ...rows.map((cells) => cells.join(';'))].join('\n');
        const outcome = readInvites(text, { find, chosen: () => undefined });
        if ('refused' in outcome) return;
        const lines = [...outcome.rows, ...outcome.bad, ...outcome.merged].map(({ line }) => line);
        expect(new Set(lines).size).toBe(lines.length);
        for (const { invitee } of outcome.rows) expect(invitee.name).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        for (const { problems } of outcome.bad) expect(problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
