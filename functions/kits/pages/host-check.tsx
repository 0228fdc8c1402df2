import type { Contact } from '#kernel/contacts.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { CheckRow } from '#platform/pages/check-row.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Facts } from '#platform/pages/facts.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { type ApplicationInView, applicationSteps, forgottenAt } from '../core/application.ts';
import { hostWording } from '../wording/host.ts';
import type { HostRefusal } from '../wording/host-words.ts';
import { hostStepPath } from './host-paths.ts';
import { answersTold, asAsked, contactInWords, dateOf, HostWarning, PrintYourself } from './host-told.tsx';
import { HostWithdraw } from './host-withdraw.tsx';
import { packageStanding } from './kit-standing.ts';

type Props = ApplicationInView & {
  readonly frame: Frame;
  readonly now: Instant;
  readonly contact: Contact;
  readonly municipality: (code: string) => string;
  readonly request: string;
  /** The box was not ticked. */
  readonly unchecked?: boolean | undefined;
  /** Nothing was chosen where it can be taken back. */
  readonly unchosen?: boolean | undefined;
  readonly refusal?: { readonly because: HostRefusal; readonly left?: number } | undefined;
};

/** All answers to look over, each with the way back, and the one press that sends them. */
export const HostCheckPage = (props: Props) => {
  const { frame, application, kit, stock, now, contact, municipality, request, refusal } = props;
  const { unchecked = false, unchosen = false } = props;
  const { language } = frame;
  const words = hostWording[language];
  const told = answersTold(application, { language, municipality, terms: asAsked(words) });
  const invalid = {
    ...(unchecked && { checked: words.check.confirmMissing }),
    ...(unchosen && { choice: words.own.withdraw.choose }),
  };
  const asked = application.sentAt !== undefined;
  const standing = packageStanding(stock, stock, now);
  return (
    <Page
      {...frame}
      faulty={unchecked || unchosen}
      main={{ 'data-step': 'check', ...(refusal !== undefined && { 'data-outcome': 'refused' }) }}
      title={words.check.title}
      unlisted
    >
      <ErrorSummary invalid={invalid} title={words.faultsTitle(1)} />
      <Heading level={1}>{words.check.title}</Heading>
      {refusal === undefined ? null : (
        <HostWarning
          because={refusal.because}
          more={
            refusal.because === 'too-many'
              ? `${words.check.tooMany(refusal.left ?? 0)} ${words.contact(contactInWords(contact))}`
              : undefined
          }
          told={words.check.refused[refusal.because]}
        />
      )}
      {application.question === undefined ? null : (
        <Alert kind="warning" title={words.check.questionTitle}>
          <Paragraph>{application.question}</Paragraph>
          <Paragraph>{words.check.questionLead}</Paragraph>
        </Alert>
      )}
      {asked ? null : <Paragraph look="lead">{words.check.nothingSent}</Paragraph>}
      {applicationSteps.map((step) => (
        <section aria-labelledby={`step-${step}`} className="stack" key={step}>
          <Heading id={`step-${step}`} level={2} look={3}>
            {words.form.step[step]}
          </Heading>
          <Facts facts={told[step]} plain />
          <TextLink alone href={addressIn(language, hostStepPath(frame.path, step))}>
            {words.check.changeOf(words.form.step[step])}
          </TextLink>
        </section>
      ))}
      {!asked && (standing === 'gone' || standing === 'closed') ? (
        <Alert>
          <Paragraph>{standing === 'gone' ? words.form.gone : words.form.closed}</Paragraph>
          <PrintYourself frame={frame} kit={kit} />
        </Alert>
      ) : null}
      <Paragraph>
        {words.form.shown} {words.form.erased(dateOf(forgottenAt({ ...application, state: 'waits' }, now), language))}
      </Paragraph>
      <Form
        action={addressIn(language, frame.path)}
        hidden={{ step: 'submit', revision: String(application.revision) }}
        request={request}
        token={frame.formToken}
      >
        <CheckRow invalid={invalid} label={words.check.confirm} name="checked" />
        <Button>{asked ? words.check.sendAgain : words.check.send}</Button>
      </Form>
      {asked ? <HostWithdraw frame={frame} invalid={invalid} request={request} /> : null}
      <Paragraph look="quiet">{words.contact(contactInWords(contact))}</Paragraph>
    </Page>
  );
};
