import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CoOrganiser, Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { ticketCodeOf } from '#platform/tickets.ts';
import { checkIn } from '../../../../functions/check-in/contract.ts';
import { paperCardHttp } from '../../../../functions/check-in/http/paper-card.tsx';
import { openCampaign } from '../../../support/campaign.ts';
import { type DoorHouse, doorHouse } from '../../../support/door.ts';
import { hostile } from '../../../support/hostile.ts';
import { answersOf, look, organiser, publish, secret, seeded, signUp } from '../../../support/house.ts';
import { faultFindings, markupFindings } from '../../../support/page-checks.ts';
import { runs } from '../../../support/runs.ts';
import { type Page, testSettings, type Visitor, visitor } from '../../../support/visit.ts';

/** The morning after: what is on paper is keyed in. */
const morning: Instant = '2019-05-23T08:00:00.000Z';

let house: DoorHouse;
let slug: string;
let campaign: string;
let signedIn: Organiser | CoOrganiser;
let browsers = 0;

const open = (): Visitor => {
  browsers += 1;
  const endpoints = paperCardHttp({ actions: house.checkIn, random: seeded(`paper ${browsers}`) });
  const handler = httpFunction(checkIn, endpoints as never, {
    settings: { ...testSettings, LINK_SECRET: secret },
    clock: () => morning,
    random: seeded(`shell ${browsers}`),
    log: () => {},
    whoIs: async () => ({ ...signedIn, name: 'Mees de Wit' }) as never,
  });
  return visitor(handler as never, checkIn);
};

beforeEach(async () => {
  house = doorHouse(memoryDatabase(), () => morning);
  campaign = await openCampaign(house.campaigns);
  slug = await publish(house.house);
  signedIn = organiser;
  await signUp(house.house, slug, answersOf('Noor van den Berg'));
  await signUp(house.house, slug, answersOf('Emre van den Berg', { municipality: 'GM0344' }));
});

const path = (prefix = ''): string => `${prefix}/bureau/bijeenkomsten/${slug}/deur/papier/invoeren`;
const guestOf = async (name: string, of = slug) => {
  const found = (await look(house.house, of)).guests.find((one) => one.name === name);
  if (found === undefined) throw new Error(`No ${name}`);
  return found;
};
const codeOf = async (name: string, of = slug): Promise<string> => {
  const { guest, linkGeneration } = await guestOf(name, of);
  return ticketCodeOf(secret, { slug: of, guest, linkGeneration });
};
const find = async (browser: Visitor, who: string, prefix = ''): Promise<Page> => {
  const { fields } = await browser.get(path(prefix));
  return browser.post(path(prefix), { ...fields, act: 'find', who });
};
const said = (page: Page): string =>
  page.body
    .replace(/<(select|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const decided = { college: 'decided', 'decided-on': '14-5-2019', 'signed-at': '19.40' };
const waiting = async () => (await house.campaigns.pledges.awaiting(organiser, campaign))?.signatures ?? [];

describe('a card of paper', () => {
  test.each([
    ['nl', ''],
    ['en', '/en'],
  ])('is found by its code, and its form is filled in as far as the list knows, in %s', async (_, prefix) => {
    const code = (await codeOf('Noor van den Berg')).toLowerCase().replace('-', ' ');
    const page = await find(open(), code, prefix);
    expect([page.status, page.fields.name, page.fields.role, page.fields.municipality]).toEqual([
      200,
      'Noor van den Berg',
      'wethouder',
      'GM0794',
    ]);
    expect(said(page)).toContain('Noor van den Berg');
    expect(said(page)).toContain('wethouder, Helmond');
    expect(page.body).not.toContain('@gemeente');
    expect(await markupFindings(page.body)).toEqual([]);
    expect(page.headers['cache-control']).toBe('private, no-store');
  });

  test('is keyed in by one, as signed on paper at this event, and counts once another confirms it', async () => {
    const browser = open();
    const form = await find(browser, await codeOf('Noor van den Berg'));
    const answer = await browser.post(path(), { ...form.fields, ...decided });
    expect([answer.status, answer.location]).toEqual([303, `${path()}?uitkomst=ingevoerd`]);
    const [signature, ...others] = await waiting();
    expect(others).toEqual([]);
    expect(signature).toMatchObject({
      name: 'Noor van den Berg',
      code: 'GM0794',
      by: 'paper',
      where: { is: 'paper', event: slug },
      signedAt: '2019-05-22T17:40:00.000Z',
      college: { is: 'decided', on: '2019-05-14' },
      enteredBy: organiser.person,
    });
    const here = await house.checkIn.signedAt(slug);
    const { guest } = await guestOf('Noor van den Berg');
    expect(here).toMatchObject([{ on: 'paper', stands: false, guest }]);

    const { pledges } = house.campaigns;
    const id = here[0]?.signature ?? '';
    expect(await pledges.confirm(organiser, campaign, id, morning)).toMatchObject({ because: 'own-entry' });
    await pledges.confirm({ ...organiser, person: 'prs_second' }, campaign, id, morning);
    expect(await house.checkIn.signedAt(slug)).toMatchObject([{ on: 'paper', stands: true, guest }]);
    const told = await browser.get(answer.location ?? '');
    expect(said(told)).toContain('Zij telt zodra iemand anders haar bevestigt.');
    expect(told.body).toContain(`href="/bureau/campagnes/${campaign}/wachten"`);
    expect(said(told)).not.toContain('Noor');
  });

  test('T2 is one card however often the press arrives', async () => {
    const browser = open();
    const form = await find(browser, await codeOf('Noor van den Berg'));
    for (let press = 0; press < 3; press += 1) {
      expect((await browser.post(path(), { ...form.fields, ...decided })).status).toBe(303);
    }
    expect(await waiting()).toHaveLength(1);
    expect(await house.checkInStore.guestsSigned(slug)).toHaveLength(1);
    const changed = await browser.post(path(), { ...form.fields, ...decided, role: 'burgemeester' });
    expect([changed.status, changed.fields.role]).toEqual([409, 'burgemeester']);
  });

  test('is found by a name that several have by choosing one of them, and nothing of it stands in an address', async () => {
    const browser = open();
    const several = await find(browser, 'berg');
    expect(several.status).toBe(200);
    expect(said(several)).toContain('Dit past bij 2 gasten.');
    expect(said(several)).toMatch(/Emre van den Berg wethouder, Utrecht .*Noor van den Berg wethouder, Helmond/);
    const none = await browser.post(path(), { ...several.fields, act: 'choose', who: 'berg', guest: '' });
    expect(none.status).toBe(422);
    expect(faultFindings(none.body)).toEqual([]);
    const { guest } = await guestOf('Emre van den Berg');
    const form = await browser.post(path(), { ...several.fields, act: 'choose', who: 'berg', guest });
    expect(form.fields.name).toBe('Emre van den Berg');
    for (const page of [several, none, form]) expect(page.body).not.toMatch(/(?:href|action)="[^"]*(?:berg|gast=)/i);
  });

  test('that nobody here has is said to be none, with what was typed kept; one can go on without', async () => {
    const browser = open();
    for (const who of ['', 'ZZZZ-ZZZZ', 'Fatima']) {
      const page = await find(browser, who);
      expect([page.status, page.fields.who]).toEqual([422, who]);
      expect(faultFindings(page.body)).toEqual([]);
    }
    const form = await browser.post(path(), { ...(await browser.get(path())).fields, act: 'blank' });
    expect(form.fields).toMatchObject({ act: 'key-in', name: '' });
    const answer = await browser.post(path(), {
      ...form.fields,
      ...decided,
      name: 'Fatima Bouzid',
      role: 'burgemeester',
      municipality: 'Amsterdam',
    });
    expect(answer.status).toBe(303);
    expect(await house.checkIn.signedAt(slug)).toMatchObject([{ name: 'Fatima Bouzid', on: 'paper' }]);
  });

  test('T10 of another event is nobody’s here, nor is a guest of another event taken by key', async () => {
    const other = await publish(house.house, { title: 'Een andere avond' });
    await signUp(house.house, other, answersOf('Linh Nguyễn'));
    const browser = open();
    expect((await find(browser, await codeOf('Linh Nguyễn', other))).status).toBe(422);
    expect((await find(browser, 'Linh')).status).toBe(422);
    const { guest } = await guestOf('Linh Nguyễn', other);
    const fields = { ...(await browser.get(path())).fields, guest };
    const chosen = await browser.post(path(), { ...fields, act: 'choose' });
    expect([chosen.status, said(chosen).includes('Linh')]).toEqual([409, false]);
  });

  test('T10 is for organisers of the event’s own organisation, and for nobody let in for the evening', async () => {
    const { organisation } = organiser;
    signedIn = { ...organiser, organisation: 'een-ander' };
    expect((await open().get(path())).status).toBe(404);
    expect((await open().post(path(), { act: 'find', who: 'Noor' })).status).not.toBe(200);
    signedIn = {
      is: 'co-organiser',
      person: 'prs_guest',
      organisation,
      event: slug,
      events: [{ event: slug, organisation, as: 'co-organiser' }],
    };
    expect((await open().get(path())).status).toBe(403);
  });

  test('comes back with everything that is wrong, said at once, and what was typed', async () => {
    const browser = open();
    const form = await find(browser, await codeOf('Noor van den Berg'));
    const page = await browser.post(path(), { ...form.fields, role: '', college: 'decided', 'signed-at': 'laat' });
    expect([page.status, page.fields.name, page.fields['signed-at']]).toEqual([422, 'Noor van den Berg', 'laat']);
    expect(faultFindings(page.body)).toEqual([]);
    for (const fault of ['Vul de functie in', 'Vul in wanneer het college besloot', 'Vul een tijd in']) {
      expect(said(page)).toContain(fault);
    }
    expect(await waiting()).toEqual([]);
  });

  test('of a municipality that takes part is a second name after one more press', async () => {
    const desk = await house.checkIn.atDesk(organiser, slug);
    if (desk === undefined) throw new Error('no event');
    const first = { code: 'GM0794', name: 'Wim', role: 'wethouder', version: 1, also: false };
    const answers = { ...first, college: { is: 'to-decide', mayName: true } as const };
    await house.checkIn.sign(desk.event, campaign, answers, { request: 'op-wim', actor: organiser, now: morning });
    const browser = open();
    const form = await find(browser, await codeOf('Noor van den Berg'));
    const told = await browser.post(path(), { ...form.fields, ...decided });
    expect([told.status, said(told).includes('Deze gemeente doet al mee.')]).toEqual([409, true]);
    // Told of one municipality, and then another chosen: told of nothing.
    expect((await browser.post(path(), { ...told.fields, ...decided, municipality: 'GM0344' })).status).toBe(303);
    const again = await find(browser, await codeOf('Noor van den Berg'));
    const member = await browser.post(path(), { ...again.fields, ...decided });
    expect((await browser.post(path(), { ...member.fields, ...decided })).status).toBe(303);
    expect((await waiting()).map(({ code }) => code).sort()).toEqual(['GM0344', 'GM0794']);
  });

  test('is not taken while nothing can be signed, nor under a text that was replaced', async () => {
    const browser = open();
    const form = await find(browser, await codeOf('Noor van den Berg'));
    const page = await browser.post(path(), { ...form.fields, ...decided, version: '7' });
    expect([page.status, said(page).includes('De tekst is net vernieuwd.')]).toEqual([409, true]);
    expect(page.fields).toMatchObject({ version: '1', name: 'Noor van den Berg', 'signed-at': '19.40' });
    const none = await browser.post(path(), { ...form.fields, act: 'anders' });
    expect(none.status).toBe(422);
    expect(await waiting()).toEqual([]);
  });

  test('T13 answers whatever is typed', async () => {
    const browser = open();
    const { fields } = await browser.get(path());
    const acts = fc.constantFrom('find', 'choose', 'blank', 'key-in', '');
    await fc.assert(
      fc.asyncProperty(
        acts,
        fc.dictionary(fc.constantFrom('who', 'guest', 'name', 'role', 'version', 'signed-at', 'college'), hostile),
        async (act, typed) => {
          const page = await browser.post(path(), { ...fields, ...typed, act });
          expect(page.status).toBeLessThan(500);
        },
      ),
      { numRuns: runs(40) },
    );
  });
});
