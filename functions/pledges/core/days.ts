import {
  addDays,
  addMilliseconds,
  addMinutes,
  type Instant,
  instantOf,
  type LocalDate,
  localDateOf,
  wallTimeOf,
} from '#kernel/instants.ts';

/** The programme's clock. */
export const zone = 'Europe/Amsterdam';

const momentOf = (local: string): Instant => {
  const read = instantOf({ local, zone });
  // Clocks change at two and at three in the night.
  if ('refused' in read) throw new RangeError(`${local} is no moment in ${zone}`);
  return read.instant;
};

/** The moment at which a date begins. */
export const beginOf = (date: LocalDate): Instant => momentOf(`${date}T00:00`);

/** The last moment of a date. */
export const endOf = (date: LocalDate): Instant => addMilliseconds(addDays(beginOf(date), 1, zone), -1);

/** After this hour of the night an evening belongs to the next day. */
const nightEnds = 'T04:00';

/** 8.00 on the morning after: of the same date for what happens before four at night, of the next date otherwise. */
export const morningAfter = (moment: Instant): Instant => {
  const date = localDateOf(moment, zone);
  const eight = momentOf(`${date}T08:00`);
  return wallTimeOf(moment, zone).slice(10) < nightEnds ? eight : addDays(eight, 1, zone);
};

/** When municipalities that merged are looked for next: just after the coming midnight. */
export const afterMidnight = (now: Instant): Instant => addMinutes(endOf(localDateOf(now, zone)), 10);
