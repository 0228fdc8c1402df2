import type { Language } from '#kernel/languages.ts';
import type { AskedFault } from '#kernel/questions.ts';

/** What stands around the questions of an organiser. */
export type QuestionWords = {
  readonly optional: string;
  readonly yes: string;
  readonly no: string;
  /** Under a question that is one only with an answer to another. */
  readonly onlyWhen: (question: string, answer: string) => string;
  /** Under a sensitive question. */
  readonly erased: string;
  /** Under a sensitive question that was answered: the answer is never shown back. */
  readonly given: string;
  /** Under a question whose answer an organiser has to agree with first. */
  readonly waits: string;
  readonly fault: (question: string, fault: AskedFault) => string;
};

export const questionWords: Readonly<Record<Language, QuestionWords>> = {
  nl: {
    optional: '(niet verplicht)',
    yes: 'Ja',
    no: 'Nee',
    onlyWhen: (question, answer) => `Alleen als u bij “${question}” koos voor “${answer}”.`,
    erased: 'Wij wissen dit antwoord op de ochtend erna.',
    given: 'Dit gaf u door. Wij tonen het hier niet. Vult u iets in? Dan vervangt dat wat u eerder gaf.',
    waits: 'Wijzigt u dit? Dan vragen wij het eerst aan de organisator.',
    fault: (question, fault) => {
      switch (fault) {
        case 'missing':
          return `Geef antwoord op “${question}”`;
        case 'not-a-choice':
          return `Kies een van de antwoorden bij “${question}”`;
        case 'too-long':
          return `Maak uw antwoord op “${question}” korter, hoogstens 500 tekens`;
      }
    },
  },
  en: {
    optional: '(optional)',
    yes: 'Yes',
    no: 'No',
    onlyWhen: (question, answer) => `Only if you chose “${answer}” at “${question}”.`,
    erased: 'We erase this answer the morning after.',
    given: 'You told us this. We do not show it here. What you fill in takes its place.',
    waits: 'If you change this, we ask the organiser first.',
    fault: (question, fault) => {
      switch (fault) {
        case 'missing':
          return `Answer “${question}”`;
        case 'not-a-choice':
          return `Choose one of the answers at “${question}”`;
        case 'too-long':
          return `Make your answer to “${question}” shorter, at most 500 characters`;
      }
    },
  },
};
