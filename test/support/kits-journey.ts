import type { Laptop } from './laptop.ts';
import { accessibilityFindings, smallTargets, widthTooMuch } from './page-checks.ts';
import { screen, type Tab, telephone } from './tab.ts';

export type Mail = ReturnType<Laptop['inbox']>[number];

export const kindOf = ({ headers }: Mail): string => headers['X-Aanschuif-Kind'] ?? '';

/** Mails of one kind to one person, oldest first. */
export const mailsOf = (laptop: Laptop, kind: string, to: string): readonly Mail[] =>
  laptop.inbox().filter((mail) => kindOf(mail) === kind && mail.to === to);

/** The newest of them, once everything that is owed has gone out. */
export const newestMail = async (laptop: Laptop, kind: string, to: string): Promise<Mail> => {
  await laptop.settle();
  const mail = mailsOf(laptop, kind, to).at(-1);
  if (mail === undefined) throw new Error(`No mail ${kind} came for ${to}`);
  return mail;
};

/** Paths on this site that a mail leads to, each once, as they stand in its text. */
export const pathsIn = ({ text }: Pick<Mail, 'text'>, { address }: Laptop): readonly string[] => [
  ...new Set(
    [...text.matchAll(/https?:\/\/[^\s<>")\]]+/g)]
      .map(([found]) => new URL(found.replace(/[.,]$/, '')))
      .filter(({ origin }) => origin === new URL(address).origin)
      .map(({ pathname, search }) => pathname + search),
  ),
];

/** The first of them that begins like this; throws when there is none. */
export const pathIn = (mail: Mail, laptop: Laptop, begins: string): string => {
  const path = pathsIn(mail, laptop).find((one) => one.startsWith(begins));
  if (path === undefined) throw new Error(`“${mail.subject}” has no link to ${begins}`);
  return path;
};

/** What a calendar file says, by the name of the property; of a long line the folds are taken out. */
export const calendarsOf = ({ attachments }: Mail): readonly ReadonlyMap<string, string>[] =>
  attachments
    .filter(({ filename }) => filename.endsWith('.ics'))
    .map(
      ({ content }) =>
        new Map(
          Buffer.from(content, 'base64')
            .toString('utf8')
            .replace(/\r\n[ \t]/g, '')
            .split('\r\n')
            .map((line): [string, string] => {
              const at = line.search(/[;:]/);
              return [line.slice(0, at), line.slice(line.indexOf(':') + 1)];
            }),
        ),
    );

/** Signs in as anybody would: asks for the mail and types its code. */
export const enter = async (laptop: Laptop, { go, fill, press, page, main }: Tab, email: string): Promise<void> => {
  await go('/inloggen');
  await fill({ email });
  await press(main.getByRole('button').first());
  const code = /\b\d{6}\b/.exec((await newestMail(laptop, 'sign-in', email)).text)?.[0];
  await fill({ code });
  await press(main.getByRole('button').first());
  if (new URL(page.url()).pathname.startsWith('/inloggen'))
    throw new Error(`Signing in as ${email} ended at ${page.url()}`);
};

/** Goes on with the Tab key until the element has the focus; throws when it never gets it. */
export const tabTo = async ({ page }: Tab, selector: string, most = 200): Promise<void> => {
  for (let times = 0; times < most; times++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`${selector} is not reached by keyboard on ${page.url()}`);
};

/** Looks at pages as a telephone by day and a screen by night show them, and keeps what is wrong. */
export const pageLooks = () => {
  const found: string[] = [];
  return {
    findings: found as readonly string[],
    look: async ({ page }: Tab, state: string): Promise<void> => {
      const before = page.viewportSize();
      for (const { width, scheme } of [telephone, screen]) {
        await page.setViewportSize({ width, height: 740 });
        await page.emulateMedia({ colorScheme: scheme });
        const lines = [
          ...(await accessibilityFindings(page)),
          ...(await smallTargets(page)).map((one) => `small ${one}`),
        ];
        const tooWide = await widthTooMuch(page);
        if (tooWide > 0) lines.push(`${tooWide} px too wide`);
        found.push(...lines.map((line) => `${state}, ${width} px ${scheme}: ${line}`));
      }
      if (before !== null) await page.setViewportSize(before);
    },
  };
};
