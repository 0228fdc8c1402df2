import type { ReactNode } from 'react';
import { momentInWords, type Zone } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { DataAttributes, Invalid } from '#platform/pages/invalid.ts';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Paragraph as Pieces } from '../core/letter-text.ts';
import type { Moment, Recipient, Round } from '../core/round.ts';
import { type RoundsWords, roundsWording } from '../wording/rounds.ts';
import { roundPath, roundsPath } from './round-paths.ts';

/** What pages about rounds show of their event. */
export type RoundEvent = { readonly slug: string; readonly title: string; readonly zone: Zone };

/** The page that somebody is on. */
export type RoundsHere = { readonly frame: Frame; readonly event: RoundEvent };

export type RoundNotice = keyof RoundsWords['told'];
export type RoundRefusal = keyof RoundsWords['refused'];

/** What just happened, or why nothing did. */
export type RoundTold = {
  readonly notice?: RoundNotice | undefined;
  readonly refused?: RoundRefusal | undefined;
  /** Somebody held the same round for too long. */
  readonly busy?: boolean | undefined;
};

export const roundNoticeIn = (said: string): RoundNotice | undefined =>
  Object.hasOwn(roundsWording.nl.told, said) ? (said as RoundNotice) : undefined;

export const wordsOf = ({ frame }: Pick<RoundsHere, 'frame'>): RoundsWords => roundsWording[frame.language];

/** A path in the language of the desk. */
export const at = ({ frame }: Pick<RoundsHere, 'frame'>, path: string): string => addressIn(frame.language, path);

/** The shell of every page about rounds: the way back, the title, what just happened, what is wrong. */
export const RoundShell = ({
  here,
  title,
  back,
  told = {},
  invalid = {},
  data = {},
  children,
}: {
  readonly here: RoundsHere;
  readonly title: string;
  /** To the event, to the list of rounds, or to the round of this number. */
  readonly back: 'event' | 'rounds' | number;
  readonly told?: RoundTold;
  readonly invalid?: Invalid;
  readonly data?: DataAttributes;
  readonly children: ReactNode;
}) => {
  const words = wordsOf(here);
  const { slug } = here.event;
  const faults = Object.keys(invalid).length;
  const way =
    back === 'event'
      ? { path: `/bureau/bijeenkomsten/${slug}`, label: words.toEvent }
      : back === 'rounds'
        ? { path: roundsPath(slug), label: words.toRounds }
        : { path: roundPath(slug, back), label: words.toRound };
  return (
    <Page
      {...here.frame}
      faulty={faults > 0}
      main={{ ...data, ...(told.refused !== undefined && { 'data-refused': told.refused }) }}
      section="desk"
      title={title}
      unlisted
    >
      <TextLink alone href={at(here, way.path)}>
        {way.label}
      </TextLink>
      <Heading level={1}>{title}</Heading>
      {told.notice === undefined ? null : (
        <Alert kind={told.notice === 'not-on' ? 'info' : 'ok'} title={words.told[told.notice]} />
      )}
      {told.refused === undefined ? null : <Alert kind="warning" title={words.refused[told.refused]} />}
      {told.busy === true ? (
        <Alert kind="warning" title={words.busy}>
          <Paragraph>{words.busyText}</Paragraph>
        </Alert>
      ) : null}
      <ErrorSummary invalid={invalid} title={words.edit.faultsTitle(faults)} />
      {children}
    </Page>
  );
};

const clock: Readonly<Record<Language, (time: string) => string>> = {
  nl: (time) => `${time.replace(/^0/, '').replace(':', '.')} uur`,
  en: (time) => time,
};

/** "1 dag na de bijeenkomst, 12.00 uur". */
export const momentOf = ({ after, days, time }: Moment, language: Language): string =>
  roundsWording[language].moment[after](days, clock[language](time));

export const instantWords = ({ frame, event }: RoundsHere, instant: string): string =>
  momentInWords(instant, event.zone, frame.language);

/** How a letter is called on a page: its place, and its subject where it has one. */
export const letterCalled = (here: RoundsHere, { letters }: Pick<Round, 'letters'>, id: string | undefined): string => {
  const place = letters.findIndex((letter) => letter.id === id);
  return wordsOf(here).preview.letterCalled(place + 1, letters[place]?.words.nl.subject ?? '');
};

/** For whom the blocks are that somebody reads: "De gemeente is al langer aangesloten". */
export const blocksCalled = (
  here: RoundsHere,
  { blocks }: Pick<Round, 'blocks'>,
  ids: readonly string[],
): readonly string[] => {
  const words = wordsOf(here).blockGroup;
  return blocks.filter(({ id }) => ids.includes(id)).map(({ group }) => words[group]);
};

/** Why somebody gets no mail, with what a person gave as the reason. */
export const becauseWords = (here: RoundsHere, { because, reason }: Pick<Recipient, 'because' | 'reason'>): string => {
  const words = wordsOf(here).preview;
  if (because === undefined) return '';
  return `${words.because[because]}${reason === undefined ? '' : words.reason(reason)}`;
};

/** A mail as its reader reads it, in the reader's language; a link stands there as its words. */
export const WrittenMail = ({
  subject,
  paragraphs,
  language,
  pageLanguage,
}: {
  readonly subject: string;
  readonly paragraphs: readonly Pieces[];
  readonly language: Language;
  readonly pageLanguage: Language;
}) => {
  const { links } = roundsWording[language].preview;
  const lang = language === pageLanguage ? undefined : language;
  return (
    <blockquote className="written" lang={lang}>
      <p className="nl-paragraph">
        <b>{subject}</b>
      </p>
      {paragraphs.map((pieces, place) => (
        <p className="nl-paragraph written__text" key={keyAt(place)}>
          {pieces.map((piece, index) =>
            typeof piece === 'string' ? piece : <u key={keyAt(index)}>{links[piece.link]}</u>,
          )}
        </p>
      ))}
    </blockquote>
  );
};

/** Parts that stay in their order; two may read the same. */
const keyAt = (place: number): string => `${place}`;
