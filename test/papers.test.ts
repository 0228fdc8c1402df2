import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blueprintOf } from '../infra/local/blueprint.ts';
import { resolveTemplate } from '../infra/local/template.ts';
import { templateOf } from './infra/synthesised.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const papers = [
  ...globSync('*.md', { cwd: root }),
  ...globSync('docs/**/*.md', { cwd: root }),
  ...globSync('functions/*/README.md', { cwd: root }),
].map((path) => path.replaceAll('\\', '/'));

/** Links to files of ours; pictures are made by the product itself. */
const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<!!)\[[^\]]*\]\(([^)\s]+)\)/g)]
    .map(([, to = '']) => to.replace(/#.*$/, ''))
    .filter((to) => to !== '' && !/^[a-z]+:/.test(to));

describe('the papers', () => {
  test.each(papers)('%s links only to what is there', (path) => {
    const broken = linksIn(read(path)).filter((to) => !existsSync(join(root, posix.join(dirname(path), to))));
    expect(broken).toEqual([]);
  });

  test.each(['LICENSE', 'README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'publiccode.yml'])(
    '%s is there',
    (path) => {
      expect(read(path).length).toBeGreaterThan(500);
    },
  );

  test('whatever tells how to deploy, deploys what was just synthesised', () => {
    const told = papers.flatMap((path) => [...read(path).matchAll(/npx cdk deploy.*/g)].map(([command]) => command));
    expect(told.length).toBeGreaterThan(1);
    expect(told.filter((command) => command !== 'npx cdk deploy --app cdk.out')).toEqual([]);
  });

  test('every decision stands in the list of decisions, in order, under its own title', () => {
    const list = read('docs/decisions/README.md');
    const pages = readdirSync(join(root, 'docs/decisions')).filter((name) => /^\d{4}-/.test(name));
    expect([...list.matchAll(/\]\((\d{4}-[a-z0-9-]+\.md)\)/g)].map(([, name]) => name)).toEqual(pages.sort());
    for (const name of pages) {
      const text = read(`docs/decisions/${name}`);
      expect(text, name).toMatch(new RegExp(`^# ${name.slice(0, 4)} `));
      for (const part of ['**Chosen.**', '**Could have been.**', '**What it costs.**']) {
        expect(text, name).toContain(part);
      }
    }
  });

  test('the README knows every task there is, and no other', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read('README.md').matchAll(/\bnpm (?:run )?(start|test|check|[a-z]+)\b/g)].map(
      ([, name]) => name,
    );
    expect([...new Set(named)].sort()).toEqual(Object.keys(scripts).sort());
  });

  test('the README lists what the laptop does not emulate, as npm start does', () => {
    const [, listed = ''] =
      /<!-- not-emulated:start -->([\s\S]*)<!-- not-emulated:end -->/.exec(read('README.md')) ?? [];
    const secret = () => 'secret';
    const resources = resolveTemplate(templateOf('laptop').toJSON(), { stackName: 'aanschuif-laptop', secret });
    const { notEmulated } = blueprintOf(resources, () => '/built');
    expect([...listed.matchAll(/`([^`]+)`/g)].map(([, type]) => type)).toEqual(notEmulated);
  });

  test('publiccode.yml names the licence and version of package.json', () => {
    const { license, version } = JSON.parse(read('package.json')) as { license: string; version: string };
    const yaml = read('publiccode.yml');
    expect(yaml).toContain(`license: ${license}`);
    expect(yaml).toContain(`softwareVersion: ${version}`);
    for (const [, words = ''] of yaml.matchAll(/shortDescription: (.*)/g))
      expect(words.length).toBeLessThanOrEqual(150);
  });

  test('the licence is the European Union Public Licence 1.2, whole', () => {
    const text = read('LICENSE');
    expect(text).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2');
    for (let article = 1; article <= 15; article += 1) expect(text).toContain(`## ${article}. `);
    expect(text).toContain('## Appendix');
  });

  test('the README keeps a place for what was measured', () => {
    expect(read('README.md')).toMatch(/<!-- bench:start -->[\s\S]+<!-- bench:end -->/);
  });
});
