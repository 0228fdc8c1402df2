import { stationRows } from './stations.data.ts';

/** What stops there, in the words of the railway. */
export type StationKind =
  | 'facultatiefStation'
  | 'stoptreinstation'
  | 'knooppuntStoptreinstation'
  | 'sneltreinstation'
  | 'knooppuntSneltreinstation'
  | 'intercitystation'
  | 'knooppuntIntercitystation'
  | 'megastation';

export type Station = {
  /** The railway's abbreviation, "HM". */
  readonly code: string;
  readonly name: string;
  readonly kind: StationKind;
  /** Code of the municipality it lies in, as of 2026. */
  readonly municipality: string;
  /** Degrees north and east. */
  readonly lat: number;
  readonly lng: number;
};

/** Every station the table knows, by code, in the order of their names. */
export function allStations(): ReadonlyMap<string, Station> {
  return new Map(
    stationRows.map(([code, name, kind, municipality, lat, lng]) => [
      code,
      { code, name, kind, municipality, lat, lng },
    ]),
  );
}
