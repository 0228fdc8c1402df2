import { describe, expect, test } from 'vitest';
import type { SignedIn } from '#kernel/actors.ts';
import { addMinutes, type Instant } from '#kernel/instants.ts';
import { kits as contract } from '#kits/contract.ts';
import type { Slot } from '#kits/core/slot.ts';
import { slotId } from '#kits/core/slot.ts';
import { ordersHttp } from '#kits/http/orders.tsx';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { organiser, seeded } from '../../../support/house.ts';
import {
  answerFor,
  approve,
  draft,
  helmond,
  type KitsHouse,
  keeper,
  kitsHouse,
  municipality,
  openDesk,
  prorail,
  request,
  september,
  slot,
} from '../../../support/kits.ts';
import { type Handler, type Page, testSettings, type Visitor, visitor } from '../../../support/visit.ts';

const { orders, begin, order, step } = contract.routes;
/** What this room answers to whoever orders. */
const desk = { ...contract, routes: { orders, begin, order, step } } as const;

let at: Instant = september;
const as = (house: KitsHouse, who: SignedIn | undefined): Visitor => {
  const handler = httpFunction(
    desk,
    ordersHttp({ actions: house.kits, lastMails: async () => new Map(), random: seeded(`orders-${who?.person}`) }),
    {
      settings: testSettings,
      clock: () => at,
      random: seeded('orders'),
      log: () => undefined,
      whoIs: async () => (who === undefined ? undefined : { ...who, name: 'Noor Bakker' }),
    },
  ) as Handler;
  return visitor(handler, desk);
};

const opened = async (units = 1) => {
  at = september;
  const house = kitsHouse(memoryDatabase());
  const slug = await openDesk(house, { units });
  return { house, slug, noor: as(house, helmond), path: `/pakketten/${slug}/aanvragen` };
};

const morning = slot('HM', '2027-10-12', 'morning');
const afternoon = slot('HM', '2027-10-12', 'afternoon');
const both = [morning, afternoon];

const setup = {
  what: 'De koffiekar',
  width: '2,5',
  depth: '1,2',
  power: '230V',
  people: '4',
  'build-up': '6.30',
  cleared: '17.00',
};
const contact = { 'contact-name': 'Noor Bakker', 'contact-phone': '06 12345678', 'house-rules': 'yes' };
const action = {
  publish: 'yes',
  title: 'Koffie op het station',
  summary: 'Een kop koffie met een onbekende.',
  places: '40',
  'public-name': 'Noor Bakker',
  'public-phone': '06 12345678',
  'public-email': 'noor@helmond.example',
};

/** Walks through the four steps as a person does, and gives the order's own address. */
const walk = async (noor: Visitor, path: string, slots: readonly Slot[], ifNotAll = 'nothing'): Promise<string> => {
  const begun = await noor.post(path, { slot: slots.map(slotId), 'if-not-all': ifNotAll, request: 'request-begin' });
  const own = begun.location?.replace('/opstelling', '') ?? '';
  await noor.post(`${own}/opstelling`, setup);
  await noor.post(`${own}/activiteit`, action);
  const last = await noor.post(`${own}/contact`, contact);
  expect([begun.status, last.status, last.location]).toEqual([303, 303, own]);
  return own;
};
const idIn = (own: string): string => own.split('/').at(-1) ?? '';
const press = (noor: Visitor, own: string, what: Record<string, string>, form?: string): Promise<Page> =>
  noor.post(own, { ...what, request: form ?? `request-${JSON.stringify(what).replace(/\W/g, '')}`.slice(0, 60) });

describe('who may', () => {
  test.each([
    ['nobody', undefined, 401],
    ['an organiser', organiser, 403],
    ['a colleague of a station desk', keeper, 403],
    ['an official', helmond, 200],
    ['a partner', prorail, 200],
  ])('%s: %s', async (_, who, status) => {
    const { house, path } = await opened();
    expect((await as(house, who).get('/bureau/aanvragen')).status).toBe(status);
    expect((await as(house, who).get(path)).status).toBe(status);
  });

  test('T10 another municipality sees nothing of an order and changes nothing of it', async () => {
    const { house, slug } = await opened();
    const id = await draft(house, slug, both);
    const other = as(house, municipality(7));
    await other.get('/bureau/aanvragen');
    for (const rest of ['', '/plekken', '/opstelling', '/activiteit', '/contact']) {
      expect((await other.get(`/bureau/aanvragen/${id}${rest}`)).status, rest).toBe(404);
    }
    for (const what of ['hold', 'send', 'cancel', 'instead']) {
      const fields = { do: what, slot: slotId(morning), for: slotId(morning), request: `request-${what}` };
      expect((await other.post(`/bureau/aanvragen/${id}`, fields)).status, what).toBe(404);
    }
    expect((await other.post(`/bureau/aanvragen/${id}/opstelling`, setup)).status).toBe(404);
    expect((await other.get('/bureau/aanvragen')).body).not.toContain(id);
    expect((await house.kits.own(helmond, id))?.order.state).toBe('draft');
  });
});

describe('the first step', () => {
  test('shows the calendar with a box in each free part, and makes nothing', async () => {
    const { house, noor, path } = await opened();
    const { status, body } = await noor.get(`${path}?station=HM&vanaf=2027-10-01`);
    expect(status).toBe(200);
    expect(body).toContain('value="HM~2027-10-12~morning"');
    expect(body).toContain('Stap 1 van 5');
    expect(await house.kits.orders(helmond)).toEqual([]);
  });

  test('keeps what was ticked while one looks at another station or month', async () => {
    const { noor, path } = await opened();
    const away = await noor.post(path, {
      slot: slotId(morning),
      station: 'HM',
      vanaf: '2027-10-01',
      show: 'HMH~2027-11-01',
    });
    expect(away.status).toBe(303);
    const there = await noor.get(away.location ?? '');
    expect(there.body).toContain('Station Helmond HMH');
    expect(there.body).toContain('U koos al');
    expect(there.fields.slot).toBe('HM~2027-10-12~morning');
  });

  test('without a part of a day comes back with what to do, on the same month', async () => {
    const { house, noor, path } = await opened();
    const page = await noor.post(path, { station: 'HMH', vanaf: '2027-11-01' });
    expect(page.status).toBe(422);
    expect(page.body).toContain('<title>Fout: ');
    expect(page.body).toContain('Kies ten minste één tijdvak');
    expect(page.body).toContain('>november 2027</caption>');
    expect(await house.kits.orders(helmond)).toEqual([]);
  });

  test('asks all or nothing of whoever wants two, and keeps both ticks', async () => {
    const { noor, path } = await opened();
    const page = await noor.post(path, { slot: both.map(slotId), station: 'HM', vanaf: '2027-10-01' });
    expect(page.status).toBe(422);
    expect(page.body).toContain('Kies wat wij doen als niet alles vrij is');
    expect(page.body.match(/<input[^>]*name="slot"[^>]*>/g)?.filter((box) => box.includes('checked'))).toHaveLength(2);
  });

  test('leaves out a station that the kit does not visit', async () => {
    const { noor, path } = await opened();
    const page = await noor.post(path, { slot: ['UT~2027-10-12~morning'] });
    expect(page.status).toBe(422);
  });

  test('pressed twice begins one order', async () => {
    const { house, noor, path } = await opened();
    const fields = { slot: slotId(morning), request: 'request-of-one-form' };
    const first = await noor.post(path, fields);
    expect((await noor.post(path, fields)).location).toBe(first.location);
    expect(await house.kits.orders(helmond)).toHaveLength(1);
  });

  test('of a kit that is none is not there', async () => {
    const { noor } = await opened();
    await noor.get('/bureau/aanvragen');
    expect((await noor.get('/pakketten/nergens/aanvragen')).status).toBe(404);
    expect((await noor.post('/pakketten/nergens/aanvragen', { slot: slotId(morning) })).status).toBe(404);
  });
});

describe('the steps', () => {
  test('keep every answer on the server, and a way back', async () => {
    const { house, noor, path } = await opened();
    const own = await walk(noor, path, both);
    const kept = (await house.kits.own(helmond, idIn(own)))?.order;
    expect(kept?.setup).toEqual({
      what: 'De koffiekar',
      width: 2.5,
      depth: 1.2,
      power: '230V',
      people: 4,
      buildUp: '06:30',
      cleared: '17:00',
    });
    expect(kept?.onTheDay).toEqual({ name: 'Noor Bakker', phone: '+31612345678' });
    expect(kept?.action).toMatchObject({ title: 'Koffie op het station', places: 40 });
    const again = await noor.get(`${own}/opstelling`);
    expect([again.fields.width, again.fields.power, again.fields['build-up']]).toEqual(['2,5', '230V', '6.30']);
    expect((await noor.get(`${own}/plekken`)).fields.slot).toBe(slotId(morning));
  });

  test.each([
    ['opstelling', { ...setup, width: 'een meter' }, 'width', 'een meter'],
    ['activiteit', { ...action, places: 'veel' }, 'places', 'veel'],
    ['contact', { ...contact, 'contact-phone': '112' }, 'contact-phone', '112'],
  ])('%s: a faulty answer comes back as it was typed, and nothing is kept', async (name, fields, field, typed) => {
    const { house, noor, path } = await opened();
    const begun = await noor.post(path, { slot: slotId(morning), request: 'request-begin' });
    const own = begun.location?.replace('/opstelling', '') ?? '';
    const page = await noor.post(`${own}/${name}`, fields);
    expect(page.status).toBe(422);
    expect(page.fields[field]).toBe(typed);
    expect(page.body).toContain(`href="#field-${field}"`);
    const kept = (await house.kits.own(helmond, idIn(own)))?.order;
    expect([kept?.setup, kept?.action, kept?.onTheDay]).toEqual([undefined, undefined, undefined]);
  });

  test('may be changed afterwards, and then lead straight back to the check', async () => {
    const { house, noor, path } = await opened();
    const own = await walk(noor, path, both);
    const changed = await noor.post(`${own}/opstelling`, { ...setup, people: '6' });
    expect([changed.status, changed.location]).toEqual([303, own]);
    await noor.post(`${own}/activiteit`, { publish: 'no' });
    const moved = await noor.post(`${own}/plekken`, { slot: 'HMH~2027-11-02~midday' });
    expect(moved.location).toBe(own);
    const kept = (await house.kits.own(helmond, idIn(own)))?.order;
    expect([kept?.setup?.people, kept?.action, kept?.slots.map(slotId)]).toEqual([
      6,
      undefined,
      ['HMH~2027-11-02~midday'],
    ]);
  });

  test('are over once the order was sent: the page of the order says how it stands', async () => {
    const { house, noor, slug } = await opened();
    const own = `/bureau/aanvragen/${await request(house, slug, both)}`;
    await noor.get(own);
    expect((await noor.get(`${own}/opstelling`)).location).toBe(own);
    const page = await noor.post(`${own}/opstelling`, setup);
    expect([page.status, page.outcome]).toEqual([409, 'not-a-draft']);
    expect((await noor.get(`${own}/nergens`)).status).toBe(404);
  });

  test('an order that lacks one cannot be held, and says which', async () => {
    const { noor, path } = await opened();
    const begun = await noor.post(path, { slot: slotId(morning), request: 'request-begin' });
    const own = begun.location?.replace('/opstelling', '') ?? '';
    const page = await press(noor, own, { do: 'hold' });
    expect([page.status, page.outcome]).toEqual([409, 'unfinished']);
    expect(page.body).toContain('Vul in: opstelling');
    expect(page.body).toContain('Vul in: contact en huisregels');
  });
});

describe('holding and sending', () => {
  test('story 5a row 2: held until twenty minutes from now, then one press sends it', async () => {
    const { house, noor, path } = await opened();
    const own = await walk(noor, path, both);
    expect((await noor.get(own)).body).toContain('Er is nog niets verstuurd.');
    expect((await press(noor, own, { do: 'hold' })).location).toBe(own);
    const held = await noor.get(own);
    expect(held.body).toContain('Verstuur uw aanvraag voor 9.20 uur');
    expect((await house.kits.own(helmond, idIn(own)))?.order.trips).toEqual([
      { unit: '01', from: '2027-10-08', until: '2027-10-14' },
    ]);
    const sent = await press(noor, own, { do: 'send' });
    expect([sent.status, sent.location]).toEqual([303, own]);
    const { body } = await noor.get(own);
    expect(body).toContain('Uw aanvraag is verstuurd');
    expect(body).toContain('Stationsloket Helmond beslist of u er mag staan.');
    expect(body).toContain('U krijgt antwoord voor het einde van donderdag 9 september 2027.');
  });

  test('what nobody sent in time lapses, and is asked for again with one press and nothing to type', async () => {
    const { noor, path } = await opened();
    const own = await walk(noor, path, both);
    await press(noor, own, { do: 'hold' });
    at = addMinutes(september, 21);
    const late = await press(noor, own, { do: 'send' });
    expect([late.status, late.outcome]).toEqual([409, 'lapsed']);
    expect(late.body).toContain('>Vraag opnieuw aan</button>');
    expect((await press(noor, own, { do: 'hold' }, 'request-hold-again')).status).toBe(303);
    expect((await noor.get(own)).body).toContain('Verstuur uw aanvraag voor 9.41 uur');
  });

  test('story 5a row 3: the second is refused with the three nearest free choices, and each is a press away', async () => {
    const { house, noor, slug, path } = await opened(2);
    await request(house, slug, [morning], { by: municipality(7) });
    const own = await walk(noor, path, [morning]);
    const page = await press(noor, own, { do: 'hold' });
    expect([page.status, page.outcome]).toEqual([409, 'not-free']);
    expect(page.body).toContain('station Helmond: Al gegeven');
    const choices = [...page.body.matchAll(/<button[^>]*value="(HM[^"]*)"/g)].map(([, value]) => value);
    expect(choices).toHaveLength(3);
    expect(choices[0]).toBe('HMH~2027-10-12~morning');
    const taken = await press(noor, own, { do: 'instead', for: slotId(morning), slot: choices[0] ?? '' });
    expect(taken.location).toBe(`${own}?vervangen=ja`);
    const after = await noor.get(taken.location ?? '');
    expect(after.body).toContain('Het tijdvak is vervangen');
    expect((await press(noor, own, { do: 'hold' }, 'request-hold-again')).location).toBe(own);
    expect((await house.kits.own(helmond, idIn(own)))?.order.slots.map(slotId)).toEqual([choices[0]]);
  });

  test('who wants what can be had gets it, and reads what could not', async () => {
    const { house, noor, slug, path } = await opened(2);
    await request(house, slug, [morning], { by: municipality(7) });
    const own = await walk(noor, path, both, 'what-can');
    const held = await press(noor, own, { do: 'hold' });
    const { body, outcome } = await noor.get(held.location ?? '');
    expect(outcome).toBe('without');
    expect(body).toContain('ochtend (7.00 tot 9.00 uur), station Helmond: Al gegeven');
    expect((await house.kits.own(helmond, idIn(own)))?.order.slots.map(slotId)).toEqual([slotId(afternoon)]);
  });

  test.each(['zonder=%3Cscript%3E', 'zonder=HM~2027-10-12~morning~because-i-say-so', 'zonder=~~~', 'vervangen=ja'])(
    'an address with ?%s says nothing that did not happen',
    async (query) => {
      const { noor, path } = await opened();
      const own = await walk(noor, path, both);
      await press(noor, own, { do: 'hold' });
      const page = await noor.get(`${own}?${query}`);
      expect([page.status, page.outcome]).toEqual([200, undefined]);
      expect(page.body).not.toContain('<script>');
    },
  );

  test('sent twice is sent once', async () => {
    const { house, noor, path } = await opened();
    const own = await walk(noor, path, both);
    await press(noor, own, { do: 'hold' });
    await press(noor, own, { do: 'send' });
    expect((await press(noor, own, { do: 'send' })).status).toBe(303);
    const kinds = (await house.mails(idIn(own))).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'kit-ordered')).toHaveLength(1);
  });

  test('a press that says nothing does nothing', async () => {
    const { house, noor, path } = await opened();
    const own = await walk(noor, path, both);
    expect((await press(noor, own, { do: 'everything' })).status).toBe(422);
    expect((await house.kits.own(helmond, idIn(own)))?.order.state).toBe('draft');
  });
});

describe('what the desk answered', () => {
  const answered = async () => {
    const { house, noor, slug } = await opened();
    const id = await request(house, slug, both, { action: true });
    const to = slot('HMH', '2027-10-12', 'afternoon');
    await house.kits.answer(
      keeper,
      id,
      await answerFor(house, id, { '2': { is: 'move', to, spot: 'plein' } }),
      { request: 'answer-of-the-desk' },
      september,
    );
    return { house, noor, id, own: `/bureau/aanvragen/${id}` };
  };

  test('story 5a row 4: a move is shown beside what was asked, and agreed to only by choosing', async () => {
    const { house, noor, id, own } = await answered();
    const page = await noor.get(own);
    expect(page.body).toContain('Het station stelt iets anders voor');
    expect(page.body).toContain('“Anders staat u in de looproute.”');
    const { revision = '' } = page.fields;
    const nothing = await press(noor, own, { do: 'agree', revision });
    expect(nothing.status).toBe(422);
    expect(nothing.body).toContain('Kies ja of nee');
    const agreed = await press(noor, own, { do: 'agree', revision, agrees: 'yes' });
    expect(agreed.location).toBe(own);
    const after = await noor.get(own);
    expect(after.body).toContain('Uw aanvraag is goedgekeurd');
    expect(after.body).toContain('T-2027-114');
    expect(after.body.match(/href="\/bijeenkomsten\/[^"]*"/g)).toHaveLength(2);
    expect((await house.kits.own(helmond, id))?.order.state).toBe('approved');
    expect((await noor.get(`${own}?vorm=afdruk`)).body).toContain('Druk deze pagina af');
  });

  test('an answer to a proposal that changed meanwhile is refused and the new one shown', async () => {
    const { house, noor, id, own } = await answered();
    const { revision = '' } = (await noor.get(own)).fields;
    await approve(house, id, addMinutes(september, 1));
    const page = await press(noor, own, { do: 'agree', revision, agrees: 'yes' });
    expect([page.status, page.outcome]).toEqual([409, expect.stringMatching(/changed-meanwhile|not-moved/)]);
  });
});

describe('cancelling', () => {
  test('asks first, says who hears of it, and keeps the reason', async () => {
    const { house, noor, slug } = await opened();
    const id = await request(house, slug, both);
    const own = `/bureau/aanvragen/${id}`;
    const asks = await noor.get(`${own}?intrekken=ja`);
    expect(asks.body).toContain('Het station krijgt er een mail over.');
    expect((await house.kits.own(helmond, id))?.order.state).toBe('requested');
    const tooLong = await press(noor, own, { do: 'cancel', reason: 'x'.repeat(501) }, 'request-too-long');
    expect([tooLong.status, tooLong.fields.reason]).toEqual([422, 'x'.repeat(501)]);
    const done = await press(noor, own, { do: 'cancel', reason: 'Te weinig mensen.' });
    expect(done.location).toBe(own);
    const { body } = await noor.get(own);
    expect(body).toContain('Deze aanvraag is ingetrokken');
    expect(body).toContain('“Te weinig mensen.”');
    expect((await house.kits.own(helmond, id))?.order).toMatchObject({ state: 'cancelled', trips: [] });
    const again = await press(noor, own, { do: 'cancel' }, 'request-cancel-again');
    expect([again.status, again.outcome]).toEqual([409, 'ended']);
  });

  test('is too late once the kit was sent', async () => {
    const { house, noor, slug } = await opened();
    const id = await request(house, slug, both);
    await approve(house, id);
    await house.kits.handOver(prorail, id, { step: 'sent', place: 'Onderweg' }, { request: 'hand-over-1' }, september);
    const page = await press(noor, `/bureau/aanvragen/${id}`, { do: 'cancel' });
    expect([page.status, page.outcome]).toEqual([409, 'already-sent']);
    expect(page.body).toContain('Het pakket is onderweg');
  });
});

describe('a kit that lacks something', () => {
  const warned = async () => {
    const { house, noor, slug } = await opened(2);
    const id = await request(house, slug, both);
    await approve(house, id);
    const lacks = [{ part: 'kan', missing: 1, broken: 0 }];
    await house.kits.lacks(
      prorail,
      slug,
      '01',
      { lacks, owner: 'Sanne', due: '2027-10-05', place: 'Utrecht' },
      { request: 'lacks-1' },
      september,
    );
    return { house, noor, id, own: `/bureau/aanvragen/${id}` };
  };

  test('story 5a row 8: three choices, none chosen; the choice is kept and can be made again', async () => {
    const { house, noor, id, own } = await warned();
    const page = await noor.get(own);
    expect(page.body).toContain('1 × thermoskan: weg');
    expect(page.body).toContain('dinsdag 5 oktober 2027');
    expect(page.fields.choice).toBeUndefined();
    const { repair = '' } = page.fields;
    expect((await press(noor, own, { do: 'choose', repair })).status).toBe(422);
    expect((await press(noor, own, { do: 'choose', repair, choice: 'wait' })).location).toBe(own);
    expect((await noor.get(own)).body).toContain('U koos: ik wacht.');
    expect((await press(noor, own, { do: 'choose', repair, choice: 'other' })).location).toBe(own);
    const after = (await house.kits.own(helmond, id))?.order;
    expect([after?.slots.map(slotId), after?.trips[0]?.unit]).toEqual([both.map(slotId), '02']);
    expect((await noor.get(own)).body).not.toContain('Wat wilt u?');
  });

  test('a choice about a warning that is over changes nothing', async () => {
    const { noor, own } = await warned();
    const page = await press(noor, own, { do: 'choose', repair: '99#9', choice: 'wait' });
    expect([page.status, page.outcome]).toEqual([409, 'over']);
  });
});

describe('the list', () => {
  test('shows the own orders with their state in words, the newest first, in both languages', async () => {
    const { house, noor, slug } = await opened();
    const first = await request(house, slug, both);
    const second = await draft(house, slug, [slot('HM', '2027-11-02', 'midday')], { now: addMinutes(september, 5) });
    const { body } = await noor.get('/bureau/aanvragen');
    expect(body.indexOf(second)).toBeLessThan(body.indexOf(first));
    expect(body).toContain('Wacht op antwoord van het station');
    expect(body).toContain('Nog niet verstuurd');
    expect((await noor.get('/en/bureau/aanvragen')).body).toContain('Waits for the station to answer');
  });
});
