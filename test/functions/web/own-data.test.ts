import { beforeEach, describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { erasedIn } from '#platform/erased.ts';
import { mailId, mailKey, owe } from '#platform/outbox/owed.ts';
import { later, look, monday, tables } from '../../support/house.ts';
import { markupFindings } from '../../support/page-checks.ts';
import { everything, lifeOfNoor, noor, type OwnHouse, ownHouse, tomorrow } from './own-house.ts';

let database: ReturnType<typeof memoryDatabase>;
let house: OwnHouse;
let life: Awaited<ReturnType<typeof lifeOfNoor>>;
beforeEach(async () => {
  database = memoryDatabase();
  house = ownHouse(database);
  life = await lifeOfNoor(house);
});

const linesWith = async (word: string): Promise<readonly string[]> =>
  [...(await everything(database))].filter(([, line]) => line.includes(word)).map(([key]) => key);
const askFor = async (email: string): Promise<string> => {
  await house.browser().post('/uw-gegevens', { email });
  return house.linkFor(email);
};

describe('asking what is kept', () => {
  test('T10 answers the same for an address of which much is kept, and for one of which nothing is', async () => {
    const known = await house.browser().post('/uw-gegevens', { email: noor });
    const unknown = await house.browser().post('/uw-gegevens', { email: 'niemand@elders.example' });
    expect([known.status, known.location]).toEqual([303, '/uw-gegevens?gevraagd']);
    expect([unknown.status, unknown.location, unknown.body]).toEqual([known.status, known.location, known.body]);
    const owed = [...(await everything(database, [tables.outbox])).values()].filter((line) =>
      line.includes('"own-data"'),
    );
    expect(owed).toHaveLength(2);
    expect(owed.join()).not.toContain('@');
  });

  test('one form is one mail, and a fourth in a day is not sent while the answer stays the same', async () => {
    const mails = async () =>
      [...(await everything(database, [tables.outbox])).values()].filter((line) => line.includes('"own-data"')).length;
    const browser = house.browser();
    const { fields } = await browser.get('/uw-gegevens');
    for (let press = 0; press < 2; press += 1)
      await browser.post('/uw-gegevens', { email: noor, request: fields.request });
    expect(await mails()).toBe(1);
    for (let ask = 0; ask < 5; ask += 1) {
      const answer = await house.browser().post('/uw-gegevens', { email: noor, request: `${ask}`.repeat(22) });
      expect(answer.location).toBe('/uw-gegevens?gevraagd');
    }
    expect(await mails()).toBe(3);
  });

  test('a network that asks for many is told when to come back, with what was typed', async () => {
    const ask = (at: number) =>
      house.browser().post('/uw-gegevens', { email: `a${at}@elders.example`, request: `${at}`.padEnd(22, 'r') });
    for (let at = 0; at < 20; at += 1) expect((await ask(at)).status).toBe(303);
    const over = await ask(20);
    expect(over.status).toBe(429);
    expect(over.fields.email).toBe('a20@elders.example');
  });

  test.each(['nl', 'en'] as const)('what is no address comes back as it was typed (%s)', async (language) => {
    const { status, body, fields } = await house.browser().post('/uw-gegevens', { email: 'noor@' }, { language });
    expect([status, fields.email]).toEqual([422, 'noor@']);
    expect(await markupFindings(body)).toEqual([]);
  });

  test('a link opens its own request for a day, and nothing it was not made for', async () => {
    const link = await askFor(noor);
    expect((await house.browser().get(link)).status).toBe(200);
    expect((await house.browser().get(`${link.slice(0, -1)}_`)).status).toBe(404);
    expect(decodeURIComponent(link)).not.toContain('noor');
    house.clock.now = tomorrow;
    expect((await house.browser().get(link)).status).toBe(410);
  });

  test('whoever looks without end is told when to come back', async () => {
    const link = await askFor(noor);
    for (let at = 0; at < 30; at += 1) await house.requests.open(link.split('/').at(-1) ?? '', monday);
    expect((await house.browser().get(link)).status).toBe(429);
  });
});

describe('what is kept under an address', () => {
  test.each(['nl', 'en'] as const)('stands on one page, each with until when and what goes (%s)', async (language) => {
    const link = await askFor(noor);
    const { body } = await house.browser().get(link, { language });
    expect(await markupFindings(body)).toEqual([]);
    for (const told of [
      'geen noten-van-noor',
      'De soep van Noor',
      'Samen aan de slag',
      'Een andere avond',
      'wethouder',
    ])
      expect(body).toContain(told);
    const titles = [...body.matchAll(/<h3[^>]*>([^<]*)</g)].map(([, title]) => title);
    const place = language === 'nl' ? 'U hebt een plek: Samen aan de slag' : 'You have a place: Samen aan de slag';
    expect(titles).toContain(place);
    expect(titles.filter((title = '') => title.length >= 80)).toEqual([]);
    expect(body).not.toMatch(/name="keuze"[^>]*checked/);
  });

  test('T10 and nothing of anybody else: not whose calendar they keep, nor who waits', async () => {
    const parts = await house.own.find(noor, monday);
    const all = JSON.stringify(parts);
    for (const other of ['Karin', 'karin@', 'Piet', 'Els']) expect(all).not.toContain(other);
    expect(parts.map(({ room, things }) => [room, things.length])).toEqual([
      ['rsvps', 4],
      ['pledges', 2],
      ['kits', 1],
      ['check-in', 1],
      ['follow-ups', 1],
    ]);
  });

  test('looking changes nothing but how often was looked (T11)', async () => {
    const link = await askFor(noor);
    const before = await everything(database);
    await house.browser().get(link);
    await house.browser().get(`${link}/bestand`);
    const changed = [...(await everything(database))].filter(([key, line]) => before.get(key) !== line);
    expect(changed.map(([key]) => key.split(' ')[0])).toEqual(['limits']);
  });

  test('goes along as a file that nobody stores on the way', async () => {
    const { status, headers, body } = await house.browser().get(`${await askFor(noor)}/bestand`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'private, no-store' });
    expect(headers['content-disposition']).toContain('attachment');
    const file = JSON.parse(Buffer.from(body, 'base64').toString());
    expect(file.email).toBe(noor);
    expect(JSON.stringify(file.rooms.rsvps)).toContain('geen noten-van-noor');
  });
});

describe('being erased', () => {
  test('wants a choice that the page does not make', async () => {
    const link = await askFor(noor);
    const before = (await linesWith(noor)).length;
    expect((await house.browser().post(link)).status).toBe(422);
    expect((await linesWith(noor)).length).toBe(before);
  });

  test('T12 leaves no address and no name but that of an act of office, and everybody else as they were', async () => {
    const link = await askFor(noor);
    const before = await everything(database);
    const pressed = await house.browser().post(link, { keuze: 'wissen' });
    expect(pressed.location).toBe(`${link}?gewist`);
    expect((await linesWith(noor)).filter((key) => !key.endsWith('own-data'))).toEqual([]);
    expect((await linesWith('Noor Bakker')).map((key) => key.split(' ')[0])).toEqual([tables.pledges]);
    expect(await linesWith('soep')).toEqual([]);
    const after = await everything(database);
    const ofOthers = [...before].filter(([, line]) => /els@|Els Smit/.test(line));
    expect(ofOthers.length).toBeGreaterThan(2);
    for (const [key, line] of ofOthers) expect(after.get(key), key).toBe(line);
    const karin = [...after].find(([key]) => key.includes(life.calendar) && key.startsWith(tables.rsvps));
    expect(karin?.[1]).toContain('karin@gemeente.example');
    expect((await house.browser().get(`${link}?gewist`)).body).toContain('Uw gegevens zijn gewist');
  });

  test('gives the chair to who waits, and their mail is owed', async () => {
    await house.own.erase(noor, monday, () => monday);
    const { seats, seated, line, mails } = await look(house, life.slug);
    expect(seated.map(({ name }) => name)).toEqual(['Piet Jansen']);
    expect([seats.left, seats.waiting, line]).toEqual([0, 0, []]);
    expect(mails.map(({ kind }) => kind)).toContain('place-promoted');
    const released = mails.find(({ kind }) => kind === 'place-released');
    expect(released?.state).toBe('skipped');
  });

  test('is counted in the report of what was erased', async () => {
    await house.own.erase(noor, monday, () => monday);
    const counted = Object.fromEntries(
      (await erasedIn(database, tables.erased, '2019-05')).map(({ what, count }) => [what, count]),
    );
    expect(counted).toMatchObject({
      'guest-of-meeting': 1,
      'proud-card': 1,
      invitation: 2,
      'signatory-address': 1,
      'invitation-to-sign': 1,
      'host-draft': 1,
    });
  });

  test('T12 the ledger holds a hash and an instant, also when it is pressed twice', async () => {
    await house.own.erase(noor, monday, () => monday);
    const once = await everything(database);
    await house.own.erase(noor, monday, () => monday);
    expect(await everything(database)).toEqual(once);
    const ledger = [...(await everything(database, [tables.erasures])).values()];
    expect(ledger).toHaveLength(1);
    const { of, item, at, gone, ...rest } = JSON.parse(ledger[0] ?? '{}');
    expect([item, at, rest]).toEqual(['erasure', monday, {}]);
    expect(of).toMatch(/^erasure#[\w-]{22}$/);
    expect(gone - Date.parse(monday) / 1000).toBe(45 * 86_400);
  });

  test('T12 what tells whose a mail is stays until that mail is gone, also one that another reads', async () => {
    const reader = `${life.mine}~secretariat`;
    const owed = {
      kind: 'answered-on-behalf',
      subject: life.other,
      reader,
      generation: 1,
      language: 'nl',
      by: 'mail',
    } as const;
    await database.write(owe(tables.outbox, owed, monday));
    const sending = {
      state: 'sending',
      to: 'bureau@gemeente.example',
      facts: { n: 'Noor Bakker' },
      claimedUntil: later(60_000),
    };
    await database.write({ update: mailKey(mailId(owed)), in: tables.outbox, set: sending, if: { of: 'present' } });
    const link = await askFor(noor);
    await house.browser().post(link, { keuze: 'wissen' });
    expect((await house.browser().get(`${link}?gewist`)).body).toContain('Nog niet alles is weg');
    house.clock.now = later(60_001);
    await house.browser().post(link, { keuze: 'wissen' });
    expect((await house.browser().get(`${link}?gewist`)).body).toContain('Uw gegevens zijn gewist');
    expect((await linesWith('Noor Bakker')).filter((key) => key.startsWith(tables.outbox))).toEqual([]);
  });

  test('T13 a ledger that takes no writes erases nothing, and offers the same press once more', async () => {
    const full = ownHouse({
      ...database,
      write: async (write) => (write.in === tables.erasures ? { is: 'conflict' } : database.write(write)),
    });
    const link = await askFor(noor);
    const before = await everything(database);
    const { status, headers, body } = await full.browser().post(link, { keuze: 'wissen' });
    expect([status, headers['retry-after']]).toEqual([503, '5']);
    expect(body).toContain('value="wissen"');
    const changed = [...(await everything(database))].filter(([key, line]) => before.get(key) !== line);
    expect(changed.map(([key]) => key.split(' ')[0])).toEqual(['limits']);
  });

  test('an address of which nothing is kept can be erased, and only the ledger knows', async () => {
    const before = await everything(database);
    await house.own.erase('niemand@elders.example', monday, () => monday);
    const changed = [...(await everything(database))].filter(([key, line]) => before.get(key) !== line);
    expect(changed.map(([key]) => key.split(' ')[0])).toEqual([tables.erasures]);
  });
});
