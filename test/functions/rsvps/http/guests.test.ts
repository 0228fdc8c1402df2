import { beforeEach, describe, expect, test } from 'vitest';
import { didNotArrive } from '#platform/outbox/bounced.ts';
import { noteLast } from '#platform/outbox/last-mail.ts';
import { answersOf, later, look, monday, publish, signUp, tables } from '../../../support/house.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { colleague, type DeskHouse, deskHouse, deskPath, listPath, namesIn, saidOn, stranger } from '../desk-house.ts';

let house: DeskHouse;
beforeEach(() => {
  house = deskHouse();
});

const keyOf = async (slug: string, name: string): Promise<string> => {
  const found = (await look(house, slug)).guests.find((rsvp) => rsvp.name === name);
  if (found === undefined) throw new Error(`Nobody called ${name}`);
  return found.guest;
};

/** An evening with five guests of three provinces, of whom the last waits. */
const evening = async (different = {}): Promise<string> => {
  const slug = await publish(house, { capacity: 5, ...different });
  await signUp(
    house,
    slug,
    answersOf('Noor van den Berg', { municipality: 'GM0794', access: 'Een tolk', diet: 'Geen noten' }),
  );
  await signUp(house, slug, answersOf('Fatima El Amrani', { municipality: 'GM0518', party: 2 }));
  await signUp(house, slug, answersOf('Emre Şahin', { municipality: 'GM0344' }));
  await signUp(house, slug, answersOf('Anouk de Vries-Jansen', { municipality: 'GM0344' }));
  await signUp(house, slug, answersOf('Linh Nguyễn', { municipality: 'GM0794' }), { now: later(1) });
  return slug;
};

/** Somebody who was let in for one event. */
const member = (is: 'co-organiser' | 'desk-crew', event: string) =>
  ({
    is,
    person: `prs_${is}`,
    organisation: 'programmateam',
    event,
    events: [{ event, organisation: 'programmateam', as: is }],
  }) as const;

describe('the list', () => {
  test('is sorted on the surname, with what becomes of each', async () => {
    const slug = await evening();
    const page = await house.open().get(listPath(slug));
    expect(namesIn(page.body)).toEqual([
      'Fatima El Amrani',
      'Noor van den Berg',
      'Linh Nguyễn',
      'Emre Şahin',
      'Anouk de Vries-Jansen',
    ]);
    expect(saidOn(page.body)).toContain('Nummer 1 in de rij');
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('T12 holds no address, no telephone number and no sensitive answer', async () => {
    const slug = await evening();
    const { body } = await house.open().get(listPath(slug));
    expect(body).not.toMatch(/gemeente\.example|Een tolk|Geen noten/);
    expect(saidOn(body)).toContain('Heeft iets nodig om mee te doen');
  });

  test('shows the part that its address asks for, and the line in its own order', async () => {
    const slug = await evening();
    const browser = house.open();
    const names = async (query: string) => namesIn((await browser.get(`${listPath(slug)}?${query}`)).body);
    expect(await names('stand=wachtlijst')).toEqual(['Linh Nguyễn']);
    expect(await names('provincie=Utrecht')).toEqual(['Emre Şahin', 'Anouk de Vries-Jansen']);
    expect(await names('gemeente=GM0518')).toEqual(['Fatima El Amrani']);
    expect(await names('provincie=Utrecht&stand=wachtlijst')).toEqual([]);
    expect(await names('via=uitnodiging')).toEqual([]);
    expect(await names('soort=iedereen')).toHaveLength(5);
    expect(await names('stand=onzin&provincie=<b>&gemeente=GM9999&bladzijde=-4')).toHaveLength(5);
  });

  test('counts people per state and per province', async () => {
    const slug = await evening();
    const page = await house.open().get(listPath(slug));
    expect(page.body).toMatch(/data-seated="4"[^>]*data-waiting="1"/);
    const [, provinces = ''] = /<table[^>]*id="provinces"[^>]*>([\s\S]*?)<\/table>/.exec(page.body) ?? [];
    expect(saidOn(provinces)).toMatch(/Noord-Brabant 1 1 .*Utrecht 2 0 .*Zuid-Holland 2 0/);
  });

  test('finds a person by a form that posts, whatever the accents, and never in an address', async () => {
    const slug = await evening();
    const browser = house.open();
    const found = await browser.post(listPath(slug), { act: 'search', wie: 'sahin emre' });
    expect([found.status, found.location]).toEqual([200, undefined]);
    expect(namesIn(found.body)).toEqual(['Emre Şahin']);
    const nobody = await browser.post(listPath(slug), { act: 'search', wie: 'Tolk' });
    expect(saidOn(nobody.body)).toContain('Niemand gevonden met “Tolk”');
    expect(namesIn((await browser.post(listPath(slug), { act: 'search', wie: '' })).body)).toEqual([]);
  });

  test('turns its pages, fifty on each', async () => {
    const slug = await publish(house, { capacity: 200 });
    for (let at = 0; at < 60; at += 1)
      await signUp(house, slug, answersOf(`Gast ${'abcdefghij'[at % 10]}${'klmnop'[Math.floor(at / 10)]}`));
    const browser = house.open();
    const first = await browser.get(listPath(slug));
    expect(namesIn(first.body)).toHaveLength(50);
    const second = await browser.get(`${listPath(slug)}?bladzijde=2`);
    expect(namesIn(second.body)).toHaveLength(10);
    expect(namesIn((await browser.get(`${listPath(slug)}?bladzijde=9`)).body)).toHaveLength(10);
    expect(new Set([...namesIn(first.body), ...namesIn(second.body)]).size).toBe(60);
  });

  test('T10 is nobody’s but the organisation’s own', async () => {
    const slug = await evening();
    const key = await keyOf(slug, 'Emre Şahin');
    for (const path of [
      listPath(slug),
      `${listPath(slug)}/${key}`,
      `${listPath(slug)}?afmelden=${key}`,
      `${listPath(slug)}?toevoegen=ja`,
    ]) {
      expect((await house.open(stranger).get(path)).status, path).toBe(404);
      expect((await house.open(null).get(path)).status, path).toBe(401);
    }
    for (const act of ['search', 'release', 'promote', 'picked', 'release-many', 'undo', 'add']) {
      const sent = { act, guest: key, wie: 'Emre', meant: `${key}.1`, undo: 'x', what: 'release' };
      expect((await house.open(stranger).post(listPath(slug), sent)).status, act).toBe(404);
    }
    for (const act of ['note', 'move', 'promote']) {
      expect((await house.open(stranger).post(`${listPath(slug)}/${key}`, { act, note: 'x' })).status, act).toBe(404);
    }
    expect((await look(house, slug)).seated).toHaveLength(4);
  });
});

describe('adding a guest', () => {
  test('takes somebody without an address, and gives faults back with what was typed', async () => {
    const slug = await evening({ capacity: 20 });
    const browser = house.open();
    const form = await browser.get(`${listPath(slug)}?toevoegen=ja`);
    expect(await markupFindings(form.body)).toEqual([]);
    const faulty = await browser.post(listPath(slug), { ...form.fields, name: 'Zonder Functie', role: '' });
    expect(faulty.status).toBe(422);
    expect(faulty.fields.name).toBe('Zonder Functie');
    const sent = { ...form.fields, name: 'Zonder Mail', role: 'wethouder', municipality: 'GM0794' };
    expect((await browser.post(listPath(slug), sent)).location).toBe(`${listPath(slug)}?uitkomst=seated`);
    expect((await browser.post(listPath(slug), sent)).location).toBe(`${listPath(slug)}?uitkomst=repeated`);
    expect(saidOn((await browser.get(listPath(slug))).body)).toContain('Geen e-mail: bellen');
  });
});

describe('releasing', () => {
  test('one asks first', async () => {
    const slug = await evening();
    const browser = house.open();
    const key = await keyOf(slug, 'Emre Şahin');
    const asked = await browser.get(`${listPath(slug)}?afmelden=${key}`);
    expect(saidOn(asked.body)).toContain('Emre Şahin afmelden?');
    expect((await look(house, slug)).seated).toHaveLength(4);
    expect((await browser.post(listPath(slug), asked.fields)).location).toContain('uitkomst=released');
    expect((await look(house, slug)).guests.find(({ guest }) => guest === key)?.state).toBe('cancelled');
  });

  const pick = async (slug: string, names: readonly string[]) => {
    const browser = house.open();
    const guest = await Promise.all(names.map((name) => keyOf(slug, name)));
    const asked = await browser.post(listPath(slug), { act: 'picked', what: 'release', guest });
    const meant = [...asked.body.matchAll(/name="meant"[^>]*value="([^"]*)"/g)].map(([, value = '']) => value);
    return { browser, asked, press: () => browser.post(listPath(slug), { ...asked.fields, meant }) };
  };

  test('several says first how many people it touches, and does nothing yet', async () => {
    const slug = await evening();
    const { asked } = await pick(slug, ['Emre Şahin', 'Fatima El Amrani']);
    expect(asked.status).toBe(200);
    expect(saidOn(asked.body)).toContain('2 gasten afmelden?');
    expect(saidOn(asked.body)).toContain('Deze 2 gasten krijgen meteen bericht');
    expect(await markupFindings(asked.body)).toEqual([]);
    expect((await look(house, slug)).seated).toHaveLength(4);
  });

  test('several can be undone for ten minutes: a new place, a new mail', async () => {
    const slug = await evening({ capacity: 20 });
    const { browser, press } = await pick(slug, ['Emre Şahin', 'Fatima El Amrani']);
    const pressed = await press();
    const told = await browser.get(pressed.location ?? '');
    expect(saidOn(told.body)).toContain('2 gasten afgemeld');
    expect((await look(house, slug)).seated).toHaveLength(3);
    const undo = /name="undo"[^>]*value="([^"]*)"/.exec(told.body)?.[1];
    const back = await browser.post(listPath(slug), { act: 'undo', undo });
    expect(saidOn((await browser.get(back.location ?? '')).body)).toContain('2 gasten weer aangemeld');
    const { seated, mails, seats } = await look(house, slug);
    expect([seated.length, seats.left]).toEqual([5, 14]);
    const key = await keyOf(slug, 'Emre Şahin');
    const kinds = mails.filter(({ reader }) => reader === key).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['place-released', 'seat-reserved', 'seat-reserved']);
    // Once more brings back nobody twice.
    await browser.post(listPath(slug), { act: 'undo', undo });
    expect((await look(house, slug)).seated).toHaveLength(5);
  });

  test('T3 a place that went to who waited does not come back, and the page says so', async () => {
    const slug = await evening();
    const { browser, press } = await pick(slug, ['Emre Şahin']);
    const told = await browser.get((await press()).location ?? '');
    expect((await look(house, slug)).seated.map(({ name }) => name)).toContain('Linh Nguyễn');
    const undo = /name="undo"[^>]*value="([^"]*)"/.exec(told.body)?.[1];
    const back = await browser.post(listPath(slug), { act: 'undo', undo });
    expect(saidOn((await browser.get(back.location ?? '')).body)).toContain('Voor 1 gast is geen plek meer');
  });

  test('who waited comes back where they stood', async () => {
    const slug = await evening();
    await signUp(house, slug, answersOf('Staat Achteraan'), { now: later(2) });
    const { browser, press } = await pick(slug, ['Linh Nguyễn']);
    house.goTo(later(60_000));
    const told = await browser.get((await press()).location ?? '');
    await browser.post(listPath(slug), { act: 'undo', undo: /name="undo"[^>]*value="([^"]*)"/.exec(told.body)?.[1] });
    const { line } = await look(house, slug);
    expect(line).toEqual([await keyOf(slug, 'Linh Nguyễn'), await keyOf(slug, 'Staat Achteraan')]);
  });

  test('after ten minutes nothing comes back', async () => {
    const slug = await evening({ capacity: 20 });
    const { browser, press } = await pick(slug, ['Emre Şahin']);
    const told = await browser.get((await press()).location ?? '');
    house.goTo(later(10 * 60_000));
    const late = await browser.post(listPath(slug), {
      act: 'undo',
      undo: /name="undo"[^>]*value="([^"]*)"/.exec(told.body)?.[1],
    });
    expect(late.location).toContain('uitkomst=cannot-undo');
    expect((await look(house, slug)).seated).toHaveLength(4);
  });

  test('T10 what one organisation released another does not bring back', async () => {
    const slug = await evening({ capacity: 20 });
    const { browser, press } = await pick(slug, ['Emre Şahin']);
    const told = await browser.get((await press()).location ?? '');
    const undo = /name="undo"[^>]*value="([^"]*)"/.exec(told.body)?.[1];
    expect((await house.open(stranger).post(listPath(slug), { act: 'undo', undo })).status).toBe(404);
  });

  test('T4 whom a colleague released by themselves stays released when this press is undone', async () => {
    const slug = await evening({ capacity: 20 });
    const { browser, press } = await pick(slug, ['Emre Şahin', 'Fatima El Amrani']);
    house.goTo(later(1_000));
    await house.rsvps.releaseByOrganiser(colleague, slug, await keyOf(slug, 'Emre Şahin'), later(1_000));
    house.goTo(later(2_000));
    const told = await browser.get((await press()).location ?? '');
    expect(saidOn(told.body)).toContain('1 gast afgemeld');
    const undo = /name="undo"[^>]*value="([^"]*)"/.exec(told.body)?.[1];
    await browser.post(listPath(slug), { act: 'undo', undo });
    const seated = (await look(house, slug)).seated.map(({ name }) => name);
    expect([seated.includes('Fatima El Amrani'), seated.includes('Emre Şahin')]).toEqual([true, false]);
  });

  test.each([
    ['asked', { approval: true }],
    ['offered', { offerHours: 24 }],
  ] as const)('who was %s comes back so, and is told nothing that is not true', async (state, different) => {
    const slug = await publish(house, { capacity: 1, ...different });
    if (state === 'offered') await signUp(house, slug, answersOf('Noor van den Berg'));
    await signUp(house, slug, answersOf('Emre Şahin'), { now: later(1) });
    if (state === 'offered') {
      const first = (await look(house, slug)).guests.find(({ name }) => name === 'Noor van den Berg');
      if (first !== undefined) await house.rsvps.releaseOwn(first, later(2));
    }
    const key = await keyOf(slug, 'Emre Şahin');
    const now = async () => (await look(house, slug)).guests.find(({ guest }) => guest === key)?.state;
    expect(await now()).toBe(state);
    house.goTo(later(1_000));
    const { browser, press } = await pick(slug, ['Emre Şahin']);
    const told = await browser.get((await press()).location ?? '');
    expect(await now()).toBe('cancelled');
    await browser.post(listPath(slug), { act: 'undo', undo: /name="undo"[^>]*value="([^"]*)"/.exec(told.body)?.[1] });
    const { mails } = await look(house, slug);
    expect(await now()).not.toBe('seated');
    expect(mails.filter(({ reader }) => reader === key).map(({ kind }) => kind)).not.toContain('seat-reserved');
  });

  test('an undo leaves what a colleague did in between to the same guest: their note stays', async () => {
    const slug = await evening({ capacity: 20 });
    const { browser, press } = await pick(slug, ['Emre Şahin']);
    const told = await browser.get((await press()).location ?? '');
    const key = await keyOf(slug, 'Emre Şahin');
    await house.rsvps.noteGuest(colleague, slug, key, 'Belt morgen.', later(2_000));
    await browser.post(listPath(slug), { act: 'undo', undo: /name="undo"[^>]*value="([^"]*)"/.exec(told.body)?.[1] });
    expect((await look(house, slug)).guests.find(({ guest }) => guest === key)).toMatchObject({
      state: 'seated',
      note: 'Belt morgen.',
    });
  });

  test('nobody picked asks to pick somebody', async () => {
    const slug = await evening();
    const answer = await house.open().post(listPath(slug), { act: 'picked', what: 'release' });
    expect(answer.location).toContain('uitkomst=nobody-picked');
  });

  describe('from a page of before the address was corrected', () => {
    const corrected = async (slug: string, name: string, email: string) => {
      const key = await keyOf(slug, name);
      await house.rsvps.readdressGuest(colleague, slug, key, email, later(5));
      return keyOf(slug, name);
    };
    const stateOf = async (slug: string, name: string) =>
      (await look(house, slug)).guests.find((rsvp) => rsvp.name === name)?.state;

    test('T4 one is released where the place stands now', async () => {
      const slug = await evening();
      const browser = house.open();
      const asked = await browser.get(`${listPath(slug)}?afmelden=${await keyOf(slug, 'Emre Şahin')}`);
      await corrected(slug, 'Emre Şahin', 'emre@goed.example');
      expect((await browser.post(listPath(slug), asked.fields)).location).toContain('uitkomst=released');
      expect(await stateOf(slug, 'Emre Şahin')).toBe('cancelled');
    });

    test('several too, and that can be undone', async () => {
      const slug = await evening({ capacity: 20 });
      const { browser, press } = await pick(slug, ['Emre Şahin', 'Fatima El Amrani']);
      await corrected(slug, 'Emre Şahin', 'emre@goed.example');
      const told = await browser.get((await press()).location ?? '');
      expect(saidOn(told.body)).toContain('2 gasten afgemeld');
      expect(await stateOf(slug, 'Emre Şahin')).toBe('cancelled');
      const undo = /name="undo"[^>]*value="([^"]*)"/.exec(told.body)?.[1];
      await browser.post(listPath(slug), { act: 'undo', undo });
      expect(await stateOf(slug, 'Emre Şahin')).toBe('seated');
    });

    test('who is picked there is on the page that asks, once', async () => {
      const slug = await evening();
      const old = await keyOf(slug, 'Emre Şahin');
      const now = await corrected(slug, 'Emre Şahin', 'emre@goed.example');
      for (const guest of [[old], [old, now]]) {
        const asked = await house.open().post(listPath(slug), { act: 'picked', what: 'release', guest });
        expect(saidOn(asked.body)).toContain('1 gast afmelden?');
        expect(asked.body).toContain(`value="${now}.1"`);
      }
    });

    test('who gave up and came back since is not released: the page says so and leads to where they are', async () => {
      const slug = await evening({ capacity: 20 });
      const browser = house.open();
      const asked = await browser.get(`${listPath(slug)}?afmelden=${await keyOf(slug, 'Emre Şahin')}`);
      const now = await corrected(slug, 'Emre Şahin', 'emre@goed.example');
      const place = await house.store.place(slug, now);
      if (place !== undefined) await house.rsvps.releaseOwn(place, later(6));
      await signUp(house, slug, answersOf('Emre Şahin', { email: 'emre@goed.example' }), {
        request: 'form-back',
        now: later(7),
      });
      const { location = '' } = await browser.post(listPath(slug), asked.fields);
      expect(location).toBe(`${listPath(slug)}/${now}?uitkomst=changed-since`);
      expect(await stateOf(slug, 'Emre Şahin')).toBe('seated');
      const { body } = await browser.get(location);
      expect(saidOn(body)).toContain('Er is intussen iets veranderd bij deze gast');
      expect(body).toContain('data-state="seated"');
    });
  });
});

describe('a guest whom no mail reaches', () => {
  test('stands so in the list, also for the crew that calls', async () => {
    const slug = await evening();
    const reader = await keyOf(slug, 'Emre Şahin');
    const mail = { id: 'mail_1', reader, owedAt: monday, how: 'suppressed' as const };
    await house.store.commit([didNotArrive(tables.outbox, `event#${slug}`, mail, undefined, later(5))]);
    for (const browser of [house.open(), house.open(member('desk-crew', slug))]) {
      const { body } = await browser.get(listPath(slug));
      const row = body.split('<tr').find((one) => one.includes('Emre Şahin')) ?? '';
      expect(saidOn(row)).toContain('Onze mail komt niet aan');
      expect(saidOn(body).split('Onze mail komt niet aan')).toHaveLength(2);
    }
  });
});

describe('the latest mail to each guest', () => {
  test('stands on the row as a dot with a word; what is not good leads whoever may to the mail itself', async () => {
    const slug = await evening();
    const about = `event#${slug}`;
    const note = async (name: string, id: string, state: 'delivered' | 'uncertain') => {
      const mail = { id, about, subject: slug, reader: await keyOf(slug, name), owedAt: monday };
      await house.store.commit(noteLast(tables.outbox, mail, state, undefined, later(5)));
    };
    await note('Emre Şahin', 'mail_1', 'uncertain');
    await note('Noor van den Berg', 'mail_2', 'delivered');
    const rowOf = (body: string, name: string) => body.split('<tr').find((one) => one.includes(name)) ?? '';
    const { body } = await house.open().get(listPath(slug));
    expect(saidOn(rowOf(body, 'Emre Şahin'))).toContain('Mail onzeker');
    expect(rowOf(body, 'Emre Şahin')).toContain(`href="/bureau/bijeenkomsten/${slug}/post/mail_1"`);
    expect(saidOn(rowOf(body, 'Noor van den Berg'))).toContain('Mail bezorgd');
    expect(rowOf(body, 'Noor van den Berg')).not.toContain('/post/');
    const crew = (await house.open(member('desk-crew', slug)).get(listPath(slug))).body;
    expect(saidOn(rowOf(crew, 'Emre Şahin'))).toContain('Mail onzeker');
    expect(crew).not.toContain('/post/mail_');
  });

  test('says nothing any more once the address bounced: then the row says that', async () => {
    const slug = await evening();
    const about = `event#${slug}`;
    const reader = await keyOf(slug, 'Emre Şahin');
    const mail = { id: 'mail_1', about, subject: slug, reader, owedAt: monday };
    await house.store.commit(noteLast(tables.outbox, mail, 'bounced', undefined, later(5)));
    expect((await house.open().get(listPath(slug))).body).not.toContain('data-mail=');
  });
});

describe('the list on a telephone', () => {
  test('begins with a way to the buttons at its end, for who may press them', async () => {
    const slug = await evening();
    const { body } = await house.open().get(listPath(slug));
    const [, target = ''] = /href="#([\w-]+)"[^>]*>Naar de knoppen voor wie u kiest</.exec(body) ?? [];
    const at = (text: string) => body.indexOf(text);
    expect(at(`#${target}"`)).toBeLessThan(at('id="guests"'));
    expect(at(`id="${target}"`)).toBeGreaterThan(at('id="guests"'));
    expect(at('Gekozen gasten afmelden')).toBeGreaterThan(at(`id="${target}"`));
    expect((await house.open(member('desk-crew', slug)).get(listPath(slug))).body).not.toContain('Naar de knoppen');
  });
});

describe('the page of a guest', () => {
  test('shows contact and answers, and what is sensitive only when it is asked for', async () => {
    const slug = await evening();
    const own = `${listPath(slug)}/${await keyOf(slug, 'Noor van den Berg')}`;
    const page = await house.open().get(own);
    expect(page.body).toContain('noor.van.den.berg@gemeente.example');
    expect(page.body).not.toMatch(/Een tolk|Geen noten/);
    const asked = await house.open().get(`${own}?antwoorden=ja`);
    for (const answer of ['Een tolk', 'Geen noten']) expect(asked.body).toContain(answer);
    expect(await markupFindings(asked.body)).toEqual([]);
  });

  test('takes another address: the page says so and is where the guest is now, also from the link of before', async () => {
    const slug = await evening();
    const key = await keyOf(slug, 'Noor van den Berg');
    const own = `${listPath(slug)}/${key}`;
    const browser = house.open();
    const page = await browser.get(own);
    expect(page.body).toMatch(/name="email"[^>]*value="noor\.van\.den\.berg@gemeente\.example"/);
    const wrong = await browser.post(own, { ...page.fields, act: 'readdress', email: 'noor@goed' });
    expect([wrong.status, /name="email"[^>]*value="noor@goed"/.test(wrong.body)]).toEqual([422, true]);
    expect(wrong.body).toContain('Vul een geldig e-mailadres in');
    expect(await markupFindings(wrong.body)).toEqual([]);
    const told = await browser.post(own, { ...page.fields, act: 'readdress', email: 'Noor@Goed.example ' });
    expect(told.location).toContain('uitkomst=readdressed');
    const after = await keyOf(slug, 'Noor van den Berg');
    expect(told.location).toContain(encodeURIComponent(after).replaceAll('%7E', '~'));
    for (const path of [told.location ?? '', own]) {
      const { body } = await browser.get(path);
      expect(body).toContain('noor@goed.example');
      expect(saidOn(body)).toContain('U Ander adres: e-mail');
    }
    expect(namesIn((await browser.get(listPath(slug))).body)).toHaveLength(5);
    const again = await browser.post(own, { act: 'readdress', email: 'noor@goed.example' });
    expect(again.location).toContain('uitkomst=unchanged');
  });

  test('T2 says that there is a place with that address already, and keeps what was typed', async () => {
    const slug = await evening({ capacity: 20 });
    const key = await keyOf(slug, 'Emre Şahin');
    await signUp(house, slug, answersOf('Emre Şahin', { email: 'emre@goed.example' }), { request: 'form-two' });
    const answer = await house
      .open()
      .post(`${listPath(slug)}/${key}`, { act: 'readdress', email: 'emre@goed.example' });
    expect(answer.status).toBe(409);
    expect(saidOn(answer.body)).toContain('Met dit adres heeft deze gast al een plek');
    expect(answer.body).toMatch(/name="email"[^>]*value="emre@goed\.example"/);
  });

  test('stands red where the mail did not arrive, until another address is given', async () => {
    const slug = await evening();
    const reader = await keyOf(slug, 'Emre Şahin');
    const own = `${listPath(slug)}/${reader}`;
    const mail = { id: 'mail_1', reader, owedAt: monday, how: 'permanent' as const };
    await house.store.commit([didNotArrive(tables.outbox, `event#${slug}`, mail, undefined, later(5))]);
    expect(saidOn((await house.open().get(own)).body)).toContain('De mail kwam niet aan');
    const told = await house.open().post(own, { act: 'readdress', email: 'emre@goed.example' });
    expect(saidOn((await house.open().get(told.location ?? '')).body)).not.toContain('De mail kwam niet aan');
    house.goTo(later(3 * 86_400_000));
    expect((await house.open().get(own)).body).not.toContain('name="email"');
    const late = await house.open().post(own, { act: 'readdress', email: 'emre@later.example' });
    expect([late.status, saidOn(late.body).includes('De bijeenkomst is al begonnen')]).toEqual([409, true]);
  });

  test('keeps a note, with who wrote it and when, and shows that there is one in the list', async () => {
    const slug = await evening();
    const own = `${listPath(slug)}/${await keyOf(slug, 'Noor van den Berg')}`;
    const browser = house.open();
    const { fields } = await browser.get(own);
    const saved = await browser.post(own, { ...fields, act: 'note', note: 'Belt donderdag terug.' });
    expect(saved.location).toBe(`${own}?uitkomst=noted`);
    const shown = saidOn((await browser.get(own)).body);
    expect(shown).toContain('Belt donderdag terug.');
    expect(shown).toContain('Het laatst bewaard door U, maandag 20 mei 2019, 9.00 uur');
    expect(saidOn((await browser.get(listPath(slug))).body)).toContain('Er is een aantekening');
    expect((await browser.get(listPath(slug))).body).not.toContain('donderdag terug');
    const tooLong = await browser.post(own, { act: 'note', note: 'x'.repeat(1_001) });
    expect([tooLong.status, tooLong.body.includes('x'.repeat(1_001))]).toEqual([422, true]);
    await browser.post(own, { act: 'note', note: '' });
    expect(saidOn((await browser.get(listPath(slug))).body)).not.toContain('Er is een aantekening');
  });

  test('T4 a note that a colleague wrote meanwhile is not written over: both are on the page', async () => {
    const slug = await evening();
    const key = await keyOf(slug, 'Noor van den Berg');
    const own = `${listPath(slug)}/${key}`;
    const browser = house.open();
    const { fields } = await browser.get(own);
    await house.rsvps.noteGuest(colleague, slug, key, 'Komt met de trein.', later(1_000));
    const late = await browser.post(own, { ...fields, act: 'note', note: 'Belt donderdag terug.' });
    expect(late.status).toBe(409);
    const said = saidOn(late.body);
    expect(said).toContain('Een collega schreef intussen iets anders');
    expect(said).toContain('Komt met de trein.');
    expect(late.fields.note).toBe('Belt donderdag terug.');
    expect(await markupFindings(late.body)).toEqual([]);
    // Who has seen it may: the form that came back is about the note of now.
    const both = await browser.post(own, { ...late.fields, act: 'note', note: 'Trein. Belt donderdag.' });
    expect(both.location).toBe(`${own}?uitkomst=noted`);
    expect((await look(house, slug)).guests.find(({ guest }) => guest === key)?.note).toBe('Trein. Belt donderdag.');
  });

  test('a note holds any text, and the page shows it as text', async () => {
    const slug = await evening();
    const own = `${listPath(slug)}/${await keyOf(slug, 'Noor van den Berg')}`;
    const browser = house.open();
    const note = '</textarea><script>alert(1)</script> =SUM(A1) \u202e\ud83d\ude00 "\'&';
    const { fields } = await browser.get(own);
    expect((await browser.post(own, { ...fields, act: 'note', note })).location).toContain('noted');
    const page = await browser.get(own);
    expect(page.body).not.toContain('<script>alert');
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('tells who did what, a colleague by name', async () => {
    const slug = await evening();
    const key = await keyOf(slug, 'Noor van den Berg');
    await house.rsvps.noteGuest(
      { is: 'organiser', person: 'prs_colleague', organisation: 'programmateam' },
      slug,
      key,
      'Hallo',
      monday,
    );
    const shown = saidOn((await house.open().get(`${listPath(slug)}/${key}`)).body);
    expect(shown).toContain('Samira Bouzid Aantekening bewaard');
    expect(shown).toContain('De gast Aangemeld, met een plek');
  });

  test('lets the head of the line in late, and nobody else', async () => {
    const slug = await evening({ promoteUntil: monday });
    const browser = house.open();
    await house.rsvps.releaseByOrganiser(
      { is: 'organiser', person: 'prs_organiser', organisation: 'programmateam' },
      slug,
      await keyOf(slug, 'Emre Şahin'),
      later(2),
    );
    house.goTo(later(3));
    expect(saidOn((await browser.get(listPath(slug))).body)).toContain('bel Linh Nguyễn en geef de plek');
    const own = `${listPath(slug)}/${await keyOf(slug, 'Linh Nguyễn')}`;
    expect(saidOn((await browser.get(own)).body)).toContain('Plek geven');
    expect((await browser.post(own, { act: 'promote' })).location).toContain('uitkomst=promoted');
    expect((await browser.post(own, { act: 'promote' })).status).toBe(409);
    expect((await look(house, slug)).seated.map(({ name }) => name)).toContain('Linh Nguyễn');
  });

  test('is nobody’s with a key that is none', async () => {
    const slug = await evening();
    for (const key of ['x', 'rsvp_', `${'a'.repeat(16)}~${'b'.repeat(16)}`, '%3Cb%3E']) {
      expect((await house.open().get(`${deskPath(slug)}/gasten/${key}`)).status, key).toBe(404);
    }
  });
});

describe('T10 who was let in for one event', () => {
  test('finds nothing at the desk of another', async () => {
    const [slug, other] = [await evening(), await publish(house, { title: 'Een andere avond' })];
    const key = await keyOf(slug, 'Emre Şahin');
    for (const is of ['co-organiser', 'desk-crew'] as const) {
      const browser = house.open(member(is, other));
      for (const path of [listPath(slug), `${listPath(slug)}/${key}`])
        expect((await browser.get(path)).status, path).toBe(404);
      expect((await browser.post(listPath(slug), { act: 'release', guest: key })).status).toBe(404);
    }
  });

  test('as co-organiser does what an organiser does, save exporting', async () => {
    const slug = await evening();
    const browser = house.open(member('co-organiser', slug));
    const key = await keyOf(slug, 'Emre Şahin');
    expect((await browser.post(listPath(slug), { act: 'release', guest: key })).location).toContain(
      'uitkomst=released',
    );
    const noor = `${listPath(slug)}/${await keyOf(slug, 'Noor van den Berg')}`;
    const corrected = await browser.post(noor, { act: 'readdress', email: 'noor@goed.example' });
    expect(corrected.location).toContain('uitkomst=readdressed');
    for (const page of ['bericht', 'badges']) expect((await browser.get(`${deskPath(slug)}/${page}`)).status).toBe(200);
    expect((await browser.get(`${deskPath(slug)}/uitvoer`)).status).toBe(403);
  });

  test('as crew of the desk sees the list, adds and notes down, and nothing else', async () => {
    const slug = await evening({ capacity: 20 });
    const browser = house.open(member('desk-crew', slug));
    const list = await browser.get(listPath(slug));
    expect(namesIn(list.body)).toHaveLength(5);
    expect(list.body).not.toMatch(/name="guest"|\/uitvoer|\/bericht|\/badges/);
    for (const calls of ['bellen', 'belijst']) expect(list.body).toContain(`href="${deskPath(slug)}/${calls}"`);
    const key = await keyOf(slug, 'Noor van den Berg');
    const own = `${listPath(slug)}/${key}`;
    expect((await browser.get(`${own}?antwoorden=ja`)).body).not.toMatch(/Een tolk|Geen noten|afmelden=/);
    for (const act of ['release', 'release-many', 'promote', 'picked', 'undo']) {
      const sent = { act, guest: key, meant: `${key}.1`, what: 'release' };
      expect((await browser.post(listPath(slug), sent)).status, act).toBe(409);
    }
    for (const act of ['move', 'promote', 'readdress'])
      expect((await browser.post(own, { act, to: 'gasten', email: 'noor@goed.example' })).status, act).toBe(409);
    expect((await browser.get(own)).body).not.toContain('name="email"');
    expect((await browser.get(`${listPath(slug)}?afmelden=${key}`)).body).not.toContain('Ja, afmelden');
    expect((await look(house, slug)).seated).toHaveLength(5);
    expect((await browser.post(own, { act: 'note', note: 'Komt met de trein' })).location).toContain('noted');
    const added = { act: 'add', name: 'Nieuw Hier', role: 'wethouder', municipality: 'GM0794' };
    expect((await browser.post(listPath(slug), added)).location).toContain('uitkomst=seated');
    for (const page of ['uitvoer', 'bericht', 'badges']) {
      expect((await browser.get(`${deskPath(slug)}/${page}`)).status, page).toBe(403);
    }
  });
});
