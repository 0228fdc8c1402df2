/** Largest picture, in bytes: a page with it still opens within seconds on a bad line (ours). */
export const largestPicture = 200_000;
const longestAlt = 200;

export type KitPicture = {
  readonly bytes: Uint8Array;
  readonly type: 'image/png' | 'image/jpeg';
  /** What it shows, for who does not see it. */
  readonly alt: string;
};
export type PictureField = 'picture' | 'alt';
export type PictureFault = 'missing' | 'too-large' | 'not-a-picture' | 'too-long';
export type PictureFaults = { readonly [F in PictureField]?: PictureFault };

const signatures: Readonly<Record<KitPicture['type'], readonly number[]>> = {
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
};

/** What the bytes themselves say they are, whatever the file is called. */
const typeOf = (bytes: Uint8Array): KitPicture['type'] | undefined =>
  (Object.keys(signatures) as KitPicture['type'][]).find((type) =>
    signatures[type].every((byte, place) => bytes[place] === byte),
  );

/** Looks at a picture that came with a form: a PNG or a JPEG by its first bytes, not too large, with words for it. */
export const readPicture = (
  bytes: Uint8Array | undefined,
  typedAlt: string,
): { picture: KitPicture } | { faults: PictureFaults } => {
  const alt = typedAlt.replace(/\s+/g, ' ').trim();
  const type = bytes === undefined ? undefined : typeOf(bytes);
  const about: PictureFault | undefined =
    bytes === undefined || bytes.length === 0
      ? 'missing'
      : bytes.length > largestPicture
        ? 'too-large'
        : type === undefined
          ? 'not-a-picture'
          : undefined;
  const inWords: PictureFault | undefined = alt === '' ? 'missing' : alt.length > longestAlt ? 'too-long' : undefined;
  if (bytes === undefined || type === undefined || about !== undefined || inWords !== undefined) {
    return { faults: { ...(about && { picture: about }), ...(inWords && { alt: inWords }) } };
  }
  return { picture: { bytes, type, alt } };
};
