import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeInGroups, codeLetters, readInvitationCode } from '#kernel/links.ts';
import { anyText } from '../../support/any-text.ts';

const anyCode = fc
  .array(fc.constantFrom(...codeLetters), { minLength: 8, maxLength: 8 })
  .map((letters) => codeInGroups(letters.join('')));

describe('a code that somebody types over', () => {
  test('is read as it was shown', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(readInvitationCode(code)).toBe(code);
      }),
    );
  });

  test.each([
    'K7M2-9XQF',
    'k7m2-9xqf',
    'K7M29XQF',
    ' k7m2 9xqf ',
    'K7M2 – 9XQF',
    'K 7 M 2 . 9 X Q F',
    'Ｋ７Ｍ２-９ＸＱＦ',
    'K7M2\u00a0-\u20119XQF,',
  ])('forgives how %j is written', (typed) => {
    expect(readInvitationCode(typed)).toBe('K7M2-9XQF');
  });

  test('takes a letter that looks like a digit for the digit: those letters are in no code', () => {
    expect(readInvitationCode('oIl0-1LiO')).toBe('0110-1110');
    expect(readInvitationCode('UUUU-vvvv')).toBe('VVVV-VVVV');
    expect(codeLetters).toMatch(/^[^ILOU]{32}$/);
    expect(new Set(codeLetters).size).toBe(32);
  });

  test.each(['', 'K7M2', 'K7M2-9XQ', 'K7M2-9XQFA', 'K7M2-9XQÉ', 'Ж7M2-9XQF', '--------'])('%j is none', (typed) => {
    expect(readInvitationCode(typed)).toBeUndefined();
  });

  test('T13 whatever is typed gives a code or nothing, and throws nothing', () => {
    fc.assert(
      fc.property(anyText(), (typed) => {
        expect(readInvitationCode(typed) ?? '0000-0000').toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      }),
    );
    expect(readInvitationCode('K'.repeat(100_000))).toBeUndefined();
  });
});
