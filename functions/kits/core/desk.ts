import * as z from 'zod/mini';
import { HoursOfDay } from './slot.ts';

/** Where on a station something may stand. */
export const Spot = z.object({ id: z.string(), name: z.string() });
export type Spot = z.infer<typeof Spot>;

/** A station as its desk runs it. `owner` is who has the say over the ground. */
export const DeskStation = z.object({
  code: z.string(),
  name: z.string(),
  /** The municipality it lies in, as a visitor reads it; a desk from before it was asked has none. */
  city: z.optional(z.string()),
  owner: z.enum(['NS', 'ProRail']),
  spots: z.array(Spot),
});
export type DeskStation = z.infer<typeof DeskStation>;

/** Working days between asking and standing there, unless a desk says otherwise (ours). */
export const usualNotice = 15;

/** Who answers for some stations, of NS and ProRail together. Its id is the organisation of the colleagues who answer. */
export const StationDesk = z.object({
  desk: z.string(),
  name: z.string(),
  /** The programme's organisation: its organisers made the desk, and see what stays unanswered. */
  programme: z.string(),
  stations: z.array(DeskStation),
  /** Working days. */
  notice: z.int().check(z.gte(0)),
  hours: HoursOfDay,
  /** What whoever stands there agrees to; a sentence each. */
  houseRules: z.array(z.string()),
  revision: z.int().check(z.gte(1)),
});
export type StationDesk = z.infer<typeof StationDesk>;
