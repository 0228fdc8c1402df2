import { describe, expect, test } from 'vitest';
import { readPairing } from '../../../../functions/check-in/core/read-call.ts';

const key = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' };
const read = (said: object) => readPairing(JSON.stringify({ code: 'K7M2-9XQF', key, ...said }));

describe('what a tablet says when it uses its code', () => {
  test('has a name of its own, on one line and no longer than fits', () => {
    expect(read({ name: '  Ingang\nnoord ' })?.name).toBe('Ingang noord');
    expect(read({ name: 'x'.repeat(100) })?.name).toHaveLength(60);
  });

  test('needs no name: an empty one, blanks, or none at all are no name', () => {
    expect([read({ name: '' })?.name, read({ name: ' \t ' })?.name, read({})?.name]).toEqual(['', '', '']);
  });

  test('is nothing without a code, or with a name that is no text', () => {
    expect(readPairing(JSON.stringify({ name: 'Ingang', key }))).toBeUndefined();
    expect(read({ name: 3 })).toBeUndefined();
    expect(readPairing('{')).toBeUndefined();
  });
});
