import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { Choice } from '#platform/pages/choice.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { FieldError } from '#platform/pages/field-words.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Group } from '#platform/pages/group.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { controlId } from '#platform/pages/invalid.ts';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Steps } from '#platform/pages/steps.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { DeskStation, StationDesk } from '../core/desk.ts';
import type { LendingKit } from '../core/kit.ts';
import type { OrderFaults, SlotField } from '../core/order-answers.ts';
import { mostSlots, type Slot, slotId } from '../core/slot.ts';
import { orderWording } from '../wording/order.ts';
import { publicWording } from '../wording/public.ts';
import { type Shown, WhatItMeans } from './calendar-choose.tsx';
import { CalendarTable } from './calendar-table.tsx';
import { AsWritten } from './kit-as-written.tsx';
import { dayInWords, monthInWords, shortDayInWords } from './kit-dates.ts';
import { beginPath, kitPath, orderPath, slotsPath } from './kit-paths.ts';
import { faultsInWords, totalSteps } from './order-fields.tsx';
import { slotInWords, slotKey } from './order-slot-words.ts';

export type SlotsPageProps = {
  readonly frame: Frame;
  readonly kit: LendingKit;
  readonly desk: StationDesk;
  readonly station: DeskStation;
  readonly stations: readonly DeskStation[];
  readonly shown: Shown;
  /** Ticked so far, on whatever page. */
  readonly chosen: readonly Slot[];
  readonly ifNotAll: string;
  readonly request: string;
  /** Of an order that exists already. */
  readonly order?: string | undefined;
  readonly faults?: OrderFaults<SlotField> | undefined;
  readonly busy?: boolean | undefined;
};

/**
 * The first step: the calendar with a box in each part that can be had. What was ticked for another month or station goes along in a list of its
 * own, and the buttons to those keep it.
 */
export const SlotsPage = (props: SlotsPageProps) => {
  const { frame, kit, desk, station, stations, shown, chosen, ifNotAll, request, order, faults = {}, busy } = props;
  const { language } = frame;
  const words = orderWording[language];
  const open = publicWording[language];
  const invalid = faultsInWords(words, faults);
  const here = { station: station.code, from: shown.from, months: shown.months };
  const inTable = new Set(
    shown.days.flatMap(({ date, parts }) =>
      (['morning', 'midday', 'afternoon'] as const).flatMap((part) =>
        parts[part].is === 'free' ? [slotId({ station: station.code, date, part })] : [],
      ),
    ),
  );
  const ticked = new Set(chosen.map(slotId));
  const elsewhere = chosen.filter((slot) => !inTable.has(slotId(slot)));
  return (
    <Page
      {...frame}
      path={order === undefined ? beginPath(kit.slug, here, chosen) : slotsPath(order, here, chosen)}
      faulty={Object.keys(invalid).length > 0}
      title={`${words.slots.title}: ${kit.title}`}
      section="desk"
      unlisted
      {...(busy === true && { main: { 'data-outcome': 'busy' } })}
    >
      <TextLink alone href={addressIn(language, order === undefined ? kitPath(kit.slug) : orderPath(order))}>
        {order === undefined ? open.calendar.back : words.backToOrder}
      </TextLink>
      <Steps current={1} total={totalSteps} words={words.stepOf(1, totalSteps, 'plekken')} />
      <Heading level={1}>{words.slots.title}</Heading>
      <ErrorSummary invalid={invalid} title={words.faultsTitle(Object.keys(invalid).length)} />
      {busy === true ? (
        <Alert kind="warning" title={words.busy.title}>
          <Paragraph>{words.busy.text}</Paragraph>
        </Alert>
      ) : null}
      <Paragraph look="lead">
        <AsWritten language={language}>{kit.title}</AsWritten>. {words.slots.lead(mostSlots)}
      </Paragraph>
      <Paragraph>{words.slots.notice(shown.notice, dayInWords(shown.first, language))}</Paragraph>
      <Form
        action={addressIn(language, frame.path)}
        hidden={{ station: station.code, vanaf: shown.from, maanden: String(shown.months) }}
        request={request}
        token={frame.formToken}
      >
        {elsewhere.length === 0 ? null : (
          <Group help={words.slots.chosenHelp} legend={words.slots.chosen}>
            <div className="choices">
              {elsewhere.map((slot) => (
                <Choice
                  checked
                  id={controlId(`chosen-${slotKey(slot)}`)}
                  key={slotId(slot)}
                  kind="checkbox"
                  label={slotInWords(slot, desk, language)}
                  name="slot"
                  value={slotId(slot)}
                />
              ))}
            </div>
          </Group>
        )}
        <div>
          <Heading level={2}>{open.stationTitle(station.name)}</Heading>
          <FieldError id={controlId('slot')} words={invalid.slot} />
          <CalendarTable
            days={shown.days}
            free={({ date }, part) => {
              const slot = { station: station.code, date, part };
              return (
                <Choice
                  checked={ticked.has(slotId(slot))}
                  id={controlId(slotKey(slot))}
                  kind="checkbox"
                  label={
                    <>
                      <span className="unseen">
                        {shortDayInWords(date, language)}, {open.part[part]}:{' '}
                      </span>
                      {open.free}
                    </>
                  }
                  name="slot"
                  value={slotId(slot)}
                />
              );
            }}
            hours={desk.hours}
            id={controlId('slot')}
            language={language}
          />
        </div>
        <Group help={words.slots.otherHelp} legend={words.slots.otherTitle}>
          <ButtonRow>
            {[shown.earlier, shown.later].map((month) =>
              month === undefined ? null : (
                <Button key={month} kind="secondary" name="show" value={`${station.code}~${month}`}>
                  {words.slots.showMonth(monthInWords(month, language))}
                </Button>
              ),
            )}
            {stations
              .filter(({ code }) => code !== station.code)
              .map((other) => (
                <Button key={other.code} kind="secondary" name="show" value={`${other.code}~${shown.from}`}>
                  {words.slots.showStation(other.name)}
                </Button>
              ))}
          </ButtonRow>
        </Group>
        <Fieldset
          help={words.field['if-not-all'].help}
          invalid={invalid}
          legend={words.field['if-not-all'].label}
          name="if-not-all"
          options={[
            { value: 'nothing', label: words.slots.ifNotAll.nothing },
            { value: 'what-can', label: words.slots.ifNotAll.whatCan },
          ]}
          value={ifNotAll}
        />
        <Button>{words.toStep(2, 'opstelling')}</Button>
      </Form>
      <WhatItMeans days={shown.days} language={language} notice={shown.notice} />
    </Page>
  );
};
