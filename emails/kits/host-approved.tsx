import type { ReactElement } from 'react';
import { pageAddress } from '../addresses.ts';
import { Paragraph } from '../components/paragraph.tsx';
import { TextLink } from '../components/text-link.tsx';
import type { TemplateProps } from '../context.ts';
import { deliveryRow, HostMail, HostPage, PackageState } from './host-mail.tsx';
import { wording } from './wording/wording.ts';

export const HostApproved = ({ facts, context, subject }: TemplateProps<'host-approved'>): ReactElement => {
  const { hostApproved: words } = wording[context.language];
  return (
    <HostMail
      facts={facts}
      context={context}
      subject={subject}
      heading={words.heading}
      more={facts.state === 'allotted' ? [deliveryRow(facts.delivery, context)] : []}
    >
      <Paragraph>
        {words.online} <TextLink address={pageAddress(facts.eventPage, context)}>{words.eventPage}</TextLink>
      </Paragraph>
      <PackageState facts={facts} context={context} />
      <HostPage facts={facts} context={context} />
    </HostMail>
  );
};
