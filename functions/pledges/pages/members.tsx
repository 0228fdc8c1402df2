import { addDays, dateInWords, type LocalDate, localDateOf, momentInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Columns } from '#platform/pages/columns.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Pager } from '#platform/pages/pager.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { PublicMember } from '../core/board.ts';
import { beginOf, zone } from '../core/days.ts';
import type { MembersThen } from '../core/public-board.ts';
import { publicWording } from '../wording/public.ts';
import { AsWritten } from './as-written.tsx';
import { dayInWords } from './campaign.tsx';
import { campaignPath, memberPath, membersPath } from './paths.ts';
import { ProvinceMap } from './province-map.tsx';

/** Of which the list is asked: one province or the whole country, now (`on` absent) or at the end of a past date. */
export type MembersFilter = { readonly province?: string | undefined; readonly on?: LocalDate | undefined };

/** All members by name, with since when and the two words on their state. */
export const MembersPage = ({
  frame,
  then,
  filter,
  provinces,
  today,
  firstDate,
}: {
  readonly frame: Frame;
  readonly then: MembersThen;
  readonly filter: MembersFilter;
  /** Those that there are, in their order. */
  readonly provinces: readonly string[];
  readonly today: LocalDate;
  /** Before it nothing is known. */
  readonly firstDate: LocalDate;
}) => {
  const { language } = frame;
  const { live: _, members: words } = publicWording[language];
  const { campaign, count } = then;
  const at = (to: MembersFilter): string => addressIn(language, membersPath(campaign.slug, to));
  const shown = then.members.filter(({ province }) => filter.province === undefined || province === filter.province);
  return (
    <Page
      {...frame}
      description={words.lead(count, momentInWords(then.asOf, zone, language))}
      main={{ 'data-count': String(count) }}
      title={words.title}
    >
      <Heading level={1}>{words.title}</Heading>
      <Paragraph look="lead">
        {filter.on === undefined
          ? words.lead(count, momentInWords(then.asOf, zone, language))
          : words.leadThen(count, dayInWords(filter.on, language))}
      </Paragraph>
      {then.unnamed === 0 ? null : <Paragraph>{publicWording[language].campaign.unnamed(then.unnamed)}</Paragraph>}
      <nav aria-label={words.filter} className="filter">
        <ul>
          {[undefined, ...provinces].map((province) => (
            <li key={province ?? ''}>
              <a
                aria-current={province === filter.province ? 'true' : undefined}
                className="nl-link link--alone"
                href={at({ ...filter, province })}
              >
                {province ?? words.everywhere}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {filter.province === undefined ? (
        <Listed filter={filter} language={language} shown={shown} slug={campaign.slug} />
      ) : (
        <Columns facts={<OneProvince language={language} province={filter.province} then={then} />}>
          <Listed filter={filter} language={language} shown={shown} slug={campaign.slug} />
        </Columns>
      )}
      <Heading level={2}>{words.otherDay}</Heading>
      <OtherDays at={at} filter={filter} firstDate={firstDate} language={language} today={today} />
      <TextLink alone href={addressIn(language, campaignPath(campaign.slug))}>
        {words.back}
      </TextLink>
    </Page>
  );
};

/** The map of one province. A date on which it had no municipality has none. */
const OneProvince = ({ province, then, language }: { province: string; then: MembersThen; language: Language }) => {
  const places = then.places.filter((place) => place.province === province);
  return places.length === 0 ? null : (
    <figure className="province-map">
      <ProvinceMap
        joined={new Set(then.members.map(({ code }) => code))}
        language={language}
        places={places}
        province={province}
      />
      <figcaption>{publicWording[language].members.legend}</figcaption>
    </figure>
  );
};

type ListedProps = {
  readonly shown: readonly PublicMember[];
  readonly filter: MembersFilter;
  readonly language: Language;
  readonly slug: string;
};

const Listed = (props: ListedProps) =>
  props.shown.length === 0 ? (
    <Paragraph>{publicWording[props.language].members.none}</Paragraph>
  ) : (
    <MembersTable {...props} />
  );

const MembersTable = ({ shown, filter, language, slug }: ListedProps) => {
  const { members: words, member: stateWords } = publicWording[language];
  return (
    <Table
      caption={
        filter.province === undefined ? words.caption(shown.length) : words.captionIn(shown.length, filter.province)
      }
      cards
      columns={[
        { key: 'name', label: words.municipality },
        ...(filter.province === undefined ? [{ key: 'province', label: words.province }] : []),
        { key: 'since', label: words.since },
        { key: 'state', label: words.state },
      ]}
      id="members"
      rowHeader="name"
      rows={shown.map(({ code, name, province, since, decision, formerly }) => ({
        key: code,
        cells: {
          name: (
            <TextLink alone href={addressIn(language, memberPath(slug, code))}>
              {name}
            </TextLink>
          ),
          province,
          since: (
            <>
              {dateInWords(since, zone, language)}
              {formerly.length === 0 ? null : `, ${words.formerly(formerly.map((one) => one.name).join(', '))}`}
            </>
          ),
          state: decision === 'recorded' ? stateWords.joined : stateWords.toFollow,
        },
      }))}
    />
  );
};

const OtherDays = ({
  at,
  filter,
  firstDate,
  language,
  today,
}: {
  at: (to: MembersFilter) => string;
  filter: MembersFilter;
  firstDate: LocalDate;
  language: Language;
  today: LocalDate;
}) => {
  const words = publicWording[language].members;
  const shown = filter.on ?? today;
  const daysOn = (days: number): LocalDate => localDateOf(addDays(beginOf(shown), days, zone), zone);
  const toDay = (on: LocalDate): string => at({ ...filter, on: on === today ? undefined : on });
  return (
    <Pager
      label={words.otherDay}
      next={shown < today ? { href: toDay(daysOn(1)), label: words.dayAfter } : undefined}
      previous={shown > firstDate ? { href: toDay(daysOn(-1)), label: words.dayBefore } : undefined}
      words={dayInWords(shown, language)}
    />
  );
};

/** For a date that is none, or of which nothing is known. */
export const UnknownDatePage = ({
  frame,
  slug,
  title,
  firstDate,
}: {
  readonly frame: Frame;
  readonly slug: string;
  /** Of the campaign. */
  readonly title: string;
  readonly firstDate: LocalDate;
}) => {
  const { language } = frame;
  const words = publicWording[language].members;
  return (
    <Page {...frame} main={{ 'data-outcome': 'refused' }} title={words.unknownDate} unlisted>
      <Heading level={1}>
        <AsWritten language={language}>{title}</AsWritten>
      </Heading>
      <Alert kind="warning" title={words.unknownDate}>
        <Paragraph>{words.unknownDateHelp(dayInWords(firstDate, language))}</Paragraph>
      </Alert>
      <TextLink alone href={addressIn(language, membersPath(slug))}>
        {words.today}
      </TextLink>
    </Page>
  );
};
