import type { EventsActions, EventWithSeats } from '#events/actions.ts';
import type { Organiser } from '#kernel/actors.ts';
import { addHours, addMinutes, type Instant, periodInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { MessageFacts } from '#kernel/messages.ts';
import { foldName } from '#kernel/names.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Write } from '#platform/dynamo/port.ts';
import { type MailRecord, type Owed, unsubscribed } from '#platform/outbox/owed.ts';
import type { Followed } from '#pledges/actions.ts';
import type { FollowedReader } from '#rsvps/actions.ts';
import { type Filling, faultsIn, type Links, letterIn, type Paragraph, type RoundFault } from './core/letter-text.ts';
import {
  countsOf,
  type KeptBack,
  type Planned,
  type RoundCounts,
  recipientsOf,
  withKeptBack,
} from './core/recipients.ts';
import { goesByWhoCame, most, type Recipient, type Round, type RoundDraft, withDeclined } from './core/round.ts';
import { momentFor } from './core/round-moment.ts';
import { copiedReader, secretariatOf } from './core/secretariat.ts';
import type { Keeper, Went } from './core/went.ts';
import { pictures, type RoundRooms, type Seen } from './picture.ts';
import type { DueRound } from './store/due-rounds.ts';
import type { RoundsStore } from './store/rounds.ts';

export type Rounding = ReturnType<typeof rounding>;

/** Recipients of one step: with what each got, a mail and its copy or a question, and the round itself, 76 of the 100 items of a transaction. */
const aStep = 25;
/** Steps of one round in one run: 1,000 recipients. The rest is due again at once. */
const stepsARun = 40;
/** Steps in which one run erases what is kept of an event. */
const erasingSteps = 80;
/** While devices still have something of the evening, it is asked again after so many minutes. */
const askAgainMinutes = 10;
/** A round that waits, and what erases it, is looked at once a day at least: its event may have moved. */
const lookAgainHours = 24;
/** Recipients on one page of an outcome. */
const recipientsAPage = 100;
/** Mails or addresses of which the state is read side by side. */
const lanes = 25;
/** Longest reason to say stop. */
export const longestReason = 200;

type MailAsItStands = Pick<MailRecord, 'id' | 'state' | 'because' | 'bounce' | 'delayed' | 'sentAt'>;

/** A recipient as it went, with what became of its mail and of the copy to a secretariat. */
export type WentTo = Recipient & { readonly mail?: MailAsItStands; readonly copy?: MailAsItStands };

type NotThere = { readonly is: 'not-found' };
type Refused<B extends string> = { readonly is: 'refused'; readonly because: B };

/** Whom an example of a letter is addressed to. */
const example = { name: 'Noor Bakker', municipality: 'Utrecht' } as const;

/** Some at a time. */
const sideBySide = async <T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> => {
  for (let from = 0; from < all.length; from += lanes) await Promise.all(all.slice(from, from + lanes).map(work));
};

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

const owedTo = ({
  slug,
  number,
  key,
  language,
}: Pick<Went, 'slug' | 'number' | 'key'> & { language: Language }): Owed => ({
  kind: 'follow-up',
  subject: slug,
  reader: key,
  generation: number,
  language,
  by: 'mail',
});

/** What an organiser composes for after an event: rounds of letters, owed page by page once everything that happened is known. */
export const rounding = ({
  store,
  events,
  rooms,
  municipalityNamed,
  patience,
}: {
  store: RoundsStore;
  events: Pick<EventsActions, 'managed' | 'find' | 'factsFor' | 'erasing'>;
  rooms: RoundRooms;
  /** As a visitor reads a municipality's code. */
  municipalityNamed: (code: string) => Promise<string | undefined>;
  patience: Patience;
}) => {
  const { whole, ofOne } = pictures({ store, rooms });

  /** Whoever a round may write to: somebody on the list of the event, or the host of the action. */
  const readerOf = async (slug: string, key: string): Promise<FollowedReader | undefined> =>
    (await rooms.rsvps.readerFollowed(slug, key)) ?? (await rooms.kits.hostsOf(slug)).find((host) => host.key === key);

  const ofOwn = async (organiser: Organiser, slug: string, number: number) => {
    const found = await events.managed(organiser, slug);
    const round = found && (await store.round(slug, number));
    return found === undefined || round === undefined ? undefined : { found, round };
  };

  /** What erases the rounds of an event; written with the first of them. */
  const keeperFor = ({ event }: EventWithSeats, now: Instant): Keeper => ({
    slug: event.slug,
    organisation: event.organisation,
    dueAt: earlier(events.erasing(event).guests, addHours(now, lookAgainHours)),
  });

  // ── a letter for one reader ────────────────────────────────────────────────────────────────────────────────────────

  const fillingFor = (
    { event }: EventWithSeats,
    { name, municipality }: { readonly name: string; readonly municipality: string | undefined },
    followed: Followed | undefined,
    language: Language,
  ): Filling => ({
    naam: name,
    gemeente: municipality ?? '',
    bijeenkomst: event.title,
    wanneer: periodInWords(event.startsAt, event.endsAt, event.zone, language),
    waar: [event.venue.name, event.venue.street, event.venue.city].filter((part) => part !== '').join(', '),
    aantal: String(followed?.count ?? 0),
  });

  /**
   * The signature that this very reader set: by their own name, for their own municipality. A name and a municipality that were typed in a form prove nothing, and
   * its page can withdraw it: whoever no organiser wrote down has to read at the address under which it was set.
   */
  const ownSignature = (
    { followed }: Seen,
    code: string | undefined,
    { name, whom, asked, mailbox }: FollowedReader,
  ) =>
    code === undefined || whom !== undefined
      ? undefined
      : followed?.municipalities
          .get(code)
          ?.signatures.find(
            (one) =>
              one.stands &&
              foldName(one.name) === foldName(name) &&
              (asked === true || (mailbox !== undefined && one.mailbox === mailbox)),
          );

  /** Everything that one reader's mail holds, from their own records and the event. */
  const letterOf = async (
    found: EventWithSeats,
    round: Round,
    planned: Planned,
    reader: FollowedReader,
    seen: Seen,
    { language = reader.language, asCopy = false }: { readonly language?: Language; readonly asCopy?: boolean } = {},
  ) => {
    const code = planned.municipality;
    const municipality = code === undefined ? undefined : ((await municipalityNamed(code)) ?? code);
    const { followed } = seen;
    const takesPart = code !== undefined && followed?.municipalities.get(code)?.takesPart === true;
    const maySign = followed !== undefined && code !== undefined && !takesPart;
    // Whoever reads along gets no link that opens what is the reader's own.
    const copy = asCopy ? undefined : ownSignature(seen, code, reader)?.link;
    const links: Links = { tekenlink: maySign, 'uw pagina': !asCopy, kopie: copy !== undefined };
    const filling = fillingFor(found, { name: reader.name, municipality }, followed, language);
    const which = { letter: planned.letter ?? '', blocks: planned.blocks, language };
    const made = letterIn(round, which, filling, links);
    const why = round.letters.find(({ id }) => id === planned.letter)?.group;
    if (made === undefined || why === undefined || made.paragraphs.length === 0) return undefined;
    const facts: MessageFacts<'follow-up'> = {
      event: events.factsFor(found.event),
      subject: made.subject,
      paragraphs: made.paragraphs.map((paragraph) => [...paragraph]),
      name: reader.name,
      ...(municipality !== undefined && { municipality }),
      ...(reader.whom !== undefined && { whom: reader.whom }),
      ...(maySign && { sign: `/campagnes/${followed.campaign}/ondertekenen` }),
      ...(asCopy ? { copyOf: reader.name } : { page: reader.link }),
      ...(copy !== undefined && { copy }),
      why,
      keptUntil: events.erasing(found.event).guests,
    };
    return facts;
  };

  /**
   * The copy for the secretariat of that invitation: the same letter without what is the reader's own. None where nobody reads along any more, where the reader
   * wants no such mail, and where the secretariat's address takes none or said no: nobody is asked about that, for the mail itself goes.
   */
  const copyFacts = async (
    found: EventWithSeats,
    round: Round,
    planned: Planned,
    invitation: string,
    reader: FollowedReader,
    seen: Seen,
    now: Instant,
  ) => {
    const { slug, organisation } = found.event;
    const office = await rooms.rsvps.secretariatFollowed(slug, invitation);
    if (office === undefined) return { skipped: 'no-secretariat' };
    const own = reader.mailbox === undefined ? false : await store.wantsNone(reader.mailbox, slug, organisation);
    if (own) return { skipped: 'no-letter' };
    if (await store.takesNone(office.mailbox, now)) return { skipped: 'copy-left-out' };
    if (await store.wantsNone(office.mailbox, slug, organisation)) return { skipped: 'copy-left-out' };
    const facts = await letterOf(found, round, planned, reader, seen, { asCopy: true });
    return facts === undefined ? { skipped: 'no-letter' } : { to: office.to, language: reader.language, facts };
  };

  // ── sending a round ────────────────────────────────────────────────────────────────────────────────────────────────

  const wentOf = ({ slug, number }: Round, planned: Planned, now: Instant): Went => {
    const { unit, key, keys, outcome, letter, blocks, because, reason, copied } = planned;
    return {
      slug,
      number,
      unit,
      key,
      keys: [...keys],
      outcome,
      ...(letter !== undefined && { letter }),
      blocks: [...blocks],
      ...(because !== undefined && { because }),
      ...(reason !== undefined && { reason }),
      ...(copied === true && { copied }),
      at: now,
    };
  };

  /** What one recipient writes; the first says that the round did something about them, and the rest stands or falls with it. */
  const writesFor = (round: Round, planned: Planned, organisation: string, now: Instant): readonly Write[] => {
    const went = wentOf(round, planned, now);
    const { outcome, language, copied } = planned;
    const readers = outcome !== 'mail' ? [] : copied === true ? [went.key, secretariatOf(went.key)] : [went.key];
    return [
      store.putWent(went),
      ...readers.map((key) => store.owe(owedTo({ ...went, key, language }), now)),
      ...(outcome === 'task' ? [store.askPerson(went, organisation, now)] : []),
    ];
  };

  /** One transaction: what these recipients get, and the round moved behind them. The round as it stands now; undefined when somebody else goes on. */
  const step = async (
    round: Round,
    recipients: readonly Planned[],
    organisation: string,
    now: Instant,
  ): Promise<Round | undefined | 'conflict'> => {
    let left = recipients.map((planned) => ({ planned, writes: writesFor(round, planned, organisation, now) }));
    for (;;) {
      const { outcomes } = countsOf(left.map(({ planned }) => planned));
      const { counts } = round;
      const moved: Round = {
        ...round,
        cursor: recipients.at(-1)?.unit ?? round.cursor ?? '',
        counts: {
          owed: counts.owed + outcomes.mail,
          stopped: counts.stopped + outcomes.stopped,
          tasks: counts.tasks + outcomes.task,
        },
      };
      const written = await store.commit([...left.flatMap(({ writes }) => writes), store.putRound(moved, round)]);
      if (written.is === 'conflict') return 'conflict';
      if (written.is === 'written') return moved;
      const { failed } = written;
      // The move stands last. When it fails, somebody else has gone on from here, or a person said stop.
      if (failed.at(-1) !== undefined) return undefined;
      let at = 0;
      left = left.flatMap(({ planned, writes }) => {
        const refused = writes.map((_, index) => failed[at + index] !== undefined);
        at += writes.length;
        if (refused[0] === true) return [];
        return [{ planned, writes: writes.filter((_, index) => refused[index] !== true) }];
      });
    }
  };

  const commitRound = async (round: Round, was: Round): Promise<void> => {
    await store.commit([store.putRound(round, was)]);
  };
  const lookAgain = (round: Round, at: Instant, now: Instant): Promise<void> =>
    commitRound({ ...round, dueAt: earlier(at, addHours(now, lookAgainHours)) }, round);
  const end = (round: Round, state: 'done' | 'stopped'): Promise<void> => {
    const { dueAt: _, ...rest } = round;
    return commitRound({ ...rest, state }, round);
  };

  const doRound = async (slug: string, number: number, now: Instant): Promise<void> => {
    const [found, due] = await Promise.all([events.find(slug, { consistent: true }), store.round(slug, number)]);
    if (found === undefined || due?.state !== 'on' || due.dueAt === undefined || due.dueAt > now) return;
    const { event } = found;
    if (event.state !== 'published') return end(due, 'stopped');
    // Its guests are erased, and with them the rounds.
    if (events.erasing(event).guests <= now) return end(due, 'done');
    const begins = momentFor(due.moment, event, undefined) ?? event.endsAt;
    if (begins > now) return lookAgain(due, begins, now);
    if (!(await rooms.checkIn.eveningClosed(slug, now))) return lookAgain(due, addMinutes(now, askAgainMinutes), now);

    const [{ picture }, went] = await Promise.all([whole(found, due, now), store.went(slug, number)]);
    const done = new Set(went.map(({ unit }) => unit));
    const open = recipientsOf(due, picture).filter(
      ({ unit, keys, outcome }) =>
        outcome !== 'nothing' && !done.has(unit) && !(due.per === 'reader' && keys.some((key) => done.has(key))),
    );
    const ready = open.filter(({ at }) => at <= now);
    let round = due;
    for (let from = 0, steps = 0; from < ready.length; from += aStep, steps += 1) {
      if (steps === stepsARun) return;
      const current = round;
      const page = ready.slice(from, from + aStep);
      const moved = await decideAgain(patience, () => step(current, page, event.organisation, now));
      if (moved === undefined || moved === 'busy') return;
      round = moved;
    }
    if (round.moment.after === 'event') return end(round, 'done');
    // For whoever signs or orders right after this look.
    const soonest = momentFor(round.moment, event, now) ?? addHours(now, lookAgainHours);
    const next = open.filter(({ at }) => at > now).map(({ at }) => at);
    return lookAgain(round, [soonest, ...next].toSorted()[0] ?? soonest, now);
  };

  const doKeeper = async (slug: string, now: Instant): Promise<void> => {
    const [keeper, found] = await Promise.all([store.keeper(slug), events.find(slug, { consistent: true })]);
    if (keeper === undefined || keeper.dueAt > now) return;
    if (found !== undefined && events.erasing(found.event).guests > now) {
      await store.commit([store.putKeeper(keeperFor(found, now))]);
      return;
    }
    for (let steps = 0; steps < erasingSteps; steps += 1) {
      if (!(await store.eraseSome(slug, keeper.organisation))) return;
    }
  };

  const doDue = ({ slug, number }: DueRound, now: Instant): Promise<void> =>
    number === 'keeper' ? doKeeper(slug, now) : doRound(slug, number, now);

  // ── at the desk ────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Changes a round, whoever else does so meanwhile; what is refused is not written. */
  const change = <R>(
    organiser: Organiser,
    slug: string,
    number: number,
    decide: (round: Round, found: EventWithSeats) => { readonly to: Round } | { readonly not: R },
  ): Promise<R | { readonly is: 'changed'; readonly round: Round } | NotThere | 'busy'> =>
    decideAgain(patience, async () => {
      const own = await ofOwn(organiser, slug, number);
      if (own === undefined) return { is: 'not-found' as const };
      const decided = decide(own.round, own.found);
      if ('not' in decided) return decided.not;
      if (decided.to === own.round) return { is: 'changed' as const, round: own.round };
      const written = await store.commit([store.putRound(decided.to, own.round)]);
      return written.is === 'written' ? { is: 'changed' as const, round: decided.to } : 'conflict';
    });

  const mailsOf = async (went: readonly Went[], readerOf: (one: Went) => string = ({ key }) => key) => {
    const mails = new Map<string, MailAsItStands>();
    const mailed = went.filter(({ outcome }) => outcome === 'mail');
    await sideBySide(mailed, async (one) => {
      const { slug, number, unit } = one;
      const which = { kind: 'follow-up', subject: slug, generation: number, reader: readerOf(one) } as const;
      const mail = await store.mail(which);
      if (mail === undefined) return;
      const { id, state, because, bounce, delayed, sentAt } = mail;
      mails.set(unit, { id, state, because, bounce, delayed, sentAt });
    });
    return mails;
  };

  /**
   * Of whom a round would mail, whose address keeps such mail back now. Two consistent reads for each address, once whoever shares it: some 700 for the 355
   * of an evening, fifty at a time.
   */
  const keptBackOf = async ({ event }: EventWithSeats, recipients: readonly Planned[], now: Instant) => {
    const mailed = recipients.filter(({ outcome }) => outcome === 'mail');
    const mailboxes = new Set(mailed.flatMap(({ mailbox }) => (mailbox === undefined ? [] : [mailbox])));
    const keptBack = new Map<string, KeptBack>();
    await sideBySide([...mailboxes], async (mailbox) => {
      const [wantsNone, takesNone] = await Promise.all([
        store.wantsNone(mailbox, event.slug, event.organisation),
        store.takesNone(mailbox, now),
      ]);
      // In the sender's order.
      if (wantsNone || takesNone) keptBack.set(mailbox, wantsNone ? 'declined' : 'takes-none');
    });
    return keptBack;
  };

  return {
    /** The rounds of an event, the first first; undefined where it is not theirs. */
    rounds: async (organiser: Organiser, slug: string) => {
      const found = await events.managed(organiser, slug);
      if (found === undefined) return undefined;
      const [rounds, declined] = await Promise.all([store.rounds(slug), store.declined(slug)]);
      return { found, rounds: rounds.map((one) => withDeclined(one, declined.get(one.number) ?? 0)) };
    },
    round: ofOwn,

    /**
     * Makes a round, or writes a draft anew. The same form makes one round. A draft may be unfinished; what is wrong in it otherwise is refused with every
     * fault at once. A round that was switched on is not changed: it is stopped first.
     */
    saveRound: async (
      organiser: Organiser,
      slug: string,
      draft: RoundDraft,
      by: { readonly request: string; readonly number?: number | undefined; readonly revision?: number | undefined },
      now: Instant,
    ): Promise<
      | { readonly is: 'saved'; readonly round: Round }
      | { readonly is: 'faulty'; readonly faults: readonly RoundFault[] }
      | { readonly is: 'changed-since'; readonly round: Round }
      | Refused<'too-many' | 'event-over' | 'not-a-draft'>
      | NotThere
      | 'busy'
    > => {
      const faults = faultsIn(draft).filter(({ fault }) => fault !== 'missing');
      if (faults.length > 0) return { is: 'faulty', faults };
      const { number, request } = by;
      return decideAgain(patience, async () => {
        const found = await events.managed(organiser, slug);
        if (found === undefined) return { is: 'not-found' as const };
        if (events.erasing(found.event).guests <= now)
          return { is: 'refused' as const, because: 'event-over' as const };
        const rounds = await store.rounds(slug);
        const was = rounds.find((one) => (number === undefined ? one.request === request : one.number === number));
        if (number === undefined && was !== undefined) return { is: 'saved' as const, round: was };
        if (number !== undefined && was === undefined) return { is: 'not-found' as const };
        if (was !== undefined && was.state !== 'draft')
          return { is: 'refused' as const, because: 'not-a-draft' as const };
        if (was !== undefined && was.revision !== by.revision) return { is: 'changed-since' as const, round: was };
        if (was === undefined && rounds.length >= most.rounds)
          return { is: 'refused' as const, because: 'too-many' as const };
        const round: Round = {
          ...draft,
          slug,
          number: was?.number ?? (rounds.at(-1)?.number ?? 0) + 1,
          state: 'draft',
          request: was?.request ?? request,
          revision: (was?.revision ?? 0) + 1,
          counts: { owed: 0, stopped: 0, tasks: 0 },
          by: organiser.person,
          at: now,
        };
        const written = await store.commit([store.putRound(round, was), store.putKeeper(keeperFor(found, now))]);
        return written.is === 'written' ? { is: 'saved' as const, round } : 'conflict';
      });
    },

    /**
     * Who would get what, and when, if nothing more happened; counts beforehand. `passed`: its moment is behind us, so that it goes as soon as it is on.
     * `closed`: everything of the evening is known. `uncounted`: letters go by who came, and nobody was counted as having come. Whoever the sender would keep the mail
     * from stands as stopped already; that is asked here alone, at the cost of `keptBackOf`: a tick owes the mail and the sender has the last word.
     */
    previewRound: async (organiser: Organiser, slug: string, number: number, now: Instant) => {
      const own = await ofOwn(organiser, slug, number);
      if (own === undefined) return undefined;
      const { found, round } = own;
      const [{ picture }, closed] = await Promise.all([
        whole(found, round, now),
        rooms.checkIn.eveningClosed(slug, now),
      ]);
      const planned = recipientsOf(round, picture);
      const recipients = withKeptBack(planned, await keptBackOf(found, planned, now));
      const counts: RoundCounts = countsOf(recipients);
      const at = momentFor(round.moment, found.event, undefined);
      return {
        ...own,
        at,
        passed: at !== undefined && at <= now,
        closed,
        uncounted: closed && picture.came.size === 0 && round.letters.some(({ group }) => goesByWhoCame(group)),
        recipients,
        counts,
        missing: faultsIn(round),
      };
    },

    /**
     * A letter as it would be read: by a recipient of this round (their key, with what they would get), or by an example reader. Undefined where the event,
     * the round, the letter or the reader is not there.
     */
    letterFor: async (
      organiser: Organiser,
      slug: string,
      number: number,
      which: {
        readonly letter: string;
        readonly language: Language;
        readonly blocks?: readonly string[];
        readonly reader?: string;
      },
      now: Instant,
    ): Promise<{ readonly subject: string; readonly paragraphs: readonly Paragraph[] } | undefined> => {
      const own = await ofOwn(organiser, slug, number);
      if (own === undefined) return undefined;
      const { found, round } = own;
      const { letter, language, reader: key } = which;
      const { organisation } = found.event;
      if (key === undefined) {
        const followed = await rooms.pledges.forFollowUps({ organisation, event: slug, code: '' }, now);
        const blocks = which.blocks ?? round.blocks.map(({ id }) => id);
        const links: Links = { tekenlink: true, 'uw pagina': true, kopie: true };
        return letterIn(round, { letter, blocks, language }, fillingFor(found, example, followed, language), links);
      }
      const [seen, reader] = await Promise.all([whole(found, round, now), readerOf(slug, key)]);
      const planned = recipientsOf(round, seen.picture).find((one) => one.key === key);
      if (planned === undefined || reader === undefined) return undefined;
      return letterOf(found, round, { ...planned, letter }, reader, seen, { language });
    },

    /** The revision is that of the round as it was on screen. Refused with everything that is missing. */
    switchOn: (organiser: Organiser, slug: string, number: number, revision: number, now: Instant) =>
      change<
        | { readonly is: 'faulty'; readonly faults: readonly RoundFault[] }
        | { readonly is: 'changed-since'; readonly round: Round }
        | Refused<'not-a-draft' | 'not-published' | 'event-over'>
      >(organiser, slug, number, (round, { event }) => {
        if (round.state === 'on' || round.state === 'done') return { to: round };
        const faults = faultsIn(round);
        if (faults.length > 0) return { not: { is: 'faulty', faults } };
        if (round.revision !== revision) return { not: { is: 'changed-since', round } };
        const because =
          round.state === 'stopped'
            ? ('not-a-draft' as const)
            : event.state !== 'published'
              ? ('not-published' as const)
              : events.erasing(event).guests <= now
                ? ('event-over' as const)
                : undefined;
        if (because !== undefined) return { not: { is: 'refused', because } };
        const begins = momentFor(round.moment, event, undefined) ?? event.endsAt;
        const dueAt = earlier(begins < now ? now : begins, addHours(now, lookAgainHours));
        return { to: { ...round, state: 'on', dueAt, revision: round.revision + 1, by: organiser.person, at: now } };
      }),

    /**
     * Nothing of it is owed any more, and a mail that lies ready is not sent. One of which nothing went is a draft again. Told are how many mails were
     * owed, and how many of those had left or may have.
     */
    stopRound: async (organiser: Organiser, slug: string, number: number, now: Instant) => {
      const outcome = await change<never>(organiser, slug, number, (was) => {
        if (was.state !== 'on') return { to: was };
        const { dueAt: _, ...round } = was;
        const state = was.cursor === undefined ? 'draft' : 'stopped';
        return { to: { ...round, state, revision: round.revision + 1, by: organiser.person, at: now } };
      });
      if (outcome === 'busy' || outcome.is !== 'changed') return outcome;
      const mails = await mailsOf(await store.went(slug, number));
      const kept = [...mails.values()].filter(({ state }) => state === 'pending' || state === 'skipped').length;
      return { is: 'stopped' as const, round: outcome.round, owed: mails.size, left: mails.size - kept };
    },

    /** This reader gets none of the event's rounds any more that stop for a person's word; the reason is for colleagues to read. */
    stopReader: async (
      organiser: Organiser,
      slug: string,
      key: string,
      reason: string,
      now: Instant,
    ): Promise<{ readonly is: 'stopped' } | Refused<'no-reason' | 'too-long' | 'event-over'> | NotThere> => {
      const found = await events.managed(organiser, slug);
      const known = found && (await readerOf(slug, key));
      if (found === undefined || known === undefined) return { is: 'not-found' };
      if (events.erasing(found.event).guests <= now) return { is: 'refused', because: 'event-over' };
      const said = reason.replace(/\s+/g, ' ').trim();
      if (said === '') return { is: 'refused', because: 'no-reason' };
      if (said.length > longestReason) return { is: 'refused', because: 'too-long' };
      const stop = { slug, key, reason: said, by: organiser.person, at: now };
      await store.commit([store.putStop(stop), store.putKeeper(keeperFor(found, now))]);
      return { is: 'stopped' };
    },
    /** They get what is still to come; what a round has passed by it does not send after all. */
    resumeReader: async (
      organiser: Organiser,
      slug: string,
      key: string,
    ): Promise<{ readonly is: 'resumed' } | NotThere> => {
      if ((await events.managed(organiser, slug)) === undefined) return { is: 'not-found' };
      await store.commit([store.dropStop({ slug, key })]);
      return { is: 'resumed' };
    },
    /** For whom a person said stop, and why. */
    stopsOf: async (organiser: Organiser, slug: string) =>
      (await events.managed(organiser, slug)) === undefined ? [] : store.stops(slug),

    /**
     * What a round did: everybody it did something about, a page at a time in the order of their units, with how their mail stands; and counts of all of them
     * as they were owed.
     */
    outcomeOf: async (
      organiser: Organiser,
      slug: string,
      number: number,
      { after, limit = recipientsAPage }: { readonly after?: string | undefined; readonly limit?: number } = {},
    ) => {
      const own = await ofOwn(organiser, slug, number);
      if (own === undefined) return undefined;
      const [went, declined, people, hosts] = await Promise.all([
        store.went(slug, number),
        store.declined(slug),
        rooms.rsvps.everybodyFollowed(slug),
        rooms.kits.hostsOf(slug),
      ]);
      const behind = went.filter(({ unit }) => after === undefined || unit > after);
      const page = behind.slice(0, limit);
      const [mails, copies] = await Promise.all([
        mailsOf(page),
        mailsOf(
          page.filter(({ copied }) => copied === true),
          ({ key }) => secretariatOf(key),
        ),
      ]);
      const known = new Map(
        [
          ...people.places.flatMap((one) => [one.key, ...one.was].map((key) => ({ ...one, key }))),
          ...people.invitations,
          ...hosts.map((host) => ({ ...host, municipality: undefined })),
        ].map((one) => [one.key, one]),
      );
      const recipients = page.map((one): WentTo => {
        const person = known.get(one.key);
        const [mail, copy] = [mails.get(one.unit), copies.get(one.unit)];
        const wantsNone = mail?.state === 'skipped' && mail.because === unsubscribed;
        return {
          key: one.key,
          municipality: person?.municipality ?? (one.unit === one.key ? undefined : one.unit),
          name: person?.name ?? '',
          language: person?.language ?? 'nl',
          outcome: wantsNone ? 'stopped' : one.outcome,
          letter: one.letter,
          blocks: one.blocks,
          because: wantsNone ? 'declined' : one.because,
          reason: one.reason,
          at: one.at,
          ...(mail !== undefined && { mail }),
          ...(copy !== undefined && { copy }),
        };
      });
      const next = behind.length > page.length ? page.at(-1)?.unit : undefined;
      const round = withDeclined(own.round, declined.get(number) ?? 0);
      return { ...own, round, recipients, counts: countsOf(went), ...(next !== undefined && { next }) };
    },

    /** What the tick does: rounds whose moment came, and what is to be erased. What breaks is told and stays due. */
    sweepRounds: async (now: Instant, mostAtOnce: number, broke: (error: unknown) => void): Promise<number> => {
      const due = await store.due(now, mostAtOnce);
      for (const one of due) await doDue(one, now).catch(broke);
      return due.length;
    },

    /**
     * For the sender: this reader's mail as things stand now. Who signed since gets the letter of who signed; whom a stop rule keeps it from gets none. A round
     * that was stopped sends nothing more.
     */
    followUpFacts: async (
      { subject: slug, reader: written, generation: number }: Pick<Owed, 'subject' | 'reader' | 'generation'>,
      now: Instant,
    ): Promise<
      | { readonly to: string | undefined; readonly language: Language; readonly facts: MessageFacts<'follow-up'> }
      | { readonly skipped: string }
    > => {
      const copied = copiedReader(written);
      const key = copied ?? written;
      const [found, round, reader] = await Promise.all([
        events.find(slug, { consistent: true }),
        store.round(slug, number),
        readerOf(slug, key),
      ]);
      if (found === undefined) return { skipped: 'event-gone' };
      if (round === undefined || reader === undefined) return { skipped: 'guest-gone' };
      if (found.event.state !== 'published') return { skipped: 'event-cancelled' };
      // Moved since, and not over any more: its readers would hear how it was.
      if (found.event.endsAt > now) return { skipped: 'event-moved' };
      if (round.state === 'stopped' || round.state === 'draft') return { skipped: 'round-stopped' };
      const guess = round.per === 'municipality' ? (reader.municipality ?? key) : key;
      const guessed = await store.wentAt(slug, number, guess);
      // Their municipality was corrected since.
      const went = guessed?.key === key ? guessed : (await store.went(slug, number)).find((one) => one.key === key);
      if (went === undefined) return { skipped: 'guest-gone' };
      const municipality = round.per === 'municipality' ? went.unit : reader.municipality;
      const seen = await ofOne(found, round, went, municipality, now);
      const recipients = recipientsOf(round, seen.picture);
      const planned = recipients.find(({ unit }) => unit === went.unit) ?? recipients[0];
      if (planned === undefined) return { skipped: 'guest-gone' };
      if (planned.outcome === 'stopped') return { skipped: `stopped-${planned.because ?? 'person'}` };
      if (planned.outcome === 'nothing') return { skipped: 'no-letter' };
      if (copied !== undefined) return copyFacts(found, round, planned, copied, reader, seen, now);
      const facts = await letterOf(found, round, planned, reader, seen);
      return facts === undefined ? { skipped: 'no-letter' } : { to: reader.to, language: reader.language, facts };
    },
  };
};
