import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resend } from 'resend';
import { afterEach, describe, expect, test } from 'vitest';
import {
  fateOf,
  type Hearer,
  localResend,
  type Mailbox,
  openMailbox,
  signed,
  type Webhook,
} from '../../../infra/local/resend.ts';

const endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings.splice(0)) end();
});

const started = async (mailbox: Mailbox = openMailbox()) => {
  let now = '2019-05-20T07:00:00.000Z';
  const resend = localResend({ mailbox, now: () => now });
  const server = createServer(resend.answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endings.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    ...resend,
    mailbox,
    port,
    sdk: new Resend('re_laptop', { baseUrl: `http://127.0.0.1:${port}/resend` }),
    passes: (instant: string) => {
      now = instant;
    },
  };
};

const mail = {
  from: 'Aanschuif <post@aanschuif.example>',
  to: 'noor@bewoners.example',
  replyTo: 'marieke@programma.example',
  subject: 'Uw plek bij Samen aan de slag',
  html: '<p>Tot woensdag</p>',
  text: 'Tot woensdag',
  headers: { 'X-Aanschuif-Kind': 'seat-reserved' },
  attachments: [{ filename: 'afspraak.ics', content: Buffer.from('BEGIN:VCALENDAR'), contentType: 'text/calendar' }],
};

describe('a mail handed in by the resend SDK', () => {
  test('is recorded whole, at laptop time', async () => {
    const { sdk, mailbox } = await started();
    const { data, error } = await sdk.emails.send(mail);
    expect(error).toBeNull();
    const [kept] = mailbox.mails();
    expect(kept).toMatchObject({
      id: data?.id,
      at: '2019-05-20T07:00:00.000Z',
      to: ['noor@bewoners.example'],
      replyTo: ['marieke@programma.example'],
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      headers: mail.headers,
      attachments: [
        {
          filename: 'afspraak.ics',
          contentType: 'text/calendar',
          content: Buffer.from('BEGIN:VCALENDAR').toString('base64'),
        },
      ],
    });
    expect((await sdk.emails.get(data?.id ?? '')).data?.subject).toBe(mail.subject);
  });

  test('is still there after a restart, and so is its idempotency key', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aanschuif-mail-'));
    endings.push(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'inbox.jsonl');
    const before = await started(openMailbox(file));
    const { data } = await before.sdk.emails.send(mail, { idempotencyKey: 'mail_1' });
    const after = await started(openMailbox(file));
    expect((await after.sdk.emails.send(mail, { idempotencyKey: 'mail_1' })).data).toEqual(data);
    expect(after.mailbox.mails()).toHaveLength(1);
  });

  test('is refused when it names no reader, no sender, nothing to read, or a file without content', async () => {
    const { sdk, mailbox } = await started();
    const names = [];
    for (const wrong of [
      { to: [] },
      { to: 'nobody' },
      { from: 'me' },
      { html: '', text: '' },
      { attachments: [{ filename: 'x' }] },
    ]) {
      names.push((await sdk.emails.send({ ...mail, ...wrong })).error?.name);
    }
    expect(names).toEqual([
      'missing_required_field',
      'validation_error',
      'invalid_from_address',
      'missing_required_field',
      'invalid_attachment',
    ]);
    expect(mailbox.mails()).toHaveLength(0);
  });

  test('goes with others in a batch, without attachments', async () => {
    const { sdk, mailbox } = await started();
    const { attachments: _, ...bare } = mail;
    const sent = await sdk.batch.send([bare, { ...bare, to: 'sahin@bewoners.example' }], { idempotencyKey: 'all' });
    expect(sent.data?.data).toEqual(mailbox.mails().map(({ id }) => ({ id })));
    expect(
      (await sdk.batch.send([bare, { ...bare, to: 'sahin@bewoners.example' }], { idempotencyKey: 'all' })).data,
    ).toEqual(sent.data);
    expect((await sdk.batch.send([mail as typeof bare])).error?.name).toBe('validation_error');
    expect((await sdk.batch.send(Array.from({ length: 101 }, () => bare))).error?.name).toBe('validation_error');
    expect(mailbox.mails()).toHaveLength(2);
  });
});

describe('an idempotency key', () => {
  test('with the same mail gives the same id and no second mail', async () => {
    const { sdk, mailbox } = await started();
    const first = await sdk.emails.send(mail, { idempotencyKey: 'mail_1' });
    const second = await sdk.emails.send(mail, { idempotencyKey: 'mail_1' });
    expect(second.data).toEqual(first.data);
    expect(mailbox.mails()).toHaveLength(1);
  });

  test('with another mail is refused for good', async () => {
    const { sdk, mailbox } = await started();
    await sdk.emails.send(mail, { idempotencyKey: 'mail_1' });
    const { error } = await sdk.emails.send({ ...mail, subject: 'Iets anders' }, { idempotencyKey: 'mail_1' });
    expect(error).toMatchObject({ name: 'invalid_idempotent_request', statusCode: 409 });
    expect(mailbox.mails()).toHaveLength(1);
  });

  test('is forgotten after a day of laptop time', async () => {
    const { sdk, mailbox, passes } = await started();
    await sdk.emails.send(mail, { idempotencyKey: 'mail_1' });
    passes('2019-05-21T06:59:59.000Z');
    await sdk.emails.send(mail, { idempotencyKey: 'mail_1' });
    expect(mailbox.mails()).toHaveLength(1);
    passes('2019-05-21T07:00:00.000Z');
    await sdk.emails.send(mail, { idempotencyKey: 'mail_1' });
    expect(mailbox.mails()).toHaveLength(2);
  });

  test('is refused for now while its first request is being answered', async () => {
    const { sdk, port, mailbox } = await started();
    const slow = connect(port, '127.0.0.1');
    const head = 'POST /resend/emails HTTP/1.1\r\nhost: x\r\nauthorization: Bearer x\r\nidempotency-key: mail_1\r\n';
    await new Promise<void>((resolve) =>
      slow.write(`${head}content-length: 500\r\nexpect: 100-continue\r\n\r\n`, () => resolve()),
    );
    // The server says "continue" once it has begun with the request.
    await new Promise((resolve) => slow.once('data', resolve));
    const { error } = await sdk.emails.send(mail, { idempotencyKey: 'mail_1' });
    expect(error).toMatchObject({ name: 'concurrent_idempotent_requests', statusCode: 409 });
    expect(mailbox.mails()).toHaveLength(0);
    slow.destroy();
  });
});

describe('told to fail', () => {
  test('429 and 500 refuse, with the time to wait', async () => {
    const { sdk, setMode, mailbox } = await started();
    setMode('429');
    const busy = await sdk.emails.send(mail);
    expect(busy.error).toMatchObject({ name: 'rate_limit_exceeded', statusCode: 429 });
    expect(busy.headers).toMatchObject({ 'retry-after': '1', 'ratelimit-remaining': '0' });
    setMode('500');
    expect((await sdk.emails.send(mail)).error).toMatchObject({ statusCode: 500 });
    expect(mailbox.mails()).toHaveLength(0);
  });

  test('a lost answer has taken the mail, and the same key finds it', async () => {
    const { sdk, setMode, mailbox } = await started();
    setMode('lost');
    expect((await sdk.emails.send(mail, { idempotencyKey: 'mail_1' })).error).toMatchObject({ statusCode: null });
    expect(mailbox.mails()).toHaveLength(1);
    setMode('ok');
    expect((await sdk.emails.send(mail, { idempotencyKey: 'mail_1' })).data?.id).toBe(mailbox.mails()[0]?.id);
    expect(mailbox.mails()).toHaveLength(1);
  });

  test('a time-out takes nothing, and the same key works once the caller has gone', async () => {
    const { sdk, setMode, port, mailbox } = await started();
    setMode('timeout');
    const request = fetch(`http://127.0.0.1:${port}/resend/emails`, {
      method: 'POST',
      headers: { authorization: 'Bearer x', 'idempotency-key': 'mail_1' },
      body: JSON.stringify(mail),
      signal: AbortSignal.timeout(100),
    });
    await expect(request).rejects.toThrow('timeout');
    expect(mailbox.mails()).toHaveLength(0);
    setMode('ok');
    await expect.poll(async () => (await sdk.emails.send(mail, { idempotencyKey: 'mail_1' })).error).toBeNull();
  });

  test('is asked for at /_local/resend, in a form or in JSON, and refuses what it does not know', async () => {
    const { pages, mode } = await started();
    const ask = (body: string, type: string) =>
      pages({
        method: 'POST',
        path: '/_local/resend',
        query: new URLSearchParams(),
        headers: { 'content-type': type },
        body,
      });
    expect(await ask('mode=lost', 'application/x-www-form-urlencoded')).toMatchObject({
      status: 200,
      body: '{"mode":"lost"}',
    });
    expect(await ask('{"mode":429}', 'application/json')).toMatchObject({ status: 200 });
    expect(mode()).toBe('429');
    expect(await ask('mode=perhaps', 'application/x-www-form-urlencoded')).toMatchObject({ status: 400 });
    expect(mode()).toBe('429');
  });
});

describe('what became of a mail', () => {
  const secret = `whsec_${Buffer.from('a-secret-of-24-characters').toString('base64')}`;
  const now = '2019-05-20T07:00:00.000Z';

  const heard = async (answers: readonly number[] = []) => {
    const webhooks: Webhook[] = [];
    let asked = 0;
    const hearer: Hearer = {
      secret,
      post: async (webhook) => {
        webhooks.push(webhook);
        asked += 1;
        return answers[asked - 1] ?? 200;
      },
    };
    const resend = localResend({ mailbox: openMailbox(), now: () => now, hearer: () => hearer });
    const server = createServer(resend.answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    endings.push(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const sdk = new Resend('re_laptop', { baseUrl: `http://127.0.0.1:${port}/resend` });
    const send = async (to: string, more = {}) => {
      const { data } = await sdk.emails.send({ ...mail, to, tags: [{ name: 'mail', value: 'mail_1' }], ...more });
      await resend.told();
      return data?.id ?? '';
    };
    const bodies = () => webhooks.map(({ body }) => JSON.parse(body));
    return { ...resend, webhooks, bodies, send, sdk };
  };

  test.each([
    ['noor@bewoners.example', 'delivered'],
    ['Noor <noor@bewoners.example>', 'delivered'],
    ['bounced@resend.dev', 'bounced'],
    ['bounced+noor@resend.dev', 'bounced'],
    ['bounced.noor@gemeente.example', 'bounced'],
    ['Noor <bounced@resend.dev>', 'bounced'],
    ['full-mailbox@gemeente.example', 'full-mailbox'],
    ['complained+1@resend.dev', 'complained'],
    ['unbounced@gemeente.example', 'delivered'],
    ['bouncedx@gemeente.example', 'delivered'],
  ])('of one to %s is %s', (address, fate) => {
    expect(fateOf(address)).toBe(fate);
  });

  test.each([
    ['noor@bewoners.example', ['email.delivered']],
    ['bounced@resend.dev', ['email.bounced']],
    ['complained@resend.dev', ['email.delivered', 'email.complained']],
  ])('is told at once, in order, with the tags: %s', async (to, types) => {
    const provider = await heard();
    const id = await provider.send(to);
    expect(provider.bodies().map(({ type }) => type)).toEqual(types);
    for (const { data } of provider.bodies()) expect(data).toMatchObject({ email_id: id, tags: { mail: 'mail_1' } });
  });

  test('says of a bounce whether it is for good', async () => {
    const provider = await heard();
    await provider.send('bounced@resend.dev');
    await provider.send('full-mailbox@gemeente.example');
    expect(provider.bodies().map(({ data }) => data.bounce.type)).toEqual(['Permanent', 'Transient']);
  });

  test('is signed so that the SDK’s own check takes it, and no other', async () => {
    const provider = await heard();
    await provider.send('noor@bewoners.example');
    const [webhook] = provider.webhooks;
    const recent = signed(secret, webhook?.body ?? '', { id: 'msg_1', now: new Date().toISOString() });
    const check = (body: string) =>
      provider.sdk.webhooks.verify({
        payload: body,
        headers: {
          id: recent.headers['svix-id'] ?? '',
          timestamp: recent.headers['svix-timestamp'] ?? '',
          signature: recent.headers['svix-signature'] ?? '',
        },
        webhookSecret: secret,
      });
    expect(check(recent.body)).toMatchObject({ type: 'email.delivered' });
    expect(() => check(`${recent.body} `)).toThrow();
  });

  test('is told again under the same id while nobody takes it, five times at most', async () => {
    const provider = await heard([503, 0, 401]);
    await provider.send('noor@bewoners.example');
    expect(provider.webhooks).toHaveLength(4);
    expect(new Set(provider.webhooks.map(({ headers }) => headers['svix-id'])).size).toBe(1);
    const deaf = await heard(Array.from({ length: 9 }, () => 500));
    await deaf.send('noor@bewoners.example');
    expect(deaf.webhooks).toHaveLength(5);
  });

  test('is told once of a mail that was handed in twice', async () => {
    const provider = await heard();
    for (let times = 0; times < 2; times += 1) {
      await provider.sdk.emails.send({ ...mail, to: 'noor@bewoners.example' }, { idempotencyKey: 'mail_1' });
    }
    await provider.told();
    expect(provider.webhooks).toHaveLength(1);
  });

  test('is told of a mail whose answer was lost, and of none that was refused', async () => {
    const provider = await heard();
    provider.setMode('lost');
    await provider.send('noor@bewoners.example');
    expect(provider.webhooks).toHaveLength(1);
    provider.setMode('500');
    await provider.send('jan@bewoners.example');
    expect(provider.webhooks).toHaveLength(1);
  });

  test('a tag that Resend would refuse is refused', async () => {
    const provider = await heard();
    const { error } = await provider.sdk.emails.send({ ...mail, tags: [{ name: 'mail', value: 'Noor van den Berg' }] });
    expect(error?.name).toBe('validation_error');
  });
});
