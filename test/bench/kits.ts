import { setTimeout as pause } from 'node:timers/promises';
import { type DayPart, dayParts, type Slot } from '#kits/core/slot.ts';
import {
  answerAsHost,
  beginAsHost,
  draftAtDesk,
  letSomebodyIn,
  makeKit,
  makeRules,
  makeStationDesk,
  must,
  orderAtDesk,
  orderPath,
  stationOrderPath,
  typedAnswer,
  typedKit,
  typedPackage,
  workday,
} from '../support/kit-forms.ts';
import { type Fields, hiddenIn, newPerson, type Person, type Reply } from '../support/person.ts';
import type { Evening } from './evening.ts';

const stations = ['HM', 'HMH', 'HMBV', 'HMBH'] as const;
/** So many orders stand in the three months that are looked at: two kits that are out every other week. */
const standing = 12;

/** How long the mail with the code may take. */
const patienceMs = 20_000;

const stepIn = async ({ laptop }: Evening, email: string): Promise<Person> => {
  const person = newPerson(laptop.address);
  const { request } = await person.open('/inloggen');
  const before = laptop.inbox().length;
  must(await person.post('/inloggen', { email, request }), 303, 'asking for a code');
  const until = performance.now() + patienceMs;
  let code: string | undefined;
  while (code === undefined && performance.now() < until) {
    await laptop.sweepNow();
    // Beside the mail that says they were let in.
    const mails = laptop.inbox().slice(before);
    code = mails.flatMap(({ to, text }) => (to.includes(email) ? (/\b\d{6}\b/.exec(text) ?? []) : [])).at(-1);
    if (code === undefined) await pause(100);
  }
  must(await person.post('/inloggen', { code }), 303, 'signing in');
  return person;
};

/** Helmond's four stations with two colleagues at the desk, two kits of which others have ordered, and a package; whoever acts is signed in. */
export const openKits = async (evening: Evening) => {
  const { desk } = evening;
  const lid = (role: string, more: Readonly<Record<string, string>>, name = `Lid ${role}`) =>
    letSomebodyIn(desk, { name, role, email: `${name.toLowerCase().replaceAll(' ', '-')}@lid.example`, ...more });
  await lid('official', { municipality: 'GM0794' });
  await lid('partner', { organisation: 'Spoor' });
  await lid('station-keeper', { organisation: 'Loket Helmond' });
  await lid('station-keeper', { organisation: 'Loket Helmond' }, 'Lid collega');
  const official = await stepIn(evening, 'lid-official@lid.example');
  const partner = await stepIn(evening, 'lid-partner@lid.example');
  const keeper = await stepIn(evening, 'lid-station-keeper@lid.example');
  await makeStationDesk(desk, { organisation: 'Loket Helmond', stations });
  await makeRules(keeper, stations);
  const kit = await makeKit(partner, typedKit('loket-helmond', { units: '2' }));
  const parcel = await makeKit(partner, typedPackage(evening));
  const at = (days: number, part: DayPart): Slot => ({
    station: stations[days % 4] ?? 'HM',
    date: workday(evening, days),
    part,
  });
  for (let order = 0; order < standing; order += 1)
    await orderAtDesk(official, kit, [at(16 + order * 4, dayParts[order % 3] ?? 'morning')]);
  await evening.laptop.settle();

  /** A form that is open with what stands in it, and has only to be sent. */
  const ready = async (by: Person, path: string, fields: Fields) => {
    const { page, request } = await by.open(path);
    must(page, 200, path);
    const sent = { revision: hiddenIn(page.body, 'revision'), ...fields, request };
    return async (): Promise<Reply> => must(await by.post(path.split('?')[0] ?? path, sent), 303, path);
  };
  return {
    kit,
    /** The address of what can be had of one station in ninety days, and of the page with three months of it. */
    availability: `/api/v1/kits/${kit}/availability?station=HM&from=${workday(evening, 1)}&to=${inDays(workday(evening, 1), 89)}`,
    calendar: `/pakketten/${kit}/kalender?station=HM&vanaf=${inDays(workday(evening, 1), 30).slice(0, 7)}-01&maanden=3`,
    draft: (days: number) => draftAtDesk(official, kit, [at(days, 'morning')]),
    toHold: (order: string) => ready(official, orderPath(order), { do: 'hold' }),
    toSend: (order: string) => ready(official, orderPath(order), { do: 'send' }),
    /** Yes to its one slot, which publishes its action. */
    toApprove: (order: string) => ready(keeper, stationOrderPath(order), typedAnswer(1)),
    toCancel: (order: string) => ready(official, `${orderPath(order)}?intrekken=ja`, { do: 'cancel', reason: 'Nee.' }),
    /** An action with its package, all of it up to the last press. */
    toHandIn: async (email: string) => {
      const { person, link } = await beginAsHost(evening, parcel, email);
      await answerAsHost(evening, person, link);
      return ready(person, `${link}?stap=controleren`, { step: 'submit', checked: 'yes' });
    },
  };
};
export type Kits = Awaited<ReturnType<typeof openKits>>;

const inDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
