import { Fragment, type ReactElement } from 'react';
import { dateInWords } from '#kernel/instants.ts';
import { Action } from '../components/action.tsx';
import { Heading } from '../components/heading.tsx';
import { Lines } from '../components/lines.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import { TextLink } from '../components/text-link.tsx';
import type { TemplateProps } from '../context.ts';
import { Letter } from '../letter.tsx';
import { wording as shared } from '../wording/wording.ts';
import { EventFactsTable, whenInWords } from './event-facts.tsx';
import { wording } from './wording/wording.ts';

/** What an organiser wrote to a group of guests. Without a link it went to its own writer, who sees where the guest's will stand. */
export const OrganiserMail = ({ facts, context, subject }: TemplateProps<'organiser-mail'>): ReactElement => {
  const { organiserMail: words, ownPage, why, forAnother } = wording[context.language];
  const { event, link, whom } = facts;
  const address = link === undefined ? undefined : context.addressOf(link);
  const page = address === undefined ? words.pageOfGuest : <TextLink address={address}>{ownPage}</TextLink>;
  return (
    <Letter
      context={context}
      subject={subject}
      preview={`${facts.subject}. ${event.title}, ${whenInWords(event, context.language)}`}
      contact={event.contact}
      why={link === undefined ? words.whyTrial : why(dateInWords(facts.keptUntil, event.zone, context.language))}
    >
      <Heading>{facts.subject}</Heading>
      <EventFactsTable event={event} language={context.language} />
      {whom !== undefined && <Paragraph>{forAnother(whom)}</Paragraph>}
      {keyed(facts.paragraphs).map(({ key, part }) => (
        <Paragraph key={key}>
          {pieces(part).map((piece) => (
            <Fragment key={piece.key}>
              {piece.first ? null : (
                <>
                  {/[\p{L}\p{N}.,:;!?]$/u.test(piece.before) ? ' ' : ''}
                  {page}
                  {/^[\p{L}\p{N}(]/u.test(piece.part) ? ' ' : ''}
                </>
              )}
              <Lines text={piece.part} />
            </Fragment>
          ))}
        </Paragraph>
      ))}
      {address !== undefined && (
        <Action address={address} words={ownPage} otherwise={shared[context.language].otherwise} />
      )}
    </Letter>
  );
};

/** Parts that stay in their order; two may read the same. */
const keyed = <T,>(parts: readonly T[]): { key: string; part: T }[] =>
  parts.map((part, at) => ({ key: `${at}`, part }));

/** Facts come without blanks at their ends, so each piece knows what stood before the link. */
const pieces = (parts: readonly string[]): { key: string; part: string; before: string; first: boolean }[] =>
  parts.map((part, at) => ({ key: `${at}`, part, before: parts[at - 1] ?? '', first: at === 0 }));
