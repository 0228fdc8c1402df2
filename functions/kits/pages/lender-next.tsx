import type { Language } from '#kernel/languages.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { repairId } from '../core/hand-over.ts';
import type { Unit } from '../core/kit.ts';
import type { Order } from '../core/order.ts';
import { lenderWording } from '../wording/lender.ts';
import { shortDayInWords } from './kit-dates.ts';
import { tripWith } from './lender-told.ts';

/** Who has each unit next, by the unit's id; nobody where it is not in it. */
export type NextOf = ReadonlyMap<string, Order>;

/** Who has a unit next, and that a mail goes or went to them: whoever reports something knows whom it reaches. */
export const NextBooker = ({
  unit,
  next,
  language,
}: {
  readonly unit: Unit;
  readonly next: NextOf;
  readonly language: Language;
}) => {
  const words = lenderWording[language].count;
  const order = next.get(unit.unit);
  const from = order && tripWith(order, unit.unit)?.from;
  if (order === undefined || from === undefined) return <Paragraph>{words.nobodyNext(unit.name)}</Paragraph>;
  const told = unit.state === 'incomplete' && order.warned.some(({ repair }) => repair === repairId(unit));
  const say = told ? words.nextHeard : words.nextWillHear;
  return <Paragraph>{say(order.ordererName, unit.name, shortDayInWords(from, language))}</Paragraph>;
};
