import { addDays, type Instant, instantOf, localDateOf, type Zone } from '#kernel/instants.ts';

/** The first nine o'clock in the morning after this moment, on a clock in this zone. Nine o'clock is never skipped or doubled by a change of clocks. */
export const nextNine = (moment: Instant, zone: Zone): Instant => {
  const nine = instantOf({ local: `${localDateOf(moment, zone)}T09:00`, zone });
  const thatDay = 'instant' in nine ? nine.instant : moment;
  return thatDay > moment ? thatDay : addDays(thatDay, 1, zone);
};
