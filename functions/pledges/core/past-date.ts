import { type Instant, LocalDate, localDateOf } from '#kernel/instants.ts';
import { typedDate } from '#kernel/typed-dates.ts';
import { zone } from './days.ts';

/** The first date of which anybody can ask who had joined: before it the list of municipalities says nothing. */
export const firstDate: LocalDate = '2019-01-01';

/** A date asked for in an address: undefined when none is, `unknown` when it is no date, too early or in the future. */
export type AskedDate = LocalDate | 'unknown' | undefined;

const known = (date: LocalDate | undefined, now: Instant): LocalDate | 'unknown' =>
  date !== undefined && date >= firstDate && date <= localDateOf(now, zone) ? date : 'unknown';

/** By a machine, which writes `2019-05-21`. */
export const pastDate = (asked: string | null, now: Instant): AskedDate =>
  asked === null ? undefined : known(LocalDate.safeParse(asked).data, now);

/** By a person, who may write `21-5-2019` as well. */
export const pastDateTyped = (asked: string | null, now: Instant): AskedDate =>
  asked === null ? undefined : known(typedDate(asked), now);
