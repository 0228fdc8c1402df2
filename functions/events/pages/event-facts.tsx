import { momentInWords, periodInWords } from '#kernel/instants.ts';
import { Facts } from '#platform/pages/facts.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { isByInvitation, standingOf } from '../core/standing.ts';
import { wording } from '../wording/index.ts';
import { AsWritten } from './as-written.tsx';
import type { EventViewProps } from './event.tsx';
import { codePath, formPath } from './paths.ts';

/** What decides whether somebody comes, and the one button: on a telephone all of it stands above the fold. */
export const EventFacts = ({ frame, found, now }: Omit<EventViewProps, 'text'>) => {
  const { language } = frame;
  const { event, seats } = found;
  const words = wording[language].event;
  const standing = standingOf(found, now);
  const answers = standing === 'open' || standing === 'line';
  const invited = answers && isByInvitation(event);
  const written = (text: string) => <AsWritten language={language}>{text}</AsWritten>;
  const facts = [
    { term: words.when, value: periodInWords(event.startsAt, event.endsAt, event.zone, language) },
    {
      term: words.where,
      value: written(event.venue.name),
      note: written(`${event.venue.street}, ${event.venue.city}`),
    },
    { term: words.forWhom, value: written(event.forWhom) },
    { term: words.cost, value: written(event.cost) },
    {
      term: words.places,
      ...(invited
        ? { value: words.byInvitation, note: words.byInvitationNote }
        : {
            value: words.placesNow(standing, seats.left, seats.capacity),
            note: words.placesNote(standing, seats.waiting, momentInWords(event.closesAt, event.zone, language)),
          }),
    },
  ];
  return (
    <Facts facts={facts}>
      {answers ? (
        <LinkButton href={addressIn(language, invited ? codePath : formPath(event.slug))}>
          {invited ? words.useCode : standing === 'open' ? words.signUp : words.joinLine}
        </LinkButton>
      ) : undefined}
    </Facts>
  );
};
