import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { directoryActions, stationActions } from '#directory/actions.ts';
import { addHours, type Instant } from '#kernel/instants.ts';
import { pathOf } from '#kernel/links.ts';
import { kits } from '#kits/contract.ts';
import { slotField } from '#kits/core/desk-answers.ts';
import { slotId } from '#kits/core/slot.ts';
import { desksHttp } from '#kits/http/desks.tsx';
import { stationsHttp } from '#kits/http/stations.tsx';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { linkToken } from '#platform/links.ts';
import { hostile } from '../../../support/hostile.ts';
import { organiser, secret, seeded } from '../../../support/house.ts';
import {
  draft,
  helmond,
  type KitsHouse,
  keeper,
  kitsHouse,
  municipality,
  openDesk,
  otherKeeper,
  prorail,
  request,
  september,
  slot,
} from '../../../support/kits.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { runs } from '../../../support/runs.ts';
import { type Handler, type Page, testSettings, type Visitor, visitor } from '../../../support/visit.ts';

const sessions = {
  keeper: { ...keeper, name: 'Sanne Smit' },
  colleague: { ...keeper, person: 'person_collega', name: 'Bram Bos' },
  stranger: { ...otherKeeper, name: 'Iemand Anders' },
  official: { ...helmond, name: 'Noor van den Berg' },
  organiser: { ...organiser, name: 'Hanna Bos' },
  otherOrganiser: { ...organiser, organisation: 'ander-programma', name: 'Kees Kok' },
} as const;

const { stationDesk, stationOrder, stationDays, stationRules, stationSheet, stationAnswer, stationDesks } = kits.routes;
const contract = {
  ...kits,
  routes: { stationDesk, stationOrder, stationDays, stationRules, stationSheet, stationAnswer, stationDesks },
};

let house: KitsHouse;
let kit: string;
let now: Instant;
let as: (session?: keyof typeof sessions) => Visitor;
beforeEach(async () => {
  house = kitsHouse(memoryDatabase());
  kit = await openDesk(house);
  now = september;
  const random = seeded('http');
  const handler = httpFunction(
    contract,
    {
      ...stationsHttp({ actions: house.kits, random }),
      ...desksHttp({ actions: house.kits, directory: directoryActions(), stations: stationActions(), random }),
    },
    {
      settings: testSettings,
      clock: () => now,
      random: seeded('stack'),
      log: (level, what, fields) => {
        throw new Error(`${level} ${what} ${JSON.stringify(fields)}`);
      },
      whoIs: async (session) => sessions[session as keyof typeof sessions],
    },
  ) as Handler;
  const browsers = new Map<string, Visitor>();
  // Everybody has one browser; a page that has a form gave it its token.
  as = (session) => {
    const known = browsers.get(session ?? '');
    if (known !== undefined) return known;
    const fresh = visitor(handler, contract, {}, new Map(session && [['__Host-session', session]]));
    browsers.set(session ?? '', fresh);
    return fresh;
  };
});

const morning = slot('HM', '2027-10-12', 'morning');
const afternoon = slot('HM', '2027-10-12', 'afternoon');
const desk = '/bureau/stations';
const pathTo = (id: string): string => `${desk}/aanvragen/${id}`;
const linkTo = (order: string, person: string = keeper.person): string => {
  const link = { purpose: 'station-answer', subject: order, reader: person, generation: 1 } as const;
  return pathOf(link, linkToken(secret, link));
};
const orderNow = async (id: string) => {
  const found = await house.store.order(id, { consistent: true });
  if (found === undefined) throw new Error('The order is gone.');
  return found;
};
const refused = ({ body }: Page) => /data-refused="([^"]*)"/.exec(body)?.[1];
const mainData = ({ body }: Page, name: string) => new RegExp(`<main[^>]*data-${name}="([^"]*)"`).exec(body)?.[1];

type SlotSays = Readonly<Record<string, string>>;
/** The form as it is opened, with an answer to each slot in the order's own order. */
const answer = async (
  who: Visitor,
  path: string,
  id: string,
  says: readonly SlotSays[],
  more: Readonly<Record<string, string>> = {},
) => {
  const { fields } = await who.get(path);
  const { slots } = await orderNow(id);
  const typed = slots.flatMap((one, at) =>
    Object.entries(says[at] ?? {}).map(([question, value]) => [slotField(question as 'says', one), value]),
  );
  return who.post(path, { ...fields, act: 'answer', ...Object.fromEntries(typed), ...more });
};
const yes = { says: 'approve', spot: 'hal' };
const toTheOther = {
  says: 'move',
  to: 'HMH~plein',
  date: '12-10-2027',
  part: 'afternoon',
};

describe('the station desk', () => {
  test('T10 is its own colleagues’ alone: another desk’s request is not there, whatever one asks of it', async () => {
    const id = await request(house, kit, [morning]);
    const path = pathTo(id);
    const stranger = as('stranger');
    await stranger.get(desk);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.post(path, { act: 'take' })).status).toBe(404);
    expect((await stranger.post(path, { act: 'answer', revision: '1' })).status).toBe(404);
    expect((await stranger.post(`${desk}/dagen`, { act: 'open', slot: slotId(morning) })).status).toBe(404);
    expect((await stranger.post(`${desk}/regels`, {})).status).toBe(404);
    expect((await as('official').get(path)).status).toBe(403);
    expect((await as().get(path)).status).toBe(401);
    expect((await orderNow(id)).state).toBe('requested');
  });

  test('says that there is no desk yet, on each of its pages', async () => {
    for (const page of ['', '/dagen', '/regels', '/vandaag-en-morgen']) {
      const shown = await as('stranger').get(`${desk}${page}`);
      expect(shown.status).toBe(200);
      expect(mainData(shown, 'desk')).toBe('none');
    }
  });

  test('shows what waits, and who took it', async () => {
    const id = await request(house, kit, [morning]);
    const sanne = as('keeper');
    expect(mainData(await sanne.get(desk), 'waiting')).toBe('1');
    const { fields } = await sanne.get(desk);
    const taken = await sanne.post(pathTo(id), fields);
    expect(taken).toMatchObject({ status: 303, location: `${pathTo(id)}?uitkomst=opgepakt` });
    expect((await as('colleague').get(desk)).body).toContain('person_loket pakt dit op');
    expect((await orderNow(id)).state).toBe('requested');
  });

  test('does not show what nobody sent yet', async () => {
    const id = await draft(house, kit, [morning]);
    expect(mainData(await as('keeper').get(desk), 'waiting')).toBe('0');
    expect((await as('keeper').get(pathTo(id))).status).toBe(404);
  });
});

describe('answering a request', () => {
  test('5a: yes to the morning, another station for the afternoon, in one press; the orderer has to agree', async () => {
    const id = await request(house, kit, [morning, afternoon]);
    const path = pathTo(id);
    const sent = await answer(as('keeper'), path, id, [yes, toTheOther], {
      reason: 'In de middag is het te druk.',
      permit: 'T-2027-114',
    });
    expect(sent).toMatchObject({ status: 303, location: `${path}?uitkomst=beantwoord` });
    const { state, slots, permit } = await orderNow(id);
    expect([state, permit]).toEqual(['moved', 'T-2027-114']);
    expect(slots.map(({ station, answer: said, spot }) => [station, said, spot])).toEqual([
      ['HM', 'approved', 'hal'],
      ['HMH', 'moved', 'plein'],
    ]);
    const after = await as('keeper').get(sent.location ?? '');
    expect(after.body).toContain('Uw antwoord is verstuurd: anders');
    expect(after.body).toContain('Eerst gevraagd: Helmond: dinsdag 12 oktober 2027');
  });

  test('until the kit is sent it can be changed, and not after', async () => {
    const id = await request(house, kit, [morning]);
    const path = pathTo(id);
    await answer(as('keeper'), path, id, [yes]);
    expect((await orderNow(id)).state).toBe('approved');
    const changed = await answer(as('keeper'), path, id, [{ says: 'approve', spot: 'plein' }]);
    expect(changed.status).toBe(303);
    expect((await orderNow(id)).slots[0]?.spot).toBe('plein');
    const { fields } = await as('keeper').get(path);
    await house.kits.handOver(prorail, id, { step: 'sent', place: 'onderweg' }, { request: 'handed-over' }, now);
    const late = await as('keeper').post(path, { ...fields, act: 'answer' });
    expect(late.status).toBe(409);
    expect(refused(late)).toBe('already-sent');
    expect(late.body).toContain('070 123 45 67');
  });

  test('T2 the same press twice answers once', async () => {
    const id = await request(house, kit, [morning]);
    const sanne = as('keeper');
    const { fields } = await sanne.get(pathTo(id));
    const [first] = (await orderNow(id)).slots;
    const form = {
      ...fields,
      act: 'answer',
      [slotField('says', first ?? { id: '' })]: 'approve',
      [slotField('spot', first ?? { id: '' })]: 'hal',
    };
    expect((await sanne.post(pathTo(id), form)).status).toBe(303);
    const { revision } = await orderNow(id);
    expect((await sanne.post(pathTo(id), form)).status).toBe(303);
    expect((await orderNow(id)).revision).toBe(revision);
  });

  test('T13 what is missing is named, and everything typed is kept', async () => {
    const id = await request(house, kit, [morning, afternoon]);
    const page = await answer(as('keeper'), pathTo(id), id, [{ says: 'refuse' }, {}], { permit: 'T-2027-114' });
    expect(page.status).toBe(422);
    expect(page.body).toContain('Schrijf waarom iets anders wordt of niet kan');
    expect(page.body).toContain('value="T-2027-114"');
    expect(Object.values(page.fields)).toContain('refuse');
    expect((await orderNow(id)).state).toBe('requested');
  });

  test('a slot that cannot be had is refused with why, and the way to what is free', async () => {
    const id = await request(house, kit, [morning, afternoon]);
    await house.kits.closeDays(keeper, {
      stations: ['HMH'],
      from: '2027-10-12',
      until: '2027-10-12',
      parts: ['afternoon'],
      reason: 'Werk aan de lift',
    });
    const page = await answer(as('keeper'), pathTo(id), id, [yes, toTheOther], { reason: 'Te druk.' });
    expect(page.status).toBe(409);
    expect(refused(page)).toBe('not-free');
    expect(page.body).toContain('De reden die erbij staat: Werk aan de lift');
    expect(page.body).toContain(`/pakketten/${kit}/kalender?station=HMH`);
    expect(Object.values(page.fields)).toContain('HMH~plein');
    expect((await orderNow(id)).state).toBe('requested');
  });

  test('what a colleague answered meanwhile is shown, and not overwritten', async () => {
    const id = await request(house, kit, [morning]);
    const { fields } = await as('keeper').get(pathTo(id));
    await answer(as('colleague'), pathTo(id), id, [{ says: 'refuse' }], { reason: 'Werk aan het spoor.' });
    const page = await as('keeper').post(pathTo(id), { ...fields, act: 'answer' });
    expect(page.status).toBe(409);
    expect(refused(page)).toBe('not-waiting');
    expect(page.body).toContain('U weigerde deze aanvraag');
    const other = await request(house, kit, [slot('HM', '2027-11-09', 'morning')], { by: municipality(1) });
    const open = await as('keeper').get(pathTo(other));
    await answer(as('colleague'), pathTo(other), other, [yes]);
    const late = await as('keeper').post(pathTo(other), { ...open.fields, act: 'answer', permit: 'T-9' });
    expect([late.status, refused(late)]).toEqual([409, 'changed-meanwhile']);
    expect(late.body).toContain('value="T-9"');
    expect((await orderNow(other)).permit).toBeUndefined();
  });
});

describe('the page behind the mail', () => {
  test('opens that request for that colleague without a session, and answers as them', async () => {
    const id = await request(house, kit, [morning]);
    const anybody = as();
    const page = await anybody.get(linkTo(id, 'person_collega'));
    expect(page.status).toBe(200);
    expect(page.body).toContain('U bent person_collega.');
    expect(page.headers['cache-control']).toContain('no-store');
    expect((await answer(anybody, linkTo(id, 'person_collega'), id, [yes])).status).toBe(303);
    expect(await orderNow(id)).toMatchObject({ state: 'approved', takenBy: 'person_collega' });
  });

  test('T11 following it changes nothing, and pressing its button without a choice neither', async () => {
    const id = await request(house, kit, [morning]);
    const before = await orderNow(id);
    const anybody = as();
    const { fields } = await anybody.get(linkTo(id));
    expect((await anybody.post(linkTo(id), fields)).status).toBe(422);
    expect(await orderNow(id)).toEqual(before);
  });

  test('T10 opens nothing else: not another request, not for somebody who left, not with a guessed token', async () => {
    const id = await request(house, kit, [morning]);
    const other = await request(house, kit, [slot('HM', '2027-11-09', 'morning')], { by: municipality(1) });
    const token = linkTo(id).split('.').at(-1) ?? '';
    await as().get(linkTo(id));
    for (const path of [
      `/stations/antwoord/${other}~${keeper.person}.${token}`,
      `/stations/antwoord/${id}~person_collega.${token}`,
      linkTo(id, 'person_weg'),
      `/stations/antwoord/${id}~${keeper.person}.${'A'.repeat(22)}`,
      '/stations/antwoord/iets',
    ]) {
      expect((await as().get(path)).status, path).toBe(404);
      expect((await as().post(path, { act: 'answer' })).status, path).toBe(404);
    }
  });

  test('does not take a request on by a press that needs no choice', async () => {
    const id = await request(house, kit, [morning]);
    expect((await as().post(linkTo(id), { act: 'take' })).status).not.toBe(303);
    expect((await orderNow(id)).takenBy).toBeUndefined();
  });
});

const days = `${desk}/dagen`;
const closing = {
  act: 'close',
  station: ['HM', 'HMH'],
  from: '20-10-2027',
  until: '21-10-2027',
  part: ['morning'],
  reason: 'Werk aan de lift',
};

describe('closed days', () => {
  test('are closed in one press, read with their reason, and opened again after a question', async () => {
    const sanne = as('keeper');
    const closed = await sanne.post(days, closing);
    expect(closed.location).toBe(`${days}?uitkomst=gesloten&aantal=4`);
    const list = await sanne.get(closed.location ?? '');
    expect(mainData(list, 'closed')).toBe('4');
    expect(list.body).toContain('4 tijdvakken zijn gesloten');
    const one = slotId(slot('HM', '2027-10-20', 'morning'));
    const question = await sanne.get(`${days}?openen=${encodeURIComponent(one)}`);
    expect(mainData(await sanne.get(days), 'closed')).toBe('4');
    expect((await sanne.post(days, question.fields)).location).toBe(`${days}?uitkomst=geopend`);
    expect(mainData(await sanne.get(days), 'closed')).toBe('3');
  });

  test('are refused as a whole where something is promised, naming who stands there', async () => {
    const id = await request(house, kit, [morning]);
    const page = await as('keeper').post(days, {
      ...closing,
      station: ['HM'],
      from: '11-10-2027',
      until: '12-10-2027',
    });
    expect([page.status, refused(page)]).toEqual([409, 'promised']);
    expect(page.body).toContain(pathTo(id));
    expect(page.body).toContain('Gemeente Helmond');
    expect(page.fields.reason).toBe('Werk aan de lift');
    expect(mainData(page, 'closed')).toBe('0');
  });

  test('who merely holds a slot is not named', async () => {
    const id = await draft(house, kit, [morning]);
    await house.kits.hold(helmond, id, { request: 'hold-it-now' }, now);
    const page = await as('keeper').post(days, { ...closing, station: ['HM'], from: '12-10-2027', until: '' });
    expect(page.status).toBe(409);
    expect(page.body).not.toContain('Gemeente Helmond');
    expect(page.body).toContain('iemand houdt dit nu vast');
  });

  test('T13 faults are named and what was ticked is kept', async () => {
    const page = await as('keeper').post(days, { ...closing, from: 'straks', reason: '' });
    expect(page.status).toBe(422);
    expect(page.fields.from).toBe('straks');
    expect(page.body.match(/<input[^>]*checked/g)).toHaveLength(3);
  });
});

describe('the rules', () => {
  const rules = `${desk}/regels`;

  test('are saved, and a spot keeps its id', async () => {
    const { fields } = await as('keeper').get(rules);
    const saved = await as('keeper').post(rules, { ...fields, notice: '10', 'spots-HM': 'Perron 3\nStationshal' });
    expect(saved.location).toBe(`${rules}?uitkomst=bewaard`);
    const found = await house.kits.desk(keeper);
    expect(found?.notice).toBe(10);
    expect(found?.stations[0]?.spots).toEqual([
      { id: 'perron-3', name: 'Perron 3' },
      { id: 'hal', name: 'Stationshal' },
    ]);
  });

  test('what a colleague saved meanwhile is shown beside what was typed; the same press twice is no such thing', async () => {
    const sanne = as('keeper');
    const { fields } = await sanne.get(rules);
    const mine = { ...fields, notice: '10' };
    expect((await sanne.post(rules, mine)).status).toBe(303);
    expect((await sanne.post(rules, mine)).status).toBe(303);
    const { form: _, ...before } = fields;
    const late = await as('colleague').post(rules, { ...before, notice: '20' });
    expect([late.status, refused(late)]).toEqual([409, 'changed-meanwhile']);
    expect(late.fields.notice).toBe('20');
    expect((await as('colleague').post(rules, late.fields)).status).toBe(303);
    expect((await house.kits.desk(keeper))?.notice).toBe(20);
  });

  test('T13 faults are named and everything typed is kept', async () => {
    const { fields } = await as('keeper').get(rules);
    const page = await as('keeper').post(rules, { ...fields, 'midday-from': 'rond twaalf', notice: 'twee weken' });
    expect(page.status).toBe(422);
    expect(page.fields).toMatchObject({ 'midday-from': 'rond twaalf', notice: 'twee weken' });
  });
});

test('the sheet holds today and tomorrow, approved only', async () => {
  const id = await request(house, kit, [morning, afternoon]);
  await answer(as('keeper'), pathTo(id), id, [yes, { says: 'refuse' }], { reason: 'Te druk.' });
  now = addHours('2027-10-11T07:00:00.000Z', 0);
  const sheet = await as('keeper').get(`${desk}/vandaag-en-morgen`);
  expect(mainData(sheet, 'rows')).toBe('1');
  expect(sheet.body).toContain('Morgen, dinsdag 12 oktober 2027');
  expect(sheet.body).toContain('Noor Bakker');
});

describe('the organisers’ desks', () => {
  const path = '/bureau/stationsloketten';
  const utrecht = { organisation: 'Stationsloket Utrecht', name: 'Loket Utrecht', zoek: 'Utrecht' };

  test('stations are found by municipality or by name, and a desk is made of those with an owner', async () => {
    const hanna = as('organiser');
    const found = await hanna.get(`${path}?zoek=utrecht`);
    expect(Object.keys(found.fields)).toContain('owner-UT');
    expect(found.body).toContain('Utrecht Centraal');
    const saved = await hanna.post(path, { ...found.fields, ...utrecht, 'owner-UT': 'NS', 'owner-UTO': 'ProRail' });
    expect(saved.location).toBe(`${path}?uitkomst=bewaard`);
    const made = await house.kits.desk(otherKeeper);
    expect(made?.name).toBe('Loket Utrecht');
    expect(made?.stations.map(({ code, owner }) => [code, owner]).sort()).toEqual([
      ['UT', 'NS'],
      ['UTO', 'ProRail'],
    ]);
  });

  test('a station of another desk is refused, and named', async () => {
    const page = await as('organiser').post(path, { ...utrecht, zoek: 'Helmond', 'owner-HM': 'NS', 'owner-UT': 'NS' });
    expect([page.status, refused(page)]).toEqual([409, 'station-elsewhere']);
    expect(page.body).toContain('horen bij een ander loket: Helmond.');
    expect(await house.kits.desk(otherKeeper)).toBeUndefined();
  });

  test('a new desk never takes the place of one that is there', async () => {
    const page = await as('organiser').post(path, {
      organisation: 'Stationsloket Helmond',
      name: 'Anders',
      zoek: 'Utrecht',
      'owner-UT': 'NS',
    });
    expect([page.status, refused(page)]).toEqual([409, 'there']);
    expect(page.body).toContain('?loket=stationsloket-helmond');
    expect((await house.kits.desk(keeper))?.stations).toHaveLength(4);
  });

  test('a desk that is changed keeps the spots of the stations that stay', async () => {
    const hanna = as('organiser');
    const { fields } = await hanna.get(`${path}?loket=${keeper.organisation}`);
    const saved = await hanna.post(path, { ...fields, name: 'Loket Helmond', 'owner-HM': 'ProRail', 'owner-HMBH': '' });
    expect(saved.status).toBe(303);
    const found = await house.kits.desk(keeper);
    expect(found?.name).toBe('Loket Helmond');
    expect(found?.stations.map(({ code }) => code).sort()).toEqual(['HM', 'HMBV', 'HMH']);
    expect(found?.stations.find(({ code }) => code === 'HM')).toMatchObject({
      owner: 'ProRail',
      spots: [{ id: 'hal' }, {}],
    });
  });

  test('T10 another programme’s desk is neither shown nor changed', async () => {
    const kees = as('otherOrganiser');
    expect(mainData(await kees.get(path), 'desks')).toBe('0');
    const page = await kees.post(path, {
      organisation: 'Stationsloket Helmond',
      name: 'Van mij',
      zoek: 'Utrecht',
      'owner-UT': 'NS',
    });
    expect([page.status, refused(page)]).toEqual([409, 'not-yours']);
    expect((await house.kits.desk(keeper))?.name).toBe('Stationsloket Helmond');
  });

  test('T13 what is missing is named and kept', async () => {
    const page = await as('organiser').post(path, { organisation: '', name: 'Loket', zoek: 'Utrecht', 'owner-UT': '' });
    expect(page.status).toBe(422);
    expect(page.fields.name).toBe('Loket');
  });

  test('in English a desk is looked for, refused in words, made, and shown', async () => {
    const hanna = as('organiser');
    const found = await hanna.get(`/en${path}?zoek=utrecht`);
    expect(found.body).toContain('Utrecht Centraal, municipality of Utrecht');
    const missing = await hanna.post(`/en${path}`, { ...found.fields, ...utrecht, 'owner-UT': '' });
    expect([missing.status, missing.fields.name]).toEqual([422, 'Loket Utrecht']);
    expect(missing.body).toContain('Choose one or more stations for this desk');
    const elsewhere = await hanna.post(`/en${path}`, { ...utrecht, zoek: 'Helmond', 'owner-HM': 'NS' });
    expect(elsewhere.body).toContain('These stations belong to another desk: Helmond.');
    const saved = await hanna.post(`/en${path}`, { ...found.fields, ...utrecht, 'owner-UT': 'NS' });
    expect(saved.location).toBe(`/en${path}?uitkomst=bewaard`);
    expect((await hanna.get(saved.location ?? '')).body).toContain('The desk has been saved');
  });
});

describe('T13 whatever is sent', () => {
  test('gets an answer that is a good page and never breaks', async () => {
    const id = await request(house, kit, [morning]);
    const before = await orderNow(id);
    const [first] = before.slots;
    const names = [
      'act',
      'revision',
      'request',
      'slot',
      'station',
      'part',
      'from',
      'until',
      'reason',
      'notice',
      'name',
      'organisation',
      'owner-HM',
      'zoek',
      'loket',
      'morning-from',
      'spots-HM',
      'house-rules',
      ...(['says', 'spot', 'to', 'date', 'part'] as const).map((question) => slotField(question, first ?? { id: '' })),
    ];
    const places = [
      ['keeper', pathTo(id)],
      ['keeper', days],
      ['keeper', `${desk}/regels`],
      ['organiser', '/bureau/stationsloketten'],
      [undefined, linkTo(id)],
    ] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.dictionary(fc.constantFrom(...names), hostile),
        fc.boolean(),
        async ([session, path], typed, ours) => {
          const who = as(session);
          const page = await who.post(path, { ...(ours && { revision: String(before.revision) }), ...typed });
          expect(page.status).toBeLessThan(500);
          if (page.status !== 303) expect(await markupFindings(page.body)).toEqual([]);
        },
      ),
      { numRuns: runs(60) },
    );
  });
});
