import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/**
 * Six projects, told apart by what a test file imports: `pure` needs nothing but Node and is part of `npm run check`; `synth` synthesises the
 * platform; `dynamodb` starts DynamoDB Local; `browser` looks at pages and mails in a browser, and starts nothing else; `journeys` starts the
 * whole platform, one at a time, because two would make each other wait past their time; `inputs` starts it as well and calls its functions in
 * its own process, where nothing waits for a time, so that two share the work. Files of `pure` share a process, because to start one and to load the product in it takes longer than most of their tests;
 * those of `synth` do not, because each takes the bundles that it synthesised from away when it ends.
 */
const needs = (file: string): 'pure' | 'synth' | 'dynamodb' | 'browser' | 'inputs' | 'journeys' => {
  const text = readFileSync(file, 'utf8');
  if (/\/bad-input\.ts'/.test(text)) return 'inputs';
  if (/support\/(?:laptop|[\w-]*journey)|local\/laptop\.ts/.test(text)) return 'journeys';
  if (/support\/browser/.test(text)) return 'browser';
  if (/support\/dynamodb-local|local\/dynamodb-local/.test(text)) return 'dynamodb';
  return /\/synthesised\.ts'/.test(text) ? 'synth' : 'pure';
};

const files = globSync('test/**/*.test.{ts,tsx}', { cwd: import.meta.dirname });
const filesOf = (project: ReturnType<typeof needs>): string[] => files.filter((file) => needs(file) === project);

const project = (name: ReturnType<typeof needs>, more: Record<string, unknown> = {}) => ({
  test: {
    name,
    setupFiles: ['test/support/seed.ts'],
    // A project without files would run all of them.
    include: filesOf(name).length > 0 ? filesOf(name) : ['test/none'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    ...more,
  },
});

export default defineConfig({
  test: {
    projects: [
      // Without a number it would be one on two cores.
      project('pure', { isolate: false, maxWorkers: 2 }),
      project('synth', { maxWorkers: 2 }),
      project('dynamodb', { maxWorkers: 2 }),
      project('browser', { maxWorkers: 2, testTimeout: 180_000 }),
      project('inputs', { maxWorkers: 2, testTimeout: 180_000, hookTimeout: 600_000 }),
      project('journeys', { maxWorkers: 1, testTimeout: 180_000 }),
    ],
  },
});
