import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import type { EdgePlan } from './blueprint.ts';
import { type GatewayAnswer, type GatewayRequest, gatewayMessage } from './gateway.ts';
import { type Plain, record, text } from './template.ts';

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** How many answers the shared cache holds; the oldest goes first. */
const cacheSize = 1000;

/** Seconds for which a shared cache may keep an answer; 0 when it may not. */
export const sharedSeconds = ({ status, headers }: GatewayAnswer): number => {
  const control = text(headers['cache-control'] as string | undefined).toLowerCase();
  if (status !== 200 || headers['set-cookie'] !== undefined || /\b(private|no-store|no-cache)\b/.test(control))
    return 0;
  return Number(/\bs-maxage=(\d+)/.exec(control)?.[1] ?? 0);
};

/** Whether a request's `If-None-Match` names the tag of the answer; weak and strong tags of one body are the same. */
const hasBody = (request: GatewayRequest, { headers }: GatewayAnswer): boolean => {
  const quoted = /"[^"]*"/.exec(text(headers.etag as string | undefined))?.[0];
  return (
    quoted !== undefined && (request.headers['if-none-match']?.match(/"[^"]*"/g) ?? []).some((one) => one === quoted)
  );
};

/** To who has the body already: 304 without it. */
const asAsked = (request: GatewayRequest, answer: GatewayAnswer): GatewayAnswer =>
  answer.status === 200 && hasBody(request, answer) ? { ...answer, status: 304, body: Buffer.alloc(0) } : answer;

/** The viewer's headers that only the front may set. */
const ownHeaders = ['x-language', 'x-forwarded-for', 'cloudfront-viewer-address'];

const runViewerRequest = (code: string) => {
  const handler = runInNewContext(`${code}\n;handler`, {}) as (event: unknown) => Plain | Promise<Plain>;
  return async ({ method, rawPath, headers, sourceIp }: GatewayRequest) => {
    const values = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { value }]));
    const request = { method, uri: rawPath, querystring: {}, headers: values, cookies: {} };
    const event = { version: '1.0', context: { eventType: 'viewer-request' }, viewer: { ip: sourceIp }, request };
    const result = record(await handler(event));
    return {
      rawPath: text(result.uri),
      headers: Object.fromEntries(
        Object.entries(record(result.headers)).map(([name, held]) => [name, text(record(held).value)]),
      ),
    };
  };
};

/** What the front does when the template has no function for it: takes `/en` off the path and says so in a header. */
const withoutLanguage = async ({ rawPath, headers }: GatewayRequest) =>
  /^\/en(\/|$)/.test(rawPath)
    ? { rawPath: rawPath.slice(3) || '/', headers: { ...headers, 'x-language': 'en' } }
    : { rawPath, headers };

/**
 * What CloudFront does: serves `/static/` from the build, runs the template's viewer function, adds the header by which
 * the API knows its front, passes the visitor's address on, and shares answers that carry `s-maxage` by path, query and
 * language, never by cookie. `If-None-Match` it answers itself, and asks the API with the tag of a copy whose time is over.
 * Its times are the laptop's. Headers that only the front may set are dropped from outside.
 */
export const openEdge = ({
  plan,
  staticFolder,
  api,
}: {
  plan: EdgePlan;
  staticFolder: string;
  api: (request: GatewayRequest) => Promise<GatewayAnswer>;
}) => {
  const cache = new Map<string, { answer: GatewayAnswer; since: number; until: number }>();
  const viewerRequest = plan.viewerRequest === undefined ? withoutLanguage : runViewerRequest(plan.viewerRequest);
  const dropped = [...ownHeaders, ...Object.keys(plan.originHeaders)];

  const staticFile = async (path: string): Promise<GatewayAnswer> => {
    const [, name = ''] = /^\/static\/([\w-][\w.-]*)$/.exec(path) ?? [];
    const body = name === '' ? undefined : await readFile(join(staticFolder, name)).catch(() => undefined);
    if (body === undefined) return gatewayMessage(404, 'Not Found');
    return {
      status: 200,
      headers: {
        'content-type': contentTypes[extname(name)] ?? 'application/octet-stream',
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      },
      body,
    };
  };

  const answer = async (asked: GatewayRequest): Promise<GatewayAnswer> => {
    const { method } = asked;
    if (asked.rawPath.startsWith('/static/')) return staticFile(asked.rawPath);
    const outside = Object.fromEntries(Object.entries(asked.headers).filter(([name]) => !dropped.includes(name)));
    const seen = await viewerRequest({ ...asked, headers: outside });
    const key = JSON.stringify([seen.rawPath, asked.rawQuery, seen.headers['x-language'] ?? '']);
    const reads = method === 'GET' || method === 'HEAD';
    const kept = reads ? cache.get(key) : undefined;
    if (kept !== undefined && kept.until > asked.nowMs && kept.since <= asked.nowMs) {
      const age = String(Math.floor((asked.nowMs - kept.since) / 1000));
      const headers = { ...kept.answer.headers, age, 'x-cache': 'Hit from cloudfront' };
      return asAsked(asked, { ...kept.answer, headers });
    }
    // What the viewer has is for the front to compare: the API is asked for what the copy here lacks.
    const { 'if-none-match': _, ...others } = seen.headers;
    const tag = method === 'GET' ? kept?.answer.headers.etag : undefined;
    const asks = await api({
      ...asked,
      rawPath: seen.rawPath,
      headers: {
        ...others,
        ...(tag !== undefined && { 'if-none-match': String(tag) }),
        ...plan.originHeaders,
        'x-forwarded-for': asked.sourceIp,
        'cloudfront-viewer-address': `${asked.sourceIp}:443`,
      },
    });
    const unchanged = asks.status === 304 && kept !== undefined;
    const fresh = unchanged ? { ...kept.answer, headers: { ...kept.answer.headers, ...asks.headers } } : asks;
    const seconds = method === 'GET' ? sharedSeconds(fresh) : 0;
    if (seconds > 0) {
      cache.delete(key);
      cache.set(key, { answer: fresh, since: asked.nowMs, until: asked.nowMs + seconds * 1000 });
      const [oldest] = cache.keys();
      if (cache.size > cacheSize && oldest !== undefined) cache.delete(oldest);
    }
    return asAsked(asked, fresh);
  };
  return { answer, clearCache: () => cache.clear() };
};
