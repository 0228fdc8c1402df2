import type { ReactNode } from 'react';
import { type ButtonKind, buttonClasses } from './button.tsx';

/** A link with the weight of a button: it only leads somewhere and changes nothing. */
export const LinkButton = ({
  href,
  kind = 'primary',
  download = false,
  children,
}: {
  readonly href: string;
  readonly kind?: ButtonKind | undefined;
  readonly download?: boolean | undefined;
  readonly children: ReactNode;
}) => (
  <a className={buttonClasses[kind]} download={download || undefined} href={href}>
    {children}
  </a>
);
