import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { directoryActions } from '#directory/actions.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { deskOf, type Evening, must } from './evening.ts';
import { against, rounded, type Section } from './figures.ts';

/** The longest list that is taken in one go. */
const people = 2_000;
/** What looking at the list may take, as a share of the bare writes of as many invitations, and how many times those the whole import may take: each person is read six times before anything is written, and each transaction holds a few. */
const most = { look: 1, bring: 7 } as const;
/** Write units for each person: the invitation and the two keys that find it, in a transaction six, and a share of the brought list and its progress. */
const mostUnitsEach = 8;
/** Runs of the sweep by which a list has to be on. */
const mostSweeps = 60;

const municipalities = directoryActions().municipalitiesOn('2019-05-20');

/** A list as Excel saves it: an alderperson of each municipality, and of the larger ones several. */
const list = [
  'aanhef;voorletters;naam;functie;gemeente;e-mail;e-mail secretariaat;telefoon secretariaat',
  ...Array.from({ length: people }, (_, at) => {
    const { name } = municipalities[at % municipalities.length] ?? { name: 'Helmond' };
    const surname = `Jansen-${String.fromCharCode(65 + (at % 26))}${Math.floor(at / 26)}`;
    return `mevrouw;A.;${surname};wethouder;${name};w${at}@gemeente.example;s${at}@gemeente.example;070 555 01 22`;
  }),
].join('\n');

const timed = async <T>(act: () => Promise<T>): Promise<{ readonly ms: number; readonly got: T }> => {
  const began = performance.now();
  const got = await act();
  return { ms: performance.now() - began, got };
};

/** A list of 2,000 people brought to an event: looked at, and put on the list, beside the bare writes of as many invitations. */
export const measureImport = async (evening: Evening): Promise<Section> => {
  const { laptop, desk } = evening;
  const client = new DynamoDBClient({
    endpoint: laptop.database.endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
  });
  try {
    const slug = await evening.publish({ title: 'Een zaal vol genodigden' });
    const page = `${deskOf(slug)}/uitnodigen`;
    const count = (): { readonly read: number; readonly write: number } => {
      const { tables, indexes } = laptop.units();
      const all = [...Object.values(tables), ...Object.values(indexes)];
      return {
        read: all.reduce((sum, { read }) => sum + read, 0),
        write: all.reduce((sum, { write }) => sum + write, 0),
      };
    };

    laptop.resetUnits();
    const look = await timed(async () => {
      const { request } = await desk.open(page);
      return must(await desk.post(page, { act: 'look', text: list, request }), 200, 'looking at a list');
    });
    const lookUnits = count();

    laptop.resetUnits();
    const bring = await timed(async () => {
      const { request } = await desk.open(page);
      const brought = must(await desk.post(page, { act: 'bring', text: list, request }), 303, 'bringing a list');
      for (let sweeps = 0; sweeps < mostSweeps; sweeps += 1) {
        const { body } = must(await desk.get(brought.location ?? ''), 200);
        if (body.includes('data-outcome="done"'))
          return { added: Number(/data-added="(\d+)"/.exec(body)?.[1]), sweeps };
        await laptop.sweepNow();
      }
      throw new Error('The list was not done in time.');
    });
    const bringUnits = count();

    // The same invitations written bare: a hundred to a transaction, one after the other, under keys of their own.
    const database = sdkDatabase(client);
    const table = evening.variable('TABLE_RSVPS');
    const invited = await database.query({
      in: table,
      of: `event#${slug}`,
      item: { startsWith: 'invitation#' },
      limit: 100,
    });
    const bare = await timed(async () => {
      for (let from = 0; from < people; from += 100) {
        const some = Array.from({ length: 100 }, (_, at) => {
          const item = invited.items[at % Math.max(1, invited.items.length)] ?? {};
          return { put: { ...item, of: 'bare', item: `bare#${from + at}` }, in: table };
        });
        if ((await database.transact(some)).is !== 'written') throw new Error('The bare writes of the bench failed.');
      }
    });

    const each = bringUnits.write / people;
    const times = { look: look.ms / bare.ms, bring: bring.ms / bare.ms };
    const rows = [
      ['looking at the list', look.ms, undefined, lookUnits, times.look <= most.look],
      [`putting ${people} people on it`, bring.ms, bare.ms, bringUnits, times.bring <= most.bring],
    ] as const;
    return {
      title: `A list of ${people} people`,
      how:
        'Looked at, which changes nothing, and put on the list: the press does what it has time for and the sweep goes on with the rest ' +
        `(${bring.got.sweeps} runs here, one after the other; on AWS one a minute). Beside it the same invitations written bare, a hundred to a transaction. Units of tables and indexes together. Budgets: ` +
        `looking takes at most as long as the bare writes, the import at most ${most.bring} times that, ${mostUnitsEach} write units a person.`,
      head: ['act', 'ms', 'bare writes, ms', 'read units', 'write units'],
      rows: rows.map(([title, ms, writes, units, held]) => [
        title,
        against(rounded(ms), held),
        writes === undefined ? '' : rounded(writes),
        rounded(units.read),
        rounded(units.write),
      ]),
      verdicts: [
        { what: `all ${people} stand on the list (${bring.got.added})`, held: bring.got.added === people },
        {
          what: `looking at a list takes ${rounded(times.look, 2)} of the bare writes (at most ${most.look})`,
          held: times.look <= most.look,
        },
        {
          what: `an import takes ${rounded(times.bring, 1)} times the bare writes (at most ${most.bring})`,
          held: times.bring <= most.bring,
        },
        {
          what: `a person costs ${rounded(each, 1)} write units (at most ${mostUnitsEach})`,
          held: each <= mostUnitsEach,
        },
      ],
    };
  } finally {
    client.destroy();
  }
};
