import { dateInWords, type Instant, momentInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { phoneInWords } from '#kernel/people.ts';
import { inLanguage } from '#kernel/questions.ts';
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
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Select } from '#platform/pages/select.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Rsvp } from '../core/rsvp.ts';
import { type GuestsWords, guestsWording } from '../wording/guests.ts';
import { wording } from '../wording/index.ts';
import { AsWritten } from './as-written.tsx';
import { answersInWords, answersWithoutQuestion } from './asked-in-words.ts';
import { groupInAddress, guestPath, mailingPath, releaseGuestPath } from './guest-paths.ts';
import { type GuestsNotice, StateWords } from './guests.tsx';
import { type EventView, guestsPath } from './view.ts';

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
  readonly groups: readonly (keyof GuestsWords['group'])[];
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
  const words = guestsWording[frame.language];
  const title = words.guest.title(rsvp.name, event.title);
  return (
    <Page
      {...frame}
      faulty={Object.keys(invalid).length > 0}
      main={{ 'data-state': rsvp.state }}
      section="desk"
      title={title}
      unlisted
    >
      <TextLink alone href={addressIn(frame.language, guestsPath(event.slug))}>
        {words.toGuests}
      </TextLink>
      <Heading level={1}>{rsvp.name}</Heading>
      <ErrorSummary invalid={invalid} title={wording[frame.language].faultsTitle(Object.keys(invalid).length)} />
      {notice === undefined ? null : (
        <Alert kind={notice in words.done ? 'ok' : 'warning'} title={{ ...words.done, ...words.refused }[notice]} />
      )}
      {bounced ? (
        <Alert kind="error" title={words.guest.bouncedTitle}>
          <Paragraph>
            {address !== undefined ? words.guest.bounced : crew ? words.guest.bouncedCrew : words.guest.bouncedCall}
          </Paragraph>
        </Alert>
      ) : null}
      <Facts facts={factsOf(props)} level={2} plain title={words.guest.facts} />
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

const factsOf = ({ frame, rsvp, event, erasesAt, nameOf }: GuestPageProps): readonly Fact[] => {
  const { language } = frame;
  const words = guestsWording[language].guest;
  const told = (term: string, value: string | undefined): readonly Fact[] =>
    value === undefined ? [] : [{ term, value }];
  return [
    { term: words.state, value: <StateWords event={event} guest={rsvp} language={language} place={undefined} /> },
    { term: words.party, value: words.people(rsvp.party) },
    ...told(words.role, rsvp.role),
    ...told(words.municipality, rsvp.municipality === undefined ? undefined : nameOf(rsvp.municipality)),
    ...told(words.organisation, rsvp.organisation),
    { term: words.email, value: rsvp.email ?? words.noMail },
    ...told(words.phone, rsvp.phone === undefined ? undefined : phoneInWords(rsvp.phone)),
    { term: words.askedAt, value: momentInWords(rsvp.askedAt, event.zone, language) },
    { term: words.via, value: rsvp.invitation === undefined ? words.viaForm : words.viaInvitation },
    ...(rsvp.for === 'other' ? told(words.answeredBy, rsvp.by ?? words.somebodyElse) : []),
    ...(rsvp.pool === undefined ? [] : told(words.group, guestsWording[language].group[rsvp.pool])),
    ...told(words.insteadOf, rsvp.insteadOf?.name),
    ...told(words.wish, wishOf(rsvp, event, language)),
    { term: words.keptUntil, value: dateInWords(erasesAt, event.zone, language) },
  ];
};

const wishOf = ({ wish }: Rsvp, event: EventView, language: Language): string | undefined => {
  if (wish === undefined) return undefined;
  const words = guestsWording[language].guest;
  return [
    ...(wish.party === undefined ? [] : [words.wishParty(wish.party)]),
    ...(wish.substitute === undefined ? [] : [words.wishSubstitute(wish.substitute.name)]),
    ...answersInWords(event.questions, wish.answers, language).map(({ question, answer }) =>
      words.wishAnswer(question, answer),
    ),
  ].join(', ');
};

/** What they told of the organiser's own questions; also of one that was taken away since. */
const Asked = ({ frame, event, rsvp }: GuestPageProps) => {
  const words = guestsWording[frame.language].guest;
  const asked = answersInWords(event.questions, rsvp.answers, frame.language);
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
const Sensitive = ({ frame, event, rsvp, showSensitive, crew }: GuestPageProps) => {
  const { language } = frame;
  const words = guestsWording[language].guest;
  const own = (event.questions ?? []).filter(({ sensitive }) => sensitive === true);
  const gone = answersWithoutQuestion(event.questions, rsvp.sensitiveAnswers);
  if (event.asks.length + own.length + gone.length === 0 || crew) return null;
  const given = rsvp.sensitiveAnswers !== undefined || event.asks.some((asked) => rsvp[asked] !== undefined);
  const told = new Map(
    answersInWords(own, rsvp.sensitiveAnswers, language).map(({ question, answer }) => [question, answer]),
  );
  const said = (answer: string | undefined): string =>
    answer === undefined ? words.notGiven : showSensitive ? answer : words.given;
  return (
    <>
      <Facts
        facts={[
          ...event.asks.map((asked) => ({ term: words[asked], value: said(rsvp[asked]) })),
          ...own
            .map(({ words: asked }) => inLanguage(asked, language))
            .map((question) => ({ term: question, value: said(told.get(question)) })),
          ...(gone.length === 0 ? [] : [{ term: words.goneQuestion, value: said(gone.join(' / ')) }]),
        ]}
        plain
        title={words.sensitive}
      />
      {given && !showSensitive ? (
        <>
          <Paragraph>{words.showHelp}</Paragraph>
          <TextLink alone href={addressIn(language, `${guestPath(event.slug, rsvp.guest)}?antwoorden=ja`)}>
            {words.show}
          </TextLink>
        </>
      ) : null}
    </>
  );
};

const Doing = ({ event, rsvp, canPromote, groups, frame, request, crew }: GuestPageProps) => {
  if (rsvp.state === 'cancelled' || crew) return null;
  const all = guestsWording[frame.language];
  const words = all.guest;
  const at = (path: string): string => addressIn(frame.language, path);
  const own = at(guestPath(event.slug, rsvp.guest));
  return (
    <>
      <Heading level={2}>{words.doing}</Heading>
      {canPromote ? (
        <Form action={own} hidden={{ act: 'promote' }} request={request} token={frame.formToken}>
          <Button>{all.late.promote}</Button>
        </Form>
      ) : null}
      <ButtonRow>
        <LinkButton href={at(`${mailingPath(event.slug)}?gast=${encodeURIComponent(rsvp.guest)}`)} kind="secondary">
          {words.write}
        </LinkButton>
        <LinkButton href={at(releaseGuestPath(event.slug, rsvp.guest))} kind="secondary">
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
              .map(([value, group]) => ({ value, label: all.group[group] }))}
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
  const words = guestsWording[frame.language].guest.address;
  const known = rsvp.email !== undefined;
  return (
    <>
      <Heading id="address" level={2}>
        {known ? words.title : words.title0}
      </Heading>
      <Paragraph>{known ? words.lead : words.lead0}</Paragraph>
      <Form
        action={addressIn(frame.language, guestPath(event.slug, rsvp.guest))}
        hidden={{ act: 'readdress' }}
        request={request}
        token={frame.formToken}
      >
        <Field inputMode="email" invalid={invalid} kind="email" label={words.label} name="email" value={address} />
        <Button kind={bounced ? 'primary' : 'secondary'}>{words.button}</Button>
      </Form>
    </>
  );
};

const Note = ({ event, rsvp, note, frame, request, invalid = {}, byWhom, notice }: GuestPageProps) => {
  const words = guestsWording[frame.language].guest;
  const last = rsvp.note === undefined ? undefined : rsvp.acts.findLast(({ act }) => act === 'note-guest');
  return (
    <Form
      action={addressIn(frame.language, guestPath(event.slug, rsvp.guest))}
      hidden={{ act: 'note', seen: rsvp.note ?? '' }}
      request={request}
      token={frame.formToken}
    >
      {notice === 'note-changed' ? (
        <Alert kind="warning" level={2} title={rsvp.note === undefined ? words.noteGone : words.noteNow}>
          {rsvp.note === undefined ? null : (
            <p className="nl-paragraph written__text">
              <AsWritten language={frame.language}>{rsvp.note}</AsWritten>
            </p>
          )}
          <Paragraph>{words.noteMerge}</Paragraph>
        </Alert>
      ) : null}
      <Field
        help={words.noteHelp}
        invalid={invalid}
        kind="textarea"
        label={words.note}
        name="note"
        optional={wording[frame.language].optional}
        rows={3}
        value={note}
        width="wide"
      />
      {last === undefined ? null : (
        <Paragraph>{words.noteBy(byWhom(last.by), momentInWords(last.at, event.zone, frame.language))}</Paragraph>
      )}
      <Button kind="secondary">{words.noteSave}</Button>
    </Form>
  );
};

const inWords = (act: string, fields: readonly string[], words: GuestsWords): string => {
  const said = Object.hasOwn(words.act, act) ? words.act[act as keyof GuestsWords['act']] : words.act.other;
  const about = fields
    .filter((field) => Object.hasOwn(words.field, field))
    .map((field) => words.field[field as keyof GuestsWords['field']]);
  return about.length === 0 || act === 'note-guest' || act === 'move-pool' ? said : `${said}: ${about.join(', ')}`;
};

const Acts = ({ frame, event, rsvp, byWhom }: GuestPageProps) => {
  const all = guestsWording[frame.language];
  const words = all.guest;
  return (
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
            when: momentInWords(at, event.zone, frame.language),
            who: byWhom(by),
            what: inWords(act, fields, all),
          },
        }))}
      />
      {rsvp.acts.length >= 20 ? <Paragraph>{words.onlyLatest}</Paragraph> : null}
    </>
  );
};
