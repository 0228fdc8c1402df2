import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { wording } from '../wording/wording.ts';

/** Something to know before the form. */
export type Notice = { readonly kind: 'ok' | 'warning'; readonly title: string; readonly text?: string };

/** The first step: which address a code has to go to. */
export const AskPage = ({
  frame,
  request,
  email,
  back,
  erasedOn,
  canWait = false,
  invalid = {},
  notice,
}: {
  frame: Frame;
  request: string;
  email: string;
  back: string | undefined;
  /** A date in words. */
  erasedOn: string;
  /** This browser has asked before: its page with the code is still there. */
  canWait?: boolean;
  invalid?: Invalid;
  notice?: Notice | undefined;
}) => {
  const words = wording[frame.language];
  const faulty = Object.keys(invalid).length > 0;
  return (
    <Page
      {...frame}
      faulty={faulty}
      main={notice?.kind === 'warning' ? { 'data-outcome': 'refused' } : undefined}
      path="/inloggen"
      title={words.ask.title}
      section="desk"
      unlisted
    >
      <ErrorSummary invalid={invalid} title={words.faults.summary} />
      {notice === undefined ? null : (
        <Alert kind={notice.kind} title={notice.title}>
          {notice.text === undefined ? null : <Paragraph>{notice.text}</Paragraph>}
        </Alert>
      )}
      <Heading level={1}>{words.ask.title}</Heading>
      <Paragraph>{words.ask.text}</Paragraph>
      <Form
        action={addressIn(frame.language, '/inloggen')}
        hidden={back === undefined ? {} : { terug: back }}
        request={request}
        token={frame.formToken}
      >
        <Field
          autoComplete="email"
          help={words.ask.emailHelp}
          inputMode="email"
          invalid={invalid}
          kind="email"
          label={words.ask.email}
          name="email"
          spellCheck={false}
          value={email}
        />
        <Paragraph look="quiet">{words.ask.kept(erasedOn)}</Paragraph>
        <Button>{words.ask.send}</Button>
      </Form>
      {canWait ? (
        <Paragraph>
          <TextLink alone href={addressIn(frame.language, '/inloggen?wacht')}>
            {words.ask.haveCode}
          </TextLink>
        </Paragraph>
      ) : null}
    </Page>
  );
};
