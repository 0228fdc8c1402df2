import { describe, expect, test } from 'vitest';
import { inboxPages } from '../../../infra/local/inbox.ts';
import { type Mail, openMailbox } from '../../../infra/local/resend.ts';

const mail = (changes: Partial<Mail>): Mail => ({
  id: 'one',
  at: '2019-05-20T07:00:00.000Z',
  from: 'Aanschuif <post@aanschuif.example>',
  to: ['noor@bewoners.example'],
  cc: [],
  bcc: [],
  replyTo: ['marieke@programma.example'],
  subject: 'Uw plek',
  html: '<html lang="nl"><head><title>x</title></head><body>Tot woensdag</body></html>',
  text: 'Tot woensdag',
  headers: { 'X-Aanschuif-Kind': 'seat-reserved' },
  attachments: [],
  asked: '',
  ...changes,
});

const calendar = {
  filename: 'afspraak.ics',
  contentType: 'text/calendar; charset=utf-8; method=REQUEST',
  content: Buffer.from('BEGIN:VCALENDAR\r\nSEQUENCE:1').toString('base64'),
};

const inbox = (...mails: Partial<Mail>[]) => {
  const mailbox = openMailbox();
  for (const one of mails) mailbox.add(mail(one));
  const pages = inboxPages({ mailbox, mode: () => 'ok' });
  return async (address: string) => {
    const { pathname, searchParams } = new URL(address, 'http://localhost');
    const answer = await pages({ method: 'GET', path: pathname, query: searchParams, headers: {}, body: '' });
    return { ...answer, text: String(answer?.body) };
  };
};

describe('the list', () => {
  test('shows the newest mail first, in the time of Amsterdam', async () => {
    const get = inbox({ subject: 'De eerste' }, { id: 'two', subject: 'De tweede', at: '2019-05-21T15:30:00.000Z' });
    const { text } = await get('/_local/inbox');
    expect(text.indexOf('De tweede')).toBeLessThan(text.indexOf('De eerste'));
    expect(text).toContain('Tue 21 May 2019, 17:30');
    expect(text).toContain('Voorbeeld: gasten en handtekeningen zijn verzonnen');
  });

  test('is filtered on an address', async () => {
    const get = inbox({}, { id: 'two', to: ['Sahin@bewoners.example'], subject: 'Voor Şahin' });
    expect(JSON.parse((await get('/_local/inbox.json?to=sahin@')).text)).toMatchObject([{ subject: 'Voor Şahin' }]);
    const { text } = await get('/_local/inbox?to=SAHIN');
    expect(text).toContain('Voor Şahin');
    expect(text).not.toContain('Uw plek');
  });
});

test('as data a mail has its reader, words, headers, tags, attachments and moment', async () => {
  const get = inbox({ attachments: [calendar], tags: { mail: 'mail_1' } });
  expect(JSON.parse((await get('/_local/inbox.json')).text)).toEqual([
    {
      id: 'one',
      at: '2019-05-20T07:00:00.000Z',
      to: 'noor@bewoners.example',
      subject: 'Uw plek',
      html: mail({}).html,
      text: 'Tot woensdag',
      headers: {
        From: 'Aanschuif <post@aanschuif.example>',
        To: 'noor@bewoners.example',
        'Reply-To': 'marieke@programma.example',
        Subject: 'Uw plek',
        Date: 'Mon, 20 May 2019 07:00:00 GMT',
        'X-Aanschuif-Kind': 'seat-reserved',
      },
      tags: { mail: 'mail_1' },
      attachments: [{ ...calendar, text: 'BEGIN:VCALENDAR\r\nSEQUENCE:1' }],
    },
  ]);
});

describe('one mail', () => {
  test('shows its page in a frame that may run nothing, its text, its headers and its calendar file', async () => {
    const get = inbox({ attachments: [calendar] });
    const { text } = await get('/_local/inbox/one');
    const sandbox = /<iframe[^>]* sandbox="([^"]*)"/.exec(text)?.[1];
    expect(sandbox).toContain('allow-popups');
    expect(sandbox).not.toMatch(/scripts|forms|same-origin/);
    expect(text).toContain('Tot woensdag');
    expect(text).toContain('X-Aanschuif-Kind');
    expect(text).toContain('SEQUENCE:1');
    const page = await get('/_local/inbox/one/html');
    expect(page.headers?.['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers?.['content-security-policy']).toContain('sandbox');
    expect(page.text).toContain('<base target="_top">');
  });

  test('gives its attachments as downloads only', async () => {
    const page = {
      filename: 'lees "mij".html',
      contentType: 'text/html\r\nx: y',
      content: Buffer.from('<b>').toString('base64'),
    };
    const get = inbox({ attachments: [calendar, page] });
    expect((await get('/_local/inbox/one/attachments/0')).headers).toMatchObject({
      'content-type': calendar.contentType,
      'content-disposition': "attachment; filename*=UTF-8''afspraak.ics",
    });
    expect((await get('/_local/inbox/one/attachments/1')).headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': "attachment; filename*=UTF-8''lees%20%22mij%22.html",
    });
  });

  test('that puts markup in its subject or address is shown as text', async () => {
    const get = inbox({
      subject: '<script>alert(1)</script>',
      to: ['"><img src=x>@x.example'],
      text: '</pre><script>',
    });
    for (const address of ['/_local/inbox', '/_local/inbox/one', '/_local/inbox?to=%22%3E%3Cscript%3E']) {
      const { text } = await get(address);
      expect(text).not.toMatch(/<script|<img/);
    }
  });

  test('that does not exist is said so, and another address is left to others', async () => {
    const get = inbox({});
    expect(await get('/_local/inbox/two')).toMatchObject({ status: 404 });
    expect(await get('/_local/inbox/one/attachments/0')).toMatchObject({ status: 404 });
    expect((await get('/_local/other')).status).toBeUndefined();
  });
});
