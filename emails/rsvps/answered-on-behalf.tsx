import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { MailContext, TemplateProps } from '../context.ts';
import { dayInWords } from '../day-in-words.ts';
import { InvitationMail, InvitationPage, invitedInWords, invitedRow } from './invitation-mail.tsx';
import { wording } from './wording/invitation.ts';

/** To who keeps somebody's calendar; says what was answered, never why. */
export const AnsweredOnBehalf = ({ facts, context, subject }: TemplateProps<'answered-on-behalf'>): ReactElement => {
  const { answeredOnBehalf: words, facts: labels, change } = wording[context.language];
  const { answer, by, substitute } = facts;
  const comes = answer === 'somebody-else' && substitute !== undefined;
  return (
    <InvitationMail
      facts={facts}
      context={context}
      subject={subject}
      heading={words.heading(invitedInWords(facts.invited, context))}
      more={[
        ...invitedRow(facts.invited, context),
        { label: labels.answer, value: comes ? words.somebodyElse(substitute) : words.short[answer], main: true },
        ...(by === undefined ? [] : [{ label: labels.answeredBy, value: by }]),
      ]}
      onBehalf
      why={words.why}
    >
      <Paragraph>{whatFollows(facts, context)}</Paragraph>
      <Paragraph>{words.wrong}</Paragraph>
      <InvitationPage facts={facts} context={context} words={change} />
    </InvitationMail>
  );
};

const whatFollows = (
  { answer, invited, askAgainOn }: TemplateProps<'answered-on-behalf'>['facts'],
  context: MailContext,
): string => {
  const { answeredOnBehalf: words } = wording[context.language];
  switch (answer) {
    case 'coming':
    case 'waiting':
      return words[answer](invitedInWords(invited, context));
    case 'not-coming':
    case 'somebody-else':
      return words[answer];
    case 'not-yet-known':
      return words[answer](askAgainOn && dayInWords(askAgainOn, context.language));
  }
};
