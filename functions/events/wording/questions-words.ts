import type { QuestionKind } from '#kernel/questions.ts';
import type { CopyField } from '../core/copy-event.ts';
import type { QuestionField, QuestionsRefusal } from '../core/question.ts';

type Told = { readonly title: string; readonly text: string };
type Asked = { readonly label: string; readonly help?: string };

/** Every text of the pages where organisers say what guests are asked. */
export type QuestionsWords = {
  readonly title: (event: string) => string;
  readonly back: string;
  readonly toList: string;
  readonly lead: string;
  readonly privacy: string;
  readonly fixed: string;
  readonly none: string;
  readonly list: string;
  readonly add: string;
  readonly full: string;
  readonly change: string;
  readonly remove: string;
  readonly up: string;
  readonly down: string;
  readonly kind: Readonly<Record<QuestionKind, string>>;
  readonly kindHelp: Readonly<Record<QuestionKind, string>>;
  readonly marks: Readonly<Record<'required' | 'optional' | 'matters' | 'sensitive', string>>;
  readonly when: (question: string, answer: string) => string;
  readonly preview: string;
  readonly previewHelp: string;
  readonly editor: {
    readonly newTitle: string;
    readonly changeTitle: string;
    readonly earlier: string;
    readonly field: Readonly<Record<QuestionField, Asked>>;
    readonly required: string;
    readonly always: string;
    readonly onlyWhen: (question: string, answer: string) => string;
    readonly matters: string;
    readonly sensitive: string;
    readonly sensitiveHelp: string;
    readonly isSensitive: string;
    readonly add: string;
    readonly save: string;
  };
  readonly removing: {
    readonly title: (question: string) => string;
    readonly text: string;
    readonly kept: string;
    readonly confirm: string;
    readonly no: string;
  };
  readonly faultsTitle: (count: number) => string;
  /** What can be wrong with each field. */
  readonly fault: {
    readonly 'words-nl': Readonly<Record<'missing' | 'too-long', string>>;
    readonly 'words-en': Readonly<Record<'too-long', string>>;
    readonly kind: Readonly<Record<'missing', string>>;
    readonly 'choices-nl': Readonly<
      Record<'too-few-choices' | 'too-many-choices' | 'choice-too-long' | 'choice-twice' | 'choice-in-use', string>
    >;
    readonly 'choices-en': Readonly<Record<'choices-differ' | 'choice-too-long', string>>;
    readonly when: Readonly<Record<'not-earlier', string>>;
    readonly required: Readonly<Record<'sensitive-required', string>>;
    readonly matters: Readonly<Record<'sensitive-matters', string>>;
    readonly sensitive: Readonly<Record<never, string>>;
  };
  readonly refused: Readonly<
    Record<QuestionsRefusal | 'changed-meanwhile' | 'event-cancelled' | 'others-depend' | 'busy', Told>
  >;
  /** What just happened, as it stands behind `?uitkomst=` in the address. */
  readonly done: Readonly<Record<'toegevoegd' | 'bewaard' | 'verplaatst' | 'verwijderd' | 'ongewijzigd', string>>;
};

/** Every text of the page where organisers make the same event on another day. */
export type CopyWords = {
  readonly title: (event: string) => string;
  readonly lead: string;
  readonly without: string;
  readonly was: (period: string) => string;
  readonly field: Readonly<Record<CopyField, Asked>>;
  readonly send: string;
  readonly back: string;
  readonly noContact: string;
  readonly faultsTitle: (count: number) => string;
  readonly fault: {
    readonly title: Readonly<Record<'missing' | 'too-long', string>>;
    readonly date: Readonly<Record<'missing' | 'not-a-date' | 'date-past' | 'clock-jumps', string>>;
  };
  readonly refused: Readonly<Record<'busy' | 'sent-before', Told>>;
  readonly showMade: string;
};
