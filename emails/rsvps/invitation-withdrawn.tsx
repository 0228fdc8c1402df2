import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { InvitationMail } from './invitation-mail.tsx';
import { EventPage } from './place-mail.tsx';
import { wording } from './wording/invitation.ts';

export const InvitationWithdrawn = ({
  facts,
  context,
  subject,
}: TemplateProps<'invitation-withdrawn'>): ReactElement => {
  const { invitationWithdrawn: words, calendar } = wording[context.language];
  const { event } = facts;
  return (
    <InvitationMail facts={facts} context={context} subject={subject} heading={words.heading} why={words.why}>
      <Paragraph>{words.sorry}</Paragraph>
      <Paragraph>
        {words.kept} {facts.calendar !== undefined && calendar.removed}
      </Paragraph>
      <Paragraph>{words.reason(event.contact.name)}</Paragraph>
      <EventPage event={event} context={context} />
    </InvitationMail>
  );
};
