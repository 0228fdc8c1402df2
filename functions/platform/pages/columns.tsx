import type { ReactNode } from 'react';

/** A text with its facts beside it from 60 rem. The facts come first in the source, so on a phone they come first too. */
export const Columns = ({ facts, children }: { readonly facts: ReactNode; readonly children: ReactNode }) => (
  <div className="columns">
    <div className="columns__facts">{facts}</div>
    <div className="columns__text stack">{children}</div>
  </div>
);
