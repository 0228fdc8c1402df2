import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { EventPage, MailboxPlaces, PlaceMail, whomOf } from './place-mail.tsx';
import { wording } from './wording/wording.ts';

export const PlaceHandedOver = ({ facts, context, subject }: TemplateProps<'place-handed-over'>): ReactElement => {
  const { placeHandedOver: words, placeReleased: released, calendar } = wording[context.language];
  const { event, to } = facts;
  return (
    <PlaceMail facts={facts} context={context} subject={subject} heading={words.heading(to)}>
      <Paragraph>{words.done(whomOf(facts), to)}</Paragraph>
      <Paragraph>{words.told(to)}</Paragraph>
      <Paragraph>{released.notYou(event.contact.name)}</Paragraph>
      {facts.wasSeated && <Paragraph>{calendar.removed}</Paragraph>}
      <MailboxPlaces facts={facts} context={context} />
      <EventPage event={event} context={context} />
    </PlaceMail>
  );
};
