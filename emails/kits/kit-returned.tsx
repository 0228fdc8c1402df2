import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { OrderMail, OrderPage } from './order-mail.tsx';
import { wording } from './wording/wording.ts';

export const KitReturned = ({ facts, context, subject }: TemplateProps<'kit-returned'>): ReactElement => {
  const { kitReturned: words } = wording[context.language];
  return (
    <OrderMail facts={facts} context={context} subject={subject} heading={words.heading}>
      <Paragraph>{words.thanks}</Paragraph>
      <Paragraph>{words.done}</Paragraph>
      <OrderPage facts={facts} context={context} />
    </OrderMail>
  );
};
