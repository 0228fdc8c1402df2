import { createHash, createHmac, randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname } from 'node:path';
import { json, type LocalHandler } from './local-http.ts';
import { fieldsOf, isBrowser, seeOther } from './pages.ts';

/** A file that came with a mail; `content` is base64. */
export type Attachment = { readonly filename: string; readonly contentType: string; readonly content: string };

/** A mail as it was handed in, `at` in laptop time. */
export type Mail = {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Record<string, string>;
  readonly attachments: readonly Attachment[];
  /** What its sender wrote on it for the webhooks, by name. */
  readonly tags?: Record<string, string>;
  readonly idempotencyKey?: string;
  /** SHA-256 of the request, to tell the same request from another one under the same key. */
  readonly asked: string;
};

/** Every mail of this laptop, oldest first. */
export type Mailbox = {
  readonly mails: () => readonly Mail[];
  readonly withKey: (idempotencyKey: string) => readonly Mail[];
  readonly add: (mail: Mail) => void;
  /** Notes that somebody looked at a mail. */
  readonly open: (id: string) => void;
  readonly isOpened: (id: string) => boolean;
  readonly clear: () => void;
};

/**
 * Keeps mails in a file of one JSON line each (a mail, or `{ opened }` with its id), or in memory without one. A mail is
 * in the file before its sender hears that it was taken; a line that was cut off with its process is dropped.
 */
export const openMailbox = (file?: string): Mailbox => {
  const mails: Mail[] = [];
  const byKey = new Map<string, Mail[]>();
  const opened = new Set<string>();
  const keep = (mail: Mail) => {
    mails.push(mail);
    if (mail.idempotencyKey === undefined) return;
    byKey.set(mail.idempotencyKey, [...(byKey.get(mail.idempotencyKey) ?? []), mail]);
  };
  const read = (line: string) => {
    try {
      const entry = JSON.parse(line) as Mail | { opened: string };
      if ('opened' in entry) opened.add(entry.opened);
      else keep(entry);
    } catch {
      // The last words of a process that was killed: its sender was never told that the mail was taken.
    }
  };
  const write = (entry: Mail | { opened: string }) => {
    if (file) appendFileSync(file, `\n${JSON.stringify(entry)}`);
  };
  if (file) mkdirSync(dirname(file), { recursive: true });
  if (file && existsSync(file)) for (const line of readFileSync(file, 'utf8').split('\n')) read(line);
  return {
    mails: () => mails,
    withKey: (key) => byKey.get(key) ?? [],
    add: (mail) => {
      write(mail);
      keep(mail);
    },
    open: (id) => {
      if (opened.has(id)) return;
      write({ opened: id });
      opened.add(id);
    },
    isOpened: (id) => opened.has(id),
    clear: () => {
      mails.length = 0;
      byKey.clear();
      opened.clear();
      if (file) rmSync(file, { force: true });
    },
  };
};

/**
 * How Resend's API behaves: `ok`; `429` and `500` refuse; `timeout` takes nothing and never answers; `lost` takes the
 * mail and breaks the connection before the answer.
 */
export const resendModes = ['ok', '429', '500', 'timeout', 'lost'] as const;
export type ResendMode = (typeof resendModes)[number];

/** Resend's API on this laptop. `answer` is a listener of `node:http` for every request below `<runner>/resend`. */
export type LocalResend = {
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
  readonly pages: LocalHandler;
  readonly mode: () => ResendMode;
  readonly setMode: (mode: ResendMode) => void;
  /** Waits until the platform has heard of every mail taken so far. */
  readonly told: () => Promise<void>;
};

/** A webhook as Resend posts it: signed on these very bytes. */
export type Webhook = { readonly body: string; readonly headers: Readonly<Record<string, string>> };

/** Where webhooks go, and what they are signed with ("whsec_" and base64, as Resend shows it, or the base64 alone). */
export type Hearer = {
  readonly secret: string;
  /** Posts one to the platform and gives the status of its answer. */
  readonly post: (webhook: Webhook) => Promise<number>;
};

/**
 * What becomes of a mail, by the name of its reader: Resend's own test addresses, `bounced@resend.dev` and `complained@resend.dev`, and every address
 * that begins so, with or without a label (`bounced+noor@…`, `bounced.noor@…`); `full-mailbox` bounces for a time. Everybody else gets their mail.
 */
export const fateOf = (address: string): 'delivered' | 'bounced' | 'full-mailbox' | 'complained' => {
  const [, name] = /^(?:[^<]*<)?(bounced|full-mailbox|complained)(?:[+.][^@]*)?@/i.exec(address) ?? [];
  return (name?.toLowerCase() as 'bounced' | 'full-mailbox' | 'complained' | undefined) ?? 'delivered';
};

/** Signs a body as Resend does, by the Standard Webhooks: HMAC-SHA-256 over id, seconds and body. */
export const signed = (secret: string, body: string, { id, now }: { id: string; now: string }): Webhook => {
  const timestamp = String(Math.floor(Date.parse(now) / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'svix-id': id,
      'svix-timestamp': timestamp,
      'svix-signature': `v1,${signature}`,
    },
  };
};

/** What is told of one mail, in the order it happens. That Resend has it (`email.sent`) its answer said already. */
const eventsOf = (mail: Mail): readonly { readonly id: string; readonly body: string }[] => {
  const fate = fateOf(mail.to[0] ?? '');
  const data = {
    created_at: mail.at,
    email_id: mail.id,
    from: mail.from,
    to: mail.to,
    subject: mail.subject,
    ...(mail.tags && { tags: mail.tags }),
  };
  const event = (type: string, more = {}) => ({
    id: `msg_${createHash('sha256').update(`${mail.id} ${type}`).digest('hex').slice(0, 27)}`,
    body: JSON.stringify({ type: `email.${type}`, created_at: mail.at, data: { ...data, ...more } }),
  });
  const bounce = (type: string, subType: string, message: string) =>
    event('bounced', { bounce: { type, subType, message } });
  switch (fate) {
    case 'delivered':
      return [event('delivered')];
    case 'complained':
      return [event('delivered'), event('complained')];
    case 'bounced':
      return [bounce('Permanent', 'General', 'The address does not exist.')];
    case 'full-mailbox':
      return [bounce('Transient', 'MailboxFull', 'The mailbox is full.')];
  }
};

type Refusal = { readonly status: number; readonly name: string; readonly message: string };
type Sendable = Omit<Mail, 'id' | 'at' | 'asked' | 'idempotencyKey'>;

const refusal = (status: number, name: string, message: string): Refusal => ({ status, name, message });

/** Resend keeps an idempotency key for a day. */
const keyLivesMs = 24 * 60 * 60 * 1_000;
/** Resend takes at most 50 readers a mail and 100 mails a batch, and 40 MB a mail. */
const mostReaders = 50;
const mostMails = 100;
const mostBytes = 40 * 1024 * 1024;

const addresses = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' && one !== '');
const words = (value: unknown): string => (typeof value === 'string' ? value : '');
const isAddress = (text: string): boolean => /^(?:[^<>]*<)?[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+>?$/.test(text);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typesByEnding: Record<string, string> = {
  ics: 'text/calendar',
  png: 'image/png',
  pdf: 'application/pdf',
  txt: 'text/plain',
};

const attachmentOf = (value: unknown): Attachment | undefined => {
  if (!isRecord(value) || words(value.filename) === '' || words(value.content) === '') return undefined;
  const filename = words(value.filename);
  const ending = filename.slice(filename.lastIndexOf('.') + 1).toLowerCase();
  const contentType = words(value.content_type) || typesByEnding[ending] || 'application/octet-stream';
  return { filename, contentType, content: words(value.content) };
};

/** Reads one mail of the wire (snake case) and refuses what Resend refuses. */
const sendableOf = (value: unknown): Sendable | Refusal => {
  if (!isRecord(value)) return refusal(422, 'validation_error', 'The request body must be a JSON object.');
  for (const field of ['from', 'to', 'subject']) {
    if (addresses(value[field]).length === 0) {
      return refusal(422, 'missing_required_field', `Missing \`${field}\` field.`);
    }
  }
  const to = addresses(value.to);
  const from = words(value.from);
  if (!isAddress(from)) return refusal(422, 'invalid_from_address', 'Invalid `from` field.');
  if (to.length > mostReaders || !to.every(isAddress)) {
    return refusal(422, 'validation_error', 'Invalid `to` field: 1 to 50 addresses like `email@example.com`.');
  }
  const body = { html: words(value.html), text: words(value.text) };
  if (body.html === '' && body.text === '') {
    return refusal(422, 'missing_required_field', 'Missing `html` or `text` field.');
  }
  const files = Array.isArray(value.attachments) ? value.attachments : [];
  const attachments = files.map(attachmentOf).filter((one) => one !== undefined);
  if (attachments.length < files.length) {
    return refusal(422, 'invalid_attachment', 'An attachment must have a `filename` and a `content`.');
  }
  const headers = isRecord(value.headers) ? value.headers : {};
  const tags = (Array.isArray(value.tags) ? value.tags : [])
    .filter(isRecord)
    .map((tag) => [words(tag.name), words(tag.value)] as const);
  if (!tags.flat().every((text) => /^[\w-]{1,256}$/.test(text))) {
    return refusal(422, 'validation_error', 'Tags should only contain ASCII letters, numbers, underscores, or dashes.');
  }
  return {
    from,
    to,
    cc: addresses(value.cc),
    bcc: addresses(value.bcc),
    replyTo: addresses(value.reply_to),
    subject: words(value.subject),
    ...body,
    headers: Object.fromEntries(Object.entries(headers).map(([name, content]) => [name, String(content)])),
    attachments,
    ...(tags.length > 0 && { tags: Object.fromEntries(tags) }),
  };
};

const isRefusal = (value: object): value is Refusal => 'status' in value;

/** Reads the body; `undefined` when it is too large. */
const bodyOf = async (request: IncomingMessage): Promise<string | undefined> => {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes <= mostBytes) parts.push(part);
  }
  return bytes > mostBytes ? undefined : Buffer.concat(parts).toString('utf8');
};

/**
 * Answers Resend's API as the `resend` SDK 6 calls it (POST /emails, POST /emails/batch, GET /emails/{id}): records the
 * mail in `mailbox` and gives its id. The same idempotency key with the same request gives the same id and no second
 * mail for 24 hours of laptop time; with another request it is refused, and so is a second request while the first is
 * still being answered. Once a mail is taken, `hearer` is told what became of it, at once and in order, as Resend's webhooks do; without one nobody is. Nothing is
 * told before `tellsFrom`, and all that happened until then at that moment.
 */
export const localResend = ({
  mailbox,
  now,
  hearer = () => undefined,
  tellsFrom = Promise.resolve(),
}: {
  mailbox: Mailbox;
  now: () => string;
  hearer?: () => Hearer | undefined;
  tellsFrom?: Promise<void>;
}): LocalResend => {
  let mode: ResendMode = 'ok';
  const underway = new Set<string>();
  /** Mails of which the platform is still to hear: in a few lanes side by side, what becomes of one mail in its order. */
  const lanes: Promise<void>[] = Array.from({ length: 4 }, () => Promise.resolve());
  let taken = 0;

  /** Signed anew each time: the laptop's clock may have gone on. What is refused or broken five times is let go. */
  const tell = async (mail: Mail): Promise<void> => {
    await tellsFrom;
    for (const { id, body } of eventsOf(mail)) {
      for (let tries = 0; tries < 5; tries += 1) {
        const listener = hearer();
        if (listener === undefined) return;
        const status = await listener.post(signed(listener.secret, body, { id, now: now() })).catch(() => 0);
        if (status === 200) break;
      }
    }
  };
  const tellLater = (mail: Mail): void => {
    taken += 1;
    const lane = taken % lanes.length;
    lanes[lane] = (lanes[lane] ?? Promise.resolve()).then(() => tell(mail));
  };

  const known = (key: string): Mail[] => {
    const since = Date.parse(now()) - keyLivesMs;
    return mailbox.withKey(key).filter((mail) => Date.parse(mail.at) > since);
  };

  /** Takes the mails of one request, all or none, and gives their ids. */
  const take = (body: string, batch: boolean, key: string | undefined): readonly string[] | Refusal => {
    const asked = createHash('sha256')
      .update(`${batch ? 'batch' : 'one'}\n${body}`)
      .digest('hex');
    const before = key === undefined ? [] : known(key);
    if (before.length > 0) {
      return before.every((mail) => mail.asked === asked)
        ? before.map(({ id }) => id)
        : refusal(409, 'invalid_idempotent_request', 'Same idempotency key used with a different request payload.');
    }
    let value: unknown;
    try {
      value = JSON.parse(body);
    } catch {
      return refusal(400, 'validation_error', 'The request body is not valid JSON.');
    }
    const values = batch ? (Array.isArray(value) ? value : []) : [value];
    if (batch && (values.length === 0 || values.length > mostMails)) {
      return refusal(422, 'validation_error', 'A batch holds 1 to 100 emails.');
    }
    const mails = values.map(sendableOf);
    const refused = mails.find(isRefusal);
    if (refused) return refused;
    const sendable = mails.filter((mail): mail is Sendable => !isRefusal(mail));
    if (batch && sendable.some(({ attachments }) => attachments.length > 0)) {
      return refusal(422, 'validation_error', 'The `attachments` field is not supported in a batch.');
    }
    return sendable.map((mail) => {
      const id = randomUUID();
      const kept: Mail = { id, at: now(), ...mail, ...(key === undefined ? {} : { idempotencyKey: key }), asked };
      mailbox.add(kept);
      tellLater(kept);
      return id;
    });
  };

  const decide = async (
    request: IncomingMessage,
    key: string | undefined,
  ): Promise<object | Refusal | 'silence' | 'break'> => {
    const path = new URL(request.url ?? '/', 'http://resend').pathname.replace(/^\/resend(?=\/)/, '');
    const body = await bodyOf(request);
    if (!request.headers.authorization?.startsWith('Bearer ')) {
      return refusal(401, 'missing_api_key', 'Missing API key in the authorization header.');
    }
    const id = /^\/emails\/([^/]+)$/.exec(path)?.[1];
    if (request.method === 'GET' && id) {
      const mail = mailbox.mails().find((one) => one.id === id);
      if (!mail) return refusal(404, 'not_found', 'Email not found.');
      const { at, from, to, cc, bcc, replyTo, subject, html, text } = mail;
      return {
        object: 'email',
        id,
        from,
        to,
        cc,
        bcc,
        reply_to: replyTo,
        subject,
        html,
        text,
        created_at: at,
        last_event: 'delivered',
      };
    }
    if (path !== '/emails' && path !== '/emails/batch') {
      return refusal(404, 'not_found', `This laptop does not answer ${path}.`);
    }
    if (request.method !== 'POST')
      return refusal(405, 'method_not_allowed', 'Method is not allowed for this resource.');
    if (key !== undefined && (key.length < 1 || key.length > 256)) {
      return refusal(400, 'invalid_idempotency_key', 'The key must be between 1 and 256 characters.');
    }
    if (mode === 'timeout') return 'silence';
    if (mode === '429')
      return refusal(429, 'rate_limit_exceeded', 'Too many requests. Please limit the number of requests per second.');
    if (mode === '500') return refusal(500, 'internal_server_error', 'An unexpected error occurred.');
    if (body === undefined) return refusal(413, 'validation_error', 'An email is at most 40 MB.');
    const batch = path === '/emails/batch';
    const taken = take(body, batch, key);
    if (isRefusal(taken)) return taken;
    if (mode === 'lost') return 'break';
    return batch ? { data: taken.map((one) => ({ id: one })) } : { id: taken[0] };
  };

  const say = (response: ServerResponse, answer: object | Refusal): void => {
    const status = isRefusal(answer) ? answer.status : 200;
    const limits = {
      'ratelimit-limit': '10',
      'ratelimit-remaining': status === 429 ? '0' : '9',
      'ratelimit-reset': '1',
    };
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      ...limits,
      ...(status === 429 ? { 'retry-after': '1' } : {}),
    });
    const body = isRefusal(answer) ? { statusCode: status, name: answer.name, message: answer.message } : answer;
    response.end(JSON.stringify(body));
  };

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const header = request.headers['idempotency-key'];
    const key = Array.isArray(header) ? header[0] : header;
    if (key !== undefined && underway.has(key)) {
      request.resume();
      say(
        response,
        refusal(409, 'concurrent_idempotent_requests', 'A request with this idempotency key is in progress.'),
      );
      return;
    }
    if (key !== undefined) {
      underway.add(key);
      response.on('close', () => underway.delete(key));
    }
    decide(request, key).then(
      (decided) => {
        if (decided === 'silence') return;
        if (decided === 'break') response.destroy();
        else say(response, decided);
      },
      // The caller went away before all was read: nobody is left to be answered.
      () => response.destroy(),
    );
  };

  return {
    answer,
    mode: () => mode,
    setMode: (wanted) => {
      mode = wanted;
    },
    told: async () => {
      await Promise.all(lanes);
    },
    pages: async (request) => {
      if (request.path !== '/_local/resend') return undefined;
      if (request.method === 'POST') {
        const wanted = resendModes.find((one) => one === fieldsOf(request).get('mode'));
        if (!wanted) return json(400, { title: `mode is one of ${resendModes.join(', ')}` });
        mode = wanted;
        if (isBrowser(request)) return seeOther('/_local/inbox');
      }
      return json(200, { mode });
    },
  };
};
