import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { CalendarWords, OrderMail, OrderPage, Written } from './order-mail.tsx';
import { wording } from './wording/wording.ts';

export const KitRefused = ({ facts, context, subject }: TemplateProps<'kit-refused'>): ReactElement => {
  const { kitRefused: words, reason } = wording[context.language];
  return (
    <OrderMail facts={facts} context={context} subject={subject} heading={words.heading}>
      <Written by={reason} text={facts.reason} />
      <Paragraph>{words.other(facts.contact.name)}</Paragraph>
      <Paragraph>{words.again}</Paragraph>
      <OrderPage facts={facts} context={context} />
      <CalendarWords facts={facts} context={context} does="removed" />
    </OrderMail>
  );
};
