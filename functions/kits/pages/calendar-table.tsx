import type { ReactNode } from 'react';
import type { Language } from '#kernel/languages.ts';
import type { CalendarDay, SlotState } from '../core/availability.ts';
import { type DayPart, dayParts, type HoursOfDay } from '../core/slot.ts';
import { publicWording } from '../wording/public.ts';
import type { PublicWords } from '../wording/public-words.ts';
import { AsWritten } from './kit-as-written.tsx';
import { monthInWords, shortDayInWords, weekOf } from './kit-dates.ts';

// A box that scrolls has to be reachable by keyboard, and the list of faults leads to it.
const reachable = { tabIndex: 0 } as const;

/**
 * Days of one station with their three parts, a row a day, a group a week, a table a month. A part that cannot be had says why; a day of which all
 * three say the same says it once. `free` makes what stands in a part that can be had: the word, or a box to tick.
 */
export const CalendarTable = ({
  id,
  language,
  days,
  hours,
  free,
}: {
  /** Unique in the page; the first table has it as it is. */
  readonly id: string;
  readonly language: Language;
  readonly days: readonly CalendarDay[];
  readonly hours: HoursOfDay;
  readonly free: (day: CalendarDay, part: DayPart) => ReactNode;
}) => {
  const words = publicWording[language];
  return groupedBy(days, ({ date }) => date.slice(0, 7)).map((month, place) => {
    const first = month[0]?.date ?? '';
    const tableId = place === 0 ? id : `${id}-${first.slice(0, 7)}`;
    return (
      <section
        aria-labelledby={`${tableId}-caption`}
        className="table-box calendar"
        id={tableId}
        key={first}
        {...reachable}
      >
        <table className="utrecht-table utrecht-table--html-table">
          <caption id={`${tableId}-caption`}>{monthInWords(first, language)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.calendar.day}</th>
              {dayParts.map((part) => (
                <th key={part} scope="col">
                  {words.part[part]} <span className="calendar__hours">{words.hours(hours[part])}</span>
                </th>
              ))}
            </tr>
          </thead>
          {groupedBy(month, ({ date }) => String(weekOf(date))).map((week) => (
            <tbody key={week[0]?.date}>
              <tr>
                <th className="calendar__week" colSpan={4} scope="rowgroup">
                  {words.calendar.week(weekOf(week[0]?.date ?? ''))}
                </th>
              </tr>
              {week.map((day) => (
                <tr key={day.date}>
                  <th scope="row">{shortDayInWords(day.date, language)}</th>
                  <Cells day={day} free={free} language={language} words={words} />
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
    );
  });
};

const Cells = ({
  day,
  free,
  language,
  words,
}: {
  readonly day: CalendarDay;
  readonly free: (day: CalendarDay, part: DayPart) => ReactNode;
  readonly language: Language;
  readonly words: PublicWords;
}) => {
  const { morning } = day.parts;
  const alike = dayParts.every((part) => saysTheSame(day.parts[part], morning));
  if (alike && morning.is === 'not-free') {
    return (
      <td className="calendar__no" colSpan={3}>
        <Why language={language} state={morning} words={words} />
      </td>
    );
  }
  return dayParts.map((part) => {
    const state = day.parts[part];
    return state.is === 'free' ? (
      <td className="calendar__yes" key={part}>
        {free(day, part)}
      </td>
    ) : (
      <td className="calendar__no" key={part}>
        <Why language={language} state={state} words={words} />
      </td>
    );
  });
};

/** Why a part cannot be had, in a cell or in a sentence; a closed one with the desk's own words. */
export const Why = ({
  language,
  state,
  words,
}: {
  readonly language: Language;
  readonly state: Extract<SlotState, { is: 'not-free' }>;
  readonly words: Pick<PublicWords, 'whyNot' | 'closedBecause'>;
}) =>
  state.because === 'closed' && state.reason !== '' ? (
    <>
      {words.closedBecause} <AsWritten language={language}>{state.reason}</AsWritten>
    </>
  ) : (
    words.whyNot[state.because]
  );

const saysTheSame = (one: SlotState, other: SlotState): boolean =>
  one.is === 'not-free' &&
  other.is === 'not-free' &&
  one.because === other.because &&
  (one.because !== 'closed' || other.because !== 'closed' || one.reason === other.reason);

/** Runs of things with the same key, in their order. */
const groupedBy = <T,>(things: readonly T[], keyOf: (thing: T) => string): readonly (readonly T[])[] => {
  const groups: { readonly key: string; readonly things: T[] }[] = [];
  for (const thing of things) {
    const last = groups.at(-1);
    if (last?.key === keyOf(thing)) last.things.push(thing);
    else groups.push({ key: keyOf(thing), things: [thing] });
  }
  return groups.map((group) => group.things);
};
