import { Field } from '#platform/pages/field.tsx';
import { Group } from '#platform/pages/group.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import type { CampaignFaults, CampaignField, TypedCampaign } from '../core/campaign-plan.ts';
import type { CampaignDeskWords } from '../wording/desk-words.ts';

type GroupName = keyof CampaignDeskWords['editor']['group'];

/** The form in its order; a summary of faults follows the same. */
const groups: Readonly<Record<GroupName, readonly CampaignField[]>> = {
  what: ['title', 'summary'],
  before: ['asks', 'decides'],
  numbers: ['goal', 'marks'],
  when: ['opens', 'closes'],
  contact: ['contact-name', 'contact-phone', 'contact-email', 'press'],
};

type FieldsProps = { readonly typed: TypedCampaign; readonly invalid: Invalid; readonly words: CampaignDeskWords };

/** Every question about a campaign, as typed before. */
export const CampaignFields = (props: FieldsProps) =>
  (Object.entries(groups) as [GroupName, readonly CampaignField[]][]).map(([name, fields]) => (
    <Group key={name} legend={props.words.editor.group[name]}>
      {fields.map((field) => (
        <Question field={field} key={field} {...props} />
      ))}
    </Group>
  ));

const Question = ({ field, typed, invalid, words }: FieldsProps & { field: CampaignField }) => {
  const value = typed(field)[0] ?? '';
  const line = { name: field, invalid, value, ...words.editor.field[field] };
  const { optional } = words;
  switch (field) {
    case 'title':
      return <Field {...line} width="wide" />;
    case 'summary':
      return <Field {...line} kind="textarea" rows={3} />;
    case 'asks':
    case 'decides':
      return <Field {...line} kind="textarea" rows={5} />;
    case 'goal':
      return <Field {...line} width="short" />;
    case 'marks':
      return <Field {...line} optional={optional} />;
    case 'opens':
    case 'closes':
      return <Field {...line} kind={momentKind(value)} />;
    case 'contact-name':
      return <Field {...line} />;
    case 'contact-phone':
      return <Field {...line} inputMode="tel" kind="tel" width="medium" />;
    case 'contact-email':
      return <Field {...line} inputMode="email" kind="email" />;
    case 'press':
      return <Field {...line} inputMode="email" kind="email" optional={optional} />;
  }
};

/** A browser empties its own date field when what was typed is no date; then it is a field like any other, and the words stay. */
const momentKind = (value: string): 'datetime-local' | 'text' =>
  value === '' || /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value) ? 'datetime-local' : 'text';

/** The faults in words, in the order of the form. */
export const campaignFaultsInWords = (faults: CampaignFaults, words: CampaignDeskWords): Invalid =>
  Object.fromEntries(
    Object.values(groups)
      .flat()
      .flatMap((field) => {
        const fault = faults[field];
        return fault === undefined ? [] : [[field, words.editor.fault(field, fault)]];
      }),
  );
