import type { Organiser } from '#kernel/actors.ts';
import { addMinutes, type Instant } from '#kernel/instants.ts';
import { sameSecret, seal } from '#platform/links.ts';

/** How long the link of a file works. */
const fileMinutes = 5;

/** What somebody may fetch, and until when. */
export type DoorFile = { readonly what: string; readonly until: Instant };

/** Whom a link is made for: it opens at no other event, for nobody else, and not for the same person at another organisation. */
type For = { readonly slug: string; readonly organiser: Organiser };

const mark = (secret: string, { what, until }: DoorFile, { slug, organiser }: For): string =>
  seal(secret, ['door-file', slug, organiser.organisation, organiser.person, what, until]);

export const newFile = (what: string, now: Instant): DoorFile => ({ what, until: addMinutes(now, fileMinutes) });

/** What stands behind `?bestand=`: which file, until when, and the proof that we said so. Holds nothing about anybody. */
export const fileLink = (secret: string, file: DoorFile, reader: For): string =>
  [Buffer.from(file.what).toString('base64url'), Date.parse(file.until).toString(36), mark(secret, file, reader)].join(
    '.',
  );

/** What a link opens for this person now; `over` once its minutes are past. Anything that we did not make for them is nothing. */
export const openFile = (
  secret: string,
  link: string,
  reader: For,
  now: Instant,
): { readonly is: 'open' | 'over'; readonly file: DoorFile } | undefined => {
  const [what = '', until = '', sealed = ''] = link.split('.');
  if (!/^[\w-]{1,300}$/.test(what) || !/^[0-9a-z]{1,9}$/.test(until)) return undefined;
  const milliseconds = Number.parseInt(until, 36);
  const file: DoorFile = {
    what: Buffer.from(what, 'base64url').toString('utf8'),
    until: new Date(milliseconds).toISOString(),
  };
  if (!sameSecret(mark(secret, file, reader), sealed)) return undefined;
  return { is: file.until <= now ? 'over' : 'open', file };
};

/** Rows under a head. */
export type Sheet = { readonly head: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] };

/**
 * As Excel in the Netherlands opens it by itself: UTF-8 with its mark, semicolons, CRLF. What begins as a formula would gets an apostrophe before it, so
 * that a name that somebody typed at a door never calculates.
 */
export const csvOf = async ({ head, rows }: Sheet): Promise<Uint8Array> => {
  const { stringify } = await import('csv-stringify/sync');
  const text = stringify([[...head], ...rows.map((row) => [...row])], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
  return new TextEncoder().encode(text);
};
