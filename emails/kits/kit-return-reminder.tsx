import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { dayInWords } from '../day-in-words.ts';
import { OrderMail, OrderPage, Parts } from './order-mail.tsx';
import { wording } from './wording/wording.ts';

export const KitReturnReminder = ({ facts, context, subject }: TemplateProps<'kit-return-reminder'>): ReactElement => {
  const { kitReturnReminder: words, facts: labels } = wording[context.language];
  const returnBy = dayInWords(facts.returnBy, context.language);
  const parts = facts.parts.filter(({ returns }) => returns);
  return (
    <OrderMail
      facts={facts}
      context={context}
      subject={subject}
      heading={words.heading}
      more={[{ label: labels.returnBy, value: returnBy, main: true }]}
    >
      <Paragraph>{words.back(returnBy)}</Paragraph>
      {parts.length > 0 && <Paragraph>{words.parts}</Paragraph>}
      <Parts parts={parts} context={context} />
      <Paragraph>
        {words.late(facts.contact.name)} {words.already}
      </Paragraph>
      <OrderPage facts={facts} context={context} />
    </OrderMail>
  );
};
