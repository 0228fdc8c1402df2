import { directoryActions } from '#directory/actions.ts';
import type { EventMember } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { httpFunction } from '#platform/http/stack.ts';
import type { Endpoints } from '#platform/http/visit.ts';
import { bouncedOf } from '#platform/outbox/bounced.ts';
import { lastMails } from '#platform/outbox/last-mail.ts';
import { rsvps } from '#rsvps/contract.ts';
import { deskHttp } from '#rsvps/http/desk.ts';
import { seatingActions } from '#rsvps/seating.ts';
import { houseOver, monday, noWaiting, organiser, secret, seeded, tables } from '../../support/house.ts';
import { testSettings, type Visitor, visitor } from '../../support/visit.ts';

/** Somebody of another organisation, with the same rights there. */
export const stranger = { ...organiser, person: 'prs_stranger', organisation: 'een-ander' };
export const colleague = { ...organiser, person: 'prs_colleague' };

/** `null` is nobody. */
type Who = EventMember | null;

/** The desk of guests over a database, with a clock that stands where a test puts it. */
export const deskHouse = (database: Database = memoryDatabase()) => {
  const house = houseOver(database);
  const seating = seatingActions({
    store: house.store,
    events: house.events,
    directory: directoryActions(),
    memberCodes: async () => new Set(),
    patience: noWaiting(),
  });
  let now: Instant = monday;
  let browsers = 0;
  const open = (who: Who = organiser): Visitor => {
    browsers += 1;
    const desk: Partial<Endpoints<typeof rsvps>> = deskHttp({
      actions: house.rsvps,
      events: house.events,
      directory: directoryActions(),
      colleagues: {
        namesOf: async () => new Map([[colleague.person, 'Samira Bouzid']]),
        mailboxOf: async (person) =>
          person === organiser.person ? { name: 'Hanna Bos', email: 'hanna@programma.example' } : undefined,
      },
      bouncedOf: async (slug) =>
        new Set((await bouncedOf(database, tables.outbox, `event#${slug}`)).map(({ reader }) => reader)),
      lastMailsOf: async (slug) => {
        const mails = await lastMails(database, tables.outbox, `event#${slug}`, now);
        return new Map(mails.filter(({ state }) => state !== 'bounced').map((mail) => [mail.reader, mail]));
      },
      seating: async () => seating,
      secret,
      random: seeded(`desk ${browsers}`),
    });
    const handler = httpFunction(rsvps, desk as Endpoints<typeof rsvps>, {
      settings: { ...testSettings, LINK_SECRET: secret },
      clock: () => now,
      random: seeded(`desk shell ${browsers}`),
      log: () => {},
      whoIs: async () => (who === null ? undefined : { ...who, name: 'Hanna Bos' }),
    });
    // With the cookie of an earlier page: whose event it is decides, and not whether a form was open.
    return visitor(handler as never, rsvps, {}, new Map([['__Host-form', 'f'.repeat(22)]]));
  };
  return {
    ...house,
    seating,
    open,
    goTo: (moment: Instant) => {
      now = moment;
    },
  };
};
export type DeskHouse = ReturnType<typeof deskHouse>;

export const deskPath = (slug: string): string => `/bureau/bijeenkomsten/${slug}`;
export const listPath = (slug: string): string => `${deskPath(slug)}/gasten`;

/** The names in the list as it is shown, in its order. */
export const namesIn = (body: string): readonly string[] => {
  const [, table = ''] = /<table[^>]*id="guests"[^>]*>([\s\S]*?)<\/table>/.exec(body) ?? [];
  return [...table.matchAll(/<th[^>]*scope="row"[^>]*>([\s\S]*?)<\/th>/g)].map(([, cell = '']) =>
    cell.replace(/<[^>]*>/g, '').trim(),
  );
};

/** What a page says, without its tags. */
export const saidOn = (body: string): string =>
  body
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', '’')
    .replace(/\s+/g, ' ');
