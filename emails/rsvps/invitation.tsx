import type { ReactElement } from 'react';
import { momentInWords } from '#kernel/instants.ts';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { InvitationMail, InvitationPage, invitedRow, OtherWays } from './invitation-mail.tsx';
import { invitingRow, Prepare } from './place-mail.tsx';
import { wording } from './wording/invitation.ts';

export const Invitation = ({ facts, context, subject }: TemplateProps<'invitation'>): ReactElement => {
  const { invitation: words, facts: labels, action } = wording[context.language];
  const { event } = facts;
  return (
    <InvitationMail
      facts={facts}
      context={context}
      subject={subject}
      heading={words.heading}
      more={[
        ...invitingRow(event, context),
        ...invitedRow(facts.invited, context),
        { label: labels.answerBefore, value: momentInWords(facts.by, event.zone, context.language) },
      ]}
    >
      <Paragraph>{facts.summary}</Paragraph>
      <Paragraph>
        {words.invite} {words.answer}
      </Paragraph>
      <InvitationPage facts={facts} context={context} words={action} />
      <Prepare event={event} context={context} />
      <OtherWays context={context} />
    </InvitationMail>
  );
};
