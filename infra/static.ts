import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { Features, type Selector, transform } from 'lightningcss';
import { PurgeCSS } from 'purgecss';

const look = 'functions/platform/pages/look';
const tokensPackage = 'node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';

/** Where scripts and stylesheets of pages lie: one folder `browser` per room, and one of the shell itself. */
const browserFolders = ['functions/*/browser', 'functions/platform/pages/browser'];

const licence = `/*
Aanschuif, EUPL-1.2. Holds CSS of NL Design System under the EUPL-1.2:
@utrecht/*-css, Copyright (c) 2020-2025 Frameless B.V., Copyright (c) 2021-2025 Gemeente Utrecht;
@nl-design-system-candidate/*-css and voorbeeld-design-tokens, the NL Design System community.
*/
`;

/** Tags that stand in no source of a page but that Markdown makes. */
const markdownTags = ['html', 'body', 'blockquote', 'code', 'em', 'hr', 'ol', 'pre', 'strong', 'table', 'ul', 'li'];

const pathsOf = async (root: string, pattern: string): Promise<string[]> => {
  const paths: string[] = [];
  for await (const path of glob(pattern, { cwd: root })) paths.push(path);
  return paths.sort();
};

const allPathsOf = async (root: string, patterns: readonly string[]): Promise<string[]> =>
  (await Promise.all(patterns.map((pattern) => pathsOf(root, pattern)))).flat();

const declarations = /^\s*(--[\w-]+):\s*(.+);/;

const referencesIn = (css: string): string[] => [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name ?? '');

/** Every custom property that a stylesheet reaches, directly or through the value of another one. */
const reachable = (css: string, values: ReadonlyMap<string, string>): ReadonlySet<string> => {
  const reached = new Set<string>();
  const waiting = referencesIn(css);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    waiting.push(...referencesIn(values.get(name) ?? ''));
  }
  return reached;
};

/** A stylesheet without the custom properties that nothing reaches. Takes one declaration a line. */
const prune = (css: string, reached: ReadonlySet<string>): string =>
  css
    .split('\n')
    .filter((line) => {
      const name = declarations.exec(line)?.[1];
      return name === undefined || reached.has(name);
    })
    .join('\n');

const valuesIn = (...sheets: readonly string[]): ReadonlyMap<string, string> => {
  const values = new Map<string, string>();
  for (const line of sheets.flatMap((sheet) => sheet.split('\n'))) {
    const [, name, value] = declarations.exec(line) ?? [];
    if (name !== undefined && value !== undefined) values.set(name, `${values.get(name) ?? ''} ${value}`);
  }
  return values;
};

const namesSetIn = (css: string): ReadonlySet<string> =>
  new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name ?? ''));

/**
 * Writes for every name that only stands for another what it stands for: seven in ten of the package's are such names. Whoever reads the one then reads
 * the other, wherever it is: so a name that some rule sets (`set`) stays, as does one that is another under a condition (`conditional`).
 */
const withoutAliases = (
  values: ReadonlyMap<string, string>,
  { set, conditional }: { readonly set: ReadonlySet<string>; readonly conditional: ReadonlySet<string> },
): ((css: string) => string) => {
  const standsFor = (name: string): string => {
    const other = /^ ?var\((--[\w-]+)\)$/.exec(values.get(name) ?? '')?.[1];
    if (other === undefined || !values.has(other)) return name;
    return set.has(name) || conditional.has(name) || set.has(other) ? name : standsFor(other);
  };
  return (css) => css.replaceAll(/var\(\s*(--[\w-]+)/g, (_, name: string) => `var(${standsFor(name)}`);
};

/** A page that looks like no other, such as a screen on a stage, has a sheet of its own and loads no other. */
const isOwnSheet = (path: string): boolean => path.endsWith('.sheet.css');

const sheetsOf = (root: string): Promise<string[]> =>
  allPathsOf(
    root,
    browserFolders.map((folder) => `${folder}/*.css`),
  );

const targets = { chrome: 111 << 16, firefox: 113 << 16, safari: (16 << 16) | (4 << 8) };

const bundleComponents = async (root: string): Promise<string> => {
  const sheets = (await sheetsOf(root)).filter((path) => !isOwnSheet(path));
  const imports = [`@import "./${look}/style.css";`, ...sheets.map((sheet) => `@import "./${sheet}" layer(site);`)];
  const bundled = await esbuild({
    stdin: { contents: imports.join('\n'), resolveDir: root, loader: 'css' },
    absWorkingDir: root,
    bundle: true,
    write: false,
    outdir: root,
    legalComments: 'none',
    logLevel: 'error',
  });
  return bundled.outputFiles[0]?.text ?? '';
};

/** Rules whose classes and tags stand in no source of a page are left out. Rules for focus and hover always stay. */
const keepWhatPagesUse = async (root: string, css: string): Promise<string> => {
  const sources = await allPathsOf(root, [
    'functions/**/*.tsx',
    'functions/platform/pages/*.ts',
    ...browserFolders.map((folder) => `${folder}/**/*.ts`),
  ]);
  const content = await Promise.all(
    sources
      .filter((path) => basename(path) !== 'examples.tsx')
      .map(async (path) => ({ raw: await readFile(join(root, path), 'utf8'), extension: 'tsx' })),
  );
  const [purged] = await new PurgeCSS().purge({
    content,
    css: [{ raw: css }],
    defaultExtractor: (source) => source.match(/[A-Za-z0-9_-]+/g) ?? [],
    safelist: markdownTags,
  });
  return purged?.css ?? '';
};

/** States that no control of ours has: nothing is greyed out, read-only or half ticked, and faults come from the server. */
const statesNeverShown = new Set(['disabled', 'read-only', 'indeterminate', 'invalid', 'user-invalid', 'placeholder']);
const attributesNeverShown = new Set(['aria-disabled', 'aria-pressed', 'aria-busy', 'hidden']);

const neverMatches = (selector: Selector): boolean =>
  selector.some((part) => {
    if (part.type === 'attribute') return attributesNeverShown.has(part.name);
    if (part.type === 'pseudo-element') return statesNeverShown.has(part.kind);
    if (part.type !== 'pseudo-class') return false;
    if (part.kind === 'where' || part.kind === 'is') return part.selectors.every(neverMatches);
    return statesNeverShown.has(part.kind);
  });

const deadSelectors = { Selector: (selector: Selector) => (neverMatches(selector) ? [] : undefined) };

/** `var(--a, …)` without its fallback where `--a` is known. The fallback may hold brackets of its own. */
const withoutFallbacks = (css: string, known: ReadonlySet<string>): string => {
  let kept = '';
  let from = 0;
  for (const found of css.matchAll(/var\(\s*(--[\w-]+)\s*,/g)) {
    if (found.index < from || !known.has(found[1] ?? '')) continue;
    let end = found.index + found[0].length;
    for (let depth = 1; depth > 0 && end < css.length; end += 1) {
      if (css[end] === '(') depth += 1;
      if (css[end] === ')') depth -= 1;
    }
    kept += `${css.slice(from, found.index)}var(${found[1]})`;
    from = end;
  }
  return kept + css.slice(from);
};

/** What a browser would never come to: rules for states that no control has, and fallbacks of values that are there. */
const leaveOutDeadEnds = (css: string, known: ReadonlySet<string>): string => {
  const { code } = transform({
    filename: 'components.css',
    code: Buffer.from(withoutFallbacks(css, known)),
    errorRecovery: true,
    visitor: deadSelectors,
  });
  return Buffer.from(code).toString('utf8');
};

const makeStylesheet = async (root: string): Promise<string> => {
  const [tokens, theme, components] = await Promise.all([
    readFile(join(root, tokensPackage), 'utf8'),
    readFile(join(root, look, 'theme.css'), 'utf8'),
    bundleComponents(root),
  ]);
  const all = tokens.replaceAll(/\/\*[\s\S]*?\*\//g, '').replace('.voorbeeld-theme', ':root');
  const declared = valuesIn(all, theme);
  const kept = leaveOutDeadEnds(await keepWhatPagesUse(root, components), new Set(declared.keys()));
  const fold = withoutAliases(declared, {
    set: namesSetIn(kept),
    conditional: namesSetIn(theme.slice(theme.indexOf('@media'))),
  });
  const [base, own, used] = [fold(all), fold(theme), fold(kept)];
  const reached = reachable(used, valuesIn(base, own));
  const whole = `@layer tokens, theme, components, site;
@layer tokens {${prune(base, reached)}}
@layer theme {${prune(own, reached)}}
${used}`;
  const { code } = transform({
    filename: 'style.css',
    code: Buffer.from(whole),
    minify: true,
    errorRecovery: true,
    exclude: Features.LightDark,
    targets,
  });
  return licence + Buffer.from(code).toString('utf8');
};

const makeOwnSheets = async (root: string): Promise<ReadonlyMap<string, string>> => {
  const sheets = new Map<string, string>();
  for (const path of (await sheetsOf(root)).filter(isOwnSheet)) {
    const name = basename(path).replace('.sheet.css', '.css');
    if (sheets.has(name) || name === 'style.css')
      throw new Error(`Two stylesheets are called ${name}; one of them is ${path}`);
    const code = await readFile(join(root, path));
    sheets.set(name, Buffer.from(transform({ filename: path, code, minify: true, targets }).code).toString('utf8'));
  }
  return sheets;
};

const makeScripts = async (root: string): Promise<ReadonlyMap<string, string>> => {
  const entries = (
    await allPathsOf(
      root,
      browserFolders.map((folder) => `${folder}/*.ts`),
    )
  ).filter((path) => !path.endsWith('.d.ts'));
  const scripts = new Map<string, string>();
  for (const entry of entries) {
    const name = basename(entry).replace(/\.ts$/, '.js');
    if (scripts.has(name)) throw new Error(`Two scripts of pages are called ${name}; the second is ${entry}`);
    const bundled = await esbuild({
      entryPoints: [entry],
      absWorkingDir: root,
      bundle: true,
      write: false,
      format: 'iife',
      minify: true,
      target: 'es2022',
      legalComments: 'none',
      logLevel: 'error',
    });
    scripts.set(name, bundled.outputFiles[0]?.text ?? '');
  }
  return scripts;
};

/**
 * Writes the static files of the site to `outDir`, each under a name that carries the hash of its contents:
 * the stylesheet, the mark, a script for every `.ts` right in a `browser` folder (modules that several share lie
 * in a folder below it), and a sheet of its own, here `screen.css`, for every `screen.sheet.css` there. Beside them `static-files.json` holds what it returns: plain name → name with hash.
 * The same sources give the same bytes.
 */
export const buildStatic = async ({
  root,
  outDir,
}: {
  readonly root: string;
  readonly outDir: string;
}): Promise<Record<string, string>> => {
  const [style, ownSheets, scripts, mark] = await Promise.all([
    makeStylesheet(root),
    makeOwnSheets(root),
    makeScripts(root),
    readFile(join(root, look, 'favicon.svg'), 'utf8'),
  ]);
  const files = new Map([['style.css', style], ['favicon.svg', mark], ...ownSheets, ...scripts]);
  await mkdir(outDir, { recursive: true });
  const names: Record<string, string> = {};
  for (const [name, contents] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const hash = createHash('sha256').update(contents).digest('hex').slice(0, 8);
    names[name] = name.replace(/\.(\w+)$/, `.${hash}.$1`);
    await writeFile(join(outDir, names[name]), contents);
  }
  await writeFile(join(outDir, 'static-files.json'), `${JSON.stringify(names, null, 2)}\n`);
  return names;
};
