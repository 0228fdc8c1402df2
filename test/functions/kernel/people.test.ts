import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareNames,
  EmailAddress,
  foldName,
  PersonName,
  PhoneNumber,
  phoneInWords,
  surnameKey,
} from '#kernel/people.ts';
import { anyText } from '../../support/any-text.ts';
import { runs } from '../../support/runs.ts';

describe('an e-mail address', () => {
  test.each([
    ['noor@gemeente.example', 'noor@gemeente.example'],
    ['  Noor.Bakker@Gemeente.Example ', 'noor.bakker@gemeente.example'],
    ['<noor@gemeente.example>', 'noor@gemeente.example'],
    ['Noor Bakker <noor@gemeente.example>;', 'noor@gemeente.example'],
    ['mailto:noor@gemeente.example?subject=Hallo', 'noor@gemeente.example'],
    ['ｎｏｏｒ＠gemeente.example', 'noor@gemeente.example'],
    ['noor\u200b@gemeente.example\u00a0', 'noor@gemeente.example'],
    ['noor+haag@gemeente.example,', 'noor+haag@gemeente.example'],
    ["o'brien@sub.gemeente.example", "o'brien@sub.gemeente.example"],
  ])('%j is read as %s', (typed, address) => {
    expect(EmailAddress.parse(typed)).toBe(address);
  });

  test.each([
    '',
    'noor',
    'noor@',
    '@gemeente.example',
    'noor@gemeente',
    'noor@@gemeente.example',
    'noor bakker@gemeente.example',
    '.noor@gemeente.example',
    'noor.@gemeente.example',
    'noor@-gemeente.example',
    'noor@gemeente..example',
    'noor@127.0.0.1',
    'noor@gemeente.example\r\nBcc: iedereen@gemeente.example',
    'noor@gemeente.example, fatima@gemeente.example',
    '"><script>@gemeente.example',
    `${'n'.repeat(65)}@gemeente.example`,
    `n@${'gemeente.'.repeat(30)}example`,
    'n'.repeat(5000),
  ])('%j cannot be one', (typed) => {
    expect(EmailAddress.safeParse(typed).success).toBe(false);
  });

  test('read twice is read once, and nothing typed makes it throw', () => {
    const typed = fc.oneof(
      fc.emailAddress(),
      anyText(),
      fc.tuple(fc.string(), fc.emailAddress(), fc.string()).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const first = EmailAddress.safeParse(text);
        if (first.success) expect(EmailAddress.parse(first.data)).toBe(first.data);
      }),
      { numRuns: runs(1000) },
    );
  });

  test('a very long hostile paste is refused at once', () => {
    const started = performance.now();
    for (const bad of [
      'a.'.repeat(499),
      `a@${'a.'.repeat(499)}`,
      `<${'<'.repeat(998)}`,
      ';'.repeat(1000),
      `${' ;'.repeat(499)}x`,
    ]) {
      expect(EmailAddress.safeParse(bad).success).toBe(false);
    }
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('the name of a person', () => {
  test.each([
    ['  Noor   van den\u00a0Berg ', 'Noor van den Berg'],
    ['Noor\tBakker\n', 'Noor Bakker'],
    ['Nguye\u0302\u0303n', 'Nguyễn'],
    ['Ş', 'Ş'],
    ['李明', '李明'],
    ['wethouder van Helmond', 'wethouder van Helmond'],
  ])('%j is read as %s', (typed, name) => {
    expect(PersonName.parse(typed)).toBe(name);
  });

  test.each([
    '',
    '   ',
    '-',
    '123',
    'Noor\r\nBcc: iedereen',
    'Noor\u0000Bakker',
    'Noor \u202erekkaB',
    'Noor \ud800',
    'Win nu: https://kwaad.example',
    'HTTP://kwaad.example Noor',
    'n'.repeat(121),
  ])('%j is refused', (typed) => {
    expect(PersonName.safeParse(typed).success).toBe(false);
  });

  test('read twice is read once', () => {
    fc.assert(
      fc.property(anyText({ minLength: 1, maxLength: 130 }), (typed) => {
        const first = PersonName.safeParse(typed);
        if (first.success) expect(PersonName.parse(first.data)).toBe(first.data);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('folding', () => {
  test.each([
    ["'s-Gravenhage", 's gravenhage'],
    ['Súdwest-Fryslân', 'sudwest fryslan'],
    ['Bergen (NH.)', 'bergen nh'],
    ['Şahin', 'sahin'],
    ['Nguyễn', 'nguyen'],
    ['Søren Łukasz Yıldız Weiß', 'soren lukasz yildiz weiss'],
    ['İpek', 'ipek'],
    ['李明', '李明'],
    ['— ', ''],
  ])('%s becomes %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  test('twice is once', () => {
    fc.assert(
      fc.property(anyText(), (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name));
      }),
      { numRuns: runs(2000) },
    );
  });

  test('the way a name is typed makes no difference: capitals, accents apart, blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(foldName(name.normalize('NFD'))).toBe(foldName(name.normalize('NFC')));
        expect(foldName(`  ${name} `)).toBe(foldName(name));
      }),
    );
  });
});

describe('sorting people', () => {
  test.each([
    ['Noor van den Berg', 'berg'],
    ['Berg, Noor van den', 'berg'],
    ['Van den Berg', 'berg'],
    ['Fatima El Amrani', 'amrani'],
    ['Anouk de Vries-Jansen', 'vries jansen'],
    ['Emre Şahin', 'sahin'],
    ['Linh Nguyễn', 'nguyen'],
    ["Sjoerd van 't Hoff", 'hoff'],
    ['Mees ’t Hart', 'hart'],
    ["Maurizio d'Ancona", 'ancona'],
    ['Jan in ’t Veld', 'veld'],
    ['Anna Maria Jansen', 'jansen'],
    ['Ben Bakker', 'bakker'],
    ['Minh Van', 'van'],
    ['wethouder van Helmond', 'helmond'],
    ['Madonna', 'madonna'],
    ['', ''],
    [',', ''],
  ])('%s stands under %s', (name, key) => {
    expect(surnameKey(name)).toBe(key);
  });

  test('the list of the evening stands as a Dutch reader expects', () => {
    const guests = [
      'Anouk de Vries-Jansen',
      'Linh Nguyễn',
      'Noor van den Berg',
      'Emre Şahin',
      'Tom Vries',
      'Fatima El Amrani',
      'Bas van den Berg',
      'Piet Sanders',
    ];
    expect(guests.sort(compareNames)).toEqual([
      'Fatima El Amrani',
      'Bas van den Berg',
      'Noor van den Berg',
      'Linh Nguyễn',
      'Emre Şahin',
      'Piet Sanders',
      'Tom Vries',
      'Anouk de Vries-Jansen',
    ]);
  });

  test('does not depend on the order people came in', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 8 }), (names) => {
        expect([...names].reverse().sort(compareNames)).toEqual([...names].sort(compareNames));
      }),
    );
  });
});

describe('a telephone number', () => {
  test.each([
    ['0612345678', '+31612345678'],
    ['06-12 34 56 78', '+31612345678'],
    ['06–12345678', '+31612345678'],
    ['+31 6 12345678', '+31612345678'],
    ['+31 (0)6 1234 5678', '+31612345678'],
    ['0031612345678', '+31612345678'],
    ['tel:+31-6-12345678', '+31612345678'],
    ['(070) 123 45 67', '+31701234567'],
    ['0492 587 777', '+31492587777'],
    ['+32 470 12 34 56', '+32470123456'],
    ['+599 717 5300', '+5997175300'],
  ])('%s is stored as %s', (typed, stored) => {
    expect(PhoneNumber.parse(typed)).toBe(stored);
  });

  test.each([
    '',
    '112',
    '14 070',
    '0800-1234',
    '061234567',
    '06123456789',
    '+316123',
    '+32',
    '+1234567890123456',
    'bel mij',
    '06 1234 567x',
  ])('%s is refused', (typed) => {
    expect(PhoneNumber.safeParse(typed).success).toBe(false);
  });

  test.each([
    ['+31612345678', '06 12 34 56 78'],
    ['+31701234567', '070 123 45 67'],
    ['+31492587777', '0492 58 77 77'],
    ['+32470123456', '+32470123456'],
  ])('%s reads as %s', (stored, words) => {
    expect(phoneInWords(stored)).toBe(words);
  });

  test('what a page shows of a Dutch number can be typed back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+31[1-9]\d{8}$/), (stored) => {
        expect(PhoneNumber.parse(stored)).toBe(stored);
        expect(PhoneNumber.parse(phoneInWords(stored))).toBe(stored);
      }),
    );
  });
});
