import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Organiser } from '#kernel/actors.ts';
import { addDays } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { countingErased } from '#platform/erased.ts';
import { web } from '../../../functions/web/contract.ts';
import { anyText } from '../../support/any-text.ts';
import { answersFor, campaignPlan, municipalities, openCampaign, signAtEvening } from '../../support/campaign.ts';
import { answersOf, later, monday, organiser, planOf, publish, signUp, tables } from '../../support/house.ts';
import { markupFindings } from '../../support/page-checks.ts';
import { runs } from '../../support/runs.ts';
import { contact, webHouse } from './house.ts';

const stranger: Organiser = { is: 'organiser', person: 'prs_stranger', organisation: 'helmond' };
const colleague: Organiser = { is: 'organiser', person: 'prs_jeroen', organisation: organiser.organisation };
const publicPages = ['/', '/privacy', '/toegankelijkheid', '/contact'];

let house: ReturnType<typeof webHouse>;
beforeEach(() => {
  house = webHouse(memoryDatabase(), { signedIn: { stranger, colleague } });
});

/** Publishes that many meetings, a day apart, the first two days from now. */
const publishSeveral = async (count: number): Promise<void> => {
  for (let at = 0; at < count; at += 1) {
    const shift = (instant: string) => addDays(instant, at, 'Europe/Amsterdam');
    const { startsAt, endsAt, closesAt, promoteUntil } = planOf();
    await publish(house, {
      title: `Avond ${at + 1}`,
      startsAt: shift(startsAt),
      endsAt: shift(endsAt),
      closesAt: shift(closesAt),
      promoteUntil: shift(promoteUntil),
    });
  }
};

describe('the home page', () => {
  test('shows the three meetings that come next, the soonest first', async () => {
    await publishSeveral(4);
    const { status, body } = await house.browser().get('/');
    expect(status).toBe(200);
    const shown = [...body.matchAll(/Avond \d/g)].map(([title]) => title);
    expect(shown).toEqual(['Avond 1', 'Avond 2', 'Avond 3']);
    expect(body).toContain('woensdag 22 mei 2019, 17.30 tot 21.30 uur');
    expect(body).toContain('href="/bijeenkomsten"');
  });

  test('says what it is when nothing is planned', async () => {
    const { body } = await house.browser().get('/');
    expect(body).toContain('Er staat nu niets gepland');
  });

  test('says of a cancelled meeting that it is, and shows no draft and none that only its address finds', async () => {
    const slug = await publish(house, { title: 'Afgelaste avond' });
    await house.events.cancel(slug, 'De zaal is dicht.', organiser, monday);
    await publish(house, { title: 'Besloten avond', listed: 'address' });
    await house.events.create(planOf({ title: 'Concept' }), 'request-concept', organiser, monday);
    const { body } = await house.browser().get('/');
    expect(body).toContain('Afgelaste avond');
    expect(body).toContain('>Afgelast<');
    expect(body).not.toContain('Besloten avond');
    expect(body).not.toContain('Concept');
  });

  test('speaks English under /en and leads on in English', async () => {
    await publishSeveral(1);
    const { body } = await house.browser().get('/en/');
    expect(body).toContain('<html lang="en">');
    expect(body).toContain('Wednesday 22 May 2019, 17:30 to 21:30');
    expect(body).toMatch(/href="\/en\/bijeenkomsten\/[a-z0-9-]+"/);
  });
});

describe('the campaign on the home page', () => {
  const filled = (body: string): number => body.match(/class="dot-on"/g)?.length ?? 0;

  test('is the number with what it counts and when, the next mark, the map, and the ways to it and to sign', async () => {
    const slug = await openCampaign(house.campaigns, { members: 103 });
    const { status, body } = await house.browser().get('/');
    expect(status).toBe(200);
    expect(body).toMatch(/<b class="counter__number">103<\/b> gemeenten hebben ondertekend/);
    expect(body).toContain('Stand van maandag 20 mei 2019, 9.00 uur');
    expect(body).toContain('Volgende mijlpaal: 120, nog 17 te gaan');
    expect(body).toContain('Kaart van Nederland: 103 van de 355 gemeenten zijn aangesloten');
    expect(filled(body)).toBe(103);
    expect(body).toContain(`href="/campagnes/${slug}"`);
    expect(body).toContain(`href="/campagnes/${slug}/ondertekenen"`);
    expect(body.indexOf('counter__number')).toBeLessThan(body.indexOf('Dit komt eraan'));
    const english = (await house.browser().get('/en/')).body;
    expect(english).toMatch(/103<\/b> municipalities have signed/);
    expect(english).toContain(`href="/en/campagnes/${slug}/ondertekenen"`);
  });

  test('names no number and no dot that waits for the presenter (T7)', async () => {
    const slug = await openCampaign(house.campaigns, { members: 99 });
    const hundredth = answersFor(municipalities[200] ?? '');
    const signed = await signAtEvening(house.campaigns, slug, hundredth, { now: later(60_000) });
    expect(signed).toMatchObject({ is: 'signed' });
    const { body } = await house.browser().get('/');
    expect(body).toContain('counter__number">99<');
    expect(body).toContain('Volgende mijlpaal: 100, nog 1 te gaan');
    expect(filled(body)).toBe(99);
    await house.campaigns.pledges.settleMarks(slug, monday);
    expect((await house.browser().get('/')).body).toContain('counter__number">99<');
  });

  test('counts who may not be named yet, and fills no dot for it', async () => {
    const slug = await openCampaign(house.campaigns, { members: 10 });
    const quiet = answersFor(municipalities[200] ?? '', { college: { is: 'to-decide', mayName: false } });
    await signAtEvening(house.campaigns, slug, quiet, { now: monday });
    const { body } = await house.browser().get('/');
    expect(body).toContain('counter__number">11<');
    expect(filled(body)).toBe(10);
  });

  test('shows no way to sign once that is over', async () => {
    const slug = await openCampaign(house.campaigns, { members: 10, plan: { closesAt: '2019-05-01T10:00:00.000Z' } });
    const { body } = await house.browser().get('/');
    expect(body).toContain(`href="/campagnes/${slug}"`);
    expect(body).not.toContain('/ondertekenen"');
  });

  test('is not there while none is public, and home is as it was', async () => {
    const { body: before } = await house.browser().get('/');
    await house.campaigns.pledges.createCampaign(campaignPlan(), 'request-draft', organiser, monday);
    expect((await house.browser().get('/')).body).toBe(before);
    expect(before).not.toContain('counter');
    expect(before).not.toContain('id="map"');
  });

  test('makes home no less public: no form, no script, no cookie, and good HTML', async () => {
    await openCampaign(house.campaigns, { members: 103 });
    for (const path of ['/', '/en/']) {
      const { headers, cookies, body } = await house.browser('organiser').get(path);
      expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=5');
      expect(cookies).toEqual([]);
      expect(body).not.toMatch(/<form|<script|Samira/);
      expect(await markupFindings(body)).toEqual([]);
    }
  });
});

describe('a public page', () => {
  test.each(publicPages)('%s reads and sets no cookie, has no form and may be shared', async (path) => {
    const { status, headers, cookies, body } = await house.browser('organiser').get(path);
    expect(status).toBe(200);
    expect(headers['cache-control']).toMatch(/^public, max-age=0, s-maxage=\d+$/);
    expect(cookies).toEqual([]);
    expect(body).not.toContain('<form');
    expect(body).not.toContain('<script');
    expect(body).not.toContain('Samira');
  });

  test.each(publicPages.flatMap((path) => [path, `/en${path}`]))('%s is good HTML', async (path) => {
    await publishSeveral(3);
    expect(await markupFindings((await house.browser().get(path)).body)).toEqual([]);
  });

  test('names the one person to call or mail, wherever it says to ask', async () => {
    for (const path of ['/toegankelijkheid', '/contact']) {
      const { body } = await house.browser().get(path);
      expect(body).toContain(`href="mailto:${contact.email}"`);
      expect(body).toContain('href="tel:+31701234567"');
      expect(body).toContain('070 123 45 67');
    }
    expect((await house.browser().get('/privacy')).body).toContain(
      '<a class="nl-link" href="/contact">Hebt u geen mail?',
    );
    expect((await house.browser().get('/en/privacy')).body).toContain('<a class="nl-link" href="/en/contact">');
  });

  test('says in search engines what it is', async () => {
    expect((await house.browser().get('/')).body).toContain('<meta content="Bijeenkomsten en activiteiten');
  });
});

describe('the accessibility page', () => {
  test('claims no status, and says what was tried and what nobody has tried', async () => {
    const { body } = await house.browser().get('/toegankelijkheid');
    expect(body).toContain('Niemand van buiten heeft deze website gekeurd');
    expect(body).toContain('axe-core');
    expect(body).toContain('mensen die een schermlezer gebruiken');
    expect(body).not.toMatch(/voldoet (?:volledig|gedeeltelijk)|status [A-E]\b/i);
  });
});

describe('a path that leads nowhere', () => {
  test.each(['POST', 'PUT', 'DELETE', 'PROPFIND'])(
    'is 404 for %s as well: no method is wrong where nothing is',
    async (method) => {
      const browser = house.browser();
      for (const path of ['/nergens', '/en/nergens', '/wp-login.php']) {
        const page = await browser.get(path, { method });
        expect(page.status, path).toBe(404);
        expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
        expect(page.body).toContain(path.startsWith('/en') ? 'This page is not here' : 'Deze pagina is er niet');
        expect(page.cookies).toEqual([]);
      }
      const problem = await browser.get('/api/v1/nowhere', { method });
      expect([problem.status, problem.headers['content-type']]).toEqual([404, 'application/problem+json']);
    },
  );

  test('is 404 for a form too, whoever sends it and whatever is in it', async () => {
    const sendings = [
      {},
      { headers: { origin: 'https://elsewhere.example' } },
      { headers: { 'content-type': 'application/json' } },
    ];
    for (const sending of sendings) {
      const page = await house.browser().post('/nergens', { name: 'Noor', form: 'x' }, sending);
      expect(page.status).toBe(404);
      expect(page.body).not.toContain('Noor');
    }
    expect((await house.browser().post('/nergens', { name: 'x'.repeat(2_100_000), form: 'x' })).status).toBe(404);
  });

  test('a page that is there still says that it takes no form', async () => {
    expect((await house.browser().post('/privacy', { form: 'x' })).status).toBe(405);
  });

  test.each(['/nergens', '/bijeenkomsten/a/b/c', '/en/nergens', '/wp-login.php'])(
    '%s gets our own 404',
    async (path) => {
      const page = await house.browser().get(path);
      expect(page.status).toBe(404);
      expect(page.body).toContain(`href="${path.startsWith('/en') ? '/en' : ''}/bijeenkomsten"`);
      expect(page.cookies).toEqual([]);
      expect(await markupFindings(page.body)).toEqual([]);
    },
  );

  test('gets a problem document under /api', async () => {
    const { status, headers, body } = await house.browser().get('/api/v1/nowhere');
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status: 404, title: 'Not found' });
  });

  test('is never a fault of ours, whatever the path (T13)', async () => {
    const browser = house.browser();
    const segment = fc
      .oneof(fc.string(), anyText())
      .map((text) => encodeURI(text).replace(/[?#]/g, encodeURIComponent));
    const paths = fc.array(segment).map((segments) => segments.map((one) => `/${one}`).join(''));
    await fc.assert(
      fc.asyncProperty(paths, async (path) => {
        const { status, body } = await browser.get(`/x${path}`);
        expect(status).toBe(404);
        expect(body).not.toMatch(/<script|javascript:/i);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('the files for machines', () => {
  test('security.txt is plain text that ends within a year', async () => {
    const { status, headers, body } = await house.browser().get('/.well-known/security.txt');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(body).toContain('Contact: mailto:programma@aanschuif.example\n');
    expect(body).toContain('Canonical: https://aanschuif.example/.well-known/security.txt\n');
  });

  test('robots.txt lets nobody in where people are invented', async () => {
    expect((await house.browser().get('/robots.txt')).body).not.toContain('Disallow: /\n');
    const invented = webHouse(memoryDatabase(), { exampleData: 'yes' });
    expect((await invented.browser().get('/robots.txt')).body).toContain('Disallow: /\n');
  });
});

describe('the desk', () => {
  test('is for who is signed in; anybody else is asked to sign in (T10)', async () => {
    await publishSeveral(1);
    for (const session of [undefined, 'somebody-else']) {
      const { status, body } = await house.browser(session).get('/bureau');
      expect(status).toBe(401);
      expect(body).not.toContain('Avond 1');
    }
  });

  test('shows the own organisation every event with its state, and another organisation none of them (T10)', async () => {
    await publishSeveral(1);
    const cancelled = await publish(house, { title: 'Afgelaste avond' });
    await house.events.cancel(cancelled, 'De zaal is dicht.', organiser, monday);
    await house.events.create(planOf({ title: 'Nog niet af' }), 'request-draft', organiser, monday);

    const { body, headers } = await house.browser('organiser').get('/bureau');
    expect(headers['cache-control']).toBe('private, no-store');
    for (const words of ['Avond 1', 'Gepubliceerd', 'Afgelaste avond', 'Afgelast', 'Nog niet af', 'Concept']) {
      expect(body).toContain(words);
    }
    expect(body).toContain(`href="/bureau/bijeenkomsten/${cancelled}/gasten"`);
    expect(body).toContain(`href="/bureau/bijeenkomsten/${cancelled}/post"`);
    expect(body).toContain(`href="/bureau/bijeenkomsten/${cancelled}/bellen"`);

    const other = await house.browser('stranger').get('/bureau');
    expect(other.body).toContain('U hebt nog geen bijeenkomsten');
    expect(other.body).not.toContain('Avond 1');
  });

  test('says of an evening that is over that it is over', async () => {
    await publishSeveral(1);
    house.clock.now = '2019-05-23T07:00:00.000Z';
    expect((await house.browser('organiser').get('/bureau')).body).toContain('Voorbij');
  });

  test('says in words what waits for a person, with a link to where it is solved', async () => {
    const slug = await publish(house, { title: 'De avond' });
    await house.waits({ kind: 'place-free-late', subject: slug, event: slug });
    await house.waits({ kind: 'mail-failed', subject: 'mail_1', event: slug });
    await house.waits({ kind: 'mail-failed', subject: 'mail_2', event: slug });
    await house.waits({ kind: 'mail-uncertain', subject: 'mail_3', event: slug });
    const { body } = await house.browser('organiser').get('/bureau');
    expect(body).toMatch(/<h2[^>]*>Te doen<\/h2>.*<h3[^>]*>De avond<\/h3>/s);
    expect(body).toContain('Er kwam laat een plek vrij en er wachten mensen');
    expect(body).toContain('2 mails konden niet worden verstuurd');
    expect(body).toContain('Van 1 mail weten wij niet of die is aangekomen');
    expect(body).toContain('Sinds maandag 20 mei 2019');
    expect(body).toContain('Nog niemand doet dit');
    expect(body).toContain(`href="/bureau/bijeenkomsten/${slug}/gasten">Naar de gasten</a>`);
    expect(body).toContain(`href="/bureau/bijeenkomsten/${slug}/post?toon=onopgelost">Naar de mails</a>`);
    expect((await house.browser('stranger').get('/bureau')).body).not.toContain('De avond');
  });

  test('says what waits at a campaign, with a link to it, and leads to the campaigns', async () => {
    await house.waits({ kind: 'milestone-held', subject: 'tafel~100', campaign: 'tafel' });
    await house.waits({ kind: 'signature-awaits', subject: 'tafel~GM0001~a', campaign: 'tafel' });
    await house.waits({ kind: 'signature-awaits', subject: 'tafel~GM0002~b', campaign: 'tafel' });
    await house.waits({ kind: 'mail-failed', subject: 'mail_1', campaign: 'tafel' });
    const { body } = await house.browser('organiser').get('/bureau');
    expect(body).toContain('Een mijlpaal is bereikt. Nog niemand ziet het');
    expect(body).toContain('Er wachten 2 handtekeningen');
    expect(body).toContain('1 mail kon niet worden verstuurd');
    expect(body.match(/href="\/bureau\/campagnes\/tafel">Naar de campagne</g)).toHaveLength(2);
    expect(body).toContain('href="/bureau/campagnes/tafel/post?toon=onopgelost">Naar de mails</a>');
    expect(body).toContain('href="/bureau/campagnes">Naar uw campagnes</a>');
    expect((await house.browser('stranger').get('/bureau')).body).not.toContain('campagnes/tafel');
  });

  test('names the event of a question also when it is not on this page of the list', async () => {
    const slug = await publish(house, { title: 'De eerste' });
    await publishSeveral(21);
    await house.waits({ kind: 'place-free-late', subject: slug, event: slug });
    const { body } = await house.browser('organiser').get('/bureau');
    expect(body).not.toContain(`href="/bureau/bijeenkomsten/${slug}"`);
    expect(body).toMatch(/<h3[^>]*>De eerste<\/h3>/);
    const older = /href="(\/bureau\?verder=[^"]+)"/.exec(body)?.[1] ?? '';
    expect((await house.browser('organiser').get(older)).body).not.toContain('Te doen');
  });

  test('says that nothing waits when nothing does', async () => {
    expect((await house.browser('stranger').get('/bureau')).body).toContain('Er wacht nu niets op u.');
  });

  test('leads from a mail that bounced to the row with the address, and from several to the mails', async () => {
    const slug = await publish(house, { title: 'De avond' });
    const bounced = { kind: 'mail-bounced', event: slug } as const;
    await house.waits({ ...bounced, subject: 'mail_1', reader: 'inv_1' });
    const one = (await house.browser('organiser').get('/bureau')).body;
    expect(one).toContain(`href="/bureau/bijeenkomsten/${slug}/uitnodigingen/inv_1">Ander adres invullen</a>`);
    await house.waits({ ...bounced, subject: 'mail_2', reader: 'a~b' });
    const two = (await house.browser('organiser').get('/bureau')).body;
    expect(two).toContain('2 mails kwamen niet aan');
    expect(two).not.toContain('Ander adres invullen');
    expect(two).toContain(`/post?toon=onopgelost">Naar de mails</a>`);
  });

  test('asks about an offer from the working day before it lapses, until it is taken, with the ways to act', async () => {
    const slug = await publish(house, {
      title: 'De avond',
      capacity: 1,
      offerHours: 72,
      startsAt: '2019-05-31T15:30:00.000Z',
      endsAt: '2019-05-31T19:30:00.000Z',
      closesAt: '2019-05-31T10:00:00.000Z',
      promoteUntil: '2019-05-29T10:00:00.000Z',
    });
    const first = await signUp(house, slug, answersOf('Noor Eerst'));
    await signUp(house, slug, answersOf('Wacht Nog'), { now: later(1) });
    if (typeof first === 'string' || first.is !== 'seated') throw new Error('not seated');
    await house.rsvps.releaseOwn(first.rsvp, monday);
    const desk = async (now: string) => {
      house.clock.now = now;
      return (await house.browser('organiser').get('/bureau')).body;
    };
    expect(await desk('2019-05-21T21:59:00.000Z')).toContain('Er wacht nu niets op u.');
    const body = await desk('2019-05-21T22:00:00.000Z');
    expect(body).toContain('Iemand zegt nog geen ja op een plek.');
    expect(body).toContain('Uiterlijk donderdag 23 mei 2019, 9.00 uur');
    expect(body).toContain('Nog niemand doet dit');
    expect(body).toContain(`href="/bureau/bijeenkomsten/${slug}/wachtlijst">Naar de wachtlijst</a>`);
    const offered = (await house.store.guests(slug)).find(({ state }) => state === 'offered');
    if (offered === undefined) throw new Error('nobody is offered a place');
    expect(body).toContain(`/gasten/${encodeURIComponent(offered.guest)}">Naar deze gast</a>`);
    expect((await house.browser('stranger').get('/bureau')).body).not.toContain('De avond');
    await house.rsvps.takeOffer(offered, house.clock.now);
    expect(await desk(house.clock.now)).toContain('Er wacht nu niets op u.');
  });

  test('says by when, and shows first what is too late', async () => {
    const slug = await publish(house, { title: 'De avond' });
    const asked = { event: slug, since: monday } as const;
    await house.waits({ ...asked, kind: 'approval-asked', subject: 'a', reader: 'a~b' });
    await house.waits({ ...asked, kind: 'offer-lapses', subject: 'b', reader: 'a~b', due: later(60_000) });
    const { body } = await house.browser('organiser').get('/bureau');
    expect(body).toContain('Uiterlijk maandag 20 mei 2019, 9.01 uur');
    expect(body).not.toContain('Te laat');
    house.clock.now = later(120_000);
    const after = (await house.browser('organiser').get('/bureau')).body;
    expect(after).toContain('Te laat');
    expect(after.indexOf('zegt nog geen ja')).toBeLessThan(after.indexOf('wacht 1 aanmelding'));
  });

  describe('somebody who does it', () => {
    const waiting = async () => {
      const slug = await publish(house, { title: 'De avond' });
      for (const subject of ['mail_1', 'mail_2']) await house.waits({ kind: 'mail-failed', subject, event: slug });
      return slug;
    };
    const keyOn = (body: string, act: string): string =>
      (new RegExp(`value="([^"]*)" name="${act}"`).exec(body)?.[1] ?? '').replaceAll('&quot;', '"');

    test('presses once and is named, to colleagues and to themselves; what comes later is anybody’s again', async () => {
      const slug = await waiting();
      const samira = house.browser('organiser');
      const jeroen = house.browser('colleague');
      const take = keyOn((await samira.get('/bureau')).body, 'take');
      const fields = (await samira.get('/bureau')).fields;
      expect(fields.form).toMatch(/^[\w-]{22}$/);
      expect(await samira.post('/bureau', { take })).toMatchObject({ status: 303, location: '/bureau' });
      const own = (await samira.get('/bureau')).body;
      expect(own).toContain('U doet dit');
      expect(own).toContain('Ik doe dit toch niet');
      expect(own).not.toContain('Nog niemand doet dit');
      const other = (await jeroen.get('/bureau')).body;
      expect(other).toContain('Samira El Amrani doet dit');
      expect(other).toContain('Ik neem dit over');
      await house.waits({ kind: 'mail-failed', subject: 'mail_3', event: slug });
      const after = (await samira.get('/bureau')).body;
      expect(after).toContain('U doet dit');
      expect(after).toContain('1 mail kon niet worden verstuurd');
      expect(after).toContain('Nog niemand doet dit');
    });

    test('gives it back, or a colleague takes it over', async () => {
      await waiting();
      const samira = house.browser('organiser');
      await samira.post('/bureau', { take: keyOn((await samira.get('/bureau')).body, 'take') });
      const back = keyOn((await samira.get('/bureau')).body, 'give-back');
      expect((await samira.post('/bureau', { 'give-back': back })).status).toBe(303);
      expect((await samira.get('/bureau')).body).toContain('Nog niemand doet dit');
      await samira.post('/bureau', { take: keyOn((await samira.get('/bureau')).body, 'take') });
      const jeroen = house.browser('colleague');
      const over = keyOn((await jeroen.get('/bureau')).body, 'take');
      expect((await jeroen.post('/bureau', { take: over })).status).toBe(303);
      expect((await jeroen.get('/bureau')).body).toContain('U doet dit');
      expect((await samira.get('/bureau')).body).toContain('Jeroen van Dijk doet dit');
    });

    test('who was second is told so, on the list as it is now', async () => {
      await waiting();
      const samira = house.browser('organiser');
      const jeroen = house.browser('colleague');
      const take = keyOn((await samira.get('/bureau')).body, 'take');
      await jeroen.get('/bureau');
      const presses = await Promise.all([samira.post('/bureau', { take }), jeroen.post('/bureau', { take })]);
      expect(presses.map(({ status }) => status).sort()).toEqual([303, 409]);
      const second = presses.find(({ status }) => status === 409);
      expect(second?.body).toContain('Dit is intussen anders');
      expect(second?.body).toContain('doet dit');
      expect(await markupFindings(second?.body ?? '')).toEqual([]);
    });

    test('cannot take what was solved meanwhile: it does not come back', async () => {
      await waiting();
      const samira = house.browser('organiser');
      const take = keyOn((await samira.get('/bureau')).body, 'take');
      await house.solved({ kind: 'mail-failed', subject: 'mail_1' });
      expect((await samira.post('/bureau', { take })).status).toBe(303);
      await house.solved({ kind: 'mail-failed', subject: 'mail_2' });
      const back = keyOn((await samira.get('/bureau')).body, 'give-back');
      expect((await samira.post('/bureau', { 'give-back': back })).status).toBe(409);
      expect((await samira.get('/bureau')).body).toContain('Er wacht nu niets op u.');
    });

    test('says that they saw what only wants to be seen, and nothing else', async () => {
      await house.waits({ kind: 'interest', subject: 'tafel~GM0794', campaign: 'tafel', reader: 'GM0794' });
      await waiting();
      const samira = house.browser('organiser');
      const { body } = await samira.get('/bureau');
      expect(body.match(/name="seen"/g)).toHaveLength(1);
      const other = keyOn(body.slice(body.indexOf('mails konden')), 'take');
      expect((await samira.post('/bureau', { seen: other })).status).toBe(409);
      expect((await samira.post('/bureau', { seen: keyOn(body, 'seen') })).status).toBe(303);
      const after = (await samira.get('/bureau')).body;
      expect(after).not.toContain('interesse');
      expect(after).toContain('2 mails konden niet worden verstuurd');
    });

    test("T10: another organisation's line is not theirs to take", async () => {
      await waiting();
      const samira = house.browser('organiser');
      const take = keyOn((await samira.get('/bureau')).body, 'take');
      const stranger = house.browser('stranger');
      await stranger.get('/bureau');
      expect((await stranger.post('/bureau', { take })).status).toBe(409);
      expect((await samira.get('/bureau')).body).toContain('Nog niemand doet dit');
    });

    test('T13: whatever is sent is answered, and nothing changes', async () => {
      await waiting();
      const samira = house.browser('organiser');
      await samira.get('/bureau');
      for (const fields of [
        {},
        { take: '' },
        { take: '[]' },
        { act: 'take' },
        { seen: '\u0000' },
        { 'give-back': 'x'.repeat(100_000) },
      ])
        expect((await samira.post('/bureau', fields)).status).toBe(409);
      expect((await samira.get('/bureau')).body).toContain('Nog niemand doet dit');
    });
  });

  test('goes on where the page ended, and each event stands on one page', async () => {
    await publishSeveral(25);
    const browser = house.browser('organiser');
    const first = await browser.get('/bureau');
    const older = /href="(\/bureau\?verder=[^"]+)"/.exec(first.body)?.[1] ?? '';
    const second = await browser.get(older);
    const titles = (body: string) => [...body.matchAll(/>(Avond \d+)</g)].map(([, title]) => title);
    expect(titles(first.body)).toHaveLength(20);
    expect(titles(second.body)).toHaveLength(5);
    expect(new Set([...titles(first.body), ...titles(second.body)]).size).toBe(25);
    expect(second.body).toContain('Terug naar de nieuwste');
    expect(second.body).not.toContain('Oudere bijeenkomsten');
  });

  test("begins at the beginning with a place that is not ours, or another organisation's (T10)", async () => {
    await publishSeveral(25);
    const first = await house.browser('organiser').get('/bureau');
    const older = /href="(\/bureau\?verder=[^"]+)"/.exec(first.body)?.[1] ?? '';
    expect((await house.browser('stranger').get(older)).body).toContain('U hebt nog geen bijeenkomsten');
    const browser = house.browser('organiser');
    for (const verder of ['x', 'e30.x', older.split('=')[1]?.replace(/.$/, '_'), '%00']) {
      const { status, body } = await browser.get(`/bureau?verder=${verder}`);
      expect(status).toBe(200);
      expect(body).toContain('Avond 25');
    }
  });

  test('names no guest, and no address of one (T12)', async () => {
    const slug = await publish(house);
    await signUp(house, slug, answersOf('Fatima van den Berg'));
    const { body } = await house.browser('organiser').get('/bureau');
    expect(body).not.toContain('Fatima');
    expect(body).not.toContain('gemeente.example');
  });

  test('shows a title as text, whatever somebody typed', async () => {
    await publish(house, { title: '<script>alert(1)</script> & "co"' });
    for (const path of ['/', '/bureau']) {
      const { body } = await house.browser('organiser').get(path);
      expect(body).not.toContain('<script');
      expect(body).toContain('&lt;script&gt;');
    }
  });

  test.each(['/bureau', '/en/bureau'])('%s is good HTML, empty and full', async (path) => {
    expect(await markupFindings((await house.browser('stranger').get(path)).body)).toEqual([]);
    const slug = await publish(house);
    await publishSeveral(21);
    await house.waits({ kind: 'place-free-late', subject: slug, event: slug });
    expect(await markupFindings((await house.browser('organiser').get(path)).body)).toEqual([]);
  });
});

describe('who may', () => {
  test('everybody sees every page of this room but the desk, what was erased, and what is behind a link', () => {
    const closed = Object.values(web.routes).filter(({ who }) => who !== 'anyone');
    expect(closed.map(({ path }) => path)).toEqual([
      '/bureau',
      '/bureau/gewist',
      '/uw-gegevens/{link}',
      '/uw-gegevens/{link}/bestand',
    ]);
  });
});

describe('what has been erased', () => {
  test('T12 is for organisers, by month: how much of what, by which rule, and of nobody whom', async () => {
    const database = memoryDatabase();
    const desk = webHouse(database);
    await countingErased(database, { table: tables.erased, clock: () => monday }).write({
      put: { of: 'event#avond', item: 'guest#noor-bakker' },
      in: tables.rsvps,
      erases: 'guest-of-action',
    });
    const browser = desk.browser('organiser');
    const { status, body } = await browser.get('/bureau/gewist');
    expect(status).toBe(200);
    expect(body).toContain('Gewist in mei 2019');
    expect(body).toContain('maandag 20 mei 2019');
    expect(body).toContain('Uw plek bij een activiteit');
    expect(body).not.toContain('noor-bakker');
    expect((await browser.get('/en/bureau/gewist?maand=2019-04')).body).toContain('Nothing was erased in April 2019.');
    expect((await desk.browser().get('/bureau/gewist')).status).toBe(401);
  });
});
