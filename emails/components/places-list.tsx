import type { ReactElement } from 'react';
import { look } from './look.ts';

/** Who holds what: one line each, in the order given. Two people may have the same name. */
export const PlacesList = ({ places }: { readonly places: readonly string[] }): ReactElement => (
  <ul className="ink" style={look.list}>
    {keyed(places).map(({ key, words }) => (
      <li key={key} style={look.listItem}>
        {words}
      </li>
    ))}
  </ul>
);

const keyed = (places: readonly string[]): { key: string; words: string }[] =>
  places.map((words, at) => ({ key: `${at} ${words}`, words }));
