import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addPasskey } from '../../../../functions/accounts/core/add-passkey.ts';
import {
  answerIn,
  challengeFor,
  keyName,
  MadeAnswer,
  makingOptions,
  mostPasskeys,
  noPasskeys,
  type Passkeys,
  siteOf,
  UsedAnswer,
  usingOptions,
} from '../../../../functions/accounts/core/passkeys.ts';
import { removePasskey, resetPasskeys } from '../../../../functions/accounts/core/remove-passkey.ts';
import { takePasskey } from '../../../../functions/accounts/core/take-passkey.ts';
import { noor } from '../examples.ts';

const now = '2019-05-20T07:00:00.000Z';
const made = (id: string, counter = 0) => ({
  id,
  publicKey: 'pk',
  counter,
  transports: ['usb'],
  name: `Sleutel ${id}`,
});

const keysOf = (...ids: readonly string[]): Passkeys =>
  ids.reduce((keys, id) => {
    const outcome = addPasskey(keys, made(id), { first: false }, now);
    if (outcome.is === 'refused') throw new Error(outcome.because);
    return outcome.passkeys;
  }, noPasskeys(noor.id));

describe('adding a key', () => {
  test('raises the version, which tells its mail from any other', () => {
    expect(addPasskey(keysOf('a'), made('b'), { first: false }, now)).toMatchObject({
      is: 'added',
      passkeys: {
        version: 2,
        keys: [
          { id: 'a', added: 1 },
          { id: 'b', added: 2 },
        ],
      },
      key: { id: 'b', addedAt: now },
    });
  });

  test('from half a session is for whoever has none', () => {
    expect(addPasskey(noPasskeys(noor.id), made('a'), { first: true }, now)).toMatchObject({ is: 'added' });
    expect(addPasskey(keysOf('a'), made('b'), { first: true }, now)).toEqual({ is: 'refused', because: 'has-passkey' });
  });

  test('is refused for one that is there, and after ten', () => {
    expect(addPasskey(keysOf('a'), made('a'), { first: false }, now)).toEqual({ is: 'refused', because: 'key-known' });
    const ten = keysOf(...Array.from({ length: mostPasskeys }, (_, at) => `k${at}`));
    expect(addPasskey(ten, made('z'), { first: false }, now)).toEqual({ is: 'refused', because: 'too-many' });
  });
});

describe('using a key', () => {
  test('notes its counter and when, and spends what was asked', () => {
    expect(takePasskey(keysOf('a', 'b'), { id: 'b', counter: 7 }, now)).toMatchObject({
      version: 3,
      keys: [
        { id: 'a', counter: 0 },
        { id: 'b', counter: 7, usedAt: now },
      ],
    });
  });

  test('of a device that does not count works again and again', () => {
    const once = takePasskey(keysOf('a'), { id: 'a', counter: 0 }, now);
    expect(once !== 'copied' && takePasskey(once, { id: 'a', counter: 0 }, now)).toMatchObject({ version: 3 });
  });

  test.each([7, 6, 0])('that counted to 7 is a copy when it says %i', (counter) => {
    const used = takePasskey(keysOf('a'), { id: 'a', counter: 7 }, now);
    expect(used !== 'copied' && takePasskey(used, { id: 'a', counter }, now)).toBe('copied');
  });

  test('that is not one’s own is none', () => {
    expect(takePasskey(keysOf('a'), { id: 'b', counter: 1 }, now)).toBe('copied');
  });
});

describe('taking a key away', () => {
  test('leaves the last one where one is required', () => {
    expect(removePasskey(keysOf('a', 'b'), 'a', { required: true })).toMatchObject({
      passkeys: { keys: [{ id: 'b' }] },
    });
    expect(removePasskey(keysOf('a'), 'a', { required: true })).toEqual({ is: 'refused', because: 'last-key' });
    expect(removePasskey(keysOf('a'), 'a', { required: false })).toMatchObject({ passkeys: { keys: [], version: 2 } });
    expect(removePasskey(keysOf('a'), 'b', { required: false })).toEqual({ is: 'refused', because: 'no-such-key' });
  });

  test('by a colleague takes all, and makes any challenge of before worth nothing', () => {
    expect(resetPasskeys(keysOf('a', 'b'))).toEqual({ person: noor.id, version: 3, keys: [] });
  });
});

describe('what a browser is asked', () => {
  const site = siteOf('http://localhost:3000', 'Aanschuif');

  test('names the site without its port, wants its user recognised, and no word about the device', () => {
    expect(site).toEqual({ rpId: 'localhost', origin: 'http://localhost:3000', name: 'Aanschuif' });
    expect(makingOptions('c', site, noor, keysOf('a'))).toMatchObject({
      rp: { id: 'localhost' },
      user: { name: noor.email, displayName: noor.name },
      excludeCredentials: [{ id: 'a' }],
      authenticatorSelection: { userVerification: 'required' },
      attestation: 'none',
    });
    expect(usingOptions('c', site, keysOf('a'))).toMatchObject({
      rpId: 'localhost',
      allowCredentials: [{ id: 'a', transports: ['usb'] }],
      userVerification: 'required',
    });
  });

  test('is good for five minutes, for these keys and this session', () => {
    expect(challengeFor('use', 'v', keysOf('a'), now)).toEqual({
      to: 'use',
      session: 'v',
      version: 1,
      until: '2019-05-20T07:05:00.000Z',
    });
  });
});

describe('what a browser answers', () => {
  test('is nothing when it has another shape, whatever it is (T13)', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string({ unit: 'grapheme' })), (typed) => {
        expect(answerIn(MadeAnswer, typed)).toBeUndefined();
        expect(answerIn(UsedAnswer, typed)).toBeUndefined();
      }),
    );
  });

  test('a key is called something, on one line and not for ever', () => {
    expect(keyName('  Telefoon\nvan Noor ', 'Sleutel 1')).toBe('Telefoon van Noor');
    expect(keyName(' \u0000 ', 'Sleutel 1')).toBe('Sleutel 1');
    expect(keyName('é'.repeat(200), 'Sleutel 1')).toHaveLength(60);
  });
});
