import type { Frame } from '#platform/http/visit.ts';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Pager } from '#platform/pages/pager.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { DeskStation, StationDesk } from '../core/desk.ts';
import type { LendingKit } from '../core/kit.ts';
import { publicWording } from '../wording/public.ts';
import { type Shown, WhatItMeans } from './calendar-choose.tsx';
import { CalendarTable } from './calendar-table.tsx';
import { AsWritten } from './kit-as-written.tsx';
import { dayInWords, monthInWords } from './kit-dates.ts';
import { beginPath, calendarPath, kitPath } from './kit-paths.ts';

export type CalendarPageProps = {
  readonly frame: Frame;
  readonly kit: LendingKit;
  readonly desk: Pick<StationDesk, 'hours'>;
  readonly station: DeskStation;
  /** The stations that the kit visits. */
  readonly stations: readonly DeskStation[];
  readonly shown: Shown;
};

/** What can be had of a kit at one station, for everybody: a table first, links to other months and stations, then why a part is not free. */
export const CalendarPage = ({ frame, kit, desk, station, stations, shown }: CalendarPageProps) => {
  const { language } = frame;
  const words = publicWording[language];
  const at = (path: string): string => addressIn(language, path);
  const here = { station: station.code, from: shown.from, months: shown.months };
  const title = `${kit.title} ${words.calendar.atStation(station.name)}`;
  return (
    <Page {...frame} description={words.calendar.lead} path={calendarPath(kit.slug, here)} section="kits" title={title}>
      <TextLink alone href={at(kitPath(kit.slug))}>
        {words.calendar.back}
      </TextLink>
      <Heading level={1}>
        <AsWritten language={language}>{kit.title}</AsWritten> {words.calendar.atStation(station.name)}
      </Heading>
      <Paragraph look="lead">{words.calendar.lead}</Paragraph>
      <Paragraph>
        {words.calendar.notice(shown.notice)} {words.calendar.first(dayInWords(shown.first, language))}
      </Paragraph>
      <ButtonRow>
        <LinkButton href={at(beginPath(kit.slug, here))}>{words.calendar.order}</LinkButton>
      </ButtonRow>
      <CalendarTable days={shown.days} free={() => words.free} hours={desk.hours} id="calendar" language={language} />
      <Pager
        label={words.calendar.months}
        next={
          shown.later === undefined
            ? undefined
            : {
                href: at(calendarPath(kit.slug, { ...here, from: shown.later })),
                label: monthInWords(shown.later, language),
              }
        }
        previous={
          shown.earlier === undefined
            ? undefined
            : {
                href: at(calendarPath(kit.slug, { ...here, from: shown.earlier })),
                label: monthInWords(shown.earlier, language),
              }
        }
      />
      <TextLink alone href={at(calendarPath(kit.slug, { ...here, months: shown.months === 1 ? 3 : 1 }))}>
        {shown.months === 1 ? words.calendar.threeMonths : words.calendar.oneMonth}
      </TextLink>
      <WhatItMeans days={shown.days} language={language} notice={shown.notice} />
      {stations.length < 2 ? null : (
        <nav aria-label={words.calendar.stations}>
          <Heading level={2}>{words.calendar.stations}</Heading>
          <ul className="calendar__stations">
            {stations
              .filter(({ code }) => code !== station.code)
              .map((other) => (
                <li key={other.code}>
                  <TextLink alone href={at(calendarPath(kit.slug, { ...here, station: other.code }))}>
                    {words.kit.calendarOf(other.name)}
                  </TextLink>
                </li>
              ))}
          </ul>
        </nav>
      )}
    </Page>
  );
};
