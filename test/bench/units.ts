import { list, type Plain, record } from '../../infra/local/template.ts';
import type { Units } from '../../infra/local/units.ts';
import { type Person, together } from '../support/person.ts';
import { allOfThem, atTheMilestone, atTheTable, earlier, openCampaign, pollOf, tableOf } from './campaign.ts';
import { deskOf, type Evening, formOf, must, typedAnswers } from './evening.ts';
import { against, rounded, type Section } from './figures.ts';
import type { Kits } from './kits.ts';

type Counted = {
  readonly what: string;
  readonly tables: { readonly write: number; readonly read: number };
  readonly indexes: { readonly write: number; readonly read: number };
  /** Items that are different, new or gone afterwards. */
  readonly items: number;
};
/** Most units a thing may cost; what is not named is not held to anything. */
type Budget = { readonly writes?: number; readonly onIndexes?: number; readonly reads?: number };
type Acts = readonly (readonly [Counted, Budget])[];

const sum = (all: Units['tables'], kind: 'read' | 'write'): number =>
  Object.values(all).reduce((total, one) => total + one[kind], 0);

const addressOf = (name: string): string => `${name.toLowerCase().replace(/[^a-z0-9]+/g, '.')}@gemeente.example`;

/** Everything that lies in the tables, a line an item. */
const contentsOf = async ({ blueprint, database }: Evening['laptop']): Promise<readonly string[]> => {
  const lines: string[] = [];
  for (const { name } of blueprint.tables) {
    let after: Plain | undefined;
    do {
      const start = after === undefined ? {} : { ExclusiveStartKey: after };
      const page = await database.call('Scan', { TableName: name, ConsistentRead: true, ...start });
      for (const item of list(page.Items).map(record)) {
        lines.push(`${name} ${JSON.stringify(Object.fromEntries(Object.entries(item).sort()))}`);
      }
      after = page.LastEvaluatedKey;
    } while (after !== undefined && after !== null);
  }
  return lines;
};

/** The table and the two keys of an item in a line of `contentsOf`. */
const keyOf = (line: string): string => {
  const at = line.indexOf(' ');
  const { of, item } = JSON.parse(line.slice(at + 1)) as Record<string, unknown>;
  return JSON.stringify([line.slice(0, at), of, item]);
};

const itemsTouched = (before: readonly string[], after: readonly string[]): number => {
  const [old, young] = [new Set(before), new Set(after)];
  const changed = [...before.filter((line) => !young.has(line)), ...after.filter((line) => !old.has(line))];
  return new Set(changed.map(keyOf)).size;
};

const counting =
  ({ laptop }: Evening) =>
  async (what: string, act: () => Promise<unknown>): Promise<Counted> => {
    const before = await contentsOf(laptop);
    laptop.resetUnits();
    await act();
    const { tables, indexes } = laptop.units();
    return {
      what,
      tables: { write: sum(tables, 'write'), read: sum(tables, 'read') },
      indexes: { write: sum(indexes, 'write'), read: sum(indexes, 'read') },
      items: itemsTouched(before, await contentsOf(laptop)),
    };
  };

/** Somebody with the form open, who has only to press. */
const atTheForm = async (evening: Evening, slug: string, name: string) => {
  const person = evening.newPerson();
  const { request } = await person.open(formOf(slug));
  return { person, press: () => person.post(formOf(slug), { ...typedAnswers(name, addressOf(name)), request }) };
};

const seat = async (evening: Evening, slug: string, name: string): Promise<{ person: Person; place: string }> => {
  const { person, press } = await atTheForm(evening, slug, name);
  return { person, place: new URL(must(await press(), 303).location ?? '', evening.laptop.address).pathname };
};

const placesAndPages = async (evening: Evening): Promise<Acts> => {
  const count = counting(evening);
  const all: (readonly [Counted, Budget])[] = [];
  const slug = await evening.publish({ capacity: '2', title: 'Twee plaatsen' });
  await evening.laptop.settle();

  const first = await atTheForm(evening, slug, 'Noor van den Berg');
  let place = '';
  all.push([
    await count('a seat with its mail record', async () => {
      place = new URL(must(await first.press(), 303).location ?? '', evening.laptop.address).pathname;
    }),
    { writes: 6, onIndexes: 3, reads: 1 },
  ]);
  all.push([await count('what the streams then do: that mail, sent', () => evening.laptop.streams('now')), {}]);
  await evening.laptop.settle();
  const second = await seat(evening, slug, 'Yusuf El Amrani');
  const third = await atTheForm(evening, slug, 'Kim de Vries-Jansen');
  all.push([await count('a place in line with its mail record', async () => must(await third.press(), 303)), {}]);
  await evening.laptop.settle();
  const giveUp = (person: Person, path: string) => async () =>
    must(await person.post(path, { choice: 'release' }), 303);
  all.push([await count('release, with the promotion of who is next', giveUp(first.person, place)), {}]);
  await evening.laptop.settle();
  all.push([await count('release, with nobody waiting', giveUp(second.person, second.place)), {}]);
  await evening.laptop.settle();
  all.push([
    await count('event page', async () => must(await evening.newPerson().get(`/bijeenkomsten/${slug}?fresh`), 200)),
    { reads: 0.5 },
  ]);
  all.push([await count('form page', async () => must(await evening.newPerson().get(formOf(slug)), 200)), {}]);
  all.push([await count('own page', async () => must(await second.person.get(second.place), 200)), {}]);

  const hall = await evening.publish({ capacity: '60', title: 'Vijftig gasten' });
  const names = Array.from({ length: 50 }, (_, at) => `Gast ${String.fromCharCode(65 + (at % 26))} nummer ${at + 1}`);
  await together(names, 4, (name) => seat(evening, hall, name));
  await evening.laptop.settle();
  all.push([
    await count("organiser's list of 50 guests", async () =>
      must(await evening.desk.get(`${deskOf(hall)}/gasten`), 200),
    ),
    {},
  ]);
  return all;
};

/** Two campaigns at the desk: one with the members of before the evening, which is the one that is signed, and one that all have joined. */
export const openCampaigns = async (evening: Evening): Promise<Campaigns> => ({
  full: await openCampaign(evening, allOfThem, { title: 'Allemaal aan tafel', opens: '2018-09-01T09:00' }),
  growing: await openCampaign(evening, earlier),
});
export type Campaigns = { readonly full: string; readonly growing: string };

const signaturesAndPolls = async (evening: Evening, { full, growing }: Campaigns): Promise<Acts> => {
  const count = counting(evening);
  const all: (readonly [Counted, Budget])[] = [];
  const look = (path: string) => async () => must(await evening.newPerson().get(`${path}?fresh`), 200);
  all.push([await count(`poll of the screen at ${earlier} members`, look(pollOf(growing))), {}]);
  all.push([await count(`poll of the screen at ${allOfThem} members`, look(pollOf(full))), {}]);
  all.push([await count(`page with the map at ${allOfThem} members`, look(`/campagnes/${full}`)), {}]);

  const table = await tableOf(evening, await evening.publish({ title: 'De avond van het tekenen' }));
  const next = ['Noor van den Berg', 'Yusuf El Amrani', 'Kim de Vries-Jansen', 'Sanne Bakker', 'Daan Smit'];
  const [noor, yusuf, kim, sanne, daan] = await Promise.all(
    next.map((name, at) => atTheTable(evening, table, { municipality: earlier + at, name })),
  );
  const also = await atTheTable(evening, table, { municipality: earlier, name: 'Anouk Visser', also: 'yes' });
  await evening.laptop.settle();
  all.push([
    await count('a signature at the table that joins, with its mail record', async () => noor?.()),
    { writes: 12, onIndexes: 7, reads: 6 },
  ]);
  all.push([await count('what the streams then do: that mail, sent', () => evening.laptop.streams('now')), {}]);
  await evening.laptop.settle();
  all.push([await count('a second signatory, with the mail record', also), { writes: 8, onIndexes: 4, reads: 5 }]);
  for (const press of [yusuf, kim, sanne]) await press?.();
  await evening.laptop.settle();
  all.push([await count('a signature that reaches a mark, with both mail records', async () => daan?.()), {}]);
  await evening.laptop.settle();
  const press = await atTheMilestone(evening, growing, earlier + next.length);
  all.push([await count('release of that mark, with its mail records', press), {}]);
  await evening.laptop.settle();
  return all;
};

const kitsAndOrders = async (evening: Evening, kits: Kits): Promise<Acts> => {
  const count = counting(evening);
  const all: (readonly [Counted, Budget])[] = [];
  const look = (path: string) => async () => must(await evening.newPerson().get(path), 200);
  all.push([
    await count('what can be had of a station in 90 days, twelve orders in them', look(`${kits.availability}&fresh`)),
    { reads: 3 },
  ]);
  all.push([await count('the page with three months of that', look(`${kits.calendar}&fresh`)), { reads: 3 }]);
  const order = await kits.draft(72);
  const hold = await kits.toHold(order);
  await evening.laptop.settle();
  all.push([
    await count('a kit held for one morning, with its mail record', hold),
    { writes: 22, onIndexes: 6, reads: 6 },
  ]);
  const send = await kits.toSend(order);
  await evening.laptop.settle();
  all.push([
    await count('that order sent, with mail records for two at the desk', send),
    { writes: 12, onIndexes: 16 },
  ]);
  const approve = await kits.toApprove(order);
  await evening.laptop.settle();
  all.push([await count('its approval, which publishes the action', approve), {}]);
  const cancel = await kits.toCancel(order);
  await evening.laptop.settle();
  all.push([await count('calling it off, which gives everything back', cancel), {}]);
  const handIn = await kits.toHandIn('host@bench.example');
  await evening.laptop.settle();
  all.push([await count('an action handed in with its package', handIn), {}]);
  await evening.laptop.settle();
  return all;
};

/**
 * Request units by our own meter, from the requests and the items before and after: DynamoDB Local reports transactions
 * wrongly. The laptop counts units, and its streams are off.
 */
export const measureUnits = async (evening: Evening, campaigns: Campaigns, kits: Kits): Promise<Section> => {
  const counted = [
    ...(await placesAndPages(evening)),
    ...(await signaturesAndPolls(evening, campaigns)),
    ...(await kitsAndOrders(evening, kits)),
  ];
  const within = (amount: number, most: number | undefined) =>
    against(rounded(amount, 1), most === undefined || amount <= most);
  return {
    title: 'Request units',
    how:
      'Counted by our own meter: on tables a write is 1 unit per started kB and twice that in a transaction, a read half a unit per ' +
      'started 4 kB and twice that when consistent. Beside it stands what two units an item would be, the least possible. Budgets: a seat 6 writes, 3 on ' +
      'indexes (due and log of its mail, the list of the desk), 1 read; an event page half a read; a signature that joins 12 writes, 7 on indexes (one is the list of who signed at its event, for what is mailed afterwards), 6 reads; a second signatory 8, 4 and 5; 90 days of a station 3 reads: its kit, its desk and one query; a kit held 22, 6 and 6; an order sent 12 writes, 16 on indexes (it moves up to the moment of sending in three lists). A stage that limits places per network counts each try with one write more.',
    head: ['act', 'writes', '2 × items', 'writes on indexes', 'reads', 'reads on indexes'],
    rows: counted.map(([{ what, tables, indexes, items }, budget]) => [
      what,
      within(tables.write, budget.writes),
      rounded(2 * items),
      within(indexes.write, budget.onIndexes),
      within(tables.read, budget.reads),
      rounded(indexes.read, 1),
    ]),
    verdicts: counted.flatMap(([{ what, tables, indexes }, { writes, onIndexes, reads }]) => [
      ...(writes === undefined
        ? []
        : [{ what: `${what}: ${tables.write} write units (at most ${writes})`, held: tables.write <= writes }]),
      ...(onIndexes === undefined
        ? []
        : [
            {
              what: `${what}: ${indexes.write} write units on indexes (at most ${onIndexes})`,
              held: indexes.write <= onIndexes,
            },
          ]),
      ...(reads === undefined
        ? []
        : [{ what: `${what}: ${tables.read} read units (at most ${reads})`, held: tables.read <= reads }]),
    ]),
  };
};
