import { beforeEach, describe, expect, test } from 'vitest';
import type { Organiser } from '#kernel/actors.ts';
import { addMinutes, type Instant } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { httpFunction } from '#platform/http/stack.ts';
import type { Endpoints } from '#platform/http/visit.ts';
import { noLimits } from '#platform/limits/limits.ts';
import { checkInActions } from '../../../functions/check-in/actions.ts';
import { checkIn } from '../../../functions/check-in/contract.ts';
import { checkInHttp } from '../../../functions/check-in/http.tsx';
import { checkInStore } from '../../../functions/check-in/store.ts';
import { type CampaignHouse, campaignHouse, directory, openCampaign } from '../../support/campaign.ts';
import { tablePlanOf } from '../../support/door.ts';
import {
  answersOf,
  type House,
  houseOver,
  look,
  monday,
  noWaiting,
  organiser,
  publish,
  secret,
  seeded,
  signUp,
  tables,
} from '../../support/house.ts';
import { markupFindings } from '../../support/page-checks.ts';
import { type Page, testSettings, type Visitor, visitor } from '../../support/visit.ts';

/** Wednesday 22 May 2019, 19.00: the table talk begins. */
const seven: Instant = '2019-05-22T17:00:00.000Z';
const helmond = 'GM0794';

let house: House;
let campaigns: CampaignHouse;
let campaign: string;
let slug: string;
let now: Instant;
let signedIn: Organiser | undefined;
let browsers = 0;

const open = (): Visitor => {
  browsers += 1;
  const actions = checkInActions({
    events: house.events,
    rsvps: house.rsvps,
    pledges: campaigns.pledges,
    directory,
    secret,
    store: checkInStore({ database: house.database, tables }),
    patience: noWaiting(),
    limits: noLimits,
    tablePlan: tablePlanOf(house),
  });
  const handler = httpFunction(
    checkIn,
    checkInHttp({ actions, random: seeded(`check-in ${browsers}`) }) as unknown as Endpoints<typeof checkIn>,
    {
      settings: { ...testSettings, LINK_SECRET: secret },
      clock: () => now,
      random: seeded(`shell ${browsers}`),
      log: () => {},
      whoIs: async () => (signedIn === undefined ? undefined : { ...signedIn, name: 'Samira El Amrani' }),
    },
  );
  return visitor(handler as never, checkIn);
};

beforeEach(async () => {
  const database = memoryDatabase();
  house = houseOver(database);
  campaigns = campaignHouse(database);
  campaign = await openCampaign(campaigns);
  slug = await publish(house);
  now = seven;
  signedIn = organiser;
});

const hall = () => `/bureau/bijeenkomsten/${slug}/zaal`;

/** The address that the desk gives out for tables. */
const tableAddress = async (): Promise<string> => {
  const desk = open();
  await desk.get(hall());
  const { location = '' } = await desk.post(hall(), { act: 'table' });
  const { body } = await desk.get(location);
  return /data-table-address="">https:\/\/aanschuif\.example([^<]*)</.exec(body)?.[1] ?? '';
};

/** Where the button of a guest leads. */
const toSign = (page: Page, name: string): string => {
  const row = page.body.split('<li').find((one) => one.includes(`>${name}<`)) ?? '';
  return (/href="([^"]*gast=[^"]*)"/.exec(row)?.[1] ?? '').replaceAll('&amp;', '&');
};

const undecided = { college: 'to-decide', 'may-name': 'yes' };

/** Opens the list, presses the guest's button, types the name, fills in what the list does not know and presses "Onderteken". */
const letSign = async (browser: Visitor, list: string, name: string, said: Record<string, string> = undecided) => {
  const path = toSign(await browser.get(list), name);
  const form = await browser.get(path);
  return browser.post(path.split('?')[0] ?? '', { ...form.fields, name, ...said });
};

const memberships = async () => {
  const register = await campaigns.pledges.register(organiser, campaign, now);
  return (register?.rows ?? []).filter(({ membership }) => membership?.since !== undefined);
};

describe('the list', () => {
  test('shows name, role and municipality, and nothing that is the kitchen’s', async () => {
    await signUp(house, slug, answersOf('Noor van den Berg', { diet: 'Vegetarisch', access: 'Een tolk' }));
    const page = await open().get(hall());
    expect(page.status).toBe(200);
    for (const shown of ['Noor van den Berg', 'wethouder, Helmond', 'Laat tekenen', 'Nog niet aangesloten (1)']) {
      expect(page.body).toContain(shown);
    }
    expect(page.body).not.toMatch(/Vegetarisch|tolk|noor\.van\.den\.berg@/);
    expect(page.headers['cache-control']).toBe('private, no-store');
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('says since when a municipality takes part, and leaves out who gave up', async () => {
    await campaigns.pledges.importMembers(
      organiser,
      campaign,
      [{ code: helmond, signedOn: '2018-11-06', source: 'lijst' }],
      now,
    );
    await signUp(house, slug, answersOf('Noor van den Berg'));
    await signUp(house, slug, answersOf('Gaat Niet', { municipality: 'GM0518' }));
    const [gone] = (await look(house, slug)).guests.filter(({ name }) => name === 'Gaat Niet');
    await house.rsvps.releaseByOrganiser(organiser, slug, gone?.guest ?? '', now);
    const { body } = await open().get(hall());
    expect(body).toContain('Aangesloten sinds dinsdag 6 november 2018');
    expect(body).not.toContain('Gaat Niet');
  });

  test('of an event of another organisation is not there', async () => {
    const browser = open();
    // A browser that has been at its own desk, and so has what a form needs.
    await browser.get(hall());
    signedIn = { ...organiser, organisation: 'een-ander' };
    expect((await browser.get(hall())).status).toBe(404);
    expect((await browser.post(hall(), { act: 'table' })).status).toBe(404);
    expect((await browser.post(`${hall()}/tekenen`, { act: 'sign' })).status).toBe(404);
  });

  test('is closed to who is not signed in', async () => {
    signedIn = undefined;
    expect((await open().get(hall())).status).toBe(401);
    expect((await open().post(`${hall()}/tekenen`, { act: 'sign' })).status).toBe(401);
  });

  test('says so when there is nothing to sign', async () => {
    now = '2018-09-30T10:00:00.000Z';
    await signUp(house, slug, answersOf('Noor van den Berg'), { now });
    const browser = open();
    const { body } = await browser.get(hall());
    expect(body).toContain('Er is nu niets om te ondertekenen');
    expect(body).not.toContain('Laat tekenen');
    expect((await browser.post(`${hall()}/tekenen`, { act: 'sign' })).status).toBe(409);
  });
});

describe('a guest without a sign-up', () => {
  const stranger = { act: 'add', name: 'Zonder Aanmelding', role: 'wethouder', municipality: helmond };

  test('is added and goes on to signing, with everything filled in but the name that signs', async () => {
    const browser = open();
    const form = await browser.get(hall());
    const added = await browser.post(hall(), { ...form.fields, ...stranger });
    expect(added.status).toBe(303);
    const sheet = await browser.get(added.location ?? '');
    expect(sheet.outcome).toBe('added-seated');
    expect(sheet.body).toContain('Ondertekenen: Zonder Aanmelding');
    expect(sheet.fields).toMatchObject({ name: '', role: 'wethouder', municipality: helmond });
    const [seat] = (await look(house, slug)).seated;
    expect(seat).toMatchObject({ name: 'Zonder Aanmelding', party: 1 });
    expect(seat?.acts[0]?.by).toBe(organiser.person);
  });

  test('of a full hall is put on the waiting list, is told so, and can sign', async () => {
    slug = await publish(house, { capacity: 1, title: 'Een kleine zaal' });
    await signUp(house, slug, answersOf('Al Binnen'));
    const browser = open();
    const added = await browser.post(hall(), { ...(await browser.get(hall())).fields, ...stranger });
    const sheet = await browser.get(added.location ?? '');
    expect(sheet.outcome).toBe('added-waiting');
    expect(sheet.body).toContain('De zaal is vol');
    expect((await browser.get(hall())).body).toContain('Op de wachtlijst');
    expect((await letSign(browser, hall(), 'Zonder Aanmelding')).location).toContain('uitkomst=vastgelegd');
  });

  test('is added once, however often the button is pressed', async () => {
    const browser = open();
    const { fields } = await browser.get(hall());
    await browser.post(hall(), { ...fields, ...stranger });
    const again = await browser.post(hall(), { ...fields, ...stranger });
    expect(again.location).toContain('toegevoegd=repeated');
    expect((await look(house, slug)).seated).toHaveLength(1);
  });

  test('T13 with faults comes back as typed, and nobody is added', async () => {
    const browser = open();
    const page = await browser.post(hall(), {
      act: 'add',
      name: '<b>x',
      role: '',
      municipality: 'Bergen',
      email: 'x@',
    });
    expect(page.status).toBe(422);
    expect(page.body).toContain('<title>Fout: ');
    expect(page.fields).toMatchObject({ name: '<b>x', email: 'x@' });
    expect(page.body).toContain('Er zijn meer gemeenten met deze naam');
    expect((await look(house, slug)).guests).toEqual([]);
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('is not added the morning after', async () => {
    now = '2019-05-23T04:00:00.000Z';
    const browser = open();
    expect((await browser.get(hall())).body).not.toContain('name="act" value="add"');
    const page = await browser.post(hall(), stranger);
    expect([page.status, page.outcome]).toEqual([409, 'refused']);
  });
});

describe('signing', () => {
  beforeEach(async () => {
    await signUp(house, slug, answersOf('Noor van den Berg'));
  });

  test('shows what is signed, what it asks and who decides, and chooses nothing beforehand', async () => {
    const browser = open();
    const page = await browser.get(toSign(await browser.get(hall()), 'Noor van den Berg'));
    for (const said of [
      'dinsdag 25 september 2018',
      'Eén wethouder en één dag',
      'Het college beslist',
      'Lange adem telt',
    ]) {
      expect(page.body).toContain(said);
    }
    expect(page.body).not.toMatch(/<input[^>]*checked/);
    expect(page.body).toContain('Ondertekenen: Noor van den Berg');
    expect(page.fields).toMatchObject({ name: '', role: 'wethouder', municipality: helmond });
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('counts at once, is known as signed at this event, and names no number', async () => {
    const browser = open();
    const answer = await letSign(browser, hall(), 'Noor van den Berg');
    expect(answer.status).toBe(303);
    const thanks = await browser.get(answer.location ?? '');
    expect([thanks.status, thanks.outcome]).toEqual([200, 'signed']);
    expect(thanks.body).toContain('Dank u, vastgelegd');
    expect(thanks.body).toContain('Helmond');
    expect(thanks.body).toContain(`href="${hall()}"`);
    expect(/<main[\s\S]*<\/main>/.exec(thanks.body)?.[0].replace(/<[^>]*>/g, '')).not.toMatch(/\d/);
    const found = await campaigns.pledges.municipality(organiser, campaign, helmond, now);
    expect(found?.signatures).toMatchObject([
      { name: 'Noor van den Berg', state: 'stands', by: 'desk', where: { is: 'event', event: slug }, version: 1 },
    ]);
    expect(found?.signatures[0]?.enteredBy).toBe(organiser.person);
    expect((await browser.get(hall())).body).toContain('Aangesloten sinds woensdag 22 mei 2019');
  });

  test('mails a copy to who gives an address', async () => {
    const browser = open();
    const mailed = await letSign(browser, hall(), 'Noor van den Berg', { ...undecided, email: 'noor@helmond.example' });
    expect((await browser.get(mailed.location ?? '')).body).toContain('U krijgt een mail met een afschrift');
    expect((await campaigns.mails(campaign)).map(({ kind }) => kind)).toEqual(['signature-recorded']);
  });

  test('T2 of the same form is one signature, and of the form with other answers is refused', async () => {
    const browser = open();
    const path = `${hall()}/tekenen`;
    const { fields } = await browser.get(toSign(await browser.get(hall()), 'Noor van den Berg'));
    const said = { ...fields, name: 'Noor van den Berg', ...undecided };
    const first = await browser.post(path, said);
    const again = await browser.post(path, said);
    expect([first.location, again.location]).toEqual([first.location, first.location]);
    expect(await memberships()).toHaveLength(1);
    const other = await browser.post(path, { ...said, 'may-name': 'no' });
    expect([other.status, other.outcome]).toEqual([409, 'refused']);
    expect(other.fields.request).not.toBe(fields.request);
  });

  test('T13 with faults comes back with every answer, and writes nothing', async () => {
    const browser = open();
    const faulty = await letSign(browser, hall(), 'Noor van den Berg', {
      college: 'decided',
      'decided-on': 'morgen',
      email: 'noor@',
    });
    expect(faulty.status).toBe(422);
    expect(faulty.fields).toMatchObject({ college: 'decided', 'decided-on': 'morgen', email: 'noor@' });
    expect(faulty.body).toContain('Vul een datum in, bijvoorbeeld 14-5-2019');
    expect(await memberships()).toEqual([]);
    expect(await markupFindings(faulty.body)).toEqual([]);
  });

  test('for a municipality that takes part says since when, and a second name is one press', async () => {
    const browser = open();
    await letSign(browser, hall(), 'Noor van den Berg');
    await signUp(house, slug, answersOf('Fatima El Amrani'));
    const known = await letSign(browser, hall(), 'Fatima El Amrani');
    expect([known.status, known.outcome]).toEqual([409, 'already-member']);
    expect(known.body).toContain('Uw gemeente doet al mee sinds woensdag 22 mei 2019');
    expect(await markupFindings(known.body)).toEqual([]);
    const also = await browser.post(`${hall()}/tekenen`, { ...known.fields, also: 'yes' });
    expect(also.location).toContain('uitkomst=vastgelegd');
    const found = await campaigns.pledges.municipality(organiser, campaign, helmond, now);
    expect(found?.signatures).toHaveLength(2);
    expect(await memberships()).toHaveLength(1);
  });

  test('T11 by a press that says something else signs nobody, and keeps what was typed', async () => {
    const browser = open();
    const { fields } = await browser.get(toSign(await browser.get(hall()), 'Noor van den Berg'));
    for (const act of ['refuse', '']) {
      const page = await browser.post(`${hall()}/tekenen`, { ...fields, name: 'Noor van den Berg', ...undecided, act });
      expect([page.status, page.outcome]).toEqual([422, 'refused']);
      expect(page.fields).toMatchObject({ name: 'Noor van den Berg', request: fields.request, act: 'sign' });
      expect(page.body).toContain('Er is niets vastgelegd');
      expect(await markupFindings(page.body)).toEqual([]);
    }
    expect(await memberships()).toEqual([]);
  });

  test('twice by one person is refused with the reason', async () => {
    const browser = open();
    await letSign(browser, hall(), 'Noor van den Berg');
    const again = await letSign(browser, hall(), 'Noor van den Berg', { ...undecided, also: 'yes' });
    expect([again.status, again.outcome]).toEqual([409, 'refused']);
    expect(again.body).toContain('heeft al ondertekend voor deze gemeente');
  });

  test('a text that was replaced meanwhile is shown first', async () => {
    const browser = open();
    const { fields } = await browser.get(toSign(await browser.get(hall()), 'Noor van den Berg'));
    const pillars = [{ title: 'Nieuw', text: 'Dit is nieuw.' }];
    await campaigns.pledges.saveText(campaign, { since: '2019-05-22', intro: 'Opnieuw.', pillars }, organiser, now);
    const shown = await browser.post(`${hall()}/tekenen`, { ...fields, name: 'Noor van den Berg', ...undecided });
    expect(shown.status).toBe(409);
    expect(shown.body).toContain('Dit is nieuw.');
    expect((await browser.post(`${hall()}/tekenen`, { ...shown.fields })).location).toContain('uitkomst=vastgelegd');
  });

  test('without anybody from the list begins with an empty form', async () => {
    const browser = open();
    const page = await browser.get(`${hall()}/tekenen?gast=`);
    expect(page.fields).toMatchObject({ name: '', role: '', municipality: '' });
    expect((await browser.get(`${hall()}/tekenen?gast=nobody`)).status).toBe(404);
  });

  test('a substitute without a mandate signs nothing, and the alderperson gets a link', async () => {
    const browser = open();
    const sheet = await browser.get(toSign(await browser.get(hall()), 'Noor van den Berg'));
    const path = /href="([^"]*als=vervanger)"/.exec(sheet.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const form = await browser.get(path);
    expect(form.body).toContain('Ik vervang de wethouder, zonder mandaat');
    expect(form.fields.municipality).toBe(helmond);
    expect(await markupFindings(form.body)).toEqual([]);
    const empty = await browser.post(`${hall()}/tekenen`, form.fields);
    expect(empty.status).toBe(422);
    const answer = await browser.post(`${hall()}/tekenen`, {
      ...form.fields,
      from: 'Piet Bakker',
      email: 'wethouder@helmond.example',
    });
    const done = await browser.get(answer.location ?? '');
    expect(done.outcome).toBe('interested');
    expect(done.body).toContain('De wethouder van Helmond krijgt een mail');
    expect(await memberships()).toEqual([]);
    expect((await campaigns.mails(campaign)).map(({ kind }) => kind)).toEqual(['sign-invitation']);
    const found = await campaigns.pledges.municipality(organiser, campaign, helmond, now);
    expect(found?.membership?.state).toBe('interested');
  });

  test('the fifth of five reaches a mark: it is known at the desk, and public nowhere', async () => {
    const codes = ['GM0014', 'GM0034', 'GM0037', 'GM0047', 'GM0050'];
    const members = directory.municipalitiesOn('2019-05-22').map(({ code }) => code);
    const others = members.filter((code) => !codes.includes(code) && code !== helmond);
    await campaigns.pledges.importMembers(
      organiser,
      campaign,
      others.slice(0, 95).map((code) => ({ code, signedOn: '2018-11-06', source: 'lijst' })),
      monday,
    );
    const browser = open();
    for (const code of codes) {
      now = addMinutes(now, 1);
      await signUp(house, slug, answersOf(`Wethouder ${code}`, { municipality: code }));
      const answer = await letSign(browser, hall(), `Wethouder ${code}`);
      expect(answer.location).toContain('uitkomst=vastgelegd');
    }
    expect((await campaigns.pledges.board(campaign, now))?.count).toBe(99);
    expect((await campaigns.pledges.managed(organiser, campaign, now))?.tally.count).toBe(100);
    expect((await browser.get(hall())).body.match(/Nog niet op het scherm/g)).toHaveLength(1);
  });
});

describe('a table', () => {
  beforeEach(async () => {
    await signUp(house, slug, answersOf('Noor van den Berg', { diet: 'Vegetarisch' }));
  });

  test('gets an address from the desk, that opens without an account', async () => {
    const path = await tableAddress();
    expect(path).toMatch(/^\/bijeenkomsten\/[\w-]+\/tafel\/table\.[\w-]{22}$/);
    signedIn = undefined;
    const page = await open().get(path);
    expect(page.status).toBe(200);
    expect(page.body).toContain('Noor van den Berg');
    expect(page.body).not.toMatch(/Vegetarisch|\/bureau|Samira/);
    expect(page.headers['cache-control']).toBe('private, no-store');
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('lets somebody sign and adds a guest, as the table host', async () => {
    const path = await tableAddress();
    signedIn = undefined;
    const browser = open();
    expect((await letSign(browser, path, 'Noor van den Berg')).location).toContain('uitkomst=vastgelegd');
    const found = await campaigns.pledges.municipality(organiser, campaign, helmond, now);
    expect(found?.signatures[0]).toMatchObject({ by: 'desk', enteredBy: 'table-host', state: 'stands' });
    const { fields } = await browser.get(path);
    const added = await browser.post(path, {
      ...fields,
      act: 'add',
      name: 'Wim Wolters',
      role: 'wethouder',
      municipality: 'GM0518',
    });
    const thanks = await browser.get((await letSign(browser, path, 'Wim Wolters')).location ?? '');
    expect([(await browser.get(added.location ?? '')).outcome, thanks.outcome]).toEqual(['added-seated', 'signed']);
  });

  test('T11 does nothing when what a page holds is sent back without a choice', async () => {
    const path = await tableAddress();
    const browser = open();
    const list = await browser.get(path);
    const sheet = await browser.get(toSign(list, 'Noor van den Berg'));
    for (const { fields } of [list, sheet]) expect((await browser.post(path, fields)).status).toBe(422);
    expect(await memberships()).toEqual([]);
    expect((await look(house, slug)).guests).toHaveLength(1);
  });

  test('is open until six on the morning after, and then says in words that it has ended', async () => {
    const path = await tableAddress();
    now = '2019-05-23T03:59:59.999Z';
    expect((await open().get(path)).status).toBe(200);
    now = '2019-05-23T04:00:00.000Z';
    const page = await open().get(path);
    expect([page.status, page.outcome]).toEqual([410, 'ended']);
    expect(page.body).toContain('Dit adres werkt niet meer');
    expect(page.body).not.toContain('Noor');
    expect((await open().post(path, { act: 'sign' })).status).toBe(410);
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('T10 opens with its own address only', async () => {
    const path = await tableAddress();
    const other = await publish(house, { title: 'Een andere avond' });
    for (const wrong of [
      path.replace('/table.', '/place.'),
      path.replace(slug, other),
      `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`,
      `/bijeenkomsten/${slug}/tafel/table.`,
      `/bijeenkomsten/${slug}/tafel/x`,
    ]) {
      expect((await open().get(wrong)).status, wrong).toBe(404);
    }
  });

  test('lets nobody sign for a campaign of another organisation, also when that one opened last', async () => {
    const path = await tableAddress();
    const theirs: Organiser = { ...organiser, organisation: 'een-ander' };
    const made = await campaigns.pledges.createCampaign(
      {
        ...(await campaigns.pledges.published(campaign)),
        title: 'Van een ander',
        opensAt: '2019-01-01T07:00:00.000Z',
      } as never,
      'request-of-another',
      theirs,
      now,
    );
    if (made === 'busy') throw new Error('busy');
    const pillars = [{ title: 'Een', text: 'Een.' }];
    await campaigns.pledges.saveText(made.slug, { since: '2019-01-01', intro: 'Ja.', pillars }, theirs, now);
    await campaigns.pledges.publishCampaign(made.slug, theirs, now);
    await campaigns.pledges.importMembers(
      theirs,
      made.slug,
      [{ code: helmond, signedOn: '2019-02-01', source: 'x' }],
      now,
    );
    const page = await open().get(path);
    expect(page.body).not.toContain('Van een ander');
    expect(page.body).not.toContain('Aangesloten sinds vrijdag 1 februari 2019');
    expect(page.body).not.toContain('Nog niet op het scherm');
  });
});
