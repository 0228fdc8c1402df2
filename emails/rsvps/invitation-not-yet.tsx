import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { dayInWords } from '../day-in-words.ts';
import { InvitationMail, InvitationPage } from './invitation-mail.tsx';
import { wording } from './wording/invitation.ts';

export const InvitationNotYet = ({ facts, context, subject }: TemplateProps<'invitation-not-yet'>): ReactElement => {
  const { invitationNotYet: words, action } = wording[context.language];
  return (
    <InvitationMail facts={facts} context={context} subject={subject} heading={words.heading}>
      <Paragraph>{words.later(dayInWords(facts.askAgainOn, context.language))}</Paragraph>
      <Paragraph>{words.noPlace}</Paragraph>
      <InvitationPage facts={facts} context={context} words={action} />
    </InvitationMail>
  );
};
