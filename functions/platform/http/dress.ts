import { createHash } from 'node:crypto';
import type { APIGatewayProxyEventV2 as Event, APIGatewayProxyStructuredResultV2 as Result } from 'aws-lambda';
import { addressIn } from '../pages/page-address.ts';
import { renderPage } from '../pages/render.ts';
import type { CookieJar } from './cookies.ts';
import { securityHeaders } from './headers.ts';
import { notFoundPage } from './own-pages.tsx';
import { isForMachines } from './read-visit.ts';
import type { Steps } from './stack.ts';
import type { Answer, Cookie, Problem } from './visit.ts';

/** A form may lie open for a working day before it has to be pressed twice. */
const formCookieSeconds = 24 * 60 * 60;

/**
 * Turns an endpoint's answer into what the gateway sends: html, json, a picture or a file, headers, cookies, and how long it may be shared. What may be
 * shared carries a tag of its body; who has that body already gets 304 and no body.
 */
export const dresser = (settings: { readonly SITE_ADDRESS: string }, jar: CookieJar) => {
  const always = securityHeaders(settings.SITE_ADDRESS);

  return (answer: Answer, steps: Steps, event: Event): Result => {
    const { visit, route } = steps;
    const language = visit?.language ?? 'nl';
    const send = (
      status: number,
      headers: Record<string, string>,
      body = '',
      cookies: readonly Cookie[] = [],
    ): Result => {
      const tag = status === 200 && isShared(steps) ? tagOf(body) : undefined;
      const known = tag !== undefined && holds(event.headers['if-none-match'], tag);
      return {
        statusCode: known ? 304 : status,
        headers: { ...always, 'cache-control': caching(steps, status), ...(tag && { etag: tag }), ...headers },
        cookies: cookies.map(jar.write),
        body: known || event.requestContext.http.method === 'HEAD' ? '' : body,
      };
    };
    const sendProblem = ({ status, ...problem }: Problem): Result =>
      send(
        status,
        { 'content-type': 'application/problem+json', 'access-control-allow-origin': '*', 'cache-control': 'no-store' },
        JSON.stringify({ type: 'about:blank', status, ...problem }),
      );

    if ('problem' in answer) return sendProblem(answer.problem);
    if ('notFound' in answer) {
      if (isForMachines(event.rawPath) || visit === undefined) return sendProblem({ status: 404, title: 'Not found' });
      return send(404, html(language), renderPage(notFoundPage(visit.frame)));
    }
    if ('seeOther' in answer) {
      return send(303, { location: addressIn(language, answer.seeOther) }, '', answer.cookies);
    }
    if ('json' in answer) {
      return send(
        200,
        { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
        JSON.stringify(answer.json),
      );
    }
    if ('text' in answer) return send(200, { 'content-type': answer.type }, answer.text);
    if ('bytes' in answer) {
      const sent = send(200, { 'content-type': answer.type }, Buffer.from(answer.bytes).toString('base64'));
      return sent.body === '' ? sent : { ...sent, isBase64Encoded: true };
    }
    if ('file' in answer) {
      const named = answer.name.replace(/[^\w.-]+/g, '-');
      const headers = {
        'content-type': answer.type,
        'content-disposition': `attachment; filename="${named}"`,
        'cache-control': 'private, no-store',
      };
      const sent = send(200, headers, Buffer.from(answer.file).toString('base64'));
      return sent.body === '' ? sent : { ...sent, isBase64Encoded: true };
    }

    const own = visit?.frame.formToken;
    const formCookie: readonly Cookie[] =
      route?.page === 'personal' && own !== undefined && own !== '' && visit?.cookies.form !== own
        ? [{ name: 'form', value: own, seconds: formCookieSeconds }]
        : [];
    const retry = answer.retryAfterSeconds === undefined ? {} : { 'retry-after': String(answer.retryAfterSeconds) };
    return send(answer.status ?? 200, { ...html(language), ...retry }, renderPage(answer.page), [
      ...formCookie,
      ...(answer.cookies ?? []),
    ]);
  };
};

const html = (language: string) => ({ 'content-type': 'text/html; charset=utf-8', 'content-language': language });

/** Weak, because the front may send the same body compressed. 96 bits of a hash: two bodies of one address that share them do not happen. */
const tagOf = (body: string): string => `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;

/** Whether a request's `If-None-Match` names the tag. `*` is not taken: nobody who asks so has a body to show. */
const holds = (asked: string | undefined, tag: string): boolean =>
  (asked?.match(/"[^"]*"/g) ?? []).some((one) => `W/${one}` === tag);

const isShared = ({ route }: Steps): boolean => typeof route?.page === 'object';

/** Shared for its seconds where the route is public and the answer is one of those that last; otherwise kept by nobody. */
const caching = ({ route }: Steps, status: number): string => {
  if (typeof route?.page !== 'object' || ![200, 404, 410].includes(status)) return 'private, no-store';
  return `public, max-age=0, s-maxage=${route.page.sharedForSeconds}`;
};
