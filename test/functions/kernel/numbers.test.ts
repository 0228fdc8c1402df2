import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbersIn, withoutThousands } from '#kernel/numbers.ts';

test('a large number is grouped in threes, in each language its own way', () => {
  expect([7, 60, 999, 1_000, 71_000, 1_234_567, -1_500].map(numbersIn('nl').format)).toEqual([
    '7',
    '60',
    '999',
    '1.000',
    '71.000',
    '1.234.567',
    '-1.500',
  ]);
  expect(numbersIn('en').format(71_000)).toBe('71,000');
});

test('every whole number reads as Intl would write it', () => {
  const dutch = new Intl.NumberFormat('nl');
  const english = new Intl.NumberFormat('en-GB');
  void fc.assert(
    fc.property(fc.integer(), (whole) => {
      expect(numbersIn('nl').format(whole)).toBe(dutch.format(whole));
      expect(numbersIn('en').format(whole)).toBe(english.format(whole));
    }),
  );
});

test('a whole number is read back as either language writes it, and a decimal stays none', () => {
  void fc.assert(
    fc.property(fc.nat(), (whole) => {
      for (const language of ['nl', 'en'] as const)
        expect(withoutThousands(numbersIn(language).format(whole))).toBe(String(whole));
    }),
  );
  expect(['1 000', ' 12 ', '2,5', '1,0000', ',100', '1,00'].map(withoutThousands)).toEqual([
    '1000',
    '12',
    '2,5',
    '1,0000',
    ',100',
    '1,00',
  ]);
});
