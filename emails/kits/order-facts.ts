import { localDateOf, periodInWords, type Zone } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { MessageFacts, SlotFacts } from '#kernel/messages.ts';
import type { MailContext } from '../context.ts';
import { dayInWords } from '../day-in-words.ts';
import { wording } from './wording/wording.ts';

/** What every mail about an order knows. */
export type AboutOrder = MessageFacts<'kit-returned'>;

/** Stations lie in the European Netherlands, and so do the actions of hosts. */
export const zone: Zone = 'Europe/Amsterdam';

export const numberInWords = (value: number, language: Language): string =>
  new Intl.NumberFormat(language === 'en' ? 'en-GB' : language).format(value);

type When = Pick<SlotFacts, 'station' | 'startsAt' | 'endsAt'> & { readonly spot?: string | undefined };

export const whenInWords = ({ startsAt, endsAt }: When, language: Language): string =>
  periodInWords(startsAt, endsAt, zone, language);

export const whereInWords = ({ station, spot }: When, language: Language): string =>
  wording[language].facts.at(station, spot);

/** What a mail tells first: the slots that stand, or those that went when none does. */
export const slotsOf = ({ slots, gone }: Pick<AboutOrder, 'slots' | 'gone'>): readonly SlotFacts[] =>
  slots.length > 0 ? slots : gone;

/** The kit and its first day, and how many more days: for subjects. */
export const kitAndDay = (facts: AboutOrder, { language }: MailContext): string => {
  const days = [...new Set(slotsOf(facts).map(({ startsAt }) => localDateOf(startsAt, zone)))].sort();
  const [first] = days;
  if (first === undefined) return facts.order.kit;
  return `${facts.order.kit}, ${wording[language].days(dayInWords(first, language), days.length - 1)}`;
};
