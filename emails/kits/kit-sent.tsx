import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { dayInWords } from '../day-in-words.ts';
import { OrderMail, OrderPage, Parts } from './order-mail.tsx';
import { wording } from './wording/wording.ts';

export const KitSent = ({ facts, context, subject }: TemplateProps<'kit-sent'>): ReactElement => {
  const { kitSent: words, facts: labels, contents } = wording[context.language];
  const returnBy = dayInWords(facts.returnBy, context.language);
  return (
    <OrderMail
      facts={facts}
      context={context}
      subject={subject}
      heading={words.heading}
      more={[{ label: labels.returnBy, value: returnBy }]}
    >
      {facts.parts.length > 0 && <Paragraph>{contents}</Paragraph>}
      <Parts parts={facts.parts} context={context} usedUp />
      <Paragraph>{words.count(facts.contact.name)}</Paragraph>
      <Paragraph>{words.back(returnBy)}</Paragraph>
      <OrderPage facts={facts} context={context} />
    </OrderMail>
  );
};
