import { Link } from '@react-email/components';
import type { ReactElement } from 'react';
import { look } from './look.ts';

/** A link inside a sentence, underlined: the words say where it goes. */
export const TextLink = ({
  address,
  children,
}: {
  readonly address: string;
  readonly children: string;
}): ReactElement => (
  <Link className="accent" href={address} style={look.link}>
    {children}
  </Link>
);
