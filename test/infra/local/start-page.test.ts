import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { type Mail, openMailbox } from '../../../infra/local/resend.ts';
import { people } from '../../../infra/local/seed-story-kits.ts';
import { startPage } from '../../../infra/local/start-page.ts';

const endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings.splice(0)) end();
});

const until = '2019-05-20T07:00:00.000Z';
const organiser = 'organisator@programma.example';
const secretary = 'secretariaat@helmond.example';
const kits = { kit: 'stel-je-voor', next: 'ord_next' };
const invitations = { lunch: 'aan-tafel-in-zwolle', silent: 'wethouder.dalfsen@gemeente.example' };
const seeded = { evening: 'samen-aan-de-slag', campaign: 'aan-tafel', kits, invitations, secretary, until };

const mail = (changes: Partial<Mail>): Mail => ({
  id: 'one',
  at: until,
  from: 'x@x.example',
  to: ['x@x.example'],
  cc: [],
  bcc: [],
  replyTo: [],
  subject: 'Er is een plek voor u',
  html: '',
  text: '',
  headers: {},
  attachments: [],
  asked: '',
  ...changes,
});

const signInForms = {
  ask: `<form method="post" action="/inloggen"><input type="hidden" name="form" value="f&amp;1"><input name="email"></form>`,
  code: `<form method="post" action="/inloggen"><input type="hidden" name="form" value="f&amp;1"><input name="code"></form>
    <form method="post" action="/inloggen"><input type="hidden" name="again" value="yes"></form>`,
};

/** A platform of four addresses: signing in by code, and what the API says of the evening. */
const laptop = async ({
  places = { capacity: 60, left: 1, waiting: 0 },
  standing = { count: 95, underWay: 0, held: false },
  seed = true,
  withCampaign = true,
  withKits = false,
  withInvitations = false,
} = {}) => {
  let unseated = 1;
  const counted = { ...standing };
  /** The door at the desk: its tablets by how they stand, and who is in. */
  const rounds = { made: 0, on: 0 };
  const door = { tablets: [] as string[], in: 0, walkIns: 0, evening: 'open', addsTablets: true };
  const mailbox = openMailbox();
  let now = until;
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const { pathname, search } = new URL(request.url ?? '', 'http://x');
    const fields = new URLSearchParams(body);
    const say = (status: number, text: string, headers: Record<string, string> = {}) =>
      response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(text);
    asked.push(`${request.method} ${pathname}`);
    if (pathname === '/api/v1/campaigns/aan-tafel') return say(200, JSON.stringify(counted));
    if (pathname.startsWith('/api/')) return say(200, JSON.stringify({ places }));
    if (pathname.endsWith('/tafels')) {
      const own = request.headers.cookie?.includes('session=s') === true;
      return own ? say(200, `<main data-unseated="${unseated}"></main>`) : say(303, '', { location: '/inloggen' });
    }
    if (pathname.endsWith('/opvolging')) {
      const own = request.headers.cookie?.includes('session=s') === true;
      return own
        ? say(200, `<main data-rounds="${rounds.made}" data-on="${rounds.on}"></main>`)
        : say(303, '', { location: '/inloggen' });
    }
    const [, id] = /\/deur(?:\/(dev_\d+|afsluiten))?$/.exec(pathname) ?? [undefined, undefined];
    if (pathname.includes('/deur')) {
      if (request.headers.cookie?.includes('session=s') !== true) return say(303, '', { location: '/inloggen' });
      if (request.method === 'POST') {
        door.tablets.push('awaits');
        return say(303, '', { location: `${pathname}/dev_${door.tablets.length}` });
      }
      if (id === 'afsluiten') return say(200, `<main data-evening="${door.evening}"></main>`);
      if (id !== undefined) {
        const at = door.tablets[Number(id.slice(4)) - 1];
        return say(
          200,
          `<main data-standing="${at}"${at === 'awaits' ? ` data-code="AAAA-00${id.slice(4)}2"` : ''}></main>`,
        );
      }
      const form = `<form method="post"><input type="hidden" name="act" value="add-device"><input name="name"><input type="radio" name="role" value="lead"></form>`;
      const links = door.tablets.map((_, at) => `<a href="${pathname}/dev_${at + 1}">Deur</a>`);
      return say(
        200,
        `<main data-in="${door.in}" data-walk-ins="${door.walkIns}">${links.join('')}${door.addsTablets ? form : ''}</main>`,
      );
    }
    if (pathname === '/bureau') return say(200, request.headers.cookie ?? '');
    if (request.method === 'GET')
      return say(200, search ? signInForms.code : signInForms.ask, { 'set-cookie': 'form=f; Path=/' });
    if (request.headers.origin === undefined || fields.get('form') !== 'f&1') return say(403, '');
    if (fields.has('email')) {
      mailbox.add(mail({ id: 'code', to: [fields.get('email') ?? ''], text: 'Uw code is 123456.' }));
      return say(303, '', { location: '/inloggen?wacht' });
    }
    if (fields.get('code') !== '123456') return say(422, signInForms.code);
    return say(303, '', { location: '/bureau', 'set-cookie': 'session=s; Path=/; HttpOnly' });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endings.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const page = startPage({
    address: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mailbox,
    clock: {
      now: () => now,
      move: async (to) => {
        now = to;
      },
    },
    sweepNow: async () => undefined,
    organiser,
    colleague: 'presentator@programma.example',
    seeded: () => {
      const { campaign, kits: lent, invitations: sent, ...before } = seeded;
      return seed
        ? {
            ...before,
            ...(withCampaign && { campaign }),
            ...(withKits && { kits: lent }),
            ...(withInvitations && { invitations: sent }),
          }
        : undefined;
    },
  });
  const ask = async (method: string, path: string, body = '') => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await page({ method, path, query: new URLSearchParams(), headers, body });
    return { ...answer, text: String(answer?.body) };
  };
  return {
    mailbox,
    asked,
    door,
    rounds,
    sign: () => {
      counted.count += 1;
    },
    ask,
    now: () => now,
    seat: () => {
      unseated = 0;
    },
    get: () => ask('GET', '/_local'),
    post: (path: string, body: string) => ask('POST', path, body),
  };
};

/** What lies on the page before each step of one of its lists: a number, or that it is done. */
const ticks = (text: string, list: 'first' | 'invitation' | 'evening' | 'door' | 'rounds' | 'kits' = 'first') => {
  const [before = '', ofKits = ''] = text.split('Five steps of the station kit');
  const [until = '', ofRounds = ''] = before.split('Four steps of the follow-up');
  const [earlier = '', ofDoor = ''] = until.split('Five steps at the door');
  const [early = '', evening = ''] = earlier.split('Four steps of the evening');
  const [first = '', invitation = ''] = early.split('Three steps of an invitation');
  const shown = { first, invitation, evening, door: ofDoor, rounds: ofRounds, kits: ofKits }[list];
  return [...shown.matchAll(/aria-hidden="true">(\d?)</g)].map(([, left]) => left || 'done');
};

describe('the start page', () => {
  test('says what time it is here, in Amsterdam, and that the guests are invented', async () => {
    const { get } = await laptop();
    const { text } = await get();
    expect(text).toContain('Monday 20 May 2019 at 09:00');
    expect(text).toContain('Voorbeeld: gasten en handtekeningen zijn verzonnen');
  });

  test('without the evening it says how to get it', async () => {
    const { get } = await laptop({ seed: false });
    const { text } = await get();
    expect(text).toContain('npm start -- --fresh');
    expect(ticks(text)).toEqual([]);
  });
});

describe('the clock', () => {
  test.each([
    ['hour', '2019-05-20T08:00:00.000Z'],
    ['day', '2019-05-21T07:00:00.000Z'],
    ['doors', '2019-05-22T15:30:00.000Z'],
    ['end', '2019-05-22T19:30:00.000Z'],
    ['morning-after', '2019-05-23T07:00:00.000Z'],
    ['rounds', '2019-05-23T10:05:00.000Z'],
  ])('moves by one press: %s', async (by, to) => {
    const { post, now } = await laptop();
    expect(await post('/_local/move', `by=${by}`)).toMatchObject({ status: 303, headers: { location: '/_local' } });
    expect(now()).toBe(to);
  });

  test('never moves back, and knows no other buttons', async () => {
    const { post, now, get } = await laptop();
    await post('/_local/move', 'by=morning-after');
    await post('/_local/move', 'by=doors');
    await post('/_local/move', 'by=constructor');
    expect(now()).toBe('2019-05-23T07:00:00.000Z');
    expect((await get()).text).toMatch(/disabled>To the doors/);
  });
});

describe('stepping in', () => {
  test('as organiser signs in by mail and code and hands the session over', async () => {
    const { post, asked } = await laptop();
    const answer = await post('/_local/step-in', 'as=organiser');
    expect(answer).toMatchObject({ status: 303, headers: { location: '/bureau' } });
    expect(answer.headers?.['set-cookie']).toContain('session=s; Path=/; HttpOnly');
    expect(asked).toEqual(['GET /inloggen', 'POST /inloggen', 'GET /inloggen', 'POST /inloggen', 'GET /bureau']);
  });

  test('as presenter signs in a colleague: what one keyed in from paper wants another', async () => {
    const { post, mailbox } = await laptop();
    expect(await post('/_local/step-in', 'as=presenter')).toMatchObject({ status: 303 });
    expect(mailbox.mails().at(-1)?.to).toEqual(['presentator@programma.example']);
  });

  test.each([
    ['hall', '/bureau/bijeenkomsten/samen-aan-de-slag/zaal'],
    ['mark', '/bureau/campagnes/aan-tafel/mijlpaal/100'],
    ['rounds', '/bureau/bijeenkomsten/samen-aan-de-slag/opvolging'],
    ['//elsewhere.example', '/bureau'],
  ])('as organiser leads to where a step of the evening begins: %s', async (to, path) => {
    const { post } = await laptop();
    const answer = await post('/_local/step-in', `as=organiser&to=${encodeURIComponent(to)}`);
    expect(answer).toMatchObject({ status: 303, headers: { location: path } });
  });

  test.each([
    ['invite', '/bureau/bijeenkomsten/aan-tafel-in-zwolle/uitnodigen'],
    ['invited', '/bureau/bijeenkomsten/aan-tafel-in-zwolle/uitnodigingen'],
    ['tables', '/bureau/bijeenkomsten/aan-tafel-in-zwolle/tafels'],
    ['constructor', '/bureau'],
  ])('as organiser leads to where a step of an invitation begins: %s', async (to, path) => {
    const { post } = await laptop({ withInvitations: true });
    expect((await post('/_local/step-in', `as=organiser&to=${to}`)).headers?.location).toBe(path);
    const before = await laptop();
    expect((await before.post('/_local/step-in', `as=organiser&to=${to}`)).headers?.location).toBe('/bureau');
  });

  test('as secretary of Helmond opens the place of the newest mail', async () => {
    const { post, mailbox } = await laptop();
    mailbox.add(
      mail({ to: [secretary], text: 'http://localhost:3000/bijeenkomsten/samen-aan-de-slag/plaats/oud-1.t' }),
    );
    mailbox.add(
      mail({ to: [secretary], text: 'http://localhost:3000/bijeenkomsten/samen-aan-de-slag/plaats/nieuw_2.t\n' }),
    );
    const { headers } = await post('/_local/step-in', 'as=secretary');
    expect(headers?.location).toBe('/bijeenkomsten/samen-aan-de-slag/plaats/nieuw_2.t');
  });

  test('as secretary without a mail says what to do', async () => {
    const { post } = await laptop();
    expect(await post('/_local/step-in', 'as=secretary')).toMatchObject({ status: 409 });
  });

  test.each([
    ['helmond', people.helmond.email, '/pakketten/stel-je-voor/aanvragen?station=HM&vanaf=2019-06-01'],
    ['helmond&to=orders', people.helmond.email, '/bureau/aanvragen'],
    ['keeper', people.keeper.email, '/bureau/stations'],
    ['partner', people.partner.email, '/bureau/pakketten'],
  ])('as %s signs in whoever has to do with the kits', async (as, email, path) => {
    const { post, mailbox } = await laptop({ withKits: true });
    const answer = await post('/_local/step-in', `as=${as}`);
    expect(answer).toMatchObject({ status: 303, headers: { location: path } });
    expect(answer.headers?.['set-cookie']).toContain('session=s; Path=/; HttpOnly');
    expect(mailbox.mails().at(-1)?.to).toEqual([email]);
  });

  test('as partner where there are no kits says what to do', async () => {
    const { post, get } = await laptop();
    expect(await post('/_local/step-in', 'as=partner')).toMatchObject({ status: 409 });
    expect((await get()).text).toMatch(/disabled>Step in as partner/);
  });

  test('as resident opens the public list, and as nobody else yet', async () => {
    const { post } = await laptop({ withKits: true });
    expect((await post('/_local/step-in', 'as=resident')).headers?.location).toBe('/bijeenkomsten');
    expect(await post('/_local/step-in', 'as=constructor')).toMatchObject({ status: 409 });
  });
});

describe('the three steps', () => {
  const promoted = mail({
    id: 'up',
    at: '2019-05-20T07:05:00.000Z',
    headers: { 'X-Aanschuif-Kind': 'place-promoted' },
    text: 'http://localhost:3000/bijeenkomsten/samen-aan-de-slag/plaats/x',
  });

  test('begin unticked, whatever the seed itself did', async () => {
    const { get, mailbox } = await laptop();
    mailbox.add({ ...promoted, at: '2019-05-19T07:00:00.000Z' });
    mailbox.open('up');
    expect(ticks((await get()).text)).toEqual(['1', '2', '3']);
  });

  test('the first is ticked when no chair is left, the second when somebody waits', async () => {
    const full = await laptop({ places: { capacity: 60, left: 0, waiting: 0 } });
    expect(ticks((await full.get()).text)).toEqual(['done', '2', '3']);
    const waiting = await laptop({ places: { capacity: 60, left: 0, waiting: 1 } });
    expect(ticks((await waiting.get()).text)).toEqual(['done', 'done', '3']);
  });

  test('the third is ticked when the mail of who moved up was opened, and the others stay ticked', async () => {
    const { get, mailbox } = await laptop({ places: { capacity: 60, left: 0, waiting: 0 } });
    mailbox.add(promoted);
    expect(ticks((await get()).text)).toEqual(['done', 'done', '3']);
    mailbox.open('up');
    expect(ticks((await get()).text)).toEqual(['done', 'done', 'done']);
  });
});

describe('the three steps of an invitation', () => {
  const after = '2019-05-20T07:05:00.000Z';
  const about = 'http://localhost:3000/bijeenkomsten/aan-tafel-in-zwolle/uitnodiging/inv_1.t';
  const came = (kind: string, changes: Partial<Mail> = {}) =>
    mail({ id: kind, at: after, headers: { 'X-Aanschuif-Kind': kind }, text: about, ...changes });

  test('begin unticked, whatever the seed itself invited, and lead to an invitation that nobody answered', async () => {
    const { get, mailbox } = await laptop({ withInvitations: true });
    const early = { at: '2019-04-15T07:00:00.000Z' };
    mailbox.add(came('seat-reserved', early));
    mailbox.add(came('invitation', { ...early, id: 'silent', to: [invitations.silent] }));
    mailbox.add(came('invitation', { ...early, id: 'other' }));
    mailbox.add(came('invitation', { id: 'elsewhere', text: 'http://localhost:3000/bijeenkomsten/anders/' }));
    const { text } = await get();
    expect(ticks(text, 'invitation')).toEqual(['1', '2', '3']);
    expect(text).toContain('/_local/inbox/silent');
  });

  test('the first is ticked by an invitation that went out, and the second leads to it', async () => {
    const { get, mailbox } = await laptop({ withInvitations: true });
    mailbox.add(came('invitation', { id: 'new' }));
    const { text } = await get();
    expect(ticks(text, 'invitation')).toEqual(['done', '2', '3']);
    expect(text).toContain('/_local/inbox/new');
  });

  test.each(['seat-reserved', 'invitation-declined', 'place-taken-over', 'invitation-not-yet', 'place-waiting'])(
    'the second is ticked by any answer: %s',
    async (kind) => {
      const { get, mailbox } = await laptop({ withInvitations: true });
      mailbox.add(came(kind));
      expect(ticks((await get()).text, 'invitation')).toEqual(['1', 'done', '3']);
    },
  );

  test('the third is ticked once everybody has a table, as the organiser saw who stepped in last', async () => {
    const { get, post, seat } = await laptop({ withInvitations: true });
    await post('/_local/step-in', 'as=organiser&to=tables');
    expect(ticks((await get()).text, 'invitation')).toEqual(['1', '2', '3']);
    seat();
    expect(ticks((await get()).text, 'invitation')).toEqual(['1', '2', 'done']);
  });

  test('the third stays unticked while nobody stepped in', async () => {
    const { get, seat } = await laptop({ withInvitations: true });
    seat();
    expect(ticks((await get()).text, 'invitation')).toEqual(['1', '2', '3']);
  });

  test('come with a list to download, in the letters of a Dutch Excel', async () => {
    const { ask } = await laptop();
    const { status, headers, body } = await ask('GET', '/_local/genodigden.csv');
    expect({ status, type: headers?.['content-type'] }).toEqual({
      status: 200,
      type: 'text/csv; charset=windows-1252',
    });
    expect(headers?.['content-disposition']).toContain('genodigden.csv');
    expect(new TextDecoder('windows-1252').decode(body as Uint8Array)).toContain('Súdwest-Fryslân');
  });

  test('are not there where there are no invitations', async () => {
    expect((await (await laptop()).get()).text).not.toContain('Three steps of an invitation');
  });
});

describe('the four steps of the evening', () => {
  const shown = async (standing: { count: number; underWay: number; held: boolean }) => {
    const { text } = await (await laptop({ standing })).get();
    return { ticks: ticks(text, 'evening'), text };
  };

  test.each([
    [{ count: 95, underWay: 0, held: false }, ['1', '2', '3', '4'], '0 of 5 so far'],
    [{ count: 97, underWay: 0, held: false }, ['done', '2', '3', '4'], '2 of 5 so far'],
    [{ count: 99, underWay: 1, held: true }, ['done', 'done', '3', '4'], '5 of 5 so far'],
    [{ count: 103, underWay: 0, held: false }, ['done', 'done', 'done', 'done'], '5 of 5 so far'],
  ])('are ticked by what everybody can see: %o', async (standing, expected, sofar) => {
    const page = await shown(standing);
    expect(page.ticks).toEqual(expected);
    expect(page.text).toContain(sofar);
    expect(page.text).toContain('/campagnes/aan-tafel/scherm');
  });

  test('lead to number 100 only when there is one to release', async () => {
    expect((await shown({ count: 98, underWay: 0, held: false })).text).toMatch(/disabled>Step in at number 100/);
    expect((await shown({ count: 99, underWay: 1, held: true })).text).not.toMatch(/disabled>Step in at number 100/);
  });

  test('are not there where there is no campaign', async () => {
    const { text } = await (await laptop({ withCampaign: false })).get();
    expect(text).not.toContain('Four steps');
    expect(ticks(text)).toEqual(['1', '2', '3']);
  });
});

describe('stepping in as door crew', () => {
  const atDoors = async (how: Parameters<typeof laptop>[0] = {}) => {
    const here = await laptop(how);
    await here.post('/_local/move', 'by=doors');
    return here;
  };
  const step = async ({ post }: Awaited<ReturnType<typeof laptop>>) => post('/_local/step-in', 'as=door');

  test('opens the app with the code of a tablet that the organiser made, and hands no session over', async () => {
    const here = await atDoors();
    const answer = await step(here);
    expect(answer).toMatchObject({ status: 303, headers: { location: '/deur/app#AAAA0012' } });
    expect(answer.headers?.['set-cookie']).toBeUndefined();
    expect(here.mailbox.mails().at(-1)?.to).toEqual([organiser]);
  });

  test('once more uses the code that nobody used, opens a tablet at work without one, and makes another for one that ended', async () => {
    const here = await atDoors();
    await step(here);
    expect((await step(here)).headers?.location).toBe('/deur/app#AAAA0012');
    here.door.tablets[0] = 'open';
    expect((await step(here)).headers?.location).toBe('/deur/app');
    here.door.tablets[0] = 'closed';
    expect((await step(here)).headers?.location).toBe('/deur/app#AAAA0022');
    expect(here.door.tablets).toEqual(['closed', 'awaits']);
  });

  test('waits for the doors, and ends with the evening', async () => {
    const here = await laptop();
    expect((await here.get()).text).toMatch(/disabled>Step in as door crew/);
    expect(await step(here)).toMatchObject({ status: 409 });
    await here.post('/_local/move', 'by=doors');
    expect((await here.get()).text).not.toMatch(/disabled>Step in as door crew/);
    here.door.addsTablets = false;
    expect(await step(here)).toMatchObject({ status: 409 });
    await here.post('/_local/move', 'by=morning-after');
    expect((await here.get()).text).toMatch(/disabled>Step in as door crew/);
    expect(await step(here)).toMatchObject({ status: 409 });
  });

  test('where there is no evening says what to do', async () => {
    const here = await atDoors({ seed: false });
    expect(await step(here)).toMatchObject({ status: 409 });
    expect((await here.get()).text).toMatch(/disabled>Step in as door crew/);
  });

  test.each([
    ['door', '/bureau/bijeenkomsten/samen-aan-de-slag/deur'],
    ['closing', '/bureau/bijeenkomsten/samen-aan-de-slag/deur/afsluiten'],
  ])('leads the organiser to the door at the desk: %s', async (to, path) => {
    const { post } = await laptop();
    expect((await post('/_local/step-in', `as=organiser&to=${to}`)).headers?.location).toBe(path);
  });
});

describe('the five steps at the door', () => {
  const shown = async ({ get }: Awaited<ReturnType<typeof laptop>>) => ticks((await get()).text, 'door');

  test('begin with the clock, and are not there where nothing can be signed', async () => {
    const here = await laptop();
    const { text } = await here.get();
    expect(ticks(text, 'door')).toEqual(['1', '2', '3', '4', '5']);
    expect(text).toContain('Zwolle asked for help, and Zeist gave the place back');
    expect(text).toMatch(/name="by" value="doors"><button type="submit">Move to the doors/);
    expect(here.asked.some((one) => one.includes('/deur'))).toBe(false);
    expect((await (await laptop({ withCampaign: false })).get()).text).not.toContain('Five steps at the door');
  });

  test('are ticked one after another, by what the desk says and by who signed since the tablet came', async () => {
    const here = await laptop();
    const { door, post, sign } = here;
    sign();
    await post('/_local/move', 'by=doors');
    await post('/_local/step-in', 'as=door');
    expect(await shown(here)).toEqual(['1', '2', '3', '4', '5']);
    door.tablets[0] = 'open';
    expect(await shown(here)).toEqual(['done', '2', '3', '4', '5']);
    door.in = 1;
    expect(await shown(here)).toEqual(['done', 'done', '3', '4', '5']);
    door.in = 4;
    expect(await shown(here)).toEqual(['done', 'done', '3', '4', '5']);
    door.walkIns = 1;
    expect(await shown(here)).toEqual(['done', 'done', 'done', '4', '5']);
    sign();
    expect(await shown(here)).toEqual(['done', 'done', 'done', 'done', '5']);
    door.evening = 'closed';
    expect(await shown(here)).toEqual(['done', 'done', 'done', 'done', '5']);
    await post('/_local/move', 'by=end');
    expect(await shown(here)).toEqual(['done', 'done', 'done', 'done', 'done']);
  });

  test('see a tablet that was paired at the desk as well', async () => {
    const here = await laptop();
    here.door.tablets.push('awaits', 'revoked');
    await here.post('/_local/move', 'by=doors');
    expect(await shown(here)).toEqual(['1', '2', '3', '4', '5']);
    await here.post('/_local/step-in', 'as=organiser&to=door');
    expect(await shown(here)).toEqual(['done', '2', '3', '4', '5']);
  });
});

describe('the four steps of the follow-up', () => {
  const shown = async ({ get }: Awaited<ReturnType<typeof laptop>>) => ticks((await get()).text, 'rounds');
  const went = (changes: Partial<Mail> = {}) =>
    mail({
      id: 'letter',
      at: '2019-05-23T10:01:00.000Z',
      headers: { 'X-Aanschuif-Kind': 'follow-up' },
      text: 'http://localhost:3000/bijeenkomsten/samen-aan-de-slag/plaats/x',
      ...changes,
    });

  test('are ticked one after another: by what the desk says, by the mails, and by one that was read', async () => {
    const here = await laptop();
    const { rounds, post, mailbox } = here;
    rounds.made = 1;
    // Nobody stepped in, so nobody may look.
    expect(await shown(here)).toEqual(['1', '2', '3', '4']);
    expect(here.asked.some((one) => one.includes('/opvolging'))).toBe(false);
    await post('/_local/step-in', 'as=organiser&to=rounds');
    expect(await shown(here)).toEqual(['done', '2', '3', '4']);
    expect((await here.get()).text).toMatch(/disabled>Move past noon/);
    rounds.on = 1;
    expect(await shown(here)).toEqual(['done', 'done', '3', '4']);
    expect((await here.get()).text).toMatch(/name="by" value="rounds"><button type="submit">Move past noon/);
    await post('/_local/move', 'by=rounds');
    expect(await shown(here)).toEqual(['done', 'done', '3', '4']);
    mailbox.add(went({ id: 'elsewhere', text: 'http://localhost:3000/bijeenkomsten/anders/' }));
    expect(await shown(here)).toEqual(['done', 'done', '3', '4']);
    mailbox.add(went());
    const { text } = await here.get();
    expect(ticks(text, 'rounds')).toEqual(['done', 'done', 'done', '4']);
    expect(text).toContain('/_local/inbox/letter');
    mailbox.open('letter');
    expect(await shown(here)).toEqual(['done', 'done', 'done', 'done']);
  });

  test('are done by a mail alone, and are not there where nothing can be signed', async () => {
    const here = await laptop();
    here.mailbox.add(went());
    expect(await shown(here)).toEqual(['done', 'done', 'done', '4']);
    expect((await (await laptop({ withCampaign: false })).get()).text).not.toContain('Four steps of the follow-up');
  });
});

describe('the five steps of the station kit', () => {
  const after = '2019-05-20T07:05:00.000Z';
  const came = (kind: string, { email }: { email: string }, at = after) =>
    mail({ id: kind, at, to: [email], headers: { 'X-Aanschuif-Kind': kind } });
  const shown = async (...kinds: readonly string[]) => {
    const { get, mailbox } = await laptop({ withKits: true });
    for (const kind of kinds) {
      mailbox.add(came(kind, kind === 'kit-next-warned' ? people.eindhoven : people.helmond));
    }
    return { mailbox, read: async () => (await get()).text };
  };

  test('begin unticked, whatever Eindhoven ordered in the seed', async () => {
    const { mailbox, read } = await shown();
    mailbox.add(came('kit-ordered', people.eindhoven));
    mailbox.add(came('kit-approved', people.helmond, '2019-05-19T07:00:00.000Z'));
    expect(ticks(await read(), 'kits')).toEqual(['1', '2', '3', '4', '5']);
    expect(await read()).toMatch(/disabled>Step in at the station desk/);
  });

  test.each([
    [['kit-ordered'], 1],
    [['kit-ordered', 'kit-approved'], 2],
    [['kit-ordered', 'kit-moved', 'kit-approved'], 2],
    [['kit-ordered', 'kit-approved', 'kit-sent'], 3],
    [['kit-ordered', 'kit-approved', 'kit-sent', 'kit-incomplete'], 4],
  ])('are ticked by what was mailed: %o', async (kinds, done) => {
    const { read } = await shown(...kinds);
    expect(ticks(await read(), 'kits').filter((tick) => tick === 'done')).toHaveLength(done);
  });

  test('lead back to Helmond when the desk proposed something else', async () => {
    const text = await (await shown('kit-ordered', 'kit-moved')).read();
    expect(ticks(text, 'kits')).toEqual(['done', '2', '3', '4', '5']);
    expect(text).toContain('Step in to agree');
  });

  test('end with the warning that Eindhoven got, once it is read', async () => {
    const { mailbox, read } = await shown(
      'kit-ordered',
      'kit-approved',
      'kit-sent',
      'kit-incomplete',
      'kit-next-warned',
    );
    expect(await read()).toContain('/_local/inbox/kit-next-warned');
    expect(ticks(await read(), 'kits').at(-1)).toBe('5');
    mailbox.open('kit-next-warned');
    expect(ticks(await read(), 'kits')).toEqual(['done', 'done', 'done', 'done', 'done']);
  });

  test('are not there where there are no kits', async () => {
    expect((await (await laptop()).get()).text).not.toContain('Five steps of the station kit');
  });
});
