import type { Instant } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Facts } from '#platform/pages/facts.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { type MunicipalityChoice, MunicipalitySelect } from '#platform/pages/municipality-select.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Steps } from '#platform/pages/steps.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import {
  type ApplicationInView,
  type ApplicationStep,
  applicationSteps,
  forgottenAt,
  isWhole,
} from '../core/application.ts';
import type {
  ApplicationFault,
  ApplicationFaults,
  ApplicationField,
  TypedApplication,
} from '../core/application-answers.ts';
import { hostWording } from '../wording/host.ts';
import type { HostWords } from '../wording/host-words.ts';
import { hostCheckPath } from './host-paths.ts';
import { dateOf, erasedOn, HostWarning } from './host-told.tsx';
import { packageStanding } from './kit-standing.ts';

type Props = ApplicationInView & {
  readonly frame: Frame;
  readonly now: Instant;
  readonly step: ApplicationStep;
  readonly typed: TypedApplication;
  readonly municipalities: readonly MunicipalityChoice[];
  readonly request: string;
  readonly faults?: ApplicationFaults | undefined;
  readonly busy?: boolean | undefined;
};

/** One step of a host's form. Sending it keeps it; nothing goes to anybody yet. */
export const HostStepPage = (props: Props) => {
  const { frame, application, step, request, faults = {}, busy = false } = props;
  const { language } = frame;
  const words = hostWording[language];
  const nth = applicationSteps.indexOf(step) + 1;
  const invalid = hostFaultsInWords(words, faults);
  const wrong = Object.keys(invalid).length;
  const title = `${words.form.step[step]}: ${words.form.stepOf(nth)}`;
  return (
    <Page
      {...frame}
      faulty={wrong > 0}
      main={{ 'data-step': step }}
      scripts={step === 'where' ? ['municipality-picker.js'] : []}
      title={title}
      unlisted
    >
      <ErrorSummary invalid={invalid} title={words.faultsTitle(wrong)} />
      <Steps current={nth} total={applicationSteps.length} words={words.form.stepOf(nth)} />
      <Heading level={1}>{words.form.step[step]}</Heading>
      {busy ? <HostWarning because="busy" told={words.form.busy} /> : null}
      {application.question === undefined ? null : (
        <Alert title={words.check.questionTitle}>
          <Paragraph>{application.question}</Paragraph>
        </Alert>
      )}
      <Paragraph look="lead">{words.form.lead[step]}</Paragraph>
      {step === 'activity' ? <Paragraph look="quiet">{words.someOptional}</Paragraph> : null}
      <Form action={addressIn(language, frame.path)} hidden={{ step }} request={request} token={frame.formToken}>
        <StepFields {...props} invalid={invalid} words={words} />
        <Button>{words.form.save}</Button>
      </Form>
      {isWhole(application) ? (
        <TextLink alone href={addressIn(language, hostCheckPath(frame.path))}>
          {words.form.toCheck}
        </TextLink>
      ) : null}
      {application.state === 'draft' ? (
        <Paragraph look="quiet">{words.form.kept(erasedOn(application, language))}</Paragraph>
      ) : null}
    </Page>
  );
};

type Inside = Props & { readonly invalid: Invalid; readonly words: HostWords };

const StepFields = (props: Inside) => {
  const { frame, step, typed, invalid, words, municipalities } = props;
  const line = (name: ApplicationField) => ({ ...words.form.field[name], name, invalid, value: typed(name) });
  switch (step) {
    case 'activity':
      return (
        <>
          <Field {...line('title')} width="wide" />
          <Field {...line('summary')} kind="textarea" rows={4} />
          <Field {...line('for-whom')} width="wide" />
          <Field {...line('cost')} optional={words.optional} />
        </>
      );
    case 'where':
      return (
        <>
          <Field {...line('date')} inputMode="text" width="medium" />
          <Field {...line('starts')} width="short" />
          <Field {...line('ends')} width="short" />
          <Field {...line('venue')} />
          <Field {...line('street')} autoComplete="off" />
          <Field {...line('city')} />
          <MunicipalitySelect {...line('municipality')} language={frame.language} municipalities={municipalities} />
        </>
      );
    case 'guests':
      return <GuestsFields {...props} />;
    case 'delivery':
      return <DeliveryFields {...props} />;
  }
};

const GuestsFields = ({ application, frame, now, typed, invalid, words }: Inside) => {
  const line = (name: ApplicationField) => ({ ...words.form.field[name], name, invalid, value: typed(name) });
  // When it will be erased if all goes well: what is kept of a draft is said below.
  const erased = application.where && dateOf(forgottenAt({ ...application, state: 'waits' }, now), frame.language);
  return (
    <>
      <Field {...line('places')} inputMode="numeric" width="short" />
      <Field {...line('organisation')} autoComplete="organization" />
      <Field {...line('name')} autoComplete="name" spellCheck={false} />
      <Field {...line('phone')} autoComplete="tel" inputMode="tel" kind="tel" width="medium" />
      <Paragraph>
        {words.form.shown}
        {erased === undefined ? null : ` ${words.form.erased(erased)}`}
      </Paragraph>
    </>
  );
};

const DeliveryFields = ({ application, kit, stock, now, typed, invalid, words }: Inside) => {
  const line = (name: ApplicationField) => ({ ...words.form.field[name], name, invalid, value: typed(name) });
  const fixed = application.sentAt !== undefined && application.delivery !== undefined;
  const standing = packageStanding(stock, stock, now);
  return (
    <>
      {fixed ? (
        <Facts
          facts={[{ term: words.form.howManyFixed, value: words.check.packages(application.delivery?.howMany ?? 1) }]}
          plain
        />
      ) : (
        <>
          <Paragraph>
            {standing === 'closed'
              ? words.form.closed
              : standing === 'gone'
                ? words.form.gone
                : words.form.left(stock.left)}
          </Paragraph>
          <Field {...line('how-many')} help={words.form.mostHelp(kit.most)} inputMode="numeric" width="short" />
        </>
      )}
      <Field {...line('delivery-street')} autoComplete="address-line1" />
      <Field {...line('delivery-postcode')} autoComplete="postal-code" width="short" />
      <Field {...line('delivery-city')} autoComplete="address-level2" />
      <Paragraph>{words.form.addressUse}</Paragraph>
    </>
  );
};

export const hostFaultsInWords = (words: HostWords, faults: ApplicationFaults): Invalid =>
  Object.fromEntries(
    Object.entries(faults).map(([field, fault]) => [
      field,
      words.form.fault(field as ApplicationField, fault as ApplicationFault),
    ]),
  );
