import { describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { everything, lifeOfNoor, noor, ownHouse } from '../functions/web/own-house.ts';
import { look, monday, tables } from '../support/house.ts';
import { type Fault, faults, plant } from '../support/planted.ts';

/** Everything but counts, of which a lost answer may leave one too many. */
const kept = Object.values(tables).filter((table) => table !== tables.erased);

/** Erases somebody with one call of it broken, and presses again where they were told that it broke. */
const run = async (fault?: Fault, at?: number) => {
  const database = memoryDatabase();
  const real = ownHouse(database);
  const life = await lifeOfNoor(real);
  const planted = plant(database, fault, at);
  const broken = ownHouse({ ...planted.database, scan: (scan) => planted.call(() => database.scan(scan)) });
  const outcome = await broken.own.erase(noor, monday, () => monday).catch(() => 'broke' as const);
  if (outcome !== 'done') expect(await real.own.erase(noor, monday, () => monday)).toBe('done');
  // Whoever waits goes in by the tick at the latest.
  await real.rsvps.sweep(monday, 200);
  return { database, real, life, planted };
};

describe('being erased', () => {
  test('T12 ends the same at every call with every fault, once it is pressed again', async () => {
    const clean = await run();
    const points = clean.planted.calls();
    expect(points).toBeGreaterThan(40);
    const missed: string[] = [];
    const wrong: string[] = [];
    for (let at = 1; at <= points; at += 1) {
      for (const fault of faults) {
        const { database, real, life, planted } = await run(fault, at);
        const where = `call ${at} of ${points}, ${fault}`;
        if (!planted.struck()) missed.push(where);
        const lines = [...(await everything(database, kept))];
        const left = lines.filter(
          ([key, line]) => line.includes(noor) || (line.includes('Noor') && !key.startsWith(tables.pledges)),
        );
        const { seats, seated, line } = await look(real, life.slug);
        const isIn = seats.left === 0 && seats.waiting === 0 && line.length === 0 && seated[0]?.name === 'Piet Jansen';
        if (left.length > 0 || !isIn || seated.length !== 1) wrong.push(`${where}: ${left.map(([key]) => key).join()}`);
        if (!lines.some(([key]) => key.startsWith(tables.erasures))) wrong.push(`${where}: the ledger`);
      }
    }
    expect(missed).toEqual([]);
    expect(wrong).toEqual([]);
  });
});
