import { beforeEach, describe, expect, test } from 'vitest';
import { answersOf, later, look, monday, organiser, publish, signUp } from '../../../support/house.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { type DeskHouse, deskHouse, deskPath, listPath, saidOn, stranger } from '../desk-house.ts';

let house: DeskHouse;
beforeEach(() => {
  house = deskHouse();
});

const evening = async (): Promise<string> => {
  const slug = await publish(house, { capacity: 4 });
  await signUp(house, slug, answersOf('Noor van den Berg', { municipality: 'GM0794' }));
  await signUp(house, slug, answersOf('Fatima El Amrani', { municipality: 'GM0518' }));
  await signUp(house, slug, answersOf('Emre Şahin', { municipality: 'GM0344' }));
  await signUp(house, slug, answersOf('Jan de Groot', { municipality: 'GM0344' }));
  await signUp(house, slug, answersOf('Wacht Nog', { municipality: 'GM0344' }), { now: later(1) });
  return slug;
};
const letter = {
  subject: 'Een andere zaal',
  text: 'Beste {naam},\n\n{bijeenkomst} is {wanneer}.\nHet adres: {waar}.\n\nKijk op {uw pagina}.',
};
const pathOf = (slug: string): string => `${deskPath(slug)}/bericht`;
const sweep = () => house.rsvps.sweep(later(60_000), 200, (error) => expect(error).toBeUndefined());
const toldIn = async (slug: string): Promise<readonly string[]> => {
  const { mails, guests } = await look(house, slug);
  const names = new Map(guests.map(({ guest, name }) => [guest, name]));
  return mails
    .filter(({ kind }) => kind === 'organiser-mail')
    .map(({ reader }) => names.get(reader) ?? reader)
    .sort();
};
const sent = async (slug: string, query: string) => {
  const browser = house.open();
  const page = await browser.get(`${pathOf(slug)}${query}`);
  const group = Object.fromEntries(new URLSearchParams(query));
  const preview = await browser.post(pathOf(slug), { ...page.fields, ...group, ...letter, act: 'preview' });
  return { browser, preview, press: () => browser.post(pathOf(slug), { ...preview.fields, ...group, act: 'send' }) };
};

describe('a mail to a group', () => {
  test('shows how the first guest will read it, with how many it goes to, and sends nothing yet', async () => {
    const slug = await evening();
    const { preview } = await sent(slug, '?stand=plek');
    const said = saidOn(preview.body);
    expect(said).toContain('Beste Fatima El Amrani,');
    expect(said).toContain('Samen aan de slag is woensdag 22 mei 2019, 17.30 tot 21.30 uur.');
    expect(said).toContain('Het adres: De Glazen Zaal, Prinsessegracht 26, Den Haag.');
    expect(said).toContain('Naar 4 gasten sturen');
    expect(await markupFindings(preview.body)).toEqual([]);
    await sweep();
    expect(await toldIn(slug)).toEqual([]);
  });

  test.each([
    ['?stand=plek', ['Emre Şahin', 'Fatima El Amrani', 'Jan de Groot', 'Noor van den Berg']],
    ['?stand=wachtlijst', ['Wacht Nog']],
    ['?provincie=Utrecht', ['Emre Şahin', 'Jan de Groot', 'Wacht Nog']],
    ['?provincie=Utrecht&stand=plek', ['Emre Şahin', 'Jan de Groot']],
    ['', ['Emre Şahin', 'Fatima El Amrani', 'Jan de Groot', 'Noor van den Berg', 'Wacht Nog']],
  ])('goes to the group that was chosen and to nobody else: %s', async (query, names) => {
    const slug = await evening();
    const { press } = await sent(slug, query);
    expect((await press()).location).toContain('uitkomst=sent');
    await sweep();
    expect(await toldIn(slug)).toEqual(names);
    await sweep();
    expect(await toldIn(slug)).toEqual(names);
  });

  test.each([
    ['gemeente=GM0518', ['Fatima El Amrani']],
    ['via=uitnodiging', []],
    ['via=formulier&provincie=Noord-Brabant', ['Noor van den Berg']],
  ])('is sent to whom it was counted for, by the forms of the pages alone: %s', async (query, names) => {
    const slug = await evening();
    const browser = house.open();
    const page = await browser.get(`${pathOf(slug)}?${query}`);
    expect(page.body).toContain(`data-reach="${names.length}"`);
    const preview = await browser.post(pathOf(slug), { ...page.fields, ...letter, act: 'preview' });
    expect(preview.body).toContain(`data-reach="${names.length}"`);
    if (query === 'gemeente=GM0518') expect(saidOn(preview.body)).toContain('gemeente Den Haag');
    await browser.post(pathOf(slug), { ...preview.fields, act: 'send' });
    await sweep();
    expect(await toldIn(slug)).toEqual(names);
  });

  test('is for the part of the list that was on screen', async () => {
    const slug = await evening();
    const list = await house.open().get(`${listPath(slug)}?provincie=Utrecht&stand=plek`);
    const [, href = ''] = /href="([^"]*\/bericht[^"]*)"/.exec(list.body) ?? [];
    expect((await house.open().get(href.replaceAll('&amp;', '&'))).body).toContain('data-reach="2"');
  });

  test('pressed twice is one mailing', async () => {
    const slug = await evening();
    const { press } = await sent(slug, '?stand=plek');
    await press();
    expect((await press()).location).toContain('uitkomst=sent-before');
    expect(await house.store.mailings(slug)).toHaveLength(1);
  });

  test('to guests picked in the list goes at once, to them alone', async () => {
    const slug = await evening();
    const browser = house.open();
    const guests = (await look(house, slug)).guests.filter(({ name }) => /Emre|Wacht/.test(name));
    const picked = await browser.post(listPath(slug), {
      act: 'picked',
      what: 'write',
      guest: guests.map(({ guest }) => guest),
    });
    const page = await browser.get(picked.location ?? '');
    expect(saidOn(page.body)).toContain('2 gasten, door u gekozen in de lijst');
    const gast = guests.map(({ guest }) => guest);
    await browser.post(pathOf(slug), { ...page.fields, ...letter, gast, act: 'send' });
    expect(await toldIn(slug)).toEqual(['Emre Şahin', 'Wacht Nog']);
  });

  test('to chosen guests who all gave up since says so, keeps what was typed, and leads to no field that is not there', async () => {
    const slug = await evening();
    const browser = house.open();
    const { guests } = await look(house, slug);
    const emre = guests.find(({ name }) => name === 'Emre Şahin');
    if (emre === undefined) throw new Error('nobody');
    const page = await browser.get(`${pathOf(slug)}?gast=${emre.guest}`);
    await house.rsvps.releaseOwn(emre, later(2));
    const none = await browser.post(pathOf(slug), { ...page.fields, ...letter, act: 'preview' });
    expect([none.status, none.fields.subject]).toEqual([409, letter.subject]);
    expect(saidOn(none.body)).toContain('heeft zich intussen afgemeld');
    for (const [, id] of none.body.matchAll(/href="#(field-[^"]+)"/g)) expect(none.body).toContain(`id="${id}"`);
    expect(await markupFindings(none.body)).toEqual([]);
  });

  test('never goes to who gave up, before or after it was sent', async () => {
    const slug = await evening();
    const { press } = await sent(slug, '');
    await press();
    const { guests } = await look(house, slug);
    const emre = guests.find(({ name }) => name === 'Emre Şahin');
    if (emre === undefined) throw new Error('nobody');
    await sweep();
    await house.rsvps.releaseOwn(emre, later(2));
    const mail = { kind: 'organiser-mail', subject: slug, reader: emre.guest, generation: 1 } as const;
    expect(await house.rsvps.mailFactsFor(mail, later(3))).toEqual({ skipped: 'gone' });
  });

  test('T10 holds the reader’s own name, address and link, for every reader, and nothing of another', async () => {
    const slug = await evening();
    const { press } = await sent(slug, '');
    await press();
    await sweep();
    const { guests } = await look(house, slug);
    for (const reader of guests) {
      const mail = { kind: 'organiser-mail', subject: slug, reader: reader.guest, generation: 1 } as const;
      const facts = await house.rsvps.mailFactsFor(mail, later(3));
      const said = JSON.stringify(facts);
      expect(said).toContain(reader.name);
      expect(facts).toMatchObject({ to: reader.email, facts: { link: { reader: reader.guest, subject: slug } } });
      for (const other of guests.filter(({ guest }) => guest !== reader.guest)) {
        for (const theirs of [other.name, other.email ?? '', other.guest]) expect(said).not.toContain(theirs);
      }
    }
  });

  test('what is filled in is never read as a placeholder', async () => {
    const slug = await publish(house);
    const made = await signUp(house, slug, answersOf('Jan {waar} {uw pagina}', { email: 'jan@x.example' }));
    if (made === 'busy' || made.is !== 'seated') throw new Error('not seated');
    const { press } = await sent(slug, '');
    await press();
    const mail = { kind: 'organiser-mail', subject: slug, reader: made.rsvp.guest, generation: 1 } as const;
    const facts = await house.rsvps.mailFactsFor(mail, later(3));
    expect(facts).toMatchObject({
      facts: { paragraphs: [['Beste Jan {waar} {uw pagina},'], expect.anything(), ['Kijk op ', '.']] },
    });
  });

  test.each([
    [{ text: 'Beste {achternaam},' }, 'Gebruik alleen wat hierboven tussen accolades staat'],
    [{ text: '' }, 'Vul een tekst in'],
    [{ subject: '' }, 'Vul een onderwerp in'],
    [{ subject: 'Voor {naam}' }, 'Gebruik in het onderwerp geen accolades'],
    [{ subject: 'x'.repeat(81) }, 'Maak het onderwerp korter dan 80 tekens'],
    [{ text: 'x'.repeat(5_001) }, 'Maak de tekst korter dan 5.000 tekens'],
  ])('T13 gives a faulty letter back as it was typed: case %#', async (different, fault) => {
    const slug = await evening();
    const answer = await house.open().post(pathOf(slug), { ...letter, ...different, act: 'send' });
    expect(answer.status).toBe(422);
    expect(saidOn(answer.body)).toContain(fault);
    expect(answer.body).toContain({ ...letter, ...different }.subject);
    expect(await house.store.mailings(slug)).toEqual([]);
  });

  test('to nobody is not sent', async () => {
    const slug = await evening();
    const answer = await house.open().post(pathOf(slug), { ...letter, stand: 'aangeboden', act: 'send' });
    expect([answer.status, saidOn(answer.body).includes('Er is niemand in deze groep')]).toEqual([422, true]);
  });

  test('goes to its own writer first, who is the only one to get it', async () => {
    const slug = await evening();
    const browser = house.open();
    const answer = await browser.post(pathOf(slug), { ...letter, act: 'trial' });
    expect(saidOn(answer.body)).toContain('De proefmail is onderweg naar uw eigen adres');
    const { mails } = await look(house, slug);
    const [trial, ...more] = mails.filter(({ kind }) => kind === 'organiser-mail');
    expect(more).toEqual([]);
    const mail = { kind: 'organiser-mail', subject: slug, reader: trial?.reader ?? '', generation: 0 } as const;
    const facts = await house.rsvps.mailFactsFor(mail, later(1));
    expect(facts).toMatchObject({ to: 'hanna@programma.example', facts: { subject: letter.subject } });
    expect(JSON.stringify(facts)).toContain('Beste Hanna Bos,');
    expect('facts' in facts && 'link' in (facts.facts as object)).toBe(false);
  });

  test('T10 is written by nobody but the organisation’s own', async () => {
    const slug = await evening();
    expect((await house.open(stranger).get(pathOf(slug))).status).toBe(404);
    for (const act of ['preview', 'send', 'trial', 'change']) {
      expect((await house.open(stranger).post(pathOf(slug), { ...letter, act })).status, act).toBe(404);
    }
    expect(await house.store.mailings(slug)).toEqual([]);
  });

  test('T12 is erased with the guests', async () => {
    const slug = await evening();
    const { press } = await sent(slug, '');
    await press();
    await sweep();
    await house.rsvps.sweep('2019-09-01T04:00:00.000Z', 200);
    expect(await house.store.mailings(slug)).toEqual([]);
    expect((await look(house, slug)).guests).toEqual([]);
  });

  test('stops at twenty, so that erasing them stays one act', async () => {
    const slug = await evening();
    const audience = { states: ['seated' as const] };
    for (let at = 0; at < 20; at += 1) {
      await house.rsvps.sendMailing(organiser, slug, { letter, audience, request: `request-${at}` }, monday);
    }
    const more = await house.rsvps.sendMailing(organiser, slug, { letter, audience, request: 'request-more' }, monday);
    expect(more).toEqual({ is: 'refused', because: 'too-many' });
  });
});
