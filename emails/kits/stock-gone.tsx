import type { ReactElement } from 'react';
import { pageAddress } from '../addresses.ts';
import { Action } from '../components/action.tsx';
import { FactsTable } from '../components/facts-table.tsx';
import { Heading } from '../components/heading.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { Letter } from '../letter.tsx';
import { wording as shared } from '../wording/wording.ts';
import { wording } from './wording/wording.ts';

/** To the partner that gives the package. */
export const StockGone = ({ facts, context, subject }: TemplateProps<'stock-gone'>): ReactElement => {
  const { stockGone: words, facts: labels, why } = wording[context.language];
  return (
    <Letter
      context={context}
      subject={subject}
      preview={`${words.heading}. ${facts.package}`}
      contact={facts.contact}
      why={why.partner}
    >
      <Heading>{words.heading}</Heading>
      <FactsTable
        facts={[
          { label: labels.what, value: facts.package, main: true },
          { label: labels.left, value: labels.none },
          { label: labels.waiting, value: labels.waits(facts.waiting) },
        ]}
      />
      <Paragraph>{words.late}</Paragraph>
      <Paragraph>{words.more}</Paragraph>
      <Action
        address={pageAddress(facts.page, context)}
        words={words.action}
        otherwise={shared[context.language].otherwise}
      />
    </Letter>
  );
};
