import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { OrderMail, OrderPage, Written } from './order-mail.tsx';
import { wording } from './wording/wording.ts';

export const KitMovedWaits = ({ facts, context, subject }: TemplateProps<'kit-moved-waits'>): ReactElement => {
  const { kitMovedWaits: words, kitMoved, reason } = wording[context.language];
  return (
    <OrderMail facts={facts} context={context} subject={subject} heading={words.heading} moved>
      <Paragraph>{words.waits}</Paragraph>
      <Written by={reason} text={facts.reason} />
      <Paragraph>
        {kitMoved.agree} {kitMoved.kept}
      </Paragraph>
      <OrderPage facts={facts} context={context} words={kitMoved.action} />
    </OrderMail>
  );
};
