import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const repository = resolve(import.meta.dirname, '../..');

// The package's own arguments switch off web security and site isolation, which would void every test of policies.
const args = ['--headless=shell', '--no-sandbox', '--disable-quic', '--disable-background-networking'];

const packageVersion = async (): Promise<string> => {
  const description = await readFile(join(repository, 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
  return (JSON.parse(description) as { readonly version: string }).version;
};

const fontSettings = (fonts: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${fonts}/cache</cachedir>
  <alias binding="same"><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="same"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;

// The package unpacks to the folder for temporary files, and takes what lies there also after an upgrade or half-way
// through another process's unpacking. So each process unpacks in a folder of its own, which then gets a name with the version.
const unpackInto = async (folder: string): Promise<void> => {
  const own = `${folder}.${process.pid}`;
  await mkdir(own, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = own;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    await packaged.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  await writeFile(join(own, 'fonts.conf'), fontSettings(join(folder, 'fonts')));
  try {
    await rename(own, folder);
  } catch (error) {
    await rm(own, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
};

/**
 * A headless Chromium out of a package, so that nothing has to be installed on Linux x64; elsewhere `CHROME_PATH` names a
 * browser. `system-ui` is Open Sans in it, so that a width measured on one machine holds on another. Whoever opens it
 * closes it. Several test files may open one at the same time.
 */
export const openBrowser = async (): Promise<Browser> => {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') return chromium.launch({ executablePath: named, args });
  const folder = join(repository, '.local', `chromium-${await packageVersion()}`);
  if (!existsSync(folder)) await unpackInto(folder);
  const env = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  return chromium.launch({ executablePath: join(folder, 'chromium'), args, env });
};
