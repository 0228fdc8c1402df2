import { dateInWords, momentInWords, periodInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { phoneInWords } from '#kernel/people.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Columns } from '#platform/pages/columns.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { type Fact, Facts } from '#platform/pages/facts.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Rsvp } from '../core/rsvp.ts';
import { type PlaceOutcome, type Words, wording } from '../wording/index.ts';
import { contactOf } from './answered.tsx';
import { answersInWords } from './asked-in-words.ts';
import { cardOfPlace } from './card-paths.ts';
import { OwnTicket, type OwnTicketView } from './own-ticket.tsx';
import { ChangeForm, OfferForm, type PlaceField } from './place-form.tsx';
import { type Erasing, type EventView, eventPath, formPath, movesUp } from './view.ts';

/** What just happened on this page. */
export type PlaceNotice =
  | 'changed'
  | 'unchanged'
  | 'asked-for'
  | 'asked-before'
  | 'wish-withdrawn'
  | keyof Words['place']['refused'];

export type PlacePageProps = {
  readonly frame: Frame;
  readonly event: EventView;
  readonly rsvp: Rsvp;
  readonly placeInLine?: number | undefined;
  /** Of a place that is held, until the event is over. */
  readonly ticket?: OwnTicketView | undefined;
  readonly erasing: Erasing;
  readonly now: string;
  readonly typed: (field: PlaceField) => string;
  readonly invalid?: Invalid;
  readonly notice?: PlaceNotice | undefined;
};

/** What holds of a place, as its own page says it. */
export const outcomeOf = ({ state, releasedBy, refused }: Rsvp): PlaceOutcome => {
  if (state !== 'cancelled') return state;
  if (releasedBy === 'clock') return 'lapsed';
  if (releasedBy === 'handed-over') return 'handed-over';
  return releasedBy === 'organiser' && refused !== undefined && refused.wish === undefined ? 'turned-down' : 'released';
};

const isHeld = (outcome: PlaceOutcome | 'cancelled'): boolean =>
  outcome === 'seated' || outcome === 'offered' || outcome === 'asked' || outcome === 'waiting';

/** A guest's own page, behind the personal link: what holds now, and one form to change it or give it up. Nothing is chosen beforehand. */
export const PlacePage = (props: PlacePageProps) => {
  const { frame, event, rsvp, placeInLine, ticket, erasing, invalid = {}, notice, now } = props;
  const words = wording[frame.language];
  const outcome = rsvp.state !== 'cancelled' && event.state === 'cancelled' ? 'cancelled' : outcomeOf(rsvp);
  const open = isHeld(outcome) && now < event.startsAt;
  const another = rsvp.for === 'other';
  const title =
    another && outcome !== 'cancelled' ? words.place.titleForAnother[outcome](rsvp.name) : words.place.title[outcome];
  return (
    <Page
      {...frame}
      faulty={Object.keys(invalid).length > 0}
      main={{
        'data-outcome': outcome,
        ...(outcome === 'waiting' && placeInLine !== undefined && { 'data-place-in-line': String(placeInLine) }),
      }}
      section="events"
      title={title}
      unlisted
    >
      <ErrorSummary invalid={invalid} title={words.faultsTitle(Object.keys(invalid).length)} />
      <NoticeAlert notice={notice} words={words} />
      <Heading level={1}>{title}</Heading>
      <Paragraph look="lead">
        {outcome === 'cancelled'
          ? words.place.cancelled(event.reason ?? '')
          : outcome === 'waiting'
            ? words.place.waitingLead(rsvp.name, another, movesUp(event))
            : words.place.lead[outcome](rsvp.name, another)}
      </Paragraph>
      {outcome === 'turned-down' ? <Paragraph>{words.place.because(rsvp.refused?.reason ?? '')}</Paragraph> : null}
      {outcome === 'offered' && rsvp.offeredUntil !== undefined ? (
        <Alert
          kind="info"
          title={words.place.offer.until(momentInWords(rsvp.offeredUntil, event.zone, frame.language))}
        >
          <Paragraph>{words.place.offer.untilNote}</Paragraph>
        </Alert>
      ) : null}
      {isHeld(outcome) ? (
        <WishAlert event={event} language={frame.language} open={open} rsvp={rsvp} words={words} />
      ) : null}
      {outcome === 'waiting' && placeInLine !== undefined ? (
        <Alert kind="info" title={words.place.line(placeInLine)}>
          <Paragraph>{words.place.lineNote}</Paragraph>
        </Alert>
      ) : null}
      {ticket === undefined ? null : (
        <OwnTicket party={rsvp.party} ticket={ticket} whom={another ? rsvp.name : undefined} words={words} />
      )}
      <Columns facts={<PlaceFacts {...props} words={words} />}>
        {outcome !== 'cancelled' && !isHeld(outcome) && outcome !== 'turned-down' && now < event.closesAt ? (
          <LinkButton href={addressIn(frame.language, formPath(event.slug))}>{words.place.again}</LinkButton>
        ) : null}
        {(outcome === 'seated' || outcome === 'waiting' || outcome === 'asked') && rsvp.email !== undefined ? (
          <>
            <Paragraph>{words.place.mailNote[outcome]}</Paragraph>
            <Paragraph>{words.noMailCame(contactOf(event, frame))}</Paragraph>
          </>
        ) : null}
        {outcome === 'seated' && event.kind === 'alderperson-meeting' ? (
          <Paragraph>
            {words.place.card.why}{' '}
            <TextLink href={addressIn(frame.language, cardOfPlace(frame.path))}>{words.place.card.link}</TextLink>
          </Paragraph>
        ) : null}
        {open && outcome === 'offered' ? <OfferForm {...props} words={words} /> : null}
        {open && outcome !== 'offered' ? <ChangeForm {...props} words={words} /> : null}
        <Paragraph look="quiet">
          {words.place.keptUntil(dateInWords(erasing.guests, event.zone, frame.language))}
        </Paragraph>
        <TextLink alone href={addressIn(frame.language, eventPath(event.slug))}>
          {words.form.backToEvent}
        </TextLink>
      </Columns>
    </Page>
  );
};

const NoticeAlert = ({ notice, words }: { notice: PlaceNotice | undefined; words: Words }) => {
  if (notice === undefined) return null;
  if (notice === 'changed') return <Alert kind="ok" title={words.place.changed} />;
  if (notice === 'asked-for') return <Alert kind="ok" title={words.place.askedFor} />;
  if (notice === 'asked-before') return <Alert kind="info" title={words.place.askedBefore} />;
  if (notice === 'wish-withdrawn') return <Alert kind="ok" title={words.place.wishWithdrawn} />;
  if (notice === 'unchanged') return <Alert kind="info" title={words.place.unchanged} />;
  return (
    <Alert kind="warning">
      <Paragraph>{words.place.refused[notice]}</Paragraph>
    </Alert>
  );
};

/** What was asked and waits, or what an organiser said no to since. */
const WishAlert = ({
  event,
  language,
  open,
  rsvp,
  words,
}: {
  event: EventView;
  language: Language;
  open: boolean;
  rsvp: Rsvp;
  words: Words;
}) => {
  const { wish: told, because } = words.place;
  const { wish, refused } = rsvp;
  if (wish !== undefined) {
    return (
      <Alert data={{ 'data-wish': 'waits' }} kind="info" title={told.title}>
        {wish.party === undefined ? null : <Paragraph>{told.party(wish.party)}</Paragraph>}
        {wish.substitute === undefined ? null : <Paragraph>{told.substitute(wish.substitute.name)}</Paragraph>}
        {answersInWords(event.questions, wish.answers, language).map(({ question, answer }) => (
          <Paragraph key={question}>{told.answer(question, answer)}</Paragraph>
        ))}
        <Paragraph>
          {told.stays} {open ? told.undo : null}
        </Paragraph>
      </Alert>
    );
  }
  return refused?.wish === undefined ? null : (
    <Alert data={{ 'data-wish': 'refused' }} kind="warning" title={told.refusedTitle}>
      <Paragraph>{because(refused.reason)}</Paragraph>
    </Alert>
  );
};

const PlaceFacts = ({ frame, event, rsvp, words }: PlacePageProps & { words: Words }) => {
  const { contact } = event;
  const facts: Fact[] = [
    {
      term: words.place.who,
      value: rsvp.name,
      ...(rsvp.for === 'other' && { note: words.place.answeredBy(rsvp.by) }),
      ...(rsvp.insteadOf !== undefined && { note: words.place.insteadOf(rsvp.insteadOf.name) }),
    },
    { term: words.place.when, value: periodInWords(event.startsAt, event.endsAt, event.zone, frame.language) },
    { term: words.place.where, value: event.venue.name, note: `${event.venue.street}, ${event.venue.city}` },
    ...(event.directions === '' ? [] : [{ term: words.place.directions, value: event.directions }]),
    { term: words.place.party, value: words.place.people(rsvp.party) },
  ];
  if (contact.name !== '') {
    facts.push({
      term: words.place.contact,
      value: contact.name,
      note: (
        <>
          <TextLink href={`tel:${contact.phone}`}>{phoneInWords(contact.phone)}</TextLink>
          {', '}
          <TextLink href={`mailto:${contact.email}`}>{contact.email}</TextLink>
        </>
      ),
    });
  }
  facts.push({ term: words.place.reference, value: referenceOf(rsvp) });
  return <Facts facts={facts} title={event.title} />;
};

/** Short enough to say on the telephone, and no way into the place. */
export const referenceOf = (rsvp: Pick<Rsvp, 'guest' | 'generation'>): string =>
  `${rsvp.guest
    .slice(-6)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '7')}-${rsvp.generation}`;
