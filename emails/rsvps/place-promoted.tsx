import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { CalendarWords, MailboxPlaces, OwnPage, PlaceMail, Prepare, Ticket, whomOf } from './place-mail.tsx';
import { wording } from './wording/wording.ts';

export const PlacePromoted = ({ facts, context, subject }: TemplateProps<'place-promoted'>): ReactElement => {
  const { placePromoted: words, passOn } = wording[context.language];
  const whom = whomOf(facts);
  return (
    <PlaceMail facts={facts} context={context} subject={subject} heading={words.heading(whom)} complete>
      <Paragraph>{words.freed(whom)}</Paragraph>
      <Paragraph>{whom === undefined ? words.welcome : passOn(whom)}</Paragraph>
      <Ticket facts={facts} context={context} />
      <MailboxPlaces facts={facts} context={context} />
      <Paragraph>{words.cannot}</Paragraph>
      <OwnPage facts={facts} context={context} />
      <Prepare event={facts.event} context={context} />
      <CalendarWords context={context} does="added" />
    </PlaceMail>
  );
};
