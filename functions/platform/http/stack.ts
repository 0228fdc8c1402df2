import middy from '@middy/core';
import type { Context, APIGatewayProxyEventV2 as Event, APIGatewayProxyStructuredResultV2 as Result } from 'aws-lambda';
import { comesAs, type Role, type SignedIn } from '#kernel/actors.ts';
import type { Contract, Route } from '#kernel/contract.ts';
import type { Random } from '#kernel/ids.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Clock } from '../clock.ts';
import { sameSecret } from '../links.ts';
import { describeError, type Log } from '../log.ts';
import { addressIn } from '../pages/page-address.ts';
import { cookieJar } from './cookies.ts';
import { deskOf } from './desk-of.ts';
import { dresser } from './dress.ts';
import {
  againFormPage,
  brokenPage,
  fileTooLargePage,
  foreignFormPage,
  notAllowedPage,
  signInFirstPage,
  tooLargePage,
  unreachablePage,
  unreadablePage,
  wrongRolePage,
} from './own-pages.tsx';
import { isUpload, readUpload } from './read-upload.ts';
import { isForMachines, readVisit, routePathOf } from './read-visit.ts';
import type { Answer, Endpoints, Visit } from './visit.ts';

/** What the stack needs beside the room's endpoints. `whoIs` comes from accounts, through the wiring. */
export type Shell = {
  readonly settings: {
    readonly SITE_ADDRESS: string;
    readonly SITE_NAME: string;
    readonly ORIGIN_SECRET: string;
    readonly LINK_SECRET: string;
    /** `yes` on a stage that shows invented people. */
    readonly EXAMPLE_DATA: string;
  };
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly whoIs: WhoIs;
};

/** Whose session a cookie's value is; undefined for nobody's, an ended one and no cookie at all. */
export type WhoIs = (
  session: string | undefined,
  now: Instant,
) => Promise<(SignedIn & { readonly name: string }) | undefined>;

/** What has become clear about a request so far; middy's steps and the handler share it in the context. */
export type Steps = { visit?: Visit; route?: Route; name?: string };

type Shared = Context & { steps?: Steps };
type Request = middy.Request<Event, Result, Error, Shared>;
type Step = middy.MiddlewareObj<Event, Result, Error, Shared>;
type AnyHandler = (visit: Visit) => Promise<Answer>;

/**
 * The one middy stack of all HTTP functions, in the order a request meets it: only our own CDN gets in; the route is looked up, and
 * a path that is none is 404 with every method; files are read where the route takes them; a form must be readable and come from our own page,
 * save on a route for machines, which has none; a route for organisers or members wants a session (401 without) of somebody with a role it names (403 with another);
 * whoever was let in for one event comes to its desk as what they were let in as, and finds no other there (404).
 * Then the room's endpoint answers. Whatever is thrown is caught here once and logged without personal data.
 */
export const httpFunction = <const C extends Contract, F extends string = 'http'>(
  contract: C,
  endpoints: Endpoints<C, F>,
  shell: Shell,
) => {
  const jar = cookieJar(shell.settings.SITE_ADDRESS);
  const dress = dresser(shell.settings, jar);
  const routes = new Map(Object.entries(contract.routes).map(([name, route]) => [route.path, { name, route }]));

  /** Ends the request here when a step has an answer of its own. */
  const step = (take: (event: Event, steps: Steps) => Promise<Answer | undefined> | Answer | undefined): Step => ({
    before: async ({ event, context }: Request) => {
      context.steps ??= {};
      const answer = await take(event, context.steps);
      return answer === undefined ? undefined : dress(answer, context.steps, event);
    },
  });

  const ourOwnCdn = step((event, steps) => {
    const found = routes.get(routePathOf(event));
    steps.visit = readVisit(event, { shell, jar, now: shell.clock(), ...(found && { route: found.route }) });
    return sameSecret(event.headers['x-origin-secret'] ?? '', shell.settings.ORIGIN_SECRET)
      ? undefined
      : { problem: { status: 403, title: 'Only through the site itself' } };
  });

  const knownRoute = step((event, steps) => {
    const found = routes.get(routePathOf(event));
    if (found === undefined) return { notFound: true };
    steps.route = found.route;
    steps.name = found.name;
    const method = event.requestContext.http.method;
    if (found.route.methods.some((allowed) => allowed === method || (allowed === 'GET' && method === 'HEAD')))
      return undefined;
    // "Not with this method" would say that something is here.
    if (found.route.path === '$default') return { notFound: true };
    return isForMachines(event.rawPath)
      ? { problem: { status: 405, title: 'Method not allowed' } }
      : { page: notAllowedPage(visitIn(steps).frame), status: 405 };
  });

  const fromOurOwnPage = (event: Event): boolean =>
    event.headers.origin === new URL(shell.settings.SITE_ADDRESS).origin;

  const itsFiles = step(async (event, steps) => {
    if (steps.route?.files !== true || !isUpload(event) || !fromOurOwnPage(event)) return undefined;
    const { unread: _, ...visit } = visitIn(steps);
    steps.visit = { ...visit, ...(await readUpload(event)) };
    return undefined;
  });

  const ourOwnForm = step((event, steps) => {
    if (event.requestContext.http.method !== 'POST') return undefined;
    if (steps.route?.page === 'machine') {
      return visitIn(steps).unread === undefined ? undefined : { problem: { status: 413, title: 'Too large' } };
    }
    const { frame, form, files, cookies, network: _, ...visit } = visitIn(steps);
    if (visit.unread === 'too-large') {
      return { page: isUpload(event) ? fileTooLargePage(frame) : tooLargePage(frame), status: 413 };
    }
    if (!fromOurOwnPage(event)) return { page: foreignFormPage(frame), status: 403 };
    if (visit.unread === 'not-a-form') return { page: unreadablePage(frame), status: 415 };
    const token = form.get('form');
    if (token !== null && cookies.form !== undefined && sameSecret(token, cookies.form)) return undefined;
    return { page: againFormPage(frame, form, files), status: 403 };
  });

  const whoMay = step(async (event, steps) => {
    const who = steps.route?.who;
    if (who === undefined || who === 'anyone' || who === 'link') return undefined;
    const needed: readonly Role[] = who === 'organiser' ? [who] : who;
    const visit = visitIn(steps);
    const found = await shell.whoIs(visit.cookies.session, visit.now);
    if (found === undefined) {
      return isForMachines(event.rawPath)
        ? { problem: { status: 401, title: 'Sign in first' } }
        : { page: signInFirstPage(visit.frame, needed, visit.form, visit.files), status: 401 };
    }
    const { name, ...signedIn } = found;
    const signOut = { action: addressIn(visit.language, '/uitloggen'), formToken: visit.frame.formToken };
    const frame = { ...visit.frame, signedIn: { name, desk: deskOf(signedIn), signOut } };
    const member = comesAs(signedIn, needed, visit.params.slug);
    if (member === 'other-event') return { notFound: true };
    if (member === 'other-role') {
      return isForMachines(event.rawPath)
        ? { problem: { status: 403, title: 'Not with this role', detail: `Only for: ${needed.join(', ')}` } }
        : { page: wrongRolePage(frame, { needed, has: signedIn }, visit.form, visit.files), status: 403 };
    }
    steps.visit = Object.assign({}, visit, who === 'organiser' ? { organiser: member } : { member }, { frame });
    return undefined;
  });

  const breakage: Step = {
    onError: async (request: Request) => {
      const { event, context, error } = request;
      const steps = context.steps ?? {};
      const requestId = event.requestContext.requestId;
      shell.log('error', 'breakage', { requestId, route: steps.route?.path, ...describeError(error) });
      const visit = steps.visit ?? readVisit(event, { shell, jar, now: shell.clock() });
      request.response = dress(afterBreakage(visit, requestId, isUnreachable(error)), { ...steps, visit }, event);
    },
  };

  const afterBreakage = (visit: Visit, requestId: string, unreachable: boolean): Answer => {
    const { frame } = visit;
    if (isForMachines(frame.path)) {
      return { problem: { status: unreachable ? 503 : 500, title: 'Please try again', detail: requestId } };
    }
    return unreachable
      ? { page: unreachablePage(frame, visit.form, visit.files), status: 503, retryAfterSeconds: 5 }
      : { page: brokenPage(frame, requestId), status: 500 };
  };

  return middy<Event, Result, Error, Shared>()
    .use([breakage, ourOwnCdn, knownRoute, itsFiles, ourOwnForm, whoMay])
    .handler(async (event, { steps = {} }) => {
      const method = event.requestContext.http.method === 'POST' ? 'post' : 'get';
      const handlers = (endpoints as Readonly<Record<string, Readonly<Record<string, AnyHandler>>>>)[steps.name ?? ''];
      const handler = handlers?.[method];
      return dress(handler === undefined ? { notFound: true } : await handler(visitIn(steps)), steps, event);
    });
};

const visitIn = (steps: Steps): Visit => {
  if (steps.visit === undefined) throw new Error('A step was taken before the visit was read.');
  return steps.visit;
};

/** The SDK's names for a database that does not answer or has no room, after its own retry. */
const unreachable = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TimeoutError',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'InternalServerError',
  'ServiceUnavailable',
]);
const isUnreachable = (error: unknown): boolean =>
  error instanceof Error && (unreachable.has(error.name) || unreachable.has((error as { code?: string }).code ?? ''));
