import type { Units } from '../../infra/local/units.ts';
import { contentsOf, deskOf, formOf, type Journey, typedAnswers } from '../support/journey.ts';
import { type Person, type Reply, together } from '../support/person.ts';
import { against, rounded, type Section } from './figures.ts';

type Counted = {
  readonly what: string;
  readonly tables: { readonly write: number; readonly read: number };
  readonly indexes: { readonly write: number; readonly read: number };
  /** Items that are different, new or gone afterwards. */
  readonly items: number;
};
/** Most units a thing may cost; what is not named is not held to anything. */
type Budget = { readonly writes?: number; readonly onIndexes?: number; readonly reads?: number };

const sum = (all: Units['tables'], kind: 'read' | 'write'): number =>
  Object.values(all).reduce((total, one) => total + one[kind], 0);

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
  ({ laptop }: Journey) =>
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

const expected = (reply: Reply, status: number): Reply => {
  if (reply.status !== status) throw new Error(`${reply.status} instead of ${status}: ${reply.body.slice(0, 500)}`);
  return reply;
};

/** Somebody with the form open, who has only to press. */
const atTheForm = async (journey: Journey, slug: string, name: string) => {
  const person = journey.newPerson();
  const { request } = await person.open(formOf(slug));
  return { person, press: () => person.post(formOf(slug), { ...typedAnswers(name), request }) };
};

const seat = async (journey: Journey, slug: string, name: string): Promise<{ person: Person; place: string }> => {
  const { person, press } = await atTheForm(journey, slug, name);
  return { person, place: new URL(expected(await press(), 303).location ?? '', journey.laptop.address).pathname };
};

const evening = async (journey: Journey): Promise<readonly (readonly [Counted, Budget])[]> => {
  const count = counting(journey);
  const all: (readonly [Counted, Budget])[] = [];
  const slug = await journey.publish({ capacity: '2', title: 'Twee plaatsen' });
  await journey.laptop.settle();

  const first = await atTheForm(journey, slug, 'Noor van den Berg');
  let place = '';
  all.push([
    await count('a seat with its mail record', async () => {
      place = new URL(expected(await first.press(), 303).location ?? '', journey.laptop.address).pathname;
    }),
    { writes: 6, onIndexes: 2, reads: 1 },
  ]);
  all.push([await count('what the streams then do: that mail, sent', () => journey.laptop.streams('now')), {}]);
  await journey.laptop.settle();
  const second = await seat(journey, slug, 'Yusuf El Amrani');
  const third = await atTheForm(journey, slug, 'Kim de Vries-Jansen');
  all.push([await count('a place in line with its mail record', async () => expected(await third.press(), 303)), {}]);
  await journey.laptop.settle();
  const giveUp = (person: Person, path: string) => async () =>
    expected(await person.post(path, { choice: 'release' }), 303);
  all.push([await count('release, with the promotion of who is next', giveUp(first.person, place)), {}]);
  await journey.laptop.settle();
  all.push([await count('release, with nobody waiting', giveUp(second.person, second.place)), {}]);
  await journey.laptop.settle();
  all.push([
    await count('event page', async () => expected(await journey.newPerson().get(`/bijeenkomsten/${slug}?fresh`), 200)),
    { reads: 0.5 },
  ]);
  all.push([await count('form page', async () => expected(await journey.newPerson().get(formOf(slug)), 200)), {}]);
  all.push([await count('own page', async () => expected(await second.person.get(second.place), 200)), {}]);

  const hall = await journey.publish({ capacity: '60', title: 'Vijftig gasten' });
  const names = Array.from({ length: 50 }, (_, at) => `Gast ${String.fromCharCode(65 + (at % 26))} nummer ${at + 1}`);
  await together(names, 4, (name) => seat(journey, hall, name));
  await journey.laptop.settle();
  all.push([
    await count("organiser's list of 50 guests", async () =>
      expected(await journey.desk.get(`${deskOf(hall)}/gasten`), 200),
    ),
    {},
  ]);
  return all;
};

/**
 * Request units by our own meter, from the requests and the items before and after: DynamoDB Local reports transactions
 * wrongly. The laptop counts units, and its streams are off.
 */
export const measureUnits = async (journey: Journey): Promise<Section> => {
  const counted = await evening(journey);
  const within = (amount: number, most: number | undefined) =>
    against(rounded(amount, 1), most === undefined || amount <= most);
  return {
    title: 'Request units',
    how:
      'Counted by our own meter: on tables a write is 1 unit per started kB and twice that in a transaction, a read half a unit per ' +
      'started 4 kB and twice that when consistent. Beside it stands what two units an item would be. Budgets: a seat 6 writes, 2 on ' +
      'indexes, 1 read; an event page half a read. A stage that limits places per network counts each try with one write more.',
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
