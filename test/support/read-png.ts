import { crc32, inflateSync } from 'node:zlib';
import type { Picture } from './ticket-pictures.ts';

/** A PNG of one bit a pixel, read by its own specification: chunks with their sums, and rows of which each may be told against the one above. */
export const readPng = (png: Buffer): Picture => {
  must(png.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n', 'the signature');
  const chunks: { readonly name: string; readonly data: Buffer }[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const named = png.subarray(at + 4, at + 8 + length);
    must(png.readUInt32BE(at + 8 + length) === crc32(named), 'the sum of a chunk');
    chunks.push({ name: named.subarray(0, 4).toString(), data: named.subarray(4) });
    at += 12 + length;
  }
  must(chunks.map(({ name }) => name).join() === 'IHDR,IDAT,IEND', 'the chunks');
  const [header = Buffer.alloc(0), packed = Buffer.alloc(0)] = chunks.map(({ data }) => data);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  // One bit, no colour, and the only compression, filters and order there are.
  must(header.subarray(8).join() === '1,0,0,0,0', 'the header');
  const rows = inflateSync(packed);
  const bytes = Math.ceil(width / 8);
  must(rows.length === (bytes + 1) * height, 'the number of rows');
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  let above = Buffer.alloc(bytes);
  for (let y = 0; y < height; y += 1) {
    const row = Buffer.from(rows.subarray(y * (bytes + 1), (y + 1) * (bytes + 1)));
    must(row[0] === 0 || row[0] === 2, 'the filter of a row');
    const pixels = row[0] === 2 ? row.subarray(1).map((byte, at) => (byte + (above[at] ?? 0)) & 255) : row.subarray(1);
    for (let x = 0; x < width; x += 1) {
      const white = ((pixels[x >> 3] ?? 0) >> (7 - (x & 7))) & 1;
      data.fill(white * 255, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
    above = Buffer.from(pixels);
  }
  return { width, height, data };
};

const must = (is: boolean, what: string): void => {
  if (!is) throw new Error(`${what} is not that of such a PNG`);
};
