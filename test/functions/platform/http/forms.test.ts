import { describe, expect, test } from 'vitest';
import { requestIn, typedIn } from '#platform/http/forms.ts';

describe('a form', () => {
  test.each([
    ['its own key', 'r'.repeat(22), 'r'.repeat(22)],
    ['no key when it has none', undefined, undefined],
    ['no key when it is too short to be ours', 'abc', undefined],
    ['no key when it holds what ours never does', 'ab cd#ef gh', undefined],
    ['no key when it is endless', 'a'.repeat(65), undefined],
  ])('carries %s', (_, request, expected) => {
    expect(requestIn(new URLSearchParams(request === undefined ? {} : { request }))).toBe(expected);
  });

  test('gives back what was typed, untouched, and every answer of a field that has several', () => {
    const typed = typedIn<'name' | 'asks'>(new URLSearchParams('name=%20Noor%20&asks=diet&asks=access'));
    expect(typed('name')).toEqual([' Noor ']);
    expect(typed('asks')).toEqual(['diet', 'access']);
    expect(typedIn<'name'>(new URLSearchParams())('name')).toEqual([]);
  });
});
