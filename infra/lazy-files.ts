import { dirname, relative, resolve, sep } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';

/** `functions/platform/pages/markdown.ts` becomes `functions-platform-pages-markdown.cjs`. */
const fileName = (source: string, root: string): string =>
  `${relative(root, source)
    .replace(/\.tsx?$/, '')
    .split(sep)
    .join('-')}.cjs`;

/**
 * What our own code loads with `import()` becomes a file of its own beside the function's: Node reads it when it is first
 * asked for, and no start pays for compiling it (1 ms for each 20 kB). Such a file brings all it imports along, so what it
 * shares with the function exists twice: leave to it what keeps nothing between calls.
 */
export const lazyFiles = (): Plugin => ({
  name: 'lazy-files',
  setup({ initialOptions, onResolve, onEnd, resolve: find }) {
    const root = initialOptions.absWorkingDir ?? process.cwd();
    const sources = new Map<string, string>();

    onResolve({ filter: /^[.#]/ }, async ({ path, kind, importer, resolveDir }) => {
      if (kind !== 'dynamic-import' || importer.includes(`${sep}node_modules${sep}`)) return undefined;
      const found = await find(path, { kind: 'import-statement', importer, resolveDir });
      if (found.errors.length > 0) return { errors: found.errors };
      const name = fileName(found.path, root);
      sources.set(name, found.path);
      return { path: `./${name}`, external: true };
    });

    onEnd(async ({ metafile }) => {
      for (const { folder, names } of metafile === undefined ? [] : lazyIn(metafile)) {
        const entryPoints = names.map((name) => ({ in: sources.get(name) ?? '', out: name.replace(/\.cjs$/, '') }));
        const { outfile: _, ...options } = initialOptions;
        const outdir = resolve(root, folder);
        const own = await build({
          ...options,
          entryPoints,
          outdir,
          outExtension: { '.js': '.cjs' },
          plugins: [lazyFiles()],
        });
        Object.assign(metafile?.inputs ?? {}, own.metafile?.inputs);
        Object.assign(metafile?.outputs ?? {}, own.metafile?.outputs);
      }
    });
  },
});

/** Which files each folder of outputs still lacks. */
const lazyIn = ({ outputs }: Metafile): readonly { readonly folder: string; readonly names: readonly string[] }[] =>
  Object.entries(outputs).flatMap(([path, { imports }]) => {
    const names = imports
      .filter((one) => one.external === true && /^\.\/.*\.cjs$/.test(one.path))
      .map((one) => one.path.slice(2));
    return names.length === 0 ? [] : [{ folder: dirname(path), names: [...new Set(names)] }];
  });
