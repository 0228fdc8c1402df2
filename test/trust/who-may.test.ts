import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Contract, Method, Route } from '#kernel/contract.ts';
import { randomToken } from '#kernel/ids.ts';
import { accounts } from '../../functions/accounts/contract.ts';
import { accountsStore } from '../../functions/accounts/store.ts';
import { events } from '../../functions/events/contract.ts';
import { followUps } from '../../functions/follow-ups/contract.ts';
import { rsvps } from '../../functions/rsvps/contract.ts';
import { web } from '../../functions/web/contract.ts';
import { seeded } from '../support/house.ts';
import { contentsOf, deskOf, type Journey, startJourney, typedAnswers } from '../support/journey.ts';
import { newPerson, type Person, type Reply } from '../support/person.ts';

const contracts: readonly Contract[] = [accounts, events, rsvps, followUps, web];
const routes = contracts.flatMap((contract) =>
  Object.entries(contract.routes).map(([name, route]) => ({ name: `${contract.room}.${name}`, route })),
);

const roles = [
  'visitor',
  'holder of another’s link',
  'organiser of another organisation',
  'own organiser',
  'ended session',
  'session past its time',
] as const;
type Role = (typeof roles)[number];

/** Whose event, place or list the address names: of the organisation and guest that this table is about, or of others. */
const whose = ['ours', 'theirs'] as const;
type Whose = (typeof whose)[number];

let journey: Journey;
let people: Readonly<Record<Role, Person>>;
let slugs: Readonly<Record<Whose, string>>;
let drafts: Readonly<Record<Whose, string>>;
/** Own pages at each of the two events. */
let places: Readonly<Record<Whose, string>>;

beforeAll(async () => {
  journey = await startJourney({ streams: 'off', sweep: 'off' });
  const { laptop, rooms } = journey;
  const store = accountsStore({ database: rooms.database, tables: rooms.tables, secret: rooms.secret });
  const random = seeded('who-may');
  const now = laptop.clock.now();
  /** A session as signing in would have written it. */
  const withSession = async (organisation: string, startedAt = now): Promise<Person> => {
    const value = randomToken(random);
    const session = {
      person: `prs_${organisation}`,
      name: 'Iemand Anders',
      organisation,
      roles: ['organiser' as const],
      startedAt,
      endsAt: new Date(Date.parse(startedAt) + 12 * 3_600_000).toISOString(),
      lastSeenAt: startedAt,
    };
    await rooms.database.transact([store.sessionItem(value, session)]);
    const person = newPerson(laptop.address);
    person.cookies.set('session', value);
    return person;
  };

  const stranger = await withSession('other-organisation');
  const ended = await journey.signIn(journey.organiser);
  const value = ended.cookies.get('session') ?? '';
  await ended.open('/inloggen');
  expect((await ended.post('/uitloggen', {})).status).toBe(303);
  // Somebody kept the cookie's value all the same.
  ended.cookies.set('session', value);

  people = {
    visitor: journey.newPerson(),
    'holder of another’s link': journey.newPerson(),
    'organiser of another organisation': stranger,
    'own organiser': await journey.signIn(journey.organiser),
    'ended session': ended,
    'session past its time': await withSession('een-tegen-eenzaamheid', '2019-05-19T18:00:00.000Z'),
  };
  slugs = {
    ours: await journey.publish({ title: 'Van ons', asks: ['diet'] }),
    theirs: await journey.publish({ title: 'Van hen', asks: ['diet'] }, stranger),
  };
  drafts = {
    ours: await journey.create({ title: 'Nog van ons' }),
    theirs: await journey.create({ title: 'Nog van hen' }, stranger),
  };
  places = {
    ours: (await journey.signUp(slugs.ours, typedAnswers('Noor Bakker'))).place,
    theirs: (await journey.signUp(slugs.theirs, typedAnswers('Jan de Groot'))).place,
  };
  for (const person of Object.values(people)) await person.open('/inloggen?wacht');
});
afterAll(() => journey?.laptop.stop());

const linkOf = (place: string): string => place.split('/').at(-1) ?? '';

/** The address of a route for one cell: the holder of a link tries it where it does not belong. */
const addressOf = ({ path }: Route, role: Role, of: Whose): string => {
  const other: Whose = of === 'ours' ? 'theirs' : 'ours';
  const [guest, token] = linkOf(places[of]).split('.');
  const link =
    role === 'holder of another’s link'
      ? [linkOf(places[other]), `${guest}.${linkOf(places[other]).split('.')[1]}`][of === 'ours' ? 0 : 1]
      : `${guest}.${'A'.repeat(token?.length ?? 22)}`;
  return path
    .replace('$default', '/nergens')
    .replace('{slug}', slugs[of])
    .replace('{link}', link ?? '');
};

/** What a cell has to answer, from the contract alone. */
const expected = (route: Route, role: Role, of: Whose, method: Method): readonly number[] => {
  if (route.path === '$default') return [404];
  if (!route.methods.includes(method)) return [405];
  const named = route.path.includes('{');
  // What is sent releases a guest and marks a mail that are not there.
  const opens = method === 'GET' ? [200] : [303, 404, 422];
  switch (route.who) {
    case 'anyone':
      return method === 'GET' ? [200, 303] : [303, 422];
    case 'link':
      return [404];
    case 'organiser':
      if (role === 'own organiser') return named && of === 'theirs' ? [404] : opens;
      if (role === 'organiser of another organisation') return named && of === 'ours' ? [404] : opens;
      return [401];
  }
};

/** Whether the cell lets somebody act, so that something may change. */
const acts = (route: Route, role: Role, of: Whose): boolean =>
  route.who === 'anyone' ||
  (route.who === 'organiser' &&
    ((role === 'own organiser' && (of === 'ours' || !route.path.includes('{'))) ||
      (role === 'organiser of another organisation' && (of === 'theirs' || !route.path.includes('{')))));

const send = (person: Person, path: string, method: Method): Promise<Reply> =>
  method === 'GET' ? person.get(path) : person.post(path, { act: 'release', choice: 'release', reason: 'Weg ermee.' });

/** When somebody was last seen may be noted; that is not theirs to change. */
const isSession = (line: string): boolean => line.includes('"session#');

describe('T10: every route, for every role, on their own and on others’', () => {
  test.each(roles)('%s', async (role) => {
    const unexpected: string[] = [];
    const before = await contentsOf(journey.laptop, isSession);
    const cells = routes.flatMap(({ name, route }) =>
      whose.flatMap((of) => (['GET', 'POST'] as const).map((method) => ({ name, route, of, method }))),
    );
    // A session ends with signing out, and an event with cancelling it: those own cells are other tests' business.
    const ends = (name: string) => name === 'accounts.signOut' || name === 'events.cancel';
    const refused = cells.filter(({ route, of }) => !acts(route, role, of));
    const allowed = cells.filter(
      ({ name, route, of, method }) => acts(route, role, of) && !(ends(name) && method === 'POST'),
    );
    for (const [some, changes] of [
      [refused, false],
      [allowed, true],
    ] as const) {
      for (const { name, route, of, method } of some) {
        const { status } = await send(people[role], addressOf(route, role, of), method);
        const wanted = expected(route, role, of, method);
        if (!wanted.includes(status))
          unexpected.push(`${method} ${name}, ${of}: ${status}, not ${wanted.join(' or ')}`);
      }
      if (!changes) expect(await contentsOf(journey.laptop, isSession)).toEqual(before);
    }
    expect(unexpected).toEqual([]);
  });

  test('a draft is nobody’s but its organisation’s', async () => {
    for (const of of whose) {
      for (const role of roles) {
        for (const path of [
          `/bijeenkomsten/${drafts[of]}`,
          `/bijeenkomsten/${drafts[of]}/aanmelden`,
          `/api/v1/events/${drafts[of]}`,
        ]) {
          expect((await people[role].get(path)).status, `${role} ${path}`).toBe(404);
        }
      }
    }
    expect((await people['own organiser'].get(deskOf(drafts.ours))).status).toBe(200);
    expect((await people['own organiser'].get(deskOf(drafts.theirs))).status).toBe(404);
  });

  test('the desk and the lists show only what is one’s own', async () => {
    const ours = await people['own organiser'].get('/bureau');
    expect(ours.body).toContain('Van ons');
    expect(ours.body).not.toContain('Van hen');
    const theirs = await people['organiser of another organisation'].get('/bureau');
    expect(theirs.body).toContain('Van hen');
    expect(theirs.body).not.toContain('Van ons');
  });
});

describe('T10: a link opens its own place, and nothing beside it', () => {
  const crossings = (): readonly string[] => {
    const [ours, theirs] = [linkOf(places.ours), linkOf(places.theirs)];
    const [guest = '', token = ''] = ours.split('.');
    const [otherGuest = '', otherToken = ''] = theirs.split('.');
    return [
      `/bijeenkomsten/${slugs.theirs}/plaats/${ours}`,
      `/bijeenkomsten/${slugs.ours}/plaats/${theirs}`,
      `/bijeenkomsten/${slugs.ours}/plaats/${guest}.${otherToken}`,
      `/bijeenkomsten/${slugs.ours}/plaats/${otherGuest}.${token}`,
      `/bijeenkomsten/${slugs.ours}/plaats/${guest}.${token.slice(0, -1)}`,
      `/bijeenkomsten/${slugs.ours}/plaats/${guest}.${token}A`,
      `/bijeenkomsten/${slugs.ours}/plaats/${guest}.${token.toLowerCase()}`,
      `/bijeenkomsten/${slugs.ours}/plaats/${guest}`,
      `/bijeenkomsten/${slugs.ours}/plaats/.${token}`,
      `/bijeenkomsten/${drafts.ours}/plaats/${ours}`,
      `/inloggen/${ours}`,
    ];
  };

  test('not with another’s key, event, token or purpose, by reading or by pressing', async () => {
    expect((await journey.newPerson().get(places.ours)).outcome).toBe('seated');
    const before = await contentsOf(journey.laptop);
    for (const path of crossings()) {
      const person = journey.newPerson();
      await person.open('/inloggen');
      for (const method of ['GET', 'POST'] as const) {
        const reply = await send(person, path, method);
        expect(reply.status, `${method} ${path}`).toBe(404);
        expect(reply.body).not.toContain('Noor Bakker');
        expect(reply.body).not.toContain('Jan de Groot');
      }
    }
    expect(await contentsOf(journey.laptop)).toEqual(before);
  });

  test('nor does it open the desk', async () => {
    const holder = journey.newPerson();
    await holder.open(places.ours);
    for (const path of ['/bureau', deskOf(slugs.ours), `${deskOf(slugs.ours)}/gasten`, `${deskOf(slugs.ours)}/post`]) {
      expect((await holder.get(path)).status).toBe(401);
    }
  });
});

describe('T10: another’s id in one’s own form', () => {
  test('a guest of theirs cannot be released or let in through our list', async () => {
    const [guest = ''] = linkOf(places.theirs).split('.');
    const before = await contentsOf(journey.laptop, isSession);
    for (const act of ['release', 'promote']) {
      const reply = await people['own organiser'].post(`${deskOf(slugs.ours)}/gasten`, { act, guest });
      expect([303, 404]).toContain(reply.status);
      expect(reply.location ?? '').not.toMatch(/released|promoted/);
    }
    expect(
      (await people['own organiser'].get(`${deskOf(slugs.ours)}/gasten?afmelden=${encodeURIComponent(guest)}`)).status,
    ).toBe(404);
    expect(await contentsOf(journey.laptop, isSession)).toEqual(before);
  });

  test('a mail of theirs cannot be marked through our log or call list', async () => {
    const [mail] = await journey.owed(slugs.theirs);
    const before = await contentsOf(journey.laptop, isSession);
    for (const list of ['post', 'bellen']) {
      const reply = await people['own organiser'].post(`${deskOf(slugs.ours)}/${list}`, {
        mail: mail?.id,
        act: 'called',
      });
      expect(reply.status).toBe(404);
    }
    expect(await contentsOf(journey.laptop, isSession)).toEqual(before);
  });
});
