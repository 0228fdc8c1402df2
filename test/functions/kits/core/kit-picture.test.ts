import { expect, test } from 'vitest';
import { largestPicture, readPicture } from '#kits/core/kit-picture.ts';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]);
const large = new Uint8Array(largestPicture + 1);
large.set(png);
const text = (words: string) => new TextEncoder().encode(words);

test('a picture is what its bytes say it is', () => {
  expect(readPicture(png, ' Een  koffiekar ')).toEqual({
    picture: { bytes: png, type: 'image/png', alt: 'Een koffiekar' },
  });
  expect(readPicture(jpeg, 'Een hesje')).toMatchObject({ picture: { type: 'image/jpeg' } });
});

test.each([
  ['none at all', undefined, 'Een kar', { picture: 'missing' }],
  ['an empty file', new Uint8Array(), 'Een kar', { picture: 'missing' }],
  ['more than 200 kB', large, 'Een kar', { picture: 'too-large' }],
  ['a drawing that may hold a script', text('<svg onload="x()">'), 'Een kar', { picture: 'not-a-picture' }],
  ['a page that calls itself a picture', text('<html>'), 'Een kar', { picture: 'not-a-picture' }],
  ['no words for it', png, ' ', { alt: 'missing' }],
  ['too many words for it', png, 'x'.repeat(201), { alt: 'too-long' }],
  ['nothing', undefined, '', { picture: 'missing', alt: 'missing' }],
])('%s is refused, with the reason', (_, bytes, alt, faults) => {
  expect(readPicture(bytes, alt)).toEqual({ faults });
});
