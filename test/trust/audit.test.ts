import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit } from '../support/audit.ts';
import { openBrowser } from '../support/browser.ts';

let browser: Browser;
let auditor: Page;

beforeAll(async () => {
  browser = await openBrowser();
  auditor = await browser.newPage();
});
afterAll(() => browser?.close());

describe('the audit itself', () => {
  const form = '<main><form action="/x"><input name="a" value="1"><textarea name="b">\nx</textarea></form></main>';

  test.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<script src="/static/a.js">alert(1)</script>', '<script>'],
    ['<p onclick="x()">', 'p onclick=x()'],
    ['<svg onload=x()>', 'svg onload=x()'],
    ['<a href=" java\tscript:x()">', 'a href= java\tscript:x()'],
    ['<a href="&#106;avascript:x()">', 'a href=javascript:x()'],
    ['<a href="//x.example">', 'a href=//x.example'],
    ['<a href="/\\x.example">', 'a href=/\\x.example'],
    ['<form action="https://x.example">', 'form action=https://x.example'],
    ['<iframe>', '<iframe>'],
    ['<p>x<noscript><b>x</b></noscript></p>', '<noscript>'],
    ['<p>x<noscript><a href="/x"><b>x</b></a></noscript></p>', '<noscript>'],
    ['<p style="color:red">', 'p style=color:red'],
    ['<img src="/x.png">', '<img>'],
    ['<meta http-equiv="Refresh" content="0">', '<meta>'],
  ])('sees %s', async (html, found) => {
    expect(await audit(auditor, [{ html }])).toEqual([[found]]);
  });

  test('passes what is right, and misses what was typed', async () => {
    const right =
      '<script src="/static/a.b1.js"></script><img src="/pakketten/een-kar/plaatje/a1"><a href="/x">x</a><noscript><a href="/x">x</a></noscript><a href="tel:+31">x</a><a href="https://x.example">x</a>';
    const [good, changed, gone, again] = await audit(auditor, [
      {
        html: right + form,
        kept: [
          ['a', '1'],
          ['b', 'x'],
          ['c', ''],
        ],
      },
      { html: form, kept: [['a', '2']] },
      { html: form, kept: [['c', '2']], must: ['c'] },
      { html: form, again: [['a', '1']] },
    ]);
    expect(good).toEqual([]);
    expect(changed).toEqual(['a "2" came back as "1"']);
    expect(gone).toEqual(['c is gone from the form']);
    expect(again).toEqual(['what was typed is not in the form that sends it once more']);
  });
});
