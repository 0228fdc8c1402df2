import { Alert } from '#platform/pages/alert.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { wording } from '../wording/index.ts';
import { EventView, type EventViewProps } from './event.tsx';
import { deskPath } from './paths.ts';

/** The event page as a visitor sees it, for its organisation alone, under a bar that says so. */
export const PreviewPage = (props: EventViewProps) => {
  const { frame, found } = props;
  const { event } = found;
  const words = wording[frame.language].desk.preview;
  return (
    <Page {...frame} section="desk" title={event.title} unlisted>
      <Alert kind="info" title={words.title}>
        <Paragraph>{event.state === 'draft' ? words.textDraft : words.text}</Paragraph>
        <TextLink alone href={addressIn(frame.language, deskPath(event.slug))}>
          {words.back}
        </TextLink>
      </Alert>
      <EventView {...props} />
    </Page>
  );
};
