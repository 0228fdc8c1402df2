import type { ReactElement } from 'react';
import { timeInWords } from '#kernel/instants.ts';
import { Action } from '../components/action.tsx';
import { Heading } from '../components/heading.tsx';
import { Code, Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { Letter } from '../letter.tsx';
import { wording as shared } from '../wording/wording.ts';
import { wording } from './wording/wording.ts';

/** Sign-ins happen at a desk in the European Netherlands, whatever the zone of its events. */
const zone = 'Europe/Amsterdam';

/** Throws without a code: a sign-in mail that only has the link fails whoever reads mail elsewhere. */
export const SignIn = ({ facts, context, subject }: TemplateProps<'sign-in'>): ReactElement => {
  const words = wording[context.language];
  if (context.code === undefined) throw new Error('a sign-in mail needs its code');
  return (
    <Letter context={context} subject={subject} preview={words.preview} contact={facts.contact} why={words.why}>
      <Heading>{words.heading}</Heading>
      <Code>{context.code}</Code>
      <Paragraph>{words.typeIt}</Paragraph>
      <Action
        address={context.addressOf(facts.link)}
        words={words.action}
        otherwise={shared[context.language].otherwise}
      />
      <Paragraph>{words.sameBrowser}</Paragraph>
      <Paragraph>{words.until(timeInWords(facts.expiresAt, zone, context.language))}</Paragraph>
      <Paragraph>{words.neverAsked}</Paragraph>
      <Paragraph>{words.notYou}</Paragraph>
    </Letter>
  );
};
