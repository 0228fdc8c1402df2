import type { ReactElement } from 'react';
import { dateInWords } from '#kernel/instants.ts';
import { FactsTable } from '../components/facts-table.tsx';
import { Heading } from '../components/heading.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { Letter } from '../letter.tsx';
import { HostPage } from './host-mail.tsx';
import { zone } from './order-facts.ts';
import { wording } from './wording/wording.ts';

/** Nothing is known of the action yet: only the address, and which package was looked at. */
export const HostBegun = ({ facts, context, subject }: TemplateProps<'host-begun'>): ReactElement => {
  const { hostBegun: words, facts: labels, why } = wording[context.language];
  const until = dateInWords(facts.keptUntil, zone, context.language);
  return (
    <Letter
      context={context}
      subject={subject}
      preview={`${words.heading}. ${facts.package}`}
      contact={facts.contact}
      why={why.begun(until)}
    >
      <Heading>{words.heading}</Heading>
      <FactsTable facts={[{ label: labels.what, value: facts.package, main: true }]} />
      <Paragraph>{words.goOn}</Paragraph>
      <HostPage facts={facts} context={context} words={words.action} />
      <Paragraph>{words.kept}</Paragraph>
      <Paragraph>{words.until(until)}</Paragraph>
      <Paragraph>{words.notYou}</Paragraph>
    </Letter>
  );
};
