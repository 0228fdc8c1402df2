import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { DeskMail } from './desk-mail.tsx';
import { wording } from './wording/wording.ts';

export const KitRequest = ({ facts, context, subject }: TemplateProps<'kit-request'>): ReactElement => {
  const { kitRequest: words } = wording[context.language];
  return (
    <DeskMail facts={facts} context={context} subject={subject} heading={words.heading(facts.order.orderer)}>
      <Paragraph>{words.answer}</Paragraph>
    </DeskMail>
  );
};
