import type { ReactElement } from 'react';
import { momentInWords } from '#kernel/instants.ts';
import { campaignDeskAddress } from '../addresses.ts';
import { Action } from '../components/action.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { wording as shared } from '../wording/wording.ts';
import { CampaignMail, collegeInWords, zone } from './campaign-mail.tsx';
import { wording } from './wording/wording.ts';

/** Subject and preview name neither number nor municipality: on the evening itself they pop up on laptops that stand before a hall. */
export const MilestoneReached = ({ facts, context, subject }: TemplateProps<'milestone-reached'>): ReactElement => {
  const { language } = context;
  const { milestoneReached: words, facts: labels, why, desk } = wording[language];
  const { campaign, college, mark, signatory } = facts;
  const publicAt = momentInWords(facts.publicAt, zone, language);
  return (
    <CampaignMail
      campaign={campaign}
      context={context}
      subject={subject}
      heading={words.heading(mark)}
      preview={words.preview}
      why={why.organiser}
      facts={[
        { label: labels.municipality, value: facts.municipality, main: true },
        {
          label: labels.signedBy,
          value: signatory === undefined ? labels.nobody : labels.person(signatory.name, signatory.role),
        },
        { label: labels.college, value: college === undefined ? labels.unknown : collegeInWords(college, language) },
        { label: labels.reachedAt, value: momentInWords(facts.reachedAt, zone, language) },
        { label: labels.publicAt, value: publicAt },
      ]}
    >
      <Paragraph>{words.hidden}</Paragraph>
      <Paragraph>{words.look(mark)}</Paragraph>
      <Action
        address={campaignDeskAddress(campaign.slug, context)}
        words={desk}
        otherwise={shared[language].otherwise}
      />
      <Paragraph>{words.byItself(publicAt)}</Paragraph>
    </CampaignMail>
  );
};
