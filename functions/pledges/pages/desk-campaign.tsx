import { dateInWords, type Instant, momentInWords, periodInWords, timeInWords } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { type Fact, Facts } from '#platform/pages/facts.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { type Campaign, markNumber, type PledgeText } from '../core/campaign.ts';
import { beginOf, zone } from '../core/days.ts';
import type { Milestone, Standing, Tally } from '../core/milestone.ts';
import { deskWording } from '../wording/desk.ts';
import type { CampaignDeskWords, CampaignNotice } from '../wording/desk-words.ts';
import { AsWritten } from './as-written.tsx';
import { StandingBadge } from './desk-campaigns.tsx';
import { MarksTable } from './desk-marks.tsx';
import { type DeskRefusal, DeskRefusalAlert } from './desk-refusal.tsx';
import {
  awaitingPath,
  campaignPath,
  deskCampaignPath,
  deskCampaignsPath,
  editPath,
  importPath,
  invitePath,
  mailsPath,
  milestonePath,
  paperPath,
  publishPath,
  registerPath,
  rehearsalPath,
  screenPath,
  textPath,
} from './paths.ts';

/** A campaign as its own organisation sees it: `tally.count` is the true number. */
export type ManagedCampaign = {
  readonly campaign: Campaign;
  readonly text?: PledgeText | undefined;
  readonly tally: Tally;
  readonly standing: Standing;
  /** Municipalities there are on the day. */
  readonly all: number;
  readonly milestones: readonly Milestone[];
  /** Signatures that wait for a person. */
  readonly awaiting: number;
  readonly withoutDecision: number;
};

export type DeskCampaignProps = {
  readonly frame: Frame;
  readonly found: ManagedCampaign;
  readonly now: Instant;
  readonly request: string;
  readonly notice?: CampaignNotice | undefined;
  readonly refusal?: DeskRefusal | undefined;
};

/** Words and paths in the language of the desk. */
const inLanguage = ({ language }: Pick<Frame, 'language'>) => ({
  language,
  words: deskWording[language].overview,
  at: (path: string): string => addressIn(language, path),
});

/** What presenter and organiser look at on the evening: what waits for them on top, the true and the public number, and the way to all the rest. */
export const DeskCampaignPage = ({ frame, found, now, request, notice, refusal }: DeskCampaignProps) => {
  const { campaign, tally, standing } = found;
  const { language, words, at } = inLanguage(frame);
  const all = deskWording[language];
  return (
    <Page
      {...frame}
      main={{
        'data-count': String(tally.count),
        'data-shown': String(standing.shown),
        'data-under-way': String(standing.underWay),
      }}
      section="desk"
      title={campaign.title}
      unlisted
    >
      <TextLink alone href={at(deskCampaignsPath)}>
        {all.toCampaigns}
      </TextLink>
      {notice === undefined ? null : <Alert kind="ok" title={all.notice[notice]} />}
      <Heading level={1}>
        <AsWritten language={language}>{campaign.title}</AsWritten>
      </Heading>
      <DeskRefusalAlert language={language} refusal={refusal} />
      <p>
        <StandingBadge campaign={campaign} language={language} now={now} />
      </p>
      <HeldAlert found={found} frame={frame} />
      {campaign.state === 'draft' ? <Publishing campaign={campaign} frame={frame} request={request} /> : null}
      <Facts facts={factsOf(frame, found)}>
        <Paragraph look="quiet">{words.asOf(timeInWords(now, zone, language))}</Paragraph>
        <TextLink alone href={at(deskCampaignPath(campaign.slug))}>
          {words.refresh}
        </TextLink>
      </Facts>
      {linkGroups(campaign).map(([group, links]) => (
        <nav aria-labelledby={`ga-${group}`} className="stack" key={group}>
          <Heading id={`ga-${group}`} level={2} look={3}>
            {words.groups[group]}
          </Heading>
          <ButtonRow>
            {links.map(([name, path]) => (
              <LinkButton href={at(path)} key={name} kind="secondary">
                {words.links[name]}
              </LinkButton>
            ))}
          </ButtonRow>
        </nav>
      ))}
      {campaign.marks.length === 0 ? (
        <Paragraph>{words.marks.none}</Paragraph>
      ) : (
        <MarksTable found={found} language={language} />
      )}
    </Page>
  );
};

/** The lowest mark that waits; what follows waits with it. It may be reached before it has been looked up. */
const HeldAlert = ({
  found: { campaign, standing, milestones, all },
  frame,
}: {
  found: ManagedCampaign;
  frame: Frame;
}) => {
  const { language, words, at } = inLanguage(frame);
  if (!standing.held || standing.next === undefined) return null;
  const mark = standing.next;
  const held = milestones.find((one) => one.state === 'held' && markNumber(one.mark, all) === mark);
  return (
    <Alert data={{ 'data-held': String(mark) }} kind="warning" title={words.held(mark)}>
      <Paragraph>
        {held === undefined ? words.heldSoon : words.heldText(momentInWords(held.publicAt, zone, language))}
      </Paragraph>
      {held === undefined ? null : (
        <ButtonRow>
          <LinkButton href={at(milestonePath(campaign.slug, held.mark))}>{words.look(mark)}</LinkButton>
        </ButtonRow>
      )}
    </Alert>
  );
};

const Publishing = ({ campaign, frame, request }: { campaign: Campaign; frame: Frame; request: string }) => {
  const { words, at } = inLanguage(frame);
  return (
    <Alert title={words.publishTitle}>
      {campaign.version === 0 ? (
        <>
          <Paragraph>{words.textFirst}</Paragraph>
          <ButtonRow>
            <LinkButton href={at(textPath(campaign.slug))}>{words.writeText}</LinkButton>
          </ButtonRow>
        </>
      ) : (
        <>
          <Paragraph>{words.publishHelp}</Paragraph>
          <Form action={at(publishPath(campaign.slug))} request={request} token={frame.formToken}>
            <Button>{words.publish}</Button>
          </Form>
        </>
      )}
    </Alert>
  );
};

const factsOf = (frame: Frame, found: ManagedCampaign): readonly Fact[] => {
  const { campaign, text, tally, standing, all, awaiting, withoutDecision } = found;
  const { language, words, at } = inLanguage(frame);
  const { facts } = words;
  const address = `${frame.siteAddress}${campaignPath(campaign.slug)}`;
  const draft = campaign.state === 'draft';
  return [
    { term: facts.count, value: words.countNow(tally.count, all), note: words.countNote },
    { term: facts.shown, value: words.municipalities(standing.shown), note: words.shownNote },
    {
      term: facts.underWay,
      value: words.municipalities(standing.underWay),
      note: standing.underWay === 0 ? undefined : words.underWayNote,
    },
    { term: facts.next, value: nextOf(found, words) },
    { term: facts.goal, value: words.goalNow(campaign.goal) },
    {
      term: facts.awaiting,
      value: words.signatures(awaiting),
      action:
        awaiting === 0 ? undefined : (
          <TextLink alone href={at(awaitingPath(campaign.slug))}>
            {words.toAwaiting}
          </TextLink>
        ),
    },
    {
      term: facts.withoutDecision,
      value: words.municipalities(withoutDecision),
      note: words.withoutDecisionNote,
      action:
        withoutDecision === 0 ? undefined : (
          <TextLink alone href={at(`${registerPath(campaign.slug)}?besluit=volgt`)}>
            {words.toDecisions}
          </TextLink>
        ),
    },
    {
      term: facts.period,
      value: periodInWords(campaign.opensAt, campaign.closesAt, zone, language),
      note: words.periodNote,
    },
    {
      term: facts.text,
      value:
        text === undefined
          ? words.noText
          : words.textNow(text.version, dateInWords(beginOf(text.since), zone, language)),
    },
    {
      term: facts.address,
      value: draft ? address : <TextLink href={at(campaignPath(campaign.slug))}>{address}</TextLink>,
      note: draft ? words.addressLater : undefined,
    },
  ];
};

const nextOf = ({ standing: { next, held }, tally }: ManagedCampaign, words: CampaignDeskWords['overview']): string => {
  if (next === undefined) return words.noNext;
  return held ? words.nextHeld(next) : words.nextNow(next, next - tally.count);
};

type LinkName = keyof CampaignDeskWords['overview']['links'];
type GroupName = keyof CampaignDeskWords['overview']['groups'];

/** What is on the site is led to once it is there. */
const linkGroups = ({ slug, state }: Campaign): readonly [GroupName, readonly [LinkName, string][]][] => [
  [
    'show',
    [
      ...(state === 'published'
        ? ([
            ['screen', screenPath(slug)],
            ['page', campaignPath(slug)],
          ] as const)
        : []),
      ['rehearsal', rehearsalPath(slug)],
    ].map(([name, path]) => [name, path] as [LinkName, string]),
  ],
  [
    'sign',
    [
      ['register', registerPath(slug)],
      ['awaiting', awaitingPath(slug)],
      ['invite', invitePath(slug)],
      ['paper', paperPath(slug)],
      ['import', importPath(slug)],
    ],
  ],
  [
    'arrange',
    [
      ['edit', editPath(slug)],
      ['text', textPath(slug)],
      ['mails', mailsPath(slug)],
    ],
  ],
];
