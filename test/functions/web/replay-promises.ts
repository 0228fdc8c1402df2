import { expect, test } from 'vitest';
import type { Instant } from '#kernel/instants.ts';
import type { ScannedDatabase } from '#platform/dynamo/port.ts';
import { draftInvitation } from '#rsvps/core/invitation.ts';
import { ownRooms } from '#web/core/own-data.ts';
import { answersOf, later, monday, publish, signUp, tables } from '../../support/house.ts';
import { everything, lifeOfNoor, living, noor, ownHouse } from './own-house.ts';

const restored = (table: string): string => `${table}-restored`;
export const restoredTables = [...new Set(Object.values(living))].map(restored);

/** What a person hands over who brought back everything. */
const allOf = Object.fromEntries(ownRooms.map((room) => [room, restored(living[room])]));

/** Copies every item as it is now to where a restore would bring it back. */
const bringBack = async (database: ScannedDatabase): Promise<void> => {
  for (const [key, line] of await everything(database)) {
    const [table = ''] = key.split(' ');
    if (!restoredTables.includes(restored(table))) continue;
    await database.write({ put: JSON.parse(line), in: restored(table) });
  }
};

const withoutTable = (lines: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...lines].map(([key, line]) => [key.slice(key.indexOf(' ') + 1), line]));

/** What holds when what was erased is erased again in tables that were brought back; `fresh` gives empty tables, those of a restore included. */
export const replayPromises = (fresh: () => Promise<ScannedDatabase>): void => {
  test('T12 who was erased stays erased after a restore, and everybody else is byte for byte as they were', async () => {
    const database = await fresh();
    const house = ownHouse(database);
    const life = await lifeOfNoor(house);
    await bringBack(database);
    const brought = withoutTable(await everything(database, restoredTables));
    const erasedAt = later(60_000);
    expect(await house.own.erase(noor, erasedAt, () => erasedAt)).toBe('done');
    const lived = await everything(database);

    const replayed = await house.replay({ since: later(30_000), tables: allOf }, later(120_000));
    expect(replayed).toMatchObject({ is: 'done', ledger: 1 });
    expect(await everything(database)).toEqual(lived);

    const after = withoutTable(await everything(database, restoredTables));
    const left = [...after].filter(([, line]) => line.includes(noor) || line.includes('soep'));
    expect(left).toEqual([]);
    const named = [...after].filter(([, line]) => line.includes('Noor Bakker')).map(([key]) => key.split('#')[0]);
    expect(named).toEqual(['signatures']);

    // What was Noor's, and what says how many chairs are left and that the line is to be looked at.
    const theirs = (line: string): boolean =>
      line.includes(noor) || line.includes('Noor') || line.includes(life.placed.guest);
    const shared = [`event#${life.slug} seats#open`, `event#${life.slug} promote`];
    const changed = [...new Set([...brought.keys(), ...after.keys()])].filter(
      (key) => brought.get(key) !== after.get(key),
    );
    expect(changed.filter((key) => !theirs(brought.get(key) ?? after.get(key) ?? '') && !shared.includes(key))).toEqual(
      [],
    );
    expect(changed.length).toBeGreaterThan(shared.length);
    expect(JSON.parse(after.get(shared[0] ?? '') ?? '{}')).toMatchObject({ left: 1, waiting: 1 });
    expect(after.has(shared[1] ?? '')).toBe(true);

    expect(await house.replay({ since: later(30_000), tables: allOf }, later(180_000))).toMatchObject({ things: 0 });
    expect(withoutTable(await everything(database, restoredTables))).toEqual(after);
  });

  test('who was erased before the moment is left alone: what is there of them came after it', async () => {
    const database = await fresh();
    const house = ownHouse(database);
    await house.own.erase(noor, monday, () => monday);
    await lifeOfNoor(house);
    await bringBack(database);
    const brought = await everything(database, restoredTables);
    const replayed = await house.replay({ since: later(1), tables: allOf }, later(120_000));
    expect(replayed).toEqual({ is: 'done', ledger: 0, things: 0 });
    expect(await everything(database, restoredTables)).toEqual(brought);
  });

  test('who came back after they were erased is left alone in a table that is lived in, and what was there before is erased', async () => {
    const database = await fresh();
    const house = ownHouse(database);
    const before = await publish(house, { title: 'Van toen' });
    const after = await publish(house, { title: 'Van daarna' });
    const invite = (invitation: string, slug: string, now: Instant) =>
      database.transact([
        house.store.invited.put(
          draftInvitation(
            { slug, invitation, invitee: { name: 'Noor Bakker', email: noor, language: 'nl' } },
            'p',
            now,
          ),
          undefined,
        ),
      ]);
    const sign = (slug: string, now: Instant) =>
      signUp(house, slug, answersOf('Noor Bakker', { email: noor }), { now, request: `form-${slug}` });
    await house.own.erase(noor, later(60_000), () => later(60_000));
    // The table came back under its own name: what was erased is there again.
    await sign(before, monday);
    await invite(`inv_${'c'.repeat(22)}`, before, monday);
    await sign(after, later(90_000));
    await invite(`inv_${'d'.repeat(22)}`, after, later(90_000));
    const asked = { since: later(30_000), tables: { rsvps: living.rsvps, events: living.events } };
    expect(await house.replay(asked, later(120_000))).toEqual({ is: 'done', ledger: 1, things: 2 });
    const lines = [...(await everything(database, [living.rsvps]))].filter(([, line]) => line.includes(noor));
    expect(lines.map(([key]) => key.split(' ')[1])).toEqual([`event#${after}`, `event#${after}`]);
    expect((await house.events.find(before))?.seats.left).toBe(60);
    expect((await house.events.find(after))?.seats.left).toBe(59);
  });

  test('a room that was not brought back is not touched', async () => {
    const database = await fresh();
    const house = ownHouse(database);
    await lifeOfNoor(house);
    await bringBack(database);
    await house.own.erase(noor, monday, () => monday);
    const before = await everything(database, [restored(tables.pledges)]);
    await house.replay(
      { since: monday, tables: { rsvps: restored(tables.rsvps), events: restored(tables.events) } },
      later(120_000),
    );
    expect(await everything(database, [restored(tables.pledges)])).toEqual(before);
    const lines = [...(await everything(database, [restored(tables.rsvps)])).values()];
    expect(lines.filter((line) => line.includes(noor))).toEqual([]);
  });
};
