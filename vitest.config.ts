import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/**
 * Four projects, told apart by what a test file imports: `pure` needs nothing but Node and is part of `npm run check`; `dynamodb` starts
 * DynamoDB Local; `browser` looks at pages and mails in a browser, and starts nothing else; `journeys` starts the whole platform.
 */
const needs = (file: string): 'pure' | 'dynamodb' | 'browser' | 'journeys' => {
  const text = readFileSync(file, 'utf8');
  if (/support\/(?:laptop|[\w-]*journey)|local\/laptop\.ts/.test(text)) return 'journeys';
  if (/support\/browser/.test(text)) return 'browser';
  return /support\/dynamodb-local|local\/dynamodb-local/.test(text) ? 'dynamodb' : 'pure';
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
      project('pure'),
      project('dynamodb', { maxWorkers: 2 }),
      project('browser', { maxWorkers: 2, testTimeout: 180_000 }),
      project('journeys', { maxWorkers: 1, testTimeout: 180_000 }),
    ],
  },
});
