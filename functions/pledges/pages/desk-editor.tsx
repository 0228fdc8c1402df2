import type { Frame } from '#platform/http/visit.ts';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Campaign } from '../core/campaign.ts';
import type { CampaignFaults, TypedCampaign } from '../core/campaign-plan.ts';
import { deskNl } from '../wording/desk-nl.ts';
import { CampaignFields, campaignFaultsInWords } from './desk-campaign-fields.tsx';
import { type DeskRefusal, DeskRefusalAlert } from './desk-refusal.tsx';
import { createPath, deskCampaignPath, deskCampaignsPath, editPath } from './paths.ts';

/** The form of a campaign: a new one when there is no `campaign`, else the one that is changed. Empty, faulty, or back because it could not be taken. */
export const CampaignEditorPage = ({
  frame,
  campaign,
  request,
  typed,
  faults = {},
  refusal,
}: {
  readonly frame: Frame;
  readonly campaign?: Campaign;
  readonly request: string;
  readonly typed: TypedCampaign;
  readonly faults?: CampaignFaults;
  readonly refusal?: DeskRefusal;
}) => {
  const words = deskNl.editor;
  const invalid = campaignFaultsInWords(faults);
  const wrong = Object.keys(invalid).length;
  const title = campaign === undefined ? words.newTitle : words.title;
  return (
    <Page {...frame} faulty={wrong > 0} hasEnglish={false} section="desk" title={title} unlisted>
      <TextLink alone href={campaign === undefined ? deskCampaignsPath : deskCampaignPath(campaign.slug)}>
        {campaign === undefined ? deskNl.toCampaigns : deskNl.toCampaign}
      </TextLink>
      <ErrorSummary invalid={invalid} title={deskNl.faultsTitle(wrong)} />
      <Heading level={1}>{title}</Heading>
      <DeskRefusalAlert refusal={refusal} />
      <Paragraph look="lead">{campaign === undefined ? words.newLead : campaign.title}</Paragraph>
      <Paragraph look="quiet">{deskNl.someOptional}</Paragraph>
      <Form
        action={campaign === undefined ? createPath : editPath(campaign.slug)}
        hidden={campaign === undefined ? {} : { revision: String(campaign.revision) }}
        request={request}
        token={frame.formToken}
      >
        <CampaignFields invalid={invalid} typed={typed} />
        <Button>{campaign === undefined ? words.create : words.save}</Button>
      </Form>
    </Page>
  );
};
