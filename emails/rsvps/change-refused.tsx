import type { ReactElement } from 'react';
import { Lines } from '../components/lines.tsx';
import { Note } from '../components/note.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { MailboxPlaces, PlaceMail, PlacePage, Ticket, whomOf, wishRow } from './place-mail.tsx';
import { wording } from './wording/wording.ts';

export const ChangeRefused = ({ facts, context, subject }: TemplateProps<'change-refused'>): ReactElement => {
  const { changeRefused: words } = wording[context.language];
  const whom = whomOf(facts);
  return (
    <PlaceMail
      facts={facts}
      context={context}
      subject={subject}
      heading={words.heading}
      more={wishRow(facts.wish, context)}
    >
      <Paragraph>{words.reason}</Paragraph>
      <Note>
        <Lines text={facts.reason} />
      </Note>
      <Paragraph>
        {words.asBefore} {facts.place.state === 'seated' && words.seated(whom)}
      </Paragraph>
      <Ticket facts={facts} context={context} />
      <MailboxPlaces facts={facts} context={context} />
      <Paragraph>{words.cannot(whom)}</Paragraph>
      <PlacePage facts={facts} context={context} />
    </PlaceMail>
  );
};
