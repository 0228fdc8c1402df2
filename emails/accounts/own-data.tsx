import type { ReactElement } from 'react';
import { momentInWords } from '#kernel/instants.ts';
import { Action } from '../components/action.tsx';
import { Heading } from '../components/heading.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { Letter } from '../letter.tsx';
import { wording as shared } from '../wording/wording.ts';
import { wording } from './wording/wording.ts';

/** Whoever answers for the programme stands in the European Netherlands, whatever the zone of its events. */
const zone = 'Europe/Amsterdam';

/** Says the same whether or not anything is kept, and of what is kept nothing. */
export const OwnData = ({ facts, context, subject }: TemplateProps<'own-data'>): ReactElement => {
  const words = wording[context.language].ownData;
  return (
    <Letter context={context} subject={subject} preview={words.preview} contact={facts.contact} why={words.why}>
      <Heading>{words.heading}</Heading>
      <Paragraph>{words.what}</Paragraph>
      <Action
        address={context.addressOf(facts.link)}
        words={words.action}
        otherwise={shared[context.language].otherwise}
      />
      <Paragraph>{words.until(momentInWords(facts.expiresAt, zone, context.language))}</Paragraph>
      <Paragraph>{words.yours}</Paragraph>
      <Paragraph>{words.notYou}</Paragraph>
    </Letter>
  );
};
