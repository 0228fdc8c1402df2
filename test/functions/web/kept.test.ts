import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Contract, Kept } from '#kernel/contract.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { kept } from '../../../functions/web/wire.ts';
import { wording } from '../../../functions/web/wording/index.ts';
import { webHouse } from './house.ts';

const root = join(import.meta.dirname, '../../..');

/** What every contract says it keeps, found by its file, so that a room nobody gathered shows. */
const declared: readonly Kept[] = (
  await Promise.all(
    globSync('functions/*/contract.ts', { cwd: root }).map(async (path) => {
      const exported: Record<string, unknown> = await import(pathToFileURL(join(root, path)).href);
      return Object.values(exported).flatMap((value) =>
        typeof value === 'object' && value !== null && 'keeps' in value ? (value as Contract).keeps : [],
      );
    }),
  )
).flat();

const lineOf = ({ what, until }: Kept): string => `${what} ${until}`;

describe('the one table of what is kept (T12)', () => {
  test('holds what every room says it keeps, each once', () => {
    expect(kept.map(lineOf).sort()).toEqual(declared.map(lineOf).sort());
    expect(new Set(kept.map(({ what }) => what)).size).toBe(kept.length);
  });

  test.each(['nl', 'en'] as const)('has words for all of it and for nothing else (%s)', (language) => {
    const { things, until } = wording[language].privacy.kept;
    expect(Object.keys(things).sort()).toEqual(kept.map(({ what }) => what).sort());
    expect(Object.keys(until).sort()).toEqual([...new Set(kept.map((thing) => thing.until))].sort());
  });

  test.each([
    ['nl', '/privacy'],
    ['en', '/en/privacy'],
  ] as const)('stands on the privacy page line by line (%s)', async (language, path) => {
    const { body } = await webHouse(memoryDatabase()).browser().get(path);
    const rows = [...body.matchAll(/<tr.*?<\/tr>/g)].map(([row]) => row);
    const { things, until } = wording[language].privacy.kept;
    for (const thing of kept) {
      const row = rows.find((one) => one.includes(things[thing.what].what));
      expect(row, thing.what).toContain(things[thing.what].why);
      expect(row, thing.what).toContain(until[thing.until]);
    }
  });

  test('the page says who helps, and that mail leaves the European Union', async () => {
    const { body } = await webHouse(memoryDatabase()).browser().get('/privacy');
    expect(body).toContain('Resend verstuurt onze mails en bewaart ze buiten de Europese Unie');
    expect(body).toContain('Amazon Web Services');
  });
});
