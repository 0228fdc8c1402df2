import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** What a browser and a device do with a passkey, in software, so that a test can lie in any part of it. */
export type SoftwarePasskey = ReturnType<typeof softwarePasskey>;

type Lies = {
  /** The site that the browser says it is on. */
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly type?: string;
  readonly counter?: number;
  /** False when the device did not recognise its user. */
  readonly verified?: boolean;
  /** Signs with another key than its own. */
  readonly with?: KeyObject;
  readonly id?: string;
};

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();
const encoded = (data: string | Buffer): string => Buffer.from(data).toString('base64url');

/** The few kinds of CBOR that an attestation is made of. */
const cbor = (value: unknown): Buffer => {
  const head = (major: number, length: number): Buffer => {
    if (length < 24) return Buffer.from([(major << 5) | length]);
    return length < 256
      ? Buffer.from([(major << 5) | 24, length])
      : Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
  };
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  if (!(value instanceof Map)) throw new Error('No CBOR is made of this.');
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])]);
};

/** An ES256 key of a device that counts from `counter`. `address` is the site as the browser knows it. */
export const softwarePasskey = (address: string, { counts = false }: { readonly counts?: boolean } = {}) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { origin: ownOrigin, hostname } = new URL(address);
  const ownId = randomBytes(16);
  let counter = 0;

  const clientData = (type: string, challenge: string, lies: Lies): Buffer =>
    Buffer.from(
      JSON.stringify({
        type: lies.type ?? type,
        challenge: lies.challenge ?? challenge,
        origin: lies.origin ?? ownOrigin,
        crossOrigin: false,
      }),
    );

  const deviceData = (flags: number, lies: Lies, attested: Buffer): Buffer => {
    if (counts) counter += 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(lies.counter ?? counter);
    const verified = lies.verified === false ? flags & ~0x04 : flags;
    return Buffer.concat([sha256(lies.rpId ?? hostname), Buffer.from([verified]), count, attested]);
  };

  const coseKey = (): Buffer => {
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    return cbor(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    );
  };

  return {
    id: encoded(ownId),
    /** What the form's field `answer` holds after the device made its key for these options. */
    make: (options: unknown, lies: Lies = {}): string => {
      const { challenge } = options as { challenge: string };
      const length = Buffer.from([0, ownId.length]);
      const attested = Buffer.concat([Buffer.alloc(16), length, ownId, coseKey()]);
      const authData = deviceData(0x45, lies, attested);
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]);
      return JSON.stringify({
        id: encoded(ownId),
        rawId: encoded(ownId),
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: encoded(clientData('webauthn.create', challenge, lies)),
          attestationObject: encoded(cbor(attestation)),
          transports: ['internal'],
        },
      });
    },
    /** The same after its key was used. */
    use: (options: unknown, lies: Lies = {}): string => {
      const { challenge } = options as { challenge: string };
      const data = clientData('webauthn.get', challenge, lies);
      const authData = deviceData(0x05, lies, Buffer.alloc(0));
      const signature = sign('sha256', Buffer.concat([authData, sha256(data)]), lies.with ?? privateKey);
      const id = lies.id ?? encoded(ownId);
      return JSON.stringify({
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: encoded(data),
          authenticatorData: encoded(authData),
          signature: encoded(signature),
          userHandle: null,
        },
      });
    },
  };
};

/** A private key of somebody else. */
export const anotherKey = (): KeyObject =>
  createPrivateKey(
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'pem', type: 'pkcs8' }),
  );
