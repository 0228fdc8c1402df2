import type { APIGatewayProxyEventV2 as Event } from 'aws-lambda';
import type { Route } from '#kernel/contract.ts';
import { randomToken } from '#kernel/ids.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { seal } from '../links.ts';
import type { CookieJar } from './cookies.ts';
import type { Shell } from './stack.ts';
import type { Posted, Visit } from './visit.ts';
import { wording } from './wording.ts';

/** Largest form read, in bytes: a megabyte typed into one field still comes back with its answer. */
const largestForm = 2_000_000;
/** A form comes back with everything typed, and Lambda gives no answer above 6 MB; the rest is for the page around it. */
const largestAnswer = 4_000_000;
/** The tags around one field. Below this length not even a form of empty fields comes near the largest answer. */
const fieldMarkup = 60;
const worthWeighing = 50_000;

/** Largest body that a machine may post: what a mail provider tells about one mail is a few kB. */
const largestPosted = 64_000;

/** The gateway has matched already; its route key names what it matched. */
export const routePathOf = (event: Event): string => event.routeKey.replace(/^[A-Z]+ /, '');

export const isForMachines = (path: string): boolean => path.startsWith('/api/') || path.startsWith('/webhooks/');

/**
 * Reads a request as far as its route allows: a public page sees no cookie, so that one answer fits everybody. Never throws: what cannot be
 * read is said in `unread` and answered by the stack.
 */
export const readVisit = (
  event: Event,
  { shell, jar, now, route }: { shell: Shell; jar: CookieJar; now: Instant; route?: Route },
): Visit => {
  const language: Language = event.headers['x-language'] === 'en' ? 'en' : 'nl';
  const cookies = route?.page === 'personal' ? jar.read(event.cookies ?? []) : {};
  const formToken = route?.page !== 'personal' ? '' : isToken(cookies.form) ? cookies.form : randomToken(shell.random);
  const machine = route?.page === 'machine';
  const body = machine ? readPosted(event) : readForm(event);
  return {
    now,
    requestId: event.requestContext.requestId,
    language,
    params: Object.fromEntries(Object.entries(event.pathParameters ?? {}).map(([name, value]) => [name, value ?? ''])),
    query: new URLSearchParams(event.rawQueryString),
    form: body.form,
    files: new Map(),
    ...(body.unread && { unread: body.unread }),
    ...(body.posted && { posted: body.posted }),
    cookies,
    network: networkOf(event, shell.settings.LINK_SECRET),
    frame: {
      language,
      path: onThisSite(event.rawPath),
      siteName: shell.settings.SITE_NAME,
      siteAddress: shell.settings.SITE_ADDRESS,
      formToken,
      ...(shell.settings.EXAMPLE_DATA === 'yes' && { banner: wording[language].example }),
    },
  };
};

/** A path that began with two slashes would be another site's address in every link made of it. */
const onThisSite = (path: string): string => path.replace(/^[/\\]+/, '/');

const isToken = (value: string | undefined): value is string => value !== undefined && /^[\w-]{22}$/.test(value);

type ReadBody = {
  readonly form: URLSearchParams;
  readonly posted?: Posted;
  readonly unread?: 'too-large' | 'not-a-form';
};

const readForm = (event: Event): ReadBody => {
  const none = new URLSearchParams();
  if (event.requestContext.http.method !== 'POST') return { form: none };
  const raw = event.body ?? '';
  if (raw.length > largestForm) return { form: none, unread: 'too-large' };
  if (contentTypeOf(event) !== 'application/x-www-form-urlencoded') return { form: none, unread: 'not-a-form' };
  const form = new URLSearchParams(event.isBase64Encoded ? Buffer.from(raw, 'base64').toString('utf8') : raw);
  return comesBackWhole(form, raw.length) ? { form } : { form: none, unread: 'too-large' };
};

/** As it came: nothing of it is read before whoever sent it is known. */
const readPosted = (event: Event): ReadBody => {
  const form = new URLSearchParams();
  const { headers, body: raw = '' } = event;
  if (raw.length > 2 * largestPosted) return { form, posted: { body: '', headers }, unread: 'too-large' };
  const body = event.isBase64Encoded ? Buffer.from(raw, 'base64').toString('utf8') : raw;
  const large = Buffer.byteLength(body) > largestPosted;
  return large ? { form, posted: { body: '', headers }, unread: 'too-large' } : { form, posted: { body, headers } };
};

/** What the body says it is, without what stands behind it. */
export const contentTypeOf = (event: Event): string =>
  (event.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** Whether a page can show all of a form again; `length` is what it weighed as it came. */
export const comesBackWhole = (form: URLSearchParams, length: number): boolean =>
  length <= worthWeighing || comesBackAs(form) <= largestAnswer;

/** Bytes of a page that holds all of a form: a quote becomes six, and so does a control character on its way through Lambda. */
const comesBackAs = (form: URLSearchParams): number => {
  let bytes = 0;
  for (const pair of form) {
    bytes += fieldMarkup;
    for (const text of pair) bytes += Buffer.byteLength(text) + 5 * (text.match(/["'&<>\\\p{Cc}]/gu)?.length ?? 0);
  }
  return bytes;
};

/**
 * A hash for the visitor's network: the whole IPv4 address, or the first 64 bits of an IPv6 one, which is what one household or office has.
 * Only CloudFront's header is believed; the stack has checked by then that the request came through it.
 */
const networkOf = (event: Event, secret: string): string => {
  const viewer = event.headers['cloudfront-viewer-address'] ?? event.requestContext.http.sourceIp;
  const address = viewer.replace(/:\d+$/, '').replace(/[[\]]/g, '');
  const network = address.includes(':') ? first64Bits(address) : address;
  return seal(secret, ['network', network], 12);
};

/** The first four groups of an IPv6 address, also of one that is written short. */
const first64Bits = (address: string): string => {
  const [before = '', after] = address.split('::');
  const head = before.split(':').filter((group) => group !== '');
  const tail = (after ?? '').split(':').filter((group) => group !== '');
  const gap = after === undefined ? [] : Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  return [...head, ...gap, ...tail]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
};
