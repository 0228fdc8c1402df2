import type { DirectoryActions, Municipality } from '#directory/actions.ts';
import { type Instant, type LocalDate, localDateOf } from '#kernel/instants.ts';
import { foldName } from '#kernel/names.ts';
import { zone } from './core/slot.ts';

export type Municipalities = ReturnType<typeof municipalitiesFrom>;

/** What a host chooses a municipality from; the directory is handed in when somebody first fills in the form. */
export const municipalitiesFrom = (directory: DirectoryActions) => {
  const today = (now: Instant): LocalDate => {
    const date = localDateOf(now, zone);
    // The tables begin in 2019; before that the first list stands.
    if (date < directory.firstDate) return directory.firstDate;
    return date;
  };
  const at = (now: Instant): readonly Municipality[] => directory.municipalitiesOn(today(now));
  return {
    /** Those in force now, as a Dutch list is sorted. */
    at,
    /** An ended one too. */
    name: (code: string): string => directory.municipality(code)?.displayName ?? code,
    /** By its code or by what somebody typed; several that fit are not chosen between. */
    find: (typed: string, now: Instant): { readonly code: string } | 'none' | 'several' => {
      const code = typed.trim().toUpperCase();
      const exact = at(now).find((one) => one.code === code);
      if (exact !== undefined) return { code: exact.code };
      const found = directory.find(typed, today(now));
      const [one, ...more] = found;
      if (one === undefined) return 'none';
      if (more.length === 0) return { code: one.code };
      const sought = foldName(typed);
      const [whole, ...others] = found.filter(
        ({ name, displayName }) => foldName(name) === sought || foldName(displayName) === sought,
      );
      return whole !== undefined && others.length === 0 ? { code: whole.code } : 'several';
    },
  };
};
