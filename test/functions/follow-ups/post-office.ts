import { renderMail, ticketedPlace } from '#emails/render.ts';
import { addMilliseconds, addMinutes, type Instant } from '#kernel/instants.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';
import type { Patience } from '#platform/clock.ts';
import { type Database, everyItem } from '#platform/dynamo/port.ts';
import { logIndex, MailRecord, mailId, mailKey, type Owed, owe } from '#platform/outbox/owed.ts';
import { todosOf } from '#platform/todo/todo.ts';
import type { MailFacts } from '../../../functions/follow-ups/core/mail-facts.ts';
import { preferencesIn } from '../../../functions/follow-ups/preferences-link.ts';
import { mailSender, type Post, type SenderParts } from '../../../functions/follow-ups/sender.ts';
import { followUpsStore } from '../../../functions/follow-ups/store.ts';
import { ticketPictures } from '../../../functions/follow-ups/ticket-picture.ts';
import { campaign, evening, messageExamples } from '../../support/examples/messages.ts';
import { inProcessProvider } from '../../support/resend.ts';

export const organisation = 'org_programme';
export const slug = evening.slug;
export const address = 'noor.van.den.berg@example.nl';
/** Under which addresses are hashed here. */
export const secret = 'secret-of-the-post-office';
const ticketFor = ticketPictures({ secret, site: 'https://aanschuif.example' });
export const monday: Instant = '2019-05-20T07:00:00.000Z';

/** Different in every process and every call, and the same in every run. */
export const countingRandom = () => {
  let count = 0;
  return (bytes: number): Uint8Array => {
    count += 1;
    return Uint8Array.from({ length: bytes }, (_, at) => (count >> (8 * (at % 4))) & 255);
  };
};

const seatReserved: MailFacts = { to: address, language: 'nl', facts: messageExamples['seat-reserved'].facts };

/**
 * The sender over a database, with a clock that stands still until a test or a pause moves it, a provider in this process, and rooms that
 * answer with `facts` (by default: seat reserved, to Noor).
 */
export const postOffice = (database: Database, tables = { outbox: 'outbox', todo: 'todo' }) => {
  const clock = { now: monday };
  const waits: number[] = [];
  const provider = inProcessProvider();
  const logged: string[] = [];
  const random = countingRandom();
  const rooms = { asked: [] as string[], facts: (_owed: Pick<Owed, 'kind' | 'reader'>): MailFacts => seatReserved };
  const patience: Patience = {
    milliseconds: () => Date.parse(clock.now),
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      clock.now = addMilliseconds(clock.now, Math.ceil(milliseconds));
    },
    random,
  };

  const senderOver = (over: { database?: Database; post?: Post; parts?: Partial<SenderParts> } = {}) =>
    mailSender({
      store: followUpsStore({ database: over.database ?? database, tables, random }),
      factsFor: async (owed) => {
        rooms.asked.push(owed.id);
        return rooms.facts(owed);
      },
      render: async ({ message, language, to, id }) => {
        const ticketed = ticketedPlace(message);
        const mail = renderMail({
          message,
          language,
          to,
          addressOf: (link) => `https://aanschuif.example/${link.reader}.${link.generation}`,
          siteName: 'Aanschuif',
          siteAddress: 'https://aanschuif.example',
          ...(message.kind === 'sign-in' && { code: '123456' }),
          ...(['invitation', 'invitation-reminder', 'save-the-date'].includes(message.kind) && { code: 'K7M2-9XQF' }),
          ...preferencesIn(message, { secret, site: 'https://aanschuif.example', id, to, language }),
          ...(ticketed !== undefined && { ticket: await ticketFor(ticketed) }),
        });
        return { ...mail, to };
      },
      templateVersion: 1,
      post: over.post ?? provider.post,
      organisationOf: async (about) => {
        if ('kit' in about) return organisation;
        return ('campaign' in about ? about.campaign === campaign.slug : about.event === slug)
          ? organisation
          : undefined;
      },
      secret,
      clock: () => clock.now,
      patience,
      random,
      log: (level, what, fields) => logged.push(JSON.stringify({ level, what, ...fields })),
      ...over.parts,
    });

  return {
    clock,
    waits,
    provider,
    rooms,
    logged,
    random,
    patience,
    store: followUpsStore({ database, tables, random }),
    sender: senderOver(),
    senderOver,
    later: (minutes: number) => {
      clock.now = addMinutes(clock.now, minutes);
    },
    /** Owes one thing and gives its id. */
    owe: async (owed: Partial<Owed> & { readonly reader: string; readonly kind?: MessageKind }): Promise<string> => {
      const whole: Owed = { kind: 'seat-reserved', subject: slug, generation: 1, language: 'nl', by: 'mail', ...owed };
      await database.transact([owe(tables.outbox, whole, clock.now)]);
      return mailId(whole);
    },
    mail: async (id: string): Promise<MailRecord> =>
      MailRecord.parse(await database.get(tables.outbox, mailKey(id), { consistent: true })),
    mails: async (): Promise<readonly MailRecord[]> => {
      const records: MailRecord[] = [];
      const query = { in: tables.outbox, index: logIndex, of: `event#${slug}`, limit: 100 };
      for await (const item of everyItem(database, query)) records.push(MailRecord.parse(item));
      return records;
    },
    todos: () => todosOf(database, tables.todo, organisation),
  };
};
