import { beforeEach, describe, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { type SoftwarePasskey, softwarePasskey } from '../../support/software-passkey.ts';
import { testSettings, type Visitor } from '../../support/visit.ts';
import { firstOrganiser, typedPiet } from './examples.ts';
import { type AccountsHouse, accountsHouse, lastMail } from './house.ts';

const start = '2019-05-20T07:00:00.000Z';
const passkey = '/inloggen/toegangssleutel';
const own = '/mijn-toegang';
const another = `${own}/toegangssleutel`;

let house: AccountsHouse;
let browser: Visitor;
let telephone: SoftwarePasskey;

beforeEach(() => {
  house = accountsHouse(memoryDatabase(), { start, passkeys: 'required' });
  browser = house.browser();
  telephone = softwarePasskey(testSettings.SITE_ADDRESS);
});

/** Types the code of the newest mail; gives the path it leads to. */
const typeCode = async (visitor: Visitor, email: string = firstOrganiser.email, back = ''): Promise<string> => {
  house.clock.now = addMinutes(house.clock.now, 1);
  const form = await visitor.get(`/inloggen${back === '' ? '' : `?terug=${encodeURIComponent(back)}`}`);
  await visitor.post('/inloggen', { ...form.fields, email });
  const waiting = await visitor.get('/inloggen?wacht');
  const sent = await visitor.post('/inloggen', { ...waiting.fields, code: (await lastMail(house)).code });
  return sent.location ?? '';
};

/** What a page asks of a browser, as its script reads it. */
const optionsOf = (body: string): unknown =>
  JSON.parse((/\sdata-options="([^"]*)"/.exec(body)?.[1] ?? '{}').replaceAll('&quot;', '"').replaceAll('&#x27;', "'"));

/** Presses the one button of a page with a device at hand. */
const answer = async (visitor: Visitor, path: string, by: 'use' | 'make', device = telephone, name?: string) => {
  const page = await visitor.get(path);
  const sent = { ...page.fields, answer: device[by](optionsOf(page.body)), ...(name !== undefined && { name }) };
  return visitor.post(path, sent);
};

const enter = async (visitor = browser, device = telephone) => {
  expect(await typeCode(visitor)).toBe(passkey);
  return answer(visitor, passkey, 'make', device, 'Telefoon van Samira');
};

describe('between the code and the desk', () => {
  test('is one page, which makes the first key and leads to what was asked for', async () => {
    expect(await typeCode(browser, firstOrganiser.email, '/bureau/toegang')).toBe(passkey);
    expect(await browser.get('/bureau/toegang')).toMatchObject({ status: 401 });
    expect(await browser.get('/inloggen')).toMatchObject({ status: 303, location: passkey });
    const page = await browser.get(passkey);
    expect(page).toMatchObject({ status: 200, outcome: 'passkey' });
    expect(page.headers['cache-control']).toBe('private, no-store');
    const half = browser.jar.get('__Host-session');
    const sent = await answer(browser, passkey, 'make', telephone, 'Telefoon');
    expect(sent).toMatchObject({ status: 303, location: '/bureau/toegang' });
    expect(browser.jar.get('__Host-session')).not.toBe(half);
    expect(await browser.get('/bureau/toegang')).toMatchObject({ status: 200 });
    expect(await browser.get(passkey)).toMatchObject({ status: 303, location: '/inloggen' });
  });

  test('changes nothing by being opened, however often', async () => {
    await typeCode(browser);
    const pages = await Promise.all([1, 2, 3].map(() => browser.get(passkey)));
    expect(new Set(pages.map(({ body }) => JSON.stringify(optionsOf(body)))).size).toBe(1);
  });

  test('asks for the key from the second time on', async () => {
    await enter();
    const elsewhere = house.browser();
    expect(await typeCode(elsewhere)).toBe(passkey);
    expect((await elsewhere.get(passkey)).body).toContain('Gebruik uw toegangssleutel');
    const wrong = await answer(elsewhere, passkey, 'use', softwarePasskey(testSettings.SITE_ADDRESS));
    expect(wrong).toMatchObject({ status: 409, outcome: 'refused' });
    expect(wrong.body).toContain('Deze toegangssleutel klopt niet');
    expect(await answer(elsewhere, passkey, 'use')).toMatchObject({ status: 303, location: '/bureau' });
  });

  test('says what to do when the browser sent no key, or the page stood open too long (T13)', async () => {
    await typeCode(browser);
    const page = await browser.get(passkey);
    for (const typed of ['', 'null', '{"id":"a"}', '[1]', 'x'.repeat(500)]) {
      const sent = await browser.post(passkey, { ...page.fields, answer: typed, name: 'Mijn telefoon' });
      expect(sent).toMatchObject({ status: 422, outcome: 'refused' });
      expect(sent.fields.name).toBe('Mijn telefoon');
    }
    const made = telephone.make(optionsOf(page.body));
    house.clock.now = addMinutes(house.clock.now, 6);
    const late = await browser.post(passkey, { ...page.fields, answer: made });
    expect(late).toMatchObject({ status: 409 });
    expect(late.body).toContain('De pagina stond te lang open');
    expect(await answer(browser, passkey, 'make')).toMatchObject({ status: 303 });
  });

  test('is nobody’s without a code, and leaves by signing out', async () => {
    expect(await house.browser().get(passkey)).toMatchObject({ status: 303, location: '/inloggen' });
    await browser.get('/inloggen');
    expect(await browser.post(passkey, { answer: '{}' })).toMatchObject({ status: 303, location: '/inloggen' });
    await typeCode(browser);
    await browser.post('/uitloggen');
    expect(await browser.get(passkey)).toMatchObject({ status: 303, location: '/inloggen' });
  });

  test('speaks English as well', async () => {
    await typeCode(browser);
    expect((await browser.get(`/en${passkey}`)).body).toContain('Make a passkey');
  });
});

describe('one’s own access', () => {
  test('shows the keys, and makes another', async () => {
    await enter();
    expect((await browser.get(own)).body).toContain('Telefoon van Samira');
    const tablet = softwarePasskey(testSettings.SITE_ADDRESS);
    expect(await answer(browser, another, 'make', telephone)).toMatchObject({ status: 409 });
    expect(await answer(browser, another, 'make', tablet, '')).toMatchObject({
      status: 303,
      location: `${own}?uitkomst=gemaakt`,
    });
    const { body } = await browser.get(`${own}?uitkomst=gemaakt`);
    expect(body).toContain('Uw toegangssleutel is gemaakt');
    expect(body).toContain('Telefoon van Samira');
  });

  test('takes a key away by a choice, but not the last', async () => {
    await enter();
    expect((await browser.get(own)).body).not.toContain('Sleutel weghalen');
    const refused = await browser.post(own, { act: 'remove', key: telephone.id });
    expect(refused).toMatchObject({ status: 409, outcome: 'refused' });
    const tablet = softwarePasskey(testSettings.SITE_ADDRESS);
    await answer(browser, another, 'make', tablet);
    expect(await browser.post(own, { act: 'remove' })).toMatchObject({ status: 422 });
    const removed = { status: 303, location: `${own}?uitkomst=weggehaald` };
    expect(await browser.post(own, { act: 'remove', key: telephone.id })).toMatchObject(removed);
    expect(await browser.post(own, { act: 'remove', key: telephone.id })).toMatchObject(removed);
  });

  test('signs out everywhere', async () => {
    await enter();
    const elsewhere = house.browser();
    await typeCode(elsewhere);
    await answer(elsewhere, passkey, 'use');
    expect((await browser.get(own)).body).toContain('Een andere browser');
    const out = await browser.post(own, { act: 'sign-out-everywhere' });
    expect(out).toMatchObject({ status: 303, location: '/inloggen?uitgelogd' });
    for (const visitor of [browser, elsewhere]) expect((await visitor.get(own)).status).toBe(401);
  });

  test('is there for everybody who is signed in, in both languages', async () => {
    await enter();
    const page = await browser.get('/bureau/toegang');
    await browser.post('/bureau/toegang', { ...typedPiet, request: page.fields.request });
    const partner = house.browser();
    expect(await typeCode(partner, typedPiet.email)).toBe(passkey);
    await answer(partner, passkey, 'make', softwarePasskey(testSettings.SITE_ADDRESS));
    expect((await partner.get(own)).body).toContain(typedPiet.email);
    expect((await partner.get(`/en${own}`)).body).toContain('Where you are signed in');
  });
});

describe('a colleague at the desk', () => {
  const jeroen = { name: 'Jeroen van Dijk', email: 'jeroen@example.nl', role: 'organiser' };
  const idIn = (body: string, name: string) => new RegExp(`(person_\\w+)"[^>]*>${name}<`).exec(body)?.[1] ?? '';
  const list = '/bureau/toegang';

  const letIn = async () => {
    const { fields } = await browser.get(list);
    expect((await browser.post(list, { ...jeroen, request: fields.request })).status).toBe(303);
    return `${list}/${idIn((await browser.get(list)).body, jeroen.name)}`;
  };

  test('is let in, enters, and takes away the lost keys of the other', async () => {
    await enter();
    const page = await letIn();
    const colleague = house.browser();
    const tablet = softwarePasskey(testSettings.SITE_ADDRESS);
    expect(await typeCode(colleague, jeroen.email)).toBe(passkey);
    expect((await answer(colleague, passkey, 'make', tablet)).location).toBe('/bureau');
    expect((await browser.get(page)).body).toContain('Toegangssleutel kwijt');
    expect(await browser.post(page, { act: 'keys' })).toMatchObject({ status: 422 });
    expect((await browser.post(page, { act: 'keys', keys: 'keep' })).location).toBe(list);
    expect((await colleague.get(list)).status).toBe(200);
    expect((await browser.post(page, { act: 'keys', keys: 'reset' })).location).toBe(`${list}?uitkomst=sleutels`);
    expect((await colleague.get(list)).status).toBe(401);
    expect(await typeCode(colleague, jeroen.email)).toBe(passkey);
    expect((await colleague.get(passkey)).body).toContain('Maak een toegangssleutel');
  });

  test('cannot be the last to go, nor take away keys of one’s own', async () => {
    await enter();
    const me = `${list}/${idIn((await browser.get(list)).body, firstOrganiser.name)}`;
    expect((await browser.get(me)).body).not.toContain('Toegangssleutel kwijt');
    expect(await browser.post(me, { act: 'keys', keys: 'reset' })).toMatchObject({ status: 409, outcome: 'refused' });
    const last = await browser.post(me, { choice: 'end' });
    expect(last).toMatchObject({ status: 409, outcome: 'refused' });
    expect(last.body).toContain('Dit is de laatste organisator');
    await letIn();
    expect(await browser.post(me, { choice: 'end' })).toMatchObject({ status: 303, location: '/inloggen?uitgelogd' });
    expect((await browser.get(list)).status).toBe(401);
  });
});
