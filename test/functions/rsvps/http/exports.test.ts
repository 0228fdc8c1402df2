import { beforeEach, describe, expect, test } from 'vitest';
import { answersOf, later, look, monday, organiser, publish, signUp } from '../../../support/house.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { colleague, type DeskHouse, deskHouse, deskPath, saidOn, stranger } from '../desk-house.ts';

let house: DeskHouse;
beforeEach(() => {
  house = deskHouse();
});

const evening = async (): Promise<string> => {
  const slug = await publish(house);
  await signUp(
    house,
    slug,
    answersOf('Noor van den Berg', { diet: 'Geen noten', access: 'Een tolk', role: '=HYPERLINK("http://x.example")' }),
  );
  await signUp(house, slug, answersOf('Emre Şahin', { diet: 'geen Noten!', party: 2 }));
  await signUp(house, slug, answersOf('+Jan Puntkomma; de Vries'));
  return slug;
};

const made = async (slug: string, what: string, format: string) => {
  const browser = house.open();
  const path = `${deskPath(slug)}/uitvoer`;
  const { fields } = await browser.get(path);
  const answer = await browser.post(path, { ...fields, what, format });
  const page = await browser.get(answer.location ?? '');
  const href = /href="(\/bureau\/[^"]*\/uitvoer\/[^"]*)"/.exec(page.body)?.[1] ?? '';
  return { browser, answer, page, href };
};

describe('an export', () => {
  test('chooses nothing beforehand and says what is missing', async () => {
    const slug = await evening();
    const browser = house.open();
    const page = await browser.get(`${deskPath(slug)}/uitvoer`);
    expect(page.body).not.toMatch(/<input[^>]*checked/);
    expect(await markupFindings(page.body)).toEqual([]);
    const faulty = await browser.post(`${deskPath(slug)}/uitvoer`, { what: 'guests', format: 'exe' });
    expect([faulty.status, /value="guests"[^>]*|checked/.test(faulty.body)]).toEqual([422, true]);
    expect(saidOn(faulty.body)).toContain('Kies wat voor bestand u wilt');
  });

  test('is a CSV that Excel opens by itself and in which no name calculates', async () => {
    const slug = await evening();
    const { browser, href, page } = await made(slug, 'guests', 'csv');
    expect(saidOn(page.body)).toContain('De link werkt tot 9.05 uur.');
    const file = await browser.get(href);
    const bytes = Buffer.from(file.body, 'base64');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').slice(1).split('\r\n');
    expect(lines[0]).toBe(
      'Naam;Functie;Gemeente;Provincie;Organisatie;Stand;Aantal;Soort plek;Aangemeld via;Aangemeld op',
    );
    expect(lines[1]).toContain(`Noor van den Berg;"'=HYPERLINK(""http://x.example"")";Helmond;Noord-Brabant`);
    expect(lines.join('\n')).toContain(`"'+Jan Puntkomma; de Vries"`);
    expect(file.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="gasten-${slug}-2019-05-20.csv"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  test('speaks the language of the page it was asked for on', async () => {
    const slug = await evening();
    const browser = house.open();
    const path = `/en${deskPath(slug)}/uitvoer`;
    const { fields } = await browser.get(path);
    const answer = await browser.post(path, { ...fields, what: 'guests', format: 'csv' });
    const page = await browser.get(answer.location ?? '');
    expect(saidOn(page.body)).toContain('The link works until 09:05.');
    const href = /href="(\/en\/bureau\/[^"]*\/uitvoer\/[^"]*)"/.exec(page.body)?.[1] ?? '';
    const file = await browser.get(href);
    const [head, first] = Buffer.from(file.body, 'base64').toString('utf8').slice(1).split('\r\n');
    expect(head).toBe(
      'Name;Role;Municipality;Province;Organisation;State;How many;Kind of place;Signed up through;Signed up on',
    );
    expect(first).toContain('Has a place;1;For everybody;The form');
    expect(file.headers['content-disposition']).toBe(`attachment; filename="guests-${slug}-2019-05-20.csv"`);
  });

  test('is a workbook of text cells', async () => {
    const slug = await evening();
    const { browser, href } = await made(slug, 'guests', 'xlsx');
    const file = await browser.get(href);
    const bytes = Buffer.from(file.body, 'base64');
    expect([...bytes.subarray(0, 4)]).toEqual([0x50, 0x4b, 0x03, 0x04]);
    expect(file.headers['content-disposition']).toContain('.xlsx"');
  });

  test('T12 of guests holds no address and no sensitive answer', async () => {
    const slug = await evening();
    const { browser, href } = await made(slug, 'guests', 'csv');
    const text = Buffer.from((await browser.get(href)).body, 'base64').toString('utf8');
    expect(text).not.toMatch(/gemeente\.example|noten|tolk/i);
  });

  test('T12 of diets holds counts and nobody', async () => {
    const slug = await evening();
    const { browser, href } = await made(slug, 'diets', 'csv');
    const text = Buffer.from((await browser.get(href)).body, 'base64').toString('utf8');
    expect(text.slice(1)).toBe('Dieetwens;Aantal gasten\r\nGeen noten;2\r\n');
  });

  test('T12 of diets by table has a row a table and a last one for who has none, counts alone, and no formula', async () => {
    const slug = await publish(house);
    await signUp(house, slug, answersOf('Noor van den Berg', { diet: '=2+3' }));
    await signUp(house, slug, answersOf('Emre Şahin', { diet: 'geen Noten!', party: 2, municipality: 'GM0344' }));
    const hall = [1, 2].map((number) => ({ number, seats: 2, wheelchairPlaces: 0 }));
    await house.seating.setHall(organiser, slug, hall, 'request-hall', monday);
    await house.seating.plan(organiser, slug, { request: 'request-plan', revision: 0 }, monday);
    await signUp(house, slug, answersOf('Linh Bos', { diet: 'Geen noten', municipality: 'GM0363' }));
    const { browser, href } = await made(slug, 'diets-by-table', 'csv');
    const file = await browser.get(href);
    const lines = Buffer.from(file.body, 'base64').toString('utf8').slice(1).split('\r\n');
    expect(lines[0]).toMatch(/^Tafel;Couverts;geen noten!?;'=2\+3$/i);
    expect(
      lines
        .slice(1, 3)
        .map((line) => line.slice(2))
        .toSorted(),
    ).toEqual(['1;0;1', '2;1;0']);
    expect(lines.slice(3)).toEqual(['Nog geen tafel;1;1;0', '']);
    expect(lines.join()).not.toMatch(/Noor|Emre|Linh|Helmond|gemeente/);
    expect(file.headers['content-disposition']).toBe(
      `attachment; filename="dieetwensen-per-tafel-${slug}-2019-05-20.csv"`,
    );
    const sheet = await made(slug, 'diets-by-table', 'xlsx');
    expect((await sheet.browser.get(sheet.href)).headers['content-disposition']).toContain('.xlsx"');
    expect((await house.store.deskActs(slug, 5)).map(({ fields, count }) => [...fields, count])).toEqual([
      ['diets-by-table', 'xlsx', 3],
      ['diets-by-table', 'csv', 3],
    ]);
    expect((await house.open(colleague).get(href)).status).toBe(404);
    house.goTo(later(5 * 60_000));
    expect((await browser.get(href)).status).toBe(410);
  });

  test('of diets by table is there before anybody has a table, and once what was asked is erased', async () => {
    const slug = await evening();
    const { browser, href } = await made(slug, 'diets-by-table', 'csv');
    const text = Buffer.from((await browser.get(href)).body, 'base64')
      .toString('utf8')
      .slice(1);
    expect(text).toMatch(/^Tafel;Couverts;geen noten!?\r\nNog geen tafel;4;2\r\n$/i);
    for (const guest of await house.store.guests(slug)) await house.store.commit([house.store.forgetSensitive(guest)]);
    const after = await made(slug, 'diets-by-table', 'csv');
    const erased = Buffer.from((await after.browser.get(after.href)).body, 'base64')
      .toString('utf8')
      .slice(1);
    expect(erased).toBe('Tafel;Couverts\r\nNog geen tafel;4\r\n');
  });

  test('is written down with who, what and how many, and no value', async () => {
    const slug = await evening();
    const { browser } = await made(slug, 'guests', 'csv');
    const shown = saidOn((await browser.get(`${deskPath(slug)}/uitvoer`)).body);
    expect(shown).toContain('maandag 20 mei 2019, 9.00 uur U Lijst opgehaald met 3 regels');
    const [act] = await house.store.deskActs(slug, 5);
    expect(act).toEqual({
      at: expect.any(String),
      actor: 'prs_organiser',
      act: 'export',
      fields: ['guests', 'csv'],
      count: 3,
    });
  });

  test('dies after five minutes, and the page says how to get another', async () => {
    const slug = await evening();
    const { browser, href } = await made(slug, 'guests', 'csv');
    house.goTo(later(5 * 60_000 - 1));
    expect((await browser.get(href)).status).toBe(200);
    house.goTo(later(5 * 60_000));
    const over = await browser.get(href);
    expect([over.status, saidOn(over.body).includes('Nieuwe link maken')]).toEqual([410, true]);
    expect(await markupFindings(over.body)).toEqual([]);
  });

  test('T10 opens for whoever made it, for that event and that kind, and nowhere else', async () => {
    const slug = await evening();
    const other = await publish(house, { title: 'Een andere avond' });
    const { href } = await made(slug, 'guests', 'csv');
    expect((await house.open(colleague).get(href)).status).toBe(404);
    expect((await house.open(stranger).get(href)).status).toBe(404);
    expect((await house.open(null).get(href)).status).toBe(401);
    expect((await house.open().get(href.replace(slug, other))).status).toBe(404);
    expect((await house.open().get(href.replace('guests.csv', 'diets.csv'))).status).toBe(404);
    expect((await house.open().get(href.replace(/\.[0-9a-z]+\.([\w-]+)$/, '.zzzzzzzz.$1'))).status).toBe(404);
    expect((await house.open().get(`${href.slice(0, -1)}${href.endsWith('A') ? 'B' : 'A'}`)).status).toBe(404);
    for (const junk of ['x', 'guests.csv', 'guests.csv.zzzzzzzzzzzz.x', 'a.b.c.d', '%00']) {
      expect((await house.open().get(`${deskPath(slug)}/uitvoer/${junk}`)).status, junk).toBe(404);
    }
    expect((await house.open(stranger).get(`${deskPath(slug)}/uitvoer`)).status).toBe(404);
    expect(
      (await house.open(stranger).post(`${deskPath(slug)}/uitvoer`, { what: 'guests', format: 'csv' })).status,
    ).toBe(404);
    expect((await house.store.deskActs(slug, 9)).length).toBe(1);
  });
});

describe('badges', () => {
  test('are for everybody with a place, and blank for who comes along', async () => {
    const slug = await evening();
    const page = await house.open().get(`${deskPath(slug)}/badges`);
    expect(page.body).toContain('data-badges="4"');
    expect(saidOn(page.body)).toContain('Gast van Emre Şahin');
    expect(await markupFindings(page.body)).toEqual([]);
    expect((await house.open(stranger).get(`${deskPath(slug)}/badges`)).status).toBe(404);
    expect((await look(house, slug)).seated).toHaveLength(3);
  });

  test('say so when nobody has a place yet', async () => {
    const slug = await publish(house);
    expect(saidOn((await house.open().get(`${deskPath(slug)}/badges`)).body)).toContain(
      'Er heeft nog niemand een plek.',
    );
  });
});
