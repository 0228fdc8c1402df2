import { describe, expect, test } from 'vitest';
import type { SentFile } from '#platform/http/visit.ts';
import { type TestFile, withFiles } from '../../../support/multipart.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { trialHouse } from './trial.tsx';

const csv: TestFile = { field: 'file', name: 'leden.csv', bytes: 'gemeente;datum\r\nHelmond;14-03-2019\r\n' };

const sending = (files: readonly TestFile[]) => {
  const house = trialHouse();
  const posted = () => house.visits.filter(({ method }) => method === 'post').map(({ visit }) => visit);
  return { house, posted, browser: house.browser((event) => withFiles(event, files)) };
};
const textOf = (file: SentFile | undefined): string => Buffer.from(file?.bytes ?? []).toString('utf8');

describe('a form with files', () => {
  test('arrives with what was typed and with the file, byte by byte', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
    const { browser, posted } = sending([csv, { field: 'photo', name: 'é "x".bin', bytes }]);
    const page = await browser.post('/bestanden', { source: 'Lijst van het programmateam', asks: ['diet', 'access'] });
    expect(page.status).toBe(200);
    const [visit] = posted();
    expect([visit?.form.get('source'), visit?.form.getAll('asks')]).toEqual([
      'Lijst van het programmateam',
      ['diet', 'access'],
    ]);
    expect(visit?.files.get('file')).toMatchObject({ name: 'leden.csv', type: 'text/csv' });
    expect(textOf(visit?.files.get('file'))).toBe(csv.bytes);
    expect(visit?.files.get('photo')?.bytes).toEqual(bytes);
    expect(visit?.form.has('file')).toBe(false);
  });

  test('has no file where none was chosen, and one where a field holds two', async () => {
    const { browser, posted } = sending([
      { field: 'none', name: '', bytes: '' },
      csv,
      { ...csv, name: 'tweede.csv', bytes: 'x' },
    ]);
    await browser.post('/bestanden', { source: 'x' });
    const files = posted()[0]?.files;
    expect([...(files?.keys() ?? [])]).toEqual(['file']);
    expect(files?.get('file')?.name).toBe('leden.csv');
  });

  test('may be sent the ordinary way too', async () => {
    const house = trialHouse();
    expect((await house.browser().post('/bestanden', { source: 'x' })).status).toBe(200);
    expect(house.visits.at(-1)?.visit.files.size).toBe(0);
  });

  test('is refused where the route takes no files: 415 and nothing is done', async () => {
    const { browser, posted } = sending([csv]);
    const page = await browser.post('/formulier', { source: 'x' });
    expect(page.status).toBe(415);
    expect(posted()).toEqual([]);
  });

  test('T13 above 4 MB is told to be smaller', async () => {
    const fits = sending([{ ...csv, bytes: 'x'.repeat(3_990_000) }]);
    expect((await fits.browser.post('/bestanden')).status).toBe(200);
    const { browser, posted } = sending([{ ...csv, bytes: 'x'.repeat(4_000_001) }]);
    const page = await browser.post('/bestanden');
    expect(page.status).toBe(413);
    expect(page.body).toContain('Dit bestand is te groot');
    expect(await markupFindings(page.body)).toEqual([]);
    expect(posted()).toEqual([]);
  });

  test('T13 that types more than a page can give back is told to be smaller', async () => {
    const { browser } = sending([csv]);
    expect((await browser.post('/bestanden', { source: '"'.repeat(1_000_000) })).status).toBe(413);
  });

  test.each([
    ['without a boundary', 'multipart/form-data', undefined],
    ['with the boundary of another', 'multipart/form-data; boundary=elsewhere', undefined],
    ['with a boundary that is none', 'multipart/form-data; boundary="\u0000é', undefined],
    ['without a body', undefined, ''],
    ['with half a body', undefined, 'half'],
    ['that is not base64', undefined, '%%%%'],
  ] as const)('T13 %s cannot be read: our own 415', async (_, type, body) => {
    const house = trialHouse();
    const browser = house.browser((event) => {
      const sent = withFiles(event, [csv]);
      const half = sent.body?.slice(0, 200);
      return sent === event
        ? event
        : {
            ...sent,
            headers: { ...sent.headers, ...(type !== undefined && { 'content-type': type }) },
            ...(body !== undefined && { body: body === 'half' ? (half ?? '') : body }),
          };
    });
    const page = await browser.post('/bestanden', { source: 'x' });
    expect(page.status).toBe(415);
    expect(page.body).toContain('Wij konden dit niet lezen');
    expect(house.visits.filter(({ method }) => method === 'post')).toEqual([]);
    expect(house.logged).toEqual([]);
  });

  test('T10 from another site is 403 and is not even read', async () => {
    const { browser, posted } = sending([{ ...csv, bytes: 'x' }]);
    const page = await browser.post(
      '/bestanden',
      { source: 'mine' },
      { headers: { origin: 'https://elsewhere.example' } },
    );
    expect(page.status).toBe(403);
    expect(page.body).toContain('Dit formulier kwam niet van ons');
    expect(page.body).not.toContain('mine');
    expect(posted()).toEqual([]);
  });

  test('T10 without the key of this browser comes back, and says that the file has to be chosen again', async () => {
    const { browser, posted } = sending([csv]);
    const again = await browser.post('/bestanden', { source: 'mine', form: 'x'.repeat(22) });
    expect(again.status).toBe(403);
    expect(again.fields.source).toBe('mine');
    expect(again.body).toContain('Dat kiest u straks opnieuw');
    expect(posted()).toEqual([]);
  });
});
