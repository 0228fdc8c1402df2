import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Contract, Kept } from '#kernel/contract.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { Privacy } from '../../../functions/web/core/privacy.ts';
import { kept } from '../../../functions/web/wire-kept.ts';
import { wording } from '../../../functions/web/wording/index.ts';
import { privacy, webHouse } from './house.ts';

const root = join(import.meta.dirname, '../../..');

/** Whatever a contract file exports, of every room and of the platform. */
const exported: readonly unknown[] = (
  await Promise.all(
    globSync('functions/*/contract.ts', { cwd: root }).map(async (path) =>
      Object.values<unknown>(await import(pathToFileURL(join(root, path)).href)),
    ),
  )
).flat();

const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'keeps' in value;
const contracts = exported.filter(isContract);

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'what' in value && 'until' in value;

/** What every contract says it keeps, found by its file, so that a room nobody gathered shows; the platform's is a list by itself. */
const declared: readonly Kept[] = exported.flatMap((value) =>
  Array.isArray(value) ? value.filter(isKept) : isContract(value) ? value.keeps : [],
);

const lineOf = ({ what, until }: Kept): string => `${what} ${until}`;

describe('the one table of what is kept (T12)', () => {
  test('holds what every room and the platform say they keep, each once', () => {
    expect(declared.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['act', 'contact-person', 'attempts-per-network']),
    );
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
});

describe('who answers for the data, as the stage states it (T12)', () => {
  const page = async (path: string, stated: Privacy = privacy) =>
    (await webHouse(memoryDatabase(), { stated }).browser().get(path)).body;

  test('the page names all who decide together, and how to reach the data protection officer', async () => {
    const names = 'Ministerie van Volksgezondheid, Welzijn en Sport';
    expect(await page('/privacy')).toContain(`${names} en Vereniging van Nederlandse Gemeenten.`);
    expect(await page('/en/privacy')).toContain(`${names} and Vereniging van Nederlandse Gemeenten.`);
    for (const path of ['/privacy', '/en/privacy']) {
      expect(await page(path)).toContain(
        '<a class="nl-link" href="mailto:fg@aanschuif.example">fg@aanschuif.example</a>',
      );
    }
  });

  test('it says what each processor does and where, in the language of the page', async () => {
    expect(await page('/privacy')).toContain(
      'Resend verstuurt onze mails en bewaart ze, in de Verenigde Staten, buiten de Europese Unie.',
    );
    expect(await page('/privacy')).toContain('Amazon Web Services bewaart de gegevens, in Ierland.');
    expect(await page('/en/privacy')).toContain(
      'Resend sends our emails and keeps them, in the United States, outside the European Union.',
    );
  });

  test('it names the legal basis where the stage has one, and makes none up', async () => {
    const { legalBasis: _, ...undecided } = privacy;
    expect(await page('/privacy')).toContain('een taak van algemeen belang');
    expect(await page('/en/privacy')).toContain('a task in the public interest');
    expect(await page('/privacy', undecided)).not.toContain('algemeen belang');
  });

  test('whatever a stage states is text on the page', async () => {
    const [processor] = privacy.processors;
    const stated = {
      ...privacy,
      controllers: ['<b>VWS</b>'],
      processors: processor ? [{ ...processor, name: '<i>' }] : [],
    };
    const body = await page('/privacy', stated);
    expect(body).toContain('&lt;b&gt;VWS&lt;/b&gt;');
    expect(body).toContain('&lt;i&gt; bewaart');
  });

  test('the setting that carries it is read whole, and refused when something is missing', () => {
    expect(Privacy.parse(JSON.parse(JSON.stringify(privacy)))).toEqual(privacy);
    const { legalBasis: _, ...undecided } = privacy;
    expect(Privacy.parse(undecided)).toEqual(undecided);
    for (const name of ['controllers', 'dataProtectionOfficer', 'processors'] as const) {
      expect(() => Privacy.parse({ ...privacy, [name]: undefined }), name).toThrow();
    }
  });

  test('only the function that shows it gets it', () => {
    const asking = contracts.flatMap(({ room, functions }) =>
      Object.entries(functions).flatMap(([name, { settings }]) =>
        settings.includes('PRIVACY') ? [`${room}-${name}`] : [],
      ),
    );
    expect(asking).toEqual(['web-http']);
  });
});
