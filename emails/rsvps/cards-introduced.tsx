import type { ReactElement } from 'react';
import { themeWords } from '#kernel/card-themes.ts';
import { dateInWords } from '#kernel/instants.ts';
import { cardAddress } from '../addresses.ts';
import { Action } from '../components/action.tsx';
import { Heading } from '../components/heading.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import { TextLink } from '../components/text-link.tsx';
import type { TemplateProps } from '../context.ts';
import { Letter } from '../letter.tsx';
import { wording as shared } from '../wording/wording.ts';
import { EventFactsTable, whenInWords } from './event-facts.tsx';
import { wording } from './wording/wording.ts';

/** Whom a guest is introduced to, the morning after: who they are, what fits, and the address that they agreed to pass on. */
export const CardsIntroduced = ({ facts, context, subject }: TemplateProps<'cards-introduced'>): ReactElement => {
  const { cardsIntroduced: words, why, forAnother } = wording[context.language];
  const { event, introduced, whom } = facts;
  const heading = words.heading(introduced.length);
  const theme = themeWords[context.language];
  return (
    <Letter
      context={context}
      subject={subject}
      preview={`${heading}. ${event.title}, ${whenInWords(event, context.language)}`}
      contact={event.contact}
      why={why(dateInWords(facts.keptUntil, event.zone, context.language))}
    >
      <Heading>{heading}</Heading>
      <EventFactsTable event={event} language={context.language} />
      {whom !== undefined && <Paragraph>{forAnother(whom)}</Paragraph>}
      <Paragraph>{words.both}</Paragraph>
      {introduced.map(({ name, role, from, email, proud, seeks }) => (
        <div key={email + name}>
          <Heading level={2}>{name}</Heading>
          {words.who(role, from) !== '' && <Paragraph>{words.who(role, from)}</Paragraph>}
          {proud !== undefined && <Paragraph>{words.proud(theme[proud.theme], proud.sentence)}</Paragraph>}
          {seeks !== undefined && <Paragraph>{words.seeks(theme[seeks.theme], seeks.sentence)}</Paragraph>}
          <Paragraph>
            {words.write}{' '}
            <TextLink address={`mailto:${encodeURIComponent(email).replaceAll('%40', '@')}`}>{email}</TextLink>
          </Paragraph>
        </div>
      ))}
      <Paragraph>
        {words.first(introduced.length)} {words.only}
      </Paragraph>
      <Action
        address={cardAddress(facts.link, context)}
        words={words.ownCard}
        otherwise={shared[context.language].otherwise}
      />
    </Letter>
  );
};
