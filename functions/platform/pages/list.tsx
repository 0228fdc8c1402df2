import { Children, type ReactNode } from 'react';

/** A list with bullets: each child is an item, and one that is not there makes none. */
export const List = ({ children }: { readonly children: ReactNode }) => (
  <ul className="utrecht-unordered-list">
    {Children.map(children, (item) =>
      item === null ? null : <li className="utrecht-unordered-list__item">{item}</li>,
    )}
  </ul>
);
