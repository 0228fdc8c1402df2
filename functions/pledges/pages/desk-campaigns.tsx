import { dateInWords, type Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Badge } from '#platform/pages/badge.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Pager } from '#platform/pages/pager.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { type Campaign, standingOf } from '../core/campaign.ts';
import { zone } from '../core/days.ts';
import { deskWording } from '../wording/desk.ts';
import { AsWritten } from './as-written.tsx';
import { createPath, deskCampaignPath, deskCampaignsPath, deskHomePath } from './paths.ts';

const looks = { draft: 'warning', 'not-open': 'neutral', open: 'ok', closed: 'neutral' } as const;

/** How a campaign stands: a draft, or whether one can sign. */
export const StandingBadge = ({
  campaign,
  now,
  language,
}: {
  readonly campaign: Campaign;
  readonly now: Instant;
  readonly language: Language;
}) => {
  const standing = standingOf(campaign, now);
  return <Badge kind={looks[standing]}>{deskWording[language].standing[standing]}</Badge>;
};

/** "Van woensdag 22 mei 2019 tot ..." without the hours, which stand on the campaign's own page. */
const datesOf = ({ opensAt, closesAt }: Campaign, language: Language): string =>
  deskWording[language].list.dates(dateInWords(opensAt, zone, language), dateInWords(closesAt, zone, language));

/** Every campaign of the organisation, the last opened first. */
export const DeskCampaignsPage = ({
  frame,
  now,
  campaigns,
  later,
  next,
}: {
  readonly frame: Frame;
  readonly now: Instant;
  readonly campaigns: readonly Campaign[];
  /** This is not the beginning of the list. */
  readonly later: boolean;
  /** The sealed place where the list goes on. */
  readonly next: string | undefined;
}) => {
  const { language } = frame;
  const { list: words, toDesk } = deskWording[language];
  const at = (path: string): string => addressIn(language, path);
  return (
    <Page {...frame} section="desk" title={words.title} unlisted>
      <TextLink alone href={at(deskHomePath)}>
        {toDesk}
      </TextLink>
      <Heading level={1}>{words.title}</Heading>
      <Paragraph look="lead">{words.lead}</Paragraph>
      <LinkButton href={at(createPath)}>{words.create}</LinkButton>
      {campaigns.length === 0 ? (
        <Paragraph>{words.none}</Paragraph>
      ) : (
        <Table
          cards
          caption={words.caption}
          columns={(['campaign', 'period', 'state'] as const).map((key) => ({ key, label: words.columns[key] }))}
          id="campagnes"
          rowHeader="campaign"
          rows={campaigns.map((campaign) => ({
            key: campaign.slug,
            cells: {
              campaign: (
                <TextLink alone href={at(deskCampaignPath(campaign.slug))}>
                  <AsWritten language={language}>{campaign.title}</AsWritten>
                </TextLink>
              ),
              period: datesOf(campaign, language),
              state: <StandingBadge campaign={campaign} language={language} now={now} />,
            },
          }))}
        />
      )}
      {next === undefined && !later ? null : (
        <Pager
          label={words.pages}
          next={
            next === undefined ? undefined : { href: at(`${deskCampaignsPath}?verder=${next}`), label: words.older }
          }
          previous={later ? { href: at(deskCampaignsPath), label: words.newest } : undefined}
        />
      )}
    </Page>
  );
};
