import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guards as all } from './guards.ts';

/**
 * Takes out each guard of `guards.ts` from a copy of the source and says whether a test noticed. Ends with 1 when one survived. Words behind
 * `npm run guards --` take only the guards whose names hold one of them.
 */
const asked = process.argv.slice(2);
const guards = all.filter(({ name }) => asked.length === 0 || asked.some((word) => name.includes(word)));
const root = join(import.meta.dirname, '../..');
const copy = join(root, '.local/guards');
rmSync(copy, { recursive: true, force: true });
mkdirSync(copy, { recursive: true });
for (const part of ['functions', 'emails', 'infra', 'test', 'package.json', 'tsconfig.json', 'vitest.config.ts']) {
  cpSync(join(root, part), join(copy, part), { recursive: true });
}
if (!existsSync(join(copy, 'node_modules'))) symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

const vitest = (tests: readonly string[]): boolean =>
  spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', ...tests], {
    cwd: copy,
    stdio: 'ignore',
  }).status === 0;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const survived: string[] = [];
for (const file of new Set(guards.flatMap(({ tests }) => tests))) {
  if (existsSync(join(copy, file)) && !vitest([file])) throw new Error(`${file} fails with every guard in place.`);
}
for (const { name, file, text, instead, tests } of guards) {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(text).length !== 2)
    throw new Error(`${name}: its text stands ${source.split(text).length - 1} times in ${file}.`);
  writeFileSync(
    path,
    source.replace(text, () => instead),
  );
  // Without any of them it would be the whole suite.
  const there = tests.filter((test) => existsSync(join(copy, test)));
  if (there.length === 0) throw new Error(`${name}: none of its tests is there.`);
  const noticed = !vitest(there);
  writeFileSync(path, source);
  say(`${noticed ? 'killed  ' : 'SURVIVED'} ${name}`);
  if (!noticed) survived.push(name);
}
rmSync(copy, { recursive: true, force: true });
say(`${guards.length - survived.length} passed, ${survived.length} failed`);
process.exitCode = survived.length > 0 ? 1 : 0;
