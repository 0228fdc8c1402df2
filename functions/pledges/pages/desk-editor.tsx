import type { Frame } from '#platform/http/visit.ts';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Campaign } from '../core/campaign.ts';
import type { CampaignFaults, TypedCampaign } from '../core/campaign-plan.ts';
import { deskWording } from '../wording/desk.ts';
import { AsWritten } from './as-written.tsx';
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
  const { language } = frame;
  const all = deskWording[language];
  const words = all.editor;
  const at = (path: string): string => addressIn(language, path);
  const invalid = campaignFaultsInWords(faults, all);
  const wrong = Object.keys(invalid).length;
  const title = campaign === undefined ? words.newTitle : words.title;
  return (
    <Page {...frame} faulty={wrong > 0} section="desk" title={title} unlisted>
      <TextLink alone href={at(campaign === undefined ? deskCampaignsPath : deskCampaignPath(campaign.slug))}>
        {campaign === undefined ? all.toCampaigns : all.toCampaign}
      </TextLink>
      <ErrorSummary invalid={invalid} title={all.faultsTitle(wrong)} />
      <Heading level={1}>{title}</Heading>
      <DeskRefusalAlert language={language} refusal={refusal} />
      <Paragraph look="lead">
        {campaign === undefined ? words.newLead : <AsWritten language={language}>{campaign.title}</AsWritten>}
      </Paragraph>
      <Paragraph look="quiet">{all.someOptional}</Paragraph>
      <Form
        action={at(campaign === undefined ? createPath : editPath(campaign.slug))}
        hidden={campaign === undefined ? {} : { revision: String(campaign.revision) }}
        request={request}
        token={frame.formToken}
      >
        <CampaignFields invalid={invalid} typed={typed} words={all} />
        <Button>{campaign === undefined ? words.create : words.save}</Button>
      </Form>
    </Page>
  );
};
