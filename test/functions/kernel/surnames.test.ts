import { expect, test } from 'vitest';
import { nameAfterSalutation } from '#kernel/surnames.ts';

test.each([
  ['Noor van den Berg', 'Van den Berg'],
  ['N. van den Berg', 'Van den Berg'],
  ['A. Öztürk', 'Öztürk'],
  ['Fatima El Amrani', 'El Amrani'],
  ['Anouk Jansen-de Vries', 'Jansen-de Vries'],
  ["Maarten 't Hart", "'t Hart"],
  ['drs. P.J. Bos', 'Bos'],
  ['Noor Maria Bakker', 'Noor Maria Bakker'],
  ['Bakker, Noor', 'Bakker, Noor'],
  ['Noor', 'Noor'],
])('after a salutation %s is called %s', (name, called) => {
  expect(nameAfterSalutation(name)).toBe(called);
});
