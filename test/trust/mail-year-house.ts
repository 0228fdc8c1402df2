import { peopleFor } from '#accounts/people.ts';
import { happened } from '#check-in/for-follow-ups.ts';
import { checkInStore } from '#check-in/store.ts';
import { directoryActions } from '#directory/actions.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Message } from '#kernel/messages.ts';
import { ordersFollowed } from '#kits/for-follow-ups.ts';
import { kitsStore } from '#kits/store.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database, Item, Key, Write, Written } from '#platform/dynamo/port.ts';
import { MailRecord } from '#platform/outbox/owed.ts';
import { type Todo, todosOf } from '#platform/todo/todo.ts';
import { pledgesActions } from '#pledges/actions.ts';
import { pledgesStore } from '#pledges/store.ts';
import { followUpsActions } from '../../functions/follow-ups/actions.ts';
import type { Posted } from '../../functions/follow-ups/core/after-attempt.ts';
import { owingRoom } from '../../functions/follow-ups/core/mail-facts.ts';
import type { Told } from '../../functions/follow-ups/core/mail-news.ts';
import { deliveryDesk } from '../../functions/follow-ups/delivery.ts';
import { preferencesDesk } from '../../functions/follow-ups/preferences.ts';
import { preferencesIn } from '../../functions/follow-ups/preferences-link.ts';
import { rounding } from '../../functions/follow-ups/rounding.ts';
import type { OutgoingMail, Post, Render } from '../../functions/follow-ups/sender.ts';
import { preferencesStore } from '../../functions/follow-ups/store/preferences.ts';
import { roundsStore } from '../../functions/follow-ups/store/rounds.ts';
import { postOffice } from '../functions/follow-ups/post-office.ts';
import { coming, notComing } from '../functions/rsvps/invited-house.ts';
import {
  answersOf,
  houseOver,
  noWaiting,
  organiser,
  planOf,
  secret,
  seeded,
  signUp,
  tables,
} from '../support/house.ts';
import {
  type Attempt,
  type Did,
  judge,
  reminderDays,
  type Tried,
  type Verdict,
  yearAsOwed,
} from './mail-year-oracle.ts';
import {
  type Act,
  type Drawing,
  day,
  drawing,
  hour,
  instantAt,
  minute,
  type Outage,
  type Person,
  type Planned,
  type Script,
  wallDate,
  writeScript,
  yearBegins,
} from './mail-year-script.ts';

/** What a mail of the year holds: its facts as the templates get them (what they make of those the golden mails hold), and the way to say no to it. */
type Body = { readonly message: Message; readonly decline?: string };

const site = 'https://aanschuif.example';
const render: Render = ({ message, language, to, id }) => {
  const { preferences } = preferencesIn(message, { secret, site, id, to, language });
  const body: Body = {
    message,
    ...(preferences && { decline: preferences.page.slice(preferences.page.lastIndexOf('/') + 1) }),
  };
  const text = JSON.stringify(body);
  return { to, subject: message.kind, html: text, text, replyTo: '', headers: {}, attachments: [] };
};
const bodyOf = (mail: OutgoingMail): Body => JSON.parse(mail.text) as Body;

/** Something that happens at a moment, in milliseconds. */
type Later = { readonly at: number; readonly do: () => Promise<void> };

/** What comes first, first; of two at one moment the one that was put there first. */
const agenda = () => {
  const all: Later[] = [];
  return {
    add: (at: number, act: Later['do']): void => {
      const behind = all.findIndex((other) => other.at > at);
      all.splice(behind < 0 ? all.length : behind, 0, { at, do: act });
    },
    next: (): number => all[0]?.at ?? Number.POSITIVE_INFINITY,
    take: (): Later | undefined => all.shift(),
  };
};

const keyOf = (write: Write): Key => ('put' in write ? write.put : 'update' in write ? write.update : write.delete);
const looked: readonly string[] = [tables.outbox, tables.rsvps, tables.events, tables['follow-ups']];
const unsettled = ['pending', 'sending'];

/** The rooms' database, which knows when something is due and tells each write to `wrote`. */
const watchedDatabase = (wrote: (table: string, item: Item, fresh: boolean) => void) => {
  const database = memoryDatabase();
  const due = new Map<string, number>();
  const look = async (write: Write): Promise<void> => {
    if (!looked.includes(write.in)) return;
    const key = keyOf(write);
    const item = await database.get(write.in, key);
    const name = `${write.in} ${key.of} ${key.item}`;
    const dueAt = typeof item?.dueAt === 'string' ? Date.parse(item.dueAt) : undefined;
    if (item === undefined || dueAt === undefined) return void due.delete(name);
    // That facts of a settled mail are erased an hour late matters to nobody here, and saves ten thousand ticks.
    const settled = key.item === 'mail' && !unsettled.includes(String(item.state));
    due.set(name, settled ? Math.ceil(dueAt / day) * day : dueAt);
    wrote(write.in, item, 'put' in write);
  };
  const watching = async (written: Written, writes: readonly Write[]): Promise<Written> => {
    if (written.is === 'written') for (const write of writes) await look(write);
    return written;
  };
  const watched: Database = {
    ...database,
    write: async (write) => watching(await database.write(write), [write]),
    transact: async (writes) => watching(await database.transact(writes), writes),
  };
  return { watched, firstDue: () => Math.min(Number.POSITIVE_INFINITY, ...due.values()) };
};

/** What a process that has ended says to whatever it still tries. */
const ended = new Error('The process has ended');

/** How often in a thousand requests something goes wrong outside an outage, and how often for one mail at most. */
const oddly = { lost: 25, dies: 8, '5xx': 25, '429': 12, slow: 30 } as const;
const mostOdd = 2;

/**
 * The provider: it knows a key for 24 hours, and what it took under it as bytes. It is away as the script says, and besides loses an answer now and then.
 * `tried` is every request under each key; `took` is called for each mail that goes to its reader.
 */
const provider = (
  draw: Drawing,
  outages: readonly Outage[],
  { clock, took }: { clock: { now: Instant }; took: (id: string, mail: OutgoingMail) => void },
) => {
  const tried = new Map<string, { readonly mail: OutgoingMail; readonly attempts: Attempt[]; odd: number }>();
  const known = new Map<string, { readonly at: number; readonly bytes: string }>();

  const behaves = (
    at: number,
    one: { odd: number },
  ): { how: Outage['how'] | 'ok' | 'dies' | 'lost'; retryAfter: number } => {
    const away = outages.find(({ from, until }) => from <= at && at < until);
    if (away?.how === 'silent') return { how: draw.chance(0.5) ? 'lost' : 'silent', retryAfter: 0 };
    if (away !== undefined) return away;
    const drawn = one.odd < mostOdd ? draw.between(0, 999) : 999;
    const { lost, dies } = oddly;
    const how =
      drawn < lost
        ? 'lost'
        : drawn < lost + dies
          ? 'dies'
          : drawn < lost + dies + oddly['5xx']
            ? '5xx'
            : drawn < lost + dies + oddly['5xx'] + oddly['429']
              ? '429'
              : 'ok';
    if (how !== 'ok') one.odd += 1;
    return { how, retryAfter: draw.between(1, 90) };
  };

  /** For one process; `die` ends it, once the provider has answered. */
  const postFor = (die: () => void): Post => {
    const asked: Attempt[] = [];
    return async (mail, id): Promise<Posted> => {
      if (asked.some((attempt) => attempt.ended)) throw ended;
      const at = Date.parse(clock.now);
      const one = tried.get(id) ?? { mail, attempts: [], odd: 0 };
      tried.set(id, one);
      const { how, retryAfter } = behaves(at, one);
      if (draw.between(0, 999) < oddly.slow)
        clock.now = instantAt(Math.max(at, Date.parse(clock.now)) + draw.between(100, 7_000));
      const takes = how === 'ok' || how === 'lost' || how === 'dies';
      const before = known.get(id);
      const remembers = before !== undefined && at - before.at < day;
      const bytes = JSON.stringify(mail);
      const taken = takes && !remembers;
      if (taken) known.set(id, { at, bytes });
      const heard = how === 'ok' && (taken || before?.bytes === bytes);
      const attempt: Attempt = { at, taken, heard, how, ended: false };
      one.attempts.push(attempt);
      asked.push(attempt);
      if (taken) took(id, mail);
      await Promise.resolve();
      if (how === 'dies') {
        for (const each of asked) each.ended = true;
        die();
      }
      if (how === '429') return { is: 'rate-limited', afterSeconds: retryAfter };
      if (how !== 'ok') return { is: 'unanswered' };
      return remembers && before?.bytes !== bytes ? { is: 'other-content' } : { is: 'accepted', provider: `re_${id}` };
    };
  };

  return { postFor, tried };
};

/** What a year came to, for whoever reads a report of it. */
export type Counted = Readonly<Record<string, number>>;
export type YearGone = Verdict & {
  readonly counted: Counted;
  /** Which mails stand on the list of what a person has to look at, as uncertain and as failed; and for which a person is asked. */
  readonly listed: { readonly uncertain: ReadonlySet<string>; readonly failed: ReadonlySet<string> };
  readonly asked: ReadonlySet<string>;
};

/**
 * A year with the rooms as they are, on the in-memory database: people act, streams bring their records late, twice, in another order or not at all, the
 * tick comes when something is due, and the provider fails. Then what it took is held against what was owed.
 */
export const liveThrough = async (seed: number, howMany: number): Promise<YearGone> => {
  const draw = drawing(seed);
  const script: Script = writeScript(draw, howMany);
  const { people, events, outages } = script;
  const year = yearAsOwed(script);
  const later = agenda();
  const counts = new Map<string, number>();
  const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
  const slugs: string[] = [];
  const told = new Set<string>();
  const personAt = new Map(people.map((person) => [person.email, person]));

  // ── the rooms ──────────────────────────────────────────────────────────────────────────────────────────────────────

  const { watched, firstDue } = watchedDatabase((table, item, fresh) => stream(table, item, fresh));
  const house = houseOver(watched);
  const office = postOffice(watched, tables);
  const { clock } = office;
  clock.now = instantAt(yearBegins);
  const ms = (): number => Date.parse(clock.now);
  const random = seeded(`year ${seed}`);
  const rooms = {
    rsvps: house.rsvps,
    pledges: pledgesActions({
      store: pledgesStore({ database: watched, tables, random }),
      directory: directoryActions(),
      secret,
      random,
      patience: noWaiting(),
    }),
    kits: ordersFollowed({
      store: kitsStore({ database: watched, tables }),
      people: peopleFor({ database: watched, tables, secret }),
      secret,
    }),
    checkIn: happened({ store: checkInStore({ database: watched, tables }), events: house.events }),
  };
  const rounds = rounding({
    store: roundsStore({ database: watched, tables }),
    events: house.events,
    rooms,
    municipalityNamed: async (code) => `Gemeente ${code.slice(2)}`,
    patience: noWaiting(),
  });
  const organisationOf = async () => organiser.organisation;
  const desk = deliveryDesk({
    store: office.store,
    organisationOf,
    addressesOf: house.rsvps.addressesOf,
    secret,
    patience: office.patience,
    log: () => undefined,
  });
  const preferences = preferencesDesk({
    store: preferencesStore({ database: watched, tables }),
    aboutTold: async (about) => ('event' in about ? (await house.events.find(about.event))?.event : undefined),
    audienceOf: async () => undefined,
    secret,
    patience: noWaiting(),
  });
  const { postFor, tried } = provider(draw, outages, { clock, took: (id, mail) => took(id, mail) });

  /** A process of its own, which may end in the middle of an attempt: from then on it writes nothing. */
  const senderProcess = () => {
    let alive = true;
    const living = async <T>(work: () => Promise<T>): Promise<T> => {
      if (!alive) throw ended;
      return work();
    };
    const unlessEnded = (error: unknown): void => {
      if (error !== ended) throw error;
    };
    const mortal: Database = {
      get: (...asked) => living(() => watched.get(...asked)),
      query: (asked) => living(() => watched.query(asked)),
      write: (write) => living(() => watched.write(write)),
      transact: (writes) => living(() => watched.transact(writes)),
    };
    const post = postFor(() => {
      alive = false;
      count('processes that ended halfway');
    });
    const sender = office.senderOver({
      database: mortal,
      post,
      parts: {
        factsFor: (owed, now) =>
          owingRoom[owed.kind] === 'follow-ups' ? rounds.followUpFacts(owed, now) : house.rsvps.mailFactsFor(owed, now),
        render,
        organisationOf,
        secret,
      },
    });
    return {
      sendNow: (records: readonly MailRecord[]) => sender.sendNow(records).catch(unlessEnded),
      sweep: () => sender.sweep().catch(unlessEnded),
    };
  };

  // ── streams, ticks and news ────────────────────────────────────────────────────────────────────────────────────────

  const broke = (error: unknown): void => {
    throw error;
  };
  const startedBy = (table: string, item: Item, fresh: boolean): Later['do'] | undefined => {
    const slug = String(item.slug);
    if (table === tables.outbox && fresh && item.item === 'mail') {
      const record = MailRecord.parse(item);
      return record.state === 'pending' ? () => senderProcess().sendNow([record]) : undefined;
    }
    if (table === tables.rsvps && item.item.startsWith('guest#'))
      return async () => void (await house.rsvps.promoteLine(slug, clock.now));
    if (table !== tables.events) return undefined;
    if (item.what === 'promote') return () => house.rsvps.follow({ what: 'promote', slug }, clock.now);
    const version = Number(item.version);
    return item.what === 'announce' && fresh
      ? () => house.rsvps.follow({ what: 'announce', slug, version }, clock.now)
      : undefined;
  };
  /** Late, twice, in another order, or not at all. */
  const stream = (table: string, item: Item, fresh: boolean): void => {
    const act = startedBy(table, item, fresh);
    if (act === undefined) return;
    if (draw.chance(0.15)) {
      count('stream records lost');
      return;
    }
    const copies = draw.chance(0.15) ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1) {
      const late = draw.chance(0.25) ? draw.between(1, 90 * 60_000) : draw.between(200, 3_000);
      later.add(ms() + late, act);
    }
  };

  const newsFor = ({ fate }: Person): Told['news'][] => {
    const delivered: Told['news'] = { is: 'delivered' };
    if (fate === 'bounces') return [{ is: 'bounced', how: 'permanent' }];
    if (fate === 'full' && draw.chance(0.4)) return [{ is: 'delayed' }, { is: 'bounced', how: 'temporary' }];
    if (fate === 'complains' && draw.chance(0.4)) return [delivered, { is: 'complained' }];
    return draw.chance(0.1) ? [{ is: 'delayed' }, delivered] : [delivered];
  };
  /** The provider took a mail: what it tells of it comes in any order, more than once, or not at all; and its reader may say no to more. */
  const took = (id: string, mail: OutgoingMail): void => {
    count('mails');
    const person = personAt.get(mail.to);
    if (person === undefined) throw new Error('A mail to nobody');
    newsFor(person).forEach((news, at) => {
      const copies = draw.chance(0.12) ? 0 : draw.chance(0.2) ? 2 : 1;
      if (copies === 0) count('news lost');
      for (let copy = 0; copy < copies; copy += 1) {
        later.add(ms() + (draw.chance(0.2) ? draw.between(1, 26 * hour) : draw.between(1, 10 * minute)), async () => {
          const heard = await desk.hear(`${id} ${at}`, { mail: id, provider: `re_${id}`, news }, clock.now);
          if (heard === 'busy') throw new Error('Nobody else is there to be busy with.');
          told.add(id);
          const forGood = news.is === 'complained' || (news.is === 'bounced' && news.how === 'permanent');
          if (!forGood) return;
          count(news.is === 'complained' ? 'complaints' : 'bounces for good');
          year.takesNone(mail.to, ms());
        });
      }
    });
    const { decline } = bodyOf(mail);
    if (decline === undefined || person.fate !== 'declines' || !draw.chance(0.6)) return;
    later.add(ms() + draw.between(minute, 5 * day), async () => {
      if ((await preferences.press(decline, clock.now)) !== 'kept') throw new Error('A no was not kept');
      count('declined');
      year.wantsNone(mail.to, ms());
    });
  };

  const tick = async (): Promise<void> => {
    count('ticks');
    await house.rsvps.sweep(clock.now, 200, broke);
    await rounds.sweepRounds(clock.now, 20, broke);
    await senderProcess().sweep();
  };

  // ── what people do ─────────────────────────────────────────────────────────────────────────────────────────────────

  const planFor = (one: Planned) => {
    const { days, time } = reminderDays(one);
    return planOf({
      kind: one.kind,
      title: one.title,
      zone: one.zone,
      ...timesOf(one.startsAt, one),
      capacity: one.capacity,
      asks: [],
      ...(days.length > 0 && { reminders: { days: [...days], time } }),
    });
  };
  const timesOf = (startsAt: number, { lasts }: Planned) => ({
    startsAt: instantAt(startsAt),
    endsAt: instantAt(startsAt + lasts),
    closesAt: instantAt(startsAt),
    promoteUntil: instantAt(startsAt),
  });
  const save = async (slug: string, different: Partial<ReturnType<typeof planOf>>): Promise<void> => {
    const found = await house.events.find(slug, { consistent: true });
    if (found === undefined) throw new Error(`No event ${slug}`);
    const saved = await house.events.save(
      slug,
      { ...found.event, ...different },
      found.event.revision,
      organiser,
      clock.now,
    );
    if (saved === 'busy' || saved.is !== 'changed') throw new Error(`Not saved: ${JSON.stringify(saved)}`);
  };
  const wants = <T extends { readonly is: string }>(outcome: T | 'busy', is: T['is']): void => {
    if (outcome === 'busy' || outcome.is !== is) throw new Error(`Not ${is}: ${JSON.stringify(outcome)}`);
  };
  const guestOf = async (slug: string, { email }: Person) => {
    const found = (await house.store.guests(slug)).find((guest) => guest.email === email);
    if (found === undefined) throw new Error('No such guest');
    return found;
  };
  const invitationOf = async (slug: string, { email }: Person) => {
    const found = (await house.store.invited.invitations(slug)).find((one) => one.email === email);
    if (found === undefined) throw new Error('Nobody invited is called so');
    return found;
  };

  /** Does it at the desk or on the page; tells what the product made of it. */
  const perform = async (act: Act): Promise<Did> => {
    const request = `form ${act.at}`;
    const one = events[act.event] as Planned;
    const now = clock.now;
    const slug = slugs[act.event] ?? '';
    const somebody = (who: number): Person => people[who] as Person;
    switch (act.is) {
      case 'publish': {
        const made = await house.events.create(planFor(one), request, organiser, now);
        if (made === 'busy') throw new Error('Nobody else is there to be busy with.');
        slugs[act.event] = made.slug;
        wants(await house.events.publish(made.slug, organiser, now), 'published');
        return 'done';
      }
      case 'sign-up': {
        const { name, email } = somebody(act.who);
        const outcome = await signUp(house, slug, answersOf(name, { email }), { request, now });
        if (outcome === 'busy' || (outcome.is !== 'seated' && outcome.is !== 'waiting'))
          throw new Error(`Not signed up: ${JSON.stringify(outcome)}`);
        return outcome.is;
      }
      case 'give-up':
        wants(await house.rsvps.releaseOwn(await guestOf(slug, somebody(act.who)), now), 'released');
        return 'done';
      case 'remove': {
        const { guest } = await guestOf(slug, somebody(act.who));
        wants(await house.rsvps.releaseByOrganiser(organiser, slug, guest, now), 'released');
        return 'done';
      }
      case 'invite': {
        const rows = act.whom.map((who, at) => {
          const { name, email } = somebody(who);
          return {
            line: at + 2,
            invitee: { name, email, role: 'wethouder', municipality: 'GM0794', language: 'nl' as const },
          };
        });
        wants(await house.rsvps.inviting.bring(organiser, slug, rows, { request, now }), 'brought');
        wants(await house.rsvps.inviting.begin(organiser, slug, 'invitation', { request, now }), 'begun');
        return 'done';
      }
      case 'answer': {
        const person = somebody(act.who);
        const answer = { answer: act.coming ? coming : notComing, by: { is: 'self' as const }, request };
        wants(await house.rsvps.answering.answer(await invitationOf(slug, person), answer, now), 'answered');
        const { state } = act.coming ? await guestOf(slug, person) : { state: 'done' as const };
        return state === 'seated' || state === 'waiting' ? state : 'done';
      }
      case 'move':
        await save(slug, timesOf(act.to, one));
        return 'done';
      case 'enlarge':
        await save(slug, { capacity: ((await house.events.find(slug))?.event.capacity ?? 0) + 2 });
        return 'done';
      case 'cancel':
        wants(await house.events.cancel(slug, 'De zaal is onder water gelopen.', organiser, now), 'cancelled');
        return 'done';
      case 'letter': {
        const letter = { subject: act.subject, text: 'Beste {naam}, tot {wanneer}.' };
        const audience = { states: ['seated' as const, 'waiting' as const] };
        wants(await house.rsvps.sendMailing(organiser, slug, { letter, audience, request }, now), 'sent');
        return 'done';
      }
      case 'round': {
        const saved = await rounds.saveRound(organiser, slug, letterAfter, { request }, now);
        if (saved === 'busy' || saved.is !== 'saved') throw new Error(`Not saved: ${JSON.stringify(saved)}`);
        wants(await rounds.switchOn(organiser, slug, saved.round.number, saved.round.revision, now), 'changed');
        return 'done';
      }
      case 'stop-round':
        wants(await rounds.stopRound(organiser, slug, 1, now), 'stopped');
        return 'done';
    }
  };

  const eventOf = new Map<string, number>();
  const got = (event: number, kind: string, email: string): boolean =>
    [...tried.values()].some(({ mail, attempts }) => {
      if (mail.to !== email || mail.subject !== kind || !attempts.some(({ taken }) => taken)) return false;
      return eventIn(mail) === event;
    });
  const eventIn = (mail: OutgoingMail): number => {
    const { facts } = bodyOf(mail).message;
    return ('event' in facts ? eventOf.get(facts.event.slug) : undefined) ?? -1;
  };
  for (const act of script.acts) {
    later.add(act.at, async () => {
      const meant = year.act(act, got);
      if (meant === 'refused') return;
      const did = await perform(act);
      if (act.is === 'publish') eventOf.set(slugs[act.event] ?? '', act.event);
      if (did !== meant) throw new Error(`${act.is} of ${instantAt(act.at)}: ${did}, and should be ${meant}`);
      count(act.is);
    });
  }

  // ── the year ───────────────────────────────────────────────────────────────────────────────────────────────────────

  const ends = Math.max(...script.acts.map(({ at }) => at), ...events.map((_, at) => year.startOf(at))) + 6 * day;
  let lastTick = yearBegins;
  for (;;) {
    // A tick comes within the minute, now and then minutes late; what a run leaves is due for the next.
    const from = Math.max(Math.ceil(firstDue() / minute) * minute, lastTick + minute);
    const late = (from / minute) % 11 === 0 ? ((from / minute) % 7) * minute : 0;
    const tickAt = from + late;
    const next = Math.min(later.next(), tickAt);
    if (next > ends) break;
    clock.now = instantAt(Math.max(ms(), next));
    if (later.next() <= tickAt) {
      await later.take()?.do();
      continue;
    }
    lastTick = next;
    // Now and then the one before is not through yet.
    await Promise.all(draw.chance(0.1) ? [tick(), tick()] : [tick()]);
  }

  // ── what came of it ────────────────────────────────────────────────────────────────────────────────────────────────

  year.pass(ends);
  year.over();
  const all = [...tried].map(([id, { mail, attempts }]): Tried => {
    const { message } = bodyOf(mail);
    const { facts } = message;
    if (!('event' in facts)) throw new Error(`${message.kind} is about no event`);
    const was = 'was' in facts ? Date.parse(facts.was.startsAt) : undefined;
    return {
      id,
      event: eventIn(mail),
      kind: message.kind,
      email: mail.to,
      ...(message.kind === 'organiser-mail' && { subject: message.facts.subject }),
      says: { startsAt: Date.parse(facts.event.startsAt), was },
      attempts,
    };
  });
  const verdict = judge(year, all, { outages, told });

  const log = followUpsActions({
    store: office.store,
    mayManage: async (_, about) =>
      'event' in about ? (await house.events.managed(organiser, about.event))?.event : undefined,
    factsFor: house.rsvps.mailFactsFor,
    guestOf: async () => undefined,
    secret,
    patience: noWaiting(),
  });
  const listed = { uncertain: new Set<string>(), failed: new Set<string>() };
  for (const event of slugs.filter((slug) => slug !== undefined)) {
    const found = await log.log(organiser, { event }, { unsolved: true });
    for (const { id, state } of found?.mails ?? [])
      if (state === 'uncertain' || state === 'failed') listed[state].add(id);
  }
  const asked = new Set(
    (await todosOf(watched, tables.todo, organiser.organisation, isAboutMail)).map(({ subject }) => subject),
  );
  const lasting = outages.filter(({ until }) => until < ends);
  return {
    ...verdict,
    listed,
    asked,
    counted: {
      ...Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))),
      owed: year.owed.length,
      requests: all.reduce((sum, { attempts }) => sum + attempts.length, 0),
      outages: lasting.length,
      'outages of 23 hours and more': lasting.filter(({ from, until }) => until - from >= 23 * hour).length,
      uncertain: listed.uncertain.size,
      failed: listed.failed.size,
      'on a day the clocks change': events.filter(({ startsAt, zone }) => /03-29|10-25/.test(wallDate(startsAt, zone)))
        .length,
    },
  };
};

const isAboutMail = ({ kind }: Todo): boolean => kind === 'mail-uncertain' || kind === 'mail-failed';

/** To everybody of the list, the morning after. */
const letterAfter = {
  title: 'De ochtend erna',
  moment: { after: 'event' as const, days: 1, time: '09:00' },
  per: 'reader' as const,
  letters: [
    {
      id: 'letter-all',
      group: 'not-come' as const,
      words: { nl: { subject: 'Hoe gaat het verder', text: 'Dag {naam}.' } },
    },
  ],
  blocks: [],
  stops: ['person' as const],
};
