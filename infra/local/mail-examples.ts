import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { bundle, repository } from '../build.ts';
import { openFrontDoor } from './front-door.ts';
import { gatewayMessage } from './gateway.ts';
import { inboxPages } from './inbox.ts';
import { localStyle } from './pages.ts';
import { type Mail, openMailbox } from './resend.ts';

type Example = Pick<Mail, 'subject' | 'html' | 'text' | 'headers' | 'attachments'> & { to: string; replyTo: string };

/** `npm run emails`: the inbox alone, filled with every kind of mail in both languages. Nothing is sent or kept. */
export const showMails = async (port: number) => {
  const file = join(repository, '.build', 'mail-examples', 'index.cjs');
  await bundle(join(repository, 'test/support/examples/mails.ts'), file);
  // All mails in both languages passed the megabyte that is the default.
  const output = execFileSync(process.execPath, [file], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const examples = JSON.parse(output) as Example[];
  const mailbox = openMailbox();
  const at = new Date().toISOString();
  for (const { to, replyTo, ...mail } of examples.reverse()) {
    const nobody = { from: 'Aanschuif <post@example.org>', cc: [], bcc: [], asked: '' };
    mailbox.add({ id: randomUUID(), at, to: [to], replyTo: [replyTo], ...nobody, ...mail });
  }
  const pages = [inboxPages({ mailbox, mode: () => 'ok' as const }), localStyle];
  return openFrontDoor({
    port,
    ready: Promise.resolve(),
    open: Promise.resolve(),
    pass: '',
    pages: () => pages,
    edge: async () => gatewayMessage(404, 'Only the inbox is open: /_local/inbox'),
    nowMs: Date.now,
    notice: (words) => process.stderr.write(`${words}\n`),
  });
};
