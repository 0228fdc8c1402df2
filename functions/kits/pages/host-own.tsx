import type { Contact } from '#kernel/contacts.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Facts } from '#platform/pages/facts.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { type ApplicationInView, answerBy, isUndecided } from '../core/application.ts';
import { hostWording } from '../wording/host.ts';
import type { HostWords, SentState, WithdrawRefusal } from '../wording/host-words.ts';
import { contactInWords, erasedOn, HostWarning, momentOf, PrintYourself, placeOf } from './host-told.tsx';
import { HostWithdraw } from './host-withdraw.tsx';
import { dayInWords } from './kit-dates.ts';
import { eventPath, takePartPath } from './kit-paths.ts';

type Props = ApplicationInView & {
  readonly frame: Frame;
  readonly contact: Contact;
  readonly request: string;
  readonly notice?: 'kept' | 'sent-already' | undefined;
  /** Nothing was chosen. */
  readonly unchosen?: boolean | undefined;
  readonly refusal?: WithdrawRefusal | undefined;
};

/** What a host can quote on the telephone. */
export const referenceOf = (application: string): string => application.slice(-6).toUpperCase();

/** How what was sent stands: the organiser's answer, and the way the packages go. */
export const HostOwnPage = (props: Props) => {
  const { frame, application, contact, request, notice, unchosen = false, refusal } = props;
  const { language } = frame;
  const words = hostWording[language];
  const state: SentState = application.state === 'draft' ? 'waits' : application.state;
  const invalid = unchosen ? { choice: words.own.withdraw.choose } : {};
  const { activity, where } = application;
  return (
    <Page
      {...frame}
      faulty={unchosen}
      main={{ 'data-outcome': state, ...(application.parcel && { 'data-parcel': application.parcel }) }}
      title={words.own.title[state]}
      unlisted
    >
      <ErrorSummary invalid={invalid} title={words.faultsTitle(1)} />
      {notice === 'kept' ? <Alert kind="ok" title={words.own.withdraw.kept} /> : null}
      <Heading level={1}>{words.own.title[state]}</Heading>
      {notice === 'sent-already' ? (
        <HostWarning because="sent-already" told={words.check.refused['sent-already']} />
      ) : null}
      {refusal === undefined ? null : <HostWarning because={refusal} told={words.own.withdraw.refused[refusal]} />}
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

type Inside = Props & { readonly words: HostWords };

const Answered = ({ frame, application, words }: Inside) => {
  const { own } = words;
  const { language } = frame;
  switch (application.state) {
    case 'approved':
      return (
        <>
          <Paragraph look="lead">{own.approved}</Paragraph>
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
