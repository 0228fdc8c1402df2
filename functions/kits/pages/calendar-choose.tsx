import type { LocalDate } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { List } from '#platform/pages/list.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import type { CalendarDay } from '../core/availability.ts';
import { dayParts } from '../core/slot.ts';
import { publicWording } from '../wording/public.ts';

/** What is shown of a calendar, and what else there is to show. `first`: the first date that whoever asks now can have. */
export type Shown = {
  readonly days: readonly CalendarDay[];
  readonly from: LocalDate;
  /** 1 or 3. */
  readonly months: number;
  readonly first: LocalDate;
  readonly notice: number;
  /** The month before and after; no link where there is none. */
  readonly earlier?: LocalDate | undefined;
  readonly later?: LocalDate | undefined;
};

/** A sentence for each reason that stands in the table, and for no other. */
export const WhatItMeans = ({ language, days, notice }: Pick<Shown, 'days' | 'notice'> & { language: Language }) => {
  const words = publicWording[language];
  const said = new Set(
    days.flatMap(({ parts }) =>
      dayParts.flatMap((part) => {
        const state = parts[part];
        return state.is === 'not-free' ? [state.because] : [];
      }),
    ),
  );
  const means = [
    ...(['past', 'too-soon', 'taken', 'no-unit'] as const)
      .filter((why) => said.has(why))
      .map((why) => words.whyNotMeans[why](notice)),
    ...(said.has('closed') ? [words.whyNotMeans.closed] : []),
  ];
  if (said.size === 0) return null;
  return (
    <>
      <Paragraph>{words.calendar.meansTitle}</Paragraph>
      <List>
        {means.map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
      </List>
    </>
  );
};
