import { copyFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { build, type Metafile, type Plugin, type PluginBuild } from 'esbuild';

/** `functions/platform/pages/markdown.ts` becomes `functions-platform-pages-markdown.cjs`. */
const fileName = (source: string, root: string): string =>
  `${relative(root, source)
    .replace(/\.tsx?$/, '')
    .split(sep)
    .join('-')}.cjs`;

/** Sends every `import()` of our own code to a file beside the one that says it; `sources` learns from what to make that file. */
const sendAside = ({ onResolve, resolve: find }: PluginBuild, root: string, sources: Map<string, string>): void =>
  onResolve({ filter: /^[.#]/ }, async ({ path, kind, importer, resolveDir }) => {
    if (kind !== 'dynamic-import' || importer.includes(`${sep}node_modules${sep}`)) return undefined;
    const found = await find(path, { kind: 'import-statement', importer, resolveDir });
    if (found.errors.length > 0) return { errors: found.errors };
    const name = fileName(found.path, root);
    sources.set(name, found.path);
    return { path: `./${name}`, external: true };
  });

/**
 * What our own code loads with `import()` becomes a file of its own beside the function's: Node reads it when it is first
 * asked for, and no start pays for compiling it (1 ms for each 20 kB). Such a file brings all it imports along, so what it
 * shares with the function exists twice: leave to it what keeps nothing between calls. Being whole, it is the same beside
 * every function, so it is bundled once and copied to the others: three builds in four are saved.
 */
export const lazyFiles = (): Plugin => ({
  name: 'lazy-files',
  setup(outer) {
    const { initialOptions, onEnd } = outer;
    const { outfile = '', outdir = dirname(outfile), absWorkingDir: root = process.cwd(), ...options } = initialOptions;
    const sources = new Map<string, string>();
    sendAside(outer, root, sources);
    const aside: Plugin = { name: 'aside', setup: (inner) => sendAside(inner, root, sources) };

    onEnd(async ({ metafile }) => {
      if (metafile === undefined) return;
      /** Of each file that was bundled, the folder it was bundled into. */
      const homes = new Map<string, string>();
      for (let lacking = lackingIn(metafile); lacking.length > 0; lacking = lackingIn(metafile)) {
        const unbundled = lacking.filter(({ name }) => !homes.has(name));
        for (const { folder, name } of unbundled) if (!homes.has(name)) homes.set(name, folder);
        const firsts = unbundled.filter(({ folder, name }) => homes.get(name) === folder);
        if (firsts.length > 0) {
          const made = await build({
            ...options,
            absWorkingDir: root,
            entryPoints: firsts.map(({ folder, name }) => ({
              in: sources.get(name) ?? '',
              out: join(relative(resolve(root, outdir), resolve(root, folder)), name.replace(/\.cjs$/, '')),
            })),
            outdir,
            outExtension: { '.js': '.cjs' },
            plugins: [aside],
          });
          Object.assign(metafile.inputs, made.metafile?.inputs);
          Object.assign(metafile.outputs, made.metafile?.outputs);
        }
        for (const { folder, name } of lacking.filter((one) => homes.get(one.name) !== one.folder)) {
          for (const file of [name, `${name}.map`]) {
            const [from, to] = [`${homes.get(name)}/${file}`, `${folder}/${file}`];
            const output = metafile.outputs[from];
            if (output === undefined) continue;
            await copyFile(resolve(root, from), resolve(root, to));
            metafile.outputs[to] = output;
          }
        }
      }
    });
  },
});

/** The files that an output asks for and that nothing has made yet. */
const lackingIn = ({ outputs }: Metafile): readonly { readonly folder: string; readonly name: string }[] => {
  const lacking = new Map<string, { readonly folder: string; readonly name: string }>();
  for (const [path, { imports }] of Object.entries(outputs)) {
    for (const one of imports.filter(({ external, path }) => external === true && /^\.\/.*\.cjs$/.test(path))) {
      const folder = dirname(path);
      const wanted = `${folder}/${one.path.slice(2)}`;
      if (!(wanted in outputs)) lacking.set(wanted, { folder, name: one.path.slice(2) });
    }
  }
  return [...lacking.values()];
};
