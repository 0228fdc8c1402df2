import type { ReactElement } from 'react';
import { momentInWords } from '#kernel/instants.ts';
import { campaignAddress, campaignDeskAddress } from '../addresses.ts';
import { Action } from '../components/action.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { wording as shared } from '../wording/wording.ts';
import { CampaignMail, zone } from './campaign-mail.tsx';
import { wording } from './wording/wording.ts';

/** To who speaks to the press as to everybody: what is public, and where it stands. To organisers also how it got there. */
export const MilestonePublic = ({ facts, context, subject }: TemplateProps<'milestone-public'>): ReactElement => {
  const { language } = context;
  const { milestonePublic: words, facts: labels, why, desk, campaignPage } = wording[language];
  const { campaign, mark, municipality } = facts;
  const toPress = facts.to === 'press';
  return (
    <CampaignMail
      campaign={campaign}
      context={context}
      subject={subject}
      heading={words.heading(mark)}
      why={toPress ? why.press : why.organiser}
      facts={[
        { label: labels.number, value: mark, main: true },
        { label: labels.municipality, value: municipality ?? labels.notNamed, main: true },
        { label: labels.releasedAt, value: momentInWords(facts.releasedAt, zone, language) },
        { label: labels.count, value: labels.municipalities(facts.count) },
      ]}
    >
      {toPress ? (
        <Paragraph>{words.press}</Paragraph>
      ) : (
        <Paragraph>{facts.by === 'person' ? words.byPerson : words.byClock(mark)}</Paragraph>
      )}
      {municipality === undefined && <Paragraph>{words.notNamed}</Paragraph>}
      <Paragraph>{words.counts}</Paragraph>
      {!toPress && <Paragraph>{words.undo}</Paragraph>}
      <Action
        address={toPress ? campaignAddress(campaign.slug, context) : campaignDeskAddress(campaign.slug, context)}
        words={toPress ? campaignPage : desk}
        otherwise={shared[language].otherwise}
      />
    </CampaignMail>
  );
};
