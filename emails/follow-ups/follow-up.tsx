import { Fragment, type ReactElement, type ReactNode } from 'react';
import { dateInWords } from '#kernel/instants.ts';
import type { MessageFacts } from '#kernel/messages.ts';
import { pageAddress } from '../addresses.ts';
import { Action } from '../components/action.tsx';
import { Heading } from '../components/heading.tsx';
import { Lines } from '../components/lines.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import { TextLink } from '../components/text-link.tsx';
import type { MailContext, TemplateProps } from '../context.ts';
import { Letter } from '../letter.tsx';
import { EventFactsTable, whenInWords } from '../rsvps/event-facts.tsx';
import { wording as shared } from '../wording/wording.ts';
import { wording } from './wording/wording.ts';

type Facts = MessageFacts<'follow-up'>;
type Piece = Facts['paragraphs'][number][number];
type LinkName = Exclude<Piece, string>['link'];

/**
 * What an organiser composed for after an event, filled in for one reader: the letter of their group, the blocks that are for them as well, and below those
 * who greets them. The link that the text names first has the
 * button; without any it is the reader's own page.
 */
export const FollowUp = ({ facts, context, subject }: TemplateProps<'follow-up'>): ReactElement => {
  const words = wording[context.language];
  const { event, municipality, whom, copyOf, paragraphs } = facts;
  const [first = 'page'] = paragraphs.flat().flatMap((piece) => (typeof piece === 'string' ? [] : [piece.link]));
  const address = addressOf(first, facts, context);
  return (
    <Letter
      context={context}
      subject={subject}
      preview={`${facts.subject}. ${event.title}, ${whenInWords(event, context.language)}`}
      contact={event.contact}
      why={(copyOf === undefined ? words.why[facts.why] : words.whyCopy)(
        dateInWords(facts.keptUntil, event.zone, context.language),
      )}
    >
      <Heading>{facts.subject}</Heading>
      <EventFactsTable
        event={event}
        language={context.language}
        more={municipality === undefined ? [] : [{ label: words.municipality, value: municipality }]}
      />
      {copyOf !== undefined && <Paragraph>{words.copyOf(copyOf)}</Paragraph>}
      {whom !== undefined && <Paragraph>{words.forAnother(whom)}</Paragraph>}
      {keyed(paragraphs).map(({ key, part }) => (
        <Paragraph key={key}>
          {spaced(part).map(({ key: at, piece, before, after }) => (
            <Fragment key={at}>
              {typeof piece === 'string' ? (
                <Lines text={piece} />
              ) : (
                <>
                  {before}
                  <LinkInText link={piece.link} facts={facts} context={context} />
                  {after}
                </>
              )}
            </Fragment>
          ))}
        </Paragraph>
      ))}
      <Paragraph>
        {words.greeting}
        <br />
        {event.contact.name}
        <br />
        {event.organisations.join(', ')}
      </Paragraph>
      {address !== undefined && (
        <Action address={address} words={words.action[first]} otherwise={shared[context.language].otherwise} />
      )}
    </Letter>
  );
};

/** Words with their address behind them; without an address the words alone, so that a sentence stays whole. */
const LinkInText = ({
  link,
  facts,
  context,
}: {
  readonly link: LinkName;
  readonly facts: Facts;
  readonly context: MailContext;
}): ReactNode => {
  const words = wording[context.language].inline[link];
  const address = addressOf(link, facts, context);
  return address === undefined ? words : <TextLink address={address}>{words}</TextLink>;
};

const addressOf = (link: LinkName, { sign, page, copy }: Facts, context: MailContext): string | undefined => {
  if (link === 'sign') return sign === undefined ? undefined : pageAddress(sign, context);
  const personal = link === 'page' ? page : copy;
  return personal === undefined ? undefined : context.addressOf(personal);
};

/** Parts that stay in their order; two may read the same. */
const keyed = <T,>(parts: readonly T[]): { readonly key: string; readonly part: T }[] =>
  parts.map((part, at) => ({ key: `${at}`, part }));

/** Facts come without blanks at their ends: a link gets back the blank that stood between it and a word. */
const spaced = (pieces: readonly Piece[]) =>
  pieces.map((piece, at) => {
    const [left, right] = [pieces[at - 1], pieces[at + 1]];
    return {
      key: `${at}`,
      piece,
      before: typeof left === 'string' && /[\p{L}\p{N}.,:;!?]$/u.test(left) ? ' ' : '',
      after: (typeof right === 'string' ? /^[\p{L}\p{N}(]/u.test(right) : right !== undefined) ? ' ' : '',
    };
  });
