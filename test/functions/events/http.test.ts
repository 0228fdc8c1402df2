import { beforeEach, describe, expect, test } from 'vitest';
import { addDays, addMinutes, wallTimeOf } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { planFields } from '../../../functions/events/core/event-plan.ts';
import { EventList, PublicEvent } from '../../../functions/events/core/public-event.ts';
import { answersOf, monday, organiser, signUp } from '../../support/house.ts';
import { markupFindings } from '../../support/page-checks.ts';
import { formWith } from './core/examples.ts';
import { create, createAndPublish, newPath, type OpenHouse, openHouse } from './house.ts';

let house: OpenHouse;
beforeEach(() => {
  house = openHouse();
});

const desk = (slug: string): string => `/bureau/bijeenkomsten/${slug}`;
const nextMonday = { starts: '2019-05-27T17:30', ends: '2019-05-27T21:30', closes: '', 'promote-until': '' };

describe('the public list', () => {
  test('is empty in words until something is published', async () => {
    await create(house.organiser);
    const { status, body } = await house.nobody.get('/bijeenkomsten');
    expect(status).toBe(200);
    expect(body).toContain('Er staat nu niets op de agenda');
    expect(body).not.toContain('Samen aan de slag');
  });

  test('shows what is coming, the soonest first, and not what only who has the address may find', async () => {
    await createAndPublish(house.organiser, { title: 'Later', ...nextMonday });
    await createAndPublish(house.organiser, { title: 'Eerder' });
    await createAndPublish(house.organiser, { title: 'Besloten', listed: 'address' });
    const { body } = await house.nobody.get('/bijeenkomsten');
    expect(body.indexOf('Eerder')).toBeGreaterThan(0);
    expect(body.indexOf('Later')).toBeGreaterThan(body.indexOf('Eerder'));
    expect(body).not.toContain('Besloten');
    expect(body).toContain('woensdag 22 mei 2019, 17.30 tot 21.30 uur');
    expect(body).toContain('De Glazen Zaal, Den Haag');
  });

  test('marks what was cancelled, and lets go of what has begun', async () => {
    const slug = await createAndPublish(house.organiser);
    await house.organiser.post(`${desk(slug)}/afgelasten`, { reason: 'De zaal staat onder water.' });
    expect((await house.nobody.get('/bijeenkomsten')).body).toContain('Afgelast');
    house.clock.now = '2019-05-22T15:31:00.000Z';
    expect((await house.nobody.get('/bijeenkomsten')).body).not.toContain('Samen aan de slag');
  });

  test('goes on where it stopped, behind a sealed address; a foreign one begins at the beginning', async () => {
    for (let at = 1; at <= 21; at += 1) {
      const starts = wallTimeOf(addDays(monday, at, 'Europe/Amsterdam'), 'Europe/Amsterdam');
      const ends = starts.replace('T09', 'T11');
      const title = `Avond ${at} van eenentwintig`;
      await createAndPublish(house.organiser, { title, starts, ends, closes: '', 'promote-until': '' });
    }
    const first = await house.nobody.get('/bijeenkomsten');
    expect(first.body).toContain('Avond 20 van');
    expect(first.body).not.toContain('Avond 21 van');
    const next = /\/bijeenkomsten\?verder=[\w.-]+/.exec(first.body)?.[0] ?? '';
    const second = await house.nobody.get(next);
    expect(second.body).toContain('Avond 21 van');
    expect(second.body).not.toContain('Avond 20 van');
    expect(second.body).toContain('Terug naar het begin');
    expect((await house.nobody.get(`${next}x`)).body).toContain('Avond 1 van');
  });
});

describe('an event page', () => {
  test('says what, when, where, for whom, what it costs, how many places are left, and has one button', async () => {
    const slug = await createAndPublish(house.organiser);
    await signUp(house, slug, answersOf('Noor van den Berg'));
    const { status, body } = await house.nobody.get(`/bijeenkomsten/${slug}`);
    expect(status).toBe(200);
    for (const words of [
      '<h1 class="nl-heading nl-heading--level-1">Samen aan de slag</h1>',
      'woensdag 22 mei 2019, 17.30 tot 21.30 uur',
      'Prinsessegracht 26, Den Haag',
      'Wethouders en hun ambtenaren',
      'Gratis',
      'Nog 59 van 60 vrij',
      'Aanmelden kan tot woensdag 22 mei 2019, 12.00 uur',
      'Inloop met soep',
      'VWS en VNG',
      'Toegankelijk met een rolstoel',
      'href="tel:+31701234567"',
      '070 123 45 67',
      'href="mailto:mees@programma.example"',
      '<strong>samen</strong>',
      'data-places-left="59"',
      'data-waiting="0"',
    ]) {
      expect(body).toContain(words);
    }
    expect(body.match(/class="nl-button[^"]*"/g)).toHaveLength(1);
    expect(body).toContain(`href="/bijeenkomsten/${slug}/aanmelden">Aanmelden</a>`);
    expect(await markupFindings(body)).toEqual([]);
  });

  test('offers the waiting list when it is full, and says how many wait', async () => {
    const slug = await createAndPublish(house.organiser, { capacity: '1', 'party-limit': '1' });
    await signUp(house, slug, answersOf('Noor van den Berg'));
    expect((await house.nobody.get(`/bijeenkomsten/${slug}`)).body).toContain('>Aanmelden voor de wachtlijst</a>');
    await signUp(house, slug, answersOf('Fatima El Amrani'), { now: addMinutes(monday, 1) });
    const { body } = await house.nobody.get(`/bijeenkomsten/${slug}`);
    expect(body).toContain('Daar staat 1 aanmelding');
    expect(body).toContain('data-places-left="0" data-waiting="1"');
  });

  test('stays when sign-up has closed, when it is over and when it was cancelled, without a button', async () => {
    const slug = await createAndPublish(house.organiser);
    const later = async (now: string) => {
      house.clock.now = now;
      return house.nobody.get(`/bijeenkomsten/${slug}`);
    };
    const closed = await later('2019-05-22T10:00:00.000Z');
    expect([closed.status, closed.body.includes('Aanmelden kan niet meer')]).toEqual([200, true]);
    const over = await later('2019-05-22T19:30:00.000Z');
    expect([over.status, over.body.includes('Deze bijeenkomst is geweest')]).toEqual([200, true]);
    house.clock.now = monday;
    await house.organiser.post(`${desk(slug)}/afgelasten`, { reason: 'De zaal staat onder water.' });
    const cancelled = await house.nobody.get(`/bijeenkomsten/${slug}`);
    expect(cancelled.status).toBe(200);
    expect(cancelled.body).toContain('“De zaal staat onder water.”');
    for (const { body } of [closed, over, cancelled]) expect(body).not.toContain('/aanmelden"');
  });

  test('speaks English under /en, and says of the organiser’s words that they are Dutch', async () => {
    const slug = await createAndPublish(house.organiser);
    const { body } = await house.nobody.get(`/en/bijeenkomsten/${slug}`);
    expect(body).toContain('<html lang="en">');
    expect(body).toContain('Wednesday 22 May 2019, 17:30 to 21:30');
    expect(body).toContain(`href="/en/bijeenkomsten/${slug}/aanmelden">Sign up</a>`);
    expect(body).toContain('<span lang="nl">Samen aan de slag</span>');
  });

  test('of an event by address is found by its address and kept from search engines', async () => {
    const slug = await createAndPublish(house.organiser, { listed: 'address' });
    const { status, body } = await house.nobody.get(`/bijeenkomsten/${slug}`);
    expect(status).toBe(200);
    expect(body).toContain('<meta content="noindex" name="robots"/>');
  });

  test('T10 a draft, an unknown event and what cannot be one are not there', async () => {
    const { slug } = await create(house.organiser);
    for (const path of [slug, 'onbekend', '..%2Fbureau', 'A', '%F0%9F%98%80', 'a'.repeat(101)]) {
      expect((await house.nobody.get(`/bijeenkomsten/${path}`)).status, path).toBe(404);
      expect((await house.nobody.get(`/api/v1/events/${path}`)).status, path).toBe(404);
    }
  });
});

describe('the API', () => {
  test('lists what everyone may find, with the address of its page', async () => {
    const slug = await createAndPublish(house.organiser);
    await createAndPublish(house.organiser, { title: 'Besloten', listed: 'address' });
    const { status, body, headers } = await house.nobody.get('/api/v1/events');
    expect([status, headers['content-type']]).toEqual([200, 'application/json']);
    const { events, next } = EventList.parse(JSON.parse(body));
    expect(next).toBeUndefined();
    expect(events).toEqual([
      {
        slug,
        kind: 'alderperson-meeting',
        title: 'Samen aan de slag',
        summary: 'Een avond over een aanpak die werkt.',
        startsAt: '2019-05-22T15:30:00.000Z',
        endsAt: '2019-05-22T19:30:00.000Z',
        zone: 'Europe/Amsterdam',
        venue: { name: 'De Glazen Zaal', street: 'Prinsessegracht 26', city: 'Den Haag' },
        url: `https://aanschuif.example/bijeenkomsten/${slug}`,
        cancelled: false,
      },
    ]);
  });

  test('tells of one event what its page tells, places and waiting included', async () => {
    const slug = await createAndPublish(house.organiser, { capacity: '1', 'party-limit': '1' });
    await signUp(house, slug, answersOf('Noor van den Berg'));
    await signUp(house, slug, answersOf('Fatima El Amrani'), { now: addMinutes(monday, 1) });
    const { body } = await house.nobody.get(`/api/v1/events/${slug}`);
    const event = PublicEvent.parse(JSON.parse(body));
    expect(event).toEqual(JSON.parse(body));
    expect(event.places).toEqual({ capacity: 1, left: 0, waiting: 1 });
    expect(event).toMatchObject({ signUp: 'line', cancelled: false, text: 'Wij eten **samen**.' });
    expect(event.contact).toEqual({ name: 'Mees de Wit', phone: '+31701234567', email: 'mees@programma.example' });
    expect(body).not.toContain('Noor');
  });

  test('says why an event was cancelled', async () => {
    const slug = await createAndPublish(house.organiser);
    await house.organiser.post(`${desk(slug)}/afgelasten`, { reason: 'De zaal staat onder water.' });
    const event = PublicEvent.parse(JSON.parse((await house.nobody.get(`/api/v1/events/${slug}`)).body));
    expect(event).toMatchObject({ cancelled: true, signUp: 'cancelled', reason: 'De zaal staat onder water.' });
  });

  test('answers what is not there as a problem', async () => {
    const { status, headers, body } = await house.nobody.get('/api/v1/events/onbekend');
    expect([status, headers['content-type']]).toEqual([404, 'application/problem+json']);
    expect(JSON.parse(body)).toMatchObject({ status: 404, title: 'Not found' });
  });
});

describe('public pages', () => {
  test('set no cookie, hold no form and no script, and may be shared for seconds', async () => {
    const slug = await createAndPublish(house.organiser);
    const seconds = {
      '/bijeenkomsten': 5,
      '/api/v1/events': 5,
      [`/bijeenkomsten/${slug}`]: 2,
      [`/api/v1/events/${slug}`]: 2,
    };
    for (const [path, shared] of Object.entries(seconds)) {
      for (const browser of [house.nobody, house.organiser]) {
        const page = await browser.get(path);
        expect(page.cookies, path).toEqual([]);
        expect(page.headers['cache-control'], path).toBe(`public, max-age=0, s-maxage=${shared}`);
        expect(page.body, path).not.toMatch(/<form|<script|Hanna Bos/);
      }
    }
  });

  test('T11 show one and the same to everybody and change nothing by being read, also by HEAD', async () => {
    const slug = await createAndPublish(house.organiser);
    const before = await house.events.find(slug, { consistent: true });
    const seen = await house.nobody.get(`/bijeenkomsten/${slug}`);
    expect((await house.organiser.get(`/bijeenkomsten/${slug}`)).body).toBe(seen.body);
    const head = await house.nobody.get(`/bijeenkomsten/${slug}`, { method: 'HEAD' });
    expect([head.status, head.body]).toEqual([200, '']);
    for (const path of ['', '/voorbeeld', '/afgelasten']) await house.organiser.get(`${desk(slug)}${path}`);
    expect(await house.events.find(slug, { consistent: true })).toEqual(before);
  });
});

describe('making an event', () => {
  test('the form asks everything by name, prefills little and is good HTML', async () => {
    const { status, body, fields } = await house.organiser.get(newPath);
    expect(status).toBe(200);
    for (const field of planFields) expect(body, field).toContain(`name="${field}"`);
    expect(fields).toMatchObject({
      listed: 'everyone',
      zone: 'Europe/Amsterdam',
      'contact-name': 'Hanna Bos',
      title: '',
    });
    expect(fields.request).toMatch(/^[\w-]{22}$/);
    expect(await markupFindings(body)).toEqual([]);
  });

  test('keeps a draft that nobody else sees, at a desk page with its address', async () => {
    const { status, location, slug } = await create(house.organiser);
    expect([status, location]).toEqual([303, '/bureau/bijeenkomsten/samen-aan-de-slag?uitkomst=made']);
    const { body } = await house.organiser.get(location ?? '');
    expect(body).toContain('De bijeenkomst is bewaard als concept');
    expect(body).toContain('data-state="draft"');
    expect(body).toContain(`https://aanschuif.example/bijeenkomsten/${slug}`);
    for (const path of ['/gasten', '/post', '/bellen', '/voorbeeld', '/afgelasten']) {
      expect(body).toContain(`href="${desk(slug)}${path}"`);
    }
    expect(await markupFindings(body)).toEqual([]);
  });

  test('T13 a faulty form comes back whole: all answers kept, a summary with links, the words at the field', async () => {
    const typed = {
      title: '',
      starts: 'volgende week',
      capacity: 'veel',
      asks: ['diet'],
      text: 'Regel 1\nRegel 2 & <b>',
    };
    const { status, body, fields } = await create(house.organiser, typed);
    expect(status).toBe(422);
    expect(body).toContain('<title>Fout: Nieuwe bijeenkomst - Aanschuif</title>');
    expect(body).toContain('Er ging iets mis. Controleer 3 antwoorden');
    for (const field of ['title', 'starts', 'capacity']) expect(body).toContain(`href="#field-${field}"`);
    expect(body.indexOf('href="#field-title"')).toBeLessThan(body.indexOf('href="#field-starts"'));
    expect(fields).toMatchObject({
      starts: 'volgende week',
      capacity: 'veel',
      text: 'Regel 1\nRegel 2 & <b>',
      asks: 'diet',
    });
    expect(fields['contact-email']).toBe('mees@programma.example');
    expect(await markupFindings(body)).toEqual([]);
  });

  test('pressing twice makes one event', async () => {
    const first = await create(house.organiser, {}, 'one-and-the-same');
    const second = await create(house.organiser, {}, 'one-and-the-same');
    expect(second.location).toBe(first.location);
    expect((await house.events.desk(organiser, 10)).events).toHaveLength(1);
  });

  test('the same form with other answers makes nothing, keeps them, and offers to make another', async () => {
    await create(house.organiser, {}, 'one-and-the-same');
    const second = await create(house.organiser, { title: 'Nog een avond' }, 'one-and-the-same');
    expect(second.status).toBe(409);
    expect(second.body).toContain('U hebt dit formulier al verstuurd');
    expect(second.fields.title).toBe('Nog een avond');
    const third = await create(house.organiser, { title: 'Nog een avond' }, second.fields.request);
    expect(third.slug).toBe('nog-een-avond');
  });

  test('two events with one title get two addresses', async () => {
    const [first, second] = [await create(house.organiser), await create(house.organiser)];
    expect(first.slug).toBe('samen-aan-de-slag');
    expect(second.slug).toMatch(/^samen-aan-de-slag-\w{4}$/);
  });
});

describe('publishing', () => {
  test('puts the event on the site; pressing twice is the same', async () => {
    const { slug } = await create(house.organiser);
    for (const _ of [1, 2]) {
      const { status, location } = await house.organiser.post(`${desk(slug)}/publiceren`);
      expect([status, location]).toEqual([303, `${desk(slug)}?uitkomst=published`]);
    }
    expect((await house.nobody.get(`/bijeenkomsten/${slug}`)).status).toBe(200);
    expect((await house.organiser.get(desk(slug))).body).not.toContain('/publiceren');
  });

  test('an event that has begun is not published: the desk says why', async () => {
    const { slug } = await create(house.organiser);
    house.clock.now = '2019-05-22T15:30:00.000Z';
    const { status, body } = await house.organiser.post(`${desk(slug)}/publiceren`);
    expect(status).toBe(409);
    expect(body).toContain('data-refused="event-over"');
    expect(body).toContain('data-state="draft"');
  });

  test('a preview shows the page before that, with a note', async () => {
    const { slug } = await create(house.organiser);
    const { status, body } = await house.organiser.get(`${desk(slug)}/voorbeeld`);
    expect(status).toBe(200);
    expect(body).toContain('Voorbeeld: zo ziet een bezoeker de pagina');
    expect(body).toContain('<strong>samen</strong>');
    expect(body).toContain('Nog 60 van 60 vrij');
    expect(await markupFindings(body)).toEqual([]);
  });
});

describe('changing an event', () => {
  const change = async (slug: string, different: Parameters<typeof formWith>[0], revision?: string) => {
    const { fields } = await house.organiser.get(desk(slug));
    return house.organiser.post(desk(slug), { ...formWith(different), revision: revision ?? fields.revision });
  };

  test('the form holds what was said before, and sent as it is changes nothing', async () => {
    const { slug } = await create(house.organiser);
    const { fields } = await house.organiser.get(desk(slug));
    expect(fields).toMatchObject({
      title: 'Samen aan de slag',
      starts: '2019-05-22T17:30',
      capacity: '60',
      revision: '1',
    });
    expect((await change(slug, {})).location).toBe(`${desk(slug)}?uitkomst=unchanged`);
  });

  test('other words are kept and tell nobody', async () => {
    const slug = await createAndPublish(house.organiser);
    expect((await change(slug, { cost: '€ 4' })).location).toBe(`${desk(slug)}?uitkomst=saved`);
    expect((await house.nobody.get(`/bijeenkomsten/${slug}`)).body).toContain('€ 4');
  });

  test('T6 before another time is saved the form says how many it reaches, and after it that they are told', async () => {
    const slug = await createAndPublish(house.organiser, { capacity: '2', 'party-limit': '2' });
    await signUp(house, slug, answersOf('Noor van den Berg', { party: 2 }));
    await signUp(house, slug, answersOf('Fatima El Amrani'), { now: addMinutes(monday, 1) });
    const { body } = await house.organiser.get(desk(slug));
    expect(body).toContain('Nu zijn dat 2 plekken en 1 aanmelding op de wachtlijst.');
    const { location } = await change(slug, { capacity: '2', 'party-limit': '2', ends: '2019-05-22T22:00' });
    expect(location).toBe(`${desk(slug)}?uitkomst=saved-told`);
    expect(await house.events.duty({ what: 'announce', slug, version: 2 })).toMatchObject({ news: 'changed' });
  });

  test('what somebody else saved meanwhile stands: 409, what was typed is kept, and pressing again saves it', async () => {
    const { slug } = await create(house.organiser);
    const { fields } = await house.colleague.get(desk(slug));
    await change(slug, { cost: '€ 4' });
    const late = await house.colleague.post(desk(slug), {
      ...formWith({ title: 'Anders' }),
      revision: fields.revision,
    });
    expect(late.status).toBe(409);
    expect(late.body).toContain('data-refused="changed-meanwhile"');
    expect(late.body).toContain('Dit is nu anders dan wat u invulde: Titel en Kosten.');
    expect(late.fields).toMatchObject({ title: 'Anders', cost: 'Gratis' });
    const again = { ...formWith({ title: 'Anders' }), revision: late.fields.revision };
    expect((await house.colleague.post(desk(slug), again)).status).toBe(303);
  });

  test('T1 fewer places than are taken is refused with how many, and the way to the guests', async () => {
    const slug = await createAndPublish(house.organiser);
    await signUp(house, slug, answersOf('Noor van den Berg', { party: 3 }));
    const { status, body, fields } = await change(slug, { capacity: '2', 'party-limit': '2' });
    expect(status).toBe(409);
    expect(body).toContain('Er zijn al 3 plekken bezet of vrijgehouden.');
    expect(body).toContain(`href="${desk(slug)}/gasten"`);
    expect(fields.capacity).toBe('2');
  });

  test('a cancelled event is not changed; what was typed can still be read', async () => {
    const { slug } = await create(house.organiser);
    const { fields } = await house.colleague.get(desk(slug));
    await house.organiser.post(`${desk(slug)}/afgelasten`, { reason: 'Reden' });
    const late = await house.colleague.post(desk(slug), {
      ...formWith({ title: 'Anders' }),
      revision: fields.revision,
    });
    expect(late.status).toBe(409);
    expect(late.body).toContain('data-refused="event-cancelled"');
    expect(late.fields.title).toBe('Anders');
    expect(late.body).not.toContain('Wijzigingen bewaren');
  });

  test('T13 a faulty change comes back whole', async () => {
    const { slug } = await create(house.organiser);
    const { status, fields, body } = await change(slug, { ends: '2019-05-22T17:00', text: 'Bewaar mij' });
    expect(status).toBe(422);
    expect(fields).toMatchObject({ ends: '2019-05-22T17:00', text: 'Bewaar mij', revision: '1' });
    expect(body).toContain('Einde: kies een tijd die na het begin ligt');
  });
});

describe('cancelling', () => {
  test('asks first, naming how many it touches', async () => {
    const slug = await createAndPublish(house.organiser, { capacity: '2', 'party-limit': '2' });
    const path = `${desk(slug)}/afgelasten`;
    expect((await house.organiser.get(path)).body).toContain('Niemand heeft zich aangemeld');
    await signUp(house, slug, answersOf('Noor van den Berg', { party: 2 }));
    await signUp(house, slug, answersOf('Fatima El Amrani'), { now: addMinutes(monday, 1) });
    const { body } = await house.organiser.get(path);
    expect(body).toContain('data-touches="3"');
    expect(body).toContain('Er zijn 2 plekken bezet en er staat 1 aanmelding op de wachtlijst.');
    expect(await markupFindings(body)).toEqual([]);
  });

  test('wants a reason, keeps it, owes everybody the news, and is for good', async () => {
    const slug = await createAndPublish(house.organiser);
    const path = `${desk(slug)}/afgelasten`;
    const without = await house.organiser.post(path, { reason: ' ' });
    expect(without.status).toBe(422);
    expect(without.body).toContain('Vul in waarom het niet doorgaat');
    const story = 'a'.repeat(501);
    expect((await house.organiser.post(path, { reason: story })).fields.reason).toBe(story);
    for (const _ of [1, 2]) {
      const { location } = await house.organiser.post(path, { reason: 'De zaal staat onder water.' });
      expect(location).toBe(`${desk(slug)}?uitkomst=cancelled`);
    }
    expect(await house.events.duty({ what: 'announce', slug, version: 2 })).toMatchObject({ news: 'cancelled' });
    expect((await house.organiser.get(path)).location).toBe(desk(slug));
    expect((await house.organiser.get(desk(slug))).body).toContain('data-state="cancelled"');
  });

  test('comes too late after the end', async () => {
    const slug = await createAndPublish(house.organiser);
    house.clock.now = '2019-05-22T19:30:00.000Z';
    const { status, body, fields } = await house.organiser.post(`${desk(slug)}/afgelasten`, { reason: 'Te laat' });
    expect(status).toBe(409);
    expect(body).toContain('data-refused="event-over"');
    expect(fields.reason).toBe('Te laat');
  });
});

describe('T10 who may', () => {
  const forms = (slug: string) =>
    ({
      [newPath]: formWith(),
      [desk(slug)]: { ...formWith({ title: 'Gekaapt' }), revision: '1' },
      [`${desk(slug)}/publiceren`]: {},
      [`${desk(slug)}/afgelasten`]: { reason: 'Gekaapt' },
    }) as const;

  test('nobody without a session sees or changes anything at the desk', async () => {
    const { slug } = await create(house.organiser);
    for (const path of [newPath, desk(slug), `${desk(slug)}/voorbeeld`, `${desk(slug)}/afgelasten`]) {
      expect((await house.nobody.get(path)).status, path).toBe(401);
    }
    for (const [path, fields] of Object.entries(forms(slug))) {
      expect((await house.nobody.post(path, { ...fields, form: 'f'.repeat(22) })).status, path).toBe(403);
    }
    expect((await house.events.find(slug, { consistent: true }))?.event).toMatchObject({ state: 'draft', revision: 1 });
  });

  test('another organisation’s event is not there, to look at or to change', async () => {
    const { slug } = await create(house.organiser);
    await house.stranger.get(newPath);
    for (const path of [desk(slug), `${desk(slug)}/voorbeeld`, `${desk(slug)}/afgelasten`]) {
      expect((await house.stranger.get(path)).status, path).toBe(404);
    }
    for (const [path, fields] of Object.entries(forms(slug))) {
      if (path !== newPath) expect((await house.stranger.post(path, fields)).status, path).toBe(404);
    }
    expect((await house.events.find(slug, { consistent: true }))?.event).toMatchObject({ state: 'draft', revision: 1 });
  });

  test('a form from another site, or without its key, changes nothing', async () => {
    const { slug } = await create(house.organiser);
    const path = `${desk(slug)}/publiceren`;
    expect((await house.organiser.post(path, {}, { headers: { origin: 'https://elders.example' } })).status).toBe(403);
    expect((await house.organiser.post(path, { form: 'f'.repeat(22) })).status).toBe(403);
    expect((await house.events.find(slug, { consistent: true }))?.event.state).toBe('draft');
  });

  test('colleagues of the organisation share its events', async () => {
    const { slug } = await create(house.organiser);
    expect((await house.colleague.post(`${desk(slug)}/publiceren`)).status).toBe(303);
  });
});

describe('T13 when the database is held by others', () => {
  test('every form comes back with what was typed, 503, and when to press again', async () => {
    const twin = memoryDatabase();
    let held = false;
    const database: Database = {
      ...twin,
      transact: async (writes) => (held ? { is: 'conflict' } : twin.transact(writes)),
    };
    house = openHouse(database);
    const { slug } = await create(house.organiser);
    held = true;
    const change = { ...formWith({ title: 'Nog niet' }), revision: '1' };
    const answers = {
      create: await create(house.organiser, { title: 'Nog niet' }),
      change: await house.organiser.post(desk(slug), change),
      publish: await house.organiser.post(`${desk(slug)}/publiceren`),
      cancel: await house.organiser.post(`${desk(slug)}/afgelasten`, { reason: 'Nog niet' }),
    };
    for (const [what, page] of Object.entries(answers)) {
      expect([page.status, page.headers['retry-after']], what).toEqual([503, '3']);
      expect(page.body, what).toContain('data-refused="busy"');
    }
    expect(answers.create.fields.title).toBe('Nog niet');
    expect(answers.change.fields.title).toBe('Nog niet');
    expect(answers.cancel.fields.reason).toBe('Nog niet');
  });
});
