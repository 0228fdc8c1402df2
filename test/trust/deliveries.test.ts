import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { organiser as person } from '../support/house.ts';
import { type Journey, startJourney, typedAnswers } from '../support/journey.ts';
import { together } from '../support/person.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney({ streams: 'off', sweep: 'off' });
});
afterAll(() => journey?.laptop.stop());

const inbox = () => journey.laptop.inbox();
const later = (minutes: number) =>
  journey.laptop.clock.jump(new Date(Date.parse(journey.laptop.clock.now()) + minutes * 60_000).toISOString());

/** What is owed about an event and not settled yet. */
const unsettled = async (slug: string) =>
  (await journey.owed(slug)).filter(({ by, state }) => by === 'mail' && (state === 'pending' || state === 'sending'));

/** A run begins no mail after 36 seconds; on a machine so slow that this ends it, the next minute's run goes on. */
const wholeSweep = async (): Promise<void> => {
  for (let runs = 0; runs < 5; runs += 1) {
    const began = performance.now();
    await journey.laptop.sweepNow();
    if (performance.now() - began < 36_000) return;
  }
};

const countsOf = <T>(all: readonly T[], key: (one: T) => string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const one of all) counts[key(one)] = (counts[key(one)] ?? 0) + 1;
  return counts;
};

/**
 * Each sent record lies in the inbox once, with its reader. What else lies there was tried, lost the provider's answer, and was given up because what
 * it reports was over by the next attempt: once as well.
 */
const arrivedOnce = async (slug: string, title: string) => {
  const owed = await journey.owed(slug);
  const mails = inbox().filter(({ subject }) => subject.includes(title));
  const arrived = countsOf(mails, ({ tags, to }) => `${tags.mail} ${to}`);
  const once = (records: typeof owed) => Object.fromEntries(records.map(({ id, to }) => [`${id} ${to}`, 1]));
  const sent = owed.filter(({ state }) => state === 'sent');
  const givenUp = owed.filter(({ state, attempts }) => state === 'skipped' && attempts > 0);
  const arrivedAllTheSame = givenUp.filter(({ id, to }) => `${id} ${to}` in arrived);
  expect(arrived).toEqual(once([...sent, ...arrivedAllTheSame]));
  return { sent, mails };
};

describe('T5: the sweep alone delivers everything that is owed', () => {
  test('while the provider fails in each of its ways, one after the other', async () => {
    const title = 'Moeilijke post';
    const slug = await journey.publish({ title, capacity: '12' });
    const guests: string[] = [];
    const signUp = async (many: number) => {
      for (let at = 0; at < many; at += 1) {
        const name = `Gast ${String(guests.length + 1).padStart(2, '0')}`;
        guests.push(name);
        await journey.signUp(slug, typedAnswers(name));
      }
    };
    for (const mode of ['429', '500', 'timeout', 'lost'] as const) {
      await signUp(4);
      journey.laptop.resend(mode);
      await journey.laptop.sweepNow();
      // Whatever it took before, it took nothing of which it said so.
      if (mode !== 'lost') expect((await unsettled(slug)).length).toBeGreaterThanOrEqual(4);
      await later(3);
    }
    // Somebody gives up meanwhile, and somebody moves up.
    const { keys } = await journey.guests(slug);
    await journey.releaseByDesk(slug, keys.get('Gast 01') ?? '');
    journey.laptop.resend('ok');
    for (let sweeps = 0; sweeps < 8 && (await unsettled(slug)).length > 0; sweeps += 1) {
      await later(35);
      await journey.laptop.sweepNow();
    }
    expect(await unsettled(slug)).toEqual([]);
    const { sent } = await arrivedOnce(slug, title);
    const counts = countsOf(sent, ({ kind }) => kind);
    expect(counts).toMatchObject({ 'place-promoted': 1, 'place-released': 1 });
    // A mail loses its point when what it reports is over before anybody tried to send it; nobody else's may be missing.
    expect(counts['seat-reserved']).toBeGreaterThanOrEqual(11);
    expect(counts['place-waiting']).toBeGreaterThanOrEqual(3);
    expect(new Set(sent.map(({ to }) => to)).size).toBe(guests.length);
  });

  test('a place that comes free is passed on, and told, without any request doing it', async () => {
    const slug = await journey.publish({ title: 'Alleen de klok', capacity: '1' });
    await journey.signUp(slug, typedAnswers('Al Binnen'));
    await journey.signUp(slug, typedAnswers('Wacht Even'));
    await journey.signUp(slug, typedAnswers('Wacht Langer'));
    await journey.change(slug, { title: 'Alleen de klok', capacity: '3' });
    await journey.laptop.sweepNow();
    expect((await journey.guests(slug)).seated).toEqual(['Al Binnen', 'Wacht Even', 'Wacht Langer']);
    await journey.laptop.sweepNow();
    expect(await unsettled(slug)).toEqual([]);
    const { sent } = await arrivedOnce(slug, 'Alleen de klok');
    expect(countsOf(sent, ({ kind }) => kind)).toMatchObject({ 'place-promoted': 2, 'seat-reserved': 1 });
  });
});

describe('T5: the streams alone deliver everything while nothing fails', () => {
  beforeAll(async () => {
    await journey.laptop.streams('now');
    journey.laptop.streams('on');
  });
  afterAll(() => journey.laptop.streams('off'));

  test('answers, promotion after a release and after more chairs, and a move', async () => {
    const title = 'Alleen de stroom';
    const slug = await journey.publish({ title, capacity: '1' });
    for (const name of ['Een Eerste', 'Twee Tweede', 'Drie Derde']) await journey.signUp(slug, typedAnswers(name));
    await journey.laptop.streams('now');
    const { keys } = await journey.guests(slug);
    await journey.releaseByDesk(slug, keys.get('Een Eerste') ?? '');
    await journey.change(slug, { title, capacity: '2' });
    await journey.laptop.streams('now');
    expect((await journey.guests(slug)).seated).toEqual(['Drie Derde', 'Twee Tweede']);
    await journey.change(slug, { title, capacity: '2', starts: '2019-05-22T18:00' });
    await journey.laptop.streams('now');
    expect(await unsettled(slug)).toEqual([]);
    const { sent } = await arrivedOnce(slug, title);
    expect(countsOf(sent, ({ kind }) => kind)).toEqual({
      'event-changed': 2,
      'place-promoted': 2,
      'place-released': 1,
      'place-waiting': 2,
      'seat-reserved': 1,
    });
  });
});

describe('T6: a thousand guests hear once that their event moved, and once that it is cancelled', () => {
  const many = 1_000;

  test('within two sweeps each, those in line included', async () => {
    const title = 'Grote avond';
    const slug = await journey.publish({ title, capacity: '600' });
    const { rsvps, database, tables } = journey.rooms;
    await together(Array.from({ length: many }), 12, async (_, at) => {
      const now = journey.laptop.clock.now();
      const name = `Gast ${String(at).padStart(4, '0')}`;
      const answers = {
        for: 'self' as const,
        name,
        email: `gast.${at}@gemeente.example`,
        role: 'wethouder',
        organisation: 'Gemeente Voorbeeld',
        party: 1,
      };
      await rsvps.reserve(slug, answers, { request: `form-${at}-of-many`, language: 'nl', actor: person, now });
    });
    expect(await journey.guests(slug)).toMatchObject({ left: 0 });
    // Their first mails are another promise: they count as sent.
    const first = await journey.owed(slug);
    expect(countsOf(first, ({ kind }) => kind)).toEqual({ 'seat-reserved': 600, 'place-waiting': 400 });
    await together(first, 12, ({ id }) =>
      database.write({
        update: { of: `mail#${id}`, item: 'mail' },
        in: tables.outbox,
        set: { state: 'sent' },
        remove: ['dueBucket', 'dueAt'],
        if: { of: 'present' },
      }),
    );

    const toldTwiceOrNever = (kind: string, since: number) => {
      const told = countsOf(inbox().slice(since), ({ to }) => to);
      const guests = Array.from({ length: many }, (_, at) => `gast.${at}@gemeente.example`);
      return guests.filter((guest) => told[guest] !== 1).map((guest) => `${kind} ${guest} ${told[guest] ?? 0}`);
    };

    const beforeMove = inbox().length;
    await journey.change(slug, { title, capacity: '600', starts: '2019-05-22T18:00' });
    await wholeSweep();
    await wholeSweep();
    expect(toldTwiceOrNever('event-changed', beforeMove)).toEqual([]);

    const beforeCancelling = inbox().length;
    await journey.cancel(slug, 'De zaal is onder water gelopen.');
    await wholeSweep();
    await wholeSweep();
    expect(toldTwiceOrNever('event-cancelled', beforeCancelling)).toEqual([]);
    expect(inbox()).toHaveLength(beforeCancelling + many);
  });
});
