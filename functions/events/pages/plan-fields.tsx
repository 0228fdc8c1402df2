import type { Language } from '#kernel/languages.ts';
import type { Typed } from '#platform/http/forms.ts';
import { Field } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Group } from '#platform/pages/group.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { Select } from '#platform/pages/select.tsx';
import type { PlanFaults, PlanField } from '../core/event-plan.ts';
import { type DeskWords, wording } from '../wording/index.ts';

export type TypedFields = Typed<PlanField>;

type GroupName = keyof DeskWords['editor']['group'];

/** The form in its order; a summary of faults follows the same. */
const groups: Readonly<Record<GroupName, readonly PlanField[]>> = {
  what: ['kind', 'title', 'summary', 'text', 'programme'],
  when: ['starts', 'ends', 'zone', 'closes', 'promote-until'],
  reminders: ['remind-days', 'remind-at'],
  where: ['venue', 'street', 'city', 'directions', 'offers'],
  seats: ['for-whom', 'cost', 'capacity', 'party-limit', 'asks'],
  kept: [
    'ministers-seats',
    'ministers-until',
    'partners-seats',
    'partners-until',
    'advisers-seats',
    'advisers-until',
    'guests-seats',
    'guests-until',
  ],
  entry: ['entry', 'approval', 'offer-hours'],
  invited: ['organisations', 'contact-name', 'contact-phone', 'contact-email'],
  found: ['listed'],
};

type FieldsProps = { readonly language: Language; readonly typed: TypedFields; readonly invalid: Invalid };

/** Every question about an event, as typed before. `tells` is what a change of time or place sets off. */
export const PlanFields = ({ tells, ...props }: FieldsProps & { readonly tells?: string | undefined }) =>
  (Object.entries(groups) as [GroupName, readonly PlanField[]][]).map(([name, fields]) => (
    <Group
      help={name === 'when' ? tells : wording[props.language].desk.editor.groupHelp[name]}
      key={name}
      legend={wording[props.language].desk.editor.group[name]}
    >
      {fields.map((field) => (
        <Question field={field} key={field} {...props} />
      ))}
    </Group>
  ));

const Question = ({ field, language, typed, invalid }: FieldsProps & { field: PlanField }) => {
  const words = wording[language].desk.editor;
  const value = typed(field)[0] ?? '';
  const line = { name: field, invalid, value, ...words.field[field] };
  const { label, help } = words.field[field];
  const choice = { name: field, legend: label, help, invalid };
  const { optional } = words;
  switch (field) {
    case 'title':
    case 'for-whom':
      return <Field {...line} width="wide" />;
    case 'summary':
    case 'organisations':
      return <Field {...line} kind="textarea" rows={3} />;
    case 'text':
      return <Field {...line} kind="textarea" optional={optional} rows={12} />;
    case 'programme':
      return <Field {...line} kind="textarea" optional={optional} rows={7} />;
    case 'directions':
      return <Field {...line} kind="textarea" optional={optional} rows={4} />;
    case 'venue':
    case 'street':
    case 'city':
    case 'cost':
    case 'contact-name':
      return <Field {...line} />;
    case 'contact-phone':
      return <Field {...line} inputMode="tel" kind="tel" width="medium" />;
    case 'contact-email':
      return <Field {...line} inputMode="email" kind="email" />;
    case 'remind-days':
    case 'remind-at':
      return <Field {...line} optional={optional} width="short" />;
    case 'capacity':
    case 'party-limit':
      return <Field {...line} inputMode="numeric" width="short" />;
    case 'starts':
    case 'ends':
      return <Field {...line} kind={momentKind(value)} />;
    case 'ministers-seats':
    case 'partners-seats':
    case 'advisers-seats':
    case 'guests-seats':
      return <Field {...line} inputMode="numeric" optional={optional} width="short" />;
    case 'offer-hours':
      return <Field {...line} inputMode="numeric" optional={optional} width="short" />;
    case 'entry':
      return <Fieldset {...choice} options={optionsOf(words.entry, words.entryHelp)} value={value || 'open'} />;
    case 'approval':
      return (
        <Fieldset
          {...choice}
          kind="checkbox"
          optional={optional}
          options={[{ value: 'yes', label: words.approval }]}
          value={value}
        />
      );
    case 'ministers-until':
    case 'partners-until':
    case 'advisers-until':
    case 'guests-until':
    case 'closes':
    case 'promote-until':
      return <Field {...line} kind={momentKind(value)} optional={optional} />;
    case 'zone':
      return <Select {...line} options={optionsOf(words.zone)} />;
    case 'kind':
      return <Fieldset {...choice} options={optionsOf(words.kind, words.kindHelp)} value={value} />;
    case 'listed':
      return <Fieldset {...choice} options={optionsOf(words.listed, words.listedHelp)} value={value} />;
    case 'asks':
      return (
        <Fieldset
          {...choice}
          kind="checkbox"
          optional={optional}
          options={optionsOf(words.asked)}
          value={typed(field)}
        />
      );
    case 'offers':
      return (
        <Fieldset
          {...choice}
          kind="checkbox"
          optional={optional}
          options={optionsOf(wording[language].event.offer)}
          value={typed(field)}
        />
      );
  }
};

const optionsOf = <Value extends string>(
  labels: Readonly<Record<Value, string>>,
  help?: Readonly<Record<Value, string>>,
) => (Object.keys(labels) as Value[]).map((value) => ({ value, label: labels[value], help: help?.[value] }));

/** A browser empties its own date field when what was typed is no date; then it is a field like any other, and the words stay. */
const momentKind = (value: string): 'datetime-local' | 'text' =>
  value === '' || /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value) ? 'datetime-local' : 'text';

/** The faults in words, in the order of the form. */
export const faultsInWords = (faults: PlanFaults, language: Language): Invalid =>
  Object.fromEntries(
    Object.values(groups)
      .flat()
      .flatMap((field) => {
        const fault = faults[field];
        return fault === undefined ? [] : [[field, wording[language].desk.editor.fault(field, fault)]];
      }),
  );
