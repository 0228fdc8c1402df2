import type { ReactElement } from 'react';
import { momentInWords, timeInWords } from '#kernel/instants.ts';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { zone } from './order-facts.ts';
import { OrderMail, OrderPage } from './order-mail.tsx';
import { wording } from './wording/wording.ts';

export const KitHeld = ({ facts, context, subject }: TemplateProps<'kit-held'>): ReactElement => {
  const { kitHeld: words, facts: labels } = wording[context.language];
  const { heldUntil } = facts;
  return (
    <OrderMail
      facts={facts}
      context={context}
      subject={subject}
      heading={words.heading}
      more={[{ label: labels.heldUntil, value: momentInWords(heldUntil, zone, context.language) }]}
    >
      <Paragraph>{words.hold(timeInWords(heldUntil, zone, context.language))}</Paragraph>
      <Paragraph>{words.send}</Paragraph>
      <OrderPage facts={facts} context={context} words={words.action} />
      <Paragraph>{words.lapses}</Paragraph>
    </OrderMail>
  );
};
