import type { ReactElement, ReactNode } from 'react';
import { dateInWords } from '#kernel/instants.ts';
import type { Invited, MessageFacts } from '#kernel/messages.ts';
import { codeAddress } from '../addresses.ts';
import { Action } from '../components/action.tsx';
import { type Fact, FactsTable } from '../components/facts-table.tsx';
import { Heading } from '../components/heading.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import { TextLink } from '../components/text-link.tsx';
import type { MailContext } from '../context.ts';
import { Letter } from '../letter.tsx';
import { wording as shared } from '../wording/wording.ts';
import { EventFactsTable, whenInWords } from './event-facts.tsx';
import { greetingOf } from './greeting.ts';
import { wording } from './wording/invitation.ts';

/** What every mail about an invitation knows. */
export type AboutInvitation = Pick<MessageFacts<'invitation'>, 'event' | 'invited' | 'link' | 'keptUntil'>;

type InvitationMailProps = {
  readonly facts: AboutInvitation;
  readonly context: MailContext;
  readonly subject: string;
  readonly heading: string;
  /** Rows behind what, when and where. */
  readonly more?: readonly Fact[];
  /** To whoever answered for the invited, who is not greeted by their name. */
  readonly onBehalf?: true;
  /** Why this mail came and until when what is known is kept, where that is not because the reader is expected. */
  readonly why?: (keptUntil: string) => string;
  readonly children: ReactNode;
};

/** The form of every mail about an invitation: what it is, whom it greets, the facts of the event, then what the reader does. */
export const InvitationMail = ({
  facts,
  context,
  subject,
  heading,
  more = [],
  onBehalf,
  why = wording[context.language].why,
  children,
}: InvitationMailProps): ReactElement => {
  const { event, invited, keptUntil } = facts;
  return (
    <Letter
      context={context}
      subject={subject}
      preview={`${heading}. ${event.title}, ${whenInWords(event, context.language)}`}
      contact={event.contact}
      why={why(dateInWords(keptUntil, event.zone, context.language))}
    >
      <Heading>{heading}</Heading>
      {!onBehalf && <Paragraph>{greetingOf(invited, context.language)}</Paragraph>}
      <EventFactsTable event={event} language={context.language} more={more} />
      {children}
    </Letter>
  );
};

/** "Noor van den Berg, wethouder van Helmond"; without a name "wethouder van Helmond"; no row when nothing is known. */
export const invitedRow = (invited: Invited, context: MailContext): Fact[] => {
  const { facts: labels } = wording[context.language];
  // Where only the office is known, a list may bring it as the name.
  const known = [...new Set([invited.name, officeOf(invited, context)])].filter((part) => part !== undefined);
  return known.length > 0 ? [{ label: labels.invited, value: known.join(', ') }] : [];
};

/** Whom a sentence is about: a name, else an office. */
export const invitedInWords = (invited: Invited, context: MailContext): string =>
  invited.name ?? officeOf(invited, context) ?? wording[context.language].somebody;

const officeOf = ({ role, municipality }: Invited, { language }: MailContext): string | undefined =>
  role !== undefined && municipality !== undefined
    ? wording[language].facts.of(role, municipality)
    : (role ?? municipality);

/** The one button, to the page of the invitation. */
export const InvitationPage = ({
  facts,
  context,
  words,
}: {
  readonly facts: AboutInvitation;
  readonly context: MailContext;
  readonly words: string;
}): ReactElement => (
  <Action address={context.addressOf(facts.link)} words={words} otherwise={shared[context.language].otherwise} />
);

/** For who gets the mail from somebody else, or on paper. Throws without a code: a letter that only has a link fails whoever holds the paper. */
export const OtherWays = ({ context }: { readonly context: MailContext }): ReactElement => {
  const words = wording[context.language];
  if (context.code === undefined) throw new Error('an invitation needs its code');
  const address = codeAddress(context);
  return (
    <>
      <Paragraph>{words.forward}</Paragraph>
      <Heading level={2}>{words.onPaper}</Heading>
      <FactsTable
        facts={[
          { label: words.facts.code, value: context.code, main: true },
          { label: words.facts.codePage, value: <TextLink address={address}>{address}</TextLink> },
        ]}
      />
    </>
  );
};
