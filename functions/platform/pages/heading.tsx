import type { ReactNode } from 'react';

export type HeadingLevel = 1 | 2 | 3 | 4;

const classes: Readonly<Record<HeadingLevel, string>> = {
  1: 'nl-heading nl-heading--level-1',
  2: 'nl-heading nl-heading--level-2',
  3: 'nl-heading nl-heading--level-3',
  4: 'nl-heading nl-heading--level-4',
};

/** A heading. A page has one of level 1, and no level is skipped. `look` gives it the size of another level. */
export const Heading = ({
  level,
  look = level,
  id,
  children,
}: {
  readonly level: HeadingLevel;
  readonly look?: HeadingLevel | undefined;
  readonly id?: string | undefined;
  readonly children: ReactNode;
}) => {
  const Tag = `h${level}` as const;
  return (
    <Tag className={classes[look]} id={id}>
      {children}
    </Tag>
  );
};
