import { LocalDate } from '#kernel/instants.ts';
import { withoutThousands } from '#kernel/numbers.ts';
import { addWorkingDays, isWorkingDay } from '#kernel/working-days.ts';
import { type Count, lacksOf } from './hand-over.ts';
import type { Lack, LendingKit, Part, Unit } from './kit.ts';

/** What a form about the parts of units asks, by the names its answers are sent under: `whole~<unit>~<part>`. */
export type PartQuestion = 'packed' | 'whole' | 'broken' | 'left' | 'missing';
export const partField = (question: PartQuestion, { unit }: Pick<Unit, 'unit'>, { id }: Pick<Part, 'id'>): string =>
  `${question}~${unit}~${id}`;

/** Why an answer cannot be taken; each has words. `more-than-went` names what went along. */
export type CountFault =
  | 'missing'
  | 'not-a-number'
  | 'more-than-went'
  | 'not-packed'
  | 'nothing-lacks'
  | 'not-a-date'
  | 'in-past'
  | 'too-long';
/** By the name of the field, in the order of the form. */
export type CountFaults = Readonly<Record<string, CountFault>>;
/** What was typed in a field; an empty one is an empty text. */
export type TypedCount = (field: string) => string;

/** Longest answers, in characters (ours). */
const longest = { place: 120, owner: 120 } as const;
/** Working days among which one chooses when something is whole again; a longer repair is reported again (ours). */
const daysToRepair = 30;

/** How many of a part lie in a unit, as far as is known: what lacks or is broken stayed behind. */
export const thereOf = ({ state, repair }: Pick<Unit, 'state' | 'repair'>, { id, count }: Part): number => {
  const lack = state === 'incomplete' ? repair?.lacks.find(({ part }) => part === id) : undefined;
  return Math.max(0, count - (lack?.missing ?? 0) - (lack?.broken ?? 0));
};

/** The days on which a repair may be due: today when that is a working day, and the next thirty. */
export const repairDays = (today: LocalDate): readonly LocalDate[] => [
  ...(isWorkingDay(today) ? [today] : []),
  ...Array.from({ length: daysToRepair }, (_, day) => addWorkingDays(today, day + 1)),
];

export type Repairing = { readonly owner: string; readonly due: LocalDate };

/** What was ticked of what goes along; whatever is not ticked is a fault at its row. */
export const readPacking = (
  typed: TypedCount,
  { kit, units }: { readonly kit: Pick<LendingKit, 'parts'>; readonly units: readonly Unit[] },
): CountFaults =>
  Object.fromEntries(
    units.flatMap((unit) =>
      kit.parts
        .filter((part) => thereOf(unit, part) > 0)
        .map((part) => partField('packed', unit, part))
        .filter((field) => typed(field) === '')
        .map((field) => [field, 'not-packed' as const]),
    ),
  );

/**
 * Reads a count part by part. How many are whole has to be said of each part that returns, so that none is passed over; an empty field for broken
 * ones means none. Somebody who sees to it, and by when, is needed when something lacks. What is left of what is used up is good to know only.
 */
export const readCount = (
  typed: TypedCount,
  {
    kit,
    units,
    today,
  }: { readonly kit: Pick<LendingKit, 'parts'>; readonly units: readonly Unit[]; readonly today: LocalDate },
):
  | { readonly counts: readonly Count[]; readonly repair: Repairing; readonly place: string; readonly lacking: boolean }
  | { readonly faults: CountFaults } => {
  const faults: Record<string, CountFault> = {};
  const number = numberIn(typed, faults);
  const counts = units.map((unit): Count => {
    const parts: Record<string, { whole: number; broken: number }> = {};
    for (const part of kit.parts) {
      if (!part.returns) {
        const left = number(partField('left', unit, part), part.count, 'optional');
        parts[part.id] = { whole: left, broken: 0 };
        continue;
      }
      const [wholeField, brokenField] = [partField('whole', unit, part), partField('broken', unit, part)];
      const whole = number(wholeField, part.count);
      const broken = number(brokenField, part.count, 'optional');
      if (whole + broken > part.count && faults[brokenField] === undefined) faults[wholeField] ??= 'more-than-went';
      parts[part.id] = { whole, broken };
    }
    return { unit: unit.unit, parts };
  });
  const lacking = counts.some((count) => lacksOf(kit, count).length > 0);
  // Nobody is asked who sees to it as long as the numbers themselves are not read.
  const counted = Object.keys(faults).length === 0;
  const repair = lacking && counted ? repairIn(typed, faults, today) : { owner: '', due: today };
  const place = placeIn(typed, faults);
  return Object.keys(faults).length > 0 ? { faults } : { counts, repair, place, lacking };
};

/** Reads what is found to lack of one unit, at any time. Everything that lacks now is said, also what was known. */
export const readLacks = (
  typed: TypedCount,
  { kit, unit, today }: { readonly kit: Pick<LendingKit, 'parts'>; readonly unit: Unit; readonly today: LocalDate },
):
  | { readonly lacks: readonly Lack[]; readonly repair: Repairing; readonly place: string }
  | { readonly faults: CountFaults } => {
  const faults: Record<string, CountFault> = {};
  const number = numberIn(typed, faults);
  const parts = kit.parts.filter(({ returns }) => returns);
  const lacks = parts.flatMap((part): Lack[] => {
    const [missingField, brokenField] = [partField('missing', unit, part), partField('broken', unit, part)];
    const missing = number(missingField, part.count, 'optional');
    const broken = number(brokenField, part.count, 'optional');
    if (missing + broken > part.count && faults[brokenField] === undefined) faults[missingField] ??= 'more-than-went';
    return missing > 0 || broken > 0 ? [{ part: part.id, missing, broken }] : [];
  });
  const [part] = parts;
  if (lacks.length === 0 && part !== undefined && Object.keys(faults).length === 0) {
    faults[partField('missing', unit, part)] = 'nothing-lacks';
  }
  const repair = repairIn(typed, faults, today);
  const place = placeIn(typed, faults);
  return Object.keys(faults).length > 0 ? { faults } : { lacks, repair, place };
};

/** Where something stands, in words; needed each time it moves. */
export const readPlace = (typed: TypedCount): { readonly place: string } | { readonly faults: CountFaults } => {
  const faults: Record<string, CountFault> = {};
  const place = placeIn(typed, faults);
  return Object.keys(faults).length > 0 ? { faults } : { place };
};

const numberIn =
  (typed: TypedCount, faults: Record<string, CountFault>) =>
  (field: string, most: number, optional?: 'optional'): number => {
    const value = withoutThousands(typed(field));
    if (value === '' && optional === undefined) faults[field] = 'missing';
    else if (value !== '' && !/^\d{1,6}$/.test(value)) faults[field] = 'not-a-number';
    else if (Number(value) > most) faults[field] = 'more-than-went';
    return faults[field] === undefined ? Number(value) : 0;
  };

const placeIn = (typed: TypedCount, faults: Record<string, CountFault>): string => {
  const place = typed('place').replace(/\s+/g, ' ').trim();
  if (place === '') faults.place = 'missing';
  if (place.length > longest.place) faults.place = 'too-long';
  return place;
};

const repairIn = (typed: TypedCount, faults: Record<string, CountFault>, today: LocalDate): Repairing => {
  const owner = typed('owner').replace(/\s+/g, ' ').trim();
  if (owner === '') faults.owner = 'missing';
  if (owner.length > longest.owner) faults.owner = 'too-long';
  const due = typed('due').trim();
  if (due === '') faults.due = 'missing';
  else if (LocalDate.safeParse(due).success && due < today) faults.due = 'in-past';
  else if (!repairDays(today).includes(due)) faults.due = 'not-a-date';
  return { owner, due };
};
