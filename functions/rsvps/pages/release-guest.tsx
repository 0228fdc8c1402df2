import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Rsvp } from '../core/rsvp.ts';
import { guestsWording } from '../wording/guests.ts';
import { type EventView, guestsPath } from './view.ts';

type Props = {
  readonly frame: Frame;
  readonly event: EventView;
  readonly request: string;
};

/** Asks first: a mail goes out and somebody else may get the place. */
export const ReleaseGuestPage = ({ frame, event, request, rsvp }: Props & { readonly rsvp: Rsvp }) => {
  const words = guestsWording[frame.language].releaseOne;
  const list = addressIn(frame.language, guestsPath(event.slug));
  return (
    <Page {...frame} section="desk" title={words.title(rsvp.name)} unlisted>
      <Heading level={1}>{words.title(rsvp.name)}</Heading>
      <Paragraph look="lead">{event.title}</Paragraph>
      <Paragraph>{words.text}</Paragraph>
      <Form
        action={list}
        hidden={{ act: 'release', guest: rsvp.guest, generation: String(rsvp.generation) }}
        request={request}
        token={frame.formToken}
      >
        <Button kind="danger">{words.button}</Button>
      </Form>
      <TextLink alone href={list}>
        {words.back}
      </TextLink>
    </Page>
  );
};

/** The same for several, with how many people it touches and what can still be undone. `rsvps` hold a place or wait for one. */
export const ReleaseManyPage = ({ frame, event, request, rsvps }: Props & { readonly rsvps: readonly Rsvp[] }) => {
  const all = guestsWording[frame.language];
  const words = all.releaseMany;
  const list = addressIn(frame.language, guestsPath(event.slug));
  const title = words.title(rsvps.length);
  return (
    <Page {...frame} main={{ 'data-count': String(rsvps.length) }} section="desk" title={title} unlisted>
      <Heading level={1}>{title}</Heading>
      <Paragraph look="lead">{event.title}</Paragraph>
      {rsvps.length === 0 ? (
        <Alert kind="warning" title={words.gone} />
      ) : (
        <>
          <Paragraph>{words.lead(rsvps.length, rsvps.filter(({ email }) => email === undefined).length)}</Paragraph>
          <Paragraph>{words.line}</Paragraph>
          <Paragraph>{words.undo}</Paragraph>
          <Paragraph>{words.who}</Paragraph>
          <List>
            {rsvps.map(({ guest, name, party }) => (
              <span key={guest}>{party === 1 ? name : `${name}, ${all.guest.people(party)}`}</span>
            ))}
          </List>
          <Form action={list} hidden={{ act: 'release-many' }} request={request} token={frame.formToken}>
            {rsvps.map(({ guest, generation }) => (
              <input key={guest} name="meant" type="hidden" value={`${guest}.${generation}`} />
            ))}
            <Button kind="danger">{words.button(rsvps.length)}</Button>
          </Form>
        </>
      )}
      <TextLink alone href={list}>
        {all.releaseOne.back}
      </TextLink>
    </Page>
  );
};
