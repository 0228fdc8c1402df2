import type { ReactNode } from 'react';
import type { Language } from '#kernel/languages.ts';
import { ChairMark, chairIcon } from './chair-mark.tsx';
import type { DataAttributes } from './invalid.ts';
import { addressIn } from './page-address.ts';
import { staticPath } from './static-path.ts';
import { languageNames, shellWords } from './wording.ts';

/** The part of the site a page belongs to, marked in the menu. */
export type Section = 'home' | 'events' | 'kits' | 'desk';

/** What the shell of every page needs to know. */
export type PageProps = {
  readonly language: Language;
  /** Without the name of the site, which comes behind it. */
  readonly title: string;
  /** The form on it came back with faults: the title says so first. */
  readonly faulty?: boolean | undefined;
  /** The path of this page without `/en`, for the link to the other language. */
  readonly path: string;
  /** False where no link to another language is shown: on a page that speaks Dutch only, and on the stack's own pages, which speak both. */
  readonly hasEnglish?: boolean | undefined;
  readonly section?: Section | undefined;
  /** A line above everything, on a stage that shows invented people. */
  readonly banner?: string | undefined;
  readonly siteName: string;
  /** Two lines at most, for search engines; public pages only. */
  readonly description?: string | undefined;
  /** Keeps the page out of search engines: personal pages, and events that only who has the address may find. */
  readonly unlisted?: boolean | undefined;
  /** Who is signed in. Only on personal pages: it brings a form. */
  readonly signedIn?:
    | {
        readonly name: string;
        /** The path of their desk; that of the organisers unless said. */
        readonly desk?: string | undefined;
        readonly signOut: { readonly action: string; readonly formToken: string };
      }
    | undefined;
  /** Names of static scripts ("municipality-picker.js"). */
  readonly scripts?: readonly string[] | undefined;
  /** Attributes of the main element, such as the outcome of a form. */
  readonly main?: DataAttributes | undefined;
  readonly children: ReactNode;
};

const footerPaths = { accessibility: '/toegankelijkheid', privacy: '/privacy', contact: '/contact' } as const;

const MenuLink = ({
  href,
  here,
  path,
  children,
}: {
  href: string;
  here: boolean;
  path: string;
  children: ReactNode;
}) => (
  <li>
    <a
      aria-current={here ? (href.endsWith(path) ? 'page' : 'true') : undefined}
      className="site-menu__link"
      href={href}
    >
      {children}
    </a>
  </li>
);

/** A whole page: head, skip link, header, the one main element, footer. */
export const Page = ({
  language,
  title,
  faulty = false,
  path,
  hasEnglish = true,
  section,
  banner,
  siteName,
  description,
  unlisted = false,
  signedIn,
  scripts = [],
  main,
  children,
}: PageProps) => {
  const words = shellWords[language];
  const at = (to: string): string => addressIn(language, to);
  const other: Language = language === 'nl' ? 'en' : 'nl';
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <title>{`${faulty ? words.faultyTitle : ''}${title} - ${siteName}`}</title>
        <meta content="width=device-width, initial-scale=1" name="viewport" />
        <meta content="light dark" name="color-scheme" />
        {description === undefined ? null : <meta content={description} name="description" />}
        {unlisted ? <meta content="noindex" name="robots" /> : null}
        <link href={chairIcon} rel="icon" />
        <link href={staticPath('style.css')} rel="stylesheet" />
        {[...(faulty ? ['focus-errors.js'] : []), ...scripts].map((name) => (
          <script defer key={name} src={staticPath(name)} />
        ))}
      </head>
      <body className="utrecht-document site">
        <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
          {words.skipToContent}
        </a>
        <header className="utrecht-page-header site-header">
          {banner === undefined ? null : <p className="site-banner">{banner}</p>}
          <div className="utrecht-page-header__content site-header__content">
            <a aria-current={path === '/' ? 'page' : undefined} className="word-mark" href={at('/')}>
              <ChairMark />
              <span>{siteName}</span>
            </a>
            <nav aria-label={words.mainMenu} className="site-menu">
              <ul className="site-menu__list">
                <MenuLink here={section === 'events'} href={at('/bijeenkomsten')} path={path}>
                  {words.events}
                </MenuLink>
                <MenuLink here={section === 'kits'} href={at('/pakketten')} path={path}>
                  {words.kits}
                </MenuLink>
                <MenuLink
                  here={section === 'desk'}
                  href={at(signedIn === undefined ? '/inloggen' : (signedIn.desk ?? '/bureau'))}
                  path={path}
                >
                  {signedIn === undefined ? words.signIn : words.desk}
                </MenuLink>
              </ul>
            </nav>
            {hasEnglish ? (
              <a className="site-menu__link site-language" href={addressIn(other, path)} hrefLang={other} lang={other}>
                {languageNames[other]}
              </a>
            ) : null}
            {signedIn === undefined ? null : (
              <form action={signedIn.signOut.action} className="site-person" method="post">
                <input name="form" type="hidden" value={signedIn.signOut.formToken} />
                <span className="site-person__name">
                  {words.signedInAs}{' '}
                  <a className="site-own-access" href={at('/mijn-toegang')}>
                    {signedIn.name}
                  </a>
                </span>
                <button className="nl-button nl-button--subtle" type="submit">
                  {words.signOut}
                </button>
              </form>
            )}
          </div>
        </header>
        <div className="utrecht-page-body site-body">
          <main className="utrecht-page-body__content stack" id="inhoud" {...main}>
            {children}
          </main>
        </div>
        <footer className="utrecht-page-footer site-footer">
          <div className="utrecht-page-footer__content site-footer__content">
            <p className="site-footer__motto">{words.motto}</p>
            <nav aria-label={words.aboutThisSite}>
              <ul className="site-footer__list">
                {(['accessibility', 'privacy', 'contact'] as const).map((name) => (
                  <li key={name}>
                    <a className="nl-link link--alone" href={at(footerPaths[name])}>
                      {words[name]}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        </footer>
      </body>
    </html>
  );
};
