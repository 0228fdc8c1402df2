import type { CollegeWord } from '#kernel/college-words.ts';
import { type Instant, type LocalDate, localDateOf } from '#kernel/instants.ts';
import { EmailAddress, PersonName } from '#kernel/people.ts';
import { typedDate } from '#kernel/typed-dates.ts';
import { zone } from './days.ts';

/** What a signatory tells, besides the text that stood on the page. */
export type SignAnswers = {
  /** The municipality's. */
  readonly code: string;
  readonly name: string;
  readonly role: string;
  readonly email?: string;
  readonly college: CollegeWord;
  /** The municipality takes part already, and this person wants to sign as well. */
  readonly also: boolean;
};

/** The fields of the form, in the order in which they stand on it; the name is the last, right above the button. */
export const signFields = [
  'municipality',
  'role',
  'email',
  'college',
  'decided-on',
  'may-name',
  'also',
  'name',
] as const;
export type SignField = (typeof signFields)[number];

/** Why an answer cannot be taken; each has words in both languages. */
export type SignFault =
  | 'missing'
  | 'too-long'
  | 'not-a-choice'
  | 'not-a-name'
  | 'not-an-email'
  | 'not-a-municipality'
  | 'several-municipalities'
  | 'not-a-date'
  | 'in-future';
export type SignFaults = { readonly [F in SignField]?: SignFault };

export type TypedSignAnswers = (field: SignField) => string;

/** Finds a municipality by its code or by what somebody typed. */
export type FindMunicipality = (typed: string, now: Instant) => { readonly code: string } | 'none' | 'several';

/** Longest answer on one line, in UTF-16 units. */
const longest = 120;
/** No name of a municipality is this long, and every letter more is work for each municipality it might be. */
const longestSought = 100;

/**
 * Reads the form to sign. Everything wrong is said at once, in the order of the form. Who signs needs an address, because the copy goes there;
 * `staff` who enter a signature for somebody may leave it out. Whether the municipality may be named is asked only while the college has yet to
 * decide, and a decision lies on a date that has come.
 */
export const readSignAnswers = (
  typed: TypedSignAnswers,
  findMunicipality: FindMunicipality,
  now: Instant,
  enteredBy: 'signatory' | 'staff' = 'signatory',
): { readonly answers: SignAnswers } | { readonly faults: SignFaults } => {
  const found: { [F in SignField]?: SignFault } = {};

  const typedName = typed('name');
  const name = PersonName.safeParse(typedName);
  if (!name.success)
    found.name = typedName.trim() === '' ? 'missing' : typedName.length > longest ? 'too-long' : 'not-a-name';

  // It stands on the copy and on the stage beside the name, so it is held to the same letters.
  const typedRole = typed('role');
  const role = PersonName.safeParse(typedRole);
  if (!role.success)
    found.role = typedRole.trim() === '' ? 'missing' : typedRole.length > longest ? 'too-long' : 'not-a-name';

  const typedMunicipality = typed('municipality').trim();
  const municipality =
    typedMunicipality === '' ? undefined : findMunicipality(typedMunicipality.slice(0, longestSought), now);
  if (municipality === undefined) found.municipality = 'missing';
  if (municipality === 'none') found.municipality = 'not-a-municipality';
  if (municipality === 'several') found.municipality = 'several-municipalities';

  const typedEmail = typed('email').trim();
  const email = typedEmail === '' ? undefined : EmailAddress.safeParse(typedEmail);
  if (email?.success === false) found.email = 'not-an-email';
  if (email === undefined && enteredBy === 'signatory') found.email = 'missing';

  const college = readCollegeWord(typed, found, now);

  if (
    Object.keys(found).length > 0 ||
    !name.success ||
    !role.success ||
    typeof municipality !== 'object' ||
    college === undefined
  ) {
    const inOrder = signFields.flatMap((field) => (found[field] === undefined ? [] : [[field, found[field]] as const]));
    return { faults: Object.fromEntries(inOrder) };
  }
  return {
    answers: {
      code: municipality.code,
      name: name.data,
      role: role.data,
      ...(email?.success === true && { email: email.data }),
      college,
      also: typed('also') === 'yes',
    },
  };
};

const readCollegeWord = (
  typed: TypedSignAnswers,
  found: { [F in SignField]?: SignFault },
  now: Instant,
): CollegeWord | undefined => {
  switch (typed('college')) {
    case 'decided': {
      const on = readDecisionDate(typed('decided-on'), now);
      if (on.is === 'date') return { is: 'decided', on: on.date };
      found['decided-on'] = on.is;
      return undefined;
    }
    case 'to-decide': {
      const mayName = typed('may-name');
      if (mayName === 'yes' || mayName === 'no') return { is: 'to-decide', mayName: mayName === 'yes' };
      found['may-name'] = mayName === '' ? 'missing' : 'not-a-choice';
      return undefined;
    }
    default:
      found.college = typed('college') === '' ? 'missing' : 'not-a-choice';
      return undefined;
  }
};

/** The date of a college's decision: one that has come, on the programme's clock. */
export const readDecisionDate = (
  typed: string,
  now: Instant,
): { readonly is: 'date'; readonly date: LocalDate } | { readonly is: 'missing' | 'not-a-date' | 'in-future' } => {
  if (typed.trim() === '') return { is: 'missing' };
  const date = typedDate(typed);
  if (date === undefined) return { is: 'not-a-date' };
  return date > localDateOf(now, zone) ? { is: 'in-future' } : { is: 'date', date };
};

/** What a signatory tells about a decision of the college, from the own page. */
export type DecisionAnswers = { readonly on: LocalDate; readonly document?: string; readonly against: boolean };
export const decisionFields = ['verdict', 'decided-on', 'document'] as const;
export type DecisionField = (typeof decisionFields)[number];
export type DecisionFaults = { readonly [F in DecisionField]?: SignFault };

/** Reads what the college decided: for or against, on which date, and on request where it can be read: a number or an address. */
export const readDecision = (
  typed: (field: DecisionField) => string,
  now: Instant,
): { readonly decision: DecisionAnswers } | { readonly faults: DecisionFaults } => {
  const found: { [F in DecisionField]?: SignFault } = {};
  const verdict = typed('verdict');
  if (verdict !== 'for' && verdict !== 'against') found.verdict = verdict === '' ? 'missing' : 'not-a-choice';
  const on = readDecisionDate(typed('decided-on'), now);
  if (on.is !== 'date') found['decided-on'] = on.is;
  const document = typed('document').trim();
  if (document.length > longestDocument) found.document = 'too-long';
  if (/[\p{Cc}\p{Cs}]/u.test(document)) found.document ??= 'not-a-name';
  if (Object.keys(found).length > 0 || on.is !== 'date') return { faults: found };
  return { decision: { on: on.date, ...(document !== '' && { document }), against: verdict === 'against' } };
};

/** An address of a document can be longer than a name. */
const longestDocument = 300;
