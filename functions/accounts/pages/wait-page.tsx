import { timeInWords } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { OpenSignIn, Phase } from '../core/sign-in.ts';
import { wording } from '../wording/wording.ts';
import type { Notice } from './ask-page.tsx';

/** Desks stand in the European Netherlands, whatever the zone of their events. */
const zone = 'Europe/Amsterdam';

/**
 * The page that waits for the code. It says where the mail went, takes the code, and gives a new one in one press: the address goes along with
 * the form. A code that no longer works leaves only that second button.
 */
export const WaitPage = ({
  frame,
  request,
  signIn,
  phase,
  back,
  code = '',
  invalid = {},
  notice,
  contact,
}: {
  frame: Frame;
  request: string;
  signIn: Pick<OpenSignIn, 'email' | 'expiresAt' | 'generation'>;
  phase: Phase;
  back: string | undefined;
  /** As it was typed. */
  code?: string;
  invalid?: Invalid;
  notice?: Notice | undefined;
  /** "Noor Bakker, 070 123 45 67". */
  contact: string;
}) => {
  const words = wording[frame.language];
  const open = phase === 'open';
  const { title, text } = open
    ? { title: words.wait.title, text: words.wait.text(signIn.email) }
    : words.refusals[phase === 'spent' ? 'tries-spent' : 'expired'];
  const hidden = { email: signIn.email, ...(back === undefined ? {} : { terug: back }) };
  return (
    <Page
      {...frame}
      faulty={Object.keys(invalid).length > 0}
      main={{ 'data-outcome': open && notice === undefined ? 'mailed' : 'refused' }}
      path="/inloggen?wacht"
      title={title}
      section="desk"
      unlisted
    >
      <ErrorSummary invalid={invalid} title={words.faults.summary} />
      {notice === undefined ? null : (
        <Alert kind={notice.kind} title={notice.title}>
          {notice.text === undefined ? null : <Paragraph>{notice.text}</Paragraph>}
        </Alert>
      )}
      <Heading level={1}>{title}</Heading>
      <Paragraph>{text}</Paragraph>
      {open && signIn.generation > 1 ? <Paragraph>{words.wait.newer}</Paragraph> : null}
      <Form action={addressIn(frame.language, '/inloggen')} hidden={hidden} request={request} token={frame.formToken}>
        {open ? (
          <Field
            autoComplete="one-time-code"
            help={words.wait.codeHelp(timeInWords(signIn.expiresAt, zone, frame.language))}
            inputMode="numeric"
            invalid={invalid}
            label={words.wait.code}
            name="code"
            spellCheck={false}
            value={code}
            width="medium"
          />
        ) : null}
        <ButtonRow>
          {open ? <Button>{words.wait.signIn}</Button> : null}
          <Button kind={open ? 'secondary' : 'primary'} name="again" value={String(signIn.generation)}>
            {words.wait.again}
          </Button>
        </ButtonRow>
      </Form>
      <Paragraph look="quiet">{words.wait.noMail(contact)}</Paragraph>
      <Paragraph>
        <TextLink alone href={addressIn(frame.language, '/inloggen')}>
          {words.wait.otherAddress}
        </TextLink>
      </Paragraph>
    </Page>
  );
};
