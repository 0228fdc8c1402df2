import { answerInWords, answersTo, inLanguage, type Question } from '#kernel/questions.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { Card, CardList } from '#platform/pages/card.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Group } from '#platform/pages/group.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { QuestionFields } from '#platform/pages/question-fields.tsx';
import { questionWords } from '#platform/pages/question-words.ts';
import { Select } from '#platform/pages/select.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { mayMove } from '../core/change-questions.ts';
import type { Event } from '../core/event.ts';
import {
  mostQuestions,
  type QuestionFaults,
  type QuestionField,
  questionFields,
  sourcesFor,
  type TypedQuestion,
} from '../core/question.ts';
import { questionsWording } from '../wording/questions.ts';
import type { QuestionsWords } from '../wording/questions-words.ts';
import { deskPath, questionsPath } from './paths.ts';

type EventView = Pick<Event, 'slug' | 'title' | 'state' | 'revision' | 'questions'>;

type Shown = {
  readonly frame: Frame;
  readonly event: EventView;
  readonly refused?: keyof QuestionsWords['refused'] | undefined;
};

const Refused = ({ refused, words }: Pick<Shown, 'refused'> & { readonly words: QuestionsWords }) =>
  refused === undefined ? null : (
    <Alert data={{ 'data-refused': refused }} kind="warning" title={words.refused[refused].title}>
      <Paragraph>{words.refused[refused].text}</Paragraph>
    </Alert>
  );

/** Every question in its order, with the buttons that change it, and the form as a guest meets it. A cancelled event only shows them. */
export const QuestionsPage = ({
  frame,
  event,
  refused,
  done,
}: Shown & { readonly done?: keyof QuestionsWords['done'] | undefined }) => {
  const { slug, title, state, questions = [] } = event;
  const { language } = frame;
  const words = questionsWording[language];
  const at = (path: string): string => addressIn(language, path);
  const open = state !== 'cancelled';
  return (
    <Page
      {...frame}
      main={{ 'data-questions': String(questions.length), ...(refused && { 'data-outcome': 'refused' }) }}
      section="desk"
      title={words.title(title)}
      unlisted
    >
      <TextLink alone href={at(deskPath(slug))}>
        {words.back}
      </TextLink>
      {done === undefined ? null : <Alert kind="ok" title={words.done[done]} />}
      <Heading level={1}>{words.title(title)}</Heading>
      <Refused refused={refused} words={words} />
      <Paragraph look="lead">{words.lead}</Paragraph>
      <Paragraph>{words.privacy}</Paragraph>
      <Paragraph look="quiet">{words.fixed}</Paragraph>
      {questions.length === 0 ? (
        <Paragraph>{words.none}</Paragraph>
      ) : (
        <>
          <Heading level={2}>{words.list}</Heading>
          <CardList>
            {questions.map((question) => (
              <QuestionCard event={event} frame={frame} key={question.id} open={open} question={question} />
            ))}
          </CardList>
        </>
      )}
      {open && questions.length < mostQuestions ? (
        <LinkButton href={at(`${questionsPath(slug)}?vraag=nieuw`)}>{words.add}</LinkButton>
      ) : null}
      {questions.length >= mostQuestions ? <Paragraph>{words.full}</Paragraph> : null}
      {questions.length === 0 ? null : (
        <Group help={words.previewHelp} legend={words.preview}>
          <QuestionFields language={language} questions={questions} typed={() => ''} />
        </Group>
      )}
    </Page>
  );
};

const QuestionCard = ({
  frame,
  event,
  question,
  open,
}: Shown & { readonly question: Question; readonly open: boolean }) => {
  const { slug, revision, questions = [] } = event;
  const { id, kind, required, matters, sensitive } = question;
  const { language } = frame;
  const words = questionsWording[language];
  const path = addressIn(language, questionsPath(slug));
  const asked = inLanguage(question.words, language);
  const source = questions.find((one) => one.id === question.shownWhen?.question);
  const { marks } = words;
  const said = [
    words.kind[kind],
    required ? marks.required : marks.optional,
    ...(matters === true ? [marks.matters] : []),
    ...(sensitive === true ? [marks.sensitive] : []),
  ].join(', ');
  const meta = [
    said,
    ...(kind === 'choice' ? [(question.choices ?? []).map((choice) => inLanguage(choice, language)).join(' / ')] : []),
    ...(source === undefined || question.shownWhen === undefined
      ? []
      : [
          words.when(
            inLanguage(source.words, language),
            answerInWords(source, question.shownWhen.is, language, questionWords[language]),
          ),
        ]),
  ];
  const move = (to: 'up' | 'down', says: string) =>
    mayMove(questions, question, to) ? (
      <Form action={path} hidden={{ act: 'move', id, to, revision: String(revision) }} token={frame.formToken}>
        <Button kind="secondary">
          <Named asked={asked} says={says} />
        </Button>
      </Form>
    ) : null;
  return (
    <Card level={3} meta={meta} title={asked}>
      {open ? (
        <ButtonRow>
          <LinkButton href={`${path}?vraag=${id}`} kind="secondary">
            <Named asked={asked} says={words.change} />
          </LinkButton>
          {move('up', words.up)}
          {move('down', words.down)}
          <LinkButton href={`${path}?verwijderen=${id}`} kind="secondary">
            <Named asked={asked} says={words.remove} />
          </LinkButton>
        </ButtonRow>
      ) : null}
    </Card>
  );
};

/** Twelve times the same button: who listens hears which question it is about. */
const Named = ({ says, asked }: { readonly says: string; readonly asked: string }) => (
  <>
    {says}
    <span className="only-read-aloud"> “{asked}”</span>
  </>
);

const faultsInWords = (faults: QuestionFaults, words: QuestionsWords): Invalid =>
  Object.fromEntries(
    questionFields.flatMap((field) => {
      const fault = faults[field];
      const said: Readonly<Record<string, string>> = words.fault[field];
      return fault === undefined ? [] : [[field, said[fault] ?? '']];
    }),
  );

export type QuestionPageProps = Shown & {
  readonly id: string;
  /** The question that is changed; a new one has none. */
  readonly was?: Question | undefined;
  readonly typed: TypedQuestion;
  readonly faults?: QuestionFaults | undefined;
};

/** One question, new or as it is. What was chosen once for good stands there as words. */
export const QuestionPage = ({ frame, event, id, was, typed, faults = {}, refused }: QuestionPageProps) => {
  const { slug, revision, questions = [] } = event;
  const { language } = frame;
  const words = questionsWording[language];
  const { editor } = words;
  const path = addressIn(language, questionsPath(slug));
  const invalid = faultsInWords(faults, words);
  const wrong = Object.keys(invalid).length;
  const title = was === undefined ? editor.newTitle : editor.changeTitle;
  const { optional } = questionWords[language];
  const sources = sourcesFor(questions, was?.id);
  const kind = was?.kind ?? typed('kind');
  const field = (name: QuestionField) => {
    const { label, help } = editor.field[name];
    return { name, invalid, help, label, value: typed(name) };
  };
  const tick = (name: 'required' | 'matters' | 'sensitive', label: string, help?: string) => {
    const { label: legend, ...more } = field(name);
    return (
      <Fieldset
        {...more}
        kind="checkbox"
        legend={legend}
        optional={optional}
        options={[{ value: 'yes', label, help }]}
      />
    );
  };
  return (
    <Page
      {...frame}
      faulty={wrong > 0}
      path={`${questionsPath(slug)}?vraag=${was?.id ?? 'nieuw'}`}
      section="desk"
      title={`${title}: ${event.title}`}
      unlisted
      {...(refused && { main: { 'data-outcome': 'refused' } })}
    >
      <TextLink alone href={path}>
        {words.toList}
      </TextLink>
      <ErrorSummary invalid={invalid} title={words.faultsTitle(wrong)} />
      <Heading level={1}>{title}</Heading>
      <Refused refused={refused} words={words} />
      {was === undefined ? null : <Paragraph>{editor.earlier}</Paragraph>}
      <Form
        action={path}
        hidden={{ act: was === undefined ? 'add' : 'change', id, revision: String(revision) }}
        token={frame.formToken}
      >
        <Field {...field('words-nl')} width="wide" />
        <Field {...field('words-en')} optional={optional} spellCheck={false} width="wide" />
        {was === undefined ? (
          <Fieldset
            help={editor.field.kind.help}
            invalid={invalid}
            legend={editor.field.kind.label}
            name="kind"
            options={(['text', 'choice', 'yes-no'] as const).map((value) => ({
              value,
              label: words.kind[value],
              help: words.kindHelp[value],
            }))}
            value={kind}
          />
        ) : (
          <Paragraph>{words.kind[was.kind]}</Paragraph>
        )}
        {was === undefined || was.kind === 'choice' ? (
          <div className={was === undefined ? 'only-with-choices' : 'with-choices'}>
            <Field {...field('choices-nl')} kind="textarea" rows={5} />
            <Field {...field('choices-en')} kind="textarea" optional={optional} rows={5} spellCheck={false} />
          </div>
        ) : null}
        {was?.sensitive === true ? null : tick('required', editor.required)}
        {sources.length === 0 ? null : (
          <Select
            {...field('when')}
            empty={editor.always}
            options={sources.flatMap((source) =>
              answersTo(source).map((answer, at) => ({
                value: `${source.id}:${at}`,
                label: editor.onlyWhen(
                  inLanguage(source.words, language),
                  answerInWords(source, answer, language, questionWords[language]),
                ),
              })),
            )}
          />
        )}
        {was?.sensitive === true ? null : tick('matters', editor.matters)}
        {was === undefined ? tick('sensitive', editor.sensitive, editor.sensitiveHelp) : null}
        {was?.sensitive === true ? <Paragraph>{editor.isSensitive}</Paragraph> : null}
        <Button>{was === undefined ? editor.add : editor.save}</Button>
      </Form>
    </Page>
  );
};

/** Asks before a question goes, and says what stays. */
export const RemoveQuestionPage = ({ frame, event, question }: Shown & { readonly question: Question }) => {
  const { language } = frame;
  const { removing } = questionsWording[language];
  const path = addressIn(language, questionsPath(event.slug));
  const title = removing.title(inLanguage(question.words, language));
  return (
    <Page
      {...frame}
      path={`${questionsPath(event.slug)}?verwijderen=${question.id}`}
      section="desk"
      title={title}
      unlisted
    >
      <Heading level={1}>{title}</Heading>
      <Paragraph look="lead">{event.title}</Paragraph>
      <Paragraph>{removing.text}</Paragraph>
      <Paragraph>{removing.kept}</Paragraph>
      <Form
        action={path}
        hidden={{ act: 'remove', id: question.id, revision: String(event.revision) }}
        token={frame.formToken}
      >
        <Button kind="danger">{removing.confirm}</Button>
      </Form>
      <TextLink alone href={path}>
        {removing.no}
      </TextLink>
    </Page>
  );
};
