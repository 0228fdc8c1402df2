import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { venueInWords } from '../venue-in-words.ts';
import { whenInWords } from './event-facts.tsx';
import { InvitationMail, InvitationPage, invitedRow } from './invitation-mail.tsx';
import { invitingRow } from './place-mail.tsx';
import { wording } from './wording/invitation.ts';
import { wording as rsvps } from './wording/wording.ts';

export const InvitationMoved = ({ facts, context, subject }: TemplateProps<'invitation-moved'>): ReactElement => {
  const { invitationMoved: words, calendar, noCalendar, action } = wording[context.language];
  const { event } = facts;
  const { eventChanged, facts: labels } = rsvps[context.language];
  const was = { when: whenInWords(facts.was, context.language), where: venueInWords(facts.was.venue) };
  const time = was.when !== whenInWords(event, context.language);
  const place = was.where !== venueInWords(event.venue);
  const old = [...(time ? [was.when] : []), ...(place ? [was.where] : [])];
  // Behind what holds now: with the greeting above it, what, when and where fill the first five lines.
  const wasRow = old.length === 0 ? [] : [{ label: labels.was, value: old.join(', ') }];
  return (
    <InvitationMail
      facts={facts}
      context={context}
      subject={subject}
      heading={eventChanged.heading({ time, place })}
      more={[...wasRow, ...invitingRow(event, context), ...invitedRow(facts.invited, context)]}
    >
      <Paragraph>{words.now}</Paragraph>
      <Paragraph>{words.answer}</Paragraph>
      {facts.calendar !== undefined && (
        <Paragraph>
          {calendar.updated} {noCalendar}
        </Paragraph>
      )}
      <InvitationPage facts={facts} context={context} words={action} />
    </InvitationMail>
  );
};
