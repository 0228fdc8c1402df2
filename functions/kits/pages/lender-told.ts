import type { LocalDate } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { StationDesk } from '../core/desk.ts';
import type { Kit, Place, Unit } from '../core/kit.ts';
import { daysOf, isOut, type Order, standing } from '../core/order.ts';
import { lenderWording } from '../wording/lender.ts';
import { dayInWords } from './kit-dates.ts';

// What several pages of a lender say of an order, a unit or a part, in the same words.

export const slotsOf = (order: Pick<Order, 'slots'>) => (standing(order).length > 0 ? standing(order) : order.slots);

/** "dinsdag 12 oktober 2027", or from the first to the last day on site. */
export const daysInWords = (order: Pick<Order, 'slots'>, language: Language): string => {
  const { first, last } = daysOf(slotsOf(order));
  return lenderWording[language].period(dayInWords(first, language), dayInWords(last, language));
};

export const stationName = (desks: readonly StationDesk[], code: string): string =>
  desks.flatMap(({ stations }) => stations).find((station) => station.code === code)?.name ?? code;

/** Each station once, in the order in which the kit comes there. */
export const stationsOf = (order: Pick<Order, 'slots'>): readonly string[] => [
  ...new Set(slotsOf(order).map(({ station }) => station)),
];

/** Where a unit stands. */
export const placeInWords = (place: Place, language: Language): string => {
  if (typeof place === 'string') return place;
  const words = lenderWording[language].handing;
  switch (place.is) {
    case 'on-its-way':
      return words.onTheWayTo(place.station);
    case 'picked-up':
      return words.takenBy(place.by);
    case 'at-station':
      return words.atStation(place.station);
  }
};

/** What lacks of a unit, to begin a sentence: "Thermoskannen: 1 ontbreekt; hesjes: 2 kapot". Empty when nothing does. */
export const lacksInWords = (
  { parts }: Pick<Kit, 'parts'>,
  { repair }: Pick<Unit, 'repair'>,
  language: Language,
): string =>
  (repair?.lacks ?? [])
    .map(({ part, missing, broken }) =>
      lenderWording[language].lack(
        parts.find(({ id }) => id === part)?.name ?? part.replaceAll('-', ' '),
        missing,
        broken,
      ),
    )
    .join('; ')
    .replace(/^\p{L}/u, (letter) => letter.toUpperCase());

/** How many of the parts that have to come back are there and whole: "7 van 8". */
export const backOf = ({ parts }: Pick<Kit, 'parts'>, { repair }: Pick<Unit, 'repair'>, language: Language): string => {
  const all = parts.filter(({ returns }) => returns).reduce((sum, { count }) => sum + count, 0);
  const lacking = (repair?.lacks ?? []).reduce((sum, { missing, broken }) => sum + missing + broken, 0);
  return lenderWording[language].back(all - lacking, all);
};

/** When an order's units leave and have to be back. */
export const awayFor = ({
  trips,
}: Pick<Order, 'trips'>): { readonly from: LocalDate; readonly until: LocalDate } | undefined => {
  const from = trips.map((trip) => trip.from).sort()[0];
  const until = trips
    .map((trip) => trip.until)
    .sort()
    .at(-1);
  return from === undefined || until === undefined ? undefined : { from, until };
};

/** It should have been back by now. */
export const isLate = (order: Order, today: LocalDate): boolean =>
  isOut(order.state) && order.state !== 'back' && (awayFor(order)?.until ?? today) < today;

/** The trip of an order with one unit. */
export const tripWith = (order: Pick<Order, 'trips'>, unit: string) => order.trips.find((trip) => trip.unit === unit);
