import { beforeEach, describe, expect, test } from 'vitest';
import type { Invitation } from '#rsvps/core/invitation.ts';
import { answersOf, later, monday, organiser, publish, signUp } from '../../../support/house.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import type { Page } from '../../../support/visit.ts';
import { deskPath } from '../desk-house.ts';
import { colleague, type InvitingHouse, invitingHouse } from '../inviting-house.ts';

let house: InvitingHouse;
beforeEach(() => {
  house = invitingHouse();
});

const list = [
  'aanhef;voorletters;tussenvoegsel;achternaam;functie;gemeente;e-mail;e-mail secretariaat;telefoon secretariaat',
  'mevrouw;N.;van den;Berg;wethouder;Helmond;noor@helmond.example;;0492 12 34 56',
  'de heer;A.;;Öztürk;wethouder;Utrecht;;secretariaat@utrecht.example;',
  'mevrouw;P.;;Bakker;wethouder;Delft;;;',
  ';J.;;Smit;wethouder;Bergen;jan@bergen.example;;',
].join('\r\n');

const numberOf = (page: Page, what: string): number =>
  Number(new RegExp(`<main[^>]*data-${what}="(\\d+)"`).exec(page.body)?.[1]);

/** An event with the four of the list on it, Bergen chosen to be the one in Limburg. */
const withList = async (plan: Parameters<typeof publish>[1] = {}): Promise<string> => {
  const slug = await publish(house, plan);
  const page = await bring(slug, { text: list, 'fit-5': 'GM0893', request: 'list-form-one' });
  expect(page.status).toBe(303);
  return slug;
};
const bring = (slug: string, fields: Readonly<Record<string, string>>): Promise<Page> =>
  house.open(organiser, []).post(`${deskPath(slug)}/uitnodigen`, { act: 'bring', ...fields });
const byName = async (slug: string, name: string): Promise<Invitation> => {
  const found = (await house.listed(slug)).find((one) => one.name === name);
  if (found === undefined) throw new Error(`Nobody on the list is called ${name}`);
  return found;
};
const send = async (slug: string, word: string, who = organiser): Promise<Page> => {
  const browser = house.open(who);
  const page = await browser.get(`${deskPath(slug)}/uitnodigingen?ronde=${word}`);
  return browser.post(`${deskPath(slug)}/uitnodigingen`, page.fields);
};

describe('bringing a list', () => {
  test('puts nobody on it by looking, and says of each row what it comes to', async () => {
    const slug = await publish(house);
    const browser = house.open(organiser, []);
    const page = await browser.post(`${deskPath(slug)}/uitnodigen`, { act: 'look', text: list });
    expect(page.status).toBe(200);
    expect([numberOf(page, 'new'), numberOf(page, 'bad')]).toEqual([3, 1]);
    expect(page.body).toContain('Er zijn meer gemeenten die zo heten.');
    expect(page.body).toContain('name="fit-5"');
    expect(await markupFindings(page.body)).toEqual([]);
    expect(await house.listed(slug)).toEqual([]);
  });

  test('is confirmed with the same text and what was chosen, and tells what came of it', async () => {
    const slug = await publish(house);
    const browser = house.open(organiser, []);
    const look = await browser.post(`${deskPath(slug)}/uitnodigen`, { act: 'look', text: list });
    const done = await browser.post(`${deskPath(slug)}/uitnodigen`, { ...look.fields, 'fit-5': 'GM0893' });
    expect(done.location).toMatch(/\/uitnodigen\/lst_[\w-]{22}$/);
    const progress = await browser.get(done.location ?? '');
    expect(progress.outcome).toBe('done');
    expect(progress.body).toContain('4 mensen staan nu op de lijst.');
    const names = (await house.listed(slug)).map(({ name, municipality }) => [name, municipality]).sort();
    expect(names).toEqual([
      ['A. Öztürk', 'GM0344'],
      ['J. Smit', 'GM0893'],
      ['N. van den Berg', 'GM0794'],
      ['P. Bakker', 'GM0503'],
    ]);
  });

  test('looks again with the choices when that is what was pressed', async () => {
    const slug = await publish(house);
    const page = await bring(slug, { text: list, 'fit-5': 'GM0893', again: 'yes' });
    expect([page.status, numberOf(page, 'new'), numberOf(page, 'bad')]).toEqual([200, 4, 0]);
    expect(page.fields['fit-5']).toBe('GM0893');
    expect(await house.listed(slug)).toEqual([]);
  });

  test('a choice that the name does not fit is none', async () => {
    const slug = await publish(house);
    await bring(slug, { text: list, 'fit-5': 'GM0344' });
    expect(await house.listed(slug)).toHaveLength(3);
  });

  test('again brings nobody twice', async () => {
    const slug = await withList();
    const before = await house.listed(slug);
    await bring(slug, { text: list, 'fit-5': 'GM0893', request: 'list-form-one' });
    await bring(slug, { text: list, 'fit-5': 'GM0893', request: 'list-form-two' });
    expect(await house.listed(slug)).toEqual(before);
    const look = await house.open(organiser, []).post(`${deskPath(slug)}/uitnodigen`, { act: 'look', text: list });
    expect([numberOf(look, 'new'), numberOf(look, 'known')]).toEqual([0, 3]);
  });

  test('the same form with a choice added brings who was added, and loses nobody', async () => {
    const slug = await publish(house);
    await bring(slug, { text: list, request: 'list-form-one' });
    expect(await house.listed(slug)).toHaveLength(3);
    await bring(slug, { text: list, 'fit-5': 'GM0893', request: 'list-form-one' });
    expect(await house.listed(slug)).toHaveLength(4);
  });

  test('takes what a Dutch Excel saved in Windows-1252', async () => {
    const slug = await publish(house);
    const files = [{ field: 'file', name: 'lijst.csv', bytes: Buffer.from(list, 'latin1') }];
    const page = await house.open(organiser, files).post(`${deskPath(slug)}/uitnodigen`, { act: 'look' });
    expect(page.body).toContain('A. Öztürk');
  });

  test.each([
    ['nothing', {}, [], 'Plak een lijst of kies een bestand'],
    ['both', { text: list }, [{ field: 'file', name: 'a.csv', bytes: list }], 'niet allebei'],
    ['a workbook', {}, [{ field: 'file', name: 'a.xlsx', bytes: 'PK\u0003\u0004' }], 'Dit is een Excel-bestand'],
    ['no names', { text: 'gemeente\nHelmond' }, [], 'geen kolom “achternaam” of “naam”'],
    ['an open quote', { text: 'naam\n"Noor' }, [], 'Regel 2 begint met een aanhalingsteken'],
  ] as const)('T13 refuses %s in words, with what was typed kept', async (_, fields, files, said) => {
    const slug = await publish(house);
    const page = await house
      .open(organiser, [...files])
      .post(`${deskPath(slug)}/uitnodigen`, { act: 'look', ...fields });
    expect(page.status).toBe(422);
    expect(page.body).toContain(said);
    if ('text' in fields) expect(page.fields.text?.replaceAll('\r\n', '\n')).toBe(fields.text.replaceAll('\r\n', '\n'));
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test.each([
    ['nl', /^\uFEFF?aanhef;/],
    ['en', /^\uFEFF?salutation;/],
  ] as const)('has an example in the language of the desk, %s, that it reads itself', async (language, head) => {
    const slug = await publish(house);
    const browser = house.open(organiser, []);
    const example = await browser.get(`${deskPath(slug)}/uitnodigen?voorbeeld=csv`, { language });
    expect(example.body).toMatch(head);
    expect(example.headers['content-type']).toBe('text/csv; charset=utf-8');
    const page = await browser.post(`${deskPath(slug)}/uitnodigen`, { act: 'look', text: example.body });
    expect([numberOf(page, 'new'), numberOf(page, 'bad')]).toEqual([2, 0]);
  });
});

describe('municipalities of the directory', () => {
  test('come without a name, as many as the page before said; a list fills them in', async () => {
    const slug = await publish(house);
    const browser = house.open();
    const look = await browser.post(`${deskPath(slug)}/uitnodigen`, {
      act: 'look-directory',
      province: 'Noord-Brabant',
      status: 'all',
    });
    const count = numberOf(look, 'new');
    expect(count).toBeGreaterThan(50);
    expect(await house.listed(slug)).toEqual([]);
    await browser.post(`${deskPath(slug)}/uitnodigen`, look.fields);
    expect(await house.listed(slug)).toHaveLength(count);
    await browser.post(`${deskPath(slug)}/uitnodigen`, look.fields);
    expect(await house.listed(slug)).toHaveLength(count);

    const preview = await house.open(organiser, []).post(`${deskPath(slug)}/uitnodigen`, { act: 'look', text: list });
    expect([numberOf(preview, 'new'), numberOf(preview, 'fills')]).toEqual([2, 1]);
    await bring(slug, { text: list });
    const helmond = (await house.listed(slug)).filter(({ municipality }) => municipality === 'GM0794');
    expect(helmond.map(({ name }) => name)).toEqual(['N. van den Berg']);
    expect(await house.listed(slug)).toHaveLength(count + 2);
    // Whoever filled a line is known by it: the same list brings nobody a second time.
    await bring(slug, { text: list, request: 'another-form' });
    expect(await house.listed(slug)).toHaveLength(count + 2);
  });

  test('one that was taken off the list stays off, and the page before says so', async () => {
    const slug = await publish(house);
    const browser = house.open();
    const ask = { act: 'look-directory', province: 'Noord-Brabant', status: 'all' };
    const look = await browser.post(`${deskPath(slug)}/uitnodigen`, ask);
    await browser.post(`${deskPath(slug)}/uitnodigen`, look.fields);
    const [first] = await house.listed(slug);
    await browser.post(`${deskPath(slug)}/uitnodigingen/${first?.invitation}`, { act: 'withdraw' });
    const again = await browser.post(`${deskPath(slug)}/uitnodigen`, ask);
    expect(again.status).toBe(422);
    expect(again.body).toContain('Hier past geen gemeente bij die nog niet op de lijst staat');
  });

  test('are those of a status, without those that somebody stands on the list for', async () => {
    const slug = await withList();
    house.join(['GM0794', 'GM0772']);
    const look = (status: string) =>
      house.open().post(`${deskPath(slug)}/uitnodigen`, { act: 'look-directory', province: 'Noord-Brabant', status });
    const members = await look('member');
    expect([numberOf(members, 'new'), numberOf(members, 'known')]).toEqual([1, 1]);
    expect(members.body).toContain('Eindhoven');
    const all = await look('all');
    const notYet = await look('not-yet');
    expect(numberOf(notYet, 'new')).toBe(numberOf(all, 'new') - 1);
  });

  test('that all stand on the list already are refused with what to do', async () => {
    const slug = await withList();
    house.join(['GM0794']);
    const page = await house.open().post(`${deskPath(slug)}/uitnodigen`, {
      act: 'look-directory',
      province: '',
      status: 'member',
    });
    expect(page.status).toBe(422);
    expect(page.body).toContain('Hier past geen gemeente bij die nog niet op de lijst staat');
  });
});

describe('sending', () => {
  test('T11 sends nothing before the page that says to how many', async () => {
    const slug = await withList();
    const page = await house.open().get(`${deskPath(slug)}/uitnodigingen`);
    expect(page.body).toContain('Verstuur vooraankondiging aan 3');
    expect(page.body).toContain('Verstuur uitnodiging aan 3');
    expect(page.body).toContain('Brieven zijn verstuurd (1)');
    const confirm = await house.open().get(`${deskPath(slug)}/uitnodigingen?ronde=uitnodiging`);
    expect(confirm.body).toContain('Verstuur de uitnodiging aan 3 mensen');
    expect(confirm.body).toContain('1 persoon krijgt geen mail.');
    expect(await house.mails(slug)).toEqual([]);
    expect(await markupFindings(confirm.body)).toEqual([]);
  });

  test('an invitation goes to each once, also when two colleagues press at once', async () => {
    const slug = await withList();
    const pages = await Promise.all(
      [organiser, colleague].map(async (who) => {
        const browser = house.open(who);
        const { fields } = await browser.get(`${deskPath(slug)}/uitnodigingen?ronde=uitnodiging`);
        return { browser, fields };
      }),
    );
    const done = await Promise.all(
      pages.map(({ browser, fields }) => browser.post(`${deskPath(slug)}/uitnodigingen`, fields)),
    );
    expect(done.map(({ status }) => status)).toEqual([303, 303]);
    expect(await house.mails(slug)).toEqual(['invitation', 'invitation', 'invitation']);
    const page = await house.open().get(done[0]?.location ?? '');
    expect(page.body).toContain('De uitnodiging is op weg naar 3 mensen');
    expect(numberOf(page, 'invited')).toBe(3);
  });

  test('a reminder goes once per press: from two open pages once, from a new page again', async () => {
    const slug = await withList();
    await send(slug, 'uitnodiging');
    const one = house.open();
    const other = house.open(colleague);
    const { fields } = await one.get(`${deskPath(slug)}/uitnodigingen?ronde=herinnering`);
    const also = await other.get(`${deskPath(slug)}/uitnodigingen?ronde=herinnering`);
    await one.post(`${deskPath(slug)}/uitnodigingen`, fields);
    await other.post(`${deskPath(slug)}/uitnodigingen`, also.fields);
    const reminders = async () => (await house.mails(slug)).filter((kind) => kind === 'invitation-reminder');
    expect(await reminders()).toHaveLength(3);
    await send(slug, 'herinnering', colleague);
    expect(await reminders()).toHaveLength(6);
  });

  test('letters are marked as sent, and then those people are silent as well', async () => {
    const slug = await withList();
    const before = await house.open().get(`${deskPath(slug)}/brieven`);
    expect(numberOf(before, 'letters')).toBe(1);
    expect(before.body).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}/);
    await send(slug, 'brieven');
    expect(await house.mails(slug)).toEqual([]);
    expect((await byName(slug, 'P. Bakker')).state).toBe('invited');
    expect(numberOf(await house.open().get(`${deskPath(slug)}/brieven`), 'letters')).toBe(0);
    expect(numberOf(await house.open().get(`${deskPath(slug)}/brieven?ook=verstuurd`), 'letters')).toBe(1);
  });

  test('to nobody is refused with the reason', async () => {
    const slug = await publish(house);
    const page = await house
      .open()
      .post(`${deskPath(slug)}/uitnodigingen`, { act: 'round', what: 'invitation', earlier: '0' });
    expect(page.status).toBe(409);
    expect(page.body).toContain('Er is niemand meer die dit moet krijgen');
  });

  test('after closing is refused, and the page offers to call instead', async () => {
    const slug = await withList();
    house.goTo('2019-05-22T15:45:00.000Z');
    const page = await house
      .open()
      .post(`${deskPath(slug)}/uitnodigingen`, { act: 'round', what: 'invitation', earlier: '0' });
    expect(page.status).toBe(409);
    expect(await house.mails(slug)).toEqual([]);
  });

  test('a form of another shape changes nothing', async () => {
    const slug = await withList();
    for (const fields of [{}, { act: 'round', what: 'everything' }, { act: 'else', what: 'invitation' }]) {
      expect((await house.open().post(`${deskPath(slug)}/uitnodigingen`, fields)).status).toBe(303);
    }
    expect(await house.mails(slug)).toEqual([]);
  });
});

describe('the list', () => {
  test('shows a part of it by the address, and the counts of the whole', async () => {
    const slug = await withList();
    await send(slug, 'uitnodiging');
    const noor = await byName(slug, 'N. van den Berg');
    house.bounce([noor.invitation]);
    const page = await house.open().get(`${deskPath(slug)}/uitnodigingen?stand=niet-bezorgd`);
    expect([numberOf(page, 'bounced'), numberOf(page, 'drafted')]).toEqual([1, 1]);
    const table = /<table[^>]*id="invited"[\s\S]*<\/table>/.exec(page.body)?.[0] ?? '';
    expect(table).toContain('N. van den Berg');
    expect(table).not.toContain('Öztürk');
    const zeeland = await house.open().get(`${deskPath(slug)}/uitnodigingen?provincie=Zeeland&pagina=9`);
    expect(zeeland.body).toContain('Niemand past bij deze keuze.');
  });

  test('T10 of another organisation’s event nothing is there, whatever one asks', async () => {
    const slug = await withList();
    const { invitation } = await byName(slug, 'N. van den Berg');
    const browser = house.stranger();
    for (const path of [
      'uitnodigingen',
      'uitnodigingen?ronde=uitnodiging',
      'uitnodigen',
      `uitnodigen/lst_${'x'.repeat(22)}`,
      `uitnodigingen/${invitation}`,
      'belijst',
      'belijst?blad=papier',
      'brieven',
    ]) {
      expect((await browser.get(`${deskPath(slug)}/${path}`)).status, path).toBe(404);
    }
    const before = await house.listed(slug);
    for (const [path, fields] of [
      ['uitnodigingen', { act: 'round', what: 'invitation' }],
      ['uitnodigen', { act: 'bring', text: list }],
      ['uitnodigen', { act: 'bring-directory', status: 'all' }],
      [`uitnodigingen/${invitation}`, { act: 'withdraw' }],
      [`uitnodigingen/${invitation}`, { act: 'answer', answer: 'coming' }],
      [`uitnodigingen/${invitation}`, { act: 'readdress', email: 'ik@kwaad.example' }],
      ['belijst', { coming: invitation }],
      ['belijst', { 'somebody-else': invitation }],
      ['belijst', {}],
    ] as const) {
      expect((await browser.post(`${deskPath(slug)}/${path}`, fields)).status, path).toBe(404);
    }
    expect(await house.listed(slug)).toEqual(before);
    expect(await house.mails(slug)).toEqual([]);
  });
});

describe('one invitation', () => {
  const pathTo = async (slug: string, name: string): Promise<string> =>
    `${deskPath(slug)}/uitnodigingen/${(await byName(slug, name)).invitation}`;

  test('takes an answer that was given on the telephone, with who wrote it down', async () => {
    const slug = await withList();
    await send(slug, 'uitnodiging');
    const path = await pathTo(slug, 'N. van den Berg');
    const browser = house.open();
    const page = await browser.get(path);
    expect(await markupFindings(page.body)).toEqual([]);
    const done = await browser.post(path, {
      ...page.fields,
      act: 'answer',
      answer: 'coming',
      by: 'Ellen Kramer',
      party: '2',
      companions: 'Sam Jansen',
      diet: 'Geen noten',
    });
    expect(done.location).toBe(`${path}?uitkomst=beantwoord`);
    const after = await browser.get(done.location ?? '');
    expect(after.body).toContain('Het antwoord is genoteerd');
    expect(after.body).toContain('telefoon, genoteerd door u');
    expect(after.body).toContain('gesproken met Ellen Kramer');
    expect(after.body).not.toContain('Geen noten');
    const seen = await house.open(colleague).get(path);
    expect(seen.body).toContain('telefoon, genoteerd door een organisator');
    expect((await house.store.guests(slug)).map(({ name, party }) => [name, party])).toEqual([['N. van den Berg', 2]]);
  });

  test('T13 says everything that is wrong with an answer, and keeps it', async () => {
    const slug = await withList();
    const path = await pathTo(slug, 'N. van den Berg');
    const page = await house.open().post(path, {
      act: 'answer',
      answer: 'somebody-else',
      'substitute-name': '',
      'substitute-email': 'sam@',
      by: '12',
    });
    expect(page.status).toBe(422);
    for (const said of ['Vul de naam in van wie komt', 'geldig e-mailadres', 'Wie sprak u?”']) {
      expect(page.body).toContain(said);
    }
    expect(page.fields).toMatchObject({ answer: 'somebody-else', 'substitute-email': 'sam@', by: '12' });
    expect(page.fields.email).toBe('noor@helmond.example');
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('the same form with another answer is refused once, and the page brings a new form', async () => {
    const slug = await withList();
    await send(slug, 'uitnodiging');
    const path = await pathTo(slug, 'N. van den Berg');
    const browser = house.open();
    const { fields } = await browser.get(path);
    await browser.post(path, { ...fields, act: 'answer', answer: 'not-coming' });
    const again = await browser.post(path, { ...fields, act: 'answer', answer: 'coming' });
    expect(again.status).toBe(409);
    expect(again.body).toContain('U gebruikte dit formulier al');
    const third = await browser.post(path, { ...again.fields, act: 'answer' });
    expect(third.status).toBe(303);
    expect((await byName(slug, 'N. van den Berg')).state).toBe('accepted');
  });

  test('with another address is mailed again at once, and its code is a new one', async () => {
    const slug = await withList();
    await send(slug, 'uitnodiging');
    const path = await pathTo(slug, 'N. van den Berg');
    const browser = house.open();
    const page = await browser.get(path);
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page.body)?.[0];
    const done = await browser.post(path, { ...page.fields, act: 'readdress', email: 'n.vandenberg@helmond.example' });
    expect(done.location).toBe(`${path}?uitkomst=opnieuw-gemaild`);
    const { invitation } = await byName(slug, 'N. van den Berg');
    expect(await house.mails(slug, invitation)).toEqual(['invitation', 'invitation']);
    const after = await browser.get(path);
    expect(after.fields.email).toBe('n.vandenberg@helmond.example');
    expect(/[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(after.body)?.[0]).not.toBe(code);
    const same = await browser.post(path, { ...after.fields, act: 'readdress' });
    expect(same.location).toBe(`${path}?uitkomst=ongewijzigd`);
  });

  test('with the address of who signed up meanwhile is answered: no mail asks again, and the page says so', async () => {
    const slug = await withList();
    await send(slug, 'uitnodiging');
    const right = 'n.vandenberg@helmond.example';
    await signUp(house, slug, answersOf('N. van den Berg', { email: right }), { now: later(1) });
    const path = await pathTo(slug, 'N. van den Berg');
    const browser = house.open();
    const page = await browser.get(path);
    const done = await browser.post(path, { ...page.fields, act: 'readdress', email: right });
    expect(done.location).toBe(`${path}?uitkomst=al-aangemeld`);
    const after = await browser.get(done.location ?? '');
    expect(after.body).toContain('Deze persoon had zich daarmee al aangemeld');
    expect(after.body).toContain('Bekijk deze gast');
    expect(await house.mails(slug, (await byName(slug, 'N. van den Berg')).invitation)).toEqual(['invitation']);
    expect((await browser.get(`${deskPath(slug)}/belijst`)).body).not.toContain('N. van den Berg');
  });

  test('T2 with the address of a second place is refused, with what to do and what was typed', async () => {
    const slug = await withList();
    await send(slug, 'uitnodiging');
    const path = await pathTo(slug, 'N. van den Berg');
    const browser = house.open();
    const page = await browser.get(path);
    await browser.post(path, { ...page.fields, act: 'answer', answer: 'coming' });
    const right = 'n.vandenberg@helmond.example';
    await signUp(house, slug, answersOf('N. van den Berg', { email: right }), { now: later(1) });
    const refused = await browser.post(path, { ...page.fields, act: 'readdress', email: right });
    expect(refused.status).toBe(409);
    expect(refused.body).toContain('Met dit adres heeft deze persoon al een plek');
    expect(refused.fields.email).toBe(right);
    expect(await markupFindings(refused.body)).toEqual([]);
    expect((await byName(slug, 'N. van den Berg')).email).toBe('noor@helmond.example');
  });

  test('of whom the secretariat reads the mail, another address of the secretariat is written to as well', async () => {
    const slug = await withList();
    await send(slug, 'uitnodiging');
    const path = await pathTo(slug, 'A. Öztürk');
    const browser = house.open();
    const page = await browser.get(path);
    const done = await browser.post(path, {
      ...page.fields,
      act: 'readdress',
      'secretariat-email': 'bestuur@utrecht.example',
    });
    expect(done.location).toBe(`${path}?uitkomst=opnieuw-gemaild`);
  });

  test('T13 a faulty address is said, and nothing is written to', async () => {
    const slug = await withList();
    const path = await pathTo(slug, 'N. van den Berg');
    const page = await house.open().post(path, { act: 'readdress', email: '', 'secretariat-phone': '112' });
    expect(page.status).toBe(422);
    expect(page.body).toContain('Vul een telefoonnummer in met alle tien cijfers');
    expect(page.fields['secretariat-phone']).toBe('112');
  });

  test('is taken back after a page that says what the person hears', async () => {
    const slug = await withList();
    await send(slug, 'uitnodiging');
    const path = await pathTo(slug, 'N. van den Berg');
    const browser = house.open();
    const ask = await browser.get(`${path}?doen=intrekken`);
    expect(ask.body).toContain('vriendelijke mail');
    expect((await byName(slug, 'N. van den Berg')).state).toBe('invited');
    const done = await browser.post(path, ask.fields);
    expect(done.location).toBe(`${path}?uitkomst=ingetrokken`);
    const { state, invitation } = await byName(slug, 'N. van den Berg');
    expect(state).toBe('withdrawn');
    expect((await house.mails(slug, invitation)).toSorted()).toEqual(['invitation', 'invitation-withdrawn']);
    const refused = await browser.post(path, { act: 'readdress', email: 'noor@elders.example' });
    expect(refused.status).toBe(409);
  });

  test('that was taken back is made valid again after a page that says what the person hears; the line shows both', async () => {
    const slug = await withList();
    await send(slug, 'uitnodiging');
    const path = await pathTo(slug, 'N. van den Berg');
    const browser = house.open();
    const { body: before } = await browser.get(path);
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(before)?.[0] ?? 'none';
    await browser.post(path, (await browser.get(`${path}?doen=intrekken`)).fields);
    expect((await browser.get(path)).body).not.toContain(code);
    expect((await browser.get(path)).body).toContain('?doen=terugzetten');

    const ask = await browser.get(`${path}?doen=terugzetten`);
    expect(ask.body).toContain('Deze persoon krijgt de uitnodiging opnieuw per mail.');
    expect(await markupFindings(ask.body)).toEqual([]);
    expect((await byName(slug, 'N. van den Berg')).state).toBe('withdrawn');
    const done = await browser.post(path, ask.fields);
    expect([done.status, done.location]).toEqual([303, `${path}?uitkomst=weer-geldig`]);
    expect((await browser.post(path, ask.fields)).location).toBe(`${path}?uitkomst=weer-geldig`);
    const { state, invitation } = await byName(slug, 'N. van den Berg');
    expect(state).toBe('invited');
    const mails = await house.mails(slug, invitation);
    expect(mails.toSorted()).toEqual(['invitation', 'invitation', 'invitation-withdrawn']);
    const after = await browser.get(done.location ?? '');
    expect(after.body).toContain('De uitnodiging geldt weer');
    expect(after.body).toContain(code);
    expect(after.body).toMatch(/Weer geldig gemaakt[\s\S]*Ingetrokken/);
    // What is valid has nothing to make valid.
    expect((await browser.get(`${path}?doen=terugzetten`)).body).not.toContain('value="invite-again"');
  });

  test('that was taken back stays so once the event is off: said with the reason, and another organisation finds nothing', async () => {
    const slug = await withList();
    await send(slug, 'uitnodiging');
    const path = await pathTo(slug, 'N. van den Berg');
    const { invitation } = await byName(slug, 'N. van den Berg');
    await house.rsvps.answering.withdraw(organiser, slug, invitation, later(1));
    expect((await house.stranger().post(path, { act: 'invite-again' })).status).toBe(404);
    await house.events.cancel(slug, 'De zaal staat onder water.', organiser, later(2));
    const refused = await house.open().post(path, { act: 'invite-again' });
    expect(refused.status).toBe(409);
    expect(refused.body).toContain('data-refused="event-cancelled"');
    expect((await house.open().get(path)).body).not.toContain('doen=terugzetten');
    expect((await byName(slug, 'N. van den Berg')).state).toBe('withdrawn');
  });

  test('that was never made is not there', async () => {
    const slug = await withList();
    for (const id of [`inv_${'x'.repeat(22)}`, 'inv_', '..', 'round%23x']) {
      expect((await house.open().get(`${deskPath(slug)}/uitnodigingen/${id}`)).status, id).toBe(404);
    }
  });
});

describe('the list to call', () => {
  test('holds who was asked and did not answer, with the number; one press notes an answer', async () => {
    const slug = await withList();
    await send(slug, 'uitnodiging');
    const browser = house.open();
    const page = await browser.get(`${deskPath(slug)}/belijst`);
    expect(numberOf(page, 'silent')).toBe(3);
    expect(page.body).toContain('href="tel:+31492123456"');
    expect(await markupFindings(page.body)).toEqual([]);
    const { invitation } = await byName(slug, 'N. van den Berg');
    const done = await browser.post(`${deskPath(slug)}/belijst`, { ...page.fields, coming: invitation });
    expect(done.location).toBe(`${deskPath(slug)}/belijst?genoteerd=${invitation}`);
    const after = await browser.get(done.location ?? '');
    expect(after.body).toContain('Genoteerd bij N. van den Berg: komt');
    expect(numberOf(after, 'silent')).toBe(2);
    const { answeredBy } = await byName(slug, 'N. van den Berg');
    expect(answeredBy).toEqual({ is: 'by-phone', person: organiser.person });

    // A slip is put right from the same page; and a yes leaves as many as the secretariat said meanwhile.
    await browser.post(`${deskPath(slug)}/belijst`, { ...page.fields, 'not-coming': invitation });
    expect((await byName(slug, 'N. van den Berg')).state).toBe('declined');
  });

  test('asks more where an answer needs more', async () => {
    const slug = await withList();
    await send(slug, 'uitnodiging');
    const { invitation } = await byName(slug, 'N. van den Berg');
    const browser = house.open();
    for (const [answer, word] of [
      ['somebody-else', 'iemand-anders'],
      ['not-yet-known', 'weet-nog-niet'],
    ] as const) {
      const done = await browser.post(`${deskPath(slug)}/belijst`, { [answer]: invitation });
      expect(done.location).toBe(`${deskPath(slug)}/uitnodigingen/${invitation}?antwoord=${word}`);
      expect((await browser.get(done.location ?? '')).fields.answer).toBe(answer);
    }
    expect((await byName(slug, 'N. van den Berg')).state).toBe('invited');
  });

  test('T10: the crew of the desk notes a yes and a no, and is led to no page that is not theirs', async () => {
    const slug = await withList();
    await send(slug, 'uitnodiging');
    const access = { event: slug, organisation: organiser.organisation };
    const crew = house.open({
      is: 'desk-crew',
      person: 'person_crew',
      ...access,
      events: [{ ...access, as: 'desk-crew' }],
    });
    const { invitation } = await byName(slug, 'N. van den Berg');
    const page = await crew.get(`${deskPath(slug)}/belijst`);
    expect(await markupFindings(page.body)).toEqual([]);
    expect(page.body).toContain('N. van den Berg');
    expect(page.body).not.toContain('/uitnodigingen');
    expect(page.body).toContain(`href="${deskPath(slug)}/gasten"`);
    expect(page.body).not.toMatch(/name="(?:somebody-else|not-yet-known)"/);
    expect(page.body).toContain('Geef dat door aan de organisator.');
    for (const answer of ['somebody-else', 'not-yet-known']) {
      const done = await crew.post(`${deskPath(slug)}/belijst`, { [answer]: invitation });
      expect(done.location).toBe(`${deskPath(slug)}/belijst`);
    }
    expect((await byName(slug, 'N. van den Berg')).state).toBe('invited');
    await crew.post(`${deskPath(slug)}/belijst`, { ...page.fields, coming: invitation });
    expect((await byName(slug, 'N. van den Berg')).answeredBy).toEqual({ is: 'by-phone', person: 'person_crew' });
    for (const theirs of ['', `/${invitation}`]) {
      expect((await crew.get(`${deskPath(slug)}/uitnodigingen${theirs}`)).status).toBe(403);
    }
  });

  test('says why an answer was not noted', async () => {
    const slug = await withList();
    await send(slug, 'uitnodiging');
    const { invitation } = await byName(slug, 'N. van den Berg');
    await house.rsvps.answering.withdraw(organiser, slug, invitation, later(1));
    const page = await house.open().post(`${deskPath(slug)}/belijst`, { coming: invitation });
    expect(page.status).toBe(409);
    expect(page.body).toContain('Deze uitnodiging is ingetrokken');
  });

  test('on paper has all, those that no mail reached first, and says when to destroy it', async () => {
    const slug = await withList();
    await send(slug, 'uitnodiging');
    house.bounce([(await byName(slug, 'A. Öztürk')).invitation]);
    const { body } = await house.open().get(`${deskPath(slug)}/belijst?blad=papier`);
    expect(body.indexOf('A. Öztürk')).toBeLessThan(body.indexOf('N. van den Berg'));
    expect(body).toContain('Vernietig deze lijst uiterlijk op donderdag 23 mei 2019.');
  });
});

test('an invitation that asks to be asked again is noted with its day', async () => {
  const slug = await withList();
  await send(slug, 'uitnodiging');
  const { invitation } = await byName(slug, 'N. van den Berg');
  const path = `${deskPath(slug)}/uitnodigingen/${invitation}`;
  const done = await house.open().post(path, { act: 'answer', answer: 'not-yet-known', 'ask-again': '21-5-2019' });
  expect(done.status).toBe(303);
  const { askAgainOn, dueAt = '' } = await byName(slug, 'N. van den Berg');
  expect([askAgainOn, dueAt > monday]).toEqual(['2019-05-21', true]);
});
