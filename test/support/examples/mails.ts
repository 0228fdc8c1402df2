import { renderMail } from '#emails/render.ts';
import { languages } from '#kernel/languages.ts';
import { pathOf } from '#kernel/links.ts';
import { exampleNames, messageExamples } from './messages.ts';

/** Every example in both languages as the provider would get it, written as JSON for `npm run emails`. */
const mails = exampleNames.flatMap((name) =>
  languages.map((language) => {
    const siteAddress = 'http://localhost:3000';
    const message = messageExamples[name];
    const to = `${name.replaceAll(/[^a-z]+/g, '-')}@${language}.example`;
    const context = {
      language,
      code: message.kind === 'sign-in' ? '123456' : 'K7M2-9XQF',
      siteName: 'Aanschuif',
      siteAddress,
      addressOf: (link: Parameters<typeof pathOf>[0]) => `${siteAddress}${pathOf(link, 'example')}`,
    };
    return { to, ...renderMail({ message, to, ...context }) };
  }),
);

process.stdout.write(JSON.stringify(mails));
