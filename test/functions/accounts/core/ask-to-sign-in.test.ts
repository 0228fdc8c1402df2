import { describe, expect, test } from 'vitest';
import { askToSignIn } from '../../../../functions/accounts/core/ask-to-sign-in.ts';
import { signInOf, usedSignIn } from '../examples.ts';

const now = '2019-05-20T07:00:00.000Z';
const asked = { id: 'sign_a', email: 'noor@example.nl', known: true, language: 'nl' } as const;

describe('asking to sign in', () => {
  test('gives a code of ten minutes and five tries', () => {
    const asking = askToSignIn(asked, undefined, now);
    expect(asking).toMatchObject({
      is: 'asked',
      after: undefined,
      signIn: { generation: 1, triesLeft: 5, state: 'open', askedAt: now, expiresAt: '2019-05-20T07:10:00.000Z' },
    });
  });

  test('the same form twice gives one code', () => {
    expect(askToSignIn(asked, signInOf({ askedAt: now }), now)).toEqual({ is: 'repeated' });
  });

  test('a new code is the next generation, with five tries again', () => {
    const held = signInOf({ askedAt: now, generation: 2, triesLeft: 1 });
    expect(askToSignIn({ ...asked, insteadOf: 2 }, held, now)).toMatchObject({
      is: 'asked',
      after: 2,
      signIn: { generation: 3, triesLeft: 5 },
    });
  });

  test('pressing twice for a new code gives one new code', () => {
    const held = signInOf({ askedAt: now, generation: 3 });
    expect(askToSignIn({ ...asked, insteadOf: 2 }, held, now)).toEqual({ is: 'repeated' });
  });

  test.each([
    ['is used', usedSignIn],
    ['has had five wrong codes', signInOf({ triesLeft: 0, askedAt: now })],
    ['has expired', signInOf({ askedAt: '2019-05-20T06:50:00.000Z' })],
  ])('a code that %s makes room for the next, also from its old form', (_, held) => {
    expect(askToSignIn(asked, held, now)).toMatchObject({ is: 'asked', after: 1, signIn: { generation: 2 } });
  });
});
