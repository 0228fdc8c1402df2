import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeSaid, readTicket, ticketSaid, ticketText } from '#kernel/tickets.ts';
import { anyText } from '../../support/any-text.ts';

const ticket = 'AbC-_0123456789abcdefg';
const anySlug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,4}$/, { maxLength: 60 });
const anyTicket = fc.stringMatching(/^[\w-]{22}$/);

describe('what the picture of a ticket says', () => {
  test('is the address of the public page, with the ticket behind the #: no server ever gets that part', () => {
    const text = ticketText('https://aanschuif.example', 'samen-aan-de-slag', ticket);
    expect(text).toBe(`https://aanschuif.example/bijeenkomsten/samen-aan-de-slag#kaartje-${ticket}`);
    expect(new URL(text).pathname).toBe('/bijeenkomsten/samen-aan-de-slag');
    expect(ticketText('https://aanschuif.example/', 'samen-aan-de-slag', ticket)).toBe(text);
  });

  test('is read back as event and ticket, wherever the site lives', () => {
    const sites = ['https://aanschuif.example', 'https://acc.aanschuif.example/', 'http://127.0.0.1:4321'];
    fc.assert(
      fc.property(fc.constantFrom(...sites), anySlug, anyTicket, (site, event, one) => {
        expect(readTicket(ticketText(site, event, one))).toEqual({ event, ticket: one });
      }),
    );
  });

  test.each([
    `https://aanschuif.example/en/bijeenkomsten/burendag#kaartje-${ticket}`,
    ` https://aanschuif.example/bijeenkomsten/burendag#kaartje-${ticket}\n`,
    `https://aanschuif.example/bijeenkomsten/burendag/?van=mail#kaartje-${ticket}`,
  ])('is read from %j as well', (text) => {
    expect(readTicket(text)).toEqual({ event: 'burendag', ticket });
  });

  test.each([
    '',
    'https://aanschuif.example/bijeenkomsten/burendag',
    `https://aanschuif.example/bijeenkomsten/burendag#kaartje-${ticket}x`,
    `https://aanschuif.example/bijeenkomsten/burendag#kaartje-${ticket.slice(1)}`,
    `https://aanschuif.example/bijeenkomsten/burendag#${ticket}`,
    `https://aanschuif.example/bijeenkomsten/#kaartje-${ticket}`,
    `https://aanschuif.example/acties/burendag#kaartje-${ticket}`,
    `/bijeenkomsten/burendag#kaartje-${ticket}`,
    ticket,
    'WIFI:T:WPA;S:zaal;P:geheim;;',
  ])('%j is no ticket', (text) => {
    expect(readTicket(text)).toBeUndefined();
  });

  test('T13 whatever a camera reads gives a ticket or nothing, and throws nothing, quickly', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 60 }), anyText(), (before, after) => {
        expect(readTicket(`${before}/bijeenkomsten/${after}#kaartje-`)).toBeUndefined();
      }),
    );
    const before = performance.now();
    expect(readTicket(`https://${'/bijeenkomsten/'.repeat(10_000)}`)).toBeUndefined();
    expect(readTicket(`https://a${'/bijeenkomsten/a'.repeat(30)}#kaartje-`)).toBeUndefined();
    expect(performance.now() - before).toBeLessThan(200);
  });
});

describe('what the hash in a list is of', () => {
  test('T10 never says the same of two events, two tickets, or of a ticket and a code', () => {
    const said = [
      ticketSaid('burendag', ticket),
      ticketSaid('samen-aan-de-slag', ticket),
      ticketSaid('burendag', ticket.toLowerCase()),
      codeSaid('burendag', ticket),
      codeSaid('burendag', 'K7M2-9XQF'),
    ];
    expect(new Set(said).size).toBe(said.length);
    expect(ticketSaid('burendag', ticket)).toBe(`ticket:burendag:${ticket}`);
    expect(codeSaid('burendag', 'K7M2-9XQF')).toBe('code:burendag:K7M2-9XQF');
  });
});
