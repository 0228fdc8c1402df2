import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Instant } from '#kernel/instants.ts';
import { kits as contract } from '#kits/contract.ts';
import { PublicAvailability, PublicKits } from '#kits/core/public-json.ts';
import { publicHttp } from '#kits/http/public.tsx';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { seeded } from '../../../support/house.ts';
import {
  type KitsHouse,
  keeper,
  kitsHouse,
  openDesk,
  prorail,
  request,
  september,
  slot,
} from '../../../support/kits.ts';
import { type Handler, testSettings, type Visitor, visitor } from '../../../support/visit.ts';

const { catalogue, kit, picture, printVersion, calendar, apiKits, apiAvailability } = contract.routes;
/** The part of the room that everybody may see. */
const open = {
  ...contract,
  routes: { catalogue, kit, picture, printVersion, calendar, apiKits, apiAvailability },
} as const;

const reading = (house: KitsHouse, now: Instant = september): Visitor => {
  const handler = httpFunction(open, publicHttp({ actions: house.kits }), {
    settings: testSettings,
    clock: () => now,
    random: seeded('public'),
    log: () => undefined,
    whoIs: async () => undefined,
  }) as Handler;
  return visitor(handler, open);
};

const opened = async (units = 1) => {
  const house = kitsHouse(memoryDatabase());
  const slug = await openDesk(house, { units });
  return { house, slug, visits: reading(house), at: (rest = '') => `/pakketten/${slug}${rest}` };
};

const givenAway = async (house: KitsHouse) => {
  const saved = await house.kits.saveKit(
    prorail,
    undefined,
    {
      kind: 'package',
      title: 'Kom erbij-pakket',
      summary: 'Voor uw tafel.',
      forWhom: 'Wie iets organiseert',
      parts: [{ id: 'kaart', name: 'gesprekskaarten', count: 40, returns: false }],
      contact: { name: 'Mees de Wit', phone: '+31301234567', email: 'mees@spoor.example' },
      opensAt: '2027-05-31T22:00:00.000Z',
      closesAt: '2027-09-30T22:00:00.000Z',
      delivery: { from: '2027-10-04', until: '2027-10-08' },
      most: 2,
      print: '# Gesprekskaarten\n\nMet wie at u als kind?',
      stock: 100,
    },
    { revision: 0, request: 'request-of-the-package' },
    september,
  );
  if (saved === 'busy' || saved.is !== 'saved') throw new Error(`Not saved: ${JSON.stringify(saved)}`);
  await house.kits.publishKit(prorail, saved.slug);
  return saved.slug;
};

describe('the pages that everybody may read', () => {
  test.each([
    '',
    '/kalender',
    '/kalender?station=HM&vanaf=2027-10-01',
    '/kalender?station=HM&vanaf=2027-10-01&maanden=3',
  ])('%s is public in both languages: shared, without a cookie and without a form', async (rest) => {
    const { at, visits } = await opened();
    for (const language of ['', '/en']) {
      const page = await visits.get(`${language}${at(rest)}`);
      expect([page.status, page.cookies]).toEqual([200, []]);
      expect(page.headers['cache-control']).toBe('public, max-age=0, s-maxage=5');
      expect(page.body).not.toContain('<form');
    }
  });

  test('show kits that are published, and nothing of a draft', async () => {
    const { house, visits, slug } = await opened();
    const saved = await house.kits.saveKit(
      prorail,
      undefined,
      {
        kind: 'lending',
        title: 'Nog geheim',
        summary: 'x',
        forWhom: 'x',
        parts: [{ id: 'a', name: 'a', count: 1, returns: true }],
        contact: { name: 'x', phone: '+31301234567', email: 'x@spoor.example' },
        desk: keeper.organisation,
        stations: [],
        buffer: { before: 0, after: 0 },
        units: 1,
      },
      { revision: 0, request: 'request-of-a-draft' },
      september,
    );
    if (saved === 'busy' || saved.is !== 'saved') throw new Error('The draft was not saved.');
    expect((await visits.get('/pakketten')).body).toContain(`href="/pakketten/${slug}"`);
    expect((await visits.get('/pakketten')).body).not.toContain('Nog geheim');
    for (const rest of ['', '/kalender', '/printversie', '/plaatje/abc']) {
      expect((await visits.get(`/pakketten/${saved.slug}${rest}`)).status, rest).toBe(404);
    }
    expect((await visits.get('/api/v1/kits')).body).not.toContain('Nog geheim');
  });

  test.each([
    '/pakketten/nergens',
    '/pakketten/NERGENS',
    '/pakketten/a%00b/kalender',
    '/pakketten/nergens/printversie',
  ])('%s is not there', async (path) => {
    const { visits } = await opened();
    expect((await visits.get(path)).status).toBe(404);
  });

  test('a package can be printed at home; a lending kit cannot', async () => {
    const { house, at, visits } = await opened();
    const slug = await givenAway(house);
    const page = await visits.get(`/pakketten/${slug}/printversie`);
    expect(page.status).toBe(200);
    expect(page.body).toContain('Met wie at u als kind?');
    expect((await visits.get(at('/printversie'))).status).toBe(404);
    expect((await visits.get(`/pakketten/${slug}/kalender`)).status).toBe(404);
    expect((await visits.get('/pakketten')).body).toContain('Nog 100 pakketten');
  });
});

describe('the calendar', () => {
  test('begins in the month of the first day that can be had, at the first station', async () => {
    const { at, visits } = await opened();
    const { body } = await visits.get(at('/kalender'));
    expect(body).toContain('De eerste dag die nog kan is maandag 27 september 2027.');
    expect(body).toContain('>september 2027</caption>');
    expect(body).toContain('Stel je voor op station Helmond');
  });

  test.each(['', 'gisteren', '2027-02-30', '2019-01-01', '9999-12-31', '2027-13-01'])(
    'takes "%s" as no date and begins as it would without',
    async (from) => {
      const { at, visits } = await opened();
      const page = await visits.get(at(`/kalender?station=HM&vanaf=${from}`));
      expect([page.status, page.body.includes('>september 2027</caption>')]).toEqual([200, true]);
    },
  );

  test('shows a month, or three, and leads to the months beside them but never to the past', async () => {
    const { at, visits, slug } = await opened();
    const { body } = await visits.get(at('/kalender?station=HM&vanaf=2027-10-14'));
    expect(body.match(/<th scope="row">/g)).toHaveLength(31);
    expect(body).toContain(`/pakketten/${slug}/kalender?station=HM&amp;vanaf=2027-09-01"`);
    expect(body).toContain(`/pakketten/${slug}/kalender?station=HM&amp;vanaf=2027-11-01"`);
    const first = await visits.get(at('/kalender?station=HM&vanaf=2027-09-01'));
    expect(first.body).toContain('<th scope="row">maandag 6 september</th>');
    expect(first.body).not.toContain('zondag 5 september');
    expect(first.body).not.toContain('vanaf=2027-08-01');
    const three = await visits.get(at('/kalender?station=HM&vanaf=2027-10-01&maanden=3'));
    expect(three.body.match(/<th scope="row">/g)).toHaveLength(92);
  });

  test('story 5a row 5: Helmond has the kit on 12 October, so elsewhere 19 October is the first day after it', async () => {
    const { house, at, visits, slug } = await opened();
    await request(house, slug, [slot('HM', '2027-10-12', 'morning'), slot('HM', '2027-10-12', 'afternoon')]);
    const { body } = await visits.get(at('/kalender?station=HMH&vanaf=2027-10-01'));
    const dayOf = (day: string) => new RegExp(`<th scope="row">${day} oktober</th>(.*?)</tr>`).exec(body)?.[1] ?? '';
    for (const day of ['dinsdag 12', 'donderdag 14', 'maandag 18']) expect(dayOf(day)).toContain('Geen pakket vrij');
    expect(dayOf('dinsdag 19').match(/Vrij/g)).toHaveLength(3);
    const own = await visits.get(at('/kalender?station=HM&vanaf=2027-10-01'));
    expect(own.body).toContain('Al gegeven');
  });

  test('says why a day is closed, in the words of the desk, as text and nothing else', async () => {
    const { house, at, visits } = await opened();
    await house.kits.closeDays(keeper, {
      stations: ['HM'],
      from: '2027-10-04',
      until: '2027-10-04',
      parts: ['morning'],
      reason: '<b>Werk</b>',
    });
    const { body } = await visits.get(at('/kalender?station=HM&vanaf=2027-10-01'));
    expect(body).toContain('Gesloten: &lt;b&gt;Werk&lt;/b&gt;');
  });

  test.each(['XX', 'hm', '%00', 'x'.repeat(300)])('of the station "%s" is not there', async (station) => {
    const { at, visits } = await opened();
    expect((await visits.get(at(`/kalender?station=${station}&vanaf=2027-10-01`))).status).toBe(404);
  });

  test('of 90 days is at most 25 kB as it travels', async () => {
    const { at, visits } = await opened();
    const { body } = await visits.get(at('/kalender?station=HM&vanaf=2027-10-01&maanden=3'));
    expect(gzipSync(body).length).toBeLessThanOrEqual(25 * 1024);
  });
});

describe('machines', () => {
  test('read every kit', async () => {
    const { house, slug, visits } = await opened(2);
    const given = await givenAway(house);
    const { body, headers } = await visits.get('/api/v1/kits');
    expect(headers['content-type']).toBe('application/json');
    const { kits } = PublicKits.parse(JSON.parse(body));
    expect(kits.find((one) => one.slug === slug)).toMatchObject({
      kind: 'lending',
      units: 2,
      buffer: { before: 2, after: 2 },
      lender: 'ProRail en NS',
      availability: `https://aanschuif.example/api/v1/kits/${slug}/availability`,
    });
    expect(kits.find((one) => one.slug === given)).toMatchObject({ kind: 'package', left: 100 });
    expect(body).not.toContain('Mees');
  });

  test('read what is free, with the reason in both languages where it is not', async () => {
    const { house, slug, visits } = await opened();
    await request(house, slug, [slot('HM', '2027-10-12', 'morning')]);
    const { body } = await visits.get(`/api/v1/kits/${slug}/availability?station=HM&from=2027-10-12&to=2027-10-19`);
    const found = PublicAvailability.parse(JSON.parse(body));
    expect(found).toMatchObject({
      kit: slug,
      station: { code: 'HM', name: 'Helmond' },
      from: '2027-10-12',
      to: '2027-10-19',
    });
    expect(found.days).toHaveLength(8);
    expect(found.days[0]).toEqual({
      date: '2027-10-12',
      morning: { free: false, because: 'taken', reason: { nl: 'Al gegeven', en: 'Already given' } },
      midday: { free: false, because: 'no-unit', reason: { nl: 'Geen pakket vrij', en: 'No kit free' } },
      afternoon: { free: false, because: 'no-unit', reason: { nl: 'Geen pakket vrij', en: 'No kit free' } },
    });
    expect(found.days[7]).toMatchObject({ date: '2027-10-19', morning: { free: true } });
    expect(body).not.toContain('ord_');
    expect(body).not.toContain('Gemeente');
  });

  test('get thirty days from today when they name none', async () => {
    const { slug, visits } = await opened();
    const { body } = await visits.get(`/api/v1/kits/${slug}/availability?station=HM`);
    expect(PublicAvailability.parse(JSON.parse(body))).toMatchObject({ from: '2027-09-06', to: '2027-10-06' });
  });

  test.each([
    'station=HM&from=morgen',
    'station=HM&from=2027-10-31&to=2027-10-01',
    'station=HM&from=2027-10-01&to=2028-01-01',
    'station=HM&from=9999-12-31',
    'station=HM&from=0000-01-01&to=0000-01-02',
    'station=XX&from=2027-10-01&to=2027-10-02',
    'from=2027-10-01&to=2027-10-02',
  ])('are told what to send instead of ?%s', async (query) => {
    const { slug, visits } = await opened();
    const { status, headers, body } = await visits.get(`/api/v1/kits/${slug}/availability?${query}`);
    expect([status, headers['content-type']]).toEqual([400, 'application/problem+json']);
    expect(JSON.parse(body).detail).toMatch(
      query.includes('station=XX') || !query.includes('station') ? /HM, HMH/ : /92 days/,
    );
  });

  test('get 404 for a kit that is none, and for a package', async () => {
    const { house, visits } = await opened();
    const given = await givenAway(house);
    for (const slug of ['nergens', given]) {
      expect((await visits.get(`/api/v1/kits/${slug}/availability?station=HM`)).status, slug).toBe(404);
    }
  });
});
