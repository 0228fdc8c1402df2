import { expect, test } from 'vitest';
import { loadOnce } from '#platform/load-once.ts';

test('loads when first needed, once however many need it at the same time', async () => {
  let loads = 0;
  const words = loadOnce(async () => {
    loads += 1;
    return `woorden ${loads}`;
  });
  expect(loads).toBe(0);
  expect(await Promise.all([words(), words()])).toEqual(['woorden 1', 'woorden 1']);
  expect(await words()).toBe('woorden 1');
});

test('a load that failed is told to whoever waited for it, and tried again by the next', async () => {
  let loads = 0;
  const words = loadOnce(async () => {
    loads += 1;
    if (loads === 1) throw new Error('no such file');
    return 'woorden';
  });
  await expect(Promise.all([words(), words()])).rejects.toThrow('no such file');
  expect(await words()).toBe('woorden');
});
