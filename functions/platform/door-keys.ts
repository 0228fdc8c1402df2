import {
  createDecipheriv,
  createECDH,
  createHash,
  createPublicKey,
  type ECDH,
  hkdfSync,
  type KeyObject,
  verify,
} from 'node:crypto';

/** A public key of the curve P-256 as browsers exchange it. */
export type CurveKey = { readonly kty: 'EC'; readonly crv: 'P-256'; readonly x: string; readonly y: string };

/** Order of the curve P-256 (FIPS 186-4, D.1.2.3). */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** Lengths of what is sealed: an uncompressed point, the nonce and the tag of AES-GCM. */
const point = 65;
const nonce = 12;
const tag = 16;

/** What captures of one event are sealed to, made again from the secret and stored nowhere. */
export type EventKey = { readonly public: CurveKey; readonly ecdh: ECDH };

export const eventKey = (secret: string, slug: string): EventKey => {
  const drawn = BigInt(`0x${Buffer.from(hkdfSync('sha256', secret, slug, 'door', 32)).toString('hex')}`);
  const scalar = (drawn % (order - 1n)) + 1n;
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex'));
  const raw = ecdh.getPublicKey();
  const coordinate = (from: number) => raw.subarray(from, from + 32).toString('base64url');
  return { ecdh, public: { kty: 'EC', crv: 'P-256', x: coordinate(1), y: coordinate(33) } };
};

/** What stands open beside a sealed capture and belongs to it: of another event, device or operation it cannot be opened. */
export type SealedFor = {
  readonly slug: string;
  readonly device: string;
  readonly id: string;
  readonly seq: number;
  readonly kind: string;
};

/** A capture's text; undefined when it was not sealed to this key, or for another operation than this. Never throws. */
export const openSealed = (
  { ecdh }: EventKey,
  sealed: string,
  { slug, device, id, seq, kind }: SealedFor,
): string | undefined => {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < point + nonce + tag) return undefined;
  const ephemeral = bytes.subarray(0, point);
  try {
    const key = hkdfSync('sha256', ecdh.computeSecret(ephemeral), ephemeral, 'aanschuif door', 32);
    const opening = createDecipheriv('aes-256-gcm', Buffer.from(key), bytes.subarray(point, point + nonce));
    opening.setAAD(Buffer.from(`${slug}|${device}|${id}|${seq}|${kind}`));
    opening.setAuthTag(bytes.subarray(-tag));
    return Buffer.concat([opening.update(bytes.subarray(point + nonce, -tag)), opening.final()]).toString('utf8');
  } catch {
    return undefined;
  }
};

/** A device's key as Node checks signatures with it; undefined for a point that does not lie on the curve. */
export const verifyingKey = (key: CurveKey): KeyObject | undefined => {
  try {
    return createPublicKey({ key: { ...key }, format: 'jwk' });
  } catch {
    return undefined;
  }
};

/** Whether a text was signed with the private half of this key: ECDSA with SHA-256, 64 bytes as base64url. */
export const isSignedBy = (key: KeyObject, text: string, signature: string): boolean => {
  const bytes = Buffer.from(signature, 'base64url');
  return bytes.length === 64 && verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, bytes);
};

/** A short text that stands for a longer one: what a list was made of. */
export const shortHash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16);
