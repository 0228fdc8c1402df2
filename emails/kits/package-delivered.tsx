import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { HostMail, HostPage } from './host-mail.tsx';
import { wording } from './wording/wording.ts';

export const PackageDelivered = ({ facts, context, subject }: TemplateProps<'package-delivered'>): ReactElement => {
  const { packageDelivered: words } = wording[context.language];
  return (
    <HostMail facts={facts} context={context} subject={subject} heading={words.heading}>
      <Paragraph>
        {words.question} {words.wrong(facts.contact.name)}
      </Paragraph>
      <Paragraph>{words.enjoy}</Paragraph>
      <HostPage facts={facts} context={context} />
    </HostMail>
  );
};
