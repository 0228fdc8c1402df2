import * as z from 'zod/mini';
import { Group } from '#kernel/groups.ts';
import { Instant, Zone } from '#kernel/instants.ts';
import { Venue } from '#kernel/venues.ts';

/** Where and when an event was before it moved; guests read both. */
export const Whereabouts = z.object({ startsAt: Instant, endsAt: Instant, zone: Zone, venue: Venue });
export type Whereabouts = z.infer<typeof Whereabouts>;

/**
 * What an event owes its guests later. Written in the transaction of what causes it, done by rsvps page by page, found by its moment.
 * `announce`: everybody is told that the event moved or was cancelled. `promote`: seats were added, the line moves up.
 * `remind`: who has a place, and who was invited and is silent, reads that it comes closer. `release-pool`: chairs kept for a group become everybody's. `erase-sensitive`, `erase-guests`: what is no longer kept goes.
 */
export const Duty = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('announce'),
    slug: z.string(),
    version: z.int(),
    news: z.enum(['changed', 'cancelled']),
    /** Where the event was before; a cancellation has none. */
    was: z.optional(Whereabouts),
    cursor: z.optional(z.string()),
    dueAt: z.optional(Instant),
  }),
  z.object({
    what: z.literal('remind'),
    slug: z.string(),
    /** So many days before the event: of each there is one. */
    days: z.int(),
    cursor: z.optional(z.string()),
    dueAt: z.optional(Instant),
  }),
  z.object({
    what: z.literal('release-pool'),
    slug: z.string(),
    group: Group,
    cursor: z.optional(z.string()),
    dueAt: z.optional(Instant),
  }),
  z.object({
    what: z.enum(['promote', 'erase-sensitive', 'erase-guests']),
    slug: z.string(),
    cursor: z.optional(z.string()),
    dueAt: z.optional(Instant),
  }),
]);
export type Duty = z.infer<typeof Duty>;
export type PoolDuty = Extract<Duty, { what: 'release-pool' }>;
export type ReminderDuty = Extract<Duty, { what: 'remind' }>;
export type Announcement = Extract<Duty, { what: 'announce' }>;
