import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressHash, enteredGuestKey, guestKeyOf, isGuestKey, mailboxOf } from '#rsvps/guest-key.ts';

const noor = { email: 'noor@helmond.example', name: 'Noor van den Berg' };
const keyOf = (guest: Parameters<typeof guestKeyOf>[1], secret = 'secret') => guestKeyOf(secret, guest) ?? 'none';

describe('who a guest is', () => {
  test.each([
    ['capitals', 'NOOR VAN DEN BERG'],
    ['blanks', '  Noor  van den  Berg '],
    ['marks', 'Nóór van den Bèrg'],
    ['a hyphen', 'Noor van-den-Berg'],
  ])('T2 is the same person with other %s', (_, name) => {
    expect(keyOf({ ...noor, name })).toBe(keyOf(noor));
  });

  test('is another person at the same address with another name, in the same mailbox', () => {
    const other = keyOf({ ...noor, name: 'Emre Şahin' });
    expect(other).not.toBe(keyOf(noor));
    expect(mailboxOf(other)).toBe(mailboxOf(keyOf(noor)));
    expect(mailboxOf(other)).toBe(addressHash('secret', noor.email));
  });

  test('is another person with the same name at another address: dots and plus signs count', () => {
    const keys = ['noor@helmond.example', 'n.oor@helmond.example', 'noor+1@helmond.example'].map((email) =>
      keyOf({ ...noor, email }),
    );
    expect(new Set(keys).size).toBe(3);
  });

  test('goes by the telephone number where there is no address', () => {
    const byPhone = { phone: '+31612345678', name: 'Noor van den Berg' };
    expect(keyOf(byPhone)).not.toBe(keyOf(noor));
    expect(keyOf({ ...noor, phone: '+31612345678' })).toBe(keyOf(noor));
    expect(guestKeyOf('secret', { name: 'Noor' })).toBeUndefined();
  });

  test('T12 says nothing without the secret', () => {
    expect(keyOf(noor)).toMatch(/^[\w-]{16}~[\w-]{16}$/);
    const other = keyOf(noor, 'another secret').split('~');
    for (const part of keyOf(noor).split('~')) expect(other).not.toContain(part);
  });

  test('T12 does not tell that an address and a name are the same words', () => {
    const [address, name] = keyOf({ email: 'noor', name: 'noor' }).split('~');
    expect(address).not.toBe(name);
  });
});

describe('a guest whom nobody can reach', () => {
  test('T2 is one guest for one form, another for the next, and another at another event', () => {
    const key = enteredGuestKey('secret', 'samen', 'form-1');
    expect(enteredGuestKey('secret', 'samen', 'form-1')).toBe(key);
    expect(enteredGuestKey('secret', 'samen', 'form-2')).not.toBe(key);
    expect(enteredGuestKey('secret', 'burendag', 'form-1')).not.toBe(key);
    expect(mailboxOf(key)).toBeUndefined();
  });
});

describe('a key in a link', () => {
  test('has one of the two shapes that we make', () => {
    fc.assert(
      fc.property(fc.string(), fc.emailAddress(), fc.string(), (secret, email, name) => {
        expect(isGuestKey(keyOf({ email, name }, secret))).toBe(true);
        expect(isGuestKey(enteredGuestKey(secret, email, name))).toBe(true);
      }),
    );
  });

  test.each([
    '',
    '~',
    'rsvp_',
    'a'.repeat(33),
    `${'a'.repeat(16)}~${'b'.repeat(15)}`,
    `${'a'.repeat(16)}~${'b'.repeat(16)}~`,
    `${'a'.repeat(16)}#${'b'.repeat(16)}`,
    `x\n${'a'.repeat(16)}~${'b'.repeat(16)}`,
    `rsvp_${'a'.repeat(23)}`,
    `guest#rsvp_${'a'.repeat(22)}`,
  ])('T13 of another shape is not even looked up: %j', (text) => {
    expect(isGuestKey(text)).toBe(false);
  });
});
