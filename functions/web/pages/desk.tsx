import { dateInWords, type Instant, momentInWords } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Badge } from '#platform/pages/badge.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { Card, CardList } from '#platform/pages/card.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Pager } from '#platform/pages/pager.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { isOverdue, type Question, type QuestionGroup } from '../core/gather-questions.ts';
import { isForSeeing, type QuestionKind, waysTo } from '../core/kinds.ts';
import { type Words, wording } from '../wording/index.ts';
import { type EventView, whenOf } from './event-words.ts';

type Line = Question<QuestionKind>;
type GroupView = QuestionGroup<QuestionKind> & { readonly title: string | undefined };

const campaignsPath = '/bureau/campagnes';

const badges = { draft: 'neutral', published: 'ok', cancelled: 'danger', past: 'neutral' } as const;

/** The organiser's first page: what waits for a person, then every event of the organisation. */
export const DeskPage = ({
  frame,
  now,
  events,
  questions,
  person,
  changed = false,
  newest,
  older,
}: {
  frame: Frame;
  now: Instant;
  events: readonly EventView[];
  /** On the first page of the list alone. */
  questions: readonly GroupView[] | undefined;
  /** Who looks. */
  person: string;
  /** What was pressed was no longer as the page showed. */
  changed?: boolean;
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
      {changed ? (
        <Alert kind="warning" title={words.changed.title}>
          <Paragraph>{words.changed.text}</Paragraph>
        </Alert>
      ) : null}
      {questions === undefined ? null : <ToDo frame={frame} groups={questions} now={now} person={person} />}
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
        <LinkButton href={at('/bureau/gewist')} kind="secondary">
          {words.erased}
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

/** Everything that waits, in one form: each button names its act and its line. */
const ToDo = ({
  frame,
  groups,
  now,
  person,
}: {
  frame: Frame;
  groups: readonly GroupView[];
  now: Instant;
  person: string;
}) => {
  const words = wording[frame.language].desk;
  return (
    <>
      <Heading level={2}>{words.questions}</Heading>
      {groups.length === 0 ? (
        <Paragraph>{words.nothing}</Paragraph>
      ) : (
        <Form action={addressIn(frame.language, '/bureau')} token={frame.formToken}>
          {groups.map((group) => (
            <section key={JSON.stringify([group.event, group.campaign])}>
              <Heading level={3}>{titleOf(group, words)}</Heading>
              <CardList>
                {group.lines.map((line) => (
                  <LineCard frame={frame} key={line.key} line={line} now={now} person={person} />
                ))}
              </CardList>
            </section>
          ))}
        </Form>
      )}
    </>
  );
};

const titleOf = ({ title, event, campaign }: GroupView, { groups }: Words['desk']): string =>
  title ?? groups[event !== undefined ? 'event' : campaign !== undefined ? 'campaign' : 'other'];

const LineCard = ({ frame, line, now, person }: { frame: Frame; line: Line; now: Instant; person: string }) => {
  const { kind, count, title, since, due, owner, ownerName, key } = line;
  const words = wording[frame.language].desk;
  const who =
    owner === undefined ? words.owner.nobody : owner === person ? words.owner.you : words.owner.other(ownerName ?? '');
  const when = [
    words.since(dateInWords(since, 'Europe/Amsterdam', frame.language)),
    ...(due === undefined ? [] : [words.due(momentInWords(due, 'Europe/Amsterdam', frame.language))]),
  ].join('. ');
  const act = owner === person ? 'give-back' : 'take';
  const label = owner === undefined ? words.take : owner === person ? words.giveBack : words.takeOver;
  return (
    <Card level={4} meta={[`${when}. ${who}.`]} title={words.question[kind](count, title)}>
      {isOverdue(line, now) ? (
        <Paragraph>
          <Badge kind="danger">{words.overdue}</Badge>
        </Paragraph>
      ) : null}
      <ButtonRow>
        {waysTo(line).map(({ way, path }) => (
          <LinkButton href={addressIn(frame.language, path)} key={way} kind="secondary">
            {words.solve[way]}
          </LinkButton>
        ))}
        {isForSeeing(kind) ? (
          <Button kind="secondary" name="seen" value={key}>
            {words.seen}
          </Button>
        ) : null}
        <Button kind="subtle" name={act} value={key}>
          {label}
        </Button>
      </ButtonRow>
    </Card>
  );
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
