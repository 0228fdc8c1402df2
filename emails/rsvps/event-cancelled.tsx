import type { ReactElement } from 'react';
import { eventAddress } from '../addresses.ts';
import { Action } from '../components/action.tsx';
import { Lines } from '../components/lines.tsx';
import { Note } from '../components/note.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { wording as shared } from '../wording/wording.ts';
import { MailboxPlaces, PlaceMail, whomOf } from './place-mail.tsx';
import { wording } from './wording/wording.ts';

export const EventCancelled = ({ facts, context, subject }: TemplateProps<'event-cancelled'>): ReactElement => {
  const { eventCancelled: words, calendar, eventPage } = wording[context.language];
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
      <Action
        address={eventAddress(facts.event.slug, context)}
        words={eventPage}
        otherwise={shared[context.language].otherwise}
      />
    </PlaceMail>
  );
};
