import { gzipSync } from 'node:zlib';
import { evening as story } from '../../infra/local/seed-story.ts';
import type { Evening } from './evening.ts';
import { against, rounded, type Section } from './figures.ts';

const mostRequests = 2;
/** Most bytes of the first visit together, as gzip packs them. */
const mostBytes = 20_000;

/** What a browser fetches for this page beside the page itself. */
const fetchedBy = (html: string): readonly string[] =>
  [...html.matchAll(/<(link|script|img)\b([^>]*)>/g)].flatMap(([, tag, attributes = '']) => {
    const [, address = ''] = /\s(?:href|src)="([^"]*)"/.exec(attributes) ?? [];
    const fetched = tag !== 'link' || /\srel="(?:stylesheet|icon|preload|modulepreload|manifest)"/.test(attributes);
    return fetched && address !== '' && !address.startsWith('data:') ? [address] : [];
  });

/** The first visit to the evening of 22 May 2019: how many requests, how many bytes, and whether a script is among them. */
export const measurePage = async ({ laptop, publish }: Evening): Promise<Section> => {
  const slug = await publish({
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
  const get = async (path: string) => {
    const response = await fetch(new URL(path, laptop.address));
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
    return response.text();
  };
  const path = `/bijeenkomsten/${slug}`;
  const html = await get(path);
  const parts = [
    { what: 'page', text: html },
    ...(await Promise.all(
      fetchedBy(html).map(async (address) => ({ what: address.split('/').at(-1) ?? '', text: await get(address) })),
    )),
  ].map(({ what, text }) => ({ what, bytes: Buffer.byteLength(text), gzip: gzipSync(text).length }));
  const bytes = parts.reduce((sum, { gzip }) => sum + gzip, 0);
  const scripts = [...html.matchAll(/<script\b/g)].length;
  return {
    title: 'First visit to the event page',
    how: `The page of the evening of 22 May 2019, as published from the seed, and all that a browser fetches for it. Budget: ${mostRequests} requests, ${mostBytes / 1000} kB gzip together, no script.`,
    head: ['request', 'kB', 'kB gzip'],
    rows: [
      ...parts.map(({ what, bytes: plain, gzip }) => [
        what.replace(/\.[0-9a-f]{8}\./, '.'),
        rounded(plain / 1000, 1),
        rounded(gzip / 1000, 1),
      ]),
      [
        `${against(`${parts.length} requests`, parts.length <= mostRequests)}, ${against(`${scripts} scripts`, scripts === 0)}`,
        rounded(parts.reduce((sum, { bytes: plain }) => sum + plain, 0) / 1000, 1),
        against(rounded(bytes / 1000, 1), bytes <= mostBytes),
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
