import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Contract } from '#kernel/contract.ts';
import type { Instant } from '#kernel/instants.ts';
import { pathOf } from '#kernel/links.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { type Limits, noLimits } from '#platform/limits/limits.ts';
import { linkToken } from '#platform/links.ts';
import { pledges } from '#pledges/contract.ts';
import type { CampaignPlan } from '#pledges/core/campaign.ts';
import { signHttp } from '#pledges/http/sign.tsx';
import { type CampaignHouse, campaignHouse, municipalities, openCampaign } from '../../../support/campaign.ts';
import { hostile } from '../../../support/hostile.ts';
import { later, organiser, secret, seeded } from '../../../support/house.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { runs } from '../../../support/runs.ts';
import { type Page, testSettings, type Visitor, visitor } from '../../../support/visit.ts';
import { intrudersIn } from '../../events/intruders.ts';

const { sign, signInvited, signature, copy } = pledges.routes;
/** The routes of signing alone; the room's other pages have tests of their own. */
const signing = { ...pledges, routes: { sign, signInvited, signature, copy } } as const satisfies Contract;

/** Wednesday 22 May 2019, 19.00. */
const seven: Instant = '2019-05-22T17:00:00.000Z';
/** Far down the list: no member in any of these tests. */
const fresh = municipalities[200] ?? '';

let house: CampaignHouse;
let now = seven;

let browsers = 0;
const open = (limits: Limits = noLimits): Visitor => {
  browsers += 1;
  const needs = { actions: house.pledges, limits, placesAnHour: 50, secret, random: seeded(`http ${browsers}`) };
  const handler = httpFunction(signing, signHttp(needs), {
    settings: { ...testSettings, LINK_SECRET: secret },
    clock: () => now,
    random: seeded(`shell ${browsers}`),
    log: () => {},
    whoIs: async () => undefined,
  });
  return visitor(handler as never, signing);
};

const start = (members = 0, plan: Partial<CampaignPlan> = {}) => openCampaign(house, { members, plan });
const pathFor = (slug: string): string => `/campagnes/${slug}/ondertekenen`;

const noor = {
  municipality: fresh,
  role: 'wethouder',
  email: 'noor@gemeente.example',
  college: 'to-decide',
  'may-name': 'yes',
  name: 'Noor van den Berg',
};

const sent = async (browser: Visitor, path: string, fields: Record<string, string>): Promise<Page> => {
  const form = await browser.get(path);
  return browser.post(path, { ...form.fields, ...fields });
};

/** An own link to sign, as the mail would hold it. */
const invite = async (slug: string, code = fresh, name: string | undefined = 'Noor van den Berg'): Promise<string> => {
  const whom = { code, email: 'noor@thuis.example', ...(name !== undefined && { name }) };
  const made = await house.pledges.invite(organiser, slug, whom, { request: `invite-${code}`, now });
  if (made === 'busy' || made.is !== 'invited') throw new Error('Not invited');
  const { id, generation } = made.invitation;
  const link = { purpose: 'sign', subject: slug, reader: id, generation } as const;
  return pathOf(link, linkToken(secret, link));
};

const kinds = async (slug: string) => (await house.mails(slug)).map(({ kind }) => kind);
const trueCount = async (slug: string) => (await house.pledges.managed(organiser, slug, now))?.tally.count;
const memberOf = async (slug: string, code = fresh) =>
  (await house.pledges.municipality(organiser, slug, code, now))?.membership;

beforeEach(() => {
  house = campaignHouse(memoryDatabase());
  now = seven;
});

describe('the public page', () => {
  test('shows the text in force, and sends nothing by itself', async () => {
    const slug = await start(3);
    const page = await open().get(pathFor(slug));
    expect(page.status).toBe(200);
    expect(page.headers['cache-control']).toBe('private, no-store');
    expect(page.fields.version).toBe('1');
    expect(page.body).toContain('Lange adem');
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('takes a signature behind the code on a table as one at that event, in either language and after a fault', async () => {
    const slug = await start(3);
    const stamp = house.pledges.eventStamp('samen-aan-de-slag', later(11 * 3_600_000, seven));
    const path = `${pathFor(slug)}?bijeenkomst=${stamp}`;
    const signedAt = async () =>
      (await house.pledges.signedAt('samen-aan-de-slag')).map(({ name, state, where }) => [name, state, where.is]);

    const browser = open();
    const form = await browser.get(path);
    expect(form.body).toContain(`href="/en${path}"`);
    const faulty = await browser.post(pathFor(slug), { ...form.fields, ...noor, name: '' });
    expect([faulty.status, faulty.fields.event]).toEqual([422, stamp]);
    expect(await markupFindings(faulty.body)).toEqual([]);
    const answer = await browser.post(pathFor(slug), { ...faulty.fields, ...noor });
    expect(answer.status).toBe(303);
    expect(await signedAt()).toEqual([['Noor van den Berg', 'awaits', 'event']]);

    const waiting = (await house.pledges.awaiting(organiser, slug))?.signatures[0];
    await house.pledges.confirm(organiser, slug, `${waiting?.code}~${waiting?.person}`, now);
    expect(await signedAt()).toEqual([['Noor van den Berg', 'stands', 'event']]);
  });

  test('T10 takes nobody’s own word for where they sign, and no stamp that has run out', async () => {
    const slug = await start(3);
    const { eventStamp } = house.pledges;
    const good = eventStamp('samen-aan-de-slag', later(3_600_000, seven));
    const stamps = [
      'samen-aan-de-slag',
      good.replace('samen-aan-de-slag', 'een-andere-avond'),
      `${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`,
      eventStamp('samen-aan-de-slag', seven),
      '<script>',
      good.repeat(40),
    ];
    for (const [at, stamp] of stamps.entries()) {
      const path = `${pathFor(slug)}?bijeenkomst=${encodeURIComponent(stamp)}`;
      const form = await open().get(path);
      expect(form.status).toBe(200);
      const browser = open();
      const plain = await browser.get(pathFor(slug));
      const code = municipalities[210 + at] ?? '';
      const said = { ...plain.fields, ...noor, municipality: code, event: stamp };
      expect((await browser.post(pathFor(slug), said)).status).toBe(303);
    }
    expect(await house.pledges.signedAt('samen-aan-de-slag')).toEqual([]);
    expect(await house.pledges.signedAt('een-andere-avond')).toEqual([]);
    expect((await house.pledges.awaiting(organiser, slug))?.signatures.map(({ where }) => where.is)).toEqual(
      stamps.map(() => 'web'),
    );
  });

  test('takes a signature that waits for an organiser, and shows the own page behind a link without a name in it', async () => {
    const slug = await start(3);
    const browser = open();
    const answer = await sent(browser, pathFor(slug), noor);
    expect(answer.status).toBe(303);
    expect(decodeURIComponent(answer.location ?? '')).not.toMatch(/noor|berg/i);
    const own = await browser.get(answer.location ?? '');
    expect(own.outcome).toBe('awaits');
    expect(await markupFindings(own.body)).toEqual([]);
    expect(await trueCount(slug)).toBe(3);
    expect(await kinds(slug)).toEqual(['signature-awaits']);

    const waiting = (await house.pledges.awaiting(organiser, slug))?.signatures[0];
    await house.pledges.confirm(organiser, slug, `${waiting?.code}~${waiting?.person}`, now);
    expect((await browser.get(answer.location ?? '')).outcome).toBe('signed');
    expect(await trueCount(slug)).toBe(4);
  });

  test('finds a municipality by what one types', async () => {
    const slug = await start();
    await sent(open(), pathFor(slug), { ...noor, municipality: "'s-gravenhage" });
    expect((await house.pledges.awaiting(organiser, slug))?.signatures[0]?.code).toBe('GM0518');
    const two = await sent(open(), pathFor(slug), { ...noor, municipality: 'Bergen' });
    expect(two.status).toBe(422);
    expect(two.body).toContain('Er zijn meer gemeenten met deze naam');
  });

  test('T13 a faulty form comes back with every answer and a title that says so', async () => {
    const slug = await start();
    const page = await sent(open(), pathFor(slug), {
      ...noor,
      email: 'noor@',
      college: 'decided',
      'decided-on': '<b>ooit</b>',
    });
    expect(page.status).toBe(422);
    expect(page.body).toContain('<title>Fout: ');
    expect(page.fields).toMatchObject({ email: 'noor@', name: 'Noor van den Berg', college: 'decided' });
    expect(page.body).toContain('&lt;b&gt;ooit&lt;/b&gt;');
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('in English answers in English and stays there', async () => {
    const slug = await start();
    const browser = open();
    const answer = await sent(browser, `/en${pathFor(slug)}`, noor);
    expect(answer.location).toMatch(/^\/en\//);
    expect((await browser.get(answer.location ?? '')).body).toContain('Thank you.');
    expect((await house.pledges.awaiting(organiser, slug))?.signatures[0]?.language).toBe('en');
  });

  test('T2 a double press signs once and leads to the same page', async () => {
    const slug = await start();
    const browser = open();
    const form = await browser.get(pathFor(slug));
    const once = await browser.post(pathFor(slug), { ...form.fields, ...noor });
    const twice = await browser.post(pathFor(slug), { ...form.fields, ...noor });
    expect([twice.status, twice.location]).toEqual([303, once.location]);
    expect(await kinds(slug)).toEqual(['signature-awaits']);
  });

  test('T2 the same form with other answers is answered 409, with a new key for who means it', async () => {
    const slug = await start();
    const browser = open();
    const form = await browser.get(pathFor(slug));
    await browser.post(pathFor(slug), { ...form.fields, ...noor });
    for (const other of [{ name: 'Iemand Anders' }, { role: 'burgemeester' }, { 'may-name': 'no' }]) {
      const again = await browser.post(pathFor(slug), { ...form.fields, ...noor, ...other });
      expect([again.status, again.outcome]).toEqual([409, 'refused']);
      expect(again.fields).toMatchObject(other);
      expect(again.fields.request).not.toBe(form.fields.request);
    }
    expect((await house.pledges.awaiting(organiser, slug))?.signatures).toHaveLength(1);
  });

  test('T7 T10 the same name once more gets a page of its own while nobody may know, and nothing of the earlier one', async () => {
    const slug = await start();
    const first = await sent(open(), pathFor(slug), noor);
    const browser = open();
    const stranger = await sent(browser, pathFor(slug), { ...noor, email: 'vreemd@x.example' });
    expect(stranger.status).toBe(303);
    expect(stranger.location).not.toBe(first.location);
    const own = await browser.get(stranger.location ?? '');
    expect(own.outcome).toBe('awaits');
    expect(own.body).not.toContain(noor.email);
    expect(await kinds(slug)).toEqual(['signature-awaits', 'signature-awaits']);
  });

  test('T10 signing again for a municipality that everybody knows never opens the earlier page, and says whom to call', async () => {
    const slug = await start();
    await sent(open(), pathFor(slug), noor);
    const waiting = (await house.pledges.awaiting(organiser, slug))?.signatures[0];
    await house.pledges.confirm(organiser, slug, `${waiting?.code}~${waiting?.person}`, now);
    const stranger = await sent(open(), pathFor(slug), { ...noor, email: 'vreemd@x.example' });
    expect([stranger.status, stranger.outcome]).toEqual([409, 'refused']);
    expect(stranger.body).toContain('070 123 45 67');
    expect(stranger.body).not.toContain('/handtekening/');
    expect(await markupFindings(stranger.body)).toEqual([]);
  });

  test('tells since when a municipality takes part, keeps what was typed, and lets somebody sign as well', async () => {
    const slug = await start(3);
    const browser = open();
    const member = { ...noor, municipality: municipalities[0] ?? '' };
    const told = await sent(browser, pathFor(slug), member);
    expect([told.status, told.outcome]).toEqual([409, 'already-member']);
    expect(told.body).toContain('Uw gemeente doet al mee sinds maandag 1 oktober 2018');
    expect(told.fields).toMatchObject({ name: 'Noor van den Berg', 'also-for': municipalities[0] });
    expect(await kinds(slug)).toEqual([]);
    // Another municipality than the one the reader was told about is told first.
    const other = await browser.post(pathFor(slug), { ...told.fields, municipality: municipalities[1], also: 'yes' });
    expect([other.status, other.outcome]).toEqual([409, 'already-member']);
    const also = await browser.post(pathFor(slug), { ...told.fields, also: 'yes' });
    expect(also.status).toBe(303);
    const waiting = (await house.pledges.awaiting(organiser, slug))?.signatures ?? [];
    await house.pledges.confirm(organiser, slug, `${waiting[0]?.code}~${waiting[0]?.person}`, now);
    expect(await trueCount(slug)).toBe(3);
  });

  test('shows a text that was renewed meanwhile, with what was typed, and signs it on the next press', async () => {
    const slug = await start();
    const browser = open();
    const form = await browser.get(pathFor(slug));
    const newer = { since: '2019-05-22', intro: 'De nieuwe tekst.', pillars: [{ title: 'Eén', text: 'Pijler.' }] };
    await house.pledges.saveText(slug, newer, organiser, now);
    const page = await browser.post(pathFor(slug), { ...form.fields, ...noor });
    expect([page.status, page.outcome]).toEqual([409, 'refused']);
    expect(page.body).toContain('De nieuwe tekst.');
    expect(page.fields).toMatchObject({ version: '2', name: 'Noor van den Berg' });
    expect((await browser.post(pathFor(slug), { ...page.fields, ...noor })).status).toBe(303);
    expect((await house.pledges.awaiting(organiser, slug))?.signatures[0]?.version).toBe(2);
  });

  test('says from when and until when one can sign', async () => {
    const slug = await start(0, { opensAt: '2019-06-01T07:00:00.000Z', closesAt: '2019-07-01T07:00:00.000Z' });
    const early = await open().get(pathFor(slug));
    expect([early.status, early.outcome]).toEqual([200, 'refused']);
    expect(early.body).toContain('zaterdag 1 juni 2019, 9.00 uur');
    now = '2019-06-30T10:00:00.000Z';
    const browser = open();
    const form = await browser.get(pathFor(slug));
    now = '2019-07-01T07:00:00.000Z';
    for (const fields of [noor, {}]) {
      const late = await browser.post(pathFor(slug), { ...form.fields, ...fields });
      expect([late.status, late.outcome]).toEqual([409, 'refused']);
      expect(late.body).toContain('maandag 1 juli 2019, 9.00 uur');
    }
  });

  test('names the successor of a municipality that ended while the page lay open', async () => {
    const slug = await start();
    now = '2020-12-31T22:30:00.000Z';
    const browser = open();
    const form = await browser.get(pathFor(slug));
    const ended = house.pledges.municipalities(now).find(({ name }) => name === 'Appingedam');
    now = '2021-01-01T10:00:00.000Z';
    const page = await browser.post(pathFor(slug), { ...form.fields, ...noor, municipality: ended?.code });
    expect([page.status, page.outcome]).toEqual([409, 'refused']);
    expect(page.body).toContain('Zij hoort nu bij Eemsdelta.');
    expect(page.fields.name).toBe('Noor van den Berg');
  });

  test('over the limit of a network keeps what was typed and says until when', async () => {
    const slug = await start();
    const page = await sent(
      open(async () => ({ over: 'limit', until: later(60_000, seven) })),
      pathFor(slug),
      noor,
    );
    expect([page.status, page.outcome, page.headers['retry-after']]).toEqual([429, 'limited', '60']);
    expect(page.fields.name).toBe('Noor van den Berg');
  });

  test('a draft is nobody’s', async () => {
    const made = await house.pledges.createCampaign(
      {
        ...(await planOf()),
        title: 'Nog geheim',
      },
      'draft-request',
      organiser,
      now,
    );
    if (made === 'busy') throw new Error('busy');
    expect((await open().get(pathFor(made.slug))).status).toBe(404);
    expect((await open().get(pathFor('bestaat-niet'))).status).toBe(404);
  });
});

const planOf = async (): Promise<CampaignPlan> => {
  const slug = await start();
  const found = await house.pledges.published(slug);
  if (found === undefined) throw new Error('no campaign');
  return found;
};

describe('the own link to sign', () => {
  test('fixes the municipality, fills in the name, shows nothing else, and counts at once', async () => {
    const slug = await start(3);
    const path = await invite(slug);
    const browser = open();
    const form = await browser.get(path);
    expect(form.fields.name).toBe('Noor van den Berg');
    expect(form.body).not.toContain('noor@thuis.example');
    expect(await markupFindings(form.body)).toEqual([]);
    const { municipality: _, email: __, ...rest } = noor;
    const answer = await browser.post(path, { ...form.fields, ...rest, municipality: municipalities[300] ?? '' });
    expect(answer.status).toBe(303);
    expect((await browser.get(answer.location ?? '')).outcome).toBe('signed');
    expect(await trueCount(slug)).toBe(4);
    const signed = (await house.pledges.municipality(organiser, slug, fresh, now))?.signatures[0];
    // Nobody typed another address, so the copy goes to where the link went.
    expect(signed).toMatchObject({ by: 'invited', email: 'noor@thuis.example' });
  });

  test('T10 opens with its own link only', async () => {
    const slug = await start();
    const path = await invite(slug);
    const browser = open();
    await browser.get(path);
    const broken = `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`;
    for (const wrong of [broken, `${pathFor(slug)}/x`, `${pathFor(slug)}/x.y`, path.replace(slug, 'een-andere')]) {
      expect((await browser.get(wrong)).status, wrong).toBe(404);
      expect((await browser.post(wrong, noor)).status, wrong).toBe(404);
    }
  });

  test('of a municipality that has ended leads to its successor', async () => {
    const slug = await start();
    const ended = house.pledges.municipalities(seven).find(({ name }) => name === 'Appingedam')?.code ?? '';
    const path = await invite(slug, ended);
    const browser = open();
    const form = await browser.get(path);
    now = '2021-01-01T10:00:00.000Z';
    const page = await browser.post(path, { ...form.fields, ...noor });
    expect([page.status, page.outcome]).toEqual([409, 'refused']);
    expect(page.body).toContain('Eemsdelta');
    expect((await browser.get(path)).body).toContain('Eemsdelta');
    expect(await kinds(slug)).toEqual(['sign-invitation']);
  });
});

describe('the signatory’s own page', () => {
  const signed = async (members = 3) => {
    const slug = await start(members);
    const browser = open();
    const answer = await sent(browser, await invite(slug), { ...noor, municipality: '' });
    return { slug, browser, path: answer.location ?? '' };
  };

  test('T7 shows the signature at once while a mark is held, and no number that is not public', async () => {
    const { browser, path, slug } = await signed(99);
    expect(await trueCount(slug)).toBe(100);
    const page = await browser.get(path);
    expect(page.outcome).toBe('signed');
    expect(page.body).toContain(`<circle class="dot-own"`);
    expect(page.body).toContain('Er zijn 99 gemeenten bekend als aangesloten.');
    expect(page.body.replace(/<svg[\s\S]*?<\/svg>/g, '')).not.toMatch(/\b100\b/);
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('T11 changes nothing without a choice, which it does not make itself', async () => {
    const { slug, browser, path } = await signed();
    const page = await browser.get(path);
    expect(page.body).not.toMatch(/<input[^>]*type="radio"[^>]*checked/);
    // A scanner presses the buttons of both forms as they stand.
    const { choice: _, ...withdrawal } = page.fields;
    for (const fields of [page.fields, withdrawal, { choice: 'x' }]) {
      expect((await browser.post(path, fields)).status).toBe(422);
    }
    expect(await trueCount(slug)).toBe(4);
  });

  test('withdraws after a choice, and says so again when asked twice', async () => {
    const { slug, browser, path } = await signed();
    const kept = await browser.post(path, { choice: 'keep' });
    expect((await browser.get(kept.location ?? '')).body).toContain('Er is niets veranderd');
    expect(await trueCount(slug)).toBe(4);
    expect((await browser.post(path, { choice: 'withdraw' })).status).toBe(303);
    expect((await browser.get(path)).outcome).toBe('withdrawn');
    expect(await trueCount(slug)).toBe(3);
    const again = await browser.post(path, { choice: 'withdraw' });
    expect(again.status).toBe(409);
    expect(again.body).toContain('was al ingetrokken');
    expect((await memberOf(slug))?.state).toBe('left');
  });

  test('records the decision of the college once', async () => {
    const { slug, browser, path } = await signed();
    const decision = { choice: 'decision', verdict: 'for', 'decided-on': '21 mei 2019', document: 'BW 2019-118' };
    const answer = await browser.post(path, decision);
    expect(answer.status).toBe(303);
    const page = await browser.get(answer.location ?? '');
    expect(page.body).toContain('Het besluit van uw college staat er nu bij');
    expect(page.body).toContain('BW 2019-118');
    expect((await memberOf(slug))?.state).toBe('decided');
    expect(await kinds(slug)).toContain('decision-recorded');
    expect((await browser.post(path, decision)).status).toBe(409);
  });

  test('records a decision against, which takes the municipality out', async () => {
    const { slug, browser, path } = await signed();
    const answer = await browser.post(path, { choice: 'decision', verdict: 'against', 'decided-on': '21-5-2019' });
    expect((await browser.get(answer.location ?? '')).body).toContain('Uw gemeente is gestopt');
    expect((await memberOf(slug))?.state).toBe('left');
    expect(await trueCount(slug)).toBe(3);
  });

  test('T13 sends back a decision that cannot be, as it was typed', async () => {
    const { browser, path } = await signed();
    const page = await browser.post(path, { choice: 'decision', verdict: 'for', 'decided-on': '1-1-2030' });
    expect(page.status).toBe(422);
    expect(page.fields).toMatchObject({ verdict: 'for', 'decided-on': '1-1-2030' });
    expect(page.body).toContain('Deze datum moet nog komen');
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('T10 lets nobody whose signature still waits speak for a college', async () => {
    const slug = await start(3);
    const browser = open();
    const member = { ...noor, municipality: municipalities[0] ?? '', also: 'yes' };
    const answer = await sent(browser, pathFor(slug), member);
    const path = answer.location ?? '';
    const page = await browser.post(path, { choice: 'decision', verdict: 'against', 'decided-on': '21-5-2019' });
    expect(page.status).toBe(409);
    expect(await trueCount(slug)).toBe(3);
  });

  test('T10 opens with its own link only', async () => {
    const { slug, browser, path } = await signed();
    const broken = `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`;
    for (const wrong of [broken, `/campagnes/${slug}/handtekening/x`, path.replace(slug, 'een-andere')]) {
      for (const at of [wrong, `${wrong}/afschrift`]) expect((await browser.get(at)).status, at).toBe(404);
      expect((await browser.post(wrong, { choice: 'withdraw' })).status, wrong).toBe(404);
    }
  });

  test('gives a copy whose checksum anybody can make again from its lines', async () => {
    const { browser, path } = await signed();
    const page = await browser.get(`${path}/afschrift`);
    expect(page.headers['cache-control']).toBe('private, no-store');
    expect(await markupFindings(page.body)).toEqual([]);
    const checksum = /<code>([0-9a-f]{64})<\/code>/.exec(page.body)?.[1];
    const file = await browser.get(`${path}/afschrift?vorm=tekst`);
    expect(file.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(createHash('sha256').update(file.body, 'utf8').digest('hex')).toBe(checksum);
    const lines = /<pre[^>]*>([\s\S]*?)<\/pre>/.exec(page.body)?.[1] ?? '';
    expect(lines.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"')).toBe(file.body);
  });
});

describe('T13 whatever is sent', () => {
  const fine = (page: Page, where: string): void => {
    expect(page.status, where).toBeLessThan(500);
    if (page.headers['content-type']?.startsWith('text/html')) expect(intrudersIn(page.body), where).toEqual([]);
  };

  test('to the public page is answered, and comes back as it was typed', async () => {
    const slug = await start(1);
    const browser = open();
    const { fields } = await browser.get(pathFor(slug));
    const names = [...Object.keys(noor), 'decided-on', 'also', 'also-for', 'version', 'request', '__proto__'];
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom(...names), fc.oneof(hostile, fc.array(hostile, { maxLength: 2 })), {
          maxKeys: 5,
        }),
        fc.boolean(),
        async (typed, rest) => {
          const page = await browser.post(pathFor(slug), { ...(rest ? { ...fields, ...noor } : {}), ...typed });
          fine(page, JSON.stringify(typed));
          if (page.status !== 422) return;
          for (const name of ['name', 'role', 'email', 'decided-on'] as const) {
            const value = [typed[name] ?? []].flat()[0];
            if (value !== undefined) expect(page.fields[name]).toBe(value.toWellFormed());
          }
        },
      ),
      { numRuns: runs(150) },
    );
  });

  test('to the own page is answered, and nothing hostile is kept as anything but words', async () => {
    const slug = await start(1);
    const browser = open();
    const answer = await sent(browser, await invite(slug), { ...noor, municipality: '' });
    const path = answer.location ?? '';
    const field = fc.constantFrom('choice', 'verdict', 'decided-on', 'document', 'uitkomst');
    await fc.assert(
      fc.asyncProperty(fc.dictionary(field, hostile), fc.boolean(), async (typed, decides) => {
        const fields = decides ? { choice: 'decision', verdict: 'for', 'decided-on': '21-5-2019' } : {};
        fine(await browser.post(path, { ...typed, ...fields }), JSON.stringify(typed));
        fine(await browser.get(path), 'the own page');
      }),
      { numRuns: runs(100) },
    );
  });

  test('as an address is answered', async () => {
    const slug = await start(1);
    const browser = open();
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (one, two) => {
        const [a, b] = [one, two].map((text) => encodeURIComponent(text.toWellFormed()).slice(0, 300) || '-');
        for (const path of [pathFor(a ?? ''), `${pathFor(slug)}/${b}`, `/campagnes/${a}/handtekening/${b}/afschrift`]) {
          fine(await browser.get(path), path);
        }
      }),
      { numRuns: runs(100) },
    );
  });
});
