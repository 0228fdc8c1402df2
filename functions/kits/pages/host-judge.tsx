import { momentInWords } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { type Fact, Facts } from '#platform/pages/facts.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { TextLink } from '#platform/pages/text-link.tsx';
import { type ApplicationInView, answerBy, applicationSteps, isUndecided } from '../core/application.ts';
import { zone } from '../core/slot.ts';
import { hostsWording } from '../wording/hosts.ts';
import type { JudgeFault, JudgeRefusal } from '../wording/hosts-words.ts';
import { hostPath, hostsPath } from './host-paths.ts';
import { answersTold, HostWarning } from './host-told.tsx';
import { dayInWords } from './kit-dates.ts';
import { eventPath } from './kit-paths.ts';

type Props = ApplicationInView & {
  readonly frame: Frame;
  readonly municipality: (code: string) => string;
  readonly request: string;
  readonly typed: (field: 'verdict' | 'words') => string;
  readonly fault?: JudgeFault | undefined;
  readonly refusal?: JudgeRefusal | undefined;
};

/** What one host handed in, in full, and the answer: none is chosen beforehand. */
export const HostJudgePage = (props: Props) => {
  const { frame, application, municipality, request, typed, fault, refusal } = props;
  const { language } = frame;
  const { faultsTitle, one: words } = hostsWording[language];
  const told = answersTold(application, { language, municipality, terms: words.terms });
  const title = application.activity?.title ?? words.back;
  const invalid = fault === undefined ? {} : { [fault === 'no-verdict' ? 'verdict' : 'words']: words.fault[fault] };
  return (
    <Page
      {...frame}
      faulty={fault !== undefined}
      main={{ 'data-state': application.state }}
      section="desk"
      title={title}
      unlisted
    >
      <ErrorSummary invalid={invalid} title={faultsTitle(1)} />
      <TextLink alone href={addressIn(language, hostsPath)}>
        {words.back}
      </TextLink>
      <Heading level={1}>{title}</Heading>
      {refusal === undefined ? null : <HostWarning because={refusal} told={words.refused[refusal]} />}
      <Facts facts={standing(props)} title={words.state[application.state]} />
      {applicationSteps.map((step) => (
        <section className="stack" key={step}>
          <Heading level={2} look={3}>
            {words.step[step]}
          </Heading>
          <Facts facts={told[step]} plain />
        </section>
      ))}
      {application.state === 'waits' ? (
        <>
          <Heading level={2}>{words.answerTitle}</Heading>
          <Form
            action={addressIn(language, hostPath(application.application))}
            hidden={{ revision: String(application.revision) }}
            request={request}
            token={frame.formToken}
          >
            <Fieldset
              invalid={invalid}
              legend={words.verdict}
              name="verdict"
              options={[
                { value: 'approve', label: words.approve, help: words.approveHelp },
                { value: 'ask', label: words.ask, help: words.askHelp },
                { value: 'refuse', label: words.refuse, help: words.refuseHelp },
              ]}
              value={typed('verdict')}
            />
            <Field
              help={words.wordsHelp}
              invalid={invalid}
              kind="textarea"
              label={words.words}
              name="words"
              rows={4}
              value={typed('words')}
            />
            <Button>{words.send}</Button>
          </Form>
        </>
      ) : null}
    </Page>
  );
};

const standing = ({ frame: { language }, application, place }: Props): readonly Fact[] => {
  const { one: words, paper, report: told } = hostsWording[language];
  const { waitsSince, parcel, email, question, reason, event, report } = application;
  return [
    ...(waitsSince === undefined ? [] : [{ term: words.sentAt, value: momentInWords(waitsSince, zone, language) }]),
    ...(waitsSince === undefined || application.state !== 'waits'
      ? []
      : [{ term: words.answerBy, value: dayInWords(answerBy(waitsSince), language) }]),
    ...(email === '' ? [] : [{ term: words.email, value: email }]),
    ...(parcel === undefined
      ? []
      : [
          {
            term: words.parcel,
            value: parcel === 'allotted' && !isUndecided(application) ? paper.state.allotted : words.parcelTold[parcel],
            ...(place !== undefined && { note: words.placeInLine(place) }),
          },
        ]),
    ...(question === undefined ? [] : [{ term: words.question, value: question }]),
    ...(reason === undefined ? [] : [{ term: words.reason, value: reason }]),
    ...(event === undefined
      ? []
      : [
          { term: words.page, value: <TextLink href={addressIn(language, eventPath(event))}>{words.toPage}</TextLink> },
        ]),
    ...(report === undefined ? [] : [{ term: words.report, value: told(report.came, report.said) }]),
  ];
};
