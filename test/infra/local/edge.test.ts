import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { openEdge, sharedSeconds } from '../../../infra/local/edge.ts';
import type { GatewayAnswer, GatewayRequest } from '../../../infra/local/gateway.ts';

const staticFolder = mkdtempSync(join(tmpdir(), 'static-'));
writeFileSync(join(staticFolder, 'style.ab12.css'), 'body{}');
afterAll(() => rmSync(staticFolder, { recursive: true }));

const answer = (headers: Record<string, string | string[]>, status = 200): GatewayAnswer => ({
  status,
  headers,
  body: Buffer.from('page'),
});
const ask = (more: Partial<GatewayRequest> = {}): GatewayRequest => ({
  method: 'GET',
  rawPath: '/',
  rawQuery: '',
  headers: {},
  body: Buffer.alloc(0),
  sourceIp: '192.0.2.7',
  nowMs: 0,
  ...more,
});
const openWith = (given: GatewayAnswer) => {
  const api = vi.fn(async (_request: GatewayRequest) => given);
  const plan = { originHeaders: { 'x-origin-secret': 'known' }, viewerRequest: undefined };
  return { api, ...openEdge({ plan, staticFolder, api }) };
};

describe('the shared cache', () => {
  test.each([
    [{ 'cache-control': 'public, s-maxage=60' }, 200, 60],
    [{ 'cache-control': 'public, max-age=60' }, 200, 0],
    [{ 'cache-control': 'private, s-maxage=60' }, 200, 0],
    [{ 'cache-control': 'no-store, s-maxage=60' }, 200, 0],
    [{ 'cache-control': 's-maxage=60', 'set-cookie': ['a=1'] }, 200, 0],
    [{ 'cache-control': 's-maxage=60' }, 404, 0],
    [{}, 200, 0],
  ])('%j with %i is shared for %i seconds', (headers, status, seconds) => {
    expect(sharedSeconds(answer(headers as Record<string, string>, status))).toBe(seconds);
  });

  test('one answer serves everybody until its time is over; query and language tell pages apart', async () => {
    const { api, answer: get } = openWith(answer({ 'cache-control': 's-maxage=5' }));
    await get(ask());
    await get(ask({ nowMs: 4999, headers: { cookie: 'session=a' } }));
    await get(ask({ nowMs: 4999, method: 'HEAD' }));
    expect(api).toHaveBeenCalledTimes(1);
    expect((await get(ask({ nowMs: 4000 }))).headers.age).toBe('4');
    await get(ask({ nowMs: 5000 }));
    await get(ask({ rawQuery: 'page=2' }));
    await get(ask({ rawPath: '/en' }));
    expect(api).toHaveBeenCalledTimes(4);
  });

  test('a POST and an answer to HEAD are never kept', async () => {
    const { api, answer: get } = openWith(answer({ 'cache-control': 's-maxage=5' }));
    await get(ask({ method: 'POST' }));
    await get(ask({ method: 'HEAD' }));
    await get(ask());
    expect(api).toHaveBeenCalledTimes(3);
  });
});

describe('who has the body already', () => {
  const tagged = { 'cache-control': 's-maxage=1', etag: 'W/"one"' };
  const having = (tag: string) => ({ headers: { 'if-none-match': tag } });

  test('gets 304 from the copy, and the API hears nothing of it', async () => {
    const { api, answer: get } = openWith(answer(tagged));
    await get(ask());
    for (const tag of ['W/"one"', '"one"', '"other", W/"one"']) {
      const again = await get(ask({ ...having(tag), nowMs: 999 }));
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, 'W/"one"']);
    }
    expect((await get(ask({ ...having('W/"other"'), nowMs: 999 }))).status).toBe(200);
    expect(api).toHaveBeenCalledTimes(1);
  });

  test('is answered from what the API said for everybody: one screen’s tag never empties the copy of the others', async () => {
    const { api, answer: get } = openWith(answer(tagged));
    const first = await get(ask(having('W/"one"')));
    expect([first.status, first.body.length]).toEqual([304, 0]);
    expect(api.mock.calls[0]?.[0].headers).not.toHaveProperty('if-none-match');
    expect((await get(ask({ nowMs: 500 }))).body.toString()).toBe('page');
    expect(api).toHaveBeenCalledTimes(1);
  });

  test('a copy whose time is over is asked for by its tag, and a 304 makes it fresh again', async () => {
    const { api, answer: get } = openWith(answer(tagged));
    await get(ask());
    api.mockResolvedValueOnce({ status: 304, headers: tagged, body: Buffer.alloc(0) });
    const renewed = await get(ask({ nowMs: 1500 }));
    expect([renewed.status, renewed.body.toString()]).toEqual([200, 'page']);
    expect(api.mock.calls[1]?.[0].headers).toMatchObject({ 'if-none-match': 'W/"one"' });
    expect((await get(ask({ ...having('W/"one"'), nowMs: 2400 }))).status).toBe(304);
    expect(api).toHaveBeenCalledTimes(2);
  });

  test('10,000 screens that ask every second cost the API one question a second', async () => {
    const { api, answer: get } = openWith(answer(tagged));
    for (let second = 0; second < 3; second += 1) {
      for (let screen = 0; screen < 10_000; screen += 1) {
        const again = await get(ask({ ...having('W/"one"'), nowMs: second * 1000 + screen / 10 }));
        if (again.status !== 304) throw new Error(`Screen ${screen} got ${again.status}`);
      }
    }
    expect(api).toHaveBeenCalledTimes(3);
  });
});

describe('what the front adds and takes away', () => {
  test('only the front says the language, the origin header and the visitor’s address', async () => {
    const { api, answer: get } = openWith(answer({}));
    const guessed = {
      'x-language': 'en',
      'x-origin-secret': 'guess',
      'cloudfront-viewer-address': '198.51.100.1:1',
      'x-forwarded-for': '198.51.100.1',
    };
    await get(ask({ headers: guessed }));
    expect(api.mock.calls[0]?.[0].headers).toEqual({
      'x-origin-secret': 'known',
      'cloudfront-viewer-address': '192.0.2.7:443',
      'x-forwarded-for': '192.0.2.7',
    });
    await get(ask({ rawPath: '/en/bijeenkomsten' }));
    expect(api.mock.calls[1]?.[0]).toMatchObject({ rawPath: '/bijeenkomsten', headers: { 'x-language': 'en' } });
    await get(ask({ rawPath: '/energie' }));
    expect(api.mock.calls[2]?.[0].rawPath).toBe('/energie');
  });

  test('static files are kept for a year, and only files of that folder are given', async () => {
    const { api, answer: get } = openWith(answer({}));
    const style = await get(ask({ rawPath: '/static/style.ab12.css' }));
    expect(style.headers).toMatchObject({ 'content-type': 'text/css; charset=utf-8' });
    expect(style.headers['cache-control']).toContain('immutable');
    for (const rawPath of ['/static/none.css', '/static/../secrets.json', '/static/%2e%2e/x', '/static/']) {
      expect((await get(ask({ rawPath }))).status).toBe(404);
    }
    expect(api).not.toHaveBeenCalled();
  });
});
