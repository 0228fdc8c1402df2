import type { ReactElement } from 'react';
import { momentInWords } from '#kernel/instants.ts';
import { deskAddress } from '../addresses.ts';
import { Action } from '../components/action.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { wording as shared } from '../wording/wording.ts';
import { zone } from './order-facts.ts';
import { OrderMail } from './order-mail.tsx';
import { wording } from './wording/wording.ts';

/** The order's page is its orderer's; an organiser sees at the own desk what waits. */
export const KitUnanswered = ({ facts, context, subject }: TemplateProps<'kit-unanswered'>): ReactElement => {
  const { kitUnanswered: words, facts: labels, desk } = wording[context.language];
  return (
    <OrderMail
      facts={facts}
      context={context}
      subject={subject}
      heading={words.heading(facts.desk)}
      to="organiser"
      more={[
        { label: labels.desk, value: facts.desk },
        { label: labels.askedAt, value: momentInWords(facts.requestedAt, zone, context.language) },
      ]}
    >
      <Paragraph>{words.waits}</Paragraph>
      <Paragraph>{words.call}</Paragraph>
      <Paragraph>{words.kept}</Paragraph>
      <Action address={deskAddress(context)} words={desk} otherwise={shared[context.language].otherwise} />
    </OrderMail>
  );
};
