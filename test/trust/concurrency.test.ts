import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { monday, organiser, planOf } from '../support/house.ts';
import { formOf, type Journey, roomsOf, startJourney, typedAnswers } from '../support/journey.ts';
import { type Laptop, startTestLaptop } from '../support/laptop.ts';
import { hiddenIn, newPerson, type Reply, together } from '../support/person.ts';

const people = 1000;
const places = 100;
/** So many press at the same moment; the function has six environments for them. */
const atOnce = 64;
/** Having to press oftener than this is no answer any more. */
const mostPresses = 20;

const nameOf = (at: number): string => `Gast ${String(at).padStart(4, '0')}`;

type Standing = { readonly left: number; readonly waiting: number };

/** What the API says past the shared cache, look after look, one at a time so that each is later than the one before. */
const watcher = (address: string, slug: string) => {
  const seen: Standing[] = [];
  let last: Promise<void> = Promise.resolve();
  let underway = false;
  const look = async () => {
    const response = await fetch(`${address}/api/v1/events/${slug}?look=${seen.length}`);
    seen.push(((await response.json()) as { places: Standing }).places);
  };
  return {
    /** Looks unless somebody is looking. */
    look: (): void => {
      if (underway) return;
      underway = true;
      last = look().finally(() => {
        underway = false;
      });
    },
    all: async (): Promise<readonly Standing[]> => {
      await last;
      await look();
      return seen;
    },
  };
};

/** Presses, and presses the busy page's own form again for as long as there is one. */
const pressUntilTaken = async (laptop: Pick<Laptop, 'address'>, slug: string, name: string, meanwhile = () => {}) => {
  const person = newPerson(laptop.address);
  const path = formOf(slug);
  const { request } = await person.open(path);
  const form = { ...typedAnswers(name), request };
  let reply: Reply = await person.post(path, form);
  let busy = 0;
  for (; reply.status === 503 && busy < mostPresses; busy += 1) {
    expect(hiddenIn(reply.body, 'request')).toBe(request);
    expect(reply.headers['retry-after']).toMatch(/^\d+$/);
    expect(reply.body).toContain(name);
    reply = await person.post(path, form);
  }
  meanwhile();
  return { name, person, busy, status: reply.status, place: reply.location ?? '' };
};

/** `everybody` looks at their own page afterwards, or each tenth does. */
const holdsForEverybody = async (journey: Journey, lookers: 'everybody' | 'each tenth'): Promise<void> => {
  const slug = await journey.publish({ kind: 'week-action', capacity: String(places) });
  const { look, all: looked } = watcher(journey.laptop.address, slug);
  const all = await together(
    Array.from({ length: people }, (_, at) => nameOf(at)),
    atOnce,
    (name) => pressUntilTaken(journey.laptop, slug, name, look),
  );
  const seen = await looked();

  // T13: whatever came in between, everybody ends with an answer.
  expect(all.filter(({ status }) => status !== 303)).toEqual([]);

  // T1: at every look no more are taken than there are, and nobody waits for a place that is left.
  expect(seen.length).toBeGreaterThan(20);
  for (const [at, { left, waiting }] of seen.entries()) {
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left).toBeLessThanOrEqual(seen[at - 1]?.left ?? places);
    expect(waiting).toBeGreaterThanOrEqual(seen[at - 1]?.waiting ?? 0);
    if (waiting > 0) expect(left).toBe(0);
  }
  expect(seen.at(-1)).toMatchObject({ left: 0, waiting: people - places });

  // T4: what each page says is what the list says.
  const list = await journey.guests(slug);
  expect(list.seated).toHaveLength(places);
  expect([...list.seated, ...list.waiting].toSorted()).toEqual(all.map(({ name }) => name));
  const looking = lookers === 'everybody' ? all : all.filter((_, at) => at % 10 === 0);
  const pages = await together(looking, 16, async ({ name, person, place }) => ({
    name,
    page: await person.get(place),
  }));
  for (const { name, page } of pages) {
    expect(page.outcome, name).toBe(list.seated.includes(name) ? 'seated' : 'waiting');
  }

  // T3: the places in line are those of the list, each once.
  const inLine = pages
    .filter(({ page }) => page.outcome === 'waiting')
    .map(({ name, page }) => ({ name, place: page.placeInLine ?? 0 }))
    .sort((a, b) => a.place - b.place);
  expect(inLine).toEqual(
    list.waiting
      .map((name, at) => ({ name, place: at + 1 }))
      .filter(({ name }) => looking.some((looker) => looker.name === name)),
  );
  if (lookers === 'everybody') expect(inLine).toHaveLength(people - places);
};

describe('T1, T3, T4: a thousand people press for a hundred places', () => {
  let journey: Journey;
  beforeAll(async () => {
    // The mails are another promise, and would only take time from this one.
    journey = await startJourney({ streams: 'off', sweep: 'off' });
  });
  afterAll(() => journey?.laptop.stop());

  test('a hundred are seated and nine hundred wait, each in a place of their own', () =>
    holdsForEverybody(journey, 'everybody'));
});

describe('T1, T3, T4: the same while transactions get in each other’s way', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney({ streams: 'off', sweep: 'off', conflicts: { holdMs: 8 } });
  });
  afterAll(() => journey?.laptop.stop());

  test('a hundred are seated and nine hundred wait, each in a place of their own', () =>
    holdsForEverybody(journey, 'each tenth'));
});

describe('T13: a counter that is held for longer than anybody’s patience', () => {
  let laptop: Laptop;
  beforeAll(async () => {
    laptop = await startTestLaptop({ streams: 'off', sweep: 'off', conflicts: { holdMs: 3_000 } });
  });
  afterAll(() => laptop?.stop());

  test('who meets the busy page gets in by pressing again, with what was typed still there', async () => {
    const { events, rsvps } = roomsOf(laptop);
    const made = await events.create(planOf({ capacity: 2 }), 'request-of-the-test', organiser, monday);
    if (made === 'busy') throw new Error('Nobody else is there to be busy with.');
    await events.publish(made.slug, organiser, monday);
    const all = await together(['Anna', 'Bram', 'Chris'], 3, (name) => pressUntilTaken(laptop, made.slug, name));
    expect(all.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(all.reduce((sum, { busy }) => sum + busy, 0)).toBeGreaterThan(0);
    const list = await rsvps.guestList(organiser, made.slug);
    expect(list?.guests.filter(({ state }) => state === 'seated')).toHaveLength(2);
    expect(list?.line).toHaveLength(1);
  });
});
