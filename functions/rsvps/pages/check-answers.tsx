import { answerInWords, askedField, inLanguage, isAsked } from '#kernel/questions.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { type Fact, Facts } from '#platform/pages/facts.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { questionWords } from '#platform/pages/question-words.ts';
import { answerFields, type TypedAnswers } from '../core/answers.ts';
import { wording } from '../wording/index.ts';
import { type EventView, formPath, type MunicipalityOption } from './view.ts';

/** What was typed, to look over before it is sent. Both buttons take every answer along. */
export const CheckAnswersPage = ({
  frame,
  event,
  municipalities,
  request,
  typed,
  pool,
}: {
  readonly frame: Frame;
  readonly event: EventView;
  readonly municipalities: readonly MunicipalityOption[];
  readonly request: string;
  readonly typed: TypedAnswers;
  readonly pool: { readonly left: number; readonly waiting: number };
}) => {
  const words = wording[frame.language];
  const shown = (field: (typeof answerFields)[number]): string => {
    const value = typed(field).trim();
    if (field === 'for') return value === 'other' ? words.forWhom.other : words.forWhom.self;
    if (field === 'municipality') return municipalities.find(({ code }) => code === value)?.displayName ?? value;
    return value;
  };
  const facts: Fact[] = answerFields
    .filter((field) => typed(field).trim() !== '')
    .map((field) => ({ term: words.field[field].label, value: shown(field) }));
  const { questions = [] } = event;
  const told = Object.fromEntries(questions.map(({ id }) => [id, typed(askedField(id)).trim()]));
  const asked: Fact[] = questions
    .filter((question) => isAsked(question, told) && told[question.id] !== '')
    .map((question) => ({
      term: inLanguage(question.words, frame.language),
      value: answerInWords(question, told[question.id] ?? '', frame.language, questionWords[frame.language]),
    }));
  const hidden = Object.fromEntries(
    [...answerFields, ...questions.map(({ id }) => askedField(id))].map((field) => [field, typed(field)]),
  );
  return (
    <Page {...frame} section="events" title={words.checkPage.title} unlisted>
      <Heading level={1}>{words.checkPage.title}</Heading>
      <Paragraph look="lead">{event.title}</Paragraph>
      <Facts facts={[...facts, ...asked]} plain />
      <Paragraph>{words.checkPage.nothingSent}</Paragraph>
      <Form
        action={addressIn(frame.language, formPath(event.slug))}
        hidden={hidden}
        request={request}
        token={frame.formToken}
      >
        <ButtonRow>
          <Button>{pool.left === 0 || pool.waiting > 0 ? words.form.sendWaiting : words.form.send}</Button>
          <Button kind="secondary" name="step" value="change">
            {words.checkPage.change}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  );
};
