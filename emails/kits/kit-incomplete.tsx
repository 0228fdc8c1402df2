import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { Lacks, OrderMail, OrderPage } from './order-mail.tsx';
import { wording } from './wording/wording.ts';

export const KitIncomplete = ({ facts, context, subject }: TemplateProps<'kit-incomplete'>): ReactElement => {
  const { kitIncomplete: words } = wording[context.language];
  return (
    <OrderMail facts={facts} context={context} subject={subject} heading={words.heading}>
      <Paragraph>{words.counted}</Paragraph>
      <Lacks facts={facts} context={context} />
      <Paragraph>{words.tell(facts.contact.name)}</Paragraph>
      <Paragraph>{words.repair}</Paragraph>
      <OrderPage facts={facts} context={context} />
    </OrderMail>
  );
};
