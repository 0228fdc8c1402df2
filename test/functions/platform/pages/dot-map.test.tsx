import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { directoryActions } from '#directory/actions.ts';
import { type Dot, DotMap } from '#platform/pages/dot-map.tsx';

const directory = directoryActions();
const dotsOn = (date: string): readonly Dot[] =>
  directory.municipalitiesOn(date).map(({ code, lat, lng }, at) => ({ id: code, lat, lng, on: at % 3 === 0 }));

const drawn = (dots: readonly Dot[]): string => renderToStaticMarkup(<DotMap dots={dots} id="map" title="Kaart" />);
const circlesIn = (svg: string) =>
  [...svg.matchAll(/<circle([^>]*)>/g)].map(([, tag = '']) => {
    const of = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    return { id: of('id'), look: of('class'), x: Number(of('cx')), y: Number(of('cy')), r: Number(of('r')) };
  });

describe('a map of dots', () => {
  test.each([
    ['2019-05-22', 355],
    ['2026-11-22', 342],
  ])('of %s has a dot for each of %i municipalities, all inside its box', (date, all) => {
    const circles = circlesIn(drawn(dotsOn(date)));
    expect(circles).toHaveLength(all);
    for (const { id, x, y, r } of circles) {
      expect(x - r, id).toBeGreaterThanOrEqual(0);
      expect(x + r, id).toBeLessThanOrEqual(480);
      expect(y - r, id).toBeGreaterThanOrEqual(0);
      expect(y + r, id).toBeLessThanOrEqual(560);
    }
  });

  test('draws ended municipalities beside each other, though they share their successor’s point', () => {
    const circles = circlesIn(drawn(dotsOn('2019-05-22').map((dot) => ({ ...dot, on: true }))));
    const boxmeer = ['GM0756', 'GM1684', 'GM0786', 'GM0815', 'GM1702'];
    const points = circles.filter(({ id }) => boxmeer.includes(id));
    expect(points).toHaveLength(5);
    for (const [at, one] of points.entries()) {
      for (const other of points.slice(at + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y), `${one.id} ${other.id}`).toBeGreaterThan(8);
      }
    }
    expect(new Set(circles.map(({ x, y }) => `${x} ${y}`)).size).toBe(355);
  });

  test('draws the same map again, whoever has joined in between', () => {
    const places = (dots: readonly Dot[]) => new Map(circlesIn(drawn(dots)).map(({ id, x, y }) => [id, `${x} ${y}`]));
    const before = dotsOn('2019-05-22');
    expect(places(before.map((dot) => ({ ...dot, on: true })))).toEqual(places(before));
  });

  test('tells joined from not joined by form: larger and filled, or an open ring', () => {
    const [on, off] = circlesIn(drawn(dotsOn('2019-05-22').slice(0, 2)));
    expect(on).toMatchObject({ r: 5, look: 'dot-on' });
    expect(off).toMatchObject({ r: 3.5, look: '' });
  });

  test('draws the reader’s own last, so that no neighbour covers it', () => {
    const dots = dotsOn('2019-05-22').map((dot) => ({ ...dot, own: dot.id === 'GM0794' }));
    expect(circlesIn(drawn(dots)).at(-1)).toMatchObject({ id: 'GM0794', look: 'dot-own', r: 8 });
  });

  test('is one picture with a name, and nothing in it can be pressed', () => {
    const svg = drawn(dotsOn('2019-05-22'));
    expect(svg).toMatch(/^<svg aria-labelledby="map-title"[^>]*role="img"/);
    expect(svg).toContain('<title id="map-title">Kaart</title>');
    expect(svg).not.toMatch(/<a\b|tabindex|style=/);
  });
});
