import type { Language } from '#kernel/languages.ts';
import type { Impossible } from '../core/fit-tables.ts';
import { type HallFaults, type HallField, mostSeats, mostTables } from '../core/hall-answers.ts';
import type { Break, Complaint, WishName } from '../core/table-plan.ts';
import { tablesWording } from '../wording/tables.ts';
import type { TablesView } from './tables-view.ts';

const namesOf = ({ frame, guests }: Pick<TablesView, 'frame' | 'guests'>, keys: readonly string[]): string =>
  tablesWording[frame.language].names(
    keys.map((key) => guests.find(({ guest }) => guest === key)?.name ?? '').filter((name) => name !== ''),
  );

/** A broken rule, as a sentence. */
export const breakInWords = (view: TablesView, broken: Break): string => {
  const words = tablesWording[view.frame.language];
  switch (broken.is) {
    case 'same-municipality':
      return words.sameMunicipality(
        broken.table,
        view.municipalityName(broken.municipality),
        namesOf(view, broken.guests),
      );
    case 'no-wheelchair-place':
      return words.noWheelchairPlace(broken.table, broken.places, namesOf(view, broken.guests));
    case 'too-full':
      return words.tooFull(broken.table, broken.people, broken.seats);
  }
};

/** What could be better, one sentence for each wish with all tables where it is not met; where there is too little of something it says that too. */
export const wishesInWords = (view: TablesView, complaints: readonly Complaint[]): readonly string[] => {
  const words = tablesWording[view.frame.language];
  const sentences = new Map<string, { readonly is: WishName; readonly province: string; readonly tables: number[] }>();
  for (const { is, table, province = '' } of complaints) {
    const key = `${is} ${province}`;
    const known = sentences.get(key) ?? { is, province, tables: [] };
    known.tables.push(table);
    sentences.set(key, known);
  }
  return [...sentences.values()].map(({ is, province, tables }) => {
    const said = words.wish[is](words.atTables(tables), province);
    const howMany = countOf(view, is);
    const used = new Set(view.seating.values()).size;
    return howMany !== undefined && tables.length === used - howMany
      ? `${said} ${words.noMoreOf(howMany, used)}`
      : said;
  });
};

/** How many there are to share of what a wish is about, where they can be counted. */
const countOf = ({ guests }: TablesView, is: WishName): number | undefined => {
  const howMany = (group: string, member?: boolean): number =>
    guests.filter((guest) => guest.group === group && (member === undefined || guest.member === member)).length;
  switch (is) {
    case 'no-partner':
      return howMany('partners');
    case 'no-adviser':
      return howMany('advisers');
    case 'no-member':
      return howMany('municipal', true);
    case 'nobody-to-join':
      return howMany('municipal', false);
    case 'one-province':
    case 'one-size':
    case 'few-people':
      return undefined;
  }
};

/** Why there is no plan, in one sentence or a few. */
export const impossibleInWords = (view: TablesView, because: Impossible): readonly string[] => {
  const { cannot } = tablesWording[view.frame.language];
  switch (because.is) {
    case 'not-enough-seats':
      return [cannot.notEnoughSeats(because.people, because.seats)];
    case 'party-too-large':
      return [cannot.partyTooLarge(namesOf(view, [because.guest]), because.party, because.most)];
    case 'not-enough-wheelchair-places':
      return [cannot.notEnoughWheelchairPlaces(because.guests, because.places)];
    case 'municipality-too-large':
      return [cannot.municipalityTooLarge(view.municipalityName(because.municipality), because.guests, because.tables)];
    case 'wheelchairs-of-one-municipality':
      return [
        cannot.wheelchairsOfOneMunicipality(
          view.municipalityName(because.municipality),
          because.guests,
          because.tables,
        ),
      ];
    case 'locked':
      return [cannot.locked, ...because.breaks.map((broken) => breakInWords(view, broken))];
    case 'together':
      return [cannot.together, ...because.without.map((rule) => cannot.without[rule])];
  }
};

/** The words for what is wrong with numbers of tables, by the name of the field on the page. */
export const hallFaultsInWords = (
  language: Language,
  faults: HallFaults,
  nameOf: (field: HallField) => string,
): Readonly<Record<string, string>> => {
  const most = { tables: mostTables, seats: mostSeats, wheelchairs: mostTables * mostSeats };
  return Object.fromEntries(
    (Object.entries(faults) as [HallField, NonNullable<HallFaults[HallField]>][]).map(([field, fault]) => [
      nameOf(field),
      tablesWording[language].hall.fault(field, fault, most[field]),
    ]),
  );
};
