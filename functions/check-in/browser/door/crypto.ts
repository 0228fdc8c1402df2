import type { JsonWebKey } from '../../core/door-list.ts';
import { type Capture, type Operation, signedRequest, signedText } from '../../core/operation.ts';

/** Where cryptography and chance come from. */
export type CryptoSource = {
  readonly subtle: SubtleCrypto;
  /** So many random bytes. */
  readonly bytes: (length: number) => Uint8Array<ArrayBuffer>;
};

/** Kept under the device's own key: useless without this browser's database, whose key cannot be read out. */
export type Locked = { readonly nonce: Uint8Array<ArrayBuffer>; readonly bytes: ArrayBuffer };

const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const agreement = { name: 'ECDH', namedCurve: 'P-256' } as const;
const utf8 = new TextEncoder();
const text = new TextDecoder();

/** Bytes in the letters of an address: A-Z, a-z, 0-9, `-` and `_`, without padding. */
export const toBase64url = (bytes: Uint8Array): string => {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};

/** An operation's or device's id: the prefix and 16 random bytes. */
export const randomId = ({ bytes }: CryptoSource, prefix: string): string => `${prefix}${toBase64url(bytes(16))}`;

/** SHA-256 as a list holds it: 43 letters. */
export const hashOf = async ({ subtle }: CryptoSource, said: string): Promise<string> =>
  toBase64url(new Uint8Array(await subtle.digest('SHA-256', utf8.encode(said))));

/** The two keys of a device, made where they stay: neither can be read out, by the page as little as by anybody else. */
export const makeKeys = async ({
  subtle,
}: CryptoSource): Promise<{ readonly sign: CryptoKey; readonly box: CryptoKey; readonly open: JsonWebKey }> => {
  const [pair, box] = await Promise.all([
    subtle.generateKey(curve, false, ['sign', 'verify']),
    subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
  ]);
  const { x = '', y = '' } = await subtle.exportKey('jwk', pair.publicKey);
  return { sign: pair.privateKey, box, open: { kty: 'EC', crv: 'P-256', x, y } };
};

/** Locks a value under the device's key. `name` says what it is: one thing's bytes never open as another's. */
export const lock = async ({ subtle, bytes }: CryptoSource, key: CryptoKey, name: string, value: unknown) => {
  const nonce = bytes(12);
  const how = { name: 'AES-GCM', iv: nonce, additionalData: utf8.encode(name) };
  return { nonce, bytes: await subtle.encrypt(how, key, utf8.encode(JSON.stringify(value))) } satisfies Locked;
};

/** The value again; throws when it was locked under another key or name, or changed. Its shape is what was locked. */
export const unlock = async (
  { subtle }: CryptoSource,
  key: CryptoKey,
  name: string,
  locked: Locked,
): Promise<unknown> => {
  const how = { name: 'AES-GCM', iv: locked.nonce, additionalData: utf8.encode(name) };
  return JSON.parse(text.decode(await subtle.decrypt(how, key, locked.bytes)));
};

/** The event's key, of use for sealing to it alone. */
export const importEventKey = ({ subtle }: CryptoSource, { kty, crv, x, y }: JsonWebKey): Promise<CryptoKey> =>
  subtle.importKey('jwk', { kty, crv, x, y }, agreement, false, []);

/**
 * Seals a capture so that the event's key alone opens it, this device as little as its finder: a key pair for this one operation, ECDH on P-256, HKDF-SHA-256
 * with the public half as salt, AES-256-GCM. What stands open beside it is bound in, so that nothing sealed can pass under another number or name.
 */
export const sealCapture = async (
  { subtle, bytes }: CryptoSource,
  eventKey: CryptoKey,
  event: string,
  device: string,
  { id, seq, kind }: Pick<Operation, 'id' | 'seq' | 'kind'>,
  capture: Capture,
): Promise<string> => {
  const own = await subtle.generateKey(agreement, false, ['deriveBits']);
  const [open, shared] = await Promise.all([
    subtle.exportKey('raw', own.publicKey),
    subtle.deriveBits({ name: 'ECDH', public: eventKey }, own.privateKey, 256),
  ]);
  const key = await subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: open, info: utf8.encode('aanschuif door') },
    await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']),
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );
  const nonce = bytes(12);
  const additionalData = utf8.encode([event, device, id, seq, kind].join('|'));
  const how = { name: 'AES-GCM', iv: nonce, additionalData };
  const sealed = new Uint8Array(await subtle.encrypt(how, key, utf8.encode(JSON.stringify(capture))));
  const whole = new Uint8Array(open.byteLength + nonce.length + sealed.length);
  whole.set(new Uint8Array(open));
  whole.set(nonce, open.byteLength);
  whole.set(sealed, open.byteLength + nonce.length);
  return toBase64url(whole);
};

const sign = async ({ subtle }: CryptoSource, key: CryptoKey, said: string): Promise<string> =>
  toBase64url(new Uint8Array(await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, utf8.encode(said))));

/** The device's word that it made this operation. */
export const signOperation = async (
  source: CryptoSource,
  key: CryptoKey,
  event: string,
  device: string,
  operation: Omit<Operation, 'signature'>,
): Promise<Operation> => ({
  ...operation,
  signature: await sign(source, key, signedText(event, device, operation)),
});

/** The device's word that it sends this body, to this path, now. */
export const signRequest = (
  source: CryptoSource,
  key: CryptoKey,
  path: string,
  at: string,
  body: string,
): Promise<string> => sign(source, key, signedRequest(path, at, body));
