import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId, type Random, randomCode, randomToken } from '#kernel/ids.ts';

const always =
  (byte: number): Random =>
  (bytes) =>
    new Uint8Array(bytes).fill(byte);

const counting = (): Random => {
  let next = 0;
  return (bytes) => Uint8Array.from({ length: bytes }, () => next++ % 256);
};

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
const moments = fc.date({ min: new Date('2000-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });

describe('an id', () => {
  test('carries its prefix, ten characters of time and sixteen of chance', () => {
    expect(newId('evt', '2019-05-20T07:00:00.000Z', always(0))).toBe('evt_01dba0mdc00000000000000000');
    expect(newId('rsvp', '2019-05-20T07:00:00.000Z', always(255))).toBe('rsvp_01dba0mdc0zzzzzzzzzzzzzzzz');
  });

  test('sorts by the time it was made, whatever the chance', () => {
    fc.assert(
      fc.property(moments, moments, bytes, bytes, (a, b, chanceA, chanceB) => {
        fc.pre(a.getTime() < b.getTime());
        const first = newId('evt', a.toISOString(), (n) => chanceA.slice(0, n));
        const second = newId('evt', b.toISOString(), (n) => chanceB.slice(0, n));
        expect(first < second).toBe(true);
      }),
    );
  });

  test('differs whenever the chance differs', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        fc.pre(a.slice(0, 10).join() !== b.slice(0, 10).join());
        const now = '2019-05-20T07:00:00.000Z';
        expect(newId('evt', now, (n) => a.slice(0, n))).not.toBe(newId('evt', now, (n) => b.slice(0, n)));
      }),
    );
  });
});

describe('a code to type over', () => {
  test('has six digits, zeros in front included', () => {
    expect(randomCode(always(0))).toBe('000000');
    expect(randomCode(always(123), 4)).toBe('3333');
  });

  test('gives every digit the same chance: bytes of 250 and more are thrown away', () => {
    const code = randomCode(counting(), 2500);
    const counts = [...'0123456789'].map((digit) => [...code].filter((one) => one === digit).length);
    expect(counts).toEqual(Array(10).fill(250));
  });
});

test('a token holds all 128 bits and may stand in an address', () => {
  fc.assert(
    fc.property(bytes, (given) => {
      const token = randomToken((n) => given.slice(0, n));
      expect(token).toMatch(/^[A-Za-z0-9_-]{22}$/);
      expect(new Uint8Array(Buffer.from(token, 'base64url'))).toEqual(given);
    }),
  );
});
