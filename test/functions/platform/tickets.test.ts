import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeLetters, readInvitationCode } from '#kernel/links.ts';
import { readTicket, ticketSaid, ticketText } from '#kernel/tickets.ts';
import { invitationCode, linkCode, linkToken } from '#platform/links.ts';
import { type Ticketed, ticketCodeOf, ticketHash, ticketOf } from '#platform/tickets.ts';

const place: Ticketed = { slug: 'samen-aan-de-slag', guest: 'a1b2~c3d4', linkGeneration: 1 };
const anyPlace = fc.record({ slug: fc.string(), guest: fc.string(), linkGeneration: fc.integer({ min: 1, max: 999 }) });

const others: readonly Ticketed[] = [
  { ...place, slug: 'burendag' },
  { ...place, guest: 'rsvp_1' },
  { ...place, linkGeneration: 2 },
  { ...place, slug: 'samen-aan-de-slaga1b2', guest: '~c3d4' },
];

describe('the ticket of a place', () => {
  test('is 128 bits that fit in an address, and the same each time it is made', () => {
    expect(ticketOf('secret', place)).toMatch(/^[\w-]{22}$/);
    expect(ticketOf('secret', place)).toBe(ticketOf('secret', { ...place }));
  });

  test('T10 is another for another event, guest, link or secret', () => {
    const tickets = [
      ticketOf('secret', place),
      ticketOf('other', place),
      ...others.map((one) => ticketOf('secret', one)),
    ];
    expect(new Set(tickets).size).toBe(tickets.length);
    fc.assert(
      fc.property(anyPlace, anyPlace, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(ticketOf('secret', one) === ticketOf('secret', other)).toBe(same);
      }),
    );
  });

  test('T10 opens no page: it is not the token of the link beside it', () => {
    const link = { purpose: 'place', subject: place.slug, reader: place.guest, generation: 1 } as const;
    expect(ticketOf('secret', place)).not.toBe(linkToken('secret', link));
    expect(ticketCodeOf('secret', place)).not.toBe(invitationCode('secret', link));
    expect(ticketCodeOf('secret', place)).not.toBe(linkCode('secret', link));
  });

  test('comes through its picture and back', () => {
    fc.assert(
      fc.property(anyPlace, ({ guest, linkGeneration }) => {
        const ticket = ticketOf('secret', { ...place, guest, linkGeneration });
        const text = ticketText('https://aanschuif.example', place.slug, ticket);
        expect(readTicket(text)).toEqual({ event: place.slug, ticket });
      }),
    );
  });
});

describe('the short code beside a ticket', () => {
  test('is two groups of four, the same each time, and read back from what somebody types over', () => {
    const code = ticketCodeOf('secret', place);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(ticketCodeOf('secret', place)).toBe(code);
    expect(readInvitationCode(code.toLowerCase().replace('-', ' '))).toBe(code);
  });

  test('T10 is another for another event, guest, link or secret, and says nothing about the ticket', () => {
    const codes = [
      ticketCodeOf('secret', place),
      ticketCodeOf('other', place),
      ...others.map((one) => ticketCodeOf('secret', one)),
    ];
    expect(new Set(codes).size).toBe(codes.length);
    expect(ticketOf('secret', place)).not.toContain(ticketCodeOf('secret', place).slice(0, 4));
  });

  test('has every letter equally often at every place, and no two in twenty thousand alike: forty bits', () => {
    const codes = Array.from({ length: 20_000 }, (_, at) =>
      ticketCodeOf('secret', { ...place, linkGeneration: at + 1 }),
    );
    expect(new Set(codes).size).toBe(codes.length);
    const expected = codes.length / codeLetters.length;
    for (const at of [0, 1, 2, 3, 5, 6, 7, 8]) {
      const counts = new Map([...codeLetters].map((letter) => [letter, 0]));
      for (const code of codes) counts.set(code.charAt(at), (counts.get(code.charAt(at)) ?? 0) + 1);
      expect(counts.size).toBe(32);
      const deviation = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
      // Thirty-one degrees of freedom, one in a thousand.
      expect(deviation).toBeLessThan(61.1);
    }
  });
});

describe('the hash that a list holds', () => {
  test('is what a browser makes of the same words', async () => {
    const said = ticketSaid(place.slug, ticketOf('secret', place));
    const inBrowser = await webcrypto.subtle.digest('SHA-256', new TextEncoder().encode(said));
    expect(ticketHash(said)).toBe(Buffer.from(inBrowser).toString('base64url'));
    expect(ticketHash(said)).toMatch(/^[\w-]{43}$/);
  });
});
