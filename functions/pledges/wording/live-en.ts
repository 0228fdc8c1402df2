import { numbersIn } from '#kernel/numbers.ts';
import type { LiveWords } from './live-words.ts';

const number = numbersIn('en');
const counted = (count: number): string => (count === 1 ? 'municipality has signed' : 'municipalities have signed');

export const liveEn: LiveWords = {
  number: (whole) => number.format(whole),
  counted,
  sentence: (count) => `${number.format(count)} ${counted(count)}.`,
  underWay: (count) => (count === 0 ? '' : `${number.format(count)} more on the way`),
  next: (mark, toGo) => `Next milestone: ${number.format(mark)}, ${number.format(toGo)} to go`,
  noNext: 'Every milestone has been reached',
  map: (joined, all) =>
    `Map of the Netherlands: ${number.format(joined)} of ${number.format(all)} municipalities have joined`,
  asOf: (time) => `As of ${time}`,
  cutOff: (since, time) => `No connection since ${since}. As of ${time}`,
  milestone: 'Municipality number',
  nameLater: 'You will hear the name later',
};
