import { Heading as MailHeading } from '@react-email/components';
import type { ReactElement } from 'react';
import { look } from './look.ts';

/** Level 1 opens a mail, once; level 2 opens a part of it. */
export const Heading = ({
  level = 1,
  children,
}: {
  readonly level?: 1 | 2;
  readonly children: string;
}): ReactElement => (
  <MailHeading as={`h${level}`} className="ink" style={level === 1 ? look.heading : look.subheading}>
    {children}
  </MailHeading>
);
