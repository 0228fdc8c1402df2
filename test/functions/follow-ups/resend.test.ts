import { Resend } from 'resend';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { postWithResend } from '../../../functions/follow-ups/resend.ts';
import type { OutgoingMail } from '../../../functions/follow-ups/sender.ts';
import { startResend } from '../../support/resend.ts';

const provider = await startResend(() => '2019-05-20T07:00:00.000Z');
afterAll(provider.stop);
beforeEach(() => {
  provider.mailbox.clear();
  provider.setMode('ok');
});

const from = 'Aanschuif <post@aanschuif.example>';
const emails = new Resend('re_test', { baseUrl: provider.address }).emails;
const post = postWithResend({ key: 're_test', from, emails });

const mail: OutgoingMail = {
  to: 'noor@example.nl',
  subject: 'Samen aan de slag',
  html: '<!doctype html><p>Tot woensdag</p>',
  text: 'Tot woensdag',
  replyTo: 'Hanna Bos <hanna.bos@example.nl>',
  headers: { 'X-Aanschuif-Kind': 'seat-reserved' },
  attachments: [
    {
      filename: 'samen-aan-de-slag.ics',
      content: Buffer.from('BEGIN:VCALENDAR').toString('base64'),
      contentType: 'text/calendar; charset=utf-8; method=REQUEST',
    },
  ],
};

/** The SDK over a provider that answers this. */
const answering = (status: number, body: unknown, headers: Record<string, string> = {}) => {
  const resend = new Resend('re_test');
  resend.fetchRequest = async <T>() => {
    const ok = status < 400;
    return { data: ok ? body : null, error: ok ? null : body, headers } as Awaited<
      ReturnType<typeof resend.fetchRequest<T>>
    >;
  };
  return postWithResend({ key: 're_test', from, emails: resend.emails })(mail, 'mail_1');
};
const refusal = (status: number, name: string) => ({ statusCode: status, name, message: 'to: noor@example.nl' });

describe('Posting through Resend', () => {
  test('hands in the whole mail: text and html, Reply-To, headers, the calendar file with its method', async () => {
    const posted = await post(mail, 'mail_1');
    const [taken] = provider.mailbox.mails();
    expect(posted).toEqual({ is: 'accepted', provider: taken?.id });
    expect(taken).toMatchObject({
      from,
      to: [mail.to],
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      replyTo: [mail.replyTo],
      headers: mail.headers,
      attachments: mail.attachments,
      idempotencyKey: 'mail_1',
    });
  });

  test('T5: the mail’s id is the key: the same mail twice is one mail', async () => {
    const first = await post(mail, 'mail_1');
    expect(await post(mail, 'mail_1')).toEqual(first);
    expect(provider.mailbox.mails()).toHaveLength(1);
  });

  test('T5: after a lost answer the same key finds what was taken', async () => {
    provider.setMode('lost');
    expect(await post(mail, 'mail_1')).toMatchObject({ is: 'unanswered' });
    provider.setMode('ok');
    expect(await post(mail, 'mail_1')).toMatchObject({ is: 'accepted' });
    expect(provider.mailbox.mails()).toHaveLength(1);
  });

  test('the same key with other words is not sent', async () => {
    await post(mail, 'mail_1');
    expect(await post({ ...mail, text: 'Tot donderdag' }, 'mail_1')).toEqual({ is: 'other-content' });
    expect(provider.mailbox.mails()).toHaveLength(1);
  });

  test('a provider that never answers is left after the time-out', async () => {
    provider.setMode('timeout');
    const impatient = postWithResend({ key: 're_test', from, emails, timeout: 150 });
    expect(await impatient(mail, 'mail_1')).toMatchObject({ is: 'unanswered' });
  });

  test('too many: the answer’s retry-after comes along', async () => {
    provider.setMode('429');
    expect(await post(mail, 'mail_1')).toEqual({ is: 'rate-limited', afterSeconds: 1 });
  });

  test('a provider with trouble may have the mail', async () => {
    provider.setMode('500');
    expect(await post(mail, 'mail_1')).toMatchObject({ is: 'unanswered' });
  });

  test('an address that cannot exist is refused for good', async () => {
    expect(await post({ ...mail, to: 'noor at home' }, 'mail_1')).toEqual({
      is: 'refused',
      because: 'validation_error',
    });
  });

  test.each([
    [401, 'missing_api_key'],
    [403, 'invalid_api_key'],
    [403, 'validation_error'],
    [422, 'invalid_from_address'],
  ])('%i %s is our fault, not the mail’s: later again', async (status, name) => {
    expect(await answering(status, refusal(status, name))).toEqual({ is: 'refused-for-now', because: name });
  });

  test('the same mail still under way elsewhere: later again', async () => {
    const answer = await answering(409, refusal(409, 'concurrent_idempotent_requests'));
    expect(answer).toMatchObject({ is: 'unanswered' });
  });

  test.each([
    ['a date', 'Mon, 20 May 2019 07:00:30 GMT', 30],
    ['a date that has passed', 'Mon, 20 May 2019 06:00:00 GMT', 0],
    ['nonsense', 'soon', undefined],
  ])('retry-after as %s', async (_, retryAfter, afterSeconds) => {
    const headers = { 'retry-after': retryAfter, date: 'Mon, 20 May 2019 07:00:00 GMT' };
    const answer = await answering(429, refusal(429, 'rate_limit_exceeded'), headers);
    expect(answer).toEqual({ is: 'rate-limited', afterSeconds });
  });

  test('an answer of 200 without an id did not come from the provider', async () => {
    expect(await answering(200, {})).toEqual({ is: 'unanswered' });
  });
});
