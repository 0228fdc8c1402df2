import { expect, test } from 'vitest';
import { eveningOf } from '../../../../functions/check-in/core/closing.ts';
import { type Device, gapsOf, isHome, mayDo, PublicKey } from '../../../../functions/check-in/core/device.ts';
import type { Capture } from '../../../../functions/check-in/core/operation.ts';

const endsAt = '2019-05-22T19:30:00.000Z';
const device: Device = {
  slug: 'avond',
  id: 'dev_1',
  organisation: 'programmateam',
  name: 'Deur 1',
  role: 'door',
  standing: 'closed',
  madeBy: 'prs_1',
  madeAt: '2019-05-22T15:00:00.000Z',
  codeGeneration: 1,
  codeUntil: '2019-05-22T15:10:00.000Z',
  waiting: 0,
  highest: 3,
  received: 3,
  leased: 0,
  free: 0,
};
const walkIn = (chair: 'leased' | 'added' | 'follows'): Capture => ({ kind: 'walk-in', name: 'Noor', party: 1, chair });

test('only the lead adds a chair, and a table lets nobody in', () => {
  const may = (chair: 'leased' | 'added' | 'follows') =>
    (['door', 'lead', 'table'] as const).map((role) => mayDo(role, walkIn(chair)));
  expect([may('leased'), may('added'), may('follows')]).toEqual([
    [true, true, false],
    [false, true, false],
    [true, true, false],
  ]);
  expect(mayDo('table', { kind: 'check-in', guest: 'x', by: 'name' })).toBe(false);
  expect(mayDo('table', { kind: 'undo', of: `op_${'a'.repeat(22)}` })).toBe(true);
});

test('numbers that a device made and that never came are gaps', () => {
  expect([gapsOf(device), isHome(device)]).toEqual([0, true]);
  expect([gapsOf({ highest: 5, received: 3 }), isHome({ ...device, highest: 5 })]).toEqual([2, false]);
  expect(isHome({ ...device, waiting: 1 })).toBe(false);
});

test('of a key only the public half is kept', () => {
  const [x, y] = ['a'.repeat(43), 'b'.repeat(43)];
  expect(PublicKey.parse({ kty: 'EC', crv: 'P-256', x, y, d: 'geheim', ext: true })).toEqual({
    kty: 'EC',
    crv: 'P-256',
    x,
    y,
  });
  expect(PublicKey.safeParse({ kty: 'EC', crv: 'P-384', x, y }).success).toBe(false);
  expect(PublicKey.safeParse({ kty: 'EC', crv: 'P-256', x, y: 'kort' }).success).toBe(false);
});

test.each([
  ['is not closed before it is over', [device], '2019-05-22T19:29:59.999Z', 'open', 'not-over', 0],
  ['is closed when every device has', [device], endsAt, 'closed', 'all-closed', 0],
  ['waits for a device that is open', [device, { ...device, standing: 'open' }], endsAt, 'open', 'devices', 1],
  ['waits for one that closed with gaps', [{ ...device, highest: 4 }], endsAt, 'open', 'devices', 1],
  [
    'waits for none that nobody paired or that was revoked',
    [
      { ...device, standing: 'awaits', highest: 9 },
      { ...device, standing: 'revoked', waiting: 4 },
    ],
    endsAt,
    'closed',
    'all-closed',
    0,
  ],
  [
    'waits a day and no longer',
    [{ ...device, standing: 'open' }],
    '2019-05-23T19:30:00.000Z',
    'closed',
    'a-day-passed',
    1,
  ],
] as const)('the evening %s', (_, devices, now, is, because, missing) => {
  const evening = eveningOf(devices, endsAt, now);
  expect([evening.is, evening.because, evening.missing.length]).toEqual([is, because, missing]);
});
