import { describe, expect, test } from 'vitest';
import type { Instant } from '#kernel/instants.ts';
import type { MessageFacts } from '#kernel/messages.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database } from '#platform/dynamo/port.ts';
import type { Invitation } from '#rsvps/core/invitation.ts';
import { type House, houseOver, later, look, organiser, tables } from '../../support/house.ts';
import { coming, invitedEvening, inviteeOf, notComing, somebodyElse } from './invited-house.ts';

const minute = 60_000;
const startsAt = '2019-05-22T15:30:00.000Z';
const anHourLater = '2019-05-22T16:30:00.000Z';
const news = ['event-changed', 'event-cancelled', 'invitation-moved', 'invitation-cancelled'];

/**
 * An evening to which somebody was invited in each way there is: who is silent, who does not know yet, who comes, who declined, who sends somebody else,
 * who gave up, whose invitation was withdrawn, who has a letter, and, brought later, who keeps the date free and who heard of nothing yet.
 */
const evening = async (database: Database = memoryDatabase(), { silent = 1 } = {}) => {
  const many = Array.from(
    { length: silent },
    (_, at) => `Stil ${String.fromCharCode(97 + (at % 26)).repeat(1 + at / 26)}`,
  );
  const names = [...many, 'Nog Niet', 'Wel Komend', 'Niet Komend', 'Ander Komend', 'Weer Afgemeld', 'In Getrokken'];
  const invited = await invitedEvening(
    database,
    names.map((name) => inviteeOf(name)),
  );
  const { house, slug, of, answer, all } = invited;
  await answer('Nog Niet', { is: 'not-yet-known', askAgainOn: '2019-05-21' });
  await answer('Wel Komend', coming);
  await answer('Niet Komend', notComing);
  await answer('Ander Komend', somebodyElse('Fatima El Amrani'));
  await answer('Weer Afgemeld', coming);
  const place = (await of('Weer Afgemeld')).place ?? '';
  await house.rsvps.releaseByOrganiser(organiser, slug, place, later(2));
  await house.rsvps.answering.withdraw(organiser, slug, (await of('In Getrokken')).invitation, later(3));
  const bring = async (name: string, round: 'save-the-date' | 'letters' | undefined, at: number) => {
    const invitee = inviteeOf(name);
    const { email: _, ...onPaper } = invitee;
    const rows = [{ line: 2, invitee: round === 'letters' ? onPaper : invitee }];
    await house.rsvps.inviting.bring(organiser, slug, rows, { request: name, now: later(at) });
    if (round !== undefined) {
      await house.rsvps.inviting.begin(organiser, slug, round, { request: name, now: later(at) });
    }
  };
  await bring('Op Papier', 'letters', 4);
  await bring('Dag Vrij', 'save-the-date', 5);
  await bring('Van Niets', undefined, 6);

  const outbox = async () => {
    const page = await house.database.query({
      in: tables.outbox,
      index: { name: 'log', of: 'about', item: 'owedAt' },
      of: `event#${slug}`,
      limit: 10_000,
    });
    return page.items;
  };
  return {
    ...invited,
    outbox,
    sweep: (now: Instant) => house.rsvps.sweep(now, 200),
    move: async (to: string, now: Instant) => {
      const { event } = await look(house, slug);
      await house.events.save(slug, { ...event, startsAt: to }, event.revision, organiser, now);
    },
    cancel: (now: Instant) => house.events.cancel(slug, 'De zaal is dicht.', organiser, now),
    /** Who was told what since, by name, each as often as it was owed. */
    told: async (kinds: readonly string[] = news): Promise<readonly string[]> => {
      const [invitations, guests] = [await all(), await house.store.guests(slug)];
      const nameOf = (reader: unknown) =>
        invitations.find(({ invitation }) => invitation === reader)?.name ??
        guests.find(({ guest }) => guest === reader)?.name ??
        String(reader);
      const placeOf = (reader: unknown) => guests.find(({ guest }) => guest === reader)?.name;
      return (await outbox())
        .filter(({ kind }) => kinds.includes(String(kind)))
        .map(({ kind, reader }) => {
          const who = String(kind).startsWith('event-') ? (placeOf(reader) ?? '') : nameOf(reader);
          return `${who}: ${String(kind)}`;
        })
        .sort();
    },
    facts: async (kind: 'invitation' | 'save-the-date' | 'invitation-moved' | 'invitation-cancelled', name: string) => {
      const { invitation } = await of(name);
      const item = (await outbox()).findLast((one) => one.kind === kind && one.reader === invitation);
      if (item === undefined) throw new Error(`${name} is owed no ${kind}`);
      return house.rsvps.mailFactsFor(
        { kind, subject: slug, reader: invitation, generation: Number(item.generation) },
        later(9 * minute),
      );
    },
  };
};

const asked = ['Dag Vrij', 'Nog Niet', 'Op Papier', 'Stil a'];
const guests = ['Fatima El Amrani', 'Wel Komend'];
const toldOf = (what: 'moved' | 'cancelled', people = asked) =>
  [
    ...people.map((name) => `${name}: invitation-${what}`),
    ...guests.map((name) => `${name}: event-${what === 'moved' ? 'changed' : what}`),
  ].sort();
const roundsOf = async (house: House, slug: string) =>
  (await house.store.invited.rounds(slug)).filter(({ version }) => version !== undefined);
const told = (invitation: Invitation) => invitation.acts.map(({ act }) => act);

test('who was invited after a move heard the new time at once, and of no other; of the next move they hear', async () => {
  const { house, slug, move, sweep, told: heard } = await evening();
  await move(anHourLater, later(10));
  // Before any sweep told of it: one who heard of nothing yet, and one who has kept the old date free.
  await house.rsvps.inviting.begin(organiser, slug, 'invitation', { request: 'after-the-move', now: later(11) });
  for (const at of [minute, 2 * minute]) await sweep(later(at));
  expect(await heard(['invitation-moved'])).toEqual(asked.map((name) => `${name}: invitation-moved`));
  await move('2019-05-22T17:00:00.000Z', later(3 * minute));
  for (const at of [4 * minute, 5 * minute]) await sweep(later(at));
  expect(await heard(['invitation-moved'])).toContain('Van Niets: invitation-moved');
});

describe('an evening that moves, and then is off', () => {
  test('T6 is told to guests by their place, and once to whoever was asked and has none', async () => {
    const { told, move, cancel, sweep } = await evening();
    await move(anHourLater, later(minute));
    await sweep(later(2 * minute));
    expect(await told()).toEqual(toldOf('moved'));
    await cancel(later(3 * minute));
    await sweep(later(4 * minute));
    expect(await told()).toEqual([...toldOf('moved'), ...toldOf('cancelled')].sort());
    await sweep(later(5 * minute));
    expect(await told()).toHaveLength(12);
  });

  test('T6 by the stream, by two sweeps beside each other and by the duty once more is told once', async () => {
    const { house, slug, told, move, cancel } = await evening();
    const twice = async (version: number, now: Instant) => {
      const duty = { what: 'announce', slug, version } as const;
      const other = houseOver(house.database);
      await Promise.all([house.rsvps.follow(duty, now), other.rsvps.sweep(now, 200), house.rsvps.sweep(now, 200)]);
      await Promise.all([other.rsvps.sweep(now, 200), house.rsvps.sweep(now, 200), house.rsvps.follow(duty, now)]);
    };
    await move(anHourLater, later(minute));
    await twice(2, later(2 * minute));
    expect(await told()).toEqual(toldOf('moved'));
    await cancel(later(3 * minute));
    await twice(3, later(4 * minute));
    expect(await told()).toEqual([...toldOf('moved'), ...toldOf('cancelled')].sort());
    expect(await roundsOf(house, slug)).toMatchObject([
      { by: 'clockwork', meant: 4, done: 4 },
      { by: 'clockwork', meant: 4, done: 4 },
    ]);
  });

  test('T6 25 a step, each with its mails; who comes after one that broke off tells the rest, and nobody twice', async () => {
    const real = memoryDatabase();
    const whole = await evening(real, { silent: 60 });
    await whole.move(anHourLater, later(minute));
    let steps = 0;
    const breaking: Database = {
      ...real,
      transact: (writes) => {
        const owes = writes.filter((write) => 'put' in write && write.put.kind === 'invitation-moved').length;
        if (owes > 0) {
          steps += 1;
          expect(owes).toBeLessThanOrEqual(25);
          if (steps === 2) throw new Error('the process ends');
        }
        return real.transact(writes);
      },
    };
    await houseOver(breaking).rsvps.sweep(later(2 * minute), 200);
    const before = (await whole.told(['invitation-moved'])).length;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(63);
    await whole.sweep(later(3 * minute));
    const readers = await whole.told(['invitation-moved']);
    expect([readers.length, new Set(readers).size]).toEqual([63, 63]);
  });

  test('leaves how somebody stands as it was, and writes down that they were told', async () => {
    const { of, move, sweep } = await evening();
    const before = await of('Stil a');
    await move(anHourLater, later(minute));
    await sweep(later(2 * minute));
    const after = await of('Stil a');
    expect(after).toEqual({ ...before, revision: before.revision + 1, acts: after.acts });
    expect(told(after)).toEqual([...told(before), 'invite: moved']);
    expect(told(await of('Niet Komend'))).not.toContain('invite: moved');
  });

  test('says where it was, and takes the entry of a date to keep free along with a sequence that rises', async () => {
    const { facts, move, cancel, sweep } = await evening();
    const first = await facts('save-the-date', 'Dag Vrij');
    expect(first).toMatchObject({ facts: { calendar: { sequence: 1 } } });
    await move(anHourLater, later(minute));
    await sweep(later(2 * minute));
    const moved = await facts('invitation-moved', 'Dag Vrij');
    expect(moved).toMatchObject({
      to: 'dag.vrij@gemeente.example',
      facts: { event: { startsAt: anHourLater }, was: { startsAt }, calendar: { sequence: 2 } },
    });
    expect(await facts('invitation-moved', 'Stil a')).not.toHaveProperty('facts.calendar');
    await cancel(later(3 * minute));
    await sweep(later(4 * minute));
    expect(await facts('invitation-cancelled', 'Dag Vrij')).toMatchObject({
      facts: { reason: 'De zaal is dicht.', calendar: { sequence: 3 } },
    });
    const { calendar } = (first as { facts: MessageFacts<'save-the-date'> }).facts;
    expect(moved).toMatchObject({ facts: { calendar: { uid: calendar.uid } } });
  });

  test('an invitation that is still on its way goes out too, with the new time', async () => {
    const { facts, move, sweep } = await evening();
    await move(anHourLater, later(minute));
    await sweep(later(2 * minute));
    expect(await facts('invitation', 'Stil a')).toMatchObject({ facts: { event: { startsAt: anHourLater } } });
  });

  test('who has answered before the mail goes is told by the answer, and not twice', async () => {
    const { facts, answer, move, sweep } = await evening();
    await move(anHourLater, later(minute));
    await sweep(later(2 * minute));
    await answer('Stil a', coming, { now: later(3 * minute) });
    await answer('Nog Niet', notComing, { now: later(3 * minute) });
    expect(await facts('invitation-moved', 'Stil a')).toEqual({ skipped: 'gone' });
    expect(await facts('invitation-moved', 'Nog Niet')).toEqual({ skipped: 'gone' });
  });

  test('T6 cancelled before anybody was told of the move, it tells only that it is off', async () => {
    const { house, slug, told, move, cancel, sweep } = await evening();
    await move(anHourLater, later(minute));
    await cancel(later(2 * minute));
    await sweep(later(3 * minute));
    expect(await told(['invitation-moved', 'invitation-cancelled'])).toEqual(
      asked.map((name) => `${name}: invitation-cancelled`),
    );
    expect((await roundsOf(house, slug)).map(({ what }) => what)).toEqual(['cancelled']);
  });

  test('T6 cancelled while the move is being told, the rest hears only that it is off', async () => {
    const real = memoryDatabase();
    const whole = await evening(real, { silent: 60 });
    await whole.move(anHourLater, later(minute));
    let steps = 0;
    const breaking: Database = {
      ...real,
      transact: (writes) => {
        if (writes.some((write) => 'put' in write && write.put.kind === 'invitation-moved')) steps += 1;
        if (steps === 2) throw new Error('the process ends');
        return real.transact(writes);
      },
    };
    await houseOver(breaking).rsvps.sweep(later(2 * minute), 200);
    const moved = (await whole.told(['invitation-moved'])).length;
    await whole.cancel(later(3 * minute));
    await whole.sweep(later(4 * minute));
    expect(await whole.told(['invitation-moved'])).toHaveLength(moved);
    expect(await whole.told(['invitation-cancelled'])).toHaveLength(63);
    expect((await roundsOf(whole.house, whole.slug)).every(({ doneAt }) => doneAt !== undefined)).toBe(true);
  });

  test('moved twice, tells each move under its own version, and of the first nothing that no longer holds', async () => {
    const { told, move, sweep, facts } = await evening();
    await move(anHourLater, later(minute));
    await sweep(later(2 * minute));
    await move('2019-05-22T17:00:00.000Z', later(3 * minute));
    await sweep(later(4 * minute));
    expect(await told(['invitation-moved'])).toHaveLength(8);
    expect(await facts('invitation-moved', 'Stil a')).toMatchObject({ facts: { was: { startsAt: anHourLater } } });
  });

  test('T6 that is off is told even after the hour at which it would have begun', async () => {
    const { told, cancel, sweep } = await evening();
    await cancel('2019-05-22T15:29:59.000Z');
    await sweep('2019-05-22T15:31:00.000Z');
    expect(await told(['invitation-cancelled'])).toHaveLength(4);
  });

  test('asks nobody again on the day they chose, once it is off', async () => {
    const { told, of, cancel, sweep } = await evening();
    await cancel(later(minute));
    await sweep(later(2 * minute));
    await sweep('2019-05-21T23:00:00.000Z');
    expect(await told(['invitation-reminder'])).toEqual([]);
    expect((await of('Nog Niet')).state).toBe('not-yet-known');
  });

  test('is one round for each version of the event, whenever somebody begins it', async () => {
    const { house, slug, move } = await evening();
    await move(anHourLater, later(minute));
    const duty = await house.events.duty({ what: 'announce', slug, version: 2 });
    if (duty?.what !== 'announce') throw new Error('nothing to announce');
    const begun = async (now: Instant) => (await house.store.commit(await house.rsvps.inviting.telling(duty, now))).is;
    expect([await begun(later(2 * minute)), await begun(later(3 * minute))]).toEqual(['written', 'condition']);
  });

  test('begins no round where nobody is left to tell', async () => {
    const { house, slug, answer } = await invitedEvening(memoryDatabase(), [inviteeOf('Wel Komend')]);
    await answer('Wel Komend', coming);
    const { event } = await look(house, slug);
    await house.events.save(slug, { ...event, startsAt: anHourLater }, event.revision, organiser, later(minute));
    await house.rsvps.sweep(later(2 * minute), 200);
    expect(await roundsOf(house, slug)).toEqual([]);
  });
});
