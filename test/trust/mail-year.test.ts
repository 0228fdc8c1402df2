import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../support/runs.ts';
import { liveThrough } from './mail-year-house.ts';

const long = process.env.TRUST === 'long';

/**
 * A year on a virtual clock: people, streams, ticks and the provider as `mail-year-script.ts` has them, held against what `mail-year-oracle.ts` works out
 * without asking the product. Two of twenty events in `npm test`; five years of two hundred in `npm run trust`. A failure names the year that it happened in.
 */
test(
  'T5 T6: of a year every owed mail arrives once, none stale or unwanted, and a person is asked about those that may have',
  { timeout: long ? 60 * 60_000 : 60_000 },
  () =>
    fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const year = await liveThrough(seed, long ? 200 : 20);
        if (long) process.stdout.write(`year ${seed}: ${JSON.stringify(year.counted)}\n`);
        expect(year.broken).toEqual([]);
        const known = (ids: ReadonlySet<string>) => [...ids].filter((id) => !year.either.has(id)).toSorted();
        expect(known(year.listed.uncertain)).toEqual(known(year.uncertain));
        expect(known(year.listed.failed)).toEqual(known(year.failed));
        expect([...year.asked].toSorted()).toEqual([...year.listed.uncertain, ...year.listed.failed].toSorted());
        expect(year.counted.mails).toBeGreaterThan(long ? 2_500 : 150);
      }),
      { numRuns: long ? 5 : runs(2), endOnFailure: true },
    ),
);
