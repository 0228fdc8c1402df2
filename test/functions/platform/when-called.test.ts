import { expect, test } from 'vitest';
import { whenCalled } from '#platform/when-called.ts';

const part = { greet: async (name: string) => `dag ${name}`, leave: async () => 'tot ziens', size: 3 };

test('loads with the first call, once for all of them, and answers what was asked', async () => {
  let loads = 0;
  const { greet, leave } = whenCalled(['greet', 'leave'], async () => {
    loads += 1;
    return part;
  });
  expect(loads).toBe(0);
  expect(await Promise.all([greet('Noor'), greet('Bram'), leave()])).toEqual(['dag Noor', 'dag Bram', 'tot ziens']);
  expect(loads).toBe(1);
});
