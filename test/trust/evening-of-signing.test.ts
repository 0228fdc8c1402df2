import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Instant } from '#kernel/instants.ts';
import { counts } from '#pledges/core/membership.ts';
import { bySigning } from '#pledges/core/signature.ts';
import { pledgesStore } from '#pledges/store.ts';
import { wirePledges } from '#pledges/wire.ts';
import { tablePath } from '../../functions/check-in/table-link.ts';
import {
  type CampaignHouse,
  campaignHouse,
  campaignPlan,
  directory,
  municipalities,
  openWith,
} from '../support/campaign.ts';
import {
  campaignDeskOf,
  hallOf,
  openCampaignAtDesk,
  release,
  tableOf,
  typedSigning,
} from '../support/campaign-journey.ts';
import { brokenCampaignPromises, lookAt } from '../support/campaign-promises.ts';
import { monday, organiser, planOf, seeded } from '../support/house.ts';
import { type Journey, roomsOf, startJourney } from '../support/journey.ts';
import { type Laptop, startTestLaptop } from '../support/laptop.ts';
import { type Fields, hiddenIn, newPerson, type Person, type Reply, together } from '../support/person.ts';

/** Wednesday 22 May 2019, 19.00: the table talk begins. */
const seven: Instant = '2019-05-22T17:00:00.000Z';
const earlier = 95;
const fresh = municipalities.slice(earlier);
/** Having to press oftener than this is no answer any more. */
const mostPresses = 40;

const shuffled = <T>(all: readonly T[], seed: string): readonly T[] => {
  const random = seeded(seed);
  return all
    .map((one) => ({ one, rank: Buffer.from(random(8)).toString('hex') }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ one }) => one);
};

/** An evening with its campaign, at the hour of signing: the organiser at the desk, and tablets at the tables. */
const openEvening = async (journey: Journey, members: number) => {
  const { laptop, rooms } = journey;
  const slug = await openCampaignAtDesk(journey, { members });
  const event = await journey.publish();
  const table = await tableOf(journey, event);
  await laptop.clock.jump(seven);
  const desk = await journey.signIn(journey.organiser);
  const store = pledgesStore({ database: rooms.database, tables: rooms.tables, random: seeded('store') });
  const about = { in: rooms.tables.outbox, index: { name: 'log', of: 'about', item: 'owedAt' } };
  const house: CampaignHouse = {
    ...campaignHouse(rooms.database),
    store,
    mails: async (of) => {
      const { items } = await rooms.database.query({ ...about, of: `campaign#${of}`, limit: 2000 });
      return items.map((item) => ({
        kind: String(item.kind),
        reader: String(item.reader),
        generation: Number(item.generation),
        subject: String(item.subject),
      }));
    },
  };
  const tablets = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const person = newPerson(laptop.address);
      await person.open(table);
      return { person, path: table };
    }),
  );
  // The desk has its own way in, with the same form.
  await desk.open(`${hallOf(event)}/tekenen?gast=`);
  return { slug, event, desk, house, places: [...tablets, { person: desk, path: `${hallOf(event)}/tekenen` }] };
};
type Evening = Awaited<ReturnType<typeof openEvening>>;

/** What everybody may know at this moment, past the shared cache. */
const counter = async ({ laptop }: Journey, slug: string, query = '') => {
  laptop.clearCache();
  const response = await fetch(`${laptop.address}/api/v1/campaigns/${slug}${query}`);
  return (await response.json()) as {
    count: number;
    underWay: number;
    held: boolean;
    joined: readonly string[];
    milestone?: { mark: number; municipality?: string };
  };
};

type Attempt = {
  readonly typed: Fields;
  readonly request: string;
  /** Signs as well when told that the municipality takes part already. */
  readonly persists: boolean;
  /** Each press is made twice at once. */
  readonly twice: boolean;
};

/**
 * Presses until there is an answer: the busy page's own form once more, and the one that asks whether to sign as well. Gives each form as it was last sent
 * and what came back.
 */
const press = async (by: { person: Person; path: string }, { typed, request, persists, twice }: Attempt) => {
  const send = async (form: Fields): Promise<Reply> => {
    const both = await Promise.all(Array.from({ length: twice ? 2 : 1 }, () => by.person.post(by.path, form)));
    const answered = both.filter(({ status }) => status !== 503);
    // The same press twice is answered alike.
    expect(new Set(answered.map(({ status, location }) => `${status} ${location}`)).size).toBeLessThan(2);
    return answered[0] ?? (both[0] as Reply);
  };
  let form: Fields = { act: 'sign', version: '1', ...typed, request };
  let busy = 0;
  for (;;) {
    const reply = await send(form);
    if (reply.status === 503 && busy < mostPresses) {
      expect(hiddenIn(reply.body, 'request')).toBe(request);
      expect(reply.headers['retry-after']).toMatch(/^\d+$/);
      expect(reply.body).toContain(String(typed.name));
      busy += 1;
      continue;
    }
    if (reply.outcome === 'already-member' && persists && form.also === undefined) {
      form = { ...form, also: 'yes' };
      continue;
    }
    return { ...by, form, reply, busy };
  }
};

const wethouderOf = (code: string): Fields =>
  typedSigning(code, `Wethouder van ${code}`, { email: `${code}@w.example` });
const mayorOf = (code: string): Fields =>
  typedSigning(code, `Burgemeester van ${code}`, { role: 'burgemeester', email: `${code}@b.example` });

describe.each(['off', 'on'] as const)('the evening through HTTP, with the streams %s', (streams) => {
  let journey: Journey;
  let evening: Evening;
  beforeAll(async () => {
    journey = await startJourney({ streams, sweep: 'off' });
    evening = await openEvening(journey, earlier);
  });
  afterAll(() => journey?.laptop.stop());

  test('T7: twenty-five, two doubles and a member in any order, eight at once and repeated, make 120 and number 100 once', async () => {
    const { laptop } = journey;
    const { slug, house, places, desk } = evening;
    const random = seeded(`evening ${streams}`);
    const half = () => (random(1)[0] ?? 0) > 127;
    const attempt = (typed: Fields, persists: boolean, at: number): Attempt => ({
      typed,
      request: `op-of-the-evening-${at}`,
      persists,
      twice: half(),
    });
    const member = attempt(mayorOf(municipalities[3] ?? ''), false, 27);
    const attempts = [
      ...fresh.slice(0, 25).map((code, at) => attempt(wethouderOf(code), true, at)),
      attempt(mayorOf(fresh[2] ?? ''), true, 25),
      attempt(mayorOf(fresh[7] ?? ''), true, 26),
      member,
    ];
    const done = await together(shuffled(attempts, `order ${streams}`), 8, (one, at) =>
      press(places[at % places.length] as (typeof places)[number], one),
    );

    // Everybody got an answer: vastgelegd, or that the municipality takes part already.
    for (const { form, reply } of done) {
      const taken = form.request === member.request ? [409, 'already-member'] : [303, undefined];
      expect([form.name, reply.status, reply.outcome]).toEqual([form.name, ...taken]);
    }
    // Half of all forms come once more, when all is over.
    for (const { person, path, form, reply } of done.filter(half)) {
      const again = await person.post(path, form);
      expect([again.status, again.location]).toEqual([reply.status, reply.location]);
    }

    // Until somebody releases it, nobody sees more than 99.
    expect(await counter(journey, slug)).toMatchObject({ count: 99, underWay: 21, held: true });
    await laptop.settle();
    await laptop.sweepNow();
    expect(await counter(journey, slug)).toMatchObject({ count: 99, underWay: 21, held: true });
    expect(await brokenCampaignPromises(house, slug)).toEqual([]);
    const seen = await lookAt(house, slug);
    expect(seen.tally.count).toBe(120);
    expect(seen.milestones.filter(({ quiet }) => !quiet).map(({ number, state }) => [number, state])).toEqual([
      [100, 'held'],
      [120, 'held'],
    ]);
    const ours = seen.signatures.filter(({ by }) => by === 'desk');
    expect(ours).toHaveLength(27);
    expect(ours.filter(({ joins }) => joins)).toHaveLength(25);

    // The organisers heard of each mark once, and every signatory of the own signature.
    const mails = () =>
      laptop.inbox().map(({ to, headers, text }) => ({ to, kind: headers['X-Aanschuif-Kind'], text }));
    const reached = mails().filter(({ kind }) => kind === 'milestone-reached');
    expect(reached.map(({ to, text }) => [to, /nummer (\d+)/i.exec(text)?.[1]]).toSorted()).toEqual([
      ['mees@programma.example', '100'],
      ['mees@programma.example', '120'],
    ]);
    const welcomed = mails().filter(({ kind }) => kind === 'signature-recorded');
    expect(welcomed.map(({ to }) => to).toSorted()).toEqual(
      done
        .filter(({ reply }) => reply.status === 303)
        .map(({ form }) => String(form.email).toLowerCase())
        .toSorted(),
    );

    // Number 100 is the fifth new municipality in the order of signing, as it was written down.
    const order: string[] = [];
    for (const { code } of [...ours].sort(bySigning)) if (!order.includes(code)) order.push(code);
    expect(order).toHaveLength(25);
    const hundredth = directory.municipality(order[4] ?? '')?.displayName ?? '';
    const page = await desk.get(`${campaignDeskOf(slug)}/mijlpaal/100`);
    expect(hiddenIn(page.body, 'code')).toBe(order[4]);
    expect(page.body).toContain(`<strong>${hundredth}</strong>`);

    await together([1, 2, 3], 3, () => release(journey, slug, 100, desk));
    expect(await counter(journey, slug)).toMatchObject({
      count: 119,
      underWay: 1,
      held: true,
      milestone: { mark: 100, municipality: hundredth },
    });
    await release(journey, slug, 120, desk);
    const end = await counter(journey, slug);
    expect(end).toMatchObject({ count: 120, underWay: 0, held: false, milestone: { mark: 120 } });
    expect(end.joined.toSorted()).toEqual(municipalities.slice(0, 120).toSorted());
    expect(await counter(journey, slug, '?on=2019-05-21')).toMatchObject({ count: 95 });
    await laptop.settle();
    const shown = mails().filter(({ kind }) => kind === 'milestone-public');
    expect(shown.map(({ to }) => to).toSorted()).toEqual([
      'mees@programma.example',
      'mees@programma.example',
      'pers@programma.example',
      'pers@programma.example',
    ]);
    expect(mails().filter(({ kind }) => kind === 'milestone-reached')).toHaveLength(2);
    expect(await brokenCampaignPromises(house, slug)).toEqual([]);
  });
});

describe('all municipalities of the date at once, while transactions get in each other’s way', () => {
  let journey: Journey;
  let evening: Evening;
  beforeAll(async () => {
    journey = await startJourney({ streams: 'off', sweep: 'off', conflicts: { holdMs: 8 } });
    evening = await openEvening(journey, 0);
  });
  afterAll(() => journey?.laptop.stop());

  test('T7: four hundred sign, thirty-two at once: 355 members exactly, and each mark once', async () => {
    const { slug, house, places } = evening;
    expect(municipalities).toHaveLength(355);
    const attempts: readonly Attempt[] = [
      ...municipalities.map((code) => ({ code, typed: wethouderOf(code) })),
      ...municipalities.filter((_, at) => at % 8 === 0).map((code) => ({ code, typed: mayorOf(code) })),
    ].map(({ typed }, at) => ({ typed, request: `op-of-all-${at}`, persists: at % 2 === 0, twice: false }));
    let most = 0;
    const done = await together(shuffled(attempts, 'all at once'), 32, async (one, at) => {
      const pressed = await press(places[at % places.length] as (typeof places)[number], one);
      if (at % 20 === 0) most = Math.max(most, (await counter(journey, slug)).count);
      return pressed;
    });

    // Whatever came in between, everybody ends with an answer, and only a municipality that is in already is told so.
    const answers = done.map(({ reply }) => (reply.status === 409 ? reply.outcome : reply.status));
    expect(new Set(answers)).toEqual(new Set([303, 'already-member']));
    const refused = done.filter(({ reply }) => reply.status === 409).map(({ form }) => String(form.municipality));
    expect(new Set(refused).size).toBe(refused.length);
    // Nobody saw more than one below the first mark.
    expect(most).toBeLessThanOrEqual(24);

    await journey.laptop.sweepNow();
    const { tally, memberships, signatures, milestones } = await lookAt(house, slug);
    expect(tally.count).toBe(355);
    expect(
      memberships
        .filter(({ state }) => counts(state))
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(municipalities.toSorted());
    expect(signatures).toHaveLength(attempts.length - refused.length);
    expect(milestones.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([25, 50, 100, 120, 200, 355]);
    expect(await brokenCampaignPromises(house, slug)).toEqual([]);
    expect(await counter(journey, slug)).toMatchObject({ count: 24, underWay: 331, held: true });
  });
});

describe('T13: a counter that is held for longer than anybody’s patience', () => {
  let laptop: Laptop;
  beforeAll(async () => {
    laptop = await startTestLaptop({ streams: 'off', sweep: 'off', now: seven, conflicts: { holdMs: 3_000 } });
  });
  afterAll(() => laptop?.stop());

  test('who meets the busy page signs by pressing again, with what was typed still there', async () => {
    const { database, events, secret, tables } = roomsOf(laptop);
    const { actions } = wirePledges(tables, secret, database);
    const made = await events.create(planOf(), 'request-of-the-event', organiser, monday);
    const campaign = await actions.createCampaign(campaignPlan(), 'request-of-the-campaign', organiser, monday);
    if (made === 'busy' || campaign === 'busy') throw new Error('Nobody else is there to be busy with.');
    await events.publish(made.slug, organiser, monday);
    await openWith(actions, campaign.slug, 20, monday);

    const path = tablePath(secret, made.slug);
    const done = await together(municipalities.slice(20, 24), 4, async (code, at) => {
      const person = newPerson(laptop.address);
      await person.open(path);
      const once = { typed: wethouderOf(code), request: `op-of-the-crowd-${at}`, persists: false, twice: false };
      return press({ person, path }, once);
    });
    expect(done.map(({ reply }) => reply.status)).toEqual([303, 303, 303, 303]);
    expect(done.reduce((sum, { busy }) => sum + busy, 0)).toBeGreaterThan(0);
    expect((await actions.managed(organiser, campaign.slug, laptop.clock.now()))?.tally.count).toBe(24);
  });
});
