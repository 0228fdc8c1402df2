import type { Language } from '#kernel/languages.ts';
import type { StationDesk } from '../core/desk.ts';
import { type Hours, hoursOf, type Slot } from '../core/slot.ts';
import { publicWording } from '../wording/public.ts';
import { dayInWords } from './kit-dates.ts';

type Where = Pick<StationDesk, 'stations' | 'hours'>;

/** A station's name, or its code where the desk no longer has it. */
export const stationName = ({ stations }: Pick<StationDesk, 'stations'>, code: string): string =>
  stations.find((station) => station.code === code)?.name ?? code;

/** "dinsdag 12 oktober 2027, ochtend (7.00 tot 9.00 uur)". */
export const timeOfSlot = (
  slot: Pick<Slot, 'date' | 'part'> & { readonly hours?: Hours | undefined },
  { hours }: Where,
  language: Language,
): string => publicWording[language].slot(dayInWords(slot.date, language), slot.part, hoursOf(slot, hours));

/** The same with the station behind it. */
export const slotInWords = (slot: Slot, desk: Where, language: Language): string =>
  `${timeOfSlot(slot, desk, language)}, ${publicWording[language].station(stationName(desk, slot.station))}`;

/** A slot as part of an id in a page. */
export const slotKey = ({ station, date, part }: Slot): string => `${station}-${date}-${part}`;
