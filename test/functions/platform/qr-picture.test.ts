import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qrModules } from '#platform/pages/qr-modules.ts';
import { qrPicture } from '#platform/qr-picture.ts';
import { readPng } from '../../support/read-png.ts';

const text = 'https://aanschuif.example/bijeenkomsten/samen-aan-de-slag#kaartje-AbC-_0123456789abcdefg';

test('a QR code as a PNG is one that any reader takes, eight pixels a module with its quiet zone, and says its text', async () => {
  const modules = await qrModules(text);
  const png = qrPicture(modules);
  const picture = readPng(png);
  expect([picture.width, picture.height]).toEqual([modules.length * 8, modules.length * 8]);
  expect(decodeQR(picture)).toBe(text);
  const inner = modules.length * 8 - 32;
  for (let at = 0; at < picture.width * picture.height; at += 1) {
    const [x, y] = [at % picture.width, Math.floor(at / picture.width)];
    if (Math.min(x, y) < 32 || Math.max(x, y) >= inner) expect(picture.data[at * 4]).toBe(255);
  }
});

test('T5 the same code is the same bytes, few enough for a mail', async () => {
  const [one, other] = [qrPicture(await qrModules(text)), qrPicture(await qrModules(text))];
  expect(one.equals(other)).toBe(true);
  expect(one.length).toBeLessThan(2_500);
  expect(one.equals(qrPicture(await qrModules(`${text}x`)))).toBe(false);
});
