import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { EventPage, MailboxPlaces, PlaceMail, whomOf } from './place-mail.tsx';
import { wording } from './wording/wording.ts';

export const PlaceReleased = ({ facts, context, subject }: TemplateProps<'place-released'>): ReactElement => {
  const { placeReleased: words, calendar } = wording[context.language];
  const { contact } = facts.event;
  const whom = whomOf(facts);
  return (
    <PlaceMail facts={facts} context={context} subject={subject} heading={words.heading(whom)}>
      {facts.releasedBy === 'organiser' ? (
        <Paragraph>{words.byOrganiser(whom, contact.name)}</Paragraph>
      ) : (
        <>
          <Paragraph>{words.byGuest(facts.wasSeated)}</Paragraph>
          <Paragraph>{words.notYou(contact.name)}</Paragraph>
        </>
      )}
      {facts.wasSeated && <Paragraph>{calendar.removed}</Paragraph>}
      <MailboxPlaces facts={facts} context={context} />
      {facts.releasedBy === 'guest' && <Paragraph>{words.again(whom)}</Paragraph>}
      <EventPage event={facts.event} context={context} />
    </PlaceMail>
  );
};
