import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { HostMail, HostPage } from './host-mail.tsx';
import { Written } from './order-mail.tsx';
import { wording } from './wording/wording.ts';

export const HostAsked = ({ facts, context, subject }: TemplateProps<'host-asked'>): ReactElement => {
  const { hostAsked: words } = wording[context.language];
  return (
    <HostMail facts={facts} context={context} subject={subject} heading={words.heading}>
      <Written by={words.question} text={facts.question} />
      <Paragraph>{words.next}</Paragraph>
      <HostPage facts={facts} context={context} words={words.action} />
    </HostMail>
  );
};
