import { describe, expect, test } from 'vitest';
import { markupFindings } from '../../../support/page-checks.ts';
import { visitor } from '../../../support/visit.ts';
import { pageOf, trial, trialHouse } from './trial.tsx';

const noor = { name: 'Noor van den Berg', email: 'noor@helmond.example', remark: '"><script>alert(1)</script>' };
const own = { origin: 'https://aanschuif.example', 'content-type': 'application/x-www-form-urlencoded' };

describe('only our own CDN', () => {
  test.each([
    ['without its header', undefined],
    ['with an empty header', ''],
    ['with a guess', 'origin-secret-of-the-test'],
  ])('gets in: %s it is 403 and the room hears nothing', async (_, secret) => {
    const house = trialHouse();
    for (const path of ['/open', '/formulier', '/bureau', '/api/v1/things', '/nergens']) {
      const page = await house.browser().get(path, { headers: { 'x-origin-secret': secret } });
      expect(page.status, path).toBe(403);
      expect(page.headers['content-type']).toBe('application/problem+json');
    }
    expect(house.visits).toEqual([]);
  });
});

describe('a route', () => {
  test('that nobody has is our own page for people and a problem for machines', async () => {
    const house = trialHouse();
    const page = await house.browser().get('/nergens');
    expect([page.status, page.headers['cache-control']]).toEqual([404, 'private, no-store']);
    expect(page.body).toContain('Deze pagina is er niet');
    const problem = await house.browser().get('/api/v1/nothing');
    expect(problem.headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(problem.body)).toMatchObject({ status: 404, title: 'Not found' });
  });

  test('refuses another method with our own 405, and the room hears nothing', async () => {
    const house = trialHouse();
    const page = await house.browser().get('/formulier', { method: 'DELETE' });
    expect(page.status).toBe(405);
    expect(page.body).toContain('Dit kan hier niet');
    expect((await house.browser().get('/open', { method: 'POST' })).status).toBe(405);
    const problem = await house.browser().get('/api/v1/things', { method: 'PUT' });
    expect([problem.status, problem.headers['content-type']]).toEqual([405, 'application/problem+json']);
    expect(house.visits).toEqual([]);
  });

  test.each(['/open', '/formulier', '/api/v1/things', '/nergens'])(
    'answers HEAD as GET without a body: %s',
    async (path) => {
      const house = trialHouse();
      const got = await house.browser().get(path);
      const head = await house.browser().get(path, { method: 'HEAD' });
      expect(head.body).toBe('');
      expect([head.status, head.headers]).toEqual([got.status, got.headers]);
      expect(house.visits.map(({ method }) => method)).toEqual(path === '/nergens' ? [] : ['get', 'get']);
    },
  );

  test('speaks the language of its address and nothing else', async () => {
    const house = trialHouse();
    const dutch = await house.browser().get('/nergens', { headers: { 'accept-language': 'en' } });
    const english = await house.browser().get('/en/nergens');
    expect([dutch.headers['content-language'], english.headers['content-language']]).toEqual(['nl', 'en']);
    expect(dutch.body).toContain('<html lang="nl">');
    expect(english.body).toContain('This page is not here');
    await house.browser().get('/formulier', { headers: { 'x-language': 'fy' } });
    expect(house.visits[0]?.visit.language).toBe('nl');
  });

  test('stays in the language of the visit when it leads on', async () => {
    const house = trialHouse();
    const browser = house.browser();
    await browser.get('/formulier');
    house.answers(() => ({ seeOther: '/dingen/een' }));
    const [dutch, english] = [await browser.post('/formulier'), await browser.post('/en/formulier')];
    expect([dutch.status, dutch.location]).toEqual([303, '/dingen/een']);
    expect([english.status, english.location]).toEqual([303, '/en/dingen/een']);
  });
});

describe('a public page', () => {
  test('T10 reads no cookie, sets none, has no form key, and may be shared for its seconds', async () => {
    const house = trialHouse();
    const browser = house.browser();
    browser.jar.set('__Host-form', 'f'.repeat(22)).set('__Host-session', 'of-samira');
    const page = await browser.get('/open');
    expect(page.cookies).toEqual([]);
    expect(page.headers['cache-control']).toBe('public, max-age=0, s-maxage=10');
    const visit = house.visits[0]?.visit;
    expect(visit?.cookies).toEqual({});
    expect(visit?.frame.formToken).toBe('');
    expect(visit?.frame.signedIn).toBeUndefined();
  });

  test('is shared when it says that something is gone, and kept by nobody when it says that something went wrong', async () => {
    const house = trialHouse();
    const caching = async () => (await house.browser().get('/open')).headers['cache-control'];
    for (const [status, shared] of [
      [200, true],
      [404, true],
      [410, true],
      [403, false],
      [409, false],
      [503, false],
    ] as const) {
      house.answers((_, visit) => ({ page: pageOf(visit), status }));
      expect(await caching(), String(status)).toBe(shared ? 'public, max-age=0, s-maxage=10' : 'private, no-store');
    }
    house.answers(() => ({ notFound: true }));
    expect(await caching()).toBe('public, max-age=0, s-maxage=10');
    house.answers(() => {
      throw new Error('broken');
    });
    expect(await caching()).toBe('private, no-store');
  });
});

describe('what may be shared', () => {
  const ask = (house: ReturnType<typeof trialHouse>, path: string, tag?: string, method = 'GET') =>
    house.browser().get(path, { method, headers: { 'if-none-match': tag } });

  test.each(['/open', '/api/v1/things'])(
    'carries a tag of its body, and who has that body gets 304 without it: %s',
    async (path) => {
      const house = trialHouse();
      if (path !== '/open') house.answers(() => ({ json: { count: 97 } }));
      const first = await ask(house, path);
      expect(first.headers.etag).toMatch(/^W\/"[\w-]{16}"$/);
      const again = await ask(house, path, first.headers.etag);
      expect([again.status, again.body, again.cookies]).toEqual([304, '', []]);
      // What a cache keeps of the answer is renewed by this one.
      expect(again.headers).toEqual(first.headers);
      expect((await ask(house, path, first.headers.etag, 'HEAD')).status).toBe(304);
    },
  );

  test('is sent again as soon as one letter differs', async () => {
    const house = trialHouse();
    house.answers(() => ({ json: { count: 97 } }));
    const { headers } = await ask(house, '/api/v1/things');
    house.answers(() => ({ json: { count: 98 } }));
    const page = await ask(house, '/api/v1/things', headers.etag);
    expect([page.status, page.body]).toEqual([200, '{"count":98}']);
    expect(page.headers.etag).not.toBe(headers.etag);
  });

  test('is known by any of the tags that are asked for, whole or weakened on the way', async () => {
    const house = trialHouse();
    const tag = (await ask(house, '/open')).headers.etag ?? '';
    const strong = tag.slice(2);
    for (const asked of [strong, `"other", ${tag}`, `"other",${strong}`]) {
      expect((await ask(house, '/open', asked)).status, asked).toBe(304);
    }
    for (const asked of ['*', '', '"', strong.slice(1, -1), '"other"']) {
      expect((await ask(house, '/open', asked)).status, asked).toBe(200);
    }
  });

  test('has no tag when it says that something is gone or wrong, nor on a page that is somebody’s own', async () => {
    const house = trialHouse();
    expect((await ask(house, '/formulier')).headers.etag).toBeUndefined();
    for (const status of [404, 410, 422]) {
      house.answers((_, visit) => ({ page: pageOf(visit), status }));
      const page = await ask(house, '/open');
      expect([page.status, page.headers.etag]).toEqual([status, undefined]);
    }
  });
});

describe('a personal page', () => {
  test('T12 is kept by nobody, whatever it answers', async () => {
    const house = trialHouse();
    for (const status of [200, 404, 410, 422]) {
      house.answers((_, visit) => ({ page: pageOf(visit), status }));
      expect((await house.browser().get('/formulier')).headers['cache-control']).toBe('private, no-store');
    }
    house.answers(() => ({ seeOther: '/open' }));
    expect((await house.browser().get('/formulier')).headers['cache-control']).toBe('private, no-store');
  });

  test('gives a browser one key for its forms, and the same one from then on', async () => {
    const house = trialHouse();
    const browser = house.browser();
    const first = await browser.get('/formulier');
    expect(first.cookies).toEqual([
      expect.stringMatching(/^__Host-form=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=86400; Secure$/),
    ]);
    expect((await browser.get('/formulier')).cookies).toEqual([]);
    const [one, two] = house.visits.map(({ visit }) => visit.frame.formToken);
    expect(one).toBe(browser.jar.get('__Host-form'));
    expect(two).toBe(one);
  });

  test('gives another browser another key, and replaces one that is not ours', async () => {
    const house = trialHouse();
    const [one, two, odd] = [house.browser(), house.browser(), house.browser()];
    odd.jar.set('__Host-form', 'x');
    for (const browser of [one, two, odd]) await browser.get('/formulier');
    const keys = [one, two, odd].map((browser) => browser.jar.get('__Host-form'));
    expect(new Set(keys).size).toBe(3);
    expect(keys[2]).toMatch(/^[\w-]{22}$/);
  });

  test('writes cookies for https only where the site has https', async () => {
    const laptop = trialHouse({ SITE_ADDRESS: 'http://localhost:3000' });
    laptop.answers((_, visit) => ({ page: pageOf(visit), cookies: [{ name: 'sent', value: 'a.b', seconds: 60 }] }));
    const lines = (await laptop.browser().get('/formulier')).cookies;
    expect(lines).toEqual([
      expect.stringMatching(/^form=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=86400$/),
      'sent=a.b; Path=/; HttpOnly; SameSite=Lax; Max-Age=60',
    ]);
  });

  test('T10 does not take a cookie without the prefix for one of ours on https', async () => {
    const house = trialHouse();
    const browser = house.browser();
    browser.jar.set('form', 'f'.repeat(22)).set('session', 'of-samira');
    await browser.get('/formulier');
    expect(house.visits[0]?.visit.cookies).toEqual({});
    expect((await browser.get('/bureau')).status).toBe(401);
  });
});

describe('a form', () => {
  test('arrives with every field, the repeated ones in their order', async () => {
    const house = trialHouse();
    await house.browser().post('/formulier', { ...noor, asks: ['diet', 'access'], empty: '' });
    const form = house.visits.find(({ method }) => method === 'post')?.visit.form;
    expect(form?.getAll('asks')).toEqual(['diet', 'access']);
    expect([form?.get('name'), form?.get('remark'), form?.get('empty')]).toEqual([noor.name, noor.remark, '']);
  });

  test('is read also when the gateway hands it over in base64', async () => {
    const house = trialHouse();
    const browser = house.browser((event) =>
      event.body === undefined
        ? event
        : { ...event, body: Buffer.from(event.body).toString('base64'), isBase64Encoded: true },
    );
    expect((await browser.post('/formulier', { name: 'Şahin' })).status).toBe(200);
    expect(house.visits.at(-1)?.visit.form.get('name')).toBe('Şahin');
  });

  test.each([
    ['another site', 'https://elsewhere.example'],
    ['a site that looks like ours', 'https://aanschuif.example.elsewhere.example'],
    ['our site without https', 'http://aanschuif.example'],
    ['nowhere', undefined],
    ['a frame without origin', 'null'],
  ])('T10 from %s is 403 and nothing is done', async (_, origin) => {
    const house = trialHouse();
    const browser = house.browser();
    await browser.get('/formulier');
    const page = await browser.post('/formulier', noor, { headers: { ...own, origin } });
    expect(page.status).toBe(403);
    expect(page.body).toContain('Dit formulier kwam niet van ons');
    expect(page.body).not.toContain(noor.email);
    expect(house.visits.map(({ method }) => method)).toEqual(['get']);
  });

  test.each([
    ['an empty key', { form: '' }, true],
    ['the key of another browser', { form: 'x'.repeat(22) }, true],
    ['a key but no cookie', { form: 'f'.repeat(22) }, false],
    ['an old cookie of another shape', { form: 'short' }, 'short'],
  ] as const)('with %s comes back with everything typed, and one press sends it', async (_, fields, cookie) => {
    const house = trialHouse();
    const browser = house.browser();
    if (cookie === true) await browser.get('/formulier');
    if (typeof cookie === 'string') browser.jar.set('__Host-form', `${cookie}!`);
    const done = () => house.visits.filter(({ method }) => method === 'post');

    const again = await browser.post('/formulier', { ...noor, ...fields, asks: ['diet', 'access'] });
    expect(again.status).toBe(403);
    expect(done()).toEqual([]);
    expect(again.fields).toMatchObject(noor);
    expect(again.body).toContain('action="/formulier"');
    expect(again.body.match(/name="form"/g)).toHaveLength(1);
    expect(again.body).not.toContain('<script>');
    expect(await markupFindings(again.body)).toEqual([]);

    const sent = await browser.post('/formulier', { ...again.fields, asks: ['diet', 'access'] });
    expect(sent.status).toBe(200);
    expect(done().map(({ visit }) => visit.form.get('name'))).toEqual([noor.name]);
  });

  test('without a key keeps both answers of a question that has two', async () => {
    const house = trialHouse();
    const again = await house.browser().post('/formulier', { form: '', asks: ['diet', 'access'] });
    const inputs = again.body.match(/<input[^>]*name="asks"[^>]*>/g) ?? [];
    expect(inputs.map((input) => /value="(\w+)"/.exec(input)?.[1])).toEqual(['diet', 'access']);
  });

  test('comes back in the language it was filled in, to its own address', async () => {
    const again = await trialHouse().browser().post('/en/dingen/een', { form: '', name: 'Noor' });
    expect(again.body).toContain('Please press once more');
    expect(again.body).toContain('action="/en/dingen/een"');
  });

  test.each(['application/json', 'multipart/form-data; boundary=x', 'text/plain', undefined])(
    'that is %s cannot be read: 415 and nothing is done',
    async (type) => {
      const house = trialHouse();
      const page = await house.browser().post('/formulier', noor, { headers: { ...own, 'content-type': type } });
      expect(page.status).toBe(415);
      expect(page.body).toContain('Wij konden dit niet lezen');
      expect(house.visits.filter(({ method }) => method === 'post')).toEqual([]);
    },
  );

  test('may say its character set behind its type, in any case', async () => {
    const type = 'Application/X-WWW-Form-Urlencoded; charset=UTF-8';
    const page = await trialHouse()
      .browser()
      .post('/formulier', noor, { headers: { ...own, 'content-type': type } });
    expect(page.status).toBe(200);
  });

  test('T13 of a megabyte is read; of more than two it is told to be shorter', async () => {
    const house = trialHouse();
    const browser = house.browser();
    expect((await browser.post('/formulier', { name: 'a'.repeat(1_000_000) })).status).toBe(200);
    const large = await browser.post('/formulier', { name: 'a'.repeat(2_000_001) });
    expect(large.status).toBe(413);
    expect(large.body).toContain('Dit is te veel tekst');
    expect(house.visits.filter(({ method }) => method === 'post')).toHaveLength(1);
  });

  test('that holds nothing at all is a form that holds nothing', async () => {
    const house = trialHouse();
    const browser = house.browser(({ body: _, ...event }) => event);
    expect((await browser.post('/formulier', noor)).status).toBe(403);
    expect(house.visits.filter(({ method }) => method === 'post')).toEqual([]);
  });
});

describe('a page for organisers', () => {
  test.each([
    ['no session', undefined],
    ['a session that ended', 'of-nobody'],
  ])('T10 is 401 for who has %s, and the room hears nothing', async (_, session) => {
    const house = trialHouse();
    const browser = house.browser();
    if (session !== undefined) browser.jar.set('__Host-session', session);
    for (const page of [await browser.get('/bureau'), await browser.post('/bureau', { form: 'x' })]) {
      expect([401, 403]).toContain(page.status);
    }
    const page = await browser.get('/bureau');
    expect([page.status, page.headers['cache-control']]).toEqual([401, 'private, no-store']);
    expect(page.body).toContain('href="/inloggen"');
    expect((await browser.post('/bureau')).status).toBe(401);
    expect(house.visits).toEqual([]);
  });

  test('knows who acts for which organisation, and offers the way out', async () => {
    const house = trialHouse();
    const browser = house.browser();
    browser.jar.set('__Host-session', 'of-samira');
    const page = await browser.get('/bureau');
    expect(page.status).toBe(200);
    expect(page.body).toContain('Samira El Amrani');
    expect(page.body).toContain('action="/uitloggen"');
    const english = await browser.get('/bureau', { headers: { 'x-language': 'en' } });
    expect(english.body).toContain('action="/en/uitloggen"');
    expect(house.visits[0]?.visit).toMatchObject({
      organiser: { is: 'organiser', person: 'prs_organiser', organisation: 'programmateam' },
    });
    expect(house.visits[0]?.visit).not.toHaveProperty('organiser.name');
  });
});

describe('a page for members', () => {
  const as = (session: string) => {
    const house = trialHouse();
    const browser = house.browser();
    browser.jar.set('__Host-session', session);
    return { house, browser };
  };

  test('T10 T13 is 401 without a session, says for whom it is, and keeps what was typed', async () => {
    const { house, browser } = as('of-nobody');
    const page = await browser.post('/bestellingen', noor);
    expect(page.status).toBe(401);
    expect(page.body).toContain('Deze pagina is voor gemeenten en coalitiepartners.');
    expect(page.fields).toMatchObject(noor);
    expect(page.body).not.toContain('<script>alert');
    expect((await browser.get('/en/bestellingen')).body).toContain('for municipalities and coalition partners.');
    expect(house.visits).toEqual([]);
  });

  test.each([
    ['of-femke', { is: 'official', municipality: 'GM0794', organisationName: 'Gemeente Helmond' }],
    ['of-piet', { is: 'partner', organisation: 'prorail' }],
  ])('knows who somebody is, as the room needs it: %s', async (session, member) => {
    const { house, browser } = as(session);
    expect((await browser.get('/bestellingen')).status).toBe(200);
    expect(house.visits[0]?.visit).toMatchObject({ member });
    expect(house.visits[0]?.visit).not.toHaveProperty('member.name');
    expect(house.visits[0]?.visit).not.toHaveProperty('organiser');
  });

  test('has a menu that leads to their own desk, in their language', async () => {
    const { browser } = as('of-piet');
    expect((await browser.get('/bestellingen')).body).toContain('class="site-menu__link" href="/bureau/pakketten"');
    expect((await browser.get('/en/bestellingen')).body).toContain('href="/en/bureau/pakketten"');
  });

  test.each([
    ['of-sanne', '/bestellingen', 'gemeenten en coalitiepartners', 'stationsloket', '/bureau/stations'],
    ['of-samira', '/bestellingen', 'gemeenten en coalitiepartners', 'organisator', '/bureau'],
    ['of-piet', '/bureau', 'organisatoren', 'coalitiepartner', '/bureau/pakketten'],
    ['of-femke', '/gedeeld', 'organisatoren en coalitiepartners', 'gemeente', '/bureau/aanvragen'],
  ])('T10 is 403 for another role, with which one is needed and who gives it: %s on %s', async (...given) => {
    const [session, path, needed, own, desk] = given;
    const { house, browser } = as(session);
    const page = await browser.get(path);
    expect([page.status, page.headers['cache-control']]).toEqual([403, 'private, no-store']);
    expect(page.body).toContain(`Deze pagina is voor ${needed}. U bent ingelogd als ${own}.`);
    expect(page.body).toContain('Het programmateam kan u die geven.');
    expect(page.body).toContain(`href="${desk}">Naar mijn bureau</a>`);
    expect((await browser.get(`/en${path}`)).body).toContain('The programme team can give it to you.');
    expect(house.visits).toEqual([]);
  });

  test('T13 keeps what somebody with another role typed, for after they signed in again', async () => {
    const { house, browser } = as('of-sanne');
    const page = await browser.post('/bestellingen', noor);
    expect(page.status).toBe(403);
    expect(page.fields).toMatchObject(noor);
    expect(house.visits).toEqual([]);
  });

  test('lets an organiser in where the route names that role, as a member', async () => {
    const { house, browser } = as('of-samira');
    expect((await browser.get('/gedeeld')).status).toBe(200);
    expect(house.visits[0]?.visit).toMatchObject({ member: { is: 'organiser', organisation: 'programmateam' } });
  });

  test.each([
    ['of-nobody', 401],
    ['of-femke', 403],
  ])('is a problem for machines: %s', async (session, status) => {
    const { house, browser } = as(session);
    const page = await browser.get('/api/v1/own');
    expect([page.status, page.headers['content-type']]).toEqual([status, 'application/problem+json']);
    expect(house.visits).toEqual([]);
  });
});

describe('something that breaks', () => {
  const breaking = (error: unknown) => {
    const house = trialHouse();
    house.answers(() => {
      throw error;
    });
    return house;
  };
  const named = (name: string) => Object.assign(new Error(`no answer for ${noor.email}`), { name });
  const coded = (code: string) => Object.assign(new Error(`connect ${code} ${noor.email}`), { code });

  test('T12 T13 is a 500 page with a number to give, and a log line without anything personal', async () => {
    const house = breaking(new TypeError(`cannot read ${noor.name} <${noor.email}>\n${noor.remark}`));
    const page = await house.browser().post('/dingen/noor-van-den-berg', noor);
    expect([page.status, page.headers['cache-control']]).toEqual([500, 'private, no-store']);
    expect(page.headers).not.toHaveProperty('retry-after');
    const line = house.logged.at(-1);
    expect(line).toMatchObject({ level: 'error', what: 'breakage', fields: { route: '/dingen/{ding}' } });
    expect(line?.fields?.error).toBe('TypeError');
    expect(line?.fields?.requestId).toMatch(/^req-\d+$/);
    expect(page.body).toContain(`${line?.fields?.requestId}.`);
    expect(JSON.stringify(house.logged)).not.toMatch(/noor|berg|helmond|script/i);
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('may be something that is no error', async () => {
    const house = breaking('noor@helmond.example');
    expect((await house.browser().get('/formulier')).status).toBe(500);
    expect(JSON.stringify(house.logged)).not.toContain('noor');
  });

  test.each([
    named('TimeoutError'),
    named('ThrottlingException'),
    named('ProvisionedThroughputExceededException'),
    named('RequestLimitExceeded'),
    named('InternalServerError'),
    coded('ECONNREFUSED'),
    coded('ECONNRESET'),
    coded('ENOTFOUND'),
    coded('EPIPE'),
  ])('T13 is a 503 with everything typed when the database cannot be reached: %s', async (error) => {
    const house = breaking(error);
    const page = await house.browser().post('/formulier', { ...noor, request: 'r'.repeat(22) });
    expect([page.status, page.headers['retry-after']]).toEqual([503, '5']);
    expect(page.fields).toMatchObject({ ...noor, request: 'r'.repeat(22) });
    expect(page.body).toContain('action="/formulier"');
    expect(JSON.stringify(house.logged)).not.toMatch(/noor|helmond/i);
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('T13 the same request goes through once the database is back', async () => {
    const house = breaking(named('TimeoutError'));
    const browser = house.browser();
    const page = await browser.post('/formulier', { ...noor, request: 'r'.repeat(22) });
    house.answers((_, visit) => ({ page: pageOf(visit) }));
    expect((await browser.post('/formulier', page.fields)).status).toBe(200);
    expect(Object.fromEntries(house.visits.at(-1)?.visit.form ?? [])).toMatchObject({
      ...noor,
      request: 'r'.repeat(22),
    });
  });

  test('a page that only looks offers to be opened again', async () => {
    const page = await breaking(named('TimeoutError')).browser().get('/en/formulier');
    expect(page.status).toBe(503);
    expect(page.body).toContain('href="/en/formulier"');
    expect(page.body).not.toContain('<form');
  });

  test.each([
    [named('TimeoutError'), 503],
    [named('TypeError'), 500],
  ] as const)('is a problem for machines: %s', async (error, status) => {
    const house = breaking(error);
    const answer = await house.browser().get('/api/v1/things');
    expect([answer.status, answer.headers['content-type']]).toEqual([status, 'application/problem+json']);
    expect(JSON.parse(answer.body)).toEqual({
      type: 'about:blank',
      status,
      title: 'Please try again',
      detail: house.logged[0]?.fields?.requestId,
    });
  });

  test('T10 says nothing to who did not come through our own CDN', async () => {
    const page = await breaking(named('TypeError'))
      .browser()
      .get('/formulier', { headers: { 'x-origin-secret': 'x' } });
    expect(page.status).toBe(403);
  });
});

describe('an answer for machines', () => {
  test('is json that any site may read, shared for its seconds', async () => {
    const house = trialHouse();
    house.answers(() => ({ json: { left: 1 } }));
    const answer = await house.browser().get('/api/v1/things');
    expect(answer.body).toBe('{"left":1}');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=0, s-maxage=5',
    });
  });

  test('that refuses is problem+json, and kept by nobody', async () => {
    const house = trialHouse();
    house.answers(() => ({ problem: { status: 400, title: 'Bad cursor', detail: 'begin again' } }));
    const answer = await house.browser().get('/api/v1/things');
    expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      400,
      'application/problem+json',
      'no-store',
    ]);
    expect(JSON.parse(answer.body)).toEqual({
      type: 'about:blank',
      status: 400,
      title: 'Bad cursor',
      detail: 'begin again',
    });
  });

  test('may be text of its own type', async () => {
    const house = trialHouse();
    house.answers(() => ({ text: 'Contact: mailto:x@y.example', type: 'text/plain; charset=utf-8' }));
    const answer = await house.browser().get('/open');
    expect([answer.body, answer.headers['content-type']]).toEqual([
      'Contact: mailto:x@y.example',
      'text/plain; charset=utf-8',
    ]);
  });

  test('may be a picture, byte for byte; who has it already does not get it again', async () => {
    const house = trialHouse();
    house.answers(() => ({ bytes: new Uint8Array([137, 80, 78, 71, 0, 255]), type: 'image/png' }));
    const encoded: unknown[] = [];
    const browser = visitor(async (event, context) => {
      const result = await house.handler(event, context);
      encoded.push(result.isBase64Encoded);
      return result;
    }, trial);
    const first = await browser.get('/open');
    expect([...Buffer.from(first.body, 'base64')]).toEqual([137, 80, 78, 71, 0, 255]);
    expect(first.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
    const again = await browser.get('/open', { headers: { 'if-none-match': first.headers.etag } });
    expect([again.status, again.body, ...encoded]).toEqual([304, '', true, undefined]);
  });
});

describe('a file', () => {
  test('is kept under its name, byte for byte, by who asked and by nobody on the way', async () => {
    const house = trialHouse();
    house.answers(() => ({
      file: new Uint8Array([80, 75, 0, 255]),
      name: 'gasten "van"\r\nX: y.csv',
      type: 'text/csv; charset=utf-8',
    }));
    const answer = await house.browser().get('/open');
    expect([...Buffer.from(answer.body, 'base64')]).toEqual([80, 75, 0, 255]);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="gasten-van-X-y.csv"',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
    expect((await house.browser().get('/open', { method: 'HEAD' })).body).toBe('');
  });
});

describe('security headers', () => {
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; " +
    "manifest-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

  test('stand on every answer, also on those that refuse', async () => {
    const house = trialHouse();
    const browser = house.browser();
    const answers = [
      await browser.get('/open'),
      await browser.get('/formulier'),
      await browser.get('/nergens'),
      await browser.get('/bureau'),
      await browser.get('/api/v1/things', { method: 'PUT' }),
      await browser.get('/open', { headers: { 'x-origin-secret': 'x' } }),
      await browser.post('/formulier', { form: '' }),
    ];
    house.answers(() => {
      throw new Error('broken');
    });
    answers.push(await browser.get('/formulier'));
    for (const { headers, status } of answers) {
      expect(headers, String(status)).toMatchObject({
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'strict-transport-security': 'max-age=63072000; includeSubDomains',
        'referrer-policy': 'same-origin',
      });
    }
  });

  test('ask for https only where there is https', async () => {
    const page = await trialHouse({ SITE_ADDRESS: 'http://localhost:3000' }).browser().get('/open');
    expect(page.headers).not.toHaveProperty('strict-transport-security');
    expect(page.headers['content-security-policy']).toBe(policy);
  });
});

describe('what a page is told of its site', () => {
  test('the line that guests are invented, only where they are', async () => {
    const [real, laptop] = [trialHouse(), trialHouse({ EXAMPLE_DATA: 'yes' })];
    expect((await real.browser().get('/open')).body).not.toContain('verzonnen');
    expect((await laptop.browser().get('/open')).body).toContain('Voorbeeld: gasten en handtekeningen zijn verzonnen');
    expect((await laptop.browser().get('/en/open')).body).toContain('Example: guests and signatures are invented');
  });
});
