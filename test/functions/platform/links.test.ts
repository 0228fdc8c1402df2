import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeLetters, type Link, LinkPurpose, readInvitationCode } from '#kernel/links.ts';
import { invitationCode, linkCode, linkHolds, linkToken, sameSecret, seal } from '#platform/links.ts';
import { anyText } from '../../support/any-text.ts';

const link: Link = { purpose: 'place', subject: 'samen-aan-de-slag', reader: 'guest-one', generation: 1 };
const anyLink = fc.record({
  purpose: fc.constantFrom(...LinkPurpose.options),
  subject: fc.string(),
  reader: fc.string(),
  generation: fc.integer({ min: 1, max: 1_000 }),
});

describe('the token of a link', () => {
  test('holds for its own link, as often as it is made', () => {
    fc.assert(
      fc.property(fc.string(), anyLink, (secret, one) => {
        expect(linkHolds(secret, one, linkToken(secret, one))).toBe(true);
      }),
    );
  });

  test('T10 holds for nothing beside it: another purpose, subject, reader, generation or secret', () => {
    const token = linkToken('secret', link);
    for (const other of [
      { ...link, purpose: 'sign-in' as const },
      { ...link, subject: 'burendag' },
      { ...link, reader: 'guest-two' },
      { ...link, generation: 2 },
      { ...link, subject: 'samen-aan-de-slagguest', reader: '-one' },
    ]) {
      expect(linkHolds('secret', other, token), JSON.stringify(other)).toBe(false);
    }
    expect(linkHolds('other', link, token)).toBe(false);
  });

  test('T10 is another for any two links that differ', () => {
    fc.assert(
      fc.property(anyLink, anyLink, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(linkToken('secret', one) === linkToken('secret', other)).toBe(same);
      }),
    );
  });

  test('T13 whatever comes in its place does not hold, and throws nothing', () => {
    const token = linkToken('secret', link);
    for (const wrong of ['', token.slice(1), `${token}A`, token.toLowerCase(), ` ${token}`, 'é'.repeat(11)]) {
      expect(linkHolds('secret', link, wrong), wrong).toBe(false);
    }
    fc.assert(
      fc.property(anyText(), (wrong) => {
        expect(linkHolds('secret', link, wrong)).toBe(false);
      }),
    );
  });

  test('has 128 bits and may stand in an address as it is', () => {
    expect(linkToken('secret', link)).toMatch(/^[\w-]{22}$/);
  });
});

describe('the code beside a sign-in link', () => {
  const signIn: Link = { purpose: 'sign-in', subject: 'sgn_1', reader: 'sgn_1', generation: 1 };

  test('is six digits, the same each time it is made, and another for a new generation', () => {
    const code = linkCode('secret', signIn);
    expect(code).toMatch(/^\d{6}$/);
    expect(linkCode('secret', signIn)).toBe(code);
    expect(linkCode('secret', { ...signIn, generation: 2 })).not.toBe(code);
    expect(linkCode('other', signIn)).not.toBe(code);
  });

  test('has every digit equally often at every place: chi-square under the bound of one in a thousand', () => {
    const codes = 20_000;
    const counts = Array.from({ length: 6 }, () => Array.from({ length: 10 }, () => 0));
    for (let generation = 1; generation <= codes; generation += 1) {
      for (const [place, digit] of [...linkCode('secret', { ...signIn, generation })].entries()) {
        const row = counts[place];
        if (row !== undefined) row[Number(digit)] = (row[Number(digit)] ?? 0) + 1;
      }
    }
    const expected = codes / 10;
    for (const row of counts) {
      const deviation = row.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
      // Nine degrees of freedom.
      expect(deviation).toBeLessThan(27.88);
    }
  });

  test('says nothing about the link it stands beside', () => {
    expect(linkToken('secret', signIn)).not.toContain(linkCode('secret', signIn));
  });
});

describe('the code of an invitation', () => {
  const invited: Link = { purpose: 'invitation', subject: 'samen-aan-de-slag', reader: 'inv_1', generation: 1 };

  test('is two groups of four, the same each time it is made, and read back from what somebody types over', () => {
    const code = invitationCode('secret', invited);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(invitationCode('secret', invited)).toBe(code);
    expect(readInvitationCode(code.toLowerCase().replace('-', ' '))).toBe(code);
  });

  test('T10 is another for another event, guest, generation, purpose or secret', () => {
    const codes = [
      invitationCode('secret', invited),
      invitationCode('other', invited),
      invitationCode('secret', { ...invited, subject: 'burendag' }),
      invitationCode('secret', { ...invited, reader: 'inv_2' }),
      invitationCode('secret', { ...invited, generation: 2 }),
      invitationCode('secret', { ...invited, purpose: 'place' }),
    ];
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('has every letter equally often at every place, and no two in twenty thousand alike: forty bits', () => {
    const codes = Array.from({ length: 20_000 }, (_, at) =>
      invitationCode('secret', { ...invited, generation: at + 1 }),
    );
    expect(new Set(codes).size).toBe(codes.length);
    const expected = codes.length / codeLetters.length;
    for (const place of [0, 1, 2, 3, 5, 6, 7, 8]) {
      const counts = new Map([...codeLetters].map((letter) => [letter, 0]));
      for (const code of codes) counts.set(code.charAt(place), (counts.get(code.charAt(place)) ?? 0) + 1);
      expect(counts.size).toBe(32);
      const deviation = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
      // Thirty-one degrees of freedom, one in a thousand.
      expect(deviation).toBeLessThan(61.1);
    }
  });

  test('says nothing about the link it stands beside, nor about a sign-in', () => {
    expect(linkToken('secret', invited)).not.toContain(invitationCode('secret', invited).slice(0, 4));
    expect(linkCode('secret', invited)).not.toBe(invitationCode('secret', invited));
  });
});

describe('a seal', () => {
  test('keeps its parts apart, and numbers apart from their digits', () => {
    expect(seal('s', ['a', 'bc'])).not.toBe(seal('s', ['ab', 'c']));
    expect(seal('s', ['a', 'b'])).not.toBe(seal('s', ['a,b']));
    expect(seal('s', [1])).not.toBe(seal('s', ['1']));
  });

  test('is as long as asked', () => {
    for (const bytes of [6, 12, 16]) expect(Buffer.from(seal('s', ['a'], bytes), 'base64url')).toHaveLength(bytes);
  });
});

describe('comparing secrets', () => {
  test('finds the same and nothing else, also letters of more than one byte', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        expect(sameSecret(one, one)).toBe(true);
        expect(sameSecret(one, other)).toBe(one === other);
      }),
    );
  });
});
