import { Children, type ReactNode } from 'react';
import { DateLeaf, type Leaf } from './date-leaf.tsx';
import { Heading, type HeadingLevel } from './heading.tsx';

/** One thing among others, such as an event in a list. Its title is the link; the whole card answers to it. */
export const Card = ({
  title,
  href,
  level = 2,
  leaf,
  meta,
  badge,
  children,
}: {
  readonly title: string;
  readonly href?: string | undefined;
  readonly level?: HeadingLevel | undefined;
  readonly leaf?: Leaf | undefined;
  /** Lines right below the title: when and where. */
  readonly meta?: readonly string[] | undefined;
  readonly badge?: ReactNode;
  readonly children?: ReactNode;
}) => (
  <article className="utrecht-card card">
    {leaf === undefined ? null : <DateLeaf {...leaf} />}
    <div className="card__text">
      <Heading level={level} look={3}>
        {href === undefined ? (
          title
        ) : (
          <a className="nl-link card__link" href={href}>
            {title}
          </a>
        )}
      </Heading>
      {meta?.map((line) => (
        <p className="nl-paragraph card__meta" key={line}>
          {line}
        </p>
      ))}
      {children}
      {badge === undefined ? null : <div className="card__badge">{badge}</div>}
    </div>
  </article>
);

/** Cards below each other, as a list: each child is a card. */
export const CardList = ({ children }: { readonly children: ReactNode }) => (
  <ul className="cards">
    {Children.map(children, (card) => (
      <li>{card}</li>
    ))}
  </ul>
);
