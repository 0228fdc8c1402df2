import type { ReactElement } from 'react';
import { dateInWords } from '#kernel/instants.ts';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { MailboxPlaces, OwnPage, PlaceMail, Prepare, Ticket, whomOf } from './place-mail.tsx';
import { wording } from './wording/wording.ts';

/** Names no day as "tomorrow": it may arrive later than it was owed. */
export const EventReminder = ({ facts, context, subject }: TemplateProps<'event-reminder'>): ReactElement => {
  const { eventReminder: words, passOn } = wording[context.language];
  const { event } = facts;
  const whom = whomOf(facts);
  return (
    <PlaceMail
      facts={facts}
      context={context}
      subject={subject}
      heading={words.heading(whom, dateInWords(event.startsAt, event.zone, context.language))}
      complete
    >
      <Paragraph>{whom === undefined ? words.welcome : passOn(whom)}</Paragraph>
      <Ticket facts={facts} context={context} />
      <MailboxPlaces facts={facts} context={context} />
      <Paragraph>{words.cannot(whom)}</Paragraph>
      <OwnPage facts={facts} context={context} />
      <Prepare event={event} context={context} />
    </PlaceMail>
  );
};
