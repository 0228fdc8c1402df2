import type { ReactNode } from 'react';
import { momentInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Badge } from '#platform/pages/badge.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { Choice } from '#platform/pages/choice.tsx';
import { Field } from '#platform/pages/field.tsx';
import { FilterForm } from '#platform/pages/filter-form.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { controlId } from '#platform/pages/invalid.ts';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { MailDot, type MailShown } from '#platform/pages/mail-dot.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Pager } from '#platform/pages/pager.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Select } from '#platform/pages/select.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { DeskCounts, DeskFilter } from '../core/desk-filter.ts';
import { mailboxIn } from '../core/desk-filter.ts';
import type { DeskGuest } from '../core/desk-guest.ts';
import { type GuestsWords, guestsWording } from '../wording/guests.ts';
import { cardsPath } from './card-paths.ts';
import { type GroupChoices, GroupSelects } from './group-selects.tsx';
import {
  addGuestPath,
  badgesPath,
  exportsPath,
  filterInAddress,
  guestPath,
  mailingPath,
  stateInAddress,
  wordOf,
} from './guest-paths.ts';
import { silentPath } from './inviting-paths.ts';
import { type EventView, guestsPath } from './view.ts';

export type GuestsNotice = keyof GuestsWords['done'] | keyof GuestsWords['refused'];

export const guestsNoticeIn = (said: string): GuestsNotice | undefined => {
  const { done, refused } = guestsWording.nl;
  return Object.hasOwn(done, said) || Object.hasOwn(refused, said) ? (said as GuestsNotice) : undefined;
};

/** What a release of several came to, and whether it can be taken back. */
export type ManyReleased = {
  readonly released: number;
  readonly busy: number;
  /** The press that can be undone and until what time, in words. */
  readonly undo?: { readonly id: string; readonly until: string } | undefined;
};

export type GuestsPageProps = {
  readonly frame: Frame;
  readonly event: EventView;
  readonly pool: { readonly left: number; readonly waiting: number };
  readonly counts: DeskCounts;
  /** The part of the list that is shown, one page of it. */
  readonly shown: readonly DeskGuest[];
  /** How many the whole part holds, and which page this is. */
  readonly all: number;
  readonly page: number;
  readonly pages: number;
  /** Sorted as the line stands, so each has a place in it. */
  readonly placeInLine: (guest: string) => number | undefined;
  readonly filter: DeskFilter;
  /** What somebody typed to find a person; the part of the list does not count then. */
  readonly searched?: string | undefined;
  /** Municipalities and provinces that occur in the list. */
  readonly choices: GroupChoices;
  readonly nameOf: (municipality: string) => string;
  readonly shared: ReadonlySet<string>;
  /** Guests whose latest mail did not arrive, or was not sent because their address takes none. */
  readonly bounced: ReadonlySet<string>;
  /** What became of the latest mail to each of the others, where that is known. */
  readonly mails: ReadonlyMap<string, MailShown>;
  /** The head of the line no longer goes in by itself, and there is room. */
  readonly late?: DeskGuest | undefined;
  readonly canAdd: boolean;
  /** The crew of the desk looks and adds, and does nothing else. */
  readonly crew: boolean;
  readonly picked: 'all' | 'none';
  readonly request: string;
  readonly notice?: GuestsNotice | undefined;
  readonly many?: ManyReleased | undefined;
  readonly undone?: { readonly back: number; readonly left: number } | undefined;
};

/** The organiser's list: a part of it a page at a time, on the surname, with what becomes of each; who waits in the order of the line. */
export const GuestsPage = (props: GuestsPageProps) => {
  const { frame, event, pool, counts, all, searched } = props;
  const { seated, waiting, cancelled } = counts.states;
  const words = guestsWording[frame.language];
  const at = (path: string): string => addressIn(frame.language, path);
  return (
    <Page
      {...frame}
      main={{
        'data-seated': String(seated.answers),
        'data-waiting': String(waiting.answers),
        'data-cancelled': String(cancelled.answers),
        'data-left': String(pool.left),
        'data-found': String(all),
      }}
      section="desk"
      title={words.title(event.title)}
      unlisted
    >
      {props.crew ? null : (
        <TextLink alone href={at(`/bureau/bijeenkomsten/${event.slug}`)}>
          {words.toEvent}
        </TextLink>
      )}
      <Heading level={1}>{words.title(event.title)}</Heading>
      <Notices {...props} />
      <Paragraph look="lead">{words.lead(seated.answers, seated.people, waiting.answers, pool.left)}</Paragraph>
      {props.late === undefined ? null : <LateAlert {...props} head={props.late} />}
      <ButtonRow>
        {props.canAdd ? <LinkButton href={at(addGuestPath(event.slug))}>{words.links.add}</LinkButton> : null}
        {props.crew ? (
          <>
            <LinkButton href={at(`/bureau/bijeenkomsten/${event.slug}/bellen`)} kind="secondary">
              {words.links.call}
            </LinkButton>
            {event.kind === 'alderperson-meeting' ? (
              <LinkButton href={at(silentPath(event.slug))} kind="secondary">
                {words.links.silent}
              </LinkButton>
            ) : null}
          </>
        ) : (
          <>
            <LinkButton
              href={at(mailingPath(event.slug, searched === undefined ? props.filter : undefined))}
              kind="secondary"
            >
              {words.links.write}
            </LinkButton>
            <LinkButton href={at(exportsPath(event.slug))} kind="secondary">
              {words.links.export}
            </LinkButton>
            <LinkButton href={at(badgesPath(event.slug))} kind="secondary">
              {words.links.badges}
            </LinkButton>
            {event.kind === 'alderperson-meeting' ? (
              <LinkButton href={at(cardsPath(event.slug))} kind="secondary">
                {words.links.cards}
              </LinkButton>
            ) : null}
          </>
        )}
      </ButtonRow>
      <Search {...props} />
      {searched === undefined ? <Filters {...props} /> : <Found {...props} searched={searched} />}
      <Guests {...props} />
      <Counts {...props} />
    </Page>
  );
};

const Notices = ({ notice, many, undone, event, frame, request }: GuestsPageProps) => {
  const words = guestsWording[frame.language];
  if (many !== undefined) {
    return (
      <Alert kind="ok" title={words.undo.released(many.released)}>
        {many.busy === 0 ? null : <Paragraph>{words.undo.busy(many.busy)}</Paragraph>}
        {many.undo === undefined ? null : (
          <>
            <Paragraph>
              {words.undo.until(many.undo.until)} {words.undo.note}
            </Paragraph>
            <Form
              action={addressIn(frame.language, guestsPath(event.slug))}
              hidden={{ act: 'undo', undo: many.undo.id }}
              request={request}
              token={frame.formToken}
            >
              <Button kind="secondary">{words.undo.button}</Button>
            </Form>
          </>
        )}
      </Alert>
    );
  }
  if (undone !== undefined) {
    return (
      <Alert kind={undone.left > 0 ? 'warning' : 'ok'} title={words.undo.back(undone.back)}>
        {undone.left === 0 ? null : <Paragraph>{words.undo.left(undone.left)}</Paragraph>}
      </Alert>
    );
  }
  if (notice === undefined) return null;
  return notice in words.done ? (
    <Alert kind="ok" title={words.done[notice as keyof GuestsWords['done']]} />
  ) : (
    <Alert kind="warning" title={words.refused[notice as keyof GuestsWords['refused']]} />
  );
};

const LateAlert = ({ event, frame, pool, head, request }: GuestsPageProps & { readonly head: DeskGuest }) => {
  const words = guestsWording[frame.language].late;
  return (
    <Alert kind="warning" title={words.title}>
      <Paragraph>{words.text(pool.left, head.name)}</Paragraph>
      <TextLink alone href={addressIn(frame.language, guestPath(event.slug, head.guest))}>
        {words.see(head.name)}
      </TextLink>
      <Form
        action={addressIn(frame.language, guestsPath(event.slug))}
        hidden={{ act: 'promote', guest: head.guest }}
        request={request}
        token={frame.formToken}
      >
        <Button kind="secondary">{words.promote}</Button>
      </Form>
    </Alert>
  );
};

/** A person is searched for in a form that posts: no name stands in an address. */
const Search = ({ event, frame, searched = '', request }: GuestsPageProps) => {
  const words = guestsWording[frame.language].search;
  return (
    <Form
      action={addressIn(frame.language, guestsPath(event.slug))}
      hidden={{ act: 'search' }}
      request={request}
      token={frame.formToken}
    >
      <Field autoComplete="off" label={words.label} maxLength={120} name="wie" spellCheck={false} value={searched} />
      <Button kind="secondary">{words.button}</Button>
    </Form>
  );
};

const Found = ({ event, frame, all, shown, searched }: GuestsPageProps & { readonly searched: string }) => {
  const words = guestsWording[frame.language].search;
  return (
    <>
      <Paragraph>{words.found(all, searched)}</Paragraph>
      {shown.length < all ? <Paragraph>{words.more(shown.length)}</Paragraph> : null}
      <TextLink alone href={addressIn(frame.language, guestsPath(event.slug))}>
        {words.all}
      </TextLink>
    </>
  );
};

/** Questions that cut the list nowhere are not asked. */
const Filters = ({ event, frame, counts, filter, choices }: GuestsPageProps) => {
  const words = guestsWording[frame.language];
  return (
    <FilterForm action={addressIn(frame.language, guestsPath(event.slug))}>
      <Select
        empty={words.filter.here}
        label={words.filter.state}
        name="stand"
        options={Object.entries(stateInAddress).map(([value, state]) => ({
          value,
          label: words.filter.counted(words.state[state], counts.states[state].answers),
        }))}
        value={wordOf(stateInAddress, filter.state) ?? ''}
      />
      <GroupSelects choices={choices} filter={filter} language={frame.language} />
      <Button kind="secondary">{words.filter.button}</Button>
    </FilterForm>
  );
};

const stateKinds = {
  asked: 'warning',
  seated: 'ok',
  offered: 'warning',
  waiting: 'neutral',
  cancelled: 'neutral',
} as const;

/** A state in words, with what happens next. */
export const StateWords = ({
  guest,
  event,
  place,
  language,
}: {
  readonly guest: Pick<DeskGuest, 'state' | 'offeredUntil'>;
  readonly event: Pick<EventView, 'zone'>;
  readonly place: number | undefined;
  readonly language: Language;
}) => {
  const words = guestsWording[language];
  const next =
    guest.state === 'offered' && guest.offeredUntil !== undefined
      ? words.next.offered(momentInWords(guest.offeredUntil, event.zone, language))
      : guest.state === 'waiting' && place !== undefined
        ? words.next.line(place)
        : guest.state === 'asked'
          ? words.next.asked
          : undefined;
  return (
    <span>
      <Badge kind={stateKinds[guest.state]}>{words.state[guest.state]}</Badge>
      {next === undefined ? null : (
        <>
          <br />
          {next}
        </>
      )}
    </span>
  );
};

const Guests = (props: GuestsPageProps) => {
  const { event, frame, shown, all, page, pages, filter, searched, picked, request, crew } = props;
  const words = guestsWording[frame.language];
  if (shown.length === 0) {
    if (searched !== undefined) return null;
    const everybody = filterInAddress(filter).size === 0;
    return <Paragraph>{everybody ? words.list.none : words.list.nonePart}</Paragraph>;
  }
  const query = filterInAddress(filter);
  const to = (number: number, more: Readonly<Record<string, string>> = {}): string => {
    const parts = new URLSearchParams([...query, ...Object.entries(more)]);
    if (number > 1) parts.set('bladzijde', String(number));
    return addressIn(frame.language, `${guestsPath(event.slug)}${parts.size === 0 ? '' : `?${parts}`}`);
  };
  const first = (page - 1) * perPage + 1;
  const { columns } = words.list;
  const from = searched === undefined ? first : 1;
  const table = (
    <Table
      caption={words.list.caption(from, from + shown.length - 1, all)}
      cards
      columns={[
        ...(crew ? [] : [{ key: 'pick', label: columns.pick }]),
        { key: 'name', label: columns.name },
        { key: 'from', label: columns.from },
        { key: 'state', label: columns.state },
        { key: 'party', label: columns.party, numeric: true },
        { key: 'marks', label: columns.marks },
      ]}
      id="guests"
      rowHeader="name"
      rows={shown.map((guest, at) => ({ key: guest.guest, cells: cellsOf(guest, at, props) }))}
    />
  );
  return (
    <>
      {crew ? (
        table
      ) : (
        <Form
          action={addressIn(frame.language, guestsPath(event.slug))}
          hidden={{ act: 'picked' }}
          request={request}
          token={frame.formToken}
        >
          <TextLink alone href={`#${pickedId}`}>
            {words.list.toPicked}
          </TextLink>
          {table}
          {searched === undefined ? (
            <TextLink alone href={picked === 'all' ? to(page) : to(page, { kies: 'alle' })}>
              {picked === 'all' ? words.list.pickNone : words.list.pickAll}
            </TextLink>
          ) : null}
          <Paragraph>
            <span id={pickedId}>{words.list.withPicked}</span>
          </Paragraph>
          <ButtonRow>
            <Button kind="secondary" name="what" value="write">
              {words.list.write}
            </Button>
            <Button kind="secondary" name="what" value="release">
              {words.list.release}
            </Button>
          </ButtonRow>
        </Form>
      )}
      {pages > 1 && searched === undefined ? (
        <Pager
          label={words.list.pages}
          next={page < pages ? { href: to(page + 1), label: words.list.next } : undefined}
          previous={page > 1 ? { href: to(page - 1), label: words.list.previous } : undefined}
          words={words.list.page(page, pages)}
        />
      ) : null}
    </>
  );
};

/** Where the buttons stand for whom one picked: on a telephone that is many screens below the first guest. */
const pickedId = 'picked';

/** So many on one page of the list. */
export const perPage = 50;

const cellsOf = (guest: DeskGuest, at: number, props: GuestsPageProps): Record<string, ReactNode> => {
  const { event, frame, picked, nameOf, placeInLine } = props;
  const words = guestsWording[frame.language];
  return {
    pick:
      guest.state === 'cancelled' ? null : (
        <Choice
          checked={picked === 'all'}
          id={controlId(`guest-${at + 1}`)}
          kind="checkbox"
          label={<span className="only-read-aloud">{words.list.pick(guest.name)}</span>}
          name="guest"
          value={guest.guest}
        />
      ),
    name: (
      <TextLink alone href={addressIn(frame.language, guestPath(event.slug, guest.guest))}>
        {guest.name}
      </TextLink>
    ),
    from: [guest.role, guest.municipality && nameOf(guest.municipality), guest.organisation]
      .filter((part) => part !== undefined)
      .join(', '),
    state: <StateWords event={event} guest={guest} language={frame.language} place={placeInLine(guest.guest)} />,
    party: String(guest.party),
    marks: props.bounced.has(guest.guest) ? (
      <span>
        <Badge kind="danger">{words.marks.bounced}</Badge> {marksOf(guest, props).join('. ')}
      </span>
    ) : (
      <span>
        {marksOf(guest, props).join('. ')}
        <MailDot
          hrefOf={
            props.crew
              ? undefined
              : (mail) => addressIn(frame.language, `/bureau/bijeenkomsten/${event.slug}/post/${mail}`)
          }
          language={frame.language}
          mail={props.mails.get(guest.guest)}
        />
      </span>
    ),
  };
};

const marksOf = (guest: DeskGuest, { frame, shared }: GuestsPageProps): readonly string[] => {
  const words = guestsWording[frame.language].marks;
  const mailbox = mailboxIn(guest.guest);
  const isShared = mailbox !== undefined && guest.state !== 'cancelled' && shared.has(mailbox);
  return [
    ...(guest.deskCall === true ? [words.call] : isShared ? [words.shared] : []),
    ...(guest.deskWish === true ? [words.wish] : []),
    ...(guest.deskAccess === true ? [words.access] : []),
    ...(guest.deskNote === true ? [words.note] : []),
    ...(guest.invitation === undefined ? [] : [words.invited]),
  ];
};

const Counts = ({ event, frame, counts }: GuestsPageProps) => {
  const words = guestsWording[frame.language];
  const { states, provinces } = counts;
  const meeting = event.kind === 'alderperson-meeting';
  return (
    <>
      <Heading level={2}>{words.counts.title}</Heading>
      <Table
        caption={words.counts.states}
        columns={[
          { key: 'what', label: words.counts.what },
          { key: 'answers', label: words.counts.answers, numeric: true },
          { key: 'people', label: words.counts.people, numeric: true },
        ]}
        id="states"
        rowHeader="what"
        rows={Object.values(stateInAddress).map((state) => ({
          key: state,
          cells: {
            what: words.state[state],
            answers: String(states[state].answers),
            people: String(states[state].people),
          },
        }))}
      />
      {meeting && provinces.length > 0 ? (
        <Table
          caption={words.counts.provinces}
          columns={[
            { key: 'province', label: words.counts.province },
            { key: 'holding', label: words.counts.holding, numeric: true },
            { key: 'waiting', label: words.counts.waiting, numeric: true },
          ]}
          id="provinces"
          rowHeader="province"
          rows={provinces.map(({ province, holding, waiting }) => ({
            key: province ?? 'none',
            cells: {
              province: province ?? words.counts.noProvince,
              holding: String(holding.people),
              waiting: String(waiting.people),
            },
          }))}
        />
      ) : null}
      {event.asks.includes('diet') ? <Paragraph>{words.counts.diets}</Paragraph> : null}
    </>
  );
};
