import type { ReactElement } from 'react';
import { LineList } from '../components/line-list.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { dayInWords } from '../day-in-words.ts';
import { Lacks, OrderMail, OrderPage } from './order-mail.tsx';
import { wording } from './wording/wording.ts';

/** Says what lacks, until when, and what can be chosen; the choice itself is made on the order's page. */
export const KitNextWarned = ({ facts, context, subject }: TemplateProps<'kit-next-warned'>): ReactElement => {
  const { kitNextWarned: words, facts: labels } = wording[context.language];
  const { choices } = words;
  const repairedBy = dayInWords(facts.repairedBy, context.language);
  return (
    <OrderMail
      facts={facts}
      context={context}
      subject={subject}
      heading={words.heading}
      more={[{ label: labels.repairedBy, value: repairedBy }]}
    >
      <Lacks facts={facts} context={context} />
      <Paragraph>{words.keeps}</Paragraph>
      <Paragraph>{words.choose}</Paragraph>
      <LineList lines={[choices.without, choices.wait(repairedBy), ...(facts.other ? [choices.other] : [])]} />
      <OrderPage facts={facts} context={context} words={words.action} />
    </OrderMail>
  );
};
