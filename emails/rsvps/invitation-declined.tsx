import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { InvitationMail, InvitationPage } from './invitation-mail.tsx';
import { wording } from './wording/invitation.ts';

export const InvitationDeclined = ({ facts, context, subject }: TemplateProps<'invitation-declined'>): ReactElement => {
  const { invitationDeclined: words, calendar } = wording[context.language];
  return (
    <InvitationMail facts={facts} context={context} subject={subject} heading={words.heading}>
      <Paragraph>
        {words.noted} {facts.calendar !== undefined && calendar.removed}
      </Paragraph>
      <Paragraph>{words.still}</Paragraph>
      <InvitationPage facts={facts} context={context} words={words.action} />
    </InvitationMail>
  );
};
