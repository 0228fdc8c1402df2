import type { Frame } from '#platform/http/visit.ts';
import { Button } from '#platform/pages/button.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Rsvp } from '../core/rsvp.ts';
import { wording } from '../wording/index.ts';
import { type EventView, guestsPath } from './view.ts';

/** Asks first: a mail goes out and somebody else may get the place. */
export const ReleaseGuestPage = ({
  frame,
  event,
  rsvp,
}: {
  readonly frame: Frame;
  readonly event: EventView;
  readonly rsvp: Rsvp;
}) => {
  const words = wording[frame.language].guests;
  return (
    <Page {...frame} hasEnglish={false} section="desk" title={words.confirmTitle(rsvp.name)}>
      <Heading level={1}>{words.confirmTitle(rsvp.name)}</Heading>
      <Paragraph look="lead">{event.title}</Paragraph>
      <Paragraph>{words.confirm}</Paragraph>
      <Form
        action={guestsPath(event.slug)}
        hidden={{ act: 'release', guest: rsvp.guest, generation: String(rsvp.generation) }}
        token={frame.formToken}
      >
        <Button kind="danger">{words.confirmButton}</Button>
      </Form>
      <TextLink alone href={guestsPath(event.slug)}>
        {words.back}
      </TextLink>
    </Page>
  );
};
