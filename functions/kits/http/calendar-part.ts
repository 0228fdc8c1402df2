import { daysAfter, type Instant, LocalDate, localDateOf } from '#kernel/instants.ts';
import { firstDateFor } from '../core/availability.ts';
import type { StationDesk } from '../core/desk.ts';
import { zone } from '../core/slot.ts';
import { monthFrom } from '../pages/kit-dates.ts';

/** Which dates of a calendar are asked for: from the first of a month, or today, to the end of it or of the second month after it (at most 92). */
export type AskedPart = {
  readonly month: LocalDate;
  readonly months: 1 | 3;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly earlier: LocalDate | undefined;
  readonly later: LocalDate | undefined;
};

/** So far ahead lead the links; who knows an address may look further. */
const monthsAhead = 24;
const mostMonthsAhead = 240;

/** What the address asks (`vanaf`, `maanden`); a date that is none, past or absurd counts as not asked. */
export const partAsked = (query: URLSearchParams, now: Instant): AskedPart | undefined => {
  const from = LocalDate.safeParse(query.get('vanaf') ?? '');
  const months = query.get('maanden') === '3' ? 3 : 1;
  const thisMonth = monthFrom(localDateOf(now, zone), 0);
  if (!from.success || from.data < thisMonth || from.data >= monthFrom(thisMonth, mostMonthsAhead)) return undefined;
  return partOf(from.data, months, now);
};

/** The month in which the first date lies that whoever asks now can have. */
export const partOfFirst = (desk: Pick<StationDesk, 'notice'>, query: URLSearchParams, now: Instant): AskedPart =>
  partOf(firstDateFor(desk, now), query.get('maanden') === '3' ? 3 : 1, now);

const partOf = (from: LocalDate, months: 1 | 3, now: Instant): AskedPart => {
  const today = localDateOf(now, zone);
  const [month, thisMonth] = [monthFrom(from, 0), monthFrom(today, 0)];
  const earlier = monthFrom(month, -months);
  const later = monthFrom(month, months);
  return {
    month,
    months,
    from: laterOf(month, today),
    until: daysAfter(later, -1),
    earlier: month > thisMonth ? laterOf(earlier, thisMonth) : undefined,
    later: later <= monthFrom(thisMonth, monthsAhead) ? later : undefined,
  };
};

const laterOf = (one: LocalDate, other: LocalDate): LocalDate => [one, other].sort().at(-1) ?? one;
