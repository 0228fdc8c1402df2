import { Children, type ReactNode } from 'react';

/** A list with bullets: each child is an item, and one that is not there makes none. */
export const List = ({ children }: { readonly children: ReactNode }) => (
  <ul className="utrecht-unordered-list">
    {Children.toArray(children).map((item, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a list is drawn once, on the server.
      <li className="utrecht-unordered-list__item" key={at}>
        {item}
      </li>
    ))}
  </ul>
);
