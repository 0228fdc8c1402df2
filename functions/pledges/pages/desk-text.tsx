import { dateInWords } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Group } from '#platform/pages/group.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Campaign, PledgeText } from '../core/campaign.ts';
import { pillarPlaces, type TextFaults, type TypedText, textFields } from '../core/campaign-plan.ts';
import { beginOf, zone } from '../core/days.ts';
import { deskWording } from '../wording/desk.ts';
import type { CampaignDeskWords } from '../wording/desk-words.ts';
import { type DeskRefusal, DeskRefusalAlert } from './desk-refusal.tsx';
import { deskCampaignPath, textPath } from './paths.ts';

/** Makes a new version of what is signed. The one in force stands in the form to go on from; whoever signed keeps the version of then. */
export const PledgeTextPage = ({
  frame,
  campaign,
  text,
  request,
  typed,
  faults = {},
  refusal,
}: {
  readonly frame: Frame;
  readonly campaign: Campaign;
  /** In force now. */
  readonly text: PledgeText | undefined;
  readonly request: string;
  readonly typed: TypedText;
  readonly faults?: TextFaults;
  readonly refusal?: DeskRefusal;
}) => {
  const { language } = frame;
  const { text: words, optional, ...around } = deskWording[language];
  const invalid = textFaultsInWords(faults, words);
  const wrong = Object.keys(invalid).length;
  const value = (field: Parameters<TypedText>[0]): string => typed(field)[0] ?? '';
  return (
    <Page {...frame} faulty={wrong > 0} section="desk" title={words.title} unlisted>
      <TextLink alone href={addressIn(language, deskCampaignPath(campaign.slug))}>
        {around.toCampaign}
      </TextLink>
      <ErrorSummary invalid={invalid} title={around.faultsTitle(wrong)} />
      <Heading level={1}>{words.title}</Heading>
      <DeskRefusalAlert language={language} refusal={refusal} />
      <Paragraph look="lead">{text === undefined ? words.none : words.lead}</Paragraph>
      {text === undefined ? null : (
        <Paragraph>{words.now(text.version, dateInWords(beginOf(text.since), zone, language))}</Paragraph>
      )}
      <Paragraph look="quiet">{around.someOptional}</Paragraph>
      <Form
        action={addressIn(language, textPath(campaign.slug))}
        hidden={{ version: String(text?.version ?? 0) }}
        request={request}
        token={frame.formToken}
      >
        <Field
          help={words.sinceHelp}
          invalid={invalid}
          label={words.since}
          name="since"
          value={value('since')}
          width="medium"
        />
        <Field
          help={words.introHelp}
          invalid={invalid}
          kind="textarea"
          label={words.intro}
          name="intro"
          rows={6}
          value={value('intro')}
        />
        {pillarPlaces.map((place) => (
          <Group help={place === 1 ? words.pillarHelp : undefined} key={place} legend={words.pillar(place)}>
            <Field
              invalid={invalid}
              label={words.pillarTitle(place)}
              name={`pillar-${place}-title`}
              optional={place === 1 ? undefined : optional}
              value={value(`pillar-${place}-title`)}
              width="wide"
            />
            <Field
              invalid={invalid}
              kind="textarea"
              label={words.pillarText(place)}
              name={`pillar-${place}-text`}
              optional={place === 1 ? undefined : optional}
              rows={4}
              value={value(`pillar-${place}-text`)}
            />
          </Group>
        ))}
        <Button>{words.save((text?.version ?? 0) + 1)}</Button>
      </Form>
    </Page>
  );
};

/** The faults in words, in the order of the form. */
const textFaultsInWords = (faults: TextFaults, words: CampaignDeskWords['text']): Invalid =>
  Object.fromEntries(
    textFields.flatMap((field) => {
      const fault = faults[field];
      return fault === undefined ? [] : [[field, words.fault(field, fault)]];
    }),
  );
