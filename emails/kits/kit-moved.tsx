import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { CalendarWords, GoneSlots, OrderMail, OrderPage, Written } from './order-mail.tsx';
import { wording } from './wording/wording.ts';

export const KitMoved = ({ facts, context, subject }: TemplateProps<'kit-moved'>): ReactElement => {
  const { kitMoved: words, reason } = wording[context.language];
  return (
    <OrderMail facts={facts} context={context} subject={subject} heading={words.heading} moved>
      <Paragraph>{words.offers}</Paragraph>
      <Written by={reason} text={facts.reason} />
      <GoneSlots facts={facts} context={context} />
      <Paragraph>
        {words.agree} {words.kept}
      </Paragraph>
      <OrderPage facts={facts} context={context} words={words.action} />
      <CalendarWords facts={facts} context={context} does="updated" />
    </OrderMail>
  );
};
