import type { ReactNode } from 'react';

/** Asks which part of a list to show. It changes nothing: its answers stand in the address, so that a part of a list can be kept and sent on. */
export const FilterForm = ({
  action,
  children,
}: {
  /** A whole path without a question mark. */
  readonly action: string;
  readonly children: ReactNode;
}) => (
  <form action={action} className="form filter-form" method="get" noValidate>
    {children}
  </form>
);
