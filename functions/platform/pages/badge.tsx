import type { ReactNode } from 'react';

const classes = {
  neutral: 'utrecht-status-badge utrecht-status-badge--neutral',
  ok: 'utrecht-status-badge utrecht-status-badge--safe',
  warning: 'utrecht-status-badge utrecht-status-badge--warning',
  danger: 'utrecht-status-badge utrecht-status-badge--danger',
} as const;

/** One or two words on the state of something. The words carry it, the colour only helps. */
export const Badge = ({
  kind = 'neutral',
  children,
}: {
  readonly kind?: keyof typeof classes | undefined;
  readonly children: ReactNode;
}) => <span className={classes[kind]}>{children}</span>;
