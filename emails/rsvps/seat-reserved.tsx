import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { CalendarWords, Card, MailboxPlaces, OwnPage, PlaceMail, Prepare, Ticket, whomOf } from './place-mail.tsx';
import { wording } from './wording/wording.ts';

export const SeatReserved = ({ facts, context, subject }: TemplateProps<'seat-reserved'>): ReactElement => {
  const { seatReserved: words, passOn } = wording[context.language];
  const whom = whomOf(facts);
  return (
    <PlaceMail facts={facts} context={context} subject={subject} heading={words.heading(whom)} complete>
      <Paragraph>{whom === undefined ? words.welcome : passOn(whom)}</Paragraph>
      <Ticket facts={facts} context={context} />
      <MailboxPlaces facts={facts} context={context} />
      <Paragraph>{words.cannot(whom)}</Paragraph>
      <OwnPage facts={facts} context={context} />
      <Prepare event={facts.event} context={context} />
      <Card facts={facts} context={context} />
      <CalendarWords context={context} does="added" />
    </PlaceMail>
  );
};
