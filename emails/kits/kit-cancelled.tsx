import type { ReactElement } from 'react';
import { stationOrderAddress } from '../addresses.ts';
import { Action } from '../components/action.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { wording as shared } from '../wording/wording.ts';
import { CalendarWords, OrderMail, OrderPage, Written } from './order-mail.tsx';
import { wording } from './wording/wording.ts';

/** To whoever asked, and to the desk that had it already. */
export const KitCancelled = ({ facts, context, subject }: TemplateProps<'kit-cancelled'>): ReactElement => {
  const { kitCancelled: words } = wording[context.language];
  const { toDesk } = words;
  if (facts.to === 'desk') {
    return (
      <OrderMail
        facts={facts}
        context={context}
        subject={subject}
        heading={toDesk.heading(facts.order.orderer)}
        to="desk"
      >
        <Paragraph>{toDesk.nothing}</Paragraph>
        <Written by={words.reason} text={facts.reason} />
        <Action
          address={stationOrderAddress(facts.order.id, context)}
          words={toDesk.action}
          otherwise={shared[context.language].otherwise}
        />
      </OrderMail>
    );
  }
  return (
    <OrderMail facts={facts} context={context} subject={subject} heading={words.heading}>
      <Paragraph>{words.free}</Paragraph>
      <Written by={words.reason} text={facts.reason} />
      <Paragraph>{words.notYou(facts.contact.name)}</Paragraph>
      <OrderPage facts={facts} context={context} />
      <CalendarWords facts={facts} context={context} does="removed" />
    </OrderMail>
  );
};
