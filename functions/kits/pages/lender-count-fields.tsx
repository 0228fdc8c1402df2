import type { LocalDate } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { Field } from '#platform/pages/field.tsx';
import { Group } from '#platform/pages/group.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { Select } from '#platform/pages/select.tsx';
import {
  type CountFaults,
  type PartQuestion,
  partField,
  repairDays,
  type TypedCount,
  thereOf,
} from '../core/count-answers.ts';
import type { LendingKit, Part, Unit } from '../core/kit.ts';
import { lenderWording } from '../wording/lender.ts';
import { dayInWords } from './kit-dates.ts';

type Props = { readonly typed: TypedCount; readonly invalid: Invalid };
type InLanguage = Props & { readonly language: Language };

/** Two numbers about one part beside each other, large enough for a thumb. */
const Pair = ({
  unit,
  part,
  questions,
  typed,
  invalid,
}: Props & {
  readonly unit: Unit;
  readonly part: Part;
  readonly questions: readonly { readonly question: PartQuestion; readonly label: string }[];
}) => (
  <div className="pair">
    {questions.map(({ question, label }) => {
      const name = partField(question, unit, part);
      return (
        <Field
          autoComplete="off"
          inputMode="numeric"
          invalid={invalid}
          key={question}
          label={label}
          name={name}
          value={typed(name)}
          width="short"
        />
      );
    })}
  </div>
);

/** What came back of one unit, part by part; the numbers begin empty, so that each is counted. */
export const CountOfUnit = ({
  kit,
  unit,
  language,
  ...props
}: InLanguage & { readonly kit: LendingKit; readonly unit: Unit }) => {
  const { optional, count: words } = lenderWording[language];
  return kit.parts.map((part) => {
    const left = partField('left', unit, part);
    return part.returns ? (
      <Group key={part.id} legend={words.wentAlong(thereOf(unit, part), part.name)}>
        <Pair
          part={part}
          questions={[
            { question: 'whole', label: words.whole },
            { question: 'broken', label: words.broken },
          ]}
          unit={unit}
          {...props}
        />
      </Group>
    ) : (
      <Group key={part.id} legend={words.wentAlong(thereOf(unit, part), part.name)}>
        <Field
          autoComplete="off"
          inputMode="numeric"
          invalid={props.invalid}
          label={words.left(part.name)}
          name={left}
          optional={optional}
          value={props.typed(left)}
          width="short"
        />
      </Group>
    );
  });
};

/** What is found to lack of one unit. */
export const LacksOfUnit = ({
  kit,
  unit,
  language,
  ...props
}: InLanguage & { readonly kit: LendingKit; readonly unit: Unit }) => {
  const words = lenderWording[language].units;
  return kit.parts
    .filter(({ returns }) => returns)
    .map((part) => (
      <Group key={part.id} legend={words.has(part.count, part.name)}>
        <Pair
          part={part}
          questions={[
            { question: 'missing', label: words.missing },
            { question: 'broken', label: words.broken },
          ]}
          unit={unit}
          {...props}
        />
      </Group>
    ));
};

/** Who sees to what lacks, and by when: chosen among working days, so that nobody types a date. */
export const RepairFields = ({ typed, invalid, today, language }: InLanguage & { readonly today: LocalDate }) => {
  const words = lenderWording[language].count;
  return (
    <>
      <Field autoComplete="name" invalid={invalid} label={words.owner} name="owner" value={typed('owner')} />
      <Select
        empty={words.chooseDay}
        invalid={invalid}
        label={words.due}
        name="due"
        options={repairDays(today).map((date) => ({ value: date, label: dayInWords(date, language) }))}
        value={typed('due')}
      />
    </>
  );
};

export const PlaceField = ({ typed, invalid, label }: Props & { readonly label: string }) => (
  <Field invalid={invalid} label={label} name="place" value={typed('place')} />
);

/** The faults of a form about parts in words, by the name of the field, in the order in which they were found. */
export const countFaultsInWords = (
  faults: CountFaults,
  { kit, units, language }: { readonly kit: LendingKit; readonly units: readonly Unit[]; readonly language: Language },
): Invalid => {
  const words = lenderWording[language].count;
  return Object.fromEntries(
    Object.entries(faults).map(([field, fault]) => {
      if (field === 'owner' || field === 'due' || field === 'place') return [field, words.fieldFault[field](fault)];
      const [, unitId, partId] = field.split('~');
      const unit = units.length > 1 ? units.find((one) => one.unit === unitId) : undefined;
      const part = kit.parts.find(({ id }) => id === partId);
      const of = [...(unit === undefined ? [] : [unit.name]), part?.name ?? field].join(', ');
      return [field, words.fault(fault, of, part?.count ?? 0)];
    }),
  );
};
