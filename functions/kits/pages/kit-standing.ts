import { type Instant, localDateOf, momentInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Package, Stock } from '../core/kit.ts';
import { zone } from '../core/slot.ts';
import { publicWording } from '../wording/public.ts';
import { dayInWords, lastMoment } from './kit-dates.ts';

/** Whether a package can be asked for. `gone`: whoever asks now comes on the list of those who wait. */
export type PackageStanding = 'not-open' | 'open' | 'gone' | 'closed';

export const packageStanding = (
  { opensAt, closesAt }: Pick<Package, 'opensAt' | 'closesAt'>,
  stock: Stock | undefined,
  now: Instant,
): PackageStanding => {
  if (now < opensAt) return 'not-open';
  if (now >= closesAt) return 'closed';
  return stock !== undefined && stock.left > 0 && stock.waiting === 0 ? 'open' : 'gone';
};

/** From when, or till when, as one line: "Tot en met dinsdag 31 augustus 2027". */
export const windowInWords = (
  { opensAt, closesAt }: Pick<Package, 'opensAt' | 'closesAt'>,
  language: Language,
  now: Instant,
): string => {
  const { open } = publicWording[language];
  if (now < opensAt) return open.from(momentInWords(opensAt, zone, language));
  const last = lastMoment(closesAt, language);
  if (now >= closesAt)
    return open.was(last.throughDay ? last.words : dayInWords(localDateOf(closesAt, zone), language));
  return last.throughDay ? open.through(last.words) : open.until(last.words);
};
