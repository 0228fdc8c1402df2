import { dateInWords, momentInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { numbersIn } from '#kernel/numbers.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { FilterForm } from '#platform/pages/filter-form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { MailDot, type MailShown } from '#platform/pages/mail-dot.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Pager } from '#platform/pages/pager.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Select } from '#platform/pages/select.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { addressOf } from '../core/invitation.ts';
import type { InviteList } from '../core/invite-list.ts';
import { fitsInvited, type InvitedFilter, type InvitedRow, type RoundOffer, sinceWhen } from '../core/invited-list.ts';
import type { Round } from '../core/round.ts';
import { invitingWording } from '../wording/inviting.ts';
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
  /** What became of the latest mail to each reader, where that is known: by invitation, or by the place of who answered. */
  readonly mails: ReadonlyMap<string, MailShown>;
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

/** The desk of an event's invitations: how it stands, what can be sent, what was, and everybody on the list. */
export const InvitationsPage = (props: OverviewProps) => {
  const { frame, event, rows, filter, lists, sent, closed } = props;
  const silent = rows.filter(({ shown }) => shown === 'invited' || shown === 'bounced').length;
  const { language } = frame;
  const desk = invitingWording[language];
  const words = desk.overview;
  const at = (path: string): string => addressIn(language, path);
  const title = words.title(event.title);
  return (
    <Page
      {...frame}
      main={{
        'data-listed': String(rows.length),
        ...Object.fromEntries(countsOf(rows).map(([shown, count]) => [`data-${shown}`, String(count)])),
      }}
      section="desk"
      title={title}
      unlisted
    >
      <TextLink alone href={at(deskEventPath(event.slug))}>
        {desk.toEvent}
      </TextLink>
      {sent === undefined ? null : <SentAlert language={language} round={sent} slug={event.slug} />}
      <Heading level={1}>{title}</Heading>
      <Paragraph look="lead">{words.lead(rows.length, silent)}</Paragraph>
      {lists.map((list) => (
        <Alert key={list.list} title={words.listsGoing(list.added + list.known, list.total)}>
          <TextLink alone href={at(invitingPath(event.slug, list.list))}>
            {words.listsGoingLink}
          </TextLink>
        </Alert>
      ))}
      <ButtonRow>
        <LinkButton href={at(invitePath(event.slug))} kind={rows.length === 0 ? 'primary' : 'secondary'}>
          {words.links.invite}
        </LinkButton>
        {rows.length === 0 ? null : (
          <>
            <LinkButton href={at(silentPath(event.slug))} kind="secondary">
              {words.links.silent}
            </LinkButton>
            <LinkButton href={at(lettersPath(event.slug))} kind="secondary">
              {words.links.letters}
            </LinkButton>
            <LinkButton href={at(guestsPath(event.slug))} kind="subtle">
              {words.links.guests}
            </LinkButton>
            <LinkButton href={at(exportsPath(event.slug))} kind="subtle">
              {words.links.exports}
            </LinkButton>
          </>
        )}
      </ButtonRow>
      {rows.length === 0 ? (
        <Paragraph>{words.nobodyYet}</Paragraph>
      ) : (
        <>
          <Counts filter={filter} language={language} rows={rows} slug={event.slug} />
          <Heading level={2}>{words.send}</Heading>
          <Sending closed={closed} event={event} language={language} offers={props.offers} />
          <Rounds {...props} />
          <Filters filter={filter} language={language} rows={rows} slug={event.slug} />
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
  language,
  slug,
  rows,
  filter,
}: {
  readonly language: Language;
  readonly slug: string;
  readonly rows: readonly InvitedRow[];
  readonly filter: InvitedFilter;
}) => {
  const { overview, state } = invitingWording[language];
  const number = numbersIn(language);
  return (
    <section aria-labelledby="counts" className="stack">
      <Heading id="counts" level={2}>
        {overview.counts}
      </Heading>
      <ul className="state-counts">
        {countsOf(rows).map(([shown, count]) =>
          count === 0 ? null : (
            <li key={shown}>
              <a
                aria-current={filter.shown === shown ? 'true' : undefined}
                className={`state-counts__one${shown === 'bounced' ? ' state-counts__one--wrong' : ''}`}
                href={addressIn(language, `${filteredPath(slug, { shown })}#invited`)}
              >
                <b className="state-counts__number">{number.format(count)}</b> {state[shown]}
              </a>
            </li>
          ),
        )}
      </ul>
    </section>
  );
};

const Sending = ({
  language,
  event,
  offers,
  closed,
}: {
  readonly language: Language;
  readonly event: EventView;
  readonly offers: readonly RoundOffer[];
  readonly closed: boolean;
}) => {
  const { overview: words, round } = invitingWording[language];
  if (event.state === 'draft') return <Alert kind="warning" title={words.draft} />;
  if (event.state === 'cancelled' || closed) return <Paragraph>{words.closed}</Paragraph>;
  const open = offers.filter(({ meant }) => meant > 0);
  if (open.length === 0) return <Paragraph>{words.nothingToSend}</Paragraph>;
  return (
    <>
      <Paragraph>{words.sendLead}</Paragraph>
      <ButtonRow>
        {open.map(({ what, meant }) => (
          <LinkButton
            href={addressIn(language, roundPath(event.slug, what))}
            key={what}
            kind={what === 'letters' ? 'secondary' : 'primary'}
          >
            {round.offer[what](meant)}
          </LinkButton>
        ))}
      </ButtonRow>
    </>
  );
};

const SentAlert = ({
  language,
  round,
  slug,
}: {
  readonly language: Language;
  readonly round: Round;
  readonly slug: string;
}) => {
  const words = invitingWording[language].overview;
  const { what, done, meant, doneAt } = round;
  // Nobody pressed for it: it stands in the list of what was sent.
  if (what === 'moved' || what === 'cancelled') return null;
  const count = doneAt === undefined ? meant : done;
  return (
    <Alert data={{ 'data-sent': what }} kind="ok" title={words.sent[what](count)}>
      {doneAt === undefined ? (
        <>
          <Paragraph>{words.sending(done, meant)}</Paragraph>
          <TextLink alone href={addressIn(language, invitationsPath(slug))}>
            {words.refresh}
          </TextLink>
        </>
      ) : null}
    </Alert>
  );
};

const Rounds = ({ frame, rounds, event, call }: OverviewProps) => {
  const { overview: words, round: called } = invitingWording[frame.language];
  return rounds.length === 0 ? null : (
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
          what: called.what[what],
          at: momentInWords(at, event.zone, frame.language),
          by: call(by),
          reached: words.reached(done, meant, doneAt !== undefined),
        },
      }))}
    />
  );
};

/** Each choice says how many there are of it in the whole list. */
const Filters = ({
  language,
  slug,
  rows,
  filter,
}: {
  readonly language: Language;
  readonly slug: string;
  readonly rows: readonly InvitedRow[];
  readonly filter: InvitedFilter;
}) => {
  const provinces = [...new Set(rows.flatMap(({ province }) => province ?? []))].sort((a, b) =>
    a.localeCompare(b, language),
  );
  const desk = invitingWording[language];
  const words = desk.overview.filter;
  return (
    <FilterForm action={addressIn(language, invitationsPath(slug))}>
      <Select
        empty={words.anyState(rows.length)}
        label={words.state}
        name="stand"
        options={countsOf(rows).map(([shown, count]) => ({
          value: wordOfShown(shown),
          label: words.counted(desk.state[shown], count),
        }))}
        value={wordOfShown(filter.shown)}
      />
      <Select
        empty={words.anyProvince}
        label={words.province}
        name="provincie"
        options={provinces.map((province) => ({
          value: province,
          label: words.counted(province, rows.filter((row) => row.province === province).length),
        }))}
        value={filter.province ?? ''}
      />
      <Button kind="secondary">{words.show}</Button>
    </FilterForm>
  );
};

const People = (props: OverviewProps) => {
  const { frame, event, rows, filter, call } = props;
  const { language } = frame;
  const desk = invitingWording[language];
  const words = desk.overview;
  const at = (path: string): string => addressIn(language, path);
  const fitting = rows.filter((row) => fitsInvited(filter, row));
  const pages = Math.max(1, Math.ceil(fitting.length / perPage));
  const page = Math.min(Math.max(1, props.page), pages);
  const from = (page - 1) * perPage;
  const shown = fitting.slice(from, from + perPage);
  if (shown.length === 0) {
    return (
      <>
        <Paragraph>{words.filter.none}</Paragraph>
        <TextLink alone href={at(invitationsPath(event.slug))}>
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
              <TextLink alone href={at(invitedPath(event.slug, row.invitation.invitation))}>
                {whoTold(row.invitation, row.where, desk)}
              </TextLink>
            ),
            where: whereTold(row.invitation, row.where, desk),
            state: <StateCell language={language} mail={latestMail(row, props.mails)} row={row} slug={event.slug} />,
            since: dateInWords(sinceWhen(row.invitation), event.zone, language),
            answered: answererTold(row.invitation, call, desk),
          },
        }))}
      />
      {pages === 1 ? null : (
        <Pager
          label={words.pager.label}
          next={
            page === pages
              ? undefined
              : { href: at(filteredPath(event.slug, filter, page + 1)), label: words.pager.next }
          }
          previous={
            page === 1
              ? undefined
              : { href: at(filteredPath(event.slug, filter, page - 1)), label: words.pager.previous }
          }
          words={words.pager.words(from + 1, from + shown.length, fitting.length)}
        />
      )}
    </>
  );
};

/** The state, and where it helps what to do or what comes next. */
const StateCell = ({
  language,
  row,
  slug,
  mail,
}: {
  readonly mail: MailShown | undefined;
  readonly language: Language;
  readonly row: InvitedRow;
  readonly slug: string;
}) => {
  const desk = invitingWording[language];
  const words = desk.overview.list;
  const { invitation, shown } = row;
  return (
    <div>
      <ShownBadge shown={shown} words={desk} />
      {shown === 'bounced' ? (
        <>
          <br />
          <TextLink alone href={addressIn(language, `${invitedPath(slug, invitation.invitation)}#address`)}>
            {words.giveAddress}
          </TextLink>
        </>
      ) : null}
      {shown === 'drafted' && invitation.name !== undefined && addressOf(invitation) === undefined ? (
        <span className="state-note">{words.letter}</span>
      ) : null}
      {shown === 'not-yet-known' && invitation.askAgainOn !== undefined ? (
        <span className="state-note">
          {words.askAgain(dateInWords(`${invitation.askAgainOn}T12:00:00.000Z`, 'Europe/Amsterdam', language))}
        </span>
      ) : null}
      {shown === 'handed-over' && invitation.substitute !== undefined ? (
        <span className="state-note">{words.instead(invitation.substitute)}</span>
      ) : null}
      {shown === 'bounced' ? null : (
        <MailDot
          hrefOf={(id) => addressIn(language, `/bureau/bijeenkomsten/${slug}/post/${id}`)}
          language={language}
          mail={mail}
        />
      )}
    </div>
  );
};

/** Who answered with a place is mailed about that from then on, whatever became of the invitation. */
const latestMail = (
  { invitation, place }: InvitedRow,
  mails: ReadonlyMap<string, MailShown>,
): MailShown | undefined => {
  const asInvited = mails.get(invitation.invitation);
  const asGuest = place === undefined ? undefined : mails.get(place.guest);
  if (asInvited === undefined || asGuest === undefined) return asInvited ?? asGuest;
  return asInvited.owedAt > asGuest.owedAt ? asInvited : asGuest;
};
