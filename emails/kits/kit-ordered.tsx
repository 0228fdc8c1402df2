import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { dayInWords } from '../day-in-words.ts';
import { OrderMail, OrderPage } from './order-mail.tsx';
import { wording } from './wording/wording.ts';

export const KitOrdered = ({ facts, context, subject }: TemplateProps<'kit-ordered'>): ReactElement => {
  const { kitOrdered: words, facts: labels } = wording[context.language];
  return (
    <OrderMail
      facts={facts}
      context={context}
      subject={subject}
      heading={words.heading}
      more={[{ label: labels.desk, value: facts.desk }]}
    >
      <Paragraph>{words.decides(facts.desk)}</Paragraph>
      <Paragraph>{words.reminds(dayInWords(facts.answerBy, context.language))}</Paragraph>
      <Paragraph>{words.kept}</Paragraph>
      <OrderPage facts={facts} context={context} />
    </OrderMail>
  );
};
