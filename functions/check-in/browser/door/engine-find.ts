import { foldName, surnameKey } from '#kernel/names.ts';
import type { DoorGuest, DoorMunicipality } from '../../core/door-list.ts';

/** Most guests that one search shows. */
const most = 20;

/** Finds guests by what is typed; prepared once for a list, so that a keystroke folds nothing but itself. */
export type Finder = (
  typed: string,
  isIn: (key: string) => boolean,
  /** Guests whom the list does not know yet. */
  more?: readonly DoorGuest[],
) => readonly DoorGuest[];

/**
 * Guests whose name, municipality (as it is shown and as it is called officially) or organisation has, for each word typed, a word that begins with it. Capitals and marks do
 * not matter. At most 20: who is still expected first, then who has no place, then who is in; each by surname.
 */
export const finderOf = (guests: readonly DoorGuest[], municipalities: readonly DoorMunicipality[]): Finder => {
  const called = new Map(municipalities.map(({ code, displayName, name }) => [code, `${displayName} ${name}`]));
  const prepare = (guest: DoorGuest) => {
    const municipality = guest.municipality === undefined ? '' : (called.get(guest.municipality) ?? '');
    const name = foldName(guest.name);
    return {
      guest,
      order: `${surnameKey(guest.name)}\n${name}`,
      words: ` ${name} ${foldName(`${municipality} ${guest.organisation ?? ''}`)}`,
    };
  };
  const known = guests.map(prepare).sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));

  return (typed, isIn, more = []) => {
    const begins = foldName(typed)
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => ` ${word}`);
    if (begins.length === 0) return [];
    const [expected, without, inside]: [DoorGuest[], DoorGuest[], DoorGuest[]] = [[], [], []];
    for (const { guest, words } of more.length === 0 ? known : [...more.map(prepare), ...known]) {
      if (!begins.every((word) => words.includes(word))) continue;
      const group = isIn(guest.key) ? inside : guest.is === 'seated' ? expected : without;
      if (group.length < most) group.push(guest);
      if (expected.length === most) break;
    }
    return [...expected, ...without, ...inside].slice(0, most);
  };
};
