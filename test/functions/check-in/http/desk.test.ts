import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CoOrganiser, Organiser } from '#kernel/actors.ts';
import { addMinutes, type Instant } from '#kernel/instants.ts';
import { eventKey } from '#platform/door-keys.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { noLimits } from '#platform/limits/limits.ts';
import { ticketCodeOf } from '#platform/tickets.ts';
import { type CheckInActions, checkInActions } from '../../../../functions/check-in/actions.ts';
import { checkIn } from '../../../../functions/check-in/contract.ts';
import type { Capture } from '../../../../functions/check-in/core/operation.ts';
import type { Mark } from '../../../../functions/check-in/core/settle-arrival.ts';
import { arrivalsHttp } from '../../../../functions/check-in/http/arrivals.tsx';
import { deskHttp } from '../../../../functions/check-in/http/desk.tsx';
import { type CheckInStore, checkInStore } from '../../../../functions/check-in/store.ts';
import { campaignHouse, directory, openCampaign } from '../../../support/campaign.ts';
import { tablePlanOf } from '../../../support/door.ts';
import {
  answersOf,
  type House,
  houseOver,
  look,
  noWaiting,
  organiser,
  publish,
  secret,
  seeded,
  signUp,
  tables,
} from '../../../support/house.ts';
import { faultFindings, markupFindings } from '../../../support/page-checks.ts';
import { type Page, testSettings, type Visitor, visitor } from '../../../support/visit.ts';

/** Wednesday 22 May 2019, 18.00: the doors are open. */
const six: Instant = '2019-05-22T16:00:00.000Z';

let house: House;
let store: CheckInStore;
let actions: CheckInActions;
let slug: string;
let now: Instant;
let signedIn: Organiser | CoOrganiser | undefined;

/** Somebody of elsewhere, let in for one event. */
const letInFor = (event: string): CoOrganiser => {
  const { organisation } = organiser;
  return {
    is: 'co-organiser',
    person: 'prs_guest',
    organisation,
    event,
    events: [{ event, organisation, as: 'co-organiser' }],
  };
};
let browsers = 0;

const open = (): Visitor => {
  browsers += 1;
  const needs = {
    actions,
    colleagues: { namesOf: async () => new Map([['prs_colleague', 'Samira El Amrani']]) },
    secret,
    random: seeded(`desk ${browsers}`),
  };
  const endpoints = { ...deskHttp(needs), ...arrivalsHttp(needs) };
  const handler = httpFunction(checkIn, endpoints as never, {
    settings: { ...testSettings, LINK_SECRET: secret },
    clock: () => now,
    random: seeded(`shell ${browsers}`),
    log: () => {},
    whoIs: async () => (signedIn === undefined ? undefined : { ...signedIn, name: 'Mees de Wit' }) as never,
  });
  return visitor(handler as never, checkIn);
};

const guests = ['Noor van den Berg', 'Emre Şahin', 'Linh Nguyễn'] as const;

beforeEach(async () => {
  const database = memoryDatabase();
  house = houseOver(database);
  store = checkInStore({ database, tables });
  const campaigns = campaignHouse(database);
  await openCampaign(campaigns);
  actions = checkInActions({
    events: house.events,
    rsvps: house.rsvps,
    pledges: campaigns.pledges,
    directory,
    store,
    secret,
    patience: noWaiting(),
    limits: noLimits,
    tablePlan: tablePlanOf(house),
  });
  slug = await publish(house, { capacity: 6 });
  for (const name of guests) await signUp(house, slug, answersOf(name, { party: name === 'Emre Şahin' ? 2 : 1 }));
  now = six;
  signedIn = organiser;
});

const door = (): string => `/bureau/bijeenkomsten/${slug}/deur`;
const said = (page: Page): string =>
  (/<main[^>]*>([\s\S]*)<\/main>/.exec(page.body)?.[1] ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const data = (page: Page, name: string): string | undefined =>
  new RegExp(`<main[^>]* data-${name}="([^"]*)"`).exec(page.body)?.[1];

const keyOf = async (name: string): Promise<string> =>
  (await look(house, slug)).guests.find((one) => one.name === name)?.guest ?? '-';

const comesIn = async (name: string, at: Instant, different: { walkIn?: boolean; door?: string } = {}) => {
  const { door: where = 'Deur 1', ...more } = different;
  const mark: Mark = { op: `op_${name}`, at, device: 'dev_one', door: where };
  const guest = await keyOf(name);
  await store.commit([
    store.putAttendance(
      slug,
      { guest, party: name === 'Emre Şahin' ? 2 : 1, marks: [mark], revision: 1, ...more },
      undefined,
    ),
  ]);
};

/** Adds a device as its form does, and gives the path of its page. */
const added = async (different: Record<string, string> = {}, browser = open()): Promise<Page> =>
  browser.post(door(), {
    act: 'add-device',
    request: 'request-of-device',
    name: 'Deur 1',
    role: 'door',
    table: '',
    places: '2',
    ...different,
  });
const idIn = ({ location = '' }: Page): string => location.split('/').at(-1) ?? '';

describe('the door at the desk', () => {
  test('counts people: expected, in, not yet, and who came without a sign-up', async () => {
    await comesIn('Emre Şahin', six);
    await comesIn('Linh Nguyễn', addMinutes(six, 2), { walkIn: true, door: 'Deur 2' });
    const page = await open().get(door());
    expect(['expected', 'in', 'missing', 'walk-ins'].map((name) => data(page, name))).toEqual(['3', '3', '1', '1']);
    expect(said(page)).toMatch(/Als laatste binnen .*Linh Nguyễn .*18\.02 uur Deur 2 Emre Şahin .*18\.00 uur Deur 1/);
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('closes the doors by a press, says how many did not come, and takes it back', async () => {
    await comesIn('Emre Şahin', six);
    const browser = open();
    expect(said(await browser.get(door()))).toContain('dan tellen 2 personen als niet gekomen');
    const closed = await browser.post(door(), { act: 'close-doors' });
    expect([closed.status, closed.location]).toEqual([303, `${door()}?uitkomst=doors-closed`]);
    const page = await browser.get(closed.location ?? '');
    expect(said(page)).toContain('De deuren zijn gesloten om 18.00 uur. Niet gekomen: 2 personen.');
    const list = await browser.get(`${door()}/binnen?stand=niet-gekomen`);
    expect(data(list, 'found')).toBe('2');
    const opened = await browser.post(door(), { act: 'open-doors' });
    expect(opened.location).toBe(`${door()}?uitkomst=doors-opened`);
    expect(said(await browser.get(door()))).toContain('De deuren zijn open.');
  });

  test('T11 changes nothing on a press that says nothing we know', async () => {
    const page = await open().post(door(), { act: 'explode' });
    expect([page.status, data(page, 'refused')]).toEqual([422, 'no-such-act']);
  });

  test('T10 is nobody’s but the organisation’s, and of who was let in for this event', async () => {
    signedIn = { ...organiser, organisation: 'elders' };
    for (const path of [
      '',
      '/beslissen',
      '/binnen',
      '/binnen/invoeren',
      '/afsluiten',
      '/wensen',
      '/papier',
      '/dev_one',
    ]) {
      expect([path, (await open().get(`${door()}${path}`)).status]).toEqual([path, 404]);
    }
    const browser = open();
    signedIn = organiser;
    await browser.get(door());
    signedIn = { ...organiser, organisation: 'elders' };
    expect((await added({}, browser)).status).toBe(404);
    expect((await browser.post(door(), { act: 'close-doors' })).status).toBe(404);
    expect(await store.devices(slug)).toEqual([]);
    signedIn = letInFor(slug);
    expect((await open().get(door())).status).toBe(200);
    signedIn = letInFor('andere');
    expect((await open().get(door())).status).toBe(404);
  });
});

describe('a device', () => {
  test('is added with a code to scan or type, which holds ten minutes', async () => {
    const browser = open();
    const made = await added({}, browser);
    expect(made.status).toBe(303);
    const page = await browser.get(made.location ?? '');
    expect(data(page, 'code')).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(said(page)).toContain('Deze code werkt tot 18.10 uur.');
    expect(page.body).toContain('class="qr"');
    expect(await markupFindings(page.body)).toEqual([]);
    now = addMinutes(six, 11);
    const late = await browser.get(made.location ?? '');
    expect([data(late, 'code'), said(late).includes('Deze code werkt niet meer.')]).toEqual([undefined, true]);
    const renewed = await browser.post(made.location ?? '', { act: 'renew-code' });
    const again = await browser.get(renewed.location ?? '');
    expect(data(again, 'code')).not.toBe(data(page, 'code'));
    expect(data(again, 'code')).toBeDefined();
  });

  test('T2 is one however often its form is sent', async () => {
    const [first, second] = [await added(), await added()];
    expect(second.location).toBe(first.location);
    expect(await store.devices(slug)).toHaveLength(1);
  });

  test('T13 keeps what was typed and says what is wrong', async () => {
    const page = await added({ name: '', role: 'baas', table: '', places: 'veel' });
    expect(page.status).toBe(422);
    expect(faultFindings(page.body)).toEqual([]);
    expect(page.fields.places).toBe('veel');
    const table = await added({ role: 'table' });
    expect([table.status, said(table).includes('Vul het nummer van de tafel in')]).toEqual([422, true]);
    expect(await store.devices(slug)).toEqual([]);
  });

  test('T1 gets no more places than are left', async () => {
    const page = await added({ places: '3' });
    expect([page.status, data(page, 'refused')]).toEqual([409, 'not-enough-places']);
    const browser = open();
    const { location = '' } = await added({ places: '2' }, browser);
    const more = await browser.post(location, { act: 'more-places', places: '1' });
    expect([more.status, data(more, 'refused')]).toEqual([409, 'not-enough-places']);
  });

  test('is revoked and then stands so', async () => {
    const browser = open();
    const made = await added({}, browser);
    const revoked = await browser.post(made.location ?? '', { act: 'revoke-device' });
    expect(revoked.location).toBe(`${made.location}?uitkomst=device-revoked`);
    expect(data(await browser.get(made.location ?? ''), 'standing')).toBe('revoked');
    const again = await browser.post(made.location ?? '', { act: 'revoke-device' });
    expect([again.status, data(again, 'refused')]).toEqual([409, 'device-not-open']);
    const none = await browser.get(`${door()}/${idIn(made)}0`);
    expect(none.status).toBe(404);
  });

  test('is missed when the evening ends: the mails afterwards wait', async () => {
    const made = await added();
    const [device] = await store.devices(slug);
    if (device === undefined) throw new Error('No device');
    const key = { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) } as const;
    const openNow = { ...device, standing: 'open', key, pairedAt: six, lastSeenAt: six, waiting: 3 } as const;
    await store.commit([store.changeDevice(openNow, device)]);
    now = '2019-05-22T20:00:00.000Z';
    const page = await open().get(`${door()}/afsluiten`);
    expect(data(page, 'evening')).toBe('open');
    expect(said(page)).toContain('Is nog open. Moet nog 3 berichten sturen.');
    const browser = open();
    await browser.get(made.location ?? '');
    await browser.post(made.location ?? '', { act: 'revoke-device' });
    expect(data(await browser.get(`${door()}/afsluiten`), 'evening')).toBe('closed');
  });
});

/** A capture as a device seals it. */
const sealed = (capture: Capture, of: { device: string; id: string; seq: number }): string => {
  const ephemeral = createECDH('prime256v1');
  const point = ephemeral.generateKeys();
  const shared = ephemeral.computeSecret(eventKey(secret, slug).ecdh.getPublicKey());
  const nonce = randomBytes(12);
  const key = Buffer.from(hkdfSync('sha256', shared, point, 'aanschuif door', 32));
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(`${slug}|${of.device}|${of.id}|${of.seq}|${capture.kind}`));
  const text = Buffer.concat([cipher.update(JSON.stringify(capture)), cipher.final()]);
  return Buffer.concat([point, nonce, text, cipher.getAuthTag()]).toString('base64url');
};

describe('what waits for a person', () => {
  /** A device that is revoked said that Noor came in. */
  const waits = async (): Promise<string> => {
    const made = await added();
    const device = idIn(made);
    const [was] = await store.devices(slug);
    if (was === undefined) throw new Error('No device');
    const key = { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) } as const;
    await store.commit([store.changeDevice({ ...was, standing: 'revoked', key, pairedAt: six }, was)]);
    const id = `op_${'n'.repeat(22)}`;
    const guest = await keyOf('Noor van den Berg');
    const record = { id, device, seq: 1, kind: 'check-in', at: six, arrivedAt: addMinutes(six, 9) } as const;
    const capture: Capture = { kind: 'check-in', guest, by: 'name' };
    await store.commit([
      store.settle(slug, { ...record, was: 'quarantined' }),
      ...store.await(slug, organiser.organisation, {
        ...record,
        deviceName: 'Deur 1',
        madeAt: six,
        ahead: 0,
        because: 'revoked',
        sealed: sealed(capture, { device, id, seq: 1 }),
      }),
    ]);
    return `${device}.${id}`;
  };

  test('shows both sides and is done after all by a press, with who and when', async () => {
    const operation = await waits();
    const browser = open();
    expect(said(await browser.get(door()))).toContain('Er wacht 1 ding op u');
    const page = await browser.get(`${door()}/beslissen`);
    expect(said(page)).toContain('Binnen: Noor van den Berg');
    expect(said(page)).toContain('Deur 1 noteerde dit om 18.00 uur. Het kwam bij ons aan om 18.09 uur.');
    expect(await markupFindings(page.body)).toEqual([]);
    const accepted = await browser.post(`${door()}/beslissen`, { act: 'accept', operation });
    expect(accepted.location).toBe(`${door()}/beslissen?uitkomst=accepted`);
    expect(data(await browser.get(door()), 'in')).toBe('1');
    const after = await browser.get(`${door()}/beslissen`);
    expect(said(after)).toContain('Binnen: Noor van den Berg: toch verwerkt door Een collega, om 18.00 uur.');
    const twice = await browser.post(`${door()}/beslissen`, { act: 'drop', operation });
    expect([twice.status, data(twice, 'refused')]).toEqual([409, 'decided-before']);
  });

  test('comes a page at a time, oldest first, and reads no more than stands there', async () => {
    const operation = await waits();
    const [device = ''] = operation.split('.');
    for (let at = 0; at < 44; at += 1) {
      const id = `op_${String(at).padStart(22, '0')}`;
      const arrivedAt = addMinutes(six, 20 + Math.floor(at / 3));
      const record = { id, device, seq: 2 + at, kind: 'sign', at: six, arrivedAt } as const;
      await store.commit([
        store.settle(slug, { ...record, was: 'rejected', because: 'unreadable' }),
        ...store.await(slug, organiser.organisation, {
          ...record,
          deviceName: `Tablet ${at}`,
          madeAt: six,
          ahead: 0,
          because: 'unreadable',
          sealed: 'x',
        }),
      ]);
    }
    const browser = open();
    expect(said(await browser.get(door()))).toContain('Er wachten meer dan 30 dingen op u');
    const tablets = (page: Page) =>
      [...said(page).matchAll(/(?:Tablet|Deur) (\d+) noteerde/g)].map(([, at]) => Number(at));
    const nextOf = (page: Page) => /href="([^"]*vanaf=[^"]*)"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&');
    const pages: Page[] = [];
    for (
      let path: string | undefined = `${door()}/beslissen`;
      path !== undefined;
      path = nextOf(pages.at(-1) as Page)
    ) {
      pages.push(await browser.get(path));
    }
    expect(pages.map((page) => data(page, 'waiting'))).toEqual(['20', '20', '5']);
    // Deur 1 was first, and then they as they arrived.
    expect(pages.flatMap(tablets)).toEqual([1, ...Array.from({ length: 44 }, (_, at) => at)]);
    expect(said(pages[1] as Page)).toContain('Terug naar het begin');
    // Nobody else's list goes on from there.
    expect(data(await browser.get(`${door()}/beslissen?vanaf=x.y`), 'waiting')).toBe('20');
    await browser.post(`${door()}/beslissen`, { act: 'drop', operation });
    const after = await browser.get(`${door()}/beslissen`);
    expect(tablets(after).slice(0, 2)).toEqual([0, 1]);
    expect(said(after)).toContain('Binnen: een gast: niet verwerkt, besloot');
  });

  test('is let go by a press, and nobody came in by it', async () => {
    const operation = await waits();
    const browser = open();
    const dropped = await browser.post(`${door()}/beslissen`, { act: 'drop', operation });
    expect(dropped.location).toBe(`${door()}/beslissen?uitkomst=dropped`);
    expect(data(await browser.get(door()), 'in')).toBe('0');
    expect(await house.todos()).toEqual([]);
  });

  test.each(['', 'op_x', 'dev_x.op_y', '../..'])('T13 answers "%s" with words', async (operation) => {
    const page = await open().post(`${door()}/beslissen`, { act: 'accept', operation });
    expect([page.status, data(page, 'refused')]).toEqual([409, 'decided-before']);
  });
});

describe('who is here', () => {
  test('is found by a form that posts, whatever the accents, and never in an address', async () => {
    await comesIn('Emre Şahin', six);
    const browser = open();
    const found = await browser.post(`${door()}/binnen`, { act: 'search', wie: 'sahin' });
    expect([found.status, found.location, data(found, 'found')]).toEqual([200, undefined, '1']);
    expect(said(found)).toContain('18.00 uur bij Deur 1');
    const nobody = await browser.post(`${door()}/binnen`, { act: 'search', wie: '<xyz>' });
    expect([nobody.status, data(nobody, 'found')]).toEqual([200, '0']);
  });

  test('T12 leaves as a file behind a link that dies, and is noted', async () => {
    await comesIn('Emre Şahin', six);
    const browser = open();
    const made = await browser.post(`${door()}/binnen`, { act: 'export', request: 'request-of-file' });
    expect(made.status).toBe(303);
    const page = await browser.get(made.location ?? '');
    const link = /href="([^"]*\?bestand=[^"]*)"/.exec(page.body)?.[1] ?? '';
    expect(said(page)).toContain('U Wie er was: 3 regels');
    const file = await browser.get(link);
    const text = Buffer.from(file.body, 'base64').toString('utf8');
    expect(text).toContain('Emre Şahin');
    expect(text).not.toContain('gemeente.example');
    signedIn = { ...organiser, person: 'prs_colleague' };
    expect((await open().get(link)).status).toBe(404);
    signedIn = organiser;
    now = addMinutes(six, 6);
    expect((await browser.get(link)).status).toBe(410);
  });

  test('T10 leaves with an organiser alone, not with who was let in for this event', async () => {
    signedIn = letInFor(slug);
    const browser = open();
    const page = await browser.get(`${door()}/binnen`);
    expect([page.status, page.body.includes('value="export"')]).toEqual([200, false]);
    const refused = await browser.post(`${door()}/binnen`, { act: 'export' });
    expect([refused.status, data(refused, 'refused')]).toEqual([409, 'only-organisers']);
    expect((await browser.post(`${door()}/wensen`, { act: 'export', what: 'kit' })).status).toBe(409);
  });

  test('stands on paper as well, with when to destroy it', async () => {
    const page = await open().get(`${door()}/papier`);
    expect(data(page, 'guests')).toBe('3');
    expect(said(page)).toContain('Vernietig dit papier voor donderdag 23 mei 2019, 6.00 uur.');
  });

  test('has behind it a card to sign for each office holder with a place, with the code of their ticket', async () => {
    await signUp(house, slug, { ...answersOf('Wim Bakker'), municipality: undefined, organisation: 'Resto VanHarte' });
    const [noor] = (await look(house, slug)).guests.filter(({ name }) => name === 'Noor van den Berg');
    if (noor === undefined) throw new Error('no Noor');
    const page = await open().get(`${door()}/papier`);
    expect(page.body.match(/class="sign-card"/g)).toHaveLength(3);
    expect(said(page)).toContain(`Noor van den Berg wethouder, Helmond Code ${ticketCodeOf(secret, noor)}`);
    expect(page.body).toContain(`href="${door()}/papier/invoeren"`);
    signedIn = letInFor(slug);
    expect((await open().get(`${door()}/papier`)).body).not.toContain(`${door()}/papier/invoeren`);
    now = '2032-01-01T12:00:00.000Z';
    signedIn = organiser;
    expect((await open().get(`${door()}/papier`)).body).not.toContain('sign-card"');
  });
});

describe('the list on paper, keyed in', () => {
  const path = () => `${door()}/binnen/invoeren`;
  /** Names as they go into a form that asks for several. */
  const keying = async (browser: Visitor, names: readonly string[], time: string, different = {}) =>
    browser.post(path(), {
      act: 'arrive',
      request: 'request-of-paper',
      time,
      guests: await Promise.all(names.map(keyOf)),
      ...different,
    });
  const marks = async (name: string) => (await store.attendance(slug, await keyOf(name)))?.marks ?? [];

  test('lets in at the time that was given whoever was ticked, by name of who keyed it in, and no more however often it is sent', async () => {
    const browser = open();
    const list = await browser.get(path());
    expect([data(list, 'guests'), await markupFindings(list.body)]).toEqual(['3', []]);
    for (let times = 0; times < 2; times += 1) {
      const done = await keying(browser, ['Noor van den Berg', 'Emre Şahin'], '17.40');
      expect([done.status, done.location]).toEqual([303, `${path()}?uitkomst=arrivals-recorded`]);
    }
    expect(await marks('Noor van den Berg')).toEqual([
      { op: 'desk_request-of-paper', at: '2019-05-22T15:40:00.000Z', device: organiser.person, door: 'Bureau' },
    ]);
    // What was written once is written once.
    expect(await store.attendance(slug, await keyOf('Noor van den Berg'))).toMatchObject({ revision: 1 });
    const page = await browser.get(door());
    expect(['expected', 'in', 'missing', 'walk-ins'].map((name) => data(page, name))).toEqual(['4', '3', '1', '0']);
    expect(said(page)).toContain('Binnen: 3 van 4 verwacht.');
  });

  test('T8 counts who was in already once, since the earliest of the two', async () => {
    await comesIn('Emre Şahin', six);
    await comesIn('Linh Nguyễn', addMinutes(six, -30));
    expect((await keying(open(), ['Emre Şahin', 'Linh Nguyễn'], '17:50 uur')).status).toBe(303);
    expect((await marks('Emre Şahin')).map(({ door: at }) => at)).toEqual(['Bureau', 'Deur 1']);
    expect((await marks('Linh Nguyễn')).map(({ door: at }) => at)).toEqual(['Deur 1', 'Bureau']);
    expect(data(await open().get(door()), 'in')).toBe('3');
  });

  test.each([
    ['', 'Vul een tijd in, bijvoorbeeld 18.10'],
    ['zes uur', 'Vul een tijd in van vier cijfers'],
    ['25.00', 'Vul een tijd in van vier cijfers'],
    ['19.00', 'Deze tijd moet nog komen'],
  ])('T13 keeps what was ticked when the time is "%s"', async (time, words) => {
    const page = await keying(open(), ['Emre Şahin'], time);
    expect([page.status, faultFindings(page.body), page.fields.time]).toEqual([422, [], time]);
    expect(said(page)).toContain(words);
    expect(page.body.match(/checked=""/g)).toHaveLength(1);
    expect(await store.attendances(slug)).toEqual([]);
  });

  test('T13 asks for a name when none is ticked, and knows nobody of elsewhere', async () => {
    const none = await keying(open(), [], '17.40');
    expect([none.status, said(none).includes('Kruis ten minste één naam aan')]).toEqual([422, true]);
    const strange = await keying(open(), [], '17.40', { guests: ['rsvp_aaaaaaaaaaaaaaaaaaaaaa', '../..'] });
    expect(strange.location).toBe(`${path()}?uitkomst=arrivals-left`);
    expect(await store.attendances(slug)).toEqual([]);
    expect((await open().get(`${path()}?gast=rsvp_aaaaaaaaaaaaaaaaaaaaaa`)).status).toBe(404);
    expect((await open().post(path(), { act: 'explode' })).status).toBe(422);
  });

  test('undoes one who counts as not come: they are in, on a chair of their own again', async () => {
    const browser = open();
    await browser.post(door(), { act: 'close-doors' });
    const left = async () => (await look(house, slug)).seats.left;
    const before = await left();
    const list = await browser.get(`${door()}/binnen?stand=niet-gekomen`);
    const link = /href="([^"]*invoeren\?gast=[^"]*)"/.exec(list.body)?.[1] ?? '';
    const page = await browser.get(link);
    const name = guests.find((one) => said(page).includes(`Was er wel: ${one}`)) ?? '';
    expect(name).not.toBe('');
    expect((await browser.post(link, { act: 'arrive', time: '' })).status).toBe(422);
    const done = await browser.post(link, { act: 'arrive', time: '17.55', request: 'request-of-one' });
    expect([done.status, done.location]).toEqual([303, `${door()}/binnen?uitkomst=arrived`]);
    expect(said(await browser.get(done.location ?? ''))).toContain('17.55 uur bij Bureau');
    expect(data(await browser.get(`${door()}/binnen?stand=niet-gekomen`), 'found')).toBe('2');
    expect(await left()).toBe(before - (name === 'Emre Şahin' ? 2 : 1));
    expect((await look(house, slug)).guests.find((one) => one.name === name)?.lent).toBeUndefined();
  });

  test('comes too late once the names are gone, and for an event that does not go on', async () => {
    await house.events.cancel(slug, 'Storm', organiser, addMinutes(six, -120));
    const page = await keying(open(), ['Emre Şahin'], '17.40');
    expect([page.status, data(page, 'refused')]).toEqual([409, 'event-cancelled']);
    expect(await store.attendances(slug)).toEqual([]);
  });
});

describe('wishes after signing', () => {
  beforeEach(async () => {
    const wish = { at: six, device: 'dev_one', role: 'wethouder', municipality: 'GM0794', adviser: false, kit: false };
    await store.commit([
      store.putWish(slug, { ...wish, key: 'op_a', name: 'Noor van den Berg', email: 'noor@x.example', partner: 'VNG' }),
      store.putWish(slug, { ...wish, key: 'op_b', name: '=HYPERLINK("x")', adviser: true, partner: 'VWS' }),
    ]);
  });

  const fileOf = async (what: string): Promise<string> => {
    const browser = open();
    const made = await browser.post(`${door()}/wensen`, { act: 'export', what });
    const page = await browser.get(made.location ?? '');
    const link = /href="([^"]*\?bestand=[^"]*)"/.exec(page.body)?.[1] ?? '';
    return Buffer.from((await browser.get(link)).body, 'base64').toString('utf8');
  };

  test('T10 go to each partner alone who was named', async () => {
    const vng = await fileOf('partner-VNG');
    expect(vng).toContain('Noor van den Berg');
    expect(vng).not.toContain('HYPERLINK');
    const page = await open().get(`${door()}/wensen`);
    expect(said(page)).toContain('VNG (1 regel)');
    expect(data(page, 'wishes')).toBe('2');
  });

  test('calculate nothing when a file is opened', async () => {
    expect(await fileOf('adviser')).toMatch(/;"?'=HYPERLINK/);
  });

  test('T13 ask whom the file is for', async () => {
    for (const what of ['', 'partner-', 'partner-NS', 'everything']) {
      const page = await open().post(`${door()}/wensen`, { act: 'export', what });
      expect([what, page.status, faultFindings(page.body)]).toEqual([what, 422, []]);
    }
  });
});
