import type { ReactNode } from 'react';
import { DateLeaf, type Leaf } from './date-leaf.tsx';
import { Heading, type HeadingLevel } from './heading.tsx';

/** One fact: what it is about, what it is, a quiet line below it, and a link that changes it. */
export type Fact = {
  readonly term: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
  readonly action?: ReactNode;
};

/**
 * Facts as a list of terms and values. As a card (default) it is the thing to look at on an event page, with the button
 * among its children; `plain` is the same list without the card, for answers to check.
 */
export const Facts = ({
  title,
  level = 2,
  facts,
  leaf,
  plain = false,
  children,
}: {
  readonly title?: string | undefined;
  readonly level?: HeadingLevel | undefined;
  readonly facts: readonly Fact[];
  readonly leaf?: Leaf | undefined;
  readonly plain?: boolean | undefined;
  readonly children?: ReactNode;
}) => (
  <div className={plain ? 'facts facts--plain' : 'facts facts--card'}>
    {title === undefined && leaf === undefined ? null : (
      <div className="facts__head">
        {leaf === undefined ? null : <DateLeaf {...leaf} />}
        {title === undefined ? null : (
          <Heading level={level} look={3}>
            {title}
          </Heading>
        )}
      </div>
    )}
    <dl className="utrecht-data-list facts__list">
      {facts.map((fact) => (
        <div className="facts__item" key={fact.term}>
          <dt className="utrecht-data-list__item-key">{fact.term}</dt>
          <dd className="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">
            <span className="facts__value">{fact.value}</span>
            {fact.note === undefined ? null : <span className="facts__note">{fact.note}</span>}
            {fact.action === undefined ? null : <span className="facts__action">{fact.action}</span>}
          </dd>
        </div>
      ))}
    </dl>
    {children === undefined ? null : <div className="facts__foot">{children}</div>}
  </div>
);
