import { beforeEach, describe, expect, test } from 'vitest';
import { approve, helmond, municipality, openDesk, prorail, request, slot } from '../../../support/kits.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { type LenderHouse, lenderHouse } from '../lender-house.ts';

const desk = '/bureau/pakketten';
const fresh = `${desk}/nieuw`;
const morning = slot('HM', '2027-10-12', 'morning');
const later = slot('HM', '2027-10-19', 'morning');

let house: LenderHouse;
let kit: string;
beforeEach(async () => {
  house = lenderHouse();
  kit = await openDesk(house);
});
const editOf = (slug = kit) => `${desk}/${slug}`;
const unitsOf = (slug = kit) => `${editOf(slug)}/exemplaren`;
const handingOf = (order: string) => `${desk}/uitlenen/${order}`;
const approved = async (options: Parameters<typeof request>[3] = {}, at = morning) => {
  const id = await request(house, kit, [at], options);
  await approve(house, id);
  return id;
};
const stateOf = async (id: string) => (await house.store.order(id, { consistent: true }))?.state;
const unit = async () => (await house.store.kit(kit))?.units[0];
const everythingPacked = {
  'packed~01~kar': 'yes',
  'packed~01~kan': 'yes',
  'packed~01~banner': 'yes',
  'packed~01~hesje': 'yes',
  'packed~01~beker': 'yes',
};
const everythingBack = {
  'whole~01~kar': '1',
  'whole~01~kan': '2',
  'whole~01~banner': '1',
  'whole~01~hesje': '4',
  place: 'Magazijn Utrecht',
};
const onItsWay = { is: 'on-its-way', station: 'Helmond' };
const seenTo = { owner: 'Piet Visser', due: '2027-10-18' };
/** An order that went out and came back on Wednesday the 13th. */
const cameBack = async (options: Parameters<typeof request>[3] = {}) => {
  const id = await approved(options);
  await house.lender.post(handingOf(id), { act: 'sent', ...everythingPacked });
  house.clock.now = '2027-10-13T08:00:00.000Z';
  await house.lender.post(handingOf(id), { act: 'back', place: 'Magazijn Utrecht' });
  return id;
};

const lending = {
  title: 'Zitje op het perron',
  summary: 'Twee stoelen en een tafel.',
  'for-whom': 'Gemeenten',
  'comes-back': '2 stoelen\n1 tafel',
  'used-up': '',
  units: '2',
  desk: 'stationsloket-helmond',
  'buffer-before': '2',
  'buffer-after': '2',
  'contact-name': 'Piet Visser',
  'contact-phone': '06 12345678',
  'contact-email': 'piet@prorail.example',
};
const given = {
  title: 'Kom erbij',
  summary: 'Versiering voor uw tafel.',
  'for-whom': 'Organisatoren',
  'used-up': '20 placemats\n1 poster',
  stock: '100',
  most: '2',
  opens: '01-06-2027',
  closes: '31-08-2027',
  'delivery-from': '14-09-2027',
  'delivery-until': '16-09-2027',
  print: '## Gesprekskaarten',
  'contact-name': 'Piet Visser',
  'contact-phone': '06 12345678',
  'contact-email': 'piet@prorail.example',
};

describe('making a kit', () => {
  test('begins with the one choice that cannot be changed, and goes on to a draft that nobody sees', async () => {
    const choose = await house.lender.get(fresh);
    expect(choose.body).toContain(`href="${fresh}?soort=lenen"`);
    const empty = await house.lender.get(`${fresh}?soort=lenen`);
    expect(empty.fields).toMatchObject({ kind: 'lending', 'buffer-before': '2', 'contact-name': 'Piet Visser' });
    const made = await house.lender.post(fresh, { ...lending, kind: 'lending', request: empty.fields.request });
    expect([made.status, made.location]).toEqual([303, `${editOf('zitje-op-het-perron')}?uitkomst=made`]);
    expect((await house.kits.kit('zitje-op-het-perron'))?.kit).toBeUndefined();
    const draft = await house.lender.get(made.location ?? '');
    expect(draft.body).toContain('Het pakket is bewaard als concept');
    expect(draft.fields).toMatchObject({ title: 'Zitje op het perron', 'comes-back': '2 stoelen\n1 tafel' });
    expect(await markupFindings(draft.body)).toEqual([]);

    const preview = await house.lender.get(`${editOf('zitje-op-het-perron')}?voorbeeld=ja`);
    expect(preview.body).toContain('Nog niemand ziet dit.');
    const published = await house.lender.post(editOf('zitje-op-het-perron'), { act: 'publish' });
    expect(published.location).toBe(`${editOf('zitje-op-het-perron')}?uitkomst=published`);
    expect((await house.kits.kit('zitje-op-het-perron'))?.units).toHaveLength(2);
  });

  test('that is given away keeps its days and its stock', async () => {
    const made = await house.lender.post(fresh, { ...given, kind: 'package', request: 'request-of-a-package' });
    expect(made.location).toBe(`${editOf('kom-erbij')}?uitkomst=made`);
    expect((await house.store.kit('kom-erbij'))?.stock).toMatchObject({ left: 100, stock: 100 });
    const page = await house.lender.get(desk);
    for (const said of ['100 van de 100 pakketten', 'dinsdag 1 juni 2027 tot en met dinsdag 31 augustus 2027'])
      expect(page.body).toContain(said);
    expect(page.body).toContain(`href="${editOf('kom-erbij')}/bezorglijst"`);
  });

  test('keeps all that was typed when something is wrong, and makes nothing', async () => {
    const typed = { ...lending, kind: 'lending', units: 'veel', 'comes-back': '4', stations: ['HMH'] };
    const { status, body, fields } = await house.lender.post(fresh, typed);
    expect([status, fields.units, fields['comes-back'], fields.stations]).toEqual([422, 'veel', '4', 'HMH']);
    expect(body).toContain('<title>Fout: Nieuw stationspakket');
    expect(body).toContain('Controleer 2 antwoorden');
    expect(await markupFindings(body)).toEqual([]);
    expect((await house.kits.lent(prorail)).map(({ kit: { slug } }) => slug)).toEqual([kit]);
  });

  test('twice with the same key is one kit; without a kind it asks again', async () => {
    const send = () => house.lender.post(fresh, { ...lending, kind: 'lending', request: 'the-same-request' });
    expect((await send()).location).toBe((await send()).location);
    expect(await house.kits.lent(prorail)).toHaveLength(2);
    expect((await house.lender.post(fresh, { ...lending, kind: 'iets' })).status).toBe(422);
  });
});

describe('changing a kit', () => {
  const save = async (different: Readonly<Record<string, string>>) => {
    const { fields } = await house.lender.get(editOf());
    return house.lender.post(editOf(), { ...fields, ...different, act: 'save' });
  };

  test('saves what was typed and keeps the ids of its parts', async () => {
    const saved = await save({
      summary: 'Koffie en thee.',
      'comes-back': '1 koffiekar\n3 thermoskan\n1 banner\n4 hesje',
    });
    expect([saved.status, saved.location]).toEqual([303, `${editOf()}?uitkomst=saved`]);
    const found = await house.store.kit(kit);
    expect(found?.kit.summary).toBe('Koffie en thee.');
    expect(found?.kit.parts.map(({ id, count }) => [id, count])).toEqual([
      ['kar', 1],
      ['kan', 3],
      ['banner', 1],
      ['hesje', 4],
      ['beker', 400],
    ]);
  });

  test('by two at once shows the second what is different now; pressed twice it is no quarrel', async () => {
    const { fields } = await house.lender.get(editOf());
    await save({ summary: 'Koffie en thee.' });
    const late = await house.lender.post(editOf(), { ...fields, title: 'Stel u voor', act: 'save' });
    expect([late.status, late.fields.title]).toEqual([409, 'Stel u voor']);
    expect(late.body).toContain('Dit is nu anders dan wat u invulde: Naam en Wat het is.');
    const again = await house.lender.post(editOf(), { ...fields, revision: late.fields.revision, act: 'save' });
    expect(again.status).toBe(303);
    expect((await house.lender.post(editOf(), { ...fields, act: 'save' })).status).toBe(303);
  });

  test('cannot take away what was given, or a unit', async () => {
    await house.lender.post(fresh, { ...given, kind: 'package', request: 'request-of-a-package' });
    const stock = await house.store.kit('kom-erbij');
    await house.database.write({
      put: { of: 'kit#kom-erbij', item: 'stock', ...stock?.stock, left: 60 },
      in: 'kits',
    });
    const { fields } = await house.lender.get(editOf('kom-erbij'));
    const less = await house.lender.post(editOf('kom-erbij'), { ...fields, stock: '30', act: 'save' });
    expect([less.status, less.fields.stock]).toEqual([409, '30']);
    expect(less.body).toContain('data-refused="below-given"');
    const more = await house.lender.post(editOf('kom-erbij'), { ...fields, stock: '120', act: 'save' });
    expect(more.status).toBe(303);
    expect((await house.store.kit('kom-erbij'))?.stock).toMatchObject({ left: 80, stock: 120 });
    expect((await save({ units: '0' })).status).toBe(422);
  });

  test('takes a picture by what its bytes are, with words for it', async () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
    const send = (bytes: Uint8Array | string, alt: string) =>
      house.lenderSending([{ field: 'picture', name: 'kar.png', bytes }]).post(editOf(), { act: 'picture', alt });
    const wrong = await send('<svg/>', 'Een koffiekar');
    expect([wrong.status, wrong.fields.alt]).toEqual([422, 'Een koffiekar']);
    expect(wrong.body).toContain('Dit bestand is geen PNG of JPEG');
    expect((await send(png, '')).status).toBe(422);
    expect((await send(png, 'Een koffiekar')).location).toBe(`${editOf()}?uitkomst=picture`);
    const { picture } = (await house.store.kit(kit))?.kit ?? {};
    expect(picture?.alt).toBe('Een koffiekar');
    const shown = await house.kits.picture(kit, picture?.hash ?? '');
    expect(Buffer.from(shown?.bytes ?? []).equals(png)).toBe(true);
  });

  test('by a button that is not there does nothing', async () => {
    expect((await house.lender.post(editOf(), { act: 'weg' })).status).toBe(422);
  });
});

describe('the desk', () => {
  test('is empty for a partner that has nothing yet, and shows nobody else’s', async () => {
    const { body } = await house.stranger.get(desk);
    expect(body).toContain('U hebt nog geen pakket');
    expect(body).not.toContain('Stel je voor');
  });

  test('says what to do, where each unit is and who has it next', async () => {
    await approved();
    const { body } = await house.lender.get(desk);
    for (const said of [
      'Klaar om in te pakken',
      'Weg vanaf vrijdag 8 oktober',
      'dinsdag 12 oktober 2027',
      'Hierna Gemeente Helmond, vanaf vrijdag 8 oktober',
      'Pakket 1',
    ]) {
      expect(body, said).toContain(said);
    }
    expect(await markupFindings(body)).toEqual([]);
  });

  test('says with whom a unit is until when, and since when it should have been back', async () => {
    const id = await approved();
    await house.lender.post(handingOf(id), { act: 'sent', ...everythingPacked });
    expect((await house.lender.get(desk)).body).toContain('Gemeente Helmond, tot en met donderdag 14 oktober');
    house.clock.now = '2027-10-15T08:00:00.000Z';
    expect((await house.lender.get(desk)).body).toContain('Had al terug moeten zijn');
  });

  test('counts use per municipality once a kit went out', async () => {
    await cameBack();
    const { body } = await house.lender.get(desk);
    expect(/<table[^>]*id="use".*?<\/table>/s.exec(body)?.[0]).toContain('Gemeente Helmond');
  });
});

describe('handing over', () => {
  test('waits for the station desk, and has nothing to press until then', async () => {
    const id = await request(house, kit, [morning]);
    const { body } = await house.lender.get(handingOf(id));
    expect(body).toContain('Het stationsloket heeft nog geen antwoord gegeven');
    expect(/<main.*<\/main>/s.exec(body)?.[0]).not.toContain('<form');
    const early = await house.lender.post(handingOf(id), { act: 'sent', ...everythingPacked });
    expect([early.status, await stateOf(id)]).toEqual([409, 'requested']);
  });

  test('wants every part ticked before it goes, and keeps what was ticked', async () => {
    const id = await approved();
    const page = await house.lender.get(handingOf(id));
    expect(page.body).toContain('4 hesje');
    expect(page.body).toContain('href="tel:+31612345678"');
    expect(await markupFindings(page.body)).toEqual([]);
    const { 'packed~01~banner': _, ...most } = everythingPacked;
    const short = await house.lender.post(handingOf(id), { act: 'sent', ...most });
    expect(short.status).toBe(422);
    expect(short.body).toContain('banner: zit dit erin? Kruis het dan aan');
    expect(short.fields).toMatchObject(most);
    expect(short.fields).not.toHaveProperty('packed~01~banner');
    expect(await stateOf(id)).toBe('approved');
  });

  test('goes from packed to the station, back and counted, one step a press', async () => {
    const id = await approved();
    const sent = await house.lender.post(handingOf(id), { act: 'sent', ...everythingPacked });
    expect([sent.status, sent.location]).toEqual([303, `${handingOf(id)}?uitkomst=sent`]);
    expect(await unit()).toMatchObject({ state: 'out', place: onItsWay, order: id });
    expect((await house.lender.get(unitsOf())).body).toContain('Onderweg naar station Helmond');
    const there = await house.lender.post(handingOf(id), { act: 'on-site' });
    expect(there.location).toBe(`${handingOf(id)}?uitkomst=on-site`);
    expect(await unit()).toMatchObject({ place: { is: 'at-station', station: 'Helmond' } });
    const nowhere = await house.lender.post(handingOf(id), { act: 'back', place: ' ' });
    expect([nowhere.status, nowhere.body.includes('Vul in waar het nu staat')]).toEqual([422, true]);
    await house.lender.post(handingOf(id), { act: 'back', place: 'Magazijn Utrecht' });
    expect(await unit()).toMatchObject({ state: 'cleaning', place: 'Magazijn Utrecht' });
    const counting = await house.lender.get(`${handingOf(id)}?uitkomst=back`);
    expect(counting.body).toContain('4 hesje gingen mee');
    expect(counting.fields).toMatchObject({ 'whole~01~hesje': '', 'broken~01~hesje': '', place: 'Magazijn Utrecht' });
    expect(await markupFindings(counting.body)).toEqual([]);
    const counted = await house.lender.post(handingOf(id), { act: 'count', ...everythingBack });
    expect(counted.location).toBe(`${handingOf(id)}?uitkomst=counted`);
    expect((await house.lender.get(counted.location ?? '')).body).toContain('Pakket 1 is compleet');
    expect([await stateOf(id), (await unit())?.state]).toEqual(['counted', 'ready']);
  });

  test('may be picked up instead of sent', async () => {
    const id = await approved();
    await house.lender.post(handingOf(id), { act: 'picked-up', ...everythingPacked });
    expect(await unit()).toMatchObject({ place: { is: 'picked-up', by: 'Gemeente Helmond' } });
    expect((await house.lender.get(unitsOf())).body).toContain('Opgehaald door Gemeente Helmond');
  });

  test('pressed twice is done once, and a step of yesterday is refused in words', async () => {
    const id = await approved();
    const { fields } = await house.lender.get(handingOf(id));
    const send = () => house.lender.post(handingOf(id), { act: 'sent', ...everythingPacked, request: fields.request });
    expect([(await send()).status, (await send()).status]).toEqual([303, 303]);
    const stale = await house.lender.post(handingOf(id), { act: 'sent', ...everythingPacked });
    expect([stale.status, stale.body.includes('data-refused="not-that-far"')]).toEqual([409, true]);
    expect(stale.body).toContain('Onderweg');
    expect((await house.mails(id)).filter(({ kind }) => kind === 'kit-sent')).toHaveLength(1);
  });

  test('of a button that is not there does nothing', async () => {
    const id = await approved();
    expect((await house.lender.post(handingOf(id), { act: 'weg' })).status).toBe(422);
  });
});

describe('counting', () => {
  test('with a jug gone asks who sees to it, keeps the numbers, opens a repair and warns who has it next', async () => {
    const next = await approved({ by: municipality(1), request: 'form-next' }, later);
    const id = await cameBack();
    const before = await house.lender.get(handingOf(id));
    expect(before.body).toContain('Gemeente 1 heeft Pakket 1 hierna, vanaf vrijdag 15 oktober.');
    const oneGone = { ...everythingBack, 'whole~01~kan': '1', act: 'count' };
    const asked = await house.lender.post(handingOf(id), oneGone);
    expect([asked.status, asked.fields['whole~01~kan'], asked.fields['whole~01~hesje']]).toEqual([422, '1', '4']);
    expect(asked.body).toContain('Op welke dag is het klaar?');
    expect(await markupFindings(asked.body)).toEqual([]);

    const counted = await house.lender.post(handingOf(id), { ...oneGone, ...seenTo });
    expect(counted.status).toBe(303);
    const told = await house.lender.get(counted.location ?? '');
    for (const said of [
      'Pakket 1 is onvolledig',
      'Thermoskan: 1 ontbreekt',
      'Piet Visser zorgt ervoor, uiterlijk maandag 18 oktober 2027',
      'Gemeente 1 heeft Pakket 1 hierna, vanaf vrijdag 15 oktober. Wij stuurden een mail.',
    ]) {
      expect(told.body, said).toContain(said);
    }
    expect((await house.mails(next)).filter(({ kind }) => kind === 'kit-next-warned')).toHaveLength(1);
    expect((await house.lender.get(desk)).body).toContain('Thermoskan: 1 ontbreekt. Piet Visser zorgt ervoor');
  });

  test('refuses more than went along, and a second count', async () => {
    const id = await cameBack();
    const many = await house.lender.post(handingOf(id), { ...everythingBack, 'whole~01~hesje': '5', act: 'count' });
    expect([many.status, many.body.includes('hesje: er waren er 4')]).toEqual([422, true]);
    const { fields } = await house.lender.get(handingOf(id));
    const count = { ...everythingBack, act: 'count', request: fields.request };
    expect((await house.lender.post(handingOf(id), count)).status).toBe(303);
    expect((await house.lender.post(handingOf(id), count)).status).toBe(303);
    const again = await house.lender.post(handingOf(id), { ...count, request: 'another-request' });
    expect([again.status, again.body.includes('data-refused="not-back"')]).toEqual([409, true]);
  });
});

describe('units', () => {
  test('something found later is reported for whoever has it next, and called off when it is whole again', async () => {
    const next = await approved({ by: municipality(1), request: 'form-next' }, later);
    const list = await house.lender.get(unitsOf());
    expect(list.body).toContain(`href="${unitsOf()}?melden=01"`);
    expect(list.body).not.toContain('Is weer compleet');
    expect(await markupFindings(list.body)).toEqual([]);
    const form = await house.lender.get(`${unitsOf()}?melden=01`);
    expect(form.body).toContain('Gemeente 1 heeft Pakket 1 hierna');
    expect(form.fields).toMatchObject({ unit: '01', owner: 'Piet Visser', place: 'ProRail en NS' });
    expect(await markupFindings(form.body)).toEqual([]);

    const nothing = await house.lender.post(unitsOf(), { unit: '01', act: 'lacks', ...seenTo, place: 'Hier' });
    expect([nothing.status, nothing.body.includes('Vul in wat er ontbreekt of kapot is')]).toEqual([422, true]);
    const report = { unit: '01', act: 'lacks', ...seenTo, place: 'Magazijn', 'broken~01~hesje': '2' };
    const reported = await house.lender.post(unitsOf(), report);
    expect(reported.location).toBe(`${unitsOf()}?uitkomst=reported&exemplaar=01`);
    const told = await house.lender.get(reported.location ?? '');
    expect(told.body).toContain('Uw melding over Pakket 1 is bewaard');
    expect(told.body).toContain('Wij stuurden een mail.');
    expect(told.body).toContain('Hesje: 2 kapot');

    const known = await house.lender.get(`${unitsOf()}?melden=01`);
    expect(known.fields).toMatchObject({ 'broken~01~hesje': '2', due: '2027-10-18' });
    const asks = await house.lender.get(`${unitsOf()}?compleet=01`);
    expect(asks.body).toContain('Gemeente 1 krijgt een mail dat alles weer in orde is.');
    expect((await unit())?.state).toBe('incomplete');
    const whole = await house.lender.post(unitsOf(), { unit: '01', act: 'repaired', place: 'Magazijn' });
    expect(whole.location).toBe(`${unitsOf()}?uitkomst=repaired&exemplaar=01`);
    expect((await unit())?.state).toBe('ready');
    const kinds = (await house.mails(next)).map(({ kind }) => kind);
    expect(kinds).toContain('kit-next-warned');
    expect(kinds).toContain('kit-ready-again');
  });

  test('that is complete already is refused in words', async () => {
    const done = await house.lender.post(unitsOf(), { unit: '01', act: 'repaired', place: 'Magazijn' });
    expect([done.status, done.body.includes('data-refused="not-incomplete"')]).toEqual([409, true]);
    expect((await house.lender.post(unitsOf(), { unit: '09', act: 'repaired' })).status).toBe(422);
  });
});

describe('in English', () => {
  const en = (path: string) => `/en${path}`;

  test('a kit is made, refused in words and changed, and every step stays in English', async () => {
    const empty = await house.lender.get(en(`${fresh}?soort=houden`));
    expect(empty.body).toContain('<html lang="en">');
    expect(empty.body).toContain(`action="${en(fresh)}"`);
    const typed = {
      ...given,
      kind: 'package',
      stock: '1,200',
      'used-up': '1,400 cups\n1 poster',
      opens: '1 June 2027',
    };
    const faulty = await house.lender.post(en(fresh), { ...typed, closes: 'next year' });
    expect([faulty.status, faulty.fields.opens, faulty.fields.closes]).toEqual([422, '1 June 2027', 'next year']);
    expect(faulty.body).toContain('<title>Error: New Join us package');
    expect(faulty.body).toContain('Last day of asking: fill in a date, for example 31-08-2027');
    const made = await house.lender.post(en(fresh), { ...typed, request: 'request-of-a-package' });
    expect([made.status, made.location]).toEqual([303, `${en(editOf('kom-erbij'))}?uitkomst=made`]);
    expect((await house.store.kit('kom-erbij'))?.kit).toMatchObject({
      opensAt: '2027-05-31T22:00:00.000Z',
      parts: [{ name: 'cups', count: 1400 }, { count: 1 }],
    });
    const draft = await house.lender.get(made.location ?? '');
    expect(draft.body).toContain('The kit has been saved as a draft');
    expect((await house.lender.get(en(desk))).body).toContain('1,200 of the 1,200 packages');
    const preview = await house.lender.get(`${en(editOf('kom-erbij'))}?voorbeeld=ja`);
    expect(preview.body).toContain('Nobody sees this yet.');

    await house.lender.post(editOf('kom-erbij'), { ...draft.fields, summary: 'Voor elke tafel.', act: 'save' });
    const late = await house.lender.post(en(editOf('kom-erbij')), { ...draft.fields, title: 'Come', act: 'save' });
    expect([late.status, late.fields.title]).toEqual([409, 'Come']);
    expect(late.body).toContain('This is now different from what you filled in: Name and What it is.');
    expect(late.body).toContain(`href="${en(editOf('kom-erbij'))}"`);
  });

  test('where a unit is reads as its reader speaks, whoever pressed and whatever was reported meanwhile', async () => {
    const id = await approved();
    const sent = await house.lender.post(en(handingOf(id)), { act: 'sent', ...everythingPacked });
    expect(sent.location).toBe(`${en(handingOf(id))}?uitkomst=sent`);
    expect((await house.lender.get(sent.location ?? '')).body).toContain('The kit is on its way');
    expect((await house.lender.get(unitsOf())).body).toContain('Onderweg naar station Helmond');
    expect((await house.lender.get(en(desk))).body).toContain('On its way to Helmond station');

    const form = await house.lender.get(`${en(unitsOf())}?melden=01`);
    expect(form.fields.place).toBe('On its way to Helmond station');
    const report = { ...form.fields, act: 'lacks', ...seenTo, 'broken~01~hesje': '2' };
    const reported = await house.lender.post(en(unitsOf()), report);
    expect(reported.location).toBe(`${en(unitsOf())}?uitkomst=reported&exemplaar=01`);
    expect(await unit()).toMatchObject({ state: 'incomplete', place: onItsWay });
    await house.lender.post(en(unitsOf()), { unit: '01', act: 'repaired', place: 'Platform 2' });
    expect(await unit()).toMatchObject({ state: 'out', place: 'Platform 2' });
  });

  test('a count that is not right says so and keeps the numbers', async () => {
    const id = await cameBack();
    const many = await house.lender.post(en(handingOf(id)), { ...everythingBack, 'whole~01~hesje': '5', act: 'count' });
    expect([many.status, many.fields['whole~01~hesje']]).toEqual([422, '5']);
    expect(many.body).toContain('hesje: there were 4');
    const counted = await house.lender.post(en(handingOf(id)), { ...everythingBack, act: 'count' });
    expect((await house.lender.get(counted.location ?? '')).body).toContain('Pakket 1 is complete');
    const again = await house.lender.post(en(handingOf(id)), { ...everythingBack, act: 'count' });
    expect([again.status, again.body.includes('Counting is not possible now')]).toEqual([409, true]);
  });
});

describe('T10 another partner, and who is none', () => {
  test('finds nothing of it, whatever is asked or sent', async () => {
    const id = await approved();
    await house.stranger.get(desk);
    for (const path of [editOf(), unitsOf(), handingOf(id)]) {
      expect((await house.stranger.get(path)).status, path).toBe(404);
      expect((await house.official.get(path)).status, path).toBe(403);
      for (const act of ['save', 'publish', 'picture', 'lacks', 'repaired', 'sent', 'count']) {
        expect(
          (await house.stranger.post(path, { act, unit: '01', ...everythingPacked })).status,
          `${path} ${act}`,
        ).toBe(404);
      }
    }
    expect(await stateOf(id)).toBe('approved');
    for (const path of [editOf('nergens'), editOf('%2e%2e'), handingOf('ord_nergens'), handingOf('x')]) {
      expect((await house.lender.get(path)).status, path).toBe(404);
    }
    expect(house.logged).toEqual([]);
    expect(helmond.organisation).not.toBe(prorail.organisation);
  });
});
