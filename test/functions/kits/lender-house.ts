import type { Partner } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import { kits } from '#kits/contract.ts';
import { lenderHttp } from '#kits/http/lender.tsx';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { seeded } from '../../support/house.ts';
import { helmond, keeper, kitsHouse, prorail, september } from '../../support/kits.ts';
import { type TestFile, withFiles } from '../../support/multipart.ts';
import { testSettings, type Visitor, visitor } from '../../support/visit.ts';

const stranger: Partner = { ...prorail, person: 'person_elders', organisation: 'elders', organisationName: 'Elders' };
const sessions = {
  own: { ...prorail, name: 'Piet Visser' },
  stranger: { ...stranger, name: 'Iemand Anders' },
  official: { ...helmond, name: 'Femke Smits' },
  keeper: { ...keeper, name: 'Sanne Kok' },
} as const;

const { lenderDesk, kitNew, kitEdit, units, handing } = kits.routes;
/** The routes of this desk alone: each part of the room is held to its promises by itself. */
export const lenderContract = { ...kits, routes: { lenderDesk, kitNew, kitEdit, units, handing } } as const;

/** The desk of whoever lends behind its HTTP stack, with browsers of whoever may come by, and a clock to move. */
export const lenderHouse = () => {
  const house = kitsHouse(memoryDatabase());
  const clock: { now: Instant } = { now: september };
  const logged: string[] = [];
  const handler = httpFunction(
    lenderContract,
    lenderHttp({ actions: house.kits, lastMails: async () => new Map(), random: seeded('lender') }),
    {
      settings: testSettings,
      clock: () => clock.now,
      random: seeded('stack'),
      log: (level, what, fields) => logged.push(JSON.stringify({ level, what, ...fields })),
      whoIs: async (session) => sessions[session as keyof typeof sessions],
    },
  );
  const as = (session: keyof typeof sessions, files: readonly TestFile[] = []): Visitor =>
    visitor(
      (event, context) => handler(files.length === 0 ? event : withFiles(event, files), context),
      lenderContract,
      {},
      new Map([['__Host-session', session]]),
    );
  return {
    ...house,
    clock,
    logged,
    lender: as('own'),
    lenderSending: (files: readonly TestFile[]) => as('own', files),
    stranger: as('stranger'),
    official: as('official'),
  };
};
export type LenderHouse = ReturnType<typeof lenderHouse>;
