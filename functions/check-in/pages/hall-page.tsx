import type { ReactNode } from 'react';
import type { DataAttributes } from '#platform/pages/invalid.ts';
import { Page } from '#platform/pages/page.tsx';
import type { Spot } from './view.ts';

/** The shell of every page in the hall: large enough for a finger, and kept out of search engines. */
export const HallShell = ({
  spot,
  title,
  faulty = false,
  outcome,
  data = {},
  picker = false,
  children,
}: {
  readonly spot: Pick<Spot, 'frame' | 'host'>;
  readonly title: string;
  readonly faulty?: boolean;
  readonly outcome?: string | undefined;
  readonly data?: DataAttributes;
  /** The page asks for a municipality. */
  readonly picker?: boolean;
  readonly children: ReactNode;
}) => (
  <Page
    {...spot.frame}
    faulty={faulty}
    main={{ ...(outcome !== undefined && { 'data-outcome': outcome }), ...data }}
    scripts={picker ? ['municipality-picker.js'] : []}
    section={spot.host === 'desk' ? 'desk' : undefined}
    title={title}
    unlisted
  >
    <div className="hall stack">{children}</div>
  </Page>
);
