import { daysAfter, type LocalDate } from '#kernel/instants.ts';
import { phoneInWords } from '#kernel/people.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import type { StationDesk } from '../core/desk.ts';
import { spotName } from '../core/desk-answers.ts';
import type { LendingKit } from '../core/kit.ts';
import type { Order, OrderedSlot } from '../core/order.ts';
import { hoursOf, inOrder } from '../core/slot.ts';
import { publicWording } from '../wording/public.ts';
import { stationWording } from '../wording/station.ts';
import { clockInWords, dayInWords } from './kit-dates.ts';
import { stationDeskPath } from './station-paths.ts';
import { sizeInWords, stationName } from './station-told.tsx';

type SheetRow = { readonly slot: OrderedSlot; readonly order: Order; readonly kit: Pick<LendingKit, 'title'> };

/**
 * What stands on the desk's stations today and tomorrow, for one page of paper: what, whose, where, how large, and whom to call. It holds a name and a
 * number for each, so it says when to destroy it.
 */
export const StationSheetPage = ({
  frame,
  desk,
  today,
  rows,
}: {
  readonly frame: Frame;
  readonly desk: StationDesk;
  readonly today: LocalDate;
  readonly rows: readonly SheetRow[];
}) => {
  const { language } = frame;
  const words = stationWording[language];
  const { sheet } = words;
  const tomorrow = daysAfter(today, 1);
  return (
    <Page {...frame} main={{ 'data-rows': String(rows.length) }} section="desk" title={sheet.title} unlisted>
      <div className="station-sheet stack">
        <LinkButton href={addressIn(language, stationDeskPath)} kind="subtle">
          {words.toDesk}
        </LinkButton>
        <Heading level={1} look={2}>
          {sheet.title}
        </Heading>
        <Paragraph>
          {sheet.of(desk.name)}. {sheet.print}
        </Paragraph>
        {[
          { date: today, title: sheet.today(dayInWords(today, language)) },
          { date: tomorrow, title: sheet.tomorrow(dayInWords(tomorrow, language)) },
        ].map(({ date, title }) => (
          <Day
            date={date}
            desk={desk}
            frame={frame}
            key={date}
            rows={rows.filter(({ slot }) => slot.date === date)}
            title={title}
          />
        ))}
        <Paragraph>{sheet.destroy(dayInWords(daysAfter(today, 2), language))}</Paragraph>
      </div>
    </Page>
  );
};

const Day = ({
  frame: { language },
  desk,
  date,
  title,
  rows,
}: {
  frame: Frame;
  desk: StationDesk;
  date: LocalDate;
  title: string;
  rows: readonly SheetRow[];
}) => {
  const words = stationWording[language];
  const { sheet } = words;
  if (rows.length === 0) {
    return (
      <>
        <Heading level={2} look={3}>
          {title}
        </Heading>
        <Paragraph>{sheet.nothing}</Paragraph>
      </>
    );
  }
  const { part, hours } = publicWording[language];
  const byPlace = inOrder(rows.map(({ slot }) => slot)).flatMap((slot) => rows.filter((row) => row.slot === slot));
  return (
    <Table
      caption={title}
      cards
      columns={[
        { key: 'slot', label: sheet.columns.slot },
        { key: 'spot', label: sheet.columns.spot },
        { key: 'who', label: sheet.columns.who },
        { key: 'what', label: sheet.columns.what },
        { key: 'phone', label: sheet.columns.phone },
      ]}
      id={`day-${date}`}
      rowHeader="slot"
      rows={byPlace.map(({ slot, order, kit }) => {
        const { setup, onTheDay } = order;
        return {
          key: `${order.order}~${slot.id}`,
          cells: {
            slot: (
              <div>
                {part[slot.part]}
                <br />
                {hours(hoursOf(slot, desk.hours))}
              </div>
            ),
            spot: (
              <div>
                {stationName(desk, slot.station)}
                {slot.spot === undefined ? null : (
                  <>
                    <br />
                    {spotName(desk, slot.station, slot.spot)}
                  </>
                )}
              </div>
            ),
            who: (
              <div>
                {order.ordererName}
                <br />
                {kit.title}
              </div>
            ),
            what:
              setup === undefined ? (
                ''
              ) : (
                <div>
                  {setup.what}
                  <br />
                  {[sizeInWords(setup, language), words.power[setup.power], words.people(setup.people)].join(', ')}
                  <br />
                  {[
                    `${words.order.facts.buildUp} ${words.order.buildUp(clockInWords(setup.buildUp, language))}`,
                    `${words.order.facts.cleared} ${words.order.cleared(clockInWords(setup.cleared, language))}`,
                  ]
                    .join(', ')
                    .toLowerCase()}
                </div>
              ),
            phone:
              onTheDay === undefined ? (
                words.order.contactGone
              ) : (
                <div>
                  {onTheDay.name}
                  <br />
                  {phoneInWords(onTheDay.phone).replaceAll(' ', '\u00a0')}
                </div>
              ),
          },
        };
      })}
    />
  );
};
