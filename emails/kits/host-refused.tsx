import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { HostMail, HostPage } from './host-mail.tsx';
import { Written } from './order-mail.tsx';
import { wording } from './wording/wording.ts';

export const HostRefused = ({ facts, context, subject }: TemplateProps<'host-refused'>): ReactElement => {
  const { hostRefused: words } = wording[context.language];
  return (
    <HostMail facts={facts} context={context} subject={subject} heading={words.heading}>
      <Written by={words.reason} text={facts.reason} />
      <Paragraph>{words.no}</Paragraph>
      <Paragraph>{words.call(facts.contact.name)}</Paragraph>
      <HostPage facts={facts} context={context} />
    </HostMail>
  );
};
