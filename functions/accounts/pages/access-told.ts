import { dateInWords } from '#kernel/instants.ts';
import { type Person, roleOf } from '../core/person.ts';
import { accessNl } from '../wording/access-nl.ts';

/** Somebody with access and who gave it, as the actions answer. */
export type GivenView = {
  readonly person: Person;
  readonly by: 'you' | 'former-colleague' | 'from-the-start' | { readonly name: string };
};

/** Desks stand in the European Netherlands, whatever the zone of their events. */
const zone = 'Europe/Amsterdam';

export const roleTold = (person: Person): string => {
  const role = roleOf(person);
  return role === undefined ? '' : accessNl.roles[role];
};

/** The organisation somebody acts for, or the events they were let in for. */
export const forWhomTold = ({ organisationName, events = [] }: Person): string =>
  organisationName ?? events.map(({ title }) => title).join(', ');

/** "Maandag 20 mei 2019, gegeven door Hanna Bos". */
export const sinceTold = ({ person, by }: GivenView): string => {
  const { you, formerColleague, fromTheStart, sinceBy } = accessNl.list;
  if (by === 'from-the-start') return fromTheStart;
  const giver = by === 'you' ? you : by === 'former-colleague' ? formerColleague : by.name;
  return person.letIn === undefined ? '' : sinceBy(dateInWords(person.letIn.at, zone, 'nl'), giver);
};
