import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const theme = readFileSync(new URL('../../../../functions/platform/pages/look/theme.css', import.meta.url), 'utf8');
const base = readFileSync(
  new URL(
    '../../../../node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css',
    import.meta.url,
  ),
  'utf8',
);

const coloursIn = (css: string): ReadonlyMap<string, string> =>
  new Map(
    [...css.matchAll(/--voorbeeld-kleuren-([a-z]+(?:-\d+)?): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );

const [ours = '', ourDark = ''] = theme.split('@media (prefers-color-scheme: dark)');
const light = new Map([...coloursIn(base), ...coloursIn(ours)]);
const [darkOnly = '', paper = ''] = ourDark.split('@media print');
const dark = coloursIn(darkOnly);

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast after WCAG 2: 1 to 21. */
const contrast = (colours: ReadonlyMap<string, string>, one: string, other: string): number => {
  const [a, b] = [one, other].map((name) => luminance(colours.get(name) ?? 'missing'));
  if (a === undefined || b === undefined || Number.isNaN(a + b)) throw new Error(`No colour ${one} or ${other}`);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};

const ramps = ['violet', 'grijs', 'blauw', 'groen', 'rood', 'oranje', 'geel'];

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('the colours in %s', (_, colours) => {
  test.each(ramps)('%s can be read: 400 and 500 on white and on 100 at least 4.5, 300 on 500 at least 3', (ramp) => {
    for (const [text, ground, least] of [
      [`${ramp}-400`, 'wit', 4.5],
      [`${ramp}-500`, 'wit', 4.5],
      [`${ramp}-400`, `${ramp}-100`, 4.5],
      [`${ramp}-500`, `${ramp}-100`, 4.5],
      [`${ramp}-700`, `${ramp}-100`, 7],
      [`${ramp}-300`, `${ramp}-500`, 3],
    ] as const) {
      expect(contrast(colours, text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(least);
    }
  });

  test('text and its quieter shade can be read on the ground of a page and of its foot', () => {
    for (const ground of ['grijs-50', 'grijs-100', 'wit']) {
      expect(contrast(colours, 'grijs-700', ground)).toBeGreaterThanOrEqual(7);
      expect(contrast(colours, 'grijs-400', ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colours, 'violet-500', ground)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

test('every colour that is light by day has a dark one by night', () => {
  expect([...dark.keys()].sort()).toEqual([...light.keys()].sort());
});

test('on paper every text is black and every ground is white', () => {
  const printed = coloursIn(paper);
  for (const ramp of ramps.filter((name) => name !== 'geel')) {
    expect(printed.get(`${ramp}-500`)).toBe('#000000');
    expect(printed.get(`${ramp}-100`)).toBe('#ffffff');
  }
});
