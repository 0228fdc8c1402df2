import { Children, type ReactNode } from 'react';

/** A list with bullets: each child is an item. */
export const List = ({ children }: { readonly children: ReactNode }) => (
  <ul className="utrecht-unordered-list">
    {Children.map(children, (item) => (
      <li className="utrecht-unordered-list__item">{item}</li>
    ))}
  </ul>
);
