import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Assembly, synthesiseStage } from './assembly.ts';
import { type Blueprint, blueprintOf, type FunctionPlan } from './blueprint.ts';
import { openClock, openMoves } from './clock.ts';
import { controls, turn } from './control.ts';
import { openDatabasePort } from './database-port.ts';
import { type DynamoDbLocal, makeTables, startDynamoDbLocal } from './dynamodb-local.ts';
import { openEdge } from './edge.ts';
import { type Outcome, openPool, type Pool } from './environments.ts';
import { openFrontDoor, passHeader } from './front-door.ts';
import { type GatewayRequest, openGateway } from './gateway.ts';
import { inboxEntry, inboxPages } from './inbox.ts';
import type { LocalHandler } from './local-http.ts';
import { localStyle } from './pages.ts';
import { type Hearer, localResend, openMailbox, type ResendMode } from './resend.ts';
import { openSchedules } from './schedules.ts';
import { readSeeded, type Seeded, seedBegins, seedEnds, seedEvening } from './seed.ts';
import { startPage } from './start-page.ts';
import { openStreams } from './streams.ts';
import { resolveTemplate } from './template.ts';

const repository = join(import.meta.dirname, '..', '..');

export type LaptopOptions = {
  /** 0 takes any free port. */
  readonly port?: number;
  /** Where data, clock, inbox, secrets and logs lie between runs. */
  readonly dataDir?: string;
  /** Keeps nothing: tables in memory, files in a folder that goes when the laptop stops. */
  readonly inMemory?: boolean;
  /** Throws away what an earlier run kept. */
  readonly fresh?: boolean;
  /** Builds the evening of 22 May 2019 when there is no data yet. */
  readonly seed?: boolean;
  /** Where a fresh clock stands, an instant; without a seed Monday 20 May 2019, 9.00. */
  readonly now?: string;
  readonly streams?: 'on' | 'off';
  readonly sweep?: 'on' | 'off';
  /**
   * Whether the mail provider tells the platform what became of each mail, by its webhooks. Off unless said, so that what is counted and compared is
   * what was done and nothing that comes after it; `npm start` says on.
   */
  readonly news?: 'on' | 'off';
  /** Plants conflicts between transactions, which DynamoDB Local never has. */
  readonly conflicts?: { readonly holdMs: number };
  /** Counts request units; costs a read before and after each written item. */
  readonly measureUnits?: boolean;
  readonly stage?: string;
  /** The stack to run instead of the product's; `address` is where it will answer. */
  readonly assembly?: (address: string, outdir: string) => Promise<Assembly>;
  /** Secrets by name that must not be random. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Is told what a person should see: a grant that is missing, a service nobody emulates, a function that cannot start. */
  readonly notice?: (words: string) => void;
};

const keptFiles = ['dynamodb', 'clock.json', 'inbox.jsonl', 'secrets.json', 'seeded.json', 'seeding', 'logs'];

/** Secrets are made at first need and stay the same as long as the data. In hexadecimal, which is base64 as well: what signs webhooks has to be. */
const openSecrets = (file: string, given: Readonly<Record<string, string>>) => {
  const known: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return (name: string): string => {
    const fixed = given[name] ?? known[name];
    if (fixed !== undefined) return fixed;
    const made = randomBytes(32).toString('hex');
    known[name] = made;
    writeFileSync(file, JSON.stringify(known), { mode: 0o600 });
    return made;
  };
};

/** The stage's first organiser and the first colleague, by address. */
const organisersIn = ({ functions }: Blueprint): readonly string[] =>
  functions
    .map(({ environment }) => environment.FIRST_ORGANISER?.match(/[^\s"',:<>{}]+@[^\s"',:<>{}]+/g) ?? [])
    .find((addresses) => addresses.length > 0) ?? [];

/** What Lambda itself puts into a function's environment beside the template's variables, with every AWS address turned to `endpoint`. */
export const environmentFor = (
  { accessKeyId, environment, arn }: FunctionPlan,
  endpoint: string,
): Record<string, string> => ({
  AWS_REGION: arn.split(':')[3] ?? '',
  AWS_DEFAULT_REGION: arn.split(':')[3] ?? '',
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: 'laptop',
  AWS_ENDPOINT_URL: `${endpoint}/unsupported`,
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  ...(environment.RESEND_API_KEY === undefined ? {} : { RESEND_BASE_URL: `${endpoint}/resend` }),
});

/**
 * Starts the whole platform from its template: DynamoDB Local with the tables, every function in processes of its own,
 * the HTTP API behind what CloudFront does, streams, schedules, the mail provider with its inbox, the local pages, and a
 * clock that runs on from where it stood. Answers once it serves, and with `seed` once the evening is there.
 * `npm start`, the tests and the benchmarks all come through here. Throws `CannotStart` with a cause and a next step.
 */
export const startLaptop = async (options: LaptopOptions = {}) => {
  const { port = 3000, inMemory = false, stage = 'laptop', measureUnits = false } = options;
  const notices: string[] = [];
  const notice = (words: string) => {
    notices.push(words);
    options.notice?.(words);
  };
  // What has been started, so that it can be stopped in reverse order, also when a later part fails.
  const started: (() => unknown)[] = [];
  const stop = async () => {
    for (const end of started.splice(0).reverse()) await end();
  };

  const parent = options.dataDir ?? join(repository, '.local');
  mkdirSync(join(parent, 'runs'), { recursive: true });
  const dataDir = inMemory ? mkdtempSync(join(parent, 'runs', 'run-')) : parent;
  if (inMemory) started.push(() => rmSync(dataDir, { recursive: true, force: true }));
  const seedingFile = join(dataDir, 'seeding');
  // A seed that was broken off leaves half an evening, which nobody wants to meet.
  if (options.fresh === true || existsSync(seedingFile)) {
    for (const name of keptFiles) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
  const seededFile = join(dataDir, 'seeded.json');
  const isNew = !existsSync(join(dataDir, 'clock.json'));
  const seeds = options.seed === true && readSeeded(seededFile) === undefined;
  const clock = openClock({
    file: join(dataDir, 'clock.json'),
    start: options.now ?? (seeds ? seedBegins : seedEnds),
  });
  const saving = setInterval(() => clock.save(), 5000);
  started.push(
    () => clearInterval(saving),
    () => existsSync(dataDir) && clock.save(),
  );

  const mailbox = openMailbox(inMemory ? undefined : join(dataDir, 'inbox.jsonl'));

  let edge: ReturnType<typeof openEdge> | undefined;
  let pages: readonly LocalHandler[] = [];
  const ready = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  for (const { promise } of [ready, opened]) promise.catch(() => undefined);
  const pass = randomBytes(16).toString('base64url');
  let hearer: Hearer | undefined;
  // The seed needs no news of its mails, and is a fifth quicker without.
  const resend = localResend({
    mailbox,
    now: clock.now,
    hearer: () => hearer,
    tellsFrom: opened.promise.catch(() => undefined),
  });

  try {
    const door = await openFrontDoor({
      port,
      ready: ready.promise,
      open: opened.promise,
      pass,
      pages: () => pages,
      edge: (request: GatewayRequest) => {
        if (edge === undefined) throw new Error('The laptop is not open yet');
        return edge.answer(request);
      },
      nowMs: clock.nowMs,
      notice,
    });
    started.push(() => door.stop());
    const assemble = options.assembly ?? ((address, outdir) => synthesiseStage(stage, outdir, address));
    // The JVM, the bundles and CDK take about a second each, on different cores.
    const [database, assembly] = await settled([
      startDynamoDbLocal(inMemory ? {} : { dataDir: join(dataDir, 'dynamodb') }).then((own) => {
        started.push(() => own.stop());
        return own;
      }),
      assemble(door.address, join(dataDir, 'cdk.out')),
    ] as const);
    const secret = openSecrets(join(dataDir, 'secrets.json'), options.secrets ?? {});
    const blueprint = blueprintOf(
      resolveTemplate(assembly.template, { stackName: assembly.stackName, secret }),
      assembly.folderOf,
    );
    await makeTables(database, blueprint.tables);
    const databasePort = await openDatabasePort({
      blueprint,
      database,
      conflicts: options.conflicts,
      resend: resend.answer,
      notice,
    });
    started.push(() => databasePort.stop());

    const pools = new Map<string, Pool>(
      blueprint.functions.map((plan) => [
        plan.id,
        openPool(plan, {
          logFolder: join(dataDir, 'logs'),
          environment: environmentFor(plan, databasePort.endpoint),
          offsetMs: clock.offsetMs,
          crashed: notice,
        }),
      ]),
    );
    started.push(() => Promise.all([...pools.values()].map((pool) => pool.stop())));
    const invoke = (functionId: string, event: string): Promise<Outcome> => {
      const pool = pools.get(functionId);
      if (pool === undefined) throw new Error(`There is no function ${functionId}`);
      return pool.invoke(event);
    };

    const streams = await openStreams({
      blueprint,
      database,
      lastWrite: databasePort.lastWrite,
      nowMs: clock.nowMs,
      invoke,
      notice,
    });
    started.push(() => streams.stop());
    const sweep = openSchedules(blueprint, clock, invoke, notice);
    started.push(() => sweep.stop());
    const webhookSecret = blueprint.functions
      .map(({ environment }) => environment.RESEND_WEBHOOK_SECRET)
      .find((one) => one !== undefined);
    if (webhookSecret !== undefined && options.news === 'on') {
      hearer = {
        secret: webhookSecret,
        post: async ({ headers, body }) =>
          (await fetch(`${door.address}/webhooks/resend`, { method: 'POST', headers: { ...headers }, body })).status,
      };
      started.push(() => {
        hearer = undefined;
      });
    }
    streams.set(options.streams ?? 'on');
    sweep.set(options.sweep ?? 'on');
    const move = openMoves(clock, async () => {
      await sweep.walk();
      if (streams.mode() === 'on') await streams.now();
      await resend.told();
    });
    const sweepNow = async () => {
      await sweep.now();
      await resend.told();
    };
    const deliver = async () => {
      await streams.now();
      await sweep.now();
      await streams.now();
    };
    const settle = async () => {
      await deliver();
      await resend.told();
    };

    edge = openEdge({
      plan: blueprint.edge,
      staticFolder: join(repository, '.build', 'static'),
      api: openGateway(blueprint.routes, invoke),
    });
    let seeded: Seeded | undefined = readSeeded(seededFile);
    const [organiser = '', colleague = organiser] = organisersIn(blueprint);
    pages = [
      controls({ clock, move, streams, sweep, meter: databasePort.meter, measuring: measureUnits }),
      resend.pages,
      inboxPages({ mailbox, mode: resend.mode }),
      localStyle,
      startPage({
        address: () => door.address,
        mailbox,
        clock: { now: clock.now, move },
        sweepNow,
        organiser,
        colleague,
        seeded: () => seeded,
      }),
    ];
    ready.resolve();
    const jump = async (to: string) => clock.jump(to);
    if (seeds && isNew) {
      writeFileSync(seedingFile, '');
      try {
        seeded = await seedEvening({
          address: door.address,
          mailbox,
          clock: { now: clock.now, jump },
          settle: deliver,
          organiser,
          file: seededFile,
          headers: { [passHeader]: pass },
        });
        rmSync(seedingFile);
      } catch (error) {
        if (inMemory) throw error;
        notice(`The seed stopped, and everything else runs: ${error instanceof Error ? error.message : error}`);
      }
      edge.clearCache();
    }
    databasePort.measure(measureUnits);
    clock.save();
    opened.resolve();

    return {
      /** Such as http://localhost:3000. */
      address: door.address,
      /** DynamoDB Local itself: no policies, no conflicts, no counting. */
      database: { endpoint: database.endpoint, call: database.call } satisfies Partial<DynamoDbLocal>,
      blueprint,
      /** `move` walks with everything that falls due on the way; `jump` puts the clock there as it stands. */
      clock: { now: clock.now, move, jump },
      /** Runs every tick once, to its end. */
      sweepNow,
      sweep: (mode: 'on' | 'off' | 'now') => turn(sweep, mode),
      streams: (mode: 'on' | 'off' | 'now') => turn(streams, mode),
      /** Delivers what the streams hold, runs every tick, delivers again. */
      settle,
      units: () => databasePort.meter.units(),
      resetUnits: () => databasePort.meter.reset(),
      resend: (mode: ResendMode) => resend.setMode(mode),
      inbox: () => mailbox.mails().map(inboxEntry),
      clearCache: () => edge?.clearCache(),
      /** Invokes a function by its name, such as `rsvps-tick`. */
      invoke: (name: string, event: unknown) => {
        const plan = blueprint.functions.find((one) => one.name === name);
        if (plan === undefined) throw new Error(`There is no function ${name}`);
        return invoke(plan.id, JSON.stringify(event));
      },
      /** Lets the processes of a function go, or of all: the next call runs what now lies in the build folder. */
      recycle: (name?: string) => {
        for (const { id, name: own } of blueprint.functions)
          if (name === undefined || own === name) pools.get(id)?.recycle();
      },
      pids: () => [database.pid(), ...[...pools.values()].flatMap((pool) => pool.pids())],
      notices: () => notices,
      logFolder: join(dataDir, 'logs'),
      stop,
    };
  } catch (error) {
    ready.reject(error);
    opened.reject(error);
    await stop();
    throw error;
  }
};

export type Laptop = Awaited<ReturnType<typeof startLaptop>>;

/** Waits for all, also when one fails, so that what did start can be stopped. */
const settled = async <A, B>([one, other]: readonly [Promise<A>, Promise<B>]): Promise<[A, B]> => {
  await Promise.allSettled([one, other]);
  return [await one, await other];
};
