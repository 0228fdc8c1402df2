import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { directoryActions } from '#directory/actions.ts';
import type { Contract } from '#kernel/contract.ts';
import type { Instant } from '#kernel/instants.ts';
import { pathOf } from '#kernel/links.ts';
import { kits } from '#kits/contract.ts';
import { linkOf } from '#kits/host-mail-facts.ts';
import { deliveriesHttp } from '#kits/http/deliveries.tsx';
import { hostHttp } from '#kits/http/host.tsx';
import { hostsHttp } from '#kits/http/hosts.tsx';
import { municipalitiesFrom } from '#kits/municipalities.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { type Limits, noLimits, tableLimits } from '#platform/limits/limits.ts';
import { linkToken } from '#platform/links.ts';
import { hostile } from '../../../support/hostile.ts';
import { secret, seeded } from '../../../support/house.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { runs } from '../../../support/runs.ts';
import { type Handler, type Page, testSettings, type Visitor, visitor } from '../../../support/visit.ts';
import { intrudersIn } from '../../events/intruders.ts';
import { august, elsewhere, giver, type HostHouse, hostHouse, otherPartner, programme } from '../host-house.ts';

const { hostBegin, hostForm, hosts, host, deliveries } = kits.routes;
/** The routes of hosts alone: each part of the room is held to its promises by itself. */
const contract = { ...kits, routes: { hostBegin, hostForm, hosts, host, deliveries } } as const satisfies Contract;

const sessions = {
  organiser: { ...programme, name: 'Hanna Bos' },
  elsewhere: { ...elsewhere, name: 'Iemand Anders' },
  giver: { ...giver, name: 'Lotte Smit' },
  otherPartner: { ...otherPartner, name: 'Nog Iemand' },
} as const;

const beginPath = '/pakketten/kom-erbij-pakket/meedoen';
const municipalities = municipalitiesFrom(directoryActions());

let house: HostHouse;
let now: Instant;
let handler: Handler;
const withLimits = (limits: Limits): Handler => {
  const random = seeded('http');
  const endpoints = {
    ...hostHttp({ actions: house.hosts, limits, placesAnHour: 2, random, municipalities: async () => municipalities }),
    ...hostsHttp({ actions: house.hosts, random, municipalities: async () => municipalities }),
    ...deliveriesHttp({ actions: house.hosts, random }),
  };
  return httpFunction(contract, endpoints, {
    settings: testSettings,
    clock: () => now,
    random: seeded('stack'),
    log: (level, what, fields) => {
      throw new Error(`${level} ${what} ${JSON.stringify(fields)}`);
    },
    whoIs: async (session) => sessions[session as keyof typeof sessions],
  }) as Handler;
};
beforeEach(async () => {
  house = hostHouse();
  now = august;
  await house.open(2);
  handler = withLimits(noLimits);
});

const anybody = (): Visitor => visitor(handler, contract);
const as = (session: keyof typeof sessions): Visitor =>
  visitor(handler, contract, {}, new Map([['__Host-session', session]]));

/** The path behind the link in the last mail about an application. */
const pathFor = async (id: string): Promise<string> => {
  const application = await house.store.application(id, { consistent: true });
  if (application === undefined) throw new Error(`No ${id}`);
  const link = linkOf(application);
  return pathOf(link, linkToken(secret, link));
};
const begun = async (email = 'noor@buurt.example'): Promise<{ readonly path: string; readonly id: string }> => {
  const { id } = await house.draft(email);
  return { id, path: await pathFor(id) };
};
const sentBy = async (email: string): Promise<{ readonly path: string; readonly id: string }> => {
  const { path, id } = await begun(email);
  const browser = anybody();
  const check = await browser.get(`${path}?stap=controleren`);
  const answer = await browser.post(path, { ...fieldsOf(check, 'submit'), checked: 'yes' });
  expect(answer.status).toBe(303);
  return { path, id };
};
/** What the form for one act sends along: its hidden fields. A page may have more than one form. */
const fieldsOf = (page: Page, step: string): Record<string, string> => {
  const form = (page.body.match(/<form[\s\S]*?<\/form>/g) ?? []).find((one) => one.includes(`value="${step}"`)) ?? '';
  const hidden = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
    /name="([^"]*)"/.exec(input)?.[1] ?? '',
    /value="([^"]*)"/.exec(input)?.[1] ?? '',
  ]);
  return Object.fromEntries(hidden);
};
const stateOf = async (id: string) => (await house.store.application(id, { consistent: true }))?.state;

const steps = [
  {
    stap: 'activiteit',
    step: 'activity',
    typed: { title: 'Soep in de straat', summary: 'Samen koken.', 'for-whom': 'Iedereen in de wijk', cost: '' },
  },
  {
    stap: 'waar-en-wanneer',
    step: 'where',
    typed: {
      date: '30-9-2027',
      starts: '14.00',
      ends: '16.00',
      venue: 'De Linde',
      street: 'Lindelaan 1',
      city: 'Helmond',
      municipality: 'helmond',
    },
  },
  {
    stap: 'gasten',
    step: 'guests',
    typed: { places: '30', organisation: 'Buurtvereniging', name: 'Noor Bakker', phone: '0612345678' },
  },
  {
    stap: 'pakket',
    step: 'delivery',
    typed: {
      'how-many': '1',
      'delivery-street': 'Kastanjelaan 12',
      'delivery-postcode': '5701ab',
      'delivery-city': 'Helmond',
    },
  },
] as const;

describe('beginning', () => {
  test('asks only for a mail address, and answers everybody with the same page', async () => {
    const browser = anybody();
    const page = await browser.get(beginPath);
    expect(page.headers['cache-control']).toBe('private, no-store');
    expect(page.body.match(/<input(?![^>]*type="hidden")[^>]*name="(\w+)"/g)).toHaveLength(1);
    expect(await markupFindings(page.body)).toEqual([]);
    const answers: (string | undefined)[] = [];
    for (const email of ['noor@buurt.example', 'noor@buurt.example', 'piet@buurt.example']) {
      const form = await browser.get(beginPath);
      answers.push((await browser.post(beginPath, { ...form.fields, email })).location);
    }
    expect(new Set(answers).size).toBe(1);
    expect(decodeURIComponent(answers[0] ?? '')).not.toContain('noor');
    const told = await browser.get(answers[0] ?? '');
    expect(told.outcome).toBe('mailed');
    expect(await markupFindings(told.body)).toEqual([]);
  });

  test.each([
    ['', 'Vul uw e-mailadres in'],
    ['noor@', 'Vul een geldig e-mailadres in'],
  ])('T13 keeps what was typed when it is no address: "%s"', async (email, said) => {
    const browser = anybody();
    const form = await browser.get(beginPath);
    const page = await browser.post(beginPath, { ...form.fields, email });
    expect(page.status).toBe(422);
    expect(page.body).toContain(said);
    expect(page.fields).toMatchObject({ email, request: form.fields.request });
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('counts tries from one network, and says until when', async () => {
    handler = withLimits(tableLimits(house.database, 'limits'));
    const browser = anybody();
    const tries: number[] = [];
    let last: Page | undefined;
    for (const name of ['noor', 'piet', 'lies']) {
      const form = await browser.get(beginPath);
      last = await browser.post(beginPath, { ...form.fields, email: `${name}@buurt.example` });
      tries.push(last.status);
    }
    expect(tries).toEqual([303, 303, 429]);
    expect(last?.headers['retry-after']).toBeDefined();
    expect(last?.fields.email).toBe('lies@buurt.example');
  });

  test('is not there of another package, and not open before its time', async () => {
    expect((await anybody().get('/pakketten/een-ander/meedoen')).status).toBe(404);
    expect((await anybody().get('/pakketten/%00/meedoen')).status).toBe(404);
    now = '2027-05-01T10:00:00.000Z';
    const page = await anybody().get(beginPath);
    expect([page.status, page.outcome]).toEqual([200, 'refused']);
    expect(page.body).toContain('dinsdag 1 juni 2027');
  });
});

describe('the form behind the link', () => {
  test.each(['nl', 'en'] as const)('takes a host step by step to one press, on any device, in %s', async (language) => {
    const browser = anybody();
    const form = await browser.get(beginPath);
    await browser.post(beginPath, { ...form.fields, email: 'noor@buurt.example' });
    const { id } = await begun('piet@buurt.example');
    const own = await pathFor(id);
    const at = (path: string) => (language === 'en' ? `/en${path}` : path);
    // As if nothing had been answered yet: each step is answered anew.
    for (const { stap, step, typed } of steps) {
      const device = anybody();
      const page = await device.get(at(`${own}?stap=${stap}`));
      expect(page.status, stap).toBe(200);
      expect(page.fields.step).toBe(step);
      expect(await markupFindings(page.body)).toEqual([]);
      const answer = await device.post(at(own), { ...page.fields, ...typed });
      expect(answer.status, stap).toBe(303);
      expect((await anybody().get(at(`${own}?stap=${stap}`))).body).toContain(Object.values(typed)[0]);
    }
    const device = anybody();
    const check = await device.get(at(own));
    expect(check.body).toContain('Soep in de straat');
    expect(check.body).not.toMatch(/<input[^>]*checked=""/);
    expect(await markupFindings(check.body)).toEqual([]);
    const answer = await device.post(at(own), { ...fieldsOf(check, 'submit'), checked: 'yes' });
    expect(answer).toMatchObject({ status: 303, location: at(own) });
    const told = await device.get(at(own));
    expect(told.outcome).toBe('waits');
    expect(told.body).toContain('data-parcel="allotted"');
    expect(told.body).toContain(language === 'nl' ? 'woensdag 4 augustus 2027' : 'Wednesday 4 August 2027');
    expect(await markupFindings(told.body)).toEqual([]);
  });

  test('opens at the first step without an answer', async () => {
    const outcome = await house.hosts.hostBegin(
      'kom-erbij-pakket',
      {
        email: 'noor@buurt.example',
        request: 'begin-1',
        language: 'nl',
        within: async () => 'within',
        withinAddress: async () => 'within',
      },
      now,
    );
    expect(outcome).toEqual({ is: 'mailed' });
    const { items } = await house.database.query({
      in: 'kits',
      index: { name: 'due', of: 'dueBucket', item: 'dueAt' },
      of: 'kits',
      limit: 10,
    });
    const own = await pathFor(items[0]?.of.replace('application#', '') ?? '');
    const first = await anybody().get(own);
    expect(first.fields.step).toBe('activity');
    // T13: a form that does not say which step it is of keeps what was typed in it.
    const unsaid = await anybody().post(own, { step: 'nonsense', ...steps[0].typed });
    expect([unsaid.status, unsaid.fields.title]).toEqual([422, 'Soep in de straat']);
    const next = await anybody().post(own, { step: 'activity', ...steps[0].typed });
    expect(next.location).toBe(`${own}?stap=waar-en-wanneer`);
    expect((await anybody().get(next.location ?? '')).body).toContain(
      '<option value="GM0518" data-name="&#x27;s-Gravenhage">Den Haag</option>',
    );
    // Nothing can be sent yet.
    const early = await anybody().post(own, { step: 'submit', checked: 'yes', revision: '2' });
    expect([early.status, early.fields.step]).toEqual([409, 'where']);
  });

  test('T13 keeps what was typed at each step that cannot be taken, and names the faults', async () => {
    const { path } = await begun();
    for (const { step, typed } of steps) {
      const names = Object.keys(typed);
      const odd = Object.fromEntries(names.map((name) => [name, `<b>${name}`.repeat(40)]));
      const page = await anybody().post(path, { step, ...odd });
      expect(page.status, step).toBe(422);
      expect(page.body).toContain('<title>Fout: ');
      const shown = names.find((name) => name !== 'municipality' && name !== 'summary') ?? '';
      expect(page.fields[shown], step).toContain(`<b>${shown}`);
      expect(await markupFindings(page.body), step).toEqual([]);
    }
  });

  test('T11 sends nothing without the tick, which the page does not set', async () => {
    const { path, id } = await begun();
    const browser = anybody();
    const check = await browser.get(`${path}?stap=controleren`);
    const page = await browser.post(path, fieldsOf(check, 'submit'));
    expect(page.status).toBe(422);
    expect(page.body).toContain('Zet een vinkje als u alles hebt nagekeken');
    expect(await stateOf(id)).toBe('draft');
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('T2 pressed twice hands in once; from a page that is older than the answers nothing is sent', async () => {
    const { path, id } = await begun();
    const browser = anybody();
    const check = await browser.get(`${path}?stap=controleren`);
    const fields = { ...fieldsOf(check, 'submit'), checked: 'yes' };
    expect((await browser.post(path, { ...fields, revision: '1' })).status).toBe(409);
    expect(await stateOf(id)).toBe('draft');
    const both = await Promise.all([browser.post(path, fields), browser.post(path, fields)]);
    expect(both.map(({ status, location }) => [status, location])).toEqual([
      [303, path],
      [303, path],
    ]);
    expect((await house.stock()).left).toBe(1);
    // The same form about other answers is told apart.
    const other = await browser.post(path, { ...fields, revision: '2' });
    expect(other.status).toBe(409);
    expect(other.body).toContain('U hebt deze activiteit al verstuurd');
  });

  test('after it was sent a step changes nothing more', async () => {
    const { path, id } = await sentBy('noor@buurt.example');
    const page = await anybody().post(path, { step: 'activity', ...steps[0].typed, title: 'Iets anders' });
    expect(page.status).toBe(409);
    expect((await house.store.application(id))?.activity?.title).toBe('Soep in de straat');
  });

  test('T11 is taken back by a choice that the page does not make, and not without one', async () => {
    const { path, id } = await sentBy('noor@buurt.example');
    const browser = anybody();
    const own = await browser.get(path);
    expect(own.body).not.toMatch(/<input[^>]*checked=""/);
    const fields = fieldsOf(own, 'withdraw');
    const nothing = await browser.post(path, fields);
    expect(nothing.status).toBe(422);
    expect(await markupFindings(nothing.body)).toEqual([]);
    expect((await browser.post(path, { ...fields, choice: 'keep' })).location).toBe(`${path}?uitkomst=ongewijzigd`);
    expect(await stateOf(id)).toBe('waits');
    expect((await browser.post(path, { ...fields, choice: 'withdraw' })).location).toBe(path);
    expect(await stateOf(id)).toBe('withdrawn');
    expect((await house.stock()).left).toBe(2);
    expect((await browser.get(path)).outcome).toBe('withdrawn');
  });

  test('tells whoever is late the number on the list and where the version to print is, and takes the action', async () => {
    await sentBy('noor@buurt.example');
    await sentBy('piet@buurt.example');
    const { path } = await sentBy('lies@buurt.example');
    const page = await anybody().get(path);
    expect(page.body).toContain('data-parcel="late"');
    expect(page.body).toContain('U bent nummer 1 op de wachtlijst');
    expect(page.body).toContain('href="/pakketten/kom-erbij-pakket/printversie"');
    expect(page.body).toContain('fonds@gemeente.example');
    const closed = await begun('kees@buurt.example');
    now = '2027-08-31T22:00:01.000Z';
    const browser = anybody();
    const check = await browser.get(`${closed.path}?stap=controleren`);
    expect(check.body).toContain('Wij zetten u op de lijst voor de volgende keer');
    await browser.post(closed.path, { ...fieldsOf(check, 'submit'), checked: 'yes' });
    expect((await anybody().get(closed.path)).body).toContain('data-parcel="next-time"');
  });

  test('T11 T13 tells how it went once it is over: empty or wrong is asked again with what was typed, and the desks read it', async () => {
    const { path, id } = await sentBy('noor@buurt.example');
    const desk = `/bureau/activiteiten/${id}`;
    const organiser = as('organiser');
    const { revision, request } = (await organiser.get(desk)).fields;
    expect((await organiser.post(desk, { revision, request, verdict: 'approve' })).status).toBe(303);
    const host = anybody();
    expect((await host.get(path)).body).not.toContain('name="came"');
    expect((await host.post(path, { step: 'report', came: '34', said: 'Gezellig' })).status).toBe(409);

    now = '2027-09-30T14:00:00.000Z';
    const form = fieldsOf(await host.get(path), 'report');
    expect(form.step).toBe('report');
    const empty = await host.post(path, form);
    expect(empty.status).toBe(422);
    expect(empty.body).toContain('<title>Fout: ');
    const wrong = await host.post(path, { ...form, came: 'een stuk of 30', said: 'Gezellig' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('value="een stuk of 30"');
    expect(wrong.body).toContain('Gezellig</textarea>');
    expect((await house.store.application(id))?.report).toBeUndefined();
    const told = await host.post(path, { ...form, came: '34', said: 'Gezellig' });
    expect(told.status).toBe(303);
    expect((await host.get(`${path}?uitkomst=verslag`)).body).toContain('Dank u wel, wij hebben uw verslag');

    const sentence = 'Er kwamen 34 mensen: “Gezellig”';
    expect((await organiser.get('/bureau/activiteiten')).body).toContain(sentence);
    expect((await organiser.get(desk)).body).toContain(sentence);
    expect((await as('elsewhere').get('/bureau/activiteiten')).body).not.toContain('Gezellig');
    expect((await as('giver').get('/bureau/pakketten/kom-erbij-pakket/bezorglijst')).body).toContain(sentence);
  });

  test('T10 opens only with its own link', async () => {
    const { path, id } = await begun();
    const browser = anybody();
    await browser.get(path);
    for (const other of [
      `/meedoen/${id}.${'x'.repeat(22)}`,
      `/meedoen/${id}`,
      '/meedoen/x',
      `${path}x`,
      '/meedoen/%00',
    ]) {
      expect((await browser.get(other)).status, other).toBe(404);
      expect((await browser.post(other, { step: 'withdraw', choice: 'withdraw' })).status, other).toBe(404);
    }
  });

  test('T13 any input gets an answer, and nothing of it is ever a script', async () => {
    const { path } = await begun();
    const names = [...steps.flatMap(({ typed }) => Object.keys(typed)), 'checked', 'choice', 'revision', 'request'];
    const browser = anybody();
    const intruders = intrudersIn((await browser.get(path)).body);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('activity', 'where', 'guests', 'delivery', 'submit', 'withdraw', 'x'),
        fc.dictionary(fc.constantFrom(...names), hostile),
        async (step, fields) => {
          const page = await browser.post(path, { ...fields, step });
          expect(page.status).toBeLessThan(500);
          expect(intrudersIn(page.body)).toEqual(intruders);
        },
      ),
      { numRuns: runs(120) },
    );
  });
});

describe('the organisers’ list', () => {
  test('shows what waits, and marks what waits too long', async () => {
    const { id } = await sentBy('noor@buurt.example');
    const organiser = as('organiser');
    const list = await organiser.get('/bureau/activiteiten');
    expect(list.body).toContain('Soep in de straat');
    expect(list.body).not.toContain('Wacht al te lang');
    now = '2027-08-05T09:00:00.000Z';
    const later = await organiser.get('/bureau/activiteiten');
    expect(later.body).toContain('Wacht al te lang');
    expect(await markupFindings(later.body)).toEqual([]);
    expect((await as('elsewhere').get('/bureau/activiteiten')).body).not.toContain('Soep in de straat');
    expect((await as('elsewhere').get(`/bureau/activiteiten/${id}`)).status).toBe(404);
    expect((await as('giver').get('/bureau/activiteiten')).status).toBe(403);
    expect((await anybody().get('/bureau/activiteiten')).status).toBe(401);
  });

  const answer = async (id: string, fields: Record<string, string>): Promise<Page> => {
    const organiser = as('organiser');
    const page = await organiser.get(`/bureau/activiteiten/${id}`);
    expect(page.body).not.toMatch(/<input[^>]*checked=""/);
    return organiser.post(`/bureau/activiteiten/${id}`, {
      revision: page.fields.revision,
      request: page.fields.request,
      ...fields,
    });
  };

  test('publishes with a yes, once', async () => {
    const { id, path } = await sentBy('noor@buurt.example');
    expect((await answer(id, { verdict: 'approve' })).location).toBe('/bureau/activiteiten?uitkomst=approved');
    const own = await anybody().get(path);
    expect(own.outcome).toBe('approved');
    expect(own.body).toContain('href="/bijeenkomsten/soep-in-de-straat"');
    expect((await answer(id, { verdict: 'approve', revision: '1' })).status).toBe(409);
  });

  test('asks, and the host finds the question on top of the form and sends it again', async () => {
    const { id, path } = await sentBy('noor@buurt.example');
    await answer(id, { verdict: 'ask', words: 'Is er een lift?' });
    const browser = anybody();
    const check = await browser.get(path);
    expect(check.body).toContain('Is er een lift?');
    expect(check.body).toContain('Activiteit opnieuw versturen');
    const step = await browser.get(`${path}?stap=pakket`);
    expect(step.body).not.toContain('name="how-many"');
    await browser.post(path, { ...step.fields, ...steps[3].typed, 'delivery-city': 'Geldrop' });
    const fresh = await browser.get(path);
    const sent = await browser.post(path, { ...fieldsOf(fresh, 'submit'), checked: 'yes' });
    expect(sent.status).toBe(303);
    expect((await browser.get(path)).outcome).toBe('waits');
    expect((await as('organiser').get('/bureau/activiteiten')).body).toContain('Wacht op uw antwoord (1)');
  });

  test.each([
    [{}, 'Kies ja, een vraag of nee'],
    [{ verdict: 'ask', words: ' ' }, 'Schrijf op wat u wilt vragen'],
    [{ verdict: 'refuse' }, 'Schrijf op waarom het niet kan'],
    [{ verdict: 'refuse', words: 'x'.repeat(1_001) }, 'Maak uw tekst korter'],
  ] as const)('T13 tells what is missing and keeps what was typed: %#', async (fields, said) => {
    const { id } = await sentBy('noor@buurt.example');
    const page = await answer(id, fields);
    expect(page.status).toBe(422);
    expect(page.body).toContain(said);
    if ('words' in fields) expect(page.body).toContain(fields.words.trim());
    expect(await stateOf(id)).toBe('waits');
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('is answered in English by whoever reads English', async () => {
    const { id } = await sentBy('noor@buurt.example');
    const organiser = as('organiser');
    const page = await organiser.get(`/en/bureau/activiteiten/${id}`);
    const asked = { revision: page.fields.revision, request: page.fields.request, verdict: 'ask' };
    const nothing = await organiser.post(`/en/bureau/activiteiten/${id}`, { ...asked, words: ' ' });
    expect([nothing.status, nothing.body.includes('Write what you would like to ask')]).toEqual([422, true]);
    const sent = await organiser.post(`/en/bureau/activiteiten/${id}`, { ...asked, words: 'Is there a lift?' });
    expect([sent.status, sent.location]).toEqual([303, '/en/bureau/activiteiten?uitkomst=asked']);
    const list = await organiser.get(sent.location ?? '');
    expect(list.body).toContain('Your question has been sent');
    expect(list.body).toContain('Waiting for the organiser (1)');
    const again = await organiser.post(`/en/bureau/activiteiten/${id}`, {
      ...asked,
      request: 'r'.repeat(22),
      words: 'Or stairs?',
    });
    expect([again.status, again.body.includes('Nothing is waiting for you here any more')]).toEqual([409, true]);
  });
});

describe('the delivery list', () => {
  const list = '/bureau/pakketten/kom-erbij-pakket/bezorglijst';
  const approved = async (email: string): Promise<string> => {
    const { id } = await sentBy(email);
    const revision = (await house.store.application(id, { consistent: true }))?.revision ?? 0;
    await house.hosts.judge(programme, id, { is: 'approve' }, { request: `j-${id}`, revision }, now);
    return id;
  };
  const parcels = async (ids: readonly string[]) =>
    Promise.all(ids.map(async (id) => (await house.store.application(id, { consistent: true }))?.parcel));

  test('takes all or some on, shows addresses on paper, and puts what did not arrive on top', async () => {
    const ids = [await approved('noor@buurt.example'), await approved('piet@buurt.example')];
    const partner = as('giver');
    const page = await partner.get(list);
    expect(page.body).toContain('Kastanjelaan 12');
    expect(await markupFindings(page.body)).toEqual([]);
    const packed = await partner.post(list, { ...fieldsOf(page, 'allotted'), all: 'packed' });
    expect(packed.location).toBe(`${list}?bijgewerkt=2`);
    const some = await partner.post(list, { group: 'packed', some: 'sent', 'applications-packed': ids });
    expect(some.location).toBe(`${list}?bijgewerkt=2`);
    await partner.post(list, { group: 'sent', some: 'not-delivered', 'applications-sent': [ids[0] ?? ''] });
    expect(await parcels(ids)).toEqual(['not-delivered', 'sent']);
    const after = await partner.get(list);
    expect(after.body.indexOf('Niet aangekomen (1)')).toBeLessThan(after.body.indexOf('Onderweg (1)'));
    const paper = await partner.get(`${list}?vorm=papier`);
    expect(paper.body).toContain('2 adressen, samen 2 pakketten');
    expect(paper.body).toContain('5701 AB Helmond');
    expect(await markupFindings(paper.body)).toEqual([]);
  });

  test('says so when nothing is chosen, or when the list has moved on', async () => {
    const ids = [await approved('noor@buurt.example')];
    const partner = as('giver');
    const nothing = await partner.post(list, { group: 'allotted', some: 'packed' });
    expect(nothing.status).toBe(422);
    expect(nothing.body).toContain('Zet een vinkje bij wat u hebt gedaan');
    expect(await markupFindings(nothing.body)).toEqual([]);
    expect((await partner.post(list, { group: 'allotted', some: 'delivered' })).status).toBe(409);
    const stale = await partner.post(list, { group: 'sent', some: 'delivered', 'applications-sent': ids });
    expect(stale.status).toBe(409);
    expect(await parcels(ids)).toEqual(['allotted']);
  });

  test('speaks English to whoever reads English, also about nothing chosen', async () => {
    await approved('noor@buurt.example');
    const partner = as('giver');
    const nothing = await partner.post(`/en${list}`, { group: 'allotted', some: 'packed' });
    expect([nothing.status, nothing.body.includes('Tick what you have done')]).toEqual([422, true]);
    const packed = await partner.post(`/en${list}`, { ...fieldsOf(nothing, 'allotted'), all: 'packed' });
    expect(packed.location).toBe(`/en${list}?bijgewerkt=1`);
    expect((await partner.get(packed.location ?? '')).body).toContain('1 line has been updated');
    const paper = await partner.get(`/en${list}?vorm=papier`);
    expect(paper.body).toContain('1 address, 1 package in all');
    expect(paper.body).toContain('Destroy the paper by ');
  });

  test('T10 is the giver’s alone', async () => {
    await approved('noor@buurt.example');
    const other = as('otherPartner');
    await other.get(beginPath);
    expect((await other.get(list)).status).toBe(404);
    expect((await other.post(list, { group: 'allotted', all: 'packed' })).status).toBe(404);
    expect((await as('organiser').get(list)).status).toBe(403);
  });
});
