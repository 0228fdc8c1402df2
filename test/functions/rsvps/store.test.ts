import { describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Rsvp } from '#rsvps/core/rsvp.ts';
import { answersOf, houseOver, later, monday, publish, signUp, tables } from '../../support/house.ts';

const seated = async () => {
  const house = houseOver(memoryDatabase());
  const slug = await publish(house);
  const outcome = await signUp(house, slug, answersOf('Noor Bakker'));
  if (typeof outcome === 'string' || outcome.is !== 'seated') throw new Error('not seated');
  return { house, slug, rsvp: outcome.rsvp };
};
const is = async (
  house: Awaited<ReturnType<typeof seated>>['house'],
  ...writes: Parameters<typeof house.store.commit>[0]
) => (await house.store.commit(writes)).is;

describe('a place', () => {
  test('T2 is not written where there is one already', async () => {
    const { house, rsvp } = await seated();
    expect(await is(house, house.store.put({ ...rsvp, party: 4 }, undefined))).toBe('condition');
  });
  test('T4 is not written over what somebody else has written since', async () => {
    const { house, rsvp } = await seated();
    const one: Rsvp = { ...rsvp, party: 2, revision: rsvp.revision + 1 };
    expect(await is(house, house.store.put(one, rsvp))).toBe('written');
    expect(await is(house, house.store.put({ ...one, party: 3 }, rsvp))).toBe('condition');
  });
  test('T12 what is forgotten is not made again by forgetting it twice', async () => {
    const { house, slug, rsvp } = await seated();
    await house.store.commit(house.store.forget(rsvp, 'guest-of-meeting'));
    expect(await is(house, house.store.forgetSensitive(rsvp))).toBe('condition');
    expect(await house.store.guests(slug)).toEqual([]);
  });
});

describe('the line', () => {
  test('holds nobody twice', async () => {
    const { house, rsvp } = await seated();
    expect(await is(house, house.store.joinLine(rsvp))).toBe('written');
    expect(await is(house, house.store.joinLine(rsvp))).toBe('condition');
  });
  test('is left once', async () => {
    const { house, rsvp } = await seated();
    await is(house, house.store.joinLine(rsvp));
    expect(await is(house, house.store.leaveLine(rsvp))).toBe('written');
    expect(await is(house, house.store.leaveLine(rsvp))).toBe('condition');
  });
  test('does not grow by resizing somebody who is not in it', async () => {
    const { house, rsvp } = await seated();
    expect(await is(house, house.store.resize(rsvp))).toBe('condition');
  });
  test('is read in the order of asking, whatever the order of arrival', async () => {
    const { house, slug, rsvp } = await seated();
    for (const at of [3, 1, 2]) {
      await is(house, house.store.joinLine({ ...rsvp, guest: `guest${at}`, askedAt: later(at), party: at }));
    }
    expect((await house.store.line(slug)).map(({ guest }) => guest)).toEqual(['guest1', 'guest2', 'guest3']);
    expect(await house.store.headOfLine(slug)).toMatchObject({ guest: 'guest1', party: 1 });
    expect(await house.store.placeInLine({ ...rsvp, guest: 'guest2', askedAt: later(2) })).toBe(2);
  });
});

describe('what is owed', () => {
  test('T5 is owed once', async () => {
    const { house, rsvp } = await seated();
    const owed = {
      kind: 'place-changed',
      subject: rsvp.slug,
      reader: rsvp.guest,
      generation: 1,
      language: 'nl',
      by: 'mail',
    } as const;
    expect(await is(house, house.store.owe(owed, monday))).toBe('written');
    expect(await is(house, house.store.owe(owed, later(1)))).toBe('condition');
    expect(await is(house, house.store.owe({ ...owed, generation: 2 }, later(1)))).toBe('written');
  });
  test('T12 names nobody before it is sent', async () => {
    const { house, slug } = await seated();
    const { items } = await house.database.query({
      in: tables.outbox,
      index: { name: 'log', of: 'about', item: 'owedAt' },
      of: `event#${slug}`,
      limit: 9,
    });
    expect(JSON.stringify(items)).not.toMatch(/noor|bakker|example/i);
  });
  test('a line that may move up stays due until it was looked at, and again when it became due since', async () => {
    const { house, slug, rsvp } = await seated();
    await is(house, house.store.put({ ...rsvp, dueAt: later(1), revision: 2 }, rsvp));
    const [due] = await house.store.due(later(2), 9);
    if (due === undefined) throw new Error('nothing due');
    expect(due).toMatchObject({ slug, dueAt: later(1) });
    await is(house, house.store.put({ ...rsvp, dueAt: later(3), revision: 3 }, { ...rsvp, revision: 2 }));
    await house.store.settled(due);
    expect((await house.store.due(later(4), 9)).length).toBe(1);
  });
});
