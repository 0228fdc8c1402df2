import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';

const copies: string[] = [];
afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true, force: true });
});

const program = (path: string, lines: string) => {
  writeFileSync(path, `#!/bin/sh\n${lines}\n`);
  chmodSync(path, 0o755);
};

/** A fresh clone with an npm, a java and tools that only note what they were asked. */
const freshClone = ({
  npm = 'exit 0',
  java = `echo 'openjdk version "17.0.15"' >&2`,
  tools = {} as Record<string, string>,
} = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'aanschuif-run-'));
  copies.push(folder);
  const bin = join(folder, 'path');
  const installed = join(folder, 'node_modules', '.bin');
  for (const made of [bin, installed, join(folder, 'scripts'), join(folder, 'infra/local')]) {
    mkdirSync(made, { recursive: true });
  }
  cpSync('scripts/run.mjs', join(folder, 'scripts/run.mjs'));
  writeFileSync(join(folder, 'package-lock.json'), '{"one":1}');
  writeFileSync(join(folder, 'infra/build.ts'), '');
  program(join(bin, 'npm'), `echo "npm $*" >> "${folder}/asked"\n${npm}`);
  program(join(bin, 'java'), java);
  for (const name of ['tsc', 'biome', 'knip', 'vitest', 'cdk']) {
    program(join(installed, name), `echo "${name} $*" >> "${folder}/asked"\n${tools[name] ?? 'exit 0'}`);
  }
  const environment = { PATH: [bin, '/usr/bin', '/bin'].join(delimiter), HOME: folder };
  const command = (task: string[]) => [join(folder, 'scripts/run.mjs'), ...task];
  return {
    folder,
    environment,
    run: (...task: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, command(task), {
        env: environment,
        encoding: 'utf8',
      });
      return { status, stdout, stderr, lastLine: stdout.trimEnd().split('\n').at(-1) };
    },
    begin: (...task: string[]) => spawn(process.execPath, command(task), { env: environment }),
    asked: () => readFileSync(join(folder, 'asked'), 'utf8').trimEnd().split('\n'),
    changeLockfile: () => writeFileSync(join(folder, 'package-lock.json'), '{"two":2}'),
  };
};

/** A vitest that counts what it is told to count. */
const counting = (result: object, code = 0) =>
  `for word in "$@"; do case "$word" in --outputFile.json=*) file="\${word#*=}";; esac; done
cat > "$file" <<'JSON'
${JSON.stringify({ testResults: [], ...result })}
JSON
exit ${code}`;

describe('installing', () => {
  test('happens at the first start and not at the second', () => {
    const clone = freshClone();
    const first = clone.run('build');
    expect(first).toMatchObject({ status: 0, stdout: 'Installing (once, about half a minute)…\n', stderr: '' });
    expect(clone.run('build')).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(clone.asked()).toEqual(['npm ci --loglevel=error --no-audit --no-fund']);
  });

  test('happens again when the lockfile has changed', () => {
    const clone = freshClone();
    clone.run('build');
    clone.changeLockfile();
    clone.run('build');
    expect(clone.asked()).toHaveLength(2);
  });

  test('says in one line that the registry cannot be reached, and is tried again the next time', () => {
    const clone = freshClone({
      npm: `echo 'npm error code ENOTFOUND' >&2; echo 'npm error network request to https://registry.example/ failed' >&2; exit 1`,
    });
    const { status, stderr } = clone.run('build');
    expect(status).toBe(1);
    expect(stderr).toBe(
      'The package registry cannot be reached (ENOTFOUND): check the network or the proxy settings of npm, then run the same command again.\n',
    );
    clone.run('build');
    expect(clone.asked()).toHaveLength(2);
  });

  test('gives the reason of npm when it fails for another one', () => {
    const clone = freshClone({
      npm: `echo 'npm error code EUSAGE' >&2; echo 'npm error The two files must be in sync.' >&2; echo 'npm error Missing: x@1 from lock file' >&2; exit 1`,
    });
    const { status, stderr } = clone.run('build');
    expect(status).toBe(1);
    expect(stderr).toBe(
      'npm ci failed (Missing: x@1 from lock file): run `npm ci` to see all it says, then run the same command again.\n',
    );
  });
});

describe('what a machine must have', () => {
  test('no Java, or one that is too old, is said in one line before anything is installed', () => {
    const none = freshClone({ java: 'exit 127' });
    expect(none.run('start')).toMatchObject({ status: 1, stdout: '' });
    const old = freshClone({ java: `echo 'java version "1.8.0_392"' >&2` });
    const { status, stdout, stderr } = old.run('start');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^Java 17 or newer is needed.*this is Java 8.*run the same command again\.\n$/);
  });

  test('a task that needs no database does not ask for Java', () => {
    expect(freshClone({ java: 'exit 127' }).run('build').status).toBe(0);
  });
});

describe('the last line', () => {
  test('counts each tool and each test once', () => {
    const clone = freshClone({
      tools: { vitest: counting({ numPassedTests: 40, numPendingTests: 2, numTodoTests: 1 }) },
    });
    expect(clone.run('check')).toMatchObject({ status: 0, lastLine: '43 passed, 0 failed, 3 skipped' });
    expect(clone.run('test')).toMatchObject({ status: 0, lastLine: '44 passed, 0 failed, 3 skipped' });
  });

  test('a tool that finds something is one failed check, and is heard', () => {
    const clone = freshClone({
      tools: { biome: 'echo "a lost await"; exit 1', vitest: counting({ numPassedTests: 1 }) },
    });
    const { status, stdout, lastLine } = clone.run('check');
    expect({ status, lastLine }).toEqual({ status: 1, lastLine: '3 passed, 1 failed' });
    expect(stdout).toContain('a lost await');
  });

  test('a test file that could not be loaded is one failed test', () => {
    const unloaded = { numPassedTests: 5, testResults: [{ status: 'failed', assertionResults: [] }] };
    const clone = freshClone({ tools: { vitest: counting(unloaded, 1) } });
    expect(clone.run('check')).toMatchObject({ status: 1, lastLine: '8 passed, 1 failed' });
  });

  test('an error outside of every test is one failed test', () => {
    const clone = freshClone({ tools: { vitest: counting({ numPassedTests: 5 }, 1) } });
    expect(clone.run('check')).toMatchObject({ status: 1, lastLine: '8 passed, 1 failed' });
  });

  test('no tests, or a count that never came, is a failure', () => {
    const empty = freshClone({ tools: { vitest: counting({ numPassedTests: 0 }) } });
    expect(empty.run('check')).toMatchObject({ status: 1, lastLine: '3 passed, 1 failed' });
    const silent = freshClone({ tools: { vitest: 'exit 0' } });
    expect(silent.run('check')).toMatchObject({ status: 1, lastLine: '3 passed, 1 failed' });
  });
});

test('synth builds first and then makes the template quietly', () => {
  const clone = freshClone();
  expect(clone.run('synth', '-c', 'stage=acceptance').status).toBe(0);
  expect(clone.asked().slice(1)).toEqual(['cdk synth --quiet -c stage=acceptance']);
});

test('an unknown task gets the list of tasks', () => {
  const { status, stderr } = freshClone().run('strat');
  expect(status).toBe(1);
  expect(stderr).toContain('There is no task "strat"');
  for (const task of ['start', 'test', 'check', 'bench', 'synth', 'build', 'guards', 'trust', 'emails']) {
    expect(stderr).toContain(`npm run ${task}`);
  }
});

test('a wish to stop reaches the task, and nothing it started is left', async () => {
  const clone = freshClone();
  clone.run('build');
  writeFileSync(
    join(clone.folder, 'infra/local/main.ts'),
    `import { spawn } from 'node:child_process';
     const left = spawn('sleep', ['600'], { stdio: 'ignore' });
     process.on('SIGTERM', () => { process.stdout.write('ended in order\\n'); process.exit(0); });
     process.stdout.write('started ' + left.pid + '\\n');
     setInterval(() => {}, 1_000);`,
  );
  const process_ = clone.begin('start');
  let said = '';
  const ended = new Promise<number | null>((resolve) => process_.on('close', resolve));
  await new Promise<void>((resolve) => {
    process_.stdout.on('data', (part) => {
      said += part;
      if (said.includes('started')) resolve();
    });
  });
  process_.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(said).toContain('ended in order');
  const left = /started (\d+)/.exec(said)?.[1] ?? '';
  // A process that has ended may still be listed as Z where nobody collects it.
  const stands = () => spawnSync('ps', ['-o', 'stat=', '-p', left], { encoding: 'utf8' }).stdout;
  await expect.poll(stands, { timeout: 10_000 }).toMatch(/^(Z.*)?\s*$/);
});

test('when npm is killed the task ends by itself, although the shell between them lives on', async () => {
  const clone = freshClone();
  clone.run('build');
  writeFileSync(
    join(clone.folder, 'infra/local/main.ts'),
    `process.on('SIGTERM', () => process.exit(0));
     process.stdout.write('started ' + process.pid + ' ' + process.ppid + '\\n');
     setInterval(() => {}, 1_000);`,
  );
  // Stands for npm: it starts a shell, which starts the task and waits for it.
  const npm = spawn('sh', ['-c', `sh -c '"${process.execPath}" scripts/run.mjs start; exit 0'; exit 0`], {
    cwd: clone.folder,
    env: { ...clone.environment, npm_lifecycle_event: 'start' },
  });
  let said = '';
  await new Promise<void>((resolve) => {
    npm.stdout.on('data', (part) => {
      said += part;
      if (said.includes('started')) resolve();
    });
  });
  npm.kill('SIGKILL');
  const [, main = '', run = ''] = /started (\d+) (\d+)/.exec(said) ?? [];
  for (const pid of [main, run]) {
    const state = () => spawnSync('ps', ['-o', 'stat=', '-p', pid], { encoding: 'utf8' }).stdout;
    await expect.poll(state, { timeout: 10_000 }).toMatch(/^(Z.*)?\s*$/);
  }
});
