import { dateInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { type Person, roleOf } from '../core/person.ts';
import { accessWording } from '../wording/access.ts';

/** Somebody with access and who gave it, as the actions answer. */
export type GivenView = {
  readonly person: Person;
  readonly by: 'you' | 'former-colleague' | 'from-the-start' | { readonly name: string };
};

/** Desks stand in the European Netherlands, whatever the zone of their events. */
const zone = 'Europe/Amsterdam';

export const roleTold = (person: Person, language: Language): string => {
  const role = roleOf(person);
  return role === undefined ? '' : accessWording[language].roles[role];
};

/** The organisation somebody acts for, or the events they were let in for. */
export const forWhomTold = ({ organisationName, events = [] }: Person): string =>
  organisationName ?? events.map(({ title }) => title).join(', ');

/** "maandag 20 mei 2019, gegeven door Hanna Bos", "Monday 20 May 2019, given by Hanna Bos". */
export const sinceTold = ({ person, by }: GivenView, language: Language): string => {
  const { you, formerColleague, fromTheStart, sinceBy } = accessWording[language].list;
  if (by === 'from-the-start') return fromTheStart;
  const giver = by === 'you' ? you : by === 'former-colleague' ? formerColleague : by.name;
  return person.letIn === undefined ? '' : sinceBy(dateInWords(person.letIn.at, zone, language), giver);
};
