import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { events } from '../../../functions/events/contract.ts';
import { type PlanField, planFields } from '../../../functions/events/core/event-plan.ts';
import { EventList, PublicEvent } from '../../../functions/events/core/public-event.ts';
import { anyText } from '../../support/any-text.ts';
import { startDatabase } from '../../support/dynamodb-local.ts';
import { allTables } from '../../support/house.ts';
import { runs as usual } from '../../support/runs.ts';
import type { Page } from '../../support/visit.ts';
import { formWith } from './core/examples.ts';
import { create, newPath, type OpenHouse, openHouse } from './house.ts';
import { intrudersIn } from './intruders.ts';

/** Bad inputs per route: 500 in a run of all tests, 2,000 in the long one. */
const runs = usual(500);

// Amazon's engine, because it refuses keys, cursors and characters that a map in memory takes.
let local: Awaited<ReturnType<typeof startDatabase>>;
beforeAll(async () => {
  local = await startDatabase(allTables);
});
afterAll(() => local.stop());

/** What people type to see what breaks, and what breaks things by accident. */
const hostile = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    'javascript:alert(1)',
    '[klik](javascript:alert(1)) ![x](x"onerror="alert(1))',
    '[a]: data:text/html,<script>alert(1)</script>\n[a]',
    '<a href="JaVaScRiPt:alert(1)">x</a>',
    '</textarea></title></main><svg onload=alert(1)>',
    '<http://x.nl/"onmouseover="alert(1)>',
    '```<style>*{}</style>```',
    '\u0000null\u0000',
    '\u202eomgekeerd',
    '👩‍👩‍👧‍👦 Şahin Nguyễn شكرا',
    '=HYPERLINK("https://x.nl")',
    '{"__proto__": 1}',
    '../../etc/passwd',
    '-1',
    '1e999',
    '2019-13-45T99:99',
    '',
  ),
  anyText({ maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constant('é'.repeat(2_000)),
);

/** Fields that take any text; with these an event is made whatever they hold. */
const texts = [
  'title',
  'summary',
  'text',
  'programme',
  'venue',
  'street',
  'city',
  'for-whom',
  'cost',
  'organisations',
  'contact-name',
  'directions',
] as const satisfies readonly PlanField[];
const shortText = hostile.map((text) => (text.trim() === '' ? 'x' : text.slice(0, 110)));

const fine = (page: Page, where: string): void => {
  expect(page.status, where).toBeLessThan(500);
  if (page.headers['content-type']?.startsWith('text/html')) expect(intrudersIn(page.body), where).toEqual([]);
};

describe('T13 whatever is sent', () => {
  test('the check itself finds what it is there for', () => {
    for (const bad of [
      '<p onclick="x">',
      '<script>x</script>',
      '<a href="javascript:x">',
      '<img/>',
      '<p style="x">',
      '<',
      '<a href="java&#10;script:x">',
    ]) {
      expect(intrudersIn(bad), bad).not.toEqual([]);
    }
    expect(intrudersIn('<p class="a">1 &lt; 2</p><a href="mailto:a@b.nl">a</a>')).toEqual([]);
  });

  /** A route's path with something in place of the slug. */
  const pathOf = (path: string, slug: string): string => path.replace('{slug}', encodeURIComponent(slug) || '-');

  const oneEvent = async (): Promise<{ house: OpenHouse; slug: string }> => {
    const house = openHouse(local.database);
    const { slug } = await create(house.organiser);
    return { house, slug };
  };

  test.each(Object.entries(events.routes))('%s: answers every address', async (_, { path }) => {
    const { house, slug } = await oneEvent();
    const query = fc.dictionary(fc.constantFrom('verder', 'after', 'uitkomst', 'slug', '__proto__'), hostile);
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostile, fc.constant(slug)), query, async (typed, asked) => {
        const search = new URLSearchParams(asked).toString();
        const at = `${pathOf(path, asSent(typed).slice(0, 300))}?${search}`;
        fine(await house.organiser.get(at), at);
      }),
      { numRuns: runs },
    );
  });

  test.each(Object.entries(events.routes).filter(([, { methods }]) => (methods as readonly string[]).includes('POST')))(
    '%s: answers every form, and gives back what was typed when it could not take it',
    async (_, { path }) => {
      const { house, slug } = await oneEvent();
      const at = pathOf(path, slug);
      await house.organiser.get(newPath);
      const field = fc.constantFrom(...planFields, 'reason', 'revision', 'request', 'constructor');
      const form = fc.dictionary(field, fc.oneof(hostile, fc.array(hostile, { maxLength: 3 })), { maxKeys: 6 });
      await fc.assert(
        fc.asyncProperty(form, fc.boolean(), async (typed, rest) => {
          const page = await house.organiser.post(at, { ...(rest ? formWith() : {}), ...typed });
          fine(page, at);
          if (page.status !== 422) return;
          for (const name of ['title', 'venue', 'contact-email', 'reason'] as const) {
            const value = [typed[name] ?? []].flat()[0];
            if (value !== undefined && name in page.fields) expect(page.fields[name]).toBe(asSent(value));
          }
        }),
        { numRuns: runs },
      );
    },
  );

  test('an event of hostile words is shown everywhere as words', async () => {
    const house = openHouse(local.database);
    await fc.assert(
      fc.asyncProperty(fc.record(Object.fromEntries(texts.map((field) => [field, shortText]))), async (typed) => {
        const made = await create(house.organiser, typed);
        fine(made, 'create');
        if (made.status !== 303) return;
        const desk = `/bureau/bijeenkomsten/${made.slug}`;
        fine(await house.organiser.post(`${desk}/publiceren`), 'publish');
        for (const path of [desk, `${desk}/voorbeeld`, `${desk}/afgelasten`])
          fine(await house.organiser.get(path), path);
        for (const path of [`/bijeenkomsten/${made.slug}`, `/en/bijeenkomsten/${made.slug}`])
          fine(await house.nobody.get(path), path);
        const answer = await house.nobody.get(`/api/v1/events/${made.slug}`);
        const event = PublicEvent.parse(JSON.parse(answer.body));
        expect(event.url).toBe(`https://aanschuif.example/bijeenkomsten/${made.slug}`);
        expect(answer.headers['x-content-type-options']).toBe('nosniff');
        fine(await house.organiser.post(`${desk}/afgelasten`, { reason: typed.text ?? '' }), 'cancel');
        fine(await house.nobody.get(`/bijeenkomsten/${made.slug}`), 'cancelled');
      }),
      { numRuns: Math.ceil(runs / 5) },
    );
    fine(await house.nobody.get('/bijeenkomsten'), 'list');
    EventList.parse(JSON.parse((await house.nobody.get('/api/v1/events')).body));
  });
});

/** Half characters do not travel: a browser puts the sign for that in their place. */
const asSent = (text: string): string => text.toWellFormed();
