import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { deliveryRow, HostMail, HostPage } from './host-mail.tsx';
import { wording } from './wording/wording.ts';

export const PackageAllotted = ({ facts, context, subject }: TemplateProps<'package-allotted'>): ReactElement => {
  const { packageAllotted: words } = wording[context.language];
  return (
    <HostMail
      facts={facts}
      context={context}
      subject={subject}
      heading={words.heading}
      more={[deliveryRow(facts.delivery, context)]}
    >
      <Paragraph>{words.free}</Paragraph>
      <Paragraph>{words.nothing}</Paragraph>
      <Paragraph>{words.notNeeded(facts.contact.name)}</Paragraph>
      <HostPage facts={facts} context={context} />
    </HostMail>
  );
};
