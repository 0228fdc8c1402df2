import { dateInWords } from '#kernel/instants.ts';
import { MemberRole } from '../core/letting-in.ts';
import { type Person, roleOf } from '../core/person.ts';
import { accessNl } from '../wording/access-nl.ts';

/** Somebody with access and who gave it, as the actions answer. */
export type GivenView = {
  readonly person: Person;
  readonly by: 'you' | 'former-colleague' | { readonly name: string };
};

/** Desks stand in the European Netherlands, whatever the zone of their events. */
const zone = 'Europe/Amsterdam';

export const roleTold = (person: Person): string => {
  const role = MemberRole.safeParse(roleOf(person));
  return role.success ? accessNl.roles[role.data].is : '';
};

/** "Maandag 20 mei 2019, gegeven door Hanna Bos". */
export const sinceTold = ({ person, by }: GivenView): string => {
  const { you, formerColleague, sinceBy } = accessNl.list;
  const giver = by === 'you' ? you : by === 'former-colleague' ? formerColleague : by.name;
  return person.letIn === undefined ? '' : sinceBy(dateInWords(person.letIn.at, zone, 'nl'), giver);
};
