import type { ReactNode } from 'react';
import type { DataAttributes } from './invalid.ts';

const classes = {
  normal: 'nl-paragraph',
  lead: 'nl-paragraph nl-paragraph--lead',
  quiet: 'nl-paragraph paragraph--quiet',
} as const;

/** A paragraph. `lead` is the summary under a title, `quiet` a line that may be read last. */
export const Paragraph = ({
  look = 'normal',
  data,
  children,
}: {
  readonly look?: keyof typeof classes | undefined;
  readonly data?: DataAttributes | undefined;
  readonly children: ReactNode;
}) => (
  <p className={classes[look]} {...data}>
    {look === 'lead' ? <span className="nl-paragraph__lead">{children}</span> : children}
  </p>
);
