import { dateInWords } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { FieldBox } from '#platform/pages/field-words.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { controlId } from '#platform/pages/invalid.ts';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { collegeProposalNl as proposal } from '../wording/college-proposal-nl.ts';
import { invitationWording } from '../wording/invitation.ts';
import { type CampaignView, type InvitationEvent, preparePath } from './invitation-view.ts';

type Props = {
  readonly frame: Frame;
  readonly event: InvitationEvent;
  /** What is signed; without a text in force the proposal names the five pillars in its own words. */
  readonly campaign: CampaignView | undefined;
};

type Section = { readonly title: string; readonly lines: readonly string[]; readonly points?: readonly string[] };

const sectionsOf = ({ event, campaign }: Omit<Props, 'frame'>): readonly Section[] => {
  const date = dateInWords(event.startsAt, event.zone, 'nl');
  const { subject, decision, occasion, pillars, objections, costs, communication } = proposal;
  return [
    {
      title: subject.title,
      lines: [campaign === undefined ? subject.withoutCampaign : subject.text(campaign.title)],
    },
    { title: decision.title, lines: [decision.lead], points: decision.points(date) },
    { title: occasion.title, lines: occasion.lines(event.title, date) },
    {
      title: pillars.title,
      lines: [pillars.lead],
      points: campaign === undefined ? pillars.points : campaign.pillars.map(({ title, text }) => `${title}. ${text}`),
    },
    { title: objections.title, lines: objections.lines },
    {
      title: costs.title,
      lines: campaign === undefined || campaign.asks === '' ? costs.lines : [...costs.lines, costs.asks(campaign.asks)],
    },
    { title: communication.title, lines: communication.lines },
  ];
};

/** The same document as a text that one can paste anywhere. */
const asText = (sections: readonly Section[]): string =>
  [
    [proposal.title, ...proposal.head].join('\n'),
    ...sections.map(({ title, lines, points = [] }) =>
      [title, ...lines, ...points.map((point) => `- ${point}`)].join('\n'),
    ),
  ].join('\n\n');

/** A model of a proposal to the college: to read, to print, and to copy without a script. For everybody, so it names nobody. */
export const ProposalPage = (props: Props) => {
  const { frame, event } = props;
  const { language } = frame;
  const { proposal: words } = invitationWording[language];
  const sections = sectionsOf(props);
  const lang = language === 'nl' ? undefined : 'nl';
  const id = controlId('proposal');
  return (
    <Page {...frame} section="events" title={words.title} unlisted={event.listed === 'address'}>
      <div className="stack screen-only">
        <TextLink alone href={addressIn(language, preparePath(event.slug))}>
          {words.back}
        </TextLink>
        <Heading level={1}>{words.title}</Heading>
        <Paragraph look="lead">{words.lead}</Paragraph>
        {words.explained.map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
        <Paragraph>{words.fill}</Paragraph>
        <Heading level={2}>{words.document}</Heading>
      </div>
      <section className="one-sheet stack letter" lang={lang}>
        <Heading level={3} look={2}>
          {proposal.title}
        </Heading>
        {proposal.head.map((line) => (
          <p className="nl-paragraph" key={line}>
            {line}
          </p>
        ))}
        {sections.map(({ title, lines, points }) => (
          <section className="stack" key={title}>
            <Heading level={4} look={3}>
              {title}
            </Heading>
            {lines.map((line) => (
              <Paragraph key={line}>{line}</Paragraph>
            ))}
            {points === undefined ? null : (
              <List>
                {points.map((point) => (
                  <span key={point}>{point}</span>
                ))}
              </List>
            )}
          </section>
        ))}
      </section>
      <div className="stack screen-only">
        <Heading level={2}>{words.copyTitle}</Heading>
        <FieldBox error={undefined} help={words.copyHelp} id={id} label={words.copy} optional={undefined}>
          <textarea
            aria-describedby={`${id}-help`}
            className="utrecht-textarea utrecht-textarea--html-textarea control--wide"
            defaultValue={asText(sections)}
            id={id}
            lang={lang}
            readOnly
            rows={16}
            spellCheck={false}
          />
        </FieldBox>
      </div>
    </Page>
  );
};
