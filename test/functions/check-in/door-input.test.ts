import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Capture, Operation } from '../../../functions/check-in/core/operation.ts';
import { doorHouse } from '../../support/door.ts';
import { answersOf, look, publish, signUp } from '../../support/house.ts';
import { runs } from '../../support/runs.ts';

const now = '2019-05-22T15:30:00.000Z';

const odd = fc.oneof(
  fc.constantFrom(
    '',
    '\u0000',
    '<script>',
    '=1+1',
    '../..',
    '-',
    'x'.repeat(3_000),
    '\u202eabc',
    '😀',
    '2019-99-99T99:99:99.999Z',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const anything = fc.oneof(odd, fc.jsonValue(), fc.double(), fc.constantFrom(null, true, -1, 2 ** 53, [], {}));
/** A record some of whose fields are something else than they should be. */
const spoilt = (good: object) =>
  fc
    .tuple(fc.subarray(Object.keys(good)), fc.array(anything, { minLength: 12, maxLength: 12 }), fc.boolean())
    .map(([fields, values, drop]) => ({
      ...Object.fromEntries(Object.entries(good).filter(([field]) => !(drop && fields.includes(field)))),
      ...(drop ? {} : Object.fromEntries(fields.map((field, at) => [field, values[at % values.length]]))),
    }));

const kinds: readonly Capture[] = [
  { kind: 'check-in', guest: 'x', by: 'ticket' },
  { kind: 'undo', of: `op_${'a'.repeat(22)}` },
  {
    kind: 'walk-in',
    name: 'Noor',
    party: 1,
    chair: 'follows',
    role: 'wethouder',
    municipality: 'GM0794',
    email: 'noor@example.nl',
  },
  {
    kind: 'sign',
    campaign: 'c',
    version: 1,
    municipality: 'GM0794',
    name: 'Noor',
    role: 'r',
    college: { is: 'to-decide', mayName: true },
    also: false,
  },
  { kind: 'wishes', of: `op_${'a'.repeat(22)}`, adviser: true, kit: true, partner: 'VNG' },
  { kind: 'ask-alderperson', campaign: 'c', municipality: 'GM0794', email: 'noor@example.nl', from: 'Noor' },
];

test('T13: whatever is sent to a call of the door, the answer is one of ours and nothing breaks', async () => {
  const house = doorHouse(memoryDatabase(), () => now);
  const slug = await publish(house.house);
  await signUp(house.house, slug, answersOf('Noor'));
  const [guest] = (await look(house.house, slug)).guests;
  const tablet = await house.tablet(slug, { places: 3 });
  const good = await tablet.made({ kind: 'check-in', guest: guest?.guest ?? '', by: 'ticket' });
  const operation = fc.oneof({ weight: 3, arbitrary: spoilt(good) }, { weight: 1, arbitrary: anything });
  const sending = fc.oneof(
    spoilt({ operations: [good], since: '', waiting: 0, closing: false }),
    fc.array(operation, { maxLength: 27 }).map((operations) => ({ operations, since: '', waiting: 0 })),
    anything,
  );
  const headers = fc.record({ 'x-at': odd, 'x-device': odd, 'x-signature': odd }, { requiredKeys: [] }) as fc.Arbitrary<
    Record<string, string>
  >;
  const pairing = fc.oneof(
    spoilt({
      code: 'K7M2-9XQF',
      name: 'Tablet',
      key: { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'B'.repeat(43) },
    }),
    anything,
  );
  const statuses = new Set<number>();
  const answered = ({ status, body }: { status: number; body: string }): void => {
    statuses.add(status);
    expect([200, 400, 401, 413]).toContain(status);
    expect(() => JSON.parse(body)).not.toThrow();
  };
  await fc.assert(
    fc.asyncProperty(sending, pairing, headers, async (sent, paired, different) => {
      answered(await tablet.call(`/api/deur/${slug}/verwerken`, JSON.stringify(sent) ?? ''));
      answered(await tablet.call(`/api/deur/${slug}/verwerken`, { operations: [], since: '', waiting: 0 }, different));
      answered(await house.post('/api/deur/koppelen', JSON.stringify(paired) ?? '', {}));
    }),
    { numRuns: runs(500) },
  );
  expect([...statuses].sort()).toEqual([200, 400, 401]);
  expect(await house.checkInStore.attendances(slug)).toHaveLength(1);
});

test('T13: whatever is sealed, the tablet hears what became of it', async () => {
  const house = doorHouse(memoryDatabase(), () => now);
  const slug = await publish(house.house);
  const tablet = await house.tablet(slug, { role: 'lead', places: 50 });
  const capture = fc.oneof(...kinds.map(spoilt), anything);
  await fc.assert(
    fc.asyncProperty(capture, fc.constantFrom(...kinds), async (sealed, { kind }) => {
      const operation: Operation = await tablet.keep(sealed as Capture, { kind });
      const { settled } = await tablet.sync({ operations: [operation] });
      expect(settled.map(({ id }) => id)).toEqual([operation.id]);
    }),
    { numRuns: runs(300) },
  );
});
