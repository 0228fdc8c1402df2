import * as z from 'zod/mini';
import { Instant, LocalDate } from '#kernel/instants.ts';

// Apart from what makes them: a server that only answers never reads these, and to build them takes a millisecond of every start.

const both = z.object({ nl: z.string(), en: z.string() });

/** One kit as machines read it. Of a lending kit `units` and `availability`, of a package `left` and what comes after it. */
const PublicKit = z.object({
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  forWhom: z.string(),
  kind: z.enum(['lending', 'package']),
  /** The page for people. */
  url: z.string(),
  /** The partner's name. */
  lender: z.string(),
  /** `returns`: it has to come back; the rest is used up. */
  parts: z.array(z.object({ name: z.string(), count: z.int(), returns: z.boolean() })),
  /** How many there are to lend. */
  units: z.optional(z.int()),
  /** Working days before and after the days on site, in which nobody else has it. */
  buffer: z.optional(z.object({ before: z.int(), after: z.int() })),
  /** Where machines ask what is free; it needs a station. */
  availability: z.optional(z.string()),
  /** Packages that nobody was promised yet. */
  left: z.optional(z.int()),
  opensAt: z.optional(Instant),
  closesAt: z.optional(Instant),
  delivery: z.optional(z.object({ from: LocalDate, until: LocalDate })),
});

/** `GET /api/v1/kits`: everything that partners lend and give. */
export const PublicKits = z.object({ kits: z.array(PublicKit) });
export type PublicKits = z.infer<typeof PublicKits>;

/** One part of a day. `reason` is what the page says; of a closed one it holds the station's own words, in Dutch. */
const PublicPart = z.object({
  free: z.boolean(),
  because: z.optional(z.enum(['past', 'too-soon', 'taken', 'no-unit', 'not-here', 'closed'])),
  reason: z.optional(both),
});

const hours = z.object({ from: z.string(), until: z.string() });

/**
 * `GET /api/v1/kits/{kit}/availability?station=&from=&to=`: what can be had of a lending kit at one station, a day each, at most 92. `from` is today
 * unless said, `to` thirty days later. `hours` are in Amsterdam.
 */
export const PublicAvailability = z.object({
  kit: z.string(),
  station: z.object({ code: z.string(), name: z.string() }),
  from: LocalDate,
  to: LocalDate,
  hours: z.object({ morning: hours, midday: hours, afternoon: hours }),
  days: z.array(z.object({ date: LocalDate, morning: PublicPart, midday: PublicPart, afternoon: PublicPart })),
});
export type PublicAvailability = z.infer<typeof PublicAvailability>;
