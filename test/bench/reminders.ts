import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import type { Rsvp } from '#rsvps/core/rsvp.ts';
import { crowdedEvent, guestAt } from './desk.ts';
import { type Evening, startEvening } from './evening.ts';
import { against, rounded, type Section } from './figures.ts';

/** The hall that one reminder goes to, and that whose mails are sent as well. */
const guests = { owed: 10_000, sent: 400 } as const;
/** A duty does 2,000 guests a run of the tick. */
const mostTicks = 10;
/**
 * What owing one mail cannot do without: its record in a transaction, its entries in the two indexes that find it, and the guest it is for, read
 * consistently: half a read unit for each started kB of 4, a page of 25 together.
 */
const least = { writes: 2, onIndexes: 2, reads: 0.2 } as const;
/** With the cursor's move and the event's own reading, shared by a page of 25. */
const most = { writes: 2.3, onIndexes: 2.2, reads: 0.5 } as const;
/** Queries of a tick that finds nothing: one for each bucket, and for what is due of rounds. */
const mostQueries = { 'rsvps-tick': 5, 'follow-ups-tick': 5 } as const;

/** Everybody has a place. */
const seatedAt = (slug: string, at: number): Rsvp => ({ ...guestAt(slug, at), state: 'seated' });
const reminding = { 'remind-days': '1', 'remind-at': '12.00' } as const;
const noon = '2019-05-21T10:00:01.000Z';

const sum = (
  all: Readonly<Record<string, { readonly read: number; readonly write: number }>>,
  kind: 'read' | 'write',
) => Object.values(all).reduce((total, one) => total + one[kind], 0);

const published = async (evening: Evening, many: number, title: string): Promise<void> => {
  const client = new DynamoDBClient({
    endpoint: evening.laptop.database.endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
  });
  try {
    const database = sdkDatabase(client);
    await crowdedEvent(evening, database, { title, many, guest: seatedAt, settings: reminding });
  } finally {
    client.destroy();
  }
};

/**
 * A reminder to a full hall, on a laptop of its own whose clock goes to noon of the day before: what owing it costs a guest beside the least possible, how
 * fast its mails leave, and what a tick costs that has nothing to do.
 */
export const measureReminders = async (): Promise<Section> => {
  const evening = await startEvening({ measureUnits: true });
  try {
    const { laptop } = evening;
    const queries = async (name: keyof typeof mostQueries): Promise<number> => {
      laptop.resetUnits();
      await laptop.invoke(name, {});
      return laptop.units().calls[name]?.Query ?? 0;
    };
    await laptop.settle();
    const idle = { rsvps: await queries('rsvps-tick'), followUps: await queries('follow-ups-tick') };

    await published(evening, guests.sent, 'Een zaal vol');
    await laptop.clock.jump(noon);
    await laptop.invoke('rsvps-tick', {});
    const before = laptop.inbox().length;
    const began = performance.now();
    await laptop.invoke('follow-ups-tick', {});
    const seconds = (performance.now() - began) / 1_000;
    const sent = laptop.inbox().length - before;

    await laptop.clock.jump('2019-05-20T07:00:00.000Z');
    await published(evening, guests.owed, 'Een stadion vol');
    await laptop.clock.jump(noon);
    laptop.resetUnits();
    let owed = 0;
    let ticks = 0;
    const fanOutBegan = performance.now();
    while (owed < guests.owed && ticks < mostTicks) {
      ticks += 1;
      await laptop.invoke('rsvps-tick', {});
      owed = (laptop.units().calls['rsvps-tick']?.TransactWriteItems ?? 0) * 25;
    }
    const fanOutSeconds = (performance.now() - fanOutBegan) / 1_000;
    const { tables, indexes } = laptop.units();
    const each = {
      writes: sum(tables, 'write') / guests.owed,
      onIndexes: sum(indexes, 'write') / guests.owed,
      reads: (sum(tables, 'read') + sum(indexes, 'read')) / guests.owed,
    };
    const cost = (what: keyof typeof most) => against(rounded(each[what], 2), each[what] <= most[what]);
    return {
      title: `One reminder to ${guests.owed} guests`,
      how:
        `Units a guest, by our own meter, of the tick that owes the mails, in ${ticks} runs; the least possible is the mail's record in a transaction with its entries in two ` +
        `indexes, and the guest read once. Beside it the mails of a hall of ${guests.sent}, made and sent by one run of the sender to the laptop's own provider, which answers at once and sets no ` +
        'limit: a provider that takes fewer a second decides, and the sender waits as long as it asks. Last the queries of a tick that finds nothing to do.',
      head: ['act', 'writes', 'on indexes', 'reads', 'a second'],
      rows: [
        [
          `owing it, a guest of ${guests.owed}`,
          cost('writes'),
          cost('onIndexes'),
          cost('reads'),
          rounded(guests.owed / fanOutSeconds),
        ],
        ['the least possible', rounded(least.writes, 2), rounded(least.onIndexes, 2), rounded(least.reads, 2), ''],
        [`sending it, ${guests.sent} mails`, '', '', '', rounded(sent / seconds)],
        [`tick of rsvps with nothing to do: ${idle.rsvps} queries`, '', '', '', ''],
        [`tick of follow-ups with nothing to do: ${idle.followUps} queries`, '', '', '', ''],
      ],
      verdicts: [
        { what: `${sent} of ${guests.sent} reminders sent by one run`, held: sent === guests.sent },
        ...(['writes', 'onIndexes', 'reads'] as const).map((what) => ({
          what: `a reminder owed: ${rounded(each[what], 2)} ${what} a guest (at most ${most[what]})`,
          held: each[what] <= most[what],
        })),
        {
          what: `a tick of rsvps with nothing to do: ${idle.rsvps} queries (at most ${mostQueries['rsvps-tick']})`,
          held: idle.rsvps <= mostQueries['rsvps-tick'],
        },
        {
          what: `a tick of follow-ups with nothing to do: ${idle.followUps} queries (at most ${mostQueries['follow-ups-tick']})`,
          held: idle.followUps <= mostQueries['follow-ups-tick'],
        },
      ],
    };
  } finally {
    await evening.stop();
  }
};
