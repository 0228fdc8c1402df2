import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database, Write } from '#platform/dynamo/port.ts';
import { tableLimits } from '#platform/limits/limits.ts';
import { logIndex, MailRecord } from '#platform/outbox/owed.ts';
import { anyText } from '../../support/any-text.ts';
import { runs } from '../../support/runs.ts';
import type { Page, Visitor } from '../../support/visit.ts';
import { contact, firstOrganiser, typedPiet } from './examples.ts';
import { type AccountsHouse, accountsHouse, lastMail, wrong } from './house.ts';

const start = '2019-05-20T07:00:00.000Z';
const email = firstOrganiser.email;

/** Counts what is written, so that a test can say that nothing was. */
const watched = () => {
  const database = memoryDatabase();
  const writes: Write[] = [];
  const seen: Database = {
    ...database,
    write: (write) => {
      writes.push(write);
      return database.write(write);
    },
    transact: (all) => {
      writes.push(...all);
      return database.transact(all);
    },
  };
  return { database: seen, writes };
};

let house: AccountsHouse;
let writes: Write[];
let browser: Visitor;

beforeEach(() => {
  const { database, writes: seen } = watched();
  house = accountsHouse(database, { start });
  writes = seen;
  browser = house.browser();
});

/** Asks for a code and opens the page that waits for it. */
const ask = async (visitor: Visitor, fields: Record<string, string> = {}): Promise<Page> => {
  const form = await visitor.get('/inloggen');
  const sent = await visitor.post('/inloggen', { ...form.fields, email, ...fields });
  expect(sent).toMatchObject({ status: 303, location: '/inloggen?wacht' });
  return visitor.get('/inloggen?wacht');
};

const signIn = async (visitor: Visitor): Promise<Page> => {
  const waiting = await ask(visitor);
  return visitor.post('/inloggen', { ...waiting.fields, code: (await lastMail(house)).code });
};

const isSignedIn = async (visitor: Visitor): Promise<boolean> =>
  (await house.actions.whoIs(visitor.jar.get('__Host-session'), house.clock.now)) !== undefined;

describe('the page that asks for an address', () => {
  test('is whole without JavaScript and is kept by nobody', async () => {
    const page = await browser.get('/inloggen');
    expect(page.status).toBe(200);
    expect(page.headers['cache-control']).toBe('private, no-store');
    expect(page.body).toContain('<h1');
    expect(page.body).toContain('dinsdag 21 mei 2019');
    expect(page.fields).toHaveProperty('request');
  });

  test.each([
    ['', 'Vul uw e-mailadres in'],
    ['noor@', 'Vul een geldig e-mailadres in'],
    ['<script>alert(1)</script>', 'Vul een geldig e-mailadres in'],
  ])('answers %j with the same form and what was typed (T13)', async (typed, words) => {
    const page = await browser.post('/inloggen', { email: typed });
    expect(page.status).toBe(422);
    expect(page.body).toContain('<title>Fout: ');
    expect(page.body).toContain(words);
    expect(page.fields.email).toBe(typed);
    expect(page.body).not.toContain('<script>alert');
    expect(writes).toEqual([]);
  });

  test('forgives a pasted address', async () => {
    await browser.post('/inloggen', { email: ` Samira <${email.toUpperCase()}>; ` });
    expect(await lastMail(house)).toMatchObject({ to: email });
  });

  test('answers an unknown address as a known one, word for word but for the address (T10)', async () => {
    const other = house.browser();
    const known = await ask(browser);
    const unknown = await ask(other, { email: 'iemand@example.nl' });
    const plain = (page: Page) =>
      page.body
        .replaceAll(email, '@')
        .replaceAll('iemand@example.nl', '@')
        .replace(/value="[\w-]{22}"/g, '');
    expect(plain(unknown)).toBe(plain(known));
    expect(unknown.headers).toEqual(known.headers);
    expect([...other.jar.keys()]).toEqual([...browser.jar.keys()]);
    const guess = await other.post('/inloggen', { ...unknown.fields, code: '000000' });
    expect(guess.body).toContain('U kunt het nog 4 keer proberen');
  });
});

describe('the page that waits', () => {
  test('says where the mail goes; the address stands in no URL and no cookie (T12)', async () => {
    const page = await ask(browser);
    expect(page.status).toBe(200);
    expect(page.outcome).toBe('mailed');
    expect(page.body).toContain(email);
    expect(page.body).toContain('9.10 uur');
    expect(page.body).toContain('="one-time-code"');
    expect(decodeURIComponent([...browser.jar.values()].join())).not.toContain(email);
  });

  test('keeps waiting: opening it again changes nothing', async () => {
    await ask(browser);
    const before = writes.length;
    for (let times = 0; times < 3; times += 1) {
      expect((await browser.get('/inloggen?wacht')).outcome).toBe('mailed');
    }
    expect(writes).toHaveLength(before);
  });

  test('signs in with the code, in a new session, and leads to the desk', async () => {
    const page = await signIn(browser);
    expect(page).toMatchObject({ status: 303, location: '/bureau' });
    expect(await isSignedIn(browser)).toBe(true);
    const cookie = page.cookies.find((line) => line.startsWith('__Host-session='));
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200; Secure$/);
    expect(browser.jar.has('__Host-signin')).toBe(false);
  });

  test('takes a session value from nobody (T10)', async () => {
    browser.jar.set('__Host-session', 'a'.repeat(22));
    await signIn(browser);
    expect(browser.jar.get('__Host-session')).not.toBe('a'.repeat(22));
  });

  test('forgives blanks and dashes in a pasted code', async () => {
    const waiting = await ask(browser);
    const { code } = await lastMail(house);
    const pasted = ` ${code.slice(0, 3)} - ${code.slice(3)} `;
    expect(await browser.post('/inloggen', { ...waiting.fields, code: pasted })).toMatchObject({ location: '/bureau' });
  });

  test.each([
    ['', 'Vul de code uit de mail in'],
    ['12345', 'Vul de zes cijfers uit de mail in'],
  ])('answers the code %j without costing a try, and keeps what was typed (T13)', async (typed, words) => {
    const waiting = await ask(browser);
    const before = writes.length;
    const page = await browser.post('/inloggen', { ...waiting.fields, code: typed });
    expect(page.status).toBe(422);
    expect(page.body).toContain(words);
    expect(page.fields).toMatchObject({ code: typed, email });
    expect(writes).toHaveLength(before);
  });

  test('counts five wrong codes down, then offers a new code, and the right one is too late (T10)', async () => {
    const waiting = await ask(browser);
    const { code } = await lastMail(house);
    for (const left of [4, 3, 2, 1]) {
      const page = await browser.post('/inloggen', { ...waiting.fields, code: wrong(code) });
      expect(page.status).toBe(422);
      expect(page.body).toContain(`nog ${left} keer`);
      expect(page.fields.code).toBe(wrong(code));
    }
    const dead = await browser.post('/inloggen', { ...waiting.fields, code: wrong(code) });
    expect(dead).toMatchObject({ status: 410, outcome: 'refused' });
    expect(dead.body).toContain('Stuur een nieuwe code');
    const late = await browser.post('/inloggen', { ...waiting.fields, code });
    expect(late.status).toBe(410);
    expect(await isSignedIn(browser)).toBe(false);

    house.clock.now = addMinutes(start, 1);
    await browser.post('/inloggen', { ...dead.fields, again: '1' });
    const next = await browser.get('/inloggen?wacht');
    expect(next.body).toContain('Alleen de code uit de nieuwste mail werkt');
    const fresh = await browser.post('/inloggen', { ...next.fields, code: (await lastMail(house)).code });
    expect(fresh.location).toBe('/bureau');
  });

  test('offers a new code in one press after ten minutes, without asking for the address again', async () => {
    const waiting = await ask(browser);
    const { code } = await lastMail(house);
    house.clock.now = addMinutes(start, 10);
    const late = await browser.post('/inloggen', { ...waiting.fields, code });
    expect(late.status).toBe(410);
    expect(late.body).toContain('Deze code is verlopen');
    expect(late.fields.email).toBe(email);
    expect(late.fields).not.toHaveProperty('code');
    const again = await browser.post('/inloggen', { ...late.fields, again: '1' });
    expect(again.location).toBe('/inloggen?wacht');
    expect(await lastMail(house)).toMatchObject({ to: email });
  });

  test('gives a new code also to a browser that lost its cookie', async () => {
    const waiting = await ask(browser);
    browser.jar.delete('__Host-signin');
    house.clock.now = addMinutes(start, 1);
    await browser.post('/inloggen', { ...waiting.fields, again: '1' });
    const page = await browser.get('/inloggen?wacht');
    expect(page.body).toContain(email);
    const done = await browser.post('/inloggen', { ...page.fields, code: (await lastMail(house)).code });
    expect(done.location).toBe('/bureau');
  });

  test('does not take the code in another browser, and says what to do (T10)', async () => {
    await ask(browser);
    const { code } = await lastMail(house);
    const other = house.browser();
    const page = await other.post('/inloggen', { code, email });
    expect(page).toMatchObject({ status: 409, outcome: 'refused' });
    expect(page.body).toContain('Typ de code in de browser waarin u om de mail vroeg');
    expect(page.fields.email).toBe(email);
    expect(await isSignedIn(other)).toBe(false);
  });

  test('refuses the fourth mail in ten minutes with the time, and keeps address and code (T13)', async () => {
    const { database } = watched();
    house = accountsHouse(database, { start, limits: tableLimits(database, 'limits') });
    browser = house.browser();
    let waiting = await ask(browser);
    for (const again of ['1', '2']) {
      await browser.post('/inloggen', { ...waiting.fields, again });
      waiting = await browser.get('/inloggen?wacht');
    }
    const over = await browser.post('/inloggen', { ...waiting.fields, code: '12', again: '3' });
    expect(over).toMatchObject({ status: 429, outcome: 'refused' });
    expect(over.headers['retry-after']).toBe('600');
    expect(over.body).toContain('9.10 uur kan het weer');
    expect(over.fields).toMatchObject({ email, code: '12' });

    const elsewhere = await house.browser().post('/inloggen', { email });
    expect(elsewhere.status).toBe(429);
    expect(elsewhere.fields.email).toBe(email);
  });

  test('leads on to the page of the desk that was asked for, and to no other site (T10)', async () => {
    const terug = '/bureau/bijeenkomsten/nieuw';
    const form = await browser.get(`/inloggen?terug=${terug}`);
    expect(form.fields.terug).toBe(terug);
    await browser.post('/inloggen', { ...form.fields, email });
    const { path } = await lastMail(house);
    expect(await browser.post(path)).toMatchObject({ status: 303, location: terug });

    const stranger = house.browser();
    expect((await stranger.get('/inloggen?terug=//evil.example')).fields).not.toHaveProperty('terug');
    const page = await stranger.get('/inloggen');
    await stranger.post('/inloggen', { ...page.fields, email, terug: 'https://evil.example/bureau' });
    house.clock.now = addMinutes(start, 1);
    const waiting = await stranger.get('/inloggen?wacht');
    expect(waiting.fields).not.toHaveProperty('terug');
  });

  test('speaks English under /en and stays there', async () => {
    const form = await browser.get('/en/inloggen');
    expect(form.body).toContain('Send me a code');
    const sent = await browser.post('/en/inloggen', { ...form.fields, email });
    expect(sent.location).toBe('/en/inloggen?wacht');
    expect((await house.owed())[0]).toMatchObject({ language: 'en' });
    const waiting = await browser.get('/en/inloggen?wacht');
    const done = await browser.post('/en/inloggen', { ...waiting.fields, code: (await lastMail(house)).code });
    expect(done.location).toBe('/en/bureau');
  });
});

describe('the link in the mail', () => {
  test('opened by GET and HEAD, by anybody, changes nothing (T11)', async () => {
    await ask(browser);
    const { path } = await lastMail(house);
    const before = writes.length;
    for (const visitor of [browser, house.browser()]) {
      const page = await visitor.get(path);
      expect(page.status).toBe(200);
      expect(page.body.match(/<button/g)).toHaveLength(1);
      expect(await visitor.get(path, { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    }
    expect(writes).toHaveLength(before);
    expect(await isSignedIn(browser)).toBe(false);
  });

  test('signs in when its button is pressed in the browser that asked, once (T11)', async () => {
    await ask(browser);
    const { path } = await lastMail(house);
    await browser.get(path);
    expect(await browser.post(path)).toMatchObject({ status: 303, location: '/bureau' });
    expect(await isSignedIn(browser)).toBe(true);
    const again = await browser.post(path);
    expect(again).toMatchObject({ status: 410, outcome: 'refused' });
    expect(again.body).toContain('Naar het bureau');
  });

  test('pressed by a mail scanner in another browser signs nobody in, and still works for the reader (T11)', async () => {
    await ask(browser);
    const { path } = await lastMail(house);
    const scanner = house.browser();
    await scanner.get(path);
    const page = await scanner.post(path);
    expect(page).toMatchObject({ status: 409, outcome: 'refused' });
    expect(page.body).toContain('Open de link in de browser waarin u om de mail vroeg');
    expect(await isSignedIn(scanner)).toBe(false);
    expect((await browser.post(path)).location).toBe('/bureau');
  });

  test('of an earlier mail, an expired one, and a made-up one each say what to do (T10)', async () => {
    const waiting = await ask(browser);
    const old = (await lastMail(house)).path;
    house.clock.now = addMinutes(start, 1);
    await browser.post('/inloggen', { ...waiting.fields, again: '1' });
    const { path } = await lastMail(house);
    expect((await browser.get(old)).body).toContain('Er is een nieuwere mail');
    expect(await browser.post(old)).toMatchObject({ status: 410, outcome: 'refused' });
    const madeUp = `${path.slice(0, -2)}xx`;
    for (const nonsense of [
      madeUp,
      '/inloggen/x',
      '/inloggen/sign_',
      `/inloggen/${'a'.repeat(3000)}`,
      '/inloggen/%00.%ff',
    ]) {
      expect(await browser.get(nonsense)).toMatchObject({ status: 404, outcome: 'refused' });
      expect(await browser.post(nonsense)).toMatchObject({ status: 404, outcome: 'refused' });
    }
    house.clock.now = addMinutes(start, 11);
    expect((await browser.get(path)).body).toContain('Deze code is verlopen');
    expect(await browser.post(path)).toMatchObject({ status: 410 });
    expect(await isSignedIn(browser)).toBe(false);
  });

  test('used in another window leaves the waiting page with a way to the desk', async () => {
    const waiting = await ask(browser);
    const { path, code } = await lastMail(house);
    await browser.post(path);
    expect(await browser.get('/inloggen?wacht')).toMatchObject({ status: 303, location: '/bureau' });
    expect(await browser.post('/inloggen', { ...waiting.fields, code })).toMatchObject({ status: 409 });
  });
});

describe('the desk that lets people in', () => {
  const list = '/bureau/toegang';
  const mailOf = async (person: string) => {
    const page = await house.database.query({ in: 'outbox', index: logIndex, of: `person#${person}`, limit: 9 });
    return page.items.map((item) => MailRecord.parse(item));
  };
  const letInPiet = async (): Promise<string> => {
    const form = await browser.get(list);
    const sent = await browser.post(list, { ...form.fields, ...typedPiet });
    expect(sent).toMatchObject({ status: 303, location: `${list}?uitkomst=gegeven` });
    return (await house.store.personAt(typedPiet.email))?.id ?? '';
  };

  beforeEach(async () => {
    await signIn(browser);
  });

  test('is only for organisers (T10)', async () => {
    const piet = await letInPiet();
    const stranger = house.browser();
    const before = writes.length;
    for (const path of [list, `${list}/${piet}`]) {
      expect((await stranger.get(path)).status).toBe(401);
      expect((await stranger.post(path, typedPiet)).status).toBe(401);
    }
    expect(writes).toHaveLength(before);
  });

  test('lets somebody in, says so, and shows for whom, when and by whom', async () => {
    expect((await browser.get(list)).body).toContain('Van buiten uw organisatie heeft nog niemand toegang.');
    const piet = await letInPiet();
    const page = await browser.get(`${list}?uitkomst=gegeven`);
    expect(page.body).toContain('De toegang is gegeven');
    expect(page.body).toContain(`href="${list}/${piet}"`);
    expect(page.body).toContain('ProRail');
    expect(page.body).toContain('maandag 20 mei 2019, gegeven door u');
    expect(await mailOf(piet)).toMatchObject([{ kind: 'access-given', state: 'pending' }]);
  });

  test('leads whoever was let in to their own desk, and no further (T10)', async () => {
    await letInPiet();
    house.clock.now = addMinutes(start, 1);
    const piet = house.browser();
    const form = await piet.get('/inloggen');
    await piet.post('/inloggen', { ...form.fields, email: typedPiet.email });
    const waiting = await piet.get('/inloggen?wacht');
    const { code } = await lastMail(house);
    expect(await piet.post('/inloggen', { ...waiting.fields, code })).toMatchObject({ location: '/bureau/pakketten' });
    expect(await piet.get('/inloggen')).toMatchObject({ status: 303, location: '/bureau/pakketten' });
    const refused = await piet.get(list);
    expect(refused.status).toBe(403);
    expect(refused.body).toContain('Deze pagina is voor organisatoren. U bent ingelogd als coalitiepartner.');
    expect((await piet.post(list, { ...typedPiet, email: 'nog@prorail.example' })).status).toBe(403);
    expect(await house.store.personAt('nog@prorail.example')).toBeUndefined();
  });

  test('keeps what was typed and says what is wrong, and nobody is let in (T13)', async () => {
    const before = writes.length;
    const page = await browser.post(list, { ...typedPiet, email: 'piet@', role: 'official', organisation: '"><b>' });
    expect(page.status).toBe(422);
    expect(page.body).toContain('<title>Fout: ');
    expect(page.body).toContain('Controleer 2 antwoorden');
    expect(page.body).toContain('Kies de gemeente uit de lijst');
    expect(page.fields).toMatchObject({ name: 'Piet Visser', email: 'piet@', role: 'official', organisation: '"><b>' });
    expect(writes).toHaveLength(before);
  });

  test('refuses somebody who has access already, and tells nothing about them', async () => {
    await letInPiet();
    for (const email of [typedPiet.email, firstOrganiser.email]) {
      const form = await browser.get(list);
      const page = await browser.post(list, {
        ...form.fields,
        ...typedPiet,
        name: 'Iemand',
        organisation: 'NS',
        email,
      });
      expect(page).toMatchObject({ status: 409, outcome: 'refused' });
      expect(page.body).toContain('Dit e-mailadres heeft al toegang');
      expect(page.fields).toMatchObject({ name: 'Iemand', email, organisation: 'NS' });
      expect(page.fields.request).not.toBe(form.fields.request);
    }
  });

  test('takes the same form once, and with other answers refuses it with a new key (T2)', async () => {
    const form = await browser.get(list);
    for (let press = 0; press < 2; press += 1) {
      expect((await browser.post(list, { ...form.fields, ...typedPiet })).status).toBe(303);
    }
    const other = { ...typedPiet, name: 'Anna Kok', email: 'anna@prorail.example' };
    const page = await browser.post(list, { ...form.fields, ...other });
    expect(page.status).toBe(409);
    expect(page.body).toContain('U hebt dit formulier al verstuurd');
    expect((await browser.post(list, { ...page.fields, ...other })).status).toBe(303);
    expect((await house.lettingIn.list(await organiser())).given).toHaveLength(2);
  });

  test('ends somebody’s access after a choice that the page does not make beforehand (T11)', async () => {
    const piet = await letInPiet();
    const path = `${list}/${piet}`;
    const page = await browser.get(path);
    expect(page.body).toContain('Toegang van Piet Visser');
    expect(page.fields).not.toHaveProperty('choice');
    const before = writes.length;
    const faulty = await browser.post(path, page.fields);
    expect(faulty.status).toBe(422);
    expect(faulty.body).toContain('Kies of u de toegang beëindigt');
    expect(await browser.post(path, { ...page.fields, choice: 'keep' })).toMatchObject({ location: list });
    expect(writes).toHaveLength(before);
    for (let press = 0; press < 2; press += 1) {
      const sent = await browser.post(path, { ...page.fields, choice: 'end' });
      expect(sent).toMatchObject({ status: 303, location: `${list}?uitkomst=gestopt` });
    }
    expect((await browser.get(path)).location).toBe(`${list}?uitkomst=gestopt`);
    const after = await browser.get(`${list}?uitkomst=gestopt`);
    expect(after.body).toContain('De toegang is beëindigd');
    expect(after.body).not.toContain('Piet');
  });

  test.each(['niemand', 'person_nobody', `person_${'0'.repeat(26)}`, '..', 'constructor'])(
    'knows nobody called %s',
    async (person) => {
      expect((await browser.get(`${list}/${encodeURIComponent(person)}`)).status).toBe(404);
      expect((await browser.post(`${list}/${encodeURIComponent(person)}`, { choice: 'end' })).status).toBe(404);
    },
  );

  const organiser = async () => {
    const found = await house.actions.whoIs(browser.jar.get('__Host-session'), house.clock.now);
    if (found?.is !== 'organiser') throw new Error('This is no organiser.');
    return found;
  };
});

describe('signing out', () => {
  test('ends the session and says so', async () => {
    await signIn(browser);
    const session = browser.jar.get('__Host-session');
    expect(await browser.post('/uitloggen')).toMatchObject({ status: 303, location: '/inloggen?uitgelogd' });
    expect(browser.jar.has('__Host-session')).toBe(false);
    expect(await house.actions.whoIs(session, house.clock.now)).toBeUndefined();
    expect((await browser.get('/inloggen?uitgelogd')).body).toContain('U bent uitgelogd');
  });

  test('is a press of a button on our own page: a link or another site signs nobody out (T11)', async () => {
    await signIn(browser);
    expect((await browser.get('/uitloggen')).status).toBe(405);
    const foreign = await browser.post('/uitloggen', {}, { headers: { origin: 'https://evil.example' } });
    expect(foreign.status).toBe(403);
    expect(await isSignedIn(browser)).toBe(true);
  });

  test('without a session is no trouble', async () => {
    expect(await browser.post('/uitloggen')).toMatchObject({ status: 303 });
  });
});

describe('when the database is busy', () => {
  test('the same request can be pressed again, with all that was typed (T13)', async () => {
    const conflicting = { ...memoryDatabase(), transact: async () => ({ is: 'conflict' }) as const };
    const page = await accountsHouse(conflicting, { start }).browser().post('/inloggen', { email });
    expect(page.status).toBe(503);
    expect(page.headers['retry-after']).toBe('5');
    expect(page.fields.email).toBe(email);
  });
});

describe('whatever is sent', () => {
  test('gets an answer, no 5xx and no script of its own (T13)', async () => {
    const odd = fc.oneof(
      anyText({ maxLength: 60 }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        '\u0000',
        '\u202eab',
        '🪑'.repeat(50),
      ),
      fc.constantFrom('javascript:alert(1)', '=1+1', 'x'.repeat(20_000), email, '123456', '1', '-1', '1e9'),
    );
    const names = ['email', 'code', 'again', 'request', 'terug', 'constructor'];
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom(...names), odd),
        fc.constantFrom('/inloggen', '/inloggen/x', '/inloggen?terug=%00', '/uitloggen'),
        async (fields, path) => {
          const page = await browser.post(path, fields);
          expect(page.status).toBeLessThan(500);
          expect(page.body).not.toMatch(/<script>|<img|javascript:alert\(1\)"? *>/);
        },
      ),
      { numRuns: runs(200) },
    );
  }, 30_000);

  test('is in no log line (T12)', async () => {
    await signIn(browser);
    await browser.post('/inloggen', { email: 'kapot', code: '1' });
    expect(house.logged.join()).not.toContain(email);
  });

  test('names a person to call when it does not work', async () => {
    const page = await ask(browser);
    expect(page.body).toContain(`${contact.name}, 070 123 45 67`);
  });
});
