import type { CollegeWord } from '#kernel/college-words.ts';
import type { LocalDate } from '#kernel/instants.ts';
import {
  type FindMunicipality,
  faultsIn,
  type HallFault,
  type Read,
  readEmail,
  readMunicipality,
  readName,
  type Typed,
} from './typed-answers.ts';
import { typedDate } from './typed-date.ts';

export const signingFields = ['municipality', 'role', 'email', 'college', 'decided-on', 'may-name', 'name'] as const;
export type SigningField = (typeof signingFields)[number];

/** What a signatory says at the table; `version` is that of the text that stood on the page, 0 when the page did not say. */
export type SigningAnswers = {
  readonly code: string;
  readonly name: string;
  readonly role: string;
  readonly email?: string;
  readonly college: CollegeWord;
  readonly version: number;
  readonly also: boolean;
};

/**
 * Reads the form with which somebody signs; everything wrong is said at once. The college decided on a date that is not after `today`, or has
 * still to decide, and then the signatory says whether the municipality may be named already.
 */
export const readSigning = (
  typed: Typed,
  find: FindMunicipality,
  today: LocalDate,
): { readonly answers: SigningAnswers } | { readonly faults: { readonly [F in SigningField]?: HallFault } } => {
  const municipality = readMunicipality(typed('municipality'), find);
  // It stands on the copy and on the stage beside the name, so it is held to the same letters.
  const role = readName(typed('role'));
  const email = readEmail(typed('email'));
  const name = readName(typed('name'));
  const said = readCollege(typed, today);
  if ('fault' in municipality || 'fault' in role || 'fault' in email || 'fault' in name || !('college' in said)) {
    const { college, ...more } = {
      college: undefined,
      'decided-on': undefined,
      'may-name': undefined,
      ...faultsOf(said),
    };
    return { faults: faultsIn<SigningField>({ municipality, role, email, college, ...more, name }) ?? {} };
  }
  return {
    answers: {
      code: municipality.value,
      name: name.value,
      role: role.value,
      ...(email.value !== undefined && { email: email.value }),
      college: said.college,
      version: /^\d{1,4}$/.test(typed('version')) ? Number(typed('version')) : 0,
      also: typed('also') === 'yes',
    },
  };
};

type CollegeFault = { readonly in: 'college' | 'decided-on' | 'may-name'; readonly fault: HallFault };

const readCollege = (typed: Typed, today: LocalDate): { readonly college: CollegeWord } | CollegeFault => {
  switch (typed('college')) {
    case 'decided': {
      if (typed('decided-on').trim() === '') return { in: 'decided-on', fault: 'missing' };
      const on = typedDate(typed('decided-on'));
      if (on === undefined) return { in: 'decided-on', fault: 'not-a-date' };
      return on > today ? { in: 'decided-on', fault: 'in-future' } : { college: { is: 'decided', on } };
    }
    case 'to-decide': {
      const word = typed('may-name');
      if (word !== 'yes' && word !== 'no') return { in: 'may-name', fault: 'missing' };
      return { college: { is: 'to-decide', mayName: word === 'yes' } };
    }
    default:
      return { in: 'college', fault: 'missing' };
  }
};

const faultsOf = (said: ReturnType<typeof readCollege>): { readonly [F in CollegeFault['in']]?: Read<never> } =>
  'fault' in said ? { [said.in]: { fault: said.fault } } : {};
