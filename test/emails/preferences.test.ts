import { describe, expect, test } from 'vitest';
import { renderMail } from '#emails/render.ts';
import { mayDecline } from '#kernel/declinable-mail.ts';
import { languages } from '#kernel/languages.ts';
import { messageKinds } from '#kernel/message-kinds.ts';
import { exampleNames, messageExamples } from '../support/examples/messages.ts';
import { around, invitationCode, mailOf, siteAddress } from './rendering.ts';

/** What somebody else thought of. Whatever is not here goes to its reader whatever they said. */
const declinable = [
  'cards-introduced',
  'follow-up',
  'invitation',
  'invitation-reminder',
  'organiser-mail',
  'save-the-date',
  'sign-invitation',
];

describe('a mail that its reader can say no to', () => {
  test('is of these kinds, and of no other', () => {
    const kinds = exampleNames.map((name) => messageExamples[name]).filter(mayDecline);
    expect([...new Set(kinds.map(({ kind }) => kind))].sort()).toEqual(declinable);
    expect(new Set(exampleNames.map((name) => messageExamples[name].kind))).toEqual(new Set(messageKinds));
  });

  test('is not the one that the reader asked for: a letter to its own writer, a reminder on a day of their choice', () => {
    const { link: _, ...trial } = messageExamples['organiser-mail'].facts;
    expect(mayDecline({ kind: 'organiser-mail', facts: trial })).toBe(false);
    const { facts } = messageExamples['invitation-reminder'];
    expect(mayDecline({ kind: 'invitation-reminder', facts: { ...facts, because: 'silent' } })).toBe(true);
    expect(mayDecline({ kind: 'invitation-reminder', facts: { ...facts, because: 'asked-again' } })).toBe(false);
  });

  test.each(exampleNames)(
    '%s has the two headers and the link in its footer exactly when it may be declined',
    (name) => {
      for (const language of languages) {
        const { headers, html, text } = mailOf(name, language);
        const may = mayDecline(messageExamples[name]);
        const at = `${siteAddress}${language === 'nl' ? '' : '/en'}`;
        expect('List-Unsubscribe' in headers).toBe(may);
        expect('List-Unsubscribe-Post' in headers).toBe(may);
        expect(html.includes(`href="${at}/uw-mail/`)).toBe(may);
        expect(text.includes(`${at}/uw-mail/`)).toBe(may);
        // The address of one press is for mail programs: whoever opens it is led on, but no reader has to.
        expect(html).not.toContain('geen-mail');
        if (!may) continue;
        expect(headers['List-Unsubscribe']).toMatch(new RegExp(`^<${at}/webhooks/geen-mail/[\\w~.-]+>$`));
        expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
      }
    },
  );

  test('says so below the message, and tells where in words', () => {
    for (const [language, words] of [
      ['nl', 'Kies welke mail u krijgt: '],
      ['en', 'Choose which emails you receive: '],
    ] as const) {
      const { text } = mailOf('invitation', language);
      expect(text.indexOf(words)).toBeGreaterThan(text.indexOf('---'));
    }
  });

  test('says nothing of it where whoever makes it gives no address, as for somebody else than its reader', () => {
    const message = messageExamples.invitation;
    const { headers, text } = renderMail({ message, ...around('nl'), code: invitationCode });
    expect(Object.keys(headers)).toEqual(['X-Aanschuif-Kind']);
    expect(text).not.toContain('Kies welke mail u krijgt');
  });
});
