import { findInMail, type MailAwaited } from './mail-to.ts';
import { newVisitor, type Page, type Visitor } from './visitor.ts';

/** Whoever meets the busy page presses again, until it has been pressed so often. */
const presses = 4;

/** Asks for the mail; gives the page that waits for its code. */
const ask = async (visitor: Visitor, email: string): Promise<Page> => {
  for (let pressed = 1; ; pressed += 1) {
    const page = await visitor.send(await visitor.visit('/inloggen'), { email });
    if (page.status === 200) return page;
    if (page.status !== 503 || pressed === presses) {
      throw new Error(`Asking for a code for ${email} ended at ${page.path} (${page.status})`);
    }
  }
};

/**
 * Signs somebody in as that person would: asks for the mail, reads its code in the inbox, types it. Gives the visitor
 * that is signed in; throws when no mail came in time or the code was refused.
 */
export const signIn = async ({
  address,
  email,
  headers = {},
  ...awaited
}: MailAwaited & {
  address: string;
  email: string;
  headers?: Readonly<Record<string, string>>;
}): Promise<Visitor> => {
  const visitor = newVisitor(address, headers);
  const since = awaited.mailbox.mails().length;
  const waiting = await ask(visitor, email);
  const code = await findInMail(email, /\b\d{6}\b/, { ...awaited, since, what: 'a code' });
  const page = await visitor.send(waiting, { code });
  if (page.path.startsWith('/inloggen')) throw new Error(`Signing in as ${email} ended at ${page.path}`);
  return visitor;
};
