import type { ReactElement } from 'react';
import { guestListAddress } from '../addresses.ts';
import { Action } from '../components/action.tsx';
import { Heading } from '../components/heading.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { Letter } from '../letter.tsx';
import { wording as shared } from '../wording/wording.ts';
import { EventFactsTable } from './event-facts.tsx';
import { wording } from './wording/wording.ts';

export const PlaceFreeLate = ({ facts, context, subject }: TemplateProps<'place-free-late'>): ReactElement => {
  const { placeFreeLate: words, guestList } = wording[context.language];
  return (
    <Letter
      context={context}
      subject={subject}
      preview={words.state(facts.left, facts.waiting)}
      contact={facts.event.contact}
      why={words.why}
    >
      <Heading>{words.heading(facts.left)}</Heading>
      <EventFactsTable event={facts.event} language={context.language} />
      <Paragraph>{words.state(facts.left, facts.waiting)}</Paragraph>
      <Paragraph>{words.decide}</Paragraph>
      <Paragraph>{words.ask}</Paragraph>
      <Action
        address={guestListAddress(facts.event.slug, context)}
        words={guestList}
        otherwise={shared[context.language].otherwise}
      />
    </Letter>
  );
};
