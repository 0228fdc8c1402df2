import type { ReactElement } from 'react';
import { Lines } from '../components/lines.tsx';
import { Note } from '../components/note.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { EventPage, MailboxPlaces, PlaceMail, whomOf } from './place-mail.tsx';
import { wording } from './wording/wording.ts';

export const PlaceRefused = ({ facts, context, subject }: TemplateProps<'place-refused'>): ReactElement => {
  const { placeRefused: words, eventCancelled: ended } = wording[context.language];
  const whom = whomOf(facts);
  return (
    <PlaceMail facts={facts} context={context} subject={subject} heading={words.heading(whom)}>
      <Paragraph>{words.reason}</Paragraph>
      <Note>
        <Lines text={facts.reason} />
      </Note>
      <Paragraph>{ended.nothing(whom)}</Paragraph>
      {whom !== undefined && <Paragraph>{ended.passOn(whom)}</Paragraph>}
      <MailboxPlaces facts={facts} context={context} />
      <EventPage event={facts.event} context={context} />
    </PlaceMail>
  );
};
