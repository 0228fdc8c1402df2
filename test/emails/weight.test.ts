import { resolve } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

test('what renders mails stays light: no second renderer, no prettier, no html-to-text, at most 330 kB', async () => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['emails/render.ts'],
    bundle: true,
    write: false,
    outfile: 'render.cjs',
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    minify: true,
    keepNames: true,
    metafile: true,
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: {
      'react-dom/server': resolve(root, 'node_modules/react-dom/cjs/react-dom-server-legacy.node.production.js'),
    },
  });
  const [output] = Object.values(metafile.outputs);
  const shipped = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  expect(shipped.length).toBeGreaterThan(30);
  const unwanted = /node_modules\/(?:@react-email\/(?:render|tailwind|markdown)|prettier|html-to-text)\//;
  expect(shipped.map(([path]) => path).filter((path) => unwanted.test(path))).toEqual([]);
  expect(output?.bytes).toBeLessThanOrEqual(330_000);
});
