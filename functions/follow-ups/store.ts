import { type Actor, actorId } from '#kernel/actors.ts';
import { newId, type Random } from '#kernel/ids.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Message } from '#kernel/messages.ts';
import {
  type Cursor,
  type Database,
  dueIndex,
  everyItem,
  ifAbsent,
  type Query,
  type Value,
  type Write,
  type Written,
} from '#platform/dynamo/port.ts';
import { arrivedAgain, type Bounced, bouncedFor, didNotArrive } from '#platform/outbox/bounced.ts';
import { countDeclined } from '#platform/outbox/declined.ts';
import { type LastMail, lastMailFor, noteLast } from '#platform/outbox/last-mail.ts';
import {
  againId,
  type Bounce,
  logIndex,
  MailRecord,
  type mailBuckets,
  mailKey,
  oweAgain,
} from '#platform/outbox/owed.ts';
import { lift, type SuppressedBecause, suppress, suppressedBecause } from '#platform/outbox/suppressed.ts';
import { declinedBy, type Unwanted, unsubscribe } from '#platform/outbox/unsubscribed.ts';
import { ask, solve, type Todo } from '#platform/todo/todo.ts';
import { eraseAt, goneAt, newsGoneAt } from './core/after-attempt.ts';
import { claimOf, type WaitsBecause } from './core/claim.ts';
import { type About, aboutKey } from './core/mail-facts.ts';

/** Where the sender notes that the provider takes no mail for a while. */
const pauseKey = { of: 'sender', item: 'pause' } as const;

/** What an item of the due index says before it is read: which mail, and since when it is due. */
export type Due = { readonly id: string; readonly dueAt: Instant };

/** What a mail's first claim freezes. */
export type Frozen = {
  readonly to: string;
  readonly language: Language;
  readonly facts: Message['facts'];
  readonly templateVersion: number;
};

/** How a mail ends. What is not `sent` and not `skipped` wants a person. */
export type Settled =
  | { readonly state: 'sent'; readonly provider: string; readonly because?: string }
  | { readonly state: 'skipped' | 'uncertain' | 'failed'; readonly because: string }
  /** The address takes no mail; under which hash that is known. */
  | { readonly state: 'suppressed'; readonly because: SuppressedBecause; readonly suppression: string };

/** What the provider told, and everything that is to be written with it. */
export type Tidings = {
  /** The news' own id. */
  readonly id: string;
  readonly provider: string;
  readonly state: 'sent' | 'delivered' | 'bounced' | 'complained';
  readonly bounce?: Bounce | undefined;
  readonly delayed?: true | undefined;
  readonly asked?: Todo;
  /** At most 41. */
  readonly answered?: readonly Pick<Todo, 'kind' | 'subject' | 'organisation'>[];
  readonly mark:
    | { readonly is: 'bounced'; readonly how: Bounce | undefined; readonly before: Bounced | undefined }
    | { readonly is: 'arrived'; readonly before: Bounced }
    | undefined;
  readonly suppressed: { readonly hash: string; readonly because: SuppressedBecause } | undefined;
  /** What the suppressed address wants no mail about either, when a person lifts that it gets none at all. */
  readonly unwanted: Unwanted | undefined;
  /** What the reader's row showed of their latest mail; `no-row` for a mail that is about nothing with rows. */
  readonly last: LastMail | 'no-row' | undefined;
};

export type FollowUpsStore = ReturnType<typeof followUpsStore>;

/** How a mail ends that leaves a question open, until its reason is `looked-at`. */
export const unsolvedStates: ReadonlySet<string> = new Set(['uncertain', 'failed', 'bounced', 'suppressed']);

/** Whether a person may have it sent again: it ended without having arrived for sure, and was not sent again yet. */
export const maySendAgain = ({ by, state, sentAgainAs }: Pick<MailRecord, 'by' | 'state' | 'sentAgainAs'>): boolean =>
  by === 'mail' && unsolvedStates.has(state) && sentAgainAs === undefined;

/** The row shows a question that a person has now answered. */
const isUnclear = (last: LastMail | undefined): boolean => last?.state === 'uncertain' || last?.state === 'failed';

/** What else is written with a mail's ending. */
type With = { readonly todo?: Todo | undefined; readonly marks?: readonly Write[] };

/** The question that a mail of this state leaves open. */
const questionsAbout = ({ state }: MailRecord): readonly Todo['kind'][] => {
  switch (state) {
    case 'uncertain':
    case 'failed':
    case 'bounced':
    case 'suppressed':
      return [`mail-${state}`];
    // It may have bounced first.
    case 'complained':
      return ['mail-bounced'];
    default:
      return [];
  }
};

/** The only file of this room that knows the outbox. Every write here stands on what was read, so that of two senders one goes on. */
export const followUpsStore = ({
  database,
  tables,
  random,
}: {
  database: Database;
  tables: { readonly outbox: string; readonly todo: string };
  random: Random;
}) => {
  const table = tables.outbox;

  /** Nobody else did anything with it since it was read: every attempt raises `attempts`, every outcome changes `state`. */
  const asRead = ({ state, attempts }: MailRecord) => ({ state: { is: state }, attempts: { is: attempts } });
  const held = (claim: string) => ({ claim: { is: claim } });

  const settling = (id: string, settled: Settled, now: Instant, condition: NonNullable<Write['if']>): Write => {
    const { because, ...ending } = settled;
    return {
      update: mailKey(id),
      in: table,
      set: {
        ...ending,
        ...(because !== undefined && { because }),
        ...(settled.state === 'sent' && { sentAt: now }),
        dueAt: eraseAt(now),
        gone: goneAt(now),
      },
      remove: ['claim', 'claimedUntil', ...(because === undefined ? ['because'] : [])],
      if: condition,
    };
  };

  const actItem = (id: string, actor: Actor, act: string, now: Instant): Write => ({
    put: {
      of: mailKey(id).of,
      item: `act#${now}#${newId('act', now, random)}`,
      actor: actorId(actor),
      act,
      at: now,
      gone: goneAt(now),
    },
    in: table,
  });

  /** Alone, or with a person's question and the marks on the reader's row. */
  const settle = (write: Write, { todo, marks = [] }: With = {}): Promise<Written> => {
    const also = [...(todo === undefined ? [] : [ask(tables.todo, todo)]), ...marks];
    return also.length === 0 ? database.write(write) : database.transact([write, ...also]);
  };

  const everythingAbout = (about: About): Pick<Query, 'in' | 'index' | 'of'> => ({
    in: table,
    index: logIndex,
    of: aboutKey(about),
  });

  return {
    find: async (id: string): Promise<MailRecord | undefined> => {
      const item = await database.get(table, mailKey(id), { consistent: true });
      return item === undefined ? undefined : MailRecord.parse(item);
    },

    /** What is due in one bucket, longest first, at most `limit`. The index carries keys only, and may show what has just been done. */
    due: async (bucket: (typeof mailBuckets)[number], now: Instant, limit: number): Promise<readonly Due[]> => {
      const { items } = await database.query({ in: table, index: dueIndex, of: bucket, item: { to: now }, limit });
      return items.map(({ of, dueAt }) => ({ id: of.slice('mail#'.length), dueAt: String(dueAt) }));
    },

    /**
     * Takes the mail for one attempt, with what its first claim freezes. `lost`: somebody else has it or had it since it was read. When the
     * answer to this very claim was lost and it was asked again, the token in the item tells that it is ours.
     */
    claim: async (
      record: MailRecord,
      { token, frozen, now }: { token: string; frozen: Frozen | undefined; now: Instant },
    ): Promise<'claimed' | 'lost'> => {
      const written = await database.write({
        update: mailKey(record.id),
        in: table,
        set: { ...claimOf(record, token, now), ...(frozen && { ...frozen, facts: frozen.facts as Value }) },
        if: asRead(record),
      });
      if (written.is === 'written') return 'claimed';
      return written.is === 'condition' && written.failed[0]?.was?.claim === token ? 'claimed' : 'lost';
    },

    /** After an attempt: it waits for the next. Nothing when the claim has passed to somebody else. */
    waitAgain: (id: string, claim: string, again: { readonly dueAt: Instant; readonly because: WaitsBecause }) =>
      database.write({
        update: mailKey(id),
        in: table,
        set: { state: 'pending', ...again },
        remove: ['claim', 'claimedUntil'],
        if: held(claim),
      }),

    /** After an attempt: it is settled, and where a person has to look, the question is asked in the same transaction. */
    settleClaimed: (id: string, claim: string, settled: Settled, now: Instant, also?: With) =>
      settle(settling(id, settled, now, held(claim)), also),

    /** Without an attempt: what it reports is gone, its address takes no mail, or it has been tried for long enough. */
    settleUnclaimed: (record: MailRecord, settled: Settled, now: Instant, also?: With) =>
      settle(settling(record.id, settled, now, asRead(record)), also),

    suppressedBecause: (hash: string, now: Instant) => suppressedBecause(database, table, hash, now),

    /** What of all that it may decline an address wants no mail about. */
    declinedBy: (hash: string) => declinedBy(database, table, hash),

    /** What is known of earlier mails about the same to the same reader that did not arrive. */
    bouncedFor: ({ about, reader }: Pick<MailRecord, 'about' | 'reader'>) => bouncedFor(database, table, about, reader),

    /** The transaction item that this one did not arrive either; `before` is what `bouncedFor` told. */
    didNotArrive: (record: MailRecord, how: Bounced['how'], before: Bounced | undefined, now: Instant): Write =>
      didNotArrive(table, record.about, { ...record, how }, before, now),

    /** What the row of this mail's reader shows of their latest mail. */
    lastMailFor: ({ about, reader }: Pick<MailRecord, 'about' | 'reader'>) =>
      lastMailFor(database, table, about, reader),

    /** One mail of its kind more that its address kept back. */
    countDeclined: (record: MailRecord, now: Instant): Write => countDeclined(table, record, now),
    /** The transaction items by which that row shows what became of this one; `before` is what `lastMailFor` told. */
    noteLast: (
      record: MailRecord,
      state: LastMail['state'] | undefined,
      before: LastMail | undefined,
      now: Instant,
    ): readonly Write[] => noteLast(table, record, state, before, now),

    /** Whether a mail about the same that was owed later reached this reader. */
    laterArrived: async ({ about, reader, owedAt }: MailRecord): Promise<boolean> => {
      const later = { in: table, index: logIndex, of: about, item: { from: owedAt }, limit: 200 };
      for await (const item of everyItem(database, later)) {
        const arrived = item.state === 'delivered' || item.state === 'complained';
        if (item.reader === reader && arrived && String(item.owedAt) > owedAt) return true;
      }
      return false;
    },

    /**
     * Writes down what the provider told, once for each of its news. `known`: this very news was written before. `again`: something else happened to
     * the mail or its reader since they were read.
     */
    tell: async (record: MailRecord, tidings: Tidings, now: Instant): Promise<'told' | 'known' | 'again'> => {
      const { id, provider, state, bounce, delayed, asked, answered = [], mark, suppressed, unwanted, last } = tidings;
      const unsettled = record.state === 'pending' || record.state === 'sending';
      const told: Write = {
        update: mailKey(record.id),
        in: table,
        set: {
          state,
          provider,
          sentAt: record.sentAt ?? now,
          ...(bounce !== undefined && { bounce }),
          ...(delayed === true && { delayed }),
          ...(suppressed !== undefined && { suppression: suppressed.hash }),
          ...(unsettled && { dueAt: eraseAt(now), gone: goneAt(now) }),
        },
        // Whoever holds a claim finds it gone: their outcome is known already.
        remove: [
          'claim',
          'claimedUntil',
          'because',
          ...(delayed === true ? [] : ['delayed']),
          ...(bounce === undefined ? ['bounce'] : []),
        ],
        if: {
          ...asRead(record),
          because: record.because === undefined ? 'absent' : { is: record.because },
          delayed: record.delayed === undefined ? 'absent' : { is: record.delayed },
        },
      };
      const shows = state === 'sent' ? (delayed === true ? 'delayed' : undefined) : state;
      const written = await database.transact([
        {
          put: { of: `news#${id}`, item: 'news', mail: record.id, at: now, gone: newsGoneAt(now) },
          in: table,
          if: ifAbsent,
        },
        told,
        ...(asked === undefined ? [] : [ask(tables.todo, asked)]),
        ...answered.map((question) => solve(tables.todo, question)),
        ...(mark?.is === 'bounced'
          ? [didNotArrive(table, record.about, { ...record, how: mark.how ?? 'temporary' }, mark.before, now)]
          : []),
        ...(mark?.is === 'arrived' ? [arrivedAgain(table, record.about, mark.before)] : []),
        ...(suppressed === undefined
          ? []
          : [suppress(table, suppressed.hash, { because: suppressed.because, mail: record.id }, now)]),
        ...(suppressed === undefined || unwanted === undefined
          ? []
          : [unsubscribe(table, suppressed.hash, unwanted, { because: 'complained', mail: record.id }, now)]),
        ...(last === 'no-row' ? [] : noteLast(table, record, shows, last, now)),
      ]);
      if (written.is === 'written') return 'told';
      return written.is === 'condition' && written.failed[0] !== undefined ? 'known' : 'again';
    },

    /** It could not be made. That counts as an attempt, so that it gives way to others and ends like one. */
    postpone: (record: MailRecord, dueAt: Instant, because: WaitsBecause, now: Instant) =>
      database.write({
        update: mailKey(record.id),
        in: table,
        set: {
          state: 'pending',
          attempts: record.attempts + 1,
          firstTriedAt: record.firstTriedAt ?? now,
          dueAt,
          because,
        },
        remove: ['claim', 'claimedUntil'],
        if: asRead(record),
      }),

    /** It waits for the morning: no attempt was made, and it is not late before then. Nothing when somebody else did something with it. */
    holdUntil: (record: MailRecord, until: Instant) =>
      database.write({
        update: mailKey(record.id),
        in: table,
        set: { dueAt: until, heldUntil: until },
        if: asRead(record),
      }),

    /** Takes away what was in a settled mail and to whom it went; that it was sent stays until `gone`. */
    erase: (record: MailRecord) =>
      database.write({
        update: mailKey(record.id),
        in: table,
        remove: ['facts', 'to', 'dueBucket', 'dueAt'],
        if: asRead(record),
        erases: 'mail-as-sent',
      }),

    pausedUntil: async (): Promise<Instant | undefined> => {
      const pause = await database.get(table, pauseKey, { consistent: true });
      return typeof pause?.until === 'string' ? pause.until : undefined;
    },

    /** Never shortens a pause that another sender noted. */
    pause: (until: Instant) =>
      database.write({
        update: pauseKey,
        in: table,
        set: { until },
        if: [{ until: 'absent' }, { until: { below: until } }],
      }),

    /** Everything owed about an event or campaign, the newest first. */
    log: async (
      about: About,
      limit: number,
      after?: Cursor,
    ): Promise<{ records: readonly MailRecord[]; next: Cursor | undefined }> => {
      const page = await database.query({
        ...everythingAbout(about),
        newestFirst: true,
        limit,
        ...(after && { after }),
      });
      return { records: page.items.map((item) => MailRecord.parse(item)), next: page.next };
    },

    /** The mails about it that a person still has to deal with, the newest first, at most 200. */
    unsolved: async (about: About): Promise<readonly MailRecord[]> => {
      const found: MailRecord[] = [];
      for await (const item of everyItem(database, { ...everythingAbout(about), newestFirst: true, limit: 200 })) {
        if (!unsolvedStates.has(String(item.state)) || item.because === 'looked-at') continue;
        found.push(MailRecord.parse(item));
        if (found.length === 200) break;
      }
      return found;
    },

    /** What is owed by telephone about an event, oldest first, done or not. */
    calls: async (slug: string): Promise<readonly MailRecord[]> => {
      const calls: MailRecord[] = [];
      for await (const item of everyItem(database, { ...everythingAbout({ event: slug }), limit: 200 })) {
        if (item.by === 'call') calls.push(MailRecord.parse(item));
      }
      return calls;
    },

    /** Somebody told the guest. */
    called: (id: string, actor: Actor, now: Instant) =>
      database.transact([
        {
          update: mailKey(id),
          in: table,
          set: { state: 'called', sentAt: now, gone: goneAt(now) },
          if: { state: { is: 'open' } },
        },
        actItem(id, actor, 'called', now),
      ]),

    /** It was marked by mistake: the guest still has to be told. */
    notCalled: (id: string, actor: Actor, now: Instant) =>
      database.transact([
        {
          update: mailKey(id),
          in: table,
          set: { state: 'open' },
          remove: ['sentAt', 'gone'],
          if: { state: { is: 'called' } },
        },
        actItem(id, actor, 'not-called', now),
      ]),

    /**
     * A person has dealt with a mail that is uncertain, failed, bounced or was kept back: its question goes, the mail stays as it ended. Nothing when
     * another was first. With `lifts` its address gets mail again from now on.
     */
    lookedAt: (
      record: MailRecord,
      {
        actor,
        organisation,
        lifts,
        last,
        now,
      }: { actor: Actor; organisation: string; lifts?: string; last?: LastMail | undefined; now: Instant },
    ) =>
      database.transact([
        {
          update: mailKey(record.id),
          in: table,
          set: { because: 'looked-at' },
          ...(lifts !== undefined && { remove: ['suppression'] }),
          if: {
            state: { is: record.state },
            because: record.because === undefined ? 'absent' : { is: record.because },
            ...(lifts !== undefined && { suppression: { is: lifts } }),
          },
        },
        ...questionsAbout(record).map((kind) => solve(tables.todo, { kind, subject: record.id, organisation })),
        ...(lifts === undefined ? [] : [lift(table, lifts)]),
        ...(isUnclear(last) ? noteLast(table, record, undefined, last, now) : []),
        actItem(record.id, actor, lifts === undefined ? 'looked-at' : 'lifted', now),
      ]),

    /**
     * A person has this mail sent again: it stays as it ended and is dealt with, and another is owed that names the first. `condition` when it was sent
     * again before, or something else happened to it since it was read.
     */
    sendAgain: (
      record: MailRecord,
      { actor, organisation, now }: { actor: Actor; organisation: string; now: Instant },
    ): Promise<Written> =>
      database.transact([
        {
          update: mailKey(record.id),
          in: table,
          set: { because: 'looked-at', sentAgainAs: againId(record.id) },
          if: {
            ...asRead(record),
            because: record.because === undefined ? 'absent' : { is: record.because },
            sentAgainAs: 'absent',
          },
        },
        oweAgain(table, record, now),
        ...questionsAbout(record).map((kind) => solve(tables.todo, { kind, subject: record.id, organisation })),
        actItem(record.id, actor, 'sent-again', now),
      ]),
  };
};
