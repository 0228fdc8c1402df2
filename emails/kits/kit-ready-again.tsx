import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { OrderMail, OrderPage } from './order-mail.tsx';
import { wording } from './wording/wording.ts';

export const KitReadyAgain = ({ facts, context, subject }: TemplateProps<'kit-ready-again'>): ReactElement => {
  const { kitReadyAgain: words } = wording[context.language];
  return (
    <OrderMail facts={facts} context={context} subject={subject} heading={words.heading}>
      <Paragraph>{words.whole}</Paragraph>
      <Paragraph>{words.nothing}</Paragraph>
      <OrderPage facts={facts} context={context} />
    </OrderMail>
  );
};
