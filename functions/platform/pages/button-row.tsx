import type { ReactNode } from 'react';

/** Buttons beside each other, the most important one first. On a narrow screen they stand below each other. */
export const ButtonRow = ({ children }: { readonly children: ReactNode }) => (
  <div className="utrecht-action-group">{children}</div>
);
