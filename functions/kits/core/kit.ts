import * as z from 'zod/mini';
import { Instant, LocalDate } from '#kernel/instants.ts';

/** A part of what is lent or given. `returns`: it has to come back and is counted; the rest is used up. */
export const Part = z.object({
  id: z.string(),
  name: z.string(),
  count: z.int().check(z.gte(1)),
  returns: z.boolean(),
});
export type Part = z.infer<typeof Part>;

const common = {
  slug: z.string(),
  /** Of the partner whose it is. */
  organisation: z.string(),
  organisationName: z.string(),
  title: z.string(),
  summary: z.string(),
  forWhom: z.string(),
  parts: z.array(Part),
  /** Whom to call about it; the telephone number is in E.164. */
  contact: z.object({ name: z.string(), phone: z.string(), email: z.string() }),
  state: z.enum(['draft', 'published']),
  revision: z.int().check(z.gte(1)),
  /** The hash of its picture's bytes, and what the picture shows. */
  picture: z.optional(z.object({ hash: z.string(), alt: z.string() })),
};

/** Lent, moves between the stations of one desk, and comes back (the station kit *Stel je voor*). */
export const LendingKit = z.object({
  ...common,
  kind: z.literal('lending'),
  /** The station desk whose stations it visits. */
  desk: z.string(),
  /** Codes; empty means all stations of the desk. */
  stations: z.array(z.string()),
  /** Working days for transport and cleaning, before the first and after the last day on site. Nobody can book them. */
  buffer: z.object({ before: z.int().check(z.gte(0)), after: z.int().check(z.gte(0)) }),
});
export type LendingKit = z.infer<typeof LendingKit>;

/** Given, while stock lasts and before a closing date (the *Kom erbij-pakket*). */
export const Package = z.object({
  ...common,
  kind: z.literal('package'),
  opensAt: Instant,
  closesAt: Instant,
  /** Sent between these dates. */
  delivery: z.object({ from: LocalDate, until: LocalDate }),
  /** Most that one organiser gets. */
  most: z.int().check(z.gte(1)),
  /** Markdown: the version to print at home. */
  print: z.string(),
  /** The programme's organisation, whose organisers look at who asks for one. */
  programme: z.string(),
  /** Where a municipality can help who is too late: a name and an address. */
  fund: z.optional(z.object({ name: z.string(), address: z.string() })),
});
export type Package = z.infer<typeof Package>;

export const Kit = z.discriminatedUnion('kind', [LendingKit, Package]);
export type Kit = z.infer<typeof Kit>;

/** What is left of a package, and who waits. Alone in its item: every order moves it. `waiting` counts applications on the late list. */
export const Stock = z.object({
  left: z.int().check(z.gte(0)),
  waiting: z.int().check(z.gte(0)),
  /** All there ever was. */
  stock: z.int().check(z.gte(0)),
  opensAt: Instant,
  closesAt: Instant,
});
export type Stock = z.infer<typeof Stock>;

/** How much of a part is not there, or broken. */
export const Lack = z.object({ part: z.string(), missing: z.int().check(z.gte(0)), broken: z.int().check(z.gte(0)) });
export type Lack = z.infer<typeof Lack>;

/** Somebody sees to it by a date. */
export const Repair = z.object({ owner: z.string(), due: LocalDate, since: Instant, lacks: z.array(Lack) });
export type Repair = z.infer<typeof Repair>;

/**
 * Where a unit stands: as somebody typed it, or as a button put it there. What a button says is kept as a fact with the name in it, so that each
 * colleague reads it in their own language.
 */
export const Place = z.union([
  z.string(),
  z.object({ is: z.literal('on-its-way'), station: z.string() }),
  z.object({ is: z.literal('picked-up'), by: z.string() }),
  z.object({ is: z.literal('at-station'), station: z.string() }),
]);
export type Place = z.infer<typeof Place>;

/**
 * One lendable set. `out`: with an order; `cleaning`: back, until its buffer days are over; `incomplete`: something is missing or broken, and
 * nobody new gets it until it is repaired.
 */
export const Unit = z.object({
  kit: z.string(),
  unit: z.string(),
  /** "Pakket 1". */
  name: z.string(),
  state: z.enum(['ready', 'out', 'cleaning', 'incomplete']),
  place: Place,
  order: z.optional(z.string()),
  repair: z.optional(Repair),
  /** Counts repairs; a warning is owed once per repair and order. */
  repairs: z.int().check(z.gte(0)),
  revision: z.int().check(z.gte(1)),
});
export type Unit = z.infer<typeof Unit>;
