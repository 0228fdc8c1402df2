import { type FSWatcher, watch } from 'node:fs';
import { glob, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildContext, type BuildOptions, context, build as esbuild, type Metafile } from 'esbuild';
import { lazyFiles } from './lazy-files.ts';

/** The repository's folder. */
export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** One function to bundle: `rsvps-http` from `functions/rsvps/http.lambda.ts`. */
export type FunctionSource = { readonly name: string; readonly file: string };

/** Stylesheet and scripts: their plain name and the name with the hash of their contents. */
export type StaticFiles = Readonly<Record<string, string>>;

type Sources = { readonly root: string; readonly outDir: string; readonly staticFiles: StaticFiles };

const pathsOf = async (pattern: string, root: string): Promise<string[]> => {
  const paths: string[] = [];
  for await (const path of glob(pattern, { cwd: root })) paths.push(path);
  return paths.sort();
};

/** Every `functions/<room>/<name>.lambda.ts`, in order of name. */
export const findFunctions = async (root: string): Promise<readonly FunctionSource[]> =>
  (await pathsOf('functions/**/*.lambda.{ts,tsx}', root)).map((path) => ({
    name: path
      .replace(/\.lambda\.tsx?$/, '')
      .split(sep)
      .slice(1)
      .join('-'),
    file: join(root, path),
  }));

/**
 * How a function is bundled, on the laptop, in tests and for deploying alike. Each switch was measured by its start-up
 * time: CommonJS keeps `node:http` from loading undici (20 ms), the aliases drop the SDK's credential chain (7 ms),
 * React's streaming renderer (8 ms), what the SDK loads and never uses (4 ms; the event streams that it
 * loads with `import()`, and DynamoDB does not have, keep 50 kB of it from being shaken off) and the renderer in Resend's SDK (15 ms), and without the `define` both
 * builds of React ship. Names stay as they are written, so that a stack in the log can be read: to shorten them and put
 * them back by `keepNames` takes 5 ms longer at each start.
 */
const optionsFor = ({ root, outDir, staticFiles }: Sources, functions: readonly FunctionSource[]): BuildOptions => {
  const require = createRequire(join(repository, 'package.json'));
  return {
    absWorkingDir: root,
    entryPoints: functions.map(({ name, file }) => ({ in: file, out: `${name}/index` })),
    outdir: outDir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    legalComments: 'none',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"', STATIC_FILES: JSON.stringify(staticFiles) },
    // `import()` becomes `require`: going through the loader of ESM would cost more than the file.
    supported: { 'dynamic-import': false },
    plugins: [lazyFiles()],
    alias: {
      '@aws-sdk/credential-provider-node': join(repository, 'infra/credentials-from-environment.ts'),
      '@smithy/core/event-streams': join(repository, 'infra/not-in-a-function.ts'),
      '@react-email/render': join(repository, 'infra/not-in-a-function.ts'),
      'node:fs/promises': join(repository, 'infra/when-needed.ts'),
      'node:zlib': join(repository, 'infra/when-needed.ts'),
      'react-dom/server': join(
        dirname(require.resolve('react-dom/package.json')),
        'cjs/react-dom-server-legacy.node.production.js',
      ),
    },
  };
};

/**
 * Bundles the functions into `<outDir>/<name>/index.cjs`, handler `index.handler`, and writes what went into them to
 * `<outDir>/../functions.meta.json`. `only` names the functions to bundle; without it, all of them.
 */
export const buildFunctions = async (sources: Sources & { readonly only?: readonly string[] }): Promise<Metafile> => {
  const all = await findFunctions(sources.root);
  const wanted = sources.only === undefined ? all : all.filter(({ name }) => sources.only?.includes(name));
  const { metafile } = await esbuild(optionsFor(sources, wanted));
  if (metafile === undefined) throw new Error('esbuild gave no metafile');
  await mkdir(sources.outDir, { recursive: true });
  if (sources.only === undefined) {
    await writeFile(join(sources.outDir, '..', 'functions.meta.json'), JSON.stringify(metafile));
  }
  return metafile;
};

/** Bundles one file with everything it imports, as a function is bundled. */
export const bundle = async (entry: string, outfile: string): Promise<void> => {
  const { entryPoints: _, outdir: __, ...options } = optionsFor({ root: repository, outDir: '', staticFiles: {} }, []);
  await esbuild({ ...options, entryPoints: [entry], outfile });
};

type Where = { readonly root?: string; readonly outDir?: string };

const buildStaticFiles = async (root: string, outDir: string): Promise<StaticFiles> => {
  const { buildStatic } = await import('./static.ts');
  return buildStatic({ root, outDir: join(outDir, 'static') });
};

/** What an earlier build made and this one did not would be deployed along with it. */
const removeAllBut = async (made: ReadonlySet<string>, folder: string): Promise<void> => {
  for (const path of await pathsOf('*/*', folder)) {
    if (!made.has(join(folder, path))) await rm(join(folder, path), { recursive: true, force: true });
  }
  for (const name of await readdir(folder)) {
    if ((await readdir(join(folder, name))).length === 0) await rm(join(folder, name), { recursive: true });
  }
};

/** Static files first, because the functions carry their hashed names; then every function. */
export const build = async ({ root = repository, outDir = join(root, '.build') }: Where = {}): Promise<void> => {
  const staticFiles = await buildStaticFiles(root, outDir);
  const functions = join(outDir, 'functions');
  const { outputs } = await buildFunctions({ root, outDir: functions, staticFiles });
  await removeAllBut(new Set(Object.keys(outputs).map((path) => resolve(root, path))), functions);
  await writeFile(join(outDir, 'built.json'), JSON.stringify({ staticFiles }));
};

const newestChange = async (root: string): Promise<number> => {
  const paths = await pathsOf('{{functions,emails}/**/*.{ts,tsx,css,svg},infra/*.ts}', root);
  const times = await Promise.all([...paths, 'package-lock.json'].map((path) => stat(join(root, path))));
  return Math.max(...times.map(({ mtimeMs }) => mtimeMs));
};

/** Builds when a source is newer than the last build. Several processes may ask at once: one builds, the others wait. */
export const buildIfStale = async ({ root = repository, outDir = join(root, '.build') }: Where = {}): Promise<void> => {
  const lock = join(outDir, 'building');
  await mkdir(outDir, { recursive: true });
  const builtAt = async () => (await stat(join(outDir, 'built.json')).catch(() => undefined))?.mtimeMs ?? 0;
  while ((await builtAt()) < (await newestChange(root))) {
    const mine = await mkdir(lock).then(
      () => true,
      () => false,
    );
    if (mine) {
      try {
        return await build({ root, outDir });
      } finally {
        await rm(lock, { recursive: true, force: true });
      }
    }
    const since = (await stat(lock).catch(() => undefined))?.mtimeMs ?? Date.now();
    // A build takes about a second; a lock this old was left by a process that was killed.
    if (Date.now() - since > 30_000) await rm(lock, { recursive: true, force: true });
    await new Promise((done) => setTimeout(done, 100));
  }
};

/** What a watcher tells: a function has new bytes, or words for a person, such as why a source does not compile. */
export type Rebuilt = { readonly name: string } | { readonly words: string };

/**
 * Rebuilds a function when a file that went into it is saved, 60 to 150 ms each: one esbuild context per function, and
 * only for those that hold the file. A saved stylesheet rebuilds the static files, whose names are in every function.
 * `stop` ends the watching and esbuild's contexts.
 */
export const watchFunctions = async (
  tell: (rebuilt: Rebuilt) => void,
  { root = repository, outDir = join(root, '.build') }: Where = {},
): Promise<{ stop(): Promise<void> }> => {
  const functions = await findFunctions(root);
  let { staticFiles } = JSON.parse(await readFile(join(outDir, 'built.json'), 'utf8')) as { staticFiles: StaticFiles };
  const metafile = JSON.parse(await readFile(join(outDir, 'functions.meta.json'), 'utf8')) as Metafile;
  const inputs = new Map<string, ReadonlySet<string>>();
  const remember = (outputs: Metafile['outputs']) => {
    const known = new Map<string, Set<string>>();
    for (const [path, output] of Object.entries(outputs)) {
      const name = relative(join(outDir, 'functions'), dirname(resolve(root, path)));
      const own = known.get(name) ?? new Set();
      if (path.endsWith('.cjs')) for (const input of Object.keys(output.inputs)) own.add(resolve(root, input));
      known.set(name, own);
    }
    for (const [name, own] of known) inputs.set(name, own);
  };
  remember(metafile.outputs);
  const contexts = new Map<string, BuildContext>();
  const rebuild = async (name: string) => {
    const source = functions.find((one) => one.name === name);
    if (source === undefined) return;
    try {
      const sources = { root, outDir: join(outDir, 'functions'), staticFiles };
      const own = contexts.get(name) ?? (await context(optionsFor(sources, [source])));
      contexts.set(name, own);
      const result = await own.rebuild();
      if (result.metafile !== undefined) remember(result.metafile.outputs);
      tell({ name });
    } catch (error) {
      tell({ words: error instanceof Error ? error.message : String(error) });
    }
  };
  const endContexts = async () => {
    await Promise.all([...contexts.values()].map((one) => one.dispose()));
    contexts.clear();
  };
  const rebuildFor = async (files: ReadonlySet<string>) => {
    if ([...files].some((file) => file.endsWith('contract.ts'))) {
      tell({ words: 'A contract was saved: start again for its routes, tables and grants.' });
    }
    const touchesStatic = [...files].some((file) => /\.(css|svg)$/.test(file) || file.includes(`${sep}browser${sep}`));
    if (touchesStatic) {
      const before = JSON.stringify(staticFiles);
      staticFiles = await buildStaticFiles(root, outDir);
      await writeFile(join(outDir, 'built.json'), JSON.stringify({ staticFiles }));
      if (JSON.stringify(staticFiles) !== before) {
        await endContexts();
        for (const { name } of functions) await rebuild(name);
        return;
      }
    }
    for (const [name, own] of inputs) if ([...files].some((file) => own.has(file))) await rebuild(name);
  };
  let waiting = new Set<string>();
  let busy: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    const files = waiting;
    waiting = new Set();
    busy = busy
      .then(() => rebuildFor(files))
      .catch((error: unknown) => tell({ words: error instanceof Error ? error.message : String(error) }));
  };
  const watchers: FSWatcher[] = ['functions', 'emails'].flatMap((folder) => {
    const path = join(root, folder);
    try {
      return [
        watch(path, { recursive: true }, (_, file) => {
          if (file === null) return;
          waiting.add(join(path, file));
          clearTimeout(timer);
          // An editor saves in two or three steps; 40 ms lets them become one rebuild.
          timer = setTimeout(flush, 40);
        }),
      ];
    } catch {
      return [];
    }
  });
  return {
    async stop() {
      for (const watcher of watchers) watcher.close();
      clearTimeout(timer);
      await busy;
      await endContexts();
    },
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
