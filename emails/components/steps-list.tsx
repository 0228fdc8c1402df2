import type { ReactElement } from 'react';
import { look } from './look.ts';

/** What the reader does, one thing after the other. */
export const StepsList = ({ steps }: { readonly steps: readonly string[] }): ReactElement => (
  <ol className="ink" style={look.list}>
    {steps.map((step) => (
      <li key={step} style={look.listItem}>
        {step}
      </li>
    ))}
  </ol>
);
