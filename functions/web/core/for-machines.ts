import { addDays, type Instant } from '#kernel/instants.ts';

/** RFC 9116 asks for an end within a year, so that an address that nobody reads any more does not stand there for ever. */
const securityTxtDays = 180;

/** Where somebody reports a hole. The same bytes all day: the end is a midnight, and moves along with the site as long as it is served. */
export const securityTxt = ({
  siteAddress,
  email,
  now,
}: {
  readonly siteAddress: string;
  readonly email: string;
  readonly now: Instant;
}): string =>
  [
    `Contact: mailto:${email}`,
    `Expires: ${addDays(now, securityTxtDays, 'Europe/Amsterdam').slice(0, 10)}T00:00:00.000Z`,
    'Preferred-Languages: nl, en',
    `Canonical: ${siteAddress}/.well-known/security.txt`,
    '',
  ].join('\n');

/** What is no page for a search engine: the desk, signing in, forms and personal links. A site with invented people is in none. */
const notForSearching = [
  '/bureau',
  '/inloggen',
  '/bijeenkomsten/*/aanmelden',
  '/bijeenkomsten/*/plaats/',
  '/bijeenkomsten/*/uitnodiging/',
  '/uitnodiging',
];

/** The rules for search engines, in both languages; the API stays open to them. */
export const robotsTxt = ({ invented }: { readonly invented: boolean }): string => {
  const closed = invented ? ['/'] : notForSearching.flatMap((path) => [path, `/en${path}`]);
  return ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), ''].join('\n');
};
