import { Group } from '#kernel/groups.ts';
import { momentInWords, periodInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Button } from '#platform/pages/button.tsx';
import { Facts } from '#platform/pages/facts.tsx';
import { Form } from '#platform/pages/form.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Event, EventWithSeats } from '../core/event.ts';
import { remindersOf } from '../core/reminders.ts';
import { wording } from '../wording/index.ts';
import { AsWritten } from './as-written.tsx';
import { EventLinks } from './event-links.tsx';
import { eventPath, publishPath } from './paths.ts';

/** How an event stands, its publishing, and where its pages are. */
export const EventOverview = ({
  frame,
  found,
  own,
}: {
  readonly frame: Frame;
  readonly found: EventWithSeats;
  /** Of the organisation whose it is, with what only its organisers do. */
  readonly own: boolean;
}) => {
  const { event, seats } = found;
  const { language } = frame;
  const { overview } = wording[language].desk;
  const words = wording[language].event;
  const written = (text: string) => <AsWritten language={language}>{text}</AsWritten>;
  const address = `${frame.siteAddress}${eventPath(event.slug)}`;
  const facts = [
    { term: words.when, value: periodInWords(event.startsAt, event.endsAt, event.zone, language) },
    {
      term: words.where,
      value: written(event.venue.name),
      note: written(`${event.venue.street}, ${event.venue.city}`),
    },
    {
      term: overview.seats,
      value: overview.seatsNow(seats.left, seats.capacity),
      note: overview.waiting(seats.waiting),
    },
    ...keptFacts(found, language),
    ...doorFact(found, language),
    ...reminderFact(event, language),
    {
      term: overview.address,
      value: event.state === 'draft' ? address : <TextLink href={eventPath(event.slug)}>{address}</TextLink>,
      note:
        event.state === 'draft' ? overview.addressLater : event.listed === 'address' ? overview.addressOnly : undefined,
    },
    ...(event.state === 'cancelled' ? [{ term: overview.reason, value: written(event.reason ?? '') }] : []),
  ];
  return (
    <>
      <Facts facts={facts} />
      {event.state === 'draft' ? (
        <>
          <Paragraph>{overview.publishHelp}</Paragraph>
          <Form action={addressIn(language, publishPath(event.slug))} token={frame.formToken}>
            <Button>{overview.publish}</Button>
          </Form>
        </>
      ) : null}
      <EventLinks event={event} language={language} own={own} />
    </>
  );
};

/** What lies with devices at the door, once one was lent chairs. */
const doorFact = ({ pools: { door } }: EventWithSeats, language: Language) => {
  const { overview } = wording[language].desk;
  return door === undefined
    ? []
    : [{ term: overview.atDoor, value: overview.seatsNow(door.left, door.capacity), note: overview.atDoorNote }];
};

/** When who has a place, or was invited and is silent, is reminded; of a cancelled event nothing. */
const reminderFact = (event: Event, language: Language) => {
  const { overview } = wording[language].desk;
  if (event.state === 'cancelled') return [];
  const [first, ...more] = remindersOf(event).map(({ at }) => momentInWords(at, event.zone, language));
  return [
    {
      term: overview.reminds,
      value: first ?? overview.remindsNever,
      note: more.length > 0 ? more.join('; ') : undefined,
    },
  ];
};

/** What is kept for each group, what is left of that, and until when. */
const keptFacts = ({ event, pools }: EventWithSeats, language: Language) => {
  const { overview } = wording[language].desk;
  return Group.options.flatMap((group) => {
    const pool = pools[group];
    const until = event.groups?.find((one) => one.group === group)?.releasedAt;
    if (pool === undefined) return [];
    return [
      {
        term: overview.kept[group],
        value: overview.seatsNow(pool.left, pool.capacity),
        note:
          pool.state === 'released' || until === undefined
            ? overview.released
            : overview.keptUntil(momentInWords(until, event.zone, language)),
      },
    ];
  });
};
