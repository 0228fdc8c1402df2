import { dateInWords, type Instant } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Badge } from '#platform/pages/badge.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Pager } from '#platform/pages/pager.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Question } from '../core/gather-questions.ts';
import { type QuestionKind, type Words, wording } from '../wording/index.ts';
import { type EventView, whenOf } from './event-words.ts';

type QuestionView = Question<QuestionKind>;

/** Where a question is solved, below the page of its event or campaign; on that page itself where nothing is said. */
const solvedAt: Readonly<Partial<Record<QuestionKind, string>>> = {
  'place-free-late': 'gasten',
  'mail-uncertain': 'post',
  'mail-failed': 'post',
};

const campaignsPath = '/bureau/campagnes';

const badges = { draft: 'neutral', published: 'ok', cancelled: 'danger', past: 'neutral' } as const;

/** The organiser's first page: what waits for a person, then every event of the organisation. */
export const DeskPage = ({
  frame,
  now,
  events,
  questions,
  newest,
  older,
}: {
  frame: Frame;
  now: Instant;
  events: readonly EventView[];
  questions: readonly QuestionView[];
  /** Paths of this list's first and next page, where there is one. */
  newest: string | undefined;
  older: string | undefined;
}) => {
  const { language } = frame;
  const words = wording[language].desk;
  const at = (path: string): string => addressIn(language, path);
  const link = (path: string | undefined, label: string) =>
    path === undefined ? undefined : { href: at(path), label };
  return (
    <Page {...frame} path="/bureau" section="desk" title={words.title} unlisted>
      <Heading level={1}>{words.title}</Heading>
      {questions.length === 0 ? null : (
        <Alert kind="warning" title={words.questions}>
          <List>
            {questions.map((question) => (
              <QuestionLine at={at} key={JSON.stringify(question)} question={question} frame={frame} />
            ))}
          </List>
        </Alert>
      )}
      <ButtonRow>
        <LinkButton href={at('/bureau/bijeenkomsten/nieuw')}>{words.create}</LinkButton>
        <LinkButton href={at(campaignsPath)} kind="secondary">
          {words.campaigns}
        </LinkButton>
        <LinkButton href={at('/bureau/activiteiten')} kind="secondary">
          {words.hosts}
        </LinkButton>
        <LinkButton href={at('/bureau/stationsloketten')} kind="secondary">
          {words.stationDesks}
        </LinkButton>
        <LinkButton href={at('/bureau/toegang')} kind="secondary">
          {words.access}
        </LinkButton>
      </ButtonRow>
      {events.length === 0 ? (
        <Paragraph>{words.none}</Paragraph>
      ) : (
        <Table
          cards
          caption={words.events}
          columns={(['event', 'when', 'state', 'links'] as const).map((key) => ({ key, label: words.columns[key] }))}
          id="bijeenkomsten"
          rowHeader="event"
          rows={events.map((event) => ({
            key: event.slug,
            cells: {
              event: (
                <TextLink alone href={at(deskPath(event.slug))}>
                  {event.title}
                </TextLink>
              ),
              when: whenOf(event, language),
              state: <State event={event} now={now} words={words} />,
              links: <EventLinks at={at} event={event} words={words} />,
            },
          }))}
        />
      )}
      {newest === undefined && older === undefined ? null : (
        <Pager label={words.pages} next={link(older, words.older)} previous={link(newest, words.newest)} />
      )}
    </Page>
  );
};

const deskPath = (slug: string): string => `/bureau/bijeenkomsten/${slug}`;

const QuestionLine = ({
  frame,
  question,
  at,
}: {
  frame: Frame;
  question: QuestionView;
  at: (path: string) => string;
}) => {
  const { kind, count, campaign, kit, title, since } = question;
  const about = campaign !== undefined ? 'campaign' : kit !== undefined ? 'kit' : 'event';
  const solved = solvedOn(question);
  const words = wording[frame.language].desk;
  return (
    <>
      {words.question(kind, count, title, about)} {words.since(dateInWords(since, 'Europe/Amsterdam', frame.language))}.{' '}
      {/* What the desk of a station does not answer is solved by telephone: the order's page is its orderer's. */}
      {solved === undefined || kind === 'kit-unanswered' ? null : (
        <TextLink href={at(solved)}>{words.solve[kind]}</TextLink>
      )}
    </>
  );
};

const solvedOn = ({ kind, event, campaign, kit, application }: QuestionView): string | undefined => {
  const below = solvedAt[kind];
  if (kind === 'host-waits') return application === undefined ? undefined : `/bureau/activiteiten/${application}`;
  if (kit !== undefined) return `/bureau/pakketpost/${kit}`;
  if (campaign !== undefined) return `${campaignsPath}/${campaign}${below === undefined ? '' : `/${below}`}`;
  return event === undefined ? undefined : `${deskPath(event)}/${below}`;
};

const State = ({ event, now, words }: { event: EventView; now: Instant; words: Words['desk'] }) => {
  const state = event.state === 'published' && event.endsAt <= now ? 'past' : event.state;
  return <Badge kind={badges[state]}>{words.states[state]}</Badge>;
};

const EventLinks = ({ event, words, at }: { event: EventView; words: Words['desk']; at: (path: string) => string }) => {
  const links = [
    { path: 'gasten', label: words.guests },
    { path: 'post', label: words.mails },
    { path: 'bellen', label: words.calls },
  ];
  return (
    <ButtonRow>
      {links.map(({ path, label }) => (
        <TextLink alone href={at(`${deskPath(event.slug)}/${path}`)} key={path}>
          {label}
        </TextLink>
      ))}
    </ButtonRow>
  );
};
