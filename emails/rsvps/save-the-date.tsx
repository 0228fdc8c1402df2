import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { InvitationMail, InvitationPage, OtherWays } from './invitation-mail.tsx';
import { invitingRow } from './place-mail.tsx';
import { wording } from './wording/invitation.ts';

export const SaveTheDate = ({ facts, context, subject }: TemplateProps<'save-the-date'>): ReactElement => {
  const { saveTheDate: words, calendar, noCalendar } = wording[context.language];
  return (
    <InvitationMail
      facts={facts}
      context={context}
      subject={subject}
      heading={words.heading}
      more={invitingRow(facts.event, context)}
    >
      <Paragraph>{words.hope}</Paragraph>
      <Paragraph>{words.nothing}</Paragraph>
      <Paragraph>
        {calendar.tentative} {noCalendar}
      </Paragraph>
      <InvitationPage facts={facts} context={context} words={words.action} />
      <OtherWays context={context} />
    </InvitationMail>
  );
};
