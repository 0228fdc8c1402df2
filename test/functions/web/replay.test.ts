import { describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { monday } from '../../support/house.ts';
import { everything, lifeOfNoor, ownHouse } from './own-house.ts';
import { replayPromises } from './replay-promises.ts';

describe('erasing again after a restore, over the twin in memory', () => {
  replayPromises(async () => memoryDatabase());
});

describe('what a person hands over', () => {
  test.each([
    ['nothing', undefined],
    ['no moment', { tables: { rsvps: 'rsvps-restored', events: 'events-restored' } }],
    ['no table', { since: monday, tables: {} }],
    ['a table of something else', { since: monday, tables: { pledges: 'accounts-restored' } }],
    ['guests without their events', { since: monday, tables: { rsvps: 'rsvps-restored' } }],
    ['a room that is none', { since: monday, tables: { todo: 'todo-restored' } }],
  ])('%s is refused with what to do, and changes nothing', async (_, handed) => {
    const database = memoryDatabase();
    const house = ownHouse(database);
    await lifeOfNoor(house);
    const before = await everything(database);
    const answer = await house.replay(handed, monday);
    expect(answer).toMatchObject({ is: 'refused', because: expect.any(String) });
    expect(await everything(database)).toEqual(before);
  });
});
