import decodeQR from 'qr/decode.js';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { QrCode } from '#platform/pages/qr-code.tsx';
import { qrModules } from '#platform/pages/qr-modules.ts';

const text = 'https://aanschuif.example/deur/app#K7M2-9XQF';
const drawn = async () => renderToStaticMarkup(<QrCode label="QR-code voor de deur" modules={await qrModules(text)} />);

/** The dark runs of the drawing, painted six pixels a module. */
const painted = (svg: string) => {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]) * 6;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  const line = /<path d="([^"]*)" stroke="#000"/.exec(svg)?.[1] ?? '';
  let [x, y] = [0, 0];
  for (const [, toX, toY, over = '0', run = '0'] of line.matchAll(/(?:M(\d+) (\d+)\.5|m(\d+) 0)h(\d+)/g)) {
    x = toX === undefined ? x + Number(over) : Number(toX);
    y = toY === undefined ? y : Number(toY);
    for (let row = y * 6; row < y * 6 + 6; row += 1) {
      const from = row * size + x * 6;
      for (let at = from; at < from + Number(run) * 6; at += 1) data.fill(0, at * 4, at * 4 + 3);
    }
    x += Number(run);
  }
  return { width: size, height: size, data };
};

describe('a QR code on a page', () => {
  test('says its text', async () => {
    expect(decodeQR(painted(await drawn()))).toBe(text);
  });

  test('is drawn to its edge, where no quiet zone stands around it', () => {
    const drawing = renderToStaticMarkup(
      <QrCode
        label="Twee rijen"
        modules={[
          [true, false, true],
          [false, true, true],
        ]}
      />,
    );
    expect(drawing).toContain('<path d="M0 0.5h1m1 0h1M1 1.5h2" stroke="#000"');
  });

  test('is one picture with a name, black on white whatever the page is, and nothing that the policy refuses', async () => {
    const svg = await drawn();
    expect(svg).toMatch(/^<svg aria-label="QR-code voor de deur"[^>]*role="img"/);
    expect(svg).toMatch(/<path d="M0 0h\d+v\d+h-\d+z" fill="#fff"/);
    expect(svg).not.toMatch(/\sstyle=|<style|href|data:|<image/);
  });
});
