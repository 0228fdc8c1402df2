import type { DirectoryActions, Municipality } from '#directory/actions.ts';
import { type Instant, type LocalDate, localDateOf } from '#kernel/instants.ts';
import { foldName } from '#kernel/names.ts';
import type { Place } from './core/board.ts';
import { zone } from './core/days.ts';

/** What this room asks of the directory: municipalities as a visitor reads them, on a date. */
export const places = (directory: DirectoryActions) => {
  const lists = new Map<readonly Municipality[], readonly Place[]>();

  const placeOf = ({ code, displayName, province, lat, lng }: Municipality, twice: boolean): Place => ({
    code,
    // Two are called Bergen.
    name: twice ? `${displayName} (${province})` : displayName,
    province,
    lat,
    lng,
  });

  /** The tables begin in 2019; before that the first list stands. */
  const known = (date: LocalDate): LocalDate => (date < directory.firstDate ? directory.firstDate : date);

  const on = (date: LocalDate): readonly Place[] => {
    const list = directory.municipalitiesOn(known(date));
    const before = lists.get(list);
    if (before !== undefined) return before;
    const seen = new Map<string, number>();
    for (const { displayName } of list) seen.set(displayName, (seen.get(displayName) ?? 0) + 1);
    const made = list.map((one) => placeOf(one, (seen.get(one.displayName) ?? 0) > 1));
    lists.set(list, made);
    return made;
  };

  const at = (now: Instant): readonly Place[] => on(localDateOf(now, zone));

  return {
    on,
    at,
    all: (now: Instant): number => at(now).length,
    inForce: (code: string, now: Instant): boolean => at(now).some((one) => one.code === code),

    /** The one with this code, an ended one too. */
    place: (code: string): Place | undefined => {
      const found = directory.municipality(code);
      return found === undefined ? undefined : placeOf(found, false);
    },

    /** What an ended municipality became part of, by that day: the first of its successors, and theirs. */
    successor: (code: string, now: Instant): { readonly place: Place; readonly on: LocalDate } | undefined => {
      const today = localDateOf(now, zone);
      let found = directory.municipality(code);
      let on: LocalDate | undefined;
      while (found?.endedOn !== undefined && found.endedOn <= today) {
        on ??= found.endedOn;
        found = directory.municipality(found.successors?.[0] ?? '');
      }
      return on === undefined || found === undefined ? undefined : { place: placeOf(found, false), on };
    },

    /** By its code or by what somebody typed; several that fit are not chosen between. A whole name goes before names that begin with it. */
    find: (typed: string, now: Instant): { readonly code: string } | 'none' | 'several' => {
      const list = at(now);
      const exact = list.find(({ code }) => code === typed.trim().toUpperCase());
      if (exact !== undefined) return { code: exact.code };
      const found = directory.find(typed, known(localDateOf(now, zone)));
      const [one, ...more] = found;
      if (one === undefined) return 'none';
      if (more.length === 0) return { code: one.code };
      const sought = foldName(typed);
      const whole = found.filter(
        ({ name, displayName }) => foldName(name) === sought || foldName(displayName) === sought,
      );
      return whole.length === 1 && whole[0] !== undefined ? { code: whole[0].code } : 'several';
    },
  };
};
export type Places = ReturnType<typeof places>;
