import { setTimeout as pause } from 'node:timers/promises';
import type { Mailbox } from './resend.ts';

/** Where somebody looks for a mail, and what is done about one that does not come by itself. */
export type MailAwaited = {
  readonly mailbox: Mailbox;
  /** Sends what is owed. */
  readonly sweepNow: () => Promise<unknown>;
  /** How often the sweep is asked while nothing comes. */
  readonly sweepEveryMs?: number;
  /** How long all of it may take. */
  readonly patienceMs?: number;
};

/**
 * What the newest mail to somebody holds, such as a code or a link: looked for among the mails from number `since` on, until one has it. Throws when
 * none came in `patienceMs`, with `what` as the words for it.
 */
export const findInMail = async (
  to: string,
  holds: RegExp,
  {
    mailbox,
    sweepNow,
    sweepEveryMs = 3_000,
    patienceMs = 20_000,
    since = 0,
    what,
  }: MailAwaited & { readonly since?: number; readonly what: string },
): Promise<string> => {
  const began = performance.now();
  let lastSweep = began;
  for (;;) {
    const mail = mailbox.mails().findLast((one, at) => at >= since && one.to.includes(to) && holds.test(one.text));
    const found = holds.exec(mail?.text ?? '')?.[0];
    if (found !== undefined) return found;
    const now = performance.now();
    if (now - began > patienceMs) throw new Error(`No mail with ${what} came for ${to}`);
    if (now - lastSweep >= sweepEveryMs) {
      await sweepNow();
      lastSweep = performance.now();
    } else await pause(25);
  }
};
