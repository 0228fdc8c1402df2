import type { Contact } from '#kernel/contacts.ts';
import { dateInWords, type Instant, type LocalDate } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { phoneInWords } from '#kernel/people.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Columns } from '#platform/pages/columns.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Board } from '../core/board.ts';
import type { PledgeText } from '../core/campaign.ts';
import { beginOf, zone } from '../core/days.ts';
import { publicWording } from '../wording/public.ts';
import { AsWritten } from './as-written.tsx';
import { BoardMap } from './board-map.tsx';
import { Counter } from './counter.tsx';
import { liveData } from './live-data.ts';
import { apiCampaignPath, memberPath, membersPath, screenPath } from './paths.ts';
import { PledgeTextPart, WrittenLines } from './pledge-text.tsx';

/** A public page asks this often, and only while somebody sees it. */
const everyMilliseconds = 5_000;

/** "woensdag 22 mei 2019", of a date of the calendar. */
export const dayInWords = (date: LocalDate, language: Language): string => dateInWords(beginOf(date), zone, language);

/**
 * A campaign for everybody: the number, the map, who joined last, what one signs and what that asks. `text` is absent only for a campaign that was
 * published before it had one.
 */
export const CampaignPage = ({
  frame,
  board,
  text,
  now,
}: {
  readonly frame: Frame;
  readonly board: Board;
  readonly text: PledgeText | undefined;
  readonly now: Instant;
}) => {
  const { language } = frame;
  const { campaign } = board;
  const words = publicWording[language].campaign;
  return (
    <Page
      {...frame}
      description={words.description(board.count)}
      main={liveData(board, { poll: apiCampaignPath(campaign.slug), every: everyMilliseconds, page: true })}
      scripts={['live.js']}
      title={campaign.title}
    >
      <Heading level={1}>
        <AsWritten language={language}>{campaign.title}</AsWritten>
      </Heading>
      <Paragraph look="lead">
        <AsWritten language={language}>{campaign.summary}</AsWritten>
      </Paragraph>
      <Columns facts={<Counter board={board} language={language} now={now} />}>
        <Heading level={2}>{words.map}</Heading>
        <BoardMap board={board} language={language} />
        <Paragraph look="quiet">{words.legend}</Paragraph>
        {board.unnamed === 0 ? null : <Paragraph look="quiet">{words.unnamed(board.unnamed)}</Paragraph>}
        <Provinces board={board} language={language} />
        <Latest board={board} language={language} />
        <Pledge board={board} language={language} text={text} />
        <Heading level={2}>{words.machines}</Heading>
        <Paragraph>{words.machinesText}</Paragraph>
        <TextLink alone href={apiCampaignPath(campaign.slug)}>
          {`${frame.siteAddress}${apiCampaignPath(campaign.slug)}`}
        </TextLink>
        <Paragraph>
          <TextLink alone href={addressIn(language, screenPath(campaign.slug))}>
            {words.toScreen}
          </TextLink>
        </Paragraph>
        <Questions contact={campaign.contact} language={language} />
      </Columns>
    </Page>
  );
};

type Part = { readonly board: Board; readonly language: Language };

const Latest = ({ board, language }: Part) => {
  const words = publicWording[language].campaign;
  const page = addressIn(language, memberPath(board.campaign.slug, ''));
  return (
    <>
      <Heading level={2}>{words.latest}</Heading>
      {board.latest.length === 0 ? <Paragraph data={{ 'data-live': 'nobody' }}>{words.nobody}</Paragraph> : null}
      <ul className="latest" data-live="names" data-most="8" data-page={page}>
        {board.latest.map(({ code, name, province }) => (
          <li data-code={code} key={code}>
            <TextLink href={`${page}${code}`}>{name}</TextLink> <span>{province}</span>
          </li>
        ))}
      </ul>
    </>
  );
};

const Pledge = ({ board: { campaign }, language, text }: Part & { text: PledgeText | undefined }) => {
  const words = publicWording[language].campaign;
  return (
    <>
      {text === undefined ? null : (
        <>
          <Heading level={2}>{words.pledge}</Heading>
          <PledgeTextPart language={language} text={text} />
          <Paragraph look="quiet">{words.inForce(dayInWords(text.since, language))}</Paragraph>
        </>
      )}
      <Heading level={2}>{words.asks}</Heading>
      <WrittenLines language={language} text={campaign.asks} />
      <Heading level={2}>{words.decides}</Heading>
      <WrittenLines language={language} text={campaign.decides} />
    </>
  );
};

const Provinces = ({ board, language }: Part) => {
  const { live, campaign: words } = publicWording[language];
  const inOrder = [...board.provinces].sort((a, b) => (a.province < b.province ? -1 : 1));
  return (
    <Table
      caption={words.provinces}
      columns={[
        { key: 'province', label: words.province },
        { key: 'joined', label: words.joined, numeric: true },
        { key: 'all', label: words.ofAll, numeric: true },
      ]}
      id="provinces"
      rowHeader="province"
      rows={inOrder.map(({ province, joined, all }) => ({
        key: province,
        cells: {
          province: (
            <TextLink alone href={addressIn(language, membersPath(board.campaign.slug, { province }))}>
              {province}
            </TextLink>
          ),
          joined: live.number(joined),
          all: live.number(all),
        },
      }))}
    />
  );
};

const Questions = ({ contact, language }: { contact: Contact; language: Language }) => {
  const words = publicWording[language].campaign;
  return (
    <>
      <Heading level={2}>{words.questions}</Heading>
      <Paragraph>{words.ask(contact.name)}</Paragraph>
      <List>
        <TextLink alone href={`tel:${contact.phone}`}>
          {phoneInWords(contact.phone)}
        </TextLink>
        <TextLink alone href={`mailto:${contact.email}`}>
          {contact.email}
        </TextLink>
      </List>
    </>
  );
};
