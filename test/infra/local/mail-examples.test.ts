import { describe, expect, test } from 'vitest';
import { showMails } from '../../../infra/local/mail-examples.ts';
import { exampleNames } from '../../support/examples/messages.ts';

describe('npm run emails', () => {
  test('shows every example in both languages in the inbox, as it would be sent', async () => {
    const door = await showMails(0);
    const mails = await (await fetch(`${door.address}/_local/inbox.json`)).json();
    expect(mails).toHaveLength(exampleNames.length * 2);
    for (const mail of mails) {
      expect(mail.subject).not.toBe('');
      expect(mail.html).toMatch(/^<!doctype html>/);
      expect(mail.text).not.toBe('');
    }
    expect((await fetch(`${door.address}/_local/inbox`)).status).toBe(200);
    expect((await fetch(door.address)).status).toBe(404);
    await door.stop();
  });
});
