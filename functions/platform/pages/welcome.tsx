import type { ReactNode } from 'react';
import { Heading } from './heading.tsx';
import { Paragraph } from './paragraph.tsx';

/** The opening of a page that people come to first: its title, one sentence, a button, and a table with a chair to spare. */
export const Welcome = ({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead: ReactNode;
  readonly children?: ReactNode;
}) => (
  <div className="welcome">
    <div className="stack">
      <Heading level={1}>{title}</Heading>
      <Paragraph look="lead">{lead}</Paragraph>
      {children}
    </div>
    <div className="welcome__table" />
  </div>
);
