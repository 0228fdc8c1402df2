import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { findInMail } from '../../../infra/local/mail-to.ts';
import { type Mail, openMailbox } from '../../../infra/local/resend.ts';
import { signIn } from '../../../infra/local/sign-in.ts';

const endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings.splice(0)) end();
});

const reader = 'loket@spoor.example';
const mailOf = (text: string, to = reader): Mail => ({
  id: text,
  at: '2019-05-20T07:00:00.000Z',
  from: 'programma@aanschuif.example',
  to: [to],
  cc: [],
  bcc: [],
  replyTo: [],
  subject: 'Een mail',
  html: '',
  text,
  headers: {},
  attachments: [],
  asked: '',
});

/** A sign-in page that first says so often that it is busy, and remembers what was asked of it. */
const site = async ({ busy, status = 503 }: { busy: number; status?: number }) => {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const field = request.url === '/inloggen?wacht' ? 'code' : 'email';
    const page = `<form method="post" action="/inloggen"><input name="${field}"/></form>`;
    if (request.method === 'GET') return response.writeHead(200).end(page);
    asked.push(body);
    if (asked.length <= busy) return response.writeHead(status).end(page);
    const location = body.startsWith('code') ? '/bureau' : '/inloggen?wacht';
    return response.writeHead(303, { location }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endings.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
};

/** An inbox whose code comes with the sweep of this number. */
const inboxWithCode = (atSweep: number) => {
  const mailbox = openMailbox();
  mailbox.add(mailOf('An older code: 111111'));
  let sweeps = 0;
  const sweepNow = async () => {
    sweeps += 1;
    if (sweeps === atSweep) mailbox.add(mailOf('Your code: 222222'));
  };
  return { mailbox, sweepNow, sweepEveryMs: 0, sweeps: () => sweeps };
};

test('whoever meets the busy page presses again, and the sweep is asked until the code has come', async () => {
  const { address, asked } = await site({ busy: 2 });
  const inbox = inboxWithCode(3);
  await signIn({ ...inbox, address, email: reader });
  const email = `email=${encodeURIComponent(reader)}`;
  expect(asked).toEqual([email, email, email, 'code=222222']);
  expect(inbox.sweeps()).toBe(3);
});

test.each([
  { what: 'a page that stays busy', busy: 9, status: 503, times: 4 },
  { what: 'any other refusal', busy: 1, status: 429, times: 1 },
])('$what is said at once, instead of waiting for a mail that nobody owes', async ({ busy, status, times }) => {
  const { address, asked } = await site({ busy, status });
  const inbox = inboxWithCode(1);
  await expect(signIn({ ...inbox, address, email: reader })).rejects.toThrow(
    `Asking for a code for ${reader} ended at /inloggen (${status})`,
  );
  expect(asked).toHaveLength(times);
  expect(inbox.sweeps()).toBe(0);
});

test('a mail that never comes is named, with who waited for it', async () => {
  const { address } = await site({ busy: 0 });
  const inbox = inboxWithCode(-1);
  await expect(signIn({ ...inbox, address, email: reader, patienceMs: 0 })).rejects.toThrow(
    `No mail with a code came for ${reader}`,
  );
});

test('the newest mail that holds it counts, of this reader only', async () => {
  const mailbox = openMailbox();
  for (const one of [mailOf('/plaats/1'), mailOf('/plaats/2'), mailOf('/plaats/3', 'a@b.example'), mailOf('no link')])
    mailbox.add(one);
  const sweepNow = () => Promise.reject(new Error('nothing to sweep for'));
  const found = await findInMail(reader, /\/plaats\/\d/, { mailbox, sweepNow, what: 'a link' });
  expect(found).toBe('/plaats/2');
});
