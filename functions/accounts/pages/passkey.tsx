import type { Instant } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { ownWording } from '../wording/own.ts';
import type { OwnWording } from '../wording/own-nl.ts';
import { ownPasskeyPath, ownPath, passkeyPath } from './paths.ts';

export type PasskeyProps = {
  readonly frame: Frame;
  readonly to: 'use' | 'make' | 'another';
  /** For whoever is in; the others stand between the code and the desk. */
  readonly within?: boolean | undefined;
  /** What the browser is asked for, and until when its answer is taken. */
  readonly asking: { readonly options: unknown; readonly until: Instant };
  /** What a new key is called, as it was typed or as we would. */
  readonly name: string;
  readonly refusal?: keyof OwnWording['passkey']['refused'] | undefined;
  /** "Noor Bakker, 070 123 45 67". */
  readonly contact: string;
};

/**
 * One button that asks the browser for a passkey, or to make one. The browser's script puts what it got into the field `answer` and sends the form;
 * what the page says without a script, the script takes away.
 */
export const PasskeyPage = ({ frame, to, within = false, asking, name, refusal, contact }: PasskeyProps) => {
  const { passkey: words, own } = ownWording[frame.language];
  const { title, text, press } = words[to];
  const refused = refusal && { because: refusal, ...words.refused[refusal] };
  return (
    <Page
      {...frame}
      faulty={false}
      main={{ 'data-outcome': refused === undefined ? 'passkey' : 'refused' }}
      path={within ? ownPasskeyPath : passkeyPath}
      scripts={['passkey.js']}
      section="desk"
      title={title}
      unlisted
    >
      {within ? (
        <TextLink alone href={addressIn(frame.language, ownPath)}>
          {own.back}
        </TextLink>
      ) : null}
      {refused === undefined ? null : (
        <Alert data={{ 'data-refused': refused.because }} kind="warning" title={refused.title}>
          <Paragraph>{refused.text}</Paragraph>
        </Alert>
      )}
      <Heading level={1}>{title}</Heading>
      <Paragraph look="lead">{text}</Paragraph>
      {to === 'use' ? null : <Paragraph>{words.what}</Paragraph>}
      <Alert data={{ 'data-without-script': '' }} kind="warning">
        <Paragraph>{words.noScript}</Paragraph>
      </Alert>
      <Form
        action={addressIn(frame.language, within ? ownPasskeyPath : passkeyPath)}
        data={{
          'data-passkey': to === 'use' ? 'use' : 'make',
          'data-options': JSON.stringify(asking.options),
          'data-failed': words.failed,
          'data-unsupported': words.unsupported,
        }}
        hidden={{ until: asking.until, answer: '' }}
        token={frame.formToken}
      >
        {to === 'use' ? null : (
          <Field
            autoComplete="off"
            help={words.nameHelp}
            label={words.name}
            maxLength={60}
            name="name"
            spellCheck={false}
            value={name}
          />
        )}
        <Button>{press}</Button>
      </Form>
      {to === 'use' ? <Paragraph look="quiet">{words.use.lost(contact)}</Paragraph> : null}
      {within ? null : (
        <Form action={addressIn(frame.language, '/uitloggen')} token={frame.formToken}>
          <Button kind="subtle">{words.other}</Button>
        </Form>
      )}
    </Page>
  );
};
