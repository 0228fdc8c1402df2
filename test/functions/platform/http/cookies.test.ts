import { describe, expect, test } from 'vitest';
import { cookieJar } from '#platform/http/cookies.ts';

const https = cookieJar('https://aanschuif.example');
const laptop = cookieJar('http://localhost:3000');

describe('cookies', () => {
  test('carry __Host- and Secure wherever the site has https, and not on the laptop', () => {
    const cookie = { name: 'session', value: 'abc', seconds: 60 };
    expect(https.write(cookie)).toBe('__Host-session=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure');
    expect(laptop.write(cookie)).toBe('session=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60');
  });

  test('are read whether each has a line of its own or all stand in one', () => {
    const both = { form: 'a', session: 'b' };
    expect(https.read(['__Host-form=a', '__Host-session=b'])).toEqual(both);
    expect(https.read(['__Host-form=a; __Host-session=b'])).toEqual(both);
    expect(laptop.read(['form=a;session=b'])).toEqual(both);
  });

  test('T10 the first of one name counts, so that a later one replaces nothing', () => {
    expect(https.read(['__Host-session=first', '__Host-session=second'])).toEqual({ session: 'first' });
  });

  test('T10 a name without the prefix is not ours on https', () => {
    expect(https.read(['session=planted', 'X__Host-session=planted'])).toEqual({});
  });

  test('keep an equals sign in a value; what is no pair is left out', () => {
    expect(laptop.read(['=x', 'a=b=c; nonsense;', ''])).toEqual({ a: 'b=c' });
  });
});
