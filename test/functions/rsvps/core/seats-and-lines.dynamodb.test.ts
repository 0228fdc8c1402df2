import fc from 'fast-check';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { startDatabase } from '../../../support/dynamodb-local.ts';
import { allTables } from '../../../support/house.ts';
import { anyTerms, evenings, live } from './seats-and-lines.ts';

let local: Awaited<ReturnType<typeof startDatabase>>;
beforeAll(async () => {
  local = await startDatabase(allTables);
});
afterAll(() => local.stop());

describe('models: seats and waiting lists', () => {
  test('T1 T2 T3 T4 T5 hold after every step of any evening, over Amazon’s own engine', () =>
    fc.assert(
      fc.asyncProperty(evenings(25), anyTerms, (evening, terms) => live(local.database, evening, terms)),
      { numRuns: 24, endOnFailure: true },
    ));
});
