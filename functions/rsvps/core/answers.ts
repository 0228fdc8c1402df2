import * as z from 'zod/mini';
import type { EventKind } from '#kernel/event-kinds.ts';
import { EmailAddress, PersonName, PhoneNumber } from '#kernel/people.ts';
import { AskedAnswers, type AskedField, type Question } from '#kernel/questions.ts';
import { readAsked } from './asked-answers.ts';

/** What a guest tells. Which of it is asked depends on the kind of event; diet and access are sensitive. */
export const Answers = z.object({
  for: z.enum(['self', 'other']),
  /** Who signed somebody else up, when they said so. */
  by: z.optional(z.string()),
  name: z.string(),
  email: z.optional(z.string()),
  phone: z.optional(z.string()),
  role: z.optional(z.string()),
  /** A municipality's code. */
  municipality: z.optional(z.string()),
  organisation: z.optional(z.string()),
  party: z.int().check(z.gte(1)),
  /** Names of who comes along, a line each, where they were given. */
  companions: z.optional(z.string()),
  diet: z.optional(z.string()),
  access: z.optional(z.string()),
  /** To the questions of the event, by their ids; those that are sensitive apart. */
  answers: z.optional(AskedAnswers),
  sensitiveAnswers: z.optional(AskedAnswers),
});
export type Answers = z.infer<typeof Answers>;

export const answerFields = [
  'for',
  'by',
  'name',
  'email',
  'phone',
  'role',
  'municipality',
  'organisation',
  'party',
  'diet',
  'access',
] as const;
export type AnswerField = (typeof answerFields)[number];

/** Why an answer cannot be taken; each has words in both languages. */
export type AnswerFault =
  | 'missing'
  | 'too-long'
  | 'not-a-choice'
  | 'not-a-name'
  | 'not-an-email'
  | 'not-a-phone'
  | 'no-way-to-reach'
  | 'not-a-municipality'
  | 'several-municipalities'
  | 'not-a-number'
  | 'party-too-large';
export type AnswerFaults = { readonly [F in AnswerField | AskedField]?: AnswerFault };

/** What the form of this event asks. */
export type Questions = {
  readonly kind: EventKind;
  readonly partyLimit: number;
  readonly asks: readonly ('diet' | 'access')[];
  /** What an organiser asks beside it. */
  readonly questions?: readonly Question[] | undefined;
};

export type TypedAnswers = (field: AnswerField | AskedField) => string;

/** Finds a municipality by its code or by what somebody typed. */
export type FindMunicipality = (typed: string) => { readonly code: string } | 'none' | 'several';

const longest = { line: 120, answer: 500 } as const;

/** The questions of one form, in the order they are asked. `by` belongs to `for`, `organisation` to `municipality`, `phone` to `email`. */
export const questionsOf = ({ kind, partyLimit, asks }: Questions): readonly AnswerField[] => [
  'for',
  'name',
  'email',
  ...(kind === 'alderperson-meeting' ? (['role', 'municipality'] as const) : []),
  ...(partyLimit > 1 ? (['party'] as const) : []),
  ...asks,
];

/**
 * Reads the form of an event. Everything wrong is said at once. A guest of a meeting needs an address; a guest of an action one way to reach them,
 * address or telephone; a guest entered by staff may have neither. Answers to questions this event does not ask are left out.
 */
export const readAnswers = (
  typed: TypedAnswers,
  questions: Questions,
  findMunicipality: FindMunicipality,
  enteredBy: 'guest' | 'staff' = 'guest',
): { answers: Answers } | { faults: AnswerFaults } => {
  const faults: { [F in AnswerField | AskedField]?: AnswerFault } = {};
  const meeting = questions.kind === 'alderperson-meeting';
  const forWhom = typed('for').trim() || (enteredBy === 'staff' ? 'self' : '');
  if (forWhom !== 'self' && forWhom !== 'other') faults.for = forWhom === '' ? 'missing' : 'not-a-choice';

  const unasked = new Set<AnswerField>([
    ...(forWhom === 'other' ? [] : (['by'] as const)),
    ...(meeting ? [] : (['role', 'municipality', 'organisation'] as const)),
    ...(meeting && enteredBy === 'guest' ? (['phone'] as const) : []),
    ...(['diet', 'access'] as const).filter((field) => !questions.asks.includes(field)),
  ]);
  const answer = (field: AnswerField): string => (unasked.has(field) ? '' : typed(field));
  const line = (field: AnswerField, most: number = longest.line): string | undefined => {
    const value = answer(field).trim();
    if (value.length > most) faults[field] = 'too-long';
    return value === '' ? undefined : value;
  };

  const typedName = answer('name');
  const name = PersonName.safeParse(typedName);
  if (!name.success)
    faults.name = typedName.trim() === '' ? 'missing' : typedName.length > longest.line ? 'too-long' : 'not-a-name';
  const by = line('by');
  if (by !== undefined && !PersonName.safeParse(by).success) faults.by ??= 'not-a-name';

  const email = optional(answer('email'), EmailAddress);
  if (email === 'wrong') faults.email = 'not-an-email';
  const phone = optional(answer('phone'), PhoneNumber);
  if (phone === 'wrong') faults.phone = 'not-a-phone';
  if (enteredBy === 'guest' && email === undefined && phone === undefined) {
    faults.email = meeting ? 'missing' : 'no-way-to-reach';
  }

  const role = line('role');
  if (meeting && role === undefined) faults.role = 'missing';
  const organisation = line('organisation');
  const typedMunicipality = answer('municipality').trim();
  const municipality = typedMunicipality === '' ? undefined : findMunicipality(typedMunicipality);
  if (municipality === 'none') faults.municipality = 'not-a-municipality';
  if (municipality === 'several') faults.municipality = 'several-municipalities';
  if (meeting && municipality === undefined && organisation === undefined) faults.municipality = 'missing';

  const typedParty = answer('party').trim() || '1';
  const party = /^\d{1,4}$/.test(typedParty) ? Number(typedParty) : 0;
  if (party < 1) faults.party = 'not-a-number';
  else if (party > questions.partyLimit) faults.party = 'party-too-large';

  const diet = line('diet', longest.answer);
  const access = line('access', longest.answer);

  const asked = readAsked(questions.questions ?? [], typed, enteredBy);
  if ('faults' in asked) Object.assign(faults, asked.faults);

  if (
    'faults' in asked ||
    Object.keys(faults).length > 0 ||
    !name.success ||
    (forWhom !== 'self' && forWhom !== 'other')
  )
    return { faults };
  return {
    answers: {
      for: forWhom,
      name: name.data,
      party,
      ...(by !== undefined && { by }),
      ...(email !== undefined && email !== 'wrong' && { email }),
      ...(phone !== undefined && phone !== 'wrong' && { phone }),
      ...(role !== undefined && { role }),
      ...(typeof municipality === 'object' && { municipality: municipality.code }),
      ...(organisation !== undefined && { organisation }),
      ...(diet !== undefined && { diet }),
      ...(access !== undefined && { access }),
      ...asked.asked,
    },
  };
};

const optional = <T>(
  typed: string,
  schema: { safeParse: (v: string) => { success: boolean; data?: T } },
): T | undefined | 'wrong' => {
  if (typed.trim() === '') return undefined;
  const read = schema.safeParse(typed);
  return read.success ? read.data : 'wrong';
};
