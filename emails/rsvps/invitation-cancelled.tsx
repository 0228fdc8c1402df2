import type { ReactElement } from 'react';
import { Lines } from '../components/lines.tsx';
import { Note } from '../components/note.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { InvitationMail } from './invitation-mail.tsx';
import { EventPage } from './place-mail.tsx';
import { wording } from './wording/invitation.ts';
import { wording as rsvps } from './wording/wording.ts';

export const InvitationCancelled = ({
  facts,
  context,
  subject,
}: TemplateProps<'invitation-cancelled'>): ReactElement => {
  const { invitationCancelled: words, calendar } = wording[context.language];
  const { heading, sorry } = rsvps[context.language].eventCancelled;
  return (
    <InvitationMail facts={facts} context={context} subject={subject} heading={heading} why={words.why}>
      <Paragraph>{sorry}</Paragraph>
      <Note>
        <Lines text={facts.reason} />
      </Note>
      <Paragraph>{words.nothing}</Paragraph>
      {facts.calendar !== undefined && <Paragraph>{calendar.removed}</Paragraph>}
      <EventPage event={facts.event} context={context} />
    </InvitationMail>
  );
};
