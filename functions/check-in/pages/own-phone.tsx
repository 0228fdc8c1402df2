import type { Frame } from '#platform/http/visit.ts';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { ownPhoneWording } from '../wording/own-phone.ts';
import type { EventView } from './view.ts';

/** Where the code on a table leads while nothing can be signed there: the same for everybody, without a form. */
export const NothingToSignPage = ({
  frame,
  event,
}: {
  readonly frame: Frame;
  readonly event: Pick<EventView, 'slug' | 'title'>;
}) => {
  const words = ownPhoneWording[frame.language];
  return (
    <Page {...frame} main={{ 'data-outcome': 'nothing-to-sign' }} section="events" title={words.title} unlisted>
      <Heading level={1}>{words.title}</Heading>
      <Paragraph look="lead">{words.nothing}</Paragraph>
      <Paragraph>{words.ask}</Paragraph>
      <TextLink alone href={addressIn(frame.language, `/bijeenkomsten/${event.slug}`)}>
        {words.toEvent}: {event.title}
      </TextLink>
    </Page>
  );
};
