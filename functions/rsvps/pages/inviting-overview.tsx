import { dateInWords, momentInWords } from '#kernel/instants.ts';
import { numbersIn } from '#kernel/numbers.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { FilterForm } from '#platform/pages/filter-form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { Pager } from '#platform/pages/pager.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Select } from '#platform/pages/select.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { addressOf } from '../core/invitation.ts';
import type { InviteList } from '../core/invite-list.ts';
import { fitsInvited, type InvitedFilter, type InvitedRow, type RoundOffer, sinceWhen } from '../core/invited-list.ts';
import type { Round } from '../core/round.ts';
import { invitingNl } from '../wording/inviting-nl.ts';
import { exportsPath } from './guest-paths.ts';
import {
  deskEventPath,
  filteredPath,
  invitationsPath,
  invitedPath,
  invitePath,
  invitingPath,
  lettersPath,
  roundPath,
  shownInAddress,
  silentPath,
  wordOfShown,
} from './inviting-paths.ts';
import { answererTold, type CallBy, ShownBadge, whereTold, whoTold } from './inviting-told.tsx';
import { type EventView, guestsPath } from './view.ts';

/** How many of a list one page shows. */
export const perPage = 100;

export type OverviewProps = {
  readonly frame: Frame;
  readonly event: EventView;
  /** Everybody on the list, in its order. */
  readonly rows: readonly InvitedRow[];
  readonly filter: InvitedFilter;
  /** Counts from 1; a page that is not there is the last. */
  readonly page: number;
  readonly offers: readonly RoundOffer[];
  /** The latest first. */
  readonly rounds: readonly Round[];
  /** Lists that are still being written. */
  readonly lists: readonly InviteList[];
  readonly closed: boolean;
  readonly call: CallBy;
  /** The round that was just sent. */
  readonly sent?: Round | undefined;
};

const words = invitingNl.overview;
const number = numbersIn('nl');

/** The desk of an event's invitations: how it stands, what can be sent, what was, and everybody on the list. */
export const InvitationsPage = (props: OverviewProps) => {
  const { frame, event, rows, filter, lists, sent, closed } = props;
  const silent = rows.filter(({ shown }) => shown === 'invited' || shown === 'bounced').length;
  const title = words.title(event.title);
  return (
    <Page
      {...frame}
      hasEnglish={false}
      main={{
        'data-listed': String(rows.length),
        ...Object.fromEntries(countsOf(rows).map(([shown, count]) => [`data-${shown}`, String(count)])),
      }}
      section="desk"
      title={title}
      unlisted
    >
      <TextLink alone href={deskEventPath(event.slug)}>
        {invitingNl.toEvent}
      </TextLink>
      {sent === undefined ? null : <SentAlert round={sent} slug={event.slug} />}
      <Heading level={1}>{title}</Heading>
      <Paragraph look="lead">{words.lead(rows.length, silent)}</Paragraph>
      {lists.map((list) => (
        <Alert key={list.list} title={words.listsGoing(list.added + list.known, list.total)}>
          <TextLink alone href={invitingPath(event.slug, list.list)}>
            {words.listsGoingLink}
          </TextLink>
        </Alert>
      ))}
      <ButtonRow>
        <LinkButton href={invitePath(event.slug)} kind={rows.length === 0 ? 'primary' : 'secondary'}>
          {words.links.invite}
        </LinkButton>
        {rows.length === 0 ? null : (
          <>
            <LinkButton href={silentPath(event.slug)} kind="secondary">
              {words.links.silent}
            </LinkButton>
            <LinkButton href={lettersPath(event.slug)} kind="secondary">
              {words.links.letters}
            </LinkButton>
            <LinkButton href={guestsPath(event.slug)} kind="subtle">
              {words.links.guests}
            </LinkButton>
            <LinkButton href={exportsPath(event.slug)} kind="subtle">
              {words.links.exports}
            </LinkButton>
          </>
        )}
      </ButtonRow>
      {rows.length === 0 ? (
        <Paragraph>{words.nobodyYet}</Paragraph>
      ) : (
        <>
          <Counts filter={filter} rows={rows} slug={event.slug} />
          <Heading level={2}>{words.send}</Heading>
          <Sending closed={closed} event={event} offers={props.offers} />
          <Rounds {...props} />
          <Filters filter={filter} rows={rows} slug={event.slug} />
          <People {...props} />
        </>
      )}
    </Page>
  );
};

const countsOf = (rows: readonly InvitedRow[]) =>
  Object.values(shownInAddress).map((shown) => [shown, rows.filter((row) => row.shown === shown).length] as const);

/** Each count leads to who is meant; what nobody is, is not there. */
const Counts = ({
  slug,
  rows,
  filter,
}: {
  readonly slug: string;
  readonly rows: readonly InvitedRow[];
  readonly filter: InvitedFilter;
}) => (
  <section aria-labelledby="counts" className="stack">
    <Heading id="counts" level={2}>
      {words.counts}
    </Heading>
    <ul className="state-counts">
      {countsOf(rows).map(([shown, count]) =>
        count === 0 ? null : (
          <li key={shown}>
            <a
              aria-current={filter.shown === shown ? 'true' : undefined}
              className={`state-counts__one${shown === 'bounced' ? ' state-counts__one--wrong' : ''}`}
              href={`${filteredPath(slug, { shown })}#invited`}
            >
              <b className="state-counts__number">{number.format(count)}</b> {invitingNl.state[shown]}
            </a>
          </li>
        ),
      )}
    </ul>
  </section>
);

const Sending = ({
  event,
  offers,
  closed,
}: {
  readonly event: EventView;
  readonly offers: readonly RoundOffer[];
  readonly closed: boolean;
}) => {
  if (event.state === 'draft') return <Alert kind="warning" title={words.draft} />;
  if (event.state === 'cancelled' || closed) return <Paragraph>{words.closed}</Paragraph>;
  const open = offers.filter(({ meant }) => meant > 0);
  if (open.length === 0) return <Paragraph>{words.nothingToSend}</Paragraph>;
  return (
    <>
      <Paragraph>{words.sendLead}</Paragraph>
      <ButtonRow>
        {open.map(({ what, meant }) => (
          <LinkButton href={roundPath(event.slug, what)} key={what} kind={what === 'letters' ? 'secondary' : 'primary'}>
            {invitingNl.round.offer[what](meant)}
          </LinkButton>
        ))}
      </ButtonRow>
    </>
  );
};

const SentAlert = ({ round, slug }: { readonly round: Round; readonly slug: string }) => {
  const { what, done, meant, doneAt } = round;
  // Nobody pressed for it: it stands in the list of what was sent.
  if (what === 'moved' || what === 'cancelled') return null;
  const count = doneAt === undefined ? meant : done;
  return (
    <Alert data={{ 'data-sent': what }} kind="ok" title={words.sent[what](count)}>
      {doneAt === undefined ? (
        <>
          <Paragraph>{words.sending(done, meant)}</Paragraph>
          <TextLink alone href={invitationsPath(slug)}>
            {words.refresh}
          </TextLink>
        </>
      ) : null}
    </Alert>
  );
};

const roundWord = (what: Round['what']): string => invitingNl.round.what[what];

const Rounds = ({ rounds, event, call }: OverviewProps) =>
  rounds.length === 0 ? null : (
    <Table
      caption={words.rounds}
      cards
      columns={[
        { key: 'what', label: words.columns.what },
        { key: 'at', label: words.columns.at },
        { key: 'by', label: words.columns.by },
        { key: 'reached', label: words.columns.reached },
      ]}
      id="rounds"
      rowHeader="what"
      rows={rounds.map(({ round, what, at, by, done, meant, doneAt }) => ({
        key: round,
        cells: {
          what: roundWord(what),
          at: momentInWords(at, event.zone, 'nl'),
          by: call(by),
          reached: words.reached(done, meant, doneAt !== undefined),
        },
      }))}
    />
  );

/** Each choice says how many there are of it in the whole list. */
const Filters = ({
  slug,
  rows,
  filter,
}: {
  readonly slug: string;
  readonly rows: readonly InvitedRow[];
  readonly filter: InvitedFilter;
}) => {
  const provinces = [...new Set(rows.flatMap(({ province }) => province ?? []))].sort((a, b) =>
    a.localeCompare(b, 'nl'),
  );
  return (
    <FilterForm action={invitationsPath(slug)}>
      <Select
        empty={words.filter.anyState(rows.length)}
        label={words.filter.state}
        name="stand"
        options={countsOf(rows).map(([shown, count]) => ({
          value: wordOfShown(shown),
          label: words.filter.counted(invitingNl.state[shown], count),
        }))}
        value={wordOfShown(filter.shown)}
      />
      <Select
        empty={words.filter.anyProvince}
        label={words.filter.province}
        name="provincie"
        options={provinces.map((province) => ({
          value: province,
          label: words.filter.counted(province, rows.filter((row) => row.province === province).length),
        }))}
        value={filter.province ?? ''}
      />
      <Button kind="secondary">{words.filter.show}</Button>
    </FilterForm>
  );
};

const People = (props: OverviewProps) => {
  const { event, rows, filter, call } = props;
  const fitting = rows.filter((row) => fitsInvited(filter, row));
  const pages = Math.max(1, Math.ceil(fitting.length / perPage));
  const page = Math.min(Math.max(1, props.page), pages);
  const from = (page - 1) * perPage;
  const shown = fitting.slice(from, from + perPage);
  if (shown.length === 0) {
    return (
      <>
        <Paragraph>{words.filter.none}</Paragraph>
        <TextLink alone href={invitationsPath(event.slug)}>
          {words.filter.all}
        </TextLink>
      </>
    );
  }
  return (
    <>
      <Table
        caption={words.list.caption(fitting.length)}
        cards
        columns={[
          { key: 'who', label: words.list.columns.who },
          { key: 'where', label: words.list.columns.where },
          { key: 'state', label: words.list.columns.state },
          { key: 'since', label: words.list.columns.since },
          { key: 'answered', label: words.list.columns.answered },
        ]}
        id="invited"
        rowHeader="who"
        rows={shown.map((row) => ({
          key: row.invitation.invitation,
          cells: {
            who: (
              <TextLink alone href={invitedPath(event.slug, row.invitation.invitation)}>
                {whoTold(row.invitation, row.where)}
              </TextLink>
            ),
            where: whereTold(row.invitation, row.where),
            state: <StateCell row={row} slug={event.slug} />,
            since: dateInWords(sinceWhen(row.invitation), event.zone, 'nl'),
            answered: answererTold(row.invitation, call),
          },
        }))}
      />
      {pages === 1 ? null : (
        <Pager
          label={words.pager.label}
          next={
            page === pages ? undefined : { href: filteredPath(event.slug, filter, page + 1), label: words.pager.next }
          }
          previous={
            page === 1 ? undefined : { href: filteredPath(event.slug, filter, page - 1), label: words.pager.previous }
          }
          words={words.pager.words(from + 1, from + shown.length, fitting.length)}
        />
      )}
    </>
  );
};

/** The state, and where it helps what to do or what comes next. */
const StateCell = ({ row, slug }: { readonly row: InvitedRow; readonly slug: string }) => {
  const { invitation, shown } = row;
  return (
    <div>
      <ShownBadge shown={shown} />
      {shown === 'bounced' ? (
        <>
          <br />
          <TextLink alone href={`${invitedPath(slug, invitation.invitation)}#address`}>
            {words.list.giveAddress}
          </TextLink>
        </>
      ) : null}
      {shown === 'drafted' && invitation.name !== undefined && addressOf(invitation) === undefined ? (
        <span className="state-note">{words.list.letter}</span>
      ) : null}
      {shown === 'not-yet-known' && invitation.askAgainOn !== undefined ? (
        <span className="state-note">
          {words.list.askAgain(dateInWords(`${invitation.askAgainOn}T12:00:00.000Z`, 'Europe/Amsterdam', 'nl'))}
        </span>
      ) : null}
      {shown === 'handed-over' && invitation.substitute !== undefined ? (
        <span className="state-note">{words.list.instead(invitation.substitute)}</span>
      ) : null}
    </div>
  );
};
