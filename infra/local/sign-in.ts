import { setTimeout as pause } from 'node:timers/promises';
import type { Mailbox } from './resend.ts';
import { newVisitor, type Visitor } from './visitor.ts';

/** How long the stream gets to bring the code before the sweep is asked, and how long both get together. */
const streamMs = 3_000;
const patienceMs = 20_000;

/**
 * Signs somebody in as that person would: asks for the mail, reads its code in the inbox, types it. Gives the visitor
 * that is signed in; throws when no mail came or the code was refused.
 */
export const signIn = async ({
  address,
  email,
  mailbox,
  sweepNow,
  headers = {},
}: {
  address: string;
  email: string;
  mailbox: Mailbox;
  sweepNow: () => Promise<unknown>;
  headers?: Readonly<Record<string, string>>;
}): Promise<Visitor> => {
  const visitor = newVisitor(address, headers);
  const before = mailbox.mails().length;
  const waiting = await visitor.send(await visitor.visit('/inloggen'), { email });
  const began = performance.now();
  let swept = false;
  for (;;) {
    const mail = mailbox.mails().findLast(({ to }, index) => index >= before && to.includes(email));
    const code = mail && /\b\d{6}\b/.exec(mail.text)?.[0];
    if (code) {
      const page = await visitor.send(waiting, { code });
      if (page.path.startsWith('/inloggen')) throw new Error(`Signing in as ${email} ended at ${page.path}`);
      return visitor;
    }
    const passed = performance.now() - began;
    if (passed > patienceMs) throw new Error(`No mail with a code came for ${email}`);
    if (passed > streamMs && !swept) {
      swept = true;
      await sweepNow();
    }
    await pause(25);
  }
};
