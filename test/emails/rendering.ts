import { type MailInput, type RenderedMail, renderMail } from '#emails/render.ts';
import { mayDecline } from '#kernel/declinable-mail.ts';
import type { Language } from '#kernel/languages.ts';
import { type Link, pathOf } from '#kernel/links.ts';
import type { Message } from '#kernel/messages.ts';
import { type ExampleName, messageExamples } from '../support/examples/messages.ts';

export const token = 'x7Kq2vN4ZpL0sYb8RtWc3A';
const signInCode = '481592';
export const invitationCode = 'K7M2-9XQF';
/** What the sender makes; which bytes, no template asks. */
export const ticket = { picture: Buffer.from('a picture').toString('base64'), code: 'R4TD-8HNE' };
export const siteAddress = 'https://aanschuif.example';

export const around = (language: Language): Omit<MailInput, 'message'> => ({
  language,
  siteName: 'Aanschuif',
  siteAddress,
  addressOf: (link: Link) => `${siteAddress}${language === 'nl' ? '' : `/${language}`}${pathOf(link, token)}`,
  code: signInCode,
  ticket,
  to: 'noor@example.nl',
});

/** Where the reader of a mail that may be declined says which mail they want. */
const preferencesOf = (message: Message, language: Language): Pick<MailInput, 'preferences'> => {
  if (!mayDecline(message)) return {};
  const [site, link] = [`${siteAddress}${language === 'nl' ? '' : `/${language}`}`, `mail_q2Xv8~k7Lp.${token}`];
  return { preferences: { page: `${site}/uw-mail/${link}`, press: `${site}/webhooks/geen-mail/${link}` } };
};

/** An example as it is mailed. */
export const mailOf = (name: ExampleName, language: Language): RenderedMail => {
  const message = messageExamples[name];
  const code = message.kind === 'sign-in' ? signInCode : invitationCode;
  return renderMail({ message, ...around(language), ...preferencesOf(message, language), code });
};

/** The calendar files of a mail, in their order. */
export const calendarsOf = ({ attachments }: RenderedMail): readonly string[] =>
  attachments
    .filter(({ contentType }) => contentType.startsWith('text/calendar'))
    .map(({ content }) => Buffer.from(content, 'base64').toString());

/** The calendar file of a mail, or undefined when it has none. */
export const calendarOf = (mail: RenderedMail): string | undefined => calendarsOf(mail)[0];
