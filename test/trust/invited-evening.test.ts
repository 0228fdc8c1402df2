import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { todosOf } from '#platform/todo/todo.ts';
import { directory, municipalities } from '../support/campaign.ts';
import { openCampaignAtDesk } from '../support/campaign-journey.ts';
import { deskOf, type Journey, startJourney } from '../support/journey.ts';
import { kindOf } from '../support/kits-journey.ts';
import type { Fields, Person, Reply } from '../support/person.ts';

/*
 * Story 4, rows 2 to 6, number by number: 355 municipalities are asked by name to an evening with sixty chairs, through HTTP and with the mails that were
 * really sent. Twelve members and forty-seven others have a chair in the end.
 */
const members = 95;
const on = '2019-05-20';
const alderpersons = directory.municipalitiesOn(on);
const bouncing = new Set(alderpersons.slice(-3).map(({ code }) => code));

let journey: Journey;
let slug: string;
let organiser: Person;

const addressOf = (code: string): string =>
  bouncing.has(code) ? `bounced+${code.toLowerCase()}@resend.dev` : `wethouder@${code.toLowerCase()}.example`;
const listOf = (rows: readonly string[]): string => ['naam;functie;gemeente;e-mail;groep', ...rows].join('\r\n');
const alderpersonRow = ({ code, displayName }: { readonly code: string; readonly displayName: string }): string =>
  `Wethouder van ${displayName.replaceAll(';', ',')};wethouder;${code};${addressOf(code)};`;

const must = (reply: Reply, status: number): Reply => {
  if (reply.status !== status) {
    const said = /<main[\s\S]*/.exec(reply.body)?.[0] ?? reply.body;
    throw new Error(
      `${reply.status} instead of ${status}: ${said
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .slice(0, 400)}`,
    );
  }
  return reply;
};
const numberOn = (page: Reply, name: string): number =>
  Number(new RegExp(`\\sdata-${name}="(-?\\d+)"`).exec(page.body)?.[1] ?? 0);

/** Opens a form and sends it as a browser does. */
const send = async (by: Person, path: string, fields: Fields, status = 303): Promise<Reply> => {
  const { request } = await by.open(path);
  return must(await by.post(path, { ...fields, request }), status);
};
const desk = (part: string): string => `${deskOf(slug)}/${part}`;
const overview = () => organiser.get(desk('uitnodigingen'));
const guestList = () => organiser.get(desk('gasten'));

const bring = async (text: string): Promise<Reply> => {
  const preview = await send(organiser, desk('uitnodigen'), { act: 'look', text }, 200);
  expect(numberOn(preview, 'bad')).toBe(0);
  const brought = await send(organiser, desk('uitnodigen'), { act: 'bring', text });
  // What a press had no time for, the sweep goes on with.
  await journey.laptop.settle();
  return organiser.get(brought.location ?? '');
};
const sendRound = async (what: string, earlier = 0): Promise<void> => {
  must(await organiser.post(desk('uitnodigingen'), { act: 'round', what, earlier: String(earlier) }), 303);
  await journey.laptop.settle();
};

/** The latest mail of a kind to somebody, and where its button leads. */
const linkFor = (address: string, part: 'uitnodiging' | 'plaats'): string => {
  const text =
    journey.laptop.inbox().findLast((mail) => mail.to.includes(address) && mail.text.includes(`/${part}/`))?.text ?? '';
  const path = new RegExp(`/bijeenkomsten/${slug}/${part}/[\\w~.-]+`).exec(text)?.[0];
  if (path === undefined) throw new Error(`No mail to ${address} leads to ${part}`);
  return path;
};
const answer = async (address: string, fields: Fields): Promise<Reply> => {
  const person = journey.newPerson();
  return send(person, linkFor(address, 'uitnodiging'), { who: 'self', ...fields });
};
const coming = (address: string) => answer(address, { answer: 'coming', party: '1' });

/** Who says what: thirteen members and fifty-one others say yes, in the order of the line. */
const isMember = new Set(municipalities.slice(0, members));
const reachable = alderpersons.filter(({ code }) => !bouncing.has(code));
const inMembers = reachable.filter(({ code }) => isMember.has(code)).map(({ code }) => code);
const others = reachable.filter(({ code }) => !isMember.has(code)).map(({ code }) => code);
const yes = [...inMembers.slice(0, 12), ...others.slice(0, 52)];
const no = [...inMembers.slice(12, 30), ...others.slice(52, 105)];

beforeAll(async () => {
  journey = await startJourney({ news: 'on' });
  organiser = journey.desk;
  await openCampaignAtDesk(journey, { members });
  slug = await journey.publish({
    capacity: '80',
    'partners-seats': '10',
    'advisers-seats': '10',
    'partners-until': '2019-05-22T12:00',
    'advisers-until': '2019-05-22T12:00',
    'offer-hours': '24',
    asks: ['diet', 'access'],
  });
});
afterAll(async () => {
  await journey?.laptop.stop();
});

describe('story 4: the evening by invitation', () => {
  test('row 2: one alderperson per municipality: 355 sent, 352 delivered, 3 bounced, 3 tasks', async () => {
    const done = await bring(listOf(alderpersons.map(alderpersonRow)));
    expect({ total: numberOn(done, 'total'), added: numberOn(done, 'added') }).toEqual({ total: 355, added: 355 });
    // The same list once more brings nobody twice.
    const again = await bring(listOf(alderpersons.map(alderpersonRow)));
    expect({ added: numberOn(again, 'added'), known: numberOn(again, 'known') }).toEqual({ added: 0, known: 355 });

    await sendRound('invitation');
    const sent = (await journey.owed(slug)).filter(({ kind }) => kind === 'invitation');
    const states = Object.groupBy(sent, ({ state }) => state);
    expect(sent).toHaveLength(355);
    expect(states.delivered).toHaveLength(352);
    expect(states.bounced).toHaveLength(3);
    const page = await overview();
    expect({ invited: numberOn(page, 'invited'), bounced: numberOn(page, 'bounced') }).toEqual({
      invited: 352,
      bounced: 3,
    });
    const { database, tables, environment } = journey.rooms;
    const { organisation } = JSON.parse(environment.FIRST_ORGANISER ?? '{}') as { organisation: string };
    const todos = await todosOf(database, tables.todo, organisation);
    expect(todos.filter(({ kind, event }) => kind === 'mail-bounced' && event === slug)).toHaveLength(3);
  });

  test('row 3: yes 64, no 71, silent 217, bounced 3; 60 have a chair and 4 wait as 1 to 4', async () => {
    for (const code of yes) await coming(addressOf(code));
    for (const code of no) await answer(addressOf(code), { answer: 'not-coming' });
    await journey.laptop.settle();
    const page = await overview();
    expect({
      accepted: numberOn(page, 'accepted'),
      waiting: numberOn(page, 'waiting'),
      declined: numberOn(page, 'declined'),
      silent: numberOn(page, 'invited'),
      bounced: numberOn(page, 'bounced'),
    }).toEqual({ accepted: 60, waiting: 4, declined: 71, silent: 217, bounced: 3 });
    const line = await Promise.all(
      yes
        .slice(60)
        .map(async (code) => (await journey.newPerson().get(linkFor(addressOf(code), 'plaats'))).placeInLine),
    );
    expect(line).toEqual([1, 2, 3, 4]);
  });

  test('row 4: four give their chair up; four offers, three taken, one lapsed; 59 have a chair, 1 is free, nobody waits', async () => {
    const givingUp = yes.slice(20, 24);
    for (const code of givingUp) await answer(addressOf(code), { answer: 'not-coming' });
    await journey.laptop.settle();
    const offered = journey.laptop.inbox().filter((mail) => kindOf(mail) === 'place-offered');
    expect(offered).toHaveLength(4);
    for (const code of yes.slice(60, 63)) {
      const path = linkFor(addressOf(code), 'plaats');
      await send(journey.newPerson(), path, { choice: 'take' });
    }
    // The last moment for the line: 12.00 on the working day before.
    await journey.laptop.clock.jump('2019-05-21T10:01:00.000Z');
    await journey.laptop.settle();
    // A session lasts no longer than a working day.
    organiser = await journey.signIn(journey.organiser);
    const list = await guestList();
    expect({ seated: numberOn(list, 'seated'), waiting: numberOn(list, 'waiting') }).toEqual({
      seated: 59,
      waiting: 0,
    });
    const found = await journey.rooms.events.find(slug, { consistent: true });
    // One chair for anybody, and the twenty that are kept.
    expect([found?.seats.left, found?.pools.partners?.left, found?.pools.advisers?.left]).toEqual([1, 10, 10]);
  });

  test('row 5: a secretariat hands a place to an official: still 59, of whom one is a substitute', async () => {
    const code = yes[30] ?? '';
    await answer(addressOf(code), {
      answer: 'somebody-else',
      who: 'on-behalf',
      by: 'Sam Jansen',
      'substitute-name': 'Anouk Vermeer',
      'substitute-email': 'a.vermeer@gemeente.example',
      'substitute-role': 'beleidsadviseur',
    });
    await journey.laptop.settle();
    const list = await guestList();
    expect(numberOn(list, 'seated')).toBe(59);
    const kinds = (address: string) =>
      journey.laptop
        .inbox()
        .filter(({ to }) => to.includes(address))
        .map(kindOf);
    expect(kinds('a.vermeer@gemeente.example')).toEqual(['place-taken-over']);
    expect(kinds(addressOf(code))).toContain('place-handed-over');
    // The link that was theirs opens a place that is given up; the substitute's opens the place.
    expect((await journey.newPerson().get(linkFor(addressOf(code), 'plaats'))).outcome).toBe('handed-over');
    expect((await journey.newPerson().get(linkFor('a.vermeer@gemeente.example', 'plaats'))).outcome).toBe('seated');
  });

  test('row 6: ten tables of eight: 59 from municipalities, 10 partners and 10 advisers on 79 of 80 chairs', async () => {
    const invited = (group: string, at: number): string =>
      `${group === 'partners' ? 'Partner' : 'Adviseur'} ${'ABCDEFGHIJ'.charAt(at)};${group};;${group}.${at}@coalitie.example;${group}`;
    const twenty = ['partners', 'advisers'].flatMap((group) =>
      Array.from({ length: 10 }, (_, at) => invited(group, at)),
    );
    await bring(listOf(twenty));
    await sendRound('invitation', 1);
    for (const group of ['partners', 'advisers']) {
      for (let at = 0; at < 10; at += 1) await coming(`${group}.${at}@coalitie.example`);
    }
    expect(numberOn(await guestList(), 'seated')).toBe(79);

    await send(organiser, desk('tafels'), {
      act: 'hall',
      tables: '10',
      seats: '8',
      wheelchairs: '2',
      revision: '0',
    });
    const plan = async (): Promise<Reply> => organiser.get(desk('tafels'));
    await send(organiser, desk('tafels'), { act: 'plan', revision: '0' });
    const planned = await plan();
    expect({
      tables: numberOn(planned, 'tables'),
      seated: numberOn(planned, 'seated'),
      unseated: numberOn(planned, 'unseated'),
    }).toEqual({
      tables: 10,
      seated: 79,
      unseated: 0,
    });
    expect(planned.body).not.toContain('data-breaks');
    const kitchen = await organiser.get(desk('keuken'));
    expect(numberOn(kitchen, 'covers')).toBe(79);
    expect(numberOn(await organiser.get(desk('tafels/afdruk')), 'sheets')).toBe(10);
  });

  test('what was promised holds of everybody, and of each mail that was owed', async () => {
    const unsent = (await journey.owed(slug)).filter(
      ({ state }) => !['delivered', 'bounced', 'skipped', 'sent'].includes(state),
    );
    expect(unsent).toEqual([]);
  });
});
