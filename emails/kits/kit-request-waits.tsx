import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { DeskMail } from './desk-mail.tsx';
import { wording } from './wording/wording.ts';

export const KitRequestWaits = ({ facts, context, subject }: TemplateProps<'kit-request-waits'>): ReactElement => {
  const { kitRequestWaits: words, kitRequest } = wording[context.language];
  return (
    <DeskMail facts={facts} context={context} subject={subject} heading={words.heading(facts.order.orderer)}>
      <Paragraph>
        {words.waits} {words.silent}
      </Paragraph>
      <Paragraph>{kitRequest.answer}</Paragraph>
    </DeskMail>
  );
};
