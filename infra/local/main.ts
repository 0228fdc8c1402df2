import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { watchFunctions } from '../build.ts';
import { cannotStart } from './dynamodb-local.ts';
import { type Laptop, startLaptop } from './laptop.ts';
import { showMails } from './mail-examples.ts';
import { inWords } from './pages.ts';

/*
 * `npm start`: `--fresh` starts over, `--port` takes another port, `--no-seed` begins empty. One instance at a time in a
 * folder; it ends with Ctrl-C, with the process that started it, and leaves nothing behind.
 */
const dataDir = join(import.meta.dirname, '..', '..', '.local');
const runFile = join(dataDir, 'run.json');

type Run = { readonly main: number; readonly others: readonly number[]; readonly address: string };

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** The command line of a process; empty when there is none. The machine may have given its number to another program. */
const commandOf = (pid: number): string => {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
};
const isOurs = (pid: number): boolean => /infra\/local\/main\.ts|DynamoDBLocal|aws-lambda-ric/.test(commandOf(pid));

/** Ends what a killed run left; a run that is alive stays and stops this one. */
const cleanUp = async () => {
  if (!existsSync(runFile)) return;
  let run: Run;
  try {
    run = JSON.parse(readFileSync(runFile, 'utf8')) as Run;
  } catch {
    return;
  }
  // A run whose parent has just gone ends by itself within half a second.
  for (let waited = 0; isOurs(run.main) && waited < 3000; waited += 100) await pause(100);
  if (isOurs(run.main)) {
    throw cannotStart(
      `Aanschuif already runs at ${run.address}/_local. End it there with Ctrl-C, or: kill ${run.main}`,
    );
  }
  for (const pid of run.others.filter(isOurs)) process.kill(pid, 'SIGKILL');
};

const noteRun = (laptop: Pick<Laptop, 'pids' | 'address'>) => {
  mkdirSync(dataDir, { recursive: true });
  const run: Run = { main: process.pid, others: laptop.pids(), address: laptop.address };
  writeFileSync(runFile, JSON.stringify(run));
};

const say = (words: string) => process.stderr.write(`${words}\n`);

const { values } = parseArgs({
  options: {
    fresh: { type: 'boolean', default: false },
    port: { type: 'string', default: '3000' },
    seed: { type: 'boolean', default: true },
    emails: { type: 'boolean', default: false },
  },
  allowNegative: true,
});

let laptop: Laptop | undefined;
let watcher: Awaited<ReturnType<typeof watchFunctions>> | undefined;
let ending = false;
let noted = false;
const end = async (code: number) => {
  if (ending) return;
  ending = true;
  // Whatever hangs while stopping must not keep the terminal.
  setTimeout(() => process.exit(code), 5000).unref();
  await watcher?.stop();
  await laptop?.stop();
  if (noted) rmSync(runFile, { force: true });
  process.exit(code);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) void end(0);
}, 300).unref();
process.on('disconnect', () => void end(0));

async function run() {
  const began = performance.now();
  await cleanUp();
  laptop = await startLaptop({
    port: Number(values.port),
    dataDir,
    fresh: values.fresh,
    seed: values.seed,
    news: 'on',
    measureUnits: true,
    notice: say,
  });
  noteRun(laptop);
  noted = true;
  const running = laptop;
  setInterval(() => noteRun(running), 2000).unref();
  watcher = await watchFunctions((rebuilt) => {
    if ('words' in rebuilt) say(rebuilt.words);
    else running.recycle(rebuilt.name);
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const { notEmulated } = laptop.blueprint;
  console.log(`${laptop.address}/_local  start here (${seconds} s)
${laptop.address}  the site as visitors see it
${laptop.address}/_local/inbox  every mail it sends
It is ${inWords(laptop.clock.now())} here; data and logs lie in .local, and npm start -- --fresh starts over.
not emulated: ${notEmulated.length === 0 ? 'nothing' : notEmulated.join(', ')}
Ctrl-C ends it.`);
}

try {
  if (values.emails) {
    const door = await showMails(Number(values.port));
    console.log(`${door.address}/_local/inbox  every mail there is, with examples\nCtrl-C ends it.`);
  } else await run();
} catch (error) {
  const words = error instanceof Error ? error.message : String(error);
  say(error instanceof Error && error.name === 'CannotStart' ? words : `The laptop could not start: ${words}`);
  process.exit(1);
}
