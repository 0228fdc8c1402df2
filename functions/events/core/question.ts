import { type AskedWords, answersTo, type Question, QuestionKind } from '#kernel/questions.ts';

export { Question } from '#kernel/questions.ts';

/** What a guest still answers in one sitting, and what stays readable on one page. */
export const mostQuestions = 12;
/** The stylesheet knows as many answers that another question can hang from. */
export const mostChoices = 8;
/** Longest words, in UTF-16 units. */
const longest = { question: 200, choice: 80 } as const;

export const questionFields = [
  'words-nl',
  'words-en',
  'kind',
  'choices-nl',
  'choices-en',
  'required',
  'when',
  'matters',
  'sensitive',
] as const;
export type QuestionField = (typeof questionFields)[number];
export type TypedQuestion = (field: QuestionField) => string;

/** Why what was typed about a question cannot be taken. */
export type QuestionFault =
  | 'missing'
  | 'too-long'
  | 'too-few-choices'
  | 'too-many-choices'
  | 'choice-too-long'
  | 'choice-twice'
  | 'choice-in-use'
  | 'choices-differ'
  | 'not-earlier'
  | 'sensitive-required'
  | 'sensitive-matters';
export type QuestionFaults = { readonly [F in QuestionField]?: QuestionFault };

/** What the editor says of a question; its id is made once and never typed. */
export type TypedAs = Omit<Question, 'id'>;

/** The earlier questions that one may hang from: an answer is chosen there, and may be shown. */
export const sourcesFor = (questions: readonly Question[], id?: string): readonly Question[] => {
  const own = questions.findIndex((question) => question.id === id);
  return questions
    .slice(0, own === -1 ? questions.length : own)
    .filter(({ kind, sensitive }) => kind !== 'text' && sensitive !== true);
};

/** The answer a question hangs from, as the form sends it: the question's id and the place of the answer. */
export const whenOf = (questions: readonly Question[], { shownWhen }: Pick<Question, 'shownWhen'>): string => {
  const source = questions.find(({ id }) => id === shownWhen?.question);
  return source === undefined || shownWhen === undefined
    ? ''
    : `${source.id}:${answersTo(source).indexOf(shownWhen.is)}`;
};

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * Reads the editor's form; everything wrong is said at once, one fault a field. `was` is the question that is changed: its kind and whether it is sensitive
 * stay as they were made, for guests answered it as such. What other questions hang from stays among the answers.
 */
export const readQuestion = (
  typed: TypedQuestion,
  questions: readonly Question[],
  was?: Question,
): { readonly question: TypedAs } | { readonly faults: QuestionFaults } => {
  const faults: { [F in QuestionField]?: QuestionFault } = {};
  const fault = (field: QuestionField, why: QuestionFault): undefined => {
    faults[field] ??= why;
    return undefined;
  };
  const value = (field: QuestionField): string => typed(field).replace(/\r\n?/g, '\n').trim();
  const words = (nl: string, en: string): AskedWords => ({ nl, ...(en !== '' && { en }) });

  const [nl, en] = [value('words-nl'), value('words-en')];
  if (nl === '') fault('words-nl', 'missing');
  if (nl.length > longest.question) fault('words-nl', 'too-long');
  if (en.length > longest.question) fault('words-en', 'too-long');
  const kind = was?.kind ?? QuestionKind.safeParse(value('kind')).data ?? fault('kind', 'missing');

  const choicesOf = (): AskedWords[] => {
    const [inDutch, inEnglish] = [linesOf(value('choices-nl')), linesOf(value('choices-en'))];
    if (inDutch.length < 2) fault('choices-nl', 'too-few-choices');
    if (inDutch.length > mostChoices) fault('choices-nl', 'too-many-choices');
    if (inDutch.some((line) => line.length > longest.choice)) fault('choices-nl', 'choice-too-long');
    if (new Set(inDutch).size < inDutch.length) fault('choices-nl', 'choice-twice');
    if (inEnglish.some((line) => line.length > longest.choice)) fault('choices-en', 'choice-too-long');
    if (inEnglish.length > 0 && inEnglish.length !== inDutch.length) fault('choices-en', 'choices-differ');
    const used = questions.flatMap(({ shownWhen }) => (shownWhen?.question === was?.id ? [shownWhen?.is ?? ''] : []));
    if (was !== undefined && used.some((answer) => !inDutch.includes(answer))) fault('choices-nl', 'choice-in-use');
    return inDutch.map((line, at) => words(line, inEnglish[at] ?? ''));
  };
  const choices = kind === 'choice' ? choicesOf() : undefined;

  const shownWhen = (): Question['shownWhen'] => {
    if (value('when') === '') return undefined;
    const [id, at] = value('when').split(':');
    const source = sourcesFor(questions, was?.id).find((question) => question.id === id);
    const is = source === undefined || !/^\d$/.test(at ?? '') ? undefined : answersTo(source)[Number(at)];
    return source === undefined || is === undefined ? fault('when', 'not-earlier') : { question: source.id, is };
  };
  const when = shownWhen();

  const sensitive = was === undefined ? value('sensitive') === 'yes' : was.sensitive === true;
  const required = value('required') === 'yes';
  const matters = value('matters') === 'yes';
  // Whoever tells about their health does so freely, and no organiser weighs it.
  if (sensitive && required) fault('required', 'sensitive-required');
  if (sensitive && matters) fault('matters', 'sensitive-matters');

  if (Object.keys(faults).length > 0 || kind === undefined) return { faults };
  return {
    question: {
      words: words(nl, en),
      kind,
      ...(choices !== undefined && { choices }),
      required,
      ...(when !== undefined && { shownWhen: when }),
      ...(sensitive && { sensitive }),
      ...(matters && { matters }),
    },
  };
};

/** A question as the form shows it again. */
export const typedQuestionFrom =
  (question: Question, questions: readonly Question[]): TypedQuestion =>
  (field) => {
    const { words, kind, choices = [], required, sensitive, matters } = question;
    const yes = (is: boolean | undefined): string => (is === true ? 'yes' : '');
    const inEnglish = choices.every(({ en }) => en !== undefined);
    const values: Readonly<Record<QuestionField, string>> = {
      'words-nl': words.nl,
      'words-en': words.en ?? '',
      kind,
      'choices-nl': choices.map(({ nl }) => nl).join('\n'),
      'choices-en': inEnglish ? choices.map(({ en }) => en).join('\n') : '',
      required: yes(required),
      when: whenOf(questions, question),
      matters: yes(matters),
      sensitive: yes(sensitive),
    };
    return values[field];
  };

export type QuestionsRefusal = 'too-many-questions' | 'twice-the-same' | 'not-earlier';

/**
 * The questions of an event as they are kept: what hangs from an answer stands right behind its question. Refused when there are too many, when two have one
 * id, or when one hangs from a question that does not stand before it, or from an answer that is not there; a circle is such a one.
 */
export const readQuestions = (
  questions: readonly Question[],
): { readonly questions: readonly Question[] } | { readonly refused: QuestionsRefusal } => {
  if (questions.length > mostQuestions) return { refused: 'too-many-questions' };
  if (new Set(questions.map(({ id }) => id)).size < questions.length) return { refused: 'twice-the-same' };
  const fits = questions.every(({ shownWhen }, at) => {
    const source = questions.slice(0, at).find(({ id }) => id === shownWhen?.question);
    return (
      shownWhen === undefined ||
      (source !== undefined && source.sensitive !== true && answersTo(source).includes(shownWhen.is))
    );
  });
  if (!fits) return { refused: 'not-earlier' };
  const under = (parent: string | undefined): readonly Question[] =>
    questions
      .filter(({ shownWhen }) => shownWhen?.question === parent)
      .flatMap((question) => [question, ...under(question.id)]);
  return { questions: under(undefined) };
};
