import { describe, expect, test } from 'vitest';
import { messages } from '#kernel/messages.ts';
import { signInMail } from '../../../../functions/accounts/core/mail-facts.ts';
import { contact, signInOf, usedSignIn } from '../examples.ts';

const now = '2019-05-20T07:01:00.000Z';
const asked = { generation: 1, contact };

describe('the facts of a sign-in mail', () => {
  test('are the address, the link and the moment it ends; code and token are not in it', () => {
    const mail = signInMail(signInOf({ language: 'en' }), asked, now);
    expect(mail).toEqual({
      to: 'noor@example.nl',
      language: 'en',
      facts: {
        link: { purpose: 'sign-in', subject: 'sign_a', reader: 'sign_a', generation: 1 },
        expiresAt: '2019-05-20T07:10:00.000Z',
        contact,
      },
    });
    expect(messages['sign-in'].safeParse('facts' in mail ? mail.facts : undefined).success).toBe(true);
  });

  test('are too late after eight minutes', () => {
    expect(signInMail(signInOf({}), asked, '2019-05-20T07:07:59.999Z')).toHaveProperty('to');
    expect(signInMail(signInOf({}), asked, '2019-05-20T07:08:00.000Z')).toEqual({ skipped: 'too-late' });
  });

  test.each([
    ['there is a newer code', signInOf({ generation: 2 })],
    ['it was used', usedSignIn],
    ['it had five wrong codes', signInOf({ triesLeft: 0 })],
    ['nobody knows the address', signInOf({ known: false })],
    ['there is none', undefined],
  ])('are gone when %s', (_, signIn) => {
    expect(signInMail(signIn, asked, now)).toEqual({ skipped: 'gone' });
  });
});
