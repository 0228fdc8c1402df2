import type { ReactElement } from 'react';
import { campaignAddress } from '../addresses.ts';
import { Action } from '../components/action.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { wording as shared } from '../wording/wording.ts';
import { CampaignMail } from './campaign-mail.tsx';
import { wording } from './wording/wording.ts';

export const SignatureWithdrawn = ({ facts, context, subject }: TemplateProps<'signature-withdrawn'>): ReactElement => {
  const { signatureWithdrawn, facts: labels, why, campaignPage } = wording[context.language];
  const { because, campaign, municipality, signatory } = facts;
  const words = signatureWithdrawn[because];
  return (
    <CampaignMail
      campaign={campaign}
      context={context}
      subject={subject}
      heading={words.heading}
      why={why.signatory(undefined)}
      facts={[
        { label: labels.municipality, value: municipality, main: true },
        { label: labels.signedBy, value: labels.person(signatory.name, signatory.role) },
      ]}
    >
      <Paragraph>{words.what}</Paragraph>
      <Paragraph>{words.next(campaign.contact.name)}</Paragraph>
      <Paragraph>{words.again}</Paragraph>
      <Action
        address={campaignAddress(campaign.slug, context)}
        words={campaignPage}
        otherwise={shared[context.language].otherwise}
      />
    </CampaignMail>
  );
};
