import { phoneInWords } from '#kernel/people.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { wording } from '../wording/index.ts';
import { codePath, type EventView, eventPath } from './view.ts';

type Props = { readonly frame: Frame; readonly event: EventView };

/** Whom to reach about the event, in one line. */
export const contactOf = ({ contact: { name, phone, email } }: EventView, { siteName }: Frame): string =>
  name === '' ? siteName : `${name}, ${phoneInWords(phone)}, ${email}`;

/** Signed up already: the page tells nothing about who holds which place; the link to it goes by mail. */
export const MailedPage = ({ frame, event, byMail }: Props & { readonly byMail: boolean }) => {
  const words = wording[frame.language];
  return (
    <Page
      {...frame}
      main={{ 'data-outcome': 'mailed' }}
      section="events"
      title={byMail ? words.mailed.title : words.mailed.knownTitle}
      unlisted
    >
      <Heading level={1}>{byMail ? words.mailed.title : words.mailed.knownTitle}</Heading>
      <Paragraph look="lead">{event.title}</Paragraph>
      <Paragraph>{byMail ? words.mailed.text : words.mailed.noMail}</Paragraph>
      {byMail ? <Paragraph>{words.noMailCame(contactOf(event, frame))}</Paragraph> : null}
      <LinkButton href={addressIn(frame.language, eventPath(event.slug))}>{words.form.backToEvent}</LinkButton>
    </Page>
  );
};

/** Closed, cancelled or by invitation: the reason, and what can still be done. */
export const RefusedPage = ({
  frame,
  event,
  because,
}: Props & { readonly because: 'rsvps-closed' | 'event-cancelled' | 'by-invitation' }) => {
  const words = wording[frame.language];
  return (
    <Page
      {...frame}
      main={{ 'data-outcome': 'refused' }}
      section="events"
      title={words.refused[because].title}
      unlisted
    >
      <Heading level={1}>{words.refused[because].title}</Heading>
      <Paragraph look="lead">{event.title}</Paragraph>
      {because === 'event-cancelled' && event.reason !== undefined ? (
        <Paragraph>{words.place.cancelled(event.reason)}</Paragraph>
      ) : null}
      <Paragraph>{words.refused[because].text(contactOf(event, frame))}</Paragraph>
      {because === 'by-invitation' ? (
        <LinkButton href={addressIn(frame.language, codePath)}>{words.useCode}</LinkButton>
      ) : null}
      <LinkButton href={addressIn(frame.language, eventPath(event.slug))}>{words.form.backToEvent}</LinkButton>
    </Page>
  );
};
