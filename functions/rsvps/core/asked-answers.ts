import {
  type AskedAnswers,
  type AskedFault,
  type AskedField,
  answersTo,
  askedField,
  isAsked,
  type Question,
  readAnswersTo,
} from '#kernel/questions.ts';

/** Which answers of a guest the questions of the event are about. What is sensitive is kept apart, so that one removal erases it and no list holds it. */
export type Asked = {
  readonly answers?: AskedAnswers | undefined;
  readonly sensitiveAnswers?: AskedAnswers | undefined;
};

/** Other answers by the id of their question; an empty one takes the answer away. What is not in it stays. */
export type AskedChange = Asked;

type Typed = (field: AskedField) => string;
type Faults = { readonly [F in AskedField]?: AskedFault };

const isSensitive = (questions: readonly Question[], id: string): boolean =>
  questions.some((question) => question.id === id && question.sensitive === true);

const unlessEmpty = (answers: Readonly<Record<string, string>>): AskedAnswers | undefined =>
  Object.keys(answers).length === 0 ? undefined : { ...answers };

/** Without the names that hold nothing. */
const apart = (
  answers: Readonly<Record<string, string>>,
  sensitive: (id: string) => boolean,
): { answers?: AskedAnswers; sensitiveAnswers?: AskedAnswers } => {
  const pick = (is: boolean) =>
    unlessEmpty(Object.fromEntries(Object.entries(answers).filter(([id]) => sensitive(id) === is)));
  const [open, closed] = [pick(false), pick(true)];
  return { ...(open && { answers: open }), ...(closed && { sensitiveAnswers: closed }) };
};

/** What was typed into a form that asks these questions. `enteredBy` staff: nothing has to be answered. */
export const readAsked = (
  questions: readonly Question[],
  typed: Typed,
  enteredBy: 'guest' | 'staff' = 'guest',
): { readonly asked: { answers?: AskedAnswers; sensitiveAnswers?: AskedAnswers } } | { readonly faults: Faults } => {
  const read = readAnswersTo(questions, (id) => typed(askedField(id)), enteredBy === 'guest');
  if ('faults' in read) return { faults: named(read.faults) };
  return { asked: apart(read.answers, (id) => isSensitive(questions, id)) };
};

const named = (faults: Readonly<Record<string, AskedFault>>): Faults =>
  Object.fromEntries(Object.entries(faults).map(([id, fault]) => [askedField(id), fault]));

/**
 * What somebody changed on a page that showed their answers as they were (`was`). What was not touched is no change, whatever another page did meanwhile;
 * what is out of sight now is taken away. A sensitive answer is never shown back: an empty field leaves it. Without `was` every answer counts as touched.
 */
export const readAskedChange = (
  questions: readonly Question[],
  typed: Typed,
  was?: Typed,
): { readonly change: AskedChange } | { readonly faults: Faults } => {
  const read = readAnswersTo(questions, (id) => typed(askedField(id)));
  if ('faults' in read) return { faults: named(read.faults) };
  const changed: Record<string, string> = {};
  for (const question of questions) {
    const { id, sensitive } = question;
    const answer = read.answers[id] ?? '';
    const before = was?.(askedField(id)).trim();
    const asked = isAsked(question, read.answers);
    // A choice that was taken away since cannot be shown as chosen: nothing chosen then touches nothing.
    if (asked && answer === '' && before !== undefined && isGone(question, before)) continue;
    if (sensitive === true ? answer !== '' || !asked : answer !== before) changed[id] = answer;
  }
  return { change: apart(changed, (id) => isSensitive(questions, id)) };
};

/** An answer that was chosen, and is no longer one of those to choose from. */
const isGone = (question: Question, answer: string): boolean =>
  question.kind === 'choice' && answer !== '' && !answersTo(question).includes(answer);

const merged = (kept: AskedAnswers = {}, change: AskedAnswers = {}): AskedAnswers | undefined =>
  unlessEmpty(Object.fromEntries(Object.entries({ ...kept, ...change }).filter(([, answer]) => answer !== '')));

/** A record with a change in it; an attribute that holds nothing any more is gone. */
export const withAsked = <Held extends Asked>(held: Held, change: AskedChange): Held => {
  const { answers: _answers, sensitiveAnswers: _sensitive, ...rest } = held;
  const answers = merged(held.answers, change.answers);
  const sensitiveAnswers = merged(held.sensitiveAnswers, change.sensitiveAnswers);
  return { ...rest, ...(answers && { answers }), ...(sensitiveAnswers && { sensitiveAnswers }) } as Held;
};

/** As it stands on a new place: what was emptied was never there. */
export const askedAtFirst = (change: AskedChange): { answers?: AskedAnswers; sensitiveAnswers?: AskedAnswers } => {
  const { answers, sensitiveAnswers } = withAsked<Asked>({}, change);
  return { ...(answers && { answers }), ...(sensitiveAnswers && { sensitiveAnswers }) };
};

/** Which of the two attributes a change really touches; for the record of the act, which names no question and no value. */
export const touched = (held: Asked, change: AskedChange): readonly ('answers' | 'sensitiveAnswers')[] =>
  (['answers', 'sensitiveAnswers'] as const).filter((kind) =>
    Object.entries(change[kind] ?? {}).some(([id, answer]) => (held[kind]?.[id] ?? '') !== answer),
  );

/**
 * A change in two: what an organiser has to be asked first (a question that matters, and what hangs from one whose answer waits), and what counts at once.
 */
export const whatMatters = (
  questions: readonly Question[],
  held: Asked,
  change: AskedChange,
): { readonly asks: AskedAnswers | undefined; readonly rest: AskedChange } => {
  const waits = new Set<string>();
  for (const { id, matters, shownWhen } of questions) {
    const answer = change.answers?.[id];
    const other = answer !== undefined && answer !== (held.answers?.[id] ?? '');
    if (other && (matters === true || waits.has(shownWhen?.question ?? ''))) waits.add(id);
  }
  const part = (is: boolean) =>
    unlessEmpty(Object.fromEntries(Object.entries(change.answers ?? {}).filter(([id]) => waits.has(id) === is)));
  const answers = part(false);
  const { sensitiveAnswers } = change;
  return { asks: part(true), rest: { ...(answers && { answers }), ...(sensitiveAnswers && { sensitiveAnswers }) } };
};
