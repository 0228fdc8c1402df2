import type { ReactNode } from 'react';
import type { Typed } from '#platform/http/forms.ts';
import { Field } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Group } from '#platform/pages/group.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { Select } from '#platform/pages/select.tsx';
import type { PlanFaults, PlanField } from '../core/event-plan.ts';
import { type Words, wording } from '../wording/index.ts';

export type TypedFields = Typed<PlanField>;

type FieldsProps = {
  readonly typed: TypedFields;
  readonly invalid: Invalid;
  /** What a change of time or place sets off, where it sets off something. */
  readonly tells?: string | undefined;
};

/** Every question about an event, in six groups, as typed before. The desk speaks Dutch. */
export const PlanFields = ({ typed, invalid, tells }: FieldsProps) => {
  const words = wording.nl.desk.editor;
  const first = (field: PlanField): string => typed(field)[0] ?? '';
  const asked = (field: PlanField) => ({ name: field, invalid, ...words.field[field] });
  const line = (field: PlanField, more: Partial<Parameters<typeof Field>[0]> = {}): ReactNode => (
    <Field {...asked(field)} value={first(field)} {...more} />
  );
  const optional = words.optional;
  const text = (field: PlanField, rows: number, more = {}) => line(field, { kind: 'textarea', rows, ...more });
  const moment = (field: PlanField, more = {}) => line(field, { kind: pickable(first(field)), ...more });
  const count = (field: PlanField) => line(field, { inputMode: 'numeric', width: 'short' });
  return (
    <>
      <Group legend={words.group.what}>
        <Choices field="kind" help={words.kindHelp} invalid={invalid} labels={words.kind} typed={typed} />
        {line('title', { width: 'wide' })}
        {text('summary', 3)}
        {text('text', 12, { optional })}
        {text('programme', 7, { optional })}
      </Group>
      <Group help={tells} legend={words.group.when}>
        {moment('starts')}
        {moment('ends')}
        <Select
          invalid={invalid}
          label={words.field.zone.label}
          name="zone"
          options={optionsOf(words.zone)}
          value={first('zone') || 'Europe/Amsterdam'}
        />
        {moment('closes', { optional })}
        {moment('promote-until', { optional })}
      </Group>
      <Group legend={words.group.where}>
        {line('venue')}
        {line('street')}
        {line('city')}
        {text('directions', 4, { optional })}
        <Choices
          field="offers"
          invalid={invalid}
          kind="checkbox"
          labels={wording.nl.event.offer}
          optional={optional}
          typed={typed}
        />
      </Group>
      <Group legend={words.group.seats}>
        {line('for-whom', { width: 'wide' })}
        {line('cost')}
        {count('capacity')}
        {count('party-limit')}
        <Choices
          field="asks"
          invalid={invalid}
          kind="checkbox"
          labels={words.asked}
          optional={optional}
          typed={typed}
        />
      </Group>
      <Group legend={words.group.invited}>
        {text('organisations', 3)}
        {line('contact-name')}
        {line('contact-phone', { kind: 'tel', width: 'medium' })}
        {line('contact-email', { kind: 'email', inputMode: 'email' })}
      </Group>
      <Group legend={words.group.found}>
        <Choices field="listed" help={words.listedHelp} invalid={invalid} labels={words.listed} typed={typed} />
      </Group>
    </>
  );
};

const Choices = <Choice extends string>({
  field,
  labels,
  help,
  kind,
  optional,
  invalid,
  typed,
}: {
  field: PlanField;
  labels: Readonly<Record<Choice, string>>;
  help?: Readonly<Record<Choice, string>>;
  kind?: 'checkbox';
  optional?: string;
  invalid: Invalid;
  typed: TypedFields;
}) => {
  const words = wording.nl.desk.editor.field[field];
  return (
    <Fieldset
      help={words.help}
      invalid={invalid}
      kind={kind}
      legend={words.label}
      name={field}
      optional={optional}
      options={optionsOf(labels).map((option) => ({ ...option, help: help?.[option.value] }))}
      value={typed(field)}
    />
  );
};

const optionsOf = <Choice extends string>(labels: Readonly<Record<Choice, string>>) =>
  (Object.entries(labels) as [Choice, string][]).map(([value, label]) => ({ value, label }));

/** A browser empties its own date field when what was typed is no date; then it is a field like any other, and the words stay. */
const pickable = (value: string): 'datetime-local' | 'text' =>
  value === '' || /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value) ? 'datetime-local' : 'text';

export const faultsInWords = (faults: PlanFaults, words: Words['desk'] = wording.nl.desk): Invalid =>
  Object.fromEntries(
    (Object.entries(faults) as [PlanField, NonNullable<PlanFaults[PlanField]>][]).map(([field, fault]) => [
      field,
      words.editor.fault(field, fault),
    ]),
  );
