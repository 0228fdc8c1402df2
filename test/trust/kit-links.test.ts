import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addWorkingDays } from '#kernel/working-days.ts';
import { type Slot, slotId } from '#kits/core/slot.ts';
import { contentsOf, type Journey, startJourney } from '../support/journey.ts';
import {
  answerAtDesk,
  beginAsHost,
  draftAtDesk,
  fillIn,
  handIn,
  handingPath,
  judge,
  kitDeskPath,
  letSomebodyIn,
  makeKit,
  makeRules,
  makeStationDesk,
  orderAtDesk,
  orderPath,
  partsOf,
  sendAsHost,
  typedKit,
  typedPackage,
} from '../support/kit-forms.ts';
import { hiddenIn, newPerson, type Person } from '../support/person.ts';

const stations = ['HM', 'HMH', 'HMBV', 'HMBH'] as const;
const roles = ['helmond', 'eindhoven', 'partner', 'keeper'] as const;
type Role = (typeof roles)[number];
const emailOf = (role: Role): string => `${role}@lid.example`;

let journey: Journey;
let people: Readonly<Record<Role, Person>>;
/** Of a host whose action waits, and of one who only began. */
let hostLinks: readonly string[];
let answerLinks: readonly string[];

/** Slots lie on working days from Monday 20 May 2019, a month apart: nobody's unit is with somebody else. */
const at = (days: number, part: Slot['part'] = 'morning', station = 'HM'): Slot => ({
  station,
  date: addWorkingDays('2019-05-20', days),
  part,
});

const signIn = async (who: readonly Role[]): Promise<void> => {
  const signedIn: [Role, Person][] = [];
  for (const role of who) signedIn.push([role, await journey.signIn(emailOf(role))]);
  people = { ...people, ...(Object.fromEntries(signedIn) as Record<Role, Person>) };
};
/** Some days on, with what the clock does and the mails it owes; whoever acts next signs in anew. */
const later = async (to: string, ...who: readonly Role[]): Promise<void> => {
  await journey.laptop.clock.jump(to);
  await tick();
  await signIn(who);
};
const tick = async (): Promise<void> => {
  await journey.laptop.sweepNow();
  await journey.laptop.sweepNow();
};
const handOver = (order: string, fields: Record<string, unknown>) =>
  fillIn(people.partner, handingPath(order), fields as never);

/** Weeks in which every mail of the kits is sent once at least: what stays unanswered, moves, lapses, comes back incomplete and is repaired. */
beforeAll(async () => {
  journey = await startJourney({ streams: 'off', sweep: 'off' });
  const { desk } = journey;
  const official = (name: string, municipality: string) => ({ name, role: 'official', municipality });
  await letSomebodyIn(desk, { ...official('Fatma Helm', 'GM0794'), email: emailOf('helmond') });
  await letSomebodyIn(desk, { ...official('Kees Eind', 'GM0772'), email: emailOf('eindhoven') });
  await letSomebodyIn(desk, { name: 'Yara Leent', role: 'partner', organisation: 'Spoor', email: emailOf('partner') });
  const keeper = { name: 'Bram Loket', role: 'station-keeper', organisation: 'Loket Helmond' };
  await letSomebodyIn(desk, { ...keeper, email: emailOf('keeper') });
  await tick();
  await signIn(roles);
  await makeStationDesk(desk, { organisation: 'Loket Helmond', stations });
  await makeRules(people.keeper, stations);
  const kit = await makeKit(people.partner, typedKit('loket-helmond'));
  const { parcel, late } = await hostsAndTheirMails();

  const held = await draftAtDesk(people.helmond, kit, [at(100)], { language: 'en' });
  await fillIn(people.helmond, orderPath(held), { do: 'hold' });
  await tick();
  const first = await orderAtDesk(people.helmond, kit, [at(20), at(20, 'midday')]);
  const next = await orderAtDesk(people.eindhoven, kit, [at(40)], { language: 'en' });
  await orderAtDesk(people.eindhoven, kit, [at(60)]);
  const refused = await orderAtDesk(people.helmond, kit, [at(80)]);
  const off = await orderAtDesk(people.helmond, kit, [at(90)]);
  await tick();
  const move = { 'says~2': 'move', 'to~2': 'HMH~stationsplein', 'date~2': at(20).date, 'part~2': 'midday' };
  await answerAtDesk(people.keeper, first, 2, { ...move, reason: 'Daar is ruimte.' });
  await answerAtDesk(people.keeper, next, 1);
  await answerAtDesk(people.keeper, refused, 1, { 'says~1': 'refuse', reason: 'Er is werk.' });
  await fillIn(people.helmond, `${orderPath(off)}?intrekken=ja`, { do: 'cancel', reason: 'Toch niet.' });
  await tick();
  // Three working days, five, and then the answer to what was moved.
  await later('2019-05-23T08:00:00.000Z');
  await later('2019-05-27T08:00:00.000Z', 'helmond', 'partner');
  await fillIn(people.helmond, orderPath(first), { do: 'agree', agrees: 'yes' });
  await tick();
  await handOver(first, { act: 'sent', ...partsOf('packed') });
  await tick();
  const day = at(20).date;
  await later(`${new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)}T11:00:00.000Z`);
  await later(`${addWorkingDays(day, 1)}T08:00:00.000Z`, ...roles);
  await handOver(first, { act: 'back', place: 'Magazijn' });
  const repair = { owner: 'Yara', due: addWorkingDays(day, 5) };
  const lacking = partsOf('whole', { 'whole~01~thermoskannen': '1' });
  await handOver(first, { act: 'count', ...lacking, ...repair, place: 'Magazijn' });
  await tick();
  const units = `${kitDeskPath(kit)}/exemplaren`;
  await fillIn(people.partner, `${units}?compleet=01`, { act: 'repaired', unit: '01', place: 'Magazijn' });
  await tick();
  await handOver(next, { act: 'sent', ...partsOf('packed') });
  await handOver(next, { act: 'back', place: 'Magazijn' });
  await handOver(next, { act: 'count', ...partsOf('whole'), place: 'Magazijn' });
  await tick();
  // A draft of before is forgotten by now.
  hostLinks = [(await beginAsHost(journey, parcel, 'nu@host.example')).link, late];
  answerLinks = [...new Set(journey.laptop.inbox().flatMap(linksIn))].filter((link) => link.includes('/antwoord/'));
}, 300_000);
afterAll(() => journey?.laptop.stop());

/** Two packages for three hosts: the second gives up, so that the third gets one after all. */
const hostsAndTheirMails = async (): Promise<{ readonly parcel: string; readonly late: string }> => {
  const { laptop } = journey;
  const desk = await journey.signIn(journey.organiser);
  const parcel = await makeKit(people.partner, typedPackage(journey, { stock: '2', most: '1' }));
  await beginAsHost(journey, parcel, 'begint@host.example', { language: 'en' });
  const [asked, gives, late] = [
    await handIn(journey, parcel, 'vraag@host.example'),
    await handIn(journey, parcel, 'nee@host.example'),
    await handIn(journey, parcel, 'wacht@host.example'),
  ];
  await laptop.sweepNow();
  await judge(desk, asked.application, 'ask', 'Waar is de ingang?');
  await laptop.sweepNow();
  await sendAsHost(asked.person, asked.link);
  await judge(desk, asked.application, 'approve');
  await judge(desk, gives.application, 'refuse', 'Dit is niet voor iedereen.');
  await tick();
  const list = `${kitDeskPath(parcel)}/bezorglijst`;
  for (const [group, all] of [
    ['allotted', 'packed'],
    ['packed', 'sent'],
    ['sent', 'delivered'],
  ] as const) {
    await fillIn(people.partner, list, { group, all });
    await tick();
  }
  return { parcel, late: late.link };
};

/** Addresses of our own in a mail, wherever they stand. */
const linksIn = (mail: { readonly html: string; readonly text: string }): readonly string[] => {
  const { address } = journey.laptop;
  const hrefs = [...mail.html.matchAll(/\shref="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
  const written = [...mail.text.matchAll(/https?:\/\/[^\s<>")]+/g)].map(([found]) => found.replace(/[.,;]$/, ''));
  return [...hrefs, ...written]
    .filter((link) => link.startsWith(`${address}/`))
    .map((link) => link.slice(address.length));
};
const isSession = (line: string): boolean => line.includes('"session#');

describe('T11: following a link of a kit or a host changes nothing', () => {
  test('the mails of those weeks are of every kind', async () => {
    const lines = await contentsOf(journey.laptop, (line) => !line.includes('"mail#'));
    const mails = lines.map((line) => JSON.parse(line.slice(line.indexOf('{'))));
    const sent = new Set(mails.filter(({ state }) => state?.S === 'sent').map(({ kind }) => kind.S as string));
    const failed = mails.filter(({ state }) => state?.S !== 'sent').map(({ kind, state }) => [kind?.S, state?.S]);
    expect(failed.filter(([, state]) => state === 'failed')).toEqual([]);
    expect([...sent].filter((kind) => /^(?:kit|host|package|stock)-/.test(kind)).sort()).toEqual([
      'host-approved',
      'host-asked',
      'host-begun',
      'host-refused',
      'host-sent',
      'kit-approved',
      'kit-cancelled',
      'kit-held',
      'kit-incomplete',
      'kit-moved',
      'kit-moved-waits',
      'kit-next-warned',
      'kit-ordered',
      'kit-ready-again',
      'kit-refused',
      'kit-request',
      'kit-request-waits',
      'kit-return-reminder',
      'kit-returned',
      'kit-sent',
      'kit-tomorrow',
      'kit-unanswered',
      'package-allotted',
      'package-delivered',
      'package-sent',
      'stock-gone',
    ]);
  });

  test('every link of every mail, with GET and with HEAD, by a browser that has never been here', async () => {
    const before = await contentsOf(journey.laptop, isSession);
    const mails = journey.laptop.inbox();
    expect(mails.filter((mail) => linksIn(mail).length === 0)).toEqual([]);
    const links = [...new Set(mails.flatMap(linksIn))];
    expect(links.filter((link) => link.includes('/antwoord/')).length).toBeGreaterThan(3);
    expect(links.filter((link) => link.includes('/meedoen/')).length).toBeGreaterThan(3);
    for (const link of links) {
      for (const method of ['HEAD', 'GET']) {
        const { status } = await newPerson(journey.laptop.address).get(link, { method });
        expect([200, 401, 404, 410], `${method} ${link}`).toContain(status);
      }
    }
    expect(await contentsOf(journey.laptop, isSession)).toEqual(before);
  });

  test('every link of every mail in the own browser of each of them, and every page that asks something first', async () => {
    const before = await contentsOf(journey.laptop, isSession);
    const links = new Set(journey.laptop.inbox().flatMap(linksIn));
    const orders = [...links].filter((link) => /\/bureau\/aanvragen\/ord_[\w-]+$/.test(link));
    expect(orders.length).toBeGreaterThan(3);
    const asking = orders.flatMap((order) => [`${order}?intrekken=ja`, `${order}?vorm=afdruk`, `${order}/plekken`]);
    const closing = `/bureau/stations/dagen?openen=${slotId(at(20))}`;
    for (const person of Object.values(people)) {
      for (const link of [...links, ...asking, closing]) {
        for (const method of ['HEAD', 'GET']) await person.get(link, { method });
      }
    }
    expect(await contentsOf(journey.laptop, isSession)).toEqual(before);
  });

  test('a page behind a link has chosen nothing beforehand', async () => {
    expect(answerLinks.length).toBeGreaterThan(3);
    for (const link of [...hostLinks, ...answerLinks]) {
      const { body, status } = await newPerson(journey.laptop.address).get(link);
      expect(status, link).toBe(200);
      expect(body, link).not.toMatch(/<input[^>]*type="(?:radio|checkbox)"[^>]*\schecked/);
    }
  });

  test('pressing its buttons without a choice changes nothing', async () => {
    const before = await contentsOf(journey.laptop);
    const press = async (link: string, all: readonly Record<string, string | undefined>[]) => {
      const scanner = newPerson(journey.laptop.address);
      const { page } = await scanner.open(link);
      const revision = hiddenIn(page.body, 'revision');
      for (const fields of all) {
        const { status } = await scanner.post(link, { revision, ...fields });
        expect([409, 422], `${link} ${JSON.stringify(fields)}`).toContain(status);
      }
    };
    for (const link of hostLinks) {
      await press(link, [
        {},
        { step: 'submit' },
        { step: 'withdraw' },
        { step: 'withdraw', choice: 'yes' },
        { step: '' },
      ]);
    }
    for (const link of answerLinks) {
      await press(link, [
        {},
        { act: 'answer' },
        { act: 'answer', reason: 'Nee.' },
        { act: 'take' },
        { 'says~1': 'yes' },
      ]);
    }
    expect(await contentsOf(journey.laptop)).toEqual(before);
  });
});
