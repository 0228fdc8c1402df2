import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Locked = { readonly resolved?: string; readonly optionalDependencies?: Record<string, string> };

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };

/** Where Node would look for `name` from a package's folder, nearest first. */
const places = (folder: string, name: string): string[] => {
  const parts = folder.split('/node_modules/');
  return parts
    .map((_, depth) => [...parts.slice(0, parts.length - depth), name].join('/node_modules/'))
    .concat(`node_modules/${name}`);
};

describe('the lockfile', () => {
  test('names every platform’s package, or npm ci refuses it on a fresh clone', () => {
    const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !places(folder, name).some((place) => place in packages)),
    );
    expect(missing).toEqual([]);
  });

  test('is tied to no registry', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });
});
