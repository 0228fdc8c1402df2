import { describe, expect, test } from 'vitest';
import { Page, type PageProps } from '#platform/pages/page.tsx';
import { renderPage } from '#platform/pages/render.ts';

const page = (props: Partial<Omit<PageProps, 'children'>> = {}): string =>
  renderPage(
    <Page language="nl" path="/bijeenkomsten" siteName="Aanschuif" title="Samen aan de slag" {...props}>
      Inhoud
    </Page>,
  );

describe('a page', () => {
  test('says its language, its title and the name of the site', () => {
    expect(page()).toMatch(/^<!doctype html><html lang="nl">/);
    expect(page()).toContain('<title>Samen aan de slag - Aanschuif</title>');
    expect(page({ language: 'en' })).toContain('<html lang="en">');
  });

  test('says first in its title that a form came back with faults', () => {
    expect(page({ faulty: true })).toContain('<title>Fout: Samen aan de slag');
    expect(page({ faulty: true, language: 'en' })).toContain('<title>Error: Samen aan de slag');
  });

  test('asks for its style and nothing else', () => {
    const asked = [...page({ section: 'events', banner: 'Voorbeeld' }).matchAll(/(?:src|<link href)="([^"]+)"/g)].map(
      ([, to]) => to,
    );
    expect(asked.filter((to) => to?.startsWith('data:') === false)).toEqual(['/static/style.css']);
  });

  test('has no form when nobody is signed in, so that it may be public', () => {
    expect(page()).not.toContain('<form');
  });

  test('lets who is signed in leave with one press', () => {
    const html = page({ signedIn: { name: 'Noor', signOut: { action: '/uitloggen', formToken: 't' } } });
    expect(html).toMatch(/<form [^>]*action="\/uitloggen" method="post"/);
    expect(html).toContain('name="form" value="t"');
  });

  test('leads to the same page in the other language, in that language', () => {
    expect(page()).toMatch(/<a [^>]*href="\/en\/bijeenkomsten"[^>]*lang="en"[^>]*>English<\/a>/);
    expect(page({ language: 'en' })).toMatch(/<a [^>]*href="\/bijeenkomsten"[^>]*lang="nl"[^>]*>Nederlands<\/a>/);
    expect(page({ hasEnglish: false })).not.toContain('English');
  });

  test('lets somebody sign in in the language of the page', () => {
    expect(page()).toContain('href="/inloggen"');
    expect(page({ language: 'en' })).toContain('href="/en/inloggen"');
  });

  test('marks where one is in the menu', () => {
    expect(page({ section: 'events' })).toMatch(/<a aria-current="page"[^>]*href="\/bijeenkomsten"/);
    expect(page({ section: 'events', path: '/bijeenkomsten/avond' })).toMatch(
      /<a aria-current="true"[^>]*href="\/bijeenkomsten"/,
    );
    expect(page({ section: 'desk', path: '/inloggen' })).toMatch(/<a aria-current="page"[^>]*href="\/inloggen"/);
    expect(page().match(/aria-current/g)).toBeNull();
  });

  test('starts with a link to its one main element, which carries the outcome', () => {
    const html = page({ main: { 'data-outcome': 'seated' } });
    expect(html).toMatch(/<body[^>]*><a [^>]*href="#inhoud"/);
    expect(html.match(/<main/g)).toHaveLength(1);
    expect(html).toMatch(/<main [^>]*id="inhoud"[^>]*data-outcome="seated"/);
  });

  test.each(['/toegankelijkheid', '/privacy', '/contact'])('leads to %s from its foot', (to) => {
    expect(page()).toContain(`href="${to}"`);
    expect(page({ language: 'en' })).toContain(`href="/en${to}"`);
  });
});
