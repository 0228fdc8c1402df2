import type { CollegeWord } from '#kernel/college-words.ts';
import { dateInWords, type Instant, momentInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Badge } from '#platform/pages/badge.tsx';
import { Button } from '#platform/pages/button.tsx';
import { type Fact, Facts } from '#platform/pages/facts.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Place } from '../core/board.ts';
import type { Campaign } from '../core/campaign.ts';
import { beginOf, zone } from '../core/days.ts';
import type { Milestone, MilestoneName } from '../core/milestone.ts';
import { deskWording } from '../wording/desk.ts';
import type { MilestoneNotice } from '../wording/desk-words.ts';
import { type DeskRefusal, DeskRefusalAlert } from './desk-refusal.tsx';
import { deskCampaignPath, milestonePath } from './paths.ts';

/** A reached mark with whoever made it: as it is now, or as it was when it was released. */
export type FoundMilestone = {
  readonly campaign: Campaign;
  readonly milestone: Milestone;
  readonly who?: MilestoneName | undefined;
  readonly place?: Pick<Place, 'name' | 'province'> | undefined;
  /** When the municipality's first signature was set. */
  readonly signedAt?: Instant | undefined;
  /** The true number. */
  readonly count: number;
  /** It was released and taken back. */
  readonly undoneBefore: boolean;
};

/** Who first read: which municipality it is, who signed and whether its college decided. Then one button, and after it the way back. */
export const MilestonePage = ({
  frame,
  found,
  me,
  request,
  notice,
  refusal,
}: {
  readonly frame: Frame;
  readonly found: FoundMilestone;
  /** Who looks, by id: of an act we say whether it was theirs. */
  readonly me: string;
  readonly request: string;
  readonly notice?: MilestoneNotice | undefined;
  readonly refusal?: DeskRefusal | undefined;
}) => {
  const { campaign, milestone } = found;
  const { number, state } = milestone;
  const { language } = frame;
  const { milestone: words, toCampaign } = deskWording[language];
  return (
    <Page
      {...frame}
      main={{ 'data-milestone': String(number), 'data-state': state }}
      section="desk"
      title={words.title(number)}
      unlisted
    >
      <TextLink alone href={addressIn(language, deskCampaignPath(campaign.slug))}>
        {toCampaign}
      </TextLink>
      {notice === undefined ? null : <Alert kind="ok" title={words.notice(notice, number)} />}
      <Heading level={1}>{words.title(number)}</Heading>
      <DeskRefusalAlert language={language} refusal={refusal} />
      <p>
        <Badge kind={state === 'held' ? 'warning' : 'ok'}>{words.badge[state]}</Badge>
      </p>
      <MilestoneState
        action={addressIn(language, milestonePath(campaign.slug, milestone.mark))}
        found={found}
        frame={frame}
        request={request}
      />
      <History language={language} me={me} milestone={milestone} />
    </Page>
  );
};

/** What can be read and done about one mark. `action` is where its form goes, in the language of the page, `hidden` goes along with it; a rehearsal shows nobody anything. */
export const MilestoneState = ({
  frame,
  found,
  request,
  action,
  hidden = {},
  rehearsal = false,
}: {
  readonly frame: Frame;
  readonly found: FoundMilestone;
  readonly request: string;
  readonly action: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly rehearsal?: boolean;
}) => {
  const { milestone, who, count, undoneBefore } = found;
  const { number } = milestone;
  const { language } = frame;
  const { milestone: words, rehearsal: rehearsed } = deskWording[language];
  const form = { action, request, token: frame.formToken };
  const says = rehearsal ? rehearsed : words;
  if (milestone.quiet) return <Paragraph look="lead">{words.quiet}</Paragraph>;
  if (milestone.state === 'released') {
    return (
      <>
        <Paragraph look="lead">
          {says.shownSince(momentOf(milestone.releasedAt ?? milestone.publicAt, language))}
        </Paragraph>
        {who === undefined ? null : <Facts facts={factsOf(found, who, { rehearsal, language })} />}
        <Heading level={2}>{words.undoTitle}</Heading>
        <Paragraph>{says.undoText(number)}</Paragraph>
        <Form {...form} hidden={{ ...hidden, act: 'undo' }}>
          <Button kind="secondary">{words.undo(number)}</Button>
        </Form>
      </>
    );
  }
  if (who === undefined || count < number) return <Paragraph look="lead">{words.gone(number, count)}</Paragraph>;
  return (
    <>
      <Paragraph look="lead">{says.readFirst}</Paragraph>
      <Facts facts={factsOf(found, who, { rehearsal, language })}>
        <Paragraph>{who.named ? says.press : says.pressUnnamed}</Paragraph>
        <Form {...form} hidden={{ ...hidden, act: 'release', revision: String(milestone.revision), code: who.code }}>
          <Button>{words.show(number)}</Button>
        </Form>
      </Facts>
      {undoneBefore ? <Paragraph>{words.undoneBefore}</Paragraph> : null}
    </>
  );
};

const momentOf = (instant: Instant, language: Language): string => momentInWords(instant, zone, language);

const factsOf = (
  { milestone, place, signedAt }: FoundMilestone,
  who: MilestoneName,
  { rehearsal, language }: { readonly rehearsal: boolean; readonly language: Language },
): readonly Fact[] => {
  const words = deskWording[language].milestone;
  const { facts } = words;
  return [
    { term: facts.municipality, value: <strong>{place?.name ?? who.code}</strong>, note: place?.province },
    { term: facts.signatory, value: who.signatory?.name ?? words.noSignatory, note: who.signatory?.role },
    ...(signedAt === undefined
      ? []
      : [{ term: facts.signedAt, value: momentOf(signedAt, language), note: words.signedNote }]),
    { term: facts.college, value: collegeInWords(who.college, language) },
    { term: facts.named, value: who.named ? words.mayName : words.mayNotName },
    {
      term: facts.reachedAt,
      value: momentOf(milestone.reachedAt, language),
      note:
        milestone.state === 'held' && !rehearsal ? words.byItself(momentOf(milestone.publicAt, language)) : undefined,
    },
  ];
};

const collegeInWords = (college: CollegeWord | undefined, language: Language): string => {
  const words = deskWording[language].milestone;
  if (college === undefined) return words.collegeUnknown;
  return college.is === 'decided' ? words.decided(dateInWords(beginOf(college.on), zone, language)) : words.toDecide;
};

const History = ({ milestone: { acts }, me, language }: { milestone: Milestone; me: string; language: Language }) => {
  const words = deskWording[language].milestone;
  return acts.length === 0 ? null : (
    <>
      <Heading level={2}>{words.history}</Heading>
      <List>
        {acts.map(({ at, act, by }) => (
          <span key={`${at} ${act}`}>
            {momentOf(at, language)}: {words.act[act]}
            {act === 'reached'
              ? ''
              : ` ${words.by[by === me ? 'you' : by === 'clockwork' ? 'clockwork' : 'colleague']}`}
          </span>
        ))}
      </List>
    </>
  );
};
