import { momentInWords, periodInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { phoneInWords } from '#kernel/people.ts';
import { nameAfterSalutation } from '#kernel/surnames.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { InvitedRow } from '../core/invited-list.ts';
import { invitingWording } from '../wording/inviting.ts';
import { letterWording } from '../wording/inviting-letter.ts';
import { invitationsPath, lettersAgainPath, roundPath } from './inviting-paths.ts';
import type { EventView } from './view.ts';

/** One letter: for whom, and the code that opens that invitation. */
export type Letter = { readonly row: InvitedRow; readonly code: string };

export type LettersProps = {
  readonly frame: Frame;
  readonly event: EventView & { readonly summary: string; readonly organisations: readonly string[] };
  readonly letters: readonly Letter[];
  /** How many of them are still to be marked as sent. */
  readonly toSend: number;
  /** There are letters that were marked as sent, and they are not shown. */
  readonly more: boolean;
};

/** A letter for everybody who has a name and no address to mail to, each on a sheet of its own in the language of its reader. */
export const LettersPage = ({ frame, event, letters, toSend, more }: LettersProps) => {
  const desk = invitingWording[frame.language];
  const words = desk.letters;
  const at = (path: string): string => addressIn(frame.language, path);
  const title = words.title(event.title);
  return (
    <Page {...frame} main={{ 'data-letters': String(letters.length) }} section="desk" title={title} unlisted>
      <div className="screen-only stack">
        <TextLink alone href={at(invitationsPath(event.slug))}>
          {desk.toInvitations}
        </TextLink>
        <Heading level={1}>{title}</Heading>
        <Paragraph look="lead">{words.lead(letters.length)}</Paragraph>
        {letters.length === 0 ? null : (
          <>
            <Paragraph>{`${words.print} ${words.destroy}`}</Paragraph>
            {toSend === 0 ? null : (
              <>
                <Paragraph>{words.afterwards}</Paragraph>
                <LinkButton href={at(roundPath(event.slug, 'letters'))} kind="secondary">
                  {desk.round.offer.letters(toSend)}
                </LinkButton>
              </>
            )}
          </>
        )}
        {more ? (
          <p className="nl-paragraph">
            <TextLink alone href={at(lettersAgainPath(event.slug))}>
              {words.again}
            </TextLink>
          </p>
        ) : null}
      </div>
      {letters.map((letter) => (
        <OneLetter
          event={event}
          key={letter.row.invitation.invitation}
          letter={letter}
          pageLanguage={frame.language}
          siteAddress={frame.siteAddress}
        />
      ))}
    </Page>
  );
};

const OneLetter = ({
  event,
  letter: { row, code },
  pageLanguage,
  siteAddress,
}: {
  readonly event: LettersProps['event'];
  readonly letter: Letter;
  readonly pageLanguage: Language;
  readonly siteAddress: string;
}) => {
  const { name = '', role, salutation, language, organisation, municipality } = row.invitation;
  const letter = letterWording[language];
  const place = municipality === undefined ? undefined : row.where;
  const lines = [
    place === undefined ? organisation : undefined,
    salutation === undefined ? name : `${letter.salutation[salutation]} ${name}`,
    role === undefined ? place : place === undefined ? role : letter.office(role, place),
  ].filter((line) => line !== undefined);
  const { venue, contact } = event;
  const dear = salutation === undefined ? letter.dear.plain(name) : letter.dear[salutation](nameAfterSalutation(name));
  const address = `${new URL(siteAddress).host}${addressIn(language, '/uitnodiging')}`;
  return (
    <article className="paper-letter" lang={language === pageLanguage ? undefined : language}>
      <address className="paper-letter__to">
        {lines.map((line) => (
          <span key={line}>
            {line}
            <br />
          </span>
        ))}
      </address>
      <Heading level={2} look={3}>
        {letter.subject(event.title)}
      </Heading>
      <Paragraph>{dear}</Paragraph>
      <Paragraph>{letter.invite(event.title)}</Paragraph>
      {event.summary === '' ? null : <Paragraph>{event.summary}</Paragraph>}
      <Paragraph>
        <b>{letter.when}:</b> {periodInWords(event.startsAt, event.endsAt, event.zone, language)}
        <br />
        <b>{letter.where}:</b> {[venue.name, venue.street, venue.city].filter((part) => part !== '').join(', ')}
      </Paragraph>
      <Paragraph>{letter.answer(momentInWords(event.closesAt, event.zone, language))}</Paragraph>
      <Paragraph>{letter.steps(address)}</Paragraph>
      <p className="nl-paragraph">
        {letter.code}: <span className="invitation-code paper-letter__code">{code}</span>
      </p>
      <Paragraph>{letter.phone(contact.name, phoneInWords(contact.phone))}</Paragraph>
      <Paragraph>
        {letter.greet}
        <br />
        {event.organisations.join(', ')}
      </Paragraph>
    </article>
  );
};
