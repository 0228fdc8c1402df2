import { mkdir, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { buildStatic } from '../../../../infra/static.ts';
import { openBrowser } from '../../../support/browser.ts';
import { accessibilityFindings, markupFindings, smallTargets, widthTooMuch } from '../../../support/page-checks.ts';
import { deskStates, statesIn } from './states.tsx';
test('shoot', async () => {
  const outDir = await mkdtemp(join(tmpdir(), 'shoot-'));
  const names = await buildStatic({ root: resolve(import.meta.dirname, '../../../..'), outDir });
  const style = await readFile(join(outDir, names['style.css'] ?? ''), 'utf8');
  const browser = await openBrowser();
  await mkdir('/tmp/shots', { recursive: true });
  const all = { ...statesIn('nl'), ...deskStates() };
  const en = Object.fromEntries(Object.entries(statesIn('en')).map(([k, v]) => [`${k} en`, v]));
  for (const [name, element] of Object.entries({ ...all, ...en })) {
    const html = renderPage(element);
    const findings = await markupFindings(html);
    console.info(name, html.length, findings);
    for (const [width, scheme] of [[360, 'light'], [1280, name.endsWith('en') ? 'dark' : 'light']] as const) {
      const context = await browser.newContext({ viewport: { width, height: width === 360 ? 740 : 900 }, colorScheme: scheme });
      const page = await context.newPage();
      await page.route('http://site.test/**', (route) =>
        new URL(route.request().url()).pathname.endsWith('.css')
          ? route.fulfill({ body: style, contentType: 'text/css' })
          : route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
      );
      await page.goto('http://site.test/');
      const bottom = await page.evaluate(() => Math.round(document.querySelector('.facts__foot')?.getBoundingClientRect().bottom ?? 0));
      console.info(width, bottom, await accessibilityFindings(page), await widthTooMuch(page), await smallTargets(page));
      const file = `/tmp/shots/${name.replace(/[^a-z]+/g, '-')}-${width}`;
      await page.screenshot({ path: `${file}.png`, fullPage: true });
      if (width === 360) await page.screenshot({ path: `${file}-fold.png` });
      await context.close();
    }
  }
  await browser.close();
}, 300_000);
