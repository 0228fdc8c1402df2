import { dateInWords, momentInWords, periodInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { askedInvalid } from '#platform/pages/question-fields.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { type AnswerFaults, type AnswerField, questionsOf, type TypedAnswers } from '../core/answers.ts';
import { type Words, wording } from '../wording/index.ts';
import { AnswerFields } from './answer-fields.tsx';
import { type Erasing, type EventView, eventPath, formPath, type MunicipalityOption, movesUp } from './view.ts';

/** More questions than this are looked over on a page of their own before they are sent. */
const questionsWithoutCheck = 7;
export const needsCheck = (event: EventView): boolean =>
  questionsOf(event).length + (event.questions?.length ?? 0) > questionsWithoutCheck;

/** Why the form is back, other than a faulty answer. */
export type FormNotice =
  | { readonly is: 'busy' }
  | { readonly is: 'limited'; readonly until: string }
  | { readonly is: 'other-answers' };

export type AnswerPageProps = {
  readonly frame: Frame;
  readonly event: EventView;
  readonly pool: { readonly left: number; readonly waiting: number };
  readonly erasing: Erasing;
  readonly municipalities: readonly MunicipalityOption[];
  readonly request: string;
  readonly typed: TypedAnswers;
  readonly faults?: AnswerFaults;
  readonly notice?: FormNotice;
};

/** The form of an event: empty, faulty, or back because it could not be taken just now. Whatever was typed is still there. */
export const AnswerPage = ({
  frame,
  event,
  pool,
  erasing,
  municipalities,
  request,
  typed,
  faults = {},
  notice,
}: AnswerPageProps) => {
  const words = wording[frame.language];
  const invalid = faultsInWords(frame.language, faults, event);
  const full = pool.left === 0 || pool.waiting > 0;
  const on = (instant: string) => dateInWords(instant, event.zone, frame.language);
  return (
    <Page
      {...frame}
      faulty={Object.keys(invalid).length > 0}
      scripts={event.kind === 'alderperson-meeting' ? ['municipality-picker.js'] : []}
      section="events"
      title={words.form.title(event.title)}
      unlisted
      {...(notice?.is === 'other-answers' && { main: { 'data-outcome': 'refused' } })}
    >
      <TextLink alone href={addressIn(frame.language, eventPath(event.slug))}>
        {words.form.backToEvent}
      </TextLink>
      <Heading level={1}>{words.form.title(event.title)}</Heading>
      <Paragraph look="lead">
        {periodInWords(event.startsAt, event.endsAt, event.zone, frame.language)}, {event.venue.city}
      </Paragraph>
      <ErrorSummary invalid={invalid} title={words.faultsTitle(Object.keys(invalid).length)} />
      <Notice notice={notice} words={words} />
      {full ? (
        <Alert kind="info" title={words.form.fullTitle}>
          <Paragraph>{words.form.full(pool.waiting, movesUp(event))}</Paragraph>
        </Alert>
      ) : (
        <Paragraph>{words.form.places(pool.left)}</Paragraph>
      )}
      {event.approval === true && !full ? <Paragraph>{words.form.approval}</Paragraph> : null}
      <Paragraph look="quiet">{words.form.someOptional}</Paragraph>
      <Form action={addressIn(frame.language, formPath(event.slug))} request={request} token={frame.formToken}>
        <AnswerFields
          invalid={invalid}
          municipalities={municipalities}
          language={frame.language}
          questions={event}
          typed={typed}
          words={words}
        />
        <Paragraph look="quiet">
          {words.form.why(on(erasing.sensitive), on(erasing.guests), event.asks.length > 0)}
        </Paragraph>
        {needsCheck(event) && notice === undefined ? (
          <Button name="step" value="check">
            {words.form.check}
          </Button>
        ) : (
          <Button>
            {notice?.is === 'other-answers' ? words.form.another : full ? words.form.sendWaiting : words.form.send}
          </Button>
        )}
      </Form>
    </Page>
  );
};

const Notice = ({ notice, words }: { notice: FormNotice | undefined; words: Words }) => {
  switch (notice?.is) {
    case undefined:
      return null;
    case 'busy':
      return (
        <Alert kind="warning" title={words.form.busyTitle}>
          <Paragraph>{words.form.busy}</Paragraph>
        </Alert>
      );
    case 'limited':
      return (
        <Alert kind="warning" title={words.form.limitedTitle}>
          <Paragraph>{words.form.limited(notice.until)}</Paragraph>
        </Alert>
      );
    case 'other-answers':
      return (
        <Alert kind="warning" title={words.form.otherAnswersTitle}>
          <Paragraph>{words.form.otherAnswers}</Paragraph>
        </Alert>
      );
  }
};

export const faultsInWords = (
  language: Language,
  faults: AnswerFaults,
  event: Pick<EventView, 'partyLimit' | 'questions'>,
): Invalid => ({
  ...Object.fromEntries(
    Object.entries(faults).flatMap(([field, fault]) =>
      fault === undefined || field.startsWith('q-')
        ? []
        : [[field, wording[language].fault(field as AnswerField, fault, event.partyLimit)]],
    ),
  ),
  ...askedInvalid(event.questions, (field) => faults[field], language),
});

/** When somebody may try again, in words. */
export const untilInWords = (until: string, event: EventView, frame: Frame): string =>
  momentInWords(until, event.zone, frame.language);
