import { describe, expect, test } from 'vitest';
import { redeemCode } from '../../../../functions/accounts/core/redeem-code.ts';
import { redeemLink } from '../../../../functions/accounts/core/redeem-link.ts';
import { Back, Code } from '../../../../functions/accounts/core/sign-in.ts';
import { signInOf, usedSignIn } from '../examples.ts';

const now = '2019-05-20T07:05:00.000Z';
const open = signInOf({});

describe('a code', () => {
  test('lets in whoever asked for it', () => {
    expect(redeemCode(open, true, now)).toMatchObject({ is: 'redeemed' });
  });

  test('that is wrong costs a try', () => {
    expect(redeemCode(open, false, now)).toMatchObject({ is: 'wrong-code', signIn: { triesLeft: 4 } });
    expect(redeemCode(signInOf({ triesLeft: 1 }), false, now)).toMatchObject({
      is: 'wrong-code',
      signIn: { triesLeft: 0 },
    });
  });

  test('of an address nobody knows is always wrong, even when it is right (T10)', () => {
    expect(redeemCode(signInOf({ known: false }), true, now)).toMatchObject({
      is: 'wrong-code',
      signIn: { triesLeft: 4 },
    });
  });

  test('that is right does not help after five wrong ones, after use, after ten minutes, or in another browser (T10)', () => {
    expect(redeemCode(signInOf({ triesLeft: 0 }), true, now)).toMatchObject({ is: 'refused', because: 'tries-spent' });
    expect(redeemCode(usedSignIn, true, now)).toMatchObject({ is: 'refused', because: 'already-used' });
    expect(redeemCode(open, true, '2019-05-20T07:09:59.999Z')).toMatchObject({ is: 'redeemed' });
    expect(redeemCode(open, true, '2019-05-20T07:10:00.000Z')).toMatchObject({ is: 'refused', because: 'expired' });
    expect(redeemCode(undefined, true, now)).toMatchObject({ is: 'refused', because: 'other-browser' });
  });

  test.each(['123456', ' 123 456 ', '123-456', '123–456', '１２３４５６', 'Code: 123.456'])(
    'pasted as %j is read',
    (typed) => {
      expect(Code.parse(typed)).toBe('123456');
    },
  );

  test.each(['', '12345', '1234567', 'abcdef', '1'.repeat(2000)])('of another length is not looked at', (typed) => {
    expect(Code.safeParse(typed).success).toBe(false);
  });
});

describe('a link', () => {
  const made = 'now';

  test('lets in the browser that asked for it, and no other (T11)', () => {
    expect(redeemLink(open, { made, ownBrowser: true }, now)).toMatchObject({ is: 'redeemed' });
    expect(redeemLink(open, { made, ownBrowser: false }, now)).toMatchObject({
      is: 'refused',
      because: 'other-browser',
    });
  });

  test('with a made-up token, or of nobody, is no link (T10)', () => {
    const never = { made: 'never', ownBrowser: true } as const;
    expect(redeemLink(open, never, now)).toMatchObject({ is: 'refused', because: 'no-such-link' });
    expect(redeemLink(undefined, never, now)).toMatchObject({ is: 'refused', because: 'no-such-link' });
    const unknown = signInOf({ known: false });
    expect(redeemLink(unknown, { made, ownBrowser: true }, now)).toMatchObject({
      is: 'refused',
      because: 'no-such-link',
    });
  });

  test('of an earlier mail says that there is a newer one', () => {
    const link = { made: 'before', ownBrowser: true } as const;
    expect(redeemLink(open, link, now)).toMatchObject({ is: 'refused', because: 'link-replaced' });
  });

  test('that is dead says so, and sends nobody to another browser', () => {
    const link = { made, ownBrowser: false } as const;
    expect(redeemLink(usedSignIn, link, now)).toMatchObject({ is: 'refused', because: 'already-used' });
    expect(redeemLink(signInOf({ triesLeft: 0 }), link, now)).toMatchObject({ is: 'refused', because: 'tries-spent' });
    expect(redeemLink(open, link, '2019-05-20T07:10:00.000Z')).toMatchObject({ is: 'refused', because: 'expired' });
  });
});

describe('where signing in leads', () => {
  test('is a page of the desk', () => {
    for (const path of ['/bureau', '/bureau/bijeenkomsten/nieuw', '/bureau/bijeenkomsten/avond-in-den-haag/gasten']) {
      expect(Back.safeParse(path).success).toBe(true);
    }
  });

  test.each([
    '//evil.example',
    'https://evil.example/bureau',
    '/bureau//evil.example',
    '/bureau/../uitloggen',
    '/bureau\\evil',
    '/bureaublad',
    '/bureau/%2e%2e',
    '/bureau\n',
    '/bureau?x=1',
    '',
  ])('is never %j', (path) => {
    expect(Back.safeParse(path).success).toBe(false);
  });
});
