import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Badge } from '#platform/pages/badge.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { CheckRow } from '#platform/pages/check-row.tsx';
import { FilterForm } from '#platform/pages/filter-form.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Select } from '#platform/pages/select.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Place } from '../core/board.ts';
import type { Campaign } from '../core/campaign.ts';
import { counts, type Membership } from '../core/membership.ts';
import type { RegisterState } from '../wording/register-words.ts';
import {
  awaitingPath,
  deskCampaignPath,
  importPath,
  invitePath,
  municipalityPath,
  paperPath,
  registerPath,
} from './paths.ts';
import { dayOf, inLanguage, RegisterHeading, StateBadge } from './register-told.tsx';

/** A municipality of the day with what is known of it in this campaign. */
export type RegisterRow = {
  readonly place: Place;
  readonly membership: Membership | undefined;
  readonly decision: 'recorded' | 'to-follow' | undefined;
  readonly heldBack: boolean;
};

/** Which municipalities are asked for; each part that is absent keeps all. */
type RegisterFilter = {
  readonly state?: RegisterState | undefined;
  readonly province?: string | undefined;
  /** Only those that signed and of which no decision has been recorded. */
  readonly toFollow: boolean;
};

/** The states as the address names them, in the order of a membership's life. */
export const stateInAddress = {
  interesse: 'interested',
  toegezegd: 'promised',
  ondertekend: 'signed',
  'besluit-vastgelegd': 'decided',
  actief: 'active',
  gepauzeerd: 'paused',
  gestopt: 'left',
  niet: 'none',
} as const satisfies Record<string, RegisterState>;

const stateOf = ({ membership }: RegisterRow): RegisterState => membership?.state ?? 'none';

/** Since when it is what it is: a member since its first signature, another since its last step. */
const sinceOf = ({ membership }: RegisterRow, language: Language): string => {
  if (membership === undefined) return '';
  const since = counts(membership.state) ? membership.since : membership.steps.at(-1)?.at;
  return since === undefined ? '' : dayOf(since, language);
};

/** Every municipality of the day, with its state in words; a part of them by the filter that stands in the address. */
export const RegisterPage = ({
  frame,
  campaign,
  rows,
  filter,
  imported,
}: {
  readonly frame: Frame;
  readonly campaign: Campaign;
  readonly rows: readonly RegisterRow[];
  readonly filter: RegisterFilter;
  /** What an import just did. */
  readonly imported?: { readonly imported: number; readonly present: number } | undefined;
}) => {
  const taking = rows.filter(({ membership }) => counts(membership?.state)).length;
  const shown = rows.filter(
    (row) =>
      (filter.state === undefined || stateOf(row) === filter.state) &&
      (filter.province === undefined || row.place.province === filter.province) &&
      (!filter.toFollow || row.decision === 'to-follow'),
  );
  const { language, all, at } = inLanguage(frame);
  const words = all.list;
  return (
    <Page
      {...frame}
      main={{ 'data-taking': String(taking), 'data-shown': String(shown.length) }}
      section="desk"
      title={`${words.title}: ${campaign.title}`}
      unlisted
    >
      <TextLink alone href={at(deskCampaignPath(campaign.slug))}>
        {all.toCampaign}
      </TextLink>
      {imported === undefined ? null : <Alert kind="ok" title={words.imported(imported.imported, imported.present)} />}
      <RegisterHeading campaign={campaign} language={language} title={words.title} />
      <Paragraph look="lead">{words.lead(taking, rows.length)}</Paragraph>
      <ButtonRow>
        <LinkButton href={at(awaitingPath(campaign.slug))} kind="secondary">
          {words.links.awaiting}
        </LinkButton>
        <LinkButton href={at(invitePath(campaign.slug))} kind="secondary">
          {words.links.invite}
        </LinkButton>
        <LinkButton href={at(paperPath(campaign.slug))} kind="secondary">
          {words.links.paper}
        </LinkButton>
        <LinkButton href={at(importPath(campaign.slug))} kind="secondary">
          {words.links.import}
        </LinkButton>
      </ButtonRow>
      <Filters filter={filter} language={language} rows={rows} slug={campaign.slug} />
      {shown.length === 0 ? (
        <>
          <Paragraph>{words.none}</Paragraph>
          <TextLink alone href={at(registerPath(campaign.slug))}>
            {words.showAll}
          </TextLink>
        </>
      ) : (
        <Municipalities language={language} rows={shown} slug={campaign.slug} />
      )}
    </Page>
  );
};

/** Each choice says how many there are of it in the whole list. */
const Filters = ({
  slug,
  rows,
  filter,
  language,
}: {
  slug: string;
  rows: readonly RegisterRow[];
  filter: RegisterFilter;
  language: Language;
}) => {
  const { all, at } = inLanguage({ language });
  const words = all.list;
  const howMany = (holds: (row: RegisterRow) => boolean): number => rows.filter(holds).length;
  const provinces = [...new Set(rows.map(({ place }) => place.province))].sort((a, b) => a.localeCompare(b, 'nl'));
  return (
    <FilterForm action={at(registerPath(slug))}>
      <Select
        empty={words.anyStatus(rows.length)}
        label={words.status}
        name="status"
        options={Object.entries(stateInAddress).map(([value, state]) => ({
          value,
          label: words.counted(
            all.state[state],
            howMany((row) => stateOf(row) === state),
          ),
        }))}
        value={Object.entries(stateInAddress).find(([, state]) => state === filter.state)?.[0] ?? ''}
      />
      <Select
        empty={words.anyProvince}
        label={words.province}
        name="provincie"
        options={provinces.map((province) => ({
          value: province,
          label: words.counted(
            province,
            howMany(({ place }) => place.province === province),
          ),
        }))}
        value={filter.province ?? ''}
      />
      <CheckRow
        checked={filter.toFollow}
        label={words.toFollow(howMany(({ decision }) => decision === 'to-follow'))}
        name="besluit"
        value="volgt"
      />
      <Button kind="secondary">{words.show}</Button>
    </FilterForm>
  );
};

const Municipalities = ({
  slug,
  rows,
  language,
}: {
  slug: string;
  rows: readonly RegisterRow[];
  language: Language;
}) => {
  const { all, at } = inLanguage({ language });
  const words = all.list;
  return (
    <Table
      caption={words.caption(rows.length)}
      cards
      columns={[
        { key: 'municipality', label: words.columns.municipality },
        { key: 'state', label: words.columns.state },
        { key: 'since', label: words.columns.since },
        { key: 'decision', label: words.columns.decision },
        { key: 'province', label: words.columns.province },
      ]}
      id="municipalities"
      rowHeader="municipality"
      rows={rows.map((row) => ({
        key: row.place.code,
        cells: {
          municipality: (
            <TextLink alone href={at(municipalityPath(slug, row.place.code))}>
              {row.place.name}
            </TextLink>
          ),
          state:
            row.membership === undefined ? (
              all.state.none
            ) : (
              <div>
                <StateBadge language={language} state={row.membership.state} />
                {row.heldBack ? (
                  <>
                    {' '}
                    <Badge kind="warning">{all.heldBack}</Badge>
                  </>
                ) : null}
                {counts(row.membership.state) && !row.membership.named ? (
                  <>
                    {' '}
                    <Badge>{all.unnamed}</Badge>
                  </>
                ) : null}
              </div>
            ),
          since: sinceOf(row, language),
          decision: row.decision === undefined ? '' : all.decision[row.decision],
          province: row.place.province,
        },
      }))}
    />
  );
};
