import { describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database, Write } from '#platform/dynamo/port.ts';
import { countingErased, erasedIn } from '#platform/erased.ts';
import { mailKey } from '#platform/outbox/owed.ts';
import type { Rsvp } from '#rsvps/core/rsvp.ts';
import { owedMail } from '#rsvps/owed-mail.ts';
import {
  answersOf,
  type House,
  houseOver,
  later,
  look,
  organiser,
  publish,
  signUp,
  tables,
} from '../../support/house.ts';
import { rsvpOf } from './core/examples.ts';

const morningAfter = '2019-05-23T04:00:00.000Z';
const weeksLater = '2019-08-22T04:00:00.000Z';

/** Guests as they stand in the table, by the hundred: `stand` of each says whether they wait. */
const fill = async (
  house: House,
  slug: string,
  count: number,
  different: (at: number) => Partial<Rsvp> = () => ({}),
) => {
  for (let at = 0; at < count; at += 1) {
    const rsvp = rsvpOf({
      slug,
      guest: `${'a'.repeat(16)}~${String(at).padStart(16, '0')}`,
      name: `Gast ${at}`,
      diet: 'vegetarisch',
      phone: '+31612345678',
      ...different(at),
    });
    await house.store.commit([
      house.store.put(rsvp, undefined),
      ...(rsvp.state === 'waiting' ? [house.store.joinLine(rsvp)] : []),
    ]);
  }
};
const moves = async (house: House, slug: string, startsAt = '2019-05-22T16:30:00.000Z', now = later(100)) => {
  const { event } = await look(house, slug);
  await house.events.save(slug, { ...event, startsAt }, event.revision, organiser, now);
};
const told = async (house: House, slug: string, kind = 'event-changed') =>
  (await look(house, slug)).mails.filter((mail) => mail.kind === kind).map(({ reader }) => reader);

/** Counts the transactions and how much each held; `before` may break one of them. */
const watched = (real: Database, before: (at: number, writes: readonly Write[]) => void = () => {}) => {
  const sizes: number[] = [];
  const database: Database = {
    ...real,
    transact: (writes) => {
      before(sizes.length, writes);
      sizes.push(writes.length);
      return real.transact(writes);
    },
  };
  return { database, sizes };
};

/** Sweeps, and gives what broke on the way: the sweep itself goes on with whatever else is due. */
const sweepBreaks = async (database: Database, now: string): Promise<readonly string[]> => {
  const broke: string[] = [];
  await houseOver(database).rsvps.sweep(now, 200, (error) => broke.push(error instanceof Error ? error.message : 'x'));
  return broke;
};

describe('telling everybody', () => {
  test('T6 goes page by page: 25 mails and the move of the cursor, each in one transaction', async () => {
    const real = memoryDatabase();
    const house = houseOver(real);
    const slug = await publish(house);
    await fill(house, slug, 60);
    await moves(house, slug);
    const { database, sizes } = watched(real);
    await houseOver(database).rsvps.sweep(later(200), 200);
    expect(sizes).toEqual([26, 26, 11]);
    expect(new Set(await told(house, slug)).size).toBe(60);
  });

  test('T6 begins no page twice, and none too few, when the number of guests is just a page', async () => {
    for (const count of [0, 1, 25, 50]) {
      const house = houseOver(memoryDatabase());
      const slug = await publish(house);
      await fill(house, slug, count);
      await moves(house, slug);
      await house.rsvps.sweep(later(200), 200);
      expect(await told(house, slug)).toHaveLength(count);
      expect(await house.events.due(later(200), 9)).toEqual([]);
    }
  });

  test('T6 goes on where a run that broke off had come, and tells nobody twice', async () => {
    const real = memoryDatabase();
    const house = houseOver(real);
    const slug = await publish(house);
    await fill(house, slug, 60);
    await moves(house, slug);
    const { database } = watched(real, (at) => {
      if (at === 1) throw new Error('the process ends');
    });
    expect(await sweepBreaks(database, later(200))).toEqual(['the process ends']);
    expect(await told(house, slug)).toHaveLength(25);
    await house.rsvps.sweep(later(300), 200);
    const readers = await told(house, slug);
    expect([readers.length, new Set(readers).size]).toEqual([60, 60]);
  });

  test('T6 tells everybody once, whoever does it beside whom', async () => {
    const house = houseOver(memoryDatabase());
    const slug = await publish(house);
    await fill(house, slug, 60);
    await moves(house, slug);
    const duty = { what: 'announce', slug, version: 2 } as const;
    await Promise.all([
      house.rsvps.sweep(later(200), 200),
      house.rsvps.follow(duty, later(201)),
      house.rsvps.sweep(later(202), 200),
    ]);
    await house.rsvps.sweep(later(300), 200);
    const readers = await told(house, slug);
    expect([readers.length, new Set(readers).size]).toEqual([60, 60]);
  });

  test('T6 moves on from where it stands only: who comes second with an older page moves nothing', async () => {
    const house = houseOver(memoryDatabase());
    const slug = await publish(house);
    await fill(house, slug, 60);
    await moves(house, slug);
    const [duty] = await house.events.due(later(200), 9);
    if (duty === undefined || duty === 'unreadable') throw new Error('nothing due');
    const move = (cursor: string) =>
      house.store.commit([house.events.moveDuty(duty, { cursor, dueAt: later(200) }, later(200))]);
    expect((await move('first')).is).toBe('written');
    expect((await move('second')).is).toBe('condition');
    expect(await house.events.duty(duty)).toMatchObject({ cursor: 'first' });
  });

  test('T5 leaves out the mail that is owed already and owes the rest of the page', async () => {
    const house = houseOver(memoryDatabase());
    const slug = await publish(house);
    await fill(house, slug, 3);
    const [first] = await house.store.guests(slug);
    if (first === undefined) throw new Error('nobody');
    await house.store.commit([house.store.owe(owedMail('event-changed', first, 2), later(90))]);
    await moves(house, slug);
    await house.rsvps.sweep(later(200), 200);
    expect(await told(house, slug)).toHaveLength(3);
  });

  test('T6 tells seated and waiting, in their own language, by telephone where there is no address', async () => {
    const house = houseOver(memoryDatabase());
    const slug = await publish(house);
    const { email: _, ...without } = rsvpOf();
    await fill(house, slug, 3, (at) => (at === 1 ? { state: 'waiting', language: 'en' } : {}));
    await house.store.commit([
      house.store.put({ ...without, slug, guest: `rsvp_${'c'.repeat(22)}`, name: 'Zonder Mail' }, undefined),
    ]);
    await moves(house, slug);
    await house.rsvps.sweep(later(200), 200);
    const { items } = await house.database.query({
      in: tables.outbox,
      index: { name: 'log', of: 'about', item: 'owedAt' },
      of: `event#${slug}`,
      limit: 9,
    });
    expect(items.map(({ language, by, state }) => `${language} ${by} ${state}`).sort()).toEqual([
      'en mail pending',
      'nl call open',
      'nl mail pending',
      'nl mail pending',
    ]);
  });

  test('T6 is silent to who gave up, and to who signed up for the new time', async () => {
    const house = houseOver(memoryDatabase());
    const slug = await publish(house);
    await fill(house, slug, 3, (at) => (at === 0 ? { state: 'cancelled' } : at === 1 ? { toldVersion: 2 } : {}));
    await moves(house, slug);
    await house.rsvps.sweep(later(200), 200);
    expect(await told(house, slug)).toEqual([`${'a'.repeat(16)}~${'2'.padStart(16, '0')}`]);
  });

  test('T6 tells of the second move too, under its own version', async () => {
    const house = houseOver(memoryDatabase());
    const slug = await publish(house);
    await fill(house, slug, 2);
    await moves(house, slug);
    await house.rsvps.sweep(later(200), 200);
    await moves(house, slug, '2019-05-22T17:00:00.000Z', later(300));
    await house.rsvps.sweep(later(400), 200);
    expect(await told(house, slug)).toHaveLength(4);
  });

  test('T6 of a cancelled event tells that and nothing of an earlier move', async () => {
    const house = houseOver(memoryDatabase());
    const slug = await publish(house);
    await signUp(house, slug, answersOf('Noor Bakker'));
    await moves(house, slug);
    await house.events.cancel(slug, 'De zaal is dicht.', organiser, later(150));
    await house.rsvps.sweep(later(200), 200);
    expect(await told(house, slug, 'event-cancelled')).toHaveLength(1);
    const facts = async (kind: 'event-changed' | 'event-cancelled', generation: number) => {
      const [reader = ''] = await told(house, slug, kind);
      return house.rsvps.mailFactsFor({ kind, subject: slug, reader, generation }, later(300));
    };
    expect(await facts('event-changed', 2)).toEqual({ skipped: 'gone' });
    const { event } = await look(house, slug);
    expect(await facts('event-cancelled', event.version)).toMatchObject({ facts: { reason: 'De zaal is dicht.' } });
  });

  test('is not done before it is due, and not again once it is done', async () => {
    const house = houseOver(memoryDatabase());
    const slug = await publish(house);
    await fill(house, slug, 2);
    await moves(house, slug);
    const duty = { what: 'announce', slug, version: 2 } as const;
    await house.rsvps.follow(duty, later(99));
    expect(await told(house, slug)).toEqual([]);
    await house.rsvps.follow(duty, later(100));
    expect(await told(house, slug)).toHaveLength(2);
    await fill(house, slug, 1, () => ({ guest: `${'b'.repeat(16)}~${'b'.repeat(16)}` }));
    await house.rsvps.follow(duty, later(101));
    expect(await told(house, slug)).toHaveLength(2);
  });

  test('does nothing for an event or a version nobody knows', async () => {
    const house = houseOver(memoryDatabase());
    await house.rsvps.follow({ what: 'announce', slug: 'nergens', version: 9 }, later(100));
    const mail = await house.database.get(tables.outbox, mailKey('nothing'));
    expect(mail).toBeUndefined();
  });

  test('T6 tells two thousand in one run and the rest in the next', async () => {
    const house = houseOver(memoryDatabase());
    const slug = await publish(house);
    await fill(house, slug, 2_010);
    await moves(house, slug);
    await house.rsvps.sweep(later(200), 200);
    expect(await told(house, slug)).toHaveLength(2_000);
    await house.rsvps.sweep(later(300), 200);
    const readers = await told(house, slug);
    expect([readers.length, new Set(readers).size]).toEqual([2_010, 2_010]);
  });
});

describe('erasing', () => {
  test('T12 takes what is sensitive from every guest at its moment, and leaves the rest', async () => {
    const house = houseOver(memoryDatabase());
    const slug = await publish(house);
    await fill(house, slug, 60, (at) => ({ access: 'rolstoel', ...(at % 2 === 0 && { state: 'cancelled' as const }) }));
    await house.rsvps.sweep('2019-05-23T03:59:59.999Z', 200);
    expect((await house.store.guests(slug)).every(({ diet }) => diet !== undefined)).toBe(true);
    await house.rsvps.sweep(morningAfter, 200);
    const guests = await house.store.guests(slug);
    expect(guests).toHaveLength(60);
    expect(JSON.stringify(guests)).not.toMatch(/vegetarisch|rolstoel|\+31612345678/);
    expect(guests[0]).toMatchObject({ name: 'Gast 0', email: rsvpOf().email });
  });

  test('T12 takes guests, their places in line and, with the last of them, the contact person', async () => {
    const real = memoryDatabase();
    const house = houseOver(real);
    const slug = await publish(house);
    await fill(house, slug, 60, () => ({ state: 'waiting' }));
    await house.rsvps.sweep(morningAfter, 200);
    let contactAt = '';
    const { database, sizes } = watched(real, (at, writes) => {
      if (JSON.stringify(writes).includes('"contact"')) contactAt += `${at} `;
    });
    await houseOver(database).rsvps.sweep(weeksLater, 200);
    // What else goes with the guests goes before the last of them.
    expect(sizes.filter((size) => size > 1)).toEqual([51, 51, 24]);
    expect(contactAt).toBe(`${sizes.length - 1} `);
    const { guests, line, event } = await look(house, slug);
    expect([guests, line, event.contact]).toEqual([[], [], { name: '', phone: '', email: '' }]);
  });

  test('T12 keeps the contact person while guests are left to erase', async () => {
    const real = memoryDatabase();
    const house = houseOver(real);
    const slug = await publish(house);
    await fill(house, slug, 30);
    await house.rsvps.sweep(morningAfter, 200);
    const { database } = watched(real, (at) => {
      if (at === 1) throw new Error('the process ends');
    });
    expect(await sweepBreaks(database, weeksLater)).toEqual(['the process ends']);
    const { guests, event } = await look(house, slug);
    expect([guests.length, event.contact.name]).toEqual([5, 'Mees de Wit']);
  });

  test('T12 what goes is written down: how much of what, on which day', async () => {
    const real = memoryDatabase();
    const planning = houseOver(real);
    const slug = await publish(planning);
    await fill(planning, slug, 30);
    for (const now of [morningAfter, weeksLater]) {
      const counting = houseOver(countingErased(real, { table: tables.erased, clock: () => now }));
      await counting.rsvps.sweep(now, 200);
      // What is due again at once is done by the next run.
      await counting.rsvps.sweep(now, 200);
    }
    const report = [
      ...(await erasedIn(real, tables.erased, morningAfter.slice(0, 7))),
      ...(await erasedIn(real, tables.erased, weeksLater.slice(0, 7))),
    ];
    expect(report.map(({ what, count }) => [what, count])).toEqual([
      ['diet-and-access', 30],
      ['guest-of-meeting', 30],
      ['contact-person', 1],
    ]);
  });

  test('T12 moves with the event: nothing goes at the old moment', async () => {
    const house = houseOver(memoryDatabase());
    const slug = await publish(house);
    await fill(house, slug, 2);
    const { event } = await look(house, slug);
    const moved = { ...event, startsAt: '2019-06-22T15:30:00.000Z', endsAt: '2019-06-22T19:30:00.000Z' };
    await house.events.save(slug, moved, event.revision, organiser, later(100));
    await house.rsvps.sweep(morningAfter, 200);
    expect((await house.store.guests(slug)).every(({ diet }) => diet !== undefined)).toBe(true);
    await house.rsvps.sweep('2019-06-23T04:00:00.000Z', 200);
    expect((await house.store.guests(slug)).every(({ diet }) => diet === undefined)).toBe(true);
  });

  test('T12 erases again from the first guest on, when an event moves that was erased halfway', async () => {
    const real = memoryDatabase();
    const house = houseOver(real);
    const slug = await publish(house);
    await fill(house, slug, 30);
    const { database } = watched(real, (at) => {
      if (at === 1) throw new Error('the process ends');
    });
    expect(await sweepBreaks(database, morningAfter)).toEqual(['the process ends']);
    const { event } = await look(house, slug);
    await house.events.save(
      slug,
      { ...event, endsAt: '2019-05-23T19:30:00.000Z' },
      event.revision,
      organiser,
      morningAfter,
    );
    const [first] = await house.store.guests(slug);
    if (first === undefined) throw new Error('nobody');
    await house.store.commit([house.store.put({ ...first, diet: 'opnieuw', revision: first.revision + 1 }, first)]);
    await house.rsvps.sweep('2019-05-24T04:00:00.000Z', 200);
    expect((await house.store.guests(slug)).filter(({ diet }) => diet !== undefined)).toEqual([]);
  });

  test('T12 is not undone by somebody who read the place before it', async () => {
    const house = houseOver(memoryDatabase());
    const slug = await publish(house);
    await fill(house, slug, 1);
    const [read] = await house.store.guests(slug);
    if (read === undefined) throw new Error('nobody');
    await house.rsvps.sweep(morningAfter, 200);
    await house.store.commit([house.store.put({ ...read, state: 'cancelled', revision: read.revision + 1 }, read)]);
    expect((await house.store.guests(slug)).filter(({ diet }) => diet !== undefined)).toEqual([]);
  });
});
