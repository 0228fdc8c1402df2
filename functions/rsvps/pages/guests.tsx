import type { ReactNode } from 'react';
import { compareNames } from '#kernel/names.ts';
import { phoneInWords } from '#kernel/people.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Badge } from '#platform/pages/badge.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { AnswerFaults, TypedAnswers } from '../core/answers.ts';
import type { Rsvp } from '../core/rsvp.ts';
import { type Words, wording } from '../wording/index.ts';
import { faultsInWords } from './answer.tsx';
import { AnswerFields } from './answer-fields.tsx';
import { type EventView, guestsPath, type MunicipalityOption } from './view.ts';

export type GuestsNotice = keyof Words['guests']['added'] | 'released' | 'promoted' | keyof Words['guests']['refused'];

export type GuestsPageProps = {
  readonly frame: Frame;
  readonly event: EventView;
  readonly pool: { readonly left: number; readonly waiting: number };
  readonly guests: readonly Rsvp[];
  /** Keys of who waits, first come first. */
  readonly line: readonly string[];
  /** Guests' details are being erased: nobody is added any more. */
  readonly over: boolean;
  /** The head of the line no longer goes in by itself. */
  readonly late: boolean;
  readonly municipalities: readonly MunicipalityOption[];
  readonly request: string;
  readonly typed: TypedAnswers;
  readonly faults?: AnswerFaults;
  readonly notice?: GuestsNotice | undefined;
};

/** The organiser's list: who has a place, who waits in which order, who gave up; and a form to add somebody. */
export const GuestsPage = (props: GuestsPageProps) => {
  const { frame, event, pool, guests, line, late, faults = {}, notice } = props;
  const all = wording[frame.language];
  const words = all.guests;
  const invalid = faultsInWords(all, faults, event);
  const seated = guests.filter(({ state }) => state === 'seated').sort((a, b) => compareNames(a.name, b.name));
  const byKey = new Map(guests.map((rsvp) => [rsvp.guest, rsvp]));
  const waiting = line.map((guest) => byKey.get(guest)).filter((rsvp) => rsvp !== undefined);
  const givenUp = guests.filter(({ state }) => state === 'cancelled').sort((a, b) => compareNames(a.name, b.name));
  const people = seated.reduce((sum, { party }) => sum + party, 0);
  const first = waiting[0];
  const decide = late && first !== undefined && pool.left >= first.party;
  const list = { props, all, shared: sharedMailboxes(guests) };
  return (
    <Page
      {...frame}
      faulty={Object.keys(invalid).length > 0}
      hasEnglish={false}
      main={{
        'data-seated': String(seated.length),
        'data-waiting': String(waiting.length),
        'data-left': String(pool.left),
      }}
      section="desk"
      title={words.title(event.title)}
    >
      <TextLink alone href={`/bureau/bijeenkomsten/${event.slug}`}>
        {words.toEvent}
      </TextLink>
      <Heading level={1}>{words.title(event.title)}</Heading>
      <ErrorSummary invalid={invalid} title={all.faultsTitle(Object.keys(invalid).length)} />
      <NoticeAlert notice={notice} words={words} />
      <Paragraph look="lead">{words.counts(seated.length, people, waiting.length, pool.left)}</Paragraph>
      {decide ? (
        <Alert kind="warning" title={words.lateTitle}>
          <Paragraph>{words.late(pool.left)}</Paragraph>
        </Alert>
      ) : null}
      <GuestTable {...list} caption={words.seated} guests={seated} id="seated" />
      <GuestTable
        {...list}
        caption={words.waiting}
        guests={waiting}
        id="waiting"
        promote={decide ? first : undefined}
      />
      {givenUp.length > 0 ? <GuestTable {...list} caption={words.givenUp} guests={givenUp} id="given-up" /> : null}
      {event.state === 'published' && !props.over ? (
        <>
          <Heading level={2}>{words.addTitle}</Heading>
          <Paragraph>{words.addHelp}</Paragraph>
          <Form action={guestsPath(event.slug)} hidden={{ act: 'add' }} request={props.request} token={frame.formToken}>
            <AnswerFields
              enteredBy="staff"
              invalid={invalid}
              municipalities={props.municipalities}
              questions={event}
              typed={props.typed}
              words={all}
            />
            <Button>{words.add}</Button>
          </Form>
        </>
      ) : null}
    </Page>
  );
};

const NoticeAlert = ({ notice, words }: { notice: GuestsNotice | undefined; words: Words['guests'] }) => {
  if (notice === undefined) return null;
  if (notice === 'released' || notice === 'promoted') return <Alert kind="ok" title={words[notice]} />;
  if (notice in words.added) return <Alert kind="ok" title={words.added[notice as keyof Words['guests']['added']]} />;
  return <Alert kind="warning" title={words.refused[notice as keyof Words['guests']['refused']]} />;
};

/** Mailboxes that hold more than one place at this event. */
const sharedMailboxes = (guests: readonly Rsvp[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { email, state } of guests) {
    if (email === undefined || state === 'cancelled') continue;
    (seen.has(email) ? shared : seen).add(email);
  }
  return shared;
};

type ListProps = {
  readonly props: GuestsPageProps;
  readonly all: Words;
  readonly shared: ReadonlySet<string>;
  readonly id: 'seated' | 'waiting' | 'given-up';
  readonly caption: string;
  readonly guests: readonly Rsvp[];
  readonly promote?: Rsvp | undefined;
};

const GuestTable = ({ props, all, shared, id, caption, guests, promote }: ListProps) => {
  const words = all.guests;
  if (guests.length === 0) {
    return (
      <>
        <Heading level={2}>{caption}</Heading>
        <Paragraph>{words.nobody}</Paragraph>
      </>
    );
  }
  const columns = [
    ...(id === 'waiting' ? [{ key: 'order', label: words.order, numeric: true }] : []),
    { key: 'name', label: words.name },
    { key: 'from', label: words.from },
    { key: 'people', label: words.people, numeric: true },
    { key: 'reached', label: words.reached },
    { key: 'remarks', label: words.remarks },
    ...(id === 'given-up' ? [] : [{ key: 'act', label: words.act }]),
  ];
  const rows = guests.map((rsvp, at) => ({
    key: rsvp.guest,
    cells: {
      order: String(at + 1),
      name: rsvp.name,
      from: fromOf(rsvp, props.municipalities),
      people: String(rsvp.party),
      reached: reachedOf(rsvp, words),
      remarks: remarksOf(rsvp, words, shared),
      act: <Acts promote={promote === rsvp} props={props} rsvp={rsvp} words={words} />,
    } as Record<string, ReactNode>,
  }));
  return <Table caption={caption} cards columns={columns} id={id} rowHeader="name" rows={rows} />;
};

const fromOf = (rsvp: Rsvp, municipalities: readonly MunicipalityOption[]): string =>
  [
    rsvp.role,
    municipalities.find(({ code }) => code === rsvp.municipality)?.displayName ?? rsvp.municipality,
    rsvp.organisation,
  ]
    .filter((part) => part !== undefined)
    .join(', ');

const reachedOf = (rsvp: Rsvp, words: Words['guests']): ReactNode => {
  if (rsvp.email !== undefined) return rsvp.email;
  return (
    <div>
      <Badge kind="warning">{words.call}</Badge>{' '}
      {rsvp.phone === undefined ? null : phoneInWords(rsvp.phone).replaceAll(' ', '\u00a0')}
    </div>
  );
};

const remarksOf = (rsvp: Rsvp, words: Words['guests'], shared: ReadonlySet<string>): ReactNode => {
  const remarks = [
    ...(rsvp.for === 'other' ? [words.answeredBy(rsvp.by)] : []),
    ...(rsvp.email !== undefined && shared.has(rsvp.email) ? [words.shared] : []),
    ...(rsvp.diet === undefined ? [] : [`${words.diet}: ${rsvp.diet}`]),
    ...(rsvp.access === undefined ? [] : [`${words.access}: ${rsvp.access}`]),
  ];
  return remarks.map((remark) => remark.replace(/[\s.]+$/, '')).join('. ');
};

const Acts = ({
  props,
  rsvp,
  words,
  promote,
}: {
  props: GuestsPageProps;
  rsvp: Rsvp;
  words: Words['guests'];
  promote: boolean;
}) => (
  <div>
    {promote ? (
      <Form
        action={guestsPath(props.event.slug)}
        hidden={{ act: 'promote', guest: rsvp.guest }}
        token={props.frame.formToken}
      >
        <Button kind="secondary">{words.promote}</Button>
      </Form>
    ) : null}
    <TextLink alone href={`${guestsPath(props.event.slug)}?afmelden=${encodeURIComponent(rsvp.guest)}`}>
      {words.release}
    </TextLink>
  </div>
);
