import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FunctionPlan } from '../../infra/local/blueprint.ts';
import { spawnRuntime } from '../../infra/local/environments.ts';
import { environmentFor } from '../../infra/local/laptop.ts';
import { against, least, median, type Pace, rounded, type Section } from './figures.ts';

/** At most so many times the start of an empty handler, the SDK included. */
const budgetOf = (plan: FunctionPlan): number => (drawsPages(plan) ? 2.4 : 2.2);
/** Whether it starts with React: the door's and the webhook's show a page or two as well. */
const drawsPages = ({ folder }: FunctionPlan): boolean =>
  readFileSync(join(folder, 'index.cjs'), 'utf8').includes('renderToStaticMarkup');

/** A process that has not asked for its first call by then has failed. */
const longestMs = 20_000;

/** CPU of a process so far, in milliseconds with a grain of ten; nothing where there is no /proc. */
const cpuMs = (pid: number | undefined): number => {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11, 13) ?? [];
    return (Number(user) + Number(system)) * 10;
  } catch {
    return Number.NaN;
  }
};

type Start = { readonly ms: number; readonly cpu: number };

/** Time and CPU from the spawn of a process to its first `next`; the process is gone when this answers. */
const startOf = async (plan: FunctionPlan): Promise<Start> => {
  const asked = Promise.withResolvers<number>();
  const server = createServer((request, response: ServerResponse) => {
    const at = performance.now();
    if (request.url?.endsWith('/next')) return asked.resolve(at);
    request.resume();
    response.writeHead(202).end();
    asked.reject(new Error(`${plan.name} could not start: ${request.url}`));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const timer = setTimeout(() => asked.reject(new Error(`${plan.name} did not start`)), longestMs);
  let child: ChildProcess | undefined;
  try {
    const environment = environmentFor(plan, 'http://127.0.0.1:9');
    const before = performance.now();
    child = spawnRuntime(plan, { port, environment, offsetMs: 0, log: 'ignore' });
    child.once('exit', (code) => asked.reject(new Error(`${plan.name} ended with ${code} before its first call`)));
    const ms = (await asked.promise) - before;
    return { ms, cpu: cpuMs(child.pid) };
  } finally {
    clearTimeout(timer);
    const gone = child === undefined ? undefined : once(child, 'exit');
    child?.kill('SIGKILL');
    await gone;
    server.closeAllConnections();
    server.close();
  }
};

/** Bundle bytes without the source map: minified, and as gzip packs them. */
export const weightOf = (folder: string): { readonly minified: number; readonly gzip: number } => {
  const bytes = readdirSync(folder)
    .filter((name) => name.endsWith('.cjs'))
    .map((name) => readFileSync(join(folder, name)));
  return {
    minified: bytes.reduce((sum, file) => sum + file.length, 0),
    gzip: bytes.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0),
  };
};

const kilobytes = (bytes: number): string => rounded(bytes / 1000);

/**
 * The start of each function under AWS's runtime client, from spawn to its first `next`, each time right behind the
 * start of an empty handler with the same memory and variables. `folder` takes copies of the bundles, so that nobody
 * rebuilds them in between.
 */
export const measureStartUp = async (
  functions: readonly FunctionPlan[],
  folder: string,
  { quick }: Pace,
): Promise<Section> => {
  const rounds = quick ? 5 : 21;
  const emptyFolder = join(folder, 'empty');
  mkdirSync(emptyFolder, { recursive: true });
  writeFileSync(join(emptyFolder, 'index.cjs'), 'exports.handler = async () => ({ statusCode: 204 });\n');
  const measured = functions.map((plan) => {
    const own = join(folder, plan.name);
    cpSync(plan.folder, own, { recursive: true });
    return {
      plan: { ...plan, folder: own },
      empty: { ...plan, folder: emptyFolder },
      own: [] as Start[],
      beside: [] as Start[],
    };
  });
  for (let round = 0; round < rounds; round += 1) {
    for (const { plan, empty, own, beside } of measured) {
      beside.push(await startOf(empty));
      own.push(await startOf(plan));
    }
  }
  const ms = (starts: readonly Start[]) => starts.map((start) => start.ms);
  const cpu = (starts: readonly Start[]) => starts.reduce((sum, start) => sum + start.cpu, 0) / starts.length;
  const empties = measured.flatMap(({ beside }) => beside);
  const figures = measured.map(({ plan, own, beside }) => ({
    plan,
    own,
    // As many empty ones as own ones: the least of more would be less.
    ratio: least(ms(own)) / least(ms(beside)),
    usual: median(own.map((start, round) => start.ms / (beside[round]?.ms ?? Number.NaN))),
    work: cpu(own) / cpu(empties),
    weight: weightOf(plan.folder),
  }));
  return {
    title: 'Start-up',
    how:
      `From spawn to the first \`next\` under AWS's runtime client, as a multiple of an empty handler started right before ` +
      `(${rounds} rounds, interleaved; the empty handler took ${rounded(least(ms(empties)))} ms at least and ` +
      `${rounded(median(ms(empties)))} in the median, ${rounded(cpu(empties))} ms of CPU). The ratio of the least is what the ` +
      'code costs, that of CPU nearly so; the median also holds what the neighbours on this machine did.',
    head: ['function', 'least', 'median', 'CPU', 'budget', 'ms, least', 'kB minified', 'kB gzip'],
    rows: figures.map(({ plan, own, ratio, usual, work, weight }) => [
      plan.name,
      against(rounded(ratio, 2), ratio <= budgetOf(plan)),
      rounded(usual, 2),
      rounded(work, 2),
      rounded(budgetOf(plan), 1),
      rounded(least(ms(own))),
      kilobytes(weight.minified),
      kilobytes(weight.gzip),
    ]),
    verdicts: figures.map(({ plan, ratio }) => ({
      what: `${plan.name} starts in ${rounded(ratio, 2)} times an empty handler (at most ${budgetOf(plan)})`,
      held: ratio <= budgetOf(plan),
    })),
  };
};
