import type { Language } from '#kernel/languages.ts';
import type { Link } from '#kernel/links.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';
import type { MessageFacts } from '#kernel/messages.ts';

/** What a mail needs beside its facts. Nothing here is stored: links and code are made from secrets when the mail is sent. */
export type MailContext = {
  readonly language: Language;
  /** The whole address of the page that a link opens, in the language of the mail. */
  readonly addressOf: (link: Link) => string;
  /** The six digits of a sign-in, the eight letters of an invitation ("K7M2-9XQF"); other mails have none. */
  readonly code?: string;
  /** What lets in whoever the place of this mail is for; only with mails that carry one. */
  readonly ticket?: TicketPicture;
  /**
   * Where the reader says which mail they want: the page, and the address to which their mail program posts one press. Only with mails that may be
   * declined, which then say so in their footer and headers.
   */
  readonly preferences?: { readonly page: string; readonly press: string };
  /** How the site calls itself: in the header, the footer and the subject of a sign-in. */
  readonly siteName: string;
  /** Where the site lives, `https://…`, with or without a slash at the end. */
  readonly siteAddress: string;
};

/** A ticket as a mail carries it: its QR code as a picture, and the eight letters beside it ("K7M2-9XQF"). */
export type TicketPicture = {
  /** PNG, base64. */
  readonly picture: string;
  readonly code: string;
};

export type TemplateProps<K extends MessageKind> = {
  readonly facts: MessageFacts<K>;
  readonly context: MailContext;
  readonly subject: string;
};
