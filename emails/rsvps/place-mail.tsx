import type { ReactElement, ReactNode } from 'react';
import { dateInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { MessageFacts } from '#kernel/messages.ts';
import { Action } from '../components/action.tsx';
import type { Fact } from '../components/facts-table.tsx';
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
      why={words.why(dateInWords(facts.keptUntil, facts.event.zone, context.language))}
    >
      <Heading>{heading}</Heading>
      <EventFactsTable
        event={facts.event}
        language={context.language}
        {...(was && { was })}
        more={[...placeRows(facts, context), ...(complete ? visitRows(facts, context) : [])]}
      />
      {whom !== undefined && <Paragraph>{words.forAnother(whom)}</Paragraph>}
      {children}
    </Letter>
  );
};

const placeRows = (facts: AboutPlace, { language }: MailContext): Fact[] => {
  const words = wording[language].facts;
  const rows: Fact[] = [{ label: words.forWhom, value: words.named(facts.place.name, facts.place.party) }];
  if (facts.forAnother && facts.by) rows.push({ label: words.signedUpBy, value: facts.by });
  return rows;
};

const visitRows = ({ event }: AboutPlace, { language }: MailContext): Fact[] => {
  const words = wording[language].facts;
  const rows: Fact[] = [];
  if (event.organisations.length > 0) {
    rows.push({ label: words.inviting, value: listed(event.organisations, language) });
  }
  if (event.directions !== '') rows.push({ label: words.directions, value: <Lines text={event.directions} /> });
  return rows;
};

const listed = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(names);

/** The button to the place's own page, and what somebody does who never asked for this mail. */
export const OwnPage = ({
  facts,
  context,
}: {
  readonly facts: AboutPlace;
  readonly context: MailContext;
}): ReactElement => {
  const words = wording[context.language];
  const address = context.addressOf(facts.link);
  return (
    <>
      <Action address={address} words={words.ownPage} otherwise={shared[context.language].otherwise} />
      <Paragraph>
        {words.notYou} <TextLink address={address}>{words.notYouAction}</TextLink>
      </Paragraph>
    </>
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
