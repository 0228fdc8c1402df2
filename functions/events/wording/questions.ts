import type { Language } from '#kernel/languages.ts';
import { copyEn, questionsEn } from './questions-en.ts';
import { copyNl, questionsNl } from './questions-nl.ts';
import type { CopyWords, QuestionsWords } from './questions-words.ts';

export const questionsWording: Readonly<Record<Language, QuestionsWords>> = { nl: questionsNl, en: questionsEn };
export const copyWording: Readonly<Record<Language, CopyWords>> = { nl: copyNl, en: copyEn };
