import { mayDecline } from '#kernel/declinable-mail.ts';
import { newId, type Random } from '#kernel/ids.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Message } from '#kernel/messages.ts';
import type { Clock, Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Write, Written } from '#platform/dynamo/port.ts';
import { describeError, type Log } from '#platform/log.ts';
import { type MailRecord, mailBuckets, unsubscribed } from '#platform/outbox/owed.ts';
import { addressHash, type SuppressedBecause } from '#platform/outbox/suppressed.ts';
import type { Todo } from '#platform/todo/todo.ts';
import { afterAttempt, nextAttemptAt, type Posted } from './core/after-attempt.ts';
import { isLate, stillBecause, turnOf } from './core/claim.ts';
import { type About, aboutKey, aboutOf, type FactsFor } from './core/mail-facts.ts';
import { isToldAnew, isTooLate, messageOf, sameEvent, tellsOfEvent } from './core/message.ts';
import { waitsUntil } from './core/quiet-hours.ts';
import type { FollowUpsStore, Frozen, Settled } from './store.ts';

/** A mail as the provider gets it. `replyTo` is "Name <address>", an attachment's content base64. */
export type OutgoingMail = {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly replyTo: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly {
    readonly filename: string;
    readonly content: string;
    readonly contentType: string;
  }[];
};

/** The provider's port: posts one mail under the mail's id as idempotency key. Whatever it throws counts as unanswered. */
export type Post = (mail: OutgoingMail, id: string) => Promise<Posted>;

/** Makes the bytes: the same message, language and reader give the same ones. */
export type Render = (input: {
  readonly message: Message;
  readonly language: Language;
  readonly to: string;
  /** The mail's. */
  readonly id: string;
}) => OutgoingMail | Promise<OutgoingMail>;

export type SenderParts = {
  readonly store: FollowUpsStore;
  readonly factsFor: FactsFor;
  readonly render: Render;
  /** Raised whenever a template changes what it makes of the same facts; kept with each mail. */
  readonly templateVersion: number;
  readonly post: Post;
  /** Whose event or campaign this is, for what a person has to look at. */
  readonly organisationOf: (about: About) => Promise<string | undefined>;
  /** Under which the hash of an address is made. */
  readonly secret: string;
  readonly clock: Clock;
  readonly patience: Patience;
  readonly random: Random;
  readonly log: Log;
};

/** So many mails are under way at once: one for each bucket of the outbox. */
const lanes = mailBuckets.length;
/** So many items of a bucket are read at a time; a sweep reads on while there are more and time is left. */
const pageOfBucket = 200;
/** No attempt begins after 36 seconds of a run: with the provider's 8 the run ends within 45. */
const lastStartMilliseconds = 36_000;
/** After so many attempts without any answer in between, the provider or the database is away: the rest stays due for the next run. */
const mostUnanswered = lanes;

/** What the lanes of one run know of each other. */
type Run = {
  readonly startedAt: number;
  /** Whether it may wait for a pause to end. */
  readonly patient: boolean;
  pausedUntil: Instant | undefined;
  pauses: number;
  acceptedSincePause: boolean;
  unansweredInARow: number;
  /** Going on would only ask the same again. */
  over: boolean;
};

/** What happened to one item of a run. `waits`: it is still owed. */
type Outcome = 'settled' | 'waits' | 'nothing';

/**
 * Sends what is owed. A mail is claimed, with its facts, before anything leaves the house; its outcome counts only for who holds the claim;
 * and every attempt goes out under the mail's id as idempotency key, made from what the first claim wrote. So two senders, a repeated stream
 * record, a lost answer or a process that ends halfway make one mail.
 */
export const mailSender = (parts: SenderParts) => {
  const { store, factsFor, render, templateVersion, post, organisationOf, secret, clock, patience, random, log } =
    parts;

  type Made =
    | { readonly is: 'made'; readonly mail: OutgoingMail; readonly frozen: Frozen | undefined }
    | { readonly is: 'skipped'; readonly because: string }
    | { readonly is: 'suppressed'; readonly because: SuppressedBecause; readonly suppression: string }
    | { readonly is: 'waits'; readonly until: Instant }
    | { readonly is: 'not-made' };

  /** From the item alone when it was claimed before; otherwise from what the owning room says now. */
  const contentOf = async (record: MailRecord, now: Instant) => {
    if (record.facts !== undefined && record.to !== undefined) {
      const message = messageOf(record.kind, record.facts);
      if (tellsOfEvent(message)) {
        const asked = await factsFor(record, now);
        if ('skipped' in asked) return asked;
        const moved = isToldAnew(record.kind) && !sameEvent(messageOf(record.kind, asked.facts), message);
        if (moved) return { skipped: 'gone' };
      }
      return { message, to: record.to, language: record.language };
    }
    const found = await factsFor(record, now);
    if ('skipped' in found) return found;
    const { to, language } = found;
    if (to === undefined) return { skipped: 'no-address' };
    const message = messageOf(record.kind, found.facts);
    return { message, to, language, frozen: { to, language, facts: message.facts, templateVersion } };
  };

  /**
   * Why this address gets no mail. Asked at every attempt, and only where somebody can be told: a sign-in and a person's access are always tried.
   */
  const keptBack = async (record: MailRecord, to: string, now: Instant) => {
    if (aboutOf(record) === undefined) return undefined;
    const suppression = addressHash(secret, to);
    const because = await store.suppressedBecause(suppression, now);
    return because === undefined ? undefined : ({ is: 'suppressed', because, suppression } as const);
  };

  /** Whether this address said no to such mail. Asked at every attempt too: of what waits for the provider nobody knows that it was taken. */
  const isUnwanted = async (record: MailRecord, message: Message, to: string): Promise<boolean> => {
    const about = aboutOf(record);
    if (about === undefined || !mayDecline(message)) return false;
    const { organisations, abouts } = await store.declinedBy(addressHash(secret, to));
    if (abouts.includes(aboutKey(about))) return true;
    const organisation = organisations.length === 0 ? undefined : await organisationOf(about);
    return organisation !== undefined && organisations.includes(organisation);
  };

  const make = async (record: MailRecord, now: Instant): Promise<Made> => {
    try {
      const content = await contentOf(record, now);
      if ('skipped' in content) return { is: 'skipped', because: content.skipped };
      if (isTooLate(content.message, now)) return { is: 'skipped', because: 'too-late' };
      if (await isUnwanted(record, content.message, content.to)) return { is: 'skipped', because: unsubscribed };
      const kept = await keptBack(record, content.to, now);
      if (kept !== undefined) return kept;
      const until = content.frozen === undefined ? undefined : waitsUntil(content.message, now);
      if (until !== undefined) {
        return isTooLate(content.message, until) ? { is: 'skipped', because: 'too-late' } : { is: 'waits', until };
      }
      return { is: 'made', mail: await render({ ...content, id: record.id }), frozen: content.frozen };
    } catch (error) {
      log('error', 'mail-not-made', { mail: record.id, kind: record.kind, ...describeError(error) });
      return { is: 'not-made' };
    }
  };

  const tryToPost = async (mail: OutgoingMail, record: MailRecord): Promise<Posted> => {
    try {
      return await post(mail, record.id);
    } catch (error) {
      log('error', 'mail-post-broke', { mail: record.id, kind: record.kind, ...describeError(error) });
      return { is: 'unanswered' };
    }
  };

  /** An outcome is worth a few tries; if it is lost all the same, the claim lapses and the next attempt finds it again. */
  const insist = (write: () => Promise<Written>) =>
    decideAgain(patience, async () => {
      const written = await write();
      return written.is === 'conflict' ? 'conflict' : written.is;
    });

  const todoFor = async (record: MailRecord, settled: Settled, now: Instant): Promise<Todo | undefined> => {
    if (settled.state === 'sent' || settled.state === 'skipped') return undefined;
    const about = aboutOf(record);
    // A sign-in is nobody's: then the log has to do.
    if (about === undefined) return undefined;
    const organisation = await organisationOf(about);
    if (organisation === undefined) return undefined;
    return {
      kind: `mail-${settled.state}`,
      subject: record.id,
      organisation,
      ...about,
      reader: record.reader,
      since: now,
    };
  };

  /** A reader whom a mail did not reach, or perhaps not, has a row that says so. */
  const marksFor = async (record: MailRecord, settled: Settled, now: Instant): Promise<readonly Write[]> => {
    const { state } = settled;
    const stopped = state === 'skipped' && settled.because === unsubscribed;
    if (state === 'sent' || (state === 'skipped' && !stopped) || aboutOf(record) === undefined) return [];
    const last = await store.lastMailFor(record);
    if (state !== 'skipped' && state !== 'suppressed') return store.noteLast(record, state, last, now);
    // What a person has sent again was counted when it was owed first.
    const counted = record.againOf === undefined ? [store.countDeclined(record, now)] : [];
    if (state === 'skipped') return [...counted, ...store.noteLast(record, 'unsubscribed', last, now)];
    return [
      ...counted,
      store.didNotArrive(record, 'suppressed', await store.bouncedFor(record), now),
      ...store.noteLast(record, 'bounced', last, now),
    ];
  };

  /** Settles a mail, asks a person where one is needed, and says so in the log, where the alarm counts. */
  const end = async (record: MailRecord, settled: Settled, claim?: string): Promise<Outcome> => {
    const now = clock();
    const also = { todo: await todoFor(record, settled, now), marks: await marksFor(record, settled, now) };
    const outcome = await insist(() =>
      claim === undefined
        ? store.settleUnclaimed(record, settled, now, also)
        : store.settleClaimed(record.id, claim, settled, now, also),
    );
    if (outcome !== 'written') return 'nothing';
    const level = settled.state === 'uncertain' || settled.state === 'failed' ? 'error' : 'info';
    log(level, `mail-${settled.state}`, { mail: record.id, kind: record.kind, because: settled.because });
    return 'settled';
  };

  const attempt = async (record: MailRecord, run: Run, now: Instant): Promise<Outcome> => {
    const made = await make(record, now);
    if (made.is === 'skipped') return end(record, { state: 'skipped', because: made.because });
    if (made.is === 'suppressed') {
      const { because, suppression } = made;
      return end(record, { state: 'suppressed', because, suppression });
    }
    if (made.is === 'waits') {
      await store.holdUntil(record, made.until);
      return 'nothing';
    }
    if (made.is === 'not-made') {
      await store.postpone(record, nextAttemptAt(record.attempts + 1, now), stillBecause(record, 'not-made'), now);
      return 'waits';
    }
    const claim = newId('claim', now, random);
    if ((await store.claim(record, { token: claim, frozen: made.frozen, now })) === 'lost') return 'nothing';

    const { pauses } = run;
    const posted = await tryToPost(made.mail, record);
    const after = afterAttempt(record, posted, clock());
    noteAnswer(run, posted, pauses, after.state === 'pending' ? after.pauseUntil : undefined);
    if (after.state !== 'pending') return end(record, after, claim);

    const { pauseUntil, dueAt, because } = after;
    const said = 'because' in posted ? posted.because : undefined;
    log('info', 'mail-waits', { mail: record.id, kind: record.kind, because, said, attempts: record.attempts + 1 });
    await insist(() => store.waitAgain(record.id, claim, { dueAt, because }));
    if (pauseUntil !== undefined) await store.pause(pauseUntil);
    return 'waits';
  };

  const act = async (record: MailRecord, run: Run, now: Instant): Promise<Outcome> => {
    const turn = turnOf(record, now);
    switch (turn.is) {
      case 'nothing':
        return 'nothing';
      case 'erase':
        await store.erase(record);
        return 'nothing';
      case 'give-up':
        return end(record, { state: turn.state, because: turn.because });
      case 'attempt':
        return attempt(record, run, now);
    }
  };

  /** One item, whatever happens: what breaks is logged without its message and stays due. */
  const actSafely = async (id: string, work: () => Promise<Outcome>, run: Run): Promise<Outcome> => {
    try {
      return await work();
    } catch (error) {
      noteSilence(run);
      log('error', 'mail-attempt-broke', { mail: id, ...describeError(error) });
      return 'waits';
    }
  };

  const begin = async (patient: boolean): Promise<Run> => ({
    startedAt: patience.milliseconds(),
    patient,
    pausedUntil: await store.pausedUntil(),
    pauses: 0,
    acceptedSincePause: true,
    unansweredInARow: 0,
    over: false,
  });

  /** Whether this run begins another attempt; a patient one first waits for a pause that ends in time. */
  const goesOn = async (run: Run): Promise<boolean> => {
    const left = () => lastStartMilliseconds - (patience.milliseconds() - run.startedAt);
    for (;;) {
      if (run.over || left() <= 0) return false;
      const pause = run.pausedUntil === undefined ? 0 : Date.parse(run.pausedUntil) - Date.parse(clock());
      if (pause <= 0) return true;
      if (!run.patient || pause >= left()) return false;
      await patience.wait(pause);
    }
  };

  /** One bucket, page after page until nothing new is due or the run ends. Tells how many of what it met are late. */
  const sweepBucket = async (bucket: (typeof mailBuckets)[number], run: Run): Promise<number> => {
    const met = new Set<string>();
    let late = 0;
    for (;;) {
      const due = (await store.due(bucket, clock(), pageOfBucket)).filter(({ id }) => !met.has(id));
      if (due.length === 0) return late;
      let goesOnStill = true;
      for (const { id, dueAt } of due) {
        met.add(id);
        goesOnStill = await goesOn(run);
        if (!goesOnStill) {
          if (isLate(dueAt, clock())) late += 1;
          continue;
        }
        let since = dueAt;
        const work = async () => {
          const record = await store.find(id);
          since = record?.heldUntil ?? record?.owedAt ?? since;
          return record === undefined ? 'nothing' : act(record, run, clock());
        };
        if ((await actSafely(id, work, run)) === 'waits' && isLate(since, clock())) late += 1;
      }
      if (!goesOnStill) return late;
    }
  };

  return {
    /** Just owed, from the stream: each once, and nothing while the provider wants a pause. The sweep does what remains. */
    sendNow: async (records: readonly MailRecord[]): Promise<void> => {
      const run = await begin(false);
      await Promise.all(
        Array.from({ length: lanes }, async (_, lane) => {
          for (const record of records.filter((_record, at) => at % lanes === lane)) {
            if (!(await goesOn(run))) return;
            // What has just been written is due, also where this machine's clock runs a little behind the writer's.
            const now = [clock(), record.dueAt ?? ''].toSorted().at(-1) ?? clock();
            await actSafely(record.id, () => act(record, run, now), run);
          }
        }),
      );
    },

    /** Everything due, the buckets side by side, for at most 45 seconds: a whole hall hears of a move in one sweep. */
    sweep: async (): Promise<void> => {
      const run = await begin(true);
      const late = await Promise.all(mailBuckets.map((bucket) => sweepBucket(bucket, run)));
      const count = late.reduce((sum, each) => sum + each, 0);
      if (count > 0) log('error', 'mail-late', { count });
    },
  };
};

export type MailSender = ReturnType<typeof mailSender>;

/** `pausesBefore`: how many pauses the run had seen when the attempt began, so that answers to what was under way count as one pause. */
const noteAnswer = (run: Run, posted: Posted, pausesBefore: number, pauseUntil: Instant | undefined): void => {
  if (posted.is === 'accepted') run.acceptedSincePause = true;
  if (posted.is === 'unanswered') noteSilence(run);
  else run.unansweredInARow = 0;
  if (pauseUntil === undefined) return;
  if (run.pausedUntil === undefined || run.pausedUntil < pauseUntil) run.pausedUntil = pauseUntil;
  if (pausesBefore < run.pauses) return;
  // Asked to pause again with nothing accepted in between: one more wait in this run would end the same way.
  if (run.pauses > 0 && !run.acceptedSincePause) run.over = true;
  run.pauses += 1;
  run.acceptedSincePause = false;
};

const noteSilence = (run: Run): void => {
  run.unansweredInARow += 1;
  if (run.unansweredInARow >= mostUnanswered) run.over = true;
};
