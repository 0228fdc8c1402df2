import { numbersIn } from '#kernel/numbers.ts';
import type { LiveWords } from './live-words.ts';

const number = numbersIn('nl');
const counted = (count: number): string =>
  count === 1 ? 'gemeente heeft ondertekend' : 'gemeenten hebben ondertekend';

export const liveNl: LiveWords = {
  number: (whole) => number.format(whole),
  counted,
  sentence: (count) => `${number.format(count)} ${counted(count)}.`,
  underWay: (count) => (count === 0 ? '' : `nog ${number.format(count)} onderweg`),
  next: (mark, toGo) => `Volgende mijlpaal: ${number.format(mark)}, nog ${number.format(toGo)} te gaan`,
  noNext: 'Alle mijlpalen zijn gehaald',
  map: (joined, all) =>
    `Kaart van Nederland: ${number.format(joined)} van de ${number.format(all)} gemeenten zijn aangesloten`,
  asOf: (time) => `Stand van ${time}`,
  cutOff: (since, time) => `Geen verbinding sinds ${since}. Stand van ${time}`,
  milestone: 'Gemeente nummer',
  nameLater: 'De naam hoort u later',
};
