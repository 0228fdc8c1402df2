import type { Language } from '#kernel/languages.ts';
import { Field } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Group } from '#platform/pages/group.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { Select } from '#platform/pages/select.tsx';
import type { StationDesk } from '../core/desk.ts';
import type { KitFaults, KitField, KitKind, TypedKit } from '../core/kit-plan.ts';
import { lenderWording } from '../wording/lender.ts';
import type { LenderWords } from '../wording/lender-words.ts';

type GroupName = keyof LenderWords['kit']['group'];
type Groups = { readonly [G in GroupName]?: readonly KitField[] };

/** The form of each kind in its order; a summary of faults follows the same. */
const groups: Readonly<Record<KitKind, Groups>> = {
  lending: {
    what: ['title', 'summary', 'for-whom'],
    parts: ['comes-back', 'used-up'],
    howMany: ['units'],
    where: ['desk', 'stations', 'buffer-before', 'buffer-after'],
    contact: ['contact-name', 'contact-phone', 'contact-email'],
  },
  package: {
    what: ['title', 'summary', 'for-whom'],
    parts: ['used-up'],
    howMany: ['stock', 'most'],
    when: ['opens', 'closes', 'delivery-from', 'delivery-until'],
    late: ['print', 'fund-name', 'fund-address'],
    contact: ['contact-name', 'contact-phone', 'contact-email'],
  },
};

type FieldsProps = {
  readonly kind: KitKind;
  readonly language: Language;
  readonly desks: readonly StationDesk[];
  readonly typed: TypedKit;
  readonly invalid: Invalid;
};

/** Every question about a kit of its kind, as typed before. */
export const KitFields = (props: FieldsProps) =>
  (Object.entries(groups[props.kind]) as [GroupName, readonly KitField[]][]).map(([name, fields]) => (
    <Group key={name} legend={lenderWording[props.language].kit.group[name]}>
      {fields.map((field) => (
        <Question field={field} key={field} {...props} />
      ))}
    </Group>
  ));

const Question = ({ field, kind, language, desks, typed, invalid }: FieldsProps & { field: KitField }) => {
  const { optional, kit: words } = lenderWording[language];
  const value = typed(field)[0] ?? '';
  const line = { name: field, invalid, value, ...words.field[field] };
  switch (field) {
    case 'title':
      return <Field {...line} width="wide" />;
    case 'summary':
    case 'for-whom':
      return <Field {...line} kind="textarea" rows={3} />;
    case 'comes-back':
      return <Field {...line} kind="textarea" rows={6} />;
    case 'used-up':
      return kind === 'package' ? (
        <Field {...line} {...words.contents} kind="textarea" rows={6} />
      ) : (
        <Field {...line} kind="textarea" optional={optional} rows={3} />
      );
    case 'print':
      return <Field {...line} kind="textarea" rows={10} />;
    case 'units':
    case 'stock':
    case 'most':
    case 'buffer-before':
    case 'buffer-after':
      return <Field {...line} inputMode="numeric" width="short" />;
    case 'opens':
    case 'closes':
    case 'delivery-from':
    case 'delivery-until':
      return <Field {...line} width="medium" />;
    case 'desk':
      return (
        <Select
          {...line}
          empty={words.chooseDesk}
          options={desks.map(({ desk, name }) => ({ value: desk, label: name }))}
        />
      );
    case 'stations':
      return <Stations desks={desks} invalid={invalid} language={language} typed={typed} />;
    case 'fund-name':
    case 'fund-address':
      return <Field {...line} optional={optional} />;
    case 'contact-name':
      return <Field {...line} autoComplete="name" />;
    case 'contact-phone':
      return <Field {...line} autoComplete="tel" inputMode="tel" kind="tel" width="medium" />;
    case 'contact-email':
      return <Field {...line} autoComplete="email" inputMode="email" kind="email" />;
  }
};

/** The stations of every desk; where there are more desks each station says whose it is. */
const Stations = ({ language, desks, typed, invalid }: Omit<FieldsProps, 'kind'>) => {
  const { optional, kit: words } = lenderWording[language];
  const { label, ...help } = words.field.stations;
  return (
    <Fieldset
      {...help}
      invalid={invalid}
      kind="checkbox"
      legend={label}
      name="stations"
      optional={optional}
      options={desks.flatMap((desk) =>
        desk.stations.map(({ code, name }) => ({
          value: code,
          label: name,
          ...(desks.length > 1 && { help: words.stationOf(desk.name) }),
        })),
      )}
      value={typed('stations')}
    />
  );
};

/** The faults in words, in the order of the form. */
export const kitFaultsInWords = (kind: KitKind, faults: KitFaults, language: Language): Invalid =>
  Object.fromEntries(
    Object.values(groups[kind])
      .flat()
      .flatMap((field) => {
        const fault = faults[field];
        return fault === undefined ? [] : [[field, lenderWording[language].kit.fault(field, fault)]];
      }),
  );
