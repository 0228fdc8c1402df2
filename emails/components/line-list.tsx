import type { ReactElement } from 'react';
import { look } from './look.ts';

/** One line each, in the order given: who holds what, or what is in a kit. Two lines may read the same. */
export const LineList = ({ lines }: { readonly lines: readonly string[] }): ReactElement => (
  <ul className="ink" style={look.list}>
    {keyed(lines).map(({ key, words }) => (
      <li key={key} style={look.listItem}>
        {words}
      </li>
    ))}
  </ul>
);

const keyed = (lines: readonly string[]): { key: string; words: string }[] =>
  lines.map((words, at) => ({ key: `${at} ${words}`, words }));
