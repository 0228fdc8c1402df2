import { Resend } from 'resend';
import type { Posted } from './core/after-attempt.ts';
import { mailTag } from './core/mail-news.ts';
import type { OutgoingMail, Post } from './sender.ts';

/** The provider gets so long for one mail; what takes longer counts as unanswered. */
const timeoutMilliseconds = 8_000;

/** What of the SDK this file uses. Beside what it names, the options may hold what `fetch` takes. */
type Emails = Pick<Resend['emails'], 'send'>;

/**
 * The provider's port over Resend's SDK, which returns its errors and throws nothing. The mail's id is the idempotency key: the same mail
 * posted again within 24 hours is the same mail. The id goes along as a tag too, so that what the provider tells later names the mail. Neither
 * opening nor clicking is followed.
 */
export const postWithResend =
  ({
    key,
    from,
    emails = new Resend(key).emails,
    timeout = timeoutMilliseconds,
  }: {
    key: string;
    /** "Name <address>". */
    from: string;
    emails?: Emails;
    timeout?: number;
  }): Post =>
  async (mail, id) => {
    const { data, error, headers } = await emails.send(
      { ...payloadOf(mail, from), tags: [{ name: mailTag, value: id }] },
      {
        idempotencyKey: id,
        signal: AbortSignal.timeout(timeout),
      },
    );
    if (error !== null) return meaningOf(error, secondsToWait(headers));
    // An answer of 200 without an id comes from something between the provider and us.
    return typeof data?.id === 'string' ? { is: 'accepted', provider: data.id } : { is: 'unanswered' };
  };

const payloadOf = ({ to, subject, html, text, replyTo, headers, attachments }: OutgoingMail, from: string) => ({
  from,
  to,
  subject,
  html,
  text,
  replyTo,
  headers: { ...headers },
  attachments: attachments.map(({ filename, content, contentType }) => ({ filename, content, contentType })),
});

/** These say nothing about this mail: the key or the sending domain is wrong, which a deployment heals. */
const ours = new Set([
  'missing_api_key',
  'invalid_api_key',
  'restricted_api_key',
  'invalid_from_address',
  'invalid_access',
  'security_error',
]);

const meaningOf = (
  { statusCode: status, name }: { readonly statusCode: number | null; readonly name: string },
  afterSeconds: number | undefined,
): Posted => {
  if (status === 429) return { is: 'rate-limited', afterSeconds };
  if (status === 409 && name === 'invalid_idempotent_request') return { is: 'other-content' };
  if (ours.has(name) || (status !== null && [401, 403, 404, 405].includes(status))) {
    return { is: 'refused-for-now', because: name };
  }
  if (status !== null && [400, 413, 422].includes(status)) return { is: 'refused', because: name };
  return { is: 'unanswered', afterSeconds };
};

/** `retry-after` as seconds or as a date, read against the answer's own date. */
const secondsToWait = (headers: Readonly<Record<string, string>> | null): number | undefined => {
  const asked = headers?.['retry-after'];
  if (asked === undefined) return undefined;
  if (/^\d+(?:\.\d+)?$/.test(asked)) return Math.ceil(Number(asked));
  const seconds = Math.ceil((Date.parse(asked) - Date.parse(headers?.date ?? '')) / 1000);
  return Number.isFinite(seconds) ? Math.max(seconds, 0) : undefined;
};
