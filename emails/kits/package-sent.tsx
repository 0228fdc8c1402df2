import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { HostMail, HostPage } from './host-mail.tsx';
import { wording } from './wording/wording.ts';

export const PackageSent = ({ facts, context, subject }: TemplateProps<'package-sent'>): ReactElement => {
  const { packageSent: words } = wording[context.language];
  return (
    <HostMail facts={facts} context={context} subject={subject} heading={words.heading}>
      <Paragraph>{words.whereTo}</Paragraph>
      <HostPage facts={facts} context={context} />
    </HostMail>
  );
};
