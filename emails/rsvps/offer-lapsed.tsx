import type { ReactElement } from 'react';
import { momentInWords } from '#kernel/instants.ts';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { EventPage, MailboxPlaces, PlaceMail, whomOf } from './place-mail.tsx';
import { wording } from './wording/wording.ts';

export const OfferLapsed = ({ facts, context, subject }: TemplateProps<'offer-lapsed'>): ReactElement => {
  const { offerLapsed: words } = wording[context.language];
  const { event, heldUntil } = facts;
  return (
    <PlaceMail facts={facts} context={context} subject={subject} heading={words.heading}>
      <Paragraph>
        {words.heldUntil(momentInWords(heldUntil, event.zone, context.language))} {words.passedOn}
      </Paragraph>
      <Paragraph>{words.again(whomOf(facts), event.contact.name)}</Paragraph>
      <MailboxPlaces facts={facts} context={context} />
      <EventPage event={event} context={context} />
    </PlaceMail>
  );
};
