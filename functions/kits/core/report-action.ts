import * as z from 'zod/mini';
import { Instant } from '#kernel/instants.ts';
import type { Application } from './application.ts';

/** How an action went, as its host tells: how many came, and one sentence, which is erased with the host. */
export const Report = z.object({ came: z.int().check(z.gte(0)), said: z.string(), at: Instant });
export type Report = z.infer<typeof Report>;

/** What an action says of itself in the calendar; it may have moved there, or be off. */
export type HeldAction = { readonly state: string; readonly endsAt: Instant };

/** It was held: it stood in the calendar and is over. Nobody is asked how it went before. */
export const wasHeld = (action: HeldAction | undefined, now: Instant): boolean =>
  action !== undefined && action.state === 'published' && action.endsAt <= now;

/** The fields of the form, by the names they are sent under. */
export const reportFields = ['came', 'said'] as const;
export type ReportField = (typeof reportFields)[number];
/** Why an answer cannot be taken; each has words in both languages. */
export type ReportFault = 'missing' | 'not-a-number' | 'too-many' | 'too-long' | 'not-a-text';
export type ReportFaults = { readonly [F in ReportField]?: ReportFault };
export type TypedReport = (field: ReportField) => string;

/** Longest sentence, in characters, and most people (ours): a slip of the keyboard above it. */
export const longestReport = 300;
const mostCame = 10_000;
const controls = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/** As a host types it: "1.200" people, and a text of which line ends count as spaces. */
export const readReport = (
  typed: TypedReport,
): { readonly answers: Omit<Report, 'at'> } | { readonly faults: ReportFaults } => {
  const number = typed('came')
    .trim()
    .replace(/^(\d{1,3})\.(\d{3})$/, '$1$2');
  const said = typed('said').replace(/\s+/g, ' ').trim();
  const came = /^\d{1,9}$/.test(number) ? Number(number) : undefined;
  const faults: ReportFaults = {
    ...(number === ''
      ? { came: 'missing' }
      : came === undefined
        ? { came: 'not-a-number' }
        : came > mostCame && { came: 'too-many' }),
    ...(said === ''
      ? { said: 'missing' }
      : said.length > longestReport
        ? { said: 'too-long' }
        : controls.test(said) && { said: 'not-a-text' }),
  };
  return came === undefined || Object.keys(faults).length > 0 ? { faults } : { answers: { came, said } };
};

export type Reporting =
  | { readonly is: 'reported'; readonly application: Application }
  /** The same was told before: nothing is written. */
  | { readonly is: 'repeated'; readonly application: Application }
  | { readonly is: 'refused'; readonly because: 'not-held' };

/** Told once, or again in other words: the latest holds. Refused before the action is over, and of one that was never held. */
export const reportAction = (
  application: Application,
  { came, said }: Omit<Report, 'at'>,
  action: HeldAction | undefined,
  now: Instant,
): Reporting => {
  if (application.state !== 'approved' || !wasHeld(action, now)) return { is: 'refused', because: 'not-held' };
  const { report } = application;
  if (report?.came === came && report.said === said) return { is: 'repeated', application };
  return {
    is: 'reported',
    application: {
      ...application,
      report: { came, said, at: now },
      revision: application.revision + 1,
      acts: [...application.acts, { at: now, by: 'host', act: 'report-action' }].slice(-20),
    },
  };
};
