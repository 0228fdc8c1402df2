import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { StationDesk } from '../core/desk.ts';
import type { ClosingFaults } from '../core/desk-rules.ts';
import { dayParts, type Slot, slotId } from '../core/slot.ts';
import { publicWording } from '../wording/public.ts';
import { stationWording } from '../wording/station.ts';
import type { ClosingField } from '../wording/station-words.ts';
import { openSlotPath, stationDaysPath, stationDeskPath, stationOrderPath } from './station-paths.ts';
import { BusyAlert, slotInWords, stationName, whenInWords } from './station-told.tsx';

/** A slot that cannot be closed, and the order that has it; without one somebody holds it for some minutes. */
export type PromisedSlot = {
  readonly slot: Slot;
  readonly order?: { readonly order: string; readonly ordererName: string } | undefined;
};

export type StationDaysPageProps = {
  readonly frame: Frame;
  readonly desk: StationDesk;
  readonly closed: readonly (Slot & { readonly reason: string })[];
  readonly request: string;
  readonly typed: (field: 'from' | 'until' | 'reason') => string;
  readonly ticked: (field: 'station' | 'part') => readonly string[];
  readonly faults?: ClosingFaults | undefined;
  readonly refusal?: 'busy' | { readonly promised: readonly PromisedSlot[] } | undefined;
  readonly notice?: { readonly is: 'closed'; readonly slots: number } | { readonly is: 'opened' } | undefined;
};

/** The days that this desk closed, and the form that closes more. */
export const StationDaysPage = (props: StationDaysPageProps) => {
  const { frame, desk, notice, faults = {} } = props;
  const { language } = frame;
  const words = stationWording[language];
  const invalid: Invalid = Object.fromEntries(
    Object.entries(faults).map(([field, fault]) => [field, words.days.fault(field as ClosingField, fault)]),
  );
  const wrong = Object.keys(invalid).length;
  return (
    <Page
      {...frame}
      faulty={wrong > 0}
      main={{ 'data-closed': String(props.closed.length) }}
      section="desk"
      title={words.days.title}
      unlisted
    >
      <TextLink alone href={addressIn(language, stationDeskPath)}>
        {words.toDesk}
      </TextLink>
      <ErrorSummary invalid={invalid} title={words.faultsTitle(wrong)} />
      <Heading level={1}>{words.days.title}</Heading>
      {notice === undefined ? null : (
        <Alert kind="ok" title={notice.is === 'opened' ? words.days.opened : words.days.closed(notice.slots)} />
      )}
      <Refused {...props} />
      <Paragraph>{words.days.lead}</Paragraph>
      <Closed {...props} />
      <Heading level={2}>{words.days.formTitle}</Heading>
      <Form
        action={addressIn(language, stationDaysPath)}
        hidden={{ act: 'close' }}
        request={props.request}
        token={frame.formToken}
      >
        <Fieldset
          invalid={invalid}
          kind="checkbox"
          legend={words.days.stations}
          name="station"
          options={desk.stations.map(({ code, name }) => ({ value: code, label: name }))}
          value={props.ticked('station')}
        />
        <Field
          help={words.days.dateHelp}
          invalid={invalid}
          label={words.days.from}
          name="from"
          value={props.typed('from')}
          width="medium"
        />
        <Field
          help={words.days.untilHelp}
          invalid={invalid}
          label={words.days.until}
          name="until"
          optional={words.optional}
          value={props.typed('until')}
          width="medium"
        />
        <Fieldset
          invalid={invalid}
          kind="checkbox"
          legend={words.days.parts}
          name="part"
          options={dayParts.map((part) => ({
            value: part,
            label: `${publicWording[language].part[part]} (${publicWording[language].hours(desk.hours[part])})`,
          }))}
          value={props.ticked('part')}
        />
        <Field
          help={words.days.reasonHelp}
          invalid={invalid}
          label={words.days.reason}
          name="reason"
          value={props.typed('reason')}
        />
        <Button>{words.days.close}</Button>
      </Form>
    </Page>
  );
};

const Refused = ({ frame: { language }, desk, refusal }: StationDaysPageProps) => {
  if (refusal === undefined) return null;
  if (refusal === 'busy') return <BusyAlert language={language} />;
  const { days } = stationWording[language];
  return (
    <Alert data={{ 'data-refused': 'promised' }} kind="warning" title={days.promisedTitle}>
      <Paragraph>{days.promised}</Paragraph>
      <List>
        {refusal.promised.map(({ slot, order }) => {
          const told = slotInWords(slot, desk, language);
          return order === undefined ? (
            <span key={slotId(slot)}>{days.promisedHeld(told)}</span>
          ) : (
            <TextLink alone href={addressIn(language, stationOrderPath(order.order))} key={slotId(slot)}>
              {days.promisedTo(told, order.ordererName)}
            </TextLink>
          );
        })}
      </List>
    </Alert>
  );
};

const Closed = ({ frame: { language }, desk, closed }: StationDaysPageProps) => {
  const { days } = stationWording[language];
  if (closed.length === 0) {
    return (
      <>
        <Heading level={2}>{days.listTitle}</Heading>
        <Paragraph>{days.none}</Paragraph>
      </>
    );
  }
  return (
    <Table
      caption={days.listTitle}
      cards
      columns={[
        { key: 'when', label: days.columns.when },
        { key: 'station', label: days.columns.station },
        { key: 'reason', label: days.columns.reason },
        { key: 'open', label: days.columns.open },
      ]}
      id="closed"
      rowHeader="when"
      rows={closed.map((slot) => ({
        key: slotId(slot),
        cells: {
          when: whenInWords(slot, desk, language),
          station: stationName(desk, slot.station),
          reason: slot.reason,
          open: (
            <TextLink alone href={addressIn(language, openSlotPath(slot))}>
              {days.open}
            </TextLink>
          ),
        },
      }))}
    />
  );
};

/** Asks before a closed slot is opened again. */
export const OpenSlotPage = ({
  frame,
  desk,
  slot,
  request,
}: {
  readonly frame: Frame;
  readonly desk: StationDesk;
  readonly slot: Slot & { readonly reason: string };
  readonly request: string;
}) => {
  const { language } = frame;
  const words = stationWording[language].days;
  return (
    <Page {...frame} section="desk" title={words.open} unlisted>
      <Heading level={1}>{words.open}</Heading>
      <Paragraph look="lead">{words.openQuestion(slotInWords(slot, desk, language))}</Paragraph>
      <Paragraph>{`${words.reason}: ${slot.reason}`}</Paragraph>
      <Paragraph>{words.openLead}</Paragraph>
      <Form
        action={addressIn(language, stationDaysPath)}
        hidden={{ act: 'open', slot: slotId(slot) }}
        request={request}
        token={frame.formToken}
      >
        <Button>{words.openNow}</Button>
        <LinkButton href={addressIn(language, stationDaysPath)} kind="secondary">
          {words.keepClosed}
        </LinkButton>
      </Form>
    </Page>
  );
};
