import type { Contact } from '#kernel/contacts.ts';
import { phoneInWords } from '#kernel/people.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { invitationWording } from '../wording/invitation.ts';
import type { CodeFault } from '../wording/invitation-words.ts';
import { codePath, contactOf } from './invitation-view.ts';
import { type EventView, eventPath } from './view.ts';

export type CodePageProps = {
  readonly frame: Frame;
  readonly request: string;
  readonly typed: string;
  readonly fault?: CodeFault | undefined;
  /** When the next try may come, in words. */
  readonly limitedUntil?: string | undefined;
  /** Whom to reach about the programme as a whole; without it the letter says whom to call. */
  readonly contact?: Contact | undefined;
};

/** For whoever holds a letter: one field. It says nothing of which codes there are. */
export const CodePage = ({ frame, request, typed, fault, limitedUntil, contact }: CodePageProps) => {
  const { code: words, faultsTitle } = invitationWording[frame.language];
  const invalid = fault === undefined ? {} : { code: words.fault[fault] };
  return (
    <Page {...frame} faulty={fault !== undefined} section="events" title={words.title} unlisted>
      <ErrorSummary invalid={invalid} title={faultsTitle(1)} />
      {limitedUntil === undefined ? null : (
        <Alert kind="warning" title={words.limitedTitle}>
          <Paragraph>{words.limited(limitedUntil)}</Paragraph>
        </Alert>
      )}
      <Heading level={1}>{words.title}</Heading>
      <Paragraph look="lead">{words.lead}</Paragraph>
      <Form action={addressIn(frame.language, codePath)} request={request} token={frame.formToken}>
        <Field
          autoComplete="off"
          help={words.help}
          invalid={invalid}
          label={words.label}
          name="code"
          spellCheck={false}
          value={typed}
          width="medium"
        />
        <Button>{words.open}</Button>
      </Form>
      <Heading level={2}>{words.helpTitle}</Heading>
      <List>
        {words.tips.map((tip) => (
          <span key={tip}>{tip}</span>
        ))}
      </List>
      <Paragraph>
        {contact === undefined
          ? words.callLetter
          : words.call(`${contact.name}, ${phoneInWords(contact.phone)}, ${contact.email}`)}
      </Paragraph>
    </Page>
  );
};

/** A link of an older mail, or of nothing at all: the page does not tell which. */
export const UnknownInvitationPage = ({
  frame,
  event,
}: {
  readonly frame: Frame;
  readonly event: Pick<EventView, 'slug' | 'contact'>;
}) => {
  const { unknownLink: words, code, toEvent } = invitationWording[frame.language];
  return (
    <Page {...frame} main={{ 'data-outcome': 'unknown-link' }} section="events" title={words.title} unlisted>
      <Heading level={1}>{words.title}</Heading>
      <Paragraph look="lead">{words.lead}</Paragraph>
      <Paragraph>{words.text(contactOf(event, frame.siteName))}</Paragraph>
      <Paragraph>
        <TextLink alone href={addressIn(frame.language, codePath)}>
          {code.toCode}
        </TextLink>
      </Paragraph>
      <Paragraph>
        <TextLink alone href={addressIn(frame.language, eventPath(event.slug))}>
          {toEvent}
        </TextLink>
      </Paragraph>
    </Page>
  );
};
