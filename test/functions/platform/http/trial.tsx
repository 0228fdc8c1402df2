import type { Contract } from '#kernel/contract.ts';
import { httpFunction, type Shell, type WhoIs } from '#platform/http/stack.ts';
import type { Answer, Visit } from '#platform/http/visit.ts';
import type { LogFields } from '#platform/log.ts';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { monday, organiser, seeded } from '../../../support/house.ts';
import { type Handler, testSettings, type Visitor, visitor } from '../../../support/visit.ts';

/** A room with one route of every sort, to try the stack on. */
export const trial = {
  room: 'trial',
  tables: {},
  routes: {
    open: { path: '/open', methods: ['GET'], who: 'anyone', page: { sharedForSeconds: 10 } },
    form: { path: '/formulier', methods: ['GET', 'POST'], who: 'anyone', page: 'personal' },
    thing: { path: '/dingen/{ding}', methods: ['GET', 'POST'], who: 'link', page: 'personal' },
    files: { path: '/bestanden', methods: ['GET', 'POST'], who: 'anyone', page: 'personal', files: true },
    desk: { path: '/bureau', methods: ['GET', 'POST'], who: 'organiser', page: 'personal' },
    orders: { path: '/bestellingen', methods: ['GET', 'POST'], who: ['official', 'partner'], page: 'personal' },
    shared: { path: '/gedeeld', methods: ['GET'], who: ['organiser', 'partner'], page: 'personal' },
    own: { path: '/api/v1/own', methods: ['GET'], who: ['partner'], page: 'personal' },
    machines: { path: '/api/v1/things', methods: ['GET'], who: 'anyone', page: { sharedForSeconds: 5 } },
  },
  functions: {},
  keeps: [],
} as const satisfies Contract;

const prorail = { organisation: 'prorail', organisationName: 'ProRail' } as const;

/** Whoever has the session cookie of that value. */
const people: Readonly<Record<string, Awaited<ReturnType<WhoIs>>>> = {
  'of-samira': { ...organiser, name: 'Samira El Amrani' },
  'of-femke': {
    is: 'official',
    person: 'person_femke',
    organisation: 'gemeente-gm0794',
    organisationName: 'Gemeente Helmond',
    municipality: 'GM0794',
    name: 'Femke Smits',
  },
  'of-piet': { is: 'partner', person: 'person_piet', ...prorail, name: 'Piet Visser' },
  'of-sanne': { is: 'station-keeper', person: 'person_sanne', ...prorail, name: 'Sanne Kok' },
};

type Route = keyof typeof trial.routes;
type Logged = { readonly level: string; readonly what: string; readonly fields: LogFields | undefined };

export const pageOf = ({ frame }: Visit, title = 'Een bladzijde') => (
  <Page {...frame} title={title} unlisted>
    <Heading level={1}>{title}</Heading>
  </Page>
);

/**
 * The stack over that room. `answer` says what a route answers; `visits` is what reached the room, so that an empty list means that nothing
 * was done.
 */
export const trialHouse = (different: Partial<Shell['settings']> = {}) => {
  const settings = { ...testSettings, ...different };
  const visits: { readonly route: Route; readonly method: string; readonly visit: Visit }[] = [];
  const logged: Logged[] = [];
  let answer: (route: Route, visit: Visit) => Answer | Promise<Answer> = (_, visit) => ({ page: pageOf(visit) });
  const on = (route: Route, method: string) => async (visit: Visit) => {
    visits.push({ route, method, visit });
    return answer(route, visit);
  };
  const handler: Handler = httpFunction(
    trial,
    {
      open: { get: on('open', 'get') },
      form: { get: on('form', 'get'), post: on('form', 'post') },
      thing: { get: on('thing', 'get'), post: on('thing', 'post') },
      files: { get: on('files', 'get'), post: on('files', 'post') },
      desk: { get: on('desk', 'get'), post: on('desk', 'post') },
      orders: { get: on('orders', 'get'), post: on('orders', 'post') },
      shared: { get: on('shared', 'get') },
      own: { get: on('own', 'get') },
      machines: { get: on('machines', 'get') },
    },
    {
      settings,
      clock: () => monday,
      random: seeded('trial'),
      log: (level, what, fields) => logged.push({ level, what, fields }),
      whoIs: async (session) => people[session ?? ''],
    },
  ) as Handler;

  return {
    handler,
    settings,
    visits,
    logged,
    answers: (next: (route: Route, visit: Visit) => Answer | Promise<Answer>) => {
      answer = next;
    },
    /** A browser; `change` alters the event on its way in, for what no browser would send. */
    browser: (change: (event: Parameters<Handler>[0]) => Parameters<Handler>[0] = (event) => event): Visitor =>
      visitor((event, context) => handler(change(event), context), trial, { siteAddress: settings.SITE_ADDRESS }),
  };
};
