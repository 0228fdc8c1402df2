import type { ReactNode } from 'react';

/** A link in running text. `alone` makes one that stands by itself at least 44 px high. */
export const TextLink = ({
  href,
  alone = false,
  lang,
  children,
}: {
  readonly href: string;
  readonly alone?: boolean | undefined;
  /** The language of the words and of the page they lead to, when it is another one. */
  readonly lang?: 'nl' | 'en' | undefined;
  readonly children: ReactNode;
}) => (
  <a className={alone ? 'nl-link link--alone' : 'nl-link'} href={href} hrefLang={lang} lang={lang}>
    {children}
  </a>
);
