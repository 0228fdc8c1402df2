import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { MailboxPlaces, OwnPage, PlaceMail, whomOf } from './place-mail.tsx';
import { wording } from './wording/wording.ts';

export const PlaceAsked = ({ facts, context, subject }: TemplateProps<'place-asked'>): ReactElement => {
  const { placeAsked: words } = wording[context.language];
  return (
    <PlaceMail facts={facts} context={context} subject={subject} heading={words.heading(whomOf(facts))}>
      <Paragraph>{words.waits}</Paragraph>
      <Paragraph>{words.next}</Paragraph>
      <MailboxPlaces facts={facts} context={context} />
      <OwnPage facts={facts} context={context} />
    </PlaceMail>
  );
};
