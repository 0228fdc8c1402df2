import type { LocalDate } from '#kernel/instants.ts';

/** An earlier member, read from a list: the municipality's code, since when, and where that is known from. */
export type ImportRow = {
  readonly code: string;
  readonly signedOn: LocalDate;
  readonly decidedOn?: LocalDate;
  readonly name?: string;
  readonly role?: string;
  readonly source: string;
};
