import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, addHours } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { type Cursor, type Database, everyItem } from '#platform/dynamo/port.ts';
import { events } from '../../../functions/events/contract.ts';
import { createEvent } from '../../../functions/events/core/create-event.ts';
import type { EventPlan } from '../../../functions/events/core/event.ts';
import { eventsStore } from '../../../functions/events/store.ts';
import { startDatabase } from '../../support/dynamodb-local.ts';
import { monday, organiser, planOf, seeded } from '../../support/house.ts';

const zone = 'Europe/Amsterdam' as const;

/** What the rooms rely on, held by Amazon's engine and by the twin in memory alike; each test has a table name of its own where lists would mix. */
const promises = (name: string, open: () => Database) =>
  describe(name, () => {
    const storeIn = (table: string) => {
      const database = open();
      return { database, store: eventsStore({ database, table, random: seeded(table) }) };
    };
    const seats = {
      capacity: 60,
      left: 60,
      waiting: 0,
      state: 'open',
      closesAt: monday,
      promoteUntil: monday,
    } as const;
    const pools = (by = 0, capacity = 60) =>
      [{ pool: 'open', was: { ...seats, capacity }, by, becomes: 'open' }] as const;
    const draft = (different: Partial<EventPlan> = {}) =>
      createEvent(planOf(different), { organiser, random: seeded('slug'), again: 0 });
    type Store = ReturnType<typeof storeIn>['store'];

    const add = async (store: Store, different: Partial<EventPlan>, publish = true) => {
      const made = draft(different);
      expect(await store.create(made, `request-${made.event.slug}`, organiser, monday)).toEqual({ is: 'created' });
      if (!publish) return made.event;
      const event = { ...made.event, state: 'published' as const, revision: 2 };
      const act = {
        was: made.event,
        pools: pools(0, made.event.capacity),
        actor: organiser,
        act: 'publish-event',
        now: monday,
      };
      expect(await store.save(event, act)).toEqual({ is: 'written' });
      return event;
    };

    test('an event comes back with its pool as it was made', async () => {
      const { store } = storeIn('events');
      const made = draft({ title: 'Zoals gemaakt' });
      await store.create(made, 'request-a', organiser, monday);
      expect(await store.find(made.event.slug, { consistent: true })).toEqual(made);
      expect(await store.find('iets-anders')).toBeUndefined();
    });

    test('the same request makes one event; another request with the same title is told that the address is taken', async () => {
      const { store } = storeIn('events');
      const made = draft({ title: 'Maar een keer' });
      const slug = made.event.slug;
      expect(await store.create(made, 'request-b', organiser, monday)).toEqual({ is: 'created' });
      expect(await store.create(made, 'request-b', organiser, monday)).toEqual({ is: 'made-before', slug });
      expect(await store.create(made, 'request-c', organiser, monday)).toEqual({ is: 'slug-taken' });
    });

    test('what is erased later stands ready from the first save, and moves with the event', async () => {
      const { store } = storeIn('events');
      const event = await add(store, { title: 'Verschoven' });
      const duty = { what: 'erase-sensitive', slug: event.slug } as const;
      expect((await store.duty(duty))?.dueAt).toBe('2019-05-23T04:00:00.000Z');
      const moved = { ...event, endsAt: addDays(event.endsAt, 1, zone), version: 2, revision: 3 };
      const act = {
        was: event,
        pools: pools(),
        announce: 'changed' as const,
        actor: organiser,
        act: 'change-event',
        now: monday,
      };
      await store.save(moved, act);
      expect((await store.duty(duty))?.dueAt).toBe('2019-05-24T04:00:00.000Z');
      expect(await store.duty({ what: 'announce', slug: event.slug, version: 2 })).toMatchObject({
        news: 'changed',
        was: { endsAt: event.endsAt },
        dueAt: monday,
      });
    });

    test('what is owed is found by its moment, and gone from there when it is done', async () => {
      const { store } = storeIn('events');
      const event = await add(store, { title: 'Meer stoelen' });
      const act = { was: event, pools: pools(5), actor: organiser, act: 'change-event', now: monday };
      await store.save({ ...event, capacity: 65, revision: 3 }, act);
      const mine = async () =>
        (await store.due(monday, 100))
          .filter((duty) => duty !== 'unreadable')
          .filter(({ slug }) => slug === event.slug);
      const [duty] = await mine();
      expect(duty).toMatchObject({ what: 'promote' });
      if (duty !== undefined) await store.commit([store.moveDuty(duty, 'done', monday)]);
      expect(await mine()).toEqual([]);
    });

    test('a save over what somebody else saved in between writes nothing', async () => {
      const { store } = storeIn('events');
      const event = await add(store, { title: 'Tegelijk' });
      const save = (summary: string) =>
        store.save(
          { ...event, summary, revision: 3 },
          { was: event, pools: pools(), actor: organiser, act: 'change-event', now: monday },
        );
      expect((await save('Eerst')).is).toBe('written');
      expect((await save('Daarna')).is).toBe('condition');
      expect((await store.find(event.slug, { consistent: true }))?.event.summary).toBe('Eerst');
    });

    test('T1 a pool never shrinks below what is taken, also when a seat is taken meanwhile', async () => {
      const { store } = storeIn('events');
      const event = await add(store, { title: 'Krimpt', capacity: 3, partyLimit: 3 });
      await store.commit([store.seats.take(event.slug, 2, monday)]);
      const shrink = (seatsBy: number) =>
        store.save(
          { ...event, capacity: 3 + seatsBy, revision: 3 },
          { was: event, pools: pools(seatsBy, 3), actor: organiser, act: 'change-event', now: monday },
        );
      expect((await shrink(-2)).is).toBe('condition');
      expect((await shrink(-1)).is).toBe('written');
      expect((await store.find(event.slug, { consistent: true }))?.seats).toMatchObject({ capacity: 2, left: 0 });
    });

    test('T12 an act is kept with who and which fields, never with a value', async () => {
      const { store } = storeIn('events');
      const event = await add(store, { title: 'Wie deed wat' });
      const act = {
        was: event,
        pools: pools(),
        actor: organiser,
        act: 'change-event',
        fields: ['contact'],
        now: monday,
      };
      await store.save({ ...event, contact: { ...event.contact, name: 'Geheime Naam' }, revision: 3 }, act);
      const acts = [];
      for await (const item of store.acts(event.slug)) acts.push(item);
      expect(acts.map((item) => item.act).sort()).toEqual(['change-event', 'create-event', 'publish-event']);
      expect(acts.find((item) => item.act === 'change-event')).toMatchObject({
        actor: 'prs_organiser',
        fields: ['contact'],
        at: monday,
      });
      expect(JSON.stringify(acts)).not.toContain('Geheime Naam');
    });

    test('T12 the contact person goes and the event stays', async () => {
      const { store } = storeIn('events');
      const event = await add(store, { title: 'Vergeet mij' });
      await store.commit([store.forgetContact(event.slug)]);
      const found = await store.find(event.slug, { consistent: true });
      expect(found?.event.contact).toEqual({ name: '', phone: '', email: '' });
      expect(found?.event.title).toBe('Vergeet mij');
    });

    test('the calendar holds what everyone may find and has not begun, in order, page after page', async () => {
      const { store } = storeIn('calendar');
      const at = (days: number): Partial<EventPlan> => {
        const startsAt = addDays(monday, days, zone);
        return { startsAt, endsAt: addHours(startsAt, 2), closesAt: startsAt, promoteUntil: startsAt };
      };
      await add(store, { title: 'Derde', ...at(3) });
      await add(store, { title: 'Eerste', ...at(1) });
      await add(store, { title: 'Tweede', ...at(2) });
      await add(store, { title: 'Concept', ...at(2) }, false);
      await add(store, { title: 'Besloten', ...at(2), listed: 'address' });
      await add(store, { title: 'Geweest', ...at(-1) });
      const pages: string[][] = [];
      let after: Cursor | undefined;
      do {
        const page = await store.calendar(monday, 2, after);
        pages.push(page.events.map(({ title }) => title));
        after = page.next;
      } while (after !== undefined);
      expect(pages.flat()).toEqual(['Eerste', 'Tweede', 'Derde']);
      expect(pages[0]).toEqual(['Eerste', 'Tweede']);
    });

    test('T13 a list left open past the start of its last event goes on all the same', async () => {
      const { store } = storeIn('calendar');
      const { next } = await store.calendar(monday, 1);
      const muchLater = addHours(monday, 60);
      expect((await store.calendar(muchLater, 5, next)).events.map(({ title }) => title)).toEqual(['Tweede', 'Derde']);
    });

    test('T10 the desk lists every event of its organisation and of no other', async () => {
      const { store } = storeIn('calendar');
      const titles = (await store.desk('programmateam', 10)).events.map(({ title }) => title);
      expect(titles[0]).toBe('Derde');
      expect(titles).toContain('Concept');
      expect(titles).toContain('Besloten');
      expect(titles.at(-1)).toBe('Geweest');
      expect((await store.desk('iemand-anders', 10)).events).toEqual([]);
    });

    test('everything of an event that is not for the record lies in its one partition', async () => {
      const { store, database } = storeIn('events');
      const event = await add(store, { title: 'Een partitie' });
      const items = [];
      for await (const item of everyItem(database, { in: 'events', of: `event#${event.slug}`, limit: 10 })) {
        items.push(item.item.replace(/#20.*/, '#…'));
      }
      expect(items).toEqual(['act#…', 'act#…', 'erase#guests', 'erase#sensitive', 'facts', 'seats#open']);
    });
  });

const memory = memoryDatabase();
promises('in memory', () => memory);

describe('in DynamoDB', () => {
  let local: Awaited<ReturnType<typeof startDatabase>>;
  beforeAll(async () => {
    local = await startDatabase({ events: events.tables.events, calendar: events.tables.events });
  });
  afterAll(() => local.stop());
  promises('the same', () => local.database);
});
