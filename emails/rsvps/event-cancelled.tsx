import type { ReactElement } from 'react';
import { Lines } from '../components/lines.tsx';
import { Note } from '../components/note.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { EventPage, MailboxPlaces, PlaceMail, whomOf } from './place-mail.tsx';
import { wording } from './wording/wording.ts';

export const EventCancelled = ({ facts, context, subject }: TemplateProps<'event-cancelled'>): ReactElement => {
  const { eventCancelled: words, calendar } = wording[context.language];
  const whom = whomOf(facts);
  return (
    <PlaceMail facts={facts} context={context} subject={subject} heading={words.heading}>
      <Paragraph>{words.sorry}</Paragraph>
      <Note>
        <Lines text={facts.reason} />
      </Note>
      <Paragraph>{words.nothing(whom)}</Paragraph>
      {whom !== undefined && <Paragraph>{words.passOn(whom)}</Paragraph>}
      {facts.place.state === 'seated' && <Paragraph>{calendar.removed}</Paragraph>}
      <MailboxPlaces facts={facts} context={context} />
      <EventPage event={facts.event} context={context} />
    </PlaceMail>
  );
};
