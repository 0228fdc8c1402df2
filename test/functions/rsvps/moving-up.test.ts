import { describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database, Write } from '#platform/dynamo/port.ts';
import { todosOf } from '#platform/todo/todo.ts';
import { rsvpsActions } from '#rsvps/actions.ts';
import {
  answersOf,
  type House,
  houseOver,
  later,
  look,
  noWaiting,
  organiser,
  publish,
  secret,
  signUp,
  tables,
} from '../../support/house.ts';

const hour = 60 * 60_000;
const lastMoment = 5 * hour;

const evening = async (
  capacity: number,
  guests: readonly (readonly [string, number?])[],
  database = memoryDatabase(),
) => {
  const house = houseOver(database);
  const slug = await publish(house, { capacity, promoteUntil: later(lastMoment) });
  for (const [at, [name, party = 1]] of guests.entries()) {
    await signUp(house, slug, answersOf(name, { party }), { now: later(at) });
  }
  const guest = async (name: string, of: House = house) => {
    const found = (await of.store.guests(slug)).find((rsvp) => rsvp.name === name);
    if (found === undefined) throw new Error(`${name} is not a guest`);
    return found;
  };
  return {
    house,
    slug,
    database,
    guest,
    namesIn: async (state: 'seated' | 'waiting') => (await look(house, slug))[state].map(({ name }) => name).sort(),
    holds: async (capacity2: number, now: string) => {
      const { event } = await look(house, slug);
      await house.events.save(slug, { ...event, capacity: capacity2 }, event.revision, organiser, now);
    },
    questions: () => todosOf(database, tables.todo, organiser.organisation),
    mails: async (kind: string) => (await look(house, slug)).mails.filter((mail) => mail.kind === kind).length,
  };
};

/** The same database, where what `meets` says of a transaction always meets somebody else. */
const crowded = (real: Database, meets: (writes: readonly Write[]) => boolean): Database => ({
  ...real,
  transact: async (writes) => (meets(writes) ? { is: 'conflict' } : real.transact(writes)),
});
const promoting = (writes: readonly Write[]): boolean =>
  writes.some((write) => 'put' in write && write.put.kind === 'place-promoted');

describe('the line moves up', () => {
  test('T3 by exactly as many as fit, in the order of asking', async () => {
    const { house, slug, holds, namesIn } = await evening(1, [['Anna'], ['Bram'], ['Cato', 2], ['Daan']]);
    await holds(4, later(10));
    await house.rsvps.promoteLine(slug, later(11));
    expect(await namesIn('seated')).toEqual(['Anna', 'Bram', 'Cato']);
    expect(await namesIn('waiting')).toEqual(['Daan']);
  });

  test('T3 and stops at a party that does not fit, although who stands behind would', async () => {
    const { house, slug, holds, namesIn, questions } = await evening(1, [['Anna'], ['Bram', 3], ['Cato']]);
    await holds(3, later(10));
    await house.rsvps.promoteLine(slug, later(11));
    expect(await namesIn('waiting')).toEqual(['Bram', 'Cato']);
    expect(await questions()).toEqual([]);
  });

  test('T3 the same from two sides at once: nobody goes in twice', async () => {
    const { house, slug, holds, mails } = await evening(1, [['Anna'], ['Bram'], ['Cato'], ['Daan']]);
    await holds(3, later(10));
    await Promise.all([1, 2, 3].map((at) => house.rsvps.promoteLine(slug, later(10 + at))));
    const { seats, people } = await look(house, slug);
    expect([seats.left, seats.waiting, people, await mails('place-promoted')]).toEqual([0, 1, 3, 2]);
  });

  test('T3 tries again while somebody else holds the event', async () => {
    const { slug, database, holds, namesIn } = await evening(1, [['Anna'], ['Bram']]);
    await holds(2, later(10));
    let met = 0;
    const busy = houseOver(crowded(database, (writes) => promoting(writes) && ++met < 8));
    await busy.rsvps.promoteLine(slug, later(11));
    expect(met).toBe(8);
    expect(await namesIn('seated')).toEqual(['Anna', 'Bram']);
  });

  test('T3 for a place that came free, and then nothing is due any more', async () => {
    const { house, slug, guest, namesIn } = await evening(1, [['Anna'], ['Bram']]);
    await house.rsvps.releaseOwn(await guest('Anna'), later(10));
    expect(await namesIn('seated')).toEqual(['Bram']);
    expect(await house.store.due(later(2 * hour), 9)).toEqual([]);
    expect((await guest('Anna')).dueAt).toBeUndefined();
    expect((await house.store.guests(slug)).length).toBe(2);
  });

  test('into no seat of a cancelled event', async () => {
    const { house, slug, guest, namesIn } = await evening(1, [['Anna'], ['Bram']]);
    await house.events.cancel(slug, 'De zaal is dicht.', organiser, later(5));
    await house.rsvps.releaseOwn(await guest('Anna'), later(10));
    expect(await namesIn('waiting')).toEqual(['Bram']);
  });

  test('T3 in the next sweep, when a crowd kept it from moving right away', async () => {
    const { house, guest, database, namesIn } = await evening(1, [['Anna'], ['Bram']]);
    const busy = houseOver(crowded(database, promoting));
    await busy.rsvps.releaseOwn(await guest('Anna'), later(10));
    expect(await namesIn('waiting')).toEqual(['Bram']);
    await house.rsvps.sweep(later(hour), 200);
    expect(await namesIn('seated')).toEqual(['Bram']);
  });

  test('T3 in the next sweep, when a crowd kept it from moving into added seats', async () => {
    const { house, database, holds, namesIn } = await evening(1, [['Anna'], ['Bram']]);
    await holds(2, later(10));
    await houseOver(crowded(database, promoting)).rsvps.sweep(later(hour), 200);
    await house.rsvps.sweep(later(2 * hour), 200);
    expect(await namesIn('seated')).toEqual(['Anna', 'Bram']);
  });

  test('T3 in several runs, when more go in than one run lets in', async () => {
    const guests = Array.from(
      { length: 520 },
      (_, at) => [`Gast ${String.fromCharCode(97 + (at % 26))} ${at}`] as const,
    );
    const { house, slug, holds } = await evening(1, guests);
    await holds(520, later(hour));
    for (const minute of [1, 2]) await house.rsvps.sweep(later(hour + minute * 60_000), 200);
    const { seats, waiting } = await look(house, slug);
    expect([seats.left, waiting.length]).toEqual([0, 0]);
  });

  test('T3 for who asked first and arrived last, ahead of a party that does not fit', async () => {
    const { house, slug, namesIn } = await evening(2, [['Anna']]);
    await signUp(house, slug, answersOf('Fien', { party: 2 }), { now: later(20) });
    await signUp(house, slug, answersOf('Evi'), { now: later(15) });
    await house.rsvps.sweep(later(hour), 200);
    expect(await namesIn('seated')).toEqual(['Anna', 'Evi']);
  });

  test('T3 for who asked first and arrived last, having read the event as it was when it was full', async () => {
    const { house, slug, database, guest, namesIn } = await evening(2, [['Anna'], ['Bram']]);
    const full = await house.events.find(slug);
    await house.rsvps.releaseOwn(await guest('Anna'), later(10));
    await signUp(house, slug, answersOf('Fien', { party: 2 }), { now: later(20) });
    const behind = houseOver(database);
    const reading = rsvpsActions({
      store: behind.store,
      events: {
        ...behind.events,
        find: async (of, read) => (read?.consistent === true ? house.events.find(of, read) : full),
      },
      secret,
      patience: noWaiting(),
      municipalityNamed: async () => undefined,
    });
    await signUp({ rsvps: reading }, slug, answersOf('Evi'), { now: later(15) });
    await house.rsvps.sweep(later(hour), 200);
    expect(await namesIn('seated')).toEqual(['Bram', 'Evi']);
  });
});

describe('after the last moment', () => {
  test('T3 the line moves up a millisecond before it, and not at it', async () => {
    for (const [at, state] of [
      [lastMoment - 1, 'seated'],
      [lastMoment, 'waiting'],
    ] as const) {
      const { house, guest } = await evening(1, [['Anna'], ['Bram']]);
      await house.rsvps.releaseOwn(await guest('Anna'), later(at));
      expect((await guest('Bram')).state).toBe(state);
    }
  });

  test('T3 a freed place is shown to a person, who also gets a mail', async () => {
    const { house, slug, guest, questions, mails } = await evening(1, [['Anna'], ['Bram']]);
    await house.rsvps.releaseOwn(await guest('Anna'), later(lastMoment));
    expect(await questions()).toEqual([
      {
        kind: 'place-free-late',
        subject: slug,
        event: slug,
        organisation: organiser.organisation,
        since: later(lastMoment),
      },
    ]);
    expect(await mails('place-free-late')).toBe(1);
  });

  test('the mail goes once an hour at most, the question stays one', async () => {
    const { house, slug, guest, questions, mails } = await evening(1, [['Anna'], ['Bram']]);
    await house.rsvps.releaseOwn(await guest('Anna'), later(lastMoment));
    for (const minutes of [1, 59]) await house.rsvps.promoteLine(slug, later(lastMoment + minutes * 60_000));
    expect(await mails('place-free-late')).toBe(1);
    await house.rsvps.promoteLine(slug, later(lastMoment + hour));
    expect([await mails('place-free-late'), (await questions()).length]).toEqual([2, 1]);
  });

  test('nobody is asked about a place that fits nobody who waits', async () => {
    const { house, guest, questions } = await evening(2, [['Anna'], ['Bram'], ['Cato', 2]]);
    await house.rsvps.releaseOwn(await guest('Anna'), later(lastMoment));
    expect(await questions()).toEqual([]);
  });

  test.each([
    [
      'who waited leaves the line',
      async (house: House, guest: (name: string) => ReturnType<House['rsvps']['byLink']>) => {
        const bram = await guest('Bram');
        if (bram !== undefined) await house.rsvps.releaseOwn(bram, later(lastMoment + 1));
      },
    ],
    [
      'the organiser lets somebody in',
      async (house: House, guest: (name: string) => ReturnType<House['rsvps']['byLink']>) => {
        const bram = await guest('Bram');
        await house.rsvps.promoteByOrganiser(organiser, bram?.slug ?? '', bram?.guest ?? '', later(lastMoment + 1));
      },
    ],
  ])('the question is answered when %s', async (_, answer) => {
    const { house, guest, questions } = await evening(1, [['Anna'], ['Bram']]);
    await house.rsvps.releaseOwn(await guest('Anna'), later(lastMoment));
    expect(await questions()).toHaveLength(1);
    await answer(house, guest);
    expect(await questions()).toEqual([]);
  });
});

describe('the organiser who decides', () => {
  const freed = async (guests: readonly (readonly [string, number?])[] = [['Anna'], ['Bram'], ['Cato']]) => {
    const all = await evening(1, guests);
    await all.house.rsvps.releaseOwn(await all.guest('Anna'), later(lastMoment));
    const decide = async (name: string, by = organiser) =>
      all.house.rsvps.promoteByOrganiser(by, all.slug, (await all.guest(name)).guest, later(lastMoment + 1));
    return { ...all, decide };
  };

  test('T3 lets the head of the line in, and stands in the record', async () => {
    const { decide, guest, mails } = await freed();
    expect(await decide('Bram')).toMatchObject({ is: 'promoted' });
    expect((await guest('Bram')).acts.at(-1)).toMatchObject({ by: organiser.person, act: 'promote-waiting' });
    expect(await mails('place-promoted')).toBe(1);
  });

  test('T3 passes nobody: whoever stands further back is refused, as is who does not wait', async () => {
    const { decide, namesIn } = await freed();
    expect(await decide('Cato')).toEqual({ is: 'not-first' });
    expect(await decide('Anna')).toEqual({ is: 'not-first' });
    expect(await namesIn('seated')).toEqual([]);
  });

  test('T1 seats nobody beyond capacity', async () => {
    const { decide, namesIn } = await freed([['Anna'], ['Bram', 2]]);
    expect(await decide('Bram')).toEqual({ is: 'no-room' });
    expect(await namesIn('waiting')).toEqual(['Bram']);
  });

  test('twice is once', async () => {
    const { decide, mails } = await freed();
    const both = await Promise.all([decide('Bram'), decide('Bram')]);
    expect(both.map((outcome) => (outcome === 'busy' ? 'busy' : outcome.is)).sort()).toEqual(['not-first', 'promoted']);
    expect(await mails('place-promoted')).toBe(1);
  });

  test('T10 is of the event’s own organisation', async () => {
    const { decide, namesIn } = await freed();
    expect(await decide('Bram', { ...organiser, organisation: 'another' })).toEqual({ is: 'not-found' });
    expect(await namesIn('seated')).toEqual([]);
  });

  test('T4 hears that it is busy when a crowd is in the way, and nobody was let in', async () => {
    const { slug, database, guest, namesIn } = await freed();
    const busy = houseOver(crowded(database, promoting));
    const bram = await guest('Bram');
    expect(await busy.rsvps.promoteByOrganiser(organiser, slug, bram.guest, later(lastMoment + 1))).toBe('busy');
    expect(await namesIn('seated')).toEqual([]);
  });
});
