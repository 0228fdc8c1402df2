import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { median, percentile } from './figures.ts';
import { markdownOf, putInto } from './report.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-'));
const readme = join(folder, 'README.md');
afterAll(() => rmSync(folder, { recursive: true }));

test('a run replaces what the last one wrote and nothing else', () => {
  writeFileSync(readme, '# House\n\n<!-- bench:start -->\nold\n<!-- bench:end -->\n\n## Deploying\n');
  putInto(readme, 'first');
  putInto(readme, 'second\n');
  const text = readFileSync(readme, 'utf8');
  expect(text).toMatch(/^# House\n\n<!-- bench:start -->\n.*\nsecond\n.*\n<!-- bench:end -->\n\n## Deploying\n$/s);
  expect(text).not.toMatch(/old|first/);
});

test('a README that knows nothing of it gets the figures at its end', () => {
  writeFileSync(readme, '# House\n');
  putInto(readme, 'figures');
  expect(readFileSync(readme, 'utf8')).toMatch(
    /^# House\n\n<!-- bench:start -->\n.*\nfigures\n.*<!-- bench:end -->\n$/s,
  );
});

test('a section is a table whose figures stand to the right', () => {
  const section = { title: 'Warm', how: 'In µs.', head: ['request', 'least'], rows: [['a | b', '12']], verdicts: [] };
  expect(markdownOf(section)).toBe('**Warm.** In µs.\n\n| request | least |\n| --- | ---: |\n| a \\| b | 12 |\n');
});

test('percentiles are values that were measured', () => {
  const values = [5, 1, 4, 2, 3];
  expect(median(values)).toBe(3);
  expect(percentile(values, 0.99)).toBe(5);
  expect(percentile([7], 0.5)).toBe(7);
});
