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
import { ownDataWording } from '../wording/own-data.ts';

const path = '/uw-gegevens';

/** Which address the link goes to. */
export const AskOwnDataPage = ({
  frame,
  request,
  email,
  erasedOn,
  invalid = {},
  tooOftenUntil,
}: {
  frame: Frame;
  request: string;
  email: string;
  /** A date in words. */
  erasedOn: string;
  invalid?: Invalid;
  /** A time in words: this network asked too often. */
  tooOftenUntil?: string | undefined;
}) => {
  const words = ownDataWording[frame.language];
  const refused = tooOftenUntil !== undefined;
  return (
    <Page
      {...frame}
      faulty={Object.keys(invalid).length > 0}
      main={refused ? { 'data-outcome': 'refused' } : undefined}
      path={path}
      title={words.title}
      unlisted
    >
      <ErrorSummary invalid={invalid} title={words.faults.summary} />
      {refused ? (
        <Alert kind="warning" title={words.ask.tooOften.title}>
          <Paragraph>{words.ask.tooOften.text(tooOftenUntil)}</Paragraph>
        </Alert>
      ) : null}
      <Heading level={1}>{words.title}</Heading>
      <Paragraph look="lead">{words.ask.lead}</Paragraph>
      <Form action={addressIn(frame.language, path)} request={request} token={frame.formToken}>
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
    </Page>
  );
};

/** The same for every address, whether or not anything is kept under it. */
export const AskedOwnDataPage = ({ frame, contact }: { frame: Frame; contact: string }) => {
  const words = ownDataWording[frame.language];
  return (
    <Page {...frame} path={path} title={words.ask.asked.title} unlisted>
      <Heading level={1}>{words.ask.asked.title}</Heading>
      <Paragraph look="lead">{words.ask.asked.text}</Paragraph>
      <Paragraph>{words.ask.asked.none}</Paragraph>
      <Paragraph>{contact}</Paragraph>
    </Page>
  );
};

/** A link that opens nothing, with the way to another. */
export const NoOwnDataPage = ({ frame, because }: { frame: Frame; because: 'no-such-link' | 'expired' }) => {
  const words = ownDataWording[frame.language].refused;
  return (
    <Page {...frame} main={{ 'data-outcome': 'refused' }} title={words[because].title} unlisted>
      <Heading level={1}>{words[because].title}</Heading>
      <Paragraph>{words[because].text}</Paragraph>
      <Paragraph>
        <TextLink alone href={addressIn(frame.language, path)}>
          {words.again}
        </TextLink>
      </Paragraph>
    </Page>
  );
};
