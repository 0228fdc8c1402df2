import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { synthesise } from '../../../infra/local/assembly.ts';
import { type Laptop, startLaptop } from '../../../infra/local/laptop.ts';
import { list, record } from '../../../infra/local/template.ts';
import { makeFixtureApp } from './fixture-stack.ts';

const here = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'fixture-'));
let laptop: Laptop;

beforeAll(async () => {
  laptop = await startLaptop({
    port: 0,
    inMemory: true,
    measureUnits: true,
    sweep: 'off',
    secrets: { 'aanschuif/resend': 'key' },
    assembly: async () => synthesise(makeFixtureApp(folder)),
  });
}, 60_000);

afterAll(async () => {
  await laptop?.stop();
  rmSync(folder, { recursive: true });
});

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const get = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(`${laptop.address}${path}`, init);
  const body = await response.text();
  return { status: response.status, headers: response.headers, body, json: () => JSON.parse(body) };
};
const post = (path: string, fields: Record<string, string> = {}) =>
  get(path, { method: 'POST', body: new URLSearchParams(fields) });
const notesOf = async (of: string) => {
  const { Items } = await laptop.database.call('Query', {
    TableName: laptop.blueprint.tables[0]?.name ?? '',
    KeyConditionExpression: '#of = :of',
    ExpressionAttributeNames: { '#of': 'of' },
    ExpressionAttributeValues: { ':of': { S: of } },
  });
  return list(Items).map(record);
};
const sends = (text: string) =>
  new Promise<string>((resolve, reject) => {
    const { port, hostname } = new URL(laptop.address);
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on('data', (part) => {
      answer += part;
    });
    socket.on('close', () => resolve(answer)).on('error', reject);
  });

describe('the laptop calls functions as Lambda does', () => {
  test('a request reaches the function of its route, which lives by the laptop’s clock', async () => {
    const { status, json } = await get('/clock');
    expect(status).toBe(200);
    expect(json().now).toMatch(/^2019-05-20T07:0/);
    expect(json().called).toContain('May 20 2019');
    expect(json().left).toBeGreaterThan(500);
    expect(json().left).toBeLessThanOrEqual(1000);
  });

  test('calls at once get processes of their own, six at most; calls one after another start no more', async () => {
    const atOnce = await Promise.all(Array.from({ length: 20 }, () => get('/slow')));
    expect(new Set(atOnce.map(({ json }) => json().pid)).size).toBe(6);
    const pids = atOnce.map(({ json }) => json().pid);
    expect(pids).toContain((await get('/clock')).json().pid);
    expect(pids).toContain((await get('/clock')).json().pid);
  });

  test('what throws, exits or takes too long is a 500, and the next call is answered', async () => {
    for (const path of ['/throw', '/exit', '/hang']) {
      const { status, json } = await get(path);
      expect([path, status, json()]).toEqual([path, 500, { message: 'Internal Server Error' }]);
    }
    expect((await get('/clock')).status).toBe(200);
  });

  test('an error of a function is told in Lambda’s shape', async () => {
    const thrown = await laptop.invoke('notes-http', { routeKey: 'ANY /throw' });
    expect(JSON.parse(thrown.payload)).toMatchObject({ errorType: 'Error', errorMessage: 'broken on purpose' });
    const late = await laptop.invoke('notes-http', { routeKey: 'ANY /hang' });
    expect(JSON.parse(late.payload).errorMessage).toContain('Task timed out after 1.00 seconds');
    const exited = await laptop.invoke('notes-http', { routeKey: 'ANY /exit' });
    expect(JSON.parse(exited.payload).errorMessage).toContain('Runtime exited with error: exit status 3');
  });

  test('a recycled function goes on in a new process', async () => {
    const before = (await get('/clock')).json().pid;
    laptop.recycle('notes-http');
    expect((await get('/clock')).json().pid).not.toBe(before);
  });

  test('secrets and the mail provider’s address are in the environment', async () => {
    const { secret, key, mail } = (await get('/secret')).json();
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(key).toBe('given');
    expect(mail).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/resend$/);
  });

  test('a service that nobody emulates answers 501 and is named', async () => {
    expect((await get('/unsupported')).json()).toEqual({ status: 501 });
    expect(laptop.notices().join()).toContain('not emulated');
  });
});

describe('the laptop is the gateway and its front', () => {
  test('the event has the shape of payload format 2.0', async () => {
    const { json, headers } = await get('/en/event?a=1&a=2&b=x%20y', {
      method: 'POST',
      headers: {
        cookie: 'one=1; two=2',
        'x-language': 'fr',
        'x-from-front': 'guess',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'name=Şahin',
    });
    const event = json();
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /event',
      rawPath: '/event',
      rawQueryString: 'a=1&a=2&b=x%20y',
      cookies: ['one=1', 'two=2'],
      queryStringParameters: { a: '1,2', b: 'x y' },
      isBase64Encoded: true,
    });
    expect(Buffer.from(event.body, 'base64').toString()).toBe('name=Şahin');
    expect(event.headers['x-language']).toBe('en');
    expect(event.headers['x-from-front']).toBe('front-secret');
    expect(event.headers['cloudfront-viewer-address']).toMatch(/:\d+$/);
    expect(event.headers.cookie).toBeUndefined();
    expect(event.requestContext.http).toMatchObject({ method: 'POST', path: '/event' });
    expect(event.requestContext.timeEpoch).toBeLessThan(Date.UTC(2020, 0));
    expect(headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2']);
  });

  test('without the language in the path a language from outside is dropped', async () => {
    expect((await get('/event', { headers: { 'x-language': 'en' } })).json().headers['x-language']).toBeUndefined();
  });

  test('an answer with s-maxage is shared by everybody until its time is over, by the laptop’s clock', async () => {
    const first = await get('/counted', { headers: { cookie: 'session=a' } });
    const second = await get('/counted', { headers: { cookie: 'session=b' } });
    expect(second.json()).toEqual(first.json());
    expect(second.headers.get('x-cache')).toBe('Hit from cloudfront');
    expect((await get('/counted', { method: 'HEAD' })).headers.get('x-cache')).toBe('Hit from cloudfront');
    expect((await get('/en/counted')).json()).not.toEqual(first.json());
    await laptop.clock.jump(new Date(Date.parse(laptop.clock.now()) + 61_000).toISOString());
    expect((await get('/counted')).json()).not.toEqual(first.json());
  });

  test('bytes arrive as they were sent', async () => {
    const response = await fetch(`${laptop.address}/binary`);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([1, 2, 250]);
  });

  test('no route is 404, too much is 413 and 431, and none of it ends the laptop', async () => {
    expect((await get('/nowhere')).json()).toEqual({ message: 'Not Found' });
    expect((await get('/static/../package.json')).status).toBe(404);
    expect((await get('/notes/%zz')).status).toBe(400);
    expect((await get('/event', { method: 'POST', body: 'x'.repeat(11 * 1024 * 1024) })).status).toBe(413);
    expect((await get('/event', { headers: { long: 'x'.repeat(12_000) } })).status).toBe(431);
    expect(await sends('GET /event HTTP/1.1\r\nHost: x\r\nbad header\r\n\r\n')).toContain('400 Bad Request');
    expect(await sends('nonsense\r\n\r\n')).toContain('400 Bad Request');
    expect((await get('/clock')).status).toBe(200);
  });
});

describe('the laptop watches over the database', () => {
  test('a call without a grant is refused as AWS refuses it, and named', async () => {
    const { status, answer } = (await get('/scan')).json();
    expect(status).toBe(400);
    expect(answer.__type).toContain('AccessDeniedException');
    expect(answer.message).toContain('not authorized to perform: dynamodb:Scan on resource: arn:aws:dynamodb:');
    expect(laptop.notices().join()).toContain('notes-http has no grant for dynamodb:Scan');
  });

  test('units are counted by table and index and can be set back', async () => {
    // What the stream would write behind the note is counted too.
    await laptop.streams('off');
    await get('/_local/units', { method: 'DELETE' });
    expect((await post('/notes/counted')).json().status).toBe(200);
    await get('/notes/counted');
    const { measuring, total } = (await get('/_local/units')).json();
    expect(measuring).toBe(true);
    // One small item in a transaction is 2, its entry in the index 1; a query that finds nothing is half a unit.
    expect(total).toEqual({ tables: { read: 0.5, write: 2 }, indexes: { read: 0, write: 1 } });
    await get('/_local/units', { method: 'DELETE' });
    expect((await get('/_local/units')).json().total.tables).toEqual({ read: 0, write: 0 });
    await laptop.streams('on');
  });
});

describe('the laptop feeds the streams and fires the schedules', () => {
  test('a written item reaches the function of the stream, filtered, and only once', async () => {
    await post('/notes/first');
    await vi.waitFor(
      async () => expect((await notesOf('copy')).map(({ item }) => item)).toContainEqual({ S: 'first' }),
      5000,
    );
    const copy = (await notesOf('copy')).find(({ item }) => record(item).S === 'first');
    expect(copy?.name).toEqual({ S: 'INSERT' });
    expect(record(copy?.arn).S).toMatch(/^arn:aws:dynamodb:eu-west-1:000000000000:table\/.+\/stream\//);
    // The copies are records of the stream too: without the filter they would go round for ever.
    await laptop.streams('now');
    expect((await notesOf('copy')).filter(({ item }) => record(item).S === 'first')).toHaveLength(1);
  });

  test('the first record of a second stream is not lost', async () => {
    const { name: TableName = '' } = laptop.blueprint.tables.find(({ name }) => name.startsWith('Letters')) ?? {};
    await laptop.database.call('PutItem', { TableName, Item: { of: { S: 'letter' }, item: { S: 'from the second' } } });
    await laptop.streams('now');
    expect((await notesOf('copy')).map(({ item }) => item)).toContainEqual({ S: 'from the second' });
  });

  test('while the streams are off nothing is delivered; `now` delivers what lay waiting', async () => {
    expect((await post('/_local/streams', { mode: 'off' })).json()).toEqual({ mode: 'off' });
    await post('/notes/held');
    await laptop.sweepNow();
    expect((await notesOf('copy')).map(({ item }) => item)).not.toContainEqual({ S: 'held' });
    await post('/_local/streams', { mode: 'now' });
    expect((await notesOf('copy')).map(({ item }) => item)).toContainEqual({ S: 'held' });
    await post('/_local/streams', { mode: 'on' });
    expect((await post('/_local/streams', { mode: 'sideways' })).status).toBe(400);
  });

  test('`now` runs every schedule once and answers when it has finished', async () => {
    const before = (await notesOf('tick')).length;
    expect((await post('/_local/sweep', { mode: 'now' })).json()).toEqual({ mode: 'now' });
    expect(await notesOf('tick')).toHaveLength(before + 1);
  });

  test('moving the clock walks in quarters of an hour with the ticks of each', async () => {
    laptop.sweep('on');
    const before = Date.parse(laptop.clock.now());
    const known = (await notesOf('tick')).length;
    expect((await post('/_local/clock', { by: 'hour' })).status).toBe(200);
    const ticks = (await notesOf('tick')).slice(known).map(({ item }) => Date.parse(String(record(item).S)));
    expect(ticks.map((at) => Math.round((at - before) / 60_000))).toEqual([15, 30, 45, 60]);
    expect(Date.parse((await get('/_local/clock')).json().now) - before).toBeGreaterThanOrEqual(3_600_000);
    expect((await post('/_local/clock', { to: '2019-05-01T00:00:00.000Z' })).status).toBe(409);
    expect((await post('/_local/clock', { to: 'tomorrow' })).status).toBe(400);
    laptop.sweep('off');
  });
});

describe('the laptop stops', () => {
  test('having planted conflicts when asked, and leaves no process behind', async () => {
    const own = await startLaptop({
      port: 0,
      inMemory: true,
      conflicts: { holdMs: 60_000 },
      assembly: async () => synthesise(makeFixtureApp(mkdtempSync(join(folder, 'second-')))),
    });
    const write = async (note: string) => (await fetch(`${own.address}/notes/${note}`, { method: 'POST' })).json();
    expect((await write('one')).status).toBe(200);
    expect((await write('other')).status).toBe(200);
    expect((await write('one')).answer).toMatchObject({ CancellationReasons: [{ Code: 'TransactionConflict' }] });
    const pids = own.pids();
    expect(pids.map(alive).every((one) => one)).toBe(true);
    await own.stop();
    expect(pids.map(alive).some((one) => one)).toBe(false);
  });

  test('a laptop that is killed takes its processes with it', async () => {
    const script = `
      const { startLaptop } = await import(${JSON.stringify(join(here, 'infra/local/laptop.ts'))});
      const { synthesise } = await import(${JSON.stringify(join(here, 'infra/local/assembly.ts'))});
      const { makeFixtureApp } = await import(${JSON.stringify(join(here, 'test/infra/local/fixture-stack.ts'))});
      const folder = ${JSON.stringify(mkdtempSync(join(folder, 'killed-')))};
      const laptop = await startLaptop({ port: 0, dataDir: folder, assembly: async () => synthesise(makeFixtureApp(folder)) });
      await fetch(laptop.address + '/clock');
      process.stdout.write(JSON.stringify(laptop.pids()));`;
    const own = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = await once(own.stdout, 'data');
    const pids: number[] = JSON.parse(String(said));
    expect(pids.map(alive)).toEqual([true, true]);
    own.kill('SIGKILL');
    await vi.waitFor(() => expect(pids.map(alive)).toEqual([false, false]), 5000);
  });

  test('a taken port is told with a next step, and nothing stays running', async () => {
    const port = Number(new URL(laptop.address).port);
    const second = startLaptop({ port, inMemory: true, assembly: async () => synthesise(makeFixtureApp(folder)) });
    await expect(second).rejects.toThrow(/^Port \d+ is taken by another program\. .*npm start -- --port/);
  });
});
