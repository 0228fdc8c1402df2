import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { OrderMail, OrderPage, Parts, Written } from './order-mail.tsx';
import { wording } from './wording/wording.ts';

export const KitTomorrow = ({ facts, context, subject }: TemplateProps<'kit-tomorrow'>): ReactElement => {
  const { kitTomorrow: words, contents, practical } = wording[context.language];
  return (
    <OrderMail facts={facts} context={context} subject={subject} heading={words.heading}>
      <Paragraph>{words.permit}</Paragraph>
      <Written by={practical} text={facts.practical} />
      {facts.parts.length > 0 && <Paragraph>{contents}</Paragraph>}
      <Parts parts={facts.parts} context={context} usedUp />
      <Paragraph>{words.wrong(facts.contact.name)}</Paragraph>
      <OrderPage facts={facts} context={context} />
    </OrderMail>
  );
};
