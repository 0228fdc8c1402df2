import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll } from 'vitest';
import type { Contract } from '#kernel/contract.ts';
import { type AppOptions, makeApp } from '../../infra/app.ts';
import type { Built } from '../../infra/platform-stack.ts';

export const root = join(import.meta.dirname, '../..');

const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'room' in value && 'routes' in value && 'functions' in value;

/** The contract of every room, found by its file, so that a room that was never built in shows. */
export const contracts: readonly Contract[] = await Promise.all(
  globSync('functions/*/contract.ts', { cwd: root })
    .filter((path) => !/functions.(kernel|platform)./.test(path))
    .sort()
    .map(async (path) => {
      const exported: Record<string, unknown> = await import(pathToFileURL(join(root, path)).href);
      const contract = Object.values(exported).find(isContract);
      if (contract === undefined) throw new Error(`${path} exports no contract`);
      return contract;
    }),
);

/** Every function of every contract, by the name of its bundle: `rsvps-http`. */
export const functions = contracts.flatMap(({ room, functions }) =>
  Object.entries(functions).map(([part, contract]) => ({ room, part, name: `${room}-${part}`, contract })),
);

const folder = mkdtempSync(join(tmpdir(), 'aanschuif-infra-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A bundle of one line for every function: these tests look at templates and not at what runs. */
export const built: Built = { functions: join(folder, 'functions'), staticFiles: join(folder, 'static') };
for (const { name } of functions) {
  mkdirSync(join(built.functions, name), { recursive: true });
  writeFileSync(join(built.functions, name, 'index.cjs'), `exports.handler = async () => '${name}';\n`);
}
mkdirSync(built.staticFiles, { recursive: true });
writeFileSync(join(built.staticFiles, 'style.00000000.css'), 'body{}');

let assemblies = 0;

/** The app of a stage over those bundles, writing into a folder of its own. */
export const appOf = (stage: string, options: AppOptions = {}) => {
  assemblies += 1;
  const outdir = join(folder, `cdk-${assemblies}`);
  return { ...makeApp(stage, { validate: false, staging: false, built, outdir, ...options }), outdir };
};

/** The template of a stage. Fails when resources depend on each other in a circle. */
export const templateOf = (stage: string): Template => Template.fromStack(appOf(stage).stack);

/** Resources of one type, each with its logical id. */
export const resourcesOf = (template: Template, type: string) =>
  Object.entries(template.findResources(type)).map(([id, resource]) => ({ id, ...resource.Properties, resource }));
