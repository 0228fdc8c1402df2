import type { ReactElement } from 'react';
import { momentInWords } from '#kernel/instants.ts';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { dayInWords } from '../day-in-words.ts';
import { CampaignMail, zone } from './campaign-mail.tsx';
import { addressKeptUntil, OwnSignature } from './signature-mail.tsx';
import { wording } from './wording/wording.ts';

export const DecisionRecorded = ({ facts, context, subject }: TemplateProps<'decision-recorded'>): ReactElement => {
  const { decisionRecorded: words, facts: labels, why } = wording[context.language];
  const { against, campaign, college, municipality, signatory } = facts;
  const date = dayInWords(facts.decidedOn, context.language);
  const wasNotNamed = college.is === 'to-decide' && !college.mayName;
  return (
    <CampaignMail
      campaign={campaign}
      context={context}
      subject={subject}
      heading={words.heading}
      why={why.signatory(addressKeptUntil(facts.signedAt, context.language))}
      version={facts.version}
      facts={[
        { label: labels.municipality, value: municipality, main: true },
        { label: labels.decidedOn, value: date, main: true },
        { label: labels.signedBy, value: labels.person(signatory.name, signatory.role) },
        { label: labels.signedAt, value: momentInWords(facts.signedAt, zone, context.language) },
      ]}
    >
      <Paragraph>{words.thanks}</Paragraph>
      {against ? (
        <>
          <Paragraph>{words.against(municipality, date)}</Paragraph>
          <Paragraph>{words.welcome(campaign.contact.name)}</Paragraph>
        </>
      ) : (
        <>
          <Paragraph>{words.inFavour(municipality, date)}</Paragraph>
          <Paragraph>{wasNotNamed ? words.named : words.noLongerToFollow}</Paragraph>
        </>
      )}
      <Paragraph>{words.kept}</Paragraph>
      <OwnSignature facts={facts} context={context} />
      <Paragraph>{words.wrong(campaign.contact.name)}</Paragraph>
    </CampaignMail>
  );
};
