import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { addMilliseconds, type Instant } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { pledges } from '#pledges/contract.ts';
import { publicHttp } from '#pledges/http/public.tsx';
import {
  answersFor,
  type CampaignHouse,
  campaignHouse,
  campaignPlan,
  municipalities,
  openCampaign,
  signAtEvening,
} from '../../../support/campaign.ts';
import { organiser, seeded } from '../../../support/house.ts';
import { type Handler, type Page, testSettings, type Visitor, visitor } from '../../../support/visit.ts';

const { campaign, members, member, screen, apiCampaign, apiMembers } = pledges.routes;
/** The part of the room that everybody may see. */
const open = { ...pledges, routes: { campaign, members, member, screen, apiCampaign, apiMembers } } as const;

/** Half past eight in the evening of 22 May. */
const evening: Instant = '2019-05-22T18:30:25.000Z';

const reading = (house: CampaignHouse, now: () => Instant = () => evening): Visitor => {
  const handler = httpFunction(open, publicHttp({ actions: house.pledges }), {
    settings: testSettings,
    clock: now,
    random: seeded('public'),
    log: () => undefined,
    whoIs: async () => undefined,
  }) as Handler;
  return visitor(handler, open);
};

/** A campaign with earlier members, and somebody who reads about it. */
const opened = async (earlier = 95, now?: () => Instant) => {
  const house = campaignHouse(memoryDatabase());
  const slug = await openCampaign(house, { members: earlier });
  const at = (rest = '', language = '') => `${language}/campagnes/${slug}${rest}`;
  return { house, slug, at, api: `/api/v1/campaigns/${slug}`, visits: reading(house, now) };
};
/** One after the other, a second apart, half an hour before. */
const sign = async (house: CampaignHouse, slug: string, from: number, howMany: number): Promise<void> => {
  for (const [at, code] of municipalities.slice(from, from + howMany).entries()) {
    await signAtEvening(house, slug, answersFor(code), {
      now: addMilliseconds('2019-05-22T18:00:00.000Z', at * 1_000),
    });
  }
};

const publicPages = ['', '/gemeenten', '/gemeenten?provincie=Utrecht', '/gemeenten/GM0794', '/scherm'];

describe('the pages that everybody may read', () => {
  test.each(publicPages)(
    '%s is public in both languages: shared, without a cookie and without a form',
    async (rest) => {
      const { at, visits } = await opened();
      for (const language of ['', '/en']) {
        const page = await visits.get(at(rest, language));
        expect([page.status, page.cookies]).toEqual([200, []]);
        expect(page.headers['cache-control']).toBe(`public, max-age=0, s-maxage=${rest === '/scherm' ? 1 : 5}`);
        expect(page.body).not.toContain('<form');
      }
    },
  );

  test.each([...publicPages, '/gemeenten?op=21-5-2019'])(
    '%s of a draft, or of a campaign that is none, is not there',
    async (rest) => {
      const house = campaignHouse(memoryDatabase());
      const draft = await house.pledges.createCampaign(campaignPlan(), 'request-of-a-draft', organiser, evening);
      if (draft === 'busy') throw new Error('Nobody else is there.');
      for (const slug of [draft.slug, 'nergens', `${draft.slug}~oefening`]) {
        expect((await reading(house).get(`/campagnes/${slug}${rest}`)).status, slug).toBe(404);
      }
    },
  );

  test('say 95, at which moment and how far the next mark is', async () => {
    const { at, visits } = await opened();
    const { body } = await visits.get(at());
    expect(body).toContain('<b class="counter__number" data-live="count">95</b>');
    expect(body).toContain('gemeenten hebben ondertekend');
    expect(body).toContain('Volgende mijlpaal: 100, nog 5 te gaan');
    expect(body).toContain('Stand van woensdag 22 mei 2019, 20.30 uur');
    expect(body.match(/class="dot-on"/g)).toHaveLength(95);
    expect(body.match(/<circle/g)).toHaveLength(355);
  });

  describe('the map of one province', () => {
    const mapIn = (body: string) => {
      const [svg = ''] = /<svg[^>]*class="dots"[\s\S]*?<\/svg>/.exec(body) ?? [];
      const circles = [...svg.matchAll(/<circle[^>]*>/g)].map(([circle]) => circle);
      const codeOf = (circle: string): string => /id="(GM\d{4})"/.exec(circle)?.[1] ?? '';
      const filled = circles.filter((circle) => circle.includes('class="dot-on"')).map(codeOf);
      return { svg, circles, codes: circles.map(codeOf), filled };
    };
    const inProvince = (house: CampaignHouse, province: string, at: Instant) =>
      house.pledges.municipalities(at).filter((place) => place.province === province);
    const provinces = [
      'Drenthe',
      'Flevoland',
      'Fryslân',
      'Gelderland',
      'Groningen',
      'Limburg',
      'Noord-Brabant',
      'Noord-Holland',
      'Overijssel',
      'Utrecht',
      'Zeeland',
      'Zuid-Holland',
    ];

    test.each(provinces)('%s holds exactly its municipalities, those in the list filled in', async (province) => {
      const { house, at, visits } = await opened();
      const { body } = await visits.get(at(`/gemeenten?provincie=${encodeURIComponent(province)}`));
      const { svg, circles, codes, filled } = mapIn(body);
      const all = inProvince(house, province, evening);
      const members = all.filter(({ code }) => municipalities.indexOf(code) < 95);
      expect(new Set(codes)).toEqual(new Set(all.map(({ code }) => code)));
      expect(codes).toHaveLength(all.length);
      expect(filled.sort()).toEqual(members.map(({ code }) => code).sort());
      expect(svg).toContain('role="img"');
      expect(svg).toContain(`Kaart van ${province}: ${members.length} van de ${all.length} gemeenten`);
      expect(body).not.toContain(' style=');
      // Every dot lies whole inside the drawing, and the outermost touch its margin.
      const [, wide = 0, high = 0] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)?.map(Number) ?? [];
      for (const circle of circles) {
        const [x = -1, y = -1, r = 0] = ['cx', 'cy', 'r'].map((name) =>
          Number(new RegExp(` ${name}="([-\\d.]+)"`).exec(circle)?.[1]),
        );
        expect([x - r >= 0, x + r <= wide, y - r >= 0, y + r <= high]).toEqual([true, true, true, true]);
      }
      expect(Math.max(wide, high)).toBe(408);
    });

    test('T7 leaves who waits for the presenter an open ring', async () => {
      const { house, slug, at, visits } = await opened();
      await sign(house, slug, 95, 18);
      const waiting = municipalities.slice(99, 113);
      for (const province of provinces) {
        const { codes, filled } = mapIn(
          (await visits.get(at(`/gemeenten?provincie=${encodeURIComponent(province)}`))).body,
        );
        expect(
          filled.filter((code) => waiting.includes(code)),
          province,
        ).toEqual([]);
        const here = inProvince(house, province, evening).map(({ code }) => code);
        expect(codes.filter((code) => waiting.includes(code)).sort()).toEqual(
          here.filter((code) => waiting.includes(code)).sort(),
        );
      }
    });

    test('is of the date shown: the municipalities of then, and who had joined by then', async () => {
      const later: Instant = '2026-02-01T12:00:00.000Z';
      const { house, at, visits } = await opened(95, () => later);
      await house.pledges.sweep(later, 200);
      const now = mapIn((await visits.get(at('/gemeenten?provincie=Groningen'))).body);
      const then = mapIn((await visits.get(at('/gemeenten?provincie=Groningen&op=22-5-2019'))).body);
      expect(new Set(now.codes)).toEqual(new Set(inProvince(house, 'Groningen', later).map(({ code }) => code)));
      expect(new Set(then.codes)).toEqual(new Set(inProvince(house, 'Groningen', evening).map(({ code }) => code)));
      expect(then.codes.length).toBeGreaterThan(now.codes.length);
      expect(then.filled).toEqual(then.codes.filter((code) => municipalities.indexOf(code) < 95));
    });

    test('weighs, with its page, at most 30 kB over the line', async () => {
      const { at, visits } = await opened(355);
      for (const province of provinces) {
        const { body } = await visits.get(at(`/gemeenten?provincie=${encodeURIComponent(province)}`));
        expect(gzipSync(body).length, province).toBeLessThan(30_000);
      }
    });
  });

  test('T7 show nothing of a mark that waits for the presenter: not the number, not the name, not its dot', async () => {
    const { house, slug, at, api, visits } = await opened();
    await sign(house, slug, 95, 18);
    const hundredth = house.pledges.municipalities(evening).find(({ code }) => code === municipalities[99]);
    const pages: Page[] = [];
    for (const path of [at(), at('/scherm'), at('/gemeenten'), api, `${api}/members`])
      pages.push(await visits.get(path));
    for (const { body } of pages) {
      expect(body).not.toContain(`>${hundredth?.name}<`);
      expect(body).not.toContain(`"${hundredth?.code}","name"`);
      expect(body).not.toMatch(new RegExp(`<circle class="dot-on"[^>]*id="${hundredth?.code}"`));
    }
    expect(JSON.parse(pages[3]?.body ?? '')).toMatchObject({ count: 99, underWay: 14, held: true });
    expect(JSON.parse(pages[4]?.body ?? '')).toMatchObject({ count: 99 });
    expect(pages[0]?.body).toContain('nog 14 onderweg');
    const own = await visits.get(at(`/gemeenten/${hundredth?.code}`));
    expect(own.body).toContain('data-state="not-joined"');
  });

  test('the page with the map travels in 30 kB at most', async () => {
    const { at, visits } = await opened(355);
    expect(gzipSync((await visits.get(at())).body).length).toBeLessThanOrEqual(30 * 1024);
  });
});

describe('the list of members', () => {
  const rows = (body: string): readonly string[] =>
    [...body.matchAll(/<th scope="row">[\s\S]*?<\/th>/g)].map(([row]) => row.replace(/<[^>]*>/g, ''));

  test('is kept to a province by a link, and says the two words only', async () => {
    const { at, visits } = await opened();
    const all = await visits.get(at('/gemeenten'));
    expect(rows(all.body)).toHaveLength(95);
    expect(all.body).toContain('?provincie=Noord-Brabant"');
    const utrecht = await visits.get(at('/gemeenten?provincie=Utrecht'));
    expect(rows(utrecht.body).length).toBeGreaterThan(0);
    expect(rows(utrecht.body).length).toBeLessThan(95);
    const states = [...all.body.matchAll(/data-label="Stand"[^>]*>([^<]*)</g)].map(([, state]) => state);
    expect(new Set(states)).toEqual(new Set(['Aangesloten', 'Aangesloten, besluit volgt']));
  });

  test('shows any past date as it was, also as people write dates', async () => {
    const { house, slug, at, visits } = await opened();
    await sign(house, slug, 95, 3);
    for (const op of ['2019-05-21', '21-5-2019', '21%20mei%202019']) {
      const then = await visits.get(at(`/gemeenten?op=${op}`));
      expect(then.body).toContain('Aan het eind van dinsdag 21 mei 2019 waren 95 gemeenten aangesloten.');
    }
    expect(rows((await visits.get(at('/gemeenten'))).body)).toHaveLength(98);
  });

  test.each(['2018-12-31', '2019-05-23', 'gisteren', '', '2019-02-30'])(
    'says of "%s" that it knows no list, and what to do',
    async (op) => {
      const { at, visits } = await opened(1);
      const page = await visits.get(at(`/gemeenten?op=${op}`));
      expect([page.status, page.outcome]).toEqual([404, 'refused']);
      expect(page.body).toContain('Kies een dag vanaf dinsdag 1 januari 2019');
    },
  );

  test('of a province that is none is not there', async () => {
    const { at, visits } = await opened(1);
    expect((await visits.get(at('/gemeenten?provincie=Atlantis'))).status).toBe(404);
  });
});

describe('the page of a municipality', () => {
  const stateOf = (body: string) => /data-state="([^"]*)"/.exec(body)?.[1];

  test('says joined, since when, and whether the college has decided', async () => {
    const { at, visits } = await opened();
    const [decided = '', toFollow = '', none = ''] = [municipalities[0], municipalities[1], municipalities[200]];
    expect(stateOf((await visits.get(at(`/gemeenten/${decided}`))).body)).toBe('recorded');
    const waiting = (await visits.get(at(`/gemeenten/${toFollow}`))).body;
    expect(stateOf(waiting)).toBe('to-follow');
    expect(waiting).toContain('Aangesloten, besluit volgt');
    const kindly = (await visits.get(at(`/gemeenten/${none}`))).body;
    expect(stateOf(kindly)).toBe('not-joined');
    expect(kindly).toContain('Onderteken voor deze gemeente');
  });

  test('of an ended one leads to what it became part of', async () => {
    const later = '2026-11-22T10:00:00.000Z';
    const { at, visits, slug } = await opened(0, () => later);
    const { body } = await visits.get(at('/gemeenten/GM0370'));
    expect(stateOf(body)).toBe('ended');
    expect(body).toContain('Beemster is nu deel van een andere gemeente');
    expect(body).toContain(`href="/campagnes/${slug}/gemeenten/GM0439"`);
  });

  test.each(['GM9999', 'helmond', 'GM0794%20', '%3Cscript%3E'])(
    'of a code that is none is not there: %s',
    async (code) => {
      const { at, visits } = await opened(1);
      expect((await visits.get(at(`/gemeenten/${code}`))).status).toBe(404);
    },
  );
});

describe('the JSON', () => {
  test('costs who has it already a 304, until the number moves', async () => {
    const { house, slug, api, visits } = await opened();
    const first = await visits.get(api);
    const having = { headers: { 'if-none-match': first.headers.etag } };
    expect([(await visits.get(api, having)).status, (await visits.get(api, having)).body]).toEqual([304, '']);
    await sign(house, slug, 95, 1);
    const moved = await visits.get(api, having);
    expect([moved.status, JSON.parse(moved.body)]).toMatchObject([200, { count: 96 }]);
    expect(moved.headers['cache-control']).toBe('public, max-age=0, s-maxage=1');
  });

  test('tells any past date, as the list does', async () => {
    const { house, slug, api, visits } = await opened();
    await sign(house, slug, 95, 3);
    const then = JSON.parse((await visits.get(`${api}?on=2019-05-21`)).body);
    expect(then).toMatchObject({ count: 95, municipalities: 355, asOf: '2019-05-21T21:59:59.999Z' });
    expect(JSON.parse((await visits.get(`${api}/members?on=2019-05-21`)).body).members).toHaveLength(95);
    expect(JSON.parse((await visits.get(`${api}?on=2019-05-22`)).body)).toMatchObject({ count: 98 });
  });

  test.each(['2018-12-31', '2019-05-23', '21-5-2019', 'yesterday', ''])(
    'of "%s" is a problem that says what to do',
    async (on) => {
      const { api, visits } = await opened(1);
      for (const path of [api, `${api}/members`]) {
        const page = await visits.get(`${path}?on=${on}`);
        expect([page.status, page.headers['content-type']]).toEqual([400, 'application/problem+json']);
        expect(JSON.parse(page.body).detail).toContain('2019-01-01');
      }
    },
  );

  test('of a campaign that is none is a problem too', async () => {
    const { visits } = await opened(1);
    for (const path of ['', '/members', '?on=2019-05-21', '/members?on=2019-05-21']) {
      const page = await visits.get(`/api/v1/campaigns/nergens${path}`);
      expect([page.status, page.headers['content-type']]).toEqual([404, 'application/problem+json']);
    }
  });
});
