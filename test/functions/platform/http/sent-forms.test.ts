import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentForms } from '#platform/http/sent-forms.ts';
import { anyText } from '../../../support/any-text.ts';

const sending = (...forms: readonly (readonly [string, string])[]): string | undefined => {
  let cookie: string | undefined;
  for (const [request, content] of forms) cookie = sentForms(cookie).with(request, content).value;
  return cookie;
};

describe('the forms a browser has sent', () => {
  test('T2 tell the same form with other answers from one that is merely sent twice', () => {
    const sent = sentForms(sending(['form-one', 'hash-a']));
    expect(sent.differs('form-one', 'hash-b')).toBe(true);
    expect(sent.differs('form-one', 'hash-a')).toBe(false);
    expect(sent.differs('form-two', 'hash-b')).toBe(false);
  });

  test('are none without a cookie', () => {
    for (const cookie of [undefined, '', '~', '.', 'form-one']) {
      expect(sentForms(cookie).differs('form-one', 'hash-a'), String(cookie)).toBe(false);
    }
  });

  test('are the last three: the one before is forgotten', () => {
    const sent = sentForms(sending(['one', 'a'], ['two', 'a'], ['three', 'a'], ['four', 'a']));
    expect(sent.differs('one', 'b')).toBe(false);
    for (const form of ['two', 'three', 'four']) expect(sent.differs(form, 'b'), form).toBe(true);
  });

  test('hold each form once, however often it is sent, with what it held last', () => {
    const cookie = sending(['one', 'a'], ['two', 'a'], ['one', 'b'], ['one', 'c']);
    expect(cookie).toBe('two.a~one.c');
    expect(sentForms(cookie).differs('one', 'c')).toBe(false);
  });

  test('are remembered for a day, in a cookie of its own', () => {
    expect(sentForms(undefined).with('one', 'a')).toEqual({ name: 'sent', value: 'one.a', seconds: 86_400 });
  });

  test('T13 whatever a browser says it has sent, nothing is thrown and what was just sent is known', () => {
    fc.assert(
      fc.property(anyText(), (cookie) => {
        const { value } = sentForms(cookie).with('form-one', 'hash-a');
        expect(sentForms(value).differs('form-one', 'hash-b')).toBe(true);
        expect(sentForms(value).differs('form-one', 'hash-a')).toBe(false);
      }),
    );
  });
});
