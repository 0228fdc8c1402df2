import type { Event } from './event.ts';
import { type Question, type QuestionsRefusal, readQuestions, type TypedAs } from './question.ts';

/** What an organiser does to one question. `id` of a new one was made with its form. */
export type QuestionAct =
  | { readonly do: 'add'; readonly id: string; readonly question: TypedAs }
  | { readonly do: 'change'; readonly id: string; readonly question: TypedAs }
  | { readonly do: 'move'; readonly id: string; readonly to: 'up' | 'down' }
  | { readonly do: 'remove'; readonly id: string };

export type QuestionsChange =
  | {
      readonly is: 'changed';
      readonly event: Event;
      /** What was done to which question, for the record of the act; none of its words. */
      readonly fields: readonly string[];
    }
  /** It stood so already: the same form came twice, or the question is at the end of its row. */
  | { readonly is: 'unchanged' }
  | {
      readonly is: 'refused';
      readonly because: 'event-cancelled' | 'changed-meanwhile' | 'others-depend' | QuestionsRefusal;
    };

/** One question less, more, other or elsewhere. `revision` is that of the event as it was on screen. What guests answered stays with them. */
export const changeQuestions = (event: Event, act: QuestionAct, revision: number): QuestionsChange => {
  if (event.state === 'cancelled') return { is: 'refused', because: 'event-cancelled' };
  const before = event.questions ?? [];
  const wanted = after(before, act);
  if ('refused' in wanted) return { is: 'refused', because: wanted.refused };
  const read = readQuestions(wanted.questions);
  // Before the revision is looked at: the same form sent twice has nothing left to change.
  if ('questions' in read && JSON.stringify(read.questions) === JSON.stringify(before)) return { is: 'unchanged' };
  if (event.revision !== revision) return { is: 'refused', because: 'changed-meanwhile' };
  if ('refused' in read) return { is: 'refused', because: read.refused };
  const { questions: _before, ...kept } = event;
  return {
    is: 'changed',
    event: {
      ...kept,
      ...(read.questions.length > 0 && { questions: [...read.questions] }),
      revision: event.revision + 1,
    },
    fields: [`${act.do}-question: ${act.id}`],
  };
};

const after = (
  before: readonly Question[],
  act: QuestionAct,
): { readonly questions: readonly Question[] } | { readonly refused: 'changed-meanwhile' | 'others-depend' } => {
  const { id } = act;
  const own = before.find((question) => question.id === id);
  switch (act.do) {
    case 'add': {
      const added: Question = { id, ...act.question };
      if (own === undefined) return { questions: [...before, added] };
      return sameQuestion(own, added) ? { questions: before } : { refused: 'changed-meanwhile' };
    }
    case 'change':
      if (own === undefined) return { refused: 'changed-meanwhile' };
      return {
        questions: before.map((question) => (question.id === id ? { id, ...act.question } : question)),
      };
    case 'remove':
      return before.some(({ shownWhen }) => shownWhen?.question === id)
        ? { refused: 'others-depend' }
        : { questions: before.filter((question) => question.id !== id) };
    case 'move':
      return own === undefined ? { refused: 'changed-meanwhile' } : { questions: moved(before, own, act.to) };
  }
};

const sameQuestion = (one: Question, other: Question): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Questions that hang from the same one change places, each with what hangs from it; the others go along when the list is read. */
const moved = (before: readonly Question[], own: Question, to: 'up' | 'down'): readonly Question[] => {
  const beside = before.filter(({ shownWhen }) => shownWhen?.question === own.shownWhen?.question);
  const other = beside[beside.findIndex(({ id }) => id === own.id) + (to === 'up' ? -1 : 1)];
  if (other === undefined) return before;
  const [first, second] = to === 'up' ? [other, own] : [own, other];
  const below = (id: string): readonly Question[] => {
    const question = before.find((one) => one.id === id);
    const deeper = before.filter(({ shownWhen }) => shownWhen?.question === id).flatMap((one) => below(one.id));
    return question === undefined ? [] : [question, ...deeper];
  };
  const moving = [...below(second.id), ...below(first.id)];
  const ids = new Set(moving.map(({ id }) => id));
  const at = before.findIndex(({ id }) => ids.has(id));
  const rest = before.filter(({ id }) => !ids.has(id));
  return [...rest.slice(0, at), ...moving, ...rest.slice(at)];
};

/** Whether a question can move within its row. */
export const mayMove = (questions: readonly Question[], { id, shownWhen }: Question, to: 'up' | 'down'): boolean => {
  const beside = questions.filter((question) => question.shownWhen?.question === shownWhen?.question);
  return (to === 'up' ? beside.at(0) : beside.at(-1))?.id !== id;
};
