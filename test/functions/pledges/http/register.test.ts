import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { noLimits } from '#platform/limits/limits.ts';
import { pledges } from '#pledges/contract.ts';
import { signatureId } from '#pledges/core/signature.ts';
import { pledgesHttp } from '#pledges/http.tsx';
import { answersFor, campaignHouse, openCampaign, signAtEvening } from '../../../support/campaign.ts';
import { hostile } from '../../../support/hostile.ts';
import { later, monday, organiser, secret, seeded } from '../../../support/house.ts';
import { type TestFile, withFiles } from '../../../support/multipart.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { runs } from '../../../support/runs.ts';
import { type Handler, testSettings, type Visitor, visitor } from '../../../support/visit.ts';
import { intrudersIn } from '../../events/intruders.ts';

const sessions = {
  own: { ...organiser, name: 'Hanna Bos' },
  colleague: { ...organiser, person: 'prs_colleague', name: 'Mees de Wit' },
  stranger: { ...organiser, person: 'prs_stranger', organisation: 'gemeente-elders', name: 'Iemand Anders' },
} as const;

/** The room behind its stack, with an open campaign of so many earlier members; who comes by may send a file. */
const openHouse = async (members = 0) => {
  const house = campaignHouse(memoryDatabase());
  const slug = await openCampaign(house, { members });
  const handler: Handler = httpFunction(
    pledges,
    pledgesHttp({ actions: house.pledges, limits: noLimits, placesAnHour: 50, random: seeded('http'), secret }),
    {
      settings: testSettings,
      clock: () => monday,
      random: seeded('stack'),
      log: (level, what, fields) => {
        throw new Error(`${level} ${what} ${JSON.stringify(fields)}`);
      },
      whoIs: async (session) => sessions[session as keyof typeof sessions],
    },
  ) as Handler;
  const as = (session: keyof typeof sessions, files?: readonly TestFile[]): Visitor =>
    visitor(
      (event, context) => handler(files === undefined ? event : withFiles(event, files), context),
      pledges,
      {},
      new Map([['__Host-session', session]]),
    );
  const desk = `/bureau/campagnes/${slug}`;
  return {
    ...house,
    slug,
    desk,
    as,
    hanna: as('own'),
    mees: as('colleague'),
    stranger: as('stranger'),
    stateOf: async (code: string) =>
      (await house.pledges.municipality(organiser, slug, code, monday))?.membership?.state,
    countNow: async () => (await house.pledges.managed(organiser, slug, monday))?.tally.count,
  };
};

const helmond = 'GM0794';
const gouda = 'GM0513';

const refusedBecause = (body: string) => /data-refused="([^"]*)"/.exec(body)?.[1];
const mainData = (body: string, name: string) => new RegExp(`<main[^>]*data-${name}="([^"]*)"`).exec(body)?.[1];

describe('the register at the desk', () => {
  test('T10 is the own organisation’s alone: another’s is not there, whatever one asks of it', async () => {
    const { stranger, desk, slug, stateOf } = await openHouse();
    await stranger.get('/bureau/campagnes');
    for (const path of ['gemeenten', `gemeenten/${helmond}`, 'wachten', 'papier', 'uitnodigen', 'invoeren']) {
      expect((await stranger.get(`${desk}/${path}`)).status, path).toBe(404);
      if (path === 'gemeenten') continue;
      const fields = {
        act: path === 'invoeren' ? 'import' : 'step',
        to: 'promised',
        was: 'none',
        text: 'gemeente;ondertekend;bron\nHelmond;14-3-2019;x',
      };
      expect((await stranger.post(`${desk}/${path}`, fields)).status, path).toBe(404);
    }
    expect(await stateOf(helmond)).toBeUndefined();
    expect((await (await openHouse()).hanna.get(`/bureau/campagnes/x${slug}/gemeenten`)).status).toBe(404);
  });

  test('shows every municipality of the day and counts each part of them', async () => {
    const { hanna, desk } = await openHouse(3);
    const page = await hanna.get(`${desk}/gemeenten`);
    expect([mainData(page.body, 'taking'), mainData(page.body, 'shown')]).toEqual(['3', '355']);
    expect(page.body).toContain('Ondertekend (2)');
    expect(page.body).toContain('Besluit vastgelegd (1)');
    expect(page.body).toContain('niet (352)');
    expect(page.body).toContain('Alleen ondertekend, besluit nog niet vastgelegd (2)');
  });

  test.each([
    ['status=ondertekend', 2],
    ['status=besluit-vastgelegd', 1],
    ['status=niet', 352],
    ['status=', 355],
    ['status=iets-anders&provincie=Elders', 355],
    ['besluit=volgt', 2],
    ['besluit=volgt&status=actief', 0],
    ['provincie=Flevoland', 6],
    ['status=toString', 355],
  ])('keeps a part by what stands in the address: %s', async (query, shown) => {
    const { hanna, desk } = await openHouse(3);
    const page = await hanna.get(`${desk}/gemeenten?${query}`);
    expect(page.status).toBe(200);
    expect(mainData(page.body, 'shown')).toBe(String(shown));
  });

  test('marks who waits for a milestone', async () => {
    const house = await openHouse(24);
    await signAtEvening(house, house.slug, answersFor(helmond), { now: later(60_000) });
    const page = await house.hanna.get(`${house.desk}/gemeenten`);
    expect(page.body.match(/Wacht op mijlpaal/g)).toHaveLength(1);
    expect((await house.hanna.get(`${house.desk}/gemeenten/${helmond}`)).body).toContain('data-held-back="yes"');
  });
});

describe('a municipality at the desk', () => {
  test('is there when the directory knows it, and not otherwise', async () => {
    const { hanna, desk } = await openHouse();
    expect((await hanna.get(`${desk}/gemeenten/GM0370`)).status).toBe(200);
    for (const code of ['GM9999', 'GM07', 'x', '%00']) {
      expect((await hanna.get(`${desk}/gemeenten/${code}`)).status, code).toBe(404);
    }
  });

  test('goes from nothing to stopped by the steps of the programme, each in its history', async () => {
    const { hanna, desk, pledges: actions, slug, stateOf } = await openHouse();
    const path = `${desk}/gemeenten/${helmond}`;
    const step = (fields: Record<string, string>) => hanna.post(path, { act: 'step', ...fields });
    expect((await step({ to: 'interested', was: 'none', since: '14-3-2019' })).location).toBe(
      `${path}?uitkomst=stepped`,
    );
    expect((await step({ to: 'promised', was: 'interested' })).status).toBe(303);
    const { membership } = (await actions.municipality(organiser, slug, helmond, monday)) ?? {};
    expect(membership?.steps.map(({ to, at, because }) => [to, at, because])).toEqual([
      ['interested', '2019-03-13T23:00:00.000Z', 'interest'],
      ['promised', monday, 'promise'],
    ]);
    const page = await hanna.get(`${path}?uitkomst=stepped`);
    expect(page.body).toContain('De nieuwe status is bewaard');
    expect(page.body).toContain('donderdag 14 maart 2019');
    expect(await markupFindings(page.body)).toEqual([]);
    expect(await stateOf(helmond)).toBe('promised');
  });

  test('T13 keeps what was typed when something is wrong with it', async () => {
    const { hanna, desk, stateOf } = await openHouse();
    const path = `${desk}/gemeenten/${helmond}`;
    const page = await hanna.post(path, { act: 'step', was: 'none', since: '31-2-2019' });
    expect(page.status).toBe(422);
    expect(page.body).toContain('<title>Fout: ');
    expect(page.body).toContain('Controleer 2 antwoorden');
    expect(page.fields.since).toBe('31-2-2019');
    const ahead = await hanna.post(path, { act: 'step', to: 'promised', was: 'none', since: '21-5-2019' });
    expect(ahead.status).toBe(422);
    expect(await stateOf(helmond)).toBeUndefined();
  });

  test('T11 chooses nothing beforehand', async () => {
    const house = await openHouse();
    await signAtEvening(house, house.slug, answersFor(helmond), { now: monday });
    const page = await house.hanna.get(`${house.desk}/gemeenten/${helmond}`);
    expect(page.body).toContain('type="radio"');
    expect(page.body).not.toContain('checked');
  });

  test.each([
    ['a step that the programme does not have', { to: 'active', was: 'none' }],
    ['a signature by hand', { to: 'signed', was: 'none' }],
    ['a word that is no state', { to: 'constructor', was: 'none' }],
    ['a page from before', { to: 'promised', was: 'left' }],
  ])('refuses %s in words: 409', async (_, fields) => {
    const { hanna, desk, stateOf } = await openHouse();
    const page = await hanna.post(`${desk}/gemeenten/${helmond}`, { act: 'step', ...fields });
    expect([page.status, refusedBecause(page.body)]).toEqual([409, 'not-a-step']);
    expect(await stateOf(helmond)).toBeUndefined();
  });

  test.each(['', 'toString', 'delete'])('does nothing for an act that is none: "%s"', async (act) => {
    const { hanna, desk } = await openHouse();
    const page = await hanna.post(`${desk}/gemeenten/${helmond}`, { act });
    expect([page.status, refusedBecause(page.body)]).toEqual([409, 'no-such-act']);
  });

  test('pressed twice steps once', async () => {
    const { hanna, desk, pledges: actions, slug } = await openHouse();
    const path = `${desk}/gemeenten/${helmond}`;
    for (let press = 0; press < 2; press += 1) {
      expect((await hanna.post(path, { act: 'step', to: 'promised', was: 'none' })).status).toBe(303);
    }
    const { membership } = (await actions.municipality(organiser, slug, helmond, monday)) ?? {};
    expect(membership?.steps).toHaveLength(1);
  });

  test('has its college’s decision recorded: for, and against from its date', async () => {
    const house = await openHouse();
    const { hanna, desk, stateOf } = house;
    const path = `${desk}/gemeenten/${helmond}`;
    await signAtEvening(house, house.slug, answersFor(helmond), { now: monday });
    const decide = (fields: Record<string, string>) => hanna.post(path, { act: 'decision', ...fields });
    const faulty = await decide({ 'decided-on': '21-5-2019', document: 'x'.repeat(301) });
    expect(faulty.status).toBe(422);
    expect(faulty.body).toContain('Controleer 3 antwoorden');

    const taken = { verdict: 'for', 'decided-on': '17-5-2019', document: 'Besluit 12' };
    expect((await decide(taken)).location).toBe(`${path}?uitkomst=decided`);
    expect((await decide(taken)).location).toBe(`${path}?uitkomst=decided`);
    expect(await stateOf(helmond)).toBe('decided');
    const page = await hanna.get(path);
    expect(page.body).toContain('vrijdag 17 mei 2019');
    expect(page.body).toContain('Besluit 12');
    const again = await decide({ ...taken, 'decided-on': '16-5-2019' });
    expect([again.status, refusedBecause(again.body)]).toEqual([409, 'recorded-before']);

    const against = { verdict: 'against', 'decided-on': '18-5-2019' };
    expect((await decide(against)).location).toBe(`${path}?uitkomst=decided-against`);
    expect((await decide(against)).location).toBe(`${path}?uitkomst=decided-against`);
    expect(await stateOf(helmond)).toBe('left');
    expect(await house.countNow()).toBe(0);
    const none = await decide({ verdict: 'for', 'decided-on': '18-5-2019' });
    expect([none.status, refusedBecause(none.body)]).toEqual([409, 'not-a-member']);
  });

  test('gives up a signature under the wrong municipality, with both lines kept', async () => {
    const house = await openHouse();
    const { hanna, desk } = house;
    const path = `${desk}/gemeenten/${helmond}`;
    await signAtEvening(house, house.slug, answersFor(helmond), { now: monday });
    await signAtEvening(house, house.slug, answersFor(gouda), { now: monday });
    const of = async (code: string) =>
      (await house.pledges.municipality(organiser, house.slug, code, monday))?.signatures[0];
    const [own, other] = [await of(helmond), await of(gouda)];
    if (own === undefined || other === undefined) throw new Error('Nobody signed.');

    const none = await hanna.post(path, { act: 'undo-signature' });
    expect(none.status).toBe(422);
    const elsewhere = await hanna.post(path, { act: 'undo-signature', signature: signatureId(other) });
    expect(elsewhere.status).toBe(404);
    expect(await house.countNow()).toBe(2);

    const undone = await hanna.post(path, { act: 'undo-signature', signature: signatureId(own) });
    expect(undone.location).toBe(`${path}?uitkomst=undone`);
    expect(await house.countNow()).toBe(1);
    const page = await hanna.get(path);
    expect(page.body).toContain('<th scope="row">Ondertekend</th>');
    expect(page.body).toContain('handtekening hoorde bij een andere gemeente');
    const again = await hanna.post(path, { act: 'undo-signature', signature: signatureId(own) });
    expect([again.status, refusedBecause(again.body)]).toEqual([409, 'withdrawn-before']);
  });

  test('gets another alderperson after an election, and stays what it is', async () => {
    const house = await openHouse();
    const { hanna, desk } = house;
    const path = `${desk}/gemeenten/${helmond}`;
    await signAtEvening(house, house.slug, answersFor(helmond), { now: monday });
    const faulty = await hanna.post(path, { act: 'succeed', name: ' ', role: '7', from: 'straks' });
    expect(faulty.status).toBe(422);
    expect(faulty.body).toContain('Controleer 3 antwoorden');
    const term = { act: 'succeed', name: 'Linh Nguyễn', role: 'wethouder', from: '20-5-2019' };
    for (let press = 0; press < 2; press += 1) {
      expect((await hanna.post(path, term)).location).toBe(`${path}?uitkomst=succeeded`);
    }
    const { membership } = (await house.pledges.municipality(organiser, house.slug, helmond, monday)) ?? {};
    expect(membership?.state).toBe('signed');
    expect(membership?.terms.map(({ name, until }) => [name, until])).toEqual([
      [`Wethouder van ${helmond}`, '2019-05-20'],
      ['Linh Nguyễn', undefined],
    ]);
    const nobody = await hanna.post(`${desk}/gemeenten/${gouda}`, term);
    expect([nobody.status, refusedBecause(nobody.body)]).toEqual([409, 'not-a-member']);
  });
});

describe('a signature that waits', () => {
  const publicly = async () => {
    const house = await openHouse();
    await signAtEvening(house, house.slug, answersFor(helmond), { now: monday, by: 'public' });
    const page = await house.hanna.get(`${house.desk}/wachten`);
    return { ...house, page, id: page.fields.signature ?? '' };
  };

  test('is shown with who, for which municipality, as what, and how to reach them', async () => {
    const { page } = await publicly();
    for (const said of [
      `Wethouder van ${helmond}`,
      'Helmond',
      'wethouder',
      `wethouder@${helmond.toLowerCase()}.example`,
    ]) {
      expect(page.body).toContain(said);
    }
    expect(page.body).toContain('maandag 20 mei 2019');
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('counts once it is confirmed, however often one presses', async () => {
    const { hanna, mees, desk, id, countNow } = await publicly();
    expect(await countNow()).toBe(0);
    for (const organiserAtDesk of [hanna, mees]) {
      const page = await organiserAtDesk.post(`${desk}/wachten`, { act: 'confirm', signature: id });
      expect(page.location).toBe(`${desk}/wachten?uitkomst=confirmed`);
    }
    expect(await countNow()).toBe(1);
    const late = await mees.post(`${desk}/wachten`, { act: 'refuse', signature: id });
    expect([late.status, refusedBecause(late.body)]).toEqual([409, 'not-awaiting']);
    expect((await hanna.get(`${desk}/wachten?uitkomst=confirmed`)).body).toContain('telt nu mee');
  });

  test('counts never once it is refused', async () => {
    const { hanna, desk, id, countNow } = await publicly();
    for (let press = 0; press < 2; press += 1) {
      const page = await hanna.post(`${desk}/wachten`, { act: 'refuse', signature: id });
      expect(page.location).toBe(`${desk}/wachten?uitkomst=refused-it`);
    }
    const late = await hanna.post(`${desk}/wachten`, { act: 'confirm', signature: id });
    expect([late.status, refusedBecause(late.body)]).toEqual([409, 'not-awaiting']);
    expect(await countNow()).toBe(0);
  });

  test.each([
    [{ act: 'confirm', signature: 'GM0794~nobody' }],
    [{ act: 'register', signature: `${helmond}~${'a'.repeat(16)}` }],
    [{}],
  ])('is not touched by a press that says nothing: %o', async (fields) => {
    const { hanna, desk } = await publicly();
    const page = await hanna.post(`${desk}/wachten`, fields);
    expect([page.status, refusedBecause(page.body)]).toEqual([409, 'no-such-act']);
  });

  test('on paper is keyed in by one and confirmed by another', async () => {
    const { hanna, mees, desk, slug, pledges: actions, countNow } = await openHouse();
    const form = await hanna.get(`${desk}/papier`);
    const fields = {
      request: form.fields.request,
      version: form.fields.version,
      municipality: helmond,
      role: 'wethouder',
      college: 'decided',
      'decided-on': '17-5-2019',
      name: 'Noor van den Berg',
      event: 'https://aanschuif.example/bijeenkomsten/samen-aan-de-slag?x=1',
      'signed-at': '19-05-2019 20.15',
    };
    for (let press = 0; press < 2; press += 1) {
      expect((await hanna.post(`${desk}/papier`, fields)).location).toBe(`${desk}/wachten?uitkomst=keyed-in`);
    }
    const [waiting] = (await actions.awaiting(organiser, slug))?.signatures ?? [];
    expect(waiting).toMatchObject({
      by: 'paper',
      signedAt: '2019-05-19T18:15:00.000Z',
      where: { is: 'paper', event: 'samen-aan-de-slag' },
      enteredBy: organiser.person,
    });
    const own = await hanna.get(`${desk}/wachten?uitkomst=keyed-in`);
    expect(own.body).toContain('Daarom moet een collega haar bevestigen');
    expect(own.body).not.toContain('value="confirm"');
    const id = own.fields.signature ?? '';
    const refused = await hanna.post(`${desk}/wachten`, { act: 'confirm', signature: id });
    expect([refused.status, refusedBecause(refused.body)]).toEqual([409, 'own-entry']);
    expect(await countNow()).toBe(0);
    expect((await mees.post(`${desk}/wachten`, { act: 'confirm', signature: id })).status).toBe(303);
    expect(await countNow()).toBe(1);
  });
});

describe('the form for a signature on paper', () => {
  const onPaper = {
    version: '1',
    municipality: helmond,
    role: 'wethouder',
    college: 'to-decide',
    'may-name': 'yes',
    name: 'Noor van den Berg',
    request: 'request-on-paper',
  };

  test('T13 comes back with everything typed and every fault at once', async () => {
    const { hanna, desk } = await openHouse();
    const page = await hanna.post(`${desk}/papier`, {
      ...onPaper,
      municipality: '',
      name: '',
      email: 'noor@',
      event: 'De Brug!',
      'signed-at': '21-05-2019 10.00',
    });
    expect(page.status).toBe(422);
    expect(page.body).toContain('Controleer 5 antwoorden');
    expect(page.fields).toMatchObject({ email: 'noor@', event: 'De Brug!', 'signed-at': '21-05-2019 10.00' });
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test.each([
    ['31-03-2019 02.30', 'Deze tijd bestaat niet'],
    ['gisteren', 'Vul een datum en tijd in'],
  ])('does not take %s for a moment', async (typed, said) => {
    const { hanna, desk } = await openHouse();
    const page = await hanna.post(`${desk}/papier`, { ...onPaper, 'signed-at': typed });
    expect(page.status).toBe(422);
    expect(page.body).toContain(said);
  });

  test('tells of a municipality that takes part already, and takes a second name with one more press', async () => {
    const house = await openHouse();
    const { hanna, desk } = house;
    await signAtEvening(house, house.slug, answersFor(helmond), { now: monday });
    const told = await hanna.post(`${desk}/papier`, onPaper);
    expect([told.status, refusedBecause(told.body)]).toEqual([409, 'already-member']);
    const other = await hanna.post(`${desk}/papier`, {
      ...told.fields,
      ...onPaper,
      municipality: helmond,
      'also-for': gouda,
    });
    expect(other.status).toBe(409);
    const again = await hanna.post(`${desk}/papier`, { ...onPaper, ...told.fields });
    expect(again.status).toBe(303);
  });

  test('refuses in words what cannot be taken now', async () => {
    const { hanna, desk, pledges: actions, slug } = await openHouse();
    const old = await hanna.post(`${desk}/papier`, { ...onPaper, version: '' });
    expect([old.status, refusedBecause(old.body)]).toEqual([409, 'other-text']);
    expect((await hanna.post(`${desk}/papier`, onPaper)).status).toBe(303);
    const twice = await hanna.post(`${desk}/papier`, { ...onPaper, request: 'another-request' });
    expect([twice.status, refusedBecause(twice.body)]).toEqual([409, 'already-signed']);
    const changed = await hanna.post(`${desk}/papier`, { ...onPaper, 'may-name': 'no' });
    expect([changed.status, refusedBecause(changed.body)]).toEqual([409, 'other-answers']);
    expect(changed.fields.request).not.toBe(onPaper.request);
    expect((await actions.awaiting(organiser, slug))?.signatures).toHaveLength(1);
  });
});

describe('an invitation to sign', () => {
  test('goes by mail, once for one form', async () => {
    const { hanna, desk, mails, slug } = await openHouse();
    const { fields } = await hanna.get(`${desk}/uitnodigen`);
    const whom = {
      request: fields.request,
      municipality: helmond,
      name: 'Noor van den Berg',
      email: 'Noor@Helmond.example ',
    };
    for (let press = 0; press < 2; press += 1) {
      expect((await hanna.post(`${desk}/uitnodigen`, whom)).location).toBe(`${desk}/uitnodigen?uitkomst=invited`);
    }
    expect((await mails(slug)).map(({ kind }) => kind)).toEqual(['sign-invitation']);
    expect((await hanna.get(`${desk}/uitnodigen?uitkomst=invited`)).body).toContain('De link is onderweg');
  });

  test('T13 comes back with everything typed', async () => {
    const { hanna, desk, mails, slug } = await openHouse();
    const page = await hanna.post(`${desk}/uitnodigen`, { municipality: 'Nergens', name: '7', email: 'noor' });
    expect(page.status).toBe(422);
    expect(page.body).toContain('Controleer 3 antwoorden');
    expect(page.fields).toMatchObject({ name: '7', email: 'noor' });
    expect(await mails(slug)).toEqual([]);
  });

  test('comes with the municipality filled in from its own page', async () => {
    const { hanna, desk } = await openHouse();
    expect((await hanna.get(`${desk}/uitnodigen?gemeente=${gouda}`)).fields.municipality).toBe(gouda);
  });
});

describe('an import of earlier members', () => {
  const list = [
    'gemeente;ondertekend;besluit;naam;functie',
    'Helmond;14-3-2019;2-4-2019;Noor van den Berg;wethouder',
    '’s-Gravenhage;1-10-2018;;;',
    'Nergenshuizen;14-3-2019;;;',
    'Helmond;15-3-2019;;;',
    'Gouda;volgend jaar;;;',
  ].join('\r\n');
  const source = 'Lijst van het programma';
  const file = (bytes: TestFile['bytes'], name = 'leden.csv'): readonly TestFile[] => [{ field: 'file', name, bytes }];

  test('shows first what it reads and why not the rest, and imports nothing', async () => {
    const { as, desk, countNow } = await openHouse();
    const page = await as('own', []).post(`${desk}/invoeren`, { act: 'look', text: list, source });
    expect(page.status).toBe(200);
    expect([mainData(page.body, 'good'), mainData(page.body, 'bad')]).toEqual(['2', '3']);
    expect(page.body).toContain('Voer deze 2 gemeenten in');
    expect(page.body).toContain('Deze gemeente kennen wij niet.');
    expect(page.body).toContain('Deze gemeente staat ook op regel 2.');
    expect(page.body).toContain('De dag van tekenen is geen datum.');
    expect(await markupFindings(page.body)).toEqual([]);
    expect(await countNow()).toBe(0);
  });

  test('imports with one more press, with date, decision, signatory and source', async () => {
    const { as, desk, countNow, pledges: actions, slug, hanna } = await openHouse();
    const browser = as('own', []);
    const { fields } = await browser.post(`${desk}/invoeren`, { act: 'look', text: list, source });
    expect(fields.act).toBe('import');
    const done = await browser.post(`${desk}/invoeren`, fields);
    expect(done.location).toMatch(new RegExp(`^${desk}/gemeenten\\?ingevoerd=2\\.0\\.`));
    expect(await countNow()).toBe(2);
    const { membership, signatures } = (await actions.municipality(organiser, slug, helmond, monday)) ?? {};
    expect(membership?.steps.map(({ to, because, source: from }) => [to, because, from])).toEqual([
      ['signed', 'import', source],
      ['decided', 'import', source],
    ]);
    expect(signatures?.map(({ name }) => name)).toEqual(['Noor van den Berg']);
    expect((await hanna.get(done.location ?? '')).body).toContain('2 gemeenten ingevoerd');
    expect((await hanna.get(`${desk}/gemeenten?ingevoerd=9.0.abc`)).body).not.toContain('ingevoerd<');

    const again = await browser.post(`${desk}/invoeren`, fields);
    expect((await hanna.get(again.location ?? '')).body).toContain('Geen gemeente ingevoerd. 2 gemeenten deden al mee');
    expect(await countNow()).toBe(2);
    const later = await browser.post(`${desk}/invoeren`, { act: 'look', text: list, source });
    expect(later.body.match(/Deze gemeente doet al mee\./g)).toHaveLength(2);
    expect(later.body).not.toContain('value="import"');
  });

  test('reads a file as an older Excel saves it, and keeps its text until the button', async () => {
    const { as, desk, countNow } = await openHouse();
    const bytes = Buffer.from(
      'gemeente;ondertekend\r\nSúdwest-Fryslân;14-03-2019\r\n"Noardeast-Fryslân";14-03-2019\r\n',
      'latin1',
    );
    const page = await as('own', file(bytes)).post(`${desk}/invoeren`, { act: 'look', source });
    expect(mainData(page.body, 'good')).toBe('2');
    const done = await as('own', []).post(`${desk}/invoeren`, { ...page.fields, form: undefined });
    expect(done.status).toBe(303);
    expect(await countNow()).toBe(2);
  });

  test.each([
    ['nothing', [], {}, 'Plak een lijst of kies een bestand'],
    ['both', file(list), { text: list }, 'niet allebei'],
    ['an Excel workbook', file('PK\u0003\u0004', 'leden.xlsx'), {}, 'Bewaar het in Excel als CSV'],
    ['a picture', file('\u0000\u0001'), {}, 'Dit is geen tekst'],
    ['more than a megabyte', file('x'.repeat(1_000_001)), {}, 'hoogstens 1 MB'],
    ['more than a thousand rows', [], { text: `gemeente;datum\n${'Helmond;1-2-2019\n'.repeat(1001)}` }, '1.000 regels'],
    ['a header without names', [], { text: 'a;b\nHelmond;1-2-2019' }, 'geen kolom “gemeente”'],
    ['a source of two lines', [], { text: list, source: 'a\nb' }, 'Vul de bron in op één regel'],
  ] as const)('T13 refuses %s in words, with what was typed kept', async (_, files, fields, said) => {
    const { as, desk, countNow } = await openHouse();
    const page = await as('own', files).post(`${desk}/invoeren`, { act: 'look', source, ...fields });
    expect(page.status).toBe(422);
    expect(page.body).toContain(said);
    expect(await countNow()).toBe(0);
  });

  test('T13 above 4 MB is refused before it is read', async () => {
    const { as, desk } = await openHouse();
    expect((await as('own', file('x'.repeat(4_000_001))).post(`${desk}/invoeren`, { act: 'look' })).status).toBe(413);
  });

  test('shows what a spreadsheet would calculate as the text it is', async () => {
    const { as, desk } = await openHouse();
    const text = 'gemeente;ondertekend;naam\nHelmond;14-3-2019;"=HYPERLINK(""evil"")<script>"';
    const page = await as('own', []).post(`${desk}/invoeren`, { act: 'look', text, source });
    expect(page.body).toContain('=HYPERLINK(&quot;evil&quot;)&lt;script&gt;');
    expect(page.body).not.toContain('<script>');
  });

  test('says that a municipality that ended takes part already, or took part in what it became', async () => {
    const { as, desk, pledges: actions, slug } = await openHouse();
    await actions.importMembers(organiser, slug, [{ code: 'GM0370', signedOn: '2019-02-01', source }], monday);
    const page = await as('own', []).post(`${desk}/invoeren`, { text: 'gemeente;datum\nBeemster;1-2-2019', source });
    expect(page.body).toContain('Deze gemeente doet al mee.');
  });
});

describe('the register in English', () => {
  /** Words of ours in Dutch, and addresses of Dutch pages; what is marked as Dutch, and municipalities by their code, are not ours. */
  const dutchIn = (body: string): readonly string[] => {
    const main = (/<main.*<\/main>/s.exec(body)?.[0] ?? '').replace(
      /<span lang="nl">.*?<\/span>|<option value="GM.*?<\/option>|<a [^>]*GM\d{4}".*?<\/a>/gs,
      '',
    );
    const said = main.replace(/<[^>]+>/g, ' ').replace(/\S+@\S+/g, '');
    return [
      ...(main.match(/(?:href|action)="\/bureau[^"]*/g) ?? []),
      ...(said.match(
        /\b(?:niet|geen|wij|nog|het|een|wordt|gemeenten?|uw?|tot|regels?|besluit|ondertekend|mei|uur)\b/gi,
      ) ?? []),
    ];
  };

  test('answers in English on every page and stays there', async () => {
    const house = await openHouse(3);
    const { hanna, desk } = house;
    const english = `/en${desk}`;
    await signAtEvening(house, house.slug, answersFor(helmond), { now: monday, by: 'public' });
    const home = await hanna.get(english);
    for (const [path, said] of [
      ['gemeenten', '3 of the 355 municipalities count.'],
      ['gemeenten?status=ondertekend&besluit=volgt', '2 municipalities'],
      [`gemeenten/${helmond}`, 'We know nothing about this municipality yet.'],
      [`gemeenten/${gouda}?uitkomst=stepped`, 'The new status is kept'],
      ['wachten', 'Monday 20 May 2019, '],
      ['papier', 'The paper must have version 1 of the text on it.'],
      ['uitnodigen?uitkomst=invited', 'The link is on its way by email.'],
      ['invoeren', 'The first row names the columns, in English or in Dutch.'],
    ] as const) {
      const page = await hanna.get(`${english}/${path}`);
      expect([path, page.status, page.body.includes('<html lang="en"')]).toEqual([path, 200, true]);
      expect(page.body, path).toContain(said);
      expect(dutchIn(page.body), path).toEqual([]);
      if (!path.includes('/') && !path.includes('?')) expect(home.body, path).toContain(`href="${english}/${path}"`);
    }
  });

  test('T13 says in English what is wrong, and goes on in English when nothing is', async () => {
    const house = await openHouse();
    const { hanna, desk } = house;
    const english = `/en${desk}`;
    for (const [path, fields, said] of [
      [`gemeenten/${helmond}`, { act: 'step', was: 'none', since: 'soon' }, 'Choose what the new status is'],
      ['papier', { version: '1', email: 'noor@' }, 'Enter the name that is on the paper'],
      ['uitnodigen', { email: 'noor@' }, 'Enter a valid email address'],
    ] as const) {
      const page = await hanna.post(`${english}/${path}`, fields);
      expect([page.status, page.body.includes('<title>Error: ')], path).toEqual([422, true]);
      expect(page.body).toContain(said);
      expect(dutchIn(page.body), path).toEqual([]);
    }
    const stepped = { act: 'step', to: 'promised', was: 'none', since: '14 March 2019' };
    const done = await hanna.post(`${english}/gemeenten/${helmond}`, stepped);
    expect(done.location).toBe(`${english}/gemeenten/${helmond}?uitkomst=stepped`);
    expect((await hanna.get(done.location ?? '')).body).toContain('Thursday 14 March 2019');
    const refused = await hanna.post(`${english}/gemeenten/${helmond}`, { act: 'step', to: 'active', was: 'none' });
    expect([refused.status, refusedBecause(refused.body)]).toEqual([409, 'not-a-step']);
    expect(refused.body).toContain('This step is no longer possible');
  });

  test('imports a list with English names of columns', async () => {
    const { as, desk, hanna, stateOf } = await openHouse();
    const browser = as('own', []);
    const text = 'Municipality,Signed on,Decision\nMunicipality of Helmond,14 March 2019,\nNowhere,14/3/2019,soon';
    const page = await browser.post(`/en${desk}/invoeren`, { act: 'look', text, source: 'Letter' });
    expect(page.body).toContain('1 municipality can be entered. We skip 1 row.');
    expect(page.body).toContain('Write for example 14-3-2019. We do not know this municipality.');
    const done = await browser.post(`/en${desk}/invoeren`, page.fields);
    expect((await hanna.get(done.location ?? '')).body).toContain('1 municipality entered');
    expect(await stateOf(helmond)).toBe('signed');
    const none = await browser.post(`/en${desk}/invoeren`, { act: 'look', text: 'Place,Signed\nHelmond,1-2-2019' });
    expect([none.status, none.body.includes('no column called “municipality”')]).toEqual([422, true]);
  });
});

describe('T13 whatever somebody types at the desk', () => {
  const choices = [
    '',
    'step',
    'decision',
    'undo-signature',
    'succeed',
    'confirm',
    'refuse',
    'import',
    'look',
    'yes',
    'for',
  ];
  const names = (
    'act to was since verdict decided-on document signature name role from municipality email college may-name also ' +
    'also-for version event signed-at text source request'
  ).split(' ');
  const typed = fc.dictionary(
    fc.constantFrom(...names),
    fc.oneof(fc.constantFrom(...choices, helmond, 'left'), hostile),
    {
      minKeys: 4,
    },
  );

  test('gets an answer that is no breakage, and comes back as text', async () => {
    const { as, desk } = await openHouse(1);
    const browser = as('own', []);
    const plain = as('own');
    await plain.get(`${desk}/gemeenten/${helmond}`);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(`gemeenten/${helmond}`, 'wachten', 'papier', 'uitnodigen', 'invoeren'),
        typed,
        async (path, { act = 'look', ...fields }) => {
          const page = await (path === 'invoeren' ? browser : plain).post(`${desk}/${path}`, { act, ...fields });
          expect([200, 303, 404, 409, 413, 415, 422]).toContain(page.status);
          expect(intrudersIn(page.body)).toEqual([]);
        },
      ),
      { numRuns: runs(500) },
    );
  });

  test('asks of the register in its address', async () => {
    const { hanna, desk } = await openHouse(1);
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (one, other) => {
        const query = new URLSearchParams({
          status: one,
          provincie: other,
          besluit: one,
          ingevoerd: other,
          uitkomst: one,
          gemeente: other.slice(0, 50),
        });
        for (const path of ['gemeenten', `gemeenten/${helmond}`, 'wachten', 'uitnodigen']) {
          const page = await hanna.get(`${desk}/${path}?${query}`);
          expect(page.status, path).toBe(200);
          expect(intrudersIn(page.body)).toEqual([]);
        }
      }),
      { numRuns: runs(50) },
    );
  });
});
