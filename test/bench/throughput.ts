import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
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

const crowds = [1, 10, 20, 50] as const;

type Kind = { readonly what: 'RSVPs' | 'event pages'; readonly load: Omit<Load, 'clients' | 'seconds' | 'from'> };

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

/** Transactions of three small items, bare and one after the other: what the emulator can do on this machine at this moment. */
const ceiling = async ({ laptop, variable }: Evening, count: number, from: number): Promise<number> => {
  const began = performance.now();
  for (let at = 0; at < count; at += 1) {
    const TransactItems = ['a', 'b', 'c'].map((item) => ({
      Put: { TableName: variable('TABLE_LIMITS'), Item: { of: { S: `limit#bench#${from + at}` }, item: { S: item } } },
    }));
    await laptop.database.call('TransactWriteItems', { TransactItems });
  }
  return (count * 1000) / (performance.now() - began);
};

type Measured = { readonly kind: Kind; readonly clients: number; readonly came: Came[] };

const figuresOf = ({ came }: Measured) => ({
  rate: median(came.map(({ latencies, ms }) => (latencies.length * 1000) / ms)),
  best: Math.max(...came.map(({ latencies, ms }) => (latencies.length * 1000) / ms)),
  p50: median(came.map(({ latencies }) => percentile(latencies, 0.5))),
  p99: median(came.map(({ latencies }) => percentile(latencies, 0.99))),
  leastP99: Math.min(...came.map(({ latencies }) => percentile(latencies, 0.99))),
});

/**
 * RSVPs and event pages a second through the whole laptop: front, gateway, a process per function environment, policies,
 * DynamoDB Local. Who sends them is another process on the same cores. Mails are sent afterwards, and are counted too.
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
    const measured: Measured[] = kinds.flatMap((kind) => crowds.map((clients) => ({ kind, clients, came: [] })));
    const bare: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      bare.push(await ceiling(evening, 200, round * 200));
      for (const one of measured) one.came.push(await run(one.kind, one.clients, seconds));
    }
    return sectionOf(measured, bare, rounds, seconds);
  } finally {
    await evening.stop();
  }
};

const sectionOf = (
  measured: readonly Measured[],
  bare: readonly number[],
  rounds: number,
  seconds: number,
): Section => {
  const held = ({ kind, clients }: Measured, { best, leastP99 }: ReturnType<typeof figuresOf>) => ({
    rate: clients !== 1 || best >= (kind.what === 'RSVPs' ? budgets.registrations : budgets.pages),
    p99: clients !== 20 || leastP99 <= budgets.p99,
  });
  return {
    title: 'Throughput',
    how:
      `Through the whole laptop over DynamoDB Local in memory, clients in a process of their own on the same cores ` +
      `(${rounds} rounds of ${seconds} s each, interleaved; in the median and at best). The shared cache is out of it: each page ` +
      'has a query of its own, which is part of the cache key. The outbox is written in each RSVP; the streams are still, so no mail is sent meanwhile. Two ' +
      `well-known event systems on such a machine: ${others.pages} pages and ${others.registrations} registrations a second at one client, ` +
      `p99 ${others.p99} ms at twenty (the better of the two each time). Held to at best: ${budgets.pages} pages, ${budgets.registrations} RSVPs, ` +
      `p99 ${rounded(budgets.p99)} ms. In the same rounds DynamoDB Local by itself took ${rounded(median(bare))} bare transactions of three items a ` +
      `second, ${rounded(Math.max(...bare))} at best; on these cores with nobody else it takes about 600, and what stands here grows with it.`,
    head: ['what', 'clients', 'a second', 'at best', 'p50 ms', 'p99 ms', 'p99 at best'],
    rows: measured.map((one) => {
      const figures = figuresOf(one);
      const keeps = held(one, figures);
      return [
        one.kind.what,
        String(one.clients),
        rounded(figures.rate),
        against(rounded(figures.best), keeps.rate),
        rounded(figures.p50, 1),
        rounded(figures.p99, 1),
        against(rounded(figures.leastP99, 1), keeps.p99),
      ];
    }),
    verdicts: measured.flatMap((one) => {
      const figures = figuresOf(one);
      const keeps = held(one, figures);
      if (one.clients === 1) {
        const least = one.kind.what === 'RSVPs' ? budgets.registrations : budgets.pages;
        return [
          {
            what: `${rounded(figures.best)} ${one.kind.what} a second at one client (at least ${least})`,
            held: keeps.rate,
          },
        ];
      }
      if (one.clients !== 20) return [];
      const most = rounded(budgets.p99);
      return [
        {
          what: `${one.kind.what} at twenty clients: p99 ${rounded(figures.leastP99)} ms (at most ${most})`,
          held: keeps.p99,
        },
      ];
    }),
  };
};
