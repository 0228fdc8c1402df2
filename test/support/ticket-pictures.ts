import { type QrModules, qrModules } from '#platform/pages/qr-modules.ts';

/** A picture as a camera gives it: four bytes a pixel, red, green, blue and 255, row by row from the top. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
};

/**
 * How a ticket stands before the camera. `tilt` in degrees: turned by so much in the picture, and leaning away by so much. `blur` in pixels to each side, three
 * times over. `noise` is the most that a pixel is off, of 255. `seed` decides the noise and where the light comes from.
 */
export type Shot = {
  readonly on: 'screen' | 'paper';
  readonly tilt: number;
  readonly blur: number;
  readonly noise: number;
  readonly seed: number;
};

/** Forty: on screen and on paper, five tilts of 15 to 25 degrees to either side, hardly and clearly blurred, a good camera and a poor one. */
export const shots: readonly Shot[] = (['screen', 'paper'] as const).flatMap((on) =>
  [15, -17, 20, -23, 25].flatMap((tilt) =>
    [1, 2].flatMap((blur) => [6, 12].map((noise) => ({ on, tilt, blur, noise, seed: tilt * 100 + blur * 10 + noise }))),
  ),
);

export const nameOf = ({ on, tilt, blur, noise }: Shot): string =>
  `on ${on}, tilted ${tilt} degrees, blurred by ${blur}, noise ${noise}`;

/** As wide and high as a frame that the door's app looks at. */
const [width, height] = [640, 480];
/** Of the camera, and how far the ticket is from it, in modules: the code fills two thirds of the height. */
const focus = 600;
const modulesAway = 80;
/** Each pixel looks at so many by so many points. */
const samples = 2;

/** The ticket's QR code as a camera sees it. The same text and shot give the same picture. */
export const photograph = async (text: string, shot: Shot): Promise<Picture> => {
  const grey = drawn(await qrModules(text), shot);
  for (let pass = 0; pass < 3; pass += 1) blurred(grey, shot.blur);
  return coloured(grey, shot);
};

type Vector = readonly [number, number, number];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** How light each point is, from 0 to 1, before the camera adds its own: the code, what it stands on, and the table behind that. */
const drawn = (modules: QrModules, { on, tilt }: Shot): Float32Array => {
  const angle = (tilt * Math.PI) / 180;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  // The plane of the ticket: leaning about the upright axis, then turned in the picture.
  const across: Vector = [c * c, c * s, s];
  const down: Vector = [-s, c, 0];
  const upright: Vector = [-s * c, -s * s, c];
  const size = modules.length;
  const [light, dark] = on === 'screen' ? [1, 0.1] : [0.74, 0.2];
  // A phone is hardly wider than the code, a sheet of paper is.
  const [behind, margin] = on === 'screen' ? [0.06, 2] : [0.35, 20];
  const lightAt = (x: number, y: number): number => {
    const ray: Vector = [x / focus, y / focus, 1];
    const far = (upright[2] * modulesAway) / dot(upright, ray);
    const point: Vector = [ray[0] * far, ray[1] * far, far - modulesAway];
    const [u, v] = [dot(point, across) + size / 2, dot(point, down) + size / 2];
    const module = modules[Math.floor(v)]?.[Math.floor(u)];
    if (module !== undefined) return module ? dark : light;
    return u > -margin && v > -margin && u < size + margin && v < size + margin ? light : behind;
  };
  const grey = new Float32Array(width * height);
  for (let at = 0; at < grey.length; at += 1) {
    const [left, top] = [(at % width) - width / 2, Math.floor(at / width) - height / 2];
    let sum = 0;
    for (let n = 0; n < samples * samples; n += 1) {
      sum += lightAt(left + ((n % samples) + 0.5) / samples, top + (Math.floor(n / samples) + 0.5) / samples);
    }
    grey[at] = sum / samples ** 2;
  }
  return grey;
};

/** Every point becomes the mean of those around it, along rows and then along columns. */
const blurred = (grey: Float32Array, radius: number): void => {
  for (const [lines, length, lineStep, step] of [
    [height, width, width, 1],
    [width, height, 1, width],
  ] as const) {
    const was = new Float32Array(length);
    for (let line = 0; line < lines; line += 1) {
      for (let at = 0; at < length; at += 1) was[at] = grey[line * lineStep + at * step] ?? 0;
      for (let at = 0; at < length; at += 1) {
        let sum = 0;
        for (let near = -radius; near <= radius; near += 1) {
          sum += was[Math.min(length - 1, Math.max(0, at + near))] ?? 0;
        }
        grey[line * lineStep + at * step] = sum / (2 * radius + 1);
      }
    }
  }
};

/** Light that falls unevenly, the stripes of a screen or a shadow over the paper, the tint of either, and noise. */
const coloured = (grey: Float32Array, { on, noise, seed }: Shot): Picture => {
  const chance = chanceFrom(seed);
  const from = chance() * 2 * Math.PI;
  const [lightX, lightY] = [Math.cos(from), Math.sin(from)];
  const tint = on === 'screen' ? [0.94, 1, 1.06] : [1.05, 1, 0.88];
  const data = new Uint8ClampedArray(width * height * 4);
  for (const [at, value] of grey.entries()) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const toLight = ((x - width / 2) * lightX + (y - height / 2) * lightY) / width;
    const uneven = 0.85 + 0.4 * toLight;
    // Two patterns that nearly fit make slow waves; the shadow of a hand has a soft edge.
    const own =
      on === 'screen'
        ? 1 + 0.07 * Math.sin(x * 0.9 + y * 0.12) + 0.08 * Math.sin(x * 0.045 - y * 0.06)
        : 1 - 0.45 / (1 + Math.exp((x * lightY - y * lightX + 40) / 14));
    const off = (chance() * 2 - 1) * noise;
    for (const [channel, share] of tint.entries()) data[at * 4 + channel] = 255 * value * uneven * own * share + off;
    data[at * 4 + 3] = 255;
  }
  return { width, height, data };
};

/** Numbers from 0 to 1 that look like chance, and are the same for the same seed (mulberry32). */
const chanceFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
