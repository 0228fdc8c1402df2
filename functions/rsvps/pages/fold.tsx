import type { ReactNode } from 'react';

/** What not everybody needs, behind its own words; opens without a script. */
export const Fold = ({
  summary,
  open = false,
  children,
}: {
  readonly summary: ReactNode;
  readonly open?: boolean | undefined;
  readonly children: ReactNode;
}) => (
  <details className="fold" open={open}>
    <summary className="fold__summary">{summary}</summary>
    <div className="fold__inside stack">{children}</div>
  </details>
);
