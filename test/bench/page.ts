import { gzipSync } from 'node:zlib';
import { evening as story } from '../../infra/local/seed-story.ts';
import type { Evening } from './evening.ts';
import { against, rounded, type Section } from './figures.ts';

const mostRequests = 2;
/** Most bytes of the first visit together, as gzip packs them. */
const mostBytes = 20_000;
/** Most bytes of the page with the map, as gzip packs it. */
const mostBytesOfMap = 30_000;
/** Most bytes of the page with three months of a kit's calendar, as gzip packs it. */
const mostBytesOfCalendar = 25_000;

/** What a browser fetches for this page beside the page itself. */
const fetchedBy = (html: string): readonly string[] =>
  [...html.matchAll(/<(link|script|img)\b([^>]*)>/g)].flatMap(([, tag, attributes = '']) => {
    const [, address = ''] = /\s(?:href|src)="([^"]*)"/.exec(attributes) ?? [];
    const fetched = tag !== 'link' || /\srel="(?:stylesheet|icon|preload|modulepreload|manifest)"/.test(attributes);
    return fetched && address !== '' && !address.startsWith('data:') ? [address] : [];
  });

type Part = { readonly what: string; readonly bytes: number; readonly gzip: number };

/** A page as it came, and what a first visit to it fetches: the page itself first. */
export const firstVisit = async (
  { laptop }: Pick<Evening, 'laptop'>,
  path: string,
): Promise<{ readonly html: string; readonly parts: readonly Part[] }> => {
  const get = async (asked: string) => {
    const response = await fetch(new URL(asked, laptop.address));
    if (response.status !== 200) throw new Error(`${asked} answered ${response.status}`);
    return response.text();
  };
  const html = await get(path);
  const others = await Promise.all(
    fetchedBy(html).map(async (address) => ({ what: address.split('/').at(-1) ?? '', text: await get(address) })),
  );
  const parts = [{ what: 'page', text: html }, ...others].map(({ what, text }) => ({
    what: what.replace(/\.[0-9a-f]{8}\./, '.'),
    bytes: Buffer.byteLength(text),
    gzip: gzipSync(text).length,
  }));
  return { html, parts };
};

export const sumOf = (parts: readonly Part[], of: 'bytes' | 'gzip'): number =>
  parts.reduce((sum, part) => sum + part[of], 0);
export const inKilobytes = (bytes: number): string => rounded(bytes / 1000, 1);

/** The first visit to the evening of 22 May 2019: how many requests, how many bytes, and whether a script is among them. */
export const measurePage = async (evening: Evening): Promise<Section> => {
  const slug = await evening.publish({
    title: story.title,
    summary: story.summary,
    text: story.text,
    programme: story.programme.join('\n'),
    venue: story.venue.name,
    street: story.venue.street,
    city: story.venue.city,
    directions: story.directions,
    starts: story.starts,
    ends: story.ends,
    closes: story.closes,
    'for-whom': story.forWhom,
    cost: story.cost,
    organisations: story.organisations.join('\n'),
    asks: story.asks,
    offers: story.offers,
  });
  const { html, parts } = await firstVisit(evening, `/bijeenkomsten/${slug}`);
  const bytes = sumOf(parts, 'gzip');
  const scripts = [...html.matchAll(/<script\b/g)].length;
  return {
    title: 'First visit to the event page',
    how: `The page of the evening of 22 May 2019, as published from the seed, and all that a browser fetches for it. Budget: ${mostRequests} requests, ${mostBytes / 1000} kB gzip together, no script.`,
    head: ['request', 'kB', 'kB gzip'],
    rows: [
      ...parts.map(({ what, bytes: plain, gzip }) => [what, inKilobytes(plain), inKilobytes(gzip)]),
      [
        `${against(`${parts.length} requests`, parts.length <= mostRequests)}, ${against(`${scripts} scripts`, scripts === 0)}`,
        inKilobytes(sumOf(parts, 'bytes')),
        against(inKilobytes(bytes), bytes <= mostBytes),
      ],
    ],
    verdicts: [
      {
        what: `the event page takes ${parts.length} requests (at most ${mostRequests})`,
        held: parts.length <= mostRequests,
      },
      { what: `the event page takes ${bytes} bytes gzip (at most ${mostBytes})`, held: bytes <= mostBytes },
      { what: `the event page has ${scripts} scripts (none)`, held: scripts === 0 },
    ],
  };
};

/** The first visit to the page of a campaign that all municipalities have joined: its map is as heavy as it gets. */
export const measureMapPage = async (evening: Evening, slug: string): Promise<Section> => {
  const { parts } = await firstVisit(evening, `/campagnes/${slug}`);
  const [page = { what: 'page', bytes: 0, gzip: 0 }, ...others] = parts;
  const held = page.gzip <= mostBytesOfMap;
  return {
    title: 'First visit to the page with the map',
    how: `The page of a campaign that every municipality has joined, and all that a browser fetches for it. Budget: the page ${mostBytesOfMap / 1000} kB gzip.`,
    head: ['request', 'kB', 'kB gzip'],
    rows: [
      [page.what, inKilobytes(page.bytes), against(inKilobytes(page.gzip), held)],
      ...others.map(({ what, bytes, gzip }) => [what, inKilobytes(bytes), inKilobytes(gzip)]),
      [`${parts.length} requests`, inKilobytes(sumOf(parts, 'bytes')), inKilobytes(sumOf(parts, 'gzip'))],
    ],
    verdicts: [{ what: `the page with the map takes ${page.gzip} bytes gzip (at most ${mostBytesOfMap})`, held }],
  };
};

/** The first visit to three months of a kit's calendar at one station, with what is taken and closed in them. */
export const measureCalendarPage = async (evening: Evening, path: string): Promise<Section> => {
  const { parts } = await firstVisit(evening, path);
  const [page = { what: 'page', bytes: 0, gzip: 0 }, ...others] = parts;
  const held = page.gzip <= mostBytesOfCalendar;
  return {
    title: 'First visit to three months of a kit',
    how: `The calendar of one station with twelve orders in it, and all that a browser fetches for it. Budget: the page ${mostBytesOfCalendar / 1000} kB gzip.`,
    head: ['request', 'kB', 'kB gzip'],
    rows: [
      [page.what, inKilobytes(page.bytes), against(inKilobytes(page.gzip), held)],
      ...others.map(({ what, bytes, gzip }) => [what, inKilobytes(bytes), inKilobytes(gzip)]),
      [`${parts.length} requests`, inKilobytes(sumOf(parts, 'bytes')), inKilobytes(sumOf(parts, 'gzip'))],
    ],
    verdicts: [{ what: `three months of a kit take ${page.gzip} bytes gzip (at most ${mostBytesOfCalendar})`, held }],
  };
};
