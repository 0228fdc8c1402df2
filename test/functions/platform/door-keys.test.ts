import { createECDH } from 'node:crypto';
import { expect, test } from 'vitest';
import { eventKey, openSealed, verifyingKey } from '#platform/door-keys.ts';
import { sealTo } from '../../support/door-device.ts';

const secret = 'link-secret-of-the-tests';
const about = { slug: 'avond', device: 'dev_1', id: 'op_1', seq: 7, kind: 'check-in' };
const belongsTo = 'avond|dev_1|op_1|7|check-in';

test('an event’s key is made again from the secret, and another event has another', () => {
  const key = eventKey(secret, 'avond');
  expect(eventKey(secret, 'avond').public).toEqual(key.public);
  expect(eventKey(secret, 'andere-avond').public).not.toEqual(key.public);
  expect(eventKey('een ander geheim', 'avond').public).not.toEqual(key.public);
  const point = Buffer.concat([
    Buffer.from([4]),
    Buffer.from(key.public.x, 'base64url'),
    Buffer.from(key.public.y, 'base64url'),
  ]);
  // On the curve: somebody else can agree on a secret with it.
  const other = createECDH('prime256v1');
  other.generateKeys();
  expect(other.computeSecret(point)).toEqual(key.ecdh.computeSecret(other.getPublicKey()));
});

test('what a tablet seals is opened for that operation of that device at that event, and for no other', async () => {
  const key = eventKey(secret, 'avond');
  const sealed = await sealTo(key.public, '{"kind":"check-in"}', belongsTo);
  expect(openSealed(key, sealed, about)).toBe('{"kind":"check-in"}');
  for (const other of [{ slug: 'x' }, { device: 'dev_2' }, { id: 'op_2' }, { seq: 8 }, { kind: 'sign' }]) {
    expect(openSealed(key, sealed, { ...about, ...other }), JSON.stringify(other)).toBeUndefined();
  }
  expect(openSealed(eventKey(secret, 'andere-avond'), sealed, about)).toBeUndefined();
});

test('what is no sealed text is nothing, and breaks nothing', async () => {
  const key = eventKey(secret, 'avond');
  const sealed = Buffer.from(await sealTo(key.public, 'x', belongsTo), 'base64url');
  for (let at = 0; at < sealed.length; at += 1) {
    const spoilt = Buffer.from(sealed);
    spoilt[at] = (spoilt[at] ?? 0) ^ 1;
    expect(openSealed(key, spoilt.toString('base64url'), about), String(at)).toBeUndefined();
    expect(openSealed(key, sealed.subarray(0, at).toString('base64url'), about), String(at)).toBeUndefined();
  }
  expect(openSealed(key, '', about)).toBeUndefined();
});

test('a point beside the curve is no key of a device', () => {
  const [x, y] = ['A'.repeat(43), 'B'.repeat(42)];
  expect(verifyingKey({ kty: 'EC', crv: 'P-256', x, y: `${y}A` })).toBeUndefined();
  expect(verifyingKey(eventKey(secret, 'avond').public)).toBeDefined();
});
