import type { Language } from '#kernel/languages.ts';

const zone = { timeZone: 'Europe/Amsterdam' } as const;

/**
 * Moments in Amsterdam as a page says them, without the kernel's dates, which would bring a library along: the time ("9.13 uur", "09:13"), and the
 * day with it ("woensdag 22 mei 2019, 9.13 uur").
 */
export const clockIn = (language: Language) => {
  const day = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'full', ...zone });
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...zone });
  const time = (moment: string): string => {
    const shown = clock.format(Date.parse(moment));
    return language === 'nl' ? `${shown.replace(/^0/, '').replace(':', '.')} uur` : shown;
  };
  return {
    time,
    moment: (moment: string): string => `${day.format(Date.parse(moment)).replace(',', '')}, ${time(moment)}`,
  };
};
