import type { Kept, TableContract } from '#kernel/contract.ts';

/**
 * The tables that belong to no room. `outbox`: every mail or call that is owed, written in the transaction of what it reports.
 * `todo`: what waits for a person. `limits`: how often somebody tried, per window.
 * `erased`: how much of what was taken away on which day, and of nobody whom.
 */
export const platformTables = {
  outbox: {
    due: true,
    stream: true,
    garbage: true,
    indexes: { log: { of: 'about', item: 'owedAt', carries: 'all' } },
  },
  todo: {},
  limits: { garbage: true },
  erased: {},
} as const satisfies Record<string, TableContract>;

/** What those tables keep that no room keeps already: follow-ups answers for the outbox, and a to-do names at most the
 * organiser who does it. */
export const platformKeeps = [
  { what: 'attempts-per-network', until: 'a-day-after-their-window' },
] as const satisfies readonly Kept[];
