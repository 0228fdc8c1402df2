import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addMinutes } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { signed } from '../../../infra/local/resend.ts';
import { runs } from '../../support/runs.ts';
import { eventOf, newsDesk, webhookSecret } from './news.ts';
import { monday, postOffice } from './post-office.ts';

let database: ReturnType<typeof memoryDatabase>;
let office: ReturnType<typeof postOffice>;
let desk: ReturnType<typeof newsDesk>;
let id: string;

beforeEach(async () => {
  // The provider's own check looks at the machine's clock.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(monday) });
  database = memoryDatabase();
  office = postOffice(database);
  desk = newsDesk(office, database);
  id = await office.owe({ reader: 'noor' });
  await office.sender.sweep();
});
afterEach(() => {
  vi.useRealTimers();
});

const other = `whsec_${Buffer.from('another-secret-altogether').toString('base64')}`;

describe('T10: a webhook is believed', () => {
  test('when the provider signed these very bytes just now', async () => {
    const { status, headers, body } = await desk.tell(id, 'delivered');
    expect([status, body]).toEqual([200, '{}']);
    expect(headers['cache-control']).toBe('private, no-store');
    expect((await office.mail(id)).state).toBe('delivered');
  });

  test('also when the gateway hands the body on as base64', async () => {
    const { body, headers } = desk.sign(eventOf(id, 'delivered'));
    const encoded = Buffer.from(body).toString('base64');
    expect((await desk.post({ body: encoded, headers }, { isBase64Encoded: true })).status).toBe(200);
    expect((await office.mail(id)).state).toBe('delivered');
  });

  test('with one good signature among several, as while a secret is being replaced', async () => {
    const { body, headers } = desk.sign(eventOf(id, 'delivered'));
    const forged = signed(other, body, { id: headers['svix-id'] ?? '', now: monday }).headers['svix-signature'];
    const both = { ...headers, 'svix-signature': `${forged} v2,x ${headers['svix-signature']}` };
    expect((await desk.post({ body, headers: both })).status).toBe(200);
  });

  const refused = [
    ['another body', (sent) => ({ ...sent, body: sent.body.replace('delivered', 'complained') })],
    ['the same body written differently', (sent) => ({ ...sent, body: ` ${sent.body}` })],
    ['another id', ({ body, headers }) => ({ body, headers: { ...headers, 'svix-id': 'msg_other' } })],
    ['another moment', ({ body, headers }) => ({ body, headers: { ...headers, 'svix-timestamp': '1558335601' } })],
    ['an id that is none', ({ body, headers }) => ({ body, headers: { ...headers, 'svix-id': '../news' } })],
    [
      'no signature of the right sort',
      ({ body, headers }) => ({ body, headers: { ...headers, 'svix-signature': 'v1' } }),
    ],
    ['a moment that is none', ({ body, headers }) => ({ body, headers: { ...headers, 'svix-timestamp': 'now' } })],
    ['another secret', ({ body }) => signed(other, body, { id: 'msg_1', now: monday })],
    ['six minutes ago', ({ body }) => signed(webhookSecret, body, { id: 'msg_1', now: addMinutes(monday, -6) })],
    ['six minutes ahead', ({ body }) => signed(webhookSecret, body, { id: 'msg_1', now: addMinutes(monday, 6) })],
  ] as const satisfies readonly (readonly [
    string,
    (sent: ReturnType<typeof desk.sign>) => { body: string; headers: Readonly<Record<string, string>> },
  ])[];

  test.each(refused)('not with %s: 401, without saying why, and nothing changes', async (_, forge) => {
    const before = JSON.stringify(await office.mail(id));
    const { status, headers, body } = await desk.post(forge(desk.sign(eventOf(id, 'delivered'))));
    expect(status).toBe(401);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(body)).toEqual({ type: 'about:blank', status: 401, title: 'Unauthorized' });
    expect(JSON.stringify(await office.mail(id))).toBe(before);
  });

  test.each(['svix-id', 'svix-timestamp', 'svix-signature'])('not without %s: 400', async (name) => {
    const { body, headers } = desk.sign(eventOf(id, 'delivered'));
    const { status, body: answer } = await desk.post({ body, headers: { ...headers, [name]: undefined } });
    expect([status, JSON.parse(answer)]).toEqual([400, { type: 'about:blank', status: 400, title: 'Bad request' }]);
  });

  test('not past the front', async () => {
    const { body, headers } = desk.sign(eventOf(id, 'delivered'));
    expect((await desk.post({ body, headers: { ...headers, 'x-origin-secret': 'x' } })).status).toBe(403);
    expect((await office.mail(id)).state).toBe('sent');
  });

  test('a copy of one that was taken is answered and changes nothing, also after its person has dealt with it', async () => {
    const sent = desk.sign(eventOf(id, 'permanent'));
    expect((await desk.post(sent)).status).toBe(200);
    const organiser = { is: 'organiser', person: 'person_hanna', organisation: 'org_programme' } as const;
    const record = await office.mail(id);
    await office.store.lookedAt(record, {
      actor: organiser,
      organisation: 'org_programme',
      lifts: record.suppression ?? '',
      now: monday,
    });
    const before = JSON.stringify([await office.mail(id), await office.todos()]);
    for (let again = 0; again < 3; again += 1) expect((await desk.post(sent)).status).toBe(200);
    expect(JSON.stringify([await office.mail(id), await office.todos()])).toBe(before);
    expect(await office.todos()).toEqual([]);
  });
});

describe('A webhook that means nothing here', () => {
  test.each([
    ['of a mail that is none of ours', (mail: string) => eventOf(`${mail.slice(0, -1)}~`, 'delivered')],
    ['of a mail that nobody owes', () => eventOf('mail_aaaaaaaaaaaaaaaaaaaaaaaa', 'delivered')],
    [
      'of something that does not matter',
      (mail: string) => eventOf(mail, 'delivered').replace('email.delivered', 'email.opened'),
    ],
    ['of a domain', () => JSON.stringify({ type: 'domain.updated', data: { id: 'd' } })],
    ['with an empty object', () => '{}'],
    ['with a word', () => '"delivered"'],
  ])('%s is taken and forgotten', async (_, body) => {
    const before = JSON.stringify(await office.mail(id));
    expect((await desk.post(desk.sign(body(id)))).status).toBe(200);
    expect(JSON.stringify(await office.mail(id))).toBe(before);
    const kept = await database.query({ in: 'outbox', of: 'news#msg_1', limit: 9 });
    expect(kept.items).toEqual([]);
  });

  test('under the id of our mail, but of another one of the provider’s', async () => {
    expect((await desk.tell(id, 'permanent', 're_another')).status).toBe(200);
    expect((await office.mail(id)).state).toBe('sent');
  });

  test('without a body, or with one that is no JSON, was not signed by the provider: 401', async () => {
    for (const body of ['', 'x', '{']) expect([200, 401]).toContain((await desk.post(desk.sign(body))).status);
  });
});

describe('T13: the route for machines', () => {
  test('takes 64 kB and no more', async () => {
    const large = JSON.stringify({ type: 'email.delivered', data: { email_id: 'x', text: 'é'.repeat(32_000) } });
    expect((await desk.post(desk.sign(large))).status).toBe(413);
    const encoded = { body: Buffer.from(large).toString('base64'), headers: desk.sign(large).headers };
    expect((await desk.post(encoded, { isBase64Encoded: true })).status).toBe(413);
    expect((await desk.post(desk.sign('x'.repeat(5_000_000)))).status).toBe(413);
  });

  test.each(['GET', 'HEAD', 'PUT', 'DELETE'])('is no page: %s is 405, as a problem', async (method) => {
    const { status, headers, body } = await desk.post({ body: '', headers: {} }, { method });
    expect(status).toBe(405);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(headers['set-cookie']).toBeUndefined();
    if (method !== 'HEAD') expect(JSON.parse(body)).toMatchObject({ status: 405 });
  });

  test('answers 503 when the database cannot be reached, so that the provider tells it again', async () => {
    const gone = newsDesk(office, {
      ...database,
      get: async () => Promise.reject(Object.assign(new Error('x'), { name: 'TimeoutError' })),
    });
    const { status, headers } = await gone.tell(id, 'delivered');
    expect([status, headers['content-type']]).toEqual([503, 'application/problem+json']);
    expect((await office.mail(id)).state).toBe('sent');
  });

  test('answers whatever anybody posts with 400, 401 or 413, and keeps nothing', async () => {
    const before = JSON.stringify(await office.mail(id));
    const name = fc.constantFrom('svix-id', 'svix-timestamp', 'svix-signature', 'content-type', 'origin', 'cookie');
    const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('v1,', 'v1,x v1,y', '0', '-1'));
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(name, text),
        fc.oneof(text, fc.json(), fc.constant(eventOf(id, 'complained'))),
        fc.boolean(),
        async (headers, body, isBase64Encoded) => {
          const { status, headers: answered } = await desk.post({ body, headers }, { isBase64Encoded });
          expect([400, 401, 413]).toContain(status);
          expect(answered['content-type']).toBe('application/problem+json');
        },
      ),
      { numRuns: runs(500) },
    );
    expect(JSON.stringify(await office.mail(id))).toBe(before);
  });
});
