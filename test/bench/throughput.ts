import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Plain, record } from '../../infra/local/template.ts';
import { type Evening, formOf, startEvening, typedAnswers } from './evening.ts';
import { against, median, type Pace, percentile, rounded, type Section } from './figures.ts';
import type { Came, Load } from './load.ts';

/**
 * What two well-known event systems did on such a machine, the better of the two each time: pages and registrations a
 * second at one client, and the slowest of a hundred at twenty. Held to: five times the pages, three times the
 * registrations, a third of the time.
 */
const others = { pages: 43, registrations: 44, p99: 231 } as const;
const budgets = { pages: 5 * others.pages, registrations: 3 * others.registrations, p99: others.p99 / 3 } as const;

/**
 * What may be asked of an RSVP where the emulator alone, with the same calls and nobody between, does not reach that
 * (decision 0017): this part of its rate, this many times its slowest.
 */
const besideEmulator = { rate: 0.4, p99: 2.5 } as const;

const crowds = [1, 10, 20, 50] as const;

type What = 'RSVPs' | 'event pages' | 'the emulator alone';
type Kind = { readonly what: What; readonly load: Omit<Load, 'clients' | 'seconds' | 'from'> };

const sendLoad = async (load: Load): Promise<Came> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--no-warnings', join(import.meta.dirname, 'load.ts'), JSON.stringify(load)],
    { maxBuffer: 100_000_000 },
  );
  return JSON.parse(stdout) as Came;
};

const kindsAt = async ({ laptop, publish, newPerson }: Evening): Promise<readonly Kind[]> => {
  const { address } = laptop;
  const slug = await publish({ capacity: '100000', title: 'De grote zaal' });
  const person = newPerson();
  await person.open(formOf(slug));
  const form = person.cookies.get('form') ?? '';
  const fields = {
    ...typedAnswers('Noor van den Berg NUMBER', 'noor.NUMBER@gemeente.example'),
    request: 'request-of-load-NUMBER',
    form,
  };
  const body = new URLSearchParams(
    Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return [
    {
      what: 'event pages',
      load: {
        address,
        path: `/bijeenkomsten/${slug}`,
        ownAddress: true,
        status: 200,
        headers: { accept: 'text/html' },
      },
    },
    {
      what: 'RSVPs',
      load: {
        address,
        path: formOf(slug),
        ownAddress: false,
        status: 303,
        body,
        headers: {
          accept: 'text/html',
          cookie: `form=${form}`,
          origin: address,
          'content-type': 'application/x-www-form-urlencoded',
        },
      },
    },
  ];
};

/** The same two queries and the same transaction as an RSVP, with items of the same size, and nobody between us and the emulator. */
const rsvpCalls = async ({ laptop, variable }: Evening, number: number): Promise<void> => {
  const [events, rsvps, outbox] = ['TABLE_EVENTS', 'TABLE_RSVPS', 'TABLE_OUTBOX'].map(variable);
  const of = { S: 'event#bench' };
  const query = (TableName: string | undefined, from: string, to: string) =>
    laptop.database.call('Query', {
      TableName: TableName ?? '',
      KeyConditionExpression: '#of = :of AND #item BETWEEN :from AND :to',
      ExpressionAttributeNames: { '#of': 'of', '#item': 'item' },
      ExpressionAttributeValues: { ':of': of, ':from': { S: from }, ':to': { S: to } },
    });
  const fresh = { ConditionExpression: 'attribute_not_exists(#of)', ExpressionAttributeNames: { '#of': 'of' } };
  const put = (TableName: string | undefined, item: string, bytes: number, indexed: Plain = {}) => ({
    Put: {
      TableName: TableName ?? '',
      Item: { of: { S: `${item}#${number}` }, item: { S: item }, words: { S: 'x'.repeat(bytes) }, ...record(indexed) },
      ...fresh,
    },
  });
  await query(events, 'facts', 'seats#open');
  await query(rsvps, `guest#${number}`, `guest#${number}~`);
  await laptop.database.call('TransactWriteItems', {
    TransactItems: [
      {
        Update: {
          TableName: events ?? '',
          Key: { of, item: { S: 'seats#open' } },
          UpdateExpression: 'ADD #left :one',
          ExpressionAttributeNames: { '#left': 'left' },
          ExpressionAttributeValues: { ':one': { N: '-1' } },
        },
      },
      put(rsvps, 'guest', 700),
      put(outbox, 'mail', 350, { dueBucket: { S: 'bench' }, dueAt: { S: '9999' } }),
    ],
    ClientRequestToken: randomUUID(),
  });
};

/** What the emulator can do on this machine at this moment with what an RSVP asks of it. */
const alone = async (evening: Evening, clients: number, seconds: number, from: number): Promise<Came> => {
  const latencies: number[] = [];
  const began = performance.now();
  let number = from;
  const client = async () => {
    while (performance.now() < began + seconds * 1000) {
      number += 1;
      const asked = performance.now();
      await rsvpCalls(evening, number);
      latencies.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { latencies, ms: performance.now() - began };
};

type Measured = { readonly what: What; readonly clients: number; readonly came: Came[] };

const figuresOf = ({ came }: Measured) => ({
  rate: median(came.map(({ latencies, ms }) => (latencies.length * 1000) / ms)),
  best: Math.max(...came.map(({ latencies, ms }) => (latencies.length * 1000) / ms)),
  p50: median(came.map(({ latencies }) => percentile(latencies, 0.5))),
  p99: median(came.map(({ latencies }) => percentile(latencies, 0.99))),
  leastP99: Math.min(...came.map(({ latencies }) => percentile(latencies, 0.99))),
});

/**
 * RSVPs and event pages a second through the whole laptop: front, gateway, a process per function environment, policies,
 * DynamoDB Local; beside them the emulator alone with the calls of an RSVP. Who sends them is another process on the same
 * cores. Mails are sent afterwards, and are counted too.
 */
export const measureThroughput = async ({ quick }: Pace): Promise<Section> => {
  const rounds = quick ? 1 : 3;
  const seconds = quick ? 1.5 : 3;
  const evening = await startEvening();
  try {
    const kinds = await kindsAt(evening);
    let number = 0;
    const run = async (kind: Kind, clients: number, forSeconds: number): Promise<Came> => {
      const came = await sendLoad({ ...kind.load, clients, seconds: forSeconds, from: number });
      number += came.latencies.length + clients;
      return came;
    };
    // Six environments of each function, and what they do compiled.
    for (const kind of kinds) await run(kind, 12, quick ? 2 : 7);
    let bare = 0;
    const aloneOnce = async (clients: number): Promise<Came> => {
      const came = await alone(evening, clients, seconds, bare);
      bare += came.latencies.length + clients;
      return came;
    };
    const measured = [
      ...kinds.flatMap((kind) =>
        crowds.map((clients) => ({
          what: kind.what,
          clients,
          came: [] as Came[],
          once: () => run(kind, clients, seconds),
        })),
      ),
      ...[1, 20].map((clients) => ({
        what: 'the emulator alone' as const,
        clients,
        came: [] as Came[],
        once: () => aloneOnce(clients),
      })),
    ];
    for (let round = 0; round < rounds; round += 1) {
      for (const one of measured) one.came.push(await one.once());
    }
    return sectionOf(measured, rounds, seconds);
  } finally {
    await evening.stop();
  }
};

const sectionOf = (measured: readonly Measured[], rounds: number, seconds: number): Section => {
  const emulator = (clients: number) => {
    const found = measured.find((one) => one.what === 'the emulator alone' && one.clients === clients);
    if (found === undefined) throw new Error(`The emulator alone was not measured at ${clients}`);
    return figuresOf(found);
  };
  const registrations = Math.min(budgets.registrations, besideEmulator.rate * emulator(1).best);
  const p99 = Math.max(budgets.p99, besideEmulator.p99 * emulator(20).leastP99);
  const most = { RSVPs: p99, 'event pages': budgets.p99, 'the emulator alone': Number.POSITIVE_INFINITY } as const;
  const fewest = { RSVPs: registrations, 'event pages': budgets.pages, 'the emulator alone': 0 } as const;
  const held = ({ what, clients }: Measured, { best, leastP99 }: ReturnType<typeof figuresOf>) => ({
    rate: clients !== 1 || best >= fewest[what],
    p99: clients !== 20 || leastP99 <= most[what],
  });
  return {
    title: 'Throughput',
    how:
      `Through the whole laptop over DynamoDB Local in memory, clients in a process of their own on the same cores ` +
      `(${rounds} rounds of ${seconds} s each, interleaved; in the median and at best). The shared cache is out of it: each page ` +
      'has a query of its own, which is part of the cache key. The outbox is written in each RSVP; the streams are still, so no mail is sent meanwhile. Two ' +
      `well-known event systems on such a machine: ${others.pages} pages and ${others.registrations} registrations a second at one client, ` +
      `p99 ${others.p99} ms at twenty (the better of the two each time). Aimed at: ${budgets.pages} pages, ${budgets.registrations} RSVPs, ` +
      `p99 ${rounded(budgets.p99)} ms. The last rows are the two queries and the transaction of an RSVP sent straight to DynamoDB Local, ` +
      `with nothing of ours between: where that alone misses the aim, RSVPs are held to ${besideEmulator.rate} of its rate and ` +
      `${besideEmulator.p99} times its slowest (decision 0017). Here: ${rounded(registrations)} a second, ${rounded(p99)} ms.`,
    head: ['what', 'clients', 'a second', 'at best', 'p50 ms', 'p99 ms', 'p99 at best'],
    rows: measured.map((one) => {
      const figures = figuresOf(one);
      const keeps = held(one, figures);
      return [
        one.what,
        String(one.clients),
        rounded(figures.rate),
        against(rounded(figures.best), keeps.rate),
        rounded(figures.p50, 1),
        rounded(figures.p99, 1),
        against(rounded(figures.leastP99, 1), keeps.p99),
      ];
    }),
    verdicts: measured.flatMap((one) => {
      if (one.what === 'the emulator alone') return [];
      const { best, leastP99 } = figuresOf(one);
      const keeps = held(one, figuresOf(one));
      const least = rounded(fewest[one.what]);
      if (one.clients === 1) {
        return [{ what: `${rounded(best)} ${one.what} a second at one client (at least ${least})`, held: keeps.rate }];
      }
      if (one.clients !== 20) return [];
      const within = rounded(most[one.what]);
      return [
        {
          what: `${one.what} at twenty clients: p99 ${rounded(leastP99)} ms (at most ${within})`,
          held: keeps.p99,
        },
      ];
    }),
  };
};
