import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { MailboxPlaces, OwnPage, PlaceMail, Ticket, whomOf } from './place-mail.tsx';
import { wording } from './wording/wording.ts';

export const AlreadySignedUp = ({ facts, context, subject }: TemplateProps<'already-signed-up'>): ReactElement => {
  const { alreadySignedUp: words } = wording[context.language];
  const whom = whomOf(facts);
  return (
    <PlaceMail facts={facts} context={context} subject={subject} heading={words.heading(whom)}>
      <Paragraph>{words.again}</Paragraph>
      <Paragraph>
        {words[facts.place.state](whom)} {words.link}
      </Paragraph>
      <Ticket facts={facts} context={context} />
      <MailboxPlaces facts={facts} context={context} />
      <OwnPage facts={facts} context={context} />
    </PlaceMail>
  );
};
