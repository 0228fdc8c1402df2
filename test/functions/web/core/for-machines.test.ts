import { describe, expect, test } from 'vitest';
import { robotsTxt, securityTxt } from '../../../../functions/web/core/for-machines.ts';

const asked = {
  siteAddress: 'https://aanschuif.example',
  email: 'programma@aanschuif.example',
  now: '2019-05-20T07:00:00.000Z',
};

describe('security.txt', () => {
  test('says whom to mail, until when, in which languages and where it stands', () => {
    expect(securityTxt(asked)).toBe(
      [
        'Contact: mailto:programma@aanschuif.example',
        'Expires: 2019-11-16T00:00:00.000Z',
        'Preferred-Languages: nl, en',
        'Canonical: https://aanschuif.example/.well-known/security.txt',
        '',
      ].join('\n'),
    );
  });

  test('is the same all day, and always ends within a year', () => {
    expect(securityTxt({ ...asked, now: '2019-05-20T21:59:00.000Z' })).toBe(securityTxt(asked));
    const ends = /Expires: (.*)/.exec(securityTxt(asked))?.[1] ?? '';
    expect(Date.parse(ends) - Date.parse(asked.now)).toBeLessThan(365 * 86_400_000);
  });
});

describe('robots.txt', () => {
  const closed = robotsTxt({ invented: false }).split('\n');

  test('keeps the desk, forms and personal links out of search engines, in both languages', () => {
    for (const path of ['/bureau', '/inloggen', '/bijeenkomsten/*/aanmelden', '/bijeenkomsten/*/plaats/']) {
      expect(closed).toContain(`Disallow: ${path}`);
      expect(closed).toContain(`Disallow: /en${path}`);
    }
  });

  test('leaves the public pages and the API open', () => {
    expect(closed).not.toContain('Disallow: /');
    expect(closed.join()).not.toContain('/api');
  });

  test('keeps a site with invented people out altogether', () => {
    expect(robotsTxt({ invented: true })).toBe('User-agent: *\nDisallow: /\n');
  });
});
