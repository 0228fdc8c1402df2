import { addHours, daysAfter, type Instant, instantOf, localDateOf, type Zone } from '#kernel/instants.ts';

/** What is keyed in of a list on paper: who was ticked, and one time for all of them. In the order of the form. */
export const arrivalFields = ['guests', 'time'] as const;
export type ArrivalField = (typeof arrivalFields)[number];
export type ArrivalFault = 'nobody' | 'missing' | 'not-a-time' | 'to-come';

/** Names on one page of the list that is keyed in. */
export const arrivalsPerPage = 100;

type Evening = { readonly startsAt: Instant; readonly zone: Zone };

/** Doors open less long than this before it begins; a time that would be longer before is one after midnight. In hours. */
const longestBefore = 12;

/** A time as somebody types it from paper ("18.10", "18:10 uur", "18"), on the day of the evening or in the night after it. Never one that has yet to come. */
export const readTime = (
  typed: string,
  { startsAt, zone }: Evening,
  now: Instant,
): { readonly at: Instant } | { readonly fault: ArrivalFault } => {
  const text = typed.trim().toLowerCase().slice(0, 40);
  if (text === '') return { fault: 'missing' };
  const [, hours = '', minutes = '00'] = /^(\d{1,2})(?:[.:]?([0-5]\d))?(?: ?(?:uur|u|h))?$/.exec(text) ?? [];
  if (hours === '' || Number(hours) > 23) return { fault: 'not-a-time' };
  const day = localDateOf(startsAt, zone);
  const on = (date: string) => instantOf({ local: `${date}T${hours.padStart(2, '0')}:${minutes}`, zone });
  const first = on(day);
  const read = 'instant' in first && first.instant < addHours(startsAt, -longestBefore) ? on(daysAfter(day, 1)) : first;
  if (!('instant' in read)) return { fault: 'not-a-time' };
  return read.instant > now ? { fault: 'to-come' } : { at: read.instant };
};

/** A guest's key as it may come back from a form; each once. */
export const readGuests = (typed: readonly string[]): readonly string[] =>
  [...new Set(typed)].filter((guest) => /^[\w~-]{1,120}$/.test(guest)).slice(0, arrivalsPerPage);
