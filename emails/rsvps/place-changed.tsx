import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { CalendarWords, MailboxPlaces, OwnPage, PlaceMail, Ticket, whomOf } from './place-mail.tsx';
import { wording } from './wording/wording.ts';

export const PlaceChanged = ({ facts, context, subject }: TemplateProps<'place-changed'>): ReactElement => {
  const { placeChanged: words } = wording[context.language];
  return (
    <PlaceMail facts={facts} context={context} subject={subject} heading={words.heading(whomOf(facts))}>
      <Paragraph>{words.now}</Paragraph>
      <Paragraph>{words[facts.place.state]}</Paragraph>
      <Ticket facts={facts} context={context} />
      <MailboxPlaces facts={facts} context={context} />
      <OwnPage facts={facts} context={context} />
      {facts.place.state === 'seated' && <CalendarWords context={context} does="updated" />}
    </PlaceMail>
  );
};
