import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { venueInWords } from '../venue-in-words.ts';
import { whenInWords } from './event-facts.tsx';
import { CalendarWords, MailboxPlaces, OwnPage, PlaceMail, Ticket, whomOf } from './place-mail.tsx';
import { wording } from './wording/wording.ts';

export const EventChanged = ({ facts, context, subject }: TemplateProps<'event-changed'>): ReactElement => {
  const { eventChanged: words, passOn } = wording[context.language];
  const whom = whomOf(facts);
  const heading = words.heading({
    time: whenInWords(facts.event, context.language) !== whenInWords(facts.was, context.language),
    place: venueInWords(facts.event.venue) !== venueInWords(facts.was.venue),
  });
  return (
    <PlaceMail facts={facts} context={context} subject={subject} heading={heading} was={facts.was} complete>
      <Paragraph>{words.now}</Paragraph>
      {whom !== undefined && <Paragraph>{passOn(whom)}</Paragraph>}
      <Paragraph>{words[facts.place.state](whom)}</Paragraph>
      <Ticket facts={facts} context={context} />
      <MailboxPlaces facts={facts} context={context} />
      <Paragraph>{words.cannot(whom)}</Paragraph>
      <OwnPage facts={facts} context={context} />
      {facts.place.state === 'seated' && <CalendarWords context={context} does="updated" />}
    </PlaceMail>
  );
};
