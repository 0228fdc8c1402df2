import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { MailboxPlaces, OwnPage, PlaceMail, whomOf } from './place-mail.tsx';
import { wording } from './wording/wording.ts';

export const PlaceWaiting = ({ facts, context, subject }: TemplateProps<'place-waiting'>): ReactElement => {
  const { placeWaiting: words } = wording[context.language];
  const whom = whomOf(facts);
  return (
    <PlaceMail facts={facts} context={context} subject={subject} heading={words.heading(whom)}>
      <Paragraph>
        {words.full} {words.inLine(whom, facts.placeInLine)}
      </Paragraph>
      {facts.place.party > 1 && <Paragraph>{words.party(facts.place.party)}</Paragraph>}
      <Paragraph>{words.next}</Paragraph>
      <MailboxPlaces facts={facts} context={context} />
      <Paragraph>{words.cannot}</Paragraph>
      <OwnPage facts={facts} context={context} />
    </PlaceMail>
  );
};
