import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildStatic } from '../../../../infra/static.ts';
import { openBrowser } from '../../../support/browser.ts';
import { longName } from '../../../support/examples/messages.ts';
import { accessibilityFindings, smallTargets, widthTooMuch } from '../../../support/page-checks.ts';
import { calls, desk, guest, log } from '../desk.ts';

let outDir = '';
let style = '';
let browser: Browser;

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'aanschuif-follow-ups-'));
  const [names, opened] = await Promise.all([
    buildStatic({ root: resolve(import.meta.dirname, '../../../..'), outDir }),
    openBrowser(),
  ]);
  browser = opened;
  style = await readFile(join(outDir, names['style.css'] ?? ''), 'utf8');
}, 60_000);

afterAll(async () => {
  await browser.close();
  await rm(outDir, { recursive: true });
});

/** A desk with mail in every state there is and calls to make and made, of people with short and long names. */
const busyDesk = async () => {
  const house = desk();
  house.guests.set('noor', guest('Noor van den Berg'));
  house.guests.set('long', guest(longName));
  house.guests.set('rsvp_1', guest('Wim Şahin', '+31612345678'));
  house.guests.set('rsvp_2', guest(longName));
  await house.sendAs('ok', 'noor');
  await house.sendAs('ok', 'forgotten');
  await house.sendAs('refuse', 'long');
  house.guests.set('fatima', guest('Fatima El Amrani'));
  await house.sendAs('500', 'fatima');
  await house.owe({ reader: 'organiser', kind: 'place-free-late' });
  await house.owe({ reader: 'rsvp_2', by: 'call', kind: 'place-waiting' });
  const mail = await house.owe({ reader: 'rsvp_1', by: 'call' });
  await house.owe({ reader: 'rsvp_1', by: 'call', kind: 'event-changed' });
  await house.organiser.post(calls, { mail });
  return house;
};

const states = [
  ['the log', busyDesk, log],
  ['the log without mail', async () => desk(), log],
  ['the call list', busyDesk, calls],
  ['the call list with nobody to call', async () => desk(), calls],
] as const;

const looks = [
  { width: 320, scheme: 'light', language: 'nl' },
  { width: 360, scheme: 'light', language: 'nl' },
  { width: 1280, scheme: 'dark', language: 'en' },
] as const;

describe.each(looks)('the pages of this room at $width px, $scheme, $language', ({ width, scheme, language }) => {
  test.each(states)('%s: nothing for axe, nothing too wide or too small to press', async (_, opened, path) => {
    const { body } = await (await opened()).organiser.get(path, { language });
    const context = await browser.newContext({ viewport: { width, height: 740 }, colorScheme: scheme });
    const page = await context.newPage();
    await page.route('http://site.test/**', (route) =>
      new URL(route.request().url()).pathname.endsWith('.css')
        ? route.fulfill({ body: style, contentType: 'text/css' })
        : route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
    );
    await page.goto('http://site.test/');
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(await widthTooMuch(page)).toBe(0);
    expect(await smallTargets(page)).toEqual([]);
    await context.close();
  });
});
