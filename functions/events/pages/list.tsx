import { periodInWords } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Badge } from '#platform/pages/badge.tsx';
import { Card, CardList } from '#platform/pages/card.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { leafOf } from '#platform/pages/leaf-of.ts';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Pager } from '#platform/pages/pager.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import type { Event } from '../core/event.ts';
import { wording } from '../wording/index.ts';
import { eventPath, listPath } from './paths.ts';

/** What is coming, the soonest first. `next` is the sealed place where the list goes on; `later` says that this is not its beginning. */
export const ListPage = ({
  frame,
  events,
  later,
  next,
}: {
  readonly frame: Frame;
  readonly events: readonly Event[];
  readonly later: boolean;
  readonly next: string | undefined;
}) => {
  const { language } = frame;
  const words = wording[language].list;
  const list = addressIn(language, listPath);
  return (
    <Page {...frame} description={words.lead} section="events" title={words.title}>
      <Heading level={1}>{words.title}</Heading>
      <Paragraph look="lead">{words.lead}</Paragraph>
      {events.length > 0 ? (
        <CardList>
          {events.map((event) => (
            <Card
              badge={event.state === 'cancelled' ? <Badge kind="danger">{words.cancelled}</Badge> : undefined}
              href={addressIn(language, eventPath(event.slug))}
              key={event.slug}
              leaf={leafOf(event.startsAt, event.zone, language)}
              meta={[
                periodInWords(event.startsAt, event.endsAt, event.zone, language),
                `${event.venue.name}, ${event.venue.city}`,
              ]}
              title={event.title}
            />
          ))}
        </CardList>
      ) : (
        <Nothing later={later} words={words} />
      )}
      {next === undefined && !later ? null : (
        <Pager
          label={words.pages}
          next={next === undefined ? undefined : { href: `${list}?verder=${next}`, label: words.next }}
          previous={later ? { href: list, label: words.toBeginning } : undefined}
        />
      )}
    </Page>
  );
};

const Nothing = ({ later, words }: { later: boolean; words: (typeof wording)['nl']['list'] }) =>
  later ? (
    <Paragraph>{words.noMore}</Paragraph>
  ) : (
    <>
      <Heading level={2}>{words.none}</Heading>
      <Paragraph>{words.noneLead}</Paragraph>
    </>
  );
