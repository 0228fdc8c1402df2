import type { ReactNode } from 'react';
import { Group, type PlacePool } from '#kernel/groups.ts';
import { momentInWords } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Field } from '#platform/pages/field.tsx';
import { FilterForm } from '#platform/pages/filter-form.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Rsvp } from '../core/rsvp.ts';
import { type LineNotice, type LineRefusal, type LineWords, lineWording } from '../wording/line.ts';
import { answersInWords } from './asked-in-words.ts';
import { guestPath } from './guest-paths.ts';
import { type EventView, guestsPath, linePath, movesUp } from './view.ts';

/** A pool as this desk shows it. */
export type PoolView = {
  readonly capacity: number;
  readonly left: number;
  readonly waiting: number;
  readonly state: string;
};

/** Places and line of an event as they are now. */
export type LineView = {
  readonly event: EventView & {
    readonly capacity: number;
    readonly revision: number;
    readonly groups?: readonly { readonly group: Group; readonly releasedAt: string }[] | undefined;
  };
  readonly seats: PoolView;
  readonly pools: { readonly [P in PlacePool]?: PoolView };
  readonly offered: readonly Rsvp[];
  readonly asked: readonly Rsvp[];
  readonly wishes: readonly Rsvp[];
  readonly line: readonly Rsvp[];
  /** Somebody fits, and a person has to say so. */
  readonly decide: boolean;
};

export type LineDeskProps = {
  readonly frame: Frame;
  readonly found: LineView;
  readonly request: string;
  /** Role and where somebody comes from. */
  readonly fromOf: (rsvp: Rsvp) => string;
  /** The number of chairs that was typed. */
  readonly typed?: string | undefined;
  readonly invalid?: Invalid | undefined;
  readonly notice?: LineNotice | undefined;
  readonly refused?: LineRefusal | undefined;
};

/** Places and who waits for one, with what happens next: offers, what waits for a yes, what was asked, the line, other numbers of chairs. */
export const LineDeskPage = (props: LineDeskProps) => {
  const { frame, found, typed, invalid = {}, notice, refused } = props;
  const { event, seats, offered, asked, wishes, line, decide } = found;
  const { language } = frame;
  const words = lineWording[language];
  return (
    <Page
      {...frame}
      faulty={Object.keys(invalid).length > 0}
      main={{
        'data-offered': String(offered.length),
        'data-asked': String(asked.length),
        'data-wishes': String(wishes.length),
        'data-waiting': String(line.length),
        'data-left': String(seats.left),
        ...(refused !== undefined && { 'data-refused': refused }),
      }}
      section="desk"
      title={words.title(event.title)}
      unlisted
    >
      <TextLink alone href={addressIn(language, `/bureau/bijeenkomsten/${event.slug}`)}>
        {words.toEvent}
      </TextLink>
      <ErrorSummary invalid={invalid} title={words.capacity.fault} />
      <Heading level={1}>{words.title(event.title)}</Heading>
      {notice === undefined ? null : <Alert kind="ok" title={words.notice[notice]} />}
      {refused === undefined ? null : (
        <Alert kind="warning">
          <Paragraph>{words.refused[refused]}</Paragraph>
        </Alert>
      )}
      <Paragraph look="lead">{words.moves[movesUp(event)]}</Paragraph>
      {decide ? (
        <Alert kind="warning" title={words.late.title}>
          <Paragraph>{words.late.text(seats.left)}</Paragraph>
        </Alert>
      ) : null}
      <Pools {...props} />
      <Asked {...props} />
      <Wishes {...props} />
      <Offers {...props} />
      <Line {...props} />
      {event.state === 'cancelled' ? null : (
        <>
          <Heading level={2}>{words.capacity.title}</Heading>
          <FilterForm action={addressIn(language, linePath(event.slug))}>
            <Field
              help={words.capacity.help}
              inputMode="numeric"
              invalid={invalid}
              label={words.capacity.label}
              name="plekken"
              value={typed ?? String(event.capacity)}
              width="short"
            />
            <Button kind="secondary">{words.capacity.look}</Button>
          </FilterForm>
        </>
      )}
      <TextLink alone href={addressIn(language, guestsPath(event.slug))}>
        {words.toGuests}
      </TextLink>
    </Page>
  );
};

const Pools = ({ frame: { language }, found: { event, seats, pools } }: LineDeskProps) => {
  const told = lineWording[language].pools;
  const row = (group: PlacePool | 'open', pool: PoolView, until: ReactNode, act: ReactNode) => ({
    key: group,
    cells: {
      who: told.group[group],
      capacity: String(pool.capacity),
      taken: String(pool.capacity - pool.left),
      left: String(pool.left),
      until,
      act,
    },
  });
  const groups = Group.options.flatMap((group) => {
    const pool = pools[group];
    if (pool === undefined) return [];
    const released = pool.state === 'released';
    const until = event.groups?.find((one) => one.group === group)?.releasedAt;
    return [
      row(
        group,
        pool,
        released || until === undefined ? told.released : momentInWords(until, event.zone, language),
        released || event.state === 'cancelled' ? (
          ''
        ) : (
          <TextLink alone href={addressIn(language, `${linePath(event.slug)}?vrijgeven=${group}`)}>
            {told.release}
          </TextLink>
        ),
      ),
    ];
  });
  const kept = groups.length > 0;
  const columns = [
    { key: 'who', label: told.who },
    { key: 'capacity', label: told.capacity, numeric: true },
    { key: 'taken', label: told.taken, numeric: true },
    { key: 'left', label: told.left, numeric: true },
    ...(kept
      ? [
          { key: 'until', label: told.until },
          { key: 'act', label: told.act },
        ]
      : []),
  ];
  return (
    <Table
      caption={told.caption}
      cards
      columns={columns}
      id="pools"
      rowHeader="who"
      rows={[
        row('open', seats, '', ''),
        ...groups,
        ...(pools.door === undefined ? [] : [row('door', pools.door, '', '')]),
      ]}
    />
  );
};

/** A button that acts at once, for what can be done again or undone by its guest. */
const Act = ({
  props: { frame, found, request },
  hidden,
  children,
}: {
  readonly props: LineDeskProps;
  readonly hidden: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}) => (
  <Form
    action={addressIn(frame.language, linePath(found.event.slug))}
    hidden={hidden}
    request={request}
    token={frame.formToken}
  >
    <Button kind="secondary">{children}</Button>
  </Form>
);

const whoIn = (words: LineWords) => [
  { key: 'name', label: words.name },
  { key: 'from', label: words.from },
  { key: 'party', label: words.party, numeric: true },
];
const whoCells = (rsvp: Rsvp, { fromOf }: LineDeskProps) => ({
  name: rsvp.name,
  from: fromOf(rsvp),
  party: String(rsvp.party),
});

const Asked = (props: LineDeskProps) => {
  const { language } = props.frame;
  const words = lineWording[language];
  const { event, asked } = props.found;
  if (asked.length === 0) return null;
  return (
    <Table
      caption={words.asked.caption}
      cards
      columns={[...whoIn(words), { key: 'since', label: words.asked.since }, { key: 'act', label: words.act }]}
      id="asked"
      rowHeader="name"
      rows={asked.map((rsvp) => ({
        key: rsvp.guest,
        cells: {
          ...whoCells(rsvp, props),
          since: momentInWords(rsvp.askedAt, event.zone, language),
          act: (
            <div>
              <Act hidden={{ act: 'grant', guest: rsvp.guest, generation: String(rsvp.generation) }} props={props}>
                {words.asked.grant}
              </Act>
              <TextLink
                alone
                href={addressIn(language, `${linePath(event.slug)}?nee=${encodeURIComponent(rsvp.guest)}`)}
              >
                {words.asked.refuse}
              </TextLink>
            </div>
          ),
        },
      }))}
    />
  );
};

const Wishes = (props: LineDeskProps) => {
  const { language } = props.frame;
  const words = lineWording[language];
  const { event, wishes } = props.found;
  if (wishes.length === 0) return null;
  const what = ({ party, wish }: Rsvp): string =>
    [
      ...(wish?.party === undefined ? [] : [words.wishes.party(party, wish.party)]),
      ...(wish?.substitute === undefined ? [] : [words.wishes.substitute(wish.substitute.name, wish.substitute.email)]),
      ...answersInWords(event.questions, wish?.answers, language).map(({ question, answer }) =>
        words.wishes.answer(question, answer),
      ),
    ].join('. ');
  return (
    <Table
      caption={words.wishes.caption}
      cards
      columns={[
        { key: 'name', label: words.name },
        { key: 'from', label: words.from },
        { key: 'what', label: words.wishes.what },
        { key: 'act', label: words.act },
      ]}
      id="wishes"
      rowHeader="name"
      rows={wishes.map((rsvp) => ({
        key: rsvp.guest,
        cells: {
          ...whoCells(rsvp, props),
          what: what(rsvp),
          act: (
            <div>
              <Act hidden={{ act: 'grant-wish', guest: rsvp.guest, at: rsvp.wish?.at ?? '' }} props={props}>
                {words.wishes.grant}
              </Act>
              <TextLink
                alone
                href={addressIn(language, `${linePath(event.slug)}?vraag=${encodeURIComponent(rsvp.guest)}`)}
              >
                {words.wishes.refuse}
              </TextLink>
            </div>
          ),
        },
      }))}
    />
  );
};

const Offers = (props: LineDeskProps) => {
  const { frame, request } = props;
  const { language } = frame;
  const words = lineWording[language];
  const { event, offered, line } = props.found;
  if (offered.length === 0) return null;
  const off = event.state === 'cancelled';
  return (
    <>
      <Table
        caption={words.offers.caption}
        cards
        columns={[
          ...whoIn(words),
          { key: 'until', label: words.offers.until },
          { key: 'next', label: words.offers.next },
          ...(off ? [] : [{ key: 'act', label: words.offers.act }]),
        ]}
        id="offers"
        rowHeader="name"
        rows={offered.map((rsvp, at) => ({
          key: rsvp.guest,
          cells: {
            ...whoCells(rsvp, props),
            // Their page has the number to call.
            name: (
              <TextLink alone href={addressIn(language, guestPath(event.slug, rsvp.guest))}>
                {rsvp.name}
              </TextLink>
            ),
            until: rsvp.offeredUntil === undefined ? '' : momentInWords(rsvp.offeredUntil, event.zone, language),
            // Who ends first, goes to who stands first.
            next: line[at]?.name ?? words.offers.nobody,
            act: (
              <Form
                action={addressIn(language, linePath(event.slug))}
                hidden={{ guest: rsvp.guest, generation: String(rsvp.generation) }}
                request={request}
                token={frame.formToken}
              >
                <ButtonRow>
                  {(['take', 'refuse'] as const).map((said) => (
                    <Button key={said} kind="secondary" name="act" value={`${said}-offer`}>
                      {words.offers[said]}
                      <span className="unseen">{words.offers.about(rsvp.name)}</span>
                    </Button>
                  ))}
                </ButtonRow>
              </Form>
            ),
          },
        }))}
      />
      {off ? null : <Paragraph look="quiet">{words.offers.phone}</Paragraph>}
    </>
  );
};

const Line = (props: LineDeskProps) => {
  const words = lineWording[props.frame.language];
  const { line, decide } = props.found;
  if (line.length === 0) {
    return (
      <>
        <Heading level={2}>{words.line.caption}</Heading>
        <Paragraph>{words.line.nobody}</Paragraph>
      </>
    );
  }
  return (
    <Table
      caption={words.line.caption}
      cards
      columns={[
        { key: 'order', label: words.line.order, numeric: true },
        ...whoIn(words),
        ...(decide ? [{ key: 'act', label: words.act }] : []),
      ]}
      id="line"
      rowHeader="name"
      rows={line.map((rsvp, at) => ({
        key: rsvp.guest,
        cells: {
          order: String(at + 1),
          ...whoCells(rsvp, props),
          act:
            decide && at === 0 ? (
              <Act hidden={{ act: 'promote', guest: rsvp.guest }} props={props}>
                {words.line.promote}
              </Act>
            ) : (
              ''
            ),
        },
      }))}
    />
  );
};
