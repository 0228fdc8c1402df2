import type { Instant } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { eventAccessActions } from '../../../functions/accounts/event-access.ts';
import { accountsStore } from '../../../functions/accounts/store.ts';
import { events } from '../../../functions/events/contract.ts';
import type { PlanField } from '../../../functions/events/core/event-plan.ts';
import { eventsHttp } from '../../../functions/events/http.tsx';
import { houseOver, monday, organiser, secret, seeded } from '../../support/house.ts';
import { testSettings, type Visitor, visitor } from '../../support/visit.ts';
import { firstOrganiser } from '../accounts/examples.ts';
import { impatient } from '../accounts/house.ts';
import { formWith } from './core/examples.ts';

const sessions = {
  own: { ...organiser, name: 'Hanna Bos' },
  colleague: { ...organiser, person: 'prs_colleague', name: 'Mees de Wit' },
  stranger: { ...organiser, person: 'prs_stranger', organisation: 'gemeente-elders', name: 'Iemand Anders' },
} as const;

/** The room behind its HTTP stack, with browsers of whoever may come by, and a clock to move. */
export const openHouse = (database: Database = memoryDatabase()) => {
  const house = houseOver(database);
  const clock: { now: Instant } = { now: monday };
  const logged: string[] = [];
  const access = async () =>
    eventAccessActions({
      store: accountsStore({ database, tables: { accounts: 'accounts', outbox: 'outbox' }, secret }),
      settings: { LINK_SECRET: secret, FIRST_ORGANISER: JSON.stringify(firstOrganiser) },
      random: seeded('access'),
      patience: { ...impatient, random: seeded('patience') },
    });
  const handler = httpFunction(events, eventsHttp({ actions: house.events, access, secret, random: seeded('http') }), {
    settings: testSettings,
    clock: () => clock.now,
    random: seeded('stack'),
    log: (level, what, fields) => logged.push(JSON.stringify({ level, what, ...fields })),
    whoIs: async (session) => sessions[session as keyof typeof sessions],
  });
  const as = (session: keyof typeof sessions): Visitor =>
    visitor(handler, events, {}, new Map([['__Host-session', session]]));
  return {
    ...house,
    clock,
    logged,
    organiser: as('own'),
    colleague: as('colleague'),
    stranger: as('stranger'),
    nobody: visitor(handler, events),
  };
};

export type OpenHouse = ReturnType<typeof openHouse>;

export const newPath = '/bureau/bijeenkomsten/nieuw';

/** Fills in the form for a new event; the page that comes back, and the slug when one was made. */
export const create = async (
  browser: Visitor,
  different: Partial<Record<PlanField, string | readonly string[]>> = {},
  request?: string,
) => {
  const { fields } = await browser.get(newPath);
  const page = await browser.post(newPath, { ...formWith(different), request: request ?? fields.request });
  const slug = /^\/bureau\/bijeenkomsten\/([\w-]+)/.exec(page.location ?? '')?.[1] ?? '';
  return { ...page, slug };
};

/** Makes an event public through the desk. */
export const createAndPublish = async (
  browser: Visitor,
  different: Partial<Record<PlanField, string | readonly string[]>> = {},
): Promise<string> => {
  const { slug } = await create(browser, different);
  await browser.post(`/bureau/bijeenkomsten/${slug}/publiceren`);
  return slug;
};
