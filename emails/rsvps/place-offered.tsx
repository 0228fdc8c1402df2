import type { ReactElement } from 'react';
import { momentInWords } from '#kernel/instants.ts';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { MailboxPlaces, PlaceMail, PlacePage, whomOf } from './place-mail.tsx';
import { wording } from './wording/wording.ts';

export const PlaceOffered = ({ facts, context, subject }: TemplateProps<'place-offered'>): ReactElement => {
  const { placeOffered: words, facts: labels } = wording[context.language];
  const whom = whomOf(facts);
  const until = momentInWords(facts.heldUntil, facts.event.zone, context.language);
  return (
    <PlaceMail
      facts={facts}
      context={context}
      subject={subject}
      heading={words.heading(whom)}
      more={[{ label: labels.answerBefore, value: until, main: true }]}
    >
      <Paragraph>
        {words.turn(whom)} {words.held(until)}
      </Paragraph>
      <Paragraph>{words.choose}</Paragraph>
      <PlacePage facts={facts} context={context} words={words.action} />
      <Paragraph>{words.lapses}</Paragraph>
      <MailboxPlaces facts={facts} context={context} />
    </PlaceMail>
  );
};
