import { expect, test } from 'vitest';
import { Language, languages } from '#kernel/languages.ts';

test('Dutch comes first, and a language nobody wrote words for is refused', () => {
  expect(languages).toEqual(['nl', 'en']);
  expect(Language.safeParse('fy').success).toBe(false);
});
