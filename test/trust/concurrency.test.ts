import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formOf, guestListIn, type Journey, startJourney, typedAnswers } from '../support/journey.ts';
import { hiddenIn, newPerson, type Reply, together } from '../support/person.ts';

const people = 1000;
const places = 100;
/** So many press at the same moment; the function has six environments, as the laptop gives it. */
const atOnce = 64;
/** Busier than this many presses a person would be no answer any more. */
const mostPresses = 20;

const nameOf = (at: number): string => `Gast ${String(at).padStart(4, '0')}`;

type Standing = { readonly left: number; readonly waiting: number };

/** Asks the API, past the shared cache, until told to stop. */
const watch = (journey: Journey, slug: string) => {
  const seen: Standing[] = [];
  let stopped = false;
  const watching = (async () => {
    for (let at = 0; !stopped; at += 1) {
      const response = await fetch(`${journey.laptop.address}/api/v1/events/${slug}?at=${at}`);
      const { places: standing } = (await response.json()) as { places: Standing };
      seen.push(standing);
    }
  })();
  return async () => {
    stopped = true;
    await watching;
    return seen;
  };
};

/** Everybody opens the form, presses, and presses the busy page's own form again for as long as there is one. */
const pressAll = async (journey: Journey, slug: string) => {
  let busy = 0;
  const all = await together(
    Array.from({ length: people }, (_, at) => nameOf(at)),
    atOnce,
    async (name) => {
      const person = newPerson(journey.laptop.address);
      const path = formOf(slug);
      const { request } = await person.open(path);
      const form = { ...typedAnswers(name), request };
      let reply: Reply = await person.post(path, form);
      for (let presses = 1; reply.status === 503 && presses < mostPresses; presses += 1) {
        busy += 1;
        expect(hiddenIn(reply.body, 'request')).toBe(request);
        expect(reply.headers['retry-after']).toMatch(/^\d+$/);
        reply = await person.post(path, form);
      }
      return { name, person, status: reply.status, place: reply.location ?? '' };
    },
  );
  return { all, busy };
};

const holdsForEverybody = async (journey: Journey) => {
  const slug = await journey.publish({ capacity: String(places) });
  const stopWatching = watch(journey, slug);
  const { all, busy } = await pressAll(journey, slug);
  const seen = await stopWatching();

  // T13: whatever came in between, everybody ends with an answer.
  expect(all.filter(({ status }) => status !== 303)).toEqual([]);

  // T1: never more than a hundred taken, and nobody waits for a place that is left, at any moment somebody looked.
  expect(seen.length).toBeGreaterThan(10);
  for (const { left, waiting } of seen) {
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left).toBeLessThanOrEqual(places);
    if (waiting > 0) expect(left).toBe(0);
  }
  for (const [at, { left, waiting }] of seen.entries()) {
    expect(left).toBeLessThanOrEqual(seen[at - 1]?.left ?? places);
    expect(waiting).toBeGreaterThanOrEqual(seen[at - 1]?.waiting ?? 0);
  }
  expect(seen.at(-1)).toMatchObject({ left: 0, waiting: people - places });

  // T4: what each page says is what the list says.
  const pages = await together(all, 16, async ({ name, person, place }) => ({ name, page: await person.get(place) }));
  const list = await journey.guests(slug);
  const told = (outcome: string) => pages.filter(({ page }) => page.outcome === outcome).map(({ name }) => name);
  expect(told('seated')).toHaveLength(places);
  expect(told('waiting')).toHaveLength(people - places);
  expect(told('seated').toSorted()).toEqual([...list.seated].sort());

  // T3: places in line are 1 to 900, each once, in the order of the list.
  const inLine = pages
    .filter(({ page }) => page.outcome === 'waiting')
    .sort((a, b) => (a.page.placeInLine ?? 0) - (b.page.placeInLine ?? 0));
  expect(inLine.map(({ page }) => page.placeInLine)).toEqual(
    Array.from({ length: people - places }, (_, at) => at + 1),
  );
  expect(inLine.map(({ name }) => name)).toEqual(list.waiting);
  return { busy };
};

describe('T1, T3, T4: a thousand people press for a hundred places', () => {
  let journey: Journey;
  beforeAll(async () => {
    // The mails are another promise, and would only take time from this one.
    journey = await startJourney({ streams: 'off', sweep: 'off' });
  });
  afterAll(() => journey?.laptop.stop());

  test('a hundred are seated and nine hundred wait, each in a place of their own', async () => {
    await holdsForEverybody(journey);
  });
});

describe('T1, T3, T4, T13: and while transactions get in each other’s way', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney({ streams: 'off', sweep: 'off', conflicts: { holdMs: 8 } });
  });
  afterAll(() => journey?.laptop.stop());

  test('the counts are the same, and who met the busy page got in by pressing again', async () => {
    const { busy } = await holdsForEverybody(journey);
    process.stdout.write(`busy pages: ${busy}\n`);
  });
});
