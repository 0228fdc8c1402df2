import type { Instant } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Columns } from '#platform/pages/columns.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { MarkdownHtml } from '#platform/pages/markdown.ts';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { EventWithSeats } from '../core/event.ts';
import { wording } from '../wording/index.ts';
import { AsWritten } from './as-written.tsx';
import { EventFacts } from './event-facts.tsx';
import { EventText } from './event-text.tsx';
import { listPath } from './paths.ts';

export type EventViewProps = {
  readonly frame: Frame;
  readonly found: EventWithSeats;
  readonly now: Instant;
  /** The text of the event, made from its Markdown; undefined when it has none. */
  readonly text: MarkdownHtml | undefined;
};

/** An event for everybody: the facts and the one button first, then what it is about. Stays when full, closed, cancelled or over. */
export const EventPage = (props: EventViewProps) => {
  const { frame, found } = props;
  const { event, seats } = found;
  return (
    <Page
      {...frame}
      description={event.summary}
      main={{ 'data-places-left': String(seats.left), 'data-waiting': String(seats.waiting) }}
      section="events"
      title={event.title}
      unlisted={event.listed === 'address'}
    >
      <EventView {...props} />
      <TextLink alone href={addressIn(frame.language, listPath)}>
        {wording[frame.language].event.all}
      </TextLink>
    </Page>
  );
};

/** What stands between header and footer; the preview at the desk shows the same. */
export const EventView = (props: EventViewProps) => {
  const { frame, found } = props;
  const { event } = found;
  const words = wording[frame.language].event;
  return (
    <>
      <Heading level={1}>
        <AsWritten language={frame.language}>{event.title}</AsWritten>
      </Heading>
      {event.state === 'cancelled' ? (
        <Alert kind="error" title={words.cancelledTitle}>
          <Paragraph>
            {words.reason} <AsWritten language={frame.language}>“{event.reason}”</AsWritten>
          </Paragraph>
        </Alert>
      ) : null}
      <Columns facts={<EventFacts {...props} />}>
        <EventText {...props} />
      </Columns>
    </>
  );
};
