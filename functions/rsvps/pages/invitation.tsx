import type { ReactNode } from 'react';
import { type Instant, momentInWords, periodInWords } from '#kernel/instants.ts';
import { phoneInWords } from '#kernel/people.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Columns } from '#platform/pages/columns.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { type Fact, Facts } from '#platform/pages/facts.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Invitation } from '../core/invitation.ts';
import {
  type AnswerChoice,
  choicesFor,
  type InvitationOutcome,
  outcomeOf,
  type PlaceBehindLink,
} from '../core/invitation-standing.ts';
import type { InvitationFaults, TypedInvitation } from '../core/typed-invitation.ts';
import { invitationWording } from '../wording/invitation.ts';
import type { InvitationRefusal, InvitationWords } from '../wording/invitation-words.ts';
import { AsWritten } from './as-written.tsx';
import { Fold } from './fold.tsx';
import { faultsInWords, InvitationForm } from './invitation-form.tsx';
import { contactOf, dayInWords, type InvitationEvent, preparePath } from './invitation-view.ts';
import { Lines } from './lines.tsx';
import { Programme } from './programme.tsx';
import { type Erasing, eventPath } from './view.ts';

/** Of an invitation, what its own page tells; the address, the telephone number and the reason are not among it. */
export type InvitationInView = Pick<
  Invitation,
  'state' | 'name' | 'role' | 'answeredAt' | 'answeredBy' | 'askAgainOn' | 'substitute'
> & {
  /** As one reads it. */
  readonly municipality?: string | undefined;
  readonly mailed: 'invited' | 'secretariat' | 'both' | 'nobody';
  readonly gaveReason: boolean;
};

export type InvitationPageProps = {
  readonly frame: Frame;
  readonly event: InvitationEvent;
  readonly invitation: InvitationInView;
  readonly place?: PlaceBehindLink | undefined;
  readonly placeInLine?: number | undefined;
  /** Where the place that is held for them is taken or refused; the address without language. */
  readonly offerAt?: string | undefined;
  readonly erasing: Erasing;
  readonly now: Instant;
  readonly request: string;
  readonly typed: TypedInvitation;
  readonly faults?: InvitationFaults | undefined;
  readonly refusal?: InvitationRefusal | undefined;
  /** The answer came in just now. */
  readonly thanks?: boolean | undefined;
};

type Inside = InvitationPageProps & {
  readonly words: InvitationWords;
  readonly outcome: InvitationOutcome;
  readonly choices: readonly AnswerChoice[];
  readonly contact: string;
  readonly invalid: Invalid;
};

/** What somebody was invited to, behind the link of that invitation: what it is, how it stands, and one form to answer or to change the answer. */
export const InvitationPage = (props: InvitationPageProps) => {
  const { frame, event, invitation, place, offerAt, faults = {}, refusal, thanks = false, now } = props;
  const words = invitationWording[frame.language];
  const outcome = outcomeOf(invitation, place, event);
  const invalid = faultsInWords(words, faults, event, frame.language);
  const inside: Inside = {
    ...props,
    words,
    outcome,
    choices: choicesFor(invitation, place, event, now),
    contact: contactOf(event, frame.siteName),
    invalid,
  };
  const title = titleOf(inside);
  return (
    <Page
      {...frame}
      faulty={Object.keys(invalid).length > 0}
      main={{ 'data-outcome': outcome, ...(refusal !== undefined && { 'data-refused': refusal }) }}
      section="events"
      title={title}
      unlisted
    >
      <ErrorSummary invalid={invalid} title={words.faultsTitle(Object.keys(invalid).length)} />
      {refusal === undefined ? null : (
        <Alert kind="warning" title={words.form.refused[refusal].title}>
          <Paragraph>{words.form.refused[refusal].text(inside.contact)}</Paragraph>
        </Alert>
      )}
      {thanks && invitation.answeredAt !== undefined && refusal === undefined ? (
        <Alert kind="ok" title={words.thanks} />
      ) : null}
      <Heading level={1}>
        {outcome === 'invited' ? <AsWritten language={frame.language}>{title}</AsWritten> : title}
      </Heading>
      <Paragraph look="lead">{leadOf(inside)}</Paragraph>
      {outcome === 'offered' && offerAt !== undefined ? (
        <Alert kind="info">
          <Paragraph>{words.offerHow}</Paragraph>
          <LinkButton href={addressIn(frame.language, offerAt)}>{words.toOffer}</LinkButton>
        </Alert>
      ) : null}
      <Columns facts={<InvitationFacts {...inside} />}>
        <Standing {...inside} />
        <Answer {...inside} />
        <About {...inside} />
      </Columns>
    </Page>
  );
};

const titleOf = ({ words: { title, somebody }, outcome, event, invitation }: Inside): string => {
  switch (outcome) {
    case 'invited':
      return title.invited(event.title);
    case 'handed-over':
      return title['handed-over'](invitation.substitute ?? somebody);
    case 'seated':
    case 'waiting':
    case 'offered':
    case 'asked':
    case 'given-up':
      return title[outcome](invitation.name);
    default:
      return title[outcome];
  }
};

const leadOf = ({ words: { lead, somebody }, outcome, event, invitation, place, frame }: Inside): ReactNode => {
  switch (outcome) {
    case 'invited':
      return <AsWritten language={frame.language}>{event.summary}</AsWritten>;
    case 'offered': {
      const until = (place?.is === 'own' ? place.offeredUntil : undefined) ?? event.startsAt;
      return lead.offered(momentInWords(until, event.zone, frame.language));
    }
    case 'given-up':
      return lead['given-up'][(place?.is === 'own' ? place.releasedBy : undefined) ?? 'guest'];
    case 'handed-over':
      return lead['handed-over'](invitation.substitute ?? somebody);
    case 'not-yet-known':
      return lead['not-yet-known'](
        dayInWords(invitation.askAgainOn ?? event.closesAt.slice(0, 10), event.zone, frame.language),
      );
    case 'event-cancelled':
      return <AsWritten language={frame.language}>{lead['event-cancelled'](event.reason ?? '')}</AsWritten>;
    default:
      return lead[outcome];
  }
};

const InvitationFacts = ({ frame, event, invitation, words, outcome, choices, place }: Inside) => {
  const { language } = frame;
  const { terms } = words;
  const { contact } = event;
  const written = (text: string) => <AsWritten language={language}>{text}</AsWritten>;
  const answer = answerOf(invitation, words);
  const facts: Fact[] = [
    { term: terms.invited, ...invitedOf(invitation, words) },
    { term: terms.when, value: periodInWords(event.startsAt, event.endsAt, event.zone, language) },
    {
      term: terms.where,
      value: written(event.venue.name),
      note: written(`${event.venue.street}, ${event.venue.city}`),
    },
    ...(outcome === 'withdrawn' || outcome === 'given-up' || answer === undefined
      ? []
      : [{ term: terms.answer, value: answer, note: answeredByOf(invitation, event, words, language) }]),
    ...(place?.is === 'own' && place.state !== 'cancelled' && event.partyLimit > 1
      ? [{ term: terms.party, value: words.people(place.party) }]
      : []),
    { term: terms.by, value: written(new Intl.ListFormat(language).format(event.organisations)) },
    ...(choices.includes('somebody-else')
      ? [
          {
            term: settled.includes(outcome) ? terms.changeUntil : terms.until,
            value: momentInWords(event.closesAt, event.zone, language),
          },
        ]
      : []),
    ...(contact.name === ''
      ? []
      : [
          {
            term: terms.questions,
            value: contact.name,
            note: (
              <>
                <TextLink href={`tel:${contact.phone}`}>{phoneInWords(contact.phone)}</TextLink>
                {', '}
                <TextLink href={`mailto:${contact.email}`}>{contact.email}</TextLink>
              </>
            ),
          },
        ]),
  ];
  return <Facts facts={facts} title={event.title} />;
};

const invitedOf = ({ name, role, municipality }: InvitationInView, words: InvitationWords) => {
  const office =
    role !== undefined && municipality !== undefined ? words.of(role, municipality) : (role ?? municipality);
  if (name === undefined) return { value: office ?? words.theInvited };
  return { value: name, ...(office !== undefined && office !== name && { note: office }) };
};

const answerOf = ({ state }: InvitationInView, { form }: InvitationWords): string | undefined => {
  switch (state) {
    case 'accepted':
      return form.choice.coming;
    case 'declined':
      return form.choice['not-coming'];
    case 'handed-over':
      return form.choice['somebody-else'];
    case 'not-yet-known':
      return form.choice['not-yet-known'];
    default:
      return undefined;
  }
};

const answeredByOf = (
  { answeredBy, answeredAt, name }: InvitationInView,
  { zone }: InvitationEvent,
  { answeredBy: words }: InvitationWords,
  language: Frame['language'],
): string | undefined => {
  if (answeredBy === undefined || answeredAt === undefined) return undefined;
  const at = momentInWords(answeredAt, zone, language);
  switch (answeredBy.is) {
    case 'self':
      return `${words.self(name)}, ${at}`;
    case 'on-behalf':
      return `${words['on-behalf'](answeredBy.name, name)}, ${at}`;
    case 'by-phone':
      return `${words['by-phone'](answeredBy.spokeTo)}, ${at}`;
  }
};

/** How it goes on from here: the line, an offer, what was told, where it is mailed, and whom to call. */
const Standing = ({ words, outcome, event, invitation, place, placeInLine, contact, now }: Inside) => {
  if (outcome === 'withdrawn') return <Paragraph>{words.why(contact)}</Paragraph>;
  if (outcome === 'event-cancelled') return <Paragraph>{words.reach(contact)}</Paragraph>;
  const gave = place?.is === 'own' && place.state !== 'cancelled' ? place.gave : { diet: false, access: false };
  const told = [
    ...(gave.diet ? [words.gave.diet] : []),
    ...(gave.access ? [words.gave.access] : []),
    ...(invitation.gaveReason ? [words.gave.reason] : []),
  ];
  const answered = invitation.answeredAt !== undefined && outcome !== 'given-up' && outcome !== 'sent-another';
  return (
    <>
      {now >= event.startsAt ? <Past {...{ words, event, contact, now }} /> : null}
      {outcome === 'waiting' && placeInLine !== undefined ? (
        <Alert title={words.line(placeInLine)}>
          <Paragraph>{words.lineNote}</Paragraph>
        </Alert>
      ) : null}
      {told.length === 0 ? null : (
        <List>
          {told.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </List>
      )}
      {answered && now < event.startsAt ? (
        <>
          <Heading level={2}>{words.nextTitle}</Heading>
          <Paragraph>
            {invitation.mailed === 'nobody' ? words.notMailed : words.mailed[invitation.mailed](invitation.name)}
          </Paragraph>
        </>
      ) : null}
      {outcome === 'handed-over' && now < event.startsAt ? <Paragraph>{words.overChange(contact)}</Paragraph> : null}
    </>
  );
};

const Past = ({ words, event, contact, now }: Pick<Inside, 'words' | 'event' | 'contact' | 'now'>) => {
  const told = now < event.endsAt ? words.begun : words.over;
  return (
    <Alert kind="warning" title={told.title}>
      <Paragraph>{told.text(contact)}</Paragraph>
    </Alert>
  );
};

/** Answered before, and settled: then the form waits behind its own words. */
const settled: readonly InvitationOutcome[] = ['seated', 'waiting', 'offered', 'asked', 'accepted', 'declined'];

const Answer = (props: Inside) => {
  const { words, outcome, event, choices, invalid, refusal, contact, now } = props;
  const closed = event.closesAt <= now && now < event.startsAt && event.state === 'published';
  const answerable = !['withdrawn', 'event-cancelled', 'handed-over', 'save-the-date'].includes(outcome);
  const form = choices.length === 0 ? null : <InvitationForm {...props} whom={props.invitation.name} />;
  return (
    <>
      {closed && answerable && refusal === undefined ? (
        <Alert title={words.closed.title}>
          <Paragraph>{words.closed.text(contact)}</Paragraph>
        </Alert>
      ) : null}
      {form === null ? null : settled.includes(outcome) ? (
        <Fold open={Object.keys(invalid).length > 0 || refusal !== undefined} summary={words.form.change}>
          {form}
        </Fold>
      ) : (
        <>
          <Heading level={2}>{closed ? words.form.onlyNo : words.form.title}</Heading>
          {form}
        </>
      )}
    </>
  );
};

/** The rest of the event: what happens when, and what one can prepare. */
const About = ({ frame, event, words, outcome, now }: Inside) => {
  if (outcome === 'withdrawn' || now >= event.endsAt) return <ToEvent {...{ frame, event, words }} />;
  return (
    <>
      {outcome === 'seated' && event.directions !== '' ? (
        <>
          <Heading level={2}>{words.terms.directions}</Heading>
          <Lines language={frame.language} text={event.directions} />
        </>
      ) : null}
      {event.programme.length === 0 || event.state === 'cancelled' ? null : (
        <Fold summary={words.programme(event.programme.length)}>
          <div lang={frame.language === 'nl' ? undefined : 'nl'}>
            <Programme items={event.programme} time={words.time} />
          </div>
        </Fold>
      )}
      {event.kind === 'alderperson-meeting' && event.state === 'published' ? (
        <>
          <Paragraph>{words.prepareHelp}</Paragraph>
          <LinkButton href={addressIn(frame.language, preparePath(event.slug))} kind="secondary">
            {words.toPrepare}
          </LinkButton>
        </>
      ) : null}
      <ToEvent {...{ frame, event, words }} />
    </>
  );
};

const ToEvent = ({ frame, event, words }: Pick<Inside, 'frame' | 'event' | 'words'>) => (
  <Paragraph>
    <TextLink alone href={addressIn(frame.language, eventPath(event.slug))}>
      {words.toEvent}
    </TextLink>
  </Paragraph>
);
