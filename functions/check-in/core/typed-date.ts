import { LocalDate } from '#kernel/instants.ts';

const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const monthOf = (word: string): number => months.indexOf(word.slice(0, 3).replace('maa', 'mrt')) + 1;

/** A date as somebody types it on a tablet: "14-5-2019", "14 mei 2019", "14/05/19" or "2019-05-14". Undefined when it is none. */
export const typedDate = (typed: string): LocalDate | undefined => {
  const text = typed.trim().toLowerCase().slice(0, 40);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const figures = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text);
  const words = /^(\d{1,2})[- ]([a-z]{3,9})\.?[- ](\d{4})$/.exec(text);
  const [year, month, day] =
    iso !== null
      ? [iso[1], Number(iso[2]), iso[3]]
      : figures !== null
        ? [figures[3], Number(figures[2]), figures[1]]
        : words !== null
          ? [words[3], monthOf(words[2] ?? ''), words[1]]
          : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const whole = `${year.padStart(4, '20')}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return LocalDate.safeParse(whole).success ? whole : undefined;
};
