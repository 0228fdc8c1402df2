import { dateInWords, type Instant, momentInWords } from '#kernel/instants.ts';
import { phoneInWords } from '#kernel/people.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { type Fact, Facts } from '#platform/pages/facts.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Select } from '#platform/pages/select.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Rsvp } from '../core/rsvp.ts';
import { guestsNl } from '../wording/guests-nl.ts';
import { wording } from '../wording/index.ts';
import { answersInWords, answersWithoutQuestion } from './asked-in-words.ts';
import { groupInAddress, guestPath, mailingPath, releaseGuestPath } from './guest-paths.ts';
import { type GuestsNotice, StateWords } from './guests.tsx';
import { type EventView, guestsPath } from './view.ts';

const words = guestsNl.guest;

export type GuestPageProps = {
  readonly frame: Frame;
  readonly event: EventView;
  readonly rsvp: Rsvp;
  readonly erasesAt: Instant;
  readonly nameOf: (municipality: string) => string;
  /** Who an act was by, in words: a colleague's name while it is known, or a role. */
  readonly byWhom: (actor: string) => string;
  /** First in line, with room, after the last moment at which it goes in by itself. */
  readonly canPromote: boolean;
  /** The crew of the desk looks and notes down. */
  readonly crew: boolean;
  /** Groups whose places this one may be moved to; none, and nothing is asked. */
  readonly groups: readonly (keyof typeof guestsNl.group)[];
  /** Whether the sensitive answers are asked for. */
  readonly showSensitive: boolean;
  readonly request: string;
  readonly note: string;
  /** Their latest mail did not arrive. */
  readonly bounced: boolean;
  /** What stands in the field of the address; undefined where no other one can be given. */
  readonly address: string | undefined;
  readonly invalid?: Readonly<Record<string, string>>;
  readonly notice?: GuestsNotice | undefined;
};

/** Everything an organiser may know of one guest, and what they may do. */
export const GuestPage = (props: GuestPageProps) => {
  const { frame, event, rsvp, invalid = {}, notice, bounced, address, crew } = props;
  const title = words.title(rsvp.name, event.title);
  return (
    <Page
      {...frame}
      faulty={Object.keys(invalid).length > 0}
      hasEnglish={false}
      main={{ 'data-state': rsvp.state }}
      section="desk"
      title={title}
      unlisted
    >
      <TextLink alone href={guestsPath(event.slug)}>
        {guestsNl.toGuests}
      </TextLink>
      <Heading level={1}>{rsvp.name}</Heading>
      <ErrorSummary invalid={invalid} title={wording.nl.faultsTitle(Object.keys(invalid).length)} />
      {notice === undefined ? null : (
        <Alert
          kind={notice in guestsNl.done ? 'ok' : 'warning'}
          title={{ ...guestsNl.done, ...guestsNl.refused }[notice]}
        />
      )}
      {bounced ? (
        <Alert kind="error" title={words.bouncedTitle}>
          <Paragraph>{address !== undefined ? words.bounced : crew ? words.bouncedCrew : words.bouncedCall}</Paragraph>
        </Alert>
      ) : null}
      <Facts facts={factsOf(props)} level={2} plain title={words.facts} />
      {bounced ? <Address {...props} /> : null}
      <Asked {...props} />
      <Sensitive {...props} />
      <Doing {...props} />
      {bounced ? null : <Address {...props} />}
      <Note {...props} invalid={invalid} />
      <Acts {...props} />
    </Page>
  );
};

const factsOf = ({ rsvp, event, erasesAt, nameOf }: GuestPageProps): readonly Fact[] => {
  const told = (term: string, value: string | undefined): readonly Fact[] =>
    value === undefined ? [] : [{ term, value }];
  return [
    { term: words.state, value: <StateWords event={event} guest={rsvp} place={undefined} /> },
    { term: words.party, value: words.people(rsvp.party) },
    ...told(words.role, rsvp.role),
    ...told(words.municipality, rsvp.municipality === undefined ? undefined : nameOf(rsvp.municipality)),
    ...told(words.organisation, rsvp.organisation),
    { term: words.email, value: rsvp.email ?? words.noMail },
    ...told(words.phone, rsvp.phone === undefined ? undefined : phoneInWords(rsvp.phone)),
    { term: words.askedAt, value: momentInWords(rsvp.askedAt, event.zone, 'nl') },
    { term: words.via, value: rsvp.invitation === undefined ? words.viaForm : words.viaInvitation },
    ...(rsvp.for === 'other' ? told(words.answeredBy, rsvp.by ?? words.somebodyElse) : []),
    ...(rsvp.pool === undefined ? [] : told(words.group, guestsNl.group[rsvp.pool])),
    ...told(words.insteadOf, rsvp.insteadOf?.name),
    ...told(words.wish, wishOf(rsvp, event)),
    { term: words.keptUntil, value: dateInWords(erasesAt, event.zone, 'nl') },
  ];
};

const wishOf = ({ wish }: Rsvp, event: EventView): string | undefined =>
  wish === undefined
    ? undefined
    : [
        ...(wish.party === undefined ? [] : [words.wishParty(wish.party)]),
        ...(wish.substitute === undefined ? [] : [words.wishSubstitute(wish.substitute.name)]),
        ...answersInWords(event.questions, wish.answers, 'nl').map(({ question, answer }) =>
          words.wishAnswer(question, answer),
        ),
      ].join(', ');

/** What they told of the organiser's own questions; also of one that was taken away since. */
const Asked = ({ event, rsvp }: GuestPageProps) => {
  const asked = answersInWords(event.questions, rsvp.answers, 'nl');
  const gone = answersWithoutQuestion(event.questions, rsvp.answers);
  if (asked.length + gone.length === 0) return null;
  return (
    <Facts
      facts={[
        ...asked.map(({ question, answer }) => ({ term: question, value: answer })),
        ...(gone.length === 0 ? [] : [{ term: words.goneQuestion, value: gone.join(' / ') }]),
      ]}
      plain
      title={words.answers}
    />
  );
};

/** What is sensitive stands nowhere until somebody asks for it here. */
const Sensitive = ({ event, rsvp, showSensitive, crew }: GuestPageProps) => {
  const own = (event.questions ?? []).filter(({ sensitive }) => sensitive === true);
  const gone = answersWithoutQuestion(event.questions, rsvp.sensitiveAnswers);
  if (event.asks.length + own.length + gone.length === 0 || crew) return null;
  const given = rsvp.sensitiveAnswers !== undefined || event.asks.some((asked) => rsvp[asked] !== undefined);
  const told = new Map(
    answersInWords(own, rsvp.sensitiveAnswers, 'nl').map(({ question, answer }) => [question, answer]),
  );
  const said = (answer: string | undefined): string =>
    answer === undefined ? words.notGiven : showSensitive ? answer : words.given;
  return (
    <>
      <Facts
        facts={[
          ...event.asks.map((asked) => ({ term: words[asked], value: said(rsvp[asked]) })),
          ...own.map((question) => ({ term: question.words.nl, value: said(told.get(question.words.nl)) })),
          ...(gone.length === 0 ? [] : [{ term: words.goneQuestion, value: said(gone.join(' / ')) }]),
        ]}
        plain
        title={words.sensitive}
      />
      {given && !showSensitive ? (
        <>
          <Paragraph>{words.showHelp}</Paragraph>
          <TextLink alone href={`${guestPath(event.slug, rsvp.guest)}?antwoorden=ja`}>
            {words.show}
          </TextLink>
        </>
      ) : null}
    </>
  );
};

const Doing = ({ event, rsvp, canPromote, groups, frame, request, crew }: GuestPageProps) => {
  if (rsvp.state === 'cancelled' || crew) return null;
  const own = guestPath(event.slug, rsvp.guest);
  return (
    <>
      <Heading level={2}>{words.doing}</Heading>
      {canPromote ? (
        <Form action={own} hidden={{ act: 'promote' }} request={request} token={frame.formToken}>
          <Button>{guestsNl.late.promote}</Button>
        </Form>
      ) : null}
      <ButtonRow>
        <LinkButton href={`${mailingPath(event.slug)}?gast=${encodeURIComponent(rsvp.guest)}`} kind="secondary">
          {words.write}
        </LinkButton>
        <LinkButton href={releaseGuestPath(event.slug, rsvp.guest)} kind="secondary">
          {words.release}
        </LinkButton>
      </ButtonRow>
      <Paragraph>{words.releaseHelp}</Paragraph>
      {groups.length > 1 && rsvp.state === 'seated' ? (
        <Form action={own} hidden={{ act: 'move' }} request={request} token={frame.formToken}>
          <Select
            help={words.moveHelp}
            label={words.move}
            name="to"
            options={Object.entries(groupInAddress)
              .filter(([, group]) => groups.includes(group))
              .map(([value, group]) => ({ value, label: guestsNl.group[group] }))}
            value={Object.entries(groupInAddress).find(([, group]) => group === (rsvp.pool ?? 'open'))?.[0]}
          />
          <Button kind="secondary">{words.moveButton}</Button>
        </Form>
      ) : null}
    </>
  );
};

/** Where the guest is mailed from now on. Stands first where the mail did not arrive: that is what somebody came for. */
const Address = ({ event, rsvp, address, bounced, frame, request, invalid = {} }: GuestPageProps) => {
  if (address === undefined) return null;
  const known = rsvp.email !== undefined;
  return (
    <>
      <Heading id="address" level={2}>
        {known ? words.address.title : words.address.title0}
      </Heading>
      <Paragraph>{known ? words.address.lead : words.address.lead0}</Paragraph>
      <Form
        action={guestPath(event.slug, rsvp.guest)}
        hidden={{ act: 'readdress' }}
        request={request}
        token={frame.formToken}
      >
        <Field
          inputMode="email"
          invalid={invalid}
          kind="email"
          label={words.address.label}
          name="email"
          value={address}
        />
        <Button kind={bounced ? 'primary' : 'secondary'}>{words.address.button}</Button>
      </Form>
    </>
  );
};

const Note = ({ event, rsvp, note, frame, request, invalid = {}, byWhom, notice }: GuestPageProps) => {
  const last = rsvp.note === undefined ? undefined : rsvp.acts.findLast(({ act }) => act === 'note-guest');
  return (
    <Form
      action={guestPath(event.slug, rsvp.guest)}
      hidden={{ act: 'note', seen: rsvp.note ?? '' }}
      request={request}
      token={frame.formToken}
    >
      {notice === 'note-changed' ? (
        <Alert kind="warning" level={2} title={rsvp.note === undefined ? words.noteGone : words.noteNow}>
          {rsvp.note === undefined ? null : <p className="nl-paragraph written__text">{rsvp.note}</p>}
          <Paragraph>{words.noteMerge}</Paragraph>
        </Alert>
      ) : null}
      <Field
        help={words.noteHelp}
        invalid={invalid}
        kind="textarea"
        label={words.note}
        name="note"
        optional={wording.nl.optional}
        rows={3}
        value={note}
        width="wide"
      />
      {last === undefined ? null : (
        <Paragraph>{words.noteBy(byWhom(last.by), momentInWords(last.at, event.zone, 'nl'))}</Paragraph>
      )}
      <Button kind="secondary">{words.noteSave}</Button>
    </Form>
  );
};

const inWords = (act: string, fields: readonly string[]): string => {
  const said = Object.hasOwn(guestsNl.act, act) ? guestsNl.act[act as keyof typeof guestsNl.act] : guestsNl.act.other;
  const about = fields
    .filter((field) => Object.hasOwn(guestsNl.field, field))
    .map((field) => guestsNl.field[field as keyof typeof guestsNl.field]);
  return about.length === 0 || act === 'note-guest' || act === 'move-pool' ? said : `${said}: ${about.join(', ')}`;
};

const Acts = ({ event, rsvp, byWhom }: GuestPageProps) => (
  <>
    <Table
      caption={words.acts}
      cards
      columns={[
        { key: 'when', label: words.when },
        { key: 'who', label: words.who },
        { key: 'what', label: words.what },
      ]}
      id="acts"
      rowHeader="when"
      rows={rsvp.acts.toReversed().map(({ at, by, act, fields }, place) => ({
        key: `${at} ${place}`,
        cells: {
          when: momentInWords(at, event.zone, 'nl'),
          who: byWhom(by),
          what: inWords(act, fields),
        },
      }))}
    />
    {rsvp.acts.length >= 20 ? <Paragraph>{words.onlyLatest}</Paragraph> : null}
  </>
);
