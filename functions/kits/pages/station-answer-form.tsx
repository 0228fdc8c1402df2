import type { Language } from '#kernel/languages.ts';
import { dateAsTyped } from '#kernel/typed-dates.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Group } from '#platform/pages/group.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Select } from '#platform/pages/select.tsx';
import type { StationDesk } from '../core/desk.ts';
import {
  type AnswerFaults,
  type AnswerText,
  answerTexts,
  longestAnswer,
  placeOf,
  placesOf,
  type SlotQuestion,
  says,
  slotField,
} from '../core/desk-answers.ts';
import { type Order, type OrderedSlot, standing } from '../core/order.ts';
import { dayParts, inOrder } from '../core/slot.ts';
import { publicWording } from '../wording/public.ts';
import { stationWording } from '../wording/station.ts';
import type { StationWords } from '../wording/station-words.ts';
import type { StationOrderPageProps } from './station-order.tsx';
import { slotInWords } from './station-told.tsx';

/** Faults in words, by the name of the field; each says which slot it is about. */
export const answerFaultsTold = (
  words: StationWords,
  faults: AnswerFaults,
  order: Order,
  desk: StationDesk,
  language: Language,
): Invalid =>
  Object.fromEntries(
    Object.entries(faults).map(([field, fault]) => {
      const slot = order.slots.find(({ id }) => field.endsWith(`~${id}`));
      return [field, words.order.fault(fault, slot === undefined ? '' : slotInWords(slot, desk, language))];
    }),
  );

/** What the desk wrote before, and where a slot is: so that only what changes has to be typed. What to answer is never filled in. */
export const typedBefore =
  (order: Order): ((field: string) => string) =>
  (field) => {
    const text = answerTexts.find((name) => name === field);
    if (text !== undefined) return text === 'reason' ? '' : (order[text] ?? '');
    const [question, ...rest] = field.split('~');
    const slot = order.slots.find(({ id }) => id === rest.join('~'));
    switch (question as SlotQuestion) {
      case 'spot':
        return slot?.spot ?? '';
      case 'to':
        return slot?.spot === undefined ? '' : placeOf(slot.station, slot.spot);
      case 'date':
        return slot === undefined ? '' : dateAsTyped(slot.date);
      case 'part':
        return slot?.part ?? '';
      default:
        return '';
    }
  };

/** Yes, another spot or time, or no to each slot; why; permit and practical facts; one button. */
export const AnswerForm = (props: StationOrderPageProps & { readonly invalid: Invalid }) => {
  const { frame, order, request, typed, invalid } = props;
  const words = stationWording[frame.language];
  const first = order.state === 'requested';
  return (
    <>
      <Heading level={2}>{first ? words.order.answerTitle : words.order.changeTitle}</Heading>
      <Paragraph>{first ? words.order.answerLead : words.order.changeLead}</Paragraph>
      <Paragraph look="quiet">{words.someOptional}</Paragraph>
      <Form
        action={addressIn(frame.language, frame.path)}
        hidden={{ act: 'answer', revision: String(order.revision) }}
        request={request}
        token={frame.formToken}
      >
        {inOrder(standing(order)).map((slot) => (
          <SlotFields {...props} key={slot.id} slot={slot} words={words} />
        ))}
        <AnswerField invalid={invalid} name="reason" typed={typed} words={words} />
        <AnswerField invalid={invalid} name="permit" typed={typed} words={words} />
        <AnswerField invalid={invalid} name="practical" typed={typed} words={words} />
        <Button>{words.order.send}</Button>
      </Form>
    </>
  );
};

type SlotProps = StationOrderPageProps & {
  readonly invalid: Invalid;
  readonly slot: OrderedSlot;
  readonly words: StationWords;
};

const SlotFields = (props: SlotProps) => {
  const { frame, desk, slot, invalid, typed, words } = props;
  const field = (question: SlotQuestion) => {
    const name = slotField(question, slot);
    return { name, invalid, value: typed(name) };
  };
  const spots = desk.stations.find(({ code }) => code === slot.station)?.spots ?? [];
  const [only] = spots;
  return (
    <Group legend={words.order.slotLegend(slotInWords(slot, desk, frame.language))}>
      <Fieldset
        {...field('says')}
        legend={words.order.yourAnswer}
        options={says.map((value) => ({ value, label: words.order.says[value], help: words.order.saysHelp[value] }))}
      />
      <div className="only-when-approve">
        {only === undefined ? (
          <Alert kind="warning" level={3} title={words.order.noSpot} />
        ) : spots.length === 1 ? (
          <Paragraph>{words.order.onlySpot(only.name)}</Paragraph>
        ) : (
          <Select
            {...field('spot')}
            empty={words.order.spotEmpty}
            label={words.order.spot}
            options={spots.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </div>
      <div className="only-when-move">
        <Paragraph>{words.order.moveHelp}</Paragraph>
        <Select
          {...field('to')}
          empty={words.order.toEmpty}
          label={words.order.to}
          options={placesOf(desk).map(({ station, spot }) => ({
            value: placeOf(station.code, spot.id),
            label: words.order.place(station.name, spot.name),
          }))}
        />
        <Field {...field('date')} help={words.order.dateHelp} label={words.order.date} width="medium" />
        <Select
          {...field('part')}
          label={words.order.dayPart}
          options={dayParts.map((part) => ({
            value: part,
            label: `${publicWording[frame.language].part[part]} (${publicWording[frame.language].hours(desk.hours[part])})`,
          }))}
        />
      </div>
    </Group>
  );
};

const AnswerField = ({
  name,
  invalid,
  typed,
  words,
}: {
  name: AnswerText;
  invalid: Invalid;
  typed: (field: string) => string;
  words: StationWords;
}) => (
  <Field
    {...words.order.text[name]}
    invalid={invalid}
    kind={name === 'permit' ? 'text' : 'textarea'}
    maxLength={longestAnswer[name]}
    name={name}
    optional={words.optional}
    rows={4}
    value={typed(name)}
  />
);
