import type { ReactElement, ReactNode } from 'react';
import { dateInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { EventFacts, MessageFacts } from '#kernel/messages.ts';
import { cardAddress, eventAddress, prepareAddress } from '../addresses.ts';
import { Action } from '../components/action.tsx';
import { type Fact, FactsTable } from '../components/facts-table.tsx';
import { Heading } from '../components/heading.tsx';
import { LineList } from '../components/line-list.tsx';
import { Lines } from '../components/lines.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import { TextLink } from '../components/text-link.tsx';
import type { MailContext } from '../context.ts';
import { Letter } from '../letter.tsx';
import { wording as shared } from '../wording/wording.ts';
import { type EarlierFacts, EventFactsTable, whenInWords } from './event-facts.tsx';
import { wording } from './wording/wording.ts';

/** What every mail about a place knows. */
export type AboutPlace = MessageFacts<'seat-reserved'>;

/** The person the place is for when somebody else signed them up; undefined when the reader comes. */
export const whomOf = (facts: AboutPlace): string | undefined => (facts.forAnother ? facts.place.name : undefined);

type PlaceMailProps = {
  readonly facts: AboutPlace;
  readonly context: MailContext;
  readonly subject: string;
  readonly heading: string;
  readonly was?: EarlierFacts;
  /** Who invites and how to get there: for mails that somebody takes along. */
  readonly complete?: true;
  /** Rows behind those about the place. */
  readonly more?: readonly Fact[];
  /** Why this mail came, where that is not because the reader signed up. */
  readonly why?: string;
  readonly children: ReactNode;
};

/** The form of every mail to a guest: what happened, the facts of the event, then what it means for the reader. */
export const PlaceMail = ({
  facts,
  context,
  subject,
  heading,
  was,
  complete,
  more = [],
  why,
  children,
}: PlaceMailProps): ReactElement => {
  const words = wording[context.language];
  const whom = whomOf(facts);
  return (
    <Letter
      context={context}
      subject={subject}
      preview={`${heading}. ${facts.event.title}, ${whenInWords(facts.event, context.language)}`}
      contact={facts.event.contact}
      why={why ?? words.why(keptUntilInWords(facts, context))}
    >
      <Heading>{heading}</Heading>
      <EventFactsTable
        event={facts.event}
        language={context.language}
        {...(was && { was })}
        more={[...placeRows(facts, context), ...more, ...(complete ? visitRows(facts.event, context) : [])]}
      />
      {whom !== undefined && <Paragraph>{words.forAnother(whom)}</Paragraph>}
      {children}
    </Letter>
  );
};

/** The day on which what the guest told is erased. */
export const keptUntilInWords = (
  { keptUntil, event }: Pick<AboutPlace, 'keptUntil' | 'event'>,
  { language }: MailContext,
): string => dateInWords(keptUntil, event.zone, language);

const placeRows = (facts: AboutPlace, { language }: MailContext): Fact[] => {
  const words = wording[language].facts;
  const rows: Fact[] = [{ label: words.forWhom, value: words.named(facts.place.name, facts.place.party) }];
  if (facts.forAnother && facts.by) rows.push({ label: words.signedUpBy, value: facts.by });
  return rows;
};

const visitRows = (event: EventFacts, context: MailContext): Fact[] => {
  const words = wording[context.language].facts;
  const rows = invitingRow(event, context);
  if (event.directions !== '') rows.push({ label: words.directions, value: <Lines text={event.directions} /> });
  return rows;
};

/** What somebody asked for after closing. */
export const wishRow = (
  { party, substitute }: MessageFacts<'change-asked'>['wish'],
  { language }: MailContext,
): Fact[] => {
  const { facts: labels, changeAsked: words } = wording[language];
  return [{ label: labels.wish, value: words.wish(party, substitute) }];
};

/** Who invites, when the event names anybody. */
export const invitingRow = ({ organisations }: EventFacts, { language }: MailContext): Fact[] =>
  organisations.length > 0 ? [{ label: wording[language].facts.inviting, value: listed(organisations, language) }] : [];

const listed = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(names);

/** The button to the place's own page. */
export const PlacePage = ({
  facts,
  context,
  words = wording[context.language].ownPage,
}: {
  readonly facts: AboutPlace;
  readonly context: MailContext;
  readonly words?: string;
}): ReactElement => (
  <Action address={context.addressOf(facts.link)} words={words} otherwise={shared[context.language].otherwise} />
);

/** The button, and what somebody does who never asked for this mail. */
export const OwnPage = ({
  facts,
  context,
}: {
  readonly facts: AboutPlace;
  readonly context: MailContext;
}): ReactElement => {
  const words = wording[context.language];
  return (
    <>
      <PlacePage facts={facts} context={context} />
      <Paragraph>
        {words.notYou} <TextLink address={context.addressOf(facts.link)}>{words.notYouAction}</TextLink>
      </Paragraph>
    </>
  );
};

/** The button to the page of the event, for who has no place there any more. */
export const EventPage = ({
  event,
  context,
}: {
  readonly event: EventFacts;
  readonly context: MailContext;
}): ReactElement => (
  <Action
    address={eventAddress(event.slug, context)}
    words={wording[context.language].eventPage}
    otherwise={shared[context.language].otherwise}
  />
);

/** What to read beforehand; an evening for alderpersons has a page of it, other events have none. */
export const Prepare = ({
  event,
  context,
}: {
  readonly event: EventFacts;
  readonly context: MailContext;
}): ReactElement | null => {
  const words = wording[context.language].prepare;
  if (event.kind !== 'alderperson-meeting') return null;
  return (
    <Paragraph>
      {words.read} <TextLink address={prepareAddress(event.slug, context)}>{words.page}</TextLink>
    </Paragraph>
  );
};

/** What somebody is proud of and looks for, at an evening for alderpersons. */
export const Card = ({
  facts,
  context,
}: {
  readonly facts: AboutPlace;
  readonly context: MailContext;
}): ReactElement | null => {
  const words = wording[context.language].card;
  if (facts.event.kind !== 'alderperson-meeting') return null;
  return (
    <Paragraph>
      {words.ask} <TextLink address={cardAddress(facts.link, context)}>{words.page}</TextLink>
    </Paragraph>
  );
};

/** Everything this mailbox holds at the event; nothing when that is only the place this mail is about. */
export const MailboxPlaces = ({
  facts,
  context,
}: {
  readonly facts: AboutPlace;
  readonly context: MailContext;
}): ReactElement | null => {
  const words = wording[context.language];
  if (facts.mailbox.length < 2) return null;
  return (
    <>
      <Paragraph>{words.mailbox.all}</Paragraph>
      <LineList
        lines={facts.mailbox.map((place) =>
          words.mailbox.line(words.facts.named(place.name, place.party), place.state),
        )}
      />
      <Paragraph>{words.mailbox.ownLinks}</Paragraph>
    </>
  );
};

/** That the QR code for the door goes with this mail, and the letters for when it cannot be scanned; nothing without a place. */
export const Ticket = ({
  facts,
  context,
}: {
  readonly facts: AboutPlace;
  readonly context: MailContext;
}): ReactElement | null => {
  const { ticket: words } = wording[context.language];
  const { party } = facts.place;
  if (context.ticket === undefined) return null;
  return (
    <>
      <Paragraph>
        {words.attached(whomOf(facts))}
        {party > 1 && ` ${words.forAll(party)}`}
      </Paragraph>
      <Paragraph>{words.otherwise}</Paragraph>
      <FactsTable facts={[{ label: words.code, value: context.ticket.code, main: true }]} />
    </>
  );
};

/** What the calendar file does, and that answering it does nothing. */
export const CalendarWords = ({
  context,
  does,
}: {
  readonly context: MailContext;
  readonly does: 'added' | 'updated';
}): ReactElement => {
  const words = wording[context.language].calendar;
  return (
    <Paragraph>
      {words[does]} {words.noAnswer}
    </Paragraph>
  );
};
