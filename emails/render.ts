import { renderToStaticMarkup } from 'react-dom/server';
import type { Contact } from '#kernel/contacts.ts';
import type { Link } from '#kernel/links.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';
import type { Message, MessageFacts } from '#kernel/messages.ts';
import { type CalendarFile, calendarFile } from './calendar.ts';
import { catalogue, type Entry } from './catalogue.tsx';
import type { MailContext } from './context.ts';
import { slotEntries } from './kits/slot-entries.ts';
import { wording as invitations } from './rsvps/wording/invitation.ts';
import { wording } from './rsvps/wording/wording.ts';
import { textOf } from './text.ts';
import { tidyFacts, tidyLine } from './tidy-facts.ts';

export type MailInput = MailContext & {
  readonly message: Message;
  /** The mailbox it goes to; stands in the calendar file, where it lets a calendar see whose entry it is. */
  readonly to?: string;
};

export type Attachment = {
  readonly filename: string;
  /** Base64. */
  readonly content: string;
  readonly contentType: string;
};

export type RenderedMail = {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** A person: "Name <address>". */
  readonly replyTo: string;
  readonly headers: Record<string, string>;
  readonly attachments: readonly Attachment[];
};

/**
 * A mail from its facts: the same input gives the same bytes, today and at every later attempt. Nothing in it asks a clock or chance.
 * Texts that people typed are escaped, and lose line ends and control characters wherever they could start a header.
 * Throws when a sign-in or an invitation comes without its code, or a mail that says "you have a place" without its ticket.
 */
export function renderMail({ message: asWritten, to, ticket, ...around }: MailInput): RenderedMail {
  const message = tidyFacts(asWritten);
  const carries = ticketedPlace(message) !== undefined;
  if (carries && ticket === undefined) throw new Error('a place needs its ticket');
  const context = carries && ticket !== undefined ? { ...around, ticket } : around;
  const { subject, element } = composed(message, context);
  const html = `<!doctype html>${renderToStaticMarkup(element)}`;
  return {
    subject,
    html,
    text: textOf(html),
    replyTo: mailboxOf(contactIn(message)),
    headers: { 'X-Aanschuif-Kind': message.kind, ...stopHeaders(context) },
    attachments: [...ticketFiles(context), ...calendarFiles(message, context, to)],
  };
}

/** The two headers by which a mail program offers to stop mails like this one, in one press (RFC 8058). */
function stopHeaders({ preferences }: MailContext): Record<string, string> {
  return preferences === undefined
    ? {}
    : { 'List-Unsubscribe': `<${preferences.press}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** The place whose ticket goes with a mail, as its link says it; undefined where nobody is told that they have a place. */
export function ticketedPlace({ kind, facts }: Message): Link | undefined {
  return catalogue[kind].ticket === true && 'place' in facts && facts.place.state === 'seated' ? facts.link : undefined;
}

type MessageOf<K extends MessageKind> = { [P in K]: { kind: P; facts: MessageFacts<P> } }[K];

function composed<K extends MessageKind>(message: MessageOf<K>, context: MailContext) {
  const entry: Entry<K> = catalogue[message.kind];
  const facts: MessageFacts<K> = message.facts;
  const subject = tidyLine(entry.subject(facts, context));
  return { subject, element: entry.template({ facts, context, subject }) };
}

function ticketFiles({ ticket }: MailContext): Attachment[] {
  return ticket === undefined ? [] : [{ filename: 'qr-code.png', content: ticket.picture, contentType: 'image/png' }];
}

function calendarFiles({ kind, facts }: Message, context: MailContext, to?: string): Attachment[] {
  const { calendar: method, slots } = catalogue[kind];
  if (slots !== undefined && 'gone' in facts) {
    return slotEntries(facts, slots, context).map(({ filename, ...file }) => attached(filename, file, to));
  }
  if (method === undefined || !('calendar' in facts) || facts.calendar === undefined || !hasEntry(facts)) return [];
  const { event, calendar: entry, link } = facts;
  const words = ('place' in facts ? wording : invitations)[context.language].calendar;
  const description = words.description(context.addressOf(link));
  const tentative = method === 'tentative';
  const file = { method: tentative ? 'request' : method, tentative, event, entry, description } as const;
  return [attached(`${event.slug}.ics`, file, to)];
}

/** A place stands in a calendar while it is seated; an invitation's entry stands there whenever the facts have one. */
function hasEntry(facts: Extract<Message['facts'], { readonly calendar?: unknown }>): boolean {
  if ('wasSeated' in facts) return facts.wasSeated;
  return !('place' in facts) || facts.place.state === 'seated';
}

function attached(filename: string, file: CalendarFile, to: string | undefined): Attachment {
  return {
    filename,
    content: Buffer.from(calendarFile({ ...file, ...(to !== undefined && { to }) })).toString('base64'),
    contentType: `text/calendar; charset=utf-8; method=${file.method.toUpperCase()}`,
  };
}

/** Whom the reader reaches: the event's person, the campaign's, or who a sign-in names. */
function contactIn({ facts }: Message): Contact {
  if ('event' in facts) return facts.event.contact;
  return 'campaign' in facts ? facts.campaign.contact : facts.contact;
}

/** "Name <address>": characters with a meaning in a mail header are left out of the name, so that it needs no quotes. */
function mailboxOf({ name, email }: Contact): string {
  const plain = tidyLine(name.replace(/["<>()[\]\\,;:@]+/g, ' '));
  const address = email.replace(/[\s"<>,;]+/g, '');
  return plain === '' ? address : `${plain} <${address}>`;
}
