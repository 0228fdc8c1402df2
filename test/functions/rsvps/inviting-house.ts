import { directoryActions } from '#directory/actions.ts';
import type { SignedIn } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { httpFunction } from '#platform/http/stack.ts';
import type { Endpoints } from '#platform/http/visit.ts';
import { rsvps } from '#rsvps/contract.ts';
import { invitingHttp } from '#rsvps/http/inviting.tsx';
import { houseOver, monday, organiser, secret, seeded } from '../../support/house.ts';
import { type TestFile, withFiles } from '../../support/multipart.ts';
import { testSettings, type Visitor, visitor } from '../../support/visit.ts';
import { stranger } from './desk-house.ts';

export const colleague = { ...organiser, person: 'prs_colleague' };

/** The desk of invitations over a database, with a clock and bounces that stand as a test puts them. */
export const invitingHouse = (database: Database = memoryDatabase()) => {
  const house = houseOver(database);
  let now: Instant = monday;
  let bounced: ReadonlySet<string> = new Set();
  let members: ReadonlySet<string> = new Set();
  let browsers = 0;
  const open = (who: SignedIn = organiser, files?: readonly TestFile[]): Visitor => {
    browsers += 1;
    const desk: Partial<Endpoints<typeof rsvps>> = invitingHttp({
      inviting: house.rsvps.inviting,
      answering: house.rsvps.answering,
      events: house.events,
      directory: directoryActions(),
      memberCodes: async () => members,
      bouncedOf: async () => bounced,
      lastMailsOf: async () => new Map(),
      colleagues: { namesOf: async () => new Map([[colleague.person, 'Samira Bouzid']]) },
      random: seeded(`inviting ${browsers}`),
      secret,
    });
    const handler = httpFunction(rsvps, desk as Endpoints<typeof rsvps>, {
      settings: { ...testSettings, LINK_SECRET: secret },
      clock: () => now,
      random: seeded(`inviting shell ${browsers}`),
      log: () => {},
      whoIs: async () => ({ ...who, name: 'Hanna Bos' }),
    });
    return visitor(
      ((event: Parameters<typeof withFiles>[0], context: never) =>
        handler((files === undefined ? event : withFiles(event, files)) as never, context)) as never,
      rsvps,
      {},
      new Map([['__Host-form', 'f'.repeat(22)]]),
    );
  };
  return {
    ...house,
    open,
    stranger: () => open(stranger),
    goTo: (moment: Instant) => {
      now = moment;
    },
    bounce: (invitations: readonly string[]) => {
      bounced = new Set(invitations);
    },
    join: (codes: readonly string[]) => {
      members = new Set(codes);
    },
    listed: (slug: string) => house.store.invited.invitations(slug),
    mails: async (slug: string, reader?: string): Promise<readonly string[]> => {
      const page = await database.query({
        in: 'outbox',
        index: { name: 'log', of: 'about', item: 'owedAt' },
        of: `event#${slug}`,
        limit: 10_000,
      });
      return page.items
        .filter((item) => reader === undefined || item.reader === reader)
        .map(({ kind }) => String(kind));
    },
  };
};
export type InvitingHouse = ReturnType<typeof invitingHouse>;
