import { describe, expect, test, vi } from 'vitest';
import { answerOf, openGateway, routesOf } from '../../../infra/local/gateway.ts';

const routes = [
  'ANY /',
  'ANY /a/{slug}',
  'ANY /a/new',
  'GET /a/new',
  'ANY /a/{slug}/b',
  'ANY /files/{rest+}',
  '$default',
];
const find = routesOf(routes.map((key) => ({ key, functionId: key })));
const ask = (rawPath: string) => ({
  method: 'GET',
  rawPath,
  rawQuery: '',
  headers: { host: 'localhost' },
  body: Buffer.alloc(0),
  sourceIp: '127.0.0.1',
  nowMs: Date.UTC(2019, 4, 20, 7, 3, 5),
});

describe('the most specific route is taken', () => {
  test.each([
    ['GET', '/', 'ANY /', {}],
    ['GET', '/a/new', 'GET /a/new', {}],
    ['POST', '/a/new', 'ANY /a/new', {}],
    ['GET', '/a/ontmoeting', 'ANY /a/{slug}', { slug: 'ontmoeting' }],
    ['GET', '/a/ontmoeting/b', 'ANY /a/{slug}/b', { slug: 'ontmoeting' }],
    ['GET', '/files/a/b', 'ANY /files/{rest+}', { rest: 'a/b' }],
    ['GET', '/a//b', '$default', {}],
    ['GET', '/a/x/c', '$default', {}],
    ['GET', '*', '$default', {}],
  ])('%s %s is %s', (method, path, key, parameters) => {
    expect(find(method, path)).toMatchObject({ route: { key }, parameters });
  });
});

describe('the event and the answer', () => {
  test('the path is decoded before it is matched, as the real gateway does', async () => {
    const invoke = vi.fn(async (_id: string, _event: string) => ({ failed: false, payload: '{"statusCode":204}' }));
    const gateway = openGateway([{ key: 'ANY /a/{slug}', functionId: 'f' }], invoke);
    expect((await gateway(ask('/a/caf%C3%A9'))).status).toBe(204);
    const event = JSON.parse(invoke.mock.calls[0]?.[1] ?? '{}');
    expect(event).toMatchObject({ rawPath: '/a/café', pathParameters: { slug: 'café' }, isBase64Encoded: false });
    expect(event.requestContext.time).toBe('20/May/2019:07:03:05 +0000');
    expect('cookies' in event || 'queryStringParameters' in event || 'body' in event).toBe(false);
    expect((await gateway(ask('/a/b%2Fc'))).status).toBe(404);
    expect((await gateway(ask('/a/%'))).status).toBe(400);
  });

  test('a function that takes more than thirty seconds is a 503', async () => {
    vi.useFakeTimers();
    const gateway = openGateway([{ key: '$default', functionId: 'f' }], () => new Promise(() => {}));
    const answer = gateway(ask('/'));
    await vi.advanceTimersByTimeAsync(30_000);
    expect((await answer).status).toBe(503);
    vi.useRealTimers();
  });

  test('a value without a status is the body; an error and a nonsense status are a bare 500', () => {
    const value = answerOf({ failed: false, payload: '{"a":1}' });
    expect([value.status, value.body.toString()]).toEqual([200, '{"a":1}']);
    expect(answerOf({ failed: true, payload: '{"errorMessage":"secret"}' }).body.toString()).not.toContain('secret');
    expect(answerOf({ failed: false, payload: '{"statusCode":"no"}' }).status).toBe(500);
    expect(answerOf({ failed: false, payload: 'null' }).status).toBe(200);
  });
});
