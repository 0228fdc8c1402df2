import type { ReactElement } from 'react';
import { momentInWords } from '#kernel/instants.ts';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { InvitationMail, InvitationPage, OtherWays } from './invitation-mail.tsx';
import { invitingRow } from './place-mail.tsx';
import { wording } from './wording/invitation.ts';

export const InvitationReminder = ({ facts, context, subject }: TemplateProps<'invitation-reminder'>): ReactElement => {
  const { invitationReminder: words, facts: labels, action } = wording[context.language];
  return (
    <InvitationMail
      facts={facts}
      context={context}
      subject={subject}
      heading={words.heading}
      more={[
        ...invitingRow(facts.event, context),
        { label: labels.answerBefore, value: momentInWords(facts.by, facts.event.zone, context.language) },
      ]}
    >
      <Paragraph>
        {words[facts.because]} {words.no}
      </Paragraph>
      <InvitationPage facts={facts} context={context} words={action} />
      <OtherWays context={context} />
    </InvitationMail>
  );
};
