import type { LocalDate } from '#kernel/instants.ts';
import { changes } from './changes.data.ts';
import { municipalityRows } from './municipalities.data.ts';

export type Province =
  | 'Groningen'
  | 'Fryslân'
  | 'Drenthe'
  | 'Overijssel'
  | 'Flevoland'
  | 'Gelderland'
  | 'Utrecht'
  | 'Noord-Holland'
  | 'Zuid-Holland'
  | 'Zeeland'
  | 'Noord-Brabant'
  | 'Limburg';

/** A municipality, also one that has ended: whoever signed for it keeps its code and name. */
export type Municipality = {
  /** `GM` and four digits, given by CBS and never used again. */
  readonly code: string;
  /** As CBS writes it: "'s-Gravenhage", "Bergen (NH.)". */
  readonly name: string;
  /** As a visitor reads it: "Den Haag". Not unique without the province. */
  readonly displayName: string;
  readonly province: Province;
  /** Degrees north and east of a point for its dot on the map; an ended municipality has the point of its first successor. */
  readonly lat: number;
  readonly lng: number;
  /** The first day on which it existed, where it began after the table's first date. */
  readonly startedOn?: LocalDate;
  /** The first day on which it no longer existed. */
  readonly endedOn?: LocalDate;
  /** Codes of what it became part of; more than one where it was split. */
  readonly successors?: readonly string[];
};

/** Every municipality the tables know, in force and ended, by code. */
export function allMunicipalities(): ReadonlyMap<string, Municipality> {
  const known = new Map<string, Municipality>();
  const startedOn = new Map(changes.flatMap(({ began, on }) => (began === undefined ? [] : [[began, on] as const])));
  for (const [province, rows] of Object.entries(municipalityRows) as [
    Province,
    (typeof municipalityRows)[Province],
  ][]) {
    for (const [code, name, lat, lng, displayName = name] of rows) {
      const start = startedOn.get(code);
      known.set(code, {
        code,
        name,
        displayName,
        province,
        lat,
        lng,
        ...(start !== undefined && { startedOn: start }),
      });
    }
  }
  // Newest first: the successor of an ended municipality may have ended later itself, and must be known by then.
  for (const { on, ended, into } of changes.toReversed()) {
    const successor = known.get(into[0] ?? '');
    if (successor === undefined) throw new Error(`The change of ${on} leads to ${into[0]}, which no table knows`);
    const { province, lat, lng } = successor;
    for (const [code, name] of ended) {
      const start = startedOn.get(code);
      known.set(code, {
        code,
        name,
        displayName: name,
        province,
        lat,
        lng,
        ...(start !== undefined && { startedOn: start }),
        endedOn: on,
        successors: into,
      });
    }
  }
  return known;
}

/** Whether it existed on that day. */
export function inForceOn({ startedOn, endedOn }: Municipality, date: LocalDate): boolean {
  return (startedOn === undefined || startedOn <= date) && (endedOn === undefined || date < endedOn);
}
