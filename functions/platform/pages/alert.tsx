import type { ReactNode } from 'react';
import { Heading, type HeadingLevel } from './heading.tsx';
import type { DataAttributes } from './invalid.ts';

const classes = {
  info: 'utrecht-alert utrecht-alert--info',
  ok: 'utrecht-alert utrecht-alert--ok',
  warning: 'utrecht-alert utrecht-alert--warning',
  error: 'utrecht-alert utrecht-alert--error',
} as const;

/** A message that stands out from the page: what happened or what to know first. Not for faults in a form. */
export const Alert = ({
  kind = 'info',
  title,
  level = 2,
  data,
  children,
}: {
  readonly kind?: keyof typeof classes | undefined;
  readonly title?: string | undefined;
  readonly level?: HeadingLevel | undefined;
  readonly data?: DataAttributes | undefined;
  readonly children?: ReactNode;
}) => (
  <div className={classes[kind]} {...data}>
    <div className="utrecht-alert__content">
      <div className="utrecht-alert__message">
        {title === undefined ? null : (
          <Heading level={level} look={4}>
            {title}
          </Heading>
        )}
        {children}
      </div>
    </div>
  </div>
);
