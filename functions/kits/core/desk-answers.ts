import { typedDate } from '#kernel/typed-dates.ts';
import type { DeskAnswer, SlotAnswer } from './answer-order.ts';
import type { DeskStation, StationDesk } from './desk.ts';
import { type Order, type OrderedSlot, standing } from './order.ts';
import { DayPart } from './slot.ts';

/** What a colleague of the desk can say of one slot. */
export const says = ['approve', 'move', 'refuse'] as const;
export type Says = (typeof says)[number];

/** Asked of each slot; its field is named `<question>~<slot>`. */
export const slotQuestions = ['says', 'spot', 'to', 'date', 'part'] as const;
export type SlotQuestion = (typeof slotQuestions)[number];

/** Asked once for all slots. */
export const answerTexts = ['reason', 'permit', 'practical'] as const;
export type AnswerText = (typeof answerTexts)[number];

/** As many characters as an answer in words may have. */
export const longestAnswer: Readonly<Record<AnswerText, number>> = { reason: 1000, permit: 200, practical: 1000 };

export const slotField = (question: SlotQuestion, slot: Pick<OrderedSlot, 'id'>): string => `${question}~${slot.id}`;

export type AnswerFault =
  | 'says-missing'
  | 'spot-missing'
  | 'to-missing'
  | 'date-missing'
  | 'not-a-date'
  | 'part-missing'
  | 'same-slot'
  | 'reason-missing'
  | 'too-long';

/** What is wrong, by the name of the field, in the order of the form. */
export type AnswerFaults = Readonly<Record<string, AnswerFault>>;

/** A station of the desk with one of its spots, as one choice: `HM~hal`. */
export const placeOf = (station: string, spot: string): string => `${station}~${spot}`;

export const placesOf = ({
  stations,
}: Pick<StationDesk, 'stations'>): readonly {
  readonly station: DeskStation;
  readonly spot: DeskStation['spots'][number];
}[] => stations.flatMap((station) => station.spots.map((spot) => ({ station, spot })));

/** The spot's name; of one that the desk no longer has, what is left of it. */
export const spotName = (desk: Pick<StationDesk, 'stations'>, station: string, spot: string): string =>
  desk.stations.find(({ code }) => code === station)?.spots.find(({ id }) => id === spot)?.name ??
  spot.replaceAll('-', ' ');

/**
 * The desk's form as an answer to this order, or all that is wrong with it. Every slot that still stands wants yes, another spot or time, or no;
 * whoever says anything but yes says why. A spot that is the station's only one need not be chosen. Whether a slot is free is not looked at here.
 */
export const readDeskAnswer = (
  order: Order,
  desk: Pick<StationDesk, 'stations'>,
  typed: (field: string) => string,
): { readonly answer: Omit<DeskAnswer, 'revision'> } | { readonly faults: AnswerFaults } => {
  const faults: Record<string, AnswerFault> = {};
  const slots: Record<string, SlotAnswer> = {};
  for (const slot of standing(order)) {
    const read = readSlot(slot, desk, (question) => typed(slotField(question, slot)).trim());
    if ('faults' in read) {
      for (const [question, fault] of Object.entries(read.faults)) {
        faults[slotField(question as SlotQuestion, slot)] = fault;
      }
    } else slots[slot.id] = read.answer;
  }
  const text = (field: AnswerText): string => typed(field).replaceAll('\r\n', '\n').trim();
  for (const field of answerTexts) if (text(field).length > longestAnswer[field]) faults[field] = 'too-long';
  const otherThanYes = Object.values(slots).some(({ is }) => is !== 'approve');
  if (otherThanYes && text('reason') === '') faults.reason = 'reason-missing';
  if (Object.keys(faults).length > 0) return { faults };
  return { answer: { slots, reason: text('reason'), permit: text('permit'), practical: text('practical') } };
};

type SlotFaults = Partial<Readonly<Record<SlotQuestion, AnswerFault>>>;

const readSlot = (
  slot: OrderedSlot,
  desk: Pick<StationDesk, 'stations'>,
  typed: (question: SlotQuestion) => string,
): { readonly answer: SlotAnswer } | { readonly faults: SlotFaults } => {
  switch (typed('says')) {
    case 'refuse':
      return { answer: { is: 'refuse' } };
    case 'approve': {
      const spots = desk.stations.find(({ code }) => code === slot.station)?.spots ?? [];
      const spot = spots.length === 1 ? spots[0] : spots.find(({ id }) => id === typed('spot'));
      return spot === undefined ? { faults: { spot: 'spot-missing' } } : { answer: { is: 'approve', spot: spot.id } };
    }
    case 'move':
      return readMove(slot, desk, typed);
    default:
      return { faults: { says: 'says-missing' } };
  }
};

const readMove = (
  slot: OrderedSlot,
  desk: Pick<StationDesk, 'stations'>,
  typed: (question: SlotQuestion) => string,
): { readonly answer: SlotAnswer } | { readonly faults: SlotFaults } => {
  const to = placesOf(desk).find(({ station, spot }) => placeOf(station.code, spot.id) === typed('to'));
  const date = typedDate(typed('date'));
  const part = DayPart.safeParse(typed('part'));
  if (to === undefined || date === undefined || !part.success) {
    return {
      faults: {
        ...(to === undefined && { to: 'to-missing' }),
        ...(date === undefined && { date: typed('date') === '' ? 'date-missing' : 'not-a-date' }),
        ...(!part.success && { part: 'part-missing' }),
      },
    };
  }
  const { station, spot } = to;
  const same = station.code === slot.station && date === slot.date && part.data === slot.part;
  // Another spot on the same station at the same time is a yes to that spot, unless it is the very spot that was given.
  if (same && spot.id === slot.spot) return { faults: { to: 'same-slot' } };
  return { answer: { is: 'move', to: { station: station.code, date, part: part.data }, spot: spot.id } };
};
