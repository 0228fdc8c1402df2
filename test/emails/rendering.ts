import { type MailInput, type RenderedMail, renderMail } from '#emails/render.ts';
import type { Language } from '#kernel/languages.ts';
import { type Link, pathOf } from '#kernel/links.ts';
import { type ExampleName, messageExamples } from '../support/examples/messages.ts';

export const token = 'x7Kq2vN4ZpL0sYb8RtWc3A';
export const siteAddress = 'https://aanschuif.example';

export const around = (language: Language): Omit<MailInput, 'message'> => ({
  language,
  siteName: 'Aanschuif',
  siteAddress,
  addressOf: (link: Link) => `${siteAddress}${language === 'nl' ? '' : `/${language}`}${pathOf(link, token)}`,
  code: '481592',
  to: 'noor@example.nl',
});

/** An example as it is mailed. */
export const mailOf = (name: ExampleName, language: Language): RenderedMail =>
  renderMail({ message: messageExamples[name], ...around(language) });

/** The calendar files of a mail, in their order. */
export const calendarsOf = ({ attachments }: RenderedMail): readonly string[] =>
  attachments.map(({ content }) => Buffer.from(content, 'base64').toString());

/** The calendar file of a mail, or undefined when it has none. */
export const calendarOf = (mail: RenderedMail): string | undefined => calendarsOf(mail)[0];
