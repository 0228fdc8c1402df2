import { mayDecline } from '#kernel/declinable-mail.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Message } from '#kernel/messages.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Log } from '#platform/log.ts';
import { bouncedQuestions } from '#platform/outbox/bounced.ts';
import type { MailRecord } from '#platform/outbox/owed.ts';
import { addressHash } from '#platform/outbox/suppressed.ts';
import type { Unwanted } from '#platform/outbox/unsubscribed.ts';
import type { Todo } from '#platform/todo/todo.ts';
import { type About, aboutOf } from './core/mail-facts.ts';
import { afterNews, type Told } from './core/mail-news.ts';
import type { FollowUpsStore, Tidings } from './store.ts';

/** `forgotten`: it changes nothing, because it was known, came too late, or is about no mail of ours. */
export type Heard = 'heard' | 'forgotten' | 'busy';

/**
 * Takes what the provider tells about a mail: the record moves forward, once; a bounce asks a person of the organisation and marks the reader's row;
 * a later mail that arrived takes mark and question away, and a bounce of an address that was corrected since makes none; an address that is wrong for
 * good, or whose reader wants no mail, gets none any more. All of it in one transaction, with the id of the news, so that the same news twice is one.
 */
export const deliveryDesk = ({
  store,
  organisationOf,
  addressesOf,
  secret,
  patience,
  log,
}: {
  store: FollowUpsStore;
  organisationOf: (about: About) => Promise<string | undefined>;
  /** Where a reader of an event is mailed now; undefined of whom nobody knows. Asked about a bounce alone. */
  addressesOf: (event: string, reader: string) => Promise<readonly string[] | undefined>;
  /** Under which the hash of an address is made. */
  secret: string;
  patience: Patience;
  log: Log;
}) => {
  type Forward = Extract<ReturnType<typeof afterNews>, { is: 'forward' }>;

  type Mark = Tidings['mark'];

  /**
   * A person is asked only about a mail of an event, campaign or kit: a sign-in is nobody's; and not about a reader whom a later mail reached. That one
   * answers what was asked about the mails before it.
   */
  const questionsOf = async (record: MailRecord, after: Forward, mark: Mark, now: Instant) => {
    const about = aboutOf(record);
    const asks = after.asks && mark?.is === 'bounced';
    const reached = mark?.is === 'arrived' ? mark.before.mails : [];
    if (about === undefined || !(asks || after.answers !== undefined || reached.length > 0)) return {};
    const organisation = await organisationOf(about);
    if (organisation === undefined) return {};
    const which = { subject: record.id, organisation };
    const asked: Todo = { kind: 'mail-bounced', ...which, ...about, reader: record.reader, since: now };
    return {
      ...(asks && { asked }),
      answered: [
        ...(after.answers === undefined ? [] : [{ kind: after.answers, ...which }]),
        ...reached.flatMap((subject) => bouncedQuestions.map((kind) => ({ kind, subject, organisation }))),
      ],
    };
  };

  /** Somebody gave the reader another address since this mail was made, or they were erased: what became of it says nothing about an address that holds. */
  const wentElsewhere = async (record: MailRecord): Promise<boolean> => {
    if (record.to === undefined) return true;
    const about = aboutOf(record);
    if (about === undefined || !('event' in about)) return false;
    const addresses = await addressesOf(about.event, record.reader);
    return addresses !== undefined && !addresses.includes(record.to);
  };

  /** Whoever calls a mail unwanted that they may decline says no to its organisation as well, which stays when a person lifts the rest. */
  const declinedWith = async (record: MailRecord): Promise<Unwanted | undefined> => {
    const about = aboutOf(record);
    // As its first claim wrote them, checked by then.
    const message = { kind: record.kind, facts: record.facts } as Message;
    if (about === undefined || record.facts === undefined || !mayDecline(message)) return undefined;
    const organisation = await organisationOf(about);
    return organisation === undefined ? undefined : { organisation };
  };

  /** What the row of this reader has to show from now on; undefined leaves it as it is. */
  const markOf = async (record: MailRecord, after: Forward): Promise<Mark> => {
    if (aboutOf(record) === undefined || after.state === 'sent') return undefined;
    const before = await store.bouncedFor(record);
    if (after.state === 'bounced') {
      // Webhooks come in any order: when a later mail arrived already, this reader can be reached.
      const says = !(await wentElsewhere(record)) && !(await store.laterArrived(record));
      return says ? { is: 'bounced', how: after.bounce, before } : undefined;
    }
    if (before === undefined) return undefined;
    // Who calls a mail unwanted has had it, whatever was told of it before.
    const itself = after.state === 'complained' && before.mails.includes(record.id);
    const answered = before.owedAt < record.owedAt || (itself && before.owedAt === record.owedAt);
    return answered ? { is: 'arrived', before } : undefined;
  };

  return {
    /** `id` is the news' own. */
    hear: (id: string, told: Told, now: Instant): Promise<Heard> =>
      decideAgain(patience, async () => {
        const record = await store.find(told.mail);
        if (record === undefined) return 'forgotten';
        const after = afterNews(record, told);
        if (after.is === 'nothing') return 'forgotten';
        const mark = await markOf(record, after);
        const questions = await questionsOf(record, after, mark, now);
        const suppressed =
          after.suppresses === undefined || record.to === undefined
            ? undefined
            : { hash: addressHash(secret, record.to), because: after.suppresses };
        const unwanted = after.suppresses === 'complained' ? await declinedWith(record) : undefined;
        const last = aboutOf(record) === undefined ? 'no-row' : await store.lastMailFor(record);
        const { state, bounce, delayed } = after;
        const news = { id, provider: told.provider, state, bounce, delayed };
        const written = await store.tell(record, { ...news, ...questions, mark, suppressed, unwanted, last }, now);
        if (written !== 'told') return written === 'known' ? 'forgotten' : 'conflict';
        log('info', `mail-${delayed === true ? 'delayed' : state}`, {
          mail: record.id,
          kind: record.kind,
          how: bounce,
        });
        return 'heard';
      }),
  };
};

export type DeliveryDesk = ReturnType<typeof deliveryDesk>;
