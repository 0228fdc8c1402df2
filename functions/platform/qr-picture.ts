import { crc32, deflateSync } from 'node:zlib';
import type { QrModules } from './pages/qr-modules.ts';

/** A module is so many pixels wide and high: with one bit a pixel, one byte. */
const modulePixels = 8;
/** zlib's Z_RLE: it looks for runs alone. How it looks for longer repetitions differs between processors. */
const runsAlone = 3;

/** A QR code as a PNG, black on white, eight pixels a module. The same code gives the same bytes, on whatever machine: a mail made again is the same mail. */
export const qrPicture = (modules: QrModules): Buffer => {
  const rows = modules.flatMap((row) => {
    const pixels = Buffer.from([0, ...row.map((dark) => (dark ? 0x00 : 0xff))]);
    // The seven rows below it are as the one above: filter 2, and no difference.
    const asAbove = Buffer.alloc(pixels.length).fill(2, 0, 1);
    return [pixels, ...Array.from({ length: modulePixels - 1 }, () => asAbove)];
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE((modules[0]?.length ?? 0) * modulePixels, 0);
  header.writeUInt32BE(modules.length * modulePixels, 4);
  // One bit a pixel, and no colour.
  header.writeUInt8(1, 8);
  const packed = deflateSync(Buffer.concat(rows), { strategy: runsAlone });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]);
};

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const chunk = (name: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
};
