import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resend } from 'resend';
import { afterEach, describe, expect, test } from 'vitest';
import { localResend, type Mailbox, openMailbox } from '../../../infra/local/resend.ts';

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
