import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { MailboxPlaces, PlaceMail, PlacePage, wishRow } from './place-mail.tsx';
import { wording } from './wording/wording.ts';

export const ChangeAsked = ({ facts, context, subject }: TemplateProps<'change-asked'>): ReactElement => {
  const { changeAsked: words } = wording[context.language];
  return (
    <PlaceMail
      facts={facts}
      context={context}
      subject={subject}
      heading={words.heading}
      more={wishRow(facts.wish, context)}
    >
      <Paragraph>{words.closed}</Paragraph>
      <Paragraph>{words.meanwhile}</Paragraph>
      <MailboxPlaces facts={facts} context={context} />
      <PlacePage facts={facts} context={context} />
    </PlaceMail>
  );
};
