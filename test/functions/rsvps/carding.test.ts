import { beforeEach, describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { answersOf, houseOver, later, look, organiser, publish, signUp } from '../../support/house.ts';
import { type CardHouse, cardHouse, cardingPromises, nine, proudOf, seeking } from './carding-promises.ts';

cardingPromises(() => houseOver(memoryDatabase()));

describe('a card', () => {
  let house: CardHouse;
  let slug: string;
  beforeEach(async () => {
    house = cardHouse(houseOver(memoryDatabase()));
    slug = await publish(house);
  });

  test('belongs to a meeting of alderpersons; an action has none', async () => {
    const action = await publish(house, { kind: 'week-action', title: 'Koffie op het perron' });
    await signUp(house, action, answersOf('Noor'));
    expect(await house.fillIn(action, 'Noor', proudOf('sport'))).toEqual({ is: 'not-found' });
    expect(await house.rsvps.ownCard(await house.guest(action, 'Noor'))).toBeUndefined();
    expect(await house.rsvps.cardsAtDesk(organiser, action)).toBeUndefined();
  });

  test('wants a place: who waits cannot fill one in', async () => {
    const small = await publish(house, { title: 'Klein', capacity: 1 });
    await house.comes(small, 'Noor', proudOf('sport'));
    await signUp(house, small, answersOf('Emre'), { now: later(1) });
    expect(await house.fillIn(small, 'Emre', seeking('sport'))).toEqual({ is: 'refused', because: 'no-place' });
  });

  test('is changed until nine o’clock and taken away at any time', async () => {
    await house.comes(slug, 'Noor', proudOf('sport'));
    expect(await house.fillIn(slug, 'Noor', seeking('work'), later(-1, nine))).toMatchObject({ is: 'filled-in' });
    expect(await house.fillIn(slug, 'Noor', seeking('digital'), nine)).toEqual({
      is: 'refused',
      because: 'cards-matched',
    });
    const noor = await house.guest(slug, 'Noor');
    expect(await house.rsvps.removeCard(noor)).toEqual({ is: 'removed' });
    expect(await house.rsvps.removeCard(noor)).toEqual({ is: 'unchanged' });
    expect((await house.rsvps.cardsAtDesk(organiser, slug))?.numbers).toEqual({
      places: 1,
      filledIn: 0,
      shown: 0,
      toIntroduce: 0,
    });
  });

  test('is not there for another organisation', async () => {
    await house.comes(slug, 'Noor', proudOf('sport'));
    expect(await house.rsvps.cardsAtDesk({ ...organiser, organisation: 'een-ander' }, slug)).toBeUndefined();
  });

  test('of somebody who hands the place over does not go along', async () => {
    await house.comes(slug, 'Noor', proudOf('sport'));
    const to = { name: 'Emre', email: 'emre@gemeente.example' };
    await house.rsvps.handOverOwn(await house.guest(slug, 'Noor'), to, later(120_000));
    expect((await house.rsvps.cardsAtDesk(organiser, slug))?.numbers).toMatchObject({ places: 1, filledIn: 0 });
    expect((await house.rsvps.ownCard(await house.guest(slug, 'Emre')))?.card).toBeUndefined();
  });

  test('stands with the table its guest sits at', async () => {
    await house.comes(slug, 'Noor', proudOf('sport'));
    const { guest } = await house.guest(slug, 'Noor');
    const kept = { revision: 1, requests: [], acts: [] };
    const hall = (tables: number) => ({
      ...kept,
      tables: Array.from({ length: tables }, (_, at) => ({ number: at + 1, seats: 8, wheelchairPlaces: 0 })),
    });
    await house.store.commit([
      house.store.putTablePlan(slug, { ...kept, places: [{ guest, table: 4, locked: false }] }, undefined),
      house.store.putHall(slug, hall(4), undefined),
    ]);
    expect((await house.rsvps.cardsAtDesk(organiser, slug))?.shown).toMatchObject([{ table: 4 }]);
    // A table that was taken away stands on no card.
    await house.store.commit([house.store.putHall(slug, { ...hall(3), revision: 2 }, hall(4))]);
    const [shown] = (await house.rsvps.cardsAtDesk(organiser, slug))?.shown ?? [];
    expect(shown).not.toHaveProperty('table');
  });
});

describe('a tick that breaks off', () => {
  test.each([1, 2, 3])(
    'before its transaction %i leaves the rest to the next one, and nobody is mailed twice',
    async (breaks) => {
      const real = memoryDatabase();
      let committed = 0;
      let breaking = false;
      const database: Database = {
        ...real,
        transact: async (writes) => {
          if (breaking) {
            committed += 1;
            if (committed === breaks) throw new Error('The process ended.');
          }
          return real.transact(writes);
        },
      };
      const house = cardHouse(houseOver(database));
      const slug = await publish(house);
      for (let at = 0; at < 60; at += 1) {
        const name = `Gast ${String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26))}`;
        await house.comes(slug, name, at % 2 === 0 ? proudOf('sport') : seeking('sport'));
      }
      breaking = true;
      const broken: unknown[] = [];
      await house.rsvps.sweepCards(nine, 200, (error) => broken.push(error));
      expect(broken).toHaveLength(1);
      breaking = false;
      expect((await house.introduced(slug)).length).toBe((breaks - 1) * 25);
      await house.sweep(later(60_000, nine));
      const told = await house.introduced(slug);
      expect(told).toHaveLength(60);
      expect(new Set(told).size).toBe(60);
      expect((await look(house, slug)).guests).toHaveLength(60);
    },
  );
});
