import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { Facts } from '#platform/pages/facts.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Milestone, Standing, Tally } from '../core/milestone.ts';
import { deskWording } from '../wording/desk.ts';
import type { RehearsalNotice } from '../wording/desk-words.ts';
import { type FoundMilestone, MilestoneState } from './desk-milestone.tsx';
import { type DeskRefusal, DeskRefusalAlert } from './desk-refusal.tsx';
import { deskCampaignPath, rehearsalPath, rehearsalScreenPath } from './paths.ts';

/** How many invented signatures a button adds: some for a table, and enough to pass every mark of the evening. */
export const inventedAtOnce = [10, 130] as const;

/** A rehearsal that goes on, with the mark to look at: the lowest that waits, or else the one shown last. */
export type GoingOn = {
  readonly tally: Tally;
  readonly standing: Standing;
  readonly milestone?: FoundMilestone | undefined;
  /** Marks above it that wait with it. */
  readonly waiting: readonly number[];
  /** The one shown last, while another waits. */
  readonly before?: Pick<Milestone, 'mark' | 'number'> | undefined;
};

/** The evening with invented signatures, beside the real count and never in it. */
export const RehearsalPage = ({
  frame,
  campaign,
  realCount,
  rehearsal,
  request,
  notice,
  refusal,
}: {
  readonly frame: Frame;
  readonly campaign: { readonly slug: string; readonly title: string };
  /** The true number. */
  readonly realCount: number;
  readonly rehearsal: GoingOn | undefined;
  readonly request: string;
  readonly notice?: RehearsalNotice | undefined;
  readonly refusal?: DeskRefusal | undefined;
}) => {
  const { slug } = campaign;
  const { language } = frame;
  const { rehearsal: words, overview, toCampaign } = deskWording[language];
  const form = { action: addressIn(language, rehearsalPath(slug)), request, token: frame.formToken };
  return (
    <Page
      {...frame}
      main={{
        'data-rehearsal': rehearsal === undefined ? 'none' : 'on',
        'data-real': String(realCount),
        ...(rehearsal && {
          'data-count': String(rehearsal.tally.count),
          'data-shown': String(rehearsal.standing.shown),
          'data-under-way': String(rehearsal.standing.underWay),
        }),
      }}
      section="desk"
      title={words.title}
      unlisted
    >
      <TextLink alone href={addressIn(language, deskCampaignPath(slug))}>
        {toCampaign}
      </TextLink>
      {notice === undefined ? null : <Alert kind="ok" title={words.notice[notice]} />}
      <Heading level={1}>{words.title}</Heading>
      <DeskRefusalAlert language={language} refusal={refusal} />
      <Paragraph look="lead">{words.lead}</Paragraph>
      {rehearsal === undefined ? (
        <>
          <Paragraph>{words.how}</Paragraph>
          <Paragraph>{words.beginsWith(realCount)}</Paragraph>
          <Form {...form} hidden={{ act: 'begin' }}>
            <Button>{words.begin}</Button>
          </Form>
        </>
      ) : (
        <>
          <Facts
            facts={[
              { term: words.facts.count, value: overview.municipalities(rehearsal.tally.count) },
              { term: words.facts.shown, value: overview.municipalities(rehearsal.standing.shown) },
              { term: words.facts.underWay, value: overview.municipalities(rehearsal.standing.underWay) },
              { term: words.facts.real, value: overview.municipalities(realCount), note: words.realNote },
            ]}
          >
            <ButtonRow>
              <LinkButton href={addressIn(language, rehearsalScreenPath(slug))} kind="secondary">
                {words.screen}
              </LinkButton>
            </ButtonRow>
          </Facts>
          <Mark form={form} frame={frame} rehearsal={rehearsal} />
          <Heading level={2}>{words.addTitle}</Heading>
          <Form {...form} hidden={{ act: 'sign' }}>
            <ButtonRow>
              {inventedAtOnce.map((count) => (
                <Button key={count} kind="secondary" name="how-many" value={String(count)}>
                  {words.add(count)}
                </Button>
              ))}
            </ButtonRow>
          </Form>
          <Heading level={2}>{words.endTitle}</Heading>
          <Paragraph>{words.endText}</Paragraph>
          <Form {...form} hidden={{ act: 'end' }}>
            <Button kind="danger">{words.end}</Button>
          </Form>
        </>
      )}
    </Page>
  );
};

const Mark = ({
  frame,
  rehearsal: { milestone: found, waiting, before },
  form,
}: {
  frame: Frame;
  rehearsal: GoingOn;
  form: { action: string; request: string };
}) => {
  if (found === undefined) return null;
  const { rehearsal: words, milestone } = deskWording[frame.language];
  const { number, mark, state } = found.milestone;
  return (
    <>
      <Heading level={2}>{state === 'held' ? words.held(number) : words.released(number)}</Heading>
      <MilestoneState
        action={form.action}
        found={found}
        frame={frame}
        hidden={{ mark: String(mark) }}
        rehearsal
        request={form.request}
      />
      {waiting.length === 0 ? null : (
        <Paragraph>{words.heldMore(new Intl.ListFormat(frame.language).format(waiting.map(String)))}</Paragraph>
      )}
      {before === undefined ? null : (
        <>
          <Paragraph>{words.undoText(before.number)}</Paragraph>
          <Form {...form} hidden={{ mark: String(before.mark), act: 'undo' }} token={frame.formToken}>
            <Button kind="secondary">{milestone.undo(before.number)}</Button>
          </Form>
        </>
      )}
    </>
  );
};
