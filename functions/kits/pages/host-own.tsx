import type { Contact } from '#kernel/contacts.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Facts } from '#platform/pages/facts.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { type ApplicationInView, answerBy, isUndecided } from '../core/application.ts';
import { type ReportFaults, reportFields, type TypedReport, wasHeld } from '../core/report-action.ts';
import { hostWording } from '../wording/host.ts';
import type { HostWords, ReportRefusal, SentState, WithdrawRefusal } from '../wording/host-words.ts';
import { HostReport } from './host-report.tsx';
import { contactInWords, erasedOn, HostWarning, momentOf, PrintYourself, placeOf } from './host-told.tsx';
import { HostWithdraw } from './host-withdraw.tsx';
import { dayInWords } from './kit-dates.ts';
import { eventPath, takePartPath } from './kit-paths.ts';

export type HostOwnProps = ApplicationInView & {
  readonly frame: Frame;
  readonly contact: Contact;
  readonly request: string;
  readonly now: Instant;
  readonly notice?: 'kept' | 'sent-already' | 'reported' | undefined;
  /** Nothing was chosen. */
  readonly unchosen?: boolean | undefined;
  readonly refusal?: WithdrawRefusal | undefined;
  /** How it went as it was typed, and what is wrong with that or why it was not kept. */
  readonly reporting?:
    | { readonly typed: TypedReport; readonly faults?: ReportFaults; readonly refusal?: ReportRefusal }
    | undefined;
};

/** What a host can quote on the telephone. */
export const referenceOf = (application: string): string => application.slice(-6).toUpperCase();

/** How what was sent stands: the organiser's answer, and the way the packages go. */
export const HostOwnPage = (props: HostOwnProps) => {
  const { frame, application, contact, request, notice, unchosen = false, refusal, reporting } = props;
  const { language } = frame;
  const words = hostWording[language];
  const state: SentState = application.state === 'draft' ? 'waits' : application.state;
  const faults = reporting?.faults ?? {};
  const invalid: Invalid = {
    ...(unchosen && { choice: words.own.withdraw.choose }),
    ...Object.fromEntries(
      reportFields.flatMap((field) => {
        const fault = faults[field];
        return fault === undefined ? [] : [[field, words.own.report.fault(field, fault)]];
      }),
    ),
  };
  const count = Object.keys(invalid).length;
  const { activity, where } = application;
  return (
    <Page
      {...frame}
      faulty={count > 0}
      main={{ 'data-outcome': state, ...(application.parcel && { 'data-parcel': application.parcel }) }}
      title={words.own.title[state]}
      unlisted
    >
      <ErrorSummary invalid={invalid} title={words.faultsTitle(count)} />
      {notice === 'kept' ? <Alert kind="ok" title={words.own.withdraw.kept} /> : null}
      {notice === 'reported' ? <Alert kind="ok" title={words.own.report.kept} /> : null}
      <Heading level={1}>{words.own.title[state]}</Heading>
      {notice === 'sent-already' ? (
        <HostWarning because="sent-already" told={words.check.refused['sent-already']} />
      ) : null}
      {refusal === undefined ? null : <HostWarning because={refusal} told={words.own.withdraw.refused[refusal]} />}
      {reporting?.refusal === undefined ? null : (
        <HostWarning because={reporting.refusal} told={words.own.report.refused[reporting.refusal]} />
      )}
      <Answered {...props} words={words} />
      <Facts
        facts={[
          { term: words.own.reference, value: referenceOf(application.application) },
          ...(activity === undefined ? [] : [{ term: words.own.action, value: activity.title }]),
          ...(where === undefined
            ? []
            : [
                { term: words.own.when, value: momentOf(where, language) },
                { term: words.own.where, value: placeOf(where) },
              ]),
        ]}
      />
      {state === 'approved' && wasHeld(props.action, props.now) ? (
        <HostReport
          frame={frame}
          invalid={invalid}
          report={application.report}
          request={request}
          typed={reporting?.typed}
        />
      ) : null}
      <Parcel {...props} words={words} />
      {isUndecided(application) ? <HostWithdraw frame={frame} invalid={invalid} request={request} /> : null}
      {state === 'refused' || state === 'withdrawn' ? (
        <TextLink alone href={addressIn(language, takePartPath(application.kit))}>
          {words.own.again}
        </TextLink>
      ) : null}
      <Paragraph>{words.contact(contactInWords(contact))}</Paragraph>
      <Paragraph look="quiet">{words.own.erased(erasedOn(application, language))}</Paragraph>
    </Page>
  );
};

type Inside = HostOwnProps & { readonly words: HostWords };

const Answered = ({ frame, application, words, action, now }: Inside) => {
  const { own } = words;
  const { language } = frame;
  switch (application.state) {
    case 'approved':
      return (
        <>
          <Paragraph look="lead">{wasHeld(action, now) ? own.held : own.approved}</Paragraph>
          {application.event === undefined ? null : (
            <LinkButton href={addressIn(language, eventPath(application.event))}>{own.toEvent}</LinkButton>
          )}
        </>
      );
    case 'refused':
      return (
        <>
          <Paragraph look="lead">{own.refused}</Paragraph>
          <Paragraph>{application.reason ?? ''}</Paragraph>
        </>
      );
    case 'withdrawn':
      return <Paragraph look="lead">{own.withdrawn}</Paragraph>;
    default:
      return (
        <Paragraph look="lead">
          {own.waits(dayInWords(answerBy(application.waitsSince ?? application.begunAt), language))}
        </Paragraph>
      );
  }
};

const Parcel = ({ frame, application, kit, place, words: { own } }: Inside) => {
  const { language } = frame;
  const { parcel, delivery } = application;
  if (parcel === undefined || parcel === 'given-back' || delivery === undefined) return null;
  const { howMany } = delivery;
  const waits = parcel === 'late' || parcel === 'next-time';
  const [first, last] = [dayInWords(kit.delivery.from, language), dayInWords(kit.delivery.until, language)];
  return (
    <section className="stack">
      <Heading level={2}>{own.parcelTitle}</Heading>
      <Paragraph>{parcel === 'late' ? own.late(howMany, place ?? 1) : own.parcel[parcel](howMany)}</Paragraph>
      {parcel === 'allotted' && isUndecided(application) ? <Paragraph>{own.delivery(first, last)}</Paragraph> : null}
      {waits ? (
        <>
          <Paragraph>{own.printTitle}</Paragraph>
          <PrintYourself frame={frame} kit={kit} />
        </>
      ) : null}
    </section>
  );
};
