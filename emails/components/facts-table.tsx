import type { ReactElement, ReactNode } from 'react';
import { look } from './look.ts';

export type Fact = {
  readonly label: string;
  readonly value: ReactNode;
  /** Set in bold: what, when, where. */
  readonly main?: true;
};

/** What, when, where, for whom: a table whose first column names the row. The text part has a line "label: value" for each. */
export const FactsTable = ({ facts }: { readonly facts: readonly Fact[] }): ReactElement => (
  <table className="tint" style={look.facts}>
    <tbody>
      {facts.map((fact) => (
        <tr key={fact.label}>
          <th scope="row" className="quiet" style={look.factLabel}>
            {fact.label}
          </th>
          <td className="ink" style={fact.main ? { ...look.fact, ...look.mainFact } : look.fact}>
            {fact.value}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** A value that changed: the new one, below it the word "was" and the old one struck through, so that colour is not needed. */
export const ChangedFact = ({
  value,
  was,
  old,
}: {
  readonly value: string;
  readonly was: string;
  readonly old: string;
}): ReactElement => (
  <>
    {value}
    <br />
    <span className="quiet" style={{ ...look.quietWords, fontWeight: 'normal' }}>
      {was}: <s>{old}</s>
    </span>
  </>
);
