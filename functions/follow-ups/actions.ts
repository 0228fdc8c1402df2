import type { Organiser } from '#kernel/actors.ts';
import type { Instant, Zone } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Cursor, Written } from '#platform/dynamo/port.ts';
import { againId, type Bounce, type MailRecord, type MailState } from '#platform/outbox/owed.ts';
import { addressHash } from '#platform/outbox/suppressed.ts';
import { type About, aboutKey, type FactsFor, type MailFacts, nameIn } from './core/mail-facts.ts';
import { type FollowUpsStore, maySendAgain, unsolvedStates } from './store.ts';

/** Everything of an event or campaign that this room's pages show. */
export type Managed = { readonly title: string; readonly zone: Zone };

/** An event or campaign of the organiser's own organisation; undefined for any other. */
export type MayManage = (organiser: Organiser, about: About) => Promise<Managed | undefined>;

/** Who a guest is, for as long as that is kept. `phone` is E.164. */
export type GuestOf = (
  slug: string,
  reader: string,
) => Promise<{ readonly name: string; readonly phone?: string | undefined } | undefined>;

/** A line of the log. `name` is missing where the mail is to the organiser or the press, or what it said is no longer kept. */
export type LoggedMail = {
  readonly id: string;
  readonly kind: MessageKind;
  readonly by: 'mail' | 'call';
  readonly state: MailState;
  readonly to: 'organiser' | 'press' | 'person';
  readonly name: string | undefined;
  readonly owedAt: Instant;
  /** When it was sent, or the call was made. */
  readonly sentAt: Instant | undefined;
  /** When it is tried next. */
  readonly nextAt: Instant | undefined;
  readonly attempts: number;
  readonly because: string | undefined;
  /** How it bounced, where it did. */
  readonly bounce: Bounce | undefined;
  /** The reader's server does not take it yet. */
  readonly delayed: boolean;
  /** It repeats an earlier mail, because a person chose so. */
  readonly again: boolean;
  /** A person had it sent again. */
  readonly sentAgain: boolean;
  /** Its address takes no mail any more, until a person lifts that. */
  readonly suppressed: boolean;
  /** Whose row at the desk of the event holds the address: a guest's key, or an invitation. */
  readonly row: string | undefined;
};

export type MailLog = {
  readonly about: Managed;
  readonly mails: readonly LoggedMail[];
  readonly next: Cursor | undefined;
};

/** What a mail said, in words: the text part of it, and what was attached by its file names. */
export type MadeAgain = { readonly subject: string; readonly text: string; readonly attachments: readonly string[] };

/**
 * What can still be read of it. `gone`: kept for thirteen weeks after it was settled, and no longer. `not-made`: it never left, so there is nothing to read.
 * `unreadable`: today's templates cannot make it any more. `otherWords`: the templates changed since, so that its words may have been others.
 */
export type Readable =
  | ({ readonly is: 'text'; readonly language: Language; readonly otherWords: boolean } & MadeAgain)
  | { readonly is: 'gone' | 'not-made' | 'unreadable' };

export type ReadMail = {
  readonly about: Managed;
  readonly mail: Pick<
    LoggedMail,
    | 'id'
    | 'kind'
    | 'state'
    | 'attempts'
    | 'because'
    | 'bounce'
    | 'delayed'
    | 'sentAt'
    | 'nextAt'
    | 'again'
    | 'sentAgain'
  >;
  readonly to: 'organiser' | 'press' | 'person';
  readonly name: string | undefined;
  readonly owedAt: Instant;
  readonly readable: Readable;
  /** Whether a person may have it sent again. */
  readonly maySendAgain: boolean;
};

/** Something to tell a guest by telephone. `void` when it has lost its point since it was owed: nothing is left to tell. */
export type OwedCall = {
  readonly id: string;
  readonly kind: MessageKind;
  readonly state: 'open' | 'called' | 'void';
  readonly name: string | undefined;
  /** E.164. */
  readonly phone: string | undefined;
  readonly owedAt: Instant;
  readonly calledAt: Instant | undefined;
};

export type CallList = { readonly event: Managed; readonly calls: readonly OwedCall[] };

/** `nothing-left`: what it reported is over. `suppressed`: where the reader is mailed now takes no mail. */
export type NotAgain = 'nothing-left' | 'no-address' | 'suppressed';

/** `sent-again`: under which id, now or by an earlier press. */
export type SentAgain =
  | { readonly is: 'sent-again'; readonly mail: string }
  | { readonly is: 'refused'; readonly because: NotAgain }
  | { readonly is: 'not-found' | 'busy' };

export type Marked = 'marked' | 'not-found' | 'busy';

export type FollowUpsActions = ReturnType<typeof followUpsActions>;

/** Mails on one page of the log. */
const mailsAPage = 50;

/** What an organiser sees and marks of what is owed about an event or campaign. Sending is not here: see sender.ts. */
export const followUpsActions = ({
  store,
  mayManage,
  factsFor,
  factsNow = factsFor,
  guestOf,
  secret,
  patience,
}: {
  store: FollowUpsStore;
  mayManage: MayManage;
  factsFor: FactsFor;
  /** The same of any mail; undefined where only the sender can ask the owning room. */
  factsNow?: (...owed: Parameters<FactsFor>) => Promise<MailFacts | undefined>;
  guestOf: GuestOf;
  /** Under which the hash of an address is made. */
  secret: string;
  patience: Patience;
}) => {
  /** As the mail said it, or as the guest is called now while nothing was frozen yet. */
  const nameOf = async ({ about, subject, reader, facts }: MailRecord): Promise<string | undefined> => {
    const guest = reader !== 'organiser' && about === aboutKey({ event: subject });
    return nameIn(facts) ?? (guest ? (await guestOf(subject, reader))?.name : undefined);
  };

  const logged = async (record: MailRecord): Promise<LoggedMail> => {
    const { id, kind, by, state, owedAt, sentAt, attempts, because, bounce } = record;
    const to = record.reader === 'organiser' || record.reader === 'press' ? record.reader : 'person';
    return {
      id,
      kind,
      by,
      state,
      to,
      name: await nameOf(record),
      owedAt,
      sentAt,
      nextAt: state === 'pending' || state === 'sending' ? record.dueAt : undefined,
      attempts,
      because,
      bounce,
      delayed: state === 'sent' && record.delayed === true,
      again: record.againOf !== undefined,
      sentAgain: record.sentAgainAs !== undefined,
      suppressed: record.suppression !== undefined,
      row: to === 'person' && record.about === aboutKey({ event: record.subject }) ? record.reader : undefined,
    };
  };

  /** A call that was made is not asked about again: it was made, whatever happened since. */
  const owedCall = async (record: MailRecord, now: Instant): Promise<OwedCall> => {
    const { id, kind, subject, reader, owedAt, sentAt: calledAt } = record;
    const guest = await guestOf(subject, reader);
    const isVoid = record.state === 'open' && 'skipped' in (await factsFor(record, now));
    const state = isVoid ? 'void' : record.state === 'called' ? 'called' : 'open';
    return { id, kind, state, name: guest?.name, phone: guest?.phone, owedAt, calledAt };
  };

  /** A mail or call about this very event or campaign, of the organiser's own organisation; another's id finds nothing. */
  const ofOwn = async (organiser: Organiser, about: About, id: string): Promise<MailRecord | undefined> => {
    if ((await mayManage(organiser, about)) === undefined) return undefined;
    const record = await store.find(id);
    return record?.about === aboutKey(about) ? record : undefined;
  };

  /** Marking what was marked already is fine; the state says so and nothing is written twice. */
  const mark = async (write: () => Promise<Written>): Promise<Marked> => {
    const outcome = await decideAgain(patience, async () => {
      const written = await write();
      return written.is === 'conflict' ? 'conflict' : 'marked';
    });
    return outcome;
  };

  /** Why another would reach nobody; what only the sender can tell is told by what becomes of the new mail. */
  const whyNot = async (record: MailRecord, now: Instant): Promise<NotAgain | undefined> => {
    const found = await factsNow(record, now);
    if (found === undefined) return undefined;
    if ('skipped' in found) return 'nothing-left';
    if (found.to === undefined) return 'no-address';
    return (await store.suppressedBecause(addressHash(secret, found.to), now)) === undefined ? undefined : 'suppressed';
  };

  return {
    /** A page of everything about it; or, all at once, what a person still has to deal with. */
    log: async (
      organiser: Organiser,
      about: About,
      { after, unsolved = false }: { readonly after?: Cursor | undefined; readonly unsolved?: boolean } = {},
    ): Promise<MailLog | undefined> => {
      const managed = await mayManage(organiser, about);
      if (managed === undefined) return undefined;
      if (unsolved) {
        const mails = await Promise.all((await store.unsolved(about)).map(logged));
        return { about: managed, mails, next: undefined };
      }
      const { records, next } = await store.log(about, mailsAPage, after);
      return { about: managed, mails: await Promise.all(records.map(logged)), next };
    },

    calls: async (organiser: Organiser, slug: string, now: Instant): Promise<CallList | undefined> => {
      const event = await mayManage(organiser, { event: slug });
      if (event === undefined) return undefined;
      const calls = await Promise.all((await store.calls(slug)).map((record) => owedCall(record, now)));
      return { event, calls: calls.filter(({ state }) => state !== 'void') };
    },

    /** A guest was told, or that was a mistake (`called` false). */
    markCalled: async (
      organiser: Organiser,
      { slug, mail, called }: { readonly slug: string; readonly mail: string; readonly called: boolean },
      now: Instant,
    ): Promise<Marked> => {
      const record = await ofOwn(organiser, { event: slug }, mail);
      if (record?.by !== 'call') return 'not-found';
      return mark(() => (called ? store.called : store.notCalled)(mail, organiser, now));
    },

    /**
     * A person has dealt with a mail of which it is uncertain that it arrived, or certain that it did not. With `lifts` they know that its address
     * works after all: later mails go there again.
     */
    markLookedAt: async (
      organiser: Organiser,
      { about, mail, lifts = false }: { readonly about: About; readonly mail: string; readonly lifts?: boolean },
      now: Instant,
    ): Promise<Marked> => {
      const record = await ofOwn(organiser, about, mail);
      if (record === undefined || !(unsolvedStates.has(record.state) || lifts)) return 'not-found';
      const { suppression } = record;
      if (lifts ? suppression === undefined : record.because === 'looked-at') return 'marked';
      const { organisation } = organiser;
      const lifted = lifts && suppression !== undefined ? { lifts: suppression } : {};
      return mark(async () => {
        const last = await store.lastMailFor(record);
        return store.lookedAt(record, { actor: organiser, organisation, now, last, ...lifted });
      });
    },

    /**
     * A person has a mail sent again of which it is uncertain that it arrived, or certain that it did not: as a mail of its own, with what holds now, to
     * where the reader is mailed now. Once for each mail, however often it is asked; the new one can end badly and be sent again in its turn.
     */
    sendAgain: async (
      organiser: Organiser,
      { about, mail }: { readonly about: About; readonly mail: string },
      now: Instant,
    ): Promise<SentAgain> => {
      const { organisation } = organiser;
      if ((await ofOwn(organiser, about, mail)) === undefined) return { is: 'not-found' };
      return decideAgain(patience, async (): Promise<SentAgain | 'conflict'> => {
        const record = await store.find(mail);
        if (record === undefined) return { is: 'not-found' };
        if (record.sentAgainAs !== undefined) return { is: 'sent-again', mail: record.sentAgainAs };
        if (!maySendAgain(record)) return { is: 'not-found' };
        const refused = await whyNot(record, now);
        if (refused !== undefined) return { is: 'refused', because: refused };
        const written = await store.sendAgain(record, { actor: organiser, organisation, now });
        return written.is === 'written' ? { is: 'sent-again', mail: againId(mail) } : 'conflict';
      }).then((outcome) => (outcome === 'busy' ? { is: 'busy' } : outcome));
    },
  };
};
