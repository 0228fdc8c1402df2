import { createHash } from 'node:crypto';
import { accounts } from '#accounts/contract.ts';
import { checkIn } from '#check-in/contract.ts';
import { type EventPlan, eventsActions } from '#events/actions.ts';
import { events } from '#events/contract.ts';
import { eventsStore } from '#events/store.ts';
import { followUps } from '#follow-ups/contract.ts';
import type { Organiser } from '#kernel/actors.ts';
import type { Random } from '#kernel/ids.ts';
import { addMilliseconds, type Instant } from '#kernel/instants.ts';
import { kits } from '#kits/contract.ts';
import type { Patience } from '#platform/clock.ts';
import { platformTables } from '#platform/contract.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { todosOf } from '#platform/todo/todo.ts';
import { pledges } from '#pledges/contract.ts';
import { rsvpsActions } from '#rsvps/actions.ts';
import { rsvps } from '#rsvps/contract.ts';
import type { Answers } from '#rsvps/core/answers.ts';
import { holdsSeats, type Rsvp } from '#rsvps/core/rsvp.ts';
import { rsvpsStore } from '#rsvps/store.ts';
import { web } from '#web/contract.ts';

export const secret = 'link-secret-of-the-tests';

/** Every table of the house, under the name of the table itself. */
export const allTables = {
  ...platformTables,
  ...events.tables,
  ...pledges.tables,
  ...rsvps.tables,
  ...kits.tables,
  ...checkIn.tables,
  ...followUps.tables,
  ...accounts.tables,
  ...web.tables,
};
export const tables = {
  outbox: 'outbox',
  todo: 'todo',
  limits: 'limits',
  erased: 'erased',
  events: 'events',
  pledges: 'pledges',
  rsvps: 'rsvps',
  kits: 'kits',
  'check-in': 'check-in',
  'follow-ups': 'follow-ups',
  accounts: 'accounts',
  erasures: 'erasures',
};

/** The morning two days before the evening in Den Haag. */
export const monday: Instant = '2019-05-20T07:00:00.000Z';
export const organiser: Organiser = { is: 'organiser', person: 'prs_organiser', organisation: 'programmateam' };

/** Randomness that a test can have again: the same seed gives the same bytes. */
export const seeded = (seed: string): Random => {
  let drawn = 0;
  return (bytes) => {
    const all: number[] = [];
    while (all.length < bytes) all.push(...createHash('sha256').update(`${seed}/${drawn++}`).digest());
    return Uint8Array.from(all.slice(0, bytes));
  };
};

/** Waiting costs no time, only patience. */
export const noWaiting = (seed = 'patience'): Patience => {
  let passed = 0;
  return {
    milliseconds: () => passed,
    wait: async (milliseconds) => {
      passed += milliseconds;
    },
    random: seeded(seed),
  };
};

/** The rooms of the evening over one database, as the wiring puts them together. */
export const houseOver = (database: Database, patience: () => Patience = noWaiting) => {
  const random = seeded('house');
  const eventsRoom = eventsActions({
    store: eventsStore({ database, table: tables.events, random }),
    random,
    patience: patience(),
  });
  const store = rsvpsStore({ database, tables });
  return {
    database,
    events: eventsRoom,
    store,
    rsvps: rsvpsActions({
      store,
      events: eventsRoom,
      secret,
      patience: patience(),
      municipalityNamed: async (code) => `gemeente ${code}`,
    }),
    todos: () => todosOf(database, tables.todo, organiser.organisation),
  };
};
export type House = ReturnType<typeof houseOver>;

/** An alderperson meeting two days away, with whatever a test wants different. */
export const planOf = (different: Partial<EventPlan> = {}): EventPlan => ({
  kind: 'alderperson-meeting',
  title: 'Samen aan de slag',
  summary: 'Een avond over een aanpak die werkt.',
  text: 'Wij eten samen.',
  programme: [{ time: '17.30', what: 'Inloop' }],
  venue: { name: 'De Glazen Zaal', street: 'Prinsessegracht 26', city: 'Den Haag' },
  zone: 'Europe/Amsterdam',
  startsAt: '2019-05-22T15:30:00.000Z',
  endsAt: '2019-05-22T19:30:00.000Z',
  closesAt: '2019-05-22T15:30:00.000Z',
  promoteUntil: '2019-05-21T10:00:00.000Z',
  capacity: 60,
  partyLimit: 4,
  asks: ['diet', 'access'],
  forWhom: 'Wethouders en hun ambtenaren',
  cost: 'Gratis',
  organisations: ['VWS', 'VNG'],
  contact: { name: 'Mees de Wit', phone: '+31701234567', email: 'mees@programma.example' },
  directions: '',
  offers: ['wheelchair'],
  listed: 'everyone',
  ...different,
});

/** Publishes an event and gives its slug. */
export const publish = async (
  { events: room }: Pick<House, 'events'>,
  different: Partial<EventPlan> = {},
  now = monday,
): Promise<string> => {
  const made = await room.create(planOf(different), `request-${JSON.stringify(different)}`, organiser, now);
  if (made === 'busy') throw new Error('Nobody else is there to be busy with.');
  await room.publish(made.slug, organiser, now);
  return made.slug;
};

export const answersOf = (name: string, different: Partial<Answers> = {}): Answers => ({
  for: 'self',
  name,
  email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@gemeente.example`,
  role: 'wethouder',
  municipality: 'GM0794',
  party: 1,
  ...different,
});

/** Signs somebody up as the form does; each call is a form of its own unless `request` says otherwise. */
export const signUp = (
  { rsvps: room }: Pick<House, 'rsvps'>,
  slug: string,
  answers: Answers,
  {
    request = `form-${answers.name}`,
    now = monday,
    actor = { is: 'visitor' } as Parameters<House['rsvps']['reserve']>[2]['actor'],
    pool = undefined as Parameters<House['rsvps']['reserve']>[2]['pool'],
  } = {},
) => room.reserve(slug, answers, { request, language: 'nl', actor, now, pool });

/** Later, in milliseconds. */
export const later = (milliseconds: number, from: Instant = monday): Instant => addMilliseconds(from, milliseconds);

/** What an event's pool and guests look like together; the promises are about this. */
export const look = async ({ events: room, store, database }: House, slug: string) => {
  const found = await room.find(slug, { consistent: true });
  if (found === undefined) throw new Error(`No event ${slug}`);
  const guests = await store.guests(slug);
  const moved: Rsvp[] = [];
  for (let after: string | undefined; ; ) {
    const page = await store.guestsAfter(slug, after, 500);
    moved.push(...page.guests.filter(({ movedTo }) => movedTo !== undefined));
    if (!page.more) break;
    after = page.guests.at(-1)?.guest;
  }
  const line = await store.line(slug);
  const seated = guests.filter(({ state }) => state === 'seated');
  const mails = await database.query({
    in: tables.outbox,
    index: { name: 'log', of: 'about', item: 'owedAt' },
    of: `event#${slug}`,
    limit: 10_000,
  });
  return {
    seats: found.seats,
    pools: found.pools,
    event: found.event,
    guests,
    /** What is left under keys of addresses that were corrected. */
    moved,
    seated,
    waiting: guests.filter(({ state }) => state === 'waiting'),
    /** How many come, or may still say that they do: everybody whose place has taken seats. */
    people: guests.filter(({ state }) => holdsSeats(state)).reduce((sum, { party }) => sum + party, 0),
    line: line.map(({ guest }) => guest),
    mails: mails.items.map((item) => ({
      kind: String(item.kind),
      reader: String(item.reader),
      generation: Number(item.generation),
      state: String(item.state),
    })),
  };
};
