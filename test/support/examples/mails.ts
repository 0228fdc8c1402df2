import { renderMail, ticketedPlace } from '#emails/render.ts';
import { languages } from '#kernel/languages.ts';
import { pathOf } from '#kernel/links.ts';
import { preferencesIn } from '../../../functions/follow-ups/preferences-link.ts';
import { ticketPictures } from '../../../functions/follow-ups/ticket-picture.ts';
import { exampleNames, messageExamples } from './messages.ts';

/** Every example in both languages as the provider would get it, written as JSON for `npm run emails`. */
const siteAddress = 'http://localhost:3000';
const ticketFor = ticketPictures({ secret: 'example', site: siteAddress });
const mails = exampleNames.flatMap((name) =>
  languages.map(async (language) => {
    const message = messageExamples[name];
    const ticketed = ticketedPlace(message);
    const to = `${name.replaceAll(/[^a-z]+/g, '-')}@${language}.example`;
    const context = {
      language,
      code: message.kind === 'sign-in' ? '123456' : 'K7M2-9XQF',
      siteName: 'Aanschuif',
      siteAddress,
      ...(ticketed !== undefined && { ticket: await ticketFor(ticketed) }),
      addressOf: (link: Parameters<typeof pathOf>[0]) => `${siteAddress}${pathOf(link, 'example')}`,
    };
    const mail = { secret: 'example', site: siteAddress, id: `mail_${'example'.padEnd(24, '0')}`, to, language };
    return { to, ...renderMail({ message, to, ...context, ...preferencesIn(message, mail) }) };
  }),
);

void Promise.all(mails).then((made) => process.stdout.write(JSON.stringify(made)));
