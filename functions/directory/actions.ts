import type { LocalDate } from '#kernel/instants.ts';
import { changes, firstDate } from './core/changes.data.ts';
import { findsBy, searchable } from './core/finding.ts';
import { allMunicipalities, inForceOn, type Municipality } from './core/municipality.ts';
import { allStations, type Station } from './core/station.ts';

export type { Municipality } from './core/municipality.ts';
export type { Station } from './core/station.ts';

/** What other rooms may ask: which municipalities there are. Nothing is read and nothing awaited: the tables are code. */
export type DirectoryActions = {
  /** The first date the tables speak about: 1 January 2019. */
  readonly firstDate: LocalDate;
  /**
   * Those in force on that date, sorted as a Dutch list is (on what a visitor reads, accents and punctuation aside): 355 on 22 May 2019, 342 on
   * 22 November 2026, and the newest list for any later date. A date before `firstDate` throws a RangeError: an answer would be made up.
   */
  readonly municipalitiesOn: (date: LocalDate) => readonly Municipality[];
  /** The one with this code, ended ones too. */
  readonly municipality: (code: string) => Municipality | undefined;
  /**
   * Those in force on that date of which a word begins with the text, whatever its accents, capitals and punctuation, in the order of the list.
   * A text without letters or digits finds none. Refuses dates as `municipalitiesOn` does.
   */
  readonly find: (text: string, date: LocalDate) => readonly Municipality[];
};

/** Which stations there are. Apart from the municipalities, so that only a function that asks for a station carries their table. */
export type StationActions = {
  /** All, in the order of their names. */
  readonly stations: () => readonly Station[];
  readonly station: (code: string) => Station | undefined;
  /** Those in the municipality with this code; none for an ended one. */
  readonly stationsIn: (municipality: string) => readonly Station[];
};

export function directoryActions(): DirectoryActions {
  const municipalities = once(allMunicipalities);
  const haystacks = once(
    () =>
      new Map(
        [...municipalities().values()].map(({ code, name, displayName }) => [code, searchable(displayName, name)]),
      ),
  );
  const lists = new Map<LocalDate, readonly Municipality[]>();

  function municipalitiesOn(date: LocalDate): readonly Municipality[] {
    const since = lastChangeUpTo(date);
    const known = lists.get(since);
    if (known !== undefined) return known;
    const inOrder = new Intl.Collator('nl', { ignorePunctuation: true });
    const list = [...municipalities().values()]
      .filter((municipality) => inForceOn(municipality, since))
      .sort((a, b) => inOrder.compare(a.displayName, b.displayName) || inOrder.compare(a.province, b.province));
    lists.set(since, list);
    return list;
  }

  function find(text: string, date: LocalDate): readonly Municipality[] {
    const fits = findsBy(text);
    return municipalitiesOn(date).filter(({ code }) => fits(haystacks().get(code) ?? ''));
  }

  return {
    firstDate,
    municipalitiesOn,
    municipality: (code) => municipalities().get(code),
    find,
  };
}

export function stationActions(): StationActions {
  const stations = once(allStations);
  const inOrder = once(() => [...stations().values()]);
  return {
    stations: inOrder,
    station: (code) => stations().get(code),
    stationsIn: (municipality) => inOrder().filter((station) => station.municipality === municipality),
  };
}

// One list per date of change, so that two dates between the same changes share one.
function lastChangeUpTo(date: LocalDate): LocalDate {
  if (date < firstDate)
    throw new RangeError(`The directory knows no municipalities before ${firstDate}, asked for ${date}`);
  return changes.findLast(({ on }) => on <= date)?.on ?? firstDate;
}

// Made when first asked: a function that serves no list pays nothing at its start.
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
