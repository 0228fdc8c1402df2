import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { Instant } from '#kernel/instants.ts';
import { Language } from '#kernel/languages.ts';
import { MessageKind } from '#kernel/message-kinds.ts';
import { type Index, type Item, ifAbsent, type Write } from '../dynamo/port.ts';

/**
 * Something owed to one reader: a mail, or a call where there is no address to mail to. Holds no name and no address: who is meant
 * and what to say is asked of the room that owes it, when the mail is first claimed.
 */
export type Owed = {
  readonly kind: MessageKind;
  /** The slug of the event or campaign, the id of an order or of what a host handed in, or the sign-in's id. */
  readonly subject: string;
  /** The guest's key behind `guest#`, the sign-in's id, the signature or invitation of a campaign, or `organiser` or `press`. */
  readonly reader: string;
  /** Tells this mail from an earlier one of the same kind about the same thing to the same reader. */
  readonly generation: number;
  /** When what it is about began: a record that was erased and made again counts its generations anew. */
  readonly since?: Instant;
  readonly language: Language;
  readonly by: 'mail' | 'call';
  /** What the subject is; an event unless said. */
  readonly about?: 'campaign' | 'kit' | 'person';
};

/**
 * pending → sending (claimed) → sent | skipped | suppressed | uncertain | failed; then, as the provider tells, → delivered → bounced → complained,
 * forward only. A call: open → called. `suppressed`: an earlier mail to this address bounced for good or was called unwanted, so none is sent.
 */
export const MailState = z.enum([
  'pending',
  'sending',
  'sent',
  'skipped',
  'suppressed',
  'uncertain',
  'failed',
  'delivered',
  'bounced',
  'complained',
  'open',
  'called',
]);
export type MailState = z.infer<typeof MailState>;

/** `permanent`: the address takes no mail at all. `temporary`: it did not this time, such as a full mailbox. */
export const Bounce = z.enum(['permanent', 'temporary']);
export type Bounce = z.infer<typeof Bounce>;

/** Why a mail is `skipped` whose address said no to such mail: somebody who counts mails counts it as stopped by its reader. */
export const unsubscribed = 'unsubscribed';

/** A mail's record, from the moment it is owed until the fact of sending is no longer kept. */
export const MailRecord = z.object({
  id: z.string(),
  kind: MessageKind,
  subject: z.string(),
  reader: z.string(),
  generation: z.int(),
  language: Language,
  by: z.enum(['mail', 'call']),
  state: MailState,
  owedAt: Instant,
  attempts: z.int(),
  /** What the log index goes by: `event#<slug>`, `campaign#<slug>` or `sign-in`. */
  about: z.string(),
  dueBucket: z.optional(z.string()),
  dueAt: z.optional(Instant),
  /** Until when it waited for the morning before it was tried at all. */
  heldUntil: z.optional(Instant),
  /** Until when somebody has claimed it; after that anybody may again. */
  claimedUntil: z.optional(Instant),
  claim: z.optional(z.string()),
  firstTriedAt: z.optional(Instant),
  to: z.optional(z.string()),
  /** The facts of the first claim; every attempt renders from them. */
  facts: z.optional(z.unknown()),
  templateVersion: z.optional(z.int()),
  sentAt: z.optional(Instant),
  provider: z.optional(z.string()),
  /** How it bounced, where it did. */
  bounce: z.optional(Bounce),
  /** It was sent, and the reader's server does not take it yet: the provider goes on trying. */
  delayed: z.optional(z.boolean()),
  /** The first mail of which a person had this one sent again. */
  againOf: z.optional(z.string()),
  /** The mail by which a person had this one sent again. */
  sentAgainAs: z.optional(z.string()),
  /** Under which hash the address takes no more mail, because of this mail or before it. Gone once a person lifted that. */
  suppression: z.optional(z.string()),
  because: z.optional(z.string()),
});
export type MailRecord = z.infer<typeof MailRecord>;

/** The outbox's due items lie in four buckets, so that a sweep can read them side by side. */
export const mailBuckets = ['mail-0', 'mail-1', 'mail-2', 'mail-3'] as const;

/** Mails about one thing, in the order they were owed. */
export const logIndex: Index = { name: 'log', of: 'about', item: 'owedAt' };

/** The fact of a call is kept as long as that of a mail. */
export const twoYearsLater = (now: Instant): number => Math.ceil(Date.parse(now) / 1000) + 730 * 86_400;

/** Made from what the mail is, so that owing it twice is owing it once. */
export const mailId = (owed: Pick<Owed, 'kind' | 'subject' | 'generation' | 'reader' | 'since'>): string => {
  const parts = JSON.stringify([owed.kind, owed.subject, owed.generation, owed.reader, owed.since ?? '']);
  return `mail_${createHash('sha256').update(parts).digest().subarray(0, 18).toString('base64url')}`;
};

/** The id of the mail that sends this one again, once, whoever presses and however often. */
export const againId = (id: string): string =>
  `mail_${createHash('sha256')
    .update(JSON.stringify(['again', id]))
    .digest()
    .subarray(0, 18)
    .toString('base64url')}`;

export const mailKey = (id: string) => ({ of: `mail#${id}`, item: 'mail' });

export const bucketOf = (id: string): string =>
  mailBuckets[(createHash('sha256').update(id).digest()[0] ?? 0) % mailBuckets.length] ?? mailBuckets[0];

/**
 * The transaction item that owes a mail once more, because a person chose so: a mail of its own, due at once, made from what holds now. Its id follows
 * from the one it repeats, so that choosing twice is choosing once.
 */
export const oweAgain = (outbox: string, mail: MailRecord, now: Instant): Write => {
  const id = againId(mail.id);
  const { kind, subject, reader, generation, language, by, about } = mail;
  const same = { kind, subject, reader, generation, language, by, about };
  const waiting = { state: 'pending', dueBucket: bucketOf(id), dueAt: now, owedAt: now, attempts: 0 };
  return {
    put: { ...mailKey(id), ...same, ...waiting, id, againOf: mail.againOf ?? mail.id },
    in: outbox,
    if: ifAbsent,
  };
};

/**
 * The transaction item that owes a mail: due at once, and refused when it is owed already. Put it in the transaction of what it reports,
 * never beside it.
 */
export const owe = (outbox: string, owed: Owed, now: Instant): Write => {
  const id = mailId(owed);
  const waiting: Partial<Item> =
    owed.by === 'mail'
      ? { state: 'pending', dueBucket: bucketOf(id), dueAt: now }
      : { state: 'open', gone: twoYearsLater(now) };
  return {
    put: {
      ...mailKey(id),
      ...waiting,
      id,
      kind: owed.kind,
      subject: owed.subject,
      reader: owed.reader,
      generation: owed.generation,
      language: owed.language,
      by: owed.by,
      owedAt: now,
      attempts: 0,
      about: owed.kind === 'sign-in' ? 'sign-in' : `${owed.about ?? 'event'}#${owed.subject}`,
    },
    in: outbox,
    if: ifAbsent,
  };
};
