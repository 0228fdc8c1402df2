import type { Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { pledges } from '../../../functions/pledges/contract.ts';
import { deskHttp } from '../../../functions/pledges/http/desk.tsx';
import { campaignHouse } from '../../support/campaign.ts';
import { monday, organiser, secret, seeded } from '../../support/house.ts';
import { testSettings, type Visitor, visitor } from '../../support/visit.ts';

const colleague: Organiser = { ...organiser, person: 'prs_colleague' };
const stranger: Organiser = { ...organiser, person: 'prs_stranger', organisation: 'gemeente-elders' };

const sessions = {
  own: { ...organiser, name: 'Hanna Bos' },
  colleague: { ...colleague, name: 'Mees de Wit' },
  stranger: { ...stranger, name: 'Iemand Anders' },
} as const;

const { campaigns, create, manage, edit, text, publish, milestone, rehearsal, rehearsalScreen, rehearsalState } =
  pledges.routes;
/** The routes of this desk alone: each part of the room is held to its promises by itself. */
export const deskContract = {
  ...pledges,
  routes: {
    campaigns,
    create,
    manage,
    edit,
    text,
    publish,
    milestone,
    rehearsal,
    rehearsalScreen,
    rehearsalState,
  },
} as const;

/** The desk of campaigns behind its HTTP stack, with browsers of whoever may come by, and a clock to move. */
export const deskHouse = (database: Database = memoryDatabase()) => {
  const house = campaignHouse(database);
  const clock: { now: Instant } = { now: monday };
  const logged: string[] = [];
  const endpoints = deskHttp({ actions: house.pledges, secret, random: seeded('desk') });
  const handler = httpFunction(deskContract, endpoints, {
    settings: testSettings,
    clock: () => clock.now,
    random: seeded('stack'),
    log: (level, what, fields) => logged.push(JSON.stringify({ level, what, ...fields })),
    whoIs: async (session) => sessions[session as keyof typeof sessions],
  });
  const as = (session: keyof typeof sessions): Visitor =>
    visitor(handler, deskContract, {}, new Map([['__Host-session', session]]));
  return {
    ...house,
    clock,
    logged,
    organiser: as('own'),
    colleague: as('colleague'),
    stranger: as('stranger'),
    nobody: visitor(handler, deskContract),
  };
};
export type DeskHouse = ReturnType<typeof deskHouse>;
